/** Builds the messages a model gets about a situation, with page text fenced as data. */
import type { Chance } from '../core/chance';
import { maskSecretValues } from '../core/secret-values';
import { plainText } from '../core/text';
import type { ChatMessage } from '../model/words';
import type { RunStep } from '../records/run';
import type { Snapshot } from '../page/words/snapshot';
import { SYSTEM_PROMPT } from './prompt';
import { formatChanges, formatSnapshot } from '../page/words/outline-text';

/** Page text between markers with a nonce, random for each box, that the page cannot know. */
export function dataBox(text: string, chance: Chance): string {
  let nonce = '';
  for (let i = 0; i < 4; i++)
    nonce += Math.floor(chance.next() * 0x100000)
      .toString(16)
      .padStart(5, '0');
  // A page that prints markers of its own must not close the box.
  const safe = maskSecretValues(text)
    .split('\n')
    .map((line) => line.match(/^ */)?.[0] + plainText(line).replaceAll('<<<', '‹‹‹').replaceAll('>>>', '›››'))
    .join('\n');
  return `<<<DATA ${nonce}\n${safe}\n${nonce} DATA>>>`;
}

interface Opening {
  request: string;
  snapshot: Snapshot;
  /** The steps that ran before the model was called. */
  done: readonly RunStep[];
  /** The reason the known steps no longer fit. */
  why: string | undefined;
  /** The part made by recallPart; empty if nothing is known. */
  recall: string;
}

/** The first messages of a conversation. */
export function openingMessages({ request, snapshot, done, why, recall }: Opening, chance: Chance): ChatMessage[] {
  const before =
    done.length === 0
      ? ''
      : `\n\nAlready done in this task, do not repeat:\n${done.map((step) => `- ${step.action.verb} ${step.target}: ${step.state}`).join('\n')}`;
  const because = why === undefined ? '' : `\n\nThe steps known so far no longer fit: ${why}`;
  const known = recall === '' ? '' : `\n\n${recall}`;
  return [
    { role: 'system', content: SYSTEM_PROMPT },
    {
      role: 'user',
      content: `Request: ${plainText(request)}${before}${because}${known}\n\nThe page now:\n${dataBox(formatSnapshot(snapshot), chance)}`,
    },
  ];
}

/** The reply to the model's last tool call: the result and the page's changes, not the whole page again. */
export function resultText(step: RunStep, before: Snapshot | undefined, after: Snapshot, chance: Chance): string {
  const parts: string[] = [];
  switch (step.state) {
    case 'done':
      parts.push('done');
      break;
    case 'failed':
      parts.push(`not done: ${step.reason ?? 'failed'}`);
      break;
    case 'refused':
      parts.push(`refused: ${step.reason ?? step.verdict?.code ?? 'not allowed'}. Do not try it another way.`);
      break;
    default:
      parts.push('it is not known whether this happened; look before you act again');
  }
  if (step.saw) parts.push(dataBox(step.saw, chance));
  parts.push(`On the page:\n${dataBox(before ? formatChanges(before, after) : formatSnapshot(after), chance)}`);
  return parts.join('\n');
}
