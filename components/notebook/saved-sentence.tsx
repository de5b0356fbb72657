/** SavedSentence: what tasks from notes have saved, in one sentence: clicks and entries, time, and the model's tokens with their price. */
import { decimal } from '../numbers';
import { messagesLocale, t } from '../text';

/** Computed by lib/learning/benefit.ts. */
export interface Saved {
  seconds: number;
  tokens: number;
  /** Tasks done from notes, and the clicks and entries in them. */
  tasks: number;
  acts: number;
}

interface Props {
  saved: Saved;
  /** US dollars that the chosen model takes for each token it reads; undefined if not known. */
  tokenDollars?: number | undefined;
}

/** From this on a time is told in minutes, s. */
const MINUTES_FROM_S = 120;
/** Less than this is not worth a word, US dollars. */
const MIN_DOLLARS = 0.01;

export function SavedSentence({ saved, tokenDollars = 0 }: Props) {
  const { seconds, tokens, tasks, acts } = saved;
  if (tasks === 0) return null;
  const dollars = tokens * tokenDollars;
  const parts = [
    t('saved_acts', String(acts)),
    ...timeOf(seconds),
    ...(tokens >= 1 ? [t('saved_tokens', String(Math.round(tokens)))] : []),
    ...(dollars >= MIN_DOLLARS ? [t('saved_dollars', decimal(dollars, 2))] : []),
  ];
  const list = new Intl.ListFormat(messagesLocale(), { type: 'unit' }).format(parts);
  return <p class="saved">{t('saved_sentence', String(tasks), list)}</p>;
}

/** For a column: the time, or the clicks and entries where none was measured. @returns undefined if nothing was saved */
export function savedInShort({ seconds, tasks, acts }: Saved): string | undefined {
  if (tasks === 0) return undefined;
  return timeOf(seconds)[0] ?? (acts > 0 ? t('saved_acts', String(acts)) : undefined);
}

function timeOf(seconds: number): string[] {
  if (seconds < 1) return [];
  return [
    seconds >= MINUTES_FROM_S
      ? t('saved_minutes', String(Math.round(seconds / 60)))
      : t('saved_seconds', String(Math.round(seconds))),
  ];
}
