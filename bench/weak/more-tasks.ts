/** MORE_KINDS: tasks with several parts, in tables, chats, editors and frames, in other languages, and questions. */
import { html } from '../../test/harness/site';
import { after, at, COLOURS, capital, GOODS, type MakeTask, named, only, PEOPLE, POST, press, write } from './task';

const never = () => false;
const box = (name: string): ReturnType<typeof press> => ({ tool: 'check', find: named('checkbox', name) });

/** Bob stands on the page before anything is shared with him. */
const renameAndShare: MakeTask = (i) => {
  const [name, who] = [`Archive ${2027 + i}`, at(PEOPLE, i + 1)];
  return {
    kind: 'two parts: two forms',
    request: `rename the folder to "${name}" and share it with ${who}`,
    routes: {
      '/': () =>
        html(
          'Folder',
          `<h1>Reports</h1><label>Folder name <input id="name" value="Reports"></label><button id="ren">Rename</button><p>Owner: ${who}</p><label>Share with <input id="mate"></label><button id="share">Share</button><p id="said"></p>
          <script>${POST} ren.onclick = async () => { const to = document.getElementById('name').value; await post('/renamed', to); document.querySelector('h1').textContent = to; }; share.onclick = async () => { await post('/shared', mate.value); said.textContent = 'Shared with ' + mate.value; };</script>`,
        ),
      '/renamed': () => 'ok',
      '/shared': () => 'ok',
    },
    steps: [write('Folder name', name), press('Rename'), write('Share with', who), press('Share')],
    answer: 'Both is done.',
    isRight: (hits) => only(hits, '/renamed', name) && only(hits, '/shared', who),
    sends: 2,
  };
};

const onAndOff: MakeTask = (i) => {
  const [on, off] = [at(['alerts', 'captions'], i), at(['sounds', 'autoplay'], i)];
  const request = [`turn on ${on} and turn off ${off}`, `please enable ${on}, then disable ${off}`][i] ?? '';
  return {
    kind: 'two parts: two boxes',
    request,
    routes: {
      '/': () =>
        html(
          'Settings',
          `<h1>Settings</h1><label><input type="checkbox" id="a"> ${capital(on)}</label><label><input type="checkbox" id="b" checked> ${capital(off)}</label>
          <script>${POST} a.onchange = () => post('/a', String(a.checked)); b.onchange = () => post('/b', String(b.checked));</script>`,
        ),
      '/a': () => 'ok',
      '/b': () => 'ok',
    },
    steps: [box(capital(on)), { tool: 'uncheck', find: named('checkbox', capital(off)) }],
    answer: `${capital(on)} are on, ${off} off.`,
    isRight: (hits) => only(hits, '/a', 'true') && only(hits, '/b', 'false'),
    sends: 2,
  };
};

const archiveAndTell: MakeTask = (i) => {
  const [number, total] = [`${4711 + i}`, `${83 + i}.40`];
  return {
    kind: 'two parts: an act and a question',
    request: at(
      [`archive order ${number} and tell me its total`, `tell me the total of order ${number} and archive it`],
      i,
    ),
    routes: {
      '/': () =>
        html(
          'Orders',
          `<h1>Orders</h1><table>${[number, '5002', '5003'].map((one, k) => `<tr><td>Order ${one}</td><td>${k === 0 ? total : `${20 + k}.10`} €</td><td><button onclick="keep(this, '${one}')">Archive</button></td></tr>`).join('')}</table>
          <script>${POST} const keep = async (button, one) => { await post('/archived', one); button.replaceWith('Archived'); };</script>`,
        ),
      '/archived': () => 'ok',
    },
    steps: [{ tool: 'click', find: after(`Order ${number}`, 'button', 'Archive') }],
    answer: `Order ${number} is archived. Its total is ${total} €.`,
    wrongAnswer: `Order ${number} is archived. Its total is 21.10 €.`,
    isRight: (hits, answer) => only(hits, '/archived', number) && answer.includes(total),
    sends: 1,
  };
};

const chat: MakeTask = (i) => {
  const [who, text] = [at(PEOPLE, i + 1), at(['the gate is open', 'I come by train'], i)];
  return {
    kind: 'chat',
    request: at([`tell ${who} "${text}"`, `write "${text}" to ${who}`], i),
    routes: {
      '/': () =>
        html(
          'Chats',
          `<nav>${PEOPLE.map((name) => `<button onclick="go('${name}')">${name}</button>`).join('')}</nav><h1 id="with">${at(PEOPLE, i)}</h1><ul id="log"><li>Hello!</li></ul><label>Message <input id="text"></label><button id="send">Send</button>
          <script>${POST} const go = (name) => { document.getElementById('with').textContent = name; log.innerHTML = ''; }; send.onclick = async () => { await post('/sent', document.getElementById('with').textContent + ': ' + text.value); const li = document.createElement('li'); li.textContent = text.value; log.append(li); text.value = ''; };</script>`,
        ),
      '/sent': () => 'ok',
    },
    steps: [press(who), write('Message', text), press('Send')],
    answer: `${who} got the message.`,
    isRight: (hits) => only(hits, '/sent', `${who}: ${text}`),
    sends: 1,
  };
};

const german: MakeTask = (i) => {
  const [who, text] = [at(['Frau Meier', 'Herr Schulz'], i), at(['Bin gleich da', 'Der Termin fällt aus'], i)];
  return {
    kind: 'German form',
    request: at([`schicke ${who} die Nachricht „${text}“`, `sende die Nachricht „${text}“ an ${who}`], i),
    routes: {
      '/': () =>
        html(
          'Nachricht',
          `<h1>Nachricht</h1><form><label>Empfänger <select id="to"><option>Alle</option><option>Frau Meier</option><option>Herr Schulz</option></select></label><label>Text <textarea id="text"></textarea></label><button>Absenden</button></form><p id="said"></p>
          <script>${POST} document.forms[0].onsubmit = async (event) => { event.preventDefault(); await post('/sent', to.value + ': ' + text.value); said.textContent = 'Ihre Nachricht wurde zugestellt.'; };</script>`,
        ),
      '/sent': () => 'ok',
    },
    steps: [
      { tool: 'select', find: named('combobox', 'Empfänger'), text: who },
      write('Text', text),
      press('Absenden'),
    ],
    answer: 'Die Nachricht ist gesendet.',
    isRight: (hits) => only(hits, '/sent', `${who}: ${text}`),
    sends: 1,
  };
};

const spanish: MakeTask = (i) => {
  const who = at(PEOPLE, i + 2);
  return {
    kind: 'Spanish row',
    request: `marca la factura de ${who} como pagada`,
    routes: {
      '/': () =>
        html(
          'Facturas',
          `<h1>Facturas</h1><ul>${PEOPLE.map((name) => `<li><span>${name}</span> <span>${name.length * 9} €</span> <button onclick="pay(this, '${name}')">Marcar como pagada</button></li>`).join('')}</ul>
          <script>${POST} const pay = async (button, name) => { await post('/pagada', name); button.replaceWith('Pagada'); };</script>`,
        ),
      '/pagada': () => 'ok',
    },
    steps: [{ tool: 'click', find: after(who, 'button', 'Marcar como pagada') }],
    answer: `La factura de ${who} está pagada.`,
    isRight: (hits) => only(hits, '/pagada', who),
    sends: 1,
  };
};

/** Name and day together tell the row. */
const twoKeys: MakeTask = (i) => {
  const [who, day] = [at(PEOPLE, i), `${14 + i} May`];
  const rows = [
    [who, `${12 + i} May`],
    [who, day],
    [at(PEOPLE, i + 1), day],
  ];
  return {
    kind: 'row of two keys',
    request: `cancel the booking of ${who} on ${day}`,
    routes: {
      '/': () =>
        html(
          'Bookings',
          `<h1>Bookings</h1><table>${rows.map(([name, date]) => `<tr><td>${name}</td><td>${date}</td><td><button onclick="drop(this, '${name} ${date}')">Cancel booking</button></td></tr>`).join('')}</table>
          <script>${POST} const drop = async (button, key) => { await post('/cancelled', key); button.closest('tr').remove(); };</script>`,
        ),
      '/cancelled': () => 'ok',
    },
    steps: [
      {
        tool: 'click',
        find: (nodes) => nodes.filter(({ role, name }) => role === 'button' && name === 'Cancel booking')[1],
      },
    ],
    answer: 'The booking is cancelled.',
    isRight: (hits) => only(hits, '/cancelled', `${who} ${day}`),
    sends: 1,
  };
};

const stock: MakeTask = (i) => {
  const [good, count] = [at(GOODS, i + 2), String(45 + i)];
  return {
    kind: 'field of a row',
    request: `set the stock of ${good} to ${count} and save it`,
    routes: {
      '/': () =>
        html(
          'Stock',
          `<h1>Stock</h1><table>${GOODS.map((one) => `<tr><td>${one}</td><td><input aria-label="Pieces" value="1"></td><td><button onclick="keep(this, '${one}')">Save</button></td></tr>`).join('')}</table>
          <script>${POST} const keep = async (button, one) => { const cell = button.closest('tr').cells[1]; await post('/stock', one + '=' + cell.firstChild.value); button.replaceWith('Saved'); };</script>`,
        ),
      '/stock': () => 'ok',
    },
    steps: [
      { tool: 'type', find: after(`"${good}"`, 'textbox', 'Pieces'), text: count },
      { tool: 'click', find: after(`"${good}"`, 'button', 'Save') },
    ],
    answer: `There are ${count} of ${good}.`,
    isRight: (hits) => only(hits, '/stock', `${good}=${count}`),
    sends: 1,
  };
};

const unanswerable: MakeTask = (i) => ({
  kind: 'question without an answer',
  request: at(['How much is the violin?', 'When does the pool open on Sunday?'], i),
  routes: {
    '/': () =>
      html(
        'Prices',
        '<h1>Prices</h1><table><tr><td>Drum</td><td>40.10 €</td></tr><tr><td>Pool, Monday</td><td>opens at 9:30</td></tr><tr><td>Harp</td><td>310.00 €</td></tr></table>',
      ),
  },
  steps: [],
  wrongAnswer: at(['The violin is 40.10 €.', 'On Sunday the pool opens at 9:30.'], i),
  isRight: never,
  sends: 0,
});

const yesOrNo: MakeTask = (i) => {
  const colour = at(COLOURS, i);
  return {
    kind: 'yes or no',
    request: `Is the ${colour} chair in stock?`,
    routes: {
      '/': () =>
        html(
          'Chairs',
          `<h1>Chairs</h1><ul>${COLOURS.map((one) => `<li>${one} chair: ${one === colour ? 'sold out' : 'in stock'}</li>`).join('')}</ul>`,
        ),
    },
    steps: [],
    answer: `No, the ${colour} chair is sold out.`,
    wrongAnswer: `Yes, the ${colour} chair is in stock.`,
    isRight: (_, answer) => /sold out/i.test(answer),
    sends: 0,
  };
};

const howMany: MakeTask = (i) => {
  const open = i + 2;
  return {
    kind: 'count',
    request: at(['How many orders are open?', 'Wie viele Bestellungen sind offen?'], i),
    routes: {
      '/': () =>
        html(
          'Orders',
          `<h1>${at(['Orders', 'Bestellungen'], i)}</h1><ul>${[0, 1, 2, 3, 4, 5].map((k) => `<li>Nr. ${900 + k} – ${k < open ? at(['open', 'offen'], i) : at(['closed', 'erledigt'], i)}</li>`).join('')}</ul>`,
        ),
    },
    steps: [],
    answer: at([`${open} orders are open.`, `${open} Bestellungen sind offen.`], i),
    wrongAnswer: at(['6 orders are open.', '6 Bestellungen sind offen.'], i),
    isRight: (_, answer) => answer.includes(String(open)),
    sends: 0,
  };
};

const germanPrice: MakeTask = (i) => {
  const asked = at(['Lampe', 'Trommel'], i);
  const price = at(['12,90', '1.049,00'], i);
  return {
    kind: 'German question',
    request: `Wie viel kostet die ${asked}?`,
    routes: {
      '/': () =>
        html(
          'Preise',
          `<h1>Preise</h1><dl><dt>Seil</dt><dd>3,20 €</dd><dt>${asked}</dt><dd>${price} €</dd><dt>Drachen</dt><dd>27,00 €</dd></dl>`,
        ),
    },
    steps: [],
    answer: `Die ${asked} kostet ${price} €.`,
    wrongAnswer: `Die ${asked} kostet 27,00 €.`,
    isRight: (_, answer) => answer.includes(price),
    sends: 0,
  };
};

const editor: MakeTask = (i) => {
  const [title, body] = [`On ${at(GOODS, i)}s`, `Every ${at(GOODS, i)} needs care`];
  return {
    kind: 'editor',
    request: `write an article titled "${title}" that says "${body}" and publish it`,
    routes: {
      '/': () =>
        html(
          'Desk',
          `<h1>New article</h1><label>Title <input id="t"></label><div id="b" contenteditable="true" role="textbox" aria-label="Body" aria-multiline="true"></div><button id="pub">Publish</button><p id="said"></p>
          <script>${POST} pub.onclick = async () => { await post('/published', t.value + '|' + b.innerText.trim()); said.textContent = 'Your article is live.'; };</script>`,
        ),
      '/published': () => 'ok',
    },
    steps: [write('Title', title), write('Body', body), press('Publish')],
    answer: 'The article is published.',
    isRight: (hits) => only(hits, '/published', `${title}|${body}`),
    sends: 1,
  };
};

const dateAndTime: MakeTask = (i) => {
  const day = `${14 + i} May 2027`;
  const field = (name: string) => (nodes: Parameters<ReturnType<typeof named>>[0]) =>
    nodes.find((node) => node.ref !== undefined && node.name === name);
  return {
    kind: 'date and time',
    request: `book a table on ${day} at 19:30`,
    routes: {
      '/': () =>
        html(
          'Table',
          `<h1>Your table</h1><label>Day <input type="date" id="day"></label><label>Time <input type="time" id="hour"></label><button id="go">Book</button><p id="said"></p>
          <script>${POST} go.onclick = async () => { await post('/table', day.value + ' ' + hour.value); said.textContent = 'Booked: ' + new Date(day.value).toLocaleDateString('de-DE') + ', 7:30 PM'; };</script>`,
        ),
      '/table': () => 'ok',
    },
    steps: [
      { tool: 'type', find: field('Day'), text: `2027-05-${14 + i}` },
      { tool: 'type', find: field('Time'), text: '19:30' },
      press('Book'),
    ],
    answer: 'The table is booked.',
    isRight: (hits) => only(hits, '/table', `2027-05-${14 + i} 19:30`),
    sends: 1,
  };
};

const rowMenu: MakeTask = (i) => {
  const who = at(PEOPLE, i + 3);
  return {
    kind: 'menu of a row',
    request: `archive the mail from ${who}`,
    routes: {
      '/': () =>
        html(
          'Inbox',
          `<h1>Inbox</h1><ul>${PEOPLE.map((name) => `<li>${name}: Hello <button aria-haspopup="menu" onclick="menu(this, '${name}')">More</button></li>`).join('')}</ul>
          <script>${POST} const menu = (button, name) => { const list = document.createElement('div'); list.setAttribute('role', 'menu'); list.innerHTML = '<button role="menuitem">Pin</button><button role="menuitem">Archive</button>'; list.lastChild.onclick = async () => { await post('/archived', name); button.closest('li').remove(); }; list.firstChild.onclick = () => list.remove(); button.after(list); };</script>`,
        ),
      '/archived': () => 'ok',
    },
    steps: [
      { tool: 'click', find: after(`${who}: Hello`, 'button', 'More') },
      { tool: 'click', find: named('menuitem', 'Archive') },
    ],
    answer: `The mail from ${who} is archived.`,
    isRight: (hits) => only(hits, '/archived', who),
    sends: 1,
  };
};

const follow: MakeTask = (i) => {
  const who = at(PEOPLE, i + 1);
  return {
    kind: 'follow',
    request: `follow ${who}`,
    routes: {
      '/': () =>
        html(
          'People',
          `<h1>People</h1>${PEOPLE.map((name) => `<section><h3>${name}</h3><p>${name} writes about birds.</p><button onclick="add(this, '${name}')">Follow</button></section>`).join('')}
          <script>${POST} const add = async (button, name) => { await post('/follow', name); button.textContent = 'Following'; };</script>`,
        ),
      '/follow': () => 'ok',
    },
    steps: [{ tool: 'click', find: after(`"${who}"`, 'button', 'Follow') }],
    answer: `You follow ${who}.`,
    isRight: (hits) => only(hits, '/follow', who),
    sends: 1,
  };
};

const inviteTwo: MakeTask = (i) => {
  const [a, b] = [at(PEOPLE, i), at(PEOPLE, i + 2)];
  const names = i === 0 ? `${a} and ${b}` : `${a} and ${b}`.toLowerCase();
  return {
    kind: 'two boxes and a button',
    request: `invite ${names}`,
    routes: {
      '/': () =>
        html(
          'Guests',
          `<h1>Guests</h1><ul>${PEOPLE.map((name) => `<li><label><input type="checkbox" value="${name}"> ${name}</label></li>`).join('')}</ul><button id="go">Invite</button><p id="said"></p>
          <script>${POST} go.onclick = async () => { const list = [...document.querySelectorAll(':checked')].map((one) => one.value).join(); await post('/invited', list); said.textContent = 'Invitations are on their way.'; };</script>`,
        ),
      '/invited': () => 'ok',
    },
    steps: [box(a), box(b), press('Invite')],
    answer: `${a} and ${b} are invited.`,
    isRight: (hits) => only(hits, '/invited', [a, b].sort().join()),
    sends: 1,
  };
};

/** The form stands in a frame of the same origin. */
const inFrame: MakeTask = (i) => {
  const mail = `${at(PEOPLE, i).toLowerCase()}@example.com`;
  return {
    kind: 'form in a frame',
    request: `sign up ${mail} for the course`,
    routes: {
      '/': () =>
        html('Courses', '<h1>Courses</h1><iframe src="/inner" width="500" height="200" title="Sign up"></iframe>'),
      '/inner': () =>
        html(
          'Inner',
          `<form><label>Mail <input id="mail"></label><button>Sign up</button></form><p id="said"></p>
          <script>${POST} document.forms[0].onsubmit = async (event) => { event.preventDefault(); await post('/signed', mail.value); said.textContent = 'See you in class!'; };</script>`,
        ),
      '/signed': () => 'ok',
    },
    steps: [write('Mail', mail), press('Sign up')],
    answer: `${mail} is signed up.`,
    isRight: (hits) => only(hits, '/signed', mail),
    sends: 1,
  };
};

const tabs: MakeTask = (i) => {
  const year = String(2024 + i);
  return {
    kind: 'tabs',
    request: `show the invoices of ${year}`,
    routes: {
      '/': () =>
        html(
          'Invoices',
          `<h1>Invoices</h1><div role="tablist">${['2023', '2024', '2025'].map((one) => `<button role="tab" aria-selected="${one === '2023'}" onclick="show(this, '${one}')">${one}</button>`).join('')}</div><ul id="list"><li>Nr. 1</li></ul>
          <script>const show = async (tab, one) => { for (const each of document.querySelectorAll('[role=tab]')) each.setAttribute('aria-selected', String(each === tab)); await fetch('/list?year=' + one); list.innerHTML = '<li>Nr. ' + one.slice(2) + '</li>'; };</script>`,
        ),
      '/list': () => 'ok',
    },
    steps: [{ tool: 'click', find: named('tab', year) }],
    answer: `The invoices of ${year} are shown.`,
    isRight: (hits) => hits.filter(({ path }) => path === '/list').at(-1)?.query === `?year=${year}`,
    sends: 0,
  };
};

/** The list keeps to the page: nothing is sent. */
const localList: MakeTask = (i) => {
  const text = at(['comprar pan', 'llamar a Rosa'], i);
  return {
    kind: 'Spanish list',
    request: `añade «${text}» a la lista`,
    routes: {
      '/': () =>
        html(
          'Lista',
          `<h1>Mi lista</h1><label>Nueva tarea <input id="item"></label><button id="add">Añadir</button><ul id="list"><li>regar</li></ul>
          <script>add.onclick = () => { const li = document.createElement('li'); li.textContent = item.value; list.append(li); fetch('/state?' + new URLSearchParams({ list: list.innerText })); item.value = ''; };</script>`,
        ),
      '/state': () => 'ok',
    },
    steps: [write('Nueva tarea', text), press('Añadir')],
    answer: 'Está en la lista.',
    isRight: (hits) => {
      const last = hits.filter(({ path }) => path === '/state').at(-1);
      return (
        new URLSearchParams(last?.query)
          .get('list')
          ?.split('\n')
          .filter((line) => line !== '')
          .join() === `regar,${text}`
      );
    },
    sends: 0,
  };
};

export const MORE_KINDS: readonly MakeTask[] = [
  renameAndShare,
  onAndOff,
  archiveAndTell,
  chat,
  german,
  spanish,
  twoKeys,
  stock,
  unanswerable,
  yesOrNo,
  howMany,
  germanPrice,
  editor,
  dateAndTime,
  rowMenu,
  follow,
  inviteTwo,
  inFrame,
  tabs,
  localList,
];
