/** A mail app with hash routes: filters that show their state by a class, row menus built when opened, a search by Enter only, folders. */
import { note, say } from './page';

document.title = 'Pigeonhole';
document.head.insertAdjacentHTML(
  'beforeend',
  `<style>
  body{font:14px sans-serif;margin:0}header{display:flex;gap:1em;padding:.6em;background:#234;color:#fff}header input{width:20em}
  main{display:flex}aside{width:12em;padding:1em}aside a{display:block}article{flex:1;padding:1em}
  .pill{border:1px solid #888;border-radius:9px;background:none;padding:.2em .7em}.pill.active{background:#234;color:#fff}
  .msg{display:flex;gap:1em;border-bottom:1px solid #ddd;padding:.5em}.msg b{width:9em}.msg span{flex:1}.msg.unread span{font-weight:bold}
  .pop{position:absolute;background:#fff;border:1px solid #888;padding:.3em}.pop div{padding:.3em;cursor:pointer}
  .toast{position:fixed;bottom:1em;left:1em;background:#222;color:#fff;padding:.6em}
  </style>`,
);
document.body.innerHTML = `
<header><b>Pigeonhole</b><input id="q" placeholder="Search mail" autocomplete="off"><a href="#/settings" style="color:#fff" aria-label="Settings">⚙</a></header>
<main><aside><button id="compose">Compose</button><nav><a href="#/inbox">Inbox</a><a href="#/sent">Sent</a><a href="#/bin">Bin</a></nav><h3>Folders</h3><div id="folders"></div><button id="newfolder">+ New folder</button></aside><article id="view"></article></main>`;
const $ = (id) => document.getElementById(id);
const mails = [
  { from: 'Lena Voss', text: 'Tickets for Saturday', unread: true, star: false },
  { from: 'Harbour Bank', text: 'Your statement is ready', unread: false, star: false },
  { from: 'Otto Kern', text: 'Re: roof', unread: true, star: true },
  { from: 'Village Library', text: 'A book is due', unread: false, star: false },
];
let filter = 'All';
let newest = true;
const toast = (text) => {
  document.querySelector('.toast')?.remove();
  const box = document.createElement('div');
  box.className = 'toast';
  box.setAttribute('role', 'status');
  box.textContent = text;
  document.body.append(box);
};
function rowMenu(mail, button) {
  document.querySelector('.pop')?.remove();
  const pop = document.createElement('div');
  pop.className = 'pop';
  const acts = {
    Archive: () => {
      mails.splice(mails.indexOf(mail), 1);
      note('archived', mail.from);
      toast(`Archived “${mail.text}”`);
    },
    [mail.unread ? 'Mark as read' : 'Mark as unread']: () => {
      mail.unread = !mail.unread;
      note('unread', mails.filter((one) => one.unread).map((one) => one.from).join());
    },
    Snooze: () => say('snoozed', mail.from),
    'Move to bin': () => {
      mails.splice(mails.indexOf(mail), 1);
      note('binned', mail.from);
    },
  };
  for (const [name, act] of Object.entries(acts)) {
    const item = document.createElement('div');
    item.textContent = name;
    item.onclick = () => {
      pop.remove();
      act();
      draw();
    };
    pop.append(item);
  }
  const { left, bottom } = button.getBoundingClientRect();
  pop.style.left = `${left}px`;
  pop.style.top = `${bottom + scrollY}px`;
  document.body.append(pop);
}
function drawInbox() {
  const view = $('view');
  view.innerHTML = `<h1>Inbox</h1><div><button class="pill">All</button> <button class="pill">Unread</button> <button class="pill">Starred</button> <button id="order">${newest ? 'Newest first' : 'Oldest first'}</button></div><div id="list"></div>`;
  for (const pill of view.querySelectorAll('.pill')) {
    if (pill.textContent === filter) pill.classList.add('active');
    pill.onclick = () => {
      filter = pill.textContent;
      note('filter', filter);
      drawInbox();
    };
  }
  $('order').onclick = () => {
    newest = !newest;
    note('order', newest ? 'newest' : 'oldest');
    drawInbox();
  };
  const shown = mails.filter((one) => filter === 'All' || (filter === 'Unread' ? one.unread : one.star));
  for (const mail of newest ? shown : shown.toReversed()) {
    const row = document.createElement('div');
    row.className = `msg${mail.unread ? ' unread' : ''}`;
    row.innerHTML = `<b>${mail.from}</b><span>${mail.text}</span><i class="st" role="button" tabindex="0" title="Star">${mail.star ? '★' : '☆'}</i><button class="more" aria-label="More">⋮</button>`;
    row.querySelector('span').onclick = () => {
      mail.unread = false;
      note('opened', mail.text);
      location.hash = `#/mail/${mails.indexOf(mail)}`;
    };
    row.querySelector('.st').onclick = () => {
      mail.star = !mail.star;
      note(`star ${mail.from}`, mail.star);
      drawInbox();
    };
    row.querySelector('.more').onclick = ({ currentTarget }) => rowMenu(mail, currentTarget);
    $('list').append(row);
  }
}
function drawMail(mail) {
  $('view').innerHTML = `<h1>${mail.text}</h1><p>From ${mail.from}</p><p>Dear reader, this is the letter.</p><button id="reply">Reply</button><button id="forward">Forward</button><button id="arch">Archive</button>`;
  $('reply').onclick = () => {
    $('view').insertAdjacentHTML('beforeend', '<p><textarea id="answer" placeholder="Write a reply"></textarea><button id="send">Send</button></p>');
    $('send').onclick = () => say('replied', `${mail.from}|${$('answer').value}`);
  };
  $('forward').onclick = () => note('forward', true);
  $('arch').onclick = () => {
    note('archived', mail.from);
    location.hash = '#/inbox';
  };
}
const settings = { Signature: 'Kind regards', 'Reply-all by default': false, 'Sounds': true, Density: 'Cosy' };
function drawSettings() {
  $('view').innerHTML = `<h1>Settings</h1><p>Density <button class="pill den">Cosy</button><button class="pill den">Compact</button></p><p>Signature <input id="sig" value="${settings.Signature}"></p><p>Reply-all by default <span class="tog" id="ra"></span></p><p>Sounds <button class="pill" id="snd">On</button></p><p>Undo send after <select id="undo"><option>5 seconds</option><option selected>10 seconds</option><option>30 seconds</option></select></p><button id="save">Save changes</button>`;
  for (const den of document.querySelectorAll('.den')) {
    if (den.textContent === settings.Density) den.classList.add('active');
    den.onclick = () => {
      settings.Density = den.textContent;
      note('density', settings.Density);
      drawSettings();
    };
  }
  $('ra').textContent = settings['Reply-all by default'] ? '◉' : '○';
  $('ra').style.cursor = 'pointer';
  $('ra').onclick = () => {
    settings['Reply-all by default'] = !settings['Reply-all by default'];
    note('replyall', settings['Reply-all by default']);
    drawSettings();
  };
  $('snd').textContent = settings.Sounds ? 'On' : 'Off';
  $('snd').onclick = () => {
    settings.Sounds = !settings.Sounds;
    note('sounds', settings.Sounds);
    drawSettings();
  };
  $('save').onclick = () => say('saved', `${$('sig').value}|${$('undo').value}`);
}
function draw() {
  const [, route, id] = (location.hash || '#/inbox').split('/');
  note('route', route);
  if (route === 'mail' && mails[id]) drawMail(mails[id]);
  else if (route === 'settings') drawSettings();
  else if (route === 'sent' || route === 'bin') $('view').innerHTML = `<h1>${route}</h1><p>Nothing here.</p>`;
  else drawInbox();
}
addEventListener('hashchange', draw);
draw();
$('q').addEventListener('keydown', (event) => {
  if (event.key !== 'Enter') return;
  note('searched', $('q').value);
  $('view').innerHTML = `<h1>Results for “${$('q').value.replaceAll('<', '')}”</h1><p>1 letter</p>`;
});
const folders = ['Travel', 'Receipts'];
function drawFolders() {
  $('folders').innerHTML = folders.map((name) => `<div><a href="#/folder-${name}">${name}</a></div>`).join('');
}
drawFolders();
$('newfolder').onclick = () => {
  const input = document.createElement('input');
  input.placeholder = 'Folder name';
  $('folders').append(input);
  input.focus();
  input.onkeydown = ({ key }) => {
    if (key !== 'Enter' || input.value.trim() === '') return;
    folders.push(input.value.trim());
    drawFolders();
    note('folders', folders.join());
  };
};
$('compose').onclick = () => {
  const sheet = document.createElement('dialog');
  sheet.innerHTML = '<h2>New message</h2><p><label>To <input name="to"></label></p><p><label>Subject <input name="subject"></label></p><p><textarea name="body" aria-label="Message"></textarea></p><button class="go">Send</button><button class="x">Discard</button>';
  document.body.append(sheet);
  sheet.showModal();
  const value = (name) => sheet.querySelector(`[name=${name}]`).value;
  sheet.querySelector('.x').onclick = () => sheet.remove();
  sheet.querySelector('.go').onclick = () => {
    say('sent', `${value('to')}|${value('subject')}|${value('body')}`);
    sheet.remove();
  };
};
