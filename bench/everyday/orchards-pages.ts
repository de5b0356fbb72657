/** Pages of ORCHARD_CASES: forms of a server, marks by class, cards carried by the mouse, cells edited in place, bars to undo, pages of rows. */
import { html, type Route } from '../../test/harness/site';
import { served } from './pages';

/** Returns of a library desk: one form for each loan, and the server redirects to the list with a word. */
export const returns = (did: unknown[]): Readonly<Record<string, Route>> => {
  const out = new Map([
    ['Emma', 'Lea Brandt'],
    ['Emma and the whale', 'Tom Ude'],
    ['Silas Marner', 'Ada Quist'],
    ['Walden', 'Jo Swift'],
  ]);
  let said = '';
  return {
    '/': () =>
      html(
        'Desk',
        `<div id="top">Desk 2</div>${said === '' ? '' : `<p class="flash">${said}</p>`}<table border="1">${[...out]
          .map(
            ([title, who]) =>
              `<tr><td><i>${title}</i></td><td>${who}</td><td><form method="post" action="/back"><input type="hidden" name="t" value="${title}"><input type="submit" value="Take back"></form></td></tr>`,
          )
          .join('')}</table>`,
      ),
    '/back': ({ body }) => {
      const title = new URLSearchParams(body).get('t') ?? '';
      if (title === 'Walden') said = 'Walden has a fine of 2.40 open. Pay first.';
      else {
        out.delete(title);
        did.push(`back ${title}`);
        said = `${title} is on the trolley.`;
      }
      return { status: 303, headers: { location: '/' }, body: '' };
    },
  };
};

/** A class list on which a press on a name marks the pupil as absent: the mark is a class alone. */
export const roll = served(
  'Roll call',
  `<style>.off{text-decoration:line-through;color:#a00}</style><h2>Class 4b</h2><ul id="l" class="roll"></ul>`,
  `const draw = (all) => { l.innerHTML = Object.entries(all).map(([who, off]) => '<li><span class="pupil' + (off ? ' off' : '') + '" data-who="' + who + '" tabindex="0">' + who + '</span></li>').join(''); }; draw(START);
  l.onclick = async ({ target }) => { const { who } = target.dataset; if (who) { target.classList.toggle('off'); await api(who, target.classList.contains('off') ? 'absent' : 'here'); } };`,
  (did) => {
    const now: Record<string, boolean> = {
      'Ann Lee': false,
      'Ann Leeman': false,
      'Ben Roth': true,
      'Cleo Dahl': false,
    };
    return {
      start: () => now,
      answer: ([who = '', state = '']) => {
        now[who] = state === 'absent';
        did.push(`${who} ${state}`);
        return {};
      },
    };
  },
);

/** Songs of a choir behind hash routes; a song is put on the programme once. */
export const repertoire = served(
  'Repertoire',
  `<nav><a href="#/">Home</a> <a href="#/songs">Songs</a></nav><main id="v"></main>`,
  `let all = START; const view = () => { const [, page, no] = location.hash.split('/');
    if (page === 'song') { const one = all[Number(no)]; v.innerHTML = '<h1>' + one.name + '</h1><p>' + (one.on ? 'On the programme' : '<button id="add">Put on the programme</button>') + '</p><p id="m"></p>'; if (!one.on) $('#add').onclick = async () => { const got = await api(no); all = got.now; if (got.status === 200) view(); else m.textContent = got.text; }; }
    else if (page === 'songs') v.innerHTML = '<h1>Songs</h1>' + all.map((one, i) => '<div><a href="#/song/' + i + '">' + one.name + '</a></div>').join('');
    else v.innerHTML = '<h1>Evening choir</h1><p>Rehearsal on Thursdays</p>'; };
  addEventListener('hashchange', view); view();`,
  (did) => {
    const now = ['Abendlied', 'Danny Boy', 'Danny Boy in G', 'Locus iste', 'The Long Day'].map((name) => ({
      name,
      on: name === 'Locus iste',
    }));
    return {
      start: () => now,
      answer: ([no = '0']) => {
        const one = now[Number(no)];
        if (one === undefined || one.name === 'The Long Day')
          return { status: 409, now, text: 'We do not have the notes of this song.' };
        one.on = true;
        did.push(`programme ${one.name}`);
        return { now };
      },
    };
  },
);

/** Prices of parts in a table without a header, each edited by a double click and kept when the field is left. */
export const parts = served(
  'Parts',
  `<p><b>Parts on the shelf</b></p><table id="l"></table><p id="m"></p>`,
  `let all = START; const draw = () => { l.innerHTML = Object.entries(all).map(([what, [price, stock]]) => '<tr><td>' + what + '</td><td class="p" data-what="' + what + '">' + price + '</td><td>' + stock + '</td></tr>').join(''); }; draw();
  l.ondblclick = ({ target }) => { const { what } = target.dataset; if (!what) return; const field = document.createElement('input'); field.value = target.textContent; target.replaceChildren(field); field.focus(); field.select(); field.onkeydown = ({ key }) => { if (key === 'Enter') field.blur(); }; field.onblur = async () => { const got = await api(what, field.value); all = got.now; m.textContent = got.text; draw(); }; };`,
  (did) => {
    const now: Record<string, [string, string]> = {
      'Oil filter': ['9', '14'],
      'Oil filter long': ['14', '3'],
      'Spark plug': ['6', '40'],
      'Fan belt': ['22', '2'],
    };
    return {
      start: () => now,
      answer: ([what = '', price = '']) => {
        const one = now[what];
        if (one && one[0] !== price) {
          if (Number(price) > 50) return { now, text: 'Prices over 50 need the owner.' };
          one[0] = price;
          did.push(`${what} costs ${price}`);
        }
        return { now, text: '' };
      },
    };
  },
);

/** Beds on a board that follow the mouse between columns: no drag events, only the pointer. */
export const beds = served(
  'Beds',
  `<style>.bed{border:1px solid #888;margin:4px;padding:6px;background:#fff;user-select:none}.col{width:170px;min-height:240px;background:#dde;float:left;margin:6px}</style><h1>Allotment 7</h1><div id="l"></div><p id="m" role="status" style="clear:both"></p>`,
  `let all = START; const draw = () => { l.innerHTML = ['Growing', 'Resting', 'Ready'].map((name) => '<div class="col" data-col="' + name + '"><h3>' + name + '</h3>' + Object.entries(all).filter(([, at]) => at === name).map(([bed]) => '<div class="bed" data-bed="' + bed + '">' + bed + '</div>').join('') + '</div>').join(''); }; draw();
  let held; l.onmousedown = (event) => { const bed = event.target.closest('.bed'); if (bed) { held = { bed, x: event.clientX, y: event.clientY }; event.preventDefault(); } };
  addEventListener('mousemove', (event) => { if (held) { held.bed.style.transform = 'translate(' + (event.clientX - held.x) + 'px,' + (event.clientY - held.y) + 'px)'; held.bed.style.pointerEvents = 'none'; } });
  addEventListener('mouseup', async (event) => { if (!held) return; const { bed } = held; held = undefined; const to = document.elementFromPoint(event.clientX, event.clientY)?.closest('.col')?.dataset.col; bed.style.transform = ''; bed.style.pointerEvents = ''; if (!to || all[bed.dataset.bed] === to) return; const got = await api(bed.dataset.bed, to); all = got.now; m.textContent = got.text; draw(); });`,
  (did) => {
    const now: Record<string, string> = {
      'Bed 2': 'Growing',
      'Bed 3': 'Growing',
      'Bed 12': 'Growing',
      'Herb bed': 'Resting',
    };
    return {
      start: () => now,
      answer: ([bed = '', to = '']) => {
        if (bed === 'Bed 3' && to === 'Ready') return { now, text: 'Bed 3 must rest first.' };
        now[bed] = to;
        did.push(`${bed} ${to}`);
        return { now, text: '' };
      },
    };
  },
);

/** Talks dragged into halls by the events of HTML drag and drop. */
export const talks = served(
  'Talks',
  `<h1>Open day</h1><h2>Not placed</h2><ul id="n" data-hall=""></ul><div style="display:flex;gap:16px">${['Hall A', 'Hall B', 'Gym'].map((hall) => `<fieldset data-hall="${hall}" style="width:160px;min-height:150px"><legend>${hall}</legend></fieldset>`).join('')}</div><p id="m" class="note"></p>`,
  `const draw = (all) => { document.querySelectorAll('[data-talk]').forEach((one) => one.remove()); for (const [talk, hall] of Object.entries(all)) $('[data-hall="' + hall + '"]').insertAdjacentHTML('beforeend', (hall ? '<p' : '<li') + ' draggable="true" data-talk="' + talk + '">' + talk + (hall ? '</p>' : '</li>')); }; draw(START);
  let held; document.addEventListener('dragstart', ({ target }) => { held = target.dataset.talk; });
  document.addEventListener('dragover', (event) => { if (event.target.closest('[data-hall]')) event.preventDefault(); });
  document.addEventListener('drop', async (event) => { event.preventDefault(); const got = await api(held, event.target.closest('[data-hall]').dataset.hall); draw(got.now); m.textContent = got.text; });`,
  (did) => {
    const now: Record<string, string> = { 'Bees in town': '', Bees: '', 'Paper boats': '', Robots: 'Hall A' };
    return {
      start: () => now,
      answer: ([talk = '', hall = '']) => {
        if (hall === 'Gym') return { now, text: 'The gym is closed on the open day.' };
        now[talk] = hall;
        did.push(`${talk} in ${hall}`);
        return { now, text: '' };
      },
    };
  },
);

/** Bulky waste fetched on a day; no van goes on a Sunday, and it is said in words only. */
export const bulky = served(
  'Bulky waste',
  `<h1>Bulky waste</h1><form id="f"><label for="w">What is it?</label> <input id="w" name="w"> <label for="d">Day</label> <input id="d" name="d" type="date"> <button>Book the van</button></form><div id="m"></div>`,
  `f.onsubmit = async (event) => { event.preventDefault(); m.textContent = (await api(f.w.value, f.d.value)).text; };`,
  (did) =>
    ([what = '', day = '']) => {
      if (what === '' || day === '') return { text: 'Say what it is and when.' };
      if (new Date(day).getUTCDay() === 0) return { text: 'Our vans stand still on Sundays.' };
      did.push(`${what} on ${day}`);
      return { text: 'The van comes between 7 and 12.' };
    },
);

/** Photos put into a bin: a bar offers Undo for a moment, and the server hears of it when the bar goes. */
export const album = served(
  'Album',
  `<h1>Album</h1><div id="l"></div><div id="bar" hidden><span></span> <button>Undo</button></div>`,
  `let all = START, timer; const draw = () => { l.innerHTML = all.map((one) => '<figure style="display:inline-block"><img alt="" width="40" height="30"><figcaption>' + one + '</figcaption><button data-one="' + one + '" aria-label="Bin">🗑</button></figure>').join(''); }; draw();
  l.onclick = ({ target }) => { const { one } = target.dataset; if (!one) return; const before = all; all = all.filter((other) => other !== one); draw(); bar.hidden = false; bar.firstElementChild.textContent = one + ' is in the bin.'; clearTimeout(timer); timer = setTimeout(async () => { bar.hidden = true; await api(one); }, 900); bar.lastElementChild.onclick = () => { clearTimeout(timer); bar.hidden = true; all = before; draw(); }; };`,
  (did) => {
    const now = ['Harbour', 'Harbour at night', 'Snow', 'Picnic'];
    return {
      start: () => now,
      answer: ([one = '']) => {
        now.splice(now.indexOf(one), 1);
        did.push(`bin ${one}`);
        return {};
      },
    };
  },
);

/** Claims on numbered pages of a server, each with a link that opens it, and a form that approves it. */
export const claims = (did: unknown[]): Readonly<Record<string, Route>> => {
  const all = Array.from({ length: 24 }, (_, i) => ({ no: 101 + i, sum: 20 + ((i * 37) % 90), state: 'new' }));
  const at = (query: string, name: string) => Number(new URLSearchParams(query).get(name) ?? '1');
  return {
    '/': ({ query }) => {
      const page = at(query, 'page');
      return html(
        'Claims',
        `<h1>Claims</h1><table><thead><tr><th>Claim</th><th>Sum</th><th>State</th></tr></thead><tbody>${all
          .slice((page - 1) * 8, page * 8)
          .map(
            ({ no, sum, state }) =>
              `<tr><td><a href="/claim?no=${no}">${no}</a></td><td>${sum}</td><td>${state}</td></tr>`,
          )
          .join(
            '',
          )}</tbody></table><p>${[1, 2, 3].map((one) => (one === page ? `<b>${one}</b>` : `<a href="/?page=${one}">${one}</a>`)).join(' ')}</p>`,
      );
    },
    '/claim': ({ query }) => {
      const one = all.find(({ no }) => no === at(query, 'no'));
      return html(
        'Claim',
        `<h1>Claim ${one?.no}</h1><p>${one?.sum} euros, ${one?.state}</p>${one?.state === 'new' ? `<form method="post" action="/approve"><input type="hidden" name="no" value="${one.no}"><button>Approve claim</button></form>` : ''}<a href="/">All claims</a>`,
      );
    },
    '/approve': ({ body }) => {
      const one = all.find(({ no }) => no === at(body, 'no'));
      if (one === undefined || one.sum > 95)
        return html('Claim', `<h1>Claim ${one?.no}</h1><p>Sums over 95 are approved by two people.</p>`);
      one.state = 'approved';
      did.push(`approve ${one.no}`);
      return html('Claim', `<h1>Claim ${one.no}</h1><p>${one.sum} euros, approved</p>`);
    },
  };
};
