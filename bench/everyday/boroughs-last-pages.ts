/** Last pages of BOROUGH_CASES: amounts by minus, tags taken off, rows that are only drawn in sight, bills, typed questions, agendas, vans. */
import { html, type Route } from '../../test/harness/site';
import { served } from './pages';

/** Tickets by plus and minus, some of which stand already; a class has a most. */
export const tickets = served(
  'Tickets',
  `<h1>Lido tickets</h1><div id="l">${['Adults', 'Children', 'Dogs'].map((one) => `<div class="row" data-one="${one}"><span>${one}</span><button aria-label="Fewer ${one}">−</button><output aria-live="polite"></output><button aria-label="More ${one}">+</button></div>`).join('')}</div>`,
  `const all = START; const draw = () => document.querySelectorAll('.row').forEach((row) => { row.querySelector('output').textContent = all[row.dataset.one]; row.lastChild.disabled = row.dataset.one === 'Dogs' && all.Dogs >= 2; row.querySelector('button').disabled = all[row.dataset.one] === 0; }); draw();
  l.onclick = ({ target }) => { const row = target.closest('.row'); if (target.tagName !== 'BUTTON') return; all[row.dataset.one] += target.textContent === '+' ? 1 : -1; draw(); api(row.dataset.one, String(all[row.dataset.one])); };`,
  (did) => {
    const now: Record<string, number> = { Adults: 1, Children: 3, Dogs: 0 };
    return {
      start: () => now,
      answer: ([one = '', n = '']) => {
        now[one] = Number(n);
        did.push(`${one} ${n}`);
        return {};
      },
    };
  },
);

/** Gates with tags as chips; each has a cross. */
export const gates = served(
  'Gates',
  `<h1>Gates</h1><div id="l"></div>`,
  `const draw = (all) => { l.innerHTML = Object.entries(all).map(([one, tags]) => '<div class="g" data-one="' + one + '"><h4>' + one + '</h4>' + tags.map((tag) => '<span class="chip">' + tag + ' <button aria-label="Remove" data-tag="' + tag + '">×</button></span>').join(' ') + '</div>').join(''); }; draw(START);
  l.onclick = async ({ target }) => { if (target.dataset.tag) draw((await api(target.closest('.g').dataset.one, target.dataset.tag)).now); };`,
  (did) => {
    const now: Record<string, string[]> = {
      'Gate 4': ['urgent', 'north'],
      'Gate 5': ['urgent care', 'urgent', 'paint'],
      'Gate 6': ['paint', 'urgent care'],
    };
    return {
      start: () => now,
      answer: ([one = '', tag = '']) => {
        now[one] = (now[one] ?? []).filter((other) => other !== tag);
        did.push(`${one} without ${tag}`);
        return { now };
      },
    };
  },
);

/** Two hundred permits of which only those in sight are drawn. */
export const permits = served(
  'Permits',
  `<h1>Permits</h1><div id="box" style="height:240px;overflow:auto;position:relative;border:1px solid"><div id="sp" style="height:6000px"></div></div><p id="m" role="status"></p>`,
  `const all = START; const draw = () => { box.querySelectorAll('.r').forEach((one) => one.remove()); const from = Math.floor(box.scrollTop / 30); for (let i = from; i < Math.min(from + 9, all.length); i++) box.insertAdjacentHTML('beforeend', '<div class="r" style="position:absolute;top:' + i * 30 + 'px"><code>' + all[i] + '</code> <button data-one="' + all[i] + '">Suspend</button></div>'); }; draw(); box.onscroll = draw;
  box.onclick = async ({ target }) => { if (target.dataset.one) m.textContent = (await api(target.dataset.one)).text; };`,
  (did) => ({
    start: () => Array.from({ length: 200 }, (_, i) => `P-${String(i + 1).padStart(4, '0')}`),
    answer: ([one = '']) => {
      did.push(`suspend ${one}`);
      return { text: `${one} is suspended` };
    },
  }),
);

/** Letters in a language each that is kept as soon as it is chosen, with a word beside it. */
export const languages = served(
  'Languages',
  `<h1>Languages</h1>${['Letters', 'Invoices', 'Calls'].map((one) => `<fieldset><legend>${one}</legend><select aria-label="Language of ${one.toLowerCase()}" data-one="${one}">${['English', 'Welsh', 'Polish'].map((tongue) => `<option>${tongue}</option>`).join('')}</select> <small></small></fieldset>`).join('')}`,
  `for (const one of document.querySelectorAll('select')) one.value = START[one.dataset.one];
  document.onchange = async ({ target }) => { const note = target.parentElement.querySelector('small'); note.textContent = '…'; const got = await api(target.dataset.one, target.value); note.textContent = got.text; };`,
  (did) => {
    const now: Record<string, string> = { Letters: 'English', Invoices: 'Polish', Calls: 'English' };
    return {
      start: () => now,
      answer: ([one = '', tongue = '']) => {
        if (one === 'Calls' && tongue === 'Polish')
          return { status: 422, text: 'Nobody at the desk speaks Polish', afterMs: 250 };
        now[one] = tongue;
        did.push(`${one} ${tongue}`);
        return { text: 'Kept', afterMs: 250 };
      },
    };
  },
);

/** Flats with a remark that is edited in its cell and kept when it is left. */
export const flats = served(
  'Flats',
  `<h1>Flats</h1><table><thead><tr><th>Flat</th><th>Remark</th><th></th></tr></thead><tbody id="l"></tbody></table>`,
  `l.innerHTML = Object.entries(START).map(([one, text]) => '<tr><th scope="row">' + one + '</th><td contenteditable="true" data-one="' + one + '" style="min-width:200px">' + text + '</td><td class="n"></td></tr>').join('');
  l.addEventListener('focusout', async ({ target }) => { const { one } = target.dataset; if (!one || START[one] === target.innerText.trim()) return; const got = await api(one, target.innerText.trim()); target.parentElement.querySelector('.n').textContent = got.text; if (got.status === 200) START[one] = target.innerText.trim(); });`,
  (did) => {
    const now: Record<string, string> = { 'Flat 1': '', 'Flat 2': '', 'Flat 12': 'dog', 'Flat 20': '' };
    return {
      start: () => now,
      answer: ([one = '', text = '']) => {
        if (text.length > 30) return { status: 413, text: 'At most 30 letters' };
        now[one] = text;
        did.push(`${one}: ${text}`);
        return { text: 'kept' };
      },
    };
  },
);

/** Bills on a page, each with its total; another page pays an amount to a name. */
export const bills = (did: unknown[]): Readonly<Record<string, Route>> => ({
  '/': () =>
    html(
      'Bills',
      `<h1>Bills</h1><table><tr><th>Name</th><th>Total</th></tr>${[
        ['Anna Ritt', '37.50'],
        ['Ben Roth', '81.20'],
        ['Ben Rother', '18.00'],
      ]
        .map(([who, sum]) => `<tr><td>${who}</td><td>${sum}</td></tr>`)
        .join('')}</table><a href="/pay">Pay a bill</a>`,
    ),
  '/pay': () =>
    html(
      'Pay',
      `<h1>Pay</h1><form action="/paid" method="post"><label>To <input name="to"></label> <label>Amount <input name="sum"></label> <button>Pay</button></form>`,
    ),
  '/paid': ({ body }) => {
    const { to = '', sum = '' } = Object.fromEntries(new URLSearchParams(body));
    did.push(`${to} ${sum}`);
    return html('Paid', `<h1>Paid</h1><p>${sum} to ${to}</p><a href="/">Bills</a>`);
  },
});

/** An agenda of two days with classes of the same name; one class has begun. */
export const agenda = served(
  'My classes',
  `<h1>My classes</h1><div id="l"></div><p id="m"></p>`,
  `const draw = (all) => { l.innerHTML = ['Tuesday', 'Thursday', 'Saturday'].map((day) => '<h2>' + day + '</h2>' + all.filter(([on]) => on === day).map(([, what]) => '<div class="e"><span>' + what + '</span> <a href="#" data-day="' + day + '" data-what="' + what + '">Cancel class</a></div>').join('')).join(''); }; draw(START);
  l.onclick = async (event) => { event.preventDefault(); const { day, what } = event.target.dataset; if (!day) return; const got = await api(day, what); draw(got.now); m.textContent = got.text; };`,
  (did) => {
    let now = [
      ['Tuesday', 'Yoga'],
      ['Tuesday', 'Pilates'],
      ['Thursday', 'Yoga'],
      ['Thursday', 'Spin'],
      ['Saturday', 'Pilates'],
    ];
    return {
      start: () => now,
      answer: ([day = '', what = '']) => {
        if (day === 'Saturday') return { now, text: 'It is too late to cancel this class.' };
        now = now.filter(([on, name]) => on !== day || name !== what);
        did.push(`${day} ${what}`);
        return { now, text: 'Cancelled' };
      },
    };
  },
);

/** Sites that are closed once their name has been typed into the question. */
export const sites = served(
  'Sites',
  `<h1>Building sites</h1><ul id="l"></ul><div id="q" hidden role="dialog" aria-modal="true"><p>Type the name of the site to close it.</p><input aria-label="Name of the site"><button disabled>Close for good</button><button>Keep</button></div>`,
  `let at = ''; const [field, yes, no] = q.querySelectorAll('input, button'); const draw = (all) => { l.innerHTML = Object.entries(all).map(([one, state]) => '<li><span>' + one + '</span> <i>' + state + '</i> ' + (state === 'open' ? '<button data-one="' + one + '">Close…</button>' : '') + '</li>').join(''); }; draw(START);
  l.onclick = ({ target }) => { if (!target.dataset.one) return; at = target.dataset.one; field.value = ''; yes.disabled = true; q.hidden = false; field.focus(); };
  field.oninput = () => { yes.disabled = field.value !== at; }; no.onclick = () => { q.hidden = true; };
  yes.onclick = async () => { q.hidden = true; const got = await api(at); draw(got.now); };`,
  (did) => {
    const now: Record<string, string> = { Meadow: 'open', 'Mill Yard': 'open', Mill: 'open', Quay: 'closed' };
    return {
      start: () => now,
      answer: ([one = '']) => {
        now[one] = 'closed';
        did.push(`close ${one}`);
        return { now };
      },
    };
  },
);

/** A van that goes from one depot to another. */
export const vans = served(
  'Vans',
  `<h1>Vans</h1><form id="f">${['From', 'To'].map((one) => `<label>${one} <select name="${one}"><option value="">–</option><option>North</option><option>South</option><option>Harbour</option></select></label>`).join('')} <button>Send van</button></form><p id="m" role="alert"></p>`,
  `f.onsubmit = async (event) => { event.preventDefault(); m.textContent = (await api(f.From.value, f.To.value)).text; };`,
  (did) =>
    ([from = '', to = '']) => {
      if (from === to) return { text: 'Choose two depots' };
      if (from === 'Harbour') return { text: 'There is no van at Harbour' };
      did.push(`${from} to ${to}`);
      return { text: 'On its way' };
    },
);

/** Hours of a week: a cell for each project and day. */
export const hoursSheet = served(
  'Stunden',
  `<h1>Stunden</h1><table><thead><tr><th>Projekt</th><th>12.4.</th><th>13.4.</th><th>14.4.</th></tr></thead><tbody>${['Brücke', 'Schule', 'Bad'].map((one) => `<tr><td>${one}</td>${['12.4.', '13.4.', '14.4.'].map((day) => `<td><input size="4" data-at="${one} ${day}"></td>`).join('')}</tr>`).join('')}</tbody></table><button id="go">Speichern</button><p id="m"></p>`,
  `go.onclick = async () => { const filled = [...document.querySelectorAll('input')].filter((one) => one.value).map((one) => one.dataset.at + '=' + one.value); const got = await api(...filled); m.textContent = got.text; if (got.ok) for (const one of document.querySelectorAll('input')) one.value = ''; };`,
  (did) => (cells) => {
    if (cells.some((cell) => cell.startsWith('Bad '))) return { text: 'Das Projekt Bad ist abgeschlossen.' };
    did.push(cells.join(' '));
    return { ok: true, text: 'Gespeichert' };
  },
);

/** A kitchen's log of what was used, in kilos. */
export const kitchen = served(
  'Kitchen',
  `<h1>Kitchen log</h1><label>What <input id="w"></label><label>Amount <input id="n" size="5"> kg</label><button id="go">Log</button><ul id="l"></ul>`,
  `go.onclick = async () => { const got = await api(w.value, n.value); l.insertAdjacentHTML('afterbegin', '<li>' + got.text + '</li>'); w.value = n.value = ''; };`,
  (did) =>
    ([what = '', n = '']) => {
      did.push(`${n} kg ${what}`);
      return { text: `${n} kg of ${what}` };
    },
);
