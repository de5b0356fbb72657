/** Last pages of MILL_CASES: hash routes, labels with a state, newest of a list by name, digits in boxes, lists drawn in sight, chips, dead buttons. */
import type { Route } from '../../test/harness/site';
import { served } from './pages';

/** Bins behind hash routes. */
export const bins = served(
  'Waste round',
  `<header><a href="#/today">Today</a> | <a href="#/bins">Bins</a></header><main id="v"></main>`,
  `const draw = () => { const [, where = '', key] = decodeURIComponent(location.hash).split('/'); if (where === 'bins' && key) { v.innerHTML = '<h2>' + key + '</h2><p>' + START[key] + '</p><button id="e">Mark as emptied</button>'; e.onclick = async () => { const got = await api(key); START[key] = got.state; v.querySelector('p').textContent = got.state; }; } else if (where === 'bins') v.innerHTML = '<h2>Bins</h2>' + Object.keys(START).map((one) => '<p><a href="#/bins/' + one + '">' + one + '</a></p>').join(''); else v.innerHTML = '<h2>Today</h2><p>Fine weather</p>'; };
  onhashchange = draw; draw();`,
  (did) => {
    const now: Record<string, string> = {
      'Oak Street 5': 'full',
      'Oak Street 51': 'full',
      'Oak Street 7': 'full',
      'Mill Lane 2': 'full',
    };
    return {
      start: () => now,
      answer: ([one = '']) => {
        if (one === 'Mill Lane 2') return { state: 'The lorry was not in Mill Lane today' };
        now[one] = 'emptied';
        did.push(`emptied ${one}`);
        return { state: 'emptied' };
      },
    };
  },
);

/** Sirens whose buttons say their state. */
export const sirens = served(
  'Sirens',
  `<h1>Sirens</h1><ul id="l"></ul>`,
  `const draw = (all) => { l.innerHTML = Object.entries(all).map(([one, on]) => '<li>' + one + ' <button data-one="' + one + '">Siren (' + (on ? 'on' : 'off') + ')</button></li>').join(''); }; draw(START);
  l.onclick = async ({ target }) => { if (target.dataset.one) draw((await api(target.dataset.one)).now); };`,
  (did) => {
    const now: Record<string, boolean> = { 'Hall A': false, 'Hall B': false, 'Hall C': true, 'Hall D': false };
    return {
      start: () => now,
      answer: ([one = '']) => {
        now[one] = !now[one];
        did.push(`${one} ${now[one] ? 'on' : 'off'}`);
        return { now };
      },
    };
  },
);

/** Questions of readers, sorted by name; `/later` adds one. */
export const questions = (did: unknown[]): Readonly<Record<string, Route>> => {
  let now = [
    ['Ada Fry', '2 May 2027', 'open'],
    ['Kim Oder', '9 May 2027', 'open'],
    ['Lou Park', '21 April 2027', 'open'],
    ['Zoe Hart', '30 April 2027', 'open'],
  ];
  const make = served(
    'Questions',
    `<h1>Questions by name</h1><table><thead><tr><th>From</th><th>Received</th><th></th></tr></thead><tbody id="l"></tbody></table>`,
    `const draw = (all) => { l.innerHTML = all.map(([who, day, state]) => '<tr><td>' + who + '</td><td>' + day + '</td><td>' + (state === 'open' ? '<button data-who="' + who + '">Answer</button>' : state) + '</td></tr>').join(''); }; draw(START);
    l.onclick = async ({ target }) => { if (target.dataset.who) draw((await api(target.dataset.who)).now); };`,
    () => ({
      start: () => now,
      answer: ([who = '']) => {
        now = now.map((one) => (one[0] === who ? [one[0] ?? '', one[1] ?? '', 'answered'] : one));
        did.push(`answer ${who}`);
        return { now };
      },
    }),
  )(did);
  return {
    ...make,
    '/later': () => {
      now = [...now.slice(0, 1), ['Bea Moss', '14 May 2027', 'open'], ...now.slice(1)];
      return 'ok';
    },
  };
};

/** A meter read in five boxes of one digit. */
export const meter = served(
  'Meter',
  `<h1>Water meter</h1><p>Last reading: 04700</p><div id="d">${[1, 2, 3, 4, 5].map((n) => `<input size="1" maxlength="1" inputmode="numeric" aria-label="Figure ${n} of 5">`).join('')}</div><button id="go">Report reading</button><p id="m"></p>`,
  `const boxes = [...document.querySelectorAll('#d input')]; boxes.forEach((box, i) => { box.oninput = () => { if (box.value && boxes[i + 1]) boxes[i + 1].focus(); }; });
  go.onclick = async () => { const got = await api(boxes.map((box) => box.value).join('')); m.textContent = got.text; if (got.ok) boxes.forEach((box) => { box.value = ''; }); };`,
  (did) =>
    ([figure = '']) => {
      if (figure.length < 5) return { text: 'Five figures are needed' };
      if (figure < '04700') return { text: 'The reading is lower than the last one' };
      did.push(`meter ${figure}`);
      return { ok: true, text: 'Thank you, the reading was received' };
    },
);

/** Tanks of an aquarium, of which only those in sight are drawn. */
export const tanks = served(
  'Tanks',
  `<h1>Tanks</h1><div id="box" style="height:200px;overflow-y:auto"><div id="in" style="position:relative;height:4200px"></div></div>`,
  `const draw = () => { const from = Math.floor(box.scrollTop / 28); document.querySelector('#in').innerHTML = START.slice(from, from + 9).map(([no, fed], i) => '<div style="position:absolute;top:' + 28 * (from + i) + 'px"><span>' + no + '</span> ' + (fed ? '<i>fed</i>' : '<button data-no="' + no + '">Feed</button>') + '</div>').join(''); }; draw(); box.onscroll = draw;
  box.onclick = async ({ target }) => { const { no } = target.dataset; if (!no) return; await api(no); START.find(([one]) => one === no)[1] = true; draw(); };`,
  (did) => ({
    start: () => Array.from({ length: 150 }, (_, i) => [`T-${String(i + 1).padStart(3, '0')}`, false]),
    answer: ([no = '']) => {
      did.push(`feed ${no}`);
      return {};
    },
  }),
);

/** People invited by chips: Enter makes one of the text; the server knows its members. */
export const rehearsal = served(
  'Rehearsal',
  `<h1>Rehearsal</h1><div id="c"></div><input id="w" placeholder="Name and Enter"><button id="go">Send invitation</button><p id="m" role="alert"></p>`,
  `let all = []; const draw = () => { c.innerHTML = all.map((one) => '<span class="chip">' + one + '</span> ').join(''); };
  w.onkeydown = ({ key }) => { if (key === 'Enter' && w.value.trim()) { all.push(w.value.trim()); w.value = ''; draw(); } };
  go.onclick = async () => { const got = await api(...all); m.textContent = got.text; if (got.ok) { all = []; draw(); } };`,
  (did) => (names) => {
    const other = names.find((one) => !['Ann', 'Bo', 'Cy', 'Dee', 'Eve'].includes(one));
    if (other !== undefined) return { text: `${other} is no member` };
    did.push(`invite ${names.join('+')}`);
    return { ok: true, text: 'Invitation sent' };
  },
);

/** A lamp whose button has no script behind it. */
export const lamp = { '/': `<title>Lamp</title><h1>Lamp 7</h1><button>Ping lamp</button><p>Lit since 8:00</p>` };

/** Reports filtered by chips, ticked one by one or all, and archived. */
export const reports = served(
  'Reports',
  `<h1>Reports</h1><div id="k">${['Draft', 'Final', 'Signed', 'Lost'].map((one) => `<button aria-pressed="false" data-kind="${one}">${one}</button>`).join('')}</div><label><input type="checkbox" id="every"> All shown</label><div id="l"></div><button id="go">Archive</button><p id="m"></p>`,
  `let all = START, kind = ''; const draw = () => { k.querySelectorAll('button').forEach((one) => one.setAttribute('aria-pressed', one.dataset.kind === kind)); l.innerHTML = all.filter(([, is]) => !kind || is === kind).map(([no, is]) => '<p><label><input type="checkbox" class="b" value="' + no + '"> ' + no + ' ' + is + '</label></p>').join(''); every.checked = false; }; draw();
  k.onclick = ({ target }) => { if (target.dataset.kind) { kind = kind === target.dataset.kind ? '' : target.dataset.kind; draw(); } };
  every.onchange = () => document.querySelectorAll('.b').forEach((one) => { one.checked = every.checked; });
  go.onclick = async () => { const got = await api(...[...document.querySelectorAll('.b:checked')].map((one) => one.value)); all = got.now; m.textContent = got.text; draw(); };`,
  (did) => {
    let now = [
      ['R1', 'Draft'],
      ['R2', 'Final'],
      ['R3', 'Draft'],
      ['R4', 'Signed'],
      ['R5', 'Final'],
    ];
    return {
      start: () => now,
      answer: (nos) => {
        if (nos.length === 0) return { now, text: 'Tick a report' };
        if (nos.includes('R4')) return { now, text: 'Signed reports stay where they are' };
        now = now.filter(([no = '']) => !nos.includes(no));
        did.push(`archive ${nos.join('+')}`);
        return { now, text: `${nos.length} reports archived` };
      },
    };
  },
);

/** Songs with stars as buttons in their rows. */
export const jukebox = served(
  'Jukebox',
  `<h1>Jukebox</h1><ul id="l"></ul>`,
  `const draw = (all) => { l.innerHTML = Object.entries(all).map(([one, n]) => '<li><span>' + one + '</span> <span role="group" aria-label="Rating">' + [1, 2, 3, 4, 5].map((k) => '<button data-one="' + one + '" data-k="' + k + '" aria-label="' + k + (k === 1 ? ' star' : ' stars') + '">' + (k <= n ? '★' : '☆') + '</button>').join('') + '</span></li>').join(''); }; draw(START);
  l.onclick = async ({ target }) => { const { one, k } = target.dataset; if (k) draw((await api(one, k)).now); };`,
  (did) => {
    const now: Record<string, number> = { Rain: 0, 'Rain dance': 1, Sun: 0 };
    return {
      start: () => now,
      answer: ([one = '', k = '']) => {
        now[one] = Number(k);
        did.push(`${one} ${k}`);
        return { now };
      },
    };
  },
);

/** Leave of staff, granted one by one; one is refused. `/more` sets others. */
export const leaves = (did: unknown[]): Readonly<Record<string, Route>> => {
  let now = ['Ada', 'Ben'];
  const make = served(
    'Leave',
    `<h1>Leave</h1><div id="l"></div><p id="m"></p>`,
    `const draw = (all) => { l.innerHTML = all.map((who) => '<div class="r"><em>' + who + '</em><button data-who="' + who + '">Grant</button></div>').join(''); }; draw(START);
    l.onclick = async ({ target }) => { if (!target.dataset.who) return; const got = await api(target.dataset.who); draw(got.now); m.textContent = got.text ?? ''; };`,
    () => ({
      start: () => now,
      answer: ([who = '']) => {
        if (who === 'Max') return { now, text: 'Max has no days left' };
        now = now.filter((one) => one !== who);
        did.push(`grant ${who}`);
        return { now };
      },
    }),
  )(did);
  return {
    ...make,
    '/more': ({ body }) => {
      now = JSON.parse(body) as string[];
      return 'ok';
    },
  };
};

/** Jobs of a workshop whose urgency is one of three buttons; a closed job keeps its own. */
export const jobs = served(
  'Workshop',
  `<h1>Workshop</h1><div id="l"></div><div role="status" id="m"></div>`,
  `const draw = (all) => { l.innerHTML = Object.entries(all).map(([no, is]) => '<section><h2>Job ' + no + '</h2>' + ['Low', 'Normal', 'High'].map((one) => '<button data-no="' + no + '" aria-pressed="' + (is === one) + '">' + one + '</button>').join('') + '</section>').join(''); }; draw(START);
  l.onclick = async ({ target }) => { const { no } = target.dataset; if (!no) return; const got = await api(no, target.textContent); draw(got.now); m.textContent = got.text ?? ''; };`,
  (did) => {
    const now: Record<string, string> = { 14: 'Low', 41: 'Normal', 15: 'High', 20: 'Low' };
    return {
      start: () => now,
      answer: ([no = '', is = '']) => {
        if (no === '20') return { now, text: 'Job 20 is settled' };
        now[no] = is;
        did.push(`${no} ${is}`);
        return { now };
      },
    };
  },
);
