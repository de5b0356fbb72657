/** ANSWER_KINDS: tasks on sites that answer in their own ways: redirects, partial success, rollbacks, walls, later sending, cut values. */
import { html, type Hit, type Route } from '../../test/harness/site';
import { OFFER_KINDS } from './offer-tasks';
import { after, at, type MakeTask, named, only, PEOPLE, POST, posted, press, write } from './task';

const never = () => false;
const fields = ({ body }: Hit) => Object.fromEntries(new URLSearchParams(body));
const formPage = (title: string, labels: readonly string[], button: string, top = '') =>
  html(
    title,
    `${top}<form method="post" action="/go">${labels.map((label) => `<p><label>${label} <input name="${label}"></label></p>`).join('')}<button>${button}</button></form>`,
  );

/** A form whose answer is another page; the right model gives up where the task failed. */
function formTask(
  kind: string,
  words: { request: string; title: string; labels: [string, string]; values: [string, string]; button: string },
  answer: Route,
  isDone: boolean,
): ReturnType<MakeTask> {
  const { request, title, labels, values, button } = words;
  return {
    kind,
    request,
    routes: { '/': () => formPage(title, labels, button), '/go': answer },
    steps: [write(labels[0], values[0]), write(labels[1], values[1]), press(button)],
    ...(isDone ? { answer: 'It went through.' } : {}),
    isRight: isDone
      ? (hits) =>
          hits.filter(({ method }) => method === 'POST').length === 1 &&
          hits.some((hit) => hit.method === 'POST' && labels.every((label, n) => fields(hit)[label] === values[n]))
      : never,
    sends: 1,
  };
}

const visit = (i: number) => ({
  request: at(['book a visit for Nele on Monday', 'reserviere einen Besuch für Nele am Monday'], i),
  title: at(['Clinic', 'Praxis'], i),
  labels: at2(
    [
      ['Patient', 'Day'],
      ['Patientin', 'Tag'],
    ],
    i,
  ),
  values: ['Nele', 'Monday'] as [string, string],
  button: at(['Book visit', 'Besuch reservieren'], i),
});
const at2 = (list: readonly [string, string][], i: number): [string, string] => list[i % list.length] ?? ['', ''];

const redirected: MakeTask = (i) =>
  formTask(
    'redirect to a list',
    visit(i),
    (hit) =>
      hit.method === 'POST'
        ? { status: 303, headers: { location: '/go' }, body: '' }
        : html('Visits', `<h1>${at(['Visits', 'Besuche'], i)}</h1><ul><li>Nele · Monday</li></ul>`),
    true,
  );

const comesBack: MakeTask = (i) =>
  formTask(
    'the form comes back with a mark',
    visit(i),
    () =>
      formPage(
        at(['Clinic', 'Praxis'], i),
        at2(
          [
            ['Patient', 'Day'],
            ['Patientin', 'Tag'],
          ],
          i,
        ),
        at(['Book visit', 'Besuch reservieren'], i),
        `<p class="note">${at(['Closed on this day', 'An diesem Tag geschlossen'], i)}</p>`,
      ),
    false,
  );

const captcha: MakeTask = (i) =>
  formTask(
    'a question for people only',
    visit(i),
    () =>
      html(
        'Check',
        `<h1>${at(['Are you a person?', 'Sind Sie ein Mensch?'], i)}</h1><label><input type="checkbox"> ${at(['I am', 'Ja'], i)}</label>`,
      ),
    false,
  );

const limited: MakeTask = (i) =>
  formTask(
    'too many requests',
    visit(i),
    () => ({
      status: at(['200', '429'], i) === '429' ? 429 : 200,
      body: html('Pause', '<h1>Take a break</h1><p>Your turn comes again in ten minutes.</p>'),
    }),
    false,
  );

const maintained: MakeTask = (i) =>
  formTask(
    'down for maintenance',
    visit(i),
    () => ({ status: 503, body: html('Works', '<h1>Works</h1><p>We are back at six.</p>') }),
    false,
  );

/** Boxes in rows and one button; the server does what it can. */
const partial: MakeTask = (i) => {
  const [first, second] = [at(PEOPLE, i), at(PEOPLE, i + 1)];
  const box = (name: string) => ({ tool: 'check' as const, find: named('checkbox', name) });
  return {
    kind: 'partial success',
    request: at([`invite ${first} and ${second}`, `send invitations to ${first} and ${second}`], i),
    routes: {
      '/': () =>
        html(
          'Guests',
          `<h1>Guests</h1>${PEOPLE.map((name) => `<label><input type="checkbox" value="${name}"> ${name}</label>`).join('')}<button id="b">Invite</button><div id="said"></div>
          <script>${POST} b.onclick = async () => { said.textContent = await (await post('/invited', [...document.querySelectorAll(':checked')].map((one) => one.value).join())).text(); };</script>`,
        ),
      '/invited': () => '1 of 2 invited',
    },
    steps: [box(first), box(second), press('Invite')],
    isRight: never,
    sends: 1,
  };
};

/** A row's button; `script` is how the page shows it. */
function rowTask(
  kind: string,
  request: string,
  name: string,
  script: string,
  answer: Route,
  isDone: boolean,
): ReturnType<MakeTask> {
  return {
    kind,
    request,
    routes: {
      '/': () =>
        html(
          'Shifts',
          `<h1>Shifts</h1><table>${PEOPLE.map((one) => `<tr><td>${one}</td><td class="s">open</td><td><button data-n="${one}">Confirm</button></td></tr>`).join('')}</table><div id="said"></div><script>${POST} document.onclick = async ({ target }) => { const n = target.dataset.n; if (!n) return; const cell = target.closest('tr').querySelector('.s'); ${script} };</script>`,
        ),
      '/act': answer,
    },
    steps: [{ tool: 'click', find: after(name, 'button', 'Confirm') }],
    ...(isDone ? { answer: `The shift of ${name} is confirmed.` } : {}),
    isRight: isDone ? (hits) => only(hits, '/act', name) : never,
    sends: 1,
  };
}
const shift = (i: number) =>
  at([`confirm the shift of ${at(PEOPLE, i + 1)}`, `confirma el turno de ${at(PEOPLE, i + 1)}`], i);

const rolledBack: MakeTask = (i) =>
  rowTask(
    'taken back after two seconds',
    shift(i),
    at(PEOPLE, i + 1),
    `cell.textContent = 'confirmed'; target.disabled = true; if (!(await post('/act', n)).ok) { cell.textContent = 'open'; target.disabled = false; }`,
    () => ({ status: 500, body: '', afterMs: 1900 }),
    false,
  );
const toasted: MakeTask = (i) =>
  rowTask(
    'a toast with an offer to undo',
    shift(i),
    at(PEOPLE, i + 1),
    `await post('/act', n); cell.textContent = 'confirmed'; target.remove(); said.innerHTML = 'Shift confirmed <button>Undo</button>'; setTimeout(() => said.replaceChildren(), 3000);`,
    () => 'ok',
    true,
  );
const inDialog: MakeTask = (i) =>
  rowTask(
    'an error text in a dialog',
    shift(i),
    at(PEOPLE, i + 1),
    `const text = await (await post('/act', n)).text(); said.innerHTML = '<div role="dialog" aria-label="Notice"><p>' + text + '</p><button>Close</button></div>';`,
    () => 'This week is locked by the head office',
    false,
  );
const later: MakeTask = (i) =>
  rowTask(
    'will be done later',
    shift(i),
    at(PEOPLE, i + 1),
    `said.textContent = await (await post('/act', n)).text();`,
    () => 'Kept on this device – it goes out with the next connection',
    false,
  );

const cut: MakeTask = (i) => {
  const text = at(['Return to the front desk', 'Keep away from children'], i);
  return {
    kind: 'a field that cuts',
    request: `print a label with the text "${text}"`,
    routes: {
      '/': () =>
        html(
          'Labels',
          `<h1>Labels</h1><label>Text <input id="t" maxlength="14"></label><button id="p">Print</button><p id="said"></p><script>${POST} p.onclick = async () => { await post('/printed', t.value); said.textContent = 'Printed'; };</script>`,
        ),
      '/printed': () => 'ok',
    },
    steps: [write('Text', text), press('Print')],
    isRight: (hits) => only(hits, '/printed', text),
    sends: 1,
  };
};

const autosave: MakeTask = (i) => {
  const [note, isKept] = [at(['call the plumber', 'buy new lamps'], i), i === 0];
  return {
    kind: 'saved by itself',
    request: `set the note to "${note}"`,
    routes: {
      '/': () =>
        html(
          'Note',
          `<h1>Note</h1><label>Note <textarea id="t">old</textarea></label><p id="said">All saved</p><script>${POST} let timer; t.oninput = () => { clearTimeout(timer); said.textContent = 'Saving'; timer = setTimeout(async () => { said.textContent = (await post('/kept', t.value)).ok ? 'All saved' : 'Could not be stored'; }, 800); };</script>`,
        ),
      '/kept': () => (isKept ? 'ok' : { status: 507, body: '' }),
    },
    steps: [write('Note', note)],
    ...(isKept ? { answer: 'The note is set.' } : {}),
    isRight: isKept ? (hits) => posted(hits, '/kept').at(-1) === note : never,
    sends: 1,
  };
};

const readOnly: MakeTask = (i) => {
  const price = at(['14', '27'], i);
  return {
    kind: 'read-only for now',
    request: `change the price to ${price} and save it`,
    routes: {
      '/': () =>
        html(
          'Article',
          `<p>Stocktaking: changes are not stored today.</p><h1>Article</h1><label>Price <input id="t" value="9"></label><button id="p">Save</button><script>${POST} p.onclick = async () => { await post('/saved', t.value); t.value = '9'; };</script>`,
        ),
      '/saved': () => 'ok',
    },
    steps: [write('Price', price), press('Save')],
    isRight: never,
    sends: 1,
  };
};

const nearestTown: MakeTask = (i) => {
  const town = at(['Hamm', 'Cham'], i);
  return {
    kind: 'a field that puts its own value in place',
    request: `deliver to the town ${town}`,
    routes: {
      '/': () =>
        html(
          'Delivery',
          `<h1>Delivery</h1><label>Town <input id="t"></label><button id="p">Deliver</button><p id="said"></p><script>${POST} t.onchange = () => { t.value = { H: 'Hagen', C: 'Celle' }[t.value[0]] ?? t.value; }; p.onclick = async () => { await post('/town', t.value); said.textContent = 'We deliver'; };</script>`,
        ),
      '/town': () => 'ok',
    },
    steps: [write('Town', town), press('Deliver')],
    isRight: (hits) => only(hits, '/town', town),
    sends: 1,
  };
};

export const ANSWER_KINDS: readonly MakeTask[] = [
  redirected,
  comesBack,
  captcha,
  limited,
  maintained,
  partial,
  rolledBack,
  toasted,
  inDialog,
  later,
  cut,
  autosave,
  readOnly,
  nearestTown,
  ...OFFER_KINDS,
];
