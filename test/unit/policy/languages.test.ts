/** The planner's grammars of English, German, French and Spanish, and what they leave to the model. */
import { describe, expect, test } from 'vitest';
import { typedAddresses } from '../../../lib/policy/addresses';
import { parseCommands } from '../../../lib/policy/parse-commands';

const short = (request: string, names: string[] = []) =>
  parseCommands(request, new Set(names))?.map(({ verb, target, value, kind }) =>
    [verb, target, value, kind].filter((part) => part !== undefined).join(' | '),
  );

test.each([
  ['Change the city to Rome and save', ['set | city | Rome', 'click | save']],
  ['Change the city to Rome and save it', ['set | city | Rome', 'click | save']],
  ['Change the city to Rome, then save the form', ['set | city | Rome', 'click | save']],
  ['Set amount to 5, then submit, please', ['set | amount | 5', 'click | submit']],
  ['Setze Stadt auf Rom und speichere', ['set | Stadt | Rom', 'click | speichern']],
  ['Pon Roma en ciudad y guarda', ['type | ciudad | Roma', 'click | guardar']],
  ['Remplis ville avec Rome et enregistre', ['type | ville | Rome', 'click | enregistrer']],
  ['Set the title to "Rise and save"', ['set | title | Rise and save']],
  ['Set the title to Save and Send', ['set | title | Save and Send']],
])('%s: a last verb without an object presses its button', (request, commands) => {
  const names = ['save', 'submit', 'city', 'speichern', 'guardar', 'enregistrer'];
  expect(short(request, names)).toEqual(commands);
});

test('a last verb whose button is not there is not typed: the request is no plain command', () => {
  expect(short('Change the city to Rome and save', ['city'])).toBeUndefined();
});

describe.each<[string, [string, string[]][]]>([
  [
    'German',
    [
      ['Klicke auf Speichern', ['click | Speichern']],
      ['Klicke bitte auf den Knopf „Senden“.', ['click | Senden | button']],
      ['Drück die Schaltfläche Weiter', ['click | Weiter | button']],
      ['Öffne Einstellungen', ['click | Einstellungen']],
      ['Speichern anklicken', ['click | Speichern']],
      ['Gib Anna in Vorname ein', ['type | Vorname | Anna']],
      ['Trage 12 in das Feld Menge ein', ['type | Menge | 12 | field']],
      ['Schreibe "Hallo und tschüss" in Nachricht', ['type | Nachricht | Hallo und tschüss']],
      ['Fülle Ort mit Bergen aus', ['type | Ort | Bergen']],
      ['Leere Suche', ['clear | Suche']],
      ['Wähle Bergen in Stadt aus', ['select | Stadt | Bergen']],
      ['Waehle Gross bei Groesse', ['select | Groesse | Gross']],
      ['Bergen in Stadt auswählen', ['select | Stadt | Bergen']],
      ['Stelle Lautstärke auf 70', ['set | Lautstärke | 70']],
      ['Hake Newsletter an', ['check | Newsletter | true']],
      ['Entferne den Haken bei Newsletter', ['check | Newsletter | false']],
      ['Schalte Dunkelmodus aus', ['check | Dunkelmodus | false']],
      ['Drücke Strg+Umschalt+K', ['press | Control+Shift+K']],
      ['Drücke die Eingabetaste', ['press | Enter']],
      ['Warte, bis Fertig erscheint', ['waitFor | Fertig']],
      ['warte bis Lädt verschwindet', ['waitFor | Lädt | gone']],
      ['Suche nach Rechnung auf dieser Seite', ['findText | Rechnung']],
      ['Gehe zurück', ['goBack']],
      ['Geh zu example.org', ['goTo | https://example.org']],
      ['Scrolle ganz nach unten', ['scroll | bottom']],
      ['Lies die Seite vor', ['readArticle']],
      ['Fahre mit der Maus über Menü', ['hover | Menü']],
      ['Doppelklicke auf Bericht', ['doubleClick | Bericht']],
      ['Ziehe Alpha vor Gamma', ['drag | Alpha']],
      [
        'Klicke auf Neu, gib Milch in Name ein und drücke dann Enter',
        ['click | Neu', 'type | Name | Milch', 'press | Enter'],
      ],
    ],
  ],
  [
    'French',
    [
      ['Clique sur Enregistrer', ['click | Enregistrer']],
      ["Cliquez sur l'onglet Réglages s'il vous plaît", ['click | Réglages | tab']],
      ['Tape « Anne » dans Prénom', ['type | Prénom | Anne']],
      ['Remplis le champ Ville avec Lyon', ['type | Ville | Lyon | field']],
      ['Choisis Grande dans Taille', ['select | Taille | Grande']],
      ['Coche Infolettre puis clique sur Envoyer', ['check | Infolettre | true', 'click | Envoyer']],
      ['Décochez Infolettre', ['check | Infolettre | false']],
      ['Vide Recherche', ['clear | Recherche']],
      ['Appuie sur Entrée', ['press | Enter']],
      ['Appuyez sur la touche Échap', ['press | Escape | key']],
      ['Attends que Terminé apparaisse', ['waitFor | Terminé']],
      ['Reviens en arrière', ['goBack']],
      ['Va sur example.fr', ['goTo | https://example.fr']],
      ['Fais défiler vers le bas', ['scroll | down']],
      ['Cherche facture dans cette page', ['findText | facture']],
      ['Règle Volume sur 70', ['set | Volume | 70']],
    ],
  ],
  [
    'Spanish',
    [
      ['Haz clic en Guardar', ['click | Guardar']],
      ['Por favor, pulsa el botón Enviar', ['click | Enviar | button']],
      ['Escribe Ana en Nombre', ['type | Nombre | Ana']],
      ['Rellena el campo Ciudad con Lugo', ['type | Ciudad | Lugo | field']],
      ['Elige Grande en Talla', ['select | Talla | Grande']],
      ['Marca Boletín y luego pulsa Enviar', ['check | Boletín | true', 'click | Enviar']],
      ['Desmarca Boletín', ['check | Boletín | false']],
      ['Pulsa Intro', ['press | Enter']],
      ['Espera a que aparezca Listo', ['waitFor | Listo']],
      ['Vuelve atrás', ['goBack']],
      ['Ve a example.es', ['goTo | https://example.es']],
      ['Desplázate hacia abajo', ['scroll | down']],
      ['Vacía Búsqueda', ['clear | Búsqueda']],
      ['Cambia Volumen a 70', ['set | Volumen | 70']],
    ],
  ],
  [
    'English',
    [
      ['Could you please tick Newsletter?', ['check | Newsletter | true']],
      ['change Size to Large', ['set | Size | Large']],
      ['set Dark mode to on', ['check | Dark mode | true']],
      ['drag Alpha onto Shelf', ['drag | Alpha']],
      ['click File > Save as', ['click | File', 'click | Save as']],
      ['upload a.txt with the text hello to Paper', ['attach | Paper | a.txt']],
      ['wait for Saving to disappear', ['waitFor | Saving | gone']],
      ['wait for the text Ready', ['waitFor | Ready']],
      ['hit the page down key', ['press | PageDown | key']],
    ],
  ],
])('parses %s', (_, rows) => {
  test.each(rows)('%s', (request, commands) => {
    expect(short(request)).toEqual(commands);
  });
});

test.each([
  'Buche mir einen Tisch',
  'Was steht auf dieser Seite über Erstattungen?',
  'écris-moi un résumé',
  '¿Cuánto cuesta?',
  'wait for 3 seconds',
  'warte 2 Sekunden',
])('leaves “%s” to the model', (request) => {
  expect(parseCommands(request)).toBeUndefined();
});

test('splits no name that is on the page', () => {
  expect(short('click Save and go back')).toEqual(['click | Save', 'goBack']);
  expect(short('click Save and go back', ['save and go back'])).toEqual(['click | Save and go back']);
});

test('keeps joints inside a value that is no clause', () => {
  expect(short('type salt and pepper into Spices and click Add')).toEqual([
    'type | Spices | salt and pepper',
    'click | Add',
  ]);
});

test.each<[string, string | undefined]>([
  ['open "beta.txt"', 'click | beta.txt'],
  ['open beta.txt', 'click | beta.txt'],
  ['open notes.md', 'click | notes.md'],
  ['open "example.org"', 'click | example.org'],
  ['go to report.pdf', 'click | report.pdf'],
  ['go to notes.md', 'goTo | https://notes.md'],
  ['go to https://example.org/a.txt', 'goTo | https://example.org/a.txt'],
  ['visit nas:5000', 'goTo | http://nas:5000'],
  ['go to 192.168.0.1/status', 'goTo | http://192.168.0.1/status'],
])('takes “%s” as %s', (request, command) => {
  expect(short(request)?.[0]).toBe(command);
});

test('counts quoted words and file names as no typed addresses', () => {
  expect(typedAddresses('open "beta.zip" and delete notes.md')).toEqual([]);
  expect(typedAddresses('open "https://a.example/x"')).toEqual(['https://a.example/x']);
});

test.each([
  ['click File, then Export', ['File', 'Export']],
  ['klick auf Datei und dann Exportieren', ['Datei', 'Exportieren']],
  ['clique sur Fichier puis Exporter', ['Fichier', 'Exporter']],
])('“%s” presses one after the other', (request, targets) => {
  const commands = parseCommands(request) ?? [];
  expect(commands.map(({ verb }) => verb)).toEqual(['click', 'click']);
  expect(commands.map(({ target }) => target)).toEqual(targets);
});

test('“click Save and close” names one control', () => {
  expect(parseCommands('click Save and close')).toHaveLength(1);
});

test.each<[string, string]>([
  ['je voudrais que tu cliques sur Envoyer', 'click | Envoyer'],
  ["j'aimerais que tu choisisses Lyon dans Ville", 'select | Ville | Lyon'],
  ['quiero que pongas el Precio a 3', 'set | Precio | 3'],
  ['me gustaría que eligieras', ''],
  ['necesito que hagas clic en Guardar', 'click | Guardar'],
  ['ich möchte, dass du auf Weiter klickst', 'click | Weiter'],
  ['ich hätte gerne, dass du Bergen bei Stadt auswählst', 'select | Stadt | Bergen'],
  ["i'd like you to pick Graz from City", 'select | City | Graz'],
  ['would you mind clicking Save', 'click | Save'],
])('reads the indirect request “%s”', (request, command) => {
  expect(short(request)?.[0] ?? '').toBe(command);
});

test('says a verb once for several fields', () => {
  expect(short('choose Spain in Country and Madrid in Town')).toEqual([
    'select | Country | Spain',
    'select | Town | Madrid',
  ]);
  expect(short('choose Graz and Porto in Towns')).toEqual(['select | Towns | Graz and Porto']);
});

test('presses several names in a row', () => {
  expect(short('click File, then Export, then PDF')).toEqual(['click | File', 'click | Export', 'click | PDF']);
});

test('leaves the article of a date out of the value', () => {
  expect(short('trag den 24.12.2026 bei Termin ein')).toEqual(['type | Termin | 24.12.2026']);
});

test('keeps “next” in the name after the verb', () => {
  expect(short('click Next page and read this page')).toEqual(['click | Next | page', 'readArticle']);
});

test('leaves a second order behind a quoted value to the model', () => {
  expect(parseCommands('rename the folder to "Archive" and share it with Cy')).toBeUndefined();
  expect(parseCommands('rename the folder to "Archive"')).toHaveLength(1);
});

test.each([
  ['select the rows Ann Lie and Bo', ['check | Ann Lie | true', 'check | Bo | true']],
  ['wähle die Zeilen Ann und Bo Lie aus', ['check | Ann | true', 'check | Bo Lie | true']],
  ['tick the rows of Ann and Bo', ['check | rows of Ann | true', 'check | rows Bo | true']],
  ['sort by Price', ['click | Price | sorted']],
  ['sortiere die Liste nach Preis', ['click | Preis | sorted']],
  ['trie par Prix', ['click | Prix | sorted']],
  ['ordena la tabla por Precio', ['click | Precio | sorted']],
])('rows and columns: %s', (request, commands) => {
  expect(short(request, ['bo lie', 'ann lie', 'bo', 'ann'])).toEqual(commands);
});

test('a path in a list is one choice, and a path of a menu several presses', () => {
  expect(short('choose Nuts > Walnut in Kind of tree')).toEqual(['select | Kind of tree | Nuts > Walnut']);
  expect(short('select File > Save')).toEqual(['click | File', 'click | Save']);
});
