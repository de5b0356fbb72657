/** Recordings of other tools become tasks for review; a step that cannot be taken over is named, never left out. */
import { expect, test } from 'vitest';
import { parseChromeRecording } from '../../../lib/doors/chrome-recorder';
import { hintsOfSelectors } from '../../../lib/doors/selector-hints';
import { seleniumTests } from '../../../lib/doors/selenium-ide';
import { draftTask, taskOfRecording } from '../../../lib/doors/task-of-recording';
import { buildExchange, parseExchange, serializeExchange } from '../../../lib/notebook/exchange/format';

const step = (type: string, selectors: string[][], more: object = {}) => ({ type, target: 'main', selectors, ...more });
const recording = (...steps: object[]) =>
  JSON.stringify({ title: 'Book a room', steps: [{ type: 'navigate', url: 'https://rooms.example/plan' }, ...steps] });

const BOOKING = recording(
  { type: 'setViewport', width: 1, height: 1 },
  step('click', [['aria/Neue Buchung'], ['#new-booking']], { offsetX: 1, offsetY: 1 }),
  step('change', [['aria/Raum'], ['input[name="room"]']], { value: 'Blue' }),
  step('change', [['select#slot']], { value: 'Morning' }),
  { type: 'waitForElement', selectors: ['#ok'] },
  { type: 'keyDown', target: 'main', key: 'Control' },
  { type: 'keyDown', target: 'main', key: 's' },
  { type: 'keyUp', target: 'main', key: 's' },
  { type: 'keyUp', target: 'main', key: 'Control' },
  step('click', [['aria/Book[role="button"]']], {
    assertedEvents: [{ type: 'navigation', url: 'https://rooms.example/booked' }],
  }),
);

test('a Chrome recording becomes a task whose typed values are parameters of the request', () => {
  const draft = draftTask(parseChromeRecording(BOOKING));
  expect(draft.request).toBe('Book a room, raum "‹raum›", slot "‹slot›"');
  expect(draft.recording.skipped).toEqual(['waitForElement']);
  const site = taskOfRecording(draft, 'book ‹raum› for the ‹slot›');
  const text = serializeExchange(buildExchange([site]));
  // The file is valid, so it is imported like any other: unconfirmed.
  const notes = parseExchange(text).sites[0]?.notes ?? [];
  const task = notes.map(({ body }) => body).find(({ kind }) => kind === 'procedure');
  if (task?.kind !== 'procedure') throw new Error('no task');
  expect(task.request).toEqual([{ text: 'book ' }, { slot: 'v1' }, { text: ' for the ' }, { slot: 'v2' }]);
  expect(task.steps.map(({ verb }) => verb)).toEqual(['click', 'type', 'select', 'press', 'click']);
  expect(task.steps[1]?.text).toEqual([{ slot: 'v1' }]);
  expect(task.steps[3]?.keys).toBe('Control+s');
  expect(task.steps[4]?.must).toEqual([{ fact: 'path', path: [{ text: '/booked' }] }]);
  // No example value is stored.
  expect(text).not.toMatch(/Blue|Morning/);
});

test('clicks that only focus the field to be written, and Tab, are no steps; other clicks are', () => {
  const key = (name: string) => [
    { type: 'keyDown', target: 'main', key: name },
    { type: 'keyUp', target: 'main', key: name },
  ];
  const { steps } = parseChromeRecording(
    recording(
      step('click', [['aria/Neue Buchung'], ['#new']]),
      step('click', [['aria/Raum'], ['#room']]),
      step('change', [['aria/Raum'], ['#room']], { value: 'Blue' }),
      ...key('Tab'),
      step('change', [['#guest']], { value: 'Kim' }),
      step('click', [['#other']]),
      step('change', [['#note']], { value: 'late' }),
      ...key('Enter'),
    ),
  );
  expect(steps.map(({ verb, target, keys }) => `${verb} ${target?.id ?? keys ?? ''}`)).toEqual([
    'goTo ',
    'click new',
    'type room',
    'type guest',
    'click other',
    'type note',
    'press Enter',
  ]);
});

test.each([
  ['a custom step', { type: 'customStep', name: 'x', parameters: {} }, /steps\.1: "customStep" has no counterpart/],
  ['a frame', step('click', [['aria/Pay']], { frame: [0] }), /steps\.1: acts in a frame/],
  ['another tab', step('click', [['aria/Pay']], { target: 'https://pay.example' }), /steps\.1: acts in another tab/],
  ['another site', { type: 'navigate', url: 'https://evil.example/' }, /steps\.1: leads to another site/],
  ['a script address', { type: 'navigate', url: 'javascript:alert(1)' }, /no address of a web page/],
  ['the right button', step('click', [['aria/Row']], { button: 'secondary' }), /steps\.1: uses the secondary button/],
  ['a path alone', step('click', [['div:nth-of-type(3) > span']]), /steps\.1: has no selector/],
  ['an unknown act', step('pinch', [['aria/Map']]), /steps\.1: "pinch" has no counterpart/],
])('refuses a recording with %s and names the step', (_, one, why) => {
  expect(() => parseChromeRecording(recording(one))).toThrow(why);
});

test.each([
  ['input#p[type="password"]', 'x'],
  ['aria/Passwort', 'hunter2'],
  ['input[name="otp"]', '123456'],
])('refuses a recording that types into the secret field %s', (selector, value) => {
  const text = recording(step('change', [[selector]], { value }));
  expect(() => draftTask(parseChromeRecording(text))).toThrow(/secret/);
});

test('refuses requests that lack a parameter or have one too many', () => {
  const draft = draftTask(parseChromeRecording(BOOKING));
  expect(() => taskOfRecording(draft, 'book ‹raum›')).toThrow(/needs ‹slot›/);
  expect(() => taskOfRecording(draft, 'book ‹raum› ‹slot› ‹day›')).toThrow(/‹day› is no parameter/);
});

test('malformed recordings and every truncation of a real one are refused with a reason', () => {
  const files = ['', '[]', '{}', '{"title":"x","steps":[]}', '{"title":1,"steps":[{"type":"click"}]}', '{"steps":'];
  for (const text of [...files, 'x'.repeat(2_000_001)])
    expect(() => parseChromeRecording(text)).toThrow(expect.objectContaining({ code: 'bad-recording' }));
  for (let cut = 0; cut < BOOKING.length; cut++)
    expect(() => parseChromeRecording(BOOKING.slice(0, cut))).toThrow(
      expect.objectContaining({ code: 'bad-recording' }),
    );
  const many = recording(...Array.from({ length: 60 }, () => step('click', [['aria/Next']])));
  expect(() => parseChromeRecording(many)).toThrow(/at most 50/);
});

/** A variable as Selenium IDE writes it. */
const key = (name: string) => `\${${name}}`;

const PROJECT = JSON.stringify({
  id: '1',
  url: 'https://shop.example',
  tests: [
    {
      name: 'find a lamp',
      commands: [
        { command: 'open', target: '/catalogue', value: '' },
        { command: 'setWindowSize', target: '900x700', value: '' },
        { command: 'type', target: 'name=q', targets: [['name=q', 'name']], value: 'lamp' },
        { command: 'sendKeys', target: 'name=q', value: key('KEY_ENTER') },
        { command: '//click', target: 'id=x', value: '' },
        { command: 'select', target: 'id=sort', value: 'label=Cheapest' },
        { command: 'check', target: "xpath=//input[@name='stock']", value: '' },
        { command: 'click', target: 'linkText=Details', targets: [['css=a.d', 'css:finder']], value: '' },
        { command: 'assertText', target: 'css=h1', value: 'Lamp' },
      ],
    },
  ],
});

test('a Selenium IDE test becomes a task; comments and assertions are left out', () => {
  const found = seleniumTests(PROJECT)[0]?.read();
  if (!found) throw new Error('no recording');
  expect(found.steps).toEqual([
    { verb: 'goTo', url: 'https://shop.example/catalogue' },
    { verb: 'type', target: { nameAttribute: 'q' }, value: 'lamp' },
    { verb: 'press', target: { nameAttribute: 'q' }, keys: 'Enter' },
    { verb: 'select', target: { id: 'sort' }, value: 'Cheapest' },
    { verb: 'check', target: { tag: 'input', nameAttribute: 'stock' }, checked: true },
    { verb: 'click', target: { name: 'Details', role: 'link', tag: 'a' } },
  ]);
  expect(found.skipped).toEqual(['setWindowSize', 'assertText']);
  const site = taskOfRecording(draftTask(found), 'find ‹q› sorted ‹sort›');
  expect(parseExchange(serializeExchange(buildExchange([site]))).sites).toHaveLength(1);
});

test.each([
  ['runScript', 'return 1', '', /no counterpart/],
  ['executeScript', 'id=x', '', /no counterpart/],
  ['if', `${key('x')} == 1`, '', /"if" has no counterpart/],
  ['selectFrame', 'index=0', '', /no counterpart/],
  ['type', 'name=q', key('secretFromEnv'), /variable/],
  ['click', `linkText=${key('who')}`, '', /variable/],
  ['open', `/item/${key('n')}`, '', /variable/],
  ['click', 'css=div > span', '', /no locator/],
  ['type', 'id=file', 'C:\\fakepath\\plan.pdf', /chooses a file/],
  ['sendKeys', 'name=q', `a${key('KEY_F13')}`, /no counterpart/],
  ['open', 'https://other.example/', '', /another site/],
])('refuses the Selenium command %s %s', (command, target, value, why) => {
  const project = JSON.parse(PROJECT);
  project.tests[0].commands.push({ command, target, value });
  expect(() => seleniumTests(JSON.stringify(project))[0]?.read()).toThrow(why);
});

test.each([
  [['aria/Save [draft][role="button"]'], { name: 'Save [draft]', role: 'button' }],
  [['#a\\:b'], { id: 'a:b' }],
  [['form > button[data-testid="send it"]'], { tag: 'button', testId: 'send it', role: 'button' }],
  [['xpath///button[normalize-space()="Ablegen"]'], { tag: 'button', name: 'Ablegen', role: 'button' }],
  [['pierce/#deep'], { id: 'deep' }],
  [['text/Más'], { name: 'Más' }],
])('reads the selectors %j', (selectors, hints) => {
  expect(hintsOfSelectors(selectors)).toEqual(hints);
});
