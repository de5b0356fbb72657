/** Further pages of ORCHARD_CASES: switches that say their state, forms refused by status, drawn lists, pairs of rows, sliders, columns, spelled days, numbers read. */
import { html, type Route } from '../../test/harness/site';
import { served } from './pages';

/** Sprinklers with a button that says what it is now, and changes it. */
export const sprinklers = served(
  'Sprinklers',
  `<h1>Sprinklers</h1><div id="l"></div><p id="m"></p>`,
  `const draw = (all) => { l.innerHTML = Object.entries(all).map(([one, state]) => '<div class="sp"><span>' + one + '</span> <button data-one="' + one + '">' + state + '</button></div>').join(''); }; draw(START);
  l.onclick = async ({ target }) => { const { one } = target.dataset; if (!one) return; const got = await api(one, target.textContent === 'On' ? 'Off' : 'On'); draw(got.now); m.textContent = got.text; };`,
  (did) => {
    const now: Record<string, string> = { Lawn: 'Off', 'Lawn edge': 'Off', Roses: 'On', Beans: 'Off' };
    return {
      start: () => now,
      answer: ([one = '', state = '']) => {
        if (one === 'Beans') return { now, text: 'Beans: no water in the tank.' };
        now[one] = state;
        did.push(`${one} ${state}`);
        return { now, text: '' };
      },
    };
  },
);

/** Swimmers entered for a course: the server refuses by status, with a text at the field. */
export const swimmers = served(
  'Courses',
  `<h1>Swimming courses</h1><form id="f" novalidate><div><label for="n">Child</label><input id="n"><small id="ne"></small></div><div><label for="y">Born in</label><input id="y" inputmode="numeric"><small id="ye"></small></div><div role="radiogroup" aria-label="Course">${['Seahorse', 'Bronze', 'Silver'].map((one) => `<label><input type="radio" name="c" value="${one}"> ${one}</label>`).join('')}</div><button>Enter</button></form><ul id="l"></ul>`,
  `f.onsubmit = async (event) => { event.preventDefault(); for (const [field, note] of [[n, ne], [y, ye]]) { field.removeAttribute('aria-invalid'); note.textContent = ''; } const got = await api(n.value, y.value, f.c.value); if (got.status === 200) { l.insertAdjacentHTML('beforeend', '<li>' + n.value + ': ' + f.c.value + '</li>'); f.reset(); } else { const [field, note] = got.at === 'n' ? [n, ne] : [y, ye]; field.setAttribute('aria-invalid', 'true'); note.textContent = got.text; } };`,
  (did) => {
    const entered = new Set<string>(['Ida Storm']);
    return ([child = '', year = '', course = '']) => {
      if (entered.has(child)) return { status: 409, at: 'n', text: `${child} is entered already` };
      if (Number(year) > 2022) return { status: 422, at: 'y', text: 'Children must be four' };
      entered.add(child);
      did.push(`${child} ${year} ${course}`);
      return {};
    };
  },
);

/** A drawn list of 300 callers of which only the rows in sight exist. */
export const callers = served(
  'Callers',
  `<h1>Callers</h1><div id="box" style="height:240px;overflow:auto;position:relative"><div id="tall" style="height:9000px"></div></div><p id="m"></p>`,
  `const done = new Set(START.done); const draw = () => { box.querySelectorAll('.row').forEach((one) => one.remove()); const first = Math.floor(box.scrollTop / 30); for (let i = first; i < Math.min(300, first + 9); i++) box.insertAdjacentHTML('beforeend', '<div class="row" style="position:absolute;height:30px;top:' + i * 30 + 'px"><span>' + START.names[i] + '</span> ' + (done.has(START.names[i]) ? 'called' : '<button data-who="' + START.names[i] + '">Call back</button>') + '</div>'); }; draw(); box.onscroll = draw;
  box.onclick = async ({ target }) => { const { who } = target.dataset; if (who) { await api(who); done.add(who); draw(); } };`,
  (did) => {
    const first = ['Abel', 'Bruno', 'Carl', 'Dora', 'Ella', 'Finn', 'Gina', 'Hugo', 'Ines', 'Jan'];
    const last = ['Adler', 'Busch', 'Conrad', 'Dietz', 'Ernst'];
    const names = Array.from(
      { length: 300 },
      (_, i) => `${first[i % 10]} ${last[Math.floor(i / 10) % 5]} ${Math.floor(i / 50) + 1}`,
    );
    const done: string[] = ['Ines Busch 2'];
    return {
      start: () => ({ names, done }),
      answer: ([who = '']) => {
        done.push(who);
        did.push(`call ${who}`);
        return {};
      },
    };
  },
);

/** Letters of a parish office, each put away by a press in its row; the row stays. */
export const letters = served(
  'Letters',
  `<h1>Letters</h1><table><thead><tr><th>From</th><th>About</th><th></th></tr></thead><tbody id="l"></tbody></table>`,
  `const draw = (all) => { l.innerHTML = Object.entries(all).map(([who, [what, state]]) => '<tr><td>' + who + '</td><td>' + what + '</td><td>' + (state || '<button data-who="' + who + '">Put away</button>') + '</td></tr>').join(''); }; draw(START);
  l.onclick = async ({ target }) => { if (target.dataset.who) draw((await api(target.dataset.who)).now); };`,
  (did) => {
    const now: Record<string, [string, string]> = {
      Berg: ['Noise', ''],
      Bergmann: ['Tree', ''],
      Holm: ['Lamp', ''],
      Sand: ['Tree', ''],
      Vale: ['Path', ''],
      Unger: ['Lamp', 'away'],
    };
    return {
      start: () => now,
      answer: ([who = '']) => {
        const one = now[who];
        if (one) one[1] = 'away';
        did.push(`away ${who}`);
        return { now };
      },
    };
  },
);

/** Heat of greenhouses by native sliders, kept when the slider is let go. */
export const heat = served(
  'Heat',
  `<h1>Greenhouses</h1>${['Palms', 'Orchids', 'Seedlings'].map((one) => `<p><label>${one} <input type="range" min="5" max="35" data-one="${one}"></label> <output></output> °C</p>`).join('')}<p id="m"></p>`,
  `document.querySelectorAll('[data-one]').forEach((one) => { one.value = START[one.dataset.one]; one.parentElement.nextElementSibling.value = one.value; one.oninput = () => { one.parentElement.nextElementSibling.value = one.value; }; one.onchange = async () => { const got = await api(one.dataset.one, one.value); m.textContent = got.text; one.value = got.now; one.parentElement.nextElementSibling.value = one.value; }; });`,
  (did) => {
    const now: Record<string, string> = { Palms: '20', Orchids: '24', Seedlings: '16' };
    return {
      start: () => now,
      answer: ([one = '', to = '']) => {
        if (one === 'Orchids' && Number(to) < 18) return { now: now[one], text: 'Orchids die below 18 °C.' };
        now[one] = to;
        did.push(`${one} ${to}`);
        return { now: to, text: '' };
      },
    };
  },
);

/** Players in a table whose heads sort it. */
export const players = served(
  'Players',
  `<h1>Players</h1><table><thead><tr>${['Name', 'Points', 'Games', 'Age'].map((one) => `<th><button data-by="${one}">${one}</button></th>`).join('')}</tr></thead><tbody id="l"></tbody></table>`,
  `let by = START, rows = [['Dan', 12, 4, 31], ['Ann', 30, 9, 27], ['Bo', 7, 2, 44]]; const draw = () => { const at = ['Name', 'Points', 'Games', 'Age'].indexOf(by); document.querySelectorAll('th').forEach((one, i) => { if (i === at) one.setAttribute('aria-sort', 'ascending'); else one.removeAttribute('aria-sort'); }); rows.sort((a, b) => (a[at] > b[at] ? 1 : -1)); l.innerHTML = rows.map((row) => '<tr>' + row.map((cell) => '<td>' + cell + '</td>').join('') + '</tr>').join(''); }; draw();
  document.querySelector('thead').onclick = async ({ target }) => { if (target.dataset.by) { by = target.dataset.by; draw(); await api(by); } };`,
  (did) => {
    let now = 'Name';
    return {
      start: () => now,
      answer: ([by = '']) => {
        now = by;
        did.push(`by ${by}`);
        return {};
      },
    };
  },
);

/** A garage's diary whose day is written as on paper, in German order. */
export const diary = served(
  'Werkstatt',
  `<h1>Termin</h1><form id="f"><label>Kennzeichen <input name="k"></label> <label>Tag (TT.MM.JJJJ) <input name="t"></label> <label>Arbeit <select name="a"><option>Reifen</option><option>Ölwechsel</option><option>Bremsen</option></select></label> <button>Eintragen</button></form><p id="m"></p>`,
  `f.k.oninput = () => { f.k.value = f.k.value.toUpperCase(); }; f.onsubmit = async (event) => { event.preventDefault(); m.textContent = (await api(f.k.value, f.t.value, f.a.value)).text; };`,
  (did) =>
    ([plate = '', day = '', work = '']) => {
      if (!/^\d\d\.\d\d\.\d{4}$/u.test(day)) return { text: 'Bitte den Tag als TT.MM.JJJJ angeben.' };
      if (day === '24.12.2027') return { text: 'An diesem Tag ist die Werkstatt geschlossen.' };
      did.push(`${plate} ${day} ${work}`);
      return { text: 'Eingetragen' };
    },
);

/** Members of a fund-raising club: found by a search, renewed on a page whose number must be typed again. */
export const renewals = (did: unknown[]): Readonly<Record<string, Route>> => {
  const members: Record<string, [string, string]> = {
    'Olga Petrov': ['7731', '2026'],
    'Ilja Petrov': ['1208', '2026'],
    'Kim Dale': ['5540', '2027'],
    'Sam Hart': ['0917', '2025'],
  };
  const page = (body: string) => html('Friends of the mill', `<h1>Friends of the mill</h1>${body}`);
  return {
    '/': () => page(`<form action="/found"><input name="q" placeholder="Member"><button>Look up</button></form>`),
    '/found': ({ query }) => {
      const who = new URLSearchParams(query).get('q') ?? '';
      const one = members[who];
      return page(
        one
          ? `<h2>${who}</h2><p>Member no. <b>${one[0]}</b>, paid for ${one[1]}</p>${one[1] === '2027' ? '<p>Nothing is due.</p>' : `<form method="post" action="/renew"><input type="hidden" name="who" value="${who}"><label>Type the member no. to renew <input name="no" autocomplete="off"></label><button>Renew</button></form>`}`
          : `<p>No member of that name.</p><a href="/">Back</a>`,
      );
    },
    '/renew': ({ body }) => {
      const sent = new URLSearchParams(body);
      const who = sent.get('who') ?? '';
      const one = members[who];
      if (!one || one[0] !== sent.get('no')) return page(`<p>The number does not fit ${who}. Nothing was renewed.</p>`);
      one[1] = '2027';
      did.push(`renew ${who}`);
      return page(`<p>${who} is renewed for 2027.</p><a href="/">Next</a>`);
    },
  };
};

/** Words on a stall's sign, each taken off by a nameless cross. */
export const signs = served(
  'Stall sign',
  `<h1>Stall sign</h1><div id="l"></div><p><input id="w" placeholder="Add a word"></p><p id="m"></p>`,
  `const draw = (all) => { l.innerHTML = all.map((one) => '<span class="chip">' + one + '<button data-one="' + one + '">×</button></span> ').join(''); }; draw(START);
  l.onclick = async ({ target }) => { if (target.dataset.one) { const got = await api('off', target.dataset.one); draw(got.now); m.textContent = got.text; } };
  w.onkeydown = async ({ key }) => { if (key === 'Enter' && w.value) { const got = await api('on', w.value); w.value = ''; draw(got.now); m.textContent = got.text; } };`,
  (did) => {
    let now = ['Honey', 'Honey cake', 'Candles', 'Open'];
    return {
      start: () => now,
      answer: ([act = '', word = '']) => {
        if (act === 'off' && word === 'Open') return { now, text: 'A sign must say Open.' };
        if (act === 'on' && now.includes(word)) return { now, text: `The sign says ${word} already.` };
        now = act === 'off' ? now.filter((one) => one !== word) : [...now, word];
        did.push(`${act} ${word}`);
        return { now, text: '' };
      },
    };
  },
);

/** Rooms by floor in folds of the browser, each with a button. */
export const folds = served(
  'Rooms',
  `<h1>Rooms</h1>${['Cellar', 'Ground floor', 'Attic'].map((floor) => `<details${floor === 'Attic' ? ' open' : ''}><summary>${floor}</summary>${['Small room', 'Big room'].map((room) => `<p>${room} <button data-at="${floor}: ${room}">Air</button></p>`).join('')}</details>`).join('')}<p id="m"></p>`,
  `document.addEventListener('click', async ({ target }) => { if (target.dataset.at) m.textContent = (await api(target.dataset.at)).text; });`,
  (did) =>
    ([at = '']) => {
      if (at.startsWith('Cellar')) return { text: 'The cellar has no windows.' };
      did.push(`air ${at}`);
      return { text: `Windows open: ${at}` };
    },
);
