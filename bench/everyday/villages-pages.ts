/** Pages of VILLAGE_CASES: cards of a library, courts, bakeries, letters, trees, pads, folders and slips with servers of their own. */
import { html, type Route } from '../../test/harness/site';
import { served } from './pages';

/** A lending desk whose field for the reader writes its own mask. */
export const lending = served(
  'Lending desk',
  `<h1>Lending desk</h1><form><p><label for="b">Book</label> <input id="b"></p><p><label for="c">Reader no.</label> <input id="c" maxlength="8"></p><button>Lend</button></form><div class="line"></div>`,
  `c.oninput = () => { const s = c.value.toUpperCase().replace(/[^A-Z0-9]/g, ''); c.value = s.length > 2 ? s.slice(0, 2) + '-' + s.slice(2) : s; };
  document.forms[0].onsubmit = async (event) => { event.preventDefault(); const { text } = await api(b.value, c.value); $('.line').textContent = text; b.value = ''; c.value = ''; };`,
  (did) =>
    ([book = '', card = '']) => {
      if (card === 'KX-9001') return { text: 'Blocked since May.' };
      did.push(`${book} to ${card}`);
      return { text: `${book} is due in three weeks` };
    },
);

/** A voucher that is another one at each visit. */
export const vouchers = (did: unknown[]): Record<string, Route> => {
  let k = 40;
  return {
    '/': () => {
      k += 7;
      return html(
        'Till',
        `<h1>Till</h1><aside>Voucher of the hour: <strong>V-${k}X</strong></aside><form method="post" action="/redeem"><label>Table <input name="table"></label> <label>Voucher <input name="voucher"></label> <button>Redeem</button></form>`,
      );
    },
    '/redeem': ({ body }) => {
      const sent = new URLSearchParams(body);
      if (sent.get('voucher') !== `V-${k}X`)
        return html('Till', `<h1>Till</h1><p>Voucher ${sent.get('voucher')} has run out.</p><a href="/">Back</a>`);
      did.push(`table ${sent.get('table')}`);
      return html('Till', `<h1>Till</h1><p>10 % off for table ${sent.get('table')}</p><a href="/">Back</a>`);
    },
  };
};

/** Notes of animals, each in its own box with its own button. */
export const animals = served(
  'Shelter',
  `<h1>Shelter</h1><div id="l"></div>`,
  `const all = START; l.innerHTML = Object.entries(all).map(([name, text]) => '<article><h3>' + name + '</h3><textarea aria-label="Notes on ' + name + '" rows="2" cols="40">' + text + '</textarea><button data-name="' + name + '">Keep notes</button><em></em></article>').join('');
  l.onclick = async ({ target }) => { if (!target.dataset.name) return; const { text } = await api(target.dataset.name, target.previousElementSibling.value); target.nextElementSibling.textContent = text; };`,
  (did) => {
    const now: Record<string, string> = { Minka: 'shy', Rex: 'bites the postman', Hoppel: '' };
    return {
      start: () => now,
      answer: ([name = '', text = '']) => {
        now[name] = text;
        did.push(`${name}: ${text}`);
        return { text: 'kept' };
      },
    };
  },
);

/** A court whose day is written with dots; no play on Mondays. */
export const court = served(
  'Court',
  `<h1>Court</h1><p>Closed on 1 May.</p><label>Day <input id="day" placeholder="dd.mm.yyyy"></label> <label>From <input id="from" placeholder="hh:mm"></label> <button id="go">Reserve</button><output></output>`,
  `go.onclick = async () => { const { text } = await api(day.value, from.value); $('output').textContent = text; };`,
  (did) =>
    ([day = '', from = '']) => {
      if (!/^\d{2}\.\d{2}\.\d{4}$/.test(day) || !/^\d{2}:\d{2}$/.test(from))
        return { text: 'Please write dd.mm.yyyy and hh:mm' };
      if (day.startsWith('01.05.')) return { text: 'No play on that day' };
      did.push(`${day} ${from}`);
      return { text: 'Reserved' };
    },
);

/** Orders of a bakery with two like counters and one bag. */
export const bakery = served(
  'Bakery',
  `<h1>Order for tomorrow</h1><table><tr><td><label for="r">Rolls</label></td><td><input id="r" type="number" value="0"></td></tr><tr><td><label for="p">Pretzels</label></td><td><input id="p" type="number" value="0"></td></tr></table><label><input type="checkbox" id="bag"> Paper bag</label><button id="go">Send order</button><p id="m"></p>`,
  `go.onclick = async () => { const { text } = await api(r.value, p.value, String(bag.checked)); m.textContent = text; };`,
  (did) =>
    ([rolls = '', pretzels = '', bag = '']) => {
      if (Number(rolls) + Number(pretzels) > 30) return { text: 'We cannot bake that many' };
      did.push(`${rolls} rolls ${pretzels} pretzels${bag === 'true' ? ' bag' : ''}`);
      return { text: `${Number(rolls) + Number(pretzels)} pieces, see you tomorrow` };
    },
);

/** Letters sorted by name; a new one comes with each visit. */
export const letters = (did: unknown[]): Record<string, Route> => {
  const all: [string, string][] = [
    ['Bazaar', '2 March 2026'],
    ['Choir trip', '19 June 2026'],
    ['Fees', '11 January 2026'],
    ['Lantern walk', '3 October 2026'],
  ];
  const more: [string, string][] = [
    ['Advent', '20 November 2026'],
    ['Ski week', '25 November 2026'],
    ['Heating', '28 November 2026'],
  ];
  let visits = 0;
  return {
    '/': () => {
      visits++;
      const next = visits > 1 ? more.shift() : undefined;
      if (next) all.push(next);
      all.sort(([a], [b]) => (a < b ? -1 : 1));
      return html(
        'Letters to parents',
        `<h1>Letters to parents</h1><ul>${all.map(([name, date]) => `<li><b>${name}</b> <time>${date}</time> <button data-n="${name}">Publish</button></li>`).join('')}</ul><p id="m"></p><script>document.querySelector('ul').onclick = async ({ target }) => { if (!target.dataset.n) return; await fetch('/did', { method: 'POST', body: JSON.stringify('publish ' + target.dataset.n) }); m.textContent = target.dataset.n + ' is public'; };</script>`,
      );
    },
    '/unused': () => {
      did.push('unused');
      return '';
    },
  };
};

/** Claims of people whose names are alike, in a table with two acts a row. */
export const claims = served(
  'Claims',
  `<h1>Claims</h1><table><thead><tr><th>No.</th><th>Who</th><th>Sum</th><th>State</th><th></th></tr></thead><tbody></tbody></table>`,
  `let all = START; const draw = () => { $('tbody').innerHTML = all.map(([no, who, sum, state]) => '<tr><td>' + no + '</td><td>' + who + '</td><td>' + sum + '</td><td>' + state + '</td><td>' + (state === 'new' ? '<button data-no="' + no + '">Accept</button> <button data-no="' + no + '">Reject</button>' : '') + '</td></tr>').join(''); }; draw();
  $('tbody').onclick = async ({ target }) => { if (!target.dataset.no) return; const { now } = await api(target.dataset.no, target.textContent); all = now; draw(); };`,
  (did) => {
    const now: [string, string, string, string][] = [
      ['101', 'Bob Jonas', '40', 'new'],
      ['102', 'Bob Jones', '55', 'new'],
      ['103', 'Bobby Jones', '55', 'new'],
      ['104', 'Rita Falk', '12', 'accepted'],
      ['105', 'Uli Stern', '99', 'new'],
      ['106', 'Uli Stern', '18', 'new'],
    ];
    return {
      start: () => now,
      answer: ([no = '', act = '']) => {
        const one = now.find((claim) => claim[0] === no);
        if (one) {
          one[3] = act === 'Accept' ? 'accepted' : 'rejected';
          did.push(`${act} ${no}`);
        }
        return { now };
      },
    };
  },
);

/** A tree of rooms by floor; each room has a menu on the right button and a ⋯ button. */
export const rooms = served(
  'Haus',
  `<h1>Haus</h1><ul role="tree" aria-label="Räume">${[
    ['Keller', ['Werkstatt', 'Lager']],
    ['Erdgeschoss', ['Küche', 'Saal', 'Lager']],
    ['Dach', ['Archiv', 'Atelier']],
  ]
    .map(
      ([floor, list]) =>
        `<li role="treeitem" aria-expanded="${floor === 'Erdgeschoss'}"><span class="f">${floor as string}</span><ul role="group"${floor === 'Erdgeschoss' ? '' : ' hidden'}>${(list as string[]).map((one) => `<li role="treeitem"><span>${one}</span> <button data-room="${floor as string}/${one}" title="Sperren">🔒</button></li>`).join('')}</ul></li>`,
    )
    .join('')}</ul><p id="m" role="status"></p>`,
  `$('[role=tree]').onclick = async ({ target }) => { if (target.matches('.f')) { const item = target.parentElement; const isOpen = item.getAttribute('aria-expanded') === 'true'; item.setAttribute('aria-expanded', String(!isOpen)); item.querySelector('ul').hidden = isOpen; return; } const { room } = target.dataset; if (!room) return; const { text } = await api(room); m.textContent = text; };`,
  (did) =>
    ([room = '']) => {
      if (room === 'Dach/Archiv') return { text: 'Das Archiv darf nicht gesperrt werden.' };
      did.push(`Sperren ${room}`);
      return { text: `${room.split('/')[1]} ist gesperrt` };
    },
);

/** A waste calendar of one month in German, drawn again on each arrow; Sundays have no pick-up. */
export const waste = served(
  'Sperrmüll',
  `<h1>Sperrmüll anmelden</h1><div><button id="v" title="Vorheriger Monat">«</button> <strong id="t"></strong> <button id="n" title="Nächster Monat">»</button></div><div id="g" style="display:grid;grid-template-columns:repeat(7,40px)"></div><p id="m"></p>`,
  `const names = ['Januar','Februar','März','April','Mai','Juni','Juli','August','September','Oktober','November','Dezember']; let y = 2027, mo = 1;
  const draw = () => { t.textContent = names[mo] + ' ' + y; const first = (new Date(y, mo, 1).getDay() + 6) % 7; const count = new Date(y, mo + 1, 0).getDate(); g.innerHTML = Array.from({ length: first }, () => '<span></span>').join('') + Array.from({ length: count }, (_, i) => '<span class="d" data-d="' + (i + 1) + '" style="cursor:pointer">' + (i + 1) + '</span>').join(''); }; draw();
  v.onclick = () => { mo--; if (mo < 0) { mo = 11; y--; } draw(); }; n.onclick = () => { mo++; if (mo > 11) { mo = 0; y++; } draw(); };
  g.onclick = async ({ target }) => { if (!target.dataset.d) return; const { text } = await api(String(y), String(mo + 1), target.dataset.d); m.textContent = text; };`,
  (did) =>
    ([year = '', month = '', day = '']) => {
      if (new Date(Number(year), Number(month) - 1, Number(day)).getDay() === 0)
        return { text: 'Sonntags fahren wir nicht.' };
      did.push(`${day}.${month}.${year}`);
      return { text: `Wir kommen am ${day}.${month}.` };
    },
);

/** Heating of rooms: on and off by one button that says what it is now. */
export const heating = served(
  'Heating',
  `<h1>Heating</h1><div id="l"></div>`,
  `let all = START; const draw = () => { l.innerHTML = Object.entries(all).map(([name, on]) => '<p><b>' + name + '</b> <button data-room="' + name + '" aria-pressed="' + on + '">' + (on ? 'On' : 'Off') + '</button></p>').join(''); }; draw();
  l.onclick = async ({ target }) => { if (!target.dataset.room) return; const { now } = await api(target.dataset.room); all = now; draw(); };`,
  (did) => {
    const now: Record<string, boolean> = { Kitchen: false, Bath: true, Hall: true, Attic: false };
    return {
      start: () => now,
      answer: ([room = '']) => {
        now[room] = !now[room];
        did.push(`${room} ${now[room] ? 'on' : 'off'}`);
        return { now, afterMs: 60 };
      },
    };
  },
);

/** Cars by plate: the server refuses by alert(), by a marked field, by a list, or only by its status. */
export const permits = served(
  'Parking permit',
  `<h1>Parking permit</h1><form novalidate><ul class="errors" style="color:red"></ul><p><label for="plate">Plate</label> <input id="plate"></p><p><label for="street">Street</label> <input id="street"></p><button>Apply</button></form><p class="ok"></p>`,
  `document.forms[0].onsubmit = async (event) => { event.preventDefault(); $('.errors').innerHTML = ''; $('.ok').textContent = ''; plate.removeAttribute('aria-invalid'); const got = await api(plate.value, street.value); if (got.alert) alert(got.alert); if (got.errors) $('.errors').innerHTML = got.errors.map((one) => '<li>' + one + '</li>').join(''); if (got.invalid) { plate.setAttribute('aria-invalid', 'true'); plate.focus(); } if (got.ok) { $('.ok').textContent = got.ok; event.target.reset(); } };`,
  (did) =>
    ([plate = '', street = '']) => {
      if (street === 'Castle Hill') return { alert: 'Castle Hill is for residents of the castle.' };
      if (street === 'Mill Lane') return { errors: ['Mill Lane has no free space', 'Try another street'] };
      if (plate.length > 8) return { invalid: true };
      if (street === 'Quay') return { status: 409 };
      did.push(`${plate} ${street}`);
      return { ok: `Permit ${String(did.length * 7919 + 100)} granted` };
    },
);

/** The same slip under two addresses: one of them sends to everybody, another counts in cents. */
export const slips = (): Record<string, Route> => {
  const slip = (heading: string, amount: string, button: string) =>
    html(
      'Slip',
      `<h1>${heading}</h1><label>Who <input id="who"></label> <label>${amount} <input id="amount"></label> <button id="send">${button}</button><p id="m"></p><script>send.onclick = async () => { await fetch('/did', { method: 'POST', body: JSON.stringify(who.value + ' ' + amount.value + ' ' + send.textContent) }); m.textContent = 'Kept for ' + who.value; };</script>`,
    );
  return {
    '/': () => slip('Slip', 'Amount', 'Keep'),
    '/loud': () => slip('Slip', 'Amount', 'Keep and mail to all'),
    '/cents': () => slip('Slip', 'Amount in cents', 'Keep'),
    '/off': () => slip('Slip', 'Discount', 'Keep'),
  };
};

/** A reading plan over four pages with a page in a new tab in between. */
export const grants = (did: unknown[]): Record<string, Route> => {
  let sent: Record<string, string> = {};
  const step = (title: string, body: string) =>
    html(title, `<ol><li>Verein</li><li>Zweck</li><li>Summe</li><li>Absenden</li></ol><h2>${title}</h2>${body}`);
  const merge = (body: string) => {
    sent = { ...sent, ...Object.fromEntries(new URLSearchParams(body)) };
  };
  return {
    '/': () => {
      sent = {};
      return step(
        'Wer beantragt?',
        '<form method="post" action="/zweck"><label>Name des Vereins <input name="verein"></label><button>Weiter</button></form>',
      );
    },
    '/zweck': ({ body }) => {
      merge(body);
      return step(
        'Wofür?',
        `<form method="post" action="/summe">${['Fest', 'Gerät', 'Reise'].map((one) => `<input type="radio" name="zweck" id="${one}" value="${one}"><label for="${one}">${one}</label>`).join('')}<button>Weiter</button></form>`,
      );
    },
    '/summe': ({ body }) => {
      merge(body);
      return step(
        'Wie viel?',
        '<form method="post" action="/pruefen"><label>Summe in Euro <input name="summe"></label><button>Weiter</button></form>',
      );
    },
    '/pruefen': ({ body }) => {
      merge(body);
      return step(
        'Alles richtig?',
        `<p>${sent.verein}: ${sent.zweck}, ${sent.summe} €</p><form method="post" action="/ende"><button>Absenden</button></form>`,
      );
    },
    '/ende': () => {
      if (Number(sent.summe) > 2000) return step('Nicht gesendet', '<p>Mehr als 2000 € sind nicht vorgesehen.</p>');
      did.push(`${sent.verein} ${sent.zweck} ${sent.summe}`);
      return step('Danke', `<p>Ihr Antrag hat die Nummer ${Math.floor(Math.random() * 90000)}.</p>`);
    },
  };
};

/** A lock by number keys; what was typed before stays. */
export const lockers = served(
  'Lockers',
  `<h1>Lockers</h1><div id="d" style="font-family:monospace">----</div><div id="k" style="display:grid;grid-template-columns:repeat(3,50px)">${['7', '8', '9', '4', '5', '6', '1', '2', '3', 'C', '0', 'OK'].map((one) => `<div class="key" style="cursor:pointer;border:1px solid">${one}</div>`).join('')}</div><p id="m"></p>`,
  `let s = ''; const show = () => { d.textContent = s.padEnd(4, '-'); }; k.onclick = async ({ target }) => { if (!target.matches('.key')) return; const key = target.textContent; if (key === 'C') s = ''; else if (key === 'OK') { const { text } = await api(s); s = ''; m.textContent = text; } else if (s.length < 4) s += key; show(); };`,
  (did) =>
    ([code = '']) => {
      if (code.startsWith('9')) return { text: 'There is no such locker' };
      did.push(`open ${code}`);
      return { text: `Locker ${code} is open for 30 s` };
    },
);

/** Reports of a society: years are links that open a list below. */
export const reports = served(
  'Vereinsarchiv',
  `<h1>Vereinsarchiv</h1><nav>${['2023', '2024', '2025'].map((year) => `<button class="y" aria-expanded="${year === '2025'}">${year}</button><div${year === '2025' ? '' : ' hidden'}>${['Kassenbericht', 'Protokoll', 'Satzung'].map((one) => `<p>${one} <button data-r="${one} ${year}">Freigeben</button></p>`).join('')}</div>`).join('')}</nav><p id="m"></p>`,
  `$('nav').onclick = async ({ target }) => { if (target.matches('.y')) { const box = target.nextElementSibling; box.hidden = !box.hidden; target.setAttribute('aria-expanded', String(!box.hidden)); return; } if (!target.dataset.r) return; const { text } = await api(target.dataset.r); m.textContent = text; };`,
  (did) =>
    ([report = '']) => {
      if (report === 'Protokoll 2023') return { text: 'Dieses Protokoll fehlt noch.' };
      did.push(`frei ${report}`);
      return { text: `${report} ist jetzt öffentlich (${new Date().getMilliseconds()} Aufrufe)` };
    },
);

/** Persons of a meeting, added one by one and then told. */
export const meeting = served(
  'Meeting',
  `<h1>Meeting</h1><input id="who" placeholder="Name of a guest"><button id="add">Add</button><ul id="l"></ul><button id="go">Send invitations</button><p id="m"></p>`,
  `let list = []; add.onclick = () => { if (who.value.trim()) list.push(who.value.trim()); who.value = ''; l.innerHTML = list.map((one) => '<li>' + one + '</li>').join(''); };
  go.onclick = async () => { const { text } = await api(...list); m.textContent = text; list = []; l.innerHTML = ''; };`,
  (did) => (list) => {
    if (list.includes('Nemo')) return { text: 'Nemo has left the town.' };
    did.push(list.join('+'));
    return { text: `${list.length} invited` };
  },
);

/** Names of boats by prompt(), and their end by confirm(). */
export const boats = served(
  'Boats',
  `<h1>Boats</h1><ul id="l"></ul>`,
  `let all = START; const draw = () => { l.innerHTML = all.map((one) => '<li><span>' + one + '</span> <button data-b="' + one + '">Rename</button> <button data-b="' + one + '">Scrap</button></li>').join(''); }; draw();
  l.onclick = async ({ target }) => { const { b } = target.dataset; if (!b) return; if (target.textContent === 'Rename') { const name = prompt('New name of ' + b, b); if (!name) return; const got = await api('rename', b, name); all = got.now; if (got.text) alert(got.text); } else { if (!confirm('Scrap ' + b + '?')) return; const got = await api('scrap', b); all = got.now; } draw(); };`,
  (did) => {
    let now = ['Seagull', 'Otter', 'Heron', 'Pike', 'Swan'];
    return {
      start: () => now,
      answer: ([act = '', boat = '', name = '']) => {
        if (act === 'rename') {
          if (now.includes(name)) return { now, text: `There is a ${name} already` };
          now = now.map((one) => (one === boat ? name : one));
          did.push(`${boat} > ${name}`);
        } else {
          now = now.filter((one) => one !== boat);
          did.push(`scrap ${boat}`);
        }
        return { now };
      },
    };
  },
);

/** Photos of a contest, loaded five at a time until there are none left. */
export const contest = served(
  'Contest',
  `<h1>Contest</h1><p id="n"></p><div id="l"></div><button id="more">Show more</button>`,
  `let shown = 5; const draw = () => { l.innerHTML = Array.from({ length: shown }, (_, i) => '<figure><figcaption>Photo ' + (i + 1) + '</figcaption></figure>').join(''); more.hidden = shown >= START; n.textContent = shown + ' of ' + START; }; draw();
  more.onclick = async () => { await api('more'); shown = Math.min(shown + 5, START); draw(); };`,
  (did) => {
    let count = 13;
    return {
      start: () => {
        count += 6;
        return count;
      },
      answer: ([act = '']) => {
        did.push(act);
        return { afterMs: 60 };
      },
    };
  },
);

/** Keys lent out, behind a text filter kept by the browser. */
export const keys = served(
  'Keys',
  `<h1>Keys</h1><label>Filter <input id="f" type="search"></label><table><tbody></tbody></table>`,
  `let all = START; f.value = localStorage.getItem('f') ?? ''; const draw = () => { $('tbody').innerHTML = all.filter(([name]) => name.toLowerCase().includes(f.value.toLowerCase())).map(([name, out]) => '<tr><td>' + name + '</td><td>' + (out ? 'out' : 'here') + '</td><td><button data-k="' + name + '"' + (out ? '' : ' disabled') + '>Take back</button></td></tr>').join(''); }; draw();
  f.oninput = () => { localStorage.setItem('f', f.value); draw(); };
  $('tbody').onclick = async ({ target }) => { if (!target.dataset.k) return; const { now } = await api(target.dataset.k); all = now; draw(); };`,
  (did) => {
    const now: [string, boolean][] = [
      ['Gym', true],
      ['Cellar', true],
      ['Library', true],
      ['Garage', false],
      ['Attic', true],
    ];
    return {
      start: () => now,
      answer: ([key = '']) => {
        const one = now.find(([name]) => name === key);
        if (one) one[1] = false;
        did.push(`back ${key}`);
        return { now };
      },
    };
  },
);

/** Seats of guests at tables, two choices side by side. */
export const seats = served(
  'Sitzplan',
  `<h1>Sitzplan</h1><table><tbody></tbody></table><p id="m"></p>`,
  `const all = START; $('tbody').innerHTML = Object.entries(all).map(([name, at]) => '<tr><th scope="row">' + name + '</th><td>' + ['Rot', 'Blau', 'Grün'].map((one) => '<label><input type="radio" name="' + name + '" value="' + one + '"' + (at === one ? ' checked' : '') + '>' + one + '</label>').join(' ') + '</td></tr>').join('');
  $('tbody').onchange = async ({ target }) => { const { now, text } = await api(target.name, target.value); for (const one of document.querySelectorAll('[name="' + target.name + '"]')) one.checked = one.value === now; m.textContent = text ?? ''; };`,
  (did) => {
    const now: Record<string, string> = { 'Tante Ida': '', Jonas: 'Rot', Mia: '', 'Onkel Karl': '', Lea: 'Blau' };
    return {
      start: () => now,
      answer: ([name = '', at = '']) => {
        if (name === 'Onkel Karl' && at === 'Rot') return { now: now[name], text: 'Rot ist voll.' };
        now[name] = at;
        did.push(`${name} ${at}`);
        return { now: at };
      },
    };
  },
);

/** Bells of a school; all are ticked or only those shown. */
export const bells = served(
  'Bells',
  `<h1>Bells</h1><ul id="l"></ul>`,
  `let all = START; const draw = () => { l.innerHTML = all.map(([name, on]) => '<li>' + name + ' – ' + (on ? 'rings' : 'silent') + (on ? ' <button data-b="' + name + '">Silence</button>' : '') + '</li>').join(''); }; draw();
  l.onclick = async ({ target }) => { if (!target.dataset.b) return; const { now } = await api(target.dataset.b); all = now; draw(); };`,
  (did) => {
    let now: [string, boolean][] = [];
    return {
      start: () => {
        now = ['North', 'South', 'Gate', 'Yard'].map((one) => [one, one !== 'Yard']);
        return now;
      },
      answer: ([name = '']) => {
        const one = now.find((bell) => bell[0] === name);
        if (one) one[1] = false;
        did.push(`silence ${name}`);
        return { now };
      },
    };
  },
);

/** Lessons that open in a tab of their own, where a form stands. */
export const lessons = (did: unknown[]): Record<string, Route> => ({
  '/': () =>
    html(
      'Lessons',
      `<h1>Lessons</h1><ul>${['Flute', 'Violin', 'Drums'].map((one) => `<li><a href="/lesson?of=${one}" target="_blank">${one}</a></li>`).join('')}</ul>`,
    ),
  '/lesson': ({ query }) => {
    const of = new URLSearchParams(query).get('of');
    return html(
      `${of} lesson`,
      `<h1>${of} lesson</h1><form method="post" action="/enrol"><input type="hidden" name="of" value="${of}"><label>Pupil <input name="pupil"></label><button>Enrol</button></form>`,
    );
  },
  '/enrol': ({ body }) => {
    const sent = new URLSearchParams(body);
    if (sent.get('of') === 'Drums' && sent.get('pupil') === 'Tim')
      return html('Sorry', '<h1>Sorry</h1><p>The drums are taken by an elder pupil.</p>');
    did.push(`${sent.get('pupil')} ${sent.get('of')}`);
    return html('Welcome', `<h1>Welcome, ${sent.get('pupil')}!</h1>`);
  },
});
