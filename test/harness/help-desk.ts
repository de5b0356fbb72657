/** A help desk on loopback: tickets in a table, each with a page of its own, for the tasks that a support agent does all day. */
import { html, type Site, startSite } from './site';

export interface Ticket {
  id: number;
  title: string;
  priority: string;
  assignee: string;
  tag: string;
  state: 'open' | 'solved';
  notes: string[];
}

export interface HelpDesk extends Site {
  tickets: Ticket[];
}

const TITLES = ['Printer jams', 'Wet carpet', 'No sound', 'Lost badge', 'Slow laptop', 'Door stuck', 'Loose cable'];
const PEOPLE = ['nobody', 'Mia', 'Noah', 'Ola'];
const FIRST_ID = 4711;

const created = (id: number, title: string, priority: string): Ticket => ({
  id,
  title,
  priority,
  assignee: 'nobody',
  tag: '',
  state: 'open',
  notes: [],
});

const rowOf = ({ id, title, priority, assignee, tag, state }: Ticket) =>
  `<tr>${[id, title, priority, assignee, tag, state].map((cell) => `<td>${cell}</td>`).join('')}<td><a href="/ticket?id=${id}">Open</a></td></tr>`;

const form = (action: string, field: string, button: string) =>
  `<form method="post" action="${action}">${field}<button>${button}</button></form>`;

const pageOf = ({ id, title, state, assignee, tag, notes }: Ticket) =>
  html(
    `Ticket ${id}`,
    `<h1>Ticket ${id}: ${title}</h1><p>State: ${state} · Assignee: ${assignee} · Tag: ${tag}</p>
    ${form(`/assign?id=${id}`, `<label>Assignee <select name="value">${PEOPLE.map((one) => `<option ${one === assignee ? 'selected' : ''}>${one}`).join('')}</select></label>`, 'Assign')}
    ${form(`/tag?id=${id}`, '<label>Tag <input name="value"></label>', 'Add tag')}
    ${form(`/note?id=${id}`, '<label>Note <textarea name="value"></textarea></label>', 'Save note')}
    ${form(`/solve?id=${id}`, '', 'Solve')}
    <ul>${notes.map((note) => `<li>${note}</li>`).join('')}</ul><p><a href="/">Tickets</a></p>`,
  );

export async function startHelpDesk(): Promise<HelpDesk> {
  const tickets = TITLES.map((title, i) => created(FIRST_ID + i, title, 'Low'));
  const parameter = (text: string, name: string) => new URLSearchParams(text).get(name) ?? '';
  const ticketOf = (query: string) => tickets.find(({ id }) => String(id) === parameter(query, 'id'));
  const change = (work: (ticket: Ticket, value: string) => void) => (hit: { query: string; body: string }) => {
    const ticket = ticketOf(hit.query);
    if (ticket) work(ticket, parameter(hit.body, 'value'));
    return { status: 303, headers: { location: `/ticket${hit.query}` }, body: '' };
  };
  const site = await startSite({
    '/': ({ query }) => {
      const wanted = parameter(query, 'q').toLowerCase();
      const rows = tickets.filter(({ title }) => title.toLowerCase().includes(wanted)).map(rowOf);
      const search = `<form><label>Search tickets <input name="q" value="${wanted}"></label><button>Search</button></form>`;
      return html(
        'Tickets',
        `<h1>Tickets</h1>${search}<p><a href="/new">New ticket</a></p><table>${rows.join('')}</table>`,
      );
    },
    '/new': () =>
      html(
        'New ticket',
        `<h1>New ticket</h1>${form('/create', '<label>Title <input name="title"></label><label>Priority <select name="priority"><option>Low<option>Normal<option>High</select></label>', 'Create ticket')}`,
      ),
    '/create': ({ body }) => {
      tickets.push(created(FIRST_ID + tickets.length, parameter(body, 'title'), parameter(body, 'priority')));
      return { status: 303, headers: { location: '/' }, body: '' };
    },
    '/ticket': ({ query }) => {
      const ticket = ticketOf(query);
      return ticket ? pageOf(ticket) : undefined;
    },
    '/assign': change((ticket, value) => {
      ticket.assignee = value;
    }),
    '/tag': change((ticket, value) => {
      ticket.tag = value;
    }),
    '/note': change((ticket, value) => void ticket.notes.push(value)),
    '/solve': change((ticket) => {
      ticket.state = 'solved';
    }),
  });
  return Object.assign(site, { tickets });
}
