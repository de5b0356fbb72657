/** MEMBER_CASES: folders, tags, orders of lists, wizards, letters, names, prices, rights, flags, votes and channels. */
import { type EverydayCase, press, write } from './case';
import { served } from './pages';

/** Folders that load when they are opened; a file inside is starred. */
const tree = served(
  'Files',
  `<ul role="tree">${['2024', '2025', 'Templates'].map((one) => `<li role="treeitem" aria-expanded="false"><span class="f">▸ ${one}</span><ul role="group" hidden></ul></li>`).join('')}</ul>`,
  `const inside = { 2024: ['Budget', 'Taxes'], 2025: ['Budget', 'Trip'], Templates: ['Letter'] };
  $('ul').onclick = async ({ target }) => { if (target.className === 'f') { const li = target.parentElement, list = li.querySelector('ul'); const open = li.getAttribute('aria-expanded') === 'true'; li.setAttribute('aria-expanded', String(!open)); list.hidden = open; const name = target.textContent.slice(2); if (!open) setTimeout(() => { list.innerHTML = inside[name].map((one) => '<li role="treeitem">' + one + ' <button data-of="' + name + '/' + one + '">Star</button></li>').join(''); }, 300); return; }
    const { of } = target.dataset; if (of) { await api(of); target.textContent = 'Starred'; } };`,
  (did) =>
    ([of = '']) => {
      did.push(`star ${of}`);
      return {};
    },
);

/** Words put behind an article by a comma: at most three, each once. */
const tags = served(
  'Article',
  `<div class="tagbox"><span id="have"></span><input id="t" aria-label="Add a tag"></div><div class="hint" id="h"></div>`,
  `let have = START; const draw = () => { document.querySelector('#have').innerHTML = have.map((one) => '<span class="tag">' + one + '</span>').join(' '); };
  draw(); t.onkeydown = async (event) => { if (event.key !== ',' && event.key !== 'Enter') return; event.preventDefault(); const { tags, hint } = await api(t.value); have = tags; t.value = ''; draw(); h.textContent = hint; };`,
  (did) => {
    const have = ['soup'];
    return {
      start: () => have,
      answer: ([tag = '']) => {
        if (have.length === 3) return { tags: have, hint: 'Three tags say enough' };
        have.push(tag);
        did.push(`tag ${tag}`);
        return { tags: have, hint: '' };
      },
    };
  },
);

/** The order of stops, changed by arrows that store at once. */
const stops = served(
  'Route',
  `<ol></ol>`,
  `let list = START; const draw = () => { $('ol').innerHTML = list.map((one, i) => '<li>' + one + ' <button aria-label="Move ' + one + ' up"' + (i === 0 ? ' disabled' : '') + '>↑</button><button aria-label="Move ' + one + ' down"' + (i === list.length - 1 ? ' disabled' : '') + '>↓</button></li>').join(''); };
  draw(); $('ol').onclick = async ({ target }) => { if (target.tagName !== 'BUTTON') return; const [, name, way] = target.getAttribute('aria-label').split(' '); ({ list } = await api(name, way)); draw(); };`,
  (did) => {
    const list = ['Bakery', 'School', 'Clinic', 'Harbour'];
    return {
      start: () => list,
      answer: ([name = '', way = '']) => {
        const i = list.indexOf(name);
        list.splice(i, 1);
        list.splice(i + (way === 'up' ? -1 : 1), 0, name);
        did.push(list.map((one) => one[0]).join(''));
        return { list };
      },
    };
  },
);

/** A wizard that leaves out the page for the tax number when the customer is a person. */
const wizard = served(
  'New customer',
  `<main></main>`,
  `const given = {}; const step = (n) => { const pages = [() => '<fieldset><legend>Kind</legend><label><input type="radio" name="k" value="Company"> Company</label> <label><input type="radio" name="k" value="Person"> Person</label></fieldset><button>Next</button>', () => '<label>Tax number <input name="tax"></label><button>Next</button>', () => '<label>Name <input name="name"></label><button>Create customer</button>', () => '<h2>' + given.name + ' is on the list</h2>']; $('main').innerHTML = pages[n]();
    const button = $('main button'); if (!button) return; button.onclick = async () => { for (const one of $('main').querySelectorAll('input')) if (one.type !== 'radio' || one.checked) given[one.name] = one.value; if (n === 0) step(given.k === 'Company' ? 1 : 2); else if (n === 1) step(2); else { await api(given.k, given.tax || '-', given.name); step(3); } }; };
  step(0);`,
  (did) =>
    ([kind = '', tax = '', name = '']) => {
      did.push(`${kind} ${tax} ${name}`);
      return { afterMs: 200 };
    },
);

/** A letter that is sent a moment later, and may come back. */
const outbox = served(
  'Write',
  `<label>To <input id="to"></label><label>Subject <input id="sub"></label><label>Text <textarea id="text"></textarea></label><button id="go">Send</button><div id="toast"></div>`,
  `go.onclick = async () => { const parts = [to.value, sub.value, text.value]; toast.innerHTML = 'Sending… <button>Undo</button>'; to.value = sub.value = text.value = ''; setTimeout(async () => { const { say } = await api(...parts); toast.textContent = say; }, 1500); };`,
  (did) =>
    ([to = '', subject = '', text = '']) => {
      if (to.startsWith('full')) return { say: `Came back from ${to}: the box is full` };
      did.push(`${to} / ${subject} / ${text}`);
      return { say: 'On its way' };
    },
);

/** First and last name are two fields; the request has one name. */
const guests = served(
  'Guest list',
  `<label>First name <input id="a"></label><label>Last name <input id="b"></label><button id="go">Add guest</button><ul id="l"></ul><p id="p"></p>`,
  `go.onclick = async () => { const { seat } = await api(a.value, b.value); if (seat) { l.insertAdjacentHTML('beforeend', '<li>' + b.value + ', ' + a.value + ' · seat ' + seat + '</li>'); a.value = b.value = ''; p.textContent = ''; } else p.textContent = 'On the waiting list: ' + a.value + ' ' + b.value; };`,
  (did) => {
    let seats = 0;
    return ([first = '', last = '']) => {
      if (seats === 3) return {};
      did.push(`${first}|${last}`);
      return { seat: ++seats };
    };
  },
);

/** A right by row and column; the owner's cannot be taken. */
const rights = served(
  'Rights',
  `<table><thead><tr><th>Group</th><th>Read</th><th>Write</th><th>Delete</th></tr></thead><tbody>${['Owners', 'Staff', 'Guests'].map((one) => `<tr><td>${one}</td>${['Read', 'Write', 'Delete'].map((right) => `<td><input type="checkbox" data-of="${one} ${right}"${one === 'Owners' ? ' checked' : ''}></td>`).join('')}</tr>`).join('')}</tbody></table>`,
  `$('tbody').onchange = async ({ target }) => { const { ok } = await api(target.dataset.of, target.checked ? 'yes' : 'no'); if (!ok) target.checked = !target.checked; };`,
  (did) =>
    ([of = '', yes = '']) => {
      if (of === 'Guests Delete') return { ok: false, afterMs: 900 };
      did.push(`${of} ${yes}`);
      return { ok: true, afterMs: 200 };
    },
);

/** Flags of a place of work; production is locked, and the switch goes back with a padlock. */
const flags = served(
  'Flags',
  `<div role="tablist">${['Test', 'Staging', 'Production'].map((one) => `<button role="tab" aria-selected="${one === 'Test'}">${one}</button>`).join('')}</div><div role="tabpanel"></div>`,
  `const on = START; let at = 'Test'; const draw = () => { for (const tab of document.querySelectorAll('[role=tab]')) tab.setAttribute('aria-selected', String(tab.textContent === at)); $('[role=tabpanel]').innerHTML = ['new-cart', 'dark-mode', 'beta-search'].map((one) => '<div class="flag"><code>' + one + '</code> <button role="switch" aria-label="' + one + '" aria-checked="' + on.includes(at + ' ' + one) + '"></button><span class="lock"></span></div>').join(''); };
  draw(); $('[role=tablist]').onclick = ({ target }) => { if (target.role === 'tab' || target.getAttribute('role') === 'tab') { at = target.textContent; draw(); } };
  $('[role=tabpanel]').onclick = async ({ target }) => { if (target.getAttribute('role') !== 'switch') return; const name = target.getAttribute('aria-label'), to = target.getAttribute('aria-checked') !== 'true'; target.setAttribute('aria-checked', String(to)); const { ok } = await api(at, name, to ? 'on' : 'off'); if (ok) { if (to) on.push(at + ' ' + name); else on.splice(on.indexOf(at + ' ' + name), 1); } else { target.setAttribute('aria-checked', String(!to)); target.nextElementSibling.textContent = '🔒'; } };`,
  (did) => {
    const on = ['Staging dark-mode'];
    return {
      start: () => on,
      answer: ([where = '', name = '', to = '']) => {
        if (where === 'Production') return { ok: false, afterMs: 700 };
        did.push(`${where} ${name} ${to}`);
        if (to === 'on') on.push(`${where} ${name}`);
        return { ok: true, afterMs: 200 };
      },
    };
  },
);

/** A vote for a wish; each has one vote only, and a second press takes it back. */
const wishes = served(
  'Wishes',
  `<div id="w"></div>`,
  `const votes = START; const draw = () => { w.innerHTML = Object.entries(votes).map(([one, [n, mine]]) => '<section><h4>' + one + '</h4><button class="vote' + (mine ? ' voted' : '') + '" data-of="' + one + '">▲ ' + n + '</button></section>').join(''); };
  draw(); w.onclick = async ({ target }) => { const { of } = target.dataset; if (!of) return; votes[of] = (await api(of)).vote; draw(); };`,
  (did) => {
    const votes: Record<string, [number, boolean]> = {
      'Dark theme': [12, false],
      'Export to CSV': [7, true],
      'Two factors': [30, false],
    };
    return {
      start: () => votes,
      answer: ([of = '']) => {
        const [n, mine] = votes[of] ?? [0, false];
        votes[of] = [n + (mine ? -1 : 1), !mine];
        did.push(`${mine ? 'unvote' : 'vote'} ${of}`);
        return { vote: votes[of] };
      },
    };
  },
);

/** Messages in channels; one is closed for writing, which stands in the place of the field only after the press. */
const channels = served(
  'Chat',
  `<nav>${['general', 'garden', 'old-plans'].map((one) => `<a href="#${one}"># ${one}</a>`).join('<br>')}</nav><section><h2></h2><div id="log"></div><div id="foot"></div></section>`,
  `const show = () => { const at = location.hash.slice(1) || 'general'; $('h2').textContent = '# ' + at; log.innerHTML = ''; foot.innerHTML = '<input aria-label="Message"><button>Send</button>'; foot.querySelector('button').onclick = async () => { const box = foot.querySelector('input'); const text = box.value; const { closed } = await api(at, text); if (closed) foot.textContent = 'This channel is kept for reading.'; else { log.insertAdjacentHTML('beforeend', '<p><b>me</b> ' + text + '</p>'); box.value = ''; } }; };
  show(); window.onhashchange = show;`,
  (did) =>
    ([at = '', text = '']) => {
      if (at === 'old-plans') return { closed: true };
      did.push(`${at}: ${text}`);
      return {};
    },
);

export const MEMBER_CASES: readonly EverydayCase[] = [
  {
    kind: 'member',
    title: 'a file of a folder that is closed, where another has one of its name',
    pages: tree,
    teach: 'star Budget in 2024',
    show: async (page) => {
      await page.getByText('▸ 2024').click();
      await page.locator('[data-of="2024/Budget"]').click();
    },
    asks: [
      { request: 'star Trip in 2025', want: ['star 2025/Trip'] },
      { request: 'star Budget in 2025', want: ['star 2025/Budget'] },
      { request: 'star Letter in Templates', want: ['star Templates/Letter'] },
    ],
  },
  {
    kind: 'member',
    title: 'a tag by a comma, three at most',
    pages: tags,
    teach: 'tag it with winter',
    show: async (page) => {
      await page.getByLabel('Add a tag').click();
      await page.keyboard.type('winter,');
    },
    asks: [
      { request: 'tag it with leek', want: ['tag leek'] },
      { request: 'tag it with quick', want: [], stops: true },
    ],
  },
  {
    kind: 'member',
    title: 'a stop of a route, earlier by arrows',
    pages: stops,
    teach: 'move Clinic to the top',
    show: async (page) => {
      await press(page, 'Move Clinic up');
      await page.waitForTimeout(200);
      await press(page, 'Move Clinic up');
    },
    asks: [
      { request: 'move Harbour to the top', want: ['CBHS', 'CHBS', 'HCBS'] },
      { request: 'move Bakery to the top', want: ['HBCS', 'BHCS'] },
    ],
  },
  {
    kind: 'member',
    title: 'a customer in a wizard that leaves out a page',
    pages: wizard,
    teach: 'create the Company Bolt with tax number 77',
    show: async (page) => {
      await page.getByLabel('Company').click();
      await press(page, 'Next');
      await write(page, 'Tax number', '77');
      await press(page, 'Next');
      await write(page, 'Name', 'Bolt');
      await press(page, 'Create customer');
    },
    asks: [
      { request: 'create the Company Nut with tax number 81', want: ['Company 81 Nut'] },
      { request: 'create the Person Ida with tax number 5', want: [], stops: true },
    ],
  },
  {
    kind: 'member',
    title: 'a letter sent a moment later, which may come back',
    pages: outbox,
    teach: 'write to ann@x.example about Lunch: At noon?',
    show: async (page) => {
      await write(page, 'To', 'ann@x.example');
      await write(page, 'Subject', 'Lunch');
      await write(page, 'Text', 'At noon?');
      await press(page, 'Send');
      await page.waitForTimeout(1900);
    },
    asks: [
      { request: 'write to bob@x.example about Rent: Paid today', want: ['bob@x.example / Rent / Paid today'] },
      { request: 'write to full@x.example about Keys: Please call', want: [], stops: true },
    ],
  },
  {
    kind: 'member',
    title: 'a name of two parts, as long as there are seats',
    pages: guests,
    teach: 'add the guest Vera Lund',
    show: async (page) => {
      await write(page, 'First name', 'Vera');
      await write(page, 'Last name', 'Lund');
      await press(page, 'Add guest');
    },
    asks: [
      { request: 'add the guest Olaf Berg', want: ['Olaf|Berg'] },
      { request: 'add the guest Nina Holm', want: ['Nina|Holm'] },
      { request: 'add the guest Per Dahl', want: [], stops: true },
    ],
  },
  {
    kind: 'member',
    title: 'a right of a group, one of which is never given',
    pages: rights,
    teach: 'give Staff the right Write',
    show: (page) => page.locator('[data-of="Staff Write"]').click(),
    asks: [
      { request: 'give Guests the right Read', want: ['Guests Read yes'] },
      { request: 'give Guests the right Delete', want: [], stops: true },
      { request: 'give Owners the right Write', want: [] },
    ],
  },
  {
    kind: 'member',
    title: 'a flag of a place, on already, or locked',
    pages: flags,
    teach: 'turn on new-cart in Staging',
    show: async (page) => {
      await press(page, 'Staging', 'tab');
      await page.getByRole('switch', { name: 'new-cart' }).click();
    },
    asks: [
      { request: 'turn on beta-search in Test', want: ['Test beta-search on'] },
      { request: 'turn on dark-mode in Staging', want: [] },
      { request: 'turn on new-cart in Production', want: [], stops: true },
    ],
  },
  {
    kind: 'member',
    title: 'a vote that is given already',
    pages: wishes,
    teach: 'vote for Dark theme',
    show: (page) => page.locator('section').filter({ hasText: 'Dark theme' }).getByRole('button').click(),
    asks: [
      { request: 'vote for Two factors', want: ['vote Two factors'] },
      { request: 'vote for Export to CSV', want: [], stops: true },
    ],
  },
  {
    kind: 'member',
    title: 'a message in a channel, one of which is closed',
    pages: channels,
    teach: 'post Hello all in general',
    show: async (page) => {
      await press(page, '# general', 'link');
      await write(page, 'Message', 'Hello all');
      await press(page, 'Send');
    },
    asks: [
      { request: 'post Roses are out in garden', want: ['garden: Roses are out'] },
      { request: 'post Anybody here in old-plans', want: [], stops: true },
    ],
  },
];
