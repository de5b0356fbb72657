/** More pages of ORCHARD_CASES: gifts in a wizard, steppers with names, dialogs of the browser, menus of rows, new tabs, code boxes, lists that load. */
import { html, type Route } from '../../test/harness/site';
import { served } from './pages';

/** A gift in three steps with a way back; the sum is a chip, the cause a list. */
export const gifts = served(
  'Gifts',
  `<h1>Give to the village hall</h1><section id="s"></section>`,
  `let at = 0; const got = { sum: '', cause: 'Roof', name: '' };
  const views = [() => '<h2>How much?</h2>' + ['5', '10', '25', '50'].map((n) => '<button type="button" class="chip" aria-pressed="' + (got.sum === n) + '" data-n="' + n + '">' + n + ' €</button>').join(' ') + '<p><button id="n">Next</button></p>',
    () => '<h2>What for?</h2><select id="c" aria-label="Cause">' + ['Roof', 'Heating', 'Stage', 'Kitchen'].map((c) => '<option' + (c === got.cause ? ' selected' : '') + '>' + c + '</option>').join('') + '</select> <label>Your name <input id="w" value="' + got.name + '"></label><p><button id="b">Back</button> <button id="n">Next</button></p>',
    () => '<h2>Right so?</h2><p>' + got.sum + ' € for ' + got.cause + ' from ' + got.name + '</p><p><button id="b">Back</button> <button id="n">Give</button></p>',
    () => '<h2 id="e"></h2>'];
  const show = () => { s.innerHTML = views[at](); }; show();
  s.onclick = async ({ target }) => { const { n } = target.dataset; if (n) { got.sum = n; show(); } if (target.id === 'b') { at--; show(); } if (target.id !== 'n') return; if (at === 0 && !got.sum) return; if (at === 1) { got.cause = c.value; got.name = w.value; } if (at === 2) { const { text } = await api(got.sum, got.cause, got.name); at = 3; show(); e.textContent = text; return; } at++; show(); };`,
  (did) =>
    ([sum = '', cause = '', name = '']) => {
      if (cause === 'Kitchen') return { text: 'The kitchen is paid for already. Nothing was taken.' };
      did.push(`${sum} for ${cause} by ${name}`);
      return { text: 'Thank you!' };
    },
);

/** Frames of hives by a stepper whose number is announced under the hive's name; the server knows the most. */
export const frames = served(
  'Frames',
  `<h1>Frames</h1><div id="l"></div><p id="m" role="alert"></p>`,
  `let all = START; const draw = () => { l.innerHTML = Object.entries(all).map(([hive, n]) => '<div class="row"><span class="name">' + hive + '</span> <span role="spinbutton" tabindex="0" aria-label="Frames in ' + hive + '" aria-valuenow="' + n + '">' + n + '</span><button data-d="-1" data-hive="' + hive + '" aria-label="Fewer frames in ' + hive + '">−</button><button data-d="1" data-hive="' + hive + '" aria-label="More frames in ' + hive + '">+</button></div>').join(''); }; draw();
  l.onclick = async ({ target }) => { const { d, hive } = target.dataset; if (!d) return; const got = await api(hive, String(all[hive] + Number(d))); all = got.now; m.textContent = got.text; draw(); };`,
  (did) => {
    const now: Record<string, number> = { 'Hive Blue': 4, 'Hive Blue East': 4, 'Hive Oak': 7, 'Hive Elm': 2 };
    return {
      start: () => now,
      answer: ([hive = '', n = '']) => {
        if (Number(n) > 9) return { now, text: `${hive} holds 9 frames and no more` };
        now[hive] = Number(n);
        did.push(`${hive} ${n}`);
        return { now, text: '' };
      },
    };
  },
);

/** Lessons of a music school; a press asks by the browser's own dialog. */
export const lessons = served(
  'Lessons',
  `<h1>My lessons</h1><ul id="l"></ul><p id="m"></p>`,
  `const draw = (all) => { l.innerHTML = Object.entries(all).map(([day, state]) => '<li>' + day + ' 16:00 ' + (state ? '<em>' + state + '</em>' : '<a href="#" data-day="' + day + '">Call off</a>') + '</li>').join(''); }; draw(START);
  l.onclick = async (event) => { event.preventDefault(); const { day } = event.target.dataset; if (!day || !confirm('Call off the lesson on ' + day + '?')) return; const got = await api(day); draw(got.now); m.textContent = got.text; };`,
  (did) => {
    const now: Record<string, string> = { Monday: '', Tuesday: '', Wednesday: 'called off', Friday: '' };
    return {
      start: () => now,
      answer: ([day = '']) => {
        if (day === 'Friday') return { now, text: 'It is too late for that one: less than a day.' };
        now[day] = 'called off';
        did.push(`off ${day}`);
        return { now, text: '' };
      },
    };
  },
);

/** Folders renamed by the browser's own field. */
export const folders = served(
  'Folders',
  `<h1>Folders</h1><div id="l"></div><p id="m"></p>`,
  `const draw = (all) => { l.innerHTML = all.map((one) => '<div class="f"><span>📁</span> <span>' + one + '</span> <button data-one="' + one + '">Rename…</button></div>').join(''); }; draw(START);
  l.onclick = async ({ target }) => { const { one } = target.dataset; if (!one) return; const to = prompt('New name for ' + one, one); if (to === null || to === one) return; const got = await api(one, to); draw(got.now); m.textContent = got.text; };`,
  (did) => {
    const now = ['Trips', 'Trips 2019', 'Recipes', 'Bills'];
    return {
      start: () => now,
      answer: ([from = '', to = '']) => {
        if (now.includes(to)) return { now, text: 'There is a folder of that name.' };
        now[now.indexOf(from)] = to;
        did.push(`${from} > ${to}`);
        return { now, text: '' };
      },
    };
  },
);

/** A member's page whose button saves, and saves and tells everybody once another person has changed the site. */
export const circular = (did: unknown[]): Readonly<Record<string, Route>> => {
  let button = 'Save';
  return {
    '/': () =>
      html(
        'Meeting point',
        `<h1>Meeting point</h1><form id="f" method="post" action="/keep"><label>Where <input name="p"></label> <button id="s">${button}</button></form>`,
      ),
    '/keep': ({ body }) => {
      did.push(`meet at ${new URLSearchParams(body).get('p')}`);
      return html('Meeting point', `<h1>Meeting point</h1><p>It is saved.</p><a href="/">Back</a>`);
    },
    '/news': () => {
      button = 'Save and notify members';
      return '';
    },
  };
};

/** Tools lent by a menu of each row that is drawn at the end of the page. */
export const tools = served(
  'Tools',
  `<h1>Tool shed</h1><div class="grid" id="l"></div><div id="menus"></div><p id="m"></p>`,
  `let all = START; const draw = () => { l.innerHTML = Object.entries(all).map(([one, state]) => '<div class="cell" style="display:flex;gap:8px"><span>' + one + '</span><span>' + state + '</span><button aria-haspopup="menu" aria-label="Actions" data-one="' + one + '">⋯</button></div>').join(''); }; draw();
  l.onclick = ({ target }) => { const { one } = target.dataset; if (!one) return; menus.innerHTML = '<div role="menu" style="position:absolute;top:' + target.offsetTop + 'px;left:300px">' + ['Lend', 'Take back', 'Throw away'].map((act) => '<div role="menuitem" tabindex="-1" data-act="' + act + '">' + act + '</div>').join('') + '</div>'; menus.onclick = async ({ target: item }) => { const { act } = item.dataset; menus.innerHTML = ''; if (!act) return; const got = await api(act, one); all = got.now; m.textContent = got.text; draw(); }; };`,
  (did) => {
    const now: Record<string, string> = { Saw: 'in', 'Saw horse': 'in', Ladder: 'in', Barrow: 'lent' };
    return {
      start: () => now,
      answer: ([act = '', one = '']) => {
        if (act === 'Lend' && one === 'Ladder')
          return { status: 403, now, text: 'The ladder is lent to trained people only.' };
        now[one] = act === 'Lend' ? 'lent' : act === 'Take back' ? 'in' : 'gone';
        did.push(`${act} ${one}`);
        return { now, text: '' };
      },
    };
  },
);

/** Petitions whose links open a form in a new tab. */
export const petitions = (did: unknown[]): Readonly<Record<string, Route>> => {
  const all = ['Bus 7', 'Bus 77', 'Night library', 'Old oak'];
  return {
    '/': () =>
      html(
        'Petitions',
        `<h1>Petitions</h1><dl>${all.map((one, i) => `<dt>${one}</dt><dd><a target="_blank" href="/sign?no=${i}">Sign ${one}</a></dd>`).join('')}</dl>`,
      ),
    '/sign': ({ query }) =>
      html(
        'Sign',
        `<h1>${all[Number(query.slice(4))]}</h1><form method="post" action="/signed"><input type="hidden" name="no" value="${query.slice(4)}"><p><label>Full name<br><input name="who"></label></p><button>Sign now</button></form>`,
      ),
    '/signed': ({ body }) => {
      const sent = new URLSearchParams(body);
      const what = all[Number(sent.get('no'))] ?? '';
      if (what === 'Old oak') return html('Sign', `<h1>${what}</h1><p>This petition closed in May.</p>`);
      did.push(`${sent.get('who')} signs ${what}`);
      return html('Sign', `<h1>Thank you</h1><p>${sent.get('who')} has signed.</p>`);
    },
  };
};

/** A locker opened by four boxes of one digit, which have no names of their own. */
export const lockers = served(
  'Lockers',
  `<h1>Locker room</h1><p id="q">Number of the locker</p><div role="group" aria-labelledby="q">${[0, 1, 2, 3].map((no) => `<input class="box" maxlength="1" style="width:2em" data-no="${no}">`).join('')}</div><p><button id="g">Open</button></p><p id="m" role="status"></p>`,
  `const boxes = [...document.querySelectorAll('.box')]; boxes.forEach((one, i) => { one.addEventListener('input', () => { if (one.value) boxes[i + 1]?.focus(); }); one.addEventListener('keydown', (event) => { if (event.key === 'Backspace' && !one.value) boxes[i - 1]?.focus(); }); });
  g.onclick = async () => { m.textContent = (await api(boxes.map((one) => one.value).join(''))).text; };`,
  (did) =>
    ([no = '']) => {
      if (!/^\d{4}$/u.test(no) || Number(no) > 5000) return { text: `There is no locker ${no}` };
      did.push(`open ${no}`);
      return { text: `Locker ${no} is open` };
    },
);

/** A shop's stock, six rows at a time by "More", with a press for each row. */
export const stock = served(
  'Stock',
  `<h1>Stock</h1><ul id="l"></ul><button id="more">More</button>`,
  `let n = 6, all = START; const draw = () => { l.innerHTML = all.slice(0, n).map(([one, ordered]) => '<li><b>' + one + '</b> ' + (ordered ? 'ordered' : '<button data-one="' + one + '">Order again</button>') + '</li>').join(''); more.hidden = n >= all.length; }; draw();
  more.onclick = () => { setTimeout(() => { n += 6; draw(); }, 250); };
  l.onclick = async ({ target }) => { if (target.dataset.one) { all = (await api(target.dataset.one)).now; draw(); } };`,
  (did) => {
    const now: [string, boolean][] = [
      'Cup',
      'Plate',
      'Bowl',
      'Jug',
      'Tray',
      'Spoon',
      'Teapot',
      'Teapot stand',
      'Vase',
      'Lamp',
      'Rug',
      'Clock',
      'Kettle',
      'Basket',
    ].map((one) => [one, one === 'Rug']);
    return {
      start: () => now,
      answer: ([what = '']) => {
        for (const one of now) if (one[0] === what) one[1] = true;
        did.push(`order ${what}`);
        return { now };
      },
    };
  },
);
