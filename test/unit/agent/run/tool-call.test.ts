/** answerToolCall: which calls of a reply are still carried out after a step. */
import { expect, test } from 'vitest';
import { answerToolCall, type ModelPlan } from '../../../../lib/agent/run/tool-call';
import { seededChance } from '../../../../lib/core/chance';
import type { Run } from '../../../../lib/records/run';
import { outline, runOf, step } from '../evidence/make';

const PAGE = (language: string) => `heading Settings
e1 combobox Language=${language} {English|German}
e2 button Help
e3 button German dictionary`;
const call = (ref: string) => ({ id: `c-${ref}`, name: 'click', arguments: JSON.stringify({ ref }) });
const open = { id: 'c-1', name: 'select', arguments: '{"ref":"e1","option":"German"}' };

/** The plan after German was chosen, with the rest of the reply. */
function planAfter(request: string, ...rest: string[]): ModelPlan {
  const chosen = step({
    action: { verb: 'select', ref: 'e1', options: ['German'] },
    target: 'combobox “Language”',
    seen: [{ fact: 'value', role: 'combobox', name: 'Language' }],
  });
  const queue = rest.map(call);
  const plan: ModelPlan = { kind: 'model', messages: [], unusable: 0, shrunk: false, open, queue, form: 'compact' };
  const after = outline(PAGE('German'));
  const run = { ...runOf(request, PAGE('German'), [chosen]), snapshot: after, plan } as unknown as Run;
  const answered = answerToolCall(run, outline(PAGE('English')), after, seededChance(1)).plan;
  if (answered?.kind !== 'model') throw new Error('no plan of a model');
  return answered;
}

test('drops a press that the request does not name once the request looks done', () => {
  const plan = planAfter('Set the language to German', 'e2');
  expect(plan.open).toBeUndefined();
  expect(JSON.stringify(plan.messages)).toContain('The request looks done');
  expect(plan.messages).toHaveLength(2);
});

test('carries out what the request names', () => {
  expect(planAfter('Set the language to German', 'e3').open).toEqual(call('e3'));
});

test('carries out the rest while something of the request is left', () => {
  expect(planAfter('Set the language to German and the name to Ann', 'e2').open).toEqual(call('e2'));
});
