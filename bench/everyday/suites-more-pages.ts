/** More pages of SUITE_CASES: sliders, menus, hours, folders, lists, routes, codes, likes, bars, sums, weekdays and rolled-back writes. */
import { app } from './suites-pages';

/** Loudness of rooms by sliders of div elements; the nursery stays quiet. */
export const speakers = app(
  'Speakers',
  `const draw = () => { root.innerHTML = '<h1>Speakers</h1>' + Object.entries(S).map(([name, n]) => '<div class="css-sp"><span>' + name + '</span><div role="slider" tabindex="0" aria-label="' + name + ' volume" aria-valuemin="0" aria-valuemax="100" aria-valuenow="' + n + '" data-sp="' + name + '" style="width:200px;height:14px;background:#ccc"></div><span>' + n + '</span></div>').join(''); }; draw();
  const to = async (name, n) => { const got = await api(name, String(Math.max(0, Math.min(100, n)))); S = got.now; draw(); document.querySelector('[data-sp="' + name + '"]').focus(); if (got.text) toast(got.text); };
  on('keydown', (event, of) => { const name = of('sp'); const by = { ArrowRight: 10, ArrowLeft: -10 }[event.key]; if (name && by) { event.preventDefault(); void to(name, S[name] + by); } });`,
  (did) => {
    const now: Record<string, number> = { Kitchen: 20, Study: 50, Nursery: 10 };
    return {
      start: () => now,
      answer: ([name = '', n = '']) => {
        if (name === 'Nursery' && Number(n) > 20) return { now, text: 'The nursery stays at 20 at most' };
        now[name] = Number(n);
        did.push(`${name} ${n}`);
        return { now };
      },
    };
  },
);

/** Invoices behind a segment that stays over visits, with a menu drawn at the end of the body. */
export const bills = app(
  'Invoices',
  `let seg = localStorage.getItem('seg') ?? 'All', at = ''; const draw = () => { root.innerHTML = '<h1>Invoices</h1><div role="tablist">' + ['All', 'Draft', 'Sent'].map((one) => '<button role="tab" aria-selected="' + (one === seg) + '" data-seg="' + one + '">' + one + '</button>').join('') + '</div><div role="list">' + Object.entries(S).filter(([, state]) => seg === 'All' || seg === state).map(([name, state]) => '<div role="listitem" class="css-i"><span>' + name + '</span> <em>' + state + '</em> <button aria-label="Actions" aria-haspopup="menu" data-inv="' + name + '">⋯</button></div>').join('') + '</div>'; }; draw();
  on('click', async (event, of) => { if (of('seg')) { seg = of('seg'); localStorage.setItem('seg', seg); return draw(); } if (of('inv')) { at = of('inv'); return popover('<div role="menu">' + ['Edit', 'Send', 'Copy', 'Void'].map((one) => '<div role="menuitem" tabindex="-1" data-do="' + one + '">' + one + '</div>').join('') + '</div>'); } if (of('do')) { const got = await api(at, of('do')); shut(); S = got.now; draw(); return toast(got.text); } shut(); });`,
  (did) => {
    const now: Record<string, string> = {
      'INV-7 Ahrens': 'Draft',
      'INV-8 Bode': 'Sent',
      'INV-9 Celik': 'Draft',
      'INV-10 Dahl': 'Sent',
      'INV-11 Eder': 'Draft',
    };
    return {
      start: () => now,
      answer: ([name = '', act = '']) => {
        if (act === 'Void' && name === 'INV-11 Eder') return { now, text: 'A draft of this year cannot be voided' };
        now[name] = act === 'Void' ? 'Void' : act === 'Send' ? 'Sent' : (now[name] ?? '');
        did.push(`${act} ${name}`);
        return { now, text: 'OK', afterMs: 80 };
      },
    };
  },
);

/** Hours of a barber in two steps of a dialog; an hour may be gone when it is confirmed. */
export const barber = app(
  'Barber',
  `let hour = ''; const draw = () => { root.innerHTML = '<h1>Barber</h1><h2>' + S.day + '</h2><div class="css-g">' + S.free.map((one) => '<div class="css-h" data-hour="' + one + '" style="display:inline-block;padding:8px;border:1px solid;cursor:pointer">' + one + '</div>').join('') + '</div>'; }; draw();
  on('click', async (event, of) => { if (of('hour')) { hour = of('hour'); return modal('Your visit', '<label>Your name <input class="css-n"></label><button data-next="1">Continue</button>'); } if (of('next')) { const name = $('.css-n').value; return modal('Your visit', '<p>' + hour + ' for <b class="css-b">' + name + '</b></p><button data-back="1">Back</button><button data-ok="' + name + '">Confirm</button>'); } if (of('back')) return shut(); if (of('ok')) { const got = await api(hour, of('ok')); shut(); S = got.now; draw(); toast(got.text, 7000); } });`,
  (did) => {
    const now = { day: 'Thursday', free: ['9:00', '9:30', '10:00', '11:30', '14:00', '16:30'] };
    return {
      start: () => now,
      answer: ([hour = '', name = '']) => {
        now.free = now.free.filter((one) => one !== hour);
        if (hour === '14:00') return { now, text: 'Someone was faster, 14:00 is gone' };
        did.push(`${hour} ${name}`);
        return { now, text: `See you, ${name}!`, afterMs: 90 };
      },
    };
  },
);

/** Papers in folders by year that open in place of each other, with crumbs. */
export const drive = app(
  'Drive',
  `let at = ''; const draw = () => { root.innerHTML = '<nav class="css-c"><a href="#" data-go="">My files</a>' + (at ? ' › <span>' + at + '</span>' : '') + '</nav><div class="css-files">' + (at ? S[at].map((one) => '<div class="css-f"><span>' + one + '</span> <button data-share="' + one + '">Share</button></div>').join('') : Object.keys(S).map((one) => '<div class="css-f" data-go="' + one + '" tabindex="0" style="cursor:pointer">📁 ' + one + '</div>').join('')) + '</div>'; }; draw();
  on('click', async (event, of) => { const go = of('go'); if (go !== undefined) { event.preventDefault(); at = go; return draw(); } if (of('share')) { const got = await api(at, of('share')); toast(got.text); } });`,
  (did) => ({
    start: () => ({
      '2022': ['Budget', 'Contract'],
      '2023': ['Budget', 'Roster'],
      '2024': ['Budget', 'Contract', 'Roster'],
    }),
    answer: ([year = '', name = '']) => {
      if (year === '2023' && name === 'Budget') return { text: 'This file is private' };
      did.push(`share ${year}/${name}`);
      return { text: `Link copied (${Math.floor(Math.random() * 1e5)})` };
    },
  }),
);

/** German: a shopping list with boxes of its own; what is ticked moves below. */
export const shopping = app(
  'Einkauf',
  `const draw = () => { root.innerHTML = '<h1>Einkauf</h1><ul>' + Object.entries(S).sort(([, a], [, b]) => a - b).map(([name, done]) => '<li class="css-li"><div role="checkbox" aria-checked="' + done + '" aria-label="' + name + '" tabindex="0" data-it="' + name + '" style="display:inline-block;width:18px;height:18px;border:1px solid">' + (done ? '✓' : '') + '</div> <span>' + (done ? '<s>' + name + '</s>' : name) + '</span></li>').join('') + '</ul>'; }; draw();
  on('click', async (event, of) => { const it = of('it'); if (!it) return; const got = await api(it); S = got.now; draw(); });`,
  (did) => {
    const now: Record<string, boolean> = { Milch: false, Brot: true, Eier: false, Butter: false, Käse: true };
    return {
      start: () => now,
      answer: ([name = '']) => {
        now[name] = !now[name];
        did.push(`${name} ${now[name] ? 'ab' : 'an'}`);
        return { now, afterMs: 50 };
      },
    };
  },
);

/** Two routes of one app with fields alike, kept by the browser's history. */
export const shop = app(
  'Shop admin',
  `const draw = () => { const is = location.hash === '#/products' ? 'Products' : 'Customers'; root.innerHTML = '<nav><a href="#/customers">Customers</a> <a href="#/products">Products</a></nav><main><h1>' + is + '</h1><label>Name <input class="css-x"></label><button data-add="' + is + '">Add</button><ul>' + S[is].map((one) => '<li>' + one + '</li>').join('') + '</ul></main>'; document.querySelectorAll('.css-x').forEach(track); }; draw(); addEventListener('hashchange', draw);
  on('click', async (event, of) => { if (!of('add')) return; const got = await api(of('add'), $('.css-x').value); S = got.now; draw(); if (got.text) toast(got.text); });`,
  (did) => {
    const now: Record<string, string[]> = { Customers: ['Hanna Beck'], Products: ['Lamp'] };
    return {
      start: () => now,
      answer: ([list = '', name = '']) => {
        if (now[list]?.includes(name)) return { now, text: `${name} exists already` };
        now[list]?.push(name);
        did.push(`${list} ${name}`);
        return { now };
      },
    };
  },
);

/** A door by four boxes, each of one digit, the next one focused by itself. */
export const door = app(
  'Front door',
  `const draw = () => { root.innerHTML = '<h1>Front door</h1><div class="css-otp">' + [1, 2, 3, 4].map((i) => '<input maxlength="1" inputmode="numeric" aria-label="Digit ' + i + '" style="width:24px">').join('') + '</div><p class="css-s">locked</p>'; }; draw();
  on('input', async (event) => { const boxes = [...document.querySelectorAll('.css-otp input')]; const i = boxes.indexOf(event.target); if (event.target.value && i < 3) boxes[i + 1].focus(); const code = boxes.map((one) => one.value).join(''); if (code.length === 4) { const got = await api(code); draw(); $('.css-s').textContent = got.text; } });`,
  (did) =>
    ([code = '']) => {
      if (code.endsWith('9')) return { text: 'Wrong code' };
      did.push(`open ${code}`);
      return { text: 'open' };
    },
);

/** Photos that can be liked: the heart says what a press would do, and counts. */
export const photos = app(
  'Feed',
  `const draw = () => { root.innerHTML = '<h1>Feed</h1>' + Object.entries(S).map(([name, one]) => '<article class="css-post"><header>' + name + '</header><button aria-label="' + (one.mine ? 'Unlike' : 'Like') + '" data-of="' + name + '">' + (one.mine ? '♥' : '♡') + ' ' + one.n + '</button></article>').join(''); }; draw();
  on('click', async (event, of) => { if (!of('of')) return; const got = await api(of('of')); S = got.now; draw(); });`,
  (did) => {
    const now: Record<string, { n: number; mine: boolean }> = {
      Ana: { n: 12, mine: false },
      Ben: { n: 3, mine: true },
      Chloé: { n: 40, mine: false },
    };
    return {
      start: () => now,
      answer: ([name = '']) => {
        const one = now[name];
        if (!one) return { now };
        one.mine = !one.mine;
        one.n += one.mine ? 1 : -1;
        did.push(`${one.mine ? 'like' : 'unlike'} ${name}`);
        return { now, afterMs: 40 };
      },
    };
  },
);

/** Messages ticked by row, then one bar for all that are ticked. */
export const inbox = app(
  'Inbox',
  `let ticked = new Set(); const draw = () => { root.innerHTML = '<h1>Inbox</h1>' + (ticked.size ? '<div role="toolbar" class="css-tb">' + ticked.size + ' selected <button data-act="Archive">Archive</button> <button data-act="Spam">Spam</button></div>' : '') + '<table><tbody>' + S.map((name) => '<tr><td><input type="checkbox" aria-label="Select" data-t="' + name + '"' + (ticked.has(name) ? ' checked' : '') + '></td><td>' + name + '</td></tr>').join('') + '</tbody></table>'; }; draw();
  on('change', (event, of) => { const name = of('t'); if (!name) return; if (ticked.has(name)) ticked.delete(name); else ticked.add(name); draw(); });
  on('click', async (event, of) => { if (!of('act')) return; const got = await api(of('act'), ...ticked); ticked = new Set(); S = got.now; draw(); toast(got.text); });`,
  (did) => {
    let now = ['Newsletter May', 'Invoice Strom', 'Photos', 'Re: Dinner', 'Parcel', 'Survey'];
    return {
      start: () => now,
      answer: ([act = '', ...names]) => {
        now = now.filter((one) => !names.includes(one));
        did.push(`${act}: ${names.sort().join('+')}`);
        return { now, text: `${names.length} moved` };
      },
    };
  },
);

/** German: money sent to people of a list by tiles, the sum written with a comma and grouped. */
export const pay = app(
  'Geld senden',
  `let who = '', sum = ''; const draw = () => { root.innerHTML = '<h1>Geld senden</h1><div class="css-tiles">' + S.map((one) => '<div class="css-t' + (one === who ? ' css-on' : '') + '" data-who="' + one + '" style="display:inline-block;padding:10px;border:' + (one === who ? 3 : 1) + 'px solid;cursor:pointer">' + one + '</div>').join('') + '</div><label>Betrag <input class="css-b" inputmode="decimal" placeholder="0,00" value="' + sum + '"></label><button data-send="1"' + (who && sum ? '' : ' disabled') + '>Senden</button>'; document.querySelectorAll('.css-b').forEach(track); }; draw();
  on('input', (event) => { sum = event.target.value; $('[data-send]').disabled = !(who && sum); });
  on('click', async (event, of) => { if (of('who')) { who = of('who'); return draw(); } if (of('send') && !event.target.disabled) { const got = await api(who, sum); if (got.ok) { who = ''; sum = ''; draw(); } toast(got.text); } });`,
  (did) => ({
    start: () => ['Oma', 'Opa', 'Tante Gerda', 'Paul'],
    answer: ([who = '', sum = '']) => {
      if (!/^\d+,\d{2}$/.test(sum)) return { text: 'Bitte den Betrag mit Komma und zwei Stellen' };
      if (Number(sum.replace(',', '.')) > 100) return { text: 'Das Tageslimit ist 100 €' };
      did.push(`${who} ${sum}`);
      return { ok: true, text: `${sum} € sind bei ${who}` };
    },
  }),
);

/** Days of a gym class as round chips; Done closes the sheet. */
export const gym = app(
  'Classes',
  `let at = '', days = []; const draw = () => { root.innerHTML = '<h1>Classes</h1>' + Object.entries(S).map(([name, list]) => '<div class="css-row" style="cursor:pointer" data-class="' + name + '"><b>' + name + '</b> <span>' + list.join(', ') + '</span></div>').join(''); }; draw();
  const sheet = () => modal(at, ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'].map((one) => '<span class="css-day' + (days.includes(one) ? ' sel' : '') + '" data-day="' + one + '" style="padding:6px;border-radius:20px;cursor:pointer;background:' + (days.includes(one) ? '#8cf' : '#eee') + '">' + one + '</span>').join('') + '<p><button data-done="1">Done</button></p>');
  on('click', async (event, of) => { if (of('class')) { at = of('class'); days = [...S[at]]; return sheet(); } if (of('day')) { days = days.includes(of('day')) ? days.filter((one) => one !== of('day')) : [...days, of('day')]; return sheet(); } if (of('done')) { const got = await api(at, ...days); shut(); S = got.now; draw(); if (got.text) toast(got.text); } });`,
  (did) => {
    const now: Record<string, string[]> = { Yoga: [], Boxing: ['Tue'], Spinning: [], Swimming: ['Mon', 'Fri'] };
    return {
      start: () => now,
      answer: ([name = '', ...days]) => {
        if (name === 'Spinning' && days.includes('Mon')) return { now, text: 'The room is taken on Mondays' };
        now[name] = days;
        did.push(`${name}: ${['Mon', 'Tue', 'Wed', 'Thu', 'Fri'].filter((one) => days.includes(one)).join(' ')}`);
        return { now };
      },
    };
  },
);

/** Names of plans written in place; the write is shown at once and taken back when the server refuses. */
export const plans = app(
  'Plans',
  `let at = ''; const draw = () => { root.innerHTML = '<h1>Plans</h1>' + S.map((one) => '<div class="css-p">' + (at === one.id ? '<input class="css-e" aria-label="Name" value="' + one.name + '">' : '<span class="css-n" data-id="' + one.id + '" style="cursor:text">' + one.name + '</span>') + ' <small>plan ' + one.id + '</small></div>').join(''); const field = $('.css-e'); if (field) { track(field); field.focus(); field.select(); } }; draw();
  const keep = async (name) => { const one = S.find(({ id }) => id === at); const old = one.name; at = ''; if (name === old) return draw(); one.name = name; draw(); const got = await api(one.id, name); if (!got.ok) { one.name = old; draw(); toast('Change undone'); } };
  on('keydown', (event) => { if (event.target.className === 'css-e' && event.key === 'Enter') void keep(event.target.value); if (event.key === 'Escape') { at = ''; draw(); } });
  on('click', (event, of) => { if (of('id')) { at = of('id'); draw(); } });`,
  (did) => {
    const now = [
      { id: '1', name: 'Garden' },
      { id: '2', name: 'Roof' },
      { id: '3', name: 'Trip' },
    ];
    return {
      start: () => now,
      answer: ([id = '', name = '']) => {
        if (name.length > 12) return { ok: false, afterMs: 700 };
        const one = now.find((plan) => plan.id === id);
        if (one) one.name = name;
        did.push(`${id} ${name}`);
        return { ok: true, afterMs: 100 };
      },
    };
  },
);

/** A glass of water more: the words of praise are others each time. */
export const water = app(
  'Water',
  `let n = S; const draw = () => { root.innerHTML = '<h1>Water</h1><p>' + n + ' ml today</p><label>Amount in ml <input class="css-w" inputmode="numeric"></label><button data-log="1">Log</button><p class="css-say" aria-live="polite"></p>'; document.querySelectorAll('.css-w').forEach(track); }; draw();
  on('click', async (event, of) => { if (!of('log')) return; const got = await api($('.css-w').value); n = got.n; draw(); $('.css-say').textContent = got.text; });`,
  (did) => {
    let n = 0;
    const praise = [
      'Splash!',
      'Your plants are jealous.',
      'Half way there',
      'Keep it flowing',
      'A camel would be proud',
    ];
    return {
      start: () => n,
      answer: ([ml = '']) => {
        if (Number(ml) > 1000) return { n, text: 'That is more than a person drinks at once' };
        n += Number(ml);
        did.push(`${ml} ml`);
        return { n, text: praise[did.length + (n % 4)] ?? 'Nice', afterMs: 60 };
      },
    };
  },
);

/** Talks of a list by names, a message each; a person blocked you. */
export const chats = app(
  'Messages',
  `let at = ''; const draw = () => { root.innerHTML = '<div style="display:flex"><nav aria-label="Talks">' + Object.keys(S).map((name) => '<div class="css-k" data-at="' + name + '" style="cursor:pointer">' + name + '</div>').join('') + '</nav><main>' + (at ? '<h2>' + at + '</h2><ol>' + S[at].map((one) => '<li>' + one + '</li>').join('') + '</ol><textarea class="css-m" placeholder="Message"></textarea><button data-send="1" aria-label="Send">➤</button>' : '<p>Choose a talk</p>') + '</main></div>'; }; draw();
  on('click', async (event, of) => { if (of('at')) { at = of('at'); return draw(); } if (of('send')) { const got = await api(at, $('.css-m').value); S = got.now; draw(); if (got.text) toast(got.text); } });`,
  (did) => {
    const now: Record<string, string[]> = { Kim: ['hi'], 'Dr. Sand': [], Robin: ['see you'], Toni: [] };
    return {
      start: () => now,
      answer: ([name = '', text = '']) => {
        if (name === 'Robin') return { now, text: 'Not delivered' };
        now[name]?.push(text);
        did.push(`${name}: ${text}`);
        return { now, afterMs: 60 };
      },
    };
  },
);
