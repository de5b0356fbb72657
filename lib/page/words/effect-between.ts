/** The effect of an action: what differs between the snapshot before it and the one after it. */
import { shortened } from '../../core/text';
import type { Effect, EffectFact } from './effect';
import type { Snapshot, SnapshotNode } from './snapshot';
import { routeOf } from './route';

const MAX_FACTS = 60;
const STATES_THAT_COUNT = new Set([
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
]);

export function effectBetween(before: Snapshot, after: Snapshot): Effect {
  const facts: EffectFact[] = [];
  if (pathOf(before.url) !== pathOf(after.url)) facts.push({ fact: 'path', path: pathOf(after.url) });
  const old = new Map(before.nodes.flatMap((node) => (node.ref === undefined ? [] : [[node.ref, node] as const])));
  const samePage = before.documentToken === after.documentToken;
  if (samePage) {
    for (const node of after.nodes) {
      const was = node.ref === undefined ? undefined : old.get(node.ref);
      if (was) facts.push(...changesOf(was, node));
    }
    if (before.scrolledPercent !== after.scrolledPercent) facts.push({ fact: 'scrolled' });
  }
  const gone = counted(before.nodes);
  for (const node of after.nodes) {
    const key = keyOf(node);
    const left = gone.get(key);
    if (left && left.count > 0) left.count -= 1;
    else facts.push(...arrival(node));
  }
  for (const { node, count } of gone.values()) {
    if (count > 0) facts.push({ fact: 'disappeared', role: node.role, name: shortened(node.name, 120) });
  }
  return { facts: mostTelling(facts) };
}

function changesOf(was: SnapshotNode, now: SnapshotNode): EffectFact[] {
  const facts: EffectFact[] = [];
  const name = shortened(now.name, 120);
  if (was.value !== now.value) facts.push({ fact: 'value', role: now.role, name });
  for (const state of now.states) {
    if (STATES_THAT_COUNT.has(state) && !was.states.includes(state))
      facts.push({ fact: 'state', role: now.role, name, state });
  }
  return facts;
}

function arrival(node: SnapshotNode): EffectFact[] {
  const name = shortened(node.name, 120);
  if (node.role === 'dialog' || node.role === 'alertdialog') return [{ fact: 'dialog', name }];
  return [{ fact: 'appeared', role: node.role, name }];
}

function keyOf(node: SnapshotNode): string {
  return `${node.role}|${node.name}`;
}

function counted(nodes: readonly SnapshotNode[]): Map<string, { node: SnapshotNode; count: number }> {
  const counts = new Map<string, { node: SnapshotNode; count: number }>();
  for (const node of nodes) {
    const entry = counts.get(keyOf(node));
    if (entry) entry.count += 1;
    else counts.set(keyOf(node), { node, count: 1 });
  }
  return counts;
}

/** Controls and headings before plain text, and no more than can be kept. */
function mostTelling(facts: EffectFact[]): EffectFact[] {
  const weight = (fact: EffectFact) => ('role' in fact && (fact.role === 'text' || fact.role === 'img') ? 1 : 0);
  return [...facts.filter((fact) => weight(fact) === 0), ...facts.filter((fact) => weight(fact) === 1)].slice(
    0,
    MAX_FACTS,
  );
}

/** The path of an address, and a route kept after `#`, with numbers and long hex parts as #, so that /item/17 and /item/18 are one kind of page. */
export function pathOf(address: string): string {
  if (!URL.canParse(address)) return '';
  const url = new URL(address);
  return shortened(`${url.pathname}${routeOf(url)}`.replace(/[0-9a-f]{8,}|\d+/gi, '#'), 300);
}
