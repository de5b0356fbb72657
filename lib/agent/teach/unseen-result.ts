/** findUnseenResult finds a demonstration whose last press changed nothing that can be seen, was refused by the site, or ended in a closed tab. */
import { sentencesIn } from '../../learning/said-sentences';
import { isPointerPress } from '../../page/words/action-parts';
import type { Run, RunStep } from '../../records/run';
import type { Teaching } from '../../records/teaching';
import { readMessage } from '../evidence/read-message';
import { withoutValues } from '../evidence/request-values';
import { collectWrittenValues } from '../run/written-values';
import { hasLeftTab } from './opened-tab';

type Missed = NonNullable<Teaching['missed']>[number];

/** Longest place in a question, characters. */
const MAX_PLACE_CHARS = 80;
/** Shorter values are parts of other words. */
const MIN_VALUE_CHARS = 3;

/** @returns undefined if the last step is no press, or something was seen of it that is no refusal */
export function findUnseenResult(run: Run): Missed | undefined {
  const last = run.steps.at(-1);
  if (!last) return undefined;
  const place = nameOf(last).slice(0, MAX_PLACE_CHARS);
  if (!last.effect) return isPointerPress(last.action.verb) && hasLeftTab(run) ? { what: 'closed', place } : undefined;
  if (isStill(last)) return { what: 'still', place };
  const refusal = refusalIn(run, last);
  return refusal === undefined ? undefined : { what: 'refused', place: refusal.slice(0, MAX_PLACE_CHARS) };
}

/** Whether the page says of the press that nothing in it has changed, and no later look shows a change. */
function isStill({ action, effect, after, dialogs, opensTab, isTargetGone }: RunStep): boolean {
  if (!isPointerPress(action.verb) || !after?.isStill || isTargetGone === true) return false;
  const hasChanged = effect?.isShared === true || (effect?.facts ?? []).some(({ fact }) => fact !== 'scrolled');
  return !hasChanged && dialogs === undefined && opensTab !== true;
}

/** A sentence that came with the last act and refuses it, where none confirms it. */
function refusalIn(run: Run, { action, effect }: RunStep): string | undefined {
  if (!isPointerPress(action.verb) && action.verb !== 'press') return undefined;
  const written = Object.values(collectWrittenValues(run)).filter(({ length }) => length >= MIN_VALUE_CHARS);
  const sentences = sentencesIn(effect?.facts ?? []);
  const read = (text: string) => readMessage(withoutValues(text, written), run.request);
  if (sentences.some((text) => read(text) === 'confirms')) return undefined;
  return sentences.find((text) => read(text) === 'refuses');
}

function nameOf({ facts }: RunStep): string {
  const { name = '', label = '', text = '' } = facts?.fingerprint ?? {};
  return name || label || text;
}
