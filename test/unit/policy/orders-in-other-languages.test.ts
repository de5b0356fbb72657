/** The readers of everyday orders in German, French and Spanish: texts for a row, quoted texts, two rows, states, tags, slots and arrows. */
import { describe, expect, test } from 'vitest';
import { plainCommands } from '../../../lib/agent/plan/plain-commands';
import type { Snapshot } from '../../../lib/page/words/snapshot';
import { planStep } from '../../../lib/policy/plan-step';
import { outline } from '../agent/evidence/make';

const read = (request: string, page: Snapshot) =>
  plainCommands(request, page)?.commands.map(({ verb, target, within, value, chosen }) =>
    [verb, chosen ?? target, within, value].filter((part) => part !== undefined).join(' '),
  );

const rowsWith = (...buttons: string[]) =>
  outline(
    ['Gloria', 'Misa', 'Misa brevis']
      .map((name, row) =>
        [`row ${name}`, `  text ${name}`, ...buttons.map((one, at) => `  e${row}${at} button ${one}`)].join('\n'),
      )
      .join('\n'),
  );

describe('a text for a row is told where its button leads', () => {
  const german = rowsWith('Antworten', 'Kommentieren', 'Teilen', 'Weiterleiten', 'Zuweisen');
  const french = rowsWith('Répondre', 'Commenter', 'Partager', 'Transférer', 'Attribuer');
  const spanish = rowsWith('Responder', 'Comentar', 'Compartir', 'Reenviar', 'Asignar');
  test.each([
    ['antworte "danke" auf Gloria', german, 'danke'],
    ['antworte auf Gloria mit "danke"', german, 'danke'],
    ['antworte Gloria: "danke"', german, 'danke'],
    ['kommentiere Gloria mit "schön"', german, 'schön'],
    ['teile Misa brevis mit Noor', german, 'Noor'],
    ['bitte teile die Misa brevis mit Noor', german, 'Noor'],
    ['leite Gloria an Noor weiter', german, 'Noor'],
    ['weise Gloria Noor zu', german, 'Noor'],
    ['réponds "merci" à Gloria', french, 'merci'],
    ['réponds à Gloria : "merci"', french, 'merci'],
    ['réponds à Gloria avec "merci"', french, 'merci'],
    ['commente Gloria avec "bravo"', french, 'bravo'],
    ['partage la Misa brevis avec Noor', french, 'Noor'],
    ['transfère Gloria à Noor', french, 'Noor'],
    ['attribue Gloria à Noor', french, 'Noor'],
    ['responde "gracias" a Gloria', spanish, 'gracias'],
    ['responde a Gloria con "gracias"', spanish, 'gracias'],
    ['responde a Gloria: "gracias"', spanish, 'gracias'],
    ['comparte la Misa brevis con Noor', spanish, 'Noor'],
    ['reenvía Gloria a Noor', spanish, 'Noor'],
    ['asigna Gloria a Noor', spanish, 'Noor'],
  ])('%s', (request, page, value) => {
    const [press, telling] = plainCommands(request, page)?.commands ?? [];
    expect(press?.verb).toBe('click');
    expect(telling).toMatchObject({ verb: 'tell', value });
  });
});

describe('a quoted text is written before the button of its verb', () => {
  test.each([
    ['kommentiere "Eierschalen helfen"', 'Kommentieren', 'Eierschalen helfen'],
    ['schreib einen Kommentar: "Eierschalen helfen"', 'Kommentieren', 'Eierschalen helfen'],
    ['antworte "gern"', 'Antworten', 'gern'],
    ['sende "bis gleich"', 'Senden', 'bis gleich'],
    ['commente "bonne idée"', 'Commenter', 'bonne idée'],
    ['écris un commentaire : "bonne idée"', 'Commenter', 'bonne idée'],
    ['envoie "à tout de suite"', 'Envoyer', 'à tout de suite'],
    ['publie "bonne idée"', 'Publier', 'bonne idée'],
    ['comenta "buena idea"', 'Comentar', 'buena idea'],
    ['escribe un comentario: "buena idea"', 'Comentar', 'buena idea'],
    ['envía "ya voy"', 'Enviar', 'ya voy'],
    ['publica "buena idea"', 'Publicar', 'buena idea'],
  ])('%s', (request, button, value) => {
    const thread = outline(`e1 textbox Text=\ne2 button ${button} [disabled]\ne3 button X`);
    expect(read(request, thread)).toEqual([`type e1 ${value}`, 'click e2']);
  });
});

describe('two rows of one verb are two orders', () => {
  test.each([
    ['drucke Gloria und Misa brevis', 'Drucken'],
    ['bitte drucke Gloria und Misa brevis', 'Drucken'],
    ['lösche Gloria und Misa brevis', 'Löschen'],
    ['imprime Gloria et Misa brevis', 'Imprimer'],
    ['archive Gloria et Misa brevis', 'Archiver'],
    ['imprime Gloria y Misa brevis', 'Imprimir'],
    ['archiva Gloria y Misa brevis', 'Archivar'],
  ])('%s', (request, button) => {
    const commands = plainCommands(request, rowsWith(button, 'Info'))?.commands ?? [];
    expect(commands.map(({ verb }) => verb)).toEqual(['click', 'order']);
  });
});

describe('a chip behind the name of its thing is its state', () => {
  const rooms = (...states: string[]) =>
    outline(
      ['101', '102']
        .map((room, at) => [`text ${room}`, ...states.map((one, i) => `e${at}${i} generic ${one}`)].join('\n'))
        .join('\n'),
    );
  const german = rooms('Sauber', 'Schmutzig');
  const french = rooms('Propre', 'Sale');
  const spanish = rooms('Limpia', 'Sucia');
  test.each([
    ['markiere Zimmer 102 als sauber', german, 'e10'],
    ['markiere das Zimmer 102 als schmutzig', german, 'e11'],
    ['stell 101 auf Sauber', german, 'e00'],
    ['setze Zimmer 101 auf schmutzig', german, 'e01'],
    ['marque la chambre 102 comme propre', french, 'e10'],
    ['passe la 102 en Sale', french, 'e11'],
    ['mets la chambre 101 sur Propre', french, 'e00'],
    ['mettez 101 en sale', french, 'e01'],
    ['marca la habitación 102 como limpia', spanish, 'e10'],
    ['pon 102 en Sucia', spanish, 'e11'],
    ['cambia la 101 a limpia', spanish, 'e00'],
    ['deja la habitación 101 como sucia', spanish, 'e01'],
  ])('%s', (request, page, chip) => {
    const [only, ...others] = plainCommands(request, page)?.commands ?? [];
    expect(others).toEqual([]);
    expect(only && planStep(only, page)).toMatchObject({ type: 'act', action: { ref: chip } });
  });
});

describe('one of a kind is added where its plural takes several', () => {
  test.each([
    ['füge das Etikett Wasser hinzu', 'Etiketten', 'Wasser'],
    ['füge Label "Wasser" hinzu', 'Labels', 'Wasser'],
    ['füge ein Etikett Wasser hinzu', 'Etiketten', 'Wasser'],
    ['füge das Schlagwort Wasser hinzu', 'Schlagwörter', 'Wasser'],
    ['gib ihm das Etikett Wasser', 'Etiketten', 'Wasser'],
    ['ajoute l’étiquette eau', 'Étiquettes', 'eau'],
    ["ajoute l'étiquette eau", 'Étiquettes', 'eau'],
    ['ajoute une étiquette eau', 'Étiquettes', 'eau'],
    ['ajoutez le sujet compost', 'Sujets', 'compost'],
    ['ajoute le mot-clé eau', 'Mots-clés', 'eau'],
    ['añade la etiqueta agua', 'Etiquetas', 'agua'],
    ['añade una etiqueta agua', 'Etiquetas', 'agua'],
    ['agrega el tema compost', 'Temas', 'compost'],
    ['pon la etiqueta agua', 'Etiquetas', 'agua'],
    ['añade la categoría riego', 'Categorías', 'riego'],
  ])('%s', (request, list, value) => {
    expect(read(request, outline(`e1 button ${list} [collapsed]\ne2 textbox Notiz=`))).toEqual([`select e1 ${value}`]);
  });
});

describe('a slot is known by its words in any order, with the day cut short', () => {
  test.each([
    ['buche das Loft am Samstag', 'Loft Sa', 'Loft So'],
    ['reserviere das Loft für Sonnabend', 'Loft Sa', 'Loft So'],
    ['buch das Loft für Sonntag', 'Loft So', 'Loft Sa'],
    ['nimm Dienstag 14:30', 'Di 14:30', 'Mi 14:30'],
    ['nimm den Termin um 9:30 am Montag', 'Mo 9:30', 'Di 9:30'],
    ['réserve le Loft samedi', 'Loft sam.', 'Loft dim.'],
    ['réserve le Loft pour dimanche', 'Loft dim.', 'Loft sam.'],
    ['réservez mardi à 14:30', 'mar. 14:30', 'mer. 14:30'],
    ['prends le rendez-vous de 9:30 lundi', 'lun. 9:30', 'mar. 9:30'],
    ['reserva el Loft el sábado', 'Loft sáb', 'Loft dom'],
    ['reserva el Loft para el domingo', 'Loft dom', 'Loft sáb'],
    ['reserva el martes a las 14:30', 'mar 14:30', 'mié 14:30'],
    ['coge el miércoles a las 14:30', 'mié 14:30', 'mar 14:30'],
  ])('%s', (request, slot, other) => {
    expect(read(request, outline(`text Plan\ne1 generic ${other}\ne2 generic ${slot}`))).toEqual(['click e2']);
  });
});

describe('arrows around a dated text are turned', () => {
  const week = outline('e1 button ‹\ntext KW 23\ne2 button ›\ne3 button Info');
  test.each([
    ['nächste Woche', 'e2'],
    ['zeig mir die vorige Woche', 'e1'],
    ['vorherige Woche bitte', 'e1'],
    ['geh eine Woche zurück', 'e1'],
    ['eine Woche weiter', 'e2'],
    ['blättere eine Woche vor', 'e2'],
    ['gehe zum nächsten Monat', 'e2'],
    ['wechsle zum vorherigen Tag', 'e1'],
    ['semaine suivante', 'e2'],
    ['la semaine prochaine', 'e2'],
    ['va à la semaine prochaine', 'e2'],
    ['montre-moi le mois précédent', 'e1'],
    ["recule d'une semaine", 'e1'],
    ['avance d’un mois', 'e2'],
    ['passe au jour suivant', 'e2'],
    ['semana siguiente', 'e2'],
    ['ve a la próxima semana', 'e2'],
    ['muéstrame el mes anterior', 'e1'],
    ['retrocede una semana', 'e1'],
    ['avanza un mes', 'e2'],
    ['pasa al día siguiente', 'e2'],
    ['la semana que viene', 'e2'],
  ])('%s', (request, arrow) => {
    expect(read(request, week)).toEqual([`click ${arrow}`]);
  });
  test.each(['nächster Gast', 'cliente siguiente', 'la prochaine facture'])('not “%s”', (request) => {
    expect(read(request, week)?.[0] ?? '').not.toMatch(/click e[12]/u);
  });
});

describe('a verb in another form or in two parts is that of its button', () => {
  const book = outline(`
e1 button Zeugnisse drucken
e2 button Als CSV exportieren
e3 button Notenschluss setzen
row Anna
  cell Anna
  e4 button Abmelden
row Ben
  cell Ben
  e5 button Abmelden
e6 link Next page`);
  test.each([
    ['exportiere als CSV', 'e2'],
    ['setze den Notenschluss', 'e3'],
    ['melde Ben ab', 'e5'],
    ['bitte melde Anna ab', 'e4'],
    ['nächste Seite', 'e6'],
    ['zur nächsten Seite', 'e6'],
    ['page suivante', 'e6'],
    ['página siguiente', 'e6'],
  ])('%s', (request, ref) => {
    const [only, ...others] = plainCommands(request, book)?.commands ?? [];
    expect(others).toEqual([]);
    expect(only && planStep(only, book)).toMatchObject({ type: 'act', action: { verb: 'click', ref } });
  });
  test('after a press, “tippe” is a text and no press, unless something is called so', () => {
    expect(read('klicke auf Notenschluss setzen, tippe 1- und drücke Enter', book)?.[1]).toMatch(/^type .*1-$/u);
    expect(read('abmelden bei Ben, tippe 1- und drücke Enter', book)?.[1]).toMatch(/^type .*1-$/u);
  });
});

test('a list is asked for the option that it has, whichever way the words are split', () => {
  const week = outline('text Tue\ne1 combobox Meal on Tue near="Tue"=- {Apple cake|Leek soup}');
  const [only] = plainCommands('choose Apple cake in Meal on Tue', week)?.commands ?? [];
  expect(only && planStep(only, week)).toMatchObject({ action: { verb: 'select', options: ['Apple cake'] } });
});
