/** EVERYDAY_KINDS: pages of the everyday bench whose sites keep less than was asked, or something else, done by a model. */
import type { Route } from '../../test/harness/site';
import { routesOf } from '../everyday/run-case';
import { HARBOUR_CASES } from '../everyday/harbours-cases';
import { QUAY_CASES } from '../everyday/quays-cases';
import { STUDIO_CASES } from '../everyday/studios-cases';
import { TOWN_CASES } from '../everyday/towns-cases';
import { after, type MakeTask, named, press, type WeakStep, type WeakTask, write } from './task';

const CASES = [...STUDIO_CASES, ...TOWN_CASES, ...HARBOUR_CASES, ...QUAY_CASES];

interface Variant {
  request: string;
  steps: WeakStep[];
  /** Facts at the server; absent if the site does not do what is asked. */
  want?: readonly unknown[];
}

/** @param title of the case whose pages are used */
function fromCase(title: string, ...variants: readonly [Variant, Variant]): MakeTask {
  const one = CASES.find((other) => other.title === title);
  if (!one) throw new Error(`no case is called “${title}”`);
  return (i): WeakTask => {
    const { request, steps, want } = variants[i % 2] ?? variants[0];
    let did: unknown[] = [];
    return {
      kind: title.split(',')[0] ?? title,
      request,
      // A site with state is new for each model.
      get routes(): Record<string, Route> {
        did = [];
        const facts = did;
        return {
          ...routesOf(one, facts),
          '/did': ({ body }) => {
            facts.push(JSON.parse(body));
            return 'ok';
          },
        };
      },
      steps,
      ...(want ? { answer: 'It is done.' } : {}),
      isRight: () => want !== undefined && JSON.stringify(did) === JSON.stringify(want),
      sends: 1,
    };
  };
}

const choose = (name: string, text: string): WeakStep => ({ tool: 'select', find: named('combobox', name), text });
const tick = (name: string): WeakStep => ({ tool: 'check', find: named('checkbox', name) });
const clickAfter = (text: string, role: string, name: string): WeakStep => ({
  tool: 'click',
  find: after(text, role, name),
});
const number = (name: string, text: string): WeakStep => ({ tool: 'type', find: named('spinbutton', name), text });

export const EVERYDAY_KINDS: readonly MakeTask[] = [
  fromCase(
    'a thing that is on the list already',
    { request: 'add Eggs to the groceries', steps: [write('Item', 'Eggs'), press('Add')] },
    { request: 'add Rice to the groceries', steps: [write('Item', 'Rice'), press('Add')], want: ['Rice'] },
  ),
  fromCase(
    'a filter that hides what was added, or nothing added',
    {
      request: 'add the lead Wreck as Cold',
      steps: [write('Company', 'Wreck'), choose('Heat', 'Cold'), press('Add lead')],
    },
    {
      request: 'add the lead Fern as Cold',
      steps: [write('Company', 'Fern'), choose('Heat', 'Cold'), press('Add lead')],
      want: ['Fern Cold'],
    },
  ),
  fromCase(
    'a name that springs back late',
    { request: 'rename the boat Swan to "Crane"', steps: [write('Name of Swan', 'Crane')] },
    { request: 'rename the boat Gull to "Tern"', steps: [write('Name of Gull', 'Tern')], want: ['Gull > Tern'] },
  ),
  fromCase(
    'one of two is approved',
    {
      request: 'approve the invoices 1043 and 1044',
      steps: [tick('Choose 1043'), tick('Choose 1044'), press('Approve chosen')],
    },
    {
      request: 'approve the invoices 1042 and 1044',
      steps: [tick('Choose 1042'), tick('Choose 1044'), press('Approve chosen')],
      want: ['1042+1044'],
    },
  ),
  fromCase(
    'a report that waits for ever',
    { request: 'export the report Returns', steps: [choose('Report', 'Returns'), press('Export')] },
    { request: 'export the report Visits', steps: [choose('Report', 'Visits'), press('Export')], want: ['Visits'] },
  ),
  fromCase(
    'a tile that says its state and goes round',
    {
      request: 'mark Table 1 as busy',
      steps: [{ tool: 'click', find: (nodes) => nodes.find(({ name, ref }) => ref && name.startsWith('Table 3')) }],
    },
    {
      request: 'mark Table 3 as busy',
      steps: [{ tool: 'click', find: (nodes) => nodes.find(({ name, ref }) => ref && name.startsWith('Table 3')) }],
      want: ['Table 3 busy'],
    },
  ),
  fromCase(
    'a voucher that is over',
    { request: 'redeem the voucher WINTER25', steps: [write('Voucher', 'WINTER25'), press('Redeem')] },
    {
      request: 'redeem the voucher SUMMER40',
      steps: [write('Voucher', 'SUMMER40'), press('Redeem')],
      want: ['SUMMER40'],
    },
  ),
  fromCase(
    'a row that goes to another page, or nowhere',
    { request: 'plant the herb Hemlock', steps: [write('Herb', 'Hemlock'), press('Plant')] },
    { request: 'plant the herb Borage', steps: [write('Herb', 'Borage'), press('Plant')], want: ['Borage'] },
  ),
  fromCase(
    'a field kept when it is left, or put back',
    { request: 'set my Hobby to Darts', steps: [write('Hobby', 'Darts')] },
    { request: 'set my Motto to Slowly', steps: [write('Motto', 'Slowly')], want: ['Motto Slowly'] },
  ),
  fromCase(
    'fewer seats than asked, seen only in the basket',
    {
      request: 'put 5 seats for Opera into the basket',
      steps: [choose('Evening', 'Opera'), number('Seats', '5'), press('Add to basket')],
    },
    {
      request: 'put 4 seats for Circus into the basket',
      steps: [choose('Evening', 'Circus'), number('Seats', '4'), press('Add to basket')],
      want: ['Circus 4'],
    },
  ),
  fromCase(
    'a switch that goes back by itself',
    { request: 'turn the Gate light on', steps: [{ tool: 'check', find: named('switch', 'Gate') }] },
    {
      request: 'turn the Barn light on',
      steps: [{ tool: 'check', find: named('switch', 'Barn') }],
      want: ['Barn true'],
    },
  ),
  fromCase(
    'a track earlier or later by an arrow',
    {
      request: 'move Duet to the top',
      steps: [clickAfter('Duet', 'link', '▲')],
    },
    { request: 'move Canon earlier', steps: [clickAfter('Canon', 'link', '▲')], want: ['ACBD'] },
  ),
  fromCase(
    'sorted down by two presses on a head',
    { request: 'sort by Year descending', steps: [press('Year')] },
    { request: 'sort by Year descending', steps: [press('Year'), press('Year')], want: ['Year up', 'Year down'] },
  ),
  fromCase(
    'a panel that shows the one before for a while',
    {
      request: 'resolve the ticket Scanner',
      steps: [
        { tool: 'click', find: (nodes) => nodes.find(({ name, ref }) => ref && name === 'Router') },
        press('Resolve'),
      ],
    },
    {
      request: 'resolve the ticket Monitor',
      steps: [
        { tool: 'click', find: (nodes) => nodes.find(({ name, ref }) => ref && name === 'Monitor') },
        press('Resolve'),
      ],
      want: ['Monitor'],
    },
  ),
  fromCase(
    'a customer who is there already',
    {
      request: 'create the customer Bob in Lund',
      steps: [write('Customer', 'Bob'), write('Town', 'Lund'), press('Create')],
    },
    {
      request: 'create the customer Cy in Bern',
      steps: [write('Customer', 'Cy'), write('Town', 'Bern'), press('Create')],
      want: ['Cy Bern'],
    },
  ),
  fromCase(
    'litres that the server rounds, or cuts',
    {
      request: 'book 70 litres for Swan',
      steps: [write('Boat', 'Swan'), write('Litres', '70'), press('Book fuel')],
    },
    {
      request: 'book 25 litres for Gull',
      steps: [write('Boat', 'Gull'), write('Litres', '25'), press('Book fuel')],
      want: ['Gull 25'],
    },
  ),
  fromCase(
    'a vote that stays the first one',
    {
      request: 'vote for the name Luna twice over',
      steps: [{ tool: 'click', find: named('radio', 'Luna') }],
    },
    {
      request: 'vote for the name Luna',
      steps: [{ tool: 'click', find: named('radio', 'Luna') }, press('Vote')],
      want: ['Luna'],
    },
  ),
  fromCase(
    'a tariff that goes back',
    {
      request: 'change the tariff to Season',
      steps: [{ tool: 'click', find: named('radio', 'Season') }, press('Change tariff')],
    },
    {
      request: 'change the tariff to Week',
      steps: [{ tool: 'click', find: named('radio', 'Week') }, press('Change tariff')],
      want: ['Week'],
    },
  ),
  fromCase(
    'another hour than asked',
    {
      request: 'book Cy at 10:00',
      steps: [write('Name', 'Cy'), choose('Hour', '10:00'), press('Book')],
    },
    {
      request: 'book Bob at 11:00',
      steps: [write('Name', 'Bob'), choose('Hour', '11:00'), press('Book')],
      want: ['Bob 11:00'],
    },
  ),
  fromCase(
    'a bid that is topped at once',
    {
      request: 'bid 40 for the Globe',
      steps: [write('Bid for Globe', '40'), clickAfter('Globe', 'button', 'Bid')],
    },
    {
      request: 'bid 40 for the Clock',
      steps: [write('Bid for Clock', '40'), clickAfter('Clock', 'button', 'Bid')],
      want: ['Clock 40'],
    },
  ),
  fromCase(
    'a copy, or no room for one',
    {
      request: 'duplicate the Winter menu',
      steps: [{ tool: 'click', find: named('link', 'Duplicate Winter menu') }],
    },
    {
      request: 'duplicate the Summer menu',
      steps: [{ tool: 'click', find: named('link', 'Duplicate Summer menu') }],
      want: ['Summer menu'],
    },
  ),
  fromCase(
    'a heart that is taken back late',
    {
      request: 'support Slide',
      steps: [{ tool: 'click', find: named('button', 'Support Slide') }],
    },
    {
      request: 'support Trees',
      steps: [{ tool: 'click', find: named('button', 'Support Trees') }],
      want: ['Trees'],
    },
  ),
];
