/** Tasks of many kinds written for other tools: each act is written as it is done here, or the task is refused by name. */
import { expect, test } from 'vitest';
import { parseChromeRecording } from '../../../lib/doors/chrome-recorder';
import { playwrightTestOf } from '../../../lib/doors/playwright-test';
import { recorderFileOf } from '../../../lib/doors/recorder-file';
import { guidelinesOfSkill, skillOfSite } from '../../../lib/doors/skill-file';
import {
  type ExportedBody,
  type ExportedNote,
  type ExportedProcedure,
  type ExportedStep,
  exportKey,
} from '../../../lib/notebook/exchange/format';

const ORIGIN = 'https://bakery.example';
const noteOf = (body: ExportedBody): ExportedNote => ({ key: exportKey(body), body });
const place = (role: string, name: string, more: object = {}) =>
  noteOf({ kind: 'locator', role, name, tag: role === 'button' ? 'button' : 'input', page: '/day', ...more });
const step = (verb: ExportedStep['verb'], at?: ExportedNote, more: Partial<ExportedStep> = {}): ExportedStep => ({
  verb,
  ...(at ? { locator: at.key } : {}),
  must: [],
  some: [],
  ...more,
});

function site(steps: ExportedStep[], notes: ExportedNote[], more: Partial<ExportedProcedure> = {}) {
  const task: ExportedProcedure = { kind: 'procedure', request: [{ text: 'bake ' }, { slot: 'v1' }], steps, ...more };
  return { origin: ORIGIN, task, notes: [...notes, noteOf(task)], path: '/day' };
}
const recorded = (at: ReturnType<typeof site>) =>
  (
    JSON.parse(recorderFileOf(at)) as {
      steps: { type: string; selectors?: string[][]; value?: string; key?: string }[];
    }
  ).steps;

test('an item that a value names is not found by the marks of the item it was learned on', () => {
  const row = place('button', 'Remove rye', { id: 'remove-rye', testId: 'rye', alone: ['id', 'testId', 'name'] });
  const at = site([step('click', row, { named: [{ text: 'Remove ' }, { slot: 'v1' }] })], [row]);
  expect(playwrightTestOf(at)).toContain("getByRole('button', { name: `Remove \x24{values.v1}`, exact: true })");
  expect(playwrightTestOf(at)).not.toContain('rye');
  expect(JSON.stringify(recorded(at))).not.toContain('rye');
});

test('several choices of one list are all written, or the task is refused', () => {
  const list = place('listbox', 'Toppings', { tag: 'select' });
  const at = site([step('select', list, { options: [[{ text: 'Seeds' }], [{ text: 'Salt' }]] })], [list]);
  expect(playwrightTestOf(at)).toContain('[{ label: "Seeds" }, { label: "Salt" }]');
  expect(() => recorderFileOf(at)).toThrow(/several/);
});

test('keys are written in the names that the other tool knows', () => {
  const cases = [
    ['ctrl+s', 'Control+s', ['Control', 's']],
    ['esc', 'Escape', ['Escape']],
    ['cmd+enter', 'Meta+Enter', ['Meta', 'Enter']],
    ['page down', 'PageDown', ['PageDown']],
    ['Control++', 'Control++', ['Control', '+']],
    ['shift+down', 'Shift+ArrowDown', ['Shift', 'ArrowDown']],
    ['space', 'Space', ['Space']],
  ] as const;
  for (const [keys, playwright, parts] of cases) {
    const at = site([step('press', undefined, { keys })], []);
    expect(playwrightTestOf(at)).toContain(`page.keyboard.press(${JSON.stringify(playwright)})`);
    const down = recorded(at).flatMap(({ type, key }) => (type === 'keyDown' ? [key] : []));
    expect(
      down.map((key) => (key === ' ' ? 'Space' : key)),
      keys,
    ).toEqual(parts);
  }
});

test('an act in a frame is refused by name', () => {
  const field = place('textbox', 'Flour', { frame: '/embed' });
  const at = site([step('type', field, { text: [{ slot: 'v1' }] })], [field]);
  for (const write of [playwrightTestOf, recorderFileOf]) expect(() => write(at)).toThrow(/frame/);
});

test.each(['up', 'top', 'left', 'bottom'] as const)('a page is scrolled %s, as it was learned', (direction) => {
  const at = site([step('scroll', undefined, { direction }), step('press', undefined, { keys: 'Enter' })], []);
  const expected = {
    up: ['PageUp', undefined],
    top: ['Home', 0],
    bottom: ['End', 1_000_000],
    left: [undefined, undefined],
  }[direction];
  const [key, y] = expected;
  if (key === undefined) expect(() => playwrightTestOf(at)).toThrow(/scrolling left/);
  else expect(playwrightTestOf(at)).toContain(`press('${key}')`);
  if (y === undefined) expect(() => recorderFileOf(at)).toThrow(/scrolling/);
  else expect(recorded(at)).toContainEqual({ type: 'scroll', target: 'main', x: 0, y });
});

test('a control that is pressed only in one state is pressed only in that state', () => {
  const star = place('button', 'Star');
  const at = site([step('click', star, { goal: { state: 'pressed' } })], [star]);
  expect(playwrightTestOf(at)).toMatch(/aria-pressed/);
  expect(() => recorderFileOf(at)).toThrow(/state/);
});

test('an optional step stays optional, or the task is refused', () => {
  const close = place('button', 'Not now');
  const at = site([step('click', close, { optional: true })], [close]);
  expect(playwrightTestOf(at)).toContain('if (await');
  expect(() => recorderFileOf(at)).toThrow(/only sometimes|optional/);
});

const ODD = [
  'two\nlines',
  'three ``` ticks',
  '# not a title',
  '--- not a rule',
  '<!-- hidden',
  '\x24{process.exit(1)}',
  '`\x24{x}`',
  'quote " and \' and \\',
  '‹v1› sign',
  'para\u2029graph',
  '*/ end of comment',
  '| a | table |',
  '1. first',
];

test.each(ODD)('words %j are words in each format', (odd) => {
  const field = place('textbox', odd);
  const at = site(
    [
      step('type', field, { text: [{ text: odd }, { slot: 'v1' }] }),
      step('click', field, { must: [{ fact: 'appeared', role: 'status', name: [{ text: odd }] }] }),
    ],
    [field],
    { request: [{ text: `note ${odd} ` }, { slot: 'v1' }] },
  );
  const code = playwrightTestOf(at).replace(/^import .*$/mu, '');
  let title = '';
  const typed: string[] = [];
  const anything: unknown = new Proxy(() => undefined, {
    get: (_, key) => (key === 'then' ? undefined : key === 'fill' ? (text: string) => void typed.push(text) : anything),
    apply: () => anything,
  });
  const done: Promise<void>[] = [];
  new Function('test', 'expect', code)((name: string, run: (fixtures: object) => Promise<void>) => {
    title = name;
    done.push(run({ page: anything }));
  }, anything);
  expect(title).toContain(odd);
  return Promise.all(done).then(() => {
    expect(typed).toEqual([`${odd}v1`]);
    expect(recorded(at).find(({ type }) => type === 'change')?.value).toBe(`${odd}v1`);
    const skill = skillOfSite({
      origin: ORIGIN,
      notes: [...at.notes, noteOf({ kind: 'guideline', text: 'Close the oven door first.', caution: false })],
    });
    // One title, one heading for each part, one line for each step: no word of the page makes structure.
    expect(skill.split('\n').filter((one) => /^#/u.test(one))).toHaveLength(4);
    expect(skill.split('\n').filter((one) => /^\d+\. /u.test(one))).toHaveLength(2);
    expect(skill).not.toMatch(/^(?:---|```|<!--)(?! *$)/mu);
    expect(guidelinesOfSkill(skill, ORIGIN).notes.map(({ body }) => 'text' in body && body.text)).toContain(
      'Close the oven door first.',
    );
  });
});

test('a loop acts on each item once, also where an item that is done goes away', async () => {
  const done = place('button', 'Done', { sameNamed: 3, ordinal: 0 });
  const at = site([step('click', done, { each: {} })], [done]);
  const items = ['rye', 'oats', 'spelt'];
  const pressed: string[] = [];
  const press = (item: string | undefined) => {
    if (item === undefined) throw new Error('no such item');
    pressed.push(item);
    items.splice(items.indexOf(item), 1);
  };
  const handleOf = (item: string) => ({ click: async () => press(item) });
  const locator = {
    nth: (n: number) => ({ click: async () => press(items[n]) }),
    first: () => locator.nth(0),
    count: async () => items.length,
    all: async () => items.map((_, n) => locator.nth(n)),
    elementHandles: async () => items.map(handleOf),
  };
  const page = { goto: async () => undefined, getByRole: () => locator };
  const runs: Promise<void>[] = [];
  const code = playwrightTestOf(at).replace(/^import .*$/mu, '');
  new Function('test', 'expect', code)((_: string, run: (fixtures: object) => Promise<void>) =>
    runs.push(run({ page })),
  );
  await Promise.all(runs);
  expect(pressed).toEqual(['rye', 'oats', 'spelt']);
  expect(() => recorderFileOf(at)).toThrow(/repeated/);
});

test('a task over several pages is read back with its pages', () => {
  const open = place('link', 'Orders', { tag: 'a' });
  const day = place('textbox', 'Day', { page: '/orders/*' });
  const at = site(
    [
      step('click', open, { must: [{ fact: 'path', path: [{ text: '/orders/new' }] }] }),
      step('type', day, { text: [{ slot: 'v1' }] }),
      step('goTo', undefined, { url: [{ text: `${ORIGIN}/sum` }] }),
      step('press', undefined, { keys: 'Enter' }),
    ],
    [open, day],
  );
  expect(parseChromeRecording(recorderFileOf(at)).steps.map(({ verb, path }) => `${verb} ${path ?? ''}`)).toEqual([
    'goTo ',
    'click /orders/new',
    'type ',
    'goTo ',
    'press ',
  ]);
});
