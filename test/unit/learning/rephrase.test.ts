/** rephrase reads passives, reported wishes, noun phrases and telegram style as commands, and nothing else as one. */
import { expect, test } from 'vitest';
import { bareCommand, rephrase } from '../../../lib/learning/other-words/rephrase';
import { otherPhrases } from '../../../lib/learning/other-words/verb-of-noun';
import { basesOfParticiple, infinitivesOf } from '../../../lib/learning/other-words/participles';

const VERBS = new Set('rename mark add move remind umbenennen eintragen sperren verlaengern'.split(' '));
const certain = (request: string) => rephrase(request, (word) => VERBS.has(word)).certain;
const possible = (request: string) => rephrase(request, (word) => VERBS.has(word)).possible;

test.each([
  ['the board "Old" should be renamed to "New"', 'rename the board "Old" to "New"'],
  ['Nina wants the board "Old" renamed to "New"', 'rename the board "Old" to "New"'],
  ["I'd like the board Old to be called New", 'rename the board Old to New'],
  ['could we get order 12 marked as shipped?', 'mark order 12 as shipped'],
  ['Owen would like to be added to the Climbers group', 'add Owen to the Climbers group'],
  ['Tomas would like his lesson moved to Friday', "move Tomas's lesson to Friday"],
  ['Ida wants the list moved to her', 'move the list to Ida'],
  ['order 12 → shipped', 'mark order 12 as shipped'],
  ['stock of rice: 30', 'set stock of rice to 30'],
  ['hi! pls rename playlist Gym to Run 🙏', 'rename playlist Gym to Run'],
  ['send Ida a reminder about rent', 'remind Ida about rent'],
  ['rename the plan for three years', 'rename the plan for 3 years'],
  ['das Album "A" soll in "B" umbenannt werden', 'das Album "A" in "B" umbenennen'],
  ['Nele möchte, dass das Album "A" in "B" umbenannt wird', 'das Album "A" in "B" umbenennen'],
  ['Kurt will seine Karte sperren lassen', 'Karte von Kurt sperren'],
  ['tragen Sie Herrn Novak ein', 'trage Herrn Novak ein'],
])('“%s” asks for “%s”', (request, command) => {
  expect(certain(request)).toContain(command);
});

test.each([
  ['the oak tray should cost 19.90', 'set the price of the oak tray to 19.90'],
  ['from now on the oak tray costs 19.90', 'set the price of the oak tray to 19.90'],
  ["set the oak tray's price to 19.90", 'set the price of the oak tray to 19.90'],
  ['the price of the tray is now 19.90', 'set the price of the tray to 19.90'],
  ['change the name of the board Old to New', 'rename the board Old to New'],
  ['change the board name from Old to New', 'rename the board Old to New'],
  ['change the status of order 12 to shipped', 'mark order 12 as shipped'],
  ['record that invoice 12 is paid', 'mark invoice 12 as paid'],
  ['Rufus is hungry', 'feed Rufus'],
  ['Bed 4 is very dry', 'water Bed 4'],
  ['Beet 9 braucht Wasser', 'gieße Beet 9'],
  ['the pump should be running', 'turn on the pump'],
  ['die Pumpe muss laufen', 'schalte die Pumpe ein'],
  ['Frau Demir übernimmt Beet 4', 'vergib Beet 4 an Frau Demir'],
  ['le projecteur peut être éteint', 'éteins le projecteur'],
  ['la tienda se puede cerrar', 'cierra la tienda'],
  ['il faut prévenir Monsieur Roy', 'préviens Monsieur Roy'],
  ['soup needs to be on my plan for Monday', 'put soup on my plan for Monday'],
  ['the lamp in the hall should be off', 'turn the lamp in the hall off'],
  ['Piet gets the ticket 4', 'assign the ticket 4 to Piet'],
  ['let Piet handle the ticket 4', 'assign the ticket 4 to Piet'],
  ['Priya wants to borrow the book Emma', 'lend the book Emma to Priya'],
  ['Luis would like to join the course Weaving', 'register Luis for the course Weaving'],
  ['order 12 needs a refund', 'refund order 12'],
  ['invoice 12 has been paid, please mark it', 'mark invoice 12 as paid'],
  ['the board Old is too long, move it to the attic', 'move the board Old to the attic'],
  ['Tom should come to the fair, please remind him', 'remind Tom to the fair'],
  ['die Kerze soll 7,20 kosten', 'setze den Preis die Kerze auf 7,20'],
  ['auf die Liste kommen noch Haferflocken', 'setze Haferflocken auf die Liste'],
  ['Haferflocken fehlen auf der Liste', 'setze Haferflocken auf der Liste'],
  ['die Heizung im Flur soll an sein', 'schalte die Heizung im Flur an'],
  ['weg mit der Notiz Dachboden', 'lösche der Notiz Dachboden'],
  ['zum Fest möchte ich Greta einladen', 'zum Fest Greta einladen'],
  ['aus dem Ordner A wird B', 'benenne dem Ordner A in B um'],
  ['Svea übernimmt die Schicht Süd', 'teile Svea für die Schicht Süd ein'],
  ['das Rad 15 ist defekt, bitte melden', 'das Rad 15 als defekt melden'],
])('“%s” tells to “%s”', (request, command) => {
  expect(certain(request)).toContain(command);
});

test.each([
  ['the oak tray costs 19.90', /^set /u],
  ['the price of the tray was 19.90', /^set /u],
  ['the lamp in the hall is off', /^turn /u],
  ['Priya borrowed the book Emma', /^lend /u],
  ['did Priya borrow the book Emma?', /^lend /u],
  ['if invoice 12 is paid, mark it', /^mark /u],
  ['die Kerze kostet 7,20', /^setze /u],
  ['die Heizung im Flur ist an', /^schalte /u],
])('“%s” only informs, asks or sets a condition', (request, command) => {
  expect(certain(request).filter((one) => command.test(one))).toEqual([]);
});

test.each([
  'the board "Old" was renamed to "New"',
  'should the board "Old" be renamed to "New"?',
  'the board "Old" should have been renamed to "New"',
  'nobody wants the board "Old" renamed to "New"',
  'Nina wanted the board "Old" renamed to "New"',
  'Nina should rename the board "Old" to "New"',
  'Nina wants to rename the board "Old" to "New"',
  'the board "Old" can be renamed to "New"',
  'das Album "A" wurde in "B" umbenannt',
  'Nele möchte nicht, dass das Album "A" in "B" umbenannt wird',
  'Nele hat das Album "A" in "B" umbenannt',
])('“%s” asks for no renaming', (request) => {
  expect(certain(request).filter((one) => /^rename|umbenennen/u.test(one))).toEqual([]);
});

test('keeps a negation and a condition in the command, which blocks it', () => {
  expect(certain('the board "Old" should be renamed to "New" if Ann agrees')).toContain(
    'rename the board "Old" to "New" if Ann agrees',
  );
});

test('only offers what another person wants to do, and what may be done', () => {
  expect(possible('Nina wants to rename the board')).toContain('rename the board');
  expect(possible('the board can be renamed to New')).toContain('rename the board to New');
});

test('reads the verb of a participle', () => {
  expect(basesOfParticiple('planned')).toContain('plan');
  expect(basesOfParticiple('copied')).toContain('copy');
  expect(basesOfParticiple('resent')).toEqual(['resend']);
  expect(infinitivesOf('zugewiesen')).toEqual(['zuweisen']);
  expect(infinitivesOf('verschoben')).toEqual(['verschieben']);
  expect(infinitivesOf('geaendert')).toEqual(['aendern']);
  expect(infinitivesOf('storniert')).toEqual(['stornieren']);
  expect(infinitivesOf('verlegt')).toEqual(['verlegen']);
});

test.each([
  'Rufus is not hungry',
  'is Rufus hungry?',
  'Rufus was hungry',
  'the soup is hot',
  'Rufus has water and food',
])('reads no need in “%s”', (request) => {
  expect(certain(request).filter((one) => /^(?:feed|water|füttere|gieße) /u.test(one))).toEqual([]);
});

test.each([
  ["it's time Rufus was fed", 'Rufus should be fed'],
  ['ich möchte, dass du Frau Stein anrufst', 'Frau Stein anrufen'],
  ['wenn möglich Zündkerzen bestellen', 'Zündkerzen bestellen'],
  ['glaze bowl 7 when you can', 'glaze bowl 7'],
  ['break is over, close the gate', 'close the gate'],
])('“%s” is the command “%s”', (request, command) => {
  expect(bareCommand(request)).toBe(command);
});

const template = (title: string) =>
  title.split(/(\{[^}]+\})/u).flatMap((part) => {
    if (part === '') return [];
    return [part.startsWith('{') ? { slot: part.slice(1, -1) } : { text: part }];
  });
test.each([
  ['send a reminder to {who}', ['remind {who}']],
  ['give {who} a refund', ['refund {who}', 'give a refund to {who}']],
  ['schick {who} eine Mahnung', ['mahne {who}', 'schick eine Mahnung an {who}']],
  ['send {file} to {who}', []],
  ['send a big parcel to {who}', []],
])('says “%s” in other words', (title, expected) => {
  const said = otherPhrases(template(title)).map((parts) =>
    parts.map((part) => ('text' in part ? part.text : `{${part.slot}}`)).join(''),
  );
  expect(said).toEqual(expected);
});
