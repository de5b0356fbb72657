/** CRAFT_CASES: a vet, taxis, a brewery, a laundry, a festival, a salon, donors, a choir: folders, grouped numbers, pages, tags, wizards. */
import { html, type Route } from '../../test/harness/site';
import { type EverydayCase, choose, press, pressIn, write } from './case';
import { served } from './pages';

/** Each patient is a folder of its own, closed at first; a vaccine is given once. */
const vet = served(
  'Patients',
  `<h1>Patients</h1><div id="l"></div><div id="say" aria-live="polite"></div>`,
  `let pets = START; const opened = new Set(); const draw = () => { l.innerHTML = pets.map(({ name, owner, shots }) => '<section><h3><button aria-expanded="' + opened.has(name) + '" data-fold="' + name + '">' + name + ' <small>' + owner + '</small></button></h3>' + (opened.has(name) ? '<div class="in"><p>' + (shots.join(', ') || 'no vaccinations') + '</p><select aria-label="Vaccine"><option>Rabies</option><option>Distemper</option><option>Leptospirosis</option></select> <button data-shot="' + name + '">Vaccinate</button> <button data-home="' + name + '">Discharge</button></div>' : '') + '</section>').join(''); };
  draw(); l.onclick = async ({ target }) => { const fold = target.closest('[data-fold]')?.dataset.fold; if (fold) { opened.has(fold) ? opened.delete(fold) : opened.add(fold); draw(); return; }
    const { shot, home } = target.dataset; if (shot) { const { now, text } = await api('shot', shot, target.previousElementSibling.value); pets = now; draw(); say.textContent = text; }
    if (home) { const { now, text } = await api('home', home); pets = now; draw(); say.textContent = text; } };`,
  (did) => {
    let now = [
      { name: 'Rex', owner: 'Ms Aalto', shots: [] as string[] },
      { name: 'Mia', owner: 'Mr Bose', shots: [] as string[] },
      { name: 'Odo', owner: 'Ms Cruz', shots: ['Rabies'] },
      { name: 'Pip', owner: 'Mr Dahl', shots: [] as string[] },
    ];
    return {
      start: () => now,
      answer: ([what = '', name = '', shot = '']) => {
        const pet = now.find((one) => one.name === name);
        if (what === 'home') {
          now = now.filter((one) => one !== pet);
          did.push(`${name} home`);
          return { now, text: `${name} went home`, afterMs: 150 };
        }
        if (pet?.shots.includes(shot))
          return { now, text: `${name} had it on 3 May, next one in a year`, afterMs: 150 };
        pet?.shots.push(shot);
        did.push(`${name} ${shot}`);
        return { now, text: `${shot} noted for ${name}`, afterMs: 150 };
      },
    };
  },
);

/** Two telephone numbers that are grouped as they are typed. */
const taxi = served(
  'New ride',
  `<h1>New ride</h1><p><label>Passenger <input id="a" type="tel" inputmode="numeric"></label></p><p><label>Second contact <input id="b" type="tel" inputmode="numeric"></label></p><p><label>Pick-up <input id="c"></label></p><button id="go">Order cab</button><ol id="l"></ol>`,
  `for (const one of [a, b]) one.oninput = () => { const d = one.value.replace(/\\D/g, '').slice(0, 11); one.value = [d.slice(0, 4), d.slice(4, 7), d.slice(7)].filter(Boolean).join(' '); };
  go.onclick = async () => { const { text, status } = await api(a.value, b.value, c.value); if (status === 200) { l.insertAdjacentHTML('afterbegin', '<li>' + text + '</li>'); a.value = b.value = c.value = ''; } else { l.insertAdjacentHTML('beforebegin', '<p>' + text + '</p>'); } };`,
  (did) =>
    ([a = '', b = '', c = '']) => {
      if (/^0800/.test(a)) return { status: 422, text: 'Free-phone numbers cannot be called back' };
      did.push(`${a} / ${b} / ${c}`);
      return { text: `${c}: ${a}, ${b}` };
    },
);

/** Rides that are drawn again every second; a driver is put on by a list in the row. */
const rides = served(
  'Dispatch',
  `<h1>Dispatch</h1><table><thead><tr><th>Ride</th><th>To</th><th>Driver</th><th></th></tr></thead><tbody></tbody></table>`,
  `let rides = START; const names = ['Petra', 'Oskar', 'Lubo']; const draw = () => { if (document.activeElement?.closest('tbody')) return; $('tbody').innerHTML = rides.map(([id, to, who]) => '<tr><td>' + id + '</td><td>' + to + '</td><td>' + (who || '<select data-id="' + id + '" aria-label="Driver"><option></option>' + names.map((n) => '<option>' + n + '</option>').join('') + '</select>') + '</td><td>' + (who ? 'on the way' : '<button data-go="' + id + '">Assign</button>') + '</td></tr>').join(''); };
  draw(); setInterval(draw, 1000);
  const chosen = {}; document.addEventListener('change', ({ target }) => { if (target.dataset.id) chosen[target.dataset.id] = target.value; });
  document.addEventListener('click', async ({ target }) => { const id = target.dataset.go; if (!id) return; const who = document.querySelector('select[data-id="' + id + '"]').value || chosen[id]; target.blur(); const { now } = await api(id, who); rides = now; document.activeElement?.blur(); draw(); });`,
  (did) => {
    const now = [
      ['12', 'Airport', ''],
      ['13', 'Opera', 'Lubo'],
      ['14', 'Main station', ''],
      ['15', 'Hospital', ''],
    ];
    return {
      start: () => now,
      answer: ([id = '', who = '']) => {
        const ride = now.find((one) => one[0] === id);
        if (ride && who !== '' && !now.some((one) => one[2] === who)) {
          ride[2] = who;
          did.push(`${id} ${who}`);
        }
        return { now };
      },
    };
  },
);

/** Kegs on pages turned by buttons; the server draws each page, two hundred milliseconds later. */
const kegs = served(
  'Cellar',
  `<h1>Cellar</h1><ul id="l"></ul><nav aria-label="Pages"><button id="prev">Previous</button> <span id="at"></span> <button id="next">Next</button></nav>`,
  `let page = 1; const load = async () => { const { rows, last } = await api('page', String(page)); l.innerHTML = rows.map(([id, beer, state]) => '<li><b>' + id + '</b> ' + beer + ' ' + (state === 'full' ? '<button data-id="' + id + '">Tap</button>' : '<i>' + state + '</i>') + '</li>').join(''); at.textContent = 'Page ' + page + ' of ' + last; document.querySelector('#prev').disabled = page === 1; document.querySelector('#next').disabled = page === last; };
    load(); document.querySelector('#next').onclick = () => { page++; load(); }; document.querySelector('#prev').onclick = () => { page--; load(); };
    l.onclick = async ({ target }) => { const { id } = target.dataset; if (id) { await api('tap', id); load(); } };`,
  (did) => {
    const list = Array.from({ length: 14 }, (_, i) => [
      `K-${11 + i}`,
      ['Pale ale', 'Stout', 'Wheat'][i % 3] ?? '',
      i === 8 ? 'tapped' : 'full',
    ]);
    return ([what = '', id = '']) => {
      if (what === 'page') return { rows: list.slice((Number(id) - 1) * 5, Number(id) * 5), last: 3, afterMs: 200 };
      const keg = list.find((one) => one[0] === id);
      if (keg) keg[2] = 'tapped';
      did.push(`tap ${id}`);
      return { afterMs: 100 };
    };
  },
);

/** Orders of pubs on pages with numbered links, each page an address. */
const pubs = (did: unknown[]): Record<string, Route> => {
  const list = Array.from({ length: 12 }, (_, i) => ({
    name: ['Anchor', 'Bear', 'Crown', 'Duke', 'Eagle', 'Fox', 'Grapes', 'Hop', 'Inn', 'Jolly', 'King', 'Lamb'][i] ?? '',
    paid: i === 6,
  }));
  return {
    '/': ({ query }) => {
      const at = Number(new URLSearchParams(query).get('page') ?? 1);
      return html(
        'Pubs',
        `<h1>Pubs</h1><table><tbody>${list
          .slice((at - 1) * 4, at * 4)
          .map(
            ({ name, paid }) =>
              `<tr><td>${name}</td><td>${paid ? 'paid' : `<form method="post" action="/paid"><input type="hidden" name="who" value="${name}"><button>Mark paid</button></form>`}</td></tr>`,
          )
          .join(
            '',
          )}</tbody></table><p>${[1, 2, 3].map((one) => (one === at ? `<b>${one}</b>` : `<a href="/?page=${one}">${one}</a>`)).join(' ')}</p>`,
      );
    },
    '/paid': ({ body }) => {
      const who = new URLSearchParams(body).get('who') ?? '';
      const pub = list.findIndex((one) => one.name === who);
      const found = list[pub];
      if (found) found.paid = true;
      did.push(`paid ${who}`);
      return { status: 303, headers: { location: `/?page=${Math.floor(pub / 4) + 1}` }, body: '' };
    },
  };
};

/** Tags that end at a comma, kept by a button. */
const bags = served(
  'Bag',
  `<h1>Bag</h1><label>Number <input id="num"></label><p>Care <span id="chips"></span><input id="tag" aria-label="Add care label" placeholder="comma to add"></p><button id="go">Keep</button><p id="msg"></p>`,
  `let tags = []; const draw = () => { chips.innerHTML = tags.map((one) => '<span class="chip">' + one + ' <button aria-label="Remove ' + one + '">×</button></span>').join(' '); };
  tag.oninput = () => { if (!tag.value.includes(',')) return; const one = tag.value.replace(',', '').trim(); tag.value = ''; if (one && !tags.includes(one)) tags.push(one); draw(); };
  chips.onclick = ({ target }) => { const name = target.getAttribute('aria-label')?.slice(7); if (name) { tags = tags.filter((one) => one !== name); draw(); } };
  go.onclick = async () => { const { text } = await api(num.value, ...tags); msg.textContent = text; if (text.startsWith('Kept')) { tags = []; num.value = ''; draw(); } };`,
  (did) =>
    ([num = '', ...tags]) => {
      if (tags.includes('leather')) return { text: 'We do not wash leather' };
      did.push(`${num}: ${tags.join('+')}`);
      return { text: `Kept: bag ${num}` };
    },
);

/** A bag is given up for lost; a bar offers Undo, and the server may put it back. */
const lost = served(
  'Shelf',
  `<h1>Shelf</h1><div id="l"></div><div id="bar" hidden style="position:fixed;bottom:0;left:0;right:0;background:#222;color:#fff"><span></span> <button>Undo</button></div>`,
  `let bags = START, gone = ''; const draw = () => { l.innerHTML = bags.map((one) => '<div class="bag"><span>Bag ' + one + '</span><button data-bag="' + one + '" title="Lost">✗</button></div>').join(''); }; draw();
  l.onclick = async ({ target }) => { const one = target.dataset.bag; if (!one) return; const before = bags; gone = one; bags = bags.filter((o) => o !== one); draw(); bar.hidden = false; bar.firstChild.textContent = 'Bag ' + one + ' is lost'; const { status } = await api('lost', one); if (status !== 200) { bags = before; draw(); bar.firstChild.textContent = 'Bag ' + one + ' is back: somebody is ironing it'; bar.lastChild.hidden = true; } setTimeout(() => { bar.hidden = true; }, 5000); };
  bar.lastChild.onclick = async () => { await api('found', gone); bags = [gone, ...bags]; draw(); bar.hidden = true; };`,
  (did) => {
    let bags = ['3', '4', '5', '6', '13'];
    return {
      start: () => bags,
      answer: ([what = '', bag = '']) => {
        if (bag === '5') return { status: 409, afterMs: 700 };
        bags = what === 'lost' ? bags.filter((one) => one !== bag) : [...bags, bag];
        did.push(`${what} ${bag}`);
        return { afterMs: 400 };
      },
    };
  },
);

/** Films under tabs of days; three tickets at most. */
const films = served(
  'Film festival',
  `<h1>Film festival</h1><div role="tablist">${['Friday', 'Saturday', 'Sunday'].map((day, i) => `<button role="tab" aria-selected="${i === 0}">${day}</button>`).join('')}</div><div id="l"></div><div id="mine">No tickets</div>`,
  `let day = 'Friday', mine = []; const full = START; const draw = () => { l.innerHTML = ['Nosferatu', 'Playtime', 'Stalker'].map((film) => { const id = film + ' ' + day; return '<article><h4>' + film + '</h4><p>' + day + ', hall 2</p>' + (full.includes(id) ? '<button disabled>Sold out</button>' : mine.includes(id) ? '<b>Reserved ✓</b>' : '<button data-id="' + id + '">Reserve</button>') + '</article>'; }).join(''); for (const tab of document.querySelectorAll('[role=tab]')) tab.setAttribute('aria-selected', String(tab.textContent === day)); };
  draw(); document.querySelector('[role=tablist]').onclick = ({ target }) => { if (target.matches('[role=tab]')) { day = target.textContent; draw(); } };
  l.onclick = async ({ target }) => { const { id } = target.dataset; if (!id) return; const { list, left } = await api(id); mine = list; draw(); document.querySelector('#mine').textContent = left === 0 && !list.includes(id) ? 'You have all three of your tickets' : list.length + ' of 3 tickets'; };`,
  (did) => {
    const list: string[] = [];
    return {
      start: () => ['Playtime Sunday'],
      answer: ([id = '']) => {
        if (list.length < 3) {
          list.push(id);
          did.push(id);
        }
        return { list, left: 3 - list.length, afterMs: 120 };
      },
    };
  },
);

/** A wizard over three addresses; the choice is kept at the server. */
const salon = (did: unknown[]): Record<string, Route> => {
  const draft: Record<string, string> = {};
  const step = (at: number, body: string) => html('Salon', `<p>Step ${at} of 3</p>${body}`);
  const radios = (name: string, values: readonly string[]) =>
    values
      .map((one) => `<p><label><input type="radio" name="${name}" value="${one}" required> ${one}</label></p>`)
      .join('');
  return {
    '/': () =>
      step(
        1,
        `<h1>What shall we do?</h1><form method="post" action="/what">${radios('what', ['Cut', 'Colour', 'Beard'])}<button>On</button></form>`,
      ),
    '/what': ({ body }) => {
      draft.what = new URLSearchParams(body).get('what') ?? '';
      return { status: 303, headers: { location: '/who' }, body: '' };
    },
    '/who': ({ method, body }) => {
      if (method !== 'POST')
        return step(
          2,
          `<h1>With whom?</h1><form method="post"><select name="who" aria-label="Stylist">${(draft.what === 'Beard' ? ['Hakan', 'Timo'] : ['Hakan', 'Rosa', 'Timo']).map((one) => `<option>${one}</option>`).join('')}</select><button>On</button></form>`,
        );
      draft.who = new URLSearchParams(body).get('who') ?? '';
      return { status: 303, headers: { location: '/when' }, body: '' };
    },
    '/when': ({ method, body }) => {
      const form = (error = '') =>
        step(
          3,
          `<h1>When?</h1><form method="post"><label>Day <input type="date" name="day"></label> <label>Hour <input name="hour"></label> ${error}<button>Book</button></form>`,
        );
      if (method !== 'POST') return form();
      const { day = '', hour = '' } = Object.fromEntries(new URLSearchParams(body));
      if (new Date(`${day}T12:00:00Z`).getUTCDay() === 0) return form('<em>We sleep on Sundays.</em> ');
      did.push(`${draft.what} ${draft.who} ${day} ${hour}`);
      return { status: 303, headers: { location: '/thanks' }, body: '' };
    },
    '/thanks': () => html('Salon', `<h1>See you soon</h1><p>${draft.what} with ${draft.who}</p>`),
  };
};

/** Donors in German: a blood group as radio buttons, a birthday as text, a refusal until a day. */
const donors = served(
  'Blutspende',
  `<h1>Neue Spende</h1><form><p><label>Vor- und Nachname <input name="wer"></label></p><p><label>Geburtsdatum <input name="geb" placeholder="TT.MM.JJJJ"></label></p><fieldset><legend>Blutgruppe</legend>${['A+', 'A−', 'B+', '0+', '0−'].map((one) => `<label><input type="radio" name="gruppe" value="${one}"> ${one}</label>`).join(' ')}</fieldset><button>Eintragen</button></form><div class="hinweis" role="status"></div><ul></ul>`,
  `$('form').onsubmit = async (event) => { event.preventDefault(); const { wer, geb, gruppe } = Object.fromEntries(new FormData(event.target)); const { text, ok } = await api(wer, geb, gruppe); $('.hinweis').textContent = text; if (ok) { $('ul').insertAdjacentHTML('beforeend', '<li>' + wer + ' (' + gruppe + ')</li>'); event.target.reset(); } };`,
  (did) =>
    ([wer = '', geb = '', gruppe = '']) => {
      if (wer.includes('Kern')) return { ok: false, text: 'Nächste Spende erst ab 1. Mai möglich.' };
      did.push(`${wer} ${geb} ${gruppe}`);
      return { ok: true, text: 'Vielen Dank, wir haben die Spende notiert.' };
    },
);

/** A roll of singers with two of one name; the answer is picked in a radio group of the row. */
const choir = served(
  'Rehearsal',
  `<h1>Rehearsal</h1><div id="l"></div><p id="sum"></p>`,
  `const people = START; l.innerHTML = people.map(([name, voice], i) => '<div role="group" class="singer"><span>' + name + '</span> <i>' + voice + '</i> <span role="radiogroup">' + ['Here', 'Excused', 'Absent'].map((one) => '<button role="radio" aria-checked="false" data-i="' + i + '">' + one + '</button>').join('') + '</span></div>').join('');
  l.onclick = async ({ target }) => { const { i } = target.dataset; if (!i) return; const { sum: text } = await api(people[i].join(', '), target.textContent); for (const one of target.parentElement.children) one.setAttribute('aria-checked', String(one === target)); sum.textContent = text; };`,
  (did) => {
    let count = 0;
    return {
      start: () => [
        ['Anna', 'alto'],
        ['Anna', 'soprano'],
        ['Bea', 'alto'],
        ['Carl', 'bass'],
        ['Dora', 'soprano'],
      ],
      answer: ([who = '', what = '']) => {
        did.push(`${who}: ${what}`);
        return { sum: `${++count} of 5 answered` };
      },
    };
  },
);

const fold = (page: Parameters<EverydayCase['show']>[0], name: string) => page.locator(`[data-fold="${name}"]`).click();

export const CRAFT_CASES: readonly EverydayCase[] = [
  {
    kind: 'craft',
    title: 'a vaccine in the folder of a patient, given already in one',
    pages: vet,
    teach: 'vaccinate Rex against Distemper',
    show: async (page) => {
      await fold(page, 'Rex');
      await choose(page, 'Vaccine', 'Distemper');
      await press(page, 'Vaccinate');
    },
    asks: [
      { request: 'vaccinate Mia against Leptospirosis', want: ['Mia Leptospirosis'] },
      { request: 'vaccinate Odo against Rabies', want: [], stops: true },
      { request: 'vaccinate Pip against Distemper', want: ['Pip Distemper'], before: (page) => fold(page, 'Odo') },
    ],
  },
  {
    kind: 'craft',
    title: 'a patient goes home, whose folder may be open',
    pages: vet,
    teach: 'send Mia home',
    show: async (page) => {
      await fold(page, 'Mia');
      await press(page, 'Discharge');
    },
    asks: [
      { request: 'send Odo home', want: ['Odo home'] },
      { request: 'send Pip home', want: ['Pip home'], before: (page) => fold(page, 'Pip') },
      { request: 'send Bruno home', want: [], stops: true },
    ],
  },
  {
    kind: 'craft',
    title: 'two grouped telephone numbers',
    pages: taxi,
    teach: 'order a cab to Mill Lane for 06641234567, second contact 06769876543',
    show: async (page) => {
      await write(page, 'Passenger', '06641234567');
      await write(page, 'Second contact', '06769876543');
      await write(page, 'Pick-up', 'Mill Lane');
      await press(page, 'Order cab');
    },
    asks: [
      {
        request: 'order a cab to Park Row for 06991112223, second contact 06502223334',
        want: ['0699 111 2223 / 0650 222 3334 / Park Row'],
      },
      {
        request: 'order a cab to Quay 5 for 0660 777 8889, second contact 0681 4445556',
        want: ['0660 777 8889 / 0681 444 5556 / Quay 5'],
      },
      { request: 'order a cab to Hill St for 08001112223, second contact 06502223334', want: [], stops: true },
    ],
  },
  {
    kind: 'craft',
    title: 'a driver for a ride in a list that is drawn again each second',
    pages: rides,
    teach: 'assign Petra to ride 14',
    show: async (page) => {
      await page.locator('[data-id="14"]').focus();
      await page.keyboard.type('Petra');
      await pressIn(page, 'Main station', 'Assign');
    },
    asks: [
      { request: 'assign Oskar to ride 12', want: ['12 Oskar'] },
      { request: 'assign Lubo to ride 15', want: [], stops: true },
      { request: 'assign Oskar to ride 13', want: [], stops: true },
    ],
  },
  {
    kind: 'craft',
    title: 'a keg on another page of a list the server sends by pages',
    pages: kegs,
    teach: 'tap keg K-12',
    show: async (page) => {
      await page.locator('[data-id="K-12"]').click();
    },
    asks: [
      { request: 'tap keg K-14', want: ['tap K-14'] },
      { request: 'tap keg K-18', want: ['tap K-18'] },
      { request: 'tap keg K-19', want: [], stops: true },
    ],
  },
  {
    kind: 'craft',
    title: 'a keg beyond the last page, or on the last one',
    pages: kegs,
    teach: 'tap keg K-17',
    show: async (page) => {
      await press(page, 'Next');
      await page.locator('[data-id="K-17"]').click();
    },
    asks: [
      { request: 'tap keg K-16', want: ['tap K-16'] },
      { request: 'tap keg K-23', want: ['tap K-23'] },
      { request: 'tap keg K-99', want: [], stops: true },
    ],
  },
  {
    kind: 'craft',
    title: 'a pub behind a numbered link',
    pages: pubs,
    teach: 'mark Bear as paid',
    show: (page) => pressIn(page, 'Bear', 'Mark paid'),
    asks: [
      { request: 'mark Fox as paid', want: ['paid Fox'] },
      { request: 'mark Lamb as paid', want: ['paid Lamb'] },
      { request: 'mark Anchor as paid', want: ['paid Anchor'], at: '/?page=3' },
      { request: 'mark Grapes as paid', want: [], stops: true },
    ],
  },
  {
    kind: 'craft',
    title: 'care labels ended by a comma',
    pages: bags,
    teach: 'keep bag 7 with wool and delicate',
    show: async (page) => {
      await write(page, 'Number', '7');
      await page.getByLabel('Add care label').click();
      await page.keyboard.type('wool,');
      await page.keyboard.type('delicate,');
      await press(page, 'Keep');
    },
    asks: [
      { request: 'keep bag 12 with silk and cold', want: ['12: silk+cold'] },
      { request: 'keep bag 15 with linen, hot and white', want: ['15: linen+hot+white'] },
      { request: 'keep bag 18 with leather and cold', want: [], stops: true },
    ],
  },
  {
    kind: 'craft',
    title: 'a bag that is lost, or put back by the server',
    pages: lost,
    teach: 'bag 4 is lost',
    show: (page) => page.locator('[data-bag="4"]').click(),
    asks: [
      { request: 'bag 3 is lost', want: ['lost 3'] },
      { request: 'bag 5 is lost', want: [], stops: true },
      { request: 'bag 13 is lost', want: ['lost 13'] },
      { request: 'bag 9 is lost', want: [], stops: true },
    ],
  },
  {
    kind: 'craft',
    title: 'a film under the tab of a day, three tickets at most',
    pages: films,
    teach: 'reserve Nosferatu on Saturday',
    show: async (page) => {
      await press(page, 'Saturday', 'tab');
      await pressIn(page, 'Nosferatu', 'Reserve', 'article');
    },
    asks: [
      { request: 'reserve Stalker on Sunday', want: ['Stalker Sunday'] },
      { request: 'reserve Playtime on Sunday', want: [], stops: true },
      { request: 'reserve Playtime on Friday', want: ['Playtime Friday'] },
      { request: 'reserve Stalker on Friday', want: [], stops: true },
    ],
  },
  {
    kind: 'craft',
    title: 'a wizard of three addresses, a date in words, closed on Sundays',
    pages: salon,
    teach: 'book a Cut with Rosa on 3 March 2027 at 14:30',
    show: async (page) => {
      await page.getByLabel('Cut').check();
      await press(page, 'On');
      await choose(page, 'Stylist', 'Rosa');
      await press(page, 'On');
      await page.getByLabel('Day').click({ position: { x: 8, y: 10 } });
      await page.keyboard.type('03032027');
      await write(page, 'Hour', '14:30');
      await press(page, 'Book');
    },
    asks: [
      { request: 'book a Colour with Timo on 9 April 2027 at 9:00', want: ['Colour Timo 2027-04-09 9:00'] },
      { request: 'book a Cut with Hakan on 7 March 2027 at 10:00', want: [], stops: true },
      { request: 'book a Beard with Rosa on 5 March 2027 at 11:00', want: [], stops: true },
      { request: 'book a Beard with Timo on March 12, 2027 at 16:00', want: ['Beard Timo 2027-03-12 16:00'] },
    ],
  },
  {
    kind: 'craft',
    title: 'German: a donor with a birthday and a blood group',
    pages: donors,
    teach: 'Spende von Anna Berg, geboren am 3. März 1988, Blutgruppe A+ eintragen',
    show: async (page) => {
      await write(page, 'Vor- und Nachname', 'Anna Berg');
      await write(page, 'Geburtsdatum', '03.03.1988');
      await page.getByLabel('A+').check();
      await press(page, 'Eintragen');
    },
    asks: [
      {
        request: 'Spende von Jörg Weiß, geboren am 12. Oktober 1979, Blutgruppe 0+ eintragen',
        want: ['Jörg Weiß 12.10.1979 0+'],
      },
      { request: 'Spende von Ida Kern, geboren am 1. Mai 1990, Blutgruppe B+ eintragen', want: [], stops: true },
      { request: 'Spende von Bo Lund, geboren am 7.2.1995, Blutgruppe A− eintragen', want: ['Bo Lund 07.02.1995 A−'] },
    ],
  },
  {
    kind: 'craft',
    title: 'a singer is excused, one of whom has a namesake',
    pages: choir,
    teach: 'mark Bea as Excused',
    show: (page) => page.locator('.singer').filter({ hasText: 'Bea' }).getByRole('radio', { name: 'Excused' }).click(),
    asks: [
      { request: 'mark Dora as Absent', want: ['Dora, soprano: Absent'] },
      { request: 'mark Carl as Here', want: ['Carl, bass: Here'] },
      { request: 'mark Anna as Excused', want: [], stops: true },
      { request: 'mark Emil as Here', want: [], stops: true },
    ],
  },
];
