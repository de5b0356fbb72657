/** Pages of SUITE_CASES: apps that draw themselves again from their state, with popovers, dialogs, toasts and widgets of their own. */
import { type Answerer, served } from './pages';
import type { Route } from '../../test/harness/site';

/** The parts of a component library: a toast, a popover at the end of the body, a dialog, and fields that know their value as React does. */
const LIBRARY = `
const toast = (text, ms = 4000) => { const one = document.createElement('div'); one.className = 'css-t0st'; one.setAttribute('role', 'status'); one.textContent = text; $('#toasts').append(one); setTimeout(() => one.remove(), ms); };
const popover = (markup) => { $('#portal').innerHTML = '<div class="css-p0p" style="position:fixed;top:90px;left:240px;background:#fff;border:1px solid #888;padding:4px">' + markup + '</div>'; };
const shut = () => { $('#portal').innerHTML = ''; };
const modal = (title, markup) => { $('#portal').innerHTML = '<div class="css-bd" style="position:fixed;inset:0;background:#0004"><div role="dialog" aria-modal="true" aria-label="' + title + '" style="background:#fff;margin:60px auto;width:420px;padding:16px"><h2>' + title + '</h2>' + markup + '</div></div>'; document.querySelectorAll('#portal input').forEach(track); };
const track = (node) => { const own = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value'); let last = node.value; Object.defineProperty(node, 'value', { configurable: true, get() { return own.get.call(this); }, set(value) { last = String(value); own.set.call(this, value); } }); node.addEventListener('input', (event) => { const now = own.get.call(node); if (now === last && node.type !== 'checkbox') return event.stopImmediatePropagation(); last = now; }, true); };
const on = (type, work) => document.addEventListener(type, (event) => work(event, (name) => event.target.closest?.('[data-' + name + ']')?.dataset[name]));
`;

/** An app of one page: `draw` renders `S`, the state, into #root. */
export function app(
  title: string,
  script: string,
  make: (did: unknown[]) => Answerer | { answer: Answerer; start: () => unknown },
): (did: unknown[]) => Readonly<Record<string, Route>> {
  return served(
    title,
    '<div id="root"></div><div id="portal"></div><div id="toasts" style="position:fixed;bottom:8px;right:8px"></div>',
    `${LIBRARY}let S = START; const root = $('#root');${script}`,
    make,
  );
}

/** Leads whose stage is a list of its own in a popover; one is locked by a person. */
export const leads = app(
  'Leads',
  `const draw = () => { root.innerHTML = '<header class="css-1h"><h1>Leads</h1></header><div role="table">' + Object.entries(S).map(([name, stage]) => '<div role="row" class="css-9r" style="display:flex;gap:12px"><div role="cell">' + name + '</div><div role="cell"><div class="css-s3l" tabindex="0" role="combobox" aria-haspopup="listbox" aria-expanded="false" data-lead="' + name + '">' + stage + '</div></div></div>').join('') + '</div>'; }; draw();
  let at = ''; on('click', async (event, of) => { const lead = of('lead'); if (lead) { at = lead; popover('<ul role="listbox">' + ['New', 'Talking', 'Won', 'Lost'].map((one) => '<li role="option" data-stage="' + one + '" aria-selected="' + (S[lead] === one) + '">' + one + '</li>').join('') + '</ul>'); return; } const stage = of('stage'); if (!stage) return shut(); shut(); const got = await api(at, stage); S = got.now; draw(); toast(got.text); });`,
  (did) => {
    const now: Record<string, string> = {
      'Acorn Ltd': 'New',
      'Birch & Co': 'New',
      Cedar: 'Talking',
      'Dogwood Inc': 'New',
    };
    return {
      start: () => now,
      answer: ([name = '', stage = '']) => {
        if (name === 'Cedar') return { now, text: 'Kim is editing Cedar right now' };
        now[name] = stage;
        did.push(`${name} ${stage}`);
        return { now, text: 'Saved', afterMs: 90 };
      },
    };
  },
);

/** A board whose cards follow pointer events; three cards at most in Review. */
export const board = app(
  'Sprint',
  `const columns = ['Backlog', 'Doing', 'Review']; const draw = () => { root.innerHTML = '<h1>Sprint</h1><div style="display:flex;gap:16px">' + columns.map((column) => '<section data-column="' + column + '" style="width:170px;min-height:240px;background:#eee"><h2>' + column + '</h2>' + Object.entries(S).filter(([, at]) => at === column).map(([name]) => '<div class="css-c4rd" data-card="' + name + '" style="background:#fff;margin:6px;padding:8px;user-select:none;touch-action:none">' + name + '</div>').join('') + '</section>').join('') + '</div>'; }; draw();
  let held = ''; document.addEventListener('pointerdown', (event) => { held = event.target.closest('[data-card]')?.dataset.card ?? ''; }); document.addEventListener('pointermove', (event) => { if (held) event.preventDefault(); });
  document.addEventListener('pointerup', async (event) => { if (!held) return; const name = held; held = ''; const column = document.elementFromPoint(event.clientX, event.clientY)?.closest('[data-column]')?.dataset.column; if (!column || column === S[name]) return; const got = await api(name, column); S = got.now; draw(); if (got.text) toast(got.text); });`,
  (did) => {
    const now: Record<string, string> = {
      'Login page': 'Backlog',
      'Dark mode': 'Backlog',
      Export: 'Doing',
      Search: 'Review',
    };
    return {
      start: () => now,
      answer: ([name = '', column = '']) => {
        if (name === 'Export' && column === 'Backlog') return { now, text: 'Started work cannot go back' };
        now[name] = column;
        did.push(`${name} > ${column}`);
        return { now };
      },
    };
  },
);

/** German: a day field that only a popover writes, with month arrows; offices are closed at weekends. */
export const passes = app(
  'Bürgeramt',
  `const names = ['Januar','Februar','März','April','Mai','Juni','Juli','August','September','Oktober','November','Dezember']; let day = '', y = 2027, m = 2; const two = (n) => String(n).padStart(2, '0');
  const draw = () => { root.innerHTML = '<h1>Termin im Bürgeramt</h1><label for="d">Tag</label><input id="d" readonly placeholder="TT.MM.JJJJ" value="' + day + '"><label for="z">Zweck</label><select id="z"><option>Ausweis</option><option>Umzug</option><option>Führerschein</option></select><button data-go="1"' + (day ? '' : ' disabled') + '>Termin buchen</button><p class="css-err" role="alert"></p>'; };
  const month = () => popover('<div class="css-cal"><button aria-label="Einen Monat zurück" data-by="-1">←</button><span aria-live="polite">' + names[m] + ' ' + y + '</span><button aria-label="Einen Monat weiter" data-by="1">→</button><div role="grid">' + Array.from({ length: new Date(y, m + 1, 0).getDate() }, (_, i) => { const weekday = new Date(y, m, i + 1).getDay(); return '<button role="gridcell" data-day="' + (i + 1) + '"' + (weekday % 6 === 0 ? ' disabled' : '') + '>' + (i + 1) + '</button>'; }).join('') + '</div></div>'); draw();
  let kind = 'Ausweis'; on('change', (event) => { if (event.target.id === 'z') kind = event.target.value; });
  on('click', async (event, of) => { if (event.target.id === 'd') return month(); const by = of('by'); if (by) { m += Number(by); if (m > 11) { m = 0; y++; } if (m < 0) { m = 11; y--; } return month(); } const picked = of('day'); if (picked) { if (event.target.disabled) return; day = two(picked) + '.' + two(m + 1) + '.' + y; shut(); draw(); $('#z').value = kind; return; } if (of('go')) { const got = await api(day, kind); if (got.text) { $('.css-err').textContent = got.text; } else { day = ''; draw(); toast('Termin gebucht, Nummer ' + got.number); } } });`,
  (did) =>
    ([day = '', kind = '']) => {
      if (kind === 'Führerschein' && day.endsWith('.05.2027')) return { text: 'Im Mai gibt es keine Führerscheine.' };
      did.push(`${kind} ${day}`);
      return { number: Math.floor(Math.random() * 900) };
    },
);

/** People asked by mail addresses as chips, with a part, in a dialog. */
export const project = app(
  'Project Juno',
  `let chips = [], part = 'Viewer'; const draw = () => { root.innerHTML = '<h1>Project Juno</h1><p>' + S.length + ' people</p><ul>' + S.map((one) => '<li>' + one + '</li>').join('') + '</ul><button data-open="1">Share</button>'; }; draw();
  const sheet = () => { modal('Share project', '<div class="css-chips">' + chips.map((one) => '<span>' + one + '<button aria-label="Remove ' + one + '" data-off="' + one + '">×</button></span>').join('') + '<input aria-label="People" placeholder="Mail addresses"></div><div role="radiogroup" aria-label="Part">' + ['Viewer', 'Editor'].map((one) => '<button role="radio" aria-checked="' + (part === one) + '" data-part="' + one + '">' + one + '</button>').join('') + '</div><button data-send="1">Send invite</button>'); };
  on('keydown', (event) => { if (event.target.placeholder !== 'Mail addresses' || event.key !== 'Enter') return; event.preventDefault(); const text = event.target.value.trim(); if (text) { chips.push(text); sheet(); $('#portal input').focus(); } });
  on('click', async (event, of) => { if (of('open')) { chips = []; part = 'Viewer'; return sheet(); } if (of('off')) { chips = chips.filter((one) => one !== of('off')); return sheet(); } if (of('part')) { part = of('part'); return sheet(); } if (of('send')) { const rest = $('#portal input').value.trim(); const got = await api(part, ...chips); if (got.text) return toast(got.text, 6000); S = got.now; shut(); draw(); toast(chips.length + ' invited' + (rest ? ', 1 not yet entered' : '')); } });`,
  (did) => {
    const now = ['me@juno.test'];
    return {
      start: () => now,
      answer: ([part = '', ...people]) => {
        const wrong = people.find((one) => !one.includes('@'));
        if (people.length === 0) return { now, text: 'Nobody to invite' };
        if (wrong !== undefined) return { now, text: `${wrong} is no mail address` };
        if (people.some((one) => one.endsWith('@rival.test')))
          return { now, text: 'rival.test is outside your company' };
        now.push(...people);
        did.push(`${part}: ${people.join(' ')}`);
        return { now, afterMs: 120 };
      },
    };
  },
);

/** Albums with stars drawn as pictures; an album of yours cannot be rated. */
export const albums = app(
  'Records',
  `const star = '<svg width="16" height="16" aria-hidden="true"><path d="M8 0l2 5h6l-5 4 2 6-5-4-5 4 2-6-5-4h6z"/></svg>'; const draw = () => { root.innerHTML = '<h1>Records</h1>' + Object.entries(S).map(([name, n]) => '<article class="css-alb"><h3>' + name + '</h3><div role="group" aria-label="Rating">' + [1, 2, 3, 4, 5].map((i) => '<button class="css-st" aria-pressed="' + (i <= n) + '" aria-label="Rate ' + i + ' out of 5" data-album="' + name + '" data-n="' + i + '">' + star + '</button>').join('') + '</div><small>' + (n ? n + '/5' : 'not rated') + '</small></article>').join(''); }; draw();
  on('click', async (event, of) => { const album = of('album'); if (!album) return; const got = await api(album, of('n')); S = got.now; draw(); if (got.text) toast(got.text); });`,
  (did) => {
    const now: Record<string, number> = { 'Blue Moon': 0, Undertow: 2, 'Paper Boats': 0, 'My Demo': 0, Nocturne: 0 };
    return {
      start: () => now,
      answer: ([album = '', n = '']) => {
        if (album === 'My Demo') return { now, text: 'You cannot rate your own record' };
        now[album] = Number(n);
        did.push(`${album} ${n}`);
        return { now, afterMs: 70 };
      },
    };
  },
);

/** A jacket by swatches and chips; one pair is sold out, told on the button. */
export const jacket = app(
  'Jacket',
  `let colour = 'Black', size = '', n = 0; const draw = () => { const out = colour === 'Olive' && size === 'XL'; root.innerHTML = '<h1>Jacket</h1><p>Colour: ' + colour + '</p><div class="css-sw">' + ['Black', 'Navy', 'Olive', 'Rust'].map((one) => '<div title="' + one + '" data-colour="' + one + '" class="' + (one === colour ? 'on' : '') + '" style="display:inline-block;width:24px;height:24px;margin:4px;border-radius:12px;background:' + one.toLowerCase() + '"></div>').join('') + '</div><div class="css-sz">' + ['S', 'M', 'L', 'XL'].map((one) => '<span data-size="' + one + '" class="chip' + (one === size ? ' active' : '') + '" style="padding:6px;border:1px solid;cursor:pointer">' + one + '</span>').join('') + '</div><button data-add="1"' + (!size || out ? ' disabled' : '') + '>' + (out ? 'Sold out' : 'Add to basket') + '</button><p>Basket: ' + n + '</p>'; }; draw();
  on('click', async (event, of) => { if (of('colour')) { colour = of('colour'); return draw(); } if (of('size')) { size = of('size'); return draw(); } if (of('add') && !event.target.disabled) { const got = await api(colour, size); n = got.n; toast('Added ' + colour + ' ' + size); draw(); } });`,
  (did) => {
    let n = 0;
    return ([colour = '', size = '']) => {
      did.push(`${colour} ${size}`);
      n++;
      return { n, afterMs: 60 };
    };
  },
);

/** Switches of div elements and a bar that keeps them only when pressed. */
export const mails = app(
  'Mails from us',
  `let dirty = false; const draw = () => { root.innerHTML = '<h1>Mails from us</h1>' + Object.entries(S).map(([name, on]) => '<div class="css-line"><span>' + name + '</span><div role="switch" tabindex="0" aria-label="' + name + '" aria-checked="' + on + '" data-of="' + name + '" style="display:inline-block;width:40px;height:20px;border-radius:10px;background:' + (on ? '#3a3' : '#aaa') + '"></div></div>').join('') + (dirty ? '<div class="css-bar">You have unsaved changes <button data-save="1">Save changes</button></div>' : ''); }; draw();
  on('click', async (event, of) => { const name = of('of'); if (name) { S[name] = !S[name]; dirty = true; return draw(); } if (of('save')) { const got = await api(JSON.stringify(S)); dirty = false; draw(); toast(got.text); } });`,
  (did) => {
    let now: Record<string, boolean> = {
      'Weekly digest': true,
      'Product news': false,
      Surveys: false,
      'Security alerts': true,
    };
    return {
      start: () => now,
      answer: ([sent = '']) => {
        const next = JSON.parse(sent) as Record<string, boolean>;
        if (next['Security alerts'] === false) return { text: 'Could not save: security alerts are required' };
        const changed = Object.keys(next).filter((name) => next[name] !== now[name]);
        did.push(changed.map((name) => `${name} ${next[name] ? 'on' : 'off'}`).join(','));
        now = next;
        return { text: 'Preferences saved' };
      },
    };
  },
);

/** A ferry for so many, by plus and minus. */
export const ferry = app(
  'Ferry',
  `let n = { Adults: 1, Children: 0, Bikes: 0 }; const draw = () => { root.innerHTML = '<h1>Ferry</h1>' + Object.entries(n).map(([name, count]) => '<div class="css-q"><span>' + name + '</span> <button aria-label="Fewer ' + name.toLowerCase() + '" data-less="' + name + '">−</button> <output>' + count + '</output> <button aria-label="More ' + name.toLowerCase() + '" data-more="' + name + '">+</button></div>').join('') + '<button data-go="1">Book passage</button><p class="css-note"></p>'; }; draw();
  on('click', async (event, of) => { if (of('less')) { n[of('less')] = Math.max(0, n[of('less')] - 1); return draw(); } if (of('more')) { n[of('more')]++; return draw(); } if (of('go')) { const got = await api(...Object.values(n).map(String)); $('.css-note').textContent = got.text; } });`,
  (did) =>
    ([adults = '', children = '', bikes = '']) => {
      if (Number(bikes) > 3) return { text: 'Only three bikes fit on board' };
      did.push(`${adults}/${children}/${bikes}`);
      return { text: `Booked, gate ${1 + (did.length % 4)}` };
    },
);

/** Accounts over pages of four, removed after a dialog; the owner stays. */
export const accounts = app(
  'Accounts',
  `let at = 0, who = ''; const draw = () => { const pages = Math.ceil(S.length / 4); root.innerHTML = '<h1>Accounts</h1><table><tbody>' + S.slice(at * 4, at * 4 + 4).map((name) => '<tr><td>' + name + '</td><td><button aria-label="Remove" data-who="' + name + '">🗑</button></td></tr>').join('') + '</tbody></table><nav aria-label="Pages"><button data-by="-1"' + (at ? '' : ' disabled') + ' aria-label="Previous page">‹</button> ' + (at + 1) + ' / ' + pages + ' <button data-by="1"' + (at < pages - 1 ? '' : ' disabled') + ' aria-label="Next page">›</button></nav>'; }; draw();
  on('click', async (event, of) => { if (of('by')) { at += Number(of('by')); return draw(); } if (of('who')) { who = of('who'); return modal('Remove account', '<p>Remove ' + who + ' for good?</p><button data-no="1">Cancel</button> <button data-yes="1">Remove</button>'); } if (of('no')) return shut(); if (of('yes')) { shut(); const got = await api(who); S = got.now; draw(); toast(got.text); } });`,
  (did) => {
    let now = ['anna', 'bert', 'carla', 'dora', 'emil', 'fritz', 'gina', 'hugo', 'ilka', 'jens'];
    return {
      start: () => now,
      answer: ([who = '']) => {
        if (who === 'hugo') return { now, text: 'hugo owns this place and stays' };
        now = now.filter((one) => one !== who);
        did.push(`remove ${who}`);
        return { now, text: 'Account removed' };
      },
    };
  },
);

/** Stock of which only what is in view is in the page. */
export const stock = app(
  'Stock',
  `const high = 32; root.innerHTML = '<h1>Stock</h1><div class="css-v" style="height:320px;overflow:auto;width:420px"><div class="css-in" style="position:relative;height:' + S.length * high + 'px"></div></div>'; const box = $('.css-v'), inner = $('.css-in'); const draw = () => { const from = Math.max(0, Math.floor(box.scrollTop / high) - 2); inner.innerHTML = S.slice(from, from + 14).map(([name, n], i) => '<div style="position:absolute;height:32px;top:' + (from + i) * high + 'px"><span>' + name + '</span> <span>' + n + '</span> <button data-item="' + name + '">Reorder</button></div>').join(''); }; draw(); box.onscroll = draw;
  on('click', async (event, of) => { if (!of('item')) return; const got = await api(of('item')); S = got.now; draw(); toast(got.text); });`,
  (did) => {
    const now: [string, string][] = Array.from({ length: 80 }, (_, i) => [
      `Part ${String(i + 1).padStart(3, '0')}`,
      'in stock',
    ]);
    return {
      start: () => now,
      answer: ([name = '']) => {
        if (name === 'Part 050') return { now, text: 'Part 050 is no longer made' };
        const one = now.find((part) => part[0] === name);
        if (one) one[1] = 'ordered';
        did.push(`reorder ${name}`);
        return { now, text: `Order ${Math.floor(Math.random() * 1e6)} placed` };
      },
    };
  },
);

/** German: customers in a drawer with tabs; Save is pressable only once something changed, and tells the time. */
export const customers = app(
  'Kunden',
  `let who = '', tab = 'Adresse'; const draw = () => { root.innerHTML = '<h1>Kunden</h1><ul class="css-ul">' + Object.keys(S).map((name) => '<li data-who="' + name + '" style="cursor:pointer">' + name + '</li>').join('') + '</ul>' + (who ? '<aside class="css-dr" aria-label="' + who + '"><h2>' + who + '</h2><div role="tablist">' + ['Adresse', 'Zahlung'].map((one) => '<div role="tab" data-tab="' + one + '" aria-selected="' + (one === tab) + '">' + one + '</div>').join('') + '</div>' + (tab === 'Zahlung' ? '<label>Zahlungsziel <input class="css-in" value="' + S[who].days + '"></label>' : '<label>Ort <input class="css-in" value="' + S[who].town + '"></label>') + '<button data-save="1" disabled>Speichern</button> <button data-close="1" aria-label="Schließen">✕</button></aside>' : ''); document.querySelectorAll('.css-in').forEach(track); }; draw();
  on('input', () => { $('[data-save]').disabled = false; });
  on('click', async (event, of) => { if (of('who')) { who = of('who'); tab = 'Adresse'; return draw(); } if (of('tab')) { tab = of('tab'); return draw(); } if (of('close')) { who = ''; return draw(); } if (of('save') && !event.target.disabled) { const got = await api(who, tab, $('.css-in').value); S = got.now; draw(); toast(got.text ?? 'Gespeichert um ' + new Date().toLocaleTimeString('de-DE')); } });`,
  (did) => {
    const now: Record<string, { town: string; days: string }> = {
      'Müller GmbH': { town: 'Bonn', days: '14' },
      'Schulz & Söhne': { town: 'Trier', days: '30' },
      'Weber KG': { town: 'Mainz', days: '14' },
    };
    return {
      start: () => now,
      answer: ([who = '', tab = '', value = '']) => {
        const one = now[who];
        if (!one) return { now };
        if (tab === 'Zahlung' && Number(value) > 60) return { now, text: 'Höchstens 60 Tage' };
        if (tab === 'Zahlung') one.days = value;
        else one.town = value;
        did.push(`${who} ${tab} ${value}`);
        return { now, afterMs: 100 };
      },
    };
  },
);

/** Tickets given to people of a list that comes from the server after a while. */
export const tickets = app(
  'Tickets',
  `let open = '', timer = 0; const draw = () => { root.innerHTML = '<h1>Tickets</h1>' + Object.entries(S).map(([id, who]) => '<div class="css-tk" data-id="' + id + '"><b>#' + id + '</b> <span>' + (who || 'nobody') + '</span> <button data-assign="' + id + '">Assign</button></div>').join(''); }; draw();
  on('click', async (event, of) => { if (of('assign')) { open = of('assign'); popover('<input role="combobox" aria-label="Assignee" aria-expanded="true"><div role="listbox"></div>'); track($('#portal input')); $('#portal input').focus(); return; } if (of('person')) { const got = await api('assign', open, of('person')); shut(); S = got.now; draw(); toast(got.text); } });
  on('input', (event) => { clearTimeout(timer); const { value } = event.target; timer = setTimeout(async () => { const got = await api('find', value); const list = $('#portal [role=listbox]'); if (list) list.innerHTML = got.people.map((one) => '<div role="option" data-person="' + one + '">' + one + '</div>').join(''); }, 200); });`,
  (did) => {
    const now: Record<string, string> = { '41': '', '42': '', '43': 'Lena Ott', '44': '' };
    const people = ['Lena Ott', 'Lena Vogt', 'Marc Ebert', 'Nils Horn', 'Paula Kreis'];
    return {
      start: () => now,
      answer: ([act = '', a = '', b = '']) => {
        if (act === 'find')
          return { people: people.filter((one) => one.toLowerCase().includes(a.toLowerCase())), afterMs: 250 };
        if (b === 'Nils Horn') return { now, text: 'Nils Horn is on leave' };
        now[a] = b;
        did.push(`#${a} ${b}`);
        return { now, text: `#${a} assigned` };
      },
    };
  },
);
