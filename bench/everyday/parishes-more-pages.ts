/** More pages of PARISH_CASES: drawers, confirmations, undone acts, other records, ranges, masks, drift, searches, baskets, boards, exports. */
import { html, type Route } from '../../test/harness/site';
import { served } from './pages';

/** Contacts whose phone is changed in a drawer that slides in; the drawer keeps its last content while it comes. */
export const contacts = served(
  'Contacts',
  `<h1>Contacts</h1><ol id="l"></ol><aside id="d" style="position:fixed;top:0;right:-320px;width:300px;transition:right .25s;background:#eee"><h2 id="w"></h2><label>Phone <input type="tel" id="p"></label><button id="s">Save</button><button id="c">Close</button><p id="m"></p></aside>`,
  `let all = START; let who = ''; const draw = () => { l.innerHTML = Object.entries(all).map(([name, phone]) => '<li><a href="#" data-who="' + name + '">' + name + '</a> <span>' + phone + '</span></li>').join(''); }; draw();
  l.onclick = (event) => { if (!event.target.dataset.who) return; event.preventDefault(); who = event.target.dataset.who; w.textContent = who; p.value = all[who]; m.textContent = ''; d.style.right = '0'; };
  c.onclick = () => { d.style.right = '-320px'; }; s.onclick = async () => { const got = await api(who, p.value); all = got.now; draw(); m.textContent = got.text; if (got.ok) d.style.right = '-320px'; };`,
  (did) => {
    const now: Record<string, string> = { 'Ines Roth': '030 111', 'Ines Rothe': '030 112', 'Paul Ahn': '030 113' };
    return {
      start: () => now,
      answer: ([who = '', phone = '']) => {
        if (phone.replace(/\D/gu, '').length < 7) return { now, text: 'That number is too short.' };
        now[who] = phone;
        did.push(`${who} ${phone}`);
        return { now, ok: true, text: 'Saved' };
      },
    };
  },
);

/** Guests removed after a question; one comes back without a word. */
export const guests = served(
  'Guest list',
  `<h1>Guest list</h1><div id="l"></div><div id="q"></div>`,
  `const draw = (all) => { l.innerHTML = all.map((one) => '<div class="g"><b>' + one + '</b><button title="Remove" data-one="' + one + '">✕</button></div>').join(''); }; draw(START);
  l.onclick = ({ target }) => { const { one } = target.dataset; if (!one) return; q.innerHTML = '<div role="alertdialog" aria-modal="true" aria-label="Remove guest" style="position:fixed;top:40px;background:#fff"><p>Take ' + one + ' off the list?</p><button id="n">Keep</button><button id="y">Take off</button></div>'; q.querySelector('#n').onclick = () => { q.innerHTML = ''; }; q.querySelector('#y').onclick = async () => { q.innerHTML = ''; draw((await api(one)).now); }; };`,
  (did) => {
    let now = ['Otto', 'Ottilie', 'Rosa', 'Viktor'];
    return {
      start: () => now,
      answer: ([one = '']) => {
        if (one !== 'Viktor') {
          now = now.filter((other) => other !== one);
          did.push(`off ${one}`);
        }
        return { now, afterMs: 80 };
      },
    };
  },
);

/** Warnings that go at once; one is put back half a second later with a toast. */
export const warnings = served(
  'Warnings',
  `<h1>Warnings</h1><ul id="l"></ul><div id="t" style="position:fixed;bottom:0"></div>`,
  `const all = START; const draw = () => { l.innerHTML = all.map((one) => '<li>' + one + ' <button aria-label="Dismiss" data-one="' + one + '">✓</button></li>').join(''); }; draw();
  l.onclick = async ({ target }) => { const { one } = target.dataset; if (!one) return; const at = all.indexOf(one); all.splice(at, 1); draw(); t.innerHTML = 'Dismissed <a href="#">Undo</a>'; const got = await api(one); if (!got.ok) { all.splice(at, 0, one); draw(); t.textContent = 'Could not dismiss: ' + one; } };`,
  (did) => ({
    start: () => ['Low ink', 'Door open', 'Low oil', 'Battery'],
    answer: ([one = '']) => {
      if (one === 'Battery') return { afterMs: 600 };
      did.push(`dismiss ${one}`);
      return { ok: true, afterMs: 150 };
    },
  }),
);

/** Seats of a council; for one name the server writes the office of another. */
export const offices = served(
  'Council',
  `<h1>Council</h1><table id="l"></table><p id="m"></p>`,
  `const draw = (all) => { l.innerHTML = '<tr><th>Name</th><th>Office</th><th></th></tr>' + Object.entries(all).map(([who, what]) => '<tr><td>' + who + '</td><td>' + what + '</td><td><select aria-label="Office">' + ['Member', 'Chair', 'Clerk'].map((one) => '<option>' + one + '</option>').join('') + '</select><button data-who="' + who + '">Appoint</button></td></tr>').join(''); }; draw(START);
  l.onclick = async ({ target }) => { const { who } = target.dataset; if (!who) return; const got = await api(who, target.previousElementSibling.value); draw(got.now); m.textContent = got.text; };`,
  (did) => {
    const now: Record<string, string> = {
      'Eva Sand': 'Member',
      'Leo Sand': 'Member',
      'Ute Bach': 'Member',
      'Max Korn': 'Member',
    };
    return {
      start: () => now,
      answer: ([who = '', what = '']) => {
        const real = who === 'Leo Sand' ? 'Eva Sand' : who;
        now[real] = what;
        did.push(`${real} ${what}`);
        return { now, text: `${real} is ${what} now` };
      },
    };
  },
);

/** Budgets: an amount and a currency for each pot; no more than 5000. */
export const pots = served(
  'Pots',
  `<h1>Pots</h1>${['Garden', 'Roof', 'Bells'].map((one) => `<form data-one="${one}"><h2>${one}</h2><label>Amount <input inputmode="decimal"></label><label>Currency <select><option>EUR</option><option>CHF</option><option>GBP</option></select></label><button>Set budget</button><span class="m"></span></form>`).join('')}`,
  `document.onsubmit = async (event) => { event.preventDefault(); const box = event.target; box.querySelector('.m').textContent = (await api(box.dataset.one, box.querySelector('input').value, box.querySelector('select').value)).text; };`,
  (did) =>
    ([one = '', sum = '', currency = '']) => {
      if (Number(sum.replace(/,/gu, '')) > 5000) return { status: 422, text: 'The council must decide this.' };
      did.push(`${one} ${sum} ${currency}`);
      return { text: `${one}: ${sum} ${currency}` };
    },
);

/** Opening hours: a line for each day with two time fields and a button. */
export const hours = served(
  'Pool',
  `<h1>Opening hours</h1><div id="l">${['Thursday', 'Friday', 'Saturday'].map((day) => `<p class="d" data-day="${day}"><strong>${day}</strong> from <input type="time" class="f" aria-label="From"> to <input type="time" class="t" aria-label="To"> <button>Set</button> <span></span></p>`).join('')}</div>`,
  `l.onclick = async ({ target }) => { if (target.tagName !== 'BUTTON') return; const box = target.parentElement; box.querySelector('span').textContent = (await api(box.dataset.day, box.querySelector('.f').value, box.querySelector('.t').value)).text; };`,
  (did) =>
    ([day = '', from = '', to = '']) => {
      if (from >= to) return { text: 'The end is before the beginning' };
      did.push(`${day} ${from}-${to}`);
      return { text: `open ${from} to ${to}` };
    },
);

/** A voucher code with a mask of capitals and a dash. */
export const vouchers = served(
  'Voucher',
  `<h1>Voucher</h1><input id="c" aria-label="Code" maxlength="9" placeholder="____-____"><button id="go">Redeem</button><p id="m"></p>`,
  `c.oninput = () => { const raw = c.value.toUpperCase().replace(/[^A-Z0-9]/g, '').slice(0, 8); c.value = raw.length > 4 ? raw.slice(0, 4) + '-' + raw.slice(4) : raw; }; go.onclick = async () => { m.textContent = (await api(c.value)).text; };`,
  (did) =>
    ([code = '']) => {
      if (code.startsWith('ZZ')) return { text: 'Unknown code' };
      did.push(code);
      return { text: `${code}: 10 € added` };
    },
);

/** Tables of an inn as tiles: a press opens a small pad of digits for the guests. */
export const inn = served(
  'Inn',
  `<h1>Tables</h1><div id="l"></div><div id="pad"></div>`,
  `let all = START; let at = ''; const draw = () => { l.innerHTML = Object.entries(all).map(([no, n]) => '<button class="t" data-no="' + no + '"><b>Table ' + no + '</b> <i>' + n + ' guests</i></button>').join(''); }; draw();
  l.onclick = ({ target }) => { const one = target.closest('.t'); if (!one) return; at = one.dataset.no; pad.innerHTML = '<p>Guests at table ' + at + '</p>' + [0, 1, 2, 3, 4, 5, 6].map((n) => '<button data-n="' + n + '">' + n + '</button>').join(''); };
  pad.onclick = async ({ target }) => { if (!target.dataset.n) return; pad.innerHTML = ''; const got = await api(at, target.dataset.n); all = got.now; draw(); if (got.text) pad.textContent = got.text; };`,
  (did) => {
    const now: Record<string, string> = { 1: '0', 2: '2', 4: '0', 7: '3' };
    return {
      start: () => now,
      answer: ([no = '', n = '']) => {
        if (no === '1' && Number(n) > 4) return { now, text: 'Table 1 seats four.' };
        now[no] = n;
        did.push(`table ${no}: ${n}`);
        return { now };
      },
    };
  },
);

/** Parcels: the weight field is in kg, or in lb on the later version; a phone may get a look-alike before it. */
export const parcels = (did: unknown[]): Record<string, Route> => {
  let version = '';
  const page = (weight: string, more: string, phone: string) =>
    html(
      'Parcel',
      `<h1>New parcel</h1><form><p><label for="to">To</label> <input id="to"></p><p><label for="w">${weight}</label> <input id="w"></p>${more}<p><label for="${phone}">Phone</label> <input id="${phone}"></p><button>Send parcel</button></form><p id="m"></p><script>document.forms[0].onsubmit = async (event) => { event.preventDefault(); const all = [...document.querySelectorAll('input')].map((one) => one.previousElementSibling.textContent + '=' + one.value).join(' '); document.querySelector('#m').textContent = await (await fetch('/send', { method: 'POST', body: all })).text(); };</script>`,
    );
  return {
    '/': () => {
      const more = '<p><label for="ph">Phone of the sender</label> <input id="ph"></p>';
      return version === '?more'
        ? page('Weight (kg)', more, 'ph2')
        : page(`Weight (${version.slice(1) || 'kg'})`, '', 'ph');
    },
    '/become': ({ query }) => {
      version = query;
      return 'ok';
    },
    '/send': ({ body }) => {
      did.push(body);
      return 'On its way';
    },
  };
};

/** A price list with nameless fields under two heads, which change places on the later version. */
export const tariffs = (did: unknown[]): Record<string, Route> => {
  let isSwapped = false;
  const page = (heads: readonly string[]) =>
    html(
      'Tariffs',
      `<h1>Tariffs</h1><table><tr><th>Zone</th>${heads.map((one) => `<th>${one}</th>`).join('')}<th></th></tr>${['A', 'B', 'C'].map((zone) => `<tr><td>Zone ${zone}</td>${heads.map((one) => `<td><input data-h="${one}" size="5"></td>`).join('')}<td><button data-z="${zone}">Store</button></td></tr>`).join('')}</table><p id="m"></p><script>document.onclick = async ({ target }) => { if (!target.dataset.z) return; const all = [...target.closest('tr').querySelectorAll('input')].map((one) => one.dataset.h + '=' + one.value).sort().join(' '); document.querySelector('#m').textContent = await (await fetch('/store', { method: 'POST', body: target.dataset.z + ' ' + all })).text(); };</script>`,
    );
  return {
    '/': () => page(isSwapped ? ['Child', 'Adult'] : ['Adult', 'Child']),
    '/become': () => {
      isSwapped = true;
      return 'ok';
    },
    '/store': ({ body }) => {
      if (/=-/u.test(body)) return 'A tariff cannot be negative';
      did.push(body);
      return `Stored`;
    },
  };
};

/** Donors found by a search; one is opened, and its mail address changed; one record is locked. */
export const donors = (did: unknown[]): Record<string, Route> => {
  const all: Record<string, [string, string]> = {
    7: ['Carla Wirth', 'c@old.org'],
    8: ['Carlo Wirth', 'co@old.org'],
    9: ['Dirk Saal', 'd@old.org'],
    12: ['Lona Frey', 'l@old.org'],
  };
  return {
    '/': ({ query }) => {
      const word = (new URLSearchParams(query).get('s') ?? '').toLowerCase();
      const found = Object.entries(all).filter(([, [name]]) => word !== '' && name.toLowerCase().includes(word));
      return html(
        'Donors',
        `<h1>Donors</h1><form><input type="search" name="s" aria-label="Search donors" value="${word}"><button>Go</button></form>${found.map(([no, [name, mail]]) => `<div class="hit"><a href="/donor?no=${no}">${name}</a> – ${mail}</div>`).join('') || '<p>Type a name.</p>'}`,
      );
    },
    '/donor': ({ query }) => {
      const no = new URLSearchParams(query).get('no') ?? '';
      const [name = '', mail = ''] = all[no] ?? [];
      return html(
        'Donor',
        `<h1>${name}</h1><form action="/keep?no=${no}" method="post"><label>Mail <input name="mail" value="${mail}"></label><label>Phone <input name="phone"></label><button>Save donor</button></form>`,
      );
    },
    '/keep': ({ query, body }) => {
      const no = new URLSearchParams(query).get('no') ?? '';
      const mail = new URLSearchParams(body).get('mail') ?? '';
      const one = all[no];
      if (!one || no === '12') return html('Donor', `<h1>Lona Frey</h1><p>Somebody else is editing this record.</p>`);
      one[1] = mail;
      did.push(`${one[0]} ${mail}`);
      return html('Donor', `<h1>${one[0]}</h1><p>Record stored.</p><a href="/">Back</a>`);
    },
  };
};

/** A shirt with a size, a colour and an amount, into a basket. */
export const shirts = served(
  'Hemden',
  `<h1>Leinenhemd</h1><div class="sizes">${['S', 'M', 'L', 'XL'].map((one) => `<button class="s" aria-pressed="false">${one}</button>`).join('')}</div><div class="colours">${['Blau', 'Grün', 'Sand'].map((one) => `<label><input type="radio" name="c" value="${one}"><span>${one}</span></label>`).join('')}</div><label>Anzahl <input id="n" type="number" min="1" value="1"></label><button id="go">In den Korb</button><div role="status" id="m"></div>`,
  `document.querySelectorAll('.s').forEach((one) => { one.onclick = () => document.querySelectorAll('.s').forEach((other) => other.setAttribute('aria-pressed', String(other === one))); });
  go.onclick = async () => { m.textContent = (await api(n.value, $('.s[aria-pressed=true]')?.textContent ?? '', $('[name=c]:checked')?.value ?? '')).text; };`,
  (did) =>
    ([n = '', size = '', colour = '']) => {
      if (size === 'XL' && colour === 'Sand') return { text: 'Diese Größe ist in Sand ausverkauft.' };
      did.push(`${n} ${size} ${colour}`);
      return { text: `${n} Stück im Korb` };
    },
);

/** A board of three lists; each card has a menu that moves it. One list is full. */
export const board = served(
  'Fair',
  `<h1>Summer fair</h1><div id="l" style="display:flex;gap:16px"></div><div id="t" role="status"></div>`,
  `let all = START; const draw = () => { l.innerHTML = ['Ideas', 'Doing', 'Ready'].map((list) => '<div class="col"><h2>' + list + '</h2>' + all.filter(([, at]) => at === list).map(([what]) => '<div class="c"><span>' + what + '</span><button aria-haspopup="menu" aria-label="Actions" data-what="' + what + '">…</button></div>').join('') + '</div>').join(''); }; draw();
  document.onclick = async ({ target }) => { $('#mn')?.remove(); const { what, to, of } = target.dataset; if (what) target.insertAdjacentHTML('afterend', '<div role="menu" id="mn">' + ['Ideas', 'Doing', 'Ready'].map((list) => '<div role="menuitem" data-of="' + what + '" data-to="' + list + '">Move to ' + list + '</div>').join('') + '</div>'); else if (to) { const got = await api(of, to); all = got.now; draw(); t.textContent = got.text; } };`,
  (did) => {
    const now: [string, string][] = [
      ['Cake stand', 'Ideas'],
      ['Cake', 'Ideas'],
      ['Brass band', 'Doing'],
      ['Posters', 'Ready'],
    ];
    return {
      start: () => now,
      answer: ([what = '', to = '']) => {
        const one = now.find(([name]) => name === what);
        if (!one || (to === 'Ready' && what === 'Brass band')) return { now, text: 'The band is not paid yet' };
        one[1] = to;
        did.push(`${what} to ${to}`);
        return { now, text: '' };
      },
    };
  },
);

/** Files with boxes, an action chosen in a list, and a button that applies it. */
export const files = served(
  'Files',
  `<h1>Files</h1><p><select id="a" aria-label="With the ticked ones"><option>Choose…</option><option>Lock</option><option>Archive</option><option>Share</option></select> <button id="go">Apply</button></p><div id="l"></div><p id="m"></p>`,
  `const draw = (all) => { l.innerHTML = Object.entries(all).map(([name, state]) => '<label style="display:block"><input type="checkbox" value="' + name + '"> <span>' + name + '</span> <small>' + state + '</small></label>').join(''); }; draw(START);
  go.onclick = async () => { const got = await api(a.value, ...[...document.querySelectorAll('input:checked')].map((one) => one.value)); draw(got.now); a.selectedIndex = 0; m.textContent = got.text; };`,
  (did) => {
    const now: Record<string, string> = { 'plan.pdf': '', 'plan 2.pdf': '', 'songs.doc': '', 'rota.xls': '' };
    return {
      start: () => now,
      answer: ([act = '', ...names]) => {
        if (names.includes('rota.xls') && act === 'Archive')
          return { now, text: 'rota.xls is in use. Nothing was changed.' };
        for (const name of names) now[name] = act.toLowerCase();
        did.push(`${act} ${names.join('+')}`);
        return { now, text: `${names.length} done` };
      },
    };
  },
);

/** Invitations by mail with a role; addresses of elsewhere are refused by a toast that goes. */
export const invites = served(
  'Team',
  `<h1>Team</h1><button id="o">Invite</button><dialog id="d"><form method="dialog"><label>E-mail <input id="e" type="email"></label><label>Role <select id="r"><option>Viewer</option><option>Editor</option><option>Owner</option></select></label><button type="button" id="s">Send invite</button></form></dialog><ul id="l"></ul><div id="t" style="position:fixed;top:0"></div>`,
  `o.onclick = () => d.showModal(); s.onclick = async () => { const got = await api(e.value, r.value); d.close(); if (got.ok) l.insertAdjacentHTML('beforeend', '<li>' + e.value + ' – ' + r.value + ' (invited)</li>'); t.textContent = got.text; setTimeout(() => { t.textContent = ''; }, 1500); e.value = ''; };`,
  (did) =>
    ([mail = '', role = '']) => {
      if (!mail.endsWith('@parish.example')) return { text: 'Only addresses of parish.example' };
      did.push(`${mail} ${role}`);
      return { ok: true, text: 'Invitation sent' };
    },
);

/** Reports filtered by state and month, then exported; a filter of the last visit may stand. */
export const reports = served(
  'Reports',
  `<h1>Reports</h1><fieldset><legend>State</legend>${['Open', 'Closed', 'All'].map((one) => `<button type="button" class="f" data-s="${one}">${one}</button>`).join('')}</fieldset><label>Month <input type="month" id="mo"></label><p id="n"></p><a href="#" id="x">Export list</a><p id="m"></p>`,
  `let state = START; const draw = () => { document.querySelectorAll('.f').forEach((one) => { one.className = 'f' + (one.dataset.s === state ? ' active' : ''); one.style.background = one.dataset.s === state ? '#9cf' : ''; }); n.textContent = 'Reports that are ' + state.toLowerCase(); }; draw();
  document.querySelectorAll('.f').forEach((one) => { one.onclick = () => { state = one.dataset.s; draw(); }; });
  x.onclick = async (event) => { event.preventDefault(); m.textContent = (await api(state, mo.value)).text; };`,
  (did) => ({
    start: () => 'All',
    answer: ([state = '', month = '']) => {
      if (month === '') return { text: 'Choose a month first' };
      if (month > '2027-06') return { text: 'Nothing to export' };
      did.push(`${state} ${month}`);
      return { text: `Exported ${state} of ${month}` };
    },
  }),
);
