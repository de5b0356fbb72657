/** CLUB: tasks of a rowing club in Flask-Admin: dialogs with forms, lists with a search field, texts edited in place, questions of the browser. */
import { both, has, holds, lacks, never, type TaughtCase } from './case';
import { into, on, onRow } from './hand';

const members = { app: 'club', at: 'admin/member/' } as const;
const outings = { app: 'club', at: 'admin/outing/' } as const;
const save = on('input[type="submit"][value="Save"]');
const member = (name: string, more: Readonly<Record<string, unknown>>) => has('member', { name, ...more });
const outing = (place: string, more: Readonly<Record<string, unknown>>) => has('outing', { place, ...more });
const list = (field: string, option: string) => [
  on(`#s2id_${field} .select2-choice, #s2id_${field} a`),
  on('.select2-result-label, .select2-results__option', option),
];
const withSelected = (label: string) => [on('a.dropdown-toggle', 'With selected'), on('.dropdown-menu a', label)];
const edit = (row: string) => onRow(row, 'a[title="Edit Record"], a[title="Edit record"]');

export const CLUB: readonly TaughtCase[] = [
  {
    ...members,
    title: 'a member with a level',
    teach: 'add the member Mona Dahl with the level Club and the email mona@club.example',
    hand: [
      on('.nav-tabs a', 'Create'),
      into('#name', 'Mona Dahl'),
      into('#email', 'mona@club.example'),
      ...list('level', 'Club'),
      save,
    ],
    isShown: member('Mona Dahl', { level: 'club', email: 'mona@club.example' }),
    asks: [
      {
        request: 'add the member Nils Berge with the level Race and the email nils@club.example',
        isRight: member('Nils Berge', { level: 'race', email: 'nils@club.example' }),
      },
      {
        request: 'add the member Olga Ness with the level Novice and the email olga@club.example',
        at: 'admin/outing/',
        isRight: member('Olga Ness', { level: 'novice', email: 'olga@club.example' }),
      },
      never('add the member Per Vik with the level Master and the email per@club.example'),
    ],
  },
  {
    ...members,
    title: 'the crew of a member',
    teach: 'put Jon Aker into the crew Sculls',
    hand: [edit('Jon Aker'), ...list('crew', 'Sculls'), save],
    isShown: member('Jon Aker', { crew_id: 3 }),
    asks: [
      {
        request: 'put Lars Tveit into the crew Four',
        isRight: both(member('Lars Tveit', { crew_id: 2 }), member('Jon Aker', { crew_id: 3 })),
      },
      {
        request: 'put Ines Vold into the crew Sculls',
        at: 'admin/crew/',
        isRight: member('Ines Vold', { crew_id: 3 }),
      },
      never('put Ines Vold into the crew Kayaks'),
    ],
  },
  {
    ...members,
    title: 'an action on ticked members, with a question of the browser',
    teach: 'mark the member Jon Aker as paid',
    hand: [onRow('Jon Aker', 'input.action-checkbox'), ...withSelected('Mark as paid')],
    isShown: member('Jon Aker', { paid: 1 }),
    asks: [
      {
        request: 'mark the member Kari Lie as paid',
        isRight: both(member('Kari Lie', { paid: 1 }), member('Lars Tveit', { paid: 0 })),
      },
      never('mark the member Zoe Unknown as paid'),
    ],
  },
  {
    ...members,
    title: 'a text edited in place',
    teach: 'change the email of Kari Lie to kari@lie.example',
    hand: [
      onRow('Kari Lie', 'a[data-type="text"]'),
      into('.editable-input input', 'kari@lie.example'),
      on('.editable-submit'),
    ],
    isShown: member('Kari Lie', { email: 'kari@lie.example' }),
    asks: [
      {
        request: 'change the email of Lars Tveit to lars@tveit.example',
        isRight: both(
          member('Lars Tveit', { email: 'lars@tveit.example' }),
          member('Kari Lie', { email: 'kari@lie.example' }),
        ),
      },
      {
        request: 'change the email of Ines Vold to ines@vold.example',
        at: 'admin/outing/',
        isRight: member('Ines Vold', { email: 'ines@vold.example' }),
      },
    ],
  },
  {
    ...members,
    title: 'a deleted member, with a question of the browser',
    teach: 'delete the member Lars Tveit',
    hand: [onRow('Lars Tveit', 'button[title="Delete Record"]')],
    isShown: lacks('member', { name: 'Lars Tveit' }),
    asks: [
      {
        request: 'delete the member Kari Lie',
        isRight: both(lacks('member', { name: 'Kari Lie' }), member('Ines Vold', {}), member('Jon Aker', {})),
      },
      never('delete the member Lars Tveit'),
    ],
  },
  {
    ...members,
    title: 'a search',
    teach: 'search the members for Ines',
    hand: [into('input[name="search"]', 'Ines'), on('button[type="submit"]', 'Search')],
    isShown: () => true,
    asks: [{ request: 'search the members for Jon', isRight: () => true }],
  },
  {
    ...outings,
    title: 'an outing in a dialog',
    teach: 'add an outing to Pine creek with 6 seats',
    hand: [
      on('.nav-tabs a', 'Create'),
      into('.modal.show #place', 'Pine creek'),
      into('.modal.show #seats', '6'),
      on('.modal.show input[type="submit"]'),
    ],
    isShown: outing('Pine creek', { seats: 6 }),
    asks: [
      { request: 'add an outing to Bird island with 4 seats', isRight: outing('Bird island', { seats: 4 }) },
      {
        request: 'add an outing to Salt marsh with 2 seats',
        at: 'admin/member/',
        isRight: outing('Salt marsh', { seats: 2 }),
      },
      never('add an outing to Deep fjord with many seats'),
    ],
  },
  {
    ...outings,
    title: 'the seats of an outing',
    teach: 'change the seats of North bay to 10',
    hand: [edit('North bay'), into('.modal.show #seats', '10'), on('.modal.show input[type="submit"]')],
    isShown: outing('North bay', { seats: 10 }),
    asks: [
      {
        request: 'change the seats of Long lake to 3',
        isRight: both(outing('Long lake', { seats: 3 }), outing('North bay', { seats: 10 })),
      },
      { request: 'change the seats of Mill weir to 12', isRight: outing('Mill weir', { seats: 12 }) },
    ],
  },
  {
    ...outings,
    title: 'outings that are called off',
    teach: 'call off Old harbour',
    hand: [onRow('Old harbour', 'input.action-checkbox'), ...withSelected('Call off')],
    isShown: outing('Old harbour', { state: 'called off' }),
    asks: [
      {
        request: 'call off Mill weir',
        isRight: both(outing('Mill weir', { state: 'called off' }), outing('Long lake', { state: 'planned' })),
      },
      {
        request: 'call off Long lake and North bay',
        isRight: holds('outing', { state: 'planned' }, 'place', 'Pine creek', 'Bird island', 'Salt marsh'),
      },
    ],
  },
];
