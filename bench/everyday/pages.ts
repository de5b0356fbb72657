/** Small everyday pages as HTML: forms, lists, rows, toggles and calendars that post what they do to their server. */
import { html, type Route } from '../../test/harness/site';

/** `post` sends one fact to the server, where the judge reads it. */
const POST = `const post = (fact) => fetch('/did', { method: 'POST', body: JSON.stringify(fact) });`;

/** A page with a heading, its markup, and a script that can call `post`. */
export function page(title: string, body: string, script = ''): string {
  return html(title, `<h1>${title}</h1>${body}<script>${POST}${script}</script>`);
}

/** A field in one line: `Title`, `Size: Small|Medium|Large`, `Due: date`, `Urgent: checkbox`, `Country: text=Germany`. */
function field(spec: string): string {
  const [label = '', kind = 'text'] = spec.split(': ');
  const id = label.toLowerCase().replace(/[^a-z]+/g, '-');
  const [type = 'text', value = ''] = kind.split('=');
  if (type === 'checkbox') return `<p><label><input type="checkbox" id="${id}" name="${label}"> ${label}</label></p>`;
  if (type === 'radio')
    return `<fieldset><legend>${label}</legend>${value
      .split('|')
      .map((one) => `<label><input type="radio" name="${label}" value="${one}"> ${one}</label>`)
      .join(' ')}</fieldset>`;
  if (type.includes('|'))
    return `<p><label for="${id}">${label}</label> <select id="${id}" name="${label}">${type
      .split('|')
      .map((one) => `<option${one === value ? ' selected' : ''}>${one}</option>`)
      .join('')}</select></p>`;
  return `<p><label for="${id}">${label}</label> <input type="${type}" id="${id}" name="${label}" value="${value}"></p>`;
}

/** A form that posts its values by label and says so in a status line. */
export function form(title: string, fields: readonly string[], button = 'Save', script = ''): string {
  return page(
    title,
    `<form>${fields.map(field).join('')}<button>${button}</button></form><p role="status"></p>`,
    `document.forms[0].onsubmit = (event) => {
      event.preventDefault();
      post(Object.fromEntries(new FormData(event.target)));
      document.querySelector('[role=status]').textContent = 'Saved';
    };${script}`,
  );
}

/** A table whose rows have buttons that post the row's first cell and the button. */
export function table(
  title: string,
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  acts: readonly string[],
): string {
  const head = `<tr>${heads.map((one) => `<th>${one}</th>`).join('')}<th></th></tr>`;
  const body = rows
    .map((row) => `<tr>${row.map((one) => `<td>${one}</td>`).join('')}<td>${buttons(acts, row[0] ?? '')}</td></tr>`)
    .join('');
  return page(title, `<table><thead>${head}</thead><tbody>${body}</tbody></table>`, PRESSES);
}

/** Items of any tag with buttons. */
export function items(title: string, names: readonly string[], acts: readonly string[], tag = 'li'): string {
  const each = names.map((name) => `<${tag}><span>${name}</span> ${buttons(acts, name)}</${tag}>`).join('');
  return page(title, tag === 'li' ? `<ul>${each}</ul>` : `<div>${each}</div>`, PRESSES);
}

const buttons = (acts: readonly string[], of: string) =>
  acts.map((act) => `<button type="button" data-of="${of}">${act}</button>`).join(' ');

/** Posts `Act Row` and shows it in the row's button. */
const PRESSES = `document.addEventListener('click', (event) => {
  const button = event.target.closest('[data-of]');
  if (!button) return;
  post(button.textContent.trim() + ' ' + button.dataset.of);
  button.insertAdjacentHTML('afterend', '<em>done</em>');
});`;

/** Things picked by a press: posts the name, marks it as chosen. */
export function picks(title: string, names: readonly string[], markup: (name: string) => string, button = ''): string {
  return page(
    title,
    `<div id="picks">${names.map(markup).join(' ')}</div>${button === '' ? '' : `<button id="go">${button}</button>`}<p role="status"></p>`,
    `const chosen = new Set();
    document.querySelector('#picks').addEventListener('click', (event) => {
      const one = event.target.closest('[data-name]');
      if (!one) return;
      const name = one.dataset.name;
      if (!one.hasAttribute('data-many')) { chosen.clear(); for (const other of document.querySelectorAll('[data-name]')) other.setAttribute('aria-checked', 'false'); }
      chosen.has(name) ? chosen.delete(name) : chosen.add(name);
      one.setAttribute('aria-checked', String(chosen.has(name)));
      one.classList.toggle('on', chosen.has(name));
      ${button === '' ? `post(name); document.querySelector('[role=status]').textContent = name + ' is open';` : ''}
    });
    ${button === '' ? '' : `document.querySelector('#go').onclick = () => { post([...chosen].sort().join(',')); document.querySelector('[role=status]').textContent = 'Done'; };`}`,
  );
}

/** Switches that post `name on|off`. @param on names that are on when the page loads */
export function toggles(
  title: string,
  names: readonly string[],
  kind: 'pressed' | 'switch' | 'class',
  on: readonly string[] = [],
): string {
  const attribute = kind === 'pressed' ? 'aria-pressed' : 'aria-checked';
  const markup = names.map((name) => {
    const isOn = on.includes(name);
    const state = kind === 'class' ? `class="toggle${isOn ? ' on' : ''}"` : `${attribute}="${isOn}"`;
    return `<button type="button"${kind === 'switch' ? ' role="switch"' : ''} ${state} data-toggle="${name}">${name}</button>`;
  });
  return page(
    title,
    markup.join(' '),
    `document.addEventListener('click', (event) => {
      const one = event.target.closest('[data-toggle]');
      if (!one) return;
      const isOn = ${kind === 'class' ? `one.classList.toggle('on')` : `one.getAttribute('${attribute}') !== 'true'`};
      ${kind === 'class' ? '' : `one.setAttribute('${attribute}', String(isOn));`}
      post(one.dataset.toggle + (isOn ? ' on' : ' off'));
    });`,
  );
}

/** A month's calendar with arrows; a press on a day posts the date. @param month 1..12 */
export function calendar(
  title: string,
  year: number,
  month: number,
  day: (date: string) => string = (date) => `>${Number(date.slice(8))}`,
): string {
  return page(
    title,
    `<button type="button" id="back" aria-label="Previous month">‹</button> <h2 id="month"></h2> <button type="button" id="next" aria-label="Next month">›</button><table role="grid"><tbody id="days"></tbody></table><p role="status"></p>`,
    `let y = ${year}, m = ${month};
    const day = ${day.toString()};
    const draw = () => {
      document.querySelector('#month').textContent = new Date(Date.UTC(y, m - 1, 1)).toLocaleDateString('en-US', { month: 'long', year: 'numeric', timeZone: 'UTC' });
      const count = new Date(Date.UTC(y, m, 0)).getUTCDate();
      let cells = '';
      for (let d = 1; d <= count; d++) {
        const date = y + '-' + String(m).padStart(2, '0') + '-' + String(d).padStart(2, '0');
        cells += '<td role="gridcell"><button type="button" data-date="' + date + '"' + day(date) + '</button></td>' + (d % 7 === 0 ? '</tr><tr>' : '');
      }
      document.querySelector('#days').innerHTML = '<tr>' + cells + '</tr>';
    };
    draw();
    document.querySelector('#back').onclick = () => { m--; if (m < 1) { m = 12; y--; } draw(); };
    document.querySelector('#next').onclick = () => { m++; if (m > 12) { m = 1; y++; } draw(); };
    document.querySelector('#days').onclick = (event) => {
      const date = event.target.dataset.date;
      if (!date) return;
      post(date);
      document.querySelector('[role=status]').textContent = 'Booked';
    };`,
  );
}

/** Answers one call of a page: an object, or one with the status and the milliseconds to wait. */
export type Answerer = (
  parts: string[],
) => Readonly<Record<string, unknown>> & { readonly status?: number; readonly afterMs?: number };

/**
 * A page that calls its server by `api(...parts)`, which resolves to the parsed answer with its `status`. The server has state of its own.
 * @param make makes the server's answers, once a case, of the facts it keeps
 * @param start more for the page's script: values of the server's state at load, as JSON
 */
export function served(
  title: string,
  body: string,
  script: string,
  make: (did: unknown[]) => Answerer | { answer: Answerer; start: () => unknown },
): (did: unknown[]) => Readonly<Record<string, Route>> {
  return (did) => {
    const made = make(did);
    const { answer, start } = typeof made === 'function' ? { answer: made, start: () => null } : made;
    return {
      '/': () =>
        html(
          title,
          `${body}<script>const START = ${JSON.stringify(start())};
const api = async (...parts) => { const answer = await fetch('/api', { method: 'POST', body: JSON.stringify(parts) }); return { ...(await answer.json()), status: answer.status }; };
const $ = (selector) => document.querySelector(selector);
${script}</script>`,
        ),
      '/api': ({ body: sent }) => {
        const { status = 200, afterMs = 0, ...rest } = answer(JSON.parse(sent) as string[]);
        return { status, afterMs, type: 'application/json', body: JSON.stringify(rest) };
      },
    };
  };
}
