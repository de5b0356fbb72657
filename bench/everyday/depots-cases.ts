/** DEPOT_CASES: lockers, telescopes, a depot, lawyers, translators, escape rooms, seeds, hives, tours, pitches: pads, filters, drags, drafts, menus. */
import type { Page } from '@playwright/test';
import { html, type Route } from '../../test/harness/site';
import { type EverydayCase, choose, press, pressIn, write } from './case';
import { served } from './pages';

/** A pad of keys opens the door of a code; a wrong code is told on the pad's display. */
const lockers = served(
  'Parcel lockers',
  `<h1>Parcel lockers</h1><output id="disp">Code?</output><div id="pad">${[1, 2, 3, 4, 5, 6, 7, 8, 9, 'C', 0, 'OK'].map((one) => `<button>${one}</button>`).join('')}</div>`,
  `let code = ''; pad.onclick = async ({ target }) => { const key = target.textContent; if (!target.matches('button')) return; if (key === 'C') code = ''; else if (key === 'OK') { const { text } = await api(code); code = ''; disp.textContent = text; return; } else code += key; disp.textContent = code.replace(/./g, '•') || 'Code?'; };`,
  (did) =>
    ([code = '']) => {
      if (code === '9901') return { text: 'Parcel was fetched on Tuesday' };
      did.push(`open ${code}`);
      return { text: `Door ${Number(code) % 40} is open` };
    },
);

/** Nights of a telescope: a dialog with a day, two hours, and a purpose that may be empty. */
const telescope = served(
  'Telescopes',
  `<h1>Telescopes</h1><ul>${['60 cm reflector', 'Solar refractor', '1 m dish'].map((one) => `<li><span>${one}</span> <a href="#" data-scope="${one}">Request time</a></li>`).join('')}</ul><dialog id="dlg"><h2></h2><form method="dialog"><label>Night <input id="night" type="date"></label><label>From <input id="t1" type="time"></label><label>To <input id="t2" type="time"></label><label>Target <input id="obj"></label><p class="err"></p><button id="ok" type="button">Request</button><button>Cancel</button></form></dialog><table><tbody></tbody></table>`,
  `let scope = ''; document.querySelector('ul').onclick = (event) => { event.preventDefault(); scope = event.target.dataset.scope ?? ''; if (!scope) return; dlg.querySelector('h2').textContent = scope; $('.err').textContent = ''; dlg.querySelector('form').reset(); dlg.showModal(); };
  ok.onclick = async () => { const { err, row } = await api(scope, night.value, t1.value, t2.value, obj.value); if (err) { $('.err').textContent = err; return; } dlg.close(); $('tbody').insertAdjacentHTML('beforeend', '<tr>' + row.map((one) => '<td>' + one + '</td>').join('') + '<td>pending</td></tr>'); };`,
  (did) =>
    ([scope = '', night = '', from = '', to = '', target = '']) => {
      if (scope.startsWith('Solar') && from > '18:00') return { err: 'The sun has set by then.' };
      did.push([scope, night, from, to, target].join(' | '));
      return { row: [scope, night, from, to, target], afterMs: 200 };
    },
);

/** Pieces by steppers in a table; of some only a few are taken a day. */
const depot = served(
  'Recycling depot',
  `<h1>Recycling depot</h1><table><tbody>${['Tyres', 'Fridges', 'Batteries', 'Lamps'].map((one) => `<tr><th>${one}</th><td><button data-by="-1" aria-label="Fewer ${one}">–</button><output>0</output><button data-by="1" aria-label="More ${one}">+</button></td></tr>`).join('')}</tbody></table><p id="hint"></p><button id="go">Drop off</button>`,
  `document.querySelector('tbody').onclick = ({ target }) => { const by = Number(target.dataset.by); if (!by) return; const out = target.parentElement.querySelector('output'); const name = target.closest('tr').cells[0].textContent; const next = Math.max(0, Number(out.textContent) + by); if (name === 'Tyres' && next > 4) { hint.textContent = 'Four tyres a day'; return; } hint.textContent = ''; out.textContent = next; };
  go.onclick = async () => { const rows = [...document.querySelectorAll('tr')].map((row) => row.cells[0].textContent + ' ' + row.querySelector('output').textContent).filter((one) => !one.endsWith(' 0')); const { slip } = await api(...rows); hint.textContent = 'Slip ' + slip; for (const out of document.querySelectorAll('output')) out.textContent = '0'; };`,
  (did) => {
    let slip = 600;
    return (rows) => {
      did.push(rows.join(', '));
      return { slip: ++slip };
    };
  },
);

/** Cells that become fields at a double click, kept when they are left; a rate below the tariff is put back with a tooltip. */
const lawyers = served(
  'Rates',
  `<h1>Rates</h1><table><thead><tr><th>Client</th><th>Rate</th><th>Contact</th></tr></thead><tbody></tbody></table>`,
  `let rows = START; const draw = () => { $('tbody').innerHTML = rows.map((row, i) => '<tr>' + row.map((cell, j) => '<td data-at="' + i + '-' + j + '">' + cell + '</td>').join('') + '</tr>').join(''); }; draw();
  $('tbody').onclick = ({ target }) => { const { at } = target.dataset; if (!at || at.endsWith('-0')) return; const [i, j] = at.split('-'); const field = document.createElement('input'); field.value = target.textContent; target.textContent = ''; target.append(field); field.focus(); field.select();
    field.onblur = async () => { const { cell, title } = await api(rows[i][0], j, field.value); rows[i][j] = cell; target.textContent = cell; if (title) target.insertAdjacentHTML('beforeend', ' <abbr title="' + title + '">⚠</abbr>'); };
    field.onkeydown = ({ key }) => { if (key === 'Enter') field.blur(); }; };`,
  (did) => {
    const rows = [
      ['Berger', '180', 'Ms Lind'],
      ['Haas & Co', '210', 'Mr Roth'],
      ['Ott', '150', 'Ms Blum'],
    ];
    return {
      start: () => rows,
      answer: ([client = '', at = '', value = '']) => {
        const row = rows.find((one) => one[0] === client) ?? [];
        const column = Number(at);
        if (column === 1 && Number(value) < 120) return { cell: row[1] ?? '', title: 'below the tariff', afterMs: 150 };
        row[column] = value;
        did.push(`${client} ${column === 1 ? 'rate' : 'contact'} ${value}`);
        return { cell: value, afterMs: 150 };
      },
    };
  },
);

/** A quote for a translation: sent, or kept as a draft when the desk of a language is closed. */
const translators = served(
  'Quote',
  `<h1>Quote</h1><p><label for="from">From</label><select id="from"><option>English</option><option>German</option></select><label for="into">Into</label><select id="into"><option>Finnish</option><option>Greek</option><option>Maltese</option></select></p><p><label>Words <input id="words" type="number"></label></p><p><label><input type="checkbox" id="rush"> Express</label></p><button id="go">Get a quote</button><section id="out"></section>`,
  `go.onclick = async () => { const { head, line } = await api(from.value, into.value, words.value, rush.checked ? 'express' : ''); out.innerHTML = '<h2>' + head + '</h2><p>' + line + '</p>'; };`,
  (did) => {
    let nr = 40;
    return ([from = '', into = '', words = '', rush = '']) => {
      if (into === 'Maltese')
        return {
          head: 'Draft kept',
          line: 'Our Maltese desk is closed until Monday. Send it again then.',
          afterMs: 300,
        };
      did.push(`${from}>${into} ${words}${rush && ` ${rush}`}`);
      return { head: `Quote ${++nr}`, line: `${words} words into ${into}: €${Number(words) / 10}`, afterMs: 300 };
    };
  },
);

/** Rooms rated with stars; each once. */
const escapeRooms = served(
  'Your rooms',
  `<h1>Your rooms</h1><div id="l"></div>`,
  `const rooms = START; const draw = () => { l.innerHTML = Object.entries(rooms).map(([name, stars]) => '<figure><figcaption>' + name + '</figcaption><div>' + [1, 2, 3, 4, 5].map((i) => '<span role="button" tabindex="0" title="' + i + ' of 5" data-room="' + name + '" style="cursor:pointer;color:' + (i <= stars ? 'gold' : 'grey') + '">★</span>').join('') + '</div><small>' + (stars ? 'Thanks for ' + stars + ' stars' : 'Not rated') + '</small></figure>').join(''); }; draw();
  l.onclick = async ({ target }) => { const { room } = target.dataset; if (!room) return; const { now } = await api(room, target.title[0]); rooms[room] = now; draw(); };`,
  (did) => {
    const now: Record<string, number> = { Crypt: 0, Submarine: 0, Bakery: 2, Vault: 0 };
    return {
      start: () => now,
      answer: ([room = '', stars = '']) => {
        if (now[room] === 0) {
          now[room] = Number(stars);
          did.push(`${room} ${stars}`);
        }
        return { now: now[room] ?? 0 };
      },
    };
  },
);

/** A filter that the browser keeps from the last visit; rows are drawn by it. */
const seeds = served(
  'Seed bank',
  `<h1>Seed bank</h1><input id="q" type="search" placeholder="Filter by name" aria-label="Filter by name"> <ul id="l"></ul><p id="cnt"></p>`,
  `let rows = START; q.value = localStorage.getItem('q') ?? ''; const draw = () => { const found = rows.filter(([name]) => name.toLowerCase().includes(q.value.toLowerCase())); l.innerHTML = found.map(([name, grams]) => '<li><b>' + name + '</b> <span>' + grams + ' g</span> <button data-name="' + name + '">Withdraw 10 g</button></li>').join(''); cnt.textContent = found.length + ' of ' + rows.length; }; draw();
  q.oninput = () => { localStorage.setItem('q', q.value); draw(); };
  l.onclick = async ({ target }) => { const { name } = target.dataset; if (!name) return; const { now } = await api(name); rows = now; draw(); };`,
  (did) => {
    const now: [string, number][] = [
      ['Black oat', 120],
      ['Naked oat', 60],
      ['Emmer', 80],
      ['Rye', 200],
      ['Einkorn', 5],
    ];
    return {
      start: () => now,
      answer: ([name = '']) => {
        const row = now.find((one) => one[0] === name);
        if (row && row[1] >= 10) {
          row[1] -= 10;
          did.push(`withdraw ${name}`);
        }
        return { now };
      },
    };
  },
);

/** A running order moved by mouse events, as sortable lists do. */
const playlist = served(
  'Running order',
  `<h1>Running order</h1><ol id="l" style="user-select:none;width:300px"></ol>`,
  `let list = START; let held = null; const draw = () => { l.innerHTML = list.map((one) => '<li data-id="' + one + '" style="height:30px;cursor:grab"><span aria-hidden="true">⠿</span> ' + one + '</li>').join(''); }; draw();
  l.onmousedown = ({ target }) => { held = target.closest('li')?.dataset.id ?? null; };
  document.onmouseup = async ({ clientX, clientY }) => { if (!held) return; const over = document.elementFromPoint(clientX, clientY)?.closest('li')?.dataset.id; const moved = held; held = null; if (!over || over === moved) return; const rest = list.filter((one) => one !== moved); rest.splice(rest.indexOf(over), 0, moved); const { now } = await api(moved, over, ...rest); list = now; draw(); };`,
  (did) => {
    let now = ['News', 'Weather', 'Jazz hour', 'Interview', 'Quiz'];
    return {
      start: () => now,
      answer: ([moved = '', over = '', ...rest]) => {
        if (moved !== 'Quiz') {
          now = rest;
          did.push(`${moved} before ${over}`);
        }
        return { now };
      },
    };
  },
);

/** Hives under tabs; grams with a comma or a point, a box and a note that are told only sometimes. */
const hives = served(
  'Hives',
  `<h1>Hives</h1><nav>${['North', 'South', 'Orchard'].map((one) => `<button data-hive="${one}">${one}</button>`).join('')}</nav><h2 id="h">North</h2><label>Honey (kg) <input id="kg"></label><label><input type="checkbox" id="queen"> Queen seen</label><label>Remark <textarea id="rem"></textarea></label><button id="go">Log</button><p class="flash"></p>`,
  `document.querySelector('nav').onclick = ({ target }) => { if (target.dataset.hive) { h.textContent = target.dataset.hive; kg.value = rem.value = ''; queen.checked = false; $('.flash').textContent = ''; } };
  go.onclick = async () => { const { text } = await api(h.textContent, kg.value, queen.checked ? 'queen' : '', rem.value); $('.flash').textContent = text; };`,
  (did) =>
    ([hive = '', kg = '', ...rest]) => {
      if (!/^\d+([.,]\d+)?$/.test(kg) || Number(kg.replace(',', '.')) > 40)
        return { text: `${kg} kg? Weigh again, please` };
      did.push([hive, kg, ...rest].filter(Boolean).join(' / '));
      return { text: `${hive}: ${kg} kg` };
    },
);

/** Tours at hours under headings of days, some full; the hour leads to a page with a name. */
const museum = (did: unknown[]): Record<string, Route> => {
  const days: Record<string, string[]> = {
    Thursday: ['10:00', '14:00'],
    Saturday: ['10:00', '14:00', '16:30'],
    Sunday: ['14:00'],
  };
  return {
    '/': () =>
      html(
        'Tours',
        `<h1>Tours</h1>${Object.entries(days)
          .map(
            ([day, hours]) =>
              `<h2>${day}</h2><p>${hours.map((hour) => `<a href="/tour?day=${day}&hour=${hour}">${hour}</a>`).join(' · ')}</p>`,
          )
          .join('')}`,
      ),
    '/tour': ({ method, query, body }) => {
      const { day = '', hour = '' } = Object.fromEntries(new URLSearchParams(query));
      const people = Number(new URLSearchParams(body).get('people') ?? 0);
      const form = `<form method="post"><label>People <input name="people"></label><button>Ask for a guide</button></form>`;
      if (method !== 'POST') return html('Tour', `<h1>${day}, ${hour}</h1>${form}`);
      if (people > 12) return html('Tour', `<h1>${day}, ${hour}</h1><p>Groups of up to 12, please.</p>${form}`);
      did.push(`${day} ${hour} for ${people}`);
      return html('Tour', `<h1>${day}, ${hour}</h1><p>A guide will wait for ${people} of you.</p>`);
    },
  };
};

/** Pitches of a drawn map; taken ones are grey and say so only when they are pressed. */
const camp = served(
  'Pitches',
  `<h1>Pitches</h1><svg width="300" height="160">${['A1', 'A2', 'B1', 'B2', 'B3', 'C1'].map((one, i) => `<g class="pitch" data-id="${one}" style="cursor:pointer" transform="translate(${(i % 3) * 95},${Math.floor(i / 3) * 75})"><rect width="85" height="65" fill="#8c8"/><text x="30" y="38">${one}</text></g>`).join('')}</svg><aside id="side">Pick a pitch</aside>`,
  `let at = ''; document.querySelector('svg').onclick = ({ target }) => { at = target.closest('.pitch')?.dataset.id ?? ''; if (at) { side.innerHTML = '<h3>Pitch ' + at + '</h3><label>Nights <input id="n"></label><button id="go">Book it</button>'; go.onclick = async () => { const { text } = await api(at, n.value); side.innerHTML = '<p>' + text + '</p>'; }; } };`,
  (did) =>
    ([pitch = '', nights = '']) => {
      if (pitch === 'B2') return { text: 'B2 belongs to the Olsens all summer.' };
      did.push(`${pitch} ${nights}`);
      return { text: `${pitch} is yours for ${nights} nights.` };
    },
);

/** Boxes in a menu that stays open; an order is kept when the menu closes. */
const tattoo = served(
  'Styles',
  `<h1>Styles</h1><button id="op" aria-haspopup="menu" aria-expanded="false">Show styles</button><div role="menu" hidden>${['Dotwork', 'Lettering', 'Old school', 'Watercolour', 'Tribal'].map((one) => `<div role="menuitemcheckbox" aria-checked="${one === 'Tribal'}" tabindex="-1">${one}</div>`).join('')}</div><button id="go">Keep view</button><p id="m"></p>`,
  `const menu = $('[role=menu]'); op.onclick = () => { menu.hidden = !menu.hidden; op.setAttribute('aria-expanded', String(!menu.hidden)); };
  menu.onclick = ({ target }) => { if (target.matches('[role=menuitemcheckbox]')) target.setAttribute('aria-checked', String(target.getAttribute('aria-checked') !== 'true')); };
  go.onclick = async () => { menu.hidden = true; op.setAttribute('aria-expanded', 'false'); await api(...[...menu.children].filter((one) => one.getAttribute('aria-checked') === 'true').map((one) => one.textContent)); m.textContent = 'View kept'; };`,
  (did) => (styles) => {
    did.push(styles.join('+'));
    return {};
  },
);

/** Days of a standing order as pressed buttons, and a number of loaves; the van does not go on Sundays. */
const bakery = served(
  'Standing order',
  `<h1>Standing order</h1><label for="bread">Bread</label><select id="bread"><option>Rye</option><option>Spelt</option><option>Walnut</option></select><div id="days">${['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].map((one, i) => `<button aria-pressed="false" aria-label="${['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'][i]}">${one}</button>`).join('')}</div><button id="go">Set up</button><div role="log"></div>`,
  `days.onclick = ({ target }) => { if (target.matches('button')) target.setAttribute('aria-pressed', String(target.getAttribute('aria-pressed') !== 'true')); };
  go.onclick = async () => { const { text } = await api(bread.value, ...[...days.children].filter((one) => one.getAttribute('aria-pressed') === 'true').map((one) => one.getAttribute('aria-label'))); $('[role=log]').insertAdjacentHTML('beforeend', '<p>' + text + '</p>'); };`,
  (did) =>
    ([bread = '', ...days]) => {
      if (days.includes('Sunday')) return { text: 'Our van rests on Sundays' };
      did.push(`${bread}: ${days.join(', ')}`);
      return { text: `${bread} on ${days.length} days` };
    },
);

/** Bikes on a board; the menu of a card moves it, waiting needs a reason. */
const bikes = served(
  'Workshop',
  `<h1>Workshop</h1><div id="board" style="display:flex;gap:20px"></div><div id="menu" role="menu" hidden></div><dialog id="why"><p>What is it waiting for?</p><input id="r" aria-label="Reason"><button id="ok">Continue</button></dialog>`,
  `let bikes = START, at = ''; const columns = ['To do', 'In repair', 'Waiting', 'Done']; const draw = () => { board.innerHTML = columns.map((c) => '<section aria-label="' + c + '"><h2>' + c + '</h2>' + bikes.filter((b) => b[1] === c).map((b) => '<div class="card">' + b[0] + ' <button aria-label="More" data-bike="' + b[0] + '">⋯</button></div>').join('') + '</section>').join(''); }; draw();
  board.onclick = ({ target }) => { if (!target.dataset.bike) return; at = target.dataset.bike; menu.innerHTML = columns.filter((c) => c !== bikes.find((b) => b[0] === at)[1]).map((c) => '<button role="menuitem">Move to ' + c + '</button>').join(''); menu.hidden = false; };
  const go = async (to, reason) => { const { now } = await api(at, to, reason); bikes = now; draw(); };
  menu.onclick = ({ target }) => { menu.hidden = true; const to = target.textContent.slice(8); if (to === 'Waiting') { r.value = ''; why.showModal(); ok.onclick = () => { why.close(); go(to, r.value); }; } else go(to, ''); };`,
  (did) => {
    const now = [
      ['Gazelle 12', 'To do'],
      ['Brompton 7', 'In repair'],
      ['Tandem 3', 'In repair'],
      ['Pashley 9', 'Done'],
    ];
    return {
      start: () => now,
      answer: ([bike = '', to = '', reason = '']) => {
        const one = now.find((b) => b[0] === bike);
        const working = now.filter((b) => b[1] === 'In repair').length;
        if (!one || (to === 'In repair' && working >= 3)) return { now };
        one[1] = to;
        did.push(`${bike} ${to}${reason && ` (${reason})`}`);
        return { now, afterMs: 120 };
      },
    };
  },
);

/** Tanks that are fed; the button says when it was, and a second meal is refused by a strip at the top. */
const aquarium = served(
  'Tanks',
  `<div class="strip" hidden></div><h1>Tanks</h1><div id="l"></div>`,
  `let tanks = START; const draw = () => { l.innerHTML = tanks.map(([name, fed]) => '<div class="tank"><h3>' + name + '</h3><p>' + (fed ? 'Fed at ' + fed : 'Hungry') + '</p><button data-tank="' + name + '">Feed</button></div>').join(''); }; draw();
  l.onclick = async ({ target }) => { const { tank } = target.dataset; if (!tank) return; const { now, strip } = await api(tank); tanks = now; draw(); const s = $('.strip'); s.hidden = !strip; s.textContent = strip ?? ''; };`,
  (did) => {
    const now = [
      ['Seahorses', ''],
      ['Octopus', '09:10'],
      ['Rays', ''],
      ['Jellyfish', ''],
    ];
    return {
      start: () => now,
      answer: ([tank = '']) => {
        const one = now.find((t) => t[0] === tank);
        if (!one || one[1]) return { now, strip: 'Once a day is enough' };
        one[1] = '11:40';
        did.push(`feed ${tank}`);
        return { now };
      },
    };
  },
);

/** Tools with a page each: a pencil leads there, Save leads back with a line; a name in use is told at the top. */
const tools = (did: unknown[]): Record<string, Route> => {
  const list = ['Jigsaw', 'Ladder', 'Drill', 'Tile cutter'].map((name, i) => ({ name, fee: String(4 + i) }));
  let flash = '';
  return {
    '/': () => {
      const text = flash;
      flash = '';
      return html(
        'Tool library',
        `${text && `<div class="flash">${text}</div>`}<h1>Tool library</h1><ul>${list.map(({ name, fee }, i) => `<li>${name} – €${fee} <a href="/edit?i=${i}" aria-label="Edit ${name}">✎</a></li>`).join('')}</ul>`,
      );
    },
    '/edit': ({ method, query, body }) => {
      const at = list[Number(new URLSearchParams(query).get('i'))] ?? { name: '', fee: '' };
      const form = (error = '') =>
        html(
          'Tool',
          `<h1>${at.name}</h1>${error && `<ul class="errors"><li>${error}</li></ul>`}<form method="post"><label>Name <input name="name" value="${at.name}"></label><label>Fee <input name="fee" value="${at.fee}"></label><button>Save</button></form>`,
        );
      if (method !== 'POST') return form();
      const { name = '', fee = '' } = Object.fromEntries(new URLSearchParams(body));
      if (list.some((one) => one !== at && one.name === name)) return form(`There is a ${name} already`);
      did.push(`${at.name} > ${name} ${fee}`);
      Object.assign(at, { name, fee });
      flash = `${name} was changed`;
      return { status: 303, headers: { location: '/' }, body: '' };
    },
  };
};

const keys = async (page: Page, code: string) => {
  for (const one of code) await press(page, one);
};

const drag = async (page: Page, from: string, to: string) => {
  const box = async (id: string) => {
    const { x = 0, y = 0, height = 0 } = (await page.locator(`[data-id="${id}"]`).boundingBox()) ?? {};
    return { x: x + 60, y: y + height / 2 };
  };
  const [start, end] = [await box(from), await box(to)];
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(start.x, (start.y + end.y) / 2, { steps: 4 });
  await page.mouse.move(end.x, end.y, { steps: 4 });
  await page.mouse.up();
};

export const DEPOT_CASES: readonly EverydayCase[] = [
  {
    kind: 'depot',
    title: 'a code on a pad, of a parcel that may be gone',
    pages: lockers,
    teach: 'open locker 4711',
    show: async (page) => {
      await keys(page, '4711');
      await press(page, 'OK');
    },
    asks: [
      { request: 'open locker 2583', want: ['open 2583'] },
      { request: 'open locker 9901', want: [], stops: true },
      { request: 'open locker 60021', want: ['open 60021'], before: (page) => press(page, '8') },
    ],
  },
  {
    kind: 'depot',
    title: 'a night and two hours in a dialog, with a target or without',
    pages: telescope,
    teach: 'request the 60 cm reflector on 12 March 2027 from 21:00 to 23:30 for M31',
    show: async (page) => {
      await page.locator('[data-scope="60 cm reflector"]').click();
      for (const [label, keys] of [
        ['Night', '03122027'],
        ['From', '0900PM'],
        ['To', '1130PM'],
      ] as const) {
        await page.getByLabel(label, { exact: true }).click({ position: { x: 8, y: 10 } });
        await page.keyboard.type(keys);
      }
      await write(page, 'Target', 'M31');
      await press(page, 'Request');
    },
    asks: [
      {
        request: 'request the 1 m dish on 3 April 2027 from 19:00 to 20:15 for Virgo A',
        want: ['1 m dish | 2027-04-03 | 19:00 | 20:15 | Virgo A'],
      },
      {
        request: 'request the Solar refractor on 4 April 2027 from 19:00 to 20:00 for the Sun',
        want: [],
        stops: true,
      },
      {
        request: 'request the Solar refractor on 1 May 2027 from 8 am to 9:30 am for flares',
        want: ['Solar refractor | 2027-05-01 | 08:00 | 09:30 | flares'],
      },
    ],
  },
  {
    kind: 'depot',
    title: 'pieces by steppers, of which only a few are taken',
    pages: depot,
    teach: 'drop off 3 tyres and 2 fridges',
    show: async (page) => {
      for (const name of ['Tyres', 'Tyres', 'Tyres', 'Fridges', 'Fridges']) await press(page, `More ${name}`);
      await press(page, 'Drop off');
    },
    asks: [
      { request: 'drop off 2 tyres and 4 fridges', want: ['Tyres 2, Fridges 4'] },
      { request: 'drop off 5 tyres and 1 fridges', want: [], stops: true },
      { request: 'drop off 6 batteries and 2 lamps', want: ['Batteries 6, Lamps 2'] },
    ],
  },
  {
    kind: 'depot',
    title: 'a rate in a cell, kept when it is left, or put back',
    pages: lawyers,
    teach: 'set the rate of Berger to 240',
    show: async (page) => {
      await page.getByRole('cell', { name: '180' }).click();
      await page.keyboard.type('240');
      await page.keyboard.press('Enter');
    },
    asks: [
      { request: 'set the rate of Ott to 175', want: ['Ott rate 175'] },
      { request: 'set the rate of Haas & Co to 90', want: [], stops: true },
      { request: 'set the rate of Haas & Co to 225', want: ['Haas & Co rate 225'] },
      { request: 'set the rate of Kuhn to 200', want: [], stops: true },
    ],
  },
  {
    kind: 'depot',
    title: 'the contact in a cell, left by a press elsewhere',
    pages: lawyers,
    teach: 'change the contact of Ott to Ms Pohl',
    show: async (page) => {
      await page.getByRole('cell', { name: 'Ms Blum' }).click();
      await page.keyboard.type('Ms Pohl');
      await page.getByRole('heading', { name: 'Rates' }).click();
    },
    asks: [
      { request: 'change the contact of Berger to Mr Zink', want: ['Berger contact Mr Zink'] },
      { request: 'change the contact of Haas & Co to Dr Eva Marx', want: ['Haas & Co contact Dr Eva Marx'] },
    ],
  },
  {
    kind: 'depot',
    title: 'a quote that is only kept as a draft for one language',
    pages: translators,
    teach: 'get a quote for 1200 words from German into Greek',
    show: async (page) => {
      await choose(page, 'From', 'German');
      await choose(page, 'Into', 'Greek');
      await write(page, 'Words', '1200');
      await press(page, 'Get a quote');
    },
    asks: [
      { request: 'get a quote for 800 words from English into Finnish', want: ['English>Finnish 800'] },
      { request: 'get a quote for 950 words from English into Maltese', want: [], stops: true },
      { request: 'get a quote for 2,500 words from German into Finnish', want: ['German>Finnish 2500'] },
    ],
  },
  {
    kind: 'depot',
    title: 'stars for a room, given already in one',
    pages: escapeRooms,
    teach: 'rate Crypt with 4 stars',
    show: (page) => page.locator('[data-room=Crypt][title="4 of 5"]').click(),
    asks: [
      { request: 'rate Submarine with 5 stars', want: ['Submarine 5'] },
      { request: 'rate Bakery with 3 stars', want: [], stops: true },
      { request: 'rate Vault with 1 stars', want: ['Vault 1'] },
    ],
  },
  {
    kind: 'depot',
    title: 'a seed behind the filter of the last visit',
    pages: seeds,
    teach: 'withdraw 10 g of Rye',
    show: (page) => pressIn(page, 'Rye', 'Withdraw 10 g', 'li'),
    asks: [
      { request: 'withdraw 10 g of Emmer', want: ['withdraw Emmer'] },
      {
        request: 'withdraw 10 g of Rye',
        want: ['withdraw Rye'],
        before: (page) => write(page, 'Filter by name', 'oat'),
      },
      {
        request: 'withdraw 10 g of Einkorn',
        want: [],
        stops: true,
        before: (page) => page.getByLabel('Filter by name').fill(''),
      },
      { request: 'withdraw 10 g of Spelt', want: [], stops: true },
    ],
  },
  {
    kind: 'depot',
    title: 'an item dragged by the mouse before another, which may spring back',
    pages: playlist,
    teach: 'move Jazz hour before News',
    show: (page) => drag(page, 'Jazz hour', 'News'),
    asks: [
      { request: 'move Interview before Weather', want: ['Interview before Weather'] },
      { request: 'move Quiz before News', want: [], stops: true },
      { request: 'move Weather before Jazz hour', want: ['Weather before Jazz hour'] },
    ],
  },
  {
    kind: 'depot',
    title: 'kilograms of a hive under its tab, too many once',
    pages: hives,
    teach: 'log 12.5 kg for South',
    show: async (page) => {
      await press(page, 'South');
      await write(page, 'Honey (kg)', '12.5');
      await press(page, 'Log');
    },
    asks: [
      { request: 'log 9.75 kg for Orchard', want: ['Orchard / 9.75'] },
      { request: 'log 8 kg for North', want: ['North / 8'] },
      { request: 'log 125 kg for South', want: [], stops: true },
      { request: 'log 7 kg for West', want: [], stops: true },
    ],
  },
  {
    kind: 'depot',
    title: 'a hive with a remark and a box',
    pages: hives,
    teach: 'log 6 kg for Orchard, queen seen, remark "calm"',
    show: async (page) => {
      await press(page, 'Orchard');
      await write(page, 'Honey (kg)', '6');
      await page.getByLabel('Queen seen').check();
      await write(page, 'Remark', 'calm');
      await press(page, 'Log');
    },
    asks: [
      { request: 'log 4 kg for South, queen seen, remark "new frames"', want: ['South / 4 / queen / new frames'] },
      { request: 'log 41 kg for South, queen seen, remark "heavy"', want: [], stops: true },
    ],
  },
  {
    kind: 'depot',
    title: 'a tour at an hour under the heading of a day',
    pages: museum,
    teach: 'ask for a guide on Saturday at 14:00 for 6 people',
    show: async (page) => {
      await page.locator('a[href*="Saturday"]', { hasText: '14:00' }).click();
      await write(page, 'People', '6');
      await press(page, 'Ask for a guide');
    },
    asks: [
      { request: 'ask for a guide on Thursday at 10:00 for 9 people', want: ['Thursday 10:00 for 9'] },
      { request: 'ask for a guide on Sunday at 14:00 for 15 people', want: [], stops: true },
      { request: 'ask for a guide on Sunday at 10:00 for 4 people', want: [], stops: true },
    ],
  },
  {
    kind: 'depot',
    title: 'a pitch of a drawn map, one of which is taken',
    pages: camp,
    teach: 'book pitch A2 for 3 nights',
    show: async (page) => {
      await page.locator('[data-id=A2]').click();
      await write(page, 'Nights', '3');
      await press(page, 'Book it');
    },
    asks: [
      { request: 'book pitch C1 for 7 nights', want: ['C1 7'] },
      { request: 'book pitch B2 for 2 nights', want: [], stops: true },
      { request: 'book pitch D4 for 2 nights', want: [], stops: true },
    ],
  },
  {
    kind: 'depot',
    title: 'boxes in a menu, one of them ticked already',
    pages: tattoo,
    teach: 'show styles Dotwork and Lettering',
    show: async (page) => {
      await press(page, 'Show styles');
      for (const name of ['Dotwork', 'Lettering']) await page.getByRole('menuitemcheckbox', { name }).click();
      await press(page, 'Keep view');
    },
    asks: [
      { request: 'show styles Old school and Watercolour', want: ['Old school+Watercolour+Tribal'] },
      { request: 'show styles Tribal and Dotwork', want: ['Dotwork+Tribal'] },
      { request: 'show styles Lettering, Dotwork and Watercolour', want: ['Dotwork+Lettering+Watercolour+Tribal'] },
    ],
  },
  {
    kind: 'depot',
    title: 'days of a standing order, the van resting on one',
    pages: bakery,
    teach: 'set up Spelt on Monday and Thursday',
    show: async (page) => {
      await choose(page, 'Bread', 'Spelt');
      await press(page, 'Monday');
      await press(page, 'Thursday');
      await press(page, 'Set up');
    },
    asks: [
      { request: 'set up Walnut on Tuesday and Friday', want: ['Walnut: Tuesday, Friday'] },
      { request: 'set up Rye on Monday, Wednesday and Saturday', want: ['Rye: Monday, Wednesday, Saturday'] },
      { request: 'set up Rye on Friday and Sunday', want: [], stops: true },
    ],
  },
  {
    kind: 'depot',
    title: 'a bike by its menu to another column, three in repair at most',
    pages: bikes,
    teach: 'move Gazelle 12 to Done',
    show: async (page) => {
      await page.locator('[data-bike="Gazelle 12"]').click();
      await press(page, 'Move to Done', 'menuitem');
    },
    asks: [
      { request: 'move Pashley 9 to In repair', want: ['Pashley 9 In repair'] },
      { request: 'move Gazelle 12 to In repair', want: [], stops: true },
      { request: 'move Tandem 3 to To do', want: ['Tandem 3 To do'] },
    ],
  },
  {
    kind: 'depot',
    title: 'a bike that waits for something',
    pages: bikes,
    teach: 'move Tandem 3 to Waiting for a new chain',
    show: async (page) => {
      await page.locator('[data-bike="Tandem 3"]').click();
      await press(page, 'Move to Waiting', 'menuitem');
      await write(page, 'Reason', 'a new chain');
      await press(page, 'Continue');
    },
    asks: [
      { request: 'move Brompton 7 to Waiting for two spokes', want: ['Brompton 7 Waiting (two spokes)'] },
      { request: 'move Gazelle 12 to Waiting for paint', want: ['Gazelle 12 Waiting (paint)'] },
    ],
  },
  {
    kind: 'depot',
    title: 'a tank that was fed, told in a strip at the top',
    pages: aquarium,
    teach: 'feed the tank Rays',
    show: (page) => page.locator('[data-tank=Rays]').click(),
    asks: [
      { request: 'feed the tank Jellyfish', want: ['feed Jellyfish'] },
      { request: 'feed the tank Octopus', want: [], stops: true },
      { request: 'feed the tank Penguins', want: [], stops: true },
    ],
  },
  {
    kind: 'depot',
    title: 'the fee of a tool on its own page',
    pages: tools,
    teach: 'change the fee of Ladder to 9',
    show: async (page) => {
      await page.getByLabel('Edit Ladder').click();
      await write(page, 'Fee', '9');
      await press(page, 'Save');
    },
    asks: [
      { request: 'change the fee of Drill to 12', want: ['Drill > Drill 12'] },
      { request: 'change the fee of Tile cutter to 3.50', want: ['Tile cutter > Tile cutter 3.50'] },
      { request: 'change the fee of Chainsaw to 20', want: [], stops: true },
    ],
  },
  {
    kind: 'depot',
    title: 'a tool with another name, which another tool has',
    pages: tools,
    teach: 'rename Jigsaw to Fretsaw',
    show: async (page) => {
      await page.getByLabel('Edit Jigsaw').click();
      await write(page, 'Name', 'Fretsaw');
      await press(page, 'Save');
    },
    asks: [
      { request: 'rename Tile cutter to Tile saw', want: ['Tile cutter > Tile saw 7'] },
      { request: 'rename Drill to Ladder', want: [], stops: true },
      { request: 'rename Ladder to Steps', want: ['Ladder > Steps 5'] },
    ],
  },
];
