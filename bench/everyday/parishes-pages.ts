/** Pages of PARISH_CASES: loans, two-row records, grids, people pickers, chips, pagers, endless lists, drawers, lying servers. */
import { html, type Route } from '../../test/harness/site';
import { served } from './pages';

/** Loans of a museum as description lists; each has three spin boxes for the day of its return. */
export const loans = served(
  'Loans',
  `<header>Museum of crafts</header><main id="l"></main><aside aria-live="polite" id="m"></aside>`,
  `const draw = (all) => { l.innerHTML = all.map(([what, until]) => '<dl data-what="' + what + '"><dt>Object</dt><dd>' + what + '</dd><dt>Back on</dt><dd class="u">' + until + '</dd><dd><span role="group" aria-label="New return date"><input aria-label="Day" size="2"> <input aria-label="Month" size="2"> <input aria-label="Year" size="4"></span> <button>Extend loan</button></dd></dl>').join(''); }; draw(START);
  l.onclick = async ({ target }) => { if (target.tagName !== 'BUTTON') return; const box = target.closest('dl'); const parts = [...box.querySelectorAll('input')].map((one) => one.value); const got = await api(box.dataset.what, ...parts); if (got.now) draw(got.now); m.textContent = got.text; };`,
  (did) => {
    const now: [string, string][] = [
      ['Clay horn', '2027-01-10'],
      ['Silver cup', '2027-02-01'],
      ['Silver cup II', '2027-02-03'],
      ['Oak chest', '2027-02-20'],
    ];
    return {
      start: () => now,
      answer: ([what = '', day = '', month = '', year = '']) => {
        const one = now.find(([name]) => name === what);
        if (!one || what === 'Oak chest') return { text: 'The lender wants this object back.' };
        one[1] = `${Number(year)}-${Number(month)}-${Number(day)}`;
        did.push(`${what} ${one[1]}`);
        return { now, text: `${what} stays until ${one[1]}` };
      },
    };
  },
);

/** Invoices with two table rows each: the buttons stand in the second. One is closed: the server says nothing and keeps it. */
export const invoices = served(
  'Invoices',
  `<h1>Invoices</h1><table id="l"></table>`,
  `const draw = (all) => { l.innerHTML = all.map(([who, sum, state]) => '<tr class="a"><td rowspan="2">' + sum + '</td><td><b>' + who + '</b></td><td>' + state + '</td></tr><tr class="b"><td colspan="2"><button data-act="paid" data-who="' + who + '">Mark paid</button> <button data-act="disputed" data-who="' + who + '">Dispute</button></td></tr>').join(''); }; draw(START);
  l.onclick = async ({ target }) => { const { act, who } = target.dataset; if (act) draw((await api(who, act)).now); };`,
  (did) => {
    const now: [string, string, string][] = [
      ['Adler GmbH', '120.00', 'open'],
      ['Brandt & Co', '90.00', 'open'],
      ['Brandt', '35.50', 'open'],
      ['Cramer', '77.10', 'open'],
    ];
    return {
      start: () => now,
      answer: ([who = '', act = '']) => {
        const one = now.find(([name]) => name === who);
        if (one && who !== 'Cramer') {
          one[2] = act;
          did.push(`${who} ${act}`);
        }
        return { now, afterMs: 60 };
      },
    };
  },
);

/** A rota as an ARIA grid of plain elements: a press on a cell opens a list box of shifts. */
export const rota = served(
  'Rota',
  `<h1>Rota</h1><div role="grid" id="g" style="display:grid;gap:4px"></div><div id="pop"></div>`,
  `const days = ['Mon', 'Tue', 'Wed']; let all = START; let at = null;
  const draw = () => { g.innerHTML = '<div role="row"><span role="columnheader">Name</span> ' + days.map((one) => '<span role="columnheader">' + one + '</span>').join(' ') + '</div>' + Object.entries(all).map(([who, row]) => '<div role="row"><span role="rowheader">' + who + '</span> ' + days.map((day) => '<span role="gridcell" tabindex="-1" data-at="' + who + '|' + day + '">' + (row[day] || '—') + '</span>').join(' ') + '</div>').join(''); }; draw();
  g.onclick = ({ target }) => { if (!target.dataset.at) return; at = target.dataset.at.split('|'); pop.innerHTML = '<ul role="listbox" aria-label="Shift">' + ['Early', 'Late', 'Night', 'Off'].map((one) => '<li role="option">' + one + '</li>').join('') + '</ul>'; };
  pop.onclick = async ({ target }) => { if (target.tagName !== 'LI') return; pop.innerHTML = ''; const got = await api(...at, target.textContent); all = got.now; draw(); if (got.text) pop.innerHTML = '<p role="alert">' + got.text + '</p>'; };`,
  (did) => {
    const now: Record<string, Record<string, string>> = { Ruth: { Mon: 'Early' }, Sam: { Tue: 'Late' }, Tom: {} };
    return {
      start: () => now,
      answer: ([who = '', day = '', shift = '']) => {
        const row = now[who];
        if (!row || (who === 'Tom' && shift === 'Night')) return { now, text: 'Tom may not work at night.' };
        row[day] = shift;
        did.push(`${who} ${day} ${shift}`);
        return { now };
      },
    };
  },
);

/** Repairs of a house as cards; each has a combobox of people that answers a moment later. */
export const repairs = served(
  'Repairs',
  `<h1>Repairs</h1><div id="l"></div>`,
  `let all = START; const draw = () => { l.innerHTML = Object.entries(all).map(([what, who]) => '<div class="card" data-what="' + what + '"><h3>' + what + '</h3><p>Helper: <i>' + (who || 'nobody') + '</i></p><button class="a">Assign</button></div>').join(''); }; draw();
  l.onclick = async ({ target }) => { const card = target.closest('.card'); if (!card) return;
    if (target.matches('.a')) { card.insertAdjacentHTML('beforeend', '<div class="pick"><input role="combobox" aria-expanded="false" aria-label="Person"><ul role="listbox" hidden></ul></div>'); target.remove(); const field = card.querySelector('input'); field.focus(); field.oninput = () => setTimeout(() => { const list = card.querySelector('ul'); const found = ['Grace Hopkins', 'Grace Hopkinson', 'Hugo Lind', 'Mara Voss'].filter((one) => field.value && one.toLowerCase().includes(field.value.toLowerCase())); list.hidden = found.length === 0; field.setAttribute('aria-expanded', String(found.length > 0)); list.innerHTML = found.map((one) => '<li role="option" style="cursor:pointer">' + one + '</li>').join(''); }, 180); }
    if (target.matches('[role=option]')) { const got = await api(card.dataset.what, target.textContent); all = got.now; draw(); } };`,
  (did) => {
    const now: Record<string, string> = { 'Leak in block B': '', 'Leak in block C': 'Mara Voss', 'Broken bell': '' };
    return {
      start: () => now,
      answer: ([what = '', who = '']) => {
        now[what] = who;
        did.push(`${what}: ${who}`);
        return { now, afterMs: 90 };
      },
    };
  },
);

/** Photos with keywords as chips: Enter makes a chip, Save keeps them; at most three a photo. */
export const photos = served(
  'Photos',
  `<h1>Archive</h1>${['Heron', 'Mill', 'Bridge'].map((one) => `<figure data-one="${one}"><figcaption>${one}</figcaption><div class="chips"></div><input placeholder="Add keyword"><button>Keep keywords</button><output></output></figure>`).join('')}`,
  `for (const [one, list] of Object.entries(START)) for (const word of list) $('[data-one=' + one + '] .chips').insertAdjacentHTML('beforeend', '<span class="chip">' + word + '<button aria-label="Remove ' + word + '">×</button></span>');
  document.onkeydown = (event) => { if (event.key !== 'Enter' || event.target.tagName !== 'INPUT' || !event.target.value) return; event.target.parentElement.querySelector('.chips').insertAdjacentHTML('beforeend', '<span class="chip">' + event.target.value + '<button aria-label="Remove ' + event.target.value + '">×</button></span>'); event.target.value = ''; };
  document.onclick = async ({ target }) => { if (target.tagName !== 'BUTTON') return; if (target.parentElement.matches('.chip')) { target.parentElement.remove(); return; } const box = target.closest('figure'); const words = [...box.querySelectorAll('.chip')].map((one) => one.firstChild.textContent); box.querySelector('output').textContent = (await api(box.dataset.one, ...words)).text; };`,
  (did) => ({
    start: () => ({ Heron: [], Mill: ['old'], Bridge: ['stone', 'wide'] }),
    answer: ([one = '', ...words]) => {
      if (words.length > 3) return { text: 'Three keywords at most. Nothing was kept.' };
      did.push(`${one}: ${words.join('+')}`);
      return { text: `${words.length} keywords kept` };
    },
  }),
);

/** How often a letter comes, as a segmented control of three for each letter. */
export const letters = served(
  'Letters',
  `<h1>Letters you get</h1>${['Council news', 'Market days'].map((one) => `<div class="line"><span>${one}</span> <span role="radiogroup" aria-label="${one}">${['Daily', 'Weekly', 'Never'].map((how) => `<button role="radio" aria-checked="false" data-of="${one}">${how}</button>`).join('')}</span></div>`).join('')}`,
  `const all = START; const draw = () => document.querySelectorAll('[role=radio]').forEach((one) => one.setAttribute('aria-checked', String(all[one.dataset.of] === one.textContent))); draw();
  document.onclick = async ({ target }) => { if (!target.dataset.of) return; const got = await api(target.dataset.of, target.textContent); Object.assign(all, got.now); draw(); };`,
  (did) => {
    const now: Record<string, string> = { 'Council news': 'Daily', 'Market days': 'Never' };
    return {
      start: () => now,
      answer: ([of = '', how = '']) => {
        if (of === 'Market days' && how === 'Daily') return { now };
        now[of] = how;
        did.push(`${of} ${how}`);
        return { now, afterMs: 70 };
      },
    };
  },
);

/** Building goods, each with its own plus and minus and one order button for its line. */
export const goods = served(
  'Goods',
  `<h1>Building goods</h1><section id="l">${['Gravel', 'Sand', 'Sand bags'].map((one) => `<div class="good" data-one="${one}"><em>${one}</em><div class="st"><a role="button" tabindex="0" class="m">–</a><span class="n">1</span><a role="button" tabindex="0" class="p">+</a></div><button>Order</button></div>`).join('')}</section><div id="m"></div>`,
  `l.onclick = async ({ target }) => { const box = target.closest('.good'); if (!box) return; const n = box.querySelector('.n'); if (target.matches('.m')) n.textContent = Math.max(1, +n.textContent - 1); else if (target.matches('.p')) n.textContent = +n.textContent + 1; else if (target.tagName === 'BUTTON') m.textContent = (await api(n.textContent, box.dataset.one)).text; };`,
  (did) =>
    ([n = '', one = '']) => {
      if (one === 'Sand bags') return { text: `We have no sand bags at the moment`, afterMs: 200 };
      did.push(`${n} ${one}`);
      return { text: `${n} pallets of ${one} are on their way`, afterMs: 200 };
    },
);

/** A notice with a title and a rich text; the board shows what stands there. */
export const notices = served(
  'Notices',
  `<h1>Notice board</h1><p><label>Heading <input id="h"></label></p><div id="t" contenteditable="true" role="textbox" aria-multiline="true" aria-label="Text" style="border:1px solid;min-height:40px"></div><button id="go">Pin up</button><div id="l"></div>`,
  `go.onclick = async () => { const got = await api(h.value, t.innerText.trim()); if (got.ok) l.insertAdjacentHTML('beforeend', '<article><h2>' + h.value + '</h2><p>' + t.innerText + '</p></article>'); else l.insertAdjacentHTML('afterbegin', '<p class="red">' + got.text + '</p>'); h.value = ''; t.innerHTML = ''; };`,
  (did) =>
    ([heading = '', text = '']) => {
      if (text.length > 40) return { text: 'Too long for the board' };
      did.push(`${heading}: ${text}`);
      return { ok: true };
    },
);

/** Badges behind a pager of four a page. */
export const badges = served(
  'Badges',
  `<h1>Badges</h1><ul id="l"></ul><nav><button id="b">Previous</button> <span id="n"></span> <button id="f">Next</button></nav>`,
  `let all = START; let at = 0; const draw = () => { l.innerHTML = all.slice(at * 4, at * 4 + 4).map(([no, who, state]) => '<li><code>' + no + '</code> ' + who + ' <small>' + state + '</small> ' + (state === 'valid' ? '<button data-no="' + no + '">Retire</button>' : '') + '</li>').join(''); n.textContent = (at + 1) + ' of ' + Math.ceil(all.length / 4); b.disabled = at === 0; f.disabled = (at + 1) * 4 >= all.length; }; draw();
  b.onclick = () => { at--; draw(); }; f.onclick = () => { at++; draw(); };
  l.onclick = async ({ target }) => { if (target.dataset.no) { all = (await api(target.dataset.no)).now; draw(); } };`,
  (did) => {
    const now = ['Ada', 'Bea', 'Cleo', 'Dana', 'Edda', 'Fips', 'Gus', 'Hal', 'Iris', 'Jan'].map((who, i): string[] => [
      String(111 + i),
      who,
      i === 6 ? 'retired' : 'valid',
    ]);
    return {
      start: () => now,
      answer: ([no = '']) => {
        const one = now.find(([other]) => other === no);
        if (one) one[2] = 'retired';
        did.push(`retire ${no}`);
        return { now };
      },
    };
  },
);

/** Members of a choir in a list that grows as it is scrolled. */
export const choir = served(
  'Choir',
  `<h1>Choir</h1><div id="box" style="height:220px;overflow:auto;border:1px solid"></div>`,
  `const names = START; let shown = 0; const more = () => { for (const one of names.slice(shown, shown + 12)) box.insertAdjacentHTML('beforeend', '<div class="i" style="height:40px"><span>' + one + '</span> <button data-one="' + one + '">Follow</button></div>'); shown += 12; }; more();
  box.onscroll = () => { if (shown < names.length && box.scrollTop + box.clientHeight > box.scrollHeight - 60) setTimeout(more, 120); };
  box.onclick = async ({ target }) => { const { one } = target.dataset; if (!one || target.textContent !== 'Follow') return; await api(one); target.textContent = 'Following'; };`,
  (did) => ({
    start: () => [
      'Ann Ash',
      'Otto Birch',
      ...Array.from({ length: 26 }, (_, i) => `${String.fromCharCode(65 + i)}. Elder`),
      'Wim Cedar',
      'Zora Quill',
      'Zora Quillon',
    ],
    answer: ([one = '']) => {
      did.push(`follow ${one}`);
      return {};
    },
  }),
);

/** Alerts in a tab of the settings: a table of boxes by event and way. */
export const alerts = served(
  'Settings',
  `<div role="tablist"><button role="tab" aria-selected="true" aria-controls="p0">Profile</button><button role="tab" aria-selected="false" aria-controls="p1">Alerts</button></div><div role="tabpanel" id="p0"><p>Your name: Lea</p></div><div role="tabpanel" id="p1" hidden></div>`,
  `const ways = ['Mail', 'SMS']; let all = START; const draw = () => { p1.innerHTML = '<table><tr><th>Event</th>' + ways.map((one) => '<th>' + one + '</th>').join('') + '</tr>' + Object.entries(all).map(([what, row]) => '<tr><th>' + what + '</th>' + ways.map((way) => '<td><input type="checkbox" data-at="' + what + '|' + way + '"' + (row[way] ? ' checked' : '') + '></td>').join('') + '</tr>').join('') + '</table>'; }; draw();
  document.querySelectorAll('[role=tab]').forEach((one, i) => { one.onclick = () => { [p0, p1].forEach((panel, j) => { panel.hidden = i !== j; }); document.querySelectorAll('[role=tab]').forEach((other, j) => other.setAttribute('aria-selected', String(i === j))); }; });
  p1.onchange = async ({ target }) => { const [what, way] = target.dataset.at.split('|'); all = (await api(what, way, target.checked ? 'on' : 'off')).now; draw(); };`,
  (did) => {
    const now: Record<string, Record<string, boolean>> = {
      Deliveries: { Mail: true, SMS: true },
      Invoices: { Mail: true, SMS: false },
      Outages: { Mail: false, SMS: true },
    };
    return {
      start: () => now,
      answer: ([what = '', way = '', state = '']) => {
        const row = now[what];
        if (row && !(what === 'Outages' && way === 'SMS')) {
          row[way] = state === 'on';
          did.push(`${what} ${way} ${state}`);
        }
        return { now };
      },
    };
  },
);

/** A bicycle registered over three pages; a known frame number is refused with a page that answers 200. */
export const bicycles = (did: unknown[]): Record<string, Route> => {
  const page = (title: string, body: string) => html('Bicycle register', `<h1>${title}</h1>${body}`);
  const hidden = (query: URLSearchParams) =>
    [...query].map(([name, value]) => `<input type="hidden" name="${name}" value="${value}">`).join('');
  return {
    '/': () =>
      page(
        'Your bicycle',
        `<form action="/two"><label>Make <input name="make"></label><fieldset><legend>Kind</legend>${['City', 'Race', 'Cargo'].map((one) => `<label><input type="radio" name="kind" value="${one}">${one}</label>`).join('')}</fieldset><button>Continue</button></form>`,
      ),
    '/two': ({ query }) =>
      page(
        'Frame',
        `<form action="/three">${hidden(new URLSearchParams(query))}<label>Frame number <input name="frame"></label><button>Continue</button></form>`,
      ),
    '/three': ({ query }) => {
      const all = new URLSearchParams(query);
      return page(
        'Check',
        `<p>${[...all.values()].join(', ')}</p><form action="/end" method="post">${hidden(all)}<button>Register bicycle</button></form>`,
      );
    },
    '/end': ({ body }) => {
      const all = new URLSearchParams(body);
      if (all.get('frame') === 'KX900') return page('Frame', `<p>This frame is registered to another owner.</p>`);
      did.push([...all.values()].join(' '));
      return page('Registered', `<p>${all.get('make')} is in the register.</p><a href="/">Another one</a>`);
    },
  };
};
