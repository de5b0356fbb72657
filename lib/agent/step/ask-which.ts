/** askWhichElement asks the user which of several elements is meant, and numbers them on the page. */
import { makeId } from '../../core/ids';
import type { Snapshot } from '../../page/words/snapshot';
import { OutlineIndex } from '../../policy/outline-index';
import { nodeLabel, type Planned } from '../../policy/plan-step';
import type { Run } from '../../records/run';
import type { Ports } from '../run/ports';
import { waitForAnswer } from '../run/run-state';

/** Asks which of the elements is meant, and marks them on the page. */
export async function askWhichElement(
  run: Run,
  { nodes, words }: Pick<Extract<Planned, { type: 'which' }>, 'nodes' | 'words'>,
  ports: Ports,
): Promise<Run> {
  const choices = describeChoices(nodes, run.snapshot);
  const id = makeId('question', ports.clock.now(), ports.chance);
  const waiting = waitForAnswer(run, { type: 'choice', id, words, choices }, 'decide', ports.clock.now());
  const asked = await ports.store.commitRun('step.asked', waiting, run.origin, []);
  await ports.page.showChoices(run.tabId, labelledByNumber(choices));
  return asked;
}

/** The marks of the candidates on the page: their numbers in the question. */
export function labelledByNumber(choices: readonly { ref: string }[]): { ref: string; label: string }[] {
  return choices.map(({ ref }, i) => ({ ref, label: String(i + 1) }));
}

/** Labels of the candidates, each with what surrounds it on the page where that tells them apart. */
export function describeChoices(
  nodes: Snapshot['nodes'],
  snapshot: Pick<Snapshot, 'nodes'> | undefined,
): { ref: string; label: string }[] {
  const outline = new OutlineIndex(snapshot?.nodes ?? []);
  const indices = nodes.map(({ ref }) => outline.nodes.findIndex((node) => node.ref === ref));
  const surroundings = indices.map((index) => (index < 0 ? '' : outline.surroundings(index, indices)));
  const tellApart = !surroundings.includes('') && new Set(surroundings).size === surroundings.length;
  return nodes.map((node, i) => {
    const around = tellApart && surroundings[i] ? ` · ${surroundings[i]}` : '';
    return { ref: node.ref ?? '', label: `${i + 1} · ${nodeLabel(node)}${around}` };
  });
}
