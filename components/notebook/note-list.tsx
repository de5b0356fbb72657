/** NoteList: the notes of each site with state and trust, searchable, and the actions on them. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { type Note, type NoteBody, noteTitle } from '../../lib/records/note';
import { t } from '../text';
import { describeStep } from './note-text';

interface Props {
  notes: readonly Note[];
  onJudge: (note: Note, right: boolean) => void;
  onForget: (note: Note) => void;
  onRestore: (note: Note) => void;
  /** Checks the known elements of a site on its open pages. */
  onCheck: (origin: string) => void;
  /** Changes found on a site. */
  report: (origin: string) => ComponentChildren;
  /** Detail of an expanded note. */
  detail: (note: Note) => ComponentChildren;
}

/** Notes rendered at first, and more each time the end of the list is scrolled into view. */
const PAGE_SIZE = 20;

export function NoteList(props: Props) {
  const { notes, onCheck, report } = props;
  const [search, setSearch] = useState('');
  const [opened, setOpened] = useState<string>();
  const [reported, setReported] = useState<string>();
  const [shownCount, setShownCount] = useState(PAGE_SIZE);
  const wanted = search.toLowerCase();
  const found = notes
    .filter((note) => `${note.origin} ${noteTitle(note.body)}`.toLowerCase().includes(wanted))
    .sort(compareNotes);
  const shown = found.slice(0, shownCount);
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
            <NoteButton
              text={t('site_changes')}
              of={origin}
              onPress={() => setReported(reported === origin ? undefined : origin)}
              isOpen={reported === origin}
            />
            <NoteButton text={t('site_check')} of={origin} onPress={() => onCheck(origin)} />
          </div>
          {reported === origin && report(origin)}
          <ul class="notes">
            {shown
              .filter((note) => note.origin === origin)
              .map((note) => (
                <NoteItem
                  key={note.id}
                  {...props}
                  note={note}
                  isOpen={opened === note.id}
                  onToggle={() => setOpened(opened === note.id ? undefined : note.id)}
                />
              ))}
          </ul>
        </section>
      ))}
      {found.length > shown.length && (
        <ShowMore left={found.length - shown.length} onMore={() => setShownCount((before) => before + PAGE_SIZE)} />
      )}
    </>
  );
}

interface NoteItemProps extends Props {
  note: Note;
  isOpen: boolean;
  onToggle: () => void;
}

function NoteItem({ note, notes, isOpen, onToggle, onJudge, onForget, onRestore, detail }: NoteItemProps) {
  return (
    <li class="card note">
      <div class="note-head">
        <span class="tag">{t(`kind_${note.body.kind}`)}</span>
        <strong>{noteTitle(note.body)}</strong>
      </div>
      {note.body.kind === 'procedure' && <ProcedureSteps body={note.body} notes={notes} />}
      <div class="note-foot">
        <meter min={0} max={1} value={note.trustValue} aria-label={t('notebook_trust', trustText(note))} />
        <span>{t('notebook_trust', trustText(note))}</span>
        <span>{t(`state_${note.state}`)}</span>
        <span>{t('notebook_uses', String(note.uses))}</span>
        {note.pinned && <span>{t('note_pinned')}</span>}
        {note.paused && <span>{t('note_paused')}</span>}
        {note.source === 'import' && <span>{t('note_imported')}</span>}
        {note.seen?.there === false && <span class="changed">{t('note_moved')}</span>}
        <span class="spring" />
        <NoteButton text={t('note_why')} of={noteTitle(note.body)} onPress={onToggle} isOpen={isOpen} />
        {note.state === 'quarantined' && (
          <NoteButton text={t('notebook_restore')} of={noteTitle(note.body)} onPress={() => onRestore(note)} />
        )}
        <NoteButton text={t('notebook_right')} of={noteTitle(note.body)} onPress={() => onJudge(note, true)} />
        <NoteButton text={t('notebook_wrong')} of={noteTitle(note.body)} onPress={() => onJudge(note, false)} />
        <NoteButton
          text={t('notebook_forget')}
          of={noteTitle(note.body)}
          onPress={() => onForget(note)}
          isDestructive
        />
      </div>
      {isOpen && detail(note)}
    </li>
  );
}

interface NoteButtonProps {
  text: string;
  /** The note or site it acts on, for the accessible name. */
  of: string;
  /** Only for buttons that expand something. */
  isOpen?: boolean;
  isDestructive?: boolean;
  onPress: () => void;
}

function NoteButton({ text, of, isOpen, isDestructive, onPress }: NoteButtonProps) {
  return (
    <button
      type="button"
      class={isDestructive ? 'button danger' : 'button'}
      aria-expanded={isOpen}
      aria-label={`${text}: ${of}`}
      onClick={onPress}
    >
      {text}
    </button>
  );
}

/** The end of the list: more notes are rendered when it scrolls into view. */
function ShowMore({ left, onMore }: { left: number; onMore: () => void }) {
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
        <li key={i}>{describeStep(step, notes)}</li>
      ))}
    </ol>
  );
}

/** By site, then kind, pinned notes first, then falling trust. */
function compareNotes(a: Note, b: Note): number {
  if (a.origin !== b.origin) return a.origin < b.origin ? -1 : 1;
  return (
    kindOrder(a) - kindOrder(b) || Number(b.pinned ?? false) - Number(a.pinned ?? false) || b.trustValue - a.trustValue
  );
}

function kindOrder(note: Note): number {
  return { procedure: 0, guideline: 1, locator: 2 }[note.body.kind];
}

function trustText(note: Note): string {
  return note.trustValue.toFixed(2);
}
