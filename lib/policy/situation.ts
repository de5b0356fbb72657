/** Builds the messages a model gets about a situation, with page text fenced as data. */
import type { Chance } from '../core/chance';
import { maskNamedSecrets } from '../core/named-secrets';
import { maskSecretValues } from '../core/secret-values';
import { plainText } from '../core/text';
import type { ChatMessage } from '../model/words';
import type { RunStep } from '../records/run';
import type { Snapshot } from '../page/words/snapshot';
import { fitSnapshot } from './fit-snapshot';
import { COMPACT_PROMPT, COMPACT_REMINDERS, SYSTEM_PROMPT } from './prompt';
import { formatChanges, formatSnapshot } from '../page/words/outline-text';

/** Parts of five hexadecimal digits: 40 bits, which a page has one try at. */
const NONCE_PARTS = 2;

/** Page text between markers with a nonce, random for each box, that the page cannot know. */
export function dataBox(text: string, chance: Chance): string {
  let nonce = '';
  for (let i = 0; i < NONCE_PARTS; i++)
    nonce += Math.floor(chance.next() * 0x100000)
      .toString(16)
      .padStart(5, '0');
  // A page that prints markers of its own must not close the box.
  const safe = maskNamedSecrets(maskSecretValues(text))
    .split('\n')
    .map((line) => line.match(/^ */)?.[0] + plainText(line).replaceAll('<<<', '‹‹‹').replaceAll('>>>', '›››'))
    .join('\n');
  return `<<<DATA ${nonce}\n${safe}\n${nonce} DATA>>>`;
}

/** The form of a prompt: `compact` for small windows and slow readers. */
export type PromptForm = 'full' | 'compact';

/** Characters of the page in a prompt, by form. */
export const PAGE_CHARS: Readonly<Record<PromptForm, number>> = { full: 16_000, compact: 2_800 };
/** Characters of one result's changes, by form. */
const CHANGE_CHARS: Readonly<Record<PromptForm, number>> = { full: 4_000, compact: 700 };

export interface Opening {
  request: string;
  /** Acts or an answer in words. */
  wants: keyof typeof COMPACT_REMINDERS;
  /** Lines of the page that a question is about; the compact form repeats them. */
  about?: readonly string[];
  snapshot: Snapshot;
  /** Steps that ran before the model was called. */
  done: readonly RunStep[];
  /** The reason the known steps no longer fit. */
  why?: string | undefined;
  /** Answers of the user to the model's questions. */
  answers?: readonly string[];
  /** The part made by recallPart; empty if nothing is known. */
  recall?: string;
  form: PromptForm;
  /** Characters of the page; a page that is longer is cut to what the request is about. */
  maxChars: number;
}

/** The first messages of a conversation: what never changes first, so that servers find it in their cache. */
export function openingMessages(opening: Opening, chance: Chance): ChatMessage[] {
  const { request, wants, about = [], snapshot, done, why, answers = [], recall = '', form, maxChars } = opening;
  const paragraphs = [
    `Request: ${plainText(request)}`,
    ...(answers.length === 0
      ? []
      : [`The user answered:\n${answers.map((answer) => `- ${plainText(answer)}`).join('\n')}`]),
    ...(done.length === 0
      ? []
      : [
          `Already done in this task, do not repeat:\n${done.map((step) => `- ${step.action.verb} ${step.target}: ${step.state}`).join('\n')}`,
        ]),
    ...(why === undefined ? [] : [`The steps known so far no longer fit: ${why}`]),
    ...(recall === '' ? [] : [recall]),
    `The page now:\n${dataBox(formatSnapshot(fitSnapshot(snapshot, request, maxChars), maxChars), chance)}`,
    ...(form === 'compact' ? [COMPACT_REMINDERS[wants]] : []),
    ...(form === 'compact' && about.length > 0 ? [`Lines with its words:\n${dataBox(about.join('\n'), chance)}`] : []),
  ];
  return [
    { role: 'system', content: form === 'compact' ? COMPACT_PROMPT : SYSTEM_PROMPT },
    { role: 'user', content: paragraphs.join('\n\n') },
  ];
}

/** The reply to the model's last tool call: the result and the page's changes, not the whole page again. */
export function resultText(
  {
    step,
    before,
    after,
    form = 'full',
  }: { step: RunStep; before: Snapshot | undefined; after: Snapshot; form?: PromptForm },
  chance: Chance,
): string {
  const parts: string[] = [];
  switch (step.state) {
    case 'done':
      parts.push('done');
      break;
    case 'failed':
      parts.push(`not done: ${step.reason ?? 'failed'}`);
      break;
    case 'refused':
      parts.push(
        isWrongVerb(step)
          ? 'not done: this tool is not for that element.'
          : `refused: ${step.reason ?? step.verdict?.code ?? 'not allowed'}. Do not try it another way.`,
      );
      break;
    default:
      parts.push('it is not known whether this happened; look before you act again');
  }
  if (step.saw) parts.push(dataBox(step.saw, chance));
  const changes = before ? formatChanges(before, after, CHANGE_CHARS[form]) : formatSnapshot(after, PAGE_CHARS[form]);
  parts.push(`On the page:\n${dataBox(changes, chance)}`);
  return parts.join('\n');
}

/** Whether a refusal is about the tool and not about the act: another tool may do what was wanted. */
export function isWrongVerb({ state, reason, verdict }: Pick<RunStep, 'state' | 'reason' | 'verdict'>): boolean {
  return state === 'refused' && reason === undefined && verdict?.code === 'wrong-verb';
}
