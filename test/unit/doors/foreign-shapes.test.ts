/** Recordings as other hands write them, each step type and locator of both formats: read as meant, or refused by name. */
import { describe, expect, test } from 'vitest';
import { parseChromeRecording } from '../../../lib/doors/chrome-recorder';
import type { RecordedStep } from '../../../lib/doors/recording';
import { seleniumTests } from '../../../lib/doors/selenium-ide';
import { draftTask, taskOfRecording } from '../../../lib/doors/task-of-recording';

/** A step in one line, such as `click button "Save" #save`. */
function line({ verb, target: t = {}, value, keys, checked, url, path }: RecordedStep): string {
  const parts = [
    verb,
    t.role,
    t.name === undefined ? undefined : `"${t.name}"`,
    t.tag === undefined ? undefined : `<${t.tag}>`,
    t.id === undefined ? undefined : `#${t.id}`,
    t.testId === undefined ? undefined : `test:${t.testId}`,
    t.nameAttribute === undefined ? undefined : `name:${t.nameAttribute}`,
    t.placeholder === undefined ? undefined : `hint:${t.placeholder}`,
    value === undefined ? undefined : `= ${value}`,
    keys,
    checked,
    url,
    path === undefined ? undefined : `-> ${path}`,
  ];
  return parts.filter((part) => part !== undefined).join(' ');
}

/** The lines of a file after its first page, or the reason of its refusal. */
function outcome(read: () => { steps: RecordedStep[]; skipped: string[] } | undefined): string {
  try {
    const found = read();
    const skipped = found?.skipped.length ? ` | left out: ${found.skipped.join(' ')}` : '';
    return `${found?.steps.slice(1).map(line).join('; ')}${skipped}`;
  } catch (error) {
    return `REFUSED ${(error as Error).message}`;
  }
}

const START = { type: 'navigate', url: 'https://depot.example/yard?lot=4' };
const chrome = (...steps: object[]) =>
  outcome(() => parseChromeRecording(JSON.stringify({ title: 'Weigh a truck', steps: [START, ...steps] })));
const on = (type: string, selectors: unknown, more: object = {}) => ({ type, target: 'main', selectors, ...more });
const key = (kind: 'keyDown' | 'keyUp', name: string) => ({ type: kind, target: 'main', key: name });
const chord = (...keys: string[]) => [
  ...keys.map((name) => key('keyDown', name)),
  ...[...keys].reverse().map((name) => key('keyUp', name)),
];

type Case = readonly [title: string, steps: object[], expected: string | RegExp];

const SELECTORS: Case[] = [
  ['name and role', [on('click', [['aria/Tare[role="button"]']])], 'click button "Tare"'],
  ['role before name', [on('click', [['aria/[role="button"][name="Tare"]']])], /^click button "Tare"$/],
  ['a name with brackets', [on('click', [['aria/Lots [4]']])], 'click "Lots [4]"'],
  ['a name with a slash', [on('click', [['aria/In/Out[role="link"]']])], 'click link "In/Out"'],
  ['a role alone beside an id', [on('click', [['aria/[role="button"]'], ['#tare']])], 'click button #tare'],
  ['a role alone', [on('click', [['aria/[role="button"]']])], /REFUSED .*steps\.1/],
  ['text', [on('click', [['text/Print slip']])], 'click "Print slip"'],
  ['pierce', [on('click', [['pierce/#weigh']])], 'click #weigh'],
  ['xpath with an id', [on('click', [['xpath///*[@id="weigh"]']])], 'click #weigh'],
  ['xpath with text', [on('click', [['xpath///button[text()="Print slip"]']])], /^click.*"Print slip"/],
  ['xpath with normalised text', [on('click', [["xpath///a[normalize-space(.)='Gate 2']"]])], /^click.*"Gate 2"/],
  ['xpath with part of a text', [on('click', [['xpath///a[contains(.,"Gate")]']])], 'click link "Gate" <a>'],
  ['an id with a colon', [on('click', [['#form\\:weigh']])], 'click #form:weigh'],
  ['an id with dots and a digit', [on('click', [['#\\31 2\\.kg']])], 'click #12.kg'],
  ['an id with an umlaut', [on('click', [['#wägen']])], 'click #wägen'],
  ['data-test', [on('click', [['[data-test="weigh"]']])], /click|REFUSED .*steps\.1/],
  ['data-cy within a parent', [on('click', [['form.slip > [data-testid="go"]']])], 'click test:go'],
  ['a selector that is a text, no list', [on('click', ['aria/Tare', '#tare'])], 'click "Tare" #tare'],
  ['a selector that is one text', [on('click', '#tare')], /^click #tare$|REFUSED/],
  ['no selector at all', [on('click', [])], /REFUSED .*steps\.1/],
  ['an id that another part excludes', [on('click', [['button:not(#cancel)']])], /REFUSED .*steps\.1/],
  ['an id of a parent', [on('click', [['#toolbar > button:nth-of-type(2)']])], /REFUSED .*steps\.1/],
  ['an id of a sibling', [on('click', [['#label + input']])], /REFUSED .*steps\.1/],
  ['an id that has another inside', [on('click', [['div:has(#weigh)']])], /REFUSED .*steps\.1/],
  ['an attribute that only begins so', [on('click', [['[id^="weigh"]']])], /REFUSED .*steps\.1/],
  ['two selectors of one list', [on('click', [['#a, #b']])], /REFUSED .*steps\.1/],
  ['a cell of a row by its place', [on('click', [['#rows tr:nth-child(3) > td.name']])], /REFUSED .*steps\.1/],
];

const KEYS: Case[] = [
  ['a chord of three', chord('Control', 'Shift', 'k'), 'press Control+Shift+k'],
  [
    'Enter in the field just written',
    [on('change', [['#q']], { value: 'oats' }), ...chord('Enter')],
    'type #q = oats; press Enter',
  ],
  ['arrows, twice', [...chord('ArrowDown'), ...chord('ArrowDown')], 'press ArrowDown; press ArrowDown'],
  ['a key that never goes up', [key('keyDown', 'Escape')], 'press Escape'],
  ['a key that goes up alone', [key('keyUp', 'Escape'), on('click', [['#a']])], /^click #a/],
  [
    'a letter with shift is a letter',
    [key('keyDown', 'Shift'), key('keyDown', 'A'), key('keyUp', 'A'), key('keyUp', 'Shift')],
    /press (Shift\+)?A|REFUSED/,
  ],
  ['the meta key of a Mac', chord('Meta', 'Enter'), 'press Meta+Enter'],
  ['a space', chord(' '), /press (Space| )/],
  ['a dead key', chord('Dead'), /REFUSED .*Dead/],
  ['a function key', chord('F2'), /press F2|REFUSED .*F2/],
  [
    'a key that repeats while held',
    [key('keyDown', 'Delete'), key('keyDown', 'Delete'), key('keyUp', 'Delete')],
    'press Delete; press Delete',
  ],
];

const STEPS: Case[] = [
  ['a double click', [on('doubleClick', [['#row-2']])], 'doubleClick #row-2'],
  ['a middle press', [on('click', [['#a']], { button: 'auxiliary' })], /REFUSED .*auxiliary/],
  ['the back button', [on('click', [['#a']], { button: 'back' })], /REFUSED .*back/],
  ['a finger', [on('click', [['#a']], { deviceType: 'touch' })], 'click #a'],
  ['a hover before a click', [on('hover', [['#menu']]), on('click', [['aria/Weigh']])], 'hover #menu; click "Weigh"'],
  [
    'a box checked by change',
    [on('change', [['input#hazard[type="checkbox"]']], { value: 'true' })],
    /^(check|click) .*#hazard.* true$|^check.*#hazard/,
  ],
  ['a radio by change', [on('change', [['input[name="axle"][type="radio"]']], { value: 'rear' })], /REFUSED|check/],
  ['a number', [on('change', [['#net']], { value: '12.5' })], 'type #net = 12.5'],
  ['an emptied field', [on('change', [['#net']], { value: '' })], 'type #net = '],
  ['lines of text', [on('change', [['textarea#note']], { value: 'one\ntwo' })], /^type .*#note.* = one\ntwo$/],
  ['a value that is a number', [on('change', [['#net']], { value: 12 })], /REFUSED .*steps\.1|= 12/],
  ['no value', [on('change', [['#net']])], /REFUSED .*steps\.1/],
  [
    'scrolling the page and an element',
    [
      { type: 'scroll', target: 'main', x: 0, y: 400 },
      on('scroll', [['#list']], { x: 0, y: 9 }),
      on('click', [['#a']]),
    ],
    'click #a | left out: scroll',
  ],
  [
    'an expression that waits',
    [{ type: 'waitForExpression', expression: 'window.x === 1' }, on('click', [['#a']])],
    /click #a \| left out: waitForExpression/,
  ],
  [
    'network emulation',
    [{ type: 'emulateNetworkConditions', download: 1, upload: 1, latency: 9 }, on('click', [['#a']])],
    /click #a|REFUSED .*emulateNetworkConditions/,
  ],
  ['the end of a tab', [on('click', [['#a']]), { type: 'close', target: 'main' }], /REFUSED .*close|left out: close/],
  [
    'an element that must be gone',
    [{ type: 'waitForElement', selectors: ['#spinner'], operator: '==', count: 0 }, on('click', [['#a']])],
    'click #a | left out: waitForElement',
  ],
  [
    'a custom step',
    [{ type: 'customStep', name: 'lighthouse', parameters: { mode: 'navigation' } }],
    /REFUSED .*steps\.1/,
  ],
  ['a frame by numbers', [on('click', [['#pay']], { frame: [1, 0] })], /REFUSED .*frame/],
  ['the top frame, written out', [on('click', [['#pay']], { frame: [] })], 'click #pay'],
  ['a popup', [on('click', [['#ok']], { target: 'https://depot.example/slip' })], /REFUSED .*tab/],
  [
    'the same page as a target',
    [on('click', [['#ok']], { target: 'https://depot.example/yard?lot=4' })],
    /REFUSED .*tab|click #ok/,
  ],
  [
    'a page of another site in an asserted event',
    [on('click', [['#ok']], { assertedEvents: [{ type: 'navigation', url: 'https://bank.example/' }] })],
    /REFUSED|click #ok/,
  ],
  [
    'a second page',
    [on('click', [['#a']]), { type: 'navigate', url: 'https://depot.example/exit#done' }],
    'click #a; goTo https://depot.example/exit#done',
  ],
  ['a page by a path', [{ type: 'navigate', url: '/exit' }], /REFUSED .*steps\.1|goTo/],
  [
    'a very long address',
    [on('click', [['#a']]), { type: 'navigate', url: `https://depot.example/${'x'.repeat(500)}` }],
    /REFUSED .*400/,
  ],
  ['a data address', [{ type: 'navigate', url: 'data:text/html,<b>x' }], /REFUSED .*steps\.1/],
  ['type in capitals', [{ type: 'CLICK', selectors: [['#a']] }], /REFUSED .*CLICK/],
  ['no type', [{ selectors: [['#a']] }], /REFUSED .*steps\.1/],
  ['drag and drop', [{ type: 'dragAndDrop', selectors: [['#a']], to: [['#b']] }], /REFUSED .*dragAndDrop/],
];

describe.each([
  ['selectors', SELECTORS],
  ['keys', KEYS],
  ['steps', STEPS],
] as const)('Recorder: %s', (_, cases) => {
  test.each(cases)('%s', (_title, steps, expected) => {
    const found = chrome(...steps);
    if (typeof expected === 'string') expect(found).toBe(expected);
    else expect(found).toMatch(expected);
  });
});

type Command = readonly [command: string, target?: string, value?: string];
const side = (commands: readonly Command[], url = 'https://depot.example') =>
  outcome(() =>
    seleniumTests(
      JSON.stringify({
        id: 'p',
        version: '2.0',
        name: 'depot',
        url,
        tests: [
          {
            id: 't',
            name: 'Weigh a truck',
            commands: [['open', '/yard'] as const, ...commands].map(([command, target = '', value = ''], i) => ({
              id: String(i),
              comment: '',
              command,
              target,
              targets: [],
              value,
            })),
          },
        ],
        suites: [],
        urls: [],
        plugins: [],
      }),
    )[0]?.read(),
  );

const dollar = (name: string) => ['$', `{${name}}`].join('');
type SideCase = readonly [title: string, commands: Command[], expected: string | RegExp];

const SIDE: SideCase[] = [
  ['linkText', [['click', 'linkText=Gate 2']], 'click link "Gate 2" <a>'],
  ['link', [['click', 'link=Gate 2']], 'click link "Gate 2" <a>'],
  ['part of a link', [['click', 'partialLinkText=Gate']], /REFUSED .*click|click link/],
  ['xpath by id', [['click', "xpath=//button[@id='weigh']"]], /^click .*#weigh$/],
  ['xpath by text', [['click', "xpath=//button[contains(.,'Weigh')]"]], /^click .*"Weigh"/],
  ['xpath by the text whole', [['click', "xpath=//button[.='Weigh now']"]], /^click .*"Weigh now"/],
  ['xpath of a link', [['click', "//a[text()='Slips']"]], /^click .*"Slips"/],
  ['xpath by a name attribute', [['type', "xpath=//input[@name='net']", '12']], /^type .*name:net = 12$/],
  ['xpath by place', [['click', 'xpath=(//button)[3]']], /REFUSED/],
  ['xpath below an id', [['click', "xpath=//div[@id='bar']/button[2]"]], /REFUSED/],
  ['name', [['type', 'name=net', '12']], 'type name:net = 12'],
  ['an id with odd letters', [['click', 'id=form:j_idt12:ok']], 'click #form:j_idt12:ok'],
  ['css by an id', [['click', 'css=#weigh']], 'click #weigh'],
  ['css by several attributes', [['type', 'css=input[name="net"][placeholder="kg"]', '9']], /name:net hint:kg = 9$/],
  ['identifier', [['click', 'identifier=weigh']], /^click|REFUSED/],
  ['class name', [['click', 'className=btn']], /REFUSED/],
  ['doubleClick', [['doubleClick', 'id=row']], 'doubleClick #row'],
  ['clickAt', [['clickAt', 'id=map', '10,20']], /REFUSED .*clickAt|click #map/],
  ['select by label', [['select', 'id=axle', 'label=Rear']], 'select #axle = Rear'],
  ['select by plain words', [['select', 'id=axle', 'Rear']], 'select #axle = Rear'],
  ['select by value', [['select', 'id=axle', 'value=r2']], /REFUSED|select #axle/],
  ['select by id', [['select', 'id=axle', 'id=opt3']], /REFUSED/],
  ['select by index', [['select', 'id=axle', 'index=2']], /REFUSED/],
  ['add to a choice', [['addSelection', 'id=axle', 'label=Rear']], /REFUSED .*addSelection|select #axle = Rear/],
  ['take from a choice', [['removeSelection', 'id=axle', 'label=Rear']], /REFUSED .*removeSelection/],
  [
    'check and uncheck',
    [
      ['check', 'id=hazard'],
      ['uncheck', 'id=wet'],
    ],
    'check #hazard true; check #wet false',
  ],
  ['keys after words', [['sendKeys', 'id=q', `oats${dollar('KEY_ENTER')}`]], 'type #q = oats; press #q Enter'],
  ['a lone key', [['sendKeys', 'id=q', dollar('KEY_ESC')]], 'press #q Escape'],
  ['keys with a modifier', [['sendKeys', 'id=q', `${dollar('KEY_CTRL')}a`]], /press Control\+a|REFUSED/],
  [
    'send words to a field that has some',
    [
      ['type', 'id=q', 'oats'],
      ['sendKeys', 'id=q', ' and rye'],
    ],
    'type #q = oats and rye',
  ],
  ['editable content', [['editContent', 'id=memo', '<b>Wet</b> load']], /REFUSED .*editContent|type #memo = Wet load/],
  [
    'editable content without markup',
    [['editContent', 'id=memo', 'Wet load']],
    /REFUSED .*editContent|type #memo = Wet load/,
  ],
  [
    'a form sent',
    [
      ['type', 'id=q', 'x'],
      ['submit', 'id=form'],
    ],
    /REFUSED .*submit/,
  ],
  [
    'a frame and back',
    [
      ['selectFrame', 'index=0'],
      ['click', 'id=a'],
      ['selectFrame', 'relative=parent'],
    ],
    /REFUSED .*selectFrame/,
  ],
  [
    'another window',
    [
      ['selectWindow', `handle=${dollar('w1')}`],
      ['click', 'id=a'],
    ],
    /REFUSED .*selectWindow/,
  ],
  [
    'a window that opens',
    [
      ['storeWindowHandle', 'root'],
      ['click', 'id=a'],
    ],
    /REFUSED .*storeWindowHandle|click #a/,
  ],
  ['the window closed', [['click', 'id=a'], ['close']], /REFUSED .*close|left out: close/],
  ['a dialog accepted', [['chooseOkOnNextConfirmation'], ['click', 'id=delete']], /REFUSED .*chooseOk/],
  ['a dialog refused', [['chooseCancelOnNextConfirmation'], ['click', 'id=delete']], /REFUSED .*chooseCancel/],
  [
    'a prompt answered',
    [
      ['answerOnNextPrompt', 'Anna'],
      ['click', 'id=name'],
    ],
    /REFUSED .*answerOnNextPrompt/,
  ],
  ['a driver dialog', [['click', 'id=delete'], ['webdriverChooseOkOnVisibleConfirmation']], /REFUSED .*webdriver/],
  [
    'a stored text used',
    [
      ['storeText', 'id=no', 'n'],
      ['type', 'id=q', dollar('n')],
    ],
    /REFUSED .*(storeText|variable)/,
  ],
  [
    'a stored text that is not used',
    [
      ['storeText', 'id=no', 'n'],
      ['click', 'id=a'],
    ],
    /REFUSED .*storeText|left out: storeText/,
  ],
  [
    'a stored constant used',
    [
      ['store', 'oats', 'what'],
      ['type', 'id=q', dollar('what')],
    ],
    /REFUSED|type #q = oats/,
  ],
  [
    'a variable in a locator',
    [
      ['store', 'a', 'x'],
      ['click', `id=${dollar('x')}`],
    ],
    /REFUSED|click #a/,
  ],
  ['control flow', [['times', '3'], ['click', 'id=more'], ['end']], /REFUSED .*times/],
  ['while', [['while', '1 < 2'], ['click', 'id=more'], ['end']], /REFUSED .*while/],
  ['for each', [['forEach', 'rows', 'row'], ['click', 'id=more'], ['end']], /REFUSED .*forEach/],
  ['do and repeatIf', [['do'], ['click', 'id=more'], ['repeatIf', 'x']], /REFUSED .*do/],
  [
    'another test run',
    [
      ['run', 'login'],
      ['click', 'id=a'],
    ],
    /REFUSED .*"?run"?/,
  ],
  [
    'asserts',
    [
      ['assertText', 'id=h', 'Yard'],
      ['verifyTitle', 'Yard'],
      ['assertElementPresent', 'id=a'],
      ['click', 'id=a'],
    ],
    /click #a \| left out: assertText verifyTitle assertElementPresent/,
  ],
  [
    'waits',
    [
      ['waitForElementVisible', 'id=a', '3000'],
      ['pause', '500'],
      ['click', 'id=a'],
    ],
    /click #a \| left out: waitForElementVisible pause/,
  ],
  [
    'an echo and a speed',
    [
      ['echo', 'hi'],
      ['setSpeed', '100'],
      ['setWindowSize', '800x600'],
      ['click', 'id=a'],
    ],
    /^click #a/,
  ],
  ['debugger', [['debugger'], ['click', 'id=a']], /^click #a|REFUSED .*debugger/],
  ['a drag', [['dragAndDropToObject', 'id=a', 'id=b']], /REFUSED .*dragAndDropToObject/],
  [
    'a disabled command',
    [
      ['//click', 'id=delete'],
      ['click', 'id=a'],
    ],
    /^click #a/,
  ],
  [
    'a mouse held and let go on one thing',
    [
      ['mouseDown', 'id=a'],
      ['mouseUp', 'id=a'],
    ],
    /REFUSED|click #a/,
  ],
  [
    'a mouse held here and let go there',
    [
      ['mouseDown', 'id=a'],
      ['mouseMove', 'id=b'],
      ['mouseUp', 'id=b'],
    ],
    /REFUSED/,
  ],
  ['a script that presses', [['executeScript', 'document.forms[0].submit()']], /REFUSED .*executeScript/],
  ['an empty target', [['click', '']], /REFUSED/],
  ['a second site', [['open', 'https://other.example/x']], /REFUSED .*another site/],
  [
    'a second page',
    [
      ['open', '/exit?x=1'],
      ['click', 'id=a'],
    ],
    'goTo https://depot.example/exit?x=1; click #a',
  ],
  ['a password', [['type', 'id=password', 'hunter2']], /./],
  ['a command nobody knows', [['hoverOver', 'id=a']], /REFUSED .*hoverOver/],
];

test.each(SIDE)('Selenium IDE: %s', (_title, commands, expected) => {
  const found = side(commands);
  if (typeof expected === 'string') expect(found).toBe(expected);
  else expect(found).toMatch(expected);
});

test('the fallback locators of a command are used when its first one names nothing that lasts', () => {
  const project = {
    url: 'https://depot.example/',
    tests: [
      {
        name: 'x',
        commands: [
          { command: 'open', target: '/yard' },
          {
            command: 'click',
            target: 'css=.btn:nth-child(2)',
            targets: [
              ['css=.btn:nth-child(2)', 'css:finder'],
              ['xpath=//button[@id="weigh"]', 'xpath:attributes'],
            ],
          },
        ],
      },
    ],
  };
  expect(outcome(() => seleniumTests(JSON.stringify(project))[0]?.read())).toMatch(/^click .*#weigh$/);
});

test('a secret in either format makes no task', () => {
  const refuses = (read: () => unknown) => expect(read).toThrow(/secret/);
  for (const selectors of [
    [['aria/Passphrase']],
    [['#user_password']],
    [['input[name="cvc"]']],
    [['#x'], ['aria/PIN']],
  ])
    refuses(() =>
      draftTask(
        parseChromeRecording(
          JSON.stringify({ title: 'x', steps: [START, on('change', selectors, { value: '9911' })] }),
        ),
      ),
    );
});

test('a title with signs of templates or of several lines makes a request that can be kept', () => {
  for (const title of ['Weigh ‹net› {x}', 'one\ntwo', '', '  ', 'x'.repeat(5000), '🚚', '\x24{x}', 'a"b\'c']) {
    const read = () => {
      const draft = draftTask(
        parseChromeRecording(
          JSON.stringify({ title, steps: [START, on('change', [['#net']], { value: 'v' }), on('click', [['#a']])] }),
        ),
      );
      return taskOfRecording(draft, draft.request);
    };
    let found = 'task';
    try {
      read();
    } catch (error) {
      found = (error as { code?: string }).code ?? String(error);
    }
    expect(['task', 'bad-recording'], `${JSON.stringify(title.slice(0, 30))}: ${found}`).toContain(found);
  }
});
