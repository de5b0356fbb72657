/** ORDINARY_FLOWS: everyday use of pages whose requests look like those of many apps; none of it deserves more than one question. */
import type { Action } from '../../lib/page/words/action';

/** A step at a control of that role and name. */
export interface FlowStep {
  role: string;
  name: string;
  /** Default: a click. */
  act?:
    | { verb: 'type'; text: string }
    | { verb: 'select'; option: string }
    | { verb: 'check' }
    | { verb: 'drag'; to: string };
}

export interface Flow {
  title: string;
  /** The user's request. */
  words: string;
  body: string;
  steps: readonly FlowStep[];
  lang?: string;
}

const send = (path: string, body: string, more = '') =>
  `fetch('/api/${path}', {method: 'POST', headers: {'content-type': 'application/json'}, body: JSON.stringify(${body})${more}})`;
const gql = (query: string, variables = '{}', name = '') =>
  send('graphql', `{operationName: '${name}', query: ${JSON.stringify(query)}, variables: ${variables}}`);
const at = (selector: string, event: string, code: string) =>
  `<script>for (const one of document.querySelectorAll(${JSON.stringify(selector)})) one.addEventListener('${event}', (event) => { ${code} });</script>`;
const list = (id: string, items: readonly string[]) =>
  `<ul id="${id}">${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
const BOOKS = ['Rye and water', 'The river', 'Bread days', 'Delete key blues', 'Order of the oven'];

export const ORDINARY_FLOWS: readonly Flow[] = [
  {
    title: 'search by POST',
    words: 'search for bread',
    body: `<form role="search"><input type="search" aria-label="Search books"><button>Search</button></form>${list('r', BOOKS)}${at('form', 'submit', `event.preventDefault(); ${send('search', "{q: document.querySelector('input').value, page: 1, sort: 'relevance', filters: {deleted: false, status: ['active', 'published']}}")}.then(() => { document.querySelector('#r').innerHTML = '<li>Bread days</li>'; })`)}`,
    steps: [
      { role: 'searchbox', name: 'Search books', act: { verb: 'type', text: 'bread' } },
      { role: 'button', name: 'Search' },
    ],
  },
  {
    title: 'filter through a query body',
    words: 'show me the cheap books',
    body: `<fieldset><legend>Filter</legend><label><input type="checkbox" id="a"> Under 10 €</label><label><input type="checkbox" id="b"> In stock</label></fieldset><button id="c">Clear filters</button>${list('r', BOOKS)}${at('input', 'change', send('products/_search', '{query: {bool: {must: [{range: {price: {lt: 10}}}], must_not: [{term: {removed: true}}]}}, size: 20}'))}${at('#c', 'click', `for (const one of document.querySelectorAll('input')) one.checked = false; ${send('products/_search', '{query: {match_all: {}}, size: 20}')}`)}`,
    steps: [
      { role: 'checkbox', name: 'Under 10 €', act: { verb: 'check' } },
      { role: 'checkbox', name: 'In stock', act: { verb: 'check' } },
      { role: 'button', name: 'Clear filters' },
    ],
  },
  {
    title: 'save a draft',
    words: 'save a draft called Bread day',
    body: `<label>Title <input id="t"></label><label>Text <textarea id="x"></textarea></label><button id="s">Save draft</button><p id="m"></p>${at('#s', 'click', `fetch('/api/posts/12', {method: 'PUT', body: JSON.stringify({id: 12, title: t.value, content: x.value, status: 'draft', publish_date: null, deleted: false})}).then(() => { m.textContent = 'Draft saved'; })`)}`,
    steps: [
      { role: 'textbox', name: 'Title', act: { verb: 'type', text: 'Bread day' } },
      { role: 'textbox', name: 'Text', act: { verb: 'type', text: 'rye' } },
      { role: 'button', name: 'Save draft' },
    ],
  },
  {
    title: 'add to a list',
    words: 'add milk to my list',
    body: `<h1>Shopping</h1><input id="t" aria-label="New item"><button id="s">Add</button><ul id="r"></ul>${at('#s', 'click', `${send('lists/4/items', '{id: 7, title: t.value, done: false, position: 3}')}.then(() => { r.innerHTML += '<li>' + t.value + '</li>'; })`)}`,
    steps: [
      { role: 'textbox', name: 'New item', act: { verb: 'type', text: 'milk' } },
      { role: 'button', name: 'Add' },
    ],
  },
  {
    title: 'tick an item off',
    words: 'tick off milk and flour',
    body: `<h1>Shopping</h1><label><input type="checkbox"> milk</label><label><input type="checkbox"> flour</label>${at('input', 'change', "fetch('/api/todos/7', {method: 'PATCH', body: JSON.stringify({completed: event.target.checked})})")}`,
    steps: [
      { role: 'checkbox', name: 'milk', act: { verb: 'check' } },
      { role: 'checkbox', name: 'flour', act: { verb: 'check' } },
    ],
  },
  {
    title: 'toggle dark mode, saved at once',
    words: 'use dark mode',
    body: `<h1>Settings</h1><button role="switch" aria-checked="false" id="d">Dark mode</button><label>Rows per page <select id="n"><option>10</option><option>50</option></select></label>${at('#d', 'click', `d.setAttribute('aria-checked', 'true'); fetch('/api/me/preferences', {method: 'PATCH', body: JSON.stringify({theme: 'dark', notifications: {order: true, deleted_items: true}})})`)}${at('#n', 'change', "fetch('/api/me/preferences', {method: 'PATCH', body: JSON.stringify({rows: n.value})})")}`,
    steps: [
      { role: 'switch', name: 'Dark mode' },
      { role: 'combobox', name: 'Rows per page', act: { verb: 'select', option: '50' } },
    ],
  },
  {
    title: 'sort a table by POST',
    words: 'sort the table by price',
    body: `<table><thead><tr><th><button>Name</button></th><th><button>Price</button></th><th><button>Order date</button></th></tr></thead><tbody><tr><td>Rye</td><td>3</td><td>1 May</td></tr></tbody></table>${at('button', 'click', send('orders/list', "{draw: 2, order: [{column: event.target.textContent, dir: 'asc'}], start: 0, length: 25, search: {value: '', regex: false}}"))}`,
    steps: [
      { role: 'button', name: 'Price' },
      { role: 'button', name: 'Order date' },
    ],
  },
  {
    title: 'name of an upload',
    words: 'rename the file to bread.txt',
    body: `<h1>Files</h1><label>File name <input id="t" value="a.txt"></label><button id="s">Rename</button>${at('#s', 'click', "fetch('/api/files/9', {method: 'PATCH', body: JSON.stringify({name: t.value})})")}`,
    steps: [
      { role: 'textbox', name: 'File name', act: { verb: 'type', text: 'bread.txt' } },
      { role: 'button', name: 'Rename' },
    ],
  },
  {
    title: 'paging by GraphQL',
    words: 'go to the next page',
    body: `${list('r', BOOKS)}<nav aria-label="Pages"><button id="p">Previous</button><button id="n">Next</button></nav>${at('#n', 'click', gql('query Orders($after: String) { orders(first: 20, after: $after, includeDeleted: false) { nodes { id total paid canceled } } }', "{after: 'abc'}", 'Orders'))}${at('#p', 'click', gql('query Orders($before: String) { orders(last: 20, before: $before) { nodes { id refund { amount } } } }', "{before: 'abc'}", 'Orders'))}`,
    steps: [
      { role: 'button', name: 'Next' },
      { role: 'button', name: 'Previous' },
    ],
  },
  {
    title: 'GraphQL query by GET with a stored hash',
    words: 'open the second tab',
    body: `<div role="tablist"><button role="tab" aria-selected="true">Overview</button><button role="tab">Payments</button><button role="tab">Members</button></div>${at('[role=tab]', 'click', "fetch('/api/graphql?operationName=GetPaymentMethods&variables=%7B%22id%22%3A7%7D&extensions=%7B%22persistedQuery%22%3A%7B%22version%22%3A1%2C%22sha256Hash%22%3A%22ab12%22%7D%7D')")}`,
    steps: [
      { role: 'tab', name: 'Payments' },
      { role: 'tab', name: 'Members' },
    ],
  },
  {
    title: 'chat draft kept while typing',
    words: 'write hello into the chat field but do not send',
    body: `<h1>Chat with Ana</h1><div role="log"></div><textarea id="t" aria-label="Message"></textarea>${at('#t', 'input', send('drafts/typing', "{channel: 'C1', event: 'user_typing'}").concat('; ', send('drafts/save', "{channel: 'C1', text: t.value, is_draft: true}")))}`,
    steps: [{ role: 'textbox', name: 'Message', act: { verb: 'type', text: 'hello' } }],
  },
  {
    title: 'autosave of a document',
    words: 'write rye into the document',
    body: `<h1>Document</h1><div id="t" contenteditable="true" role="textbox" aria-label="Body" style="min-height:40px;border:1px solid"></div>${at('#t', 'input', "clearTimeout(window.k); window.k = setTimeout(() => fetch('/api/docs/3/autosave', {method: 'PUT', body: JSON.stringify({ops: [{insert: t.textContent}, {retain: 3}, {delete: 2}], rev: 4})}), 60)")}`,
    steps: [{ role: 'textbox', name: 'Body', act: { verb: 'type', text: 'rye' } }],
  },
  {
    title: 'analytics beacons',
    words: 'open the details',
    body: `<button aria-expanded="false" id="d">Details</button><div id="x" hidden>More</div><button id="e">Show more</button>${at('button', 'click', "x.hidden = false; navigator.sendBeacon('/collect', JSON.stringify({event: 'button_click', label: event.target.textContent, action: 'click', category: 'checkout', page: '/orders/delete-account'})); navigator.sendBeacon('/g/collect?v=2&en=click&ep.action=submit', '')")}`,
    steps: [
      { role: 'button', name: 'Details' },
      { role: 'button', name: 'Show more' },
    ],
  },
  {
    title: 'error reports and metrics in blobs',
    words: 'expand the tree',
    body: `<ul role="tree"><li role="treeitem" tabindex="0" aria-expanded="false">Bread</li><li role="treeitem" tabindex="0" aria-expanded="false">Trash</li></ul>${at('[role=treeitem]', 'click', "event.target.setAttribute('aria-expanded', 'true'); navigator.sendBeacon('/rum', new Blob([JSON.stringify({type: 'action', action: {type: 'click', target: {name: 'Trash'}}, view: {url: location.href}})])); fetch('/envelope', {method: 'POST', body: '{\"event_id\":\"9ec79c33\"}\\n{\"type\":\"session\"}\\n{\"status\":\"exited\"}', keepalive: true})")}`,
    steps: [
      { role: 'treeitem', name: 'Bread' },
      { role: 'treeitem', name: 'Trash' },
    ],
  },
  {
    title: 'JSON-RPC reads',
    words: 'show the orders',
    body: `<nav><button id="a">Orders</button><button id="b">Reports</button></nav>${at('#a', 'click', send('jsonrpc', "{jsonrpc: '2.0', method: 'call', params: {model: 'sale.order', method: 'web_search_read', args: [], kwargs: {domain: [['state', '!=', 'cancel']], fields: ['name', 'payment_state'], limit: 80}}, id: 5}"))}${at('#b', 'click', send('jsonrpc', "[{jsonrpc: '2.0', method: 'report.list', params: {}, id: 6}, {jsonrpc: '2.0', method: 'user.get', params: {}, id: 7}]"))}`,
    steps: [
      { role: 'button', name: 'Orders' },
      { role: 'button', name: 'Reports' },
    ],
  },
  {
    title: 'a socket that polls',
    words: 'open the general channel',
    body: `<script>s = new EventSource('/api/events'); setInterval(() => fetch('/api/poll?since=3', {method: 'POST', body: '{"type":"ping"}'}), 90)</script><nav><a href="#general">general</a> <a href="#random">random</a></nav>${at('a', 'click', send('conversations.history', '{channel: event.target.textContent, limit: 28, ignore_replies: true}').concat(';', send('conversations.mark', "{channel: event.target.textContent, ts: '17.2'}")))}`,
    steps: [
      { role: 'link', name: 'general' },
      { role: 'link', name: 'random' },
    ],
  },
  {
    title: 'form validated by POST',
    words: 'fill in the name',
    body: `<form><label>User name <input id="u"></label><label>City <input id="c"></label><button type="button" id="k">Check availability</button></form>${at('input', 'change', send('signup/validate', '{field: event.target.id, value: event.target.value}'))}${at('#k', 'click', send('usernames/check', '{name: u.value}'))}`,
    steps: [
      { role: 'textbox', name: 'User name', act: { verb: 'type', text: 'bread7' } },
      { role: 'textbox', name: 'City', act: { verb: 'type', text: 'Riga' } },
      { role: 'button', name: 'Check availability' },
    ],
  },
  {
    title: 'load more by POST',
    words: 'load more comments',
    body: `${list('r', BOOKS)}<button id="m">Load more</button><button id="n">Show replies</button>${at('#m', 'click', `${send('feed/more', "{cursor: 'b7', count: 20, context: {client: {hl: 'en', deleted: false}}}")}.then(() => { r.innerHTML += '<li>More</li>'; })`)}${at('#n', 'click', send('comments/children', "{link_id: 't3_1', children: 'a,b', sort: 'top'}"))}`,
    steps: [
      { role: 'button', name: 'Load more' },
      { role: 'button', name: 'Show replies' },
    ],
  },
  {
    title: 'reorder by dragging',
    words: 'move milk above flour',
    body: `<ul>${['flour', 'milk', 'eggs'].map((one) => `<li draggable="true" role="listitem" tabindex="0" aria-label="${one}" style="padding:8px">${one}</li>`).join('')}</ul><script>for (const one of document.querySelectorAll('li')) { one.addEventListener('dragover', (e) => e.preventDefault()); one.addEventListener('drop', (e) => { e.preventDefault(); fetch('/api/items/reorder', {method: 'POST', body: JSON.stringify({ids: [2, 1, 3], order: 1})}); }); }</script>`,
    steps: [{ role: 'listitem', name: 'milk', act: { verb: 'drag', to: 'flour' } }],
  },
  {
    title: 'quantity in the cart',
    words: 'set the rye bread to three',
    body: `<h1>Cart</h1><p>Rye bread <button aria-label="Decrease quantity">−</button><input type="number" value="1" id="q" aria-label="Quantity"><button aria-label="Increase quantity">+</button></p>${at('button', 'click', `q.value = 1 + Number(q.value); ${send('cart/change', "{line: 1, quantity: Number(q.value), sections: 'cart-drawer'}")}`)}${at('#q', 'change', send('cart/update', "{updates: {'4411': Number(q.value)}}"))}`,
    steps: [
      { role: 'button', name: 'Increase quantity' },
      { role: 'spinbutton', name: 'Quantity', act: { verb: 'type', text: '3' } },
    ],
  },
  {
    title: 'suggestions while typing',
    words: 'look for Riga',
    body: `<label>Where to? <input id="w" role="combobox" aria-expanded="false" aria-controls="o"></label><ul id="o" role="listbox"></ul>${at('#w', 'input', send('places/autocomplete', "{input: w.value, sessionToken: '3f1c9c1e-55aa-4b62-9c55-0a8c5f5a7d10', types: ['order', 'city']}"))}`,
    steps: [{ role: 'combobox', name: 'Where to?', act: { verb: 'type', text: 'Riga' } }],
  },
  {
    title: 'filter by a menu in an old server page',
    words: 'show only open tickets',
    body: `<form method="post" action="/app/list"><input type="hidden" name="__VIEWSTATE" value="dDwtMTA4MzE0MjEw"><input type="hidden" name="__EVENTTARGET" value=""><label>Status <select name="status"><option>All</option><option>Open</option><option>Closed</option></select></label><button name="action" value="filter">Apply filter</button></form>`,
    steps: [
      { role: 'combobox', name: 'Status', act: { verb: 'select', option: 'Open' } },
      { role: 'button', name: 'Apply filter' },
    ],
  },
  {
    title: 'map tiles and geometry queries',
    words: 'zoom in',
    body: `<div role="application" aria-label="Map"><button aria-label="Zoom in">+</button><button aria-label="Zoom out">−</button></div>${at('button', 'click', "new Image().src = '/tiles/7/3/4.png?action=tile'; ".concat(send('features/query', "{bbox: [1,2,3,4], layers: ['shops'], outFields: '*', where: 'removed = 0'}")))}`,
    steps: [
      { role: 'button', name: 'Zoom in' },
      { role: 'button', name: 'Zoom out' },
    ],
  },
  {
    title: 'star and mark as read',
    words: 'star the first message',
    body: `<ul><li>Ana: hello <button aria-label="Star" aria-pressed="false">☆</button> <button>Mark as read</button></li></ul>${at('button', 'click', send('messages/batchModify', "{ids: ['m1'], addLabelIds: ['STARRED'], removeLabelIds: ['UNREAD']}"))}`,
    steps: [
      { role: 'button', name: 'Star' },
      { role: 'button', name: 'Mark as read' },
    ],
  },
  {
    title: 'preview of a text',
    words: 'show a preview of the comment',
    body: `<div role="tablist"><button role="tab" aria-selected="true">Write</button><button role="tab">Preview</button></div><textarea aria-label="Comment"></textarea>${at('[role=tab]', 'click', "const data = new FormData(); data.append('text', 'rye'); data.append('comment[publish]', '0'); fetch('/api/preview', {method: 'POST', body: data})")}`,
    steps: [
      { role: 'textbox', name: 'Comment', act: { verb: 'type', text: 'rye' } },
      { role: 'tab', name: 'Preview' },
    ],
  },
  {
    title: 'date picker with prices by POST',
    words: 'look at flights on the fifth',
    body: `<button id="o" aria-haspopup="dialog">Dates</button><div role="dialog" aria-label="Dates"><button>Previous month</button><button>Next month</button><div role="grid"><div role="row"><button role="gridcell">4</button><button role="gridcell">5</button></div></div></div>${at('button', 'click', send('calendar/prices', "{from: 'RIX', to: 'OSL', month: '2026-05', passengers: {adult: 1}, buy: null}"))}`,
    steps: [
      { role: 'button', name: 'Dates' },
      { role: 'button', name: 'Next month' },
      { role: 'gridcell', name: '5' },
    ],
  },
  {
    title: 'tabs that read by XML',
    words: 'open the calendar',
    body: `<nav><button id="a">Calendar</button><button id="b">Address book</button></nav>${at('#a', 'click', "fetch('/dav/calendars', {method: 'REPORT', body: '<c:calendar-query xmlns:c=\"urn:x\"><prop><getetag/></prop></c:calendar-query>'})")}${at('#b', 'click', "fetch('/dav/contacts', {method: 'PROPFIND', body: '<propfind xmlns=\"DAV:\"><prop><displayname/><owner/></prop></propfind>'})")}`,
    steps: [
      { role: 'button', name: 'Calendar' },
      { role: 'button', name: 'Address book' },
    ],
  },
  {
    title: 'German notes, saved at once',
    words: 'schreib Roggen in die Notiz',
    lang: 'de',
    body: `<h1>Notiz</h1><label>Titel <input id="t"></label><button id="s">Speichern</button><button id="n">Neue Notiz</button>${at('#s', 'click', "fetch('/api/notizen/7', {method: 'PUT', body: JSON.stringify({titel: t.value, geloescht: false})})")}${at('#n', 'click', send('notizen', "{titel: '', ordner: 3}"))}`,
    steps: [
      { role: 'textbox', name: 'Titel', act: { verb: 'type', text: 'Roggen' } },
      { role: 'button', name: 'Speichern' },
      { role: 'button', name: 'Neue Notiz' },
    ],
  },
  {
    title: 'spreadsheet cell, sent as commands',
    words: 'put 7 into the cell',
    body: `<h1>Sheet</h1><input id="t" aria-label="A1"><button id="b" aria-pressed="false">Bold</button><button id="u">Undo</button>${at('#t', 'change', send('sheet/commands', "{commands: [{type: 'SET_RANGE_VALUES', params: {range: 'A1', value: t.value}}], sid: '5f0c'}"))}${at('#b', 'click', send('sheet/commands', "{commands: [{type: 'SET_STYLE', params: {range: 'A1', bold: true}}], sid: '5f0c'}"))}${at('#u', 'click', send('sheet/commands', "{commands: [{type: 'UNDO', params: {}}], sid: '5f0c'}"))}`,
    steps: [
      { role: 'textbox', name: 'A1', act: { verb: 'type', text: '7' } },
      { role: 'button', name: 'Bold' },
      { role: 'button', name: 'Undo' },
    ],
  },
  {
    title: 'photo viewer that loads and logs',
    words: 'look at the next photo',
    body: `<img alt="Bread" src="data:,"><button aria-label="Next photo">›</button><button aria-label="Close">×</button>${at('button', 'click', "new Image().src = '/pixel.gif?e=photo_delete_view&a=open'; const x = new XMLHttpRequest(); x.open('POST', '/api/photo/viewed'); x.send('photo_id=7&viewed=1&token=abc')")}`,
    steps: [
      { role: 'button', name: 'Next photo' },
      { role: 'button', name: 'Close' },
    ],
  },
];

/** @param idOf finds the ref of a control by its name */
export function flowAction(step: FlowStep, ref: string, idOf: (name: string) => string | undefined): Action {
  const { act } = step;
  if (act?.verb === 'type') return { verb: 'type', ref, text: act.text };
  if (act?.verb === 'select') return { verb: 'select', ref, options: [act.option] };
  if (act?.verb === 'check') return { verb: 'check', ref, checked: true };
  if (act?.verb === 'drag') return { verb: 'drag', ref, to: idOf(act.to) ?? '', place: 'before' };
  return { verb: 'click', ref };
}
