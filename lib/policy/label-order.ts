/** labelOrder reads “sail from Brekke” and “pay by card”, where lists of the page are called Sail from and Pay by: the label begins the order. */
import type { Snapshot, SnapshotNode } from '../page/words/snapshot';
import type { Command } from '../records/command';
import { GOES_ON, orderWords } from './order-words';
import { GRAMMARS } from './parse-commands';
import { foldWord } from './languages/grammar';
import { nameWords } from './match-target';

/** Words with which a label may end that its value completes, beside those of a place; pinned by the policy's hash. */
export const LABEL_ENDS: ReadonlySet<string> = new Set(
  `to from by as with until till via per every after before through als um bis ab nach von vom zu mit uber per alle a de du depuis
  jusque vers par pour avec comme chaque desde hasta hacia por para con como cada`.split(/\s+/u),
);
/** The person or thing that an open page is about; pinned by the policy's hash. */
export const PERSONS = /^(?:it|him|her|them|this|es|ihn|sie|le|la|lo|l[’']?)$/iu;
const LISTS: ReadonlySet<string> = new Set(['combobox', 'listbox', 'textbox', 'spinbutton']);
const MAX_VALUE_WORDS = 5;

/** @returns undefined unless exactly one label of a list or field is how the order begins, and the rest is a value */
export function labelOrder(request: string, { nodes }: Snapshot): Command[] | undefined {
  const words = orderWords(request).replace(/^(?:please|bitte) /iu, '');
  if (GOES_ON.test(words)) return undefined;
  const all = words.split(/\s+/u);
  // “move her to 103”, where the list is called Move to.
  const said = all.filter((word, i) => i !== 1 || !PERSONS.test(word));
  const labels = nodes.filter((node) => node.ref !== undefined && LISTS.has(node.role)).flatMap(openLabels);
  const fits = (label: string) => nameWords(said.slice(0, lengthOf(label)).join(' ')) === nameWords(label);
  const [one, ...others] = labels.filter(({ label }) => said.length > lengthOf(label) && fits(label));
  if (!one || others.length > 0) return undefined;
  const rest = said.slice(lengthOf(one.label));
  const second = secondOf(one.label, rest, labels);
  const [value, more] = second ? [rest.slice(0, second.at), rest.slice(second.at + 1)] : [rest, []];
  if (value.length === 0 || value.length > MAX_VALUE_WORDS || more.length > MAX_VALUE_WORDS) return undefined;
  const set = ({ label, node }: Label, text: readonly string[]): Command => {
    const verb = node.states.includes('read-only') ? 'select' : 'set';
    return { words, verb, target: label, value: text.join(' '), quoted: true, chosen: node.ref };
  };
  return [set(one, value), ...(second ? [set(second.label, more)] : [])];
}

interface Label {
  label: string;
  node: SnapshotNode;
}

/** “sail from Ardal to Skarvik”, where the other list is called Sail to. */
function secondOf(first: string, rest: readonly string[], labels: readonly Label[]) {
  const head = nameWords(first).split(' ').slice(0, -1).join(' ');
  for (let at = 1; at < rest.length - 1; at++) {
    const [label, ...others] = labels.filter((one) => nameWords(one.label) === `${head} ${foldWord(rest[at] ?? '')}`);
    if (label && others.length === 0) return { at, label };
  }
  return undefined;
}

/** The labels of at least two words that end with a word which leads to a value. */
function openLabels(node: SnapshotNode): Label[] {
  const { name, near = '' } = node;
  return [...new Set([name, near])].flatMap((label) => {
    const last = foldWord(label.split(/\s+/u).at(-1) ?? '');
    const leads = LABEL_ENDS.has(last) || GRAMMARS.some(({ within }) => within.includes(last));
    return lengthOf(label) > 1 && leads ? [{ label: label.replace(/:\s*$/u, ''), node }] : [];
  });
}

const lengthOf = (label: string): number => label.trim().split(/\s+/u).length;
