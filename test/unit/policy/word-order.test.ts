/** Plain commands in other word orders, with politeness and with typing slips, as people write them. */
import { describe, expect, test } from 'vitest';
import { parseMistyped } from '../../../lib/policy/mistyped-verbs';
import { parseCommands } from '../../../lib/policy/parse-commands';
import { isTypingSlip } from '../../../lib/policy/typing-slip';
import type { Command } from '../../../lib/records/command';

const NAMES = new Set([
  'room',
  'quantity',
  'first name',
  'newsletter',
  'zimmer',
  'größe',
  'chambre',
  'color',
  'priority',
  '9:15',
  'seat 4c',
  '4c',
  'may',
  'file',
  'send',
]);

/** All readings of each command as “verb | target | value”. */
const readings = (commands: Command[] | undefined) =>
  commands?.map((command) =>
    (command.readings ?? [command]).map(({ verb, target, value }) =>
      [verb, target, value].filter((part) => part !== undefined).join(' | '),
    ),
  );

test.each([
  ['in Room pick Blue', 'select | Room | Blue'],
  ['for Room, choose Blue', 'select | Room | Blue'],
  ['choose for Room the value Blue', 'select | Room | Blue'],
  ['the room should be Blue', 'set | room | Blue'],
  ['Room: Blue', 'set | Room | Blue'],
  ['Room = Blue', 'set | Room | Blue'],
  ['i need 3 as the quantity', 'select | quantity | 3'],
  ['raise the quantity to 12', 'set | quantity | 12'],
  ['in the field First name write Ann', 'type | First name | Ann'],
  ['put a tick next to Newsletter', 'check | Newsletter | true'],
  ['remove the tick from Newsletter', 'check | Newsletter | false'],
  ['klicken Sie bitte auf Weiter', 'click | Weiter'],
  ['klick bitte mal auf Weiter', 'click | Weiter'],
  ['wähl bei Zimmer bitte Blau aus', 'select | Zimmer | Blau'],
  ['beim Zimmer bitte Blau nehmen', 'select | Zimmer | Blau'],
  ['unter Vorname Ann Lee eintragen', 'type | Vorname | Ann Lee'],
  ['Haken bei Newsletter setzen', 'check | Newsletter | true'],
  ['Newsletter aus', 'check | Newsletter | false'],
  ['dans le champ Nom écris Ann', 'type | Nom | Ann'],
  ['la chambre doit être Bleu', 'set | chambre | Bleu'],
  ['enlève la coche de Newsletter', 'check | Newsletter | false'],
  ['en el campo Nombre escribe Ann', 'type | Nombre | Ann'],
  ['quiero Azul como color', 'select | color | Azul'],
  ['dale clic a Guardar', 'click | Guardar'],
  ['book the 9:15 slot', 'click | 9:15'],
  ['nimm 9:15', 'click | 9:15'],
  ['bitte Platz 4C buchen', 'click | 4C'],
  ['je prends 9:15', 'click | 9:15'],
  ['reserva 9:15', 'click | 9:15'],
  ['click the bar May', 'click | May'],
])('%s', (request, wanted) => {
  const [only, ...others] = readings(parseCommands(request, NAMES)) ?? [];
  expect(only).toContain(wanted);
  expect(others).toEqual([]);
});

test('a target and a value without a word between: the longest name comes first', () => {
  const [only] = readings(parseCommands('bei Name des Vaters Jan eintragen')) ?? [];
  expect(only?.indexOf('type | Name des Vaters | Jan')).toBeGreaterThanOrEqual(0);
  expect(only?.indexOf('type | Name des Vaters | Jan')).toBeLessThan(
    only?.indexOf('type | Name | des Vaters Jan') ?? 0,
  );
});

describe('politeness', () => {
  test('thanks at the end of an order are no name', () => {
    expect(readings(parseCommands('just press the Save button please, thanks'))?.[0]).toContain('click | Save');
    expect(readings(parseCommands('marca la casilla Boletín, por favor'))).toHaveLength(1);
  });

  test.each(['write Thanks a lot as Comment', 'set Comment to Many thanks', 'schreib Vielen Dank in Kommentar'])(
    'thanks that are to be written stay: %s',
    (request) => {
      const [only] = readings(parseCommands(request)) ?? [];
      expect(only?.some((reading) => /\| (?:Thanks a lot|Many thanks|Vielen Dank)$/.test(reading))).toBe(true);
    },
  );
});

describe('typing slips', () => {
  test.each([
    ['clcik Save', 'click | Save'],
    ['slect Blue in Room', 'select | Room | Blue'],
    ['choose Blue form Room', 'select | Room | Blue'],
    ['wähel Blau bei Zimmer', 'select | Zimmer | Blau'],
    ['clqiue sur Continuer', 'click | Continuer'],
    ['pleas click Continue', 'click | Continue'],
  ])('%s', (request, wanted) => {
    expect(
      parseCommands(request, NAMES)?.length === 1 && readings(parseCommands(request, NAMES))?.[0]?.includes(wanted),
    ).toBeFalsy();
    expect(readings(parseMistyped(request, NAMES))?.[0]).toContain(wanted);
  });

  test('quoted words are never corrected', () => {
    expect(readings(parseMistyped('tpye "clcik me" into Room', NAMES))?.[0]).toContain('type | Room | clcik me');
  });

  test('another letter, another ending digit and short words are no slips', () => {
    expect(isTypingSlip('bolts', 'belts')).toBe(false);
    expect(isTypingSlip('room12', 'room21')).toBe(false);
    expect(isTypingSlip('ann', 'anna')).toBe(false);
    expect(isTypingSlip('settigns', 'settings')).toBe(true);
    expect(isTypingSlip('adress', 'address')).toBe(true);
  });

  test.each(['Please tell me the total', 'What is in room 3?', 'Plan the meeting with Ann'])(
    'no command is made of other requests: %s',
    (request) => {
      expect(parseCommands(request, NAMES)).toBeUndefined();
      expect(parseMistyped(request, NAMES)).toBeUndefined();
    },
  );
});

test.each([
  ['File > Save as', ['click | File', 'click | Save as']],
  ['set the quantity to 12, then Send', ['set | quantity | 12', 'click | Send']],
])('%s begins or goes on with a name on the page', (request, wanted) => {
  expect(readings(parseCommands(request, NAMES))?.map(([first]) => first)).toEqual(wanted);
});

test.each(['click the other May', 'open the new May', 'delete May'])('%s does not press May', (request) => {
  expect(readings(parseCommands(request, NAMES))?.flat() ?? []).not.toContain('click | May');
});
