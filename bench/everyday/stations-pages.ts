/** Pages of STATION_CASES: programs and degrees, ticked rows, sums, days, pressed states, cards, notes alike, two lists, menus, tags and undo bars. */
import type { Route } from '../../test/harness/site';
import { served } from './pages';

/** Programs as radio buttons; the degrees depend on the program. */
export const laundry = served(
  'Laundry',
  `<h1>Machine 3</h1><fieldset><legend>Program</legend><label><input type="radio" name="p" value="Cotton">Cotton</label> <label><input type="radio" name="p" value="Easy care">Easy care</label> <label><input type="radio" name="p" value="Silk">Silk</label></fieldset>
  <label>Temperature <select id="t"><option value="">–</option></select></label> <button id="go">Start</button><p id="m"></p>`,
  `const HEAT = { Cotton: ['40 °C', '60 °C', '95 °C'], 'Easy care': ['30 °C', '40 °C', '60 °C'], Silk: ['20 °C', '30 °C'] };
  for (const one of document.getElementsByName('p')) one.onchange = () => { t.innerHTML = '<option value="">–</option>' + HEAT[one.value].map((deg) => '<option>' + deg + '</option>').join(''); };
  go.onclick = async () => { const p = $('[name=p]:checked')?.value ?? ''; m.textContent = (await api(p, t.value)).text; };`,
  (did) =>
    ([program = '', heat = '']) => {
      if (!program || !heat) return { text: 'Choose a program and a temperature first.' };
      did.push(`${program} ${heat}`);
      return { text: `Washing: ${program}, ${heat}.` };
    },
);

/** Fines with a box in each row and one button for what is ticked. */
export const fines = served(
  'Reminders',
  `<h1>Reminders</h1><table><thead><tr><th></th><th>Reader</th><th>Title</th></tr></thead><tbody id="b"></tbody></table><button id="go">Waive selected</button><p id="m" role="status"></p>`,
  `const draw = (all) => { b.innerHTML = all.map(([who, what]) => '<tr><td><input type="checkbox" value="' + who + '"></td><td>' + who + '</td><td>' + what + '</td></tr>').join(''); }; draw(START);
  go.onclick = async () => { const ids = [...document.querySelectorAll('tbody input:checked')].map((one) => one.value); const got = await api(...ids); if (got.now) draw(got.now); m.textContent = got.text; };`,
  (did) => {
    let now = [
      ['Ada Quist', 'The Heron'],
      ['Bo Lind', 'Salt'],
      ['Ada Quill', 'Long Rain'],
      ['Cyril Oak', 'Salt Roads'],
    ];
    return {
      start: () => now,
      answer: (who) => {
        if (who.length === 0) return { text: 'Nothing is selected.' };
        now = now.filter(([one = '']) => !who.includes(one));
        did.push(`waive ${who.join('+')}`);
        return { now, text: `${who.length} waived` };
      },
    };
  },
);

/** A sum and a mail address; a card may hold too much. */
export const giftCard = served(
  'Gift card',
  `<h1>Gift card</h1><form id="f"><p><label>Amount (EUR) <input id="a" inputmode="decimal"></label></p><p><label>Send to <input id="w" type="email"></label></p><button>Send card</button></form><div id="m"></div>`,
  `f.onsubmit = async (event) => { event.preventDefault(); const got = await api(a.value, w.value); m.innerHTML = '<p>' + got.text + '</p>'; if (got.ok) f.reset(); };
  a.onblur = () => { if (a.value) a.value = Number(a.value.replace(',', '.')).toFixed(2); };`,
  (did) =>
    ([amount = '', to = '']) => {
      if (Number(amount) > 200) return { text: 'Cards hold 200 euros and no more.' };
      did.push(`${amount} to ${to}`);
      return { ok: true, text: 'Your card is on its way.' };
    },
);

/** A day and a colleague; who is away refuses in words of no list. */
export const swaps = served(
  'Swap',
  `<h1>Swap a shift</h1><form id="f"><label>Day <input type="date" id="d"></label> <label>With <select id="w"><option>Jo</option><option>Ana</option><option>Karim</option></select></label> <button>Offer swap</button></form><p id="m"></p><ul id="l"></ul>`,
  `const draw = (all) => { l.innerHTML = all.map((one) => '<li>' + one + '</li>').join(''); }; draw(START);
  f.onsubmit = async (event) => { event.preventDefault(); m.textContent = ''; const got = await api(d.value, w.value); m.textContent = got.text; if (got.now) draw(got.now); };`,
  (did) => {
    const now: string[] = [];
    return {
      start: () => now,
      answer: ([day = '', who = '']) => {
        if (who === 'Ana' && day.startsWith('2027-03')) return { text: 'Ana is on holiday that week.', afterMs: 400 };
        now.push(`${day} with ${who}`);
        did.push(`${day} ${who}`);
        return { now, text: '', afterMs: 150 };
      },
    };
  },
);

/** Mails that are switched by pressed buttons. */
export const letters = served(
  'Letters',
  `<h1>What we send you</h1><div id="l"></div>`,
  `const draw = (all) => { l.innerHTML = Object.entries(all).map(([one, on]) => '<div class="line"><span id="' + one.replace(' ', '') + '">' + one + '</span> <button type="button" aria-pressed="' + on + '" aria-labelledby="' + one.replace(' ', '') + '"></button></div>').join(''); }; draw(START);
  l.onclick = async ({ target }) => { if (target.tagName !== 'BUTTON') return; const one = target.parentElement.firstChild.textContent; draw((await api(one, target.getAttribute('aria-pressed') !== 'true' ? 'on' : 'off')).now); };`,
  (did) => {
    const now: Record<string, boolean> = { 'Weekly digest': true, Offers: true, 'Daily digest': false, Outages: false };
    return {
      start: () => now,
      answer: ([one = '', state = '']) => {
        now[one] = state === 'on';
        did.push(`${one} ${state}`);
        return { now };
      },
    };
  },
);

/** Lockers as cards; the press opens a dialog that asks once more. */
export const lockers = served(
  'Lockers',
  `<h1>Lockers</h1><div id="l"></div><dialog id="d"><p id="q"></p><button id="y">Open it</button> <button id="n">Not now</button></dialog><p id="m" role="status"></p>`,
  `l.innerHTML = ['2', '12', '21', '112'].map((one) => '<article><h3>Locker ' + one + '</h3><button data-one="' + one + '">Open…</button></article>').join('');
  let chosen = ''; l.onclick = ({ target }) => { if (!target.dataset.one) return; chosen = target.dataset.one; q.textContent = 'Open locker ' + chosen + ' for ten minutes?'; d.showModal(); };
  n.onclick = () => d.close(); y.onclick = async () => { d.close(); m.textContent = (await api(chosen)).text; };`,
  (did) =>
    ([one = '']) => {
      did.push(`open ${one}`);
      return { text: `Locker ${one} is open` };
    },
);

/** Comments in articles; one writer has two. */
export const comments = served(
  'Comments',
  `<h1>To be read</h1><div id="l"></div>`,
  `const draw = (all) => { l.innerHTML = all.map(([id, who, text]) => '<article><h4>' + who + '</h4><p>' + text + '</p><a href="#" role="button" data-id="' + id + '" data-do="publish">Publish</a> · <a href="#" role="button" data-id="' + id + '" data-do="spam">Spam</a></article>').join('') || '<p>All read.</p>'; }; draw(START);
  l.onclick = async (event) => { const { id, do: what } = event.target.dataset; if (!id) return; event.preventDefault(); draw((await api(id, what)).now); };`,
  (did) => {
    let now = [
      ['1', 'lena', 'Lovely walk'],
      ['2', 'omar', 'Where is the map?'],
      ['3', 'lena', 'Buy boots now'],
      ['4', 'pia', 'Muddy in spring'],
    ];
    return {
      start: () => now,
      answer: ([id = '', what = '']) => {
        now = now.filter(([one]) => one !== id);
        did.push(`${what} ${id}`);
        return { now };
      },
    };
  },
);

/** Two lists of the same languages. */
export const phrases = served(
  'Phrase',
  `<h1>Phrase book</h1><label>From <select id="a">${['English', 'French', 'German', 'Polish'].map((one) => `<option>${one}</option>`).join('')}</select></label> <label>To <select id="z">${['English', 'French', 'German', 'Polish'].map((one) => `<option>${one}</option>`).join('')}</select></label> <button id="go">Make book</button><p id="m"></p>`,
  `go.onclick = async () => { m.textContent = (await api(a.value, z.value)).text; };`,
  (did) =>
    ([from = '', to = '']) => {
      if (from === to) return { text: 'Both languages are the same.' };
      did.push(`${from} > ${to}`);
      return { text: `Book ${from}–${to} made` };
    },
);

/** Templates with a menu of each row. */
export const templates = served(
  'Templates',
  `<h1>Templates</h1><ul id="l"></ul>`,
  `let open = ''; const draw = (all) => { l.innerHTML = all.map((one) => '<li><b>' + one + '</b> <button aria-label="More" aria-haspopup="menu" data-one="' + one + '">⋯</button>' + (open === one ? '<div role="menu"><div role="menuitem" tabindex="-1">Duplicate</div><div role="menuitem" tabindex="-1">Delete</div></div>' : '') + '</li>').join(''); };
  let all = START; draw(all);
  l.onclick = async ({ target }) => { if (target.dataset.one) { open = open === target.dataset.one ? '' : target.dataset.one; return draw(all); } if (target.role !== 'menuitem') return; all = (await api(open, target.textContent)).now; open = ''; draw(all); };`,
  (did) => {
    const now = ['Invoice reminder', 'Welcome', 'Invoice reminder (old)', 'Price list'];
    return {
      start: () => now,
      answer: ([one = '', what = '']) => {
        did.push(`${what} ${one}`);
        if (what === 'Duplicate') now.push(`Copy of ${one}`);
        else now.splice(now.indexOf(one), 1);
        return { now };
      },
    };
  },
);

/** A photo that gets words, each by Enter. */
export const photos = served(
  'Photos',
  `<h1>Photos</h1><div id="l"></div>`,
  `const draw = (all) => { l.innerHTML = Object.entries(all).map(([one, tags]) => '<figure><figcaption>' + one + '</figcaption><ul>' + tags.map((tag) => '<li>' + tag + '</li>').join('') + '</ul><input placeholder="Add a tag" data-one="' + one + '"></figure>').join(''); }; draw(START);
  l.onkeydown = async ({ key, target }) => { if (key !== 'Enter' || !target.value.trim()) return; const { one } = target.dataset; draw((await api(one, target.value.trim())).now); $('[data-one="' + one + '"]').focus(); };`,
  (did) => {
    const now: Record<string, string[]> = { Sunset: [], Harbour: [], 'Sunset over the pier': [], Market: ['food'] };
    return {
      start: () => now,
      answer: ([one = '', tag = '']) => {
        now[one]?.push(tag);
        did.push(`${one} + ${tag}`);
        return { now };
      },
    };
  },
);

/** Bookmarks that go at once, with a bar that can bring them back for a while. */
export const bookmarks = served(
  'Bookmarks',
  `<h1>Bookmarks</h1><ul id="l"></ul><div id="bar" role="status"></div>`,
  `const draw = (all) => { l.innerHTML = all.map((one) => '<li><a href="#' + one + '">' + one + '</a> <button title="Remove ' + one + '">×</button></li>').join(''); }; draw(START);
  l.onclick = async ({ target }) => { if (target.tagName !== 'BUTTON') return; const one = target.title.slice(7); draw((await api('remove', one)).now); bar.innerHTML = one + ' removed <button id="u">Undo</button>'; u.onclick = async () => { draw((await api('back', one)).now); bar.textContent = ''; }; setTimeout(() => { bar.textContent = ''; }, 4000); };`,
  (did) => {
    let now = ['Recipes', 'Bank', 'Recipes for two', 'Weather'];
    return {
      start: () => now,
      answer: ([what = '', one = '']) => {
        now = what === 'back' ? [...now, one] : now.filter((other) => other !== one);
        did.push(`${what} ${one}`);
        return { now };
      },
    };
  },
);

/** Servings by plus and minus, kept at once. */
export const servings = served(
  'Recipe',
  `<h1>Lentil soup</h1><p>Servings <button aria-label="Fewer servings" id="less">−</button> <output id="n"></output> <button aria-label="More servings" id="more">+</button></p><ul id="i"></ul>`,
  `const draw = (n2) => { n.textContent = n2; i.innerHTML = '<li>' + 80 * n2 + ' g lentils</li>'; }; draw(START);
  less.onclick = async () => draw((await api('-')).now); more.onclick = async () => draw((await api('+')).now);`,
  (did) => {
    let now = 2;
    return {
      start: () => now,
      answer: ([sign = '']) => {
        now = sign === '+' ? Math.min(12, now + 1) : Math.max(1, now - 1);
        did.push(now);
        return { now };
      },
    };
  },
);

/** A search by Enter, and the record behind a link of the results. */
export const members = (did: unknown[]): Readonly<Record<string, Route>> => {
  const people = ['Peter Hale', 'Petra Hale', 'Ida Storm', 'Hal Peters'];
  const page = (title: string, body: string) => ({
    body: `<!doctype html><title>${title}</title><h1>${title}</h1><form action="/"><input name="q" type="search" aria-label="Find a member"></form>${body}`,
    type: 'text/html',
  });
  return {
    '/': ({ query }) => {
      const q = (new URLSearchParams(query).get('q') ?? '').toLowerCase();
      const found = q === '' ? [] : people.filter((one) => one.toLowerCase().includes(q));
      const list = found.map((one) => `<li><a href="/m/${people.indexOf(one)}">${one}</a></li>`).join('');
      return page('Members', q === '' ? '' : list ? `<ul>${list}</ul>` : '<p>Nobody has this name.</p>');
    },
    ...Object.fromEntries(
      people.map((one, i) => [
        `/m/${i}`,
        () => {
          did.push(one);
          return page(one, `<p>Member since 20${10 + i}</p>`);
        },
      ]),
    ),
  };
};
