/** What one good episode teaches: blanks traceable to the request, targets without values, and nothing that is not needed. */
import { expect, test } from 'vitest';
import { seededChance } from '../../../lib/core/chance';
import { newRun } from '../../../lib/agent/run-state';
import { withProposal } from '../../../lib/agent/propose';
import { type Known, learnFrom } from '../../../lib/agent/learn';
import { expectedOf, fillExpected, meetsExpectation } from '../../../lib/learning/expected';
import { induce } from '../../../lib/learning/induce';
import { slottedText } from '../../../lib/records/slotted';
import type { Run } from '../../../lib/records/run';
import type { Action } from '../../../lib/page/words/action';
import type { EffectFact } from '../../../lib/page/words/effect';
import { facts, ORIGIN } from '../guard/make';

const ports = { clock: { now: () => 1_000_000 }, chance: seededChance(1) };

function run(
  request: string,
  steps: {
    action: Action;
    name?: string;
    role?: string;
    label?: string;
    effect?: EffectFact[];
    state?: 'done' | 'failed';
  }[],
): Run {
  let made: Run = {
    ...newRun(1, request, ports),
    origin: ORIGIN,
    plan: { kind: 'model', messages: [], unusable: 0, shrunk: false },
  };
  for (const { action, name = '', role = 'textbox', label, effect = [], state = 'done' } of steps) {
    const known = facts({ name, role });
    const target = { ...known, fingerprint: { ...known.fingerprint, ...(label === undefined ? {} : { label }) } };
    made = withProposal(
      made,
      { action, by: 'model', target: name, extra: { state, class: 'R2', facts: target, effect: { facts: effect } } },
      ports,
    );
  }
  return { ...made, phase: 'ended', outcome: { state: 'done', code: 'done-by-model', params: [] } };
}

const create = run('create a note titled "Milk" with the text "two litres"', [
  {
    action: { verb: 'click', ref: 'e1' },
    name: 'New',
    role: 'button',
    effect: [{ fact: 'appeared', role: 'textbox', name: 'Title' }],
  },
  { action: { verb: 'findText', text: 'x' }, name: 'x' },
  { action: { verb: 'type', ref: 'e2', text: 'Mi' }, name: 'Title' },
  {
    action: { verb: 'type', ref: 'e2', text: 'Milk' },
    name: 'Title',
    effect: [{ fact: 'value', role: 'textbox', name: 'Title' }],
  },
  { action: { verb: 'click', ref: 'e9' }, name: 'Wrong', role: 'button', state: 'failed' },
  {
    action: { verb: 'type', ref: 'e3', text: 'two litres' },
    name: 'Text',
    effect: [{ fact: 'value', role: 'textbox', name: 'Text' }],
  },
  { action: { verb: 'type', ref: 'e4', text: 'default' }, name: 'Folder' },
  {
    action: { verb: 'click', ref: 'e5' },
    name: 'Save',
    role: 'button',
    effect: [{ fact: 'appeared', role: 'heading', name: 'Milk' }],
  },
]);

const NOTHING_KNOWN: Known = { notes: [], rejected: new Set() };

test('values of the request become blanks, all else stays', () => {
  const { procedure } = induce(create);
  expect(procedure && slottedText(procedure.request)).toBe('create a note titled "‹title›" with the text "‹text›"');
  expect(procedure?.slots).toEqual(['title', 'text']);
  const typed = procedure?.steps.filter((step) => step.verb === 'type').map((step) => slottedText(step.text ?? []));
  expect(typed).toEqual(['‹title›', '‹text›', 'default']);
});

test('failed steps, looks and overwritten writes are cleaned away', () => {
  expect(induce(create).procedure?.steps.map((step) => step.verb)).toEqual(['click', 'type', 'type', 'type', 'click']);
});

test('the same run gives the same notes, byte for byte', () => {
  expect(JSON.stringify(induce(create))).toBe(JSON.stringify(induce(structuredClone(create))));
});

test('no value stays in a locator or an expectation', () => {
  const open = run('open the note "Milk run" and star it', [
    {
      action: { verb: 'click', ref: 'e1' },
      name: 'Milk run',
      role: 'link',
      effect: [{ fact: 'appeared', role: 'heading', name: 'Milk run' }],
    },
    { action: { verb: 'click', ref: 'e2' }, name: 'Star Milk run', role: 'button' },
  ]);
  const learned = induce(open);
  expect(JSON.stringify(learned.locators)).not.toContain('Milk');
  expect(JSON.stringify(learned.procedure)).not.toContain('Milk');
  expect(learned.procedure?.steps.map((step) => step.named && slottedText(step.named))).toEqual([
    '‹note›',
    'Star ‹note›',
  ]);
});

test('what an expectation demands: this run’s values in heads, one of the rest', () => {
  const seen: EffectFact[] = [
    { fact: 'appeared', role: 'heading', name: 'Milk' },
    { fact: 'appeared', role: 'button', name: 'Edit' },
    { fact: 'appeared', role: 'button', name: 'Ticket 48213' },
  ];
  const expected = fillExpected(expectedOf(seen, { title: 'Milk' }), { title: 'Bread' });
  expect(
    meetsExpectation(
      [
        { fact: 'appeared', role: 'heading', name: 'Bread' },
        { fact: 'appeared', role: 'button', name: 'Edit' },
      ],
      expected,
    ),
  ).toBe(true);
  expect(
    meetsExpectation(
      [
        { fact: 'appeared', role: 'heading', name: 'Milk' },
        { fact: 'appeared', role: 'button', name: 'Edit' },
      ],
      expected,
    ),
  ).toBe(false);
  expect(meetsExpectation([{ fact: 'appeared', role: 'heading', name: 'Bread' }], expected)).toBe(false);
});

test('the same words in another role ask for nothing more; on another release an address may begin otherwise', () => {
  const seen: EffectFact[] = [
    { fact: 'appeared', role: 'heading', name: 'Milk' },
    { fact: 'appeared', role: 'link', name: 'Milk' },
    { fact: 'path', path: '/-/web/detail/Milk' },
  ];
  const expected = fillExpected(expectedOf(seen, { title: 'Milk' }), { title: 'Bread' });
  const heading: EffectFact = { fact: 'appeared', role: 'heading', name: 'Bread' };
  const met = (path: string, isHealed: boolean) =>
    meetsExpectation([heading, { fact: 'path', path }], expected, isHealed);
  expect(met('/-/web/detail/Bread', false)).toBe(true);
  expect(met('/#/detail/Bread', false)).toBe(false);
  expect(met('/#/detail/Bread', true)).toBe(true);
  expect(met('/#/detail/Milk', true)).toBe(false);
  expect(met('/', true)).toBe(false);
  // Where it led is enough there, whatever else has come or gone.
  const gone: EffectFact = { fact: 'disappeared', role: 'textbox', name: 'Find' };
  const led: EffectFact = { fact: 'path', path: '/detail/Bread' };
  const both = { must: [led], some: [gone] };
  expect([meetsExpectation([led], both), meetsExpectation([led], both, true)]).toEqual([false, true]);
});

test('a template of one word and blanks is not kept: it would answer nearly every request', () => {
  const open = run('open Milk', [{ action: { verb: 'click', ref: 'e1' }, name: 'Milk', role: 'link' }]);
  const kinds = learnFrom(open, NOTHING_KNOWN, 0, ports.chance).drafts.map((draft) =>
    draft.kind === 'note.created' ? draft.payload.body.kind : '',
  );
  expect(kinds).not.toContain('procedure');
});

test('a run that did not end well teaches nothing new', () => {
  const failed: Run = { ...create, outcome: { state: 'stopped', code: 'gave-up', params: [] } };
  expect(learnFrom(failed, NOTHING_KNOWN, 0, ports.chance).drafts).toEqual([]);
});
