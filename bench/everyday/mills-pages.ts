/** Pages of MILL_CASES: rows of plain elements, steppers, forms over pages, cells edited in place, autosave, acts that are taken back, trees, menus of cards. */
import { html, type Route } from '../../test/harness/site';
import { served } from './pages';

/** Animals in a waiting room; each is checked in once. */
export const vet = served(
  'Waiting room',
  `<div class="h">Waiting room</div><div id="l"></div>`,
  `const draw = (all) => { l.innerHTML = all.map(([who, state]) => '<div class="line"><span class="n">' + who + '</span><span class="s">' + state + '</span>' + (state === 'expected' ? '<span class="btn" tabindex="0" data-who="' + who + '">Check in</span>' : '') + '</div>').join(''); }; draw(START);
  l.onclick = async ({ target }) => { if (target.dataset.who) draw((await api(target.dataset.who)).now); };`,
  (did) => {
    const now = ['Minka', 'Minka II', 'Rolf', 'Bello', 'Hedwig'].map((who) => [
      who,
      who === 'Hedwig' ? 'here' : 'expected',
    ]);
    return {
      start: () => now,
      answer: ([who = '']) => {
        for (const one of now) if (one[0] === who) one[1] = 'here';
        did.push(`in ${who}`);
        return { now };
      },
    };
  },
);

/** Measures of a suit, each a stepper in a web component; kept by a button. */
export const tailor = served(
  'Alterations',
  `<h2>Suit of Mr Vale</h2>${['Hem', 'Waist', 'Sleeve'].map((one) => `<p>${one} <step-box label="${one}"></step-box></p>`).join('')}<button id="k">Keep measures</button><p id="m"></p>`,
  `customElements.define('step-box', class extends HTMLElement { connectedCallback() { const root = this.attachShadow({ mode: 'open' }); const name = this.getAttribute('label'); this.value = START[name]; root.innerHTML = '<button aria-label="Less ' + name + '">–</button><b></b><button aria-label="More ' + name + '">+</button> cm'; const show = () => { root.querySelector('b').textContent = this.value; }; show(); const [less, more] = root.querySelectorAll('button'); less.onclick = () => { this.value--; show(); }; more.onclick = () => { this.value++; show(); }; } });
  k.onclick = async () => { m.textContent = (await api(...[...document.querySelectorAll('step-box')].map((one) => one.getAttribute('label') + ' ' + one.value))).text; };`,
  (did) => {
    const now: Record<string, number> = { Hem: 0, Waist: 1, Sleeve: 0 };
    return {
      start: () => now,
      answer: (parts) => {
        const wanted = parts.map((part) => part.split(' ') as [string, string]);
        if (wanted.some(([, n]) => Number(n) > 4)) return { status: 422, text: 'There is cloth for 4 cm, no more.' };
        for (const [one, n] of wanted) now[one] = Number(n);
        did.push(parts.join(' '));
        return { text: 'Measures are kept' };
      },
    };
  },
);

/** A book reserved over three pages of a server. */
export const library = (did: unknown[]): Readonly<Record<string, Route>> => {
  const kept: Record<string, string> = {};
  const readers = ['Lea Brandt', 'Tom Ude'];
  const page = (body: string) => html('Lending', `<header>Town library</header>${body}`);
  return {
    '/': () => page(`<form action="/book"><label>Title <input name="t"></label><button>Find</button></form>`),
    '/book': ({ query }) => {
      kept.t = new URLSearchParams(query).get('t') ?? '';
      return page(
        kept.t === 'Emma'
          ? `<h1>Emma</h1><p>This copy is on loan. It can be reserved once it is back.</p><a href="/">Other title</a>`
          : `<h1>${kept.t}</h1><form action="/reader" method="post"><label>Reader <input name="r"></label><label>Until <input type="date" name="d"></label><button>Continue</button></form>`,
      );
    },
    '/reader': ({ body }) => {
      const { r = '', d = '' } = Object.fromEntries(new URLSearchParams(body));
      Object.assign(kept, { r, d });
      if (!readers.includes(r)) return page(`<h1>${kept.t}</h1><p>Nobody of that name has a card.</p>`);
      return page(
        `<h1>Is this right?</h1><dl><dt>Title</dt><dd>${kept.t}</dd><dt>Reader</dt><dd>${r}</dd></dl><form action="/kept" method="post"><button>Reserve</button></form>`,
      );
    },
    '/kept': () => {
      did.push(`${kept.t} for ${kept.r} until ${kept.d}`);
      return page(`<h1>Reserved</h1><p>${kept.t} waits for ${kept.r}.</p><a href="/">Start</a>`);
    },
  };
};

/** Weights of hives, edited in their cells by a double click. */
export const hives = served(
  'Hives',
  `<table><caption>Hives</caption><tbody id="l"></tbody></table><p id="m"></p>`,
  `let all = START; const draw = () => { l.innerHTML = Object.entries(all).map(([no, kg]) => '<tr><th>Hive ' + no + '</th><td data-no="' + no + '">' + kg + '</td><td>kg</td></tr>').join(''); }; draw();
  l.ondblclick = ({ target }) => { if (!target.dataset.no) return; target.innerHTML = '<input size="4" value="' + target.textContent + '">'; const [field] = target.children; field.focus(); field.select(); field.onkeydown = async ({ key }) => { if (key !== 'Enter') return; const got = await api(target.dataset.no, field.value); all = got.now; m.textContent = got.text; draw(); }; };`,
  (did) => {
    const now: Record<string, string> = { 3: '38', 4: '40', 5: '35', 13: '29' };
    return {
      start: () => now,
      answer: ([no = '', kg = '']) => {
        if (Number(kg) > 80) return { now, text: 'A hive weighs 80 kg and less' };
        now[no] = kg;
        did.push(`${no} ${kg}`);
        return { now, text: '' };
      },
    };
  },
);

/** Songs of a programme that go up and down by arrows. */
export const songs = served(
  'Programme',
  `<h1>Tonight</h1><ol id="l"></ol>`,
  `const draw = (all) => { l.innerHTML = all.map((one, i) => '<li><cite>' + one + '</cite> <button title="Move up" data-up="' + one + '"' + (i ? '' : ' disabled') + '>▲</button><button title="Move down" data-down="' + one + '">▼</button></li>').join(''); }; draw(START);
  l.onclick = async ({ target }) => { const { up, down } = target.dataset; if (up || down) draw((await api(up ? 'up' : 'down', up ?? down)).now); };`,
  (did) => {
    const now = ['Dawn', 'Rain', 'Harbour', 'Harbour lights', 'Home'];
    return {
      start: () => now,
      answer: ([way = '', one = '']) => {
        const at = now.indexOf(one);
        now.splice(at, 1);
        now.splice(way === 'up' ? at - 1 : at + 1, 0, one);
        did.push(`${way} ${one}`);
        return { now };
      },
    };
  },
);

/** Notes about singers, kept a moment after the last key. */
export const choir = served(
  'Choir',
  `<h1>Choir</h1><nav id="l">${['Ida', 'Ida May', 'Olaf'].map((one) => `<a href="#" data-one="${one}">${one}</a> `).join('')}</nav><div id="v"></div>`,
  `let timer; l.onclick = (event) => { event.preventDefault(); const { one } = event.target.dataset; if (!one) return; v.innerHTML = '<h2>' + one + '</h2><textarea aria-label="Note" rows="3"></textarea><small></small>'; const [, area, said] = v.children; area.value = START[one] ?? '';
  area.oninput = () => { clearTimeout(timer); said.textContent = 'Typing…'; timer = setTimeout(async () => { const got = await api(one, area.value); said.textContent = got.text; if (got.ok) START[one] = area.value; }, 500); }; };`,
  (did) => {
    const now: Record<string, string> = { Ida: 'soprano' };
    return {
      start: () => now,
      answer: ([one = '', text = '']) => {
        if (text.length > 40) return { text: 'Not kept: 40 letters are the most' };
        now[one] = text;
        did.push(`${one}: ${text}`);
        return { ok: true, text: 'Kept' };
      },
    };
  },
);

/** Cars that are marked as ready at once; the server may take it back a moment later. */
export const garage = served(
  'Garage',
  `<h1>Garage</h1><div id="l"></div><div id="t" aria-live="polite"></div>`,
  `const draw = () => { l.innerHTML = Object.entries(START).map(([one, ready]) => '<article><h3>' + one + '</h3><button aria-pressed="' + ready + '" data-one="' + one + '">Ready</button></article>').join(''); }; draw();
  l.onclick = async ({ target }) => { const { one } = target.dataset; if (!one) return; START[one] = !START[one]; draw(); const got = await api(one, String(START[one])); if (got.text) { START[one] = !START[one]; draw(); t.textContent = got.text; } };`,
  (did) => {
    const now: Record<string, boolean> = { 'Red van': false, 'Blue van': false, 'Old bus': false, Lorry: true };
    return {
      start: () => now,
      answer: ([one = '', ready = '']) => {
        if (one === 'Old bus') return { afterMs: 900, text: 'The brakes of the old bus were not tested' };
        now[one] = ready === 'true';
        did.push(`${one} ${ready}`);
        return { afterMs: 300 };
      },
    };
  },
);

/** Loaves ordered for a day; the answer is a toast that fades. */
export const bakery = served(
  'Bakery',
  `<h1>Order bread</h1><form id="f"><label>Loaf <select name="l"><option>Rye</option><option>Spelt</option><option>Seed</option></select></label><label>How many <input type="number" name="n" value="1"></label><label>For <select name="d"><option>Monday</option><option>Tuesday</option><option>Sunday</option></select></label><button>Order</button></form><div id="t"></div>`,
  `f.onsubmit = async (event) => { event.preventDefault(); const got = await api(f.l.value, f.n.value, f.d.value); t.innerHTML = '<div class="toast">' + got.text + '</div>'; setTimeout(() => { t.innerHTML = ''; }, 1500); if (got.ok) f.reset(); };`,
  (did) =>
    ([loaf = '', n = '', day = '']) => {
      if (day === 'Sunday') return { text: 'The oven is cold on Sunday' };
      if (Number(n) > 20) return { text: 'Larger orders can be placed once you have called us' };
      did.push(`${n} ${loaf} ${day}`);
      return { ok: true, text: `Ordered for ${day}` };
    },
);

/** Patients over three pages of a table. */
export const ward = served(
  'Ward 3',
  `<h1>Ward 3</h1><table><thead><tr><th>Name</th><th>Bed</th><th></th></tr></thead><tbody id="l"></tbody></table><button id="p">Previous page</button> <span id="n"></span> <button id="x">Next page</button>`,
  `let all = START, at = 0; const draw = () => { const last = Math.ceil(all.length / 4) - 1; if (at > last) at = last; l.innerHTML = all.slice(4 * at, 4 * at + 4).map(([who, bed]) => '<tr><td>' + who + '</td><td>' + bed + '</td><td><button data-who="' + who + '">Discharge</button></td></tr>').join(''); p.disabled = at === 0; x.disabled = at === last; n.textContent = 'Page ' + (at + 1); }; draw();
  p.onclick = () => { at--; draw(); }; x.onclick = () => { at++; draw(); };
  l.onclick = async ({ target }) => { if (target.dataset.who) { all = (await api(target.dataset.who)).now; draw(); } };`,
  (did) => {
    let now = ['Abel', 'Olsen', 'Brodie', 'Cruz', 'Dahl', 'Egede', 'Olsenius', 'Fisk', 'Gran', 'Holm'].map((who, i) => [
      who,
      `B${i + 11}`,
    ]);
    return {
      start: () => now,
      answer: ([who = '']) => {
        now = now.filter(([one]) => one !== who);
        did.push(`out ${who}`);
        return { now };
      },
    };
  },
);

/** Maps in a tree; a leaf is shown beside it. */
export const maps = served(
  'Maps',
  `<div role="tree" aria-label="Maps" id="l">${Object.entries({
    Rivers: ['Delta', 'Upper course'],
    Coasts: ['Delta islands', 'Cliffs'],
    Towns: ['Old port'],
  })
    .map(
      ([one, leaves]) =>
        `<div role="treeitem" aria-expanded="false" tabindex="0"><span>${one}</span><div role="group" hidden>${leaves.map((leaf) => `<div role="treeitem" tabindex="-1" data-leaf="${leaf}">${leaf}</div>`).join('')}</div></div>`,
    )
    .join('')}</div><section id="v"></section>`,
  `l.onclick = async ({ target }) => { const { leaf } = target.dataset; if (leaf) { const got = await api(leaf); v.innerHTML = got.ok ? '<h2>' + leaf + '</h2>' : '<p>' + got.text + '</p>'; return; } const item = target.closest('[aria-expanded]'); if (!item) return; const open = item.getAttribute('aria-expanded') !== 'true'; item.setAttribute('aria-expanded', open); item.lastElementChild.hidden = !open; };`,
  (did) =>
    ([leaf = '']) => {
      if (leaf === 'Cliffs') return { text: 'This sheet is at the binder' };
      did.push(`map ${leaf}`);
      return { ok: true };
    },
);

/** Cards on a board; each has a menu that moves it. */
export const board = served(
  'Board',
  `<h1>Board</h1><div id="l" style="display:flex;gap:2em"></div><div id="t"></div>`,
  `let all = START, open = ''; const draw = () => { l.innerHTML = ['Open', 'Doing', 'Closed'].map((list) => '<section><h2>' + list + '</h2>' + all.filter(([, at]) => at === list).map(([one]) => '<div class="card"><p>' + one + '</p><button aria-label="Menu" aria-expanded="' + (open === one) + '" data-menu="' + one + '">⋯</button>' + (open === one ? '<ul role="menu">' + ['Open', 'Doing', 'Closed'].map((to) => '<li role="menuitem" tabindex="-1" data-to="' + to + '">To ' + to + '</li>').join('') + '</ul>' : '') + '</div>').join('') + '</section>').join(''); }; draw();
  l.onclick = async ({ target }) => { const { menu, to } = target.dataset; if (menu) { open = open === menu ? '' : menu; draw(); } if (to) { const got = await api(open, to); open = ''; all = got.now; t.textContent = got.text ?? ''; draw(); } };`,
  (did) => {
    const now = [
      ['Fix gate', 'Open'],
      ['Fix gate hinge', 'Open'],
      ['Paint shed', 'Doing'],
      ['Sharpen saw', 'Open'],
    ];
    return {
      start: () => now,
      answer: ([one = '', to = '']) => {
        if (one === 'Sharpen saw') return { now, text: 'Only the foreman moves this card' };
        for (const card of now) if (card[0] === one) card[1] = to;
        did.push(`${one} to ${to}`);
        return { now };
      },
    };
  },
);
