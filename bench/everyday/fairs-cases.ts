/** FAIR_CASES: a laboratory, a pottery, a notary, birds, an orchard, stamps, a zoo, a ferry, a ski school: pages, boards, folders, tags, pads, stocks. */
import { html, type Route } from '../../test/harness/site';
import { type EverydayCase, choose, press, pressIn, write } from './case';
import { served } from './pages';

const probes = served(
  'Proben',
  `<h1>Proben</h1><div id="l"></div><button id="z">Zurück</button> <em id="at"></em> <button id="w">Weiter</button>`,
  `let list = START, page = 0; const draw = () => { l.innerHTML = list.slice(page * 4, page * 4 + 4).map(([id, art, frei]) => '<div class="probe"><b>' + id + '</b><span>' + art + '</span>' + (frei ? '<i>freigegeben</i>' : '<button data-id="' + id + '">Freigeben</button>') + '</div>').join(''); at.textContent = (page + 1) + ' / ' + Math.ceil(list.length / 4); z.disabled = page === 0; w.disabled = page * 4 + 4 >= list.length; }; draw();
  z.onclick = () => { page--; draw(); }; w.onclick = () => { page++; draw(); };
  l.onclick = async ({ target }) => { const { id } = target.dataset; if (id) { list = (await api(id)).now; draw(); } };`,
  (did) => {
    const now: [string, string, boolean][] = Array.from({ length: 11 }, (_, i) => [
      `B-${10 + i}`,
      ['Blut', 'Serum'][i % 2] ?? '',
      i === 6,
    ]);
    return {
      start: () => now,
      answer: ([id = '']) => {
        for (const one of now) if (one[0] === id) one[2] = true;
        did.push(id);
        return { now, afterMs: 150 };
      },
    };
  },
);

const sweep = served(
  'Call back',
  `<h1>Call back</h1><label>Name <input id="who"></label><label>Phone <input id="tel" type="tel"></label><button id="go">Please call</button><p id="o" role="status"></p>`,
  `tel.onblur = () => { const d = tel.value.replace(/[^\\d+]/g, ''); tel.value = d.replace(/^(\\+\\d\\d)(\\d{3})(\\d+)$/, '$1 $2 $3'); };
  go.onclick = async () => { const { text } = await api(who.value, tel.value); o.textContent = text; };`,
  (did) =>
    ([who = '', tel = '']) => {
      if (!tel.startsWith('+43')) return { text: 'We only sweep in Austria' };
      did.push(`${who} ${tel}`);
      return { text: `Thank you, ${who}` };
    },
);

const board = served(
  'Kiln',
  `<h1>Kiln</h1><div id="b"></div>`,
  `let pots = START; const cols = ['Drying', 'Bisque', 'Glazing']; const draw = () => { b.innerHTML = cols.map((c) => '<div role="group" aria-label="' + c + '"><h3>' + c + '</h3>' + pots.filter((p) => p[1] === c).map((p) => '<p><span>' + p[0] + '</span> <select aria-label="Stage" data-pot="' + p[0] + '">' + cols.map((one) => '<option' + (one === c ? ' selected' : '') + '>' + one + '</option>').join('') + '</select></p>').join('') + '</div>').join(''); }; draw();
  b.onchange = async ({ target }) => { pots = (await api(target.dataset.pot, target.value)).now; draw(); };`,
  (did) => {
    const now = [
      ['Vase 3', 'Drying'],
      ['Bowl 8', 'Drying'],
      ['Jug 5', 'Bisque'],
      ['Cup 1', 'Drying'],
    ];
    return {
      start: () => now,
      answer: ([pot = '', to = '']) => {
        const one = now.find(([name]) => name === pot);
        if (one && pot !== 'Cup 1') {
          one[1] = to;
          did.push(`${pot} ${to}`);
        }
        return { now, afterMs: 200 };
      },
    };
  },
);

const deeds = served(
  'Deeds',
  `<h1>Deeds</h1>${['Deed 12|Miller', 'Deed 15|Novak', 'Deed 18|Olsen', 'Will 3|Miller'].map((one) => `<details><summary>${one.replace('|', ' · ')}</summary><p>Drafted</p><button data-paper="${one.split('|')[0]}">Sign</button></details>`).join('')}`,
  `document.onclick = async ({ target }) => { const { paper } = target.dataset ?? {}; if (!paper) return; const { ok } = await api(paper); target.previousElementSibling.textContent = ok ? 'Signed' : 'Waits for the land register'; if (ok) target.remove(); };`,
  (did) =>
    ([paper = '']) => {
      if (paper === 'Deed 18') return { ok: false };
      did.push(paper);
      return { ok: true };
    },
);

/** The comma is taken as a key, and never comes into the field. */
const birds = served(
  'Sighting',
  `<h1>Sighting</h1><label>Place <input id="place"></label><ul id="t"></ul><input id="f" aria-label="Species" placeholder="separate by comma"><button id="go">Report</button><p id="o"></p>`,
  `let tags = []; const draw = () => { t.innerHTML = tags.map((one) => '<li>' + one + '</li>').join(''); };
  f.onkeydown = (event) => { if (event.key === ',') { event.preventDefault(); if (f.value.trim()) tags.push(f.value.trim()); f.value = ''; draw(); } };
  go.onclick = async () => { const { text } = await api(place.value, ...tags); o.textContent = text; tags = []; draw(); };`,
  (did) =>
    ([place = '', ...tags]) => {
      did.push(`${place}: ${tags.join('+')}`);
      return { text: `${tags.length} species reported` };
    },
);

const tickets = served(
  'Members',
  `<h1>Members</h1><output id="d">0</output><div id="pad">${[1, 2, 3, 4, 5, 6, 7, 8, 9, 0].map((one) => `<button>${one}</button>`).join('')}<button>Enter</button></div><p id="o"></p>`,
  `pad.onclick = async ({ target }) => { const key = target.textContent; if (!target.matches('button')) return; if (key !== 'Enter') { d.textContent = (d.textContent === '0' ? '' : d.textContent) + key; return; } const { text } = await api(d.textContent); d.textContent = '0'; o.textContent = text; };`,
  (did) =>
    ([nr = '']) => {
      if (nr.length > 5) return { text: 'No such number' };
      did.push(`check in ${nr}`);
      return { text: 'Welcome' };
    },
);

const orchard = served(
  'Trees',
  `<h1>Trees</h1><dl id="l"></dl>`,
  `const rows = START; l.innerHTML = rows.map(([name, note]) => '<div><dt>' + name + '</dt><dd contenteditable="true" data-tree="' + name + '">' + note + '</dd></div>').join('');
  for (const one of document.querySelectorAll('dd')) { let old = one.textContent; one.onblur = async () => { if (one.textContent === old) return; const { note } = await api(one.dataset.tree, one.textContent); one.textContent = old = note; }; }`,
  (did) => {
    const rows = [
      ['Old oak', 'healthy'],
      ['Pear by the gate', 'healthy'],
      ['Plum', 'cut in March'],
    ];
    return {
      start: () => rows,
      answer: ([tree = '', note = '']) => {
        did.push(`${tree}: ${note}`);
        return { note };
      },
    };
  },
);

/** Another row's answer comes with that of the pressed one. */
const brigade = served(
  'Alarms',
  `<h1>Alarms</h1><div id="l"></div>`,
  `let alarms = START; const draw = () => { l.innerHTML = alarms.map(([where, state]) => '<article><h3>' + where + '</h3>' + (state ? '<p>' + state + '</p>' : '<button data-w="' + where + '">Take over</button>') + '</article>').join(''); }; draw();
  l.onclick = async ({ target }) => { if (target.dataset.w) { alarms = (await api(target.dataset.w)).now; draw(); } };`,
  (did) => {
    const now = [
      ['Barn', ''],
      ['Mill', ''],
      ['School', ''],
      ['Harbour', ''],
    ];
    return {
      start: () => now.map((one) => [...one]),
      answer: ([where = '']) => {
        const find = (name: string) => now.find((one) => one[0] === name) ?? [];
        if (where === 'School') find('Harbour')[1] = 'Taken by you';
        else {
          find(where)[1] = 'Taken by you';
          did.push(where);
        }
        return { now, afterMs: 120 };
      },
    };
  },
);

const stamps = (did: unknown[]): Record<string, Route> => {
  const list = Array.from({ length: 9 }, (_, i) => ({ name: `Stamp ${101 + i}`, wanted: i === 4 }));
  return {
    '/': ({ query }) => {
      const at = Number(new URLSearchParams(query).get('p') ?? 1);
      return html(
        'Stamps',
        `<h1>Stamps</h1>${list
          .slice((at - 1) * 3, at * 3)
          .map(
            ({ name, wanted }) =>
              `<section><h2>${name}</h2>${wanted ? '<p>On your list</p>' : `<form method="post" action="/want"><button name="s" value="${name}">Want</button></form>`}</section>`,
          )
          .join(
            '',
          )}<nav>${at > 1 ? `<a href="/?p=${at - 1}">Previous page</a> ` : ''}Page ${at} of 3${at < 3 ? ` <a href="/?p=${at + 1}">Next page</a>` : ''}</nav>`,
      );
    },
    '/want': ({ body }) => {
      const name = new URLSearchParams(body).get('s') ?? '';
      const at = list.findIndex((one) => one.name === name);
      const found = list[at];
      if (found) found.wanted = true;
      did.push(`want ${name}`);
      return { status: 303, headers: { location: `/?p=${Math.floor(at / 3) + 1}` }, body: '' };
    },
  };
};

const zoo = served(
  'Feed store',
  `<h1>Feed store</h1><table><tbody></tbody></table>`,
  `let rows = START; const draw = () => { $('tbody').innerHTML = rows.map(([name, kg]) => '<tr><td>' + name + '</td><td>' + kg + ' kg</td><td><button data-f="' + name + '">Take 5 kg</button></td></tr>').join(''); }; draw();
  $('tbody').onclick = async ({ target }) => { if (target.dataset.f) { rows = (await api(target.dataset.f)).now; draw(); } };`,
  (did) => {
    const now: [string, number][] = [
      ['Hay', 60],
      ['Fish', 25],
      ['Fruit', 3],
      ['Grain', 40],
    ];
    return {
      start: () => now,
      answer: ([name = '']) => {
        const row = now.find((one) => one[0] === name);
        if (row && row[1] >= 5) {
          row[1] -= 5;
          did.push(`take ${name}`);
        }
        return { now, afterMs: 90 };
      },
    };
  },
);

const ferry = served(
  'Fähre',
  `<h1>Fähre</h1><form><label>Nach <select name="nach" aria-label="Nach"><option>Baltrum</option><option>Juist</option><option>Wangerooge</option></select></label><label>Am <input type="date" name="am" aria-label="Am"></label><label>Personen <input name="n" aria-label="Personen"></label><button>Buchen</button></form><div class="antwort"></div>`,
  `$('form').onsubmit = async (event) => { event.preventDefault(); const { nach, am, n } = Object.fromEntries(new FormData(event.target)); const { text } = await api(nach, am, n); $('.antwort').textContent = text; };`,
  (did) =>
    ([nach = '', am = '', n = '']) => {
      if (nach === 'Wangerooge') return { text: 'Wangerooge ist an diesem Tag wegen Sturm gestrichen.' };
      did.push(`${nach} ${am} ${n}`);
      return { text: `Gebucht: ${nach}, ${n} Personen` };
    },
);

const ski = served(
  'Ski school',
  `<h1>Ski school</h1><nav>${['Beginners', 'Carving', 'Racing'].map((one) => `<button data-c="${one}">${one}</button>`).join('')}</nav><h2 id="h">Beginners</h2><div id="l"></div>`,
  `const all = START; const draw = () => { l.innerHTML = all[h.textContent].map((one) => '<div class="kid"><span>' + one + '</span> <button data-k="' + one + '">Present</button></div>').join(''); }; draw();
  $('nav').onclick = ({ target }) => { if (target.dataset.c) { h.textContent = target.dataset.c; draw(); } };
  l.onclick = async ({ target }) => { if (!target.dataset.k) return; await api(h.textContent, target.dataset.k); target.outerHTML = '<b>here</b>'; };`,
  (did) => ({
    start: () => ({ Beginners: ['Ada', 'Ben', 'Cleo'], Carving: ['Dan', 'Eli', 'Ben'], Racing: ['Fay', 'Gus'] }),
    answer: ([course = '', kid = '']) => {
      did.push(`${course} ${kid}`);
      return {};
    },
  }),
);

const tailor = served(
  'Suit',
  `<h1>Suit</h1><fieldset><legend>Cloth</legend>${['Tweed', 'Linen', 'Flannel'].map((one) => `<button type="button" aria-pressed="false">${one}</button>`).join('')}</fieldset><fieldset><legend>Extras</legend>${['Vest', 'Lining', 'Monogram', 'Cuffs'].map((one) => `<button type="button" aria-pressed="false">${one}</button>`).join('')}</fieldset><label>Budget <input id="bud" inputmode="numeric"></label><button id="go">Ask for an offer</button><p id="o"></p>`,
  `document.onclick = ({ target }) => { if (target.matches('fieldset button')) { if (target.closest('fieldset') === $('fieldset')) for (const one of $('fieldset').querySelectorAll('button')) one.setAttribute('aria-pressed', 'false'); target.setAttribute('aria-pressed', String(target.getAttribute('aria-pressed') !== 'true')); } };
  go.onclick = async () => { const on = [...document.querySelectorAll('[aria-pressed=true]')].map((one) => one.textContent); const { text } = await api(bud.value.replace(/\\D/g, ''), ...on); o.textContent = text; };`,
  (did) =>
    ([budget = '', ...on]) => {
      if (Number(budget) < 400) return { text: 'Nothing for that money, sorry' };
      did.push(`${on.join('+')} ${budget}`);
      return { text: `An offer for ${budget} euros is on its way` };
    },
);

const cast = served(
  'Cast',
  `<h1>Cast</h1><table><tbody>${['Hamlet', 'Ophelia', 'Horatio'].map((one) => `<tr><td>${one}</td><td><div role="combobox" tabindex="0" aria-expanded="false" aria-label="Actor" data-role="${one}">–</div></td></tr>`).join('')}</tbody></table><div role="listbox" hidden></div>`,
  `let at; const box = $('[role=listbox]'); $('table').onclick = ({ target }) => { if (!target.matches('[role=combobox]')) return; at = target; at.setAttribute('aria-expanded', 'true'); box.innerHTML = ['Ida', 'Jon', 'Kim', 'Lea'].map((one) => '<div role="option">' + one + '</div>').join(''); box.hidden = false; };
  box.onclick = async ({ target }) => { if (!target.matches('[role=option]')) return; box.hidden = true; at.setAttribute('aria-expanded', 'false'); const { name } = await api(at.dataset.role, target.textContent); at.textContent = name; };`,
  (did) => {
    const taken: Record<string, string> = {};
    return ([role = '', name = '']) => {
      if (name === 'Kim') return { name: taken[role] ?? '–' };
      taken[role] = name;
      did.push(`${role} ${name}`);
      return { name };
    };
  },
);

export const FAIR_CASES: readonly EverydayCase[] = [
  {
    kind: 'fair',
    title: 'German: a sample on another page',
    pages: probes,
    teach: 'Probe B-11 freigeben',
    show: (page) => page.locator('[data-id="B-11"]').click(),
    asks: [
      { request: 'Probe B-15 freigeben', want: ['B-15'] },
      { request: 'Probe B-20 freigeben', want: ['B-20'] },
      { request: 'Probe B-16 freigeben', want: [], stops: true },
    ],
  },
  {
    kind: 'fair',
    title: 'a telephone number grouped when it is left',
    pages: sweep,
    teach: 'please call Mara back at +436601234567',
    show: async (page) => {
      await write(page, 'Name', 'Mara');
      await write(page, 'Phone', '+436601234567');
      await press(page, 'Please call');
    },
    asks: [
      { request: 'please call Nils back at +43 676 7654321', want: ['Nils +43 676 7654321'] },
      { request: 'please call Olga back at +4915112345678', want: [], stops: true },
    ],
  },
  {
    kind: 'fair',
    title: 'a pot to another stage by a list in its card, one stays',
    pages: board,
    teach: 'move Vase 3 to Bisque',
    show: async (page) => {
      await page.locator('[data-pot="Vase 3"]').focus();
      await page.keyboard.type('Bisque');
    },
    asks: [
      { request: 'move Jug 5 to Glazing', want: ['Jug 5 Glazing'] },
      { request: 'move Cup 1 to Bisque', want: [], stops: true },
      { request: 'move Bowl 8 to Glazing', want: ['Bowl 8 Glazing'] },
    ],
  },
  {
    kind: 'fair',
    title: 'a paper in its folder, one waits',
    pages: deeds,
    teach: 'sign the document Deed 12',
    show: async (page) => {
      await page.getByText('Deed 12').click();
      await page.locator('[data-paper="Deed 12"]').click();
    },
    asks: [
      { request: 'sign the document Deed 15', want: ['Deed 15'] },
      { request: 'sign the document Deed 18', want: [], stops: true },
      { request: 'sign the document Will 3', want: ['Will 3'] },
    ],
  },
  {
    kind: 'fair',
    title: 'species by a comma that is only a key',
    pages: birds,
    teach: 'report heron and coot at Mill Pond',
    show: async (page) => {
      await write(page, 'Place', 'Mill Pond');
      await page.getByLabel('Species').click();
      await page.keyboard.type('heron,', { delay: 20 });
      await page.keyboard.type('coot,', { delay: 20 });
      await press(page, 'Report');
    },
    asks: [
      { request: 'report swift and wren at Castle', want: ['Castle: swift+wren'] },
      { request: 'report robin, rook and magpie at West Wood', want: ['West Wood: robin+rook+magpie'] },
    ],
  },
  {
    kind: 'fair',
    title: 'a member’s number on a pad that may hold a number',
    pages: tickets,
    teach: 'check in member 4021',
    show: async (page) => {
      for (const key of '4021') await press(page, key);
      await press(page, 'Enter');
    },
    asks: [
      { request: 'check in member 775', want: ['check in 775'] },
      { request: 'check in member 318', want: [], stops: true, before: (page) => press(page, '9') },
    ],
  },
  {
    kind: 'fair',
    title: 'a note of a tree, kept by a press beside it',
    pages: orchard,
    teach: 'note for Plum: thin the crown',
    show: async (page) => {
      await page.locator('[data-tree=Plum]').click();
      await page.keyboard.press('Control+a');
      await page.keyboard.type('thin the crown');
      await page.getByRole('heading', { name: 'Trees' }).click();
    },
    asks: [
      { request: 'note for Old oak: a nest in May', want: ['Old oak: a nest in May'] },
      { request: 'note for Pear by the gate: fireblight', want: ['Pear by the gate: fireblight'] },
    ],
  },
  {
    kind: 'fair',
    title: 'an alarm, where another row is answered instead',
    pages: brigade,
    teach: 'take over the alarm Barn',
    show: (page) => pressIn(page, 'Barn', 'Take over', 'article'),
    asks: [
      { request: 'take over the alarm Mill', want: ['Mill'] },
      { request: 'take over the alarm School', want: [], stops: true },
    ],
  },
  {
    kind: 'fair',
    title: 'a stamp behind links to the next page',
    pages: stamps,
    teach: 'put Stamp 102 on my list',
    show: (page) => pressIn(page, 'Stamp 102', 'Want', 'section'),
    asks: [
      { request: 'put Stamp 108 on my list', want: ['want Stamp 108'] },
      { request: 'put Stamp 101 on my list', want: ['want Stamp 101'], at: '/?p=3' },
      { request: 'put Stamp 105 on my list', want: [], stops: true },
    ],
  },
  {
    kind: 'fair',
    title: 'feed from a store that is too low for one',
    pages: zoo,
    teach: 'take 5 kg of Hay',
    show: (page) => pressIn(page, 'Hay', 'Take 5 kg'),
    asks: [
      { request: 'take 5 kg of Grain', want: ['take Grain'] },
      { request: 'take 5 kg of Fruit', want: [], stops: true },
    ],
  },
  {
    kind: 'fair',
    title: 'German: a ferry on a day in words, one is cancelled',
    pages: ferry,
    teach: 'Fähre nach Juist am 5. Mai 2027 für 3 Personen buchen',
    show: async (page) => {
      await choose(page, 'Nach', 'Juist');
      await page.getByLabel('Am', { exact: true }).click({ position: { x: 8, y: 10 } });
      await page.keyboard.type('05052027');
      await write(page, 'Personen', '3');
      await press(page, 'Buchen');
    },
    asks: [
      { request: 'Fähre nach Baltrum am 12. Juni 2027 für 2 Personen buchen', want: ['Baltrum 2027-06-12 2'] },
      { request: 'Fähre nach Wangerooge am 1.7.2027 für 4 Personen buchen', want: [], stops: true },
    ],
  },
  {
    kind: 'fair',
    title: 'a child of a course that may be open already',
    pages: ski,
    teach: 'mark Dan of Carving as present',
    show: async (page) => {
      await press(page, 'Carving');
      await pressIn(page, 'Dan', 'Present', 'div.kid');
    },
    asks: [
      { request: 'mark Gus of Racing as present', want: ['Racing Gus'] },
      { request: 'mark Cleo of Beginners as present', want: ['Beginners Cleo'] },
      { request: 'mark Ben of Carving as present', want: ['Carving Ben'] },
      { request: 'mark Zoe of Racing as present', want: [], stops: true },
    ],
  },
  {
    kind: 'fair',
    title: 'a cloth and extras by pressed buttons, and a sum',
    pages: tailor,
    teach: 'ask for an offer in Tweed with Vest and Cuffs for 900',
    show: async (page) => {
      await press(page, 'Tweed');
      await press(page, 'Vest');
      await press(page, 'Cuffs');
      await write(page, 'Budget', '900');
      await press(page, 'Ask for an offer');
    },
    asks: [
      {
        request: 'ask for an offer in Linen with Lining and Monogram for 1,250',
        want: ['Linen+Lining+Monogram 1250'],
      },
      { request: 'ask for an offer in Flannel with Vest and Lining for 300', want: [], stops: true },
    ],
  },
  {
    kind: 'fair',
    title: 'an actor for a role, one of whom does not want',
    pages: cast,
    teach: 'give the role Hamlet to Ida',
    show: async (page) => {
      await page.locator('[data-role=Hamlet]').click();
      await page.getByRole('option', { name: 'Ida' }).click();
    },
    asks: [
      { request: 'give the role Ophelia to Lea', want: ['Ophelia Lea'] },
      { request: 'give the role Horatio to Kim', want: [], stops: true },
    ],
  },
];
