/** TimeCard: the notebook at a moment, the difference between two moments, and going back to one. */
import { useRef, useState } from 'preact/hooks';
import type { Note } from '../../lib/records/note';
import { noteWords } from '../guideline-words';
import { decimal } from '../numbers';
import { t } from '../text';
import { type Moment, Timeline } from './timeline';

/** A note that differs between two moments. */
export interface NoteDifference {
  was?: Note | undefined;
  is?: Note | undefined;
}

interface Props {
  moments: readonly Moment[];
  /** Sequence number of the last entry at or before a time in ms since 1970. */
  lastBefore: (at: number) => Promise<number | undefined>;
  /** @param to undefined: now */
  compare: (from: number, to: number | undefined) => Promise<readonly NoteDifference[] | undefined>;
  onGoBack: (seq: number) => void;
}

export function TimeCard({ moments, lastBefore, compare, onGoBack }: Props) {
  const [from, setFrom] = useState<number>();
  const [to, setTo] = useState<number>();
  const [found, setFound] = useState<readonly NoteDifference[]>();
  const [then, setThen] = useState<readonly NoteDifference[]>();
  /** The moments that are chosen now: a slow comparison of others comes too late. */
  const chosen = useRef<{ from: number | undefined; to: number | undefined }>({ from: undefined, to: undefined });
  const choose = (nextFrom: number | undefined, nextTo: number | undefined) => {
    const next = { from: nextFrom, to: nextTo };
    const isSameFrom = nextFrom === chosen.current.from;
    chosen.current = next;
    setFrom(nextFrom);
    setTo(nextTo);
    setFound(undefined);
    if (nextFrom !== undefined)
      void compare(nextFrom, nextTo).then((differences) => {
        if (chosen.current === next) setFound(differences);
      });
    if (isSameFrom) return;
    setThen(undefined);
    // Compared with the empty notebook, every note of that moment counts as new.
    if (nextFrom !== undefined)
      void compare(0, nextFrom).then((differences) => {
        if (chosen.current.from === nextFrom) setThen(differences);
      });
  };
  return (
    <section class="card" aria-label={t('back_title')}>
      <h3>{t('back_title')}</h3>
      <p>{t('back_text')}</p>
      <Timeline
        label={t('back_moment')}
        none={t('back_none')}
        seq={from}
        moments={moments}
        lastBefore={lastBefore}
        onChoose={(seq) => choose(seq, chosen.current.to)}
      />
      <Timeline
        label={t('back_beside')}
        none={t('back_now')}
        seq={to}
        moments={moments}
        lastBefore={lastBefore}
        onChoose={(seq) => choose(chosen.current.from, seq)}
      />
      {then && (
        <details>
          <summary>{t('back_then', String(then.length))}</summary>
          <ul class="lines">{then.map(({ is }) => is && <li key={is.id}>{describeNote(is)}</li>)}</ul>
        </details>
      )}
      {found && (
        <div role="status">
          {found.length === 0 && <p>{t('back_same')}</p>}
          <ul class="lines">
            {found.map(({ was, is }) => (
              <li key={(was ?? is)?.id}>{describeDifference(was, is)}</li>
            ))}
          </ul>
        </div>
      )}
      <button
        type="button"
        class="button"
        disabled={from === undefined || to !== undefined || !found || found.length === 0}
        onClick={() => from !== undefined && onGoBack(from)}
      >
        {t('back_do')}
      </button>
    </section>
  );
}

const noteName = ({ origin, body }: Note) => `${origin}: ${t('role_unnamed', noteWords(body))}`;

/** A note at a moment, as one line. */
function describeNote(note: Note): string {
  return `${noteName(note)} – ${describeState(note)}`;
}

/** The difference of one note, as one line. */
function describeDifference(was: Note | undefined, is: Note | undefined): string {
  const note = is ?? was;
  if (!note) return '';
  const name = noteName(note);
  if (!was || !is) return t(was ? 'back_only_then' : 'back_only_after', name, describeState(note));
  return t('back_changed', name, describeState(was), describeState(is));
}

function describeState({ version, state, trustValue }: Note): string {
  return t('back_shape', String(version), t(`state_${state}`), decimal(trustValue, 2));
}
