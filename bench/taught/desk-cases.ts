/** DESK: tasks of a help desk in starlette-admin: rows drawn by a script, a calendar, a switch, questions in dialogs. */
import { both, has, holds, lacks, never, type TaughtCase } from './case';
import { into, on, onRow, pick } from './hand';

const tickets = { app: 'desk', at: 'admin/ticket/list' } as const;
const save = on('button[type="submit"], input[type="submit"]', 'Save');
const ticket = (title: string, more: Readonly<Record<string, unknown>>) => has('ticket', { title, ...more });
const tick = (title: string) => onRow(title, 'td input[type="checkbox"]');
const edit = (title: string) => onRow(title, 'a[data-sa-name="edit"]');

export const DESK: readonly TaughtCase[] = [
  {
    ...tickets,
    title: 'a ticket with a state and hours',
    teach: 'open a ticket “Cold coffee” of 2 hours that is On hold',
    hand: [on('a', 'New Ticket'), into('#title', 'Cold coffee'), pick('#state', 'On hold'), into('#hours', '2'), save],
    isShown: ticket('Cold coffee', { state: 'hold', hours: 2 }),
    asks: [
      {
        request: 'open a ticket “Dark screen” of 4 hours that is Open',
        isRight: ticket('Dark screen', { state: 'open', hours: 4 }),
      },
      {
        request: 'open a ticket “Dead mouse” of 1 hours that is Closed',
        at: 'admin/agent/list',
        isRight: ticket('Dead mouse', { state: 'closed', hours: 1 }),
      },
      never('open a ticket “Bad smell” of 1 hours that is Urgent'),
    ],
  },
  {
    ...tickets,
    title: 'the hours of a ticket',
    teach: 'set the hours of Printer jams to 6',
    hand: [edit('Printer jams'), into('#hours', '6'), save],
    isShown: ticket('Printer jams', { hours: 6 }),
    asks: [
      {
        request: 'set the hours of Lost badge to 3',
        isRight: both(ticket('Lost badge', { hours: 3 }), ticket('Printer jams', { hours: 6 })),
      },
      {
        request: 'set the hours of Slow login to 8',
        at: 'admin/agent/list',
        isRight: ticket('Slow login', { hours: 8 }),
      },
      never('set the hours of Warm fridge to 8'),
    ],
  },
  {
    ...tickets,
    title: 'a switch',
    teach: 'make the ticket No sound public',
    hand: [edit('No sound'), on('#public'), save],
    isShown: ticket('No sound', { public: 1 }),
    asks: [
      { request: 'make the ticket Slow login public', isRight: ticket('Slow login', { public: 1 }) },
      { request: 'make the ticket No sound public', isRight: ticket('No sound', { public: 1 }) },
    ],
  },
  {
    ...tickets,
    title: 'a day in a calendar',
    teach: 'move the ticket Printer jams to 17 December 2026',
    hand: [
      edit('Printer jams'),
      on('input.field-date:not([type="hidden"])'),
      on('.flatpickr-calendar.open .flatpickr-day:not(.prevMonthDay):not(.nextMonthDay)', '17'),
      save,
    ],
    isShown: ticket('Printer jams', { due: '2026-12-17' }),
    asks: [
      {
        request: 'move the ticket Lost badge to 21 December 2026',
        isRight: ticket('Lost badge', { due: '2026-12-21' }),
      },
      {
        request: 'move the ticket Slow login to 9 February 2027',
        isRight: ticket('Slow login', { due: '2027-02-09' }),
      },
    ],
  },
  {
    ...tickets,
    title: 'closed by an action on a ticked row',
    teach: 'close the ticket Lost badge',
    hand: [
      tick('Lost badge'),
      on('button', 'With selected (1)'),
      on('a', 'Close tickets'),
      on('.modal.show button', 'Yes, close'),
    ],
    isShown: ticket('Lost badge', { state: 'closed' }),
    asks: [
      {
        request: 'close the ticket No sound',
        isRight: both(ticket('No sound', { state: 'closed' }), ticket('Printer jams', { state: 'open' })),
      },
      {
        request: 'close the tickets Slow login and Printer jams',
        isRight: both(
          ticket('Slow login', { state: 'closed' }),
          ticket('Printer jams', { state: 'closed' }),
          ticket('Dark screen', { state: 'open' }),
        ),
      },
      never('close the ticket Blue smoke'),
    ],
  },
  {
    ...tickets,
    title: 'a deleted ticket with a question in a dialog',
    teach: 'delete the ticket Broken chair',
    hand: [onRow('Broken chair', 'a[data-sa-name="delete"]'), on('.modal.show button', 'Yes, delete')],
    isShown: lacks('ticket', { title: 'Broken chair' }),
    asks: [
      {
        request: 'delete the ticket Lost badge',
        isRight: both(lacks('ticket', { title: 'Lost badge' }), ticket('No sound', {})),
      },
      never('delete the ticket Broken chair'),
    ],
  },
  {
    ...tickets,
    title: 'the agent of a ticket',
    teach: 'give the ticket No sound to Otto',
    hand: [
      edit('No sound'),
      on('.select2-selection, .ts-control'),
      on('.select2-results__option, .ts-dropdown .option', 'Otto'),
      save,
    ],
    isShown: ticket('No sound', { agent_id: 3 }),
    asks: [
      {
        request: 'give the ticket Printer jams to Noor',
        isRight: both(ticket('Printer jams', { agent_id: 2 }), holds('ticket', { agent_id: 3 }, 'title', 'No sound')),
      },
    ],
  },
  {
    ...tickets,
    at: 'admin/agent/list',
    title: 'a new agent',
    teach: 'add the agent Pia',
    hand: [on('a', 'New Agent'), into('#name', 'Pia'), save],
    isShown: has('agent', { name: 'Pia' }),
    asks: [
      { request: 'add the agent Quentin', isRight: has('agent', { name: 'Quentin' }) },
      { request: 'add the agent Ravi', at: 'admin/ticket/list', isRight: has('agent', { name: 'Ravi' }) },
    ],
  },
];
