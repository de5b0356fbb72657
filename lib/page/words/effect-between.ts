/** effectBetween: the effect of an action, from the snapshots before and after it. */
import { truncateText } from '../../core/text';
import type { Effect, EffectFact } from './effect';
import type { Snapshot, SnapshotNode } from './snapshot';
import { hashRoute } from './route';

/** A longer list is cut: what is missing from a list of this length says nothing. */
export const MAX_FACTS = 60;
const REPORTED_STATES = new Set([
  'checked',
  'unchecked',
  'mixed',
  'selected',
  'expanded',
  'collapsed',
  'pressed',
  'disabled',
  'filled',
  'empty',
  'ascending',
  'descending',
]);

export function effectBetween(before: Snapshot, after: Snapshot): Effect {
  const facts: EffectFact[] = [];
  if (pathOf(before.url) !== pathOf(after.url)) facts.push({ fact: 'path', path: pathOf(after.url) });
  const old = new Map(before.nodes.flatMap((node) => (node.ref === undefined ? [] : [[node.ref, node] as const])));
  const samePage = before.documentToken === after.documentToken;
  if (samePage) {
    for (const node of after.nodes) {
      const previous = node.ref === undefined ? undefined : old.get(node.ref);
      if (previous) facts.push(...changeFacts(previous, node));
    }
    if (before.scrolledPercent !== after.scrolledPercent) facts.push({ fact: 'scrolled' });
  }
  const gone = countByKey(before.nodes);
  for (const node of after.nodes) {
    const key = keyOf(node);
    const left = gone.get(key);
    if (left && left.count > 0) left.count -= 1;
    else facts.push(...appearanceFact(node));
  }
  for (const { node, count } of gone.values()) {
    if (count > 0) facts.push({ fact: 'disappeared', role: node.role, name: truncateText(node.name, 120) });
  }
  return { facts: prioritise(facts) };
}

function changeFacts(previous: SnapshotNode, now: SnapshotNode): EffectFact[] {
  const facts: EffectFact[] = [];
  const name = truncateText(now.name, 120);
  if (previous.value !== now.value) facts.push({ fact: 'value', role: now.role, name });
  for (const state of now.states) {
    if (REPORTED_STATES.has(state) && !previous.states.includes(state))
      facts.push({ fact: 'state', role: now.role, name, state });
  }
  return facts;
}

function appearanceFact(node: SnapshotNode): EffectFact[] {
  const name = truncateText(node.name, 120);
  if (node.role === 'dialog' || node.role === 'alertdialog') return [{ fact: 'dialog', name }];
  return [{ fact: 'appeared', role: node.role, name }];
}

function keyOf(node: SnapshotNode): string {
  return `${node.role}|${node.name}`;
}

function countByKey(nodes: readonly SnapshotNode[]): Map<string, { node: SnapshotNode; count: number }> {
  const counts = new Map<string, { node: SnapshotNode; count: number }>();
  for (const node of nodes) {
    const entry = counts.get(keyOf(node));
    if (entry) entry.count += 1;
    else counts.set(keyOf(node), { node, count: 1 });
  }
  return counts;
}

/** Puts controls and headings before plain text and images, and cuts the list to `MAX_FACTS`. */
function prioritise(facts: EffectFact[]): EffectFact[] {
  const weight = (fact: EffectFact) => ('role' in fact && (fact.role === 'text' || fact.role === 'img') ? 1 : 0);
  return [...facts.filter((fact) => weight(fact) === 0), ...facts.filter((fact) => weight(fact) === 1)].slice(
    0,
    MAX_FACTS,
  );
}

/** Path and client-side route of a URL, with numbers and long hex strings as #: /item/17 and /item/18 are the same kind of page. */
/** The path of an address as effects record it, with `#` for numbers. */
export function pathOf(address: string): string {
  if (!URL.canParse(address)) return '';
  const url = new URL(address);
  return truncateText(`${url.pathname}${hashRoute(url)}`.replace(/[0-9a-f]{8,}|\d+/gi, '#'), 300);
}
