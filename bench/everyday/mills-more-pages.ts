/** More pages of MILL_CASES: masks, lists that depend on another, undo bars, seats, sheets of days, tabs, dialogs, searches, drawn lists. */
import { html, type Route } from '../../test/harness/site';
import { served } from './pages';

/** Parents with a phone in a mask. */
export const parents = served(
  'Parents',
  `<h1>Class 4b</h1><ul id="l"></ul><form id="f"><input name="who" placeholder="Parent"><input name="tel" placeholder="Phone" inputmode="numeric"><button>Add parent</button></form><p id="m" class="hint"></p>`,
  `f.tel.oninput = () => { const d = f.tel.value.replace(/\\D/g, '').slice(0, 10); f.tel.value = d.length > 6 ? d.slice(0, 3) + '-' + d.slice(3, 6) + ' ' + d.slice(6) : d.length > 3 ? d.slice(0, 3) + '-' + d.slice(3) : d; };
  f.onsubmit = async (event) => { event.preventDefault(); const got = await api(f.who.value, f.tel.value); m.textContent = got.text; if (got.ok) { l.insertAdjacentHTML('beforeend', '<li>' + f.who.value + '</li>'); f.reset(); } };`,
  (did) =>
    ([who = '', tel = '']) => {
      if (tel.length < 12) return { text: 'That phone has too few digits' };
      if (who === 'Nora Falk') return { text: 'Nora Falk stands on the list' };
      did.push(`${who} ${tel}`);
      return { ok: true, text: 'Added' };
    },
);

/** Rooms that are loaded once a floor is chosen. */
export const hotel = served(
  'Housekeeping',
  `<h1>Block a room</h1><label>Floor <select id="a"><option value="">–</option><option>1</option><option>2</option><option>3</option></select></label> <label>Room <select id="b" disabled></select></label> <button id="go">Block</button><p id="m"></p>`,
  `a.onchange = async () => { b.disabled = true; b.innerHTML = ''; const got = await api('rooms', a.value); b.innerHTML = got.rooms.map((one) => '<option>' + one + '</option>').join(''); b.disabled = false; };
  go.onclick = async () => { m.textContent = (await api('block', b.value)).text; };`,
  (did) =>
    ([what = '', one = '']) => {
      if (what === 'rooms') return { afterMs: 250, rooms: ['01', '04', '05', '09'].map((no) => `${one}${no}`) };
      if (one === '309') return { text: 'A guest is in 309' };
      did.push(`block ${one}`);
      return { text: `${one} is blocked` };
    },
);

/** Copies of a poster; a file may be attached and need not be. */
export const printer = served(
  'Copy shop',
  `<h1>New print</h1><form id="f"><p><label for="w">Work</label> <input id="w"></p><p><label for="n">Copies</label> <input id="n"></p><p><label for="u">Drawing (optional)</label> <input id="u" type="file"></p><fieldset><legend>Paper</legend><label><input type="radio" name="p" value="matt"> Matt</label> <label><input type="radio" name="p" value="gloss"> Gloss</label></fieldset><button>Send to press</button></form><p id="m" role="status"></p>`,
  `f.onsubmit = async (event) => { event.preventDefault(); m.textContent = (await api(w.value, n.value, f.p.value)).text; };`,
  (did) =>
    ([work = '', n = '', paper = '']) => {
      if (Number(n) > 500) return { text: 'Runs of that size will be printed at night, after approval.' };
      did.push(`${n} ${work} ${paper}`);
      return { text: 'Sent to press' };
    },
);

/** Ferry tickets that are cancelled with a bar to take it back; some come back by themselves. */
export const ferry = served(
  'My crossings',
  `<h1>My crossings</h1><div id="l"></div><div id="bar"></div>`,
  `let all = START; const draw = () => { l.innerHTML = all.map((no) => '<div class="t"><b>' + no + '</b><a role="button" href="#" data-no="' + no + '">Cancel ticket</a></div>').join(''); }; draw();
  l.onclick = async (event) => { event.preventDefault(); const { no } = event.target.dataset; if (!no) return; all = all.filter((one) => one !== no); draw(); bar.innerHTML = no + ' cancelled <button>Undo</button>'; const got = await api(no); if (got.text) { all = got.now; draw(); bar.textContent = got.text; } };`,
  (did) => {
    let now = ['T-31', 'T-33', 'T-310', 'T-40'];
    return {
      start: () => now,
      answer: ([no = '']) => {
        if (no === 'T-40') return { afterMs: 1000, now, text: 'T-40 is a cheap fare and stays valid' };
        now = now.filter((one) => one !== no);
        did.push(`cancel ${no}`);
        return { afterMs: 200 };
      },
    };
  },
);

/** Seats of a hall as small buttons; one that is held turns pale. */
export const seats = served(
  'Cinema',
  `<h1>Hall 1</h1><div id="l" role="group" aria-label="Seats"></div><p>Held: <span id="h">none</span></p>`,
  `const draw = (now) => { l.innerHTML = ['A', 'B', 'C', 'D'].map((row) => '<div>' + [1, 2, 3, 4, 5, 6, 7].map((n) => { const s = row + n; return '<button data-s="' + s + '" aria-label="Row ' + row + ' seat ' + n + '"' + (now.sold.includes(s) ? ' disabled' : '') + ' aria-pressed="' + now.held.includes(s) + '">' + n + '</button>'; }).join('') + '</div>').join(''); h.textContent = now.held.join(', ') || 'none'; }; draw(START);
  l.onclick = async ({ target }) => { if (target.dataset.s) draw((await api(target.dataset.s)).now); };`,
  (did) => {
    const now = { sold: ['B2', 'D1'], held: [] as string[] };
    return {
      start: () => now,
      answer: ([seat = '']) => {
        now.held.push(seat);
        did.push(`hold ${seat}`);
        return { now };
      },
    };
  },
);

/** Hours of a sauna by day and time. */
export const sauna = served(
  'Sauna',
  `<h1>Sauna</h1><table id="l"></table><p id="m"></p>`,
  `const days = ['Mon', 'Tue', 'Wed', 'Thu']; let all = START; const draw = () => { l.innerHTML = '<tr><th></th>' + days.map((day) => '<th>' + day + '</th>').join('') + '</tr>' + ['12:00', '14:00', '16:00'].map((at) => '<tr><th>' + at + '</th>' + days.map((day) => '<td>' + (all[day + ' ' + at] || '<button data-at="' + day + ' ' + at + '">free</button>') + '</td>').join('') + '</tr>').join(''); }; draw();
  l.onclick = async ({ target }) => { if (!target.dataset.at) return; const got = await api(target.dataset.at); all = got.now; m.textContent = got.text; draw(); };`,
  (did) => {
    const now: Record<string, string> = { 'Mon 12:00': 'club', 'Thu 16:00': 'club' };
    return {
      start: () => now,
      answer: ([at = '']) => {
        if (at.startsWith('Wed')) return { now, text: 'Wednesdays are kept for guests of the hotel' };
        now[at] = 'yours';
        did.push(`sauna ${at}`);
        return { now, text: 'See you there' };
      },
    };
  },
);

/** Classes under tabs of days. */
export const gym = served(
  'Gym',
  `<h1>Classes</h1><div role="tablist" id="d">${['Monday', 'Wednesday', 'Friday'].map((day, i) => `<button role="tab" aria-selected="${i === 0}" data-day="${day}">${day}</button>`).join('')}</div><div id="v" role="tabpanel"></div>`,
  `let all = START, day = 'Monday'; const draw = () => { d.querySelectorAll('button').forEach((one) => one.setAttribute('aria-selected', one.dataset.day === day)); v.innerHTML = all.filter(([on]) => on === day).map(([on, what, left]) => '<div class="k"><h3>' + what + '</h3><p>' + (left > 0 ? left + ' places' : 'no place') + '</p><button data-what="' + what + '">Join</button></div>').join(''); }; draw();
  d.onclick = ({ target }) => { if (target.dataset.day) { day = target.dataset.day; draw(); } };
  v.onclick = async ({ target }) => { if (!target.dataset.what) return; const got = await api(day, target.dataset.what); all = got.now; draw(); v.insertAdjacentHTML('beforeend', '<p class="msg">' + got.text + '</p>'); };`,
  (did) => {
    const now: [string, string, number][] = [
      ['Monday', 'Spin', 4],
      ['Monday', 'Pilates', 2],
      ['Wednesday', 'Spin', 3],
      ['Friday', 'Spin', 5],
      ['Friday', 'Boxing', 0],
    ];
    return {
      start: () => now,
      answer: ([day = '', what = '']) => {
        const one = now.find(([on, name]) => on === day && name === what);
        if (!one || one[2] === 0) return { now, text: 'You can join once a place is free' };
        one[2]--;
        did.push(`${what} ${day}`);
        return { now, text: `You joined ${what}` };
      },
    };
  },
);

/** Recipes that are sent back with a reason, chosen in a dialog. */
export const pharmacy = served(
  'Recipes',
  `<h1>Recipes</h1><table id="l"></table><dialog id="q"><h2>Send back</h2><form method="dialog"></form></dialog>`,
  `let all = START, at = ''; const draw = () => { l.innerHTML = Object.entries(all).map(([no, what]) => '<tr><td>' + no + '</td><td>' + what + '</td><td>' + (what.startsWith('back') ? '' : '<button data-no="' + no + '">Send back</button>') + '</td></tr>').join(''); }; draw();
  l.onclick = ({ target }) => { at = target.dataset.no; if (!at) return; q.querySelector('form').innerHTML = ['Dose', 'Name', 'Signature'].map((one) => '<label><input type="radio" name="why" value="' + one + '"> ' + one + '</label>').join('<br>') + '<p><button value="no">Close</button> <button value="yes">Confirm</button></p>'; q.showModal(); };
  q.onclose = async () => { if (q.returnValue !== 'yes') return; const why = q.querySelector(':checked')?.value; all = (await api(at, why)).now; draw(); };`,
  (did) => {
    const now: Record<string, string> = { 771: 'Salve', 772: 'Drops', 717: 'Syrup' };
    return {
      start: () => now,
      answer: ([no = '', why = '']) => {
        now[no] = `back: ${why}`;
        did.push(`${no} ${why}`);
        return { now };
      },
    };
  },
);

/** A store that is searched; the act stands in the row. */
export const stock = served(
  'Farm store',
  `<h1>Farm store</h1><input type="search" id="s" aria-label="Search store"><ul id="l"></ul>`,
  `let all = START; const draw = () => { l.innerHTML = all.filter(([one]) => one.toLowerCase().includes(s.value.toLowerCase())).map(([one, n]) => '<li><b>' + one + '</b> ' + n + ' left <button data-one="' + one + '">Restock</button></li>').join('') || '<li>Nothing found</li>'; }; draw(); s.oninput = draw;
  l.onclick = async ({ target }) => { if (target.dataset.one) { all = (await api(target.dataset.one)).now; draw(); } };`,
  (did) => {
    const now: [string, number][] = [
      ['Apples', 3],
      ['Honey', 1],
      ['Honey mustard', 2],
      ['Eggs', 0],
    ];
    return {
      start: () => now,
      answer: ([one = '']) => {
        for (const row of now) if (row[0] === one) row[1] += 10;
        did.push(`restock ${one}`);
        return { now };
      },
    };
  },
);

/** Cases of a court, each with a language in a list that the page draws. */
export const court = served(
  'Interpreters',
  `<h1>Interpreters</h1><div id="l"></div>`,
  `let all = START, open = ''; const draw = () => { l.innerHTML = Object.entries(all).map(([no, tongue]) => '<div class="c"><span id="n' + no + '">Case ' + no + '</span> <button aria-haspopup="listbox" aria-expanded="' + (open === no) + '" aria-labelledby="n' + no + '" data-no="' + no + '">' + (tongue || 'Choose') + '</button>' + (open === no ? '<div role="listbox">' + ['Farsi', 'Dari', 'Tigrinya'].map((one) => '<div role="option" tabindex="-1" data-to="' + one + '">' + one + '</div>').join('') + '</div>' : '') + '</div>').join(''); }; draw();
  l.onclick = async ({ target }) => { const { no, to } = target.dataset; if (no) { open = no; draw(); } if (to) { const at = open; open = ''; all = (await api(at, to)).now; draw(); } };`,
  (did) => {
    const now: Record<string, string> = { 88: '', 90: 'Dari', 808: '' };
    return {
      start: () => now,
      answer: ([no = '', tongue = '']) => {
        now[no] = tongue;
        did.push(`${no} ${tongue}`);
        return { now };
      },
    };
  },
);

/** Tickets sold over two pages; some plays ask for a deposit first. */
export const theatre = (did: unknown[]): Readonly<Record<string, Route>> => {
  let kept = { play: '', n: '' };
  return {
    '/': () =>
      html(
        'Box office',
        `<h1>Box office</h1><form action="/check" method="post"><p>Play: <select name="play" aria-label="Play"><option>Hamlet</option><option>Macbeth</option><option>Faust</option></select></p><p>Seats: <input name="n" aria-label="Seats" size="3"></p><button>Go on</button></form>`,
      ),
    '/check': ({ body }) => {
      kept = { play: '', n: '', ...Object.fromEntries(new URLSearchParams(body)) };
      return html(
        'Check',
        `<h1>Check</h1><p>${kept.n} × ${kept.play}</p><form action="/sold" method="post"><button>Sell</button></form>`,
      );
    },
    '/sold': () => {
      if (kept.play === 'Macbeth')
        return html('Box office', `<h1>Box office</h1><p>Your seats can be booked once the deposit was paid.</p>`);
      if (Number(kept.n) > 6) return html('Box office', `<h1>Box office</h1><p>Six seats is the most.</p>`);
      did.push(`${kept.n} ${kept.play}`);
      return html('Box office', `<h1>Box office</h1><p>${kept.n} seats for ${kept.play} were sold.</p>`);
    },
  };
};
