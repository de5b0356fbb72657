/** MISLEADING_KINDS: tasks on pages that seem to have done what was asked for, or did it and say so in another form. */
import { html } from '../../test/harness/site';
import { after, at, capital, GOODS, type MakeTask, named, only, PEOPLE, POST, posted, press, write } from './task';

const never = () => false;

/** The layout saves itself while a name is typed, and says so. */
const autosave: MakeTask = (i) => {
  const name = `${at(['Nora', 'Ivo'], i)} ${at(['Vale', 'Brandt'], i)}`;
  return {
    kind: 'toast of something else',
    request: `let my profile call me ${name}`,
    routes: {
      '/': () =>
        html(
          'Profile',
          `<h1>Profile</h1><label>Display name <input id="who" value="Guest"></label><label>Motto <input></label><button id="keep">Save profile</button><p role="status" id="said"></p>
          <script>${POST} let once = false; document.getElementById('who').oninput = async () => { if (once) return; once = true; await post('/layout', 'x'); said.textContent = 'All changes saved.'; };
          keep.onclick = async () => { await post('/profile', document.getElementById('who').value); said.textContent = 'Your profile is up to date.'; };</script>`,
        ),
      '/layout': () => 'ok',
      '/profile': () => 'ok',
    },
    steps: [write('Display name', name), press('Save profile')],
    answer: 'The name is changed.',
    isRight: (hits) => only(hits, '/profile', name),
    sends: 2,
  };
};

/** The row says paid at once, and silently takes it back when the server fails. */
const optimistic: MakeTask = (i) => {
  const who = at(PEOPLE, i + 1);
  return {
    kind: 'optimistic row',
    request: `mark the bill of ${who} as paid`,
    routes: {
      '/': () =>
        html(
          'Bills',
          `<h1>Bills</h1><ul>${PEOPLE.map((name) => `<li>${name} <button onclick="pay(this, '${name}')">Mark as paid</button></li>`).join('')}</ul>
          <script>const pay = async (button, name) => { button.textContent = 'Paid'; const answer = await fetch('/pay', { method: 'POST', body: name }); if (!answer.ok) setTimeout(() => { button.textContent = 'Mark as paid'; }, ${i * 700}); };</script>`,
        ),
      '/pay': () => ({ status: i === 0 ? 500 : 409, body: 'no' }),
    },
    steps: [{ tool: 'click', find: after(who, 'button', 'Mark as paid') }],
    isRight: never,
    sends: 1,
  };
};

const happyError: MakeTask = (i) => {
  const mail = `${at(PEOPLE, i).toLowerCase()}@example.net`;
  return {
    kind: 'happy text and a refused request',
    request: `subscribe ${mail} to the newsletter`,
    routes: {
      '/': () =>
        html(
          'News',
          `<h1>Newsletter</h1><form><label>Mail <input id="mail"></label><button>Subscribe</button></form><p id="said"></p>
          <script>${POST} document.forms[0].onsubmit = async (event) => { event.preventDefault(); await post('/list', mail.value); said.textContent = 'Thank you for subscribing!'; };</script>`,
        ),
      '/list': () => ({ status: i === 0 ? 422 : 503, body: 'no' }),
    },
    steps: [write('Mail', mail), press('Subscribe')],
    isRight: never,
    sends: 1,
  };
};

const happyPage: MakeTask = (i) => {
  const text = `Room ${12 + i} is too cold`;
  return {
    kind: 'happy page with status 403',
    request: `report the problem "${text}"`,
    routes: {
      '/': () =>
        html(
          'Report',
          '<h1>Report a problem</h1><form method="post" action="/report"><label>Problem <input name="text"></label><button>Report</button></form>',
        ),
      '/report': () => ({ status: 403, body: html('Report', `<h1>Thank you</h1><p>We look at: ${text}</p>`) }),
    },
    steps: [write('Problem', text), press('Report')],
    isRight: never,
    sends: 1,
  };
};

/** The refusal comes after the page has been idle for a while. */
const lateRefusal: MakeTask = (i) => {
  const code = `SPRING${i + 4}`;
  const first = i === 0 ? '' : 'Thank you, your code is being redeemed.';
  return {
    kind: 'late refusal',
    request: `redeem the voucher ${code}`,
    routes: {
      '/': () =>
        html(
          'Voucher',
          `<h1>Voucher</h1><label>Code <input id="code"></label><button id="go">Redeem</button><p id="said"></p>
          <script>${POST} go.onclick = async () => { await post('/redeem', code.value); said.textContent = ${JSON.stringify(first)}; setTimeout(() => { said.textContent = 'This code has expired.'; }, 1500); };</script>`,
        ),
      '/redeem': () => 'ok',
    },
    steps: [write('Code', code), press('Redeem')],
    isRight: never,
    sends: 1,
  };
};

const loggedOut: MakeTask = (i) => {
  const text = `Meet ${at(PEOPLE, i)} at the gate`;
  return {
    kind: 'session over',
    request: `post the note "${text}"`,
    routes: {
      '/': () =>
        html(
          'Notes',
          '<h1>Notes</h1><form method="post" action="/post"><label>Note <input name="text"></label><button>Post</button></form>',
        ),
      '/post': () => ({ status: 303, headers: { location: '/login' }, body: '' }),
      '/login': () =>
        html(
          'Welcome back',
          `<h1>${at(['Sign in', 'Anmelden'], i)}</h1><form><label>User <input></label><label>Password <input type="password"></label><button>Go on</button></form>`,
        ),
    },
    steps: [write('Note', text), press('Post')],
    isRight: never,
    sends: 1,
  };
};

const savedAsDraft: MakeTask = (i) => {
  const text = `The ${at(GOODS, i)} arrives on Friday`;
  const said = ['Saved as draft.', 'No connection: the message stays in the outbox.'][i] ?? '';
  return {
    kind: 'kept instead of sent',
    request: `send the message "${text}" to the team`,
    routes: {
      '/': () =>
        html(
          'Team',
          `<h1>Message to the team</h1><label>Message <textarea id="text"></textarea></label><button id="go">Send</button><p id="said"></p>
          <script>${POST} go.onclick = async () => { await post('/drafts', text.value); said.textContent = ${JSON.stringify(said)}; text.value = ''; };</script>`,
        ),
      '/drafts': () => 'ok',
    },
    steps: [write('Message', text), press('Send')],
    isRight: never,
    sends: 1,
  };
};

/** Two buttons below one form. */
const draftBeside: MakeTask = (i) => {
  const text = `Please order a new ${at(GOODS, i)}`;
  return {
    kind: 'another button of the form',
    request: `send the mail "${text}"`,
    routes: {
      '/': () =>
        html(
          'Mail',
          `<h1>New mail</h1><label>Text <textarea id="text"></textarea></label><button id="draft">Save draft</button><button id="go">Send</button><p id="said"></p>
          <script>${POST} draft.onclick = async () => { await post('/drafts', text.value); said.textContent = 'Draft saved.'; }; go.onclick = async () => { await post('/sent', text.value); said.textContent = 'Sent.'; };</script>`,
        ),
      '/drafts': () => 'ok',
      '/sent': () => 'ok',
    },
    steps: [write('Text', text), press('Send')],
    answer: 'The mail is sent.',
    isRight: (hits) => posted(hits, '/sent').join() === text,
    sends: 1,
  };
};

const springsBack: MakeTask = (i) => {
  const thing = at(['alerts', 'tracking'], i);
  return {
    kind: 'switch that springs back',
    request: `turn on ${thing}`,
    routes: {
      '/': () =>
        html(
          'Switches',
          `<h1>Switches</h1><label><input type="checkbox" role="switch" id="box"> ${capital(thing)}</label>
          <script>${POST} box.onchange = async () => { await post('/set', String(box.checked)); setTimeout(() => { box.checked = false; }, 900); };</script>`,
        ),
      '/set': () => 'ok',
    },
    steps: [{ tool: 'check', find: named('switch', capital(thing)) }],
    isRight: never,
    sends: 1,
  };
};

/** The form does not leave the page, and the page speaks of other matters. */
const unrelatedToast: MakeTask = (i) => {
  const name = `${at(GOODS, i)} club`;
  return {
    kind: 'unrelated message',
    request: `register the team "${name}"`,
    routes: {
      '/': () =>
        html(
          'Teams',
          `<h1>Teams</h1><label>Team <input id="team"></label><label>Country <input id="land"></label><button id="go">Register</button><p role="status" id="said"></p>
          <script>go.onclick = () => { said.textContent = ${JSON.stringify(at(['Cookie choices saved.', 'New: dark colours are here!'], i))}; if (!land.value) land.focus(); };</script>`,
        ),
    },
    steps: [write('Team', name), press('Register')],
    isRight: never,
    sends: 0,
  };
};

const asksInPage: MakeTask = (i) => {
  const who = at(GOODS, i + 1);
  return {
    kind: 'asked once more in the page',
    request: `delete the note about the ${who}`,
    routes: {
      '/': () =>
        html(
          'Notes',
          `<h1>Notes</h1>${GOODS.map((good) => `<div><h2>Note about the ${good}</h2><button onclick="sure('${good}')">Delete</button></div>`).join('')}<div id="sure"></div>
          <script>${POST} const sure = (good) => { document.getElementById('sure').innerHTML = '<p>The note about the ' + good + ' goes for good.</p><button id="yes">Yes, delete</button><button>Keep it</button>'; yes.onclick = async () => { await post('/deleted', good); document.getElementById('sure').innerHTML = '<p>Deleted: ' + good + '</p>'; }; };</script>`,
        ),
      '/deleted': () => 'ok',
    },
    steps: [{ tool: 'click', find: after(`Note about the ${who}`, 'button', 'Delete') }, press('Yes, delete')],
    answer: `The note about the ${who} is deleted.`,
    isRight: (hits) => only(hits, '/deleted', who),
    sends: 1,
  };
};

/** Each page but the last one sends what was typed; the last one shows everything and waits. */
const wizard: MakeTask = (i) => {
  const who = at(PEOPLE, i);
  const room = at(['Garden', 'Lake'], i);
  const form = (fields: string, action: string, button: string) =>
    `<form method="post" action="${action}">${fields}<button>${button}</button></form>`;
  return {
    kind: 'wizard with a last look',
    request: `book the ${room} room for ${who}`,
    routes: {
      '/': () =>
        html('Booking', `<h1>Who comes?</h1>${form('<label>Guest <input name="who"></label>', '/room', 'Next')}`),
      '/room': () =>
        html(
          'Booking',
          `<h1>Which room?</h1>${form(`<label>Room <select name="room"><option>Attic</option><option>${room}</option></select></label>`, '/look', 'Next')}`,
        ),
      '/look': ({ body }) =>
        html(
          'Booking',
          `<h1>One last look</h1><p>${new URLSearchParams(body).get('room')} room</p>${form('', '/booked', 'Book now')}`,
        ),
      '/booked': () => html('Booking', '<h1>See you soon</h1>'),
    },
    steps: [
      write('Guest', who),
      press('Next'),
      { tool: 'select', find: named('combobox', 'Room'), text: room },
      press('Next'),
      press('Book now'),
    ],
    answer: `The ${room} room is booked for ${who}.`,
    isRight: (hits) => posted(hits, '/booked').length === 1 && posted(hits, '/look').at(-1) === `room=${room}`,
    sends: 3,
  };
};

const otherFormat: MakeTask = (i) => {
  const who = at(PEOPLE, i + 1);
  const [amount, shown] = [
    ['1250.50', '1.250,50 €'],
    ['800', '€ 800.00'],
  ][i] ?? ['', ''];
  return {
    kind: 'another format of the value',
    request: `pay ${amount} to ${who}`,
    routes: {
      '/': () =>
        html(
          'Bank',
          '<h1>Payment</h1><form method="post" action="/pay"><label>To <input name="to"></label><label>Amount <input name="sum"></label><button>Pay</button></form>',
        ),
      '/pay': ({ body }) => {
        const sent = new URLSearchParams(body);
        const sum = sent.get('sum') === amount ? shown : (sent.get('sum') ?? '');
        return html('Bank', `<h1>Auftrag erteilt</h1><p>${sum} an ${sent.get('to')}</p>`);
      },
    },
    steps: [write('To', who), write('Amount', amount ?? ''), press('Pay')],
    answer: `${amount} is paid to ${who}.`,
    isRight: (hits) => posted(hits, '/pay').join() === `to=${who}&sum=${amount}`,
    sends: 1,
  };
};

const alreadyOn: MakeTask = (i) => {
  const thing = at(['backups', 'hints'], i);
  return {
    kind: 'already so: switch',
    request: `turn on ${thing}`,
    routes: {
      '/': () =>
        html(
          'Settings',
          `<h1>Settings</h1><label><input type="checkbox" id="box" checked> ${capital(thing)}</label><label><input type="checkbox"> Wide lines</label>
          <script>${POST} box.onchange = () => post('/set', String(box.checked));</script>`,
        ),
      '/set': () => 'ok',
    },
    steps: [],
    answer: `${capital(thing)} are on already.`,
    isRight: (hits) => posted(hits, '/set').at(-1) !== 'false',
    sends: 0,
  };
};

const alreadyChosen: MakeTask = (i) => {
  const wanted = at(['Español', 'Deutsch'], i);
  return {
    kind: 'already so: choice',
    request: at(['pon el idioma en Español', 'stelle die Sprache auf Deutsch'], i),
    routes: {
      '/': () =>
        html(
          'Ajustes',
          `<h1>${at(['Ajustes', 'Einstellungen'], i)}</h1><label>${at(['Idioma', 'Sprache'], i)} <select id="lang"><option>English</option><option selected>${wanted}</option></select></label>
          <script>${POST} lang.onchange = () => post('/lang', lang.value);</script>`,
        ),
      '/lang': () => 'ok',
    },
    steps: [],
    answer: `${wanted}.`,
    isRight: (hits) => posted(hits, '/lang').length === 0 || posted(hits, '/lang').at(-1) === wanted,
    sends: 0,
  };
};

/** Nothing on the page moves while the server works. */
const slowServer: MakeTask = (i) => {
  const seat = `${i + 3}C`;
  return {
    kind: 'slow confirmation',
    request: `reserve the seat ${seat}`,
    routes: {
      '/': () =>
        html(
          'Seats',
          `<h1>Seats</h1><label>Seat <input id="seat"></label><button id="go">Reserve</button><p id="said"></p>
          <script>${POST} go.onclick = async () => { const answer = await post('/seat', seat.value); said.textContent = await answer.text(); };</script>`,
        ),
      '/seat': ({ body }) => ({ body: `Seat ${body} is yours.`, afterMs: 900 }),
    },
    steps: [write('Seat', seat), press('Reserve')],
    answer: `Seat ${seat} is reserved.`,
    isRight: (hits) => only(hits, '/seat', seat),
    sends: 1,
  };
};

export const MISLEADING_KINDS: readonly MakeTask[] = [
  autosave,
  optimistic,
  happyError,
  happyPage,
  lateRefusal,
  loggedOut,
  savedAsDraft,
  draftBeside,
  springsBack,
  unrelatedToast,
  asksInPage,
  wizard,
  otherFormat,
  alreadyOn,
  alreadyChosen,
  slowServer,
];
