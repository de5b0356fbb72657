/** QUIET_KINDS: sites that take less than was asked, take it back, or count more than was meant, and say so in no plain words. */
import { html, type Route } from '../../test/harness/site';
import { after, at, type MakeTask, named, POST, posted, press, type WeakStep, write } from './task';

const ok: Route = () => 'ok';
const clickAfter = (text: string, name: string, role = 'button'): WeakStep => ({
  tool: 'click',
  find: after(text, role, name),
});

/** As many as there are in the bin are moved; the answer has the words of a success. */
const clamped: MakeTask = (i) => {
  const pieces = at(['30', '7'], i);
  return {
    kind: 'fewer than asked',
    request: `move ${pieces} hinges to bin B7`,
    routes: {
      '/': () =>
        html(
          'Bins',
          `<h1>Bins</h1><form><label>Part <input id="part"></label><label>To bin <input id="to"></label><label>Pieces <input id="n" type="number"></label><button>Move</button></form><p id="said"></p>
          <script>${POST} document.forms[0].onsubmit = async (event) => { event.preventDefault(); const moved = Math.min(12, +n.value); await post('/moved', moved + ' ' + part.value + ' ' + to.value); said.textContent = moved + ' × ' + part.value + ' moved to ' + to.value; };</script>`,
        ),
      '/moved': ok,
    },
    steps: [
      write('Part', 'hinges'),
      write('To bin', 'B7'),
      { ...write('Pieces', pieces), find: named('spinbutton', 'Pieces') },
      press('Move'),
    ],
    ...(pieces === '7' ? { answer: '7 hinges are in B7.' } : {}),
    isRight: (hits) => posted(hits, '/moved').join() === `${pieces} hinges B7`,
    sends: 1,
  };
};

/** A class without room offers its waiting list in the same place. */
const waitingList: MakeTask = (i) => {
  const wanted = at(['Boxing', 'Yoga'], i);
  const button = (name: string) => (name === 'Boxing' ? 'Join waiting list' : 'Book');
  return {
    kind: 'a waiting list instead',
    request: `book ${wanted}`,
    routes: {
      '/': () =>
        html(
          'Gym',
          `<h1>Gym</h1>${['Spin', 'Boxing', 'Yoga'].map((name) => `<article><h2>${name}</h2><button data-of="${name}">${button(name)}</button></article>`).join('')}<p role="status"></p>
          <script>${POST} document.onclick = async ({ target }) => { if (!target.dataset.of) return; await post(target.textContent === 'Book' ? '/booked' : '/waiting', target.dataset.of); document.querySelector('[role=status]').textContent = target.textContent === 'Book' ? 'See you there' : 'You are number 3 in the line'; target.remove(); };</script>`,
        ),
      '/booked': ok,
      '/waiting': ok,
    },
    steps: [clickAfter(wanted, button(wanted))],
    ...(wanted === 'Yoga' ? { answer: 'Yoga is booked.' } : {}),
    isRight: (hits) => posted(hits, '/booked').join() === wanted,
    sends: 1,
  };
};

/** Things that are ticked already count for the act as well. */
const tickedAlready: MakeTask = (i) => {
  const wanted = at(['No sound', 'Slow mail'], i);
  const untick: WeakStep = { tool: 'uncheck', find: named('checkbox', 'Select Lost badge') };
  return {
    kind: 'another is ticked already',
    request: `close the ticket "${wanted}"`,
    routes: {
      '/': () =>
        html(
          'Tickets',
          `<h1>Tickets</h1><table>${['Printer jam', 'Lost badge', 'Slow mail', 'No sound'].map((name) => `<tr><td><input type="checkbox" aria-label="Select ${name}"${name === 'Lost badge' ? ' checked' : ''}></td><td>${name}</td></tr>`).join('')}</table><button id="go">Close selected</button><p role="status"></p>
          <script>${POST} go.onclick = async () => { const rows = [...document.querySelectorAll('input:checked')].map((box) => box.closest('tr')); await post('/closed', rows.map((row) => row.cells[1].textContent).join(', ')); for (const row of rows) row.remove(); document.querySelector('[role=status]').textContent = rows.length + ' closed'; };</script>`,
        ),
      '/closed': ok,
    },
    steps: [untick, { tool: 'check', find: named('checkbox', `Select ${wanted}`) }, press('Close selected')],
    answer: `${wanted} is closed.`,
    isRight: (hits) => posted(hits, '/closed').join() === wanted,
    sends: 1,
  };
};

/** The company that is open stays open; both have clients of the same names. */
const otherCompany: MakeTask = (i) => {
  const who = at(['Watt', 'Volt'], i);
  return {
    kind: 'the other company',
    request: `in the company Südwind remind ${who}`,
    routes: {
      '/': () =>
        html(
          'Books',
          `<h1>Books</h1><label for="firm">Company</label> <select id="firm"><option>Nordlicht</option><option>Südwind</option></select><ul>${['Ohm', 'Volt', 'Watt'].map((name) => `<li>${name} <button data-of="${name}">Remind</button></li>`).join('')}</ul><p role="status"></p>
          <script>${POST} document.querySelector('ul').onclick = async ({ target }) => { if (!target.dataset.of) return; await post('/reminded', firm.value + ' ' + target.dataset.of); document.querySelector('[role=status]').textContent = target.dataset.of + ' is reminded'; };</script>`,
        ),
      '/reminded': ok,
    },
    steps: [{ tool: 'select', find: named('combobox', 'Company'), text: 'Südwind' }, clickAfter(who, 'Remind')],
    answer: `${who} is reminded.`,
    isRight: (hits) => posted(hits, '/reminded').join() === `Südwind ${who}`,
    sends: 1,
  };
};

/** A wish is not in the list afterwards, without a word. */
const swallowed: MakeTask = (i) => {
  const what = at(['Drone', 'Canoe'], i);
  return {
    kind: 'not in the list afterwards',
    request: `wish for a "${what}"`,
    routes: (() => {
      const list = ['Kite'];
      return {
        '/': () =>
          html(
            'Wishes',
            `<h1>Wishes</h1><ul>${list.map((name) => `<li>${name}</li>`).join('')}</ul><form method="post" action="/wish"><label>Wish <input name="w"></label><button>Wish for it</button></form>`,
          ),
        '/wish': ({ body }: { body: string }) => {
          const w = new URLSearchParams(body).get('w') ?? '';
          if (w !== 'Drone') list.push(w);
          return { status: 303, headers: { location: '/' }, body: '' };
        },
      };
    })(),
    steps: [write('Wish', what), press('Wish for it')],
    ...(what === 'Canoe' ? { answer: 'The wish is in the list.' } : {}),
    isRight: (hits) => what === 'Canoe' && posted(hits, '/wish').join() === 'w=Canoe',
    sends: 1,
  };
};

/** A mark that does not exist turns its field red; the others are kept as the field is left. */
const redField: MakeTask = (i) => {
  const mark = at(['9', '2'], i);
  return {
    kind: 'only a red field',
    request: `give Rosa the mark ${mark}`,
    routes: {
      '/': () =>
        html(
          'Marks',
          `<h1>Marks</h1>${['Quirin', 'Rosa', 'Sven'].map((name) => `<p><label>${name} <input size="2" data-of="${name}"></label></p>`).join('')}
          <script>${POST} document.addEventListener('change', ({ target }) => { const good = /^[1-6]$/.test(target.value); target.style.border = good ? '1px solid #999' : '2px solid #d33'; if (good) post('/mark', target.dataset.of + ' ' + target.value); });</script>`,
        ),
      '/mark': ok,
    },
    steps: [write('Rosa', mark)],
    ...(mark === '2' ? { answer: 'Rosa has a 2.' } : {}),
    isRight: (hits) => posted(hits, '/mark').join() === `Rosa ${mark}`,
    sends: 1,
  };
};

/** Shown at once, taken back without a word. */
const snapsBack: MakeTask = (i) => {
  const who = at(['Screw AG', 'Nut Ltd'], i);
  return {
    kind: 'taken back without a word',
    request: `move ${who} to Won`,
    routes: {
      '/': () =>
        html(
          'Deals',
          `<h1>Deals</h1><h2>New</h2><ul id="fresh">${['Bolt & Co', 'Nut Ltd', 'Screw AG'].map((name) => `<li><span>${name}</span> <button>Won</button></li>`).join('')}</ul><h2>Won</h2><ul id="won"></ul>
          <script>${POST} fresh.onclick = ({ target }) => { if (target.tagName !== 'BUTTON') return; const li = target.parentElement, next = li.nextElementSibling, name = li.querySelector('span').textContent; won.append(li); if (name === 'Screw AG') setTimeout(() => fresh.insertBefore(li, next), 1900); else post('/won', name); };</script>`,
        ),
      '/won': ok,
    },
    steps: [clickAfter(who, 'Won')],
    ...(who === 'Nut Ltd' ? { answer: 'The deal is won.' } : {}),
    isRight: (hits) => posted(hits, '/won').join() === who,
    sends: 1,
  };
};

/** A vote that was given already is taken back by another press. */
const votedAlready: MakeTask = (i) => {
  const what = at(['Roof', 'Well'], i);
  return {
    kind: 'voted already',
    request: `vote for ${what}`,
    routes: {
      '/': () =>
        html(
          'Ideas',
          `<h1>Ideas</h1>${['Bridge', 'Roof', 'Well'].map((name, k) => `<p><b>${name}</b> <button data-of="${name}" class="${name === 'Roof' ? 'mine' : ''}">▲ ${4 + k}</button></p>`).join('')}
          <script>${POST} document.onclick = ({ target }) => { const { of } = target.dataset; if (!of) return; const up = target.className !== 'mine'; target.className = up ? 'mine' : ''; target.textContent = '▲ ' + (+target.textContent.slice(2) + (up ? 1 : -1)); post(up ? '/up' : '/back', of); };</script>`,
        ),
      '/up': ok,
      '/back': ok,
    },
    steps: [
      {
        tool: 'click',
        find: (nodes) => nodes.filter(({ role, ref }) => role === 'button' && ref)[what === 'Roof' ? 1 : 2],
      },
    ],
    ...(what === 'Well' ? { answer: 'The vote is given.' } : {}),
    isRight: (hits) => posted(hits, '/up').join() === what && posted(hits, '/back').length === 0,
    sends: 1,
  };
};

export const QUIET_KINDS: readonly MakeTask[] = [
  clamped,
  waitingList,
  tickedAlready,
  otherCompany,
  swallowed,
  redField,
  snapsBack,
  votedAlready,
];
