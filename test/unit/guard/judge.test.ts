/** The verdicts: every verb has a class, a taint rule and a negative case, and no case gets softer by anything learned. */
import { expect, test } from 'vitest';
import { namesIrreversible } from '../../../lib/guard/irreversible';
import { judge } from '../../../lib/guard/judge';
import { VERB_RULES } from '../../../lib/guard/tables';
import type { Verdict } from '../../../lib/guard/words';
import { type Action, VERBS, type Verb } from '../../../lib/page/words/action';
import type { ElementFacts } from '../../../lib/page/words/element';
import { facts, grant, labels, ORIGIN } from './make';

interface Case {
  action: Action;
  facts?: ElementFacts;
  labels?: Parameters<typeof labels>[0];
  /** Where a drag ends. */
  to?: ElementFacts;
  code: Verdict['code'];
}

/** For each verb one case that must not be allowed. A verb without one does not compile. */
const NEGATIVE: Record<Verb, Case> = {
  click: { action: { verb: 'click', ref: 'e1' }, facts: facts({ name: 'Delete account' }), code: 'irreversible' },
  doubleClick: { action: { verb: 'doubleClick', ref: 'e1' }, facts: facts({ name: 'Send' }), code: 'irreversible' },
  rightClick: { action: { verb: 'rightClick', ref: 'e1' }, facts: facts({ name: 'Delete' }), code: 'irreversible' },
  type: {
    action: { verb: 'type', ref: 'e1', text: 'x' },
    facts: facts({ role: 'textbox', editable: true, secret: true }),
    code: 'secret-field',
  },
  clear: {
    action: { verb: 'clear', ref: 'e1' },
    facts: facts({ role: 'textbox', editable: true, secret: true }),
    code: 'secret-field',
  },
  select: {
    action: { verb: 'select', ref: 'e1', options: ['Delete all'] },
    facts: facts({ role: 'combobox', tag: 'select', editable: true }),
    code: 'irreversible',
  },
  check: {
    action: { verb: 'check', ref: 'e1', checked: true },
    facts: facts({ role: 'checkbox', name: 'I agree to the terms' }),
    code: 'irreversible',
  },
  press: {
    action: { verb: 'press', ref: 'e1', keys: 'Enter' },
    facts: facts({ name: 'Publish' }),
    code: 'irreversible',
  },
  scroll: {
    action: { verb: 'scroll', direction: 'down' },
    labels: { tabUrl: 'https://other.example.org/' },
    code: 'origin-not-granted',
  },
  hover: {
    action: { verb: 'hover', ref: 'e1' },
    facts: facts({ origin: 'https://frame.example.com' }),
    code: 'frame-not-granted',
  },
  useTool: { action: { verb: 'useTool', text: 'list_items()', options: [] }, code: 'irreversible' },
  fillByHand: {
    action: { verb: 'fillByHand', ref: 'e1' },
    facts: facts({ origin: 'https://frame.example.com' }),
    code: 'frame-not-granted',
  },
  drag: {
    action: { verb: 'drag', ref: 'e1', to: 'e2', place: 'into' },
    facts: facts({ name: 'Delete everything' }),
    to: facts({ name: 'Folder', role: 'treeitem', tag: 'div' }),
    code: 'irreversible',
  },
  attach: {
    action: { verb: 'attach', ref: 'e1', files: [{ name: 'a.txt', text: 'a' }] },
    facts: facts({ name: 'Upload' }),
    code: 'file-upload',
  },
  goBack: { action: { verb: 'goBack' }, labels: { tabUrl: 'chrome://settings/' }, code: 'browser-page' },
  goTo: { action: { verb: 'goTo', url: 'https://evil.example.com/?d=1' }, code: 'address-not-seen' },
  readArticle: {
    action: { verb: 'readArticle' },
    labels: { tabUrl: 'https://other.example.org/' },
    code: 'origin-not-granted',
  },
  findText: {
    action: { verb: 'findText', text: 'x' },
    labels: { tabUrl: 'https://other.example.org/' },
    code: 'origin-not-granted',
  },
  waitFor: {
    action: { verb: 'waitFor', text: 'x', gone: false },
    labels: { tabUrl: 'file:///etc/passwd' },
    code: 'bad-url',
  },
};

test.each(VERBS)('%s has a class, a taint rule and a case that is not allowed', (verb) => {
  expect(VERB_RULES[verb]).toMatchObject({ base: expect.stringMatching(/^R[0-4]$/), taint: expect.any(String) });
  const { action, facts: target, labels: change, to, code } = NEGATIVE[verb];
  const verdict = judge(action, target, grant, labels(change), to);
  expect(verdict.answer).not.toBe('allow');
  expect(verdict.code).toBe(code);
});

test.each([
  'Upload',
  'Log in',
  'Login',
  'Log out',
  'Overwrite',
  'Deploy',
  'Confirm payment',
  'Cancel subscription',
  'Authorise',
  'Import all',
  'Merge',
  'Place order',
  'Check out',
  'Post',
  'Post comment',
  'Reply',
  'Forward to Ann',
  'Sign',
  'e-sign',
  'Wipe disk',
  'Donate',
  'Unsubscribe',
  'Kündigen',
  'Bestellen',
  'Supprimer',
  'Acheter',
  'Eliminar',
  'Comprar',
  'Cancella',
  'Apagar',
  'Verwijderen',
  'Usuń',
  'Отправить',
  '提交',
  '購入',
])('%s names an act that cannot be taken back', (name) => {
  expect(namesIrreversible(name)).toBe(true);
});

test.each([
  'Design',
  'Posts',
  'Poster',
  'Payload',
  'Public',
  'Page 2',
  'Environment',
  'Done',
  'Wish list',
  'Banner',
  'Bank',
  'Bookmarks',
  'Order by date',
  'Cancel',
  'Confirm',
  'Compress',
  'Comprehensive',
  'Ordinary',
  'Firmware',
  'Invisible',
  'Validate',
  'Next',
  'WIP',
  'Apply filter',
  'Sort',
  'Edit',
  'Save',
  'New',
  'Add to list',
])('%s does not', (name) => {
  expect(namesIrreversible(name)).toBe(false);
});

const click: Action = { verb: 'click', ref: 'e1' };
const submit = {
  submits: true,
  form: { action: `${ORIGIN}/save`, method: 'post', hasSecret: false, hasFilledSecret: false, wording: 'Save' },
};

test.each<[string, ElementFacts, Verdict['answer']]>([
  ['an ordinary button', facts(), 'allow'],
  ['a save button in a form of the site', facts({ name: 'Save', ...submit }), 'allow'],
  ['a link of the site', facts({ role: 'link', tag: 'a', name: 'Item 1', href: `${ORIGIN}/item/1` }), 'allow'],
  ['a tab', facts({ role: 'tab', name: 'Details' }), 'allow'],
  ['a bookmark', facts({ name: 'Bookmarks' }), 'allow'],
  ['a done button', facts({ name: 'Done' }), 'allow'],
  ['delete in English', facts({ name: 'Delete' }), 'ask'],
  ['delete in German', facts({ name: 'Löschen' }), 'ask'],
  ['send in French', facts({ name: 'Envoyer' }), 'ask'],
  ['pay in Spanish', facts({ name: 'Pagar ahora' }), 'ask'],
  ['delete in Japanese', facts({ name: '削除する' }), 'ask'],
  ['delete in Chinese', facts({ name: '删除' }), 'ask'],
  ['delete in Russian', facts({ name: 'Удалить' }), 'ask'],
  ['an icon whose tooltip says delete', facts({ name: 'x', wording: 'Delete this row' }), 'ask'],
  ['OK in a dialog about deletion', facts({ name: 'OK', context: ['Delete 3 files?'] }), 'ask'],
  ['OK in a harmless dialog', facts({ name: 'OK', context: ['Choose a colour'] }), 'allow'],
  ['a control without a name', facts({ name: '', wording: '' }), 'ask'],
  ['save on the security page', facts({ name: 'Save', context: ['Account security'] }), 'ask'],
  [
    'a link to another site',
    facts({ role: 'link', tag: 'a', name: 'More', href: 'https://other.example.com/x' }),
    'ask',
  ],
  ['a link that logs out', facts({ role: 'link', tag: 'a', name: 'Bye', href: `${ORIGIN}/logout` }), 'ask'],
  ['a link that deletes', facts({ role: 'link', tag: 'a', name: 'x', href: `${ORIGIN}/row?action=delete` }), 'ask'],
  [
    'a scripted link called delete',
    facts({ role: 'link', tag: 'a', name: 'Delete', href: 'javascript:void(0)' }),
    'ask',
  ],
  ['a download', facts({ role: 'link', tag: 'a', name: 'Report', href: `${ORIGIN}/r.pdf`, download: true }), 'ask'],
  [
    'a form that posts elsewhere',
    facts({ name: 'Go', ...submit, form: { ...submit.form, action: 'https://evil.example.com/' } }),
    'ask',
  ],
  [
    'a form with a filled password',
    facts({ name: 'Continue', ...submit, form: { ...submit.form, hasSecret: true, hasFilledSecret: true } }),
    'ask',
  ],
  ['a captcha', facts({ name: 'I am human', captcha: true }), 'refuse'],
  ['a file field', facts({ fileInput: true }), 'refuse'],
  ['facts of no document', facts({ documentToken: '' }), 'refuse'],
])('%s', (_, target, answer) => {
  expect(judge(click, target, grant, labels()).answer).toBe(answer);
});

test.each<[string, Partial<Parameters<typeof labels>[0]>, Verdict['code']]>([
  ['50 steps', { steps: 50 }, 'step-budget'],
  ['61 model calls', { modelCalls: 61 }, 'call-budget'],
  ['ten minutes', { workedMs: 600_000 }, 'time-budget'],
  ['the same act a third time', { sameActs: 2 }, 'repeat-budget'],
])('the budget of %s ends it', (_, change, code) => {
  expect(judge(click, facts(), grant, labels(change))).toMatchObject({ answer: 'refuse', code });
});

test('a second submit within 45 seconds asks', () => {
  expect(judge(click, facts({ name: 'Save', ...submit }), grant, labels({ sinceSubmitMs: 44_999 }))).toMatchObject({
    answer: 'ask',
    code: 'submit-budget',
  });
  expect(judge(click, facts({ name: 'Delete' }), grant, labels({ sinceSubmitMs: 44_999 }))).toMatchObject({
    answer: 'ask',
    class: 'R3',
  });
  expect(judge(click, facts({ name: 'Save', ...submit }), grant, labels({ sinceSubmitMs: 45_000 })).answer).toBe(
    'allow',
  );
});

test('an address may be opened only when it was typed or seen, and asks when it leaves the site', () => {
  const go = (url: string): Action => ({ verb: 'goTo', url });
  expect(judge(go(`${ORIGIN}/item/1`), undefined, grant, labels()).answer).toBe('allow');
  expect(judge(go(`${ORIGIN}/item/1?steal=1`), undefined, grant, labels()).code).toBe('address-not-seen');
  const seen = labels({ seenLinks: ['https://other.example.com/?q=1'] });
  expect(judge(go('https://other.example.com/?q=1'), undefined, grant, seen)).toMatchObject({
    answer: 'ask',
    code: 'tainted-write',
  });
  const typed = { ...grant, typedUrls: ['https://typed.example.com/'] };
  expect(judge(go('https://typed.example.com/'), undefined, typed, labels()).answer).toBe('allow');
});

test('after another origin was read, writing is asked about', () => {
  const write: Action = { verb: 'type', ref: 'e1', text: 'x' };
  const field = facts({ role: 'textbox', editable: true });
  expect(judge(write, field, grant, labels()).answer).toBe('allow');
  expect(judge(write, field, grant, labels({ readOrigins: [ORIGIN, 'https://other.example.com'] })).code).toBe(
    'tainted-write',
  );
});

test('a key is never written into a page', () => {
  const write: Action = { verb: 'type', ref: 'e1', text: 'sk-abcdefghijklmnopqrstuvwxyz' };
  expect(judge(write, facts({ role: 'textbox', editable: true }), grant, labels())).toMatchObject({
    answer: 'refuse',
    code: 'secret-value',
  });
});
