/** More pages of HAMLET_CASES: boxes and bulk acts, buttons under the pointer, swatches, sliders, cells, two like forms, tiles, plans. */
import { served } from './pages';

/** Things of a depot in a table without heads; a bar with the act comes once something is ticked. */
export const depot = served(
  'Depot',
  `<h1>Depot</h1><table><tbody id="l"></tbody></table><div id="bar" hidden><span id="n"></span> <button id="bd">Bulk Delete</button></div>`,
  `let all = START; const draw = () => { l.innerHTML = all.map((one) => '<tr><td><input type="checkbox" value="' + one + '"></td><td>' + one + '</td><td>shelf 3</td></tr>').join(''); bar.hidden = true; }; draw();
  const ticked = () => [...document.querySelectorAll('#l input:checked')].map((one) => one.value);
  l.onchange = () => { bar.hidden = ticked().length === 0; n.textContent = ticked().length + ' selected'; };
  bd.onclick = async () => { const { now } = await api(...ticked()); all = now; draw(); };`,
  (did) => {
    let now = ['Lamp', 'Chair', 'Chair cover', 'Desk', 'Rug', 'Sofa'];
    return {
      start: () => now,
      answer: (names) => {
        now = now.filter((one) => !names.includes(one));
        did.push(`delete ${names.join('+')}`);
        return { now, afterMs: 80 };
      },
    };
  },
);

/** Songs whose buttons are drawn only under the pointer. */
export const songs = served(
  'Setlist',
  `<style>.row .acts { visibility: hidden } .row:hover .acts { visibility: visible }</style><h1>Setlist</h1><div id="l"></div>`,
  `let all = START; const draw = () => { l.innerHTML = Object.entries(all).map(([one, n]) => '<div class="row" style="padding:6px"><span>' + one + '</span> <b>' + (n || '') + '</b> <span class="acts"><button data-one="' + one + '">Vote</button></span></div>').join(''); }; draw();
  l.onclick = async ({ target }) => { if (!target.dataset.one) return; const { now } = await api(target.dataset.one); all = now; draw(); };`,
  (did) => {
    const now: Record<string, number> = { Yesterday: 2, 'Let it be': 0, 'Hey Jude': 1 };
    return {
      start: () => now,
      answer: ([one = '']) => {
        now[one] = (now[one] ?? 0) + 1;
        did.push(`vote ${one}`);
        return { now };
      },
    };
  },
);

/** Yarn in colours that only their title names; one is out of stock. */
export const yarn = served(
  'Yarn',
  `<h1>Merino yarn</h1><div id="c">${[
    ['Moss', '#675'],
    ['Sand', '#dca'],
    ['Plum', '#636'],
    ['Ice', '#bde'],
  ]
    .map(
      ([name, colour]) =>
        `<i title="${name}" style="display:inline-block;width:24px;height:24px;background:${colour};cursor:pointer"></i>`,
    )
    .join('')}</div><p>Colour: <em id="w">–</em></p><button id="go">Add to bag</button><p id="m"></p>`,
  `c.onclick = ({ target }) => { if (!target.title) return; for (const one of c.children) one.style.outline = ''; target.style.outline = '2px solid'; w.textContent = target.title; }; go.onclick = async () => { const { text } = await api(w.textContent); m.textContent = text; };`,
  (did) =>
    ([colour = '']) => {
      if (colour === 'Ice') return { text: 'Ice is sold out' };
      did.push(`yarn ${colour}`);
      return { text: `1 × ${colour} in your bag` };
    },
);

/** A slider of a library: arrow keys move it by five, and the lamp hears it a moment later. */
export const lamps = served(
  'Lamps',
  `<h1>Lamps</h1><div id="l"></div>`,
  `const all = START; const draw = () => { l.innerHTML = Object.entries(all).map(([name, n]) => '<div><span>' + name + '</span> <div role="slider" tabindex="0" aria-label="Brightness ' + name + '" aria-valuemin="0" aria-valuemax="100" aria-valuenow="' + n + '" data-name="' + name + '" style="display:inline-block;width:200px;height:14px;background:linear-gradient(90deg,#fc0 ' + n + '%,#eee 0)"></div></div>').join(''); }; draw();
  let timer; l.onkeydown = (event) => { const { name } = event.target.dataset; const by = { ArrowRight: 5, ArrowUp: 5, ArrowLeft: -5, ArrowDown: -5 }[event.key]; if (!name || !by) return; event.preventDefault(); all[name] = Math.min(100, Math.max(0, all[name] + by)); event.target.setAttribute('aria-valuenow', all[name]); event.target.style.background = 'linear-gradient(90deg,#fc0 ' + all[name] + '%,#eee 0)'; clearTimeout(timer); timer = setTimeout(() => api(name, String(all[name])), 250); };`,
  (did) => ({
    start: () => ({ Desk: 50, Floor: 20, Bed: 80 }),
    answer: ([name = '', n = '']) => {
      did.push(`${name} ${n}`);
      return {};
    },
  }),
);

/** Prices in a grid of divs that turn into fields at a double click; one is fixed by law. */
export const prices = served(
  'Prices',
  `<h1>Prices</h1><div id="g" style="display:grid;grid-template-columns:120px 80px 80px"></div><p id="m"></p>`,
  `let all = START; const draw = () => { g.innerHTML = '<div>Item</div><div>Price</div><div>Stock</div>' + Object.entries(all).map(([name, [price, stock]]) => '<div>' + name + '</div><div class="v" data-name="' + name + '">' + price + '</div><div>' + stock + '</div>').join(''); }; draw();
  g.ondblclick = ({ target }) => { if (!target.matches('.v')) return; const { name } = target.dataset; target.innerHTML = '<input size="6">'; const field = target.firstChild; field.value = all[name][0]; field.focus(); field.select(); const keep = async () => { field.onblur = null; const got = await api(name, field.value); all = got.now; draw(); m.textContent = got.text; }; field.onblur = keep; field.onkeydown = ({ key }) => { if (key === 'Enter') keep(); if (key === 'Escape') { field.onblur = null; draw(); } }; };`,
  (did) => {
    const now: Record<string, [string, string]> = { Soap: ['2,10', '14'], Book: ['9,90', '3'], Tea: ['4,50', '30'] };
    return {
      start: () => now,
      answer: ([name = '', price = '']) => {
        const one = now[name];
        if (!one || name === 'Book') return { now, text: 'Book prices are fixed by law.' };
        one[0] = price;
        did.push(`${name} ${price}`);
        return { now, text: '' };
      },
    };
  },
);

/** Two cards with the same form; each keeps its own address. */
export const addresses = served(
  'Addresses',
  `<h1>My addresses</h1>${['Billing', 'Delivery']
    .map(
      (one) =>
        `<div class="card" data-kind="${one}"><div class="head">${one} address</div><label>Street <input class="s"></label><label>City <input class="c"></label><button>Save</button><span class="m"></span></div>`,
    )
    .join('')}`,
  `document.querySelectorAll('.card').forEach((card) => { const [s, c] = [card.querySelector('.s'), card.querySelector('.c')]; s.value = START[card.dataset.kind][0]; c.value = START[card.dataset.kind][1]; card.querySelector('button').onclick = async () => { const { text } = await api(card.dataset.kind, s.value, c.value); card.querySelector('.m').textContent = text; }; });`,
  (did) => {
    const now: Record<string, [string, string]> = { Billing: ['Hill 1', 'Ulm'], Delivery: ['Lake 9', 'Kiel'] };
    return {
      start: () => now,
      answer: ([kind = '', street = '', city = '']) => {
        if (city === 'Atlantis') return { text: 'We do not know this city' };
        now[kind] = [street, city];
        did.push(`${kind}: ${street}, ${city}`);
        return { text: 'Saved' };
      },
    };
  },
);

/** Seats as tiles with hidden boxes; a stepper of plus and minus; some plays are sold out. */
export const theatre = served(
  'Theatre',
  `<h1>Theatre</h1><label for="p">Play</label> <input id="p" list="pl"><datalist id="pl"><option>Hamlet</option><option>Faust</option><option>Medea</option></datalist><div>${['Stalls', 'Balcony', 'Box'].map((one) => `<label style="display:inline-block;padding:8px;border:1px solid"><input type="radio" name="c" value="${one}" hidden> <b>${one}</b> <small>from 20 €</small></label>`).join('')}</div><button id="mi" aria-label="One fewer">−</button> <output id="n">1</output> <button id="pl1" aria-label="One more">+</button><button id="go">Buy</button><div id="m"></div>`,
  `mi.onclick = () => { n.textContent = Math.max(1, +n.textContent - 1); }; pl1.onclick = () => { n.textContent = Math.min(8, +n.textContent + 1); };
  go.onclick = async () => { const { text } = await api(n.textContent, $('[name=c]:checked')?.value ?? '', p.value); m.textContent = text; };`,
  (did) =>
    ([n = '', seat = '', play = '']) => {
      if (play === 'Medea') return { text: 'Medea is sold out.' };
      did.push(`${n} ${seat} ${play}`);
      return { text: `${n} tickets for ${play}` };
    },
);

/** Reminders by native day and time. */
export const reminders = served(
  'Reminders',
  `<h1>Reminders</h1><form><input id="w" placeholder="What"><input type="date" id="d" aria-label="Day"><input type="time" id="t" aria-label="Time"><button>Remind me</button></form><ul id="l"></ul>`,
  `document.forms[0].onsubmit = async (event) => { event.preventDefault(); const { text } = await api(w.value, d.value, t.value); l.insertAdjacentHTML('beforeend', '<li>' + text + '</li>'); document.forms[0].reset(); };`,
  (did) =>
    ([what = '', day = '', time = '']) => {
      did.push(`${what} ${day} ${time}`);
      return { text: `${what}: ${day} ${time}` };
    },
);

/** A plan of a hall: hours down, weekdays across; free cells are pressed; taken ones say who. */
export const hall = served(
  'Halle',
  `<h1>Hallenplan</h1><table id="t"></table><p id="m"></p>`,
  `let all = START; const days = ['Mo', 'Di', 'Mi', 'Do', 'Fr']; const draw = () => { t.innerHTML = '<tr><td></td>' + days.map((one) => '<td>' + one + '</td>').join('') + '</tr>' + ['16 Uhr', '17 Uhr', '18 Uhr'].map((hour) => '<tr><td>' + hour + '</td>' + days.map((day) => '<td>' + (all[day + hour] ? all[day + hour] : '<a href="#" data-cell="' + day + '|' + hour + '">frei</a>') + '</td>').join('') + '</tr>').join(''); }; draw();
  t.onclick = async (event) => { const { cell } = event.target.dataset; if (!cell) return; event.preventDefault(); const got = await api(...cell.split('|')); all = got.now; draw(); m.textContent = got.text; };`,
  (did) => {
    const now: Record<string, string> = { 'Mi17 Uhr': 'Judo' };
    return {
      start: () => now,
      answer: ([day = '', hour = '']) => {
        now[day + hour] = 'Ihr Verein';
        did.push(`${day} ${hour}`);
        return { now, text: '' };
      },
    };
  },
);

/** Absences of pupils by class: the same names in two classes, each row with two small buttons. */
export const classes = served(
  'Register',
  `<h1>Register</h1><div id="l"></div>`,
  `let all = START; const draw = () => { l.innerHTML = Object.entries(all).map(([room, list]) => '<section><h2>Class ' + room + '</h2>' + Object.entries(list).map(([who, state]) => '<div class="p"><div>' + who + '</div><div>' + state + '</div><div><button data-at="' + room + '|' + who + '">absent</button><button data-at="' + room + '|' + who + '">present</button></div></div>').join('') + '</section>').join(''); }; draw();
  l.onclick = async ({ target }) => { if (!target.dataset.at) return; const { now } = await api(...target.dataset.at.split('|'), target.textContent); all = now; draw(); };`,
  (did) => {
    const now: Record<string, Record<string, string>> = {
      '3a': { Anna: '', Ben: '', Carl: '' },
      '3b': { Anna: '', Dora: '', Ben: '' },
    };
    return {
      start: () => now,
      answer: ([room = '', who = '', state = '']) => {
        const list = now[room];
        if (list) list[who] = state;
        did.push(`${room} ${who} ${state}`);
        return { now };
      },
    };
  },
);

/** Money to a name in a field of numbers; the page writes its own comma; a limit a day. */
export const bank = served(
  'Bank',
  `<h1>Überweisung</h1><p><label for="e">Empfänger</label><br><input id="e"></p><p><label for="b">Betrag in €</label><br><input id="b" inputmode="decimal"></p><p><label for="z">Zweck</label><br><textarea id="z"></textarea></p><button id="go">Überweisen</button><div id="m"></div>`,
  `b.onblur = () => { const n = Number(b.value.replace(/\\./g, '').replace(',', '.')); if (b.value !== '' && !Number.isNaN(n)) b.value = n.toLocaleString('de-DE', { minimumFractionDigits: 2 }); };
  go.onclick = async () => { const { text } = await api(e.value, b.value, z.value); m.textContent = text; };`,
  (did) =>
    ([who = '', sum = '', why = '']) => {
      if (Number(sum.replace(/\./g, '').replace(',', '.')) > 2000) return { text: 'Das ist mehr als Ihr Tageslimit.' };
      did.push(`${who} ${sum} ${why}`);
      return { text: 'Auftrag angenommen' };
    },
);

/** Notes that go with a toast that offers the way back. */
export const notes = served(
  'Notes',
  `<h1>Notes</h1><ul id="l"></ul><div id="snack" style="position:fixed;bottom:0"></div>`,
  `let all = START; const draw = () => { l.innerHTML = all.map((one) => '<li>' + one + ' <button aria-label="Archive ' + one + '" data-one="' + one + '">🗄</button></li>').join(''); }; draw();
  document.onclick = async ({ target }) => { const { one, back } = target.dataset; if (one) { const { now } = await api('archive', one); all = now; draw(); snack.innerHTML = 'Archived. <button data-back="' + one + '">Undo</button>'; } else if (back) { const { now } = await api('back', back); all = now; draw(); snack.textContent = ''; } };`,
  (did) => {
    let now = ['Ideas', 'Ideas 2026', 'Recipes', 'Trip'];
    return {
      start: () => now,
      answer: ([act = '', one = '']) => {
        now = act === 'archive' ? now.filter((other) => other !== one) : [...now, one];
        did.push(`${act} ${one}`);
        return { now };
      },
    };
  },
);
