/** Last pages of ORCHARD_CASES: letters by state and code, notices by day, boxes in order, timetables, assignments, bells, bills, rich text, transfer lists. */
import { served } from './pages';

/** Drafts whose state stands beside their code; a press files one. */
export const drafts = served(
  'Minutes',
  `<h1>Minutes</h1><div id="l"></div>`,
  `const draw = (all) => { l.innerHTML = all.map(([code, state, topic]) => '<div class="m"><code>' + code + '</code> <span class="tag">' + state + '</span> <span>' + topic + '</span> <button data-code="' + code + '">File</button></div>').join(''); }; draw(START);
  l.onclick = async ({ target }) => { if (target.dataset.code) draw((await api(target.dataset.code)).now); };`,
  (did) => {
    let now = [
      ['M-104', 'Signed', 'Budget'],
      ['M-105', 'Draft', 'Budget'],
      ['M-106', 'Signed', 'Path'],
      ['M-107', 'Open', 'Fence'],
      ['M-108', 'Open', 'Well'],
      ['M-109', 'Void', 'Gate'],
    ];
    return {
      start: () => now,
      answer: ([code = '']) => {
        now = now.filter(([other]) => other !== code);
        did.push(`file ${code}`);
        return { now };
      },
    };
  },
);

/** Notices in no order, each with its day written out; a press pins one. */
export const pinboard = served(
  'Notices',
  `<h1>Notices</h1><div id="l"></div>`,
  `const draw = (all) => { l.innerHTML = all.map(([what, day, pinned]) => '<article><h3>' + what + '</h3><time datetime="' + day + '">' + new Date(day).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }) + '</time> ' + (pinned ? '<span>Pinned</span>' : '<button data-what="' + what + '">Pin</button>') + '</article>').join(''); }; draw(START);
  l.onclick = async ({ target }) => { if (target.dataset.what) draw((await api(target.dataset.what)).now); };`,
  (did) => {
    const now: [string, string, boolean][] = [
      ['Lost cat', '2027-02-11', false],
      ['Flea market', '2027-04-02', false],
      ['New bins', '2026-12-30', false],
      ['Choir trip', '2027-03-19', false],
      ['Spring clean', '2027-04-20', false],
    ];
    return {
      start: () => now,
      answer: ([what = '']) => {
        for (const one of now) if (one[0] === what) one[2] = true;
        did.push(`pin ${what}`);
        return { now };
      },
    };
  },
);

/** Slips ticked in a list and given out by one button; those given out leave. */
export const slips = served(
  'Slips',
  `<h1>Slips of today</h1><ul id="l"></ul><button id="g">Give out</button><p id="m" role="status"></p>`,
  `let all = START; const draw = () => { l.innerHTML = all.map((one) => '<li><label><input type="checkbox" value="' + one + '"> ' + one + '</label></li>').join(''); }; draw();
  g.onclick = async () => { const ticked = [...document.querySelectorAll('input:checked')].map((one) => one.value); if (!ticked.length) { m.textContent = 'Tick a slip.'; return; } const got = await api(...ticked); all = got.now; m.textContent = got.text; draw(); };`,
  (did) => {
    let now = ['Anders', 'Berg', 'Coll', 'Dorn', 'Egger', 'Falk', 'Gross', 'Holm', 'Iver'];
    return {
      start: () => now,
      answer: (ticked) => {
        if (ticked.includes('Holm')) return { now, text: 'Holm must sign first. No slip was given out.' };
        now = now.filter((one) => !ticked.includes(one));
        did.push(`out ${ticked.join('+')}`);
        return { now, text: 'Given out' };
      },
    };
  },
);

/** A timetable of courts: a press on a free cell under a court and beside an hour takes it. */
export const courts = served(
  'Courts',
  `<h1>Courts on Saturday</h1><table id="l" class="grid"></table>`,
  `let all = START; const draw = () => { const heads = ['Court 1', 'Court 2', 'Court 12']; l.innerHTML = '<tr><td></td>' + heads.map((one) => '<td><b>' + one + '</b></td>').join('') + '</tr>' + ['15:00', '16:00', '17:00', '18:00'].map((hour) => '<tr><td>' + hour + '</td>' + heads.map((court) => '<td>' + (all[court + ' ' + hour] ? all[court + ' ' + hour] : '<button data-at="' + court + ' ' + hour + '">free</button>') + '</td>').join('') + '</tr>').join(''); }; draw();
  l.onclick = async ({ target }) => { if (target.dataset.at) { all = (await api(target.dataset.at)).now; draw(); } };`,
  (did) => {
    const now: Record<string, string> = { 'Court 2 16:00': 'Moor', 'Court 12 15:00': 'Sand' };
    return {
      start: () => now,
      answer: ([at = '']) => {
        now[at] = 'you';
        did.push(`take ${at}`);
        return { now };
      },
    };
  },
);

/** Vans and drivers: a field that looks people up as one types. */
export const vans = served(
  'Meals on wheels',
  `<h1>Rounds of today</h1><div id="l"></div><p id="m"></p>`,
  `let all = START; const draw = () => { l.innerHTML = Object.entries(all).map(([van, who]) => '<section><h2>' + van + '</h2><p>Driver: <span>' + (who || 'nobody') + '</span></p><input role="combobox" aria-expanded="false" aria-label="Driver of ' + van + '" data-van="' + van + '" autocomplete="off"><ul role="listbox" hidden></ul></section>').join(''); }; draw();
  l.oninput = async ({ target }) => { const list = target.nextElementSibling; const found = await api('find', target.value); list.innerHTML = found.who.map((who) => '<li role="option" data-who="' + who + '">' + who + '</li>').join(''); list.hidden = found.who.length === 0; target.setAttribute('aria-expanded', String(!list.hidden)); list.onclick = async (event) => { const { who } = event.target.dataset; if (!who) return; const got = await api('set', target.dataset.van, who); all = got.now; m.textContent = got.text; draw(); }; };`,
  (did) => {
    const now: Record<string, string> = { 'Van North': '', 'Van South': 'Olaf', 'Van South East': '' };
    const people = ['Mira', 'Miranda', 'Olaf', 'Pia', 'Piet'];
    return {
      start: () => now,
      answer: ([act = '', one = '', who = '']) => {
        if (act === 'find')
          return {
            afterMs: 120,
            who: one === '' ? [] : people.filter((name) => name.toLowerCase().startsWith(one.toLowerCase())),
          };
        if (who === 'Piet') return { status: 409, now, text: 'Piet has no licence for a van.' };
        now[one] = who;
        did.push(`${one}: ${who}`);
        return { now, text: '' };
      },
    };
  },
);

/** A school bell in a native time field, for one of several bells. */
export const bells = served(
  'Bells',
  `<h1>Bells</h1>${['Morning', 'Noon', 'Evening'].map((one) => `<form data-one="${one}"><b>${one} bell</b> <input type="time" aria-label="${one} bell rings at"> <button>Set</button></form>`).join('')}<p id="m"></p>`,
  `for (const form of document.forms) { const field = form.querySelector('input'); field.value = START[form.dataset.one]; form.onsubmit = async (event) => { event.preventDefault(); m.textContent = (await api(form.dataset.one, field.value)).text; }; }`,
  (did) => {
    const now: Record<string, string> = { Morning: '07:30', Noon: '12:00', Evening: '17:45' };
    return {
      start: () => now,
      answer: ([one = '', at = '']) => {
        if (at < '06:00' || at > '21:00') return { text: 'No bell rings at night.' };
        now[one] = at;
        did.push(`${one} ${at}`);
        return { text: `${one} bell set` };
      },
    };
  },
);

/** Sums paid out to farms: an amount with cents, and a list of payees that the page filters. */
export const payouts = served(
  'Payouts',
  `<h1>Farm market</h1><form id="f"><p>Payee<br><select name="to" aria-label="Payee">${['Choose', 'Oak Farm', 'Oak Farm Dairy', 'Mill Bees'].map((one) => `<option>${one}</option>`).join('')}</select></p><p>Amount (€)<br><input name="sum" aria-label="Amount (€)" inputmode="decimal"></p><button>Pay out</button></form><ul id="l"></ul><p id="m"></p>`,
  `f.onsubmit = async (event) => { event.preventDefault(); const got = await api(f.to.value, f.sum.value); m.textContent = got.text; if (got.status === 200 && got.ok) { l.insertAdjacentHTML('beforeend', '<li>' + f.to.value + ' ' + f.sum.value + '</li>'); f.reset(); } };`,
  (did) =>
    ([to = '', sum = '']) => {
      const n = Number(sum.replace(',', '.'));
      if (to === 'Choose' || !Number.isFinite(n) || n <= 0)
        return { status: 400, text: 'Payee and amount are needed.' };
      if (n > 500) return { text: 'More than 500 is paid out by the treasurer only.' };
      did.push(`${to} ${n}`);
      return { ok: true, text: 'Paid out' };
    },
);

/** A greeting on a card in an editable region, kept by a button that wakes up. */
export const greeting = served(
  'Card',
  `<h1>Card for Ruth</h1><div id="t" contenteditable="true" role="textbox" aria-multiline="true" aria-label="Greeting" style="border:1px solid;min-height:60px"></div><button id="k" disabled>Sign the card</button><ol id="l"></ol><p id="m"></p>`,
  `t.oninput = () => { k.disabled = t.textContent.trim() === ''; }; k.onclick = async () => { const got = await api(t.textContent.trim()); m.textContent = got.text; if (got.ok) { l.insertAdjacentHTML('beforeend', '<li></li>'); l.lastElementChild.textContent = t.textContent; t.textContent = ''; k.disabled = true; } };`,
  (did) =>
    ([text = '']) => {
      if (text.length > 40) return { text: 'The card has room for 40 letters.' };
      did.push(text);
      return { ok: true, text: '' };
    },
);

/** Errands on a board whose cards move on the way, as sortable lists do; the columns count, and a card has more than its title. */
export const errands = served(
  'Errands',
  `<h1>Errands</h1><div id="l" style="display:flex;gap:14px"></div><p id="m" class="hint"></p>`,
  `let all = START, held; const draw = () => { l.innerHTML = ['New', 'Doing', 'Done'].map((list) => { const own = Object.entries(all).filter(([, at]) => at === list); return '<section style="width:160px"><header><b>' + list + '</b> <i>' + own.length + '</i></header><ol data-list="' + list + '" style="min-height:180px;background:#eef">' + own.map(([what]) => '<li class="e" draggable="true" data-what="' + what + '"><h4>' + what + '</h4><small>asked by Ruth</small></li>').join('') + '</ol></section>'; }).join(''); }; draw();
  l.addEventListener('dragstart', ({ target }) => { held = target.closest('.e'); });
  l.addEventListener('dragover', (event) => { event.preventDefault(); const list = event.target.closest('ol'); if (held && list && held.parentElement !== list) list.append(held); });
  l.addEventListener('dragend', async () => { if (!held) return; const got = await api(held.dataset.what, held.parentElement.dataset.list); held = undefined; all = got.now; m.textContent = got.text; draw(); });`,
  (did) => {
    const now: Record<string, string> = {
      'Buy stamps': 'New',
      'Buy stamps and tape': 'New',
      'Fetch bread': 'Doing',
      'Post letters': 'New',
    };
    return {
      start: () => now,
      answer: ([what = '', to = '']) => {
        if (now[what] === to) return { now, text: '' };
        if (what === 'Post letters' && to === 'Done') return { now, text: 'Letters must be stamped first.' };
        now[what] = to;
        did.push(`${what} ${to}`);
        return { now, text: '' };
      },
    };
  },
);

/** Keys moved between two lists by a selected line and an arrow. */
export const keys = served(
  'Keys',
  `<h1>Keys of Tom Ude</h1><div style="display:flex"><div><h2 id="ha">In the box</h2><ul id="a" role="listbox" aria-labelledby="ha"></ul></div><p><button id="give" aria-label="Give">→</button><br><button id="take" aria-label="Take">←</button></p><div><h2 id="hb">With Tom</h2><ul id="b" role="listbox" aria-labelledby="hb"></ul></div></div><p id="m"></p>`,
  `let all = START, chosen; const draw = () => { for (const [list, where] of [[a, 'box'], [b, 'tom']]) list.innerHTML = Object.entries(all).filter(([, at]) => at === where).map(([one]) => '<li role="option" aria-selected="' + (one === chosen) + '" data-one="' + one + '">' + one + '</li>').join(''); }; draw();
  addEventListener('click', ({ target }) => { if (target.dataset?.one) { chosen = target.dataset.one; draw(); } });
  const move = async (from, to) => { if (all[chosen] !== from) { m.textContent = 'Choose a key first.'; return; } const got = await api(chosen, to); all = got.now; m.textContent = got.text; chosen = undefined; draw(); };
  give.onclick = () => move('box', 'tom'); take.onclick = () => move('tom', 'box');`,
  (did) => {
    const now: Record<string, string> = {
      'Key 14': 'box',
      'Key 4': 'box',
      Cellar: 'box',
      'Cellar door': 'box',
      Attic: 'tom',
    };
    return {
      start: () => now,
      answer: ([one = '', to = '']) => {
        if (one === 'Cellar') return { now, text: 'The cellar key stays in the box.' };
        now[one] = to;
        did.push(`${one} ${to}`);
        return { now, text: '' };
      },
    };
  },
);
