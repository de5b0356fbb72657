/** YARD: tasks of a boatyard in Trac: folded forms, radio buttons with fields of their own, batches, pages of questions. */
import { both, has, holds, lacks, never, type TaughtCase } from './case';
import { into, on, onRow, pick } from './hand';

const list = { app: 'yard', at: 'report/1' } as const;
const send = on('input[name="submit"]');
const ticket = (summary: string, more: Readonly<Record<string, unknown>>) => has('ticket', { summary, ...more });
/** A ticket's own page, with its form unfolded. */
const modify = (summary: string) => [on('td a', summary), on('#no3')];

export const YARD: readonly TaughtCase[] = [
  {
    ...list,
    at: 'wiki/Crane',
    title: 'a ticket of four fields',
    teach: 'file a task “Sand the deck” for the Hull of minor priority',
    hand: [
      on('#mainnav a', 'New Ticket'),
      into('#field-summary', 'Sand the deck'),
      pick('#field-type', 'task'),
      pick('#field-priority', 'minor'),
      pick('#field-component', 'Hull'),
      send,
    ],
    isShown: ticket('Sand the deck', { type: 'task', priority: 'minor', component: 'Hull' }),
    asks: [
      {
        request: 'file a defect “Loose bolt” for the Rig of critical priority',
        isRight: ticket('Loose bolt', { type: 'defect', priority: 'critical', component: 'Rig' }),
      },
      {
        request: 'file a enhancement “New cushions” for the Engine of trivial priority',
        at: 'report/1',
        isRight: ticket('New cushions', { type: 'enhancement', priority: 'trivial', component: 'Engine' }),
      },
      never('file a task “Wash sails” for the Galley of minor priority'),
    ],
  },
  {
    ...list,
    title: 'a priority in a folded form',
    teach: 'set the priority of Leaking hatch to critical',
    hand: [...modify('Leaking hatch'), pick('#field-priority', 'critical'), send],
    isShown: ticket('Leaking hatch', { priority: 'critical' }),
    asks: [
      {
        request: 'set the priority of New winch to minor',
        isRight: both(ticket('New winch', { priority: 'minor' }), ticket('Leaking hatch', { priority: 'critical' })),
      },
      {
        request: 'set the priority of Oil change to blocker',
        at: 'roadmap',
        isRight: ticket('Oil change', { priority: 'blocker' }),
      },
      never('set the priority of Warm oven to minor'),
      never('set the priority of Cracked keel to purple'),
    ],
  },
  {
    ...list,
    title: 'closed with a reason',
    teach: 'close Frayed halyard as wontfix',
    hand: [
      ...modify('Frayed halyard'),
      on('#action_resolve'),
      pick('#action_resolve_resolve_resolution', 'wontfix'),
      send,
    ],
    isShown: ticket('Frayed halyard', { status: 'closed', resolution: 'wontfix' }),
    asks: [
      {
        request: 'close New winch as invalid',
        isRight: both(
          ticket('New winch', { status: 'closed', resolution: 'invalid' }),
          ticket('Leaking hatch', { status: 'new' }),
        ),
      },
      {
        request: 'close Loose bolt as duplicate',
        isRight: ticket('Loose bolt', { status: 'closed', resolution: 'duplicate' }),
      },
      never('close Broken oar as invalid'),
    ],
  },
  {
    ...list,
    title: 'an owner beside a radio button',
    teach: 'hand Cracked keel to bob',
    hand: [...modify('Cracked keel'), on('#action_reassign'), into('#action_reassign_reassign_owner', 'bob'), send],
    isShown: ticket('Cracked keel', { owner: 'bob' }),
    asks: [
      {
        request: 'hand Leaking hatch to cyd',
        isRight: both(ticket('Leaking hatch', { owner: 'cyd' }), ticket('Cracked keel', { owner: 'bob' })),
      },
      { request: 'hand Oil change to dora', at: 'wiki/Paint', isRight: ticket('Oil change', { owner: 'dora' }) },
    ],
  },
  {
    ...list,
    title: 'a comment',
    teach: 'comment “ordered a pump” on Leaking hatch',
    hand: [on('td a', 'Leaking hatch'), into('#comment', 'ordered a pump'), send],
    isShown: has('ticket_change', { field: 'comment', newvalue: 'ordered a pump', ticket: 1 }),
    asks: [
      {
        request: 'comment “waits for paint” on Cracked keel',
        isRight: has('ticket_change', { field: 'comment', newvalue: 'waits for paint', ticket: 5 }),
      },
      never('comment “too late” on Sunken dinghy'),
    ],
  },
  {
    ...list,
    at: 'roadmap',
    title: 'a milestone',
    teach: 'add the milestone Winter',
    hand: [on('input[value="Add new milestone"]'), into('#name', 'Winter'), on('input[name="add"]')],
    isShown: has('milestone', { name: 'Winter' }),
    asks: [
      { request: 'add the milestone Spring', isRight: has('milestone', { name: 'Spring' }) },
      { request: 'add the milestone Autumn', at: 'report/1', isRight: has('milestone', { name: 'Autumn' }) },
      never('add the milestone Winter'),
    ],
  },
  {
    ...list,
    at: 'roadmap',
    title: 'a deleted milestone with a question on a page',
    teach: 'delete the milestone Winter',
    hand: [on('h2 a', 'Milestone: Winter'), on('input[value="Delete milestone"]'), on('#delete')],
    isShown: lacks('milestone', { name: 'Winter' }),
    asks: [
      {
        request: 'delete the milestone Season',
        isRight: both(lacks('milestone', { name: 'Season' }), has('milestone', { name: 'Launch' })),
      },
      never('delete the milestone Summer'),
    ],
  },
  {
    ...list,
    at: 'admin/ticket/components',
    title: 'a component with an owner',
    teach: 'create the component Deck owned by ann',
    hand: [
      into('#addcomponent input[name="name"]', 'Deck'),
      into('#addcomponent input[name="owner"]', 'ann'),
      on('input[name="add"]'),
    ],
    isShown: has('component', { name: 'Deck', owner: 'ann' }),
    asks: [
      {
        request: 'create the component Sails owned by bob',
        isRight: has('component', { name: 'Sails', owner: 'bob' }),
      },
      never('create the component Deck owned by cyd'),
    ],
  },
  {
    ...list,
    at: 'admin/ticket/components',
    title: 'removed ticked rows',
    teach: 'remove the component Deck',
    hand: [onRow('Deck', 'input[name="sel"]'), on('input[name="remove"]')],
    isShown: lacks('component', { name: 'Deck' }),
    asks: [
      {
        request: 'remove the component Sails',
        isRight: both(lacks('component', { name: 'Sails' }), has('component', { name: 'Rig' })),
      },
      never('remove the component Galley'),
    ],
  },
  {
    ...list,
    at: 'query?order=id',
    title: 'a batch of ticked rows',
    teach: 'move Leaking hatch and Oil change to the milestone Refit',
    hand: [
      onRow('Leaking hatch', 'input[name="selected_ticket"]'),
      onRow('Oil change', 'input[name="selected_ticket"]'),
      on('a', 'Batch Modify'),
      pick('#add_batchmod_field', 'Milestone'),
      pick('[name="batchmod_value_milestone"]', 'Refit'),
      on('#batchmod_submit'),
    ],
    isShown: both(ticket('Leaking hatch', { milestone: 'Refit' }), ticket('Oil change', { milestone: 'Refit' })),
    asks: [
      {
        request: 'move Cracked keel and Leaking hatch to the milestone Launch',
        isRight: both(
          holds('ticket', { milestone: 'Launch' }, 'summary', 'Cracked keel', 'Leaking hatch'),
          ticket('Oil change', { milestone: 'Refit' }),
        ),
      },
      never('move Cracked keel and Oil change to the milestone Harvest'),
    ],
  },
  {
    ...list,
    at: 'wiki/TitleIndex',
    title: 'the text of a page',
    teach: 'write “Closed on Sundays” on the page Crane',
    hand: [on('a', 'Crane'), on('input[value="Edit this page"]'), into('#text', 'Closed on Sundays'), on('#save')],
    isShown: has('wiki', { name: 'Crane', text: 'Closed on Sundays' }),
    asks: [
      {
        request: 'write “Two coats” on the page Paint',
        isRight: both(
          has('wiki', { name: 'Paint', text: 'Two coats' }),
          has('wiki', { name: 'Crane', text: 'Closed on Sundays' }),
        ),
      },
      never('write “No smoking” on the page Varnish'),
    ],
  },
];
