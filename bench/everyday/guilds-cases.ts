/** GUILD_CASES: kilns, podcasts, door bells, transfers, huts, pumps, props, addresses, watch lists, fees: sheets, stars, pads, groups, pages, menus, drags. */
import type { Page } from '@playwright/test';
import { html, type Route } from '../../test/harness/site';
import { type EverydayCase, press, write } from './case';
import { served } from './pages';

/** A glaze chosen in a sheet from below; one glaze is out of stock, and the sheet closes without a word. */
const kiln = served(
  'Kiln',
  `<h1>Kiln</h1><div id="l"></div><div id="sheet" role="dialog" aria-label="Glazes" hidden style="position:fixed;bottom:0;left:0;right:0;background:#eee;padding:12px"></div>`,
  `const ware = START; let at = ''; const draw = () => { l.innerHTML = Object.entries(ware).map(([name, glaze]) => '<article><h3>' + name + '</h3><button data-ware="' + name + '">' + glaze + '</button></article>').join(''); }; draw();
  l.onclick = ({ target }) => { if (!target.dataset.ware) return; at = target.dataset.ware; sheet.innerHTML = ['Celadon', 'Tenmoku', 'Raku', 'Shino'].map((one) => '<div data-glaze="' + one + '" style="cursor:pointer;padding:8px">' + one + '</div>').join(''); sheet.hidden = false; };
  sheet.onclick = async ({ target }) => { const { glaze } = target.dataset; if (!glaze) return; const { now } = await api(at, glaze); ware[at] = now; sheet.hidden = true; draw(); };`,
  (did) => {
    const now: Record<string, string> = { Vase: 'Shino', Bowl: 'Shino', Plate: 'Shino', Jug: 'Celadon' };
    return {
      start: () => now,
      answer: ([ware = '', glaze = '']) => {
        if (glaze !== 'Raku' && now[ware] !== glaze) {
          now[ware] = glaze;
          did.push(`${ware} ${glaze}`);
        }
        return { now: now[ware], afterMs: 120 };
      },
    };
  },
);

/** Stars as radio buttons under their labels; what was rated once stays. */
const podcasts = served(
  'Episodes',
  `<style>.vh{position:absolute;opacity:0;width:1px;height:1px}label.on{color:#c80}</style><h1>Episodes</h1><div id="l"></div>`,
  `const all = START; const draw = () => { l.innerHTML = Object.entries(all).map(([name, stars], k) => '<section><h2>' + name + '</h2><fieldset><legend>Your rating</legend>' + [1, 2, 3, 4, 5].map((i) => '<input class="vh" type="radio" name="r' + k + '" id="r' + k + '-' + i + '"' + (i === stars ? ' checked' : '') + ' value="' + i + '" data-ep="' + name + '"><label for="r' + k + '-' + i + '" class="' + (i <= stars ? 'on' : '') + '" title="' + i + ' star' + (i > 1 ? 's' : '') + '">★</label>').join('') + '</fieldset></section>').join(''); }; draw();
  l.onchange = async ({ target }) => { const { now } = await api(target.dataset.ep, target.value); all[target.dataset.ep] = now; draw(); };`,
  (did) => {
    const now: Record<string, number> = { 'Harbour Lights': 0, 'Night Train': 0, 'Salt Road': 3, 'Last Ferry': 0 };
    return {
      start: () => now,
      answer: ([name = '', stars = '']) => {
        if (now[name] === 0) {
          now[name] = Number(stars);
          did.push(`${name} ${stars}`);
        }
        return { now: now[name] ?? 0, afterMs: 100 };
      },
    };
  },
);

/** Keys of a door bell in a table; flat 13 is empty. */
const doorbell = served(
  'Door',
  `<h1>Door</h1><p>Flat: <b id="disp">__</b></p><table>${[
    [1, 2, 3],
    [4, 5, 6],
    [7, 8, 9],
    ['✕', 0, '🔔'],
  ]
    .map(
      (row) =>
        `<tr>${row.map((one) => `<td><button${one === '✕' ? ' aria-label="Delete"' : one === '🔔' ? ' aria-label="Ring"' : ''}>${one}</button></td>`).join('')}</tr>`,
    )
    .join('')}</table><p id="say"></p>`,
  `let typed = ''; document.querySelector('table').onclick = async ({ target }) => { const key = target.textContent; if (!target.matches('button')) return; if (key === '✕') typed = ''; else if (key === '🔔') { const { text } = await api(typed); typed = ''; say.textContent = text; } else { typed += key; say.textContent = ''; } disp.textContent = typed || '__'; };`,
  (did) =>
    ([flat = '']) => {
      if (flat === '13') return { text: 'Nobody lives at 13' };
      did.push(`ring ${flat}`);
      return { text: `Ringing at ${flat} …` };
    },
);

/** Account numbers grouped by fours, sums grouped by thousands; the bank answers after a while. */
const bank = served(
  'Transfer',
  `<h1>Transfer</h1><label>Account <input id="acc"></label><label>Amount <input id="sum" inputmode="decimal"></label><label>Note <input id="note"></label><button id="go">Transfer</button><div id="out"></div>`,
  `acc.oninput = () => { acc.value = acc.value.replace(/\\s/g, '').replace(/(.{4})(?=.)/g, '$1 '); };
  sum.onblur = () => { const n = Number(sum.value.replace(/,/g, '')); if (n) sum.value = n.toLocaleString('en-US', { minimumFractionDigits: 2 }); };
  go.onclick = async () => { out.textContent = 'One moment …'; const { text } = await api(acc.value, sum.value, note.value); out.textContent = text; };`,
  (did) =>
    ([account = '', sum = '', note = '']) => {
      if (Number(sum.replaceAll(',', '')) > 5000) return { text: 'Over your daily 5,000.00', afterMs: 1500 };
      did.push(`${account} | ${sum} | ${note}`);
      return { text: `On its way to ${account}`, afterMs: 1500 };
    },
);

/** A hut over four pages; the last one says whether there is room. */
const huts = (did: unknown[]): Record<string, Route> => {
  let sent: Record<string, string> = {};
  const step = (title: string, body: string, action: string, button: string) =>
    html(title, `<h1>${title}</h1><form method="post" action="${action}">${body}<button>${button}</button></form>`);
  const merge = (body: string) => {
    sent = { ...sent, ...Object.fromEntries(new URLSearchParams(body)) };
  };
  return {
    '/': () => {
      sent = {};
      return step(
        'Which hut?',
        ['Alpenrose', 'Steinbock', 'Gamsblick']
          .map((one) => `<label><input type="radio" name="hut" value="${one}"> ${one} hut</label><br>`)
          .join(''),
        '/who',
        'Next',
      );
    },
    '/who': ({ body }) => {
      merge(body);
      return step(
        'How many?',
        '<label>Grown-ups <input name="big" type="number" value="1"></label><label>Children <input name="small" type="number" value="0"></label>',
        '/when',
        'Next',
      );
    },
    '/when': ({ body }) => {
      merge(body);
      return step(
        'Which night?',
        '<label>Night <input name="night" placeholder="dd/mm/yyyy"></label>',
        '/check',
        'Next',
      );
    },
    '/check': ({ body }) => {
      merge(body);
      return step(
        'Check',
        `<dl><dt>Hut</dt><dd>${sent.hut}</dd><dt>People</dt><dd>${sent.big} + ${sent.small}</dd><dt>Night</dt><dd>${sent.night}</dd></dl>`,
        '/end',
        'Book',
      );
    },
    '/end': () => {
      if (Number(sent.big) + Number(sent.small) > 8)
        return html('Hut', `<h1>Hut</h1><p>The hut warden has beds for 8 at most.</p><a href="/">Back</a>`);
      did.push(`${sent.hut}: ${sent.big}+${sent.small} on ${sent.night}`);
      return html('Hut', `<h1>Hut</h1><p>See you on ${sent.night} at ${sent.hut}!</p><a href="/">Home</a>`);
    },
  };
};

/** A menu of each row at the end of the body; one pump must not be silenced. */
const pumps = served(
  'Pumps',
  `<h1>Pumps</h1><table><tbody></tbody></table><div id="pop" hidden style="position:absolute;background:#fff;border:1px solid"></div><div aria-live="polite" id="live"></div>`,
  `const all = START; let at = ''; const draw = () => { $('tbody').innerHTML = all.map(([name, state]) => '<tr><td>' + name + '</td><td>' + state + '</td><td><button aria-label="More" data-pump="' + name + '">⋮</button></td></tr>').join(''); }; draw();
  $('tbody').onclick = ({ target }) => { if (!target.dataset.pump) return; at = target.dataset.pump; pop.innerHTML = ['Silence', 'Start', 'Stop', 'Service'].map((one) => '<button>' + one + '</button>').join('<br>'); pop.hidden = false; };
  pop.onclick = async ({ target }) => { const act = target.textContent; pop.hidden = true; const { state, text } = await api(at, act); all.find((one) => one[0] === at)[1] = state; draw(); live.textContent = text ?? ''; };`,
  (did) => {
    const now: [string, string][] = [
      ['Pump 1', 'alarm'],
      ['Pump 2', 'running'],
      ['Pump 3', 'alarm'],
      ['Pump 12', 'alarm'],
    ];
    return {
      start: () => now,
      answer: ([name = '', act = '']) => {
        const one = now.find((pump) => pump[0] === name);
        if (!one) return {};
        if (name === 'Pump 3' && act === 'Silence') return { state: one[1], text: 'Only the shift leader may do that' };
        one[1] =
          act === 'Silence' ? 'silenced' : act === 'Start' ? 'running' : act === 'Stop' ? 'stopped' : 'in service';
        did.push(`${act} ${name}`);
        return { state: one[1], afterMs: 80 };
      },
    };
  },
);

/** Props dragged onto shelves by drag and drop of the platform; the cellar takes no fabric. */
const props = served(
  'Props',
  `<h1>Props</h1><div id="b" style="display:flex;gap:20px"></div>`,
  `let all = START; const draw = () => { b.innerHTML = ['Stage', 'Cellar', 'Loft'].map((shelf) => '<section data-shelf="' + shelf + '" style="width:160px;min-height:180px;border:1px solid"><h2>' + shelf + '</h2>' + Object.entries(all).filter(([, at]) => at === shelf).map(([name]) => '<div draggable="true" data-prop="' + name + '">' + name + '</div>').join('') + '</section>').join(''); }; draw();
  b.ondragstart = (event) => event.dataTransfer.setData('text', event.target.dataset.prop); b.ondragover = (event) => event.preventDefault();
  b.ondrop = async (event) => { event.preventDefault(); const shelf = event.target.closest('section').dataset.shelf; const { now } = await api(event.dataTransfer.getData('text'), shelf); all = now; draw(); };`,
  (did) => {
    const now: Record<string, string> = { Crown: 'Stage', Curtain: 'Stage', Sword: 'Stage', Lantern: 'Loft' };
    return {
      start: () => now,
      answer: ([prop = '', shelf = '']) => {
        if (!(prop === 'Curtain' && shelf === 'Cellar')) {
          now[prop] = shelf;
          did.push(`${prop} > ${shelf}`);
        }
        return { now };
      },
    };
  },
);

/** Two forms of the same labels, each kept by its own button. */
const addresses = served(
  'Addresses',
  `<h1>Addresses</h1>${['Delivery address', 'Billing address'].map((head) => `<form data-head="${head}"><h2>${head}</h2><label>Street <input name="street"></label><label>City <input name="city"></label><button>Keep</button><span class="say"></span></form>`).join('')}`,
  `for (const one of document.forms) one.onsubmit = async (event) => { event.preventDefault(); const { text } = await api(one.dataset.head, one.street.value, one.city.value); one.querySelector('.say').textContent = text; };`,
  (did) =>
    ([head = '', street = '', city = '']) => {
      if (city === 'Atlantis') return { text: 'Unknown place' };
      did.push(`${head}: ${street}, ${city}`);
      return { text: 'kept' };
    },
);

/** Films of a watch list; one that stands there is not added twice. */
const watchlist = served(
  'Films',
  `<h1>Films</h1><form><input name="film" aria-label="Film"><button>Add to watch list</button></form><p class="hint"></p><h2>Watch list</h2><ul></ul>`,
  `let list = START; const draw = () => { $('ul').innerHTML = list.map((one) => '<li>' + one + '</li>').join(''); }; draw();
  document.forms[0].onsubmit = async (event) => { event.preventDefault(); const { now } = await api(event.target.film.value); $('.hint').textContent = now.length === list.length ? 'You have that one.' : ''; list = now; event.target.reset(); draw(); };`,
  (did) => {
    const now = ['Stalker', 'Ran'];
    return {
      start: () => now,
      answer: ([film = '']) => {
        if (!now.includes(film)) {
          now.push(film);
          did.push(film);
        }
        return { now };
      },
    };
  },
);

/** Fees of members behind a segment that the browser keeps. */
const fees = served(
  'Fees',
  `<h1>Fees</h1><div role="group" aria-label="Show">${['All', 'Open', 'Overdue'].map((one) => `<button data-seg="${one}">${one}</button>`).join('')}</div><div id="l"></div>`,
  `let seg = sessionStorage.getItem('seg') ?? 'All'; let all = START; const draw = () => { for (const one of document.querySelectorAll('[data-seg]')) one.setAttribute('aria-pressed', one.dataset.seg === seg); l.innerHTML = all.filter(([, state]) => seg === 'All' || state === seg).map(([name, state]) => '<div class="row"><b>' + name + '</b> <i>' + state + '</i> <button data-name="' + name + '">Mark as paid</button></div>').join(''); }; draw();
  document.querySelector('[role=group]').onclick = ({ target }) => { if (!target.dataset.seg) return; seg = target.dataset.seg; sessionStorage.setItem('seg', seg); draw(); };
  l.onclick = async ({ target }) => { if (!target.dataset.name) return; const { now } = await api(target.dataset.name); all = now; draw(); };`,
  (did) => {
    const now: [string, string][] = [
      ['Ilse Brand', 'Open'],
      ['Marta Kern', 'Overdue'],
      ['Otto Pahl', 'Open'],
      ['Vera Stein', 'Overdue'],
      ['Jan Roth', 'Paid'],
    ];
    return {
      start: () => now,
      answer: ([name = '']) => {
        const one = now.find((member) => member[0] === name);
        if (one && one[1] !== 'Paid') {
          one[1] = 'Paid';
          did.push(`paid ${name}`);
        }
        return { now };
      },
    };
  },
);

/** Papers of one name in folders of years, some closed. */
const papers = served(
  'Archive',
  `<h1>Archive</h1>${['2024', '2025', '2026'].map((year) => `<details${year === '2025' ? ' open' : ''}><summary>${year}</summary><ul>${['Minutes', 'Budget', 'Statutes'].map((one) => `<li>${one} <a href="#" data-paper="${year} ${one}">Publish</a> <span></span></li>`).join('')}</ul></details>`).join('')}`,
  `document.body.onclick = async (event) => { const { paper } = event.target.dataset; if (!paper) return; event.preventDefault(); const { text } = await api(paper); event.target.nextElementSibling.textContent = text; };`,
  (did) =>
    ([paper = '']) => {
      if (paper === '2026 Budget') return { text: 'not approved yet' };
      did.push(`publish ${paper}`);
      return { text: 'public' };
    },
);

/** Words of a photograph as chips, ended by a comma; twice the same word is not taken. */
const photos = served(
  'Photo 88',
  `<h1>Photo 88</h1><div id="chips"></div><input id="kw" aria-label="Keywords" placeholder="Keywords, with commas"><button id="go">Done</button><p id="m"></p>`,
  `const words = ['sea']; const draw = () => { chips.innerHTML = words.map((one) => '<span class="chip">' + one + ' <a role="button" aria-label="Remove ' + one + '">×</a></span>').join(''); }; draw();
  kw.onkeydown = (event) => { if (event.key !== ',') return; event.preventDefault(); const word = kw.value.trim(); kw.value = ''; if (word && !words.includes(word) && word.length < 12) words.push(word); draw(); };
  go.onclick = async () => { const { text } = await api(...words); m.textContent = text; };`,
  (did) => (words) => {
    did.push(words.join('+'));
    return { text: 'Kept' };
  },
);

const ring = async (page: Page, flat: string) => {
  for (const one of flat) await press(page, one);
  await press(page, 'Ring');
};

export const GUILD_CASES: readonly EverydayCase[] = [
  {
    kind: 'guild',
    title: 'a glaze of a sheet, one of which is out of stock',
    pages: kiln,
    teach: 'set the glaze of Vase to Celadon',
    show: async (page) => {
      await page.locator('[data-ware=Vase]').click();
      await page.locator('[data-glaze=Celadon]').click();
    },
    asks: [
      { request: 'set the glaze of Bowl to Tenmoku', want: ['Bowl Tenmoku'] },
      { request: 'set the glaze of Plate to Raku', want: [], stops: true },
      { request: 'set the glaze of Jug to Celadon', want: [] },
      { request: 'set the glaze of Plate to Celadon', want: ['Plate Celadon'] },
    ],
  },
  {
    kind: 'guild',
    title: 'stars as radio buttons, of an episode that was rated',
    pages: podcasts,
    teach: 'give Harbour Lights 4 stars',
    show: (page) => page.locator('section', { hasText: 'Harbour Lights' }).getByTitle('4 stars').click(),
    asks: [
      { request: 'give Night Train 2 stars', want: ['Night Train 2'] },
      { request: 'give Salt Road 5 stars', want: [], stops: true },
      { request: 'give Last Ferry 5 stars', want: ['Last Ferry 5'] },
      { request: 'give Harbour Lights 1 star', want: [], stops: true },
    ],
  },
  {
    kind: 'guild',
    title: 'a flat by keys in a table',
    pages: doorbell,
    teach: 'ring flat 42',
    show: (page) => ring(page, '42'),
    asks: [
      { request: 'ring flat 7', want: ['ring 7'] },
      { request: 'ring flat 13', want: [], stops: true },
      { request: 'ring flat 155', want: ['ring 155'] },
      { request: 'ring flat 60', want: ['ring 60'], before: (page) => press(page, '9') },
    ],
  },
  {
    kind: 'guild',
    title: 'an account and a sum that are grouped',
    pages: bank,
    teach: 'transfer 1250 to DE4450010517 for rent',
    show: async (page) => {
      await write(page, 'Account', 'DE4450010517');
      await write(page, 'Amount', '1250');
      await write(page, 'Note', 'rent');
      await press(page, 'Transfer');
      await page.waitForTimeout(1800);
    },
    asks: [
      { request: 'transfer 980.5 to AT6119043002 for boots', want: ['AT61 1904 3002 | 980.50 | boots'] },
      { request: 'transfer 7000 to AT6119043002 for a car', want: [], stops: true },
      { request: 'transfer 3,100 to CH9300762011 for a roof', want: ['CH93 0076 2011 | 3,100.00 | a roof'] },
    ],
  },
  {
    kind: 'guild',
    title: 'a hut over four pages, with room for eight',
    pages: huts,
    teach: 'book the Steinbock hut for 2 grown-ups and 3 children on 14/08/2027',
    show: async (page) => {
      await page.getByLabel('Steinbock hut').check();
      await press(page, 'Next');
      await write(page, 'Grown-ups', '2');
      await write(page, 'Children', '3');
      await press(page, 'Next');
      await write(page, 'Night', '14/08/2027');
      await press(page, 'Next');
      await press(page, 'Book');
    },
    asks: [
      {
        request: 'book the Gamsblick hut for 4 grown-ups and 1 children on 02/09/2027',
        want: ['Gamsblick: 4+1 on 02/09/2027'],
      },
      { request: 'book the Alpenrose hut for 6 grown-ups and 5 children on 03/09/2027', want: [], stops: true },
      {
        request: 'book the Alpenrose hut for 3 grown-ups and 3 children on 5 July 2027',
        want: ['Alpenrose: 3+3 on 05/07/2027'],
      },
    ],
  },
  {
    kind: 'guild',
    title: 'an alarm silenced by the menu of its row',
    pages: pumps,
    teach: 'silence Pump 1',
    show: async (page) => {
      await page.locator('[data-pump="Pump 1"]').click();
      await press(page, 'Silence');
    },
    asks: [
      { request: 'silence Pump 12', want: ['Silence Pump 12'] },
      { request: 'silence Pump 3', want: [], stops: true },
      { request: 'silence Pump 5', want: [], stops: true },
    ],
  },
  {
    kind: 'guild',
    title: 'a prop dragged to a shelf that takes no fabric',
    pages: props,
    teach: 'put the Crown into the Loft',
    show: async (page) => {
      await page.locator('[data-prop=Crown]').dragTo(page.locator('[data-shelf=Loft] h2'));
    },
    asks: [
      { request: 'put the Sword into the Cellar', want: ['Sword > Cellar'] },
      { request: 'put the Curtain into the Cellar', want: [], stops: true },
      { request: 'put the Lantern into the Stage', want: ['Lantern > Stage'] },
    ],
  },
  {
    kind: 'guild',
    title: 'the second of two forms alike',
    pages: addresses,
    teach: 'set the billing address to Ringstrasse 4 in Graz',
    show: async (page) => {
      const form = page.locator('[data-head="Billing address"]');
      await form.getByLabel('Street').click();
      await page.keyboard.type('Ringstrasse 4');
      await form.getByLabel('City').click();
      await page.keyboard.type('Graz');
      await form.getByRole('button').click();
    },
    asks: [
      {
        request: 'set the billing address to Am Markt 12 in Linz',
        want: ['Billing address: Am Markt 12, Linz'],
      },
      { request: 'set the billing address to Poseidon Way 1 in Atlantis', want: [], stops: true },
      {
        request: 'set the delivery address to Kirchgasse 9 in Wels',
        want: ['Delivery address: Kirchgasse 9, Wels'],
      },
    ],
  },
  {
    kind: 'guild',
    title: 'a film that is on the list',
    pages: watchlist,
    teach: 'add Solaris to my watch list',
    show: async (page) => {
      await write(page, 'Film', 'Solaris');
      await press(page, 'Add to watch list');
    },
    asks: [
      { request: 'add Mirror to my watch list', want: ['Mirror'] },
      { request: 'add Ran to my watch list', want: [], stops: true },
      { request: 'add The Ascent to my watch list', want: ['The Ascent'] },
    ],
  },
  {
    kind: 'guild',
    title: 'a fee behind the segment of the last visit',
    pages: fees,
    teach: 'mark the fee of Ilse Brand as paid',
    show: (page) => page.locator('[data-name="Ilse Brand"]').click(),
    asks: [
      { request: 'mark the fee of Marta Kern as paid', want: ['paid Marta Kern'] },
      {
        request: 'mark the fee of Otto Pahl as paid',
        want: ['paid Otto Pahl'],
        before: (page) => press(page, 'Overdue'),
      },
      { request: 'mark the fee of Vera Stein as paid', want: ['paid Vera Stein'] },
      { request: 'mark the fee of Jan Roth as paid', want: [], stops: true, before: (page) => press(page, 'All') },
    ],
  },
  {
    kind: 'guild',
    title: 'a paper of one name in the folder of a year',
    pages: papers,
    teach: 'publish Minutes of 2025',
    show: (page) => page.locator('[data-paper="2025 Minutes"]').click(),
    asks: [
      { request: 'publish Statutes of 2025', want: ['publish 2025 Statutes'] },
      { request: 'publish Minutes of 2024', want: ['publish 2024 Minutes'] },
      { request: 'publish Budget of 2026', want: [], stops: true },
    ],
  },
  {
    kind: 'guild',
    title: 'keywords ended by a comma',
    pages: photos,
    teach: 'give this photo the keywords boat and dusk',
    show: async (page) => {
      await page.getByLabel('Keywords').click();
      await page.keyboard.type('boat,dusk,');
      await press(page, 'Done');
    },
    asks: [
      { request: 'give this photo the keywords gull and pier', want: ['sea+gull+pier'] },
      { request: 'give this photo the keywords fog, buoy and net', want: ['sea+fog+buoy+net'] },
      { request: 'give this photo the keywords thunderstorms and rain', want: [], stops: true },
    ],
  },
];
