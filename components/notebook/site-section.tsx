/** SiteSection: what is known of one site: its tasks, the rules the user wrote, and, folded, the buttons and fields it can find. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Note } from '../../lib/records/note';
import { compareByUse } from '../../lib/records/note-order';
import { SiteIcon } from '../site-icon';
import { t } from '../text';
import { NoteButton } from './note-button';
import { NoteItem, type NoteActions } from './note-item';
import { PagedList } from './paged-list';
import { TaskColumns } from './task-cells';
import { taskKeys } from './task-keys';

interface Props extends NoteActions {
  origin: string;
  /** Notes of the site that match the search, best first. */
  shown: readonly Note[];
  /** A search unfolds what it found. */
  isSearch: boolean;
  onCheck: (origin: string) => void;
  /** Changes found on a site. */
  report: (origin: string) => ComponentChildren;
  /** Savings of the site's tasks. */
  figures: (origin: string) => ComponentChildren;
}

/** A search leaves tasks out, and with them keys. */
const NO_KEYS: ReadonlyMap<string, string> = new Map();

export function SiteSection({ origin, shown, isSearch, onCheck, report, figures, ...actions }: Props) {
  const [isReported, setIsReported] = useState(false);
  const ofKind = (kind: Note['body']['kind']) => shown.filter((note) => note.body.kind === kind);
  const [tasks, rules, places] = [ofKind('procedure'), ofKind('guideline'), ofKind('locator')];
  const keys = isSearch ? NO_KEYS : taskKeys(tasks.toSorted(compareByUse));
  const uses = tasks.reduce((sum, task) => sum + task.uses, 0);
  return (
    <section class="site-section" aria-label={origin}>
      <div class="note-head">
        <SiteIcon site={origin} />
        <h3 class="origin">{origin.replace(/^https?:\/\//, '')}</h3>
        <span class="soft">{t('site_summary', String(tasks.length), String(uses))}</span>
        <span class="spring" />
        <NoteButton
          text={t('site_changes')}
          of={origin}
          onPress={() => setIsReported(!isReported)}
          isOpen={isReported}
        />
        <NoteButton text={t('site_check')} of={origin} onPress={() => onCheck(origin)} />
      </div>
      {figures(origin)}
      {isReported && report(origin)}
      {tasks.length > 0 && (
        <div class="task-table">
          <TaskColumns />
          <PagedList
            notes={tasks}
            item={(note) => <NoteItem key={note.id} note={note} shortcut={keys.get(note.id)} {...actions} />}
          />
        </div>
      )}
      {rules.length > 0 && <h4>{t('site_rules')}</h4>}
      <PagedList notes={rules} item={(note) => <NoteItem key={note.id} note={note} {...actions} />} />
      <Places key={String(isSearch)} places={places} isOpen={isSearch} actions={actions} />
    </section>
  );
}

/** Rendered only while open: a site may have thousands. */
function Places({ places, isOpen, actions }: { places: readonly Note[]; isOpen: boolean; actions: NoteActions }) {
  const [opened, setOpened] = useState(isOpen);
  if (places.length === 0) return null;
  return (
    <details class="places" open={opened} onToggle={(event) => setOpened(event.currentTarget.open)}>
      <summary>{t('site_places', String(places.length))}</summary>
      {opened && <PagedList notes={places} item={(note) => <NoteItem key={note.id} note={note} {...actions} />} />}
    </details>
  );
}
