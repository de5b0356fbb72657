/** Sites that answer in their own ways: redirects, toasts, late refusals, rollbacks, partial success, walls. The server is the judge. */
import { html, type Route } from '../../test/harness/site';
import { type EverydayCase, press, pressIn, write } from './case';

const SAY = `const say = (text) => { const box = document.querySelector('#say'); box.textContent = text; };
const send = (path, body) => fetch(path, { method: 'POST', body: JSON.stringify(body) });`;

const app = (title: string, body: string, script = '') =>
  html(
    title,
    `<header><b>${title}</b></header><main>${body}</main><div id="say"></div><script>${SAY}${script}</script>`,
  );

const fieldsOf = (body: string) => Object.fromEntries(new URLSearchParams(body));
const redirect = (location: string) => ({ status: 303, headers: { location }, body: '' });

const rows = (names: readonly string[], button: string, extra = '') =>
  `<table><tbody>${names.map((name) => `<tr><td>${name}</td><td class="state">open</td><td><button data-name="${name}">${button}</button></td></tr>`).join('')}</tbody></table>${extra}`;

/** Rows whose button sends the row's name; the server answers by name. */
function rowSite(
  title: string,
  names: readonly string[],
  button: string,
  script: string,
  answer: (name: string) => ReturnType<Route>,
) {
  return (did: unknown[]): Record<string, Route> => ({
    '/': () => app(title, rows(names, button), script),
    '/act': ({ body }) => {
      const name = JSON.parse(body) as string;
      const answered = answer(name);
      const status = typeof answered === 'object' ? (answered.status ?? 200) : 200;
      const text = typeof answered === 'object' ? answered.body : (answered ?? '');
      if (status < 400 && !text.includes('"no"')) did.push(name);
      return answered;
    },
  });
}

const appointments = (did: unknown[]): Record<string, Route> => {
  let flash = '';
  const list: string[] = [];
  const draw = (problem = '', value = '') =>
    app(
      'Clinic',
      `${flash === '' ? '' : `<div class="flash">${flash}</div>`}<form method="post" action="/appointments"><p><label for="p">Patient</label> <input id="p" name="patient" value="${value}">${problem === '' ? '' : `<small class="hint">${problem}</small>`}</p><p><label for="r">Room</label> <input id="r" name="room"></p><button>Book</button></form><ul>${list.map((one) => `<li>${one}</li>`).join('')}</ul>`,
    );
  return {
    '/': () => {
      const page = draw();
      flash = '';
      return page;
    },
    '/appointments': ({ body }) => {
      const { patient = '', room = '' } = fieldsOf(body);
      if (patient === 'Quill') return draw('This patient has left the practice.', patient);
      did.push({ patient, room });
      list.push(`${patient} · ${room}`);
      flash = `Appointment booked for ${patient}.`;
      return redirect('/');
    },
  };
};

const survey = (did: unknown[]): Record<string, Route> => {
  const draw = (mark = '', age = '') =>
    app(
      'Survey',
      `<form method="post" action="/answer" novalidate><div class="${mark === '' ? '' : 'has-problem'}"><label for="age">Age</label> <input id="age" name="age" value="${age}"> <span>${mark}</span></div><label for="town">Town</label> <input id="town" name="town"><button>Send answers</button></form>`,
    );
  return {
    '/': () => draw(),
    '/answer': ({ body }) => {
      const { age = '', town = '' } = fieldsOf(body);
      if (Number(age) > 99) return { status: 422, body: draw('between 18 and 99', age) };
      did.push({ age, town });
      return app('Survey', '<h1>Well, that was it</h1><p>Your answers have reached us.</p>');
    },
  };
};

const warehouse = (did: unknown[]): Record<string, Route> => ({
  '/': () =>
    app(
      'Stock',
      `<p><label>Bolts <input id="bolts" value="10"></label> <label>Nuts <input id="nuts" value="20"></label> <span id="state">All changes saved</span></p>`,
      `let timer; document.addEventListener('input', ({ target }) => { clearTimeout(timer); state.textContent = 'Saving…'; timer = setTimeout(async () => { const answer = await send('/stock', [target.id, target.value]); state.textContent = answer.ok ? 'All changes saved' : 'Not saved. We keep trying.'; }, 700); });`,
    ),
  '/stock': ({ body }) => {
    const [item, count] = JSON.parse(body) as [string, string];
    if (Number(count) > 500) return { status: 503, body: '' };
    did.push(`${item} ${count}`);
    return 'ok';
  },
});

const login = app(
  'Sign in',
  '<form><label>User name <input name="u"></label><label>Password <input type="password"></label><button>Sign in</button></form>',
);

/** A form whose server answers in a way of its own, by the value of its first field. */
function formSite(
  title: string,
  labels: readonly string[],
  button: string,
  answer: (fields: Record<string, string>, did: unknown[]) => ReturnType<Route>,
) {
  return (did: unknown[]): Record<string, Route> => ({
    '/': () =>
      app(
        title,
        `<form method="post" action="/go">${labels.map((label) => `<p><label>${label} <input name="${label}"></label></p>`).join('')}<button>${button}</button></form>`,
      ),
    '/go': ({ body }) => answer(fieldsOf(body), did),
    '/login': () => login,
    '/thanks': () => app(title, '<h2>Received</h2><a href="/">Another one</a>'),
  });
}

const accepted = (fields: Record<string, string>, did: unknown[]) => {
  did.push(fields);
  return redirect('/thanks');
};

/** A form that a script sends; `show` is the script's way to tell the answer's text. */
function scriptedSite(
  title: string,
  label: string,
  button: string,
  show: string,
  answer: (value: string) => { ok: boolean; text: string; afterMs?: number },
) {
  return (did: unknown[]): Record<string, Route> => ({
    '/': () =>
      app(
        title,
        `<label>${label} <input id="f"></label> <button id="go">${button}</button><ol id="list"></ol><dialog id="box"><p></p><button onclick="box.close()">Close</button></dialog>`,
        `go.onclick = async () => { const value = f.value; const { ok, text } = await (await send('/do', value)).json(); ${show} };`,
      ),
    '/do': ({ body }) => {
      const value = JSON.parse(body) as string;
      const { ok, text, afterMs } = answer(value);
      if (ok) did.push(value);
      return { type: 'application/json', body: JSON.stringify({ ok, text }), ...(afterMs ? { afterMs } : {}) };
    },
  });
}

const filled = (label: string, text: string, button: string) => async (page: Parameters<typeof write>[0]) => {
  await write(page, label, text);
  await press(page, button);
  await page.waitForTimeout(900);
};

export const SERVER_CASES: readonly EverydayCase[] = [
  {
    kind: 'server',
    title: 'clinic: a redirect with a flash message; a field is refused without a mark-up for it',
    pages: appointments,
    teach: 'book patient Otis into room 4',
    show: async (page) => {
      await write(page, 'Patient', 'Otis');
      await write(page, 'Room', '4');
      await press(page, 'Book');
    },
    asks: [
      { request: 'book patient Ilse into room 7', want: [{ patient: 'Ilse', room: '7' }] },
      { request: 'book patient Quill into room 2', want: [], stops: true },
    ],
  },
  {
    kind: 'server',
    title: 'survey: the page comes back with 422 and a marked field',
    pages: survey,
    teach: 'answer the survey: age 44, town Lund',
    show: async (page) => {
      await write(page, 'Age', '44');
      await write(page, 'Town', 'Lund');
      await press(page, 'Send answers');
    },
    asks: [
      { request: 'answer the survey: age 61, town Bergen', want: [{ age: '61', town: 'Bergen' }] },
      { request: 'answer the survey: age 144, town Bergen', want: [], stops: true },
    ],
  },
  {
    kind: 'server',
    title: 'library: a toast that goes away; one loan is reserved',
    pages: rowSite(
      'Loans',
      ['Dune', 'Emma', 'Ulysses', 'Walden'],
      'Renew',
      `document.onclick = async ({ target }) => { if (!target.dataset.name) return; const text = await (await send('/act', target.dataset.name)).text(); say(JSON.parse(text).text); setTimeout(() => say(''), 1400); if (!text.includes('"no"')) target.closest('tr').querySelector('.state').textContent = 'until June'; };`,
      (name) =>
        JSON.stringify(
          name === 'Emma' ? { is: 'no', text: 'Reserved for another reader' } : { text: `${name}: renewed` },
        ),
    ),
    teach: 'renew the loan of Dune',
    show: (page) => pressIn(page, 'Dune', 'Renew'),
    asks: [
      { request: 'renew the loan of Walden', want: ['Walden'] },
      { request: 'renew the loan of Emma', want: [], stops: true },
    ],
  },
  {
    kind: 'server',
    title: 'payroll: shown as approved at once, taken back after two seconds',
    pages: rowSite(
      'Payroll',
      ['Hana', 'Igor', 'Jule', 'Kemal'],
      'Approve',
      `document.onclick = async ({ target }) => { if (!target.dataset.name) return; const state = target.closest('tr').querySelector('.state'); state.textContent = 'approved'; target.disabled = true; const answer = await send('/act', target.dataset.name); if (!answer.ok) { state.textContent = 'open'; target.disabled = false; } };`,
      (name) => (name === 'Igor' ? { status: 409, body: '', afterMs: 2000 } : { body: 'ok', afterMs: 300 }),
    ),
    teach: 'approve the salary of Hana',
    show: async (page) => {
      await pressIn(page, 'Hana', 'Approve');
      await page.waitForTimeout(800);
    },
    asks: [
      { request: 'approve the salary of Kemal', want: ['Kemal'] },
      { request: 'approve the salary of Igor', want: [], stops: true },
    ],
  },
  {
    kind: 'server',
    title: 'warehouse: saved by itself a moment after typing, or not',
    pages: warehouse,
    teach: 'set the bolts to 15',
    show: async (page) => {
      await write(page, 'Bolts', '15');
      await page.waitForTimeout(1300);
    },
    asks: [
      { request: 'set the bolts to 32', want: ['bolts 32'] },
      { request: 'set the bolts to 900', want: [], stops: true },
    ],
  },
  {
    kind: 'server',
    title: 'forum: deleted with an offer to undo',
    pages: rowSite(
      'Threads',
      ['Pike', 'Perch', 'Trout'],
      'Delete',
      `document.onclick = async ({ target }) => { if (!target.dataset.name) return; await send('/act', target.dataset.name); target.closest('tr').remove(); say('Thread deleted. '); document.querySelector('#say').insertAdjacentHTML('beforeend', '<button>Undo</button>'); };`,
      () => 'ok',
    ),
    teach: 'delete the thread Pike',
    show: (page) => pressIn(page, 'Pike', 'Delete'),
    asks: [{ request: 'delete the thread Trout', want: ['Trout'] }],
  },
  {
    kind: 'server',
    title: 'builds: an error text in a dialog, with status 200',
    pages: rowSite(
      'Builds',
      ['main', 'nightly', 'release'],
      'Restart',
      `document.body.insertAdjacentHTML('beforeend', '<dialog id="box"><p></p><button>OK</button></dialog>'); document.onclick = async ({ target }) => { if (!target.dataset.name) return; const { text } = await (await send('/act', target.dataset.name)).json(); if (text) { box.querySelector('p').textContent = text; box.showModal(); } else target.closest('tr').querySelector('.state').textContent = 'running'; };`,
      (name) => JSON.stringify(name === 'release' ? { is: 'no', text: 'Runner r-12 is offline' } : {}),
    ),
    teach: 'restart the build of main',
    show: (page) => pressIn(page, 'main', 'Restart'),
    asks: [
      { request: 'restart the build of nightly', want: ['nightly'] },
      { request: 'restart the build of release', want: [], stops: true },
    ],
  },
  {
    kind: 'server',
    title: 'payments: a wait page, then the answer',
    pages: (did) => ({
      ...formSite('Transfers', ['Recipient', 'Amount'], 'Transfer', ({ Recipient = '', Amount = '' }) => {
        if (Recipient !== 'Zorn') did.push({ Recipient, Amount });
        return redirect(`/wait?${new URLSearchParams({ to: Recipient })}`);
      })(did),
      '/wait': ({ query }) =>
        app('Transfers', '<p>One moment…</p>', `setTimeout(() => { location.href = '/end${query}'; }, 1500);`),
      '/end': ({ query }) =>
        query.includes('Zorn')
          ? app('Transfers', '<h2>Account closed</h2><p>The recipient cannot be paid.</p>')
          : app('Transfers', '<h2>Paid</h2>'),
    }),
    teach: 'transfer 20 to Baum',
    show: async (page) => {
      await write(page, 'Recipient', 'Baum');
      await write(page, 'Amount', '20');
      await press(page, 'Transfer');
      await page.getByText('Paid').waitFor();
    },
    asks: [
      { request: 'transfer 35 to Holm', want: [{ Recipient: 'Holm', Amount: '35' }] },
      { request: 'transfer 35 to Zorn', want: [], stops: true },
    ],
  },
  ...walls(),
  ...scripted(),
];

/** Pages that come in place of the answer. */
function walls(): EverydayCase[] {
  const wall = (title: string, when: string, answer: () => ReturnType<Route>): EverydayCase => ({
    kind: 'server',
    title,
    pages: formSite('Permits', ['Holder'], 'Apply', (fields, did) =>
      fields.Holder === when ? answer() : accepted(fields, did),
    ),
    teach: 'apply for a permit for Sand',
    show: async (page) => {
      await write(page, 'Holder', 'Sand');
      await press(page, 'Apply');
    },
    asks: [
      { request: 'apply for a permit for Moss', want: [{ Holder: 'Moss' }] },
      { request: `apply for a permit for ${when}`, want: [], stops: true },
    ],
  });
  return [
    wall('the session is over', 'Fern', () => redirect('/login')),
    wall('a question for people only', 'Reed', () =>
      app(
        'Permits',
        '<h2>One more thing</h2><p>Type the letters that you see in the picture.</p><img alt=""><label>Letters <input></label><button>Continue</button>',
      ),
    ),
    wall('too many requests, with status 200', 'Ivy', () =>
      app('Permits', '<h2>Slow down</h2><p>You have sent 40 forms in an hour. Come back at noon.</p>'),
    ),
    wall('down for maintenance', 'Oak', () => ({
      status: 503,
      body: app('Back soon', '<h2>We are polishing things</h2>'),
    })),
    wall('no longer there', 'Yew', () => ({ status: 410, body: app('Permits', '<p>This counter has moved.</p>') })),
  ];
}

/** Answers that a script shows in its own words. */
function scripted(): EverydayCase[] {
  const list = `if (ok) list.insertAdjacentHTML('beforeend', '<li>' + value + '</li>');`;
  const one = (title: string, words: string[], site: EverydayCase['pages'], refused: string): EverydayCase => {
    const [teach = '', label = '', first = '', button = '', second = ''] = words;
    return {
      kind: 'server',
      title,
      pages: site,
      teach: teach.replace('*', first),
      show: filled(label, first, button),
      asks: [
        { request: teach.replace('*', second), want: [second] },
        { request: teach.replace('*', refused), want: [], stops: true },
      ],
    };
  };
  return [
    one(
      'tags: already there, said in plain text',
      ['add the tag *', 'Tag', 'urgent', 'Add tag', 'weekly'],
      scriptedSite('Tags', 'Tag', 'Add tag', `${list} say(text);`, (value) =>
        value === 'fragile' ? { ok: false, text: 'fragile is on the list since Monday' } : { ok: true, text: '' },
      ),
      'fragile',
    ),
    one(
      'reports: will be sent later',
      ['send the report to *', 'To', 'Vera', 'Send report', 'Nils'],
      scriptedSite('Reports', 'To', 'Send report', 'say(text);', (value) =>
        value === 'Ugo'
          ? { ok: false, text: 'Waiting for a connection – we send it later' }
          : { ok: true, text: `On its way to ${value}` },
      ),
      'Ugo',
    ),
    one(
      'articles: kept as a draft',
      ['publish the article *', 'Article', 'Salt', 'Publish', 'Honey'],
      scriptedSite('Articles', 'Article', 'Publish', 'say(text);', (value) =>
        value === 'Snow'
          ? { ok: false, text: 'Saved as a draft until an editor has read it' }
          : { ok: true, text: `${value} is online` },
      ),
      'Snow',
    ),
    one(
      'rooms: an answer after four seconds',
      ['reserve the room *', 'Room', 'Delta', 'Reserve', 'Gamma'],
      scriptedSite('Rooms', 'Room', 'Reserve', 'say(text);', (value) =>
        value === 'Omega'
          ? { ok: false, text: 'Omega is occupied that day', afterMs: 4000 }
          : { ok: true, text: `${value} is yours`, afterMs: 1500 },
      ),
      'Omega',
    ),
    one(
      'badges: the only sign is a count that stays',
      ['give a badge to *', 'Pupil', 'Lena', 'Give badge', 'Mika'],
      scriptedSite(
        'Badges',
        'Pupil',
        'Give badge',
        `window.n = (window.n ?? 0) + (ok ? 1 : 0); say(window.n + ' badges today');`,
        (value) => (value === 'Nobody' ? { ok: false, text: '' } : { ok: true, text: '' }),
      ),
      'Nobody',
    ),
  ];
}
