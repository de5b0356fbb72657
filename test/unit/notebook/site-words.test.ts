/** Words of a site's own interface may leave, words of persons may not, in any language. */
import { expect, test } from 'vitest';
import { seededChance } from '../../../lib/core/chance';
import { AllowedWords } from '../../../lib/notebook/exchange/allowed-words';
import { exportNotes } from '../../../lib/notebook/exchange/export';
import { siteWords } from '../../../lib/notebook/exchange/site-words';
import { newTrust } from '../../../lib/learning/trust';
import type { Fingerprint } from '../../../lib/page/words/element';
import type { Note } from '../../../lib/records/note';
import { noteOf, pressOf } from '../../harness/notes';

let count = 0;

/** A locator note whose element was seen in that many sessions. */
function control(
  role: string,
  name: string,
  more: Partial<Fingerprint> & { sessions?: number; page?: string } = {},
): Note {
  const { sessions = 2, page = '/', ...attributes } = more;
  count += 1;
  const fingerprint = { role, name, tag: 'button', path: ['html', 'body', 'main', 'button'], ...attributes };
  const body = { kind: 'locator' as const, fingerprint, page };
  return noteOf(`note_${count}`, body, { trust: { ...newTrust(0), sessions } });
}

const wordsOf = (...notes: Note[]) => [...siteWords(notes).keys()];

test.each([
  ['button', 'Vorgang abheften', ['abheften', 'vorgang']],
  ['tab', 'Zuletzt geändert', ['geändert', 'zuletzt']],
  ['textbox', 'Geburtsdatum', ['geburtsdatum']],
  ['button', 'Rattacher une pièce', ['pièce', 'rattacher']],
  ['menuitem', 'Nueva incidencia', ['incidencia']],
  ['combobox', 'Województwo', ['województwo']],
  ['button', 'new tiddler', ['tiddler']],
  ['button', 'Закрепить доску', ['доску', 'закрепить']],
  ['searchbox', 'wyszukiwarka', ['wyszukiwarka']],
])('a %s named “%s”, seen in two sessions, gives its unlisted words', (role, name, expected) => {
  expect(wordsOf(control(role, name))).toEqual(expected);
});

test('words of a control seen in one session on one page stay', () => {
  expect(wordsOf(control('button', 'Vorgang abheften', { sessions: 1 }))).toEqual([]);
});

test('words of a control that two pages show leave; two places on one page are no evidence', () => {
  const at = (page: string) => control('menuitem', 'meine ablage', { sessions: 1, page });
  expect(wordsOf(at('/'), at('/inbox'))).toEqual(['ablage']);
  expect(wordsOf(at('/'), at('/'))).toEqual([]);
  expect(siteWords([at('/'), at('/inbox')]).get('ablage')).toBe('two-pages');
});

test('words of a control that was named otherwise before stay', () => {
  const renamed = control('button', 'Vorgang abheften');
  const earlier = control('button', 'Vorgang ablegen').body;
  expect(wordsOf({ ...renamed, version: 2, earlier: [{ version: 1, body: earlier, until: 0 }] })).toEqual([]);
});

test.each([
  ['button', 'Olivia'],
  ['button', 'Olivia Meyer'],
  ['button', 'olivia.meyer'],
  ['button', 'omeyer'],
  ['menuitem', 'omeyer'],
  ['button', 'Olivia bearbeiten'],
  ['textbox', 'Jürgen'],
  ['button', 'archive olivia'],
  ['link', 'kunterbunt zimtstern'],
  ['menuitem', 'Maximilian umbenennen'],
  ['radio', 'anna'],
  ['button', 'logged in as omeyer'],
  ['menuitem', 'Hallo olivia'],
  ['button', 'Olivia abmelden'],
  ['link', 'sign out olivia'],
  ['button', 'Señora vargas'],
  ['link', 'Jürgen'],
  ['tab', 'Nguyễn Văn An'],
  ['button', 'Message Olivia'],
  ['button', 'Sign out Olivia'],
  ['button', 'Okafor einladen'],
  ['button', 'Lindqvist anrufen'],
  ['textbox', 'Message okafor'],
  ['textbox', 'Write to okafor'],
  ['textbox', 'Nachricht an okafor'],
  ['button', 'chat with okafor'],
  ['menuitem', 'Assign to okafor'],
  ['button', 'Inviter okafor'],
  ['link', 'View profile of okafor'],
  ['link', 'Perfil de okafor'],
  ['menuitem', 'J. Okafor'],
  ['textbox', 'Nachricht an Olivia'],
  ['button', '田中'],
  ['link', 'Müller, Anna'],
  ['button', 'anna@firma.example'],
  ['button', 'Konto DE89 3704'],
  ['button', 'rechnung 20261128'],
  ['button', 'ghp_16C7e42F292c6912E7710c838347Ae178B4a'],
  ['listitem', 'Vorgang abheften'],
  ['heading', 'Meine geheime diagnose'],
  ['cell', 'befund positiv'],
])('a %s named “%s” gives no words, however often it was seen', (role, name) => {
  expect(wordsOf(control(role, name, { sessions: 30 }), control(role, name, { page: '/other', sessions: 30 }))).toEqual(
    [],
  );
});

test('controls in rows, items and articles give no words; those of a navigation do', () => {
  const path = ['html', 'body', 'main', 'ul', 'li', 'button'];
  expect(wordsOf(control('button', 'Olivia löschen', { path }))).toEqual([]);
  expect(wordsOf(control('button', 'Befund ansehen', { path: ['table', 'tr', 'td', 'button'] }))).toEqual([]);
  expect(wordsOf(control('link', 'Offene gutschriften', { path: ['nav', 'ul', 'li', 'a'] }))).toEqual([
    'gutschriften',
    'offene',
  ]);
});

test('controls whose identifiers speak of a person give no words', () => {
  for (const attributes of [{ id: 'user-menu' }, { testId: 'avatarButton' }, { container: 'Contacts' }])
    expect(wordsOf(control('button', 'Olivia abmelden', attributes))).toEqual([]);
});

test('words of imported locators are no evidence', () => {
  expect(wordsOf({ ...control('button', 'Vorgang abheften'), source: 'import' })).toEqual([]);
});

test.each([
  'Mark Price',
  'MARK PRICE',
  'Mark A. Price',
  'Mark P.',
  'Price, Mark',
  'mark.price',
  'Grant Page',
  '06 12 34 56 78',
  '12-34-56',
  '12 34',
  '1234',
  '4 0 7 1',
  '28.11.26',
  'PIN 40 71',
])('“%s” leaves neither as listed words nor as words of the site', (text) => {
  const ofSite = new Map(['mark', 'price', 'pin'].map((word) => [word, 'two-sessions']));
  expect(new AllowedWords(ofSite).allows(text)).toBe(false);
});

test.each([
  'Mark as read',
  'Step 2 of 10',
  'Save',
  'Page 3',
  'mark all',
  'page-title',
  'star_button',
  'price.total',
  'Open, Page 2',
])('“%s” still leaves', (text) => {
  expect(new AllowedWords().allows(text)).toBe(true);
});

/** A German app: the task of its own words leaves, with the evidence; the word that the user unticks stays. */
test('a task in the words of a German app is exported with the evidence for each word', () => {
  const open = control('button', 'Vorgang abheften');
  const field = control('textbox', 'Bezeichnung', { tag: 'input' });
  const procedure = noteOf('note_p', {
    kind: 'procedure',
    request: [{ text: 'vorgang ' }, { slot: 'name' }, { text: ' abheften' }],
    slots: ['name'],
    steps: [
      pressOf(open.id, 'R2'),
      { verb: 'type', locator: field.id, text: [{ slot: 'name' }], must: [], some: [], class: 'R2' },
    ],
  });
  const notes = [open, field, procedure];
  const { exchange, excluded, siteWords: leaving } = exportNotes(notes);
  expect(excluded).toEqual([]);
  expect(exchange.sites[0]?.notes.map(({ body }) => body.kind).sort()).toEqual(['locator', 'locator', 'procedure']);
  expect(leaving.map(({ word, reason }) => `${word} ${reason}`)).toEqual([
    'abheften two-sessions',
    'bezeichnung two-sessions',
    'vorgang two-sessions',
  ]);
  const kept = exportNotes(notes, new Set(['bezeichnung']));
  expect(JSON.stringify(kept.exchange).toLowerCase()).not.toContain('bezeichnung');
  expect(kept.excluded.map(({ note }) => note.id).sort()).toEqual([field.id, 'note_p'].sort());
});

test('a file is the same whether or not the words of its optional attributes were seen often', () => {
  const save = (sessions: number) => control('button', 'Save', { label: 'Entwurf', sessions });
  const [once, often] = [exportNotes([save(1)]), exportNotes([save(9), control('button', 'Entwurf verwerfen')])];
  expect(often.exchange.sites[0]?.notes).toEqual(expect.arrayContaining(once.exchange.sites[0]?.notes ?? []));
});

/** Shapes of persons, accounts and numbers; each word is made of random letters. */
const PERSONS: readonly ((word: () => string, digits: (n: number) => string) => string)[] = [
  (w) => `${capital(w())} ${capital(w())}`,
  (w) => `${capital(w())}, ${capital(w())}`,
  (w) => `${capital(w()).charAt(0)}. ${capital(w())}`,
  (w) => capital(w()),
  (w) => `${w()} ${w()}`,
  (w) => w(),
  (w) => `${w()}.${w()}`,
  (w, d) => `${w()}_${d(2)}`,
  (w) => `@${w()}`,
  (w) => `${w()}@${w()}.example`,
  (w) => `Hello ${capital(w())}`,
  (w) => `logged in as ${w()}`,
  (w) => `Message ${capital(w())}`,
  (w) => `Call ${capital(w())} ${capital(w())}`,
  (w, d) => `${capital(w())} ${d(4)}`,
  (_, d) => `#${d(6)}`,
  (_, d) => `DE${d(20)}`,
  (w) => `${capital(w())}'s files`,
  (w) => `${w().toUpperCase()} ${w().toUpperCase()}`,
  (w) => `https://${w()}.example/${w()}`,
];

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

test('no word of 4,000 names of persons, accounts and numbers leaves, in buttons, links, menus and rows', () => {
  const chance = seededChance(3);
  const pick = (signs: string, n: number) =>
    Array.from({ length: n }, () => signs.charAt(Math.floor(chance.next() * signs.length))).join('');
  const planted: string[] = [];
  const word = () => {
    const made = `q${pick('aeiou', 1)}${pick('bdfgklmnprstvz', 2)}${pick('aeiou', 1)}${pick('bdfgklmnprstvz', 2)}`;
    planted.push(made);
    return made;
  };
  const roles = ['button', 'link', 'menuitem', 'radio', 'checkbox', 'listitem', 'option', 'cell'];
  const notes = Array.from({ length: 4_000 }, (_, i) => {
    const make = PERSONS[i % PERSONS.length];
    const name = make?.(word, (n) => pick('0123456789', n)) ?? '';
    return control(roles[i % roles.length] ?? 'button', name, { sessions: 9 });
  });
  const leaving = siteWords(notes);
  expect(planted.length).toBeGreaterThan(4_000);
  expect(planted.filter((one) => leaving.has(one))).toEqual([]);
});
