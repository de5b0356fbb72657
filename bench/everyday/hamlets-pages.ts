/** Pages of HAMLET_CASES: desks, clinics, clubs, shops: tables without heads, rows of divs, cards, native dialogs, wizards, late messages. */
import { html, type Route } from '../../test/harness/site';
import { served } from './pages';

/** Tickets in rows of plain elements; a press on a row shows its panel, whose state is a native list. */
export const helpdesk = served(
  'Help desk',
  `<div class="bar">Help desk</div><div id="l"></div><section id="p"></section>`,
  `let all = START; const draw = () => { l.innerHTML = Object.entries(all).map(([no, one]) => '<div class="r" data-no="' + no + '" style="cursor:pointer"><span>#' + no + '</span> <span>' + one.what + '</span> <span>' + one.state + '</span></div>').join(''); }; draw();
  l.onclick = ({ target }) => { const no = target.closest('.r')?.dataset.no; if (!no) return; p.innerHTML = '<h3>Ticket ' + no + '</h3><label>State <select id="s">' + ['Open', 'Waiting', 'Solved'].map((one) => '<option' + (one === all[no].state ? ' selected' : '') + '>' + one + '</option>').join('') + '</select></label> <button id="u">Update</button><p id="m"></p>'; u.onclick = async () => { const got = await api(no, s.value); all = got.now; draw(); m.textContent = got.text; }; };`,
  (did) => {
    const now: Record<string, { what: string; state: string }> = {
      1042: { what: 'Printer jams', state: 'Open' },
      1043: { what: 'No network', state: 'Open' },
      1045: { what: 'New screen', state: 'Waiting' },
      1047: { what: 'Badge lost', state: 'Open' },
    };
    return {
      start: () => now,
      answer: ([no = '', state = '']) => {
        const one = now[no];
        if (!one || no === '1045') return { now, text: 'Approval is missing, state kept' };
        one.state = state;
        did.push(`${no} ${state}`);
        return { now, text: `Ticket ${no} updated`, afterMs: 120 };
      },
    };
  },
);

/** Appointments of a clinic as a list of terms, each with a fold for moving it; some hours are taken. */
export const clinic = served(
  'Praxis',
  `<h2>Termine</h2><dl id="l"></dl>`,
  `const draw = (all) => { l.innerHTML = Object.entries(all).map(([who, when]) => '<dt>' + who + '</dt><dd><span>' + when + '</span><details><summary>Verschieben</summary><label>Tag <input type="date"></label> <label>Uhrzeit <select><option>09:00</option><option>10:30</option><option>14:00</option></select></label> <button data-who="' + who + '">Übernehmen</button> <small></small></details></dd>').join(''); }; draw(START);
  l.onclick = async ({ target }) => { const { who } = target.dataset; if (!who) return; const box = target.parentElement; const got = await api(who, box.querySelector('input').value, box.querySelector('select').value); if (got.now) draw(got.now); else box.querySelector('small').textContent = got.text; };`,
  (did) => {
    const now: Record<string, string> = {
      'Frau Lenz': '2027-03-01 09:00',
      'Herr Abt': '2027-03-02 10:30',
      'Frau Özil': '2027-03-02 14:00',
    };
    return {
      start: () => now,
      answer: ([who = '', day = '', hour = '']) => {
        if (day === '2027-03-17') return { text: 'An diesem Tag ist die Praxis zu.' };
        now[who] = `${day} ${hour}`;
        did.push(`${who} ${day} ${hour}`);
        return { now };
      },
    };
  },
);

/** Members as cards whose acts stand in a fold; a paused one can be resumed. */
export const members = served(
  'Rowing club',
  `<main><h1>Rowing club</h1><div id="l" style="display:grid;grid-template-columns:1fr 1fr"></div></main>`,
  `let all = START; const draw = () => { l.innerHTML = Object.entries(all).map(([who, state]) => '<div class="card"><strong>' + who + '</strong><p class="st">' + state + '</p><details><summary aria-label="More">⋯</summary><a href="#" data-who="' + who + '">' + (state === 'active' ? 'Pause membership' : 'Resume membership') + '</a><a href="#" data-out="' + who + '">Print card</a></details></div>').join(''); }; draw();
  l.onclick = async (event) => { const { who } = event.target.dataset; if (event.target.matches('a')) event.preventDefault(); if (!who) return; const got = await api(who); all = got.now; draw(); };`,
  (did) => {
    const now: Record<string, string> = {
      'Ida Kern': 'active',
      'Jo Falk': 'active',
      'Ida Kerner': 'active',
      'Al Moor': 'paused',
    };
    return {
      start: () => now,
      answer: ([who = '']) => {
        now[who] = now[who] === 'active' ? 'paused' : 'active';
        did.push(`${who} ${now[who]}`);
        return { now, afterMs: 150 };
      },
    };
  },
);

/** A catalogue: a search by address, results as articles, and a native dialog for the branch. */
export const catalogue = (did: unknown[]): Record<string, Route> => {
  const books = ['Momo', 'Emma', 'Emma and I', 'Krabat', 'Heidi'];
  const found = (query: string) => {
    const word = (new URLSearchParams(query).get('q') ?? '').toLowerCase();
    return word === '' ? [] : books.filter((book) => book.toLowerCase().includes(word));
  };
  return {
    '/': () =>
      html(
        'Catalogue',
        `<h1>Catalogue</h1><form action="/find"><input name="q" placeholder="Title or author"><button>Search</button></form>`,
      ),
    '/find': ({ query }) =>
      html(
        'Catalogue',
        `<h1>Results</h1><form action="/find"><input name="q" placeholder="Title or author"><button>Search</button></form>${
          found(query)
            .map(
              (book) => `<article><h2>${book}</h2><button type="button" data-book="${book}">Reserve</button></article>`,
            )
            .join('') || '<p>No title found.</p>'
        }<dialog id="d"><h3 id="t"></h3><label>Branch <select id="b"><option>Central</option><option>North</option><option>Harbour</option></select></label><button id="ok">OK</button><button id="no">Cancel</button></dialog><p id="m"></p><script>
let book = ''; document.addEventListener('click', ({ target }) => { if (!target.dataset.book) return; book = target.dataset.book; t.textContent = 'Reserve ' + book; d.showModal(); });
no.onclick = () => d.close(); ok.onclick = async () => { const answer = await fetch('/reserve', { method: 'POST', body: JSON.stringify([book, b.value]) }); m.textContent = await answer.text(); d.close(); };</script>`,
      ),
    '/reserve': ({ body }) => {
      const [book = '', branch = ''] = JSON.parse(body) as string[];
      if (book === 'Heidi') return 'You have reserved this one already.';
      did.push(`${book} at ${branch}`);
      return `${book} will wait for you at ${branch}`;
    },
  };
};

/** A cart whose amounts are lists that send themselves; the stock ends. */
export const cart = served(
  'Cart',
  `<h1>Your cart</h1><table id="t"></table><p id="sum"></p><p id="e" style="color:#b00"></p>`,
  `let all = START; const draw = () => { t.innerHTML = Object.entries(all).map(([name, one]) => '<tr><td><a href="#' + name + '">' + name + '</a></td><td>' + one.price + ' €</td><td><select data-name="' + name + '">' + [1, 2, 3, 4, 5, 6].map((n) => '<option' + (n === one.n ? ' selected' : '') + '>' + n + '</option>').join('') + '</select></td><td><a href="#" data-x="' + name + '">Remove</a></td></tr>').join(''); sum.textContent = 'Total ' + Object.values(all).reduce((sum, one) => sum + one.price * one.n, 0) + ' €'; }; draw();
  t.onchange = async ({ target }) => { const got = await api(target.dataset.name, target.value); all = got.now; e.textContent = got.text; draw(); };
  t.onclick = async (event) => { const name = event.target.dataset.x; if (!name) return; event.preventDefault(); const got = await api(name, '0'); all = got.now; e.textContent = got.text; draw(); };`,
  (did) => {
    const now: Record<string, { price: number; n: number }> = {
      Candles: { price: 4, n: 1 },
      Soap: { price: 3, n: 2 },
      'Soap dish': { price: 9, n: 1 },
      Towel: { price: 12, n: 1 },
    };
    return {
      start: () => now,
      answer: ([name = '', n = '']) => {
        const one = now[name];
        if (!one) return { now, text: '' };
        if (name === 'Towel' && Number(n) > 4) return { now, text: 'Only 4 left in stock' };
        if (n === '0') delete now[name];
        else one.n = Number(n);
        did.push(`${name} x${n}`);
        return { now, text: '', afterMs: 130 };
      },
    };
  },
);

/** A wizard in one document: steps are shown and hidden; the last one sums up; too many days come back. */
export const bikes = served(
  'Bike hire',
  `<h1>Bike hire</h1><div class="s"><p>Which bike?</p>${['City', 'Cargo', 'Tandem'].map((one) => `<label style="display:block;border:1px solid"><input type="radio" name="k" value="${one}" style="position:absolute;opacity:0">${one}</label>`).join('')}<button class="f">Next</button></div><div class="s" hidden><p>How many days?</p><input id="n" aria-label="Days" inputmode="numeric"><button class="b">Back</button><button class="f">Next</button></div><div class="s" hidden><p>Where do you fetch it?</p><select id="w" aria-label="Station"><option value="">please choose</option><option>Bonn</option><option>Ulm</option><option>Jena</option></select><button class="b">Back</button><button id="go">Book</button></div><div id="o"></div>`,
  `let at = 0; const steps = [...document.querySelectorAll('.s')]; const show = () => steps.forEach((one, i) => { one.hidden = i !== at; });
  document.addEventListener('click', ({ target }) => { if (target.className === 'f') at++; else if (target.className === 'b') at--; else return; show(); });
  go.onclick = async () => { const { text } = await api($('[name=k]:checked')?.value ?? '', n.value, w.value); o.textContent = text; };`,
  (did) =>
    ([kind = '', days = '', where = '']) => {
      if (kind === '' || days === '' || where === '') return { text: 'Something is missing' };
      if (Number(days) > 14) return { text: 'Two weeks at most, please' };
      did.push(`${kind} ${days} ${where}`);
      return { text: `${kind} for ${days} days, see you in ${where}` };
    },
);

/** Alarms of a house whose state is a word in the row; the answer comes late, and one does not answer well. */
export const alarms = served(
  'Melder',
  `<h1>Melder im Haus</h1><ul id="l"></ul><div id="hint"></div>`,
  `let all = START; const draw = () => { l.innerHTML = Object.entries(all).map(([name, on]) => '<li class="' + (on ? 'is-on' : '') + '"><span>' + name + '</span> <i>' + (on ? 'scharf' : 'aus') + '</i> <a href="javascript:void 0" data-name="' + name + '">' + (on ? 'ausschalten' : 'scharf schalten') + '</a></li>').join(''); }; draw();
  l.onclick = async ({ target }) => { const { name } = target.dataset; if (!name) return; hint.textContent = 'wird gesendet …'; const got = await api(name); all = got.now; draw(); hint.textContent = got.text; };`,
  (did) => {
    const now: Record<string, boolean> = { Keller: false, Küche: false, Flur: true, Dach: false };
    return {
      start: () => now,
      answer: ([name = '']) => {
        if (name === 'Dach') return { now, text: 'Dach antwortet nicht', afterMs: 1300 };
        now[name] = !now[name];
        did.push(`${name} ${now[name] ? 'scharf' : 'aus'}`);
        return { now, text: '', afterMs: 900 };
      },
    };
  },
);

/** A birthday in three lists, and a table of guests beside it. */
export const births = served(
  'Anmeldung',
  `<h1>Kind anmelden</h1><p>Vorname <input id="v"></p><p>geboren am <select id="d" aria-label="Tag">${Array.from({ length: 31 }, (_, i) => `<option>${i + 1}</option>`).join('')}</select><select id="mo" aria-label="Monat">${['Januar', 'Februar', 'März', 'April', 'Mai', 'Juni', 'Juli', 'August', 'September', 'Oktober', 'November', 'Dezember'].map((one, i) => `<option value="${i + 1}">${one}</option>`).join('')}</select><select id="y" aria-label="Jahr">${Array.from({ length: 12 }, (_, i) => `<option>${2015 + i}</option>`).join('')}</select></p><button id="go">Anmelden</button><p id="m"></p>`,
  `go.onclick = async () => { const { text } = await api(v.value, d.value, mo.value, y.value); m.textContent = text; };`,
  (did) =>
    ([name = '', day = '', month = '', year = '']) => {
      if (Number(year) < 2018) return { text: 'Leider zu alt für diese Gruppe.' };
      did.push(`${name} ${day}.${month}.${year}`);
      return { text: `${name} ist dabei` };
    },
);

/** Gear behind chips of its kind; only the chosen kind is drawn. */
export const gear = served(
  'Gear',
  `<h1>Gear to borrow</h1><nav id="c"></nav><div id="l"></div><p id="m" aria-live="polite"></p>`,
  `let kind = 'Camping'; const draw = () => { c.innerHTML = Object.keys(START).map((one) => '<span role="button" tabindex="0" class="chip" data-kind="' + one + '" aria-pressed="' + (one === kind) + '">' + one + '</span>').join(' '); l.innerHTML = START[kind].map((one) => '<div class="row"><div>' + one + '</div><div><button data-one="' + one + '">Borrow</button></div></div>').join(''); }; draw();
  c.onclick = ({ target }) => { if (target.dataset.kind) { kind = target.dataset.kind; draw(); } };
  l.onclick = async ({ target }) => { if (!target.dataset.one) return; const { text } = await api(target.dataset.one); m.textContent = text; };`,
  (did) => ({
    start: () => ({ Camping: ['Tent', 'Stove'], Climbing: ['Rope', 'Helmet'], Water: ['Kayak', 'Wetsuit', 'Helmet'] }),
    answer: ([one = '']) => {
      if (one === 'Wetsuit') return { text: 'Out until Friday' };
      did.push(`borrow ${one}`);
      return { text: `${one} is yours for a week` };
    },
  }),
);

/** Places of courses: asked for at once, told a while later, in plain elements. */
export const courses = served(
  'Courses',
  `<h1>Evening courses</h1><div id="l"></div>`,
  `l.innerHTML = ['Pottery', 'Spanish', 'Drawing'].map((one) => '<section><h4>' + one + '</h4><input placeholder="Your name"> <input type="button" value="Join" data-one="' + one + '"> <div></div></section>').join('');
  l.onclick = async ({ target }) => { const { one } = target.dataset; if (!one) return; const box = target.parentElement; box.lastElementChild.textContent = 'One moment…'; const { text } = await api(one, box.querySelector('input').value); box.lastElementChild.textContent = text; };`,
  (did) =>
    ([course = '', name = '']) => {
      if (course === 'Drawing') return { text: 'Full. We put nobody on the list.', afterMs: 1400 };
      did.push(`${name} in ${course}`);
      return { text: `See you there, ${name}`, afterMs: 1400 };
    },
);
