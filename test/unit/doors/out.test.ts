/** Tasks written for other tools: hostile names stay strings, steps without a counterpart are refused, recordings read back. */
import { expect, test } from 'vitest';
import { parseChromeRecording } from '../../../lib/doors/chrome-recorder';
import { playwrightTestOf } from '../../../lib/doors/playwright-test';
import { recorderFileOf } from '../../../lib/doors/recorder-file';
import { guidelinesOfSkill, skillOfSite } from '../../../lib/doors/skill-file';
import {
  type ExportedBody,
  type ExportedNote,
  type ExportedProcedure,
  exportKey,
} from '../../../lib/notebook/exchange/format';

const ORIGIN = 'https://rooms.example';
const noteOf = (body: ExportedBody): ExportedNote => ({ key: exportKey(body), body });
const place = (role: string, name: string, more: object = {}) =>
  noteOf({ kind: 'locator', role, name, tag: role === 'button' ? 'button' : 'input', page: '/plan', ...more });

function site(steps: ExportedProcedure['steps'], ...notes: ExportedNote[]) {
  const task: ExportedProcedure = { kind: 'procedure', request: [{ text: 'book ' }, { slot: 'v1' }], steps };
  return { origin: ORIGIN, task, notes: [...notes, noteOf(task)], path: '/plan' };
}

/** Runs generated code against a page that records what it is asked. */
async function calls(code: string): Promise<string[]> {
  const seen: string[] = [];
  const recorder = (path: string): unknown =>
    new Proxy(() => undefined, {
      get: (_, key) => (key === 'then' ? undefined : recorder(`${path}.${String(key)}`)),
      apply: (_, __, args: unknown[]) => {
        seen.push(`${path}(${JSON.stringify(args).slice(1, -1)})`);
        return recorder(path);
      },
    });
  const bare = code.replace(/^import .*$/mu, '');
  let body: ((fixtures: object) => Promise<void>) | undefined;
  const define = (_title: string, work: typeof body) => {
    body = work;
  };
  // The generated file is a module for another tool; here only its calls count.
  new Function('test', 'expect', bare)(define, recorder('expect'));
  await body?.({ page: recorder('page') });
  return seen;
}

test.each([
  'Save "all"',
  "Don't",
  ['`$', '{process.exit()}`'].join(''),
  '\\',
  "'); require('fs').rmSync('/'); ('",
  'a\nb */ x',
  '</script>',
])('a control named %j is one string in the generated test', async (name) => {
  const button = place('button', name);
  const at = site([{ verb: 'click', locator: button.key, must: [], some: [] }], button);
  const seen = await calls(playwrightTestOf(at));
  expect(seen).toContain(`page.getByRole("button",${JSON.stringify({ name, exact: true })})`);
  expect(seen.filter((call) => call.startsWith('page.getByRole('))).toHaveLength(1);
  expect(JSON.parse(recorderFileOf(at)).steps.at(-1).selectors[0]).toEqual([`aria/${name}[role="button"]`]);
});

test('values, order among namesakes, choices and effects are written as Playwright knows them', async () => {
  const room = place('textbox', 'Room');
  const slot = place('combobox', 'Slot');
  const book = place('button', 'Book', { sameNamed: 3, ordinal: 1 });
  const at = site(
    [
      { verb: 'type', locator: room.key, text: [{ text: 'Room ' }, { slot: 'v1' }], must: [], some: [] },
      { verb: 'select', locator: slot.key, options: [[{ text: 'Late' }]], must: [], some: [] },
      { verb: 'click', locator: book.key, must: [{ fact: 'path', path: [{ text: '/booked' }] }], some: [] },
      { verb: 'press', keys: 'Control+Enter', must: [], some: [] },
    ],
    room,
    slot,
    book,
  );
  const seen = await calls(playwrightTestOf({ ...at, examples: { v1: 'Blue' } }));
  expect(seen.slice(0, 6)).toEqual([
    'page.goto("https://rooms.example/plan")',
    'page.getByRole("textbox",{"name":"Room","exact":true})',
    'page.getByRole.fill("Room Blue")',
    'page.getByRole("combobox",{"name":"Slot","exact":true})',
    'page.getByRole.selectOption([{"label":"Late"}])',
    'page.getByRole("button",{"name":"Book","exact":true})',
  ]);
  expect(seen).toContain('page.getByRole.nth(1)');
  expect(seen).toContain('page.keyboard.press("Control+Enter")');
});

test('a unique attribute comes before the name, which may change', () => {
  const book = place('button', 'Book', { testId: 'book "it"', alone: ['testId', 'name'] });
  const at = site([{ verb: 'click', locator: book.key, must: [], some: [] }], book);
  expect(playwrightTestOf(at)).toContain(String.raw`page.locator("button[data-testid=\"book \\\"it\\\"\"]").click()`);
  expect(JSON.parse(recorderFileOf(at)).steps.at(-1).selectors[0]).toEqual([
    String.raw`button[data-testid="book \"it\""]`,
  ]);
});

test('a written recording is read back with the same acts', () => {
  const room = place('textbox', 'Room');
  const book = place('button', 'Book');
  const at = site(
    [
      { verb: 'type', locator: room.key, text: [{ slot: 'v1' }], must: [], some: [] },
      { verb: 'press', keys: 'Control+s', must: [], some: [] },
      { verb: 'click', locator: book.key, must: [], some: [] },
    ],
    room,
    book,
  );
  const { origin, steps } = parseChromeRecording(recorderFileOf(at));
  expect(origin).toBe(ORIGIN);
  expect(steps.map(({ verb, target, keys }) => `${verb} ${target?.name ?? keys ?? ''}`)).toEqual([
    'goTo ',
    'type Room',
    'press Control+s',
    'click Book',
  ]);
});

test('inner tasks are written out; a task without its inner one, and steps without a counterpart, are refused', () => {
  const book = place('button', 'Book');
  const inner = noteOf({
    kind: 'procedure',
    request: [{ text: 'press book' }],
    steps: [{ verb: 'click', locator: book.key, must: [], some: [] }],
  });
  const steps: ExportedProcedure['steps'] = [{ verb: 'do', procedure: inner.key, must: [], some: [] }];
  expect(playwrightTestOf(site(steps, book, inner))).toContain('"Book"');
  expect(() => playwrightTestOf(site(steps, book))).toThrow(/stays here/);
  const wait = site([{ verb: 'waitFor', text: [{ text: 'x' }], must: [], some: [] }]);
  expect(() => playwrightTestOf(wait)).toThrow(/no counterpart in Playwright/);
  expect(() => recorderFileOf(wait)).toThrow(/no counterpart in the Recorder/);
});

test('a SKILL.md is read without its code, comments and front matter, bounded', () => {
  const text = skillOfSite({
    origin: ORIGIN,
    notes: [noteOf({ kind: 'guideline', text: 'Save before you close.', caution: false })],
  });
  expect(guidelinesOfSkill(text, ORIGIN).notes.map(({ body }) => body)).toEqual([
    { kind: 'guideline', text: 'Save before you close.', caution: false },
  ]);
  const hidden =
    '- a rule with [a link](javascript:alert(1)) in it\n<!--\n- a hidden rule of three words\n-->\n- two words\n';
  expect(guidelinesOfSkill(hidden, ORIGIN).notes.map(({ body }) => 'text' in body && body.text)).toEqual([
    'a rule with a link in it',
  ]);
  const many = Array.from({ length: 41 }, (_, i) => `- rule number ${i} of many`).join('\n');
  expect(() => guidelinesOfSkill(many, ORIGIN)).toThrow(/at most 40/);
  for (const bad of ['', '# Only a title', 'x'.repeat(2_000_001)])
    expect(() => guidelinesOfSkill(bad, ORIGIN)).toThrow(expect.objectContaining({ code: 'bad-recording' }));
  expect(() => guidelinesOfSkill(text, 'not a site')).toThrow(/no address/);
});

test('a computed parameter is a value of its own, by its transform where there is an example', () => {
  const field = place('textbox', 'Day');
  const base = site([{ verb: 'type', locator: field.key, text: [{ slot: 'v2' }], must: [], some: [] }], field);
  const task = { ...base.task, derived: { v2: { of: 'v1', as: 'date' as const, format: 'YYYY-MM-DD' } } };
  const at = { ...base, task, notes: [field, noteOf(task)] };
  expect(playwrightTestOf({ ...at, examples: { v1: '3 May 2027' } })).toContain('v2: "2027-05-03"');
  expect(playwrightTestOf(at)).toContain('// v2 is v1 as date YYYY-MM-DD');
  expect(recorderFileOf(at)).toContain('"value": "v2"');
  expect(skillOfSite({ origin: ORIGIN, notes: at.notes })).toContain('v2 is v1 as date YYYY-MM-DD.');
});
