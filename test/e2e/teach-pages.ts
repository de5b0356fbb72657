/** A registration over four pages, with the server as judge, for the teach suites of both browsers. */
import type { Route } from '../harness/site';
import { html } from '../harness/site';

/** The values that the server received at the end of the registration. */
export interface Registration {
  team: string;
  room: string;
  meal: string;
}

const form = (action: string, hidden: string, field: string) =>
  `<form action="${action}">${hidden}<label>${field} <input name="${field.toLowerCase()}"></label><button>Next</button></form>`;
const carried = (query: string) =>
  [...new URLSearchParams(query)]
    .map(([name, value]) => `<input type="hidden" name="${name}" value="${value}">`)
    .join('');

export function registrationRoutes(received: Registration[]): Record<string, Route> {
  return {
    '/register': () => html('Team', `<h1>Team</h1>${form('/room', '', 'Team')}`),
    '/room': ({ query }) => html('Room', `<h1>Room</h1>${form('/meal', carried(query), 'Room')}`),
    '/meal': ({ query }) => html('Meal', `<h1>Meal</h1>${form('/check', carried(query), 'Meal')}`),
    '/check': ({ query }) =>
      html('Check', `<h1>Check</h1><form action="/registered">${carried(query)}<button>Register</button></form>`),
    '/registered': ({ query }) => {
      received.push(Object.fromEntries(new URLSearchParams(query)) as unknown as Registration);
      return html('Registered', '<h1>Registered</h1><a href="/register">Again</a>');
    },
    '/shelf': () =>
      html(
        'Shelf',
        '<h1>Shelf</h1><a href="/book">Book</a> <button onclick="fetch(\'/kept\'); this.textContent = \'Kept\'">Keep shelf</button>',
      ),
    '/book': () =>
      html(
        'Book',
        `<h1>Book</h1><p>Pages 12</p><a href="/shelf">Shelf</a> <label>Note <input id="note"></label>
        <button onclick="kept.textContent = 'Kept ' + note.value">Keep note</button><p id="kept"></p>`,
      ),
    '/kept': () => 'ok',
    '/rate': () =>
      html(
        'Rate',
        `<h1>Rate</h1><div onclick="stars.textContent = [...this.children].indexOf(event.target) + 1"><i></i><i></i><i></i></div>
        <style>i { display: inline-block; width: 24px; height: 24px; background: gold }</style><p id="stars">0</p>
        <a href="/book" target="_blank">Open book</a> <button onclick="fetch('/kept')">Send rating</button>`,
      ),
  };
}
