/** isEmptySend: the form was sent with what this run wrote, its fields are empty again, and its button is to be pressed once more. */
import type { Action } from '../../page/words/action';
import { targetNode, writesValue, writtenText } from '../../page/words/action-parts';
import { nodeLabel } from '../../policy/plan-step';
import type { Run } from '../../records/run';

export function isEmptySend({ steps, snapshot }: Pick<Run, 'steps' | 'snapshot'>, action: Action): boolean {
  const nodes = snapshot?.nodes ?? [];
  const button = action.verb === 'click' ? targetNode(nodes, action) : undefined;
  const sentAt = button
    ? steps.findLastIndex(
        ({ state, sent, target }) => state === 'done' && sent === true && target === nodeLabel(button),
      )
    : -1;
  if (sentAt < 0 || steps.slice(sentAt + 1).some(({ action: { verb } }) => writesValue(verb))) return false;
  const written = steps.slice(0, sentAt).filter((step) => step.state === 'done' && writtenText(step.action) !== '');
  return written.some(({ action: { verb }, target }) =>
    nodes.some((node) => verb === 'type' && nodeLabel(node) === target && (node.value ?? '') === ''),
  );
}
