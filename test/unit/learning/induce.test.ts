/** induce turns one successful episode into a procedure: parameters traceable to the request, locators without values, no redundant steps. */
import { expect, test } from 'vitest';
import { createRun } from '../../../lib/agent/run/create-run';
import type { SiteNotes } from '../../../lib/agent/end/lesson';
import { seededChance } from '../../../lib/core/chance';
import { withProposal } from '../../../lib/agent/run/propose-step';
import { learnFrom } from '../../../lib/agent/end/learn-from-run';
import { expectedOf, fillExpected, meetsExpectation } from '../../../lib/learning/expected';
import { induce } from '../../../lib/learning/induce';
import { templateText } from '../../../lib/records/template';
import type { Run } from '../../../lib/records/run';
import type { Action } from '../../../lib/page/words/action';
import type { EffectFact } from '../../../lib/page/words/effect';
import { facts, ORIGIN } from '../guard/make';
import { pick, save, shown } from './shown-run';

test('expects no passing state: a button that was disabled while its request was under way', () => {
  const disabled: EffectFact = { fact: 'state', role: 'button', name: 'Run', state: 'disabled' };
  const heading: EffectFact = { fact: 'appeared', role: 'heading', name: 'Answer' };
  expect(expectedOf([disabled], {})).toEqual({ must: [], some: [] });
  const both = fillExpected(expectedOf([disabled, heading], {}), {});
  expect([meetsExpectation([heading], both), meetsExpectation([disabled], both)]).toEqual([true, false]);
  const other: EffectFact = { fact: 'appeared', role: 'cell', name: 'due 4 July' };
  expect(meetsExpectation([disabled, other], both)).toBe(true);
});

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
    ...createRun(1, request, ports),
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

const NOTHING_KNOWN: SiteNotes = { notes: [], rejected: new Set() };

test('turns values of the request into parameters and keeps constants', () => {
  const { procedure } = induce(create);
  expect(procedure && templateText(procedure.request)).toBe('create a note titled "‹title›" with the text "‹text›"');
  expect(procedure?.slots).toEqual(['title', 'text']);
  const typed = procedure?.steps.filter((step) => step.verb === 'type').map((step) => templateText(step.text ?? []));
  expect(typed).toEqual(['‹title›', '‹text›', 'default']);
});

test('removes failed, read-only and overwritten steps', () => {
  expect(induce(create).procedure?.steps.map((step) => step.verb)).toEqual(['click', 'type', 'type', 'type', 'click']);
});

test('induces identical notes from identical runs', () => {
  expect(JSON.stringify(induce(create))).toBe(JSON.stringify(induce(structuredClone(create))));
});

test('leaves no parameter value in locators or expectations', () => {
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
  expect(learned.procedure?.steps.map((step) => step.named && templateText(step.named))).toEqual([
    '‹note›',
    'Star ‹note›',
  ]);
});

test('requires headings with parameter values, and one of the alternatives', () => {
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

test('a cell that came within the rows around it is the expected one, and a message that names it is not', () => {
  const expected = { must: [], some: [{ fact: 'appeared' as const, role: 'gridcell', name: 'Dan' }] };
  const came = (role: string, name: string) => meetsExpectation([{ fact: 'appeared', role, name }], expected);
  expect(came('generic', 'Dan Boat 4 Eve Drum 19')).toBe(true);
  expect(came('text', 'Dan is away')).toBe(false);
  expect(came('generic', 'Danish Boat')).toBe(false);
});

test('ignores the same name in another role, and allows another path prefix after a heal', () => {
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
  // After a heal the path is sufficient.
  const gone: EffectFact = { fact: 'disappeared', role: 'textbox', name: 'Find' };
  const led: EffectFact = { fact: 'path', path: '/detail/Bread' };
  const both = { must: [led], some: [gone] };
  expect([meetsExpectation([led], both), meetsExpectation([led], both, true)]).toEqual([false, true]);
});

test('learns no procedure whose template has one word: it would match nearly every request', () => {
  const open = run('open Milk', [{ action: { verb: 'click', ref: 'e1' }, name: 'Milk', role: 'link' }]);
  const kinds = learnFrom(open, NOTHING_KNOWN, 0, ports.chance).events.map((draft) =>
    draft.kind === 'note.created' ? draft.payload.body.kind : '',
  );
  expect(kinds).not.toContain('procedure');
});

test('learns one caution, and neither place nor task, from a run that did not succeed', () => {
  const failed: Run = { ...create, outcome: { state: 'stopped', code: 'gave-up', params: [] } };
  const { events } = learnFrom(failed, NOTHING_KNOWN, 0, ports.chance);
  expect(events).toMatchObject([{ kind: 'note.created', payload: { body: { kind: 'guideline', caution: true } } }]);
});

test('a swatch and a chip that are named by values alone are two places', () => {
  const among = { index: 1, count: 4 };
  const steps = [pick('Navy', 'generic', { tag: 'div', among }), pick('L', 'generic', { tag: 'span', among }), save];
  const { procedure } = induce(shown('add the navy jacket in L to the basket', steps));
  const [swatch, chip] = procedure?.steps ?? [];
  expect([swatch?.named, chip?.named].every((named) => named?.some((part) => 'slot' in part))).toBe(true);
  expect(swatch?.locatorKey).not.toBe(chip?.locatorKey);
});
