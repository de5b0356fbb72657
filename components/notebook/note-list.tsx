/** NoteList: the notes of the sites in view, searchable over names, steps and sites. */
import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { Note } from '../../lib/records/note';
import { compareByUse } from '../../lib/records/note-order';
import { noteWords } from '../guideline-words';
import { t } from '../text';
import { EmptySearch } from './empty-search';
import type { NoteActions } from './note-item';
import { describeStep } from './note-text';
import { ShowMore } from './paged-list';
import { SiteSection } from './site-section';

interface Props extends NoteActions {
  /** Checks the known elements of a site on its open pages. */
  onCheck: (origin: string) => void;
  /** Changes found on a site. */
  report: (origin: string) => ComponentChildren;
  /** Savings of a site's tasks; nothing while all sites are in view. */
  figures: (origin: string) => ComponentChildren;
  /** Starts a showing of a task that is not known yet. */
  onShowOne: (origin: string, request: string) => void;
}

/** Sites rendered at first, and more each time the end of the list is scrolled into view. */
const SITES_PER_PAGE = 10;

export function NoteList({ onCheck, report, figures, onShowOne, ...actions }: Props) {
  const { notes } = actions;
  const [search, setSearch] = useState('');
  const [siteCount, setSiteCount] = useState(SITES_PER_PAGE);
  const wanted = search.trim().toLowerCase();
  const ranks = useRanks(notes);
  const bySite = useMemo(() => groupBySite(notes, wanted, ranks), [notes, wanted, ranks]);
  const sites = [...bySite].slice(0, siteCount);
  if (notes.length === 0)
    return (
      <section class="card">
        <p>{t('notebook_empty')}</p>
        <a href="#carry">{t('notebook_empty_import')}</a>
      </section>
    );
  return (
    <>
      <input
        type="search"
        class="search"
        aria-label={t('notebook_search')}
        placeholder={t('notebook_search')}
        value={search}
        onInput={(event) => setSearch(event.currentTarget.value)}
      />
      {sites.length === 0 && (
        <EmptySearch
          search={search}
          sites={[...new Set(notes.map(({ origin }) => origin))].sort()}
          onShow={onShowOne}
        />
      )}
      {sites.map(([origin, shown]) => (
        <SiteSection
          key={origin}
          origin={origin}
          shown={shown}
          isSearch={wanted !== ''}
          onCheck={onCheck}
          report={report}
          figures={figures}
          {...actions}
        />
      ))}
      {bySite.size > sites.length && (
        <ShowMore left={bySite.size - sites.length} onMore={() => setSiteCount((before) => before + SITES_PER_PAGE)} />
      )}
    </>
  );
}

type Ranks = ReadonlyMap<Note['id'], number>;

/** The place of each note, kept until a note comes, goes or is pinned: a row that is judged must not jump away under the pointer. */
function useRanks(notes: readonly Note[]): Ranks {
  const signature = notes.map(({ id, pinned }) => (pinned ? `${id}!` : id)).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the signature stands for the notes
  return useMemo(() => new Map(notes.toSorted(compareNotes).map(({ id }, i) => [id, i])), [signature]);
}

/** The matching notes by site, sites in the order of their names. @param wanted in lower case, empty for all */
function groupBySite(notes: readonly Note[], wanted: string, ranks: Ranks): Map<string, Note[]> {
  const bySite = new Map<string, Note[]>();
  const rankOf = ({ id }: Note) => ranks.get(id) ?? 0;
  const matching = notes.filter((one) => matches(one, notes, wanted)).sort((a, b) => rankOf(a) - rankOf(b));
  for (const note of matching) {
    const ofSite = bySite.get(note.origin);
    if (ofSite) ofSite.push(note);
    else bySite.set(note.origin, [note]);
  }
  return bySite;
}

function matches(note: Note, notes: readonly Note[], wanted: string): boolean {
  if (wanted === '') return true;
  const steps = note.body.kind === 'procedure' ? note.body.steps.map((step) => describeStep(step, notes)) : [];
  return [note.origin, noteWords(note.body), ...steps].some((text) => text.toLowerCase().includes(wanted));
}

/** By site, then as the chat lists tasks. */
function compareNotes(a: Note, b: Note): number {
  if (a.origin !== b.origin) return a.origin < b.origin ? -1 : 1;
  return compareByUse(a, b);
}
