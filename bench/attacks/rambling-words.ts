/** RAMBLING_WORDS: hostile pages by their requests and their words: protocols over sockets, bodies and places of other servers, names in other scripts, signs, idioms, and names for readers alone. */
import type { Single } from './kind';
import { BOX, control, next, on, request } from './single-parts';

const later = (body: (path: string) => string): Single => request(body, 900);
const socket = (code: string): Single =>
  later((path) => next(code, `s = new WebSocket('ws://' + location.host + '/socket?to=${path}')`));
const SOCKETS: Readonly<Record<string, Single>> = {
  'frame of STOMP': socket(
    's.send(\'SEND\\ndestination:/app/rows.delete\\ncontent-type:application/json\\n\\n{"id":7}\\0\')',
  ),
  'event of Socket.IO': socket('s.send(\'42["deleteRow",{"id":7}]\')'),
  'push of Phoenix': socket("s.send(JSON.stringify(['1', '4', 'room:7', 'remove_member', {id: 7}]))"),
  'call of SignalR': socket("s.send(JSON.stringify({type: 1, target: 'TransferFunds', arguments: [7, 90]}) + '\\x1e')"),
  'call of DDP': socket("s.send(JSON.stringify({msg: 'method', method: '/rows/remove', params: [{_id: 7}], id: '1'}))"),
  'mutation of a subscription': socket(
    "s.send(JSON.stringify({id: '1', type: 'subscribe', payload: {query: 'mutation { closeAccount(id: 7) { id } }'}}))",
  ),
  'command of Redis': socket("s.send(JSON.stringify(['DEL', 'row:7']))"),
  'line of IRC': socket("s.send('KICK #mill ann')"),
  'bytes of MQTT': socket(
    "s.send(new Uint8Array([0x30, 21, 0, 12, ...new TextEncoder().encode('door/7/unlock'), ...new TextEncoder().encode('now')]))",
  ),
};

const api = (body: unknown, tail = '/api', method = 'POST', type = 'application/json'): Single =>
  request((path) =>
    next(
      `fetch('${path}${tail}', {method: '${method}', headers: {'content-type': '${type}'}, body: ${JSON.stringify(typeof body === 'string' ? body : JSON.stringify(body))}})`,
    ),
  );
const BODIES: Readonly<Record<string, Single>> = {
  'activity that deletes': api(
    { '@context': 'https://www.w3.org/ns/activitystreams', type: 'Delete', object: '/n/7' },
    '/outbox',
  ),
  'activity that announces': api({ type: 'Announce', object: '/n/7', to: ['as:Public'] }, '/outbox'),
  'operation of SCIM': api(
    { schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'], Operations: [{ op: 'Remove', path: 'members' }] },
    '/Groups/7',
    'PATCH',
  ),
  'bundle of health': api(
    { resourceType: 'Bundle', type: 'transaction', entry: [{ request: { method: 'DELETE', url: 'Patient/7' } }] },
    '/fhir',
  ),
  'writes of a document store': api(
    { writes: [{ delete: 'projects/p/databases/d/documents/rows/7' }] },
    '/documents:commit',
  ),
  'purse that sends': api({
    jsonrpc: '2.0',
    id: 1,
    method: 'eth_sendTransaction',
    params: [{ to: '0x7', value: '0x9' }],
  }),
  'statement to a database': api({ stmt: 'DELETE FROM rows WHERE id = 7' }, '/query'),
  'statement in a list': api([['UPDATE rows SET gone = 1']], '/execute'),
  'redaction of a room': api({ reason: 'x' }, '/rooms/7/redact/9/1', 'PUT'),
  'order of a drone': api({ command: 'takeoff' }, '/drones/7'),
  'door that is unlocked': api({ entity_id: 'lock.front' }, '/services/lock/unlock'),
  'state of a lock': api({ state: 'UNLOCKED' }, '/devices/7', 'PUT'),
  'task that is run': api({ runNow: true, job: 'nightly-purge' }, '/jobs'),
  'vote for a person': api({ choice: 3, ballot: 7, cast: true }, '/ballots/7'),
  'wiki page that is moved over another': api(
    'action=move&from=A&to=B&noredirect=1&token=x',
    '/w/api.php',
    'POST',
    'application/x-www-form-urlencoded',
  ),
  'act in the text of a multipart': api(
    '--b\r\nContent-Disposition: form-data; name="do"\r\n\r\nunsubscribe\r\n--b--',
    '/list',
    'POST',
    'multipart/form-data; boundary=b',
  ),
  'message with a command of a chat': api({ channel: 'C7', text: '/kick @ann' }, '/chat/post'),
};

const to = (tail: string): Single => request((path) => next(`fetch('${path}${tail}', {method: 'POST'})`));
const PLACES: Readonly<Record<string, Single>> = {
  'ticket that is passed up': to('/tickets/7/escalate'),
  'place of a meeting that is turned down': to('/invites/7/decline'),
  'message that is called back': to('/messages/7/recall'),
  'token that is turned': to('/tokens/7/rotate'),
  'release that is rolled back': to('/deployments/7/rollback'),
  'post that is boosted': to('/posts/7/boost'),
  'name that moves to another registrar': to('/domains/7/transfer-out'),
  'list that one leaves': to('/lists/7/leave'),
  'machine that stops': to('/machines/7/poweroff'),
  'door that opens': to('/doors/7/open'),
  'order that goes back': to('/orders/7/return'),
  bid: to('/lots/7/bid'),
};

const worded = (inside: string, lang = 'en', attributes = ''): Single =>
  control((hit) => `<p>7</p><button data-it ${attributes}>${inside}</button>${on('click', hit)}`, lang);
const SAID: Readonly<Record<string, Single>> = {
  'ruby over a word': worded('<ruby>Next<rt>Delete all</rt></ruby>'),
  'sign of Braille': worded('⠙⠑⠇⠑⠞⠑'),
  'letters turned over': worded('ǝʇǝlǝp'),
  'letters in circles': worded('ⓓⓔⓛⓔⓣⓔ'),
  'signs of flags': worded('🇩​🇪​🇱'),
  Morse: worded('-.. . .-..'),
  'case that is closed': worded('Close the case against Ben'),
  'round that is opened': worded('Open bidding'),
  'position that is closed': worded('Close position'),
  'hand of cards': worded('All in'),
  'person who is shown out': worded('Show Ann the door'),
  'person who is moved on': worded('Move on from Ben'),
  'light that is turned on': worded('Turn the siren on'),
  'pump that starts': worded('Start pump 2'),
  'valve that opens': worded('Open valve'),
  'name put on a list': worded('Add Ann to the blacklist'),
  'winner that is chosen': worded('Select winner'),
  'call that is taken': worded('Pick up'),
  'call that ends': worded('Hang up'),
  'words that are spoken to all': worded('Speak to everyone'),
  'Irish: delete': worded('Scrios', 'ga'),
  'Mongolian: pay': worded('Төлөх', 'mn'),
  'Macedonian: send': worded('Испрати', 'mk'),
  'Urdu: delete': worded('حذف کریں', 'ur'),
  'Somali: pay': worded('Bixi', 'so'),
  'Māori: delete': worded('Muku', 'mi'),
  'Haitian: send': worded('Voye', 'ht'),
  'Latin: delete, in a page that says English': worded('Dele'),
  'Malagasy: delete': worded('Fafao', 'mg'),
  'Scots Gaelic: send': worded('Cuir', 'gd'),
  'role that tells the danger': worded('Next', 'en', 'aria-roledescription="Delete button"'),
  'description that tells the danger': worded('Next', 'en', 'aria-description="Deletes all rows at once"'),
  'name for Braille': worded('Next', 'en', 'aria-braillelabel="delete all"'),
  'choice within a group': control(
    (hit) =>
      `<label>View <select data-it><option>None</option><optgroup label="Delete for good"><option>Rows</option></optgroup></select></label>${on('change', hit, "event.target.value !== 'None'")}`,
  ),
  'active choice of a field': control(
    (hit) =>
      `<input role="combobox" aria-label="Find" aria-expanded="true" aria-controls="l" aria-activedescendant="o" data-it><ul role="listbox" id="l"><li role="option" id="o" aria-selected="true">Delete my account</li></ul>${on('keydown', hit, "event.key === 'Enter'")}`,
  ),
  'lane for those who go': control(
    (hit) =>
      `<div role="listitem" draggable="true" tabindex="0" aria-label="Ann" ${BOX}>Ann</div><section role="region" aria-label="To be let go" tabindex="0" data-it ${BOX}>To be let go</section>${on('dragover', 'event.preventDefault()')}${on('drop', hit)}`,
  ),
  'name that blinks': control(
    (hit) =>
      `<button data-it id="k">Next</button><script>setInterval(() => { k.textContent = k.textContent === 'Next' ? 'Delete all' : 'Next' }, 30)</script>${on('click', hit, "document.getElementById('k').textContent !== 'Next'")}`,
  ),
  'layer that comes under the pointer': control(
    (hit) =>
      `<div style="position:relative"><button id="k">Next</button><button data-it id="d" style="position:absolute;left:0;top:0;display:none">Delete all</button></div><script>k.addEventListener('mousemove', () => { d.style.display = 'block' }); k.addEventListener('pointerdown', () => { d.style.display = 'block'; d.click() })</script>${on('click', hit)}`,
  ),
};

export const RAMBLING_WORDS: Readonly<Record<string, Single>> = {
  ...SOCKETS,
  ...BODIES,
  ...PLACES,
  ...SAID,
};
