/** What was learned, by site: each note with its state, its trust and the user's word on it. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { type Note, type NoteBody, noteTitle } from '../../lib/records/note';
import { t } from '../text';
import { stepLine } from './body-lines';

interface Props {
  notes: readonly Note[];
  onJudge: (note: Note, right: boolean) => void;
  onForget: (note: Note) => void;
  onRestore: (note: Note) => void;
  /** Looks again for the known places of a site. */
  onCheck: (origin: string) => void;
  /** What has changed on a site. */
  report: (origin: string) => ComponentChildren;
  /** What is shown of a note that is opened. */
  detail: (note: Note) => ComponentChildren;
}

/** So many are drawn at once; more come when the last is scrolled to. */
const PAGE = 20;

export function NoteList({ notes, onJudge, onForget, onRestore, onCheck, report, detail }: Props) {
  const [search, setSearch] = useState('');
  const [opened, setOpened] = useState<string>();
  const [reported, setReported] = useState<string>();
  const [drawn, setDrawn] = useState(PAGE);
  const wanted = search.toLowerCase();
  const found = notes
    .filter((note) => `${note.origin} ${noteTitle(note.body)}`.toLowerCase().includes(wanted))
    .sort((a, b) =>
      a.origin < b.origin
        ? -1
        : a.origin > b.origin
          ? 1
          : rank(a) - rank(b) || Number(b.pinned ?? false) - Number(a.pinned ?? false) || b.trustValue - a.trustValue,
    );
  const shown = found.slice(0, drawn);
  const origins = [...new Set(shown.map((note) => note.origin))];
  if (notes.length === 0) return <p class="card">{t('notebook_empty')}</p>;
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
      {origins.map((origin) => (
        <section key={origin} aria-label={origin}>
          <div class="note-head">
            <h3 class="origin">{origin}</h3>
            <span class="soft">{t('site_notes', String(notes.filter((note) => note.origin === origin).length))}</span>
            <span class="spring" />
            <Act
              text={t('site_changes')}
              of={origin}
              onPress={() => setReported(reported === origin ? undefined : origin)}
              isOpen={reported === origin}
            />
            <Act text={t('site_check')} of={origin} onPress={() => onCheck(origin)} />
          </div>
          {reported === origin && report(origin)}
          <ul class="notes">
            {shown
              .filter((note) => note.origin === origin)
              .map((note) => (
                <li key={note.id} class="card note">
                  <div class="note-head">
                    <span class="tag">{t(`kind_${note.body.kind}`)}</span>
                    <strong>{noteTitle(note.body)}</strong>
                  </div>
                  {note.body.kind === 'procedure' && <ProcedureSteps body={note.body} notes={notes} />}
                  <div class="note-foot">
                    <meter min={0} max={1} value={note.trustValue} aria-label={t('notebook_trust', percent(note))} />
                    <span>{t('notebook_trust', percent(note))}</span>
                    <span>{t(`state_${note.state}`)}</span>
                    <span>{t('notebook_uses', String(note.uses))}</span>
                    {note.pinned && <span>{t('note_pinned')}</span>}
                    {note.paused && <span>{t('note_paused')}</span>}
                    {note.source === 'import' && <span>{t('note_imported')}</span>}
                    {note.seen?.there === false && <span class="changed">{t('note_moved')}</span>}
                    <span class="spring" />
                    <Act
                      text={t('note_why')}
                      of={noteTitle(note.body)}
                      onPress={() => setOpened(opened === note.id ? undefined : note.id)}
                      isOpen={opened === note.id}
                    />
                    {(note.state === 'quarantined' || note.state === 'retired') && (
                      <Act text={t('notebook_restore')} of={noteTitle(note.body)} onPress={() => onRestore(note)} />
                    )}
                    <Act text={t('notebook_right')} of={noteTitle(note.body)} onPress={() => onJudge(note, true)} />
                    <Act text={t('notebook_wrong')} of={noteTitle(note.body)} onPress={() => onJudge(note, false)} />
                    <Act text={t('notebook_forget')} of={noteTitle(note.body)} onPress={() => onForget(note)} isGrave />
                  </div>
                  {opened === note.id && detail(note)}
                </li>
              ))}
          </ul>
        </section>
      ))}
      {found.length > shown.length && (
        <More left={found.length - shown.length} onMore={() => setDrawn((before) => before + PAGE)} />
      )}
    </>
  );
}

interface ActProps {
  text: string;
  /** What it is done to, for who cannot see where it stands. */
  of: string;
  /** Of what opens and closes something. */
  isOpen?: boolean;
  isGrave?: boolean;
  onPress: () => void;
}

function Act({ text, of, isOpen, isGrave, onPress }: ActProps) {
  return (
    <button
      type="button"
      class={isGrave ? 'button danger' : 'button'}
      aria-expanded={isOpen}
      aria-label={`${text}: ${of}`}
      onClick={onPress}
    >
      {text}
    </button>
  );
}

/** The end of what is drawn: where it comes into view, more is drawn. */
function More({ left, onMore }: { left: number; onMore: () => void }) {
  const end = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const watch = new IntersectionObserver((seen) => seen.some(({ isIntersecting }) => isIntersecting) && onMore());
    if (end.current) watch.observe(end.current);
    return () => watch.disconnect();
  });
  return (
    <button ref={end} type="button" class="button" onClick={onMore}>
      {t('notebook_more', String(left))}
    </button>
  );
}

function ProcedureSteps({ body, notes }: { body: Extract<NoteBody, { kind: 'procedure' }>; notes: readonly Note[] }) {
  return (
    <ol class="procedure">
      {body.steps.map((step, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: steps of one version never move
        <li key={i}>{stepLine(step, notes)}</li>
      ))}
    </ol>
  );
}

function rank(note: Note): number {
  return { procedure: 0, guideline: 1, locator: 2 }[note.body.kind];
}

function percent(note: Note): string {
  return note.trustValue.toFixed(2);
}
