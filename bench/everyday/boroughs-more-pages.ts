/** More pages of BOROUGH_CASES: notices in a row, web components, frames, redirects, hash routes, pages drawn again, bulk acts, ranges. */
import { html, type Route } from '../../test/harness/site';
import { served } from './pages';

/** Requests for keys, accepted one by one; the server may refuse one. `refill` sets others. */
export const keyRequests = (did: unknown[]): Readonly<Record<string, Route>> => {
  let waiting = ['Ana', 'Bo', 'Cy'];
  const make = served(
    'Key requests',
    `<h1>Key requests</h1><ul id="l"></ul><p id="m"></p>`,
    `const draw = (all) => { l.innerHTML = all.map((who) => '<li>' + who + ' <button data-who="' + who + '">Accept</button></li>').join('') || '<li>No requests</li>'; }; draw(START);
    l.onclick = async ({ target }) => { if (!target.dataset.who) return; const got = await api(target.dataset.who); draw(got.now); m.textContent = got.text; };`,
    () => ({
      start: () => waiting,
      answer: ([who = '']) => {
        if (who === 'Zed') return { status: 403, now: waiting, text: 'Zed has an unpaid fine' };
        waiting = waiting.filter((one) => one !== who);
        did.push(`accept ${who}`);
        return { now: waiting, text: `${who} gets a key` };
      },
    }),
  )(did);
  return {
    ...make,
    '/refill': ({ body }) => {
      waiting = JSON.parse(body) as string[];
      return 'ok';
    },
  };
};

/** Notices that come one after another in a box until there are no more: `?n` says how many. */
export const noticeStack = {
  '/': html(
    'Notices',
    `<h1>Your desk</h1><div id="b"></div><script>
let left = Number(new URLSearchParams(location.search).get('n') ?? 3);
const draw = () => { b.innerHTML = left > 0 ? '<div role="dialog" aria-label="Notice"><p>Notice ' + left + '</p><button>Got it</button></div>' : '<p>You have read everything.</p>'; };
b.onclick = async ({ target }) => { if (target.tagName !== 'BUTTON') return; await fetch('/did', { method: 'POST', body: JSON.stringify('read ' + left) }); left--; draw(); };
draw();</script>`,
  ),
};

/** Sluices with their level; a sluice opens at any level. */
export const sluices = served(
  'Sluices',
  `<h1>Sluices</h1><div id="l">${[
    ['North', '3.4'],
    ['South', '2.1'],
    ['Lock 5', '4.0'],
  ]
    .map(
      ([one, level]) =>
        `<section><h2>${one}</h2><p>Level: ${level} m</p><button data-one="${one}">Open sluice</button></section>`,
    )
    .join('')}</div>`,
  `l.onclick = async ({ target }) => { const { one } = target.dataset; if (!one) return; const got = await api(one); target.outerHTML = '<em>' + got.text + '</em>'; };`,
  (did) =>
    ([one = '']) => {
      did.push(`open ${one}`);
      return { text: 'open' };
    },
);

/** Walks rated by stars in a web component with a shadow root. */
export const walks = served(
  'Walks',
  `<h1>Walks</h1><div id="l">${['Ridge', 'Ridge path', 'Canal'].map((one) => `<article><h3>${one}</h3><star-rate data-one="${one}"></star-rate></article>`).join('')}</div><output id="t"></output>`,
  `customElements.define('star-rate', class extends HTMLElement { connectedCallback() { this.attachShadow({ mode: 'open' }); this.value = START[this.dataset.one] ?? 0; this.draw(); this.shadowRoot.addEventListener('click', async ({ target }) => { if (!target.dataset.n) return; const got = await api(this.dataset.one, target.dataset.n); this.value = got.value; t.textContent = got.text; this.draw(); }); }
  draw() { this.shadowRoot.innerHTML = '<style>button{color:#999}.on{color:#c60}</style>' + [1, 2, 3, 4, 5].map((n) => '<button data-n="' + n + '" class="' + (n <= this.value ? 'on' : '') + '" aria-label="' + n + (n === 1 ? ' star' : ' stars') + '">★</button>').join(''); } });`,
  (did) => {
    const now: Record<string, number> = { Ridge: 0, 'Ridge path': 3, Canal: 0 };
    return {
      start: () => now,
      answer: ([one = '', n = '']) => {
        if (one === 'Canal') return { value: 0, text: 'You can rate a walk once you have walked it' };
        now[one] = Number(n);
        did.push(`${one} ${n}`);
        return { value: Number(n), text: 'Thank you' };
      },
    };
  },
);

/** A report of a hole in the street, in a frame; a depth may be asked for in inches. */
export const potholes = (did: unknown[]): Readonly<Record<string, Route>> => {
  let unit = 'cm';
  return {
    '/': () =>
      html('Streets', `<h1>Report a pothole</h1><iframe title="Report" src="/form" width="600" height="220"></iframe>`),
    '/become': ({ query }) => {
      unit = query.slice(1);
      return 'ok';
    },
    '/form': () =>
      html(
        'Form',
        `<form action="/send" method="post"><p><label>Street <input name="street"></label></p><p><label>Depth (${unit}) <input name="depth"></label></p><button>Send report</button></form>`,
      ),
    '/send': ({ body }) => {
      const { street = '', depth = '' } = Object.fromEntries(new URLSearchParams(body));
      if (street === 'Elm Court')
        return { status: 400, body: html('Form', '<p>Elm Court is a private road.</p><a href="/form">Back</a>') };
      did.push(`${street} ${depth}`);
      return html('Form', `<p>Thank you. Report for ${street} received.</p>`);
    },
  };
};

/** Volunteers by day: the form is posted, the answer goes back to the page with a message. */
export const volunteers = (did: unknown[]): Readonly<Record<string, Route>> => {
  const list: string[] = ['Ann Leeson – Friday'];
  let flash = '';
  return {
    '/': () => {
      const said = flash;
      flash = '';
      return html(
        'Volunteers',
        `<h1>Volunteers</h1>${said === '' ? '' : `<div class="flash">${said}</div>`}<ul>${list.map((one) => `<li>${one}</li>`).join('')}</ul><form action="/add" method="post"><input name="who" placeholder="Full name"> <select name="day" aria-label="Day"><option>Friday</option><option>Saturday</option><option>Sunday</option></select> <button>Add volunteer</button></form>`,
      );
    },
    '/add': ({ body }) => {
      const { who = '', day = '' } = Object.fromEntries(new URLSearchParams(body));
      const line = `${who} – ${day}`;
      if (day === 'Sunday') flash = 'Sunday is full.';
      else if (list.includes(line)) flash = `${who} was on the list already.`;
      else {
        list.push(line);
        did.push(`${who} ${day}`);
        flash = `${who} was added.`;
      }
      return { status: 303, headers: { location: '/' }, body: '' };
    },
  };
};

/** Staff behind hash routes: a list, a person, an edit form. */
export const staff = served(
  'Staff',
  `<nav><a href="#/">Start</a> <a href="#/staff">Staff</a> <a href="#/tools">Tools</a></nav><main id="v"></main>`,
  `let all = START; const draw = () => { const [, where = '', no] = location.hash.split('/');
    if (where === 'staff' && no) v.innerHTML = '<h1>' + all[no][0] + '</h1><label>Duty <select id="r">' + ['Clerk', 'Warden', 'Driver'].map((one) => '<option' + (one === all[no][1] ? ' selected' : '') + '>' + one + '</option>').join('') + '</select></label> <button id="s">Save</button><p id="m"></p>';
    else if (where === 'staff') v.innerHTML = '<h1>Staff</h1><ul>' + Object.entries(all).map(([key, [who, duty]]) => '<li><a href="#/staff/' + key + '">' + who + '</a> ' + duty + '</li>').join('') + '</ul>';
    else v.innerHTML = '<h1>' + (where === 'tools' ? 'Tools' : 'Welcome') + '</h1><label>Duty <select><option>Rake</option></select></label>';
    if (v.querySelector('#s')) v.querySelector('#s').onclick = async () => { const got = await api(no, v.querySelector('#r').value); all = got.now; if (got.text) v.querySelector('#m').textContent = got.text; else location.hash = '#/staff'; }; };
  window.onhashchange = () => setTimeout(draw, 120); draw();`,
  (did) => {
    const now: Record<string, [string, string]> = {
      11: ['Tim Weck', 'Clerk'],
      12: ['Ann Lee', 'Driver'],
      13: ['Ann Leeson', 'Clerk'],
      14: ['Uwe Rau', 'Clerk'],
    };
    return {
      start: () => now,
      answer: ([no = '', duty = '']) => {
        const one = now[no];
        if (!one || (no === '14' && duty === 'Driver')) return { now, text: 'Uwe Rau has no licence' };
        one[1] = duty;
        did.push(`${one[0]} ${duty}`);
        return { now };
      },
    };
  },
);

/** Slots of a court, drawn again four times a second with other ids; one is taken in between. */
export const slots = served(
  'Court',
  `<h1>Court 2</h1><label>Name <input id="w"></label><div id="l"></div><p id="m"></p>`,
  `let all = START; const draw = () => { l.innerHTML = Object.entries(all).map(([at, who]) => '<div id="x' + Math.random().toString(36).slice(2) + '"><b>' + at + '</b> ' + (who || '<button data-at="' + at + '">Book</button>') + '</div>').join(''); }; draw(); setInterval(draw, 250);
  l.onclick = async ({ target }) => { if (!target.dataset.at) return; const got = await api(target.dataset.at, w.value); all = got.now; m.textContent = got.text; draw(); };`,
  (did) => {
    const now: Record<string, string> = { '9:30': '', '10:30': '', '11:30': 'Club', '12:30': '', '13:30': '' };
    return {
      start: () => now,
      answer: ([at = '', who = '']) => {
        if (at === '13:30') return { status: 409, now: { ...now, [at]: 'Otto' }, text: 'Somebody was faster' };
        now[at] = who;
        did.push(`${at} ${who}`);
        return { now, text: `Booked for ${who}` };
      },
    };
  },
);

/** Fines filtered by state, ticked all at once and waived after a native question. */
export const fines = served(
  'Fines',
  `<h1>Fines</h1><label>Show <select id="s"><option>All</option><option>Overdue</option><option>Disputed</option><option>Paid</option></select></label><table id="l"></table><div id="bar"><button id="go">Waive ticked</button></div><p id="m"></p>`,
  `let all = START; const draw = () => { const shown = all.filter(([, , state]) => s.value === 'All' || s.value === state); l.innerHTML = '<tr><th><input type="checkbox" id="every" aria-label="Tick all"></th><th>No</th><th>State</th></tr>' + shown.map(([no, , state]) => '<tr><td><input type="checkbox" class="b" aria-label="Tick ' + no + '" value="' + no + '"></td><td>' + no + '</td><td>' + state + '</td></tr>').join(''); }; draw(); s.onchange = draw;
  l.onchange = ({ target }) => { if (target.id === 'every') document.querySelectorAll('.b').forEach((one) => { one.checked = target.checked; }); };
  go.onclick = async () => { const ticked = [...document.querySelectorAll('.b:checked')].map((one) => one.value); if (ticked.length === 0) { m.textContent = 'Nothing is ticked.'; return; } if (!confirm('Waive ' + ticked.length + ' fines?')) return; const got = await api(...ticked); all = got.now; m.textContent = got.text; draw(); };`,
  (did) => {
    let now = [
      ['F1', '', 'Overdue'],
      ['F2', '', 'Disputed'],
      ['F3', '', 'Overdue'],
      ['F4', '', 'Paid'],
      ['F5', '', 'Disputed'],
    ];
    return {
      start: () => now,
      answer: (nos) => {
        if (nos.includes('F4')) return { status: 400, now, text: 'Paid fines cannot be waived' };
        now = now.filter(([no = '']) => !nos.includes(no));
        did.push(`waive ${nos.join('+')}`);
        return { now, text: `${nos.length} waived` };
      },
    };
  },
);

/** A hall blocked from a day to another. */
export const hallBlock = served(
  'Hall',
  `<h1>Block the hall</h1><label>First day <input type="date" id="a"></label> <label>Last day <input type="date" id="b"></label> <button id="go">Block</button><div id="m"></div>`,
  `go.onclick = async () => { const got = await api(a.value, b.value); if (got.ok) { m.innerHTML += '<p>' + a.value + ' – ' + b.value + '</p>'; a.value = ''; b.value = ''; } else m.innerHTML = '<p class="err">' + got.text + '</p>'; };`,
  (did) =>
    ([from = '', to = '']) => {
      if (from > to) return { text: 'The last day is before the first day' };
      if (from.startsWith('2027-08')) return { text: 'The hall is rented in August' };
      did.push(`${from} ${to}`);
      return { ok: true };
    },
);
