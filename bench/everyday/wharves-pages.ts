/** Pages of WHARF_CASES: numbered lists and items of a server, buttons that say they are at work, ticked rows, months by a menu, acts on all of a state. */
import { html, type Route } from '../../test/harness/site';
import { served } from './pages';

const redirect = (location: string) => ({ status: 303, headers: { location }, body: '' });
const field = (body: string, name: string) => new URLSearchParams(body).get(name) ?? '';

interface Job {
  name: string;
  kind: string;
  state: string;
}

/** Jobs of a wharf: a numbered list, a page for each with a heading of number, state and kind, and a page beside them. */
export const jobs = (did: unknown[]): Readonly<Record<string, Route>> => {
  const all: Job[] = [
    { name: 'Weld the rail', kind: 'repair', state: 'open' },
    { name: 'Paint the hull', kind: 'upkeep', state: 'open' },
    { name: 'Fit the radar', kind: 'order', state: 'open' },
    { name: 'Patch the sail', kind: 'repair', state: 'open' },
  ];
  const nav = '<a href="/board/4">Board</a> <a href="/crew">Crew</a>';
  const own = (job: Job, i: number): [string, Route] => [
    `/job/${i + 7}`,
    () =>
      html(
        'Job',
        `${nav}<h1>Job ${i + 7}: ${job.state} ${job.kind}</h1><p>${job.name}</p><form method="post" action="/end/${i + 7}"><label for="o">Outcome</label> <select id="o" name="o"><option>none<option>fixed<option>dropped<option>moved</select><button>File</button></form>`,
      ),
  ];
  const end = (job: Job, i: number): [string, Route] => [
    `/end/${i + 7}`,
    ({ body }) => {
      job.state = `filed as ${field(body, 'o')}`;
      did.push(`${job.name} ${field(body, 'o')}`);
      return redirect(`/job/${i + 7}`);
    },
  ];
  const list = () =>
    html(
      'Board',
      `${nav}<h1>Board</h1><ul>${all.map(({ name }, i) => `<li><a href="/job/${i + 7}">${name}</a></li>`).join('')}</ul>`,
    );
  return {
    '/': () => redirect('/board/4'),
    '/board/4': list,
    '/crew': () => html('Crew', `${nav}<h1>Crew</h1><p>Ann, Bob</p>`),
    ...Object.fromEntries(all.map(own)),
    ...Object.fromEntries(all.map(end)),
  };
};

/** Two lists whose links to a new entry have one name; their buttons say that they are at work. */
export const ledger = (did: unknown[]): Readonly<Record<string, Route>> => {
  const nav = '<a href="/boats/list">Boats</a> <a href="/owners/list">Owners</a>';
  const list = (what: string) => () =>
    html(what, `${nav}<h1>${what}</h1><a href="/${what.toLowerCase()}/add">Add +</a>`);
  const busy = `<script>document.forms[0].onsubmit = () => { setTimeout(() => { const b = document.querySelector('form button'); b.disabled = true; b.textContent = 'Saving…'; }); }</script>`;
  const add = (what: string, one: string) => () =>
    html(
      `Add ${one}`,
      `${nav}<h1>Add ${one}</h1><form method="post" action="/${what}/save"><label>Name <input name="name"></label><button>Save</button></form>${busy}`,
    );
  const save =
    (what: string, one: string): Route =>
    ({ body }) => {
      did.push(`${one} ${field(body, 'name')}`);
      return redirect(`/${what}/list`);
    };
  return {
    '/': () => redirect('/boats/list'),
    '/boats/list': list('Boats'),
    '/owners/list': list('Owners'),
    '/boats/add': add('boats', 'boat'),
    '/owners/add': add('owners', 'owner'),
    '/boats/save': save('boats', 'boat'),
    '/owners/save': save('owners', 'owner'),
  };
};

const tickRows = (names: readonly string[]) =>
  names.map((name) => `<tr><td><input type="checkbox" value="${name}"></td><td>${name}</td></tr>`).join('');

/** Ticked crates are sent off together; the page draws its list again. */
export const crates = served(
  'Crates',
  `<h1>Crates</h1><table id="t"></table><button id="go">Send off</button><p role="status" id="s"></p>`,
  `const row = (name) => '<tr><td><input type="checkbox" value="' + name + '"></td><td>' + name + '</td></tr>';
  const draw = (all) => { t.innerHTML = all.map(row).join(''); }; draw(START);
  go.onclick = async () => { const names = [...document.querySelectorAll(':checked')].map(({ value }) => value); if (!names.length) { s.textContent = 'Tick a crate first.'; return; } const { left } = await api(...names); draw(left); s.textContent = names.length + ' sent off'; };`,
  (did) => {
    let left = ['Nets', 'Ropes', 'Salt', 'Tar', 'Lamps', 'Salt cod'];
    return {
      start: () => left,
      answer: (names) => {
        left = left.filter((name) => !names.includes(name));
        did.push(`sent ${names.join('+')}`);
        return { left };
      },
    };
  },
);

/** Ticked posts of a form that loads the page again. */
export const posts = (did: unknown[]): Readonly<Record<string, Route>> => {
  const shut = new Set<string>();
  return {
    '/': () =>
      html(
        'Posts',
        `<h1>Posts</h1><form method="post" action="/shut"><table>${tickRows(['Gate post', 'Crane post', 'Pier post']).replaceAll('<input', '<input name="n"')}</table><button>Shut</button></form><p>Shut: ${[...shut].join(', ')}</p>`,
      ),
    '/shut': ({ body }) => {
      const names = new URLSearchParams(body).getAll('n');
      for (const name of names) shut.add(name);
      did.push(`shut ${names.join('+')}`);
      return redirect('/');
    },
  };
};

/** A calendar whose month is chosen in a menu, and whose year in another. */
export const berths = served(
  'Berths',
  `<h1>Berths</h1><label>Boat <input id="boat"></label><p>Day: <output id="day">none</output></p><button id="open">Choose a day</button><div id="cal" hidden><select id="m" aria-label="Month">${'January February March April May June July August September October November December'
    .split(' ')
    .map((name, i) => `<option value="${i}">${name}</option>`)
    .join(
      '',
    )}</select><select id="y" aria-label="Year"><option>2026<option>2027</select><table id="g"></table></div><button id="book">Book</button><p role="status" id="s"></p>`,
  `m.value = 11; y.value = 2026; let chosen = '';
  const draw = () => { const n = new Date(+y.value, +m.value + 1, 0).getDate(); g.innerHTML = ''; let tr; for (let d = 1; d <= n; d++) { if (d % 7 === 1) tr = g.insertRow(); const b = document.createElement('button'); b.textContent = d; b.onclick = () => { chosen = y.value + '-' + String(+m.value + 1).padStart(2, '0') + '-' + String(d).padStart(2, '0'); day.textContent = chosen; cal.hidden = true; }; tr.insertCell().append(b); } };
  m.onchange = y.onchange = draw; draw(); $('#open').onclick = () => { cal.hidden = !cal.hidden; };
  book.onclick = async () => { if (!chosen || !boat.value) { s.textContent = 'Boat and day, please.'; return; } await api(boat.value, chosen); s.textContent = 'Booked'; };`,
  (did) =>
    ([boat = '', day = '']) => {
      did.push(`${boat} ${day}`);
      return {};
    },
);

/** Notices with a state; one button in each row. */
export const notices = served(
  'Notices',
  `<h1>Notices</h1><table id="t"></table>`,
  `const draw = (all) => { t.innerHTML = Object.entries(all).map(([name, state]) => '<tr><td>' + name + '</td><td>' + state + '</td><td>' + (state === 'Archived' ? '' : '<button data-n="' + name + '">Archive</button>') + '</td></tr>').join(''); }; draw(START);
  t.onclick = async ({ target }) => { const { n } = target.dataset; if (n) draw((await api(n)).all); };`,
  (did) => {
    const all: Record<string, string> = { Tide: 'Final', Fog: 'Draft', Ice: 'Final', Crane: 'Draft', Lock: 'Final' };
    return {
      start: () => all,
      answer: ([name = '']) => {
        all[name] = 'Archived';
        did.push(`archived ${name}`);
        return { all };
      },
    };
  },
);

/** A bin whose question shows that it is at work before the thing has gone. */
export const moorings = served(
  'Moorings',
  `<h1>Moorings</h1><ul id="l"></ul><div id="q" role="dialog" aria-label="Really?" hidden><p id="w"></p><button id="yes">Yes, delete</button><button id="no">No</button></div>`,
  `let now = ''; const draw = (all) => { l.innerHTML = all.map((name) => '<li>' + name + ' <button data-n="' + name + '">Delete</button></li>').join(''); }; draw(START);
  l.onclick = ({ target }) => { if (target.dataset.n) { now = target.dataset.n; w.textContent = 'Delete ' + now + '?'; q.hidden = false; } };
  no.onclick = () => { q.hidden = true; };
  yes.onclick = async () => { w.textContent = 'Loading…'; const { left } = await api(now); q.hidden = true; draw(left); };`,
  (did) => {
    let left = ['East buoy', 'West buoy', 'North buoy', 'South buoy'];
    return {
      start: () => left,
      answer: ([name = '']) => {
        left = left.filter((one) => one !== name);
        did.push(`deleted ${name}`);
        return { left, afterMs: 600 };
      },
    };
  },
);

/** A sound that is one of several, “No sound” among them, and pages of tones. */
export const horns = served(
  'Horns',
  `<h1>Horns</h1><div role="radiogroup" aria-label="Sound"><label><input type="radio" name="s" value="Bell">Bell</label><label><input type="radio" name="s" value="Whistle">Whistle</label><label><input type="radio" name="s" value="No sound">No sound</label></div><label for="p">Pier</label> <select id="p"><option>One<option>Two<option>Three</select><button id="k">Keep</button><p role="status" id="o"></p>`,
  `k.onclick = async () => { const one = $(':checked[name=s]'); if (!one) { o.textContent = 'Choose a sound.'; return; } await api(p.value, one.value); o.textContent = 'Kept'; };`,
  (did) =>
    ([pier = '', sound = '']) => {
      did.push(`${pier} ${sound}`);
      return {};
    },
);

/** A list over pages, and one that is sorted by age. */
export const moves = served(
  'Moves',
  `<h1>Moves</h1><nav aria-label="Pages"><button data-p="0">1</button><button data-p="1">2</button><button data-p="2">3</button></nav><ul id="l"></ul><p role="status" id="s"></p>`,
  `let at = 0; const draw = () => { l.innerHTML = START.slice(at * 3, at * 3 + 3).map((name) => '<li>' + name + ' <button data-n="' + name + '">Confirm</button></li>').join(''); }; draw();
  $('nav').onclick = ({ target }) => { if (target.dataset.p) { at = +target.dataset.p; draw(); } };
  l.onclick = async ({ target }) => { if (target.dataset.n) { await api(target.dataset.n); s.textContent = target.dataset.n + ' is confirmed'; } };`,
  (did) => ({
    start: () => ['Ada', 'Bea', 'Cai', 'Dov', 'Eli', 'Fen', 'Gus', 'Hal', 'Ivo'].map((name) => `${name} to quay`),
    answer: ([name = '']) => {
      did.push(`confirmed ${name}`);
      return {};
    },
  }),
);
