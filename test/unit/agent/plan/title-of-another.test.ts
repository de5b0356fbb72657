/** hasTitleOfAnother: titles that the steps belie, and titles that only name things in other words than the page. */
import { expect, test } from 'vitest';
import { hasTitleOfAnother } from '../../../../lib/agent/plan/title-of-another';
import type { Note, ProcedureBody } from '../../../../lib/records/note';
import { parseTemplate } from '../../../../lib/records/template';
import { noteOf, pressOf } from '../../../harness/notes';

const locatorBody = (role: string, name: string): Note['body'] => ({
  kind: 'locator',
  fingerprint: { role, name, tag: 'button' } as never,
});

type Press = readonly [role: string, name: string, verb?: 'type'];

function site(tasks: Readonly<Record<string, readonly Press[]>>): Note[] {
  return Object.entries(tasks).flatMap(([title, presses], i) => {
    const request = parseTemplate(title);
    const slots = request.flatMap((part) => ('slot' in part ? [part.slot] : []));
    const places = presses.map(([role, name], k) => noteOf(`note_${i}_${k}`, locatorBody(role, name)));
    const steps = presses.map(([, , verb], k) => ({ ...pressOf(`note_${i}_${k}`, 'R1'), ...(verb ? { verb } : {}) }));
    const body = { kind: 'procedure', request, slots, steps } as ProcedureBody;
    return [noteOf(`note_${i}`, body), ...places];
  });
}

const belied = (notes: readonly Note[]) =>
  notes.flatMap((note) =>
    note.body.kind === 'procedure' && hasTitleOfAnother(note, note.body, notes) ? [note.id] : [],
  );

test.each([
  [
    'looks, and makes a page',
    {
      'look among the pages for ‹words›': [
        ['button', 'New page'],
        ['textbox', 'Title', 'type'],
        ['button', 'Save'],
      ],
    },
  ],
  ['makes a page, and searches', { 'create a page titled ‹title›': [['searchbox', 'Search', 'type']] }],
] as const)('doubts a title that %s', (_name, tasks) => {
  expect(belied(site(tasks as unknown as Record<string, readonly Press[]>))).toEqual(['note_0']);
});

test('doubts two titles that stand at each other’s steps', () => {
  const open = (name: string): readonly Press[] => [
    ['button', name],
    ['textbox', 'id', 'type'],
    ['button', 'Execute'],
  ];
  const swapped = { 'look up the book ‹id›': open('GET authors'), 'show who wrote number ‹id›': open('GET books') };
  const right = { 'look up the book ‹id›': open('GET books'), 'show who wrote number ‹id›': open('GET authors') };
  expect(belied(site(swapped))).toContain('note_0');
  expect(belied(site(right))).toEqual([]);
});

test.each([
  [
    'a word of the title on no control',
    {
      'pay the bill ‹n›': [
        ['link', 'Open items'],
        ['button', 'Settle'],
      ],
    },
  ],
  [
    'a look that opens a view',
    {
      'show the palettes': [
        ['button', 'control panel'],
        ['tab', 'Appearance'],
      ],
    },
  ],
  [
    'a search that is sent',
    {
      'find the book ‹title›': [
        ['searchbox', 'Title', 'type'],
        ['button', 'Submit'],
      ],
    },
  ],
  ['an order that opens a form', { 'open the new order form': [['button', 'New order']] }],
] as const)('trusts %s', (_name, tasks) => {
  expect(belied(site(tasks as unknown as Record<string, readonly Press[]>))).toEqual([]);
});
