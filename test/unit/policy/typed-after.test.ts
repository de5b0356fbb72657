/** Several plain commands in one sentence are steps, also where the text names no field; names with “and” come first. */
import { expect, test } from 'vitest';
import { parseCommands } from '../../../lib/policy/parse-commands';

const NAMES = new Set([
  'name',
  'save',
  'city',
  'search',
  'copy',
  'paste',
  'menu',
  'terms and conditions',
  'save and close',
]);
const short = (request: string) =>
  parseCommands(request, NAMES)?.map(({ verb, target, value, kind }) =>
    [verb, target, value, kind].filter(Boolean).join('|'),
  );
const ANN = ['click|Name', 'type|Ann|focus', 'click|Save'];

test.each([
  'click Name, type Ann and click Save',
  'click Name and type "Ann", then click Save',
  'please click Name, then write "Ann", and after that press Save',
  'click Name, enter Ann & click Save',
  'klicke auf Name, schreibe Ann und klicke auf Save',
  'Klicken Sie auf Name, geben Sie Ann ein und klicken Sie auf Save',
  'Bitte auf Name klicken, Ann eingeben und auf Save klicken',
  'clique sur Name, tape Ann et clique sur Save',
  'haz clic en Name, escribe Ann y haz clic en Save',
])('%s: three steps', (request) => {
  expect(short(request)).toEqual(ANN);
});

test.each<[string, string[] | undefined]>([
  [
    'click Search, type rice and noodles and press Enter',
    ['click|Search', 'type|rice and noodles|focus', 'press|Enter'],
  ],
  ['click Terms and conditions and click Save', ['click|Terms and conditions', 'click|Save']],
  ['click Save and close, then click Name', ['click|Save and close', 'click|Name']],
  ['click Save and finish, then click Name', ['click|Save and finish', 'click|Name']],
  ['click Copy, Paste and Save', ['click|Copy', 'click|Paste', 'click|Save']],
  ['click Menu, Send papers and then To customs', ['click|Menu', 'click|Send papers', 'click|To customs']],
  ['type rock and roll into Name and click Save', ['type|Name|rock and roll', 'click|Save']],
  // No press says where.
  ['type Ann', undefined],
])('%s', (request, commands) => {
  expect(short(request)).toEqual(commands);
});

test('takes no description for a text, and no further order', () => {
  expect(short('click Menu and write a nice letter')).not.toContain('type|a nice letter|focus');
  expect(short('click Name, type Ann and frobnicate the Save')?.some((one) => one.startsWith('type'))).toBe(false);
});
