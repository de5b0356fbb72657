/** Events, faults and needs that are told, and requests of things and values alone: what runs a task and what must not. */
import { expect, test } from 'vitest';
import { recallProcedures } from '../../../lib/agent/plan/recall-procedures';
import { requestText } from '../../../lib/records/note';
import { siteNotes } from './site-words';

const NOW = Date.UTC(2026, 3, 15, 12);
const SITE = {
  site: 'office',
  known: [
    'mark the invoice of {client} as paid',
    'melde den Beamer in {raum} als defekt',
    'add the label {label} to ticket {number}',
    'nimm {artikel} aus dem Sortiment',
    'give {person} access to the drive {drive}',
    'cancel the booking of {guest}',
  ],
  pairs: [
    [0, '', { client: 'Anton' }],
    [1, '', { raum: 'Isar' }],
    [2, '', { label: 'billing', number: '12' }],
    [3, '', { artikel: 'Krug' }],
    [4, '', { person: 'Mina', drive: 'Legal' }],
    [5, '', { guest: 'Okoro' }],
  ],
  nearMisses: [],
} as const;
const NOTES = siteNotes(SITE, NOW);

function ran(request: string): string | undefined {
  const [only, another] = recallProcedures(request, NOTES, NOW);
  if (!only || another || only.note.body.kind !== 'procedure') return undefined;
  return `${requestText(only.note.body.request)} ${JSON.stringify(only.values)}`;
}

test.each([
  ['Keller has paid', 'mark the invoice of ‹client› as paid {"client":"Keller"}'],
  ['in Donau ist der Beamer kaputt', 'melde den Beamer in ‹raum› als defekt {"raum":"Donau"}'],
  ['der Beamer in Donau geht nicht', 'melde den Beamer in ‹raum› als defekt {"raum":"Donau"}'],
  ['label ticket 15 with urgent', 'add the label ‹label› to ticket ‹number› {"number":"15","label":"urgent"}'],
  ['access to the drive Budget for Tom', 'give ‹person› access to the drive ‹drive› {"person":"Tom","drive":"Budget"}'],
  ['I no longer need the booking of Volk', 'cancel the booking of ‹guest› {"guest":"Volk"}'],
])('takes “%s” for the task', (request, expected) => {
  const found = ran(request);
  expect(found?.split(' {')[0]).toBe(expected.split(' {')[0]);
  expect(JSON.parse(`{${found?.split(' {')[1]}`)).toEqual(JSON.parse(`{${expected.split(' {')[1]}`));
});

test.each([
  'Keller has paid half',
  'der Beamer in Donau geht wieder',
  'nimm die Schale ins Sortiment',
  'Tom has access to the drive Budget',
  'the booking of Volk',
  'can Tom have access to the drive Budget?',
])('runs nothing for “%s”', (request) => {
  expect(ran(request)).toBeUndefined();
});
