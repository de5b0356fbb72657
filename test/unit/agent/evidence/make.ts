/** Runs, steps and snapshots for tests of evidence. */
import type { EffectFact } from '../../../../lib/page/words/effect';
import type { Snapshot, SnapshotNode } from '../../../../lib/page/words/snapshot';
import type { Run, RunStep } from '../../../../lib/records/run';
import { facts, ORIGIN } from '../../guard/make';

/** One line for one node: `e4 button Add`, `text Milk`, `e2 textbox Name=Ann`, `e3 checkbox Urgent [unchecked]`; two spaces a level. */
export function outline(lines: string): Snapshot {
  const nodes = lines
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(parseLine);
  const least = Math.min(...nodes.map(({ depth }) => depth));
  return {
    url: `${ORIGIN}/a`,
    origin: ORIGIN,
    title: '',
    documentToken: 'doc',
    frameOrigins: [],
    nodes: nodes.map((node) => ({ ...node, depth: node.depth - least })),
    omitted: 0,
    scrolledPercent: 100,
  };
}

function parseLine(line: string): SnapshotNode {
  const indent = /^ */.exec(line)?.[0].length ?? 0;
  const [, ref, role = '', rest = ''] = /^(?:(e\d+) )?(\w+) ?(.*)$/.exec(line.trim()) ?? [];
  const states = /\[([^\]]*)\]/.exec(rest)?.[1]?.split(' ') ?? [];
  const options = /\{([^}]*)\}/.exec(rest)?.[1]?.split('|');
  const [name = '', value] = rest.replace(/\s*[[{].*$/, '').split('=');
  return {
    depth: indent / 2,
    role,
    name: name.trim(),
    ...(ref === undefined ? {} : { ref }),
    ...(value === undefined ? {} : { value }),
    ...(options === undefined ? {} : { options }),
    states,
    inViewport: true,
  };
}

export function step(change: Partial<RunStep> & { seen?: EffectFact[] } = {}): RunStep {
  const { seen = [], ...rest } = change;
  return {
    n: 1,
    token: 'tok_1' as RunStep['token'],
    action: { verb: 'click', ref: 'e1' },
    by: 'model',
    target: '',
    url: `${ORIGIN}/a`,
    state: 'done',
    undoable: false,
    at: 0,
    effect: { facts: seen },
    facts: facts({ name: /“(.*)”/.exec(rest.target ?? '')?.[1] ?? '' }),
    ...rest,
  };
}

export function runOf(
  request: string,
  page: string,
  steps: readonly RunStep[] = [],
): Pick<Run, 'request' | 'steps' | 'snapshot'> {
  return { request, snapshot: outline(page), steps: steps.map((one, i) => ({ ...one, n: i + 1 })) };
}
