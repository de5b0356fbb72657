/** Harmless words that begin other words, that belong to another language, or whose object decides: such names are asked about or held. */
import { expect, test } from 'vitest';
import { judge } from '../../../lib/guard/judge';
import { facts, grant, labels } from './make';

const press = (name: string, lang: string) =>
  judge({ verb: 'click', ref: 'e1' }, facts({ name, lang }), grant, labels());

test.each([
  ['en', 'Notify owner'],
  ['en', 'Allow location'],
  ['en', 'Countersign'],
  ['en', 'Invest'],
  ['en', 'Add admin'],
  ['en', 'Decline'],
  ['en', 'Marry'],
  ['en', 'Mark as sold'],
  ['en', 'Start engine'],
  ['en', 'Format disk'],
  ['tl', 'Tanggalin'],
  ['af', 'Verwyder'],
  ['hr', 'Zatvori račun'],
  ['fi', 'Nosta rahaa'],
  ['cs', 'Vložit peníze'],
  ['sv', 'Stäng av'],
  ['nl', 'Doneer'],
  ['es', 'Crear pago'],
])('%s: “%s” is asked about', (lang, name) => {
  expect(press(name, lang).answer).toBe('ask');
});

test.each([
  ['en', 'Open trade'],
  ['en', 'Close deal'],
  ['en', 'Set up autopay'],
  ['en', 'Pick winner'],
  ['en', 'Replace all'],
  ['de', 'Öffne Tür'],
  ['fr', 'Ouvrir la porte'],
  ['pl', 'Otwórz bramę'],
  ['vi', 'Mở cửa'],
  ['ar', 'افتح الباب'],
  ['en', 'Show to the world'],
  ['de', 'Zeige allen'],
  ['fr', 'Afficher à tous'],
  ['ru', 'Показать всем'],
  ['ja', '全員に表示'],
  ['tr', 'Kaydet ve yolla'],
  ['nl', 'Opslaan en sturen'],
  ['es', 'Salir del grupo'],
  ['nl', 'Groep verlaten'],
  ['de', 'Datei wegwerfen'],
  ['ru', 'Покинуть группу'],
  ['de', 'Weiter: Karte belasten'],
  ['nl', 'Volgende: kaart belasten'],
  ['it', 'Avanti: addebita la carta'],
  ['cs', 'Další: strhnout z karty'],
  ['ja', '次へ：カードから引き落とす'],
  ['he', 'הבא: חיוב הכרטיס'],
  ['de', 'Speichern und Karte belasten'],
  ['en', 'Edit later, go out now'],
  ['en', 'Show Zimbu'],
  ['en', 'Zoom in on the sale'],
  ['en', 'Next of kin: tell them'],
  ['en', 'Collapse the company'],
  ['en', 'Edit Ben out'],
])('%s: “%s” is pressed as an act that sends nothing', (lang, name) => {
  expect(press(name, lang)).toMatchObject({ answer: 'allow', isQuiet: true });
});

test.each([
  ['en', 'Add tiddler'],
  ['en', 'Close menu'],
  ['en', 'Start tour'],
  ['en', 'Mark as read'],
  ['en', 'Download'],
  ['en', 'All notes'],
  ['en', 'Open in new window'],
  ['en', '12 Mar'],
  ['en', 'March'],
  ['en', 'Updates'],
  ['en', 'Notifications'],
  ['de', 'Menü öffnen'],
  ['de', 'Notiz speichern'],
  ['fr', 'Ouvrir le menu'],
  ['es', 'Cerrar panel'],
  ['en', 'Save and close'],
  ['en', 'Save & add another'],
  ['de', 'Speichern und schließen'],
  ['de', 'Alle anzeigen'],
  ['de', 'Seite 3 von 9'],
  ['de', 'Neue Datei'],
  ['fr', 'Afficher tout'],
  ['es', 'Ver lista de notas'],
  ['ru', 'Показать всё'],
  ['ja', '保存して閉じる'],
  ['de', 'Weiter: Übersicht'],
  ['fr', 'Suivant : détails'],
  ['de', 'Weiter: Ihre Adresse'],
  ['it', 'Avanti: riepilogo'],
  ['cs', 'Další: souhrn'],
  ['el', 'Επόμενο: σύνοψη'],
  ['en', 'Next: Review'],
])('%s: “%s” is pressed', (lang, name) => {
  expect(press(name, lang)).toEqual({ answer: 'allow', code: 'inside-grant', class: 'R2' });
});

test.each([
  ['create a tiddler called Milk', 'Confirm changes to this tiddler', false],
  ['create a note called Milk', 'Confirm changes to this tiddler', true],
  ['please make that one press happen for me', 'Press me', false],
  ['show the list of shares', 'Open trade', true],
])('for “%s”, “%s” may send nothing: %s', (request, name, isQuiet) => {
  const verdict = judge(
    { verb: 'click', ref: 'e1' },
    facts({ name, lang: 'en' }),
    { ...grant, words: request },
    labels(),
  );
  expect(verdict).toMatchObject({ answer: 'allow' });
  expect('isQuiet' in verdict && verdict.isQuiet === true).toBe(isQuiet);
});
