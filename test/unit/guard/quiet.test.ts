/** Quiet acts: controls that structure speaks for, and words do not, are allowed as acts that send nothing. */
import { expect, test } from 'vitest';
import { controlKey } from '../../../lib/guard/allowed-control';
import { judge } from '../../../lib/guard/judge';
import type { Action } from '../../../lib/page/words/action';
import { facts, grant, labels } from './make';

const click: Action = { verb: 'click', ref: 'e1' };
const judged = (more: Parameters<typeof facts>[0]) => judge(click, facts(more), grant, labels());
const useTool = (text: string, options: string[] = []): Action => ({ verb: 'useTool', text, options });

test.each(['look_up(word)', 'getStock(item, place)', 'list_items()', 'search-rooms(day)', 'weather()'])(
  'the tool %s that the page declares to read only is used as an act that sends nothing, and asked about without that word',
  (tool) => {
    expect(judge(useTool(tool), undefined, grant, labels({ toolReadsOnly: true }))).toMatchObject({
      answer: 'allow',
      class: 'R2',
      isQuiet: true,
    });
    expect(judge(useTool(tool), undefined, grant, labels())).toMatchObject({ answer: 'ask', class: 'R3' });
  },
);

test.each([
  'pay_bill(number)',
  'deleteRow(id)',
  'send_message(to, text)',
  'publish()',
  'place.order(goods)',
  'konto_löschen()',
])('the tool %s is asked about whatever the page declares', (tool) => {
  expect(judge(useTool(tool), undefined, grant, labels({ toolReadsOnly: true }))).toMatchObject({
    answer: 'ask',
    code: 'irreversible',
  });
});

test('a tool that reads only is asked about after text of another site was read, and gets no secret', () => {
  const reads = { toolReadsOnly: true };
  const elsewhere = labels({ ...reads, readOrigins: ['https://other.example.org'] });
  expect(judge(useTool('look_up(word)', ['x']), undefined, grant, elsewhere)).toMatchObject({
    answer: 'ask',
    code: 'tainted-write',
  });
  const key = `sk-${'a1B2'.repeat(12)}`;
  expect(judge(useTool('look_up(word)', [key]), undefined, grant, labels(reads)).answer).toBe('refuse');
});

const marked = (role: string, name: string, marks: { icon?: string; classes?: string[] }) =>
  facts({ fingerprint: { role, name, tag: 'div', ...marks }, wording: name, lang: 'en' });

test.each<[role: string, name: string, marks: { icon?: string; classes?: string[] }]>([
  ['button', '', { icon: 'fa-search' }],
  ['link', '', { icon: 'fa-caret-down', classes: ['tab-menu'] }],
  ['generic', '', { classes: ['tabulator-col-resize-handle'] }],
  ['none', '', { classes: ['ag-header-cell-resize'] }],
  ['generic', 'tcp in', { classes: ['palette-node', 'ui-draggable'] }],
  ['generic', 'Zimbu', { classes: ['treeList-label'] }],
  ['button', 'Zimbu', { classes: ['btn', 'accordion-button'] }],
  ['generic', '', { icon: 'ChevronRight' }],
])('%s “%s” with %o is pressed as an act that sends nothing', (role, name, marks) => {
  expect(judge(click, marked(role, name, marks), grant, labels())).toMatchObject({ answer: 'allow', isQuiet: true });
});

test.each<[role: string, name: string, marks: { icon?: string; classes?: string[] }]>([
  ['button', '', { icon: 'fa-trash' }],
  ['button', '', { icon: 'fa-paper-plane' }],
  ['button', '', { icon: 'fa-check' }],
  ['button', '', { icon: 'MuiSvgIcon-root css-q7mezt' }],
  ['generic', '', { classes: ['toggle-delete'] }],
  ['generic', 'წაშლა', { classes: ['menu-item'] }],
  ['button', 'წაშლა', { classes: ['btn', 'dropdown-item'] }],
  ['button', 'წაშლა', { classes: ['btn', 'btn-draggable'] }],
  ['button', 'Zimbu', { classes: ['btn'] }],
])('%s “%s” with %o is asked about', (role, name, marks) => {
  expect(judge(click, marked(role, name, marks), grant, labels()).answer).toBe('ask');
});

test('a grant for one control without words is none for another one beside it', () => {
  const first = marked('button', '', { icon: 'css-a1', classes: ['b'] });
  const second = marked('button', '', { icon: 'css-b2', classes: ['b'] });
  const allowedControls = [controlKey(first, 'click', 'quiet')];
  expect(judge(click, first, grant, labels({ allowedControls })).answer).toBe('allow');
  expect(judge(click, second, grant, labels({ allowedControls })).answer).toBe('ask');
});

test('a control without words, drawing and class is asked about each time', () => {
  const blank = facts({ fingerprint: { role: 'button', name: '', tag: 'button' }, wording: '' });
  const allowedControls = [controlKey(blank, 'click', 'always'), controlKey(blank, 'click', 'quiet')];
  const { answer, code } = judge(click, blank, grant, labels({ allowedControls: [] }));
  expect([answer, code]).toEqual(['ask', 'unnamed-control']);
  expect(judge(click, blank, grant, labels({ allowedControls })).answer).toBe('ask');
});

test('a box that names a consent, and a button that shows where to log in, only prepare', () => {
  const box = facts({
    name: 'I agree to the terms',
    fingerprint: { role: 'checkbox', name: 'I agree to the terms', tag: 'input', type: 'checkbox' },
  });
  const check: Action = { verb: 'check', ref: 'e1', checked: true };
  expect(judge(check, box, grant, labels())).toMatchObject({ answer: 'allow', isQuiet: true });
  expect(judge(check, { ...box, handlers: 'onchange=f()' }, grant, labels()).answer).toBe('ask');
  expect(judged({ name: 'LOGIN' })).toMatchObject({ answer: 'allow', isQuiet: true });
  expect(
    judged({
      name: 'Log in',
      submits: true,
      form: {
        action: 'https://app.example.org/login',
        method: 'post',
        hasSecret: true,
        hasFilledSecret: false,
        wording: 'Log in',
      },
    }).answer,
  ).toBe('ask');
});

const dialog = (text: string, more: Partial<NonNullable<ReturnType<typeof facts>['dialog']>> = {}) => ({
  dialog: { text: `${text} OK Cancel`, asks: text, buttons: 2, fields: 0, isAlert: false, ...more },
});

test.each([
  ['ka', 'წაიშალოს 320 ფაილი?'],
  ['am', '320 ፋይሎች ይሰረዙ?'],
  ['en', 'წაიშალოს 320 ფაილი?'],
  ['en', 'Are you sure you want to zap the board?'],
  ['de', 'Sind Sie sicher?'],
  ['el', 'Είστε σίγουροι;'],
  ['he', 'האם אתה בטוח?'],
  ['uk', 'Ви впевнені?'],
  ['id', 'Apakah Anda yakin?'],
  ['sq', 'Të fshihen 320 skedarë?'],
])('OK in a dialog in %s that asks “%s” is asked about', (lang, text) => {
  expect(judged({ name: 'OK', lang, ...dialog(text) })).toMatchObject({ answer: 'ask', code: 'answers-dialog' });
  expect(judged({ name: 'Cancel', lang, ...dialog(text) }).answer).toBe('allow');
});

test('a yes to a question about something else is pressed as an act that sends nothing', () => {
  expect(judged({ name: 'Yes', ...dialog('Show the tour again?') })).toMatchObject({ answer: 'allow', isQuiet: true });
  expect(judged({ name: 'OK', ...dialog('3 notes were found.') })).toEqual({
    answer: 'allow',
    code: 'inside-grant',
    class: 'R2',
  });
});

test.each(['MUI dialog', 'Important', 'Dialect', 'Exclude weekends'])('“%s” names no act', (name) => {
  expect(judged({ name }).code).not.toBe('irreversible');
});

test('an option is judged by the name of its group as well', () => {
  const choices = [
    { label: 'Row 6', value: '6', group: 'Show' },
    { label: 'Row 7', value: '7', group: 'Delete' },
  ];
  const list = facts({ name: 'Row', role: 'combobox', tag: 'select', editable: true, choices });
  const select = (option: string) => judge({ verb: 'select', ref: 'e1', options: [option] }, list, grant, labels());
  expect(select('Row 7').code).toBe('irreversible');
  expect(select('Row 6').answer).toBe('allow');
});

test('a number that is named like an act is set as an act that sends nothing', () => {
  const type: Action = { verb: 'type', ref: 'e1', text: '9' };
  const number = (name: string) => facts({ name, role: 'spinbutton', tag: 'input', editable: true });
  expect(judge(type, number('Transfer money'), grant, labels())).toMatchObject({ answer: 'allow', isQuiet: true });
  expect(judge(type, number('Width'), grant, labels()).isQuiet).toBeUndefined();
});

test('an option in spaced letters is chosen as an act that sends nothing: nothing tells where a word begins', () => {
  const option = { lang: 'tr', role: 'option', tag: 'div' };
  expect(judged({ ...option, name: 'Ç ö p ü b o ş a l t' })).toMatchObject({ answer: 'allow', isQuiet: true });
});

test.each([
  ['am', 'switch', 'ሁሉንም ሰርዝ'],
  ['sw', 'tab', 'Futa'],
  ['lo', 'option', 'ແຕະເພື່ອຈ່າຍ'],
])('%s: the kind %s does not speak for words that no table has: “%s”', (lang, role, name) => {
  expect(judged({ lang, role, name, tag: 'div' })).toMatchObject({ answer: 'allow', isQuiet: true });
});

test('a link within the page is pressed as an act that sends nothing, unless its words are known', () => {
  const within = (name: string) => judged({ name, href: `${facts().origin}/list#a`, page: `${facts().origin}/list` });
  expect(within('Zimbu')).toMatchObject({ answer: 'allow', isQuiet: true });
  expect(within('Next chapter').isQuiet).toBeUndefined();
});

test('Enter in a field of many lines may begin a new one and sends nothing', () => {
  const area = facts({ name: 'To Ann', role: 'textbox', tag: 'textarea', editable: true });
  expect(judge({ verb: 'press', ref: 'e1', keys: 'Enter' }, area, grant, labels())).toMatchObject({
    answer: 'allow',
    isQuiet: true,
  });
});

test('a list in a form that is sent by POST is set as an act that sends nothing', () => {
  const form = { action: '', method: 'post', hasSecret: false, hasFilledSecret: false, wording: 'Rows' };
  const list = facts({ name: 'Sort', role: 'combobox', tag: 'select', editable: true, form });
  const select: Action = { verb: 'select', ref: 'e1', options: ['Name'] };
  expect(judge(select, list, grant, labels())).toMatchObject({ answer: 'allow', isQuiet: true });
  expect(judge(select, { ...list, form: { ...form, method: 'get' } }, grant, labels()).isQuiet).toBeUndefined();
});

test.each([
  ['', 'tab', 'पाठवा', true],
  ['en', 'switch', 'पठाउनुहोस्', true],
  ['', 'option', 'Dzēst visu', true],
  ['en', 'radio', 'Business, €40 a month', true],
  ['', 'switch', 'Tuma pesa', true],
  ['', 'tab', 'Übersicht', false],
  ['en', 'tab', 'Zimbu', true],
  ['ru', 'tab', 'Заготовки', true],
  ['en', 'switch', 'Decommission', true],
  ['en', 'option', 'Surrender the keys', true],
  ['en', 'treeitem', 'Scuttle', true],
  ['en', 'tab', 'Overview', false],
  ['en', 'switch', 'Dark mode', false],
  ['en', 'option', '42', false],
])('in a page in “%s”, a %s called “%s” sends nothing unasked: %s', (lang, role, name, isQuiet) => {
  expect(judged({ lang, role, name, tag: 'div' })).toMatchObject({ answer: 'allow', ...(isQuiet ? { isQuiet } : {}) });
  expect(judged({ lang, role, name, tag: 'div' }).isQuiet).toBe(isQuiet || undefined);
});

test('a choice that the user showed may send', () => {
  const choice = facts({ role: 'radio', name: 'Business, €40 a month', tag: 'input', lang: 'en' });
  const allowedControls = [controlKey(choice, 'click', 'shown')];
  expect(judge(click, choice, grant, labels({ allowedControls })).isQuiet).toBeUndefined();
});

test('Enter beside a drawing of an act is that act, and beside another one it is not', () => {
  const enter: Action = { verb: 'press', ref: 'e1', keys: 'Enter' };
  const line = (icon: string) =>
    facts({ name: 'Words', role: 'textbox', tag: 'input', editable: true, neighbours: [icon] });
  expect(judge(enter, line('fa-paper-plane'), grant, labels()).code).toBe('irreversible');
  expect(judge(enter, line('fa-search'), grant, labels()).answer).toBe('allow');
  expect(judge(enter, line('Check spelling'), grant, labels()).answer).toBe('allow');
});

test('something is dropped unasked in a list, as an act that sends nothing on a button, and not on a shredder', () => {
  const drag: Action = { verb: 'drag', ref: 'e1', to: 'e2', place: 'into' };
  const dropped = (to: Parameters<typeof facts>[0]) => judge(drag, facts(), grant, labels(), facts(to));
  expect(dropped({ role: 'list', name: 'Tuesday' }).isQuiet).toBeUndefined();
  expect(dropped({ role: 'button', name: 'Refuse bay' }).isQuiet).toBe(true);
  const shredder = { role: 'generic', name: 'Zone', tag: 'div', classes: ['paper-shredder'] };
  expect(dropped({ fingerprint: shredder }).code).toBe('irreversible');
});

test.each([
  ['Bergen', 'set the city to Bergen', false],
  ['Bergen', 'set the city to Oslo', true],
  ['Large (L)', 'choose the large size', false],
  ['Sever Bergen', 'set the city to Bergen', true],
])('the choice “%s” sends nothing unasked in the request “%s”: %s', (name, words, isQuiet) => {
  const choice = facts({ role: 'option', name, tag: 'div', lang: 'en' });
  expect(judge(click, choice, { ...grant, words }, labels()).isQuiet).toBe(isQuiet || undefined);
});

test.each<[role: string, name: string, isQuiet: boolean | undefined]>([
  ['tab', 'Payments', true],
  ['tab', 'Orders (3)', true],
  ['treeitem', 'Trash', true],
  ['tab', 'Zahlungen', true],
  ['button', 'Show replies', undefined],
  ['button', 'View all 12 orders', undefined],
  ['button', 'Increase quantity', undefined],
  ['button', 'Confirm', true],
  ['button', 'Vahvista', true],
  ['button', 'OK', undefined],
])('the %s “%s” names a place, a list or a bare yes: sends nothing unasked: %s', (role, name, isQuiet) => {
  expect(judged({ role, name })).toMatchObject({ answer: 'allow' });
  expect(judged({ role, name }).isQuiet).toBe(isQuiet);
});

test.each<[role: string, name: string]>([
  ['button', 'Payments and delete'],
  ['tab', 'Pay'],
  ['tab', 'Empty trash'],
  ['button', 'Show him the door'],
  ['button', 'View and delete'],
  ['button', 'Trash'],
])('the %s “%s” is asked about', (role, name) => {
  expect(judged({ role, name }).answer).toBe('ask');
});

test.each(['Next 🗑️', '💸', 'Show ☠️'])('the sign of an act in the name “%s” is asked about', (name) => {
  expect(judged({ fingerprint: { role: 'button', name, tag: 'button' }, wording: name })).toMatchObject({
    answer: 'ask',
  });
});

test('a field that only shows a text is a button where the text names an act, and else a field', () => {
  const fixed = (placeholder: string) =>
    judged({
      fingerprint: { role: 'textbox', name: placeholder, tag: 'input', type: 'text', placeholder },
      editable: true,
      fixed: true,
      wording: '',
    });
  expect(fixed('Tap here to pay 40 EUR')).toMatchObject({ answer: 'ask', code: 'irreversible' });
  expect(fixed('Pick a day')).toMatchObject({ answer: 'allow' });
  expect(fixed('Pick a day')).not.toHaveProperty('isQuiet');
});

test.each([
  ['Slide to release the funds', true],
  ['Zum Bezahlen wischen', true],
  ['Drag to adjust the volume', undefined],
  ['Brightness', undefined],
])('the slider “%s” is moved as an act that sends nothing: %s', (name, isQuiet) => {
  const slider = facts({ fingerprint: { role: 'slider', name, tag: 'input', type: 'range' }, editable: true });
  for (const action of [
    { verb: 'type', ref: 'e1', text: '9' },
    { verb: 'press', ref: 'e1', keys: 'End' },
  ] as const) {
    const { answer, ...rest } = judge(action, slider, grant, labels());
    if (answer === 'allow') expect({ isQuiet, ...rest }).toMatchObject({ isQuiet });
    else expect(isQuiet).toBe(true);
  }
});

test('an act in the part of an address that the page’s own script reads is done as one that sends nothing', () => {
  const link = (href: string) =>
    judged({
      fingerprint: { role: 'link', name: 'Row 7', tag: 'a' },
      wording: 'Row 7',
      href: `https://app.example.org/list${href}`,
      origin: 'https://app.example.org',
      page: 'https://app.example.org/list',
    });
  expect(link('#/rows/7/delete')).toMatchObject({ answer: 'allow', isQuiet: true });
  expect(link('#!/account/close')).toMatchObject({ answer: 'allow', isQuiet: true });
  for (const route of ['#!/rows/7', '#/orders']) expect(link(route), route).not.toMatchObject({ isQuiet: true });
});

test('a link without a name that leads to a page of the site is followed', () => {
  const logo = (href: string) =>
    judged({
      fingerprint: { role: 'link', name: '', tag: 'a' },
      wording: '',
      href,
      origin: 'https://app.example.org',
      page: 'https://app.example.org/',
    }).answer;
  expect(logo('https://app.example.org/')).toBe('allow');
  expect(logo('https://app.example.org/#')).toBe('ask');
});

test.each([
  ['en', 'Keep your account?', 'No'],
  ['en', 'Continue your plan after May?', 'Not now'],
  ['en', 'Go back to the version without rows?', 'Back'],
  ['en', 'You do not want to lose the rows?', 'No'],
  ['en', 'Cancel the deletion of your account?', 'No'],
  ['de', 'Möchten Sie Ihr Abo behalten?', 'Nein'],
  ['es', '¿Seguir siendo socio?', 'No'],
  ['ja', '会員を続けますか？', 'いいえ'],
])('in a dialog in %s that asks “%s”, “%s” is pressed as an act that sends nothing', (lang, text, name) => {
  expect(judged({ name, lang, ...dialog(text) })).toMatchObject({ answer: 'allow', isQuiet: true });
});

test.each([
  ['Would you like our letter?', 'No, thanks'],
  ['Show the tour?', 'Later'],
  ['The list has been saved.', 'Close'],
])('in a dialog that says “%s”, “%s” is pressed', (text, name) => {
  expect(judged({ name, lang: 'en', ...dialog(text) })).toEqual({ answer: 'allow', code: 'inside-grant', class: 'R2' });
});

test.each(['🚪 Next', '🔨 Show more'])('“%s” is pressed as an act that sends nothing', (name) => {
  expect(judged({ name, lang: 'en' })).toMatchObject({ answer: 'allow', isQuiet: true });
});

test('a request names a control also with an article', () => {
  const press = (words: string) =>
    judge(click, facts({ name: 'Lock layer Trees', lang: 'en' }), { ...grant, words }, labels()).answer;
  expect(press('lock the layer Trees')).toBe('allow');
  expect(press('lock the layers')).toBe('ask');
});
