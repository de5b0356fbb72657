/** Names of persons, accounts and devices in the plainest places of controls stay; interfaces in many languages leave with a task that uses them. */
import { expect, test } from 'vitest';
import { AllowedWords } from '../../../lib/notebook/exchange/allowed-words';
import { siteWords } from '../../../lib/notebook/exchange/site-words';
import { newTrust } from '../../../lib/learning/trust';
import type { Note } from '../../../lib/records/note';
import type { Template } from '../../../lib/records/template';
import { noteOf, pressOf } from '../../harness/notes';

/** By role. Each is in the plainest place of a control: alone, after a common verb, before one. */
const OF_PERSONS: Readonly<Record<string, readonly string[]>> = {
  tab: [
    'okafor',
    'lindqvist',
    'laptop-okafor',
    'ip-10-0-3-4',
    'Дмитрий',
    'иванова',
    'محمد',
    '김민수',
    'Παπαδόπουλος',
    "o'brien",
    'van der berg',
    'ayşe',
    'Zoë',
    'okafor 2',
    'team okafor',
    'OKAFOR',
    'hamburg-altona-kg7',
    'diabetes',
    'adeola',
    'wojtek',
    'hexenmeister',
    'darkwolf',
    'thinkpad-jule',
    'nas-wohnzimmer',
    'iban de12',
    'lisbon',
  ],
  button: [
    'remove okafor',
    'delete kowalczyk',
    'Kowalski löschen',
    'open nguyen',
    'supprimer dubois',
    'eliminar garcía',
    'PIN 8841 eingeben',
    'call +44 7700 900123',
    '+49 171 1234567 anrufen',
    'удалить петров',
    'Удалить Петрову',
    'حذف محمد',
    '删除王伟',
    '王伟',
    '佐藤を削除',
    '김민수 삭제',
    'διαγραφή παπαδόπουλος',
    'हटाएं राहुल',
    'archive mehmet yılmaz',
    'sil ayşe',
    'close chat okafor',
    'okafor (3)',
    "okafor's board",
    "open okafor's board",
    '#okafor',
    'Board of okafor',
    'pin okafor',
    'select okafor',
    'move okafor',
    'rename lindqvist',
    'REMOVE OKAFOR',
    'Remove OKAFOR',
    'print okafor',
    'new okafor',
    'add okafor',
    'remove chukwuemeka',
    'Unpin brockhaus',
    'hide brzęczyszczykiewicz',
    'Wojtek verbergen',
    'Brockhaus ausblenden',
    'Brockhaus anpinnen',
    'supprimer lefèvre',
    'Masquer giraud',
    'borrar quispe',
    'ocultar huamán',
    'nascondi bertolini',
    'apagar nogueira',
    'usuń kaczmarek',
    'ukryj wrona',
    'poista virtanen',
    'Poista lehtonen',
    'smazat dvořák',
    'Törlés nagy',
    'скрыть кузьмин',
    'Удалить абрамович',
    'διαγραφή καραγιάννης',
    'Διαγραφή okafor',
    'حذف الخطيب',
    'מחק כהן',
    '刪除陳美玲',
    '鈴木を編集',
    '박지성 보기',
    'ลบ สมชาย',
    'ssh bastion-fra',
    'Share brockhaus',
    'Edit brockhaus board',
    'brockhaus board',
    'Brockhaus board',
    'sort code 12-34-56',
    'pay 3000',
    '0171 2345678',
    'card ending 4242',
    'flat 12b brockhaus',
    'mrs brockhaus',
    'Frau Brockhaus',
    'open chat with darkwolf',
    'view darkwolf',
    'remove müller-lüdenscheidt',
    'delete hernandez',
    'archive o’brien',
    'de la cruz entfernen',
    'open da silva',
    'edit van dyke',
    'select al khatib',
    'show el amrani',
  ],
  menuitem: [
    'hide szczepański',
    'mute xXdarkwolfXx',
    'block jsmith84',
    'okafor private',
    'Export haraldsson',
    'connect raspi-küche',
  ],
  link: [
    'edit tanaka',
    'yusuf_k',
    'fritz.box',
    'nas.local',
    '@okafor',
    'projekt okafor',
    'sort lindqvist',
    'okafor settings',
    'okafor notes',
    'duplicate mbappe',
    'open darkwolf',
    'the brockhaus project',
    'open the brockhaus project',
    'ext. 4711',
    'dr brockhaus',
    'darkwolf repositories',
    'darkwolf / notes',
  ],
  option: [
    'srv-db-okafor01',
    'DESKTOP-7F3K2LM',
    'fatima zahra',
    'Fatima Zahra',
    'okafor, chidi',
    'c. okafor',
    'pi-hole-keller',
  ],
  textbox: [
    'sort code 20-45-78',
    'okafor',
    'search okafor',
    'darkwolf',
    'Reply brockhaus',
    'note brockhaus',
    'PIN 0042',
  ],
  checkbox: ['okafor', 'show okafor', 'brockhaus', 'Brockhaus'],
  radio: ['lindqvist'],
  combobox: ['okafor', 'darkwolf'],
  spinbutton: ['brockhaus', 'Brockhaus'],
  slider: ['Brockhaus'],
  switch: ['brockhaus', 'darkwolf'],
};

const OF_INTERFACES: Readonly<Record<string, readonly string[]>> = {
  button: [
    'Beleg verbuchen',
    'Neues Ticket anlegen',
    'Enregistrer le brouillon',
    'Añadir al carrito',
    'Aggiungi al carrello',
    'Zapisz zmiany',
    'Сохранить черновик',
    'Kaydet ve kapat',
    'Lägg i varukorgen',
    'Uložit koncept',
    '保存',
    '保存草稿',
    '変更を保存',
    '저장하기',
    'حفظ التغييرات',
    'Mentés másként',
    'Salvează modificările',
    'Add backlog item',
    'Toggle swimlane',
    'new snippet',
    'close snippet',
    'delete snippet',
    'Create invoice',
    'Speichern',
    'Enregistrer',
    'Sauvegarder',
    'Guardar',
    'Merge duplicates',
    'add snippet',
    'Mahnlauf starten',
    'Belegkette prüfen',
    'Ausmustern bestätigen',
    'Réimputer une écriture',
    'Nouvelle nomenclature',
    'Nueva devolución',
    'Nuovo preventivo',
    'Rozlicz delegację',
    'Nowe zgłoszenie',
    'Ny avvikelse',
    'Провести накладную',
    'Новая накладная',
    'Yeni irsaliye',
    'New ledger entry',
    'new zettel',
    'close all zettels',
    'Add another widget',
    'Toggle grid snapping',
    'Recompute rollups',
    'Bake pipeline',
  ],
  menuitem: ['Déplacer vers la corbeille', 'Contabilizar asiento'],
  textbox: ['Fecha de nacimiento', 'Postleitzahl', 'Straße und Hausnummer', 'Kostenstelle', 'Numéro de dossier'],
  tab: ['Ostatnio dodane', 'Invoices', 'Recipes', 'My zettels'],
  combobox: ['Toimitustapa', 'Priority level', 'Dostawca'],
  searchbox: ['Search recipes', 'Rechercher une nomenclature'],
  link: ['Backlog'],
  checkbox: ['Newsletter abonnieren'],
};

/** A control seen in many sessions on that page. */
function control(role: string, name: string, page = '/'): Note {
  const fingerprint = { role, name, tag: 'button', path: ['html', 'body', 'main', 'button'] };
  const body = { kind: 'locator' as const, fingerprint, page };
  return noteOf(`note_${page}`, body, { trust: { ...newTrust(0), sessions: 30 } });
}

/** A learned task that presses the control. */
function taskWith(locator: string, request: Template): Note {
  return noteOf('note_task', { kind: 'procedure', request, slots: ['x'], steps: [pressOf(locator, 'R2')] });
}

const rows = (table: Readonly<Record<string, readonly string[]>>) =>
  Object.entries(table).flatMap(([role, names]) => names.map((name) => [role, name] as const));

test.each(rows(OF_PERSONS))(
  'a %s named “%s” gives no words, on two pages and with a task that names it',
  (role, name) => {
    expect([...siteWords([control(role, name), control(role, name, '/other')]).keys()]).toEqual([]);
    const task = taskWith('note_/', [{ text: `for ${name.toLowerCase()} note ` }, { slot: 'x' }]);
    expect([...siteWords([control(role, name), task]).keys()]).toEqual([]);
    expect(new AllowedWords().allows(name)).toBe(false);
  },
);

test.each(rows(OF_INTERFACES))('a %s named “%s” leaves once a task with a value has pressed it', (role, name) => {
  const task = taskWith('note_/', [{ text: 'record ' }, { slot: 'x' }]);
  expect(new AllowedWords(siteWords([control(role, name), task])).disallowed(name)).toEqual([]);
});

test('an article, or “new”, before a word is evidence for all controls of the site; a name after a verb is none', () => {
  const leaving = (...notes: Note[]) => [...siteWords(notes).keys()];
  expect(leaving(control('button', 'close zettel'))).toEqual([]);
  expect(leaving(control('button', 'close zettel'), control('button', 'new zettel', '/b'))).toEqual(['zettel']);
  const asked = taskWith('other', [{ text: 'write a zettel titled ' }, { slot: 'x' }]);
  expect(leaving(control('button', 'close zettel'), asked)).toEqual(['zettel']);
  const board = taskWith('other', [{ text: 'open the darkwolf board and write ' }, { slot: 'x' }]);
  expect(leaving(control('button', 'close darkwolf'), board)).toEqual([]);
});

test('a task that an import brought, or that no value varies, is no evidence', () => {
  const press = control('button', 'Rebuild darkwolf');
  const request = [{ text: 'record ' }, { slot: 'x' }];
  const imported = { ...taskWith(press.id, request), source: 'import' as const };
  expect([...siteWords([press, imported]).keys()]).toEqual([]);
  expect([...siteWords([press, taskWith(press.id, [{ text: 'tidy up' }])]).keys()]).toEqual([]);
});
