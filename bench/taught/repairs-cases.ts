/** REPAIRS: tasks of a repair shop in Django's admin: rows, actions on ticked rows, a calendar, two lists, inline rows, filters. */
import { both, has, holds, lacks, never, type TaughtCase } from './case';
import { into, on, onRow, pick } from './hand';

const shop = { app: 'repairs', at: 'admin/shop/repair/' } as const;
const save = on('input[name="_save"]');
const repair = (item: string, more: Readonly<Record<string, unknown>>) => has('shop_repair', { item, ...more });
const open = (item: string) => on('#result_list th a', item);
const act = (label: string) => [pick('select[name="action"]', label), on('button[name="index"]')];
const tick = (item: string) => onRow(item, 'input.action-select');

export const REPAIRS: readonly TaughtCase[] = [
  {
    ...shop,
    title: 'a price in a row’s own page',
    teach: 'set the price of Toaster to 21.40',
    hand: [open('Toaster'), into('#id_price', '21.40'), save],
    isShown: repair('Toaster', { price: 21.4 }),
    asks: [
      {
        request: 'set the price of Kettle to 14',
        isRight: both(repair('Kettle', { price: 14 }), repair('Toaster', { price: 21.4 })),
      },
      {
        request: 'set the price of Floor lamp to 42.75',
        at: 'admin/',
        isRight: repair('Floor lamp', { price: 42.75 }),
      },
      never('set the price of Gramophone to 9'),
      never('set the price of Radio to cheap'),
    ],
  },
  {
    ...shop,
    title: 'a state by radio buttons',
    teach: 'mark the repair Toaster as Ready',
    hand: [open('Toaster'), on('#id_state label', 'Ready'), save],
    isShown: repair('Toaster', { state: 'ready' }),
    asks: [
      {
        request: 'mark the repair Radio as Returned',
        isRight: both(repair('Radio', { state: 'returned' }), repair('Toaster', { state: 'ready' })),
      },
      { request: 'mark the repair Kettle as Waiting for parts', isRight: repair('Kettle', { state: 'waiting' }) },
      never('mark the repair Kettle as Stolen'),
    ],
  },
  {
    ...shop,
    title: 'a box',
    teach: 'make the repair Floor lamp urgent',
    hand: [open('Floor lamp'), on('#id_urgent'), save],
    isShown: repair('Floor lamp', { urgent: 1 }),
    asks: [
      { request: 'make the repair Rocking chair urgent', isRight: repair('Rocking chair', { urgent: 1 }) },
      { request: 'make the repair Floor lamp urgent', isRight: repair('Floor lamp', { urgent: 1 }) },
    ],
  },
  {
    ...shop,
    title: 'a date typed',
    teach: 'move the due date of Kettle to 2026-12-20',
    hand: [open('Kettle'), into('#id_due', '2026-12-20'), save],
    isShown: repair('Kettle', { due: '2026-12-20' }),
    asks: [
      { request: 'move the due date of Radio to 2026-12-23', isRight: repair('Radio', { due: '2026-12-23' }) },
      { request: 'move the due date of Toaster to 5 January 2027', isRight: repair('Toaster', { due: '2027-01-05' }) },
      never('move the due date of Toaster to 2026-02-31'),
    ],
  },
  {
    ...shop,
    title: 'an action on one ticked row',
    teach: 'use “Mark selected repairs as urgent” on Kettle',
    hand: [tick('Kettle'), ...act('Mark selected repairs as urgent')],
    isShown: repair('Kettle', { urgent: 1 }),
    asks: [
      {
        request: 'use “Mark selected repairs as urgent” on Radio',
        isRight: both(repair('Radio', { urgent: 1 }), repair('Toaster', { urgent: 0 })),
      },
      {
        request: 'use “Mark selected repairs as ready” on Rocking chair',
        isRight: both(repair('Rocking chair', { state: 'ready' }), repair('Kettle', { state: 'waiting' })),
      },
    ],
  },
  {
    ...shop,
    title: 'a deleted row with a question on a page',
    teach: 'delete the repair Radio',
    hand: [tick('Radio'), ...act('Delete selected repairs'), on('input[type="submit"]')],
    isShown: lacks('shop_repair', { item: 'Radio' }),
    asks: [
      {
        request: 'delete the repair Rocking chair',
        isRight: both(lacks('shop_repair', { item: 'Rocking chair' }), repair('Toaster', {}), repair('Kettle', {})),
      },
      never('delete the repair Piano'),
    ],
  },
  {
    ...shop,
    title: 'a search field over customers',
    teach: 'add a repair Clock for Ben Holm at 30',
    hand: [
      on('.object-tools a.addlink'),
      into('#id_item', 'Clock'),
      on('.field-customer .select2-selection'),
      on('.select2-results__option', 'Ben Holm'),
      into('#id_price', '30'),
      save,
    ],
    isShown: repair('Clock', { customer_id: 2, price: 30 }),
    asks: [
      { request: 'add a repair Bicycle for Dag Moe at 75', isRight: repair('Bicycle', { customer_id: 4, price: 75 }) },
      {
        request: 'add a repair Iron for Cleo Strand at 12.50',
        at: 'admin/shop/customer/',
        isRight: repair('Iron', { customer_id: 3, price: 12.5 }),
      },
      never('add a repair Fan for Nobody Here at 8'),
    ],
  },
  {
    ...shop,
    title: 'a row of an inner table',
    teach: 'add the part Fuse to the repair Toaster',
    hand: [open('Toaster'), on('.add-row a'), into('#id_part_set-0-label', 'Fuse'), save],
    isShown: has('shop_part', { label: 'Fuse' }),
    asks: [
      {
        request: 'add the part Gasket to the repair Kettle',
        isRight: has('shop_part', { label: 'Gasket', repair_id: 3 }),
      },
      {
        request: 'add the part Cord to the repair Toaster',
        isRight: both(
          has('shop_part', { label: 'Cord', repair_id: 1 }),
          has('shop_part', { label: 'Fuse', repair_id: 1 }),
        ),
      },
    ],
  },
  {
    ...shop,
    title: 'one of two lists',
    teach: 'give the repair Toaster the skill Wiring',
    hand: [open('Toaster'), pick('#id_skills_from', 'Wiring'), on('#id_skills_add'), save],
    isShown: has('shop_repair_skills', { repair_id: 1, skill_id: 3 }),
    asks: [
      {
        request: 'give the repair Kettle the skill Brazing',
        isRight: has('shop_repair_skills', { repair_id: 3, skill_id: 1 }),
      },
    ],
  },
  {
    ...shop,
    at: 'admin/shop/customer/',
    title: 'a box in the rows of a list',
    teach: 'make Ben Holm a member',
    hand: [onRow('Ben Holm', 'input[type="checkbox"][name$="member"]'), save],
    isShown: has('shop_customer', { name: 'Ben Holm', member: 1 }),
    asks: [
      {
        request: 'make Cleo Strand a member',
        isRight: both(
          has('shop_customer', { name: 'Cleo Strand', member: 1 }),
          has('shop_customer', { name: 'Dag Moe', member: 0 }),
        ),
      },
      { request: 'make Ada Berg a member', isRight: has('shop_customer', { name: 'Ada Berg', member: 1 }) },
    ],
  },
  {
    ...shop,
    at: 'admin/shop/customer/',
    title: 'a text in the rows of a list',
    teach: 'change the city of Dag Moe to Oslo',
    hand: [onRow('Dag Moe', 'input[name$="city"]'), { ...into('input[name$="city"]', 'Oslo'), row: 'Dag Moe' }, save],
    isShown: has('shop_customer', { name: 'Dag Moe', city: 'Oslo' }),
    asks: [
      {
        request: 'change the city of Ada Berg to Bergen',
        isRight: has('shop_customer', { name: 'Ada Berg', city: 'Bergen' }, { name: 'Dag Moe', city: 'Oslo' }),
      },
      {
        request: 'change the city of Cleo Strand to Ystad',
        at: 'admin/shop/repair/',
        isRight: has('shop_customer', { name: 'Cleo Strand', city: 'Ystad' }),
      },
    ],
  },
  {
    ...shop,
    at: 'admin/shop/skill/',
    title: 'a new row of one field',
    teach: 'add the skill Glazing',
    hand: [on('.object-tools a.addlink'), into('#id_name', 'Glazing'), save],
    isShown: has('shop_skill', { name: 'Glazing' }),
    asks: [
      { request: 'add the skill Upholstery', isRight: has('shop_skill', { name: 'Upholstery' }) },
      { request: 'add the skill Tin work', at: 'admin/shop/repair/', isRight: has('shop_skill', { name: 'Tin work' }) },
    ],
  },
  {
    ...shop,
    title: 'an action on all rows of a filter',
    teach: 'mark all Waiting for parts repairs as urgent',
    hand: [
      on('#changelist-filter a', 'Waiting for parts'),
      on('#action-toggle'),
      ...act('Mark selected repairs as urgent'),
    ],
    isShown: () => true,
    asks: [
      {
        request: 'mark all New repairs as urgent',
        isRight: (rows) =>
          (rows.shop_repair ?? []).filter(({ state }) => state === 'new').every(({ urgent }) => urgent === 1) &&
          holds('shop_repair', { state: 'returned', urgent: 1 }, 'item')(rows),
      },
    ],
  },
];
