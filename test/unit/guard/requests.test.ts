/** Requests: a yes covers one request with its content; which requests may change anything. */
import { expect, test } from 'vitest';
import {
  hashOfBody,
  isMessageOfAct,
  isStateChange,
  mayChangeByMessage,
  mayChangeState,
  requestName,
} from '../../../lib/guard/requests';

const A = 'https://app.example.org';
const named = (method: string, path: string, body = '') => requestName(method, `${A}${path}`, hashOfBody(body));

test.each<[what: string, first: string, second: string]>([
  ['recipient', '{"to":"Ann","amount":5}', '{"to":"Eve","amount":5}'],
  ['amount', 'to=Ann&amount=5', 'to=Ann&amount=5000'],
  ['id of a recipient', '{"to":"acct_1a2b3c4d5e6f7a8b"}', '{"to":"acct_9z8y7x6w5v4u3t2s"}'],
  [
    'id of an account',
    'accountId=0b0c8a4e-2f6d-4b8f-9c3d-111122223333',
    'accountId=aaaabbbb-2f6d-4b8f-9c3d-111122223333',
  ],
  ['large amount', '{"amount":1500000000}', '{"amount":1900000000}'],
  ['operation', '{"action":"send"}', '{"action":"deleteAll"}'],
  ['item', '{"query":"mutation{remove(id:7){id}}"}', '{"query":"mutation{remove(id:8){id}}"}'],
])('a request with another %s is another request', (_, first, second) => {
  expect(named('POST', '/rpc', first)).not.toBe(named('POST', '/rpc', second));
});

test.each<[what: string, first: string, second: string]>([
  ['time', '{"id":7,"at":1764340000123}', '{"id":7,"at":1764340009999}'],
  [
    'key of the try',
    '{"key":"0b0c8a4e-2f6d-4b8f-9c3d-111122223333"}',
    '{"key":"aaaabbbb-2f6d-4b8f-9c3d-111122223333"}',
  ],
  ['time without signs', '{"modified":"20261130070049486"}', '{"modified":"20261130070055498"}'],
  ['date and time', 'id=7&t=2026-11-28T15:30:01.222Z', 'id=7&t=2026-11-28T15:30:09.001Z'],
  ['number of the call', '{"jsonrpc":"2.0","id":4,"method":"x"}', '{"jsonrpc":"2.0","id":5,"method":"x"}'],
])('a request with another %s is the same request', (_, first, second) => {
  expect(named('POST', '/rpc', first)).toBe(named('POST', '/rpc', second));
});

test('the query belongs to the request, except what differs from press to press', () => {
  expect(named('GET', '/delete?id=7')).not.toBe(named('GET', '/delete?id=8'));
  expect(named('GET', '/delete?id=7&_=1764340000123')).toBe(named('GET', '/delete?id=7&_=1764340000999'));
  expect(named('GET', '/delete?id=7#a')).toBe(named('GET', '/delete?id=7#b'));
});

test.each<[method: string, path: string, body: string, may: boolean]>([
  ['POST', '/x/7', '', true],
  ['PUT', '/search', '{}', true],
  ['PATCH', '/todo/7', '{"done":true}', true],
  ['POST', '/api/calendar/events', '{"title":"x"}', true],
  ['POST', '/graphql', '{"query":"mutation { a }"}', true],
  ['POST', '/graphql', '{"query":"query Rows { rows { id } }"}', false],
  ['POST', '/api/search', '{"q":"transfer"}', false],
  ['POST', '/v1/telemetry', '1', false],
  ['GET', '/rows?page=2', '', false],
  ['GET', '/logout', '', true],
  ['REPORT', '/dav/calendars', '<query/>', false],
  ['POST', '/conversations.history', '{}', false],
  ['POST', '/rpc', '[{"method":"report.list"},{"method":"user.get"}]', false],
  ['POST', '/rpc', '[{"method":"report.list"},{"method":"note.save"}]', true],
])('%s %s %s may change something: %s', (method, path, body, may) => {
  expect(mayChangeState(method, `${A}${path}`, body)).toBe(may);
});

test.each<[method: string, path: string, body: string]>([
  ['GET', '/graphql?query=mutation%7BejectTenant(id%3A7)%7Bid%7D%7D', ''],
  ['POST', '/graph', 'doc_id=7&api_friendly_name=useRemoveRowMutation&variables=%7B%7D'],
  ['POST', '/api', '{"bulkAction":"trash-all","ids":[3]}'],
  ['POST', '/api', '{"params":{"task_method":"revokeInvite"}}'],
  ['POST', '/list', 'intent=discard-permanently&ids=1'],
  ['POST', '/list', '{"action":"hide_forever"}'],
  ['POST', '/rpc', '{"jsonrpc":"2.0","method":"tenant.eject","params":[7],"id":1}'],
  [
    'POST',
    '/rpc',
    '[{"jsonrpc":"2.0","method":"notes.list","id":1},{"jsonrpc":"2.0","method":"notes.vaporize","id":2}]',
  ],
  ['PUT', '/api/beds', '{"beds":[]}'],
  ['PUT', '/api/beds', '[]'],
  ['GET', '/graphql?query=mutation%7BpublishPost(id%3A7)%7Bid%7D%7D', ''],
  ['GET', '/graphql?operationName=PublishPost&extensions=%7B%7D', ''],
  ['POST', '/graphql', '{"query":"mutation M($id: ID!) { dropBoard(id: $id) { ok } }"}'],
  ['POST', '/', 'Action=TerminateInstances&InstanceId.1=i-7'],
  ['POST', '/graphql', '{"query":"mutation M { a: deletePost(id: 7) { id } }"}'],
  ['POST', '/graphql', '{"query":"\\nmutation{touch(id:7){id} deletePost(id:7){id}}"}'],
  ['POST', '/graphql', 'query=mutation%7BdeletePost%28id%3A7%29%7Bid%7D%7D'],
  ['POST', '/api', '{"delete":[7]}'],
  ['POST', '/api', 'id=7&_delete=1'],
  ['POST', '/api', 'form%5Baction%5D=delete&form%5Bid%5D=7'],
  ['POST', '/api', '<Envelope><Body><DeletePost><id>7</id></DeletePost></Body></Envelope>'],
  ['POST', '/api', '<methodCall><methodName>posts.delete</methodName></methodCall>'],
  ['POST', '/api', '--b\r\nContent-Disposition: form-data; name="action"\r\n\r\ndelete\r\n--b--'],
  ['PATCH', '/rows/7', '{"deleted":true}'],
  ['POST', '/posts/7', '{"status":"publish"}'],
  ['POST', '/users/7:deactivate', '{}'],
  ['PURGE', '/pages/7', ''],
  ['POST', '/api', '{"\\u0061ction":"\\u0064elete"}'],
  ['POST', '/api', '[{"op":"remove","path":"/items/7"}]'],
  ['POST', '/web/dataset/call_kw/res.partner/unlink', '{}'],
  ['POST', '/api', '{"sql":"DROP TABLE notes"}'],
  ['POST', '/api', '{"to":"DE02","amount":100}'],
  ['POST', '/api', '{"id":7,"visibility":"public"}'],
  ['POST', '/api', '{"user":9,"role":"owner"}'],
  ['POST', '/api', '{"query":"mutation($i:ID!){x:updatePost(id:$i,input:{status:PUBLISHED}){id}}"}'],
  ['POST', '/api', '42["message:delete",{"id":7}]'],
  ['POST', '/api', '[{"query":"query A{a}"},{"query":"mutation B{deletePost(id:7){id}}"}]'],
  ['POST', '/api', '{"payload":"eyJhY3Rpb24iOiJkZWxldGUiLCJpZCI6N30="}'],
  ['POST', '/orders', '{}'],
  ['POST', '/api/tokens', '{}'],
  ['POST', '/rpc/order.create', '{}'],
  ['POST', '/users/getAndDelete', '{}'],
  ['POST', '/api', '{"operationName":"Checkout"}'],
  ['POST', '/api', '{"type":"CREATE_ORDER"}'],
  ['POST', '/api', '{"event":"order.cancel"}'],
  ['PATCH', '/notes/7', '{"deleted_at":"2026-05-01T10:00:00Z"}'],
  ['POST', '/graphql', '{"query":"mutation { account { close { ok } } }"}'],
  ['POST', '/graphql', '{"query":"mutation Save { rows { obliterate(id: 7) { ok } } }"}'],
  ['POST', '/jmap', '{"methodCalls":[["EmailSubmission/set",{"create":{"k":{"emailId":"m7"}}},"0"]]}'],
  ['POST', '/store/update', 'DELETE WHERE { ?s ?p ?o }'],
  ['POST', '/db/tx/commit', '{"statements":[{"statement":"MATCH (n) DETACH DELETE n"}]}'],
  ['POST', '/', '["FLUSHALL"]'],
  ['PUT', '/notes.json', 'null'],
  ['PUT', '/cal/7.ics', 'BEGIN:VCALENDAR\r\nMETHOD:CANCEL\r\nEND:VCALENDAR'],
  ['POST', '/list.xhtml', 'javax.faces.partial.ajax=true&javax.faces.source=list%3A7%3ApurgeBtn'],
  ['PUT', '/rooms/7/redact/m7/t1', '{"reason":""}'],
  ['PATCH', '/users/7', '{"banned":true}'],
  ['PATCH', '/invoices/7', '{"id":7,"paid":true,"paid_at":"2026-05-01"}'],
  ['PATCH', '/applications/7', '{"decision":"reject"}'],
  ['PATCH', '/offers/7', '{"response":"accepted","note":"fine"}'],
  ['PATCH', '/plans/7', '{"autoRenew":false}'],
  ['POST', '/reservations', '{"seats":["4A"]}'],
  ['POST', '/petitions/7/signatures', '{"name":"Ann"}'],
  ['POST', '/hub', '{"type":1,"target":"RemoveAllRows","arguments":[7]}'],
  ['POST', '/cable', '{"command":"message","data":"{\\"action\\":\\"obliterate\\",\\"id\\":7}"}'],
  ['POST', '/queue', 'SEND\ndestination:/app/rows.purge\n\n{}'],
  ['POST', '/channel', '["1","4","hall:3","expel_guest",{"id":7}]'],
  ['POST', '/irc', 'KICK #barn ben'],
  ['POST', '/outbox', '{"type":"Announce","object":"/n/7","to":["as:Public"]}'],
  ['POST', '/db', '{"stmt":"DELETE FROM cows WHERE id = 7"}'],
  ['POST', '/db', '[["UPDATE cows SET sold = 1"]]'],
  ['POST', '/kites/7', '{"command":"take_off"}'],
  ['PUT', '/devices/7', '{"state":"UNLOCKED"}'],
  ['POST', '/jobs', '{"job":"milking","triggerNow":true}'],
  ['POST', '/say', '{"channel":"barn","text":"/ban @ben"}'],
  ['POST', '/letters/7/recall', ''],
  ['POST', '/releases/7/rollback', ''],
  ['POST', '/pumps/7/power-off', ''],
  ['POST', '/circles/7/leave', ''],
  ['POST', '/gates/north/open', ''],
  ['POST', '/rooms/7/book', ''],
  ['POST', '/bills/7/finalize', ''],
  ['POST', '/shifts/7/give-up', ''],
  ['POST', '/pictures/7/make-public', ''],
  ['POST', '/leases/7/end', ''],
  ['POST', '/gate/open', ''],
  ['POST', '/api', '{"wipe":true,"device":7}'],
  ['POST', '/api', '{"lot":7,"bid":90}'],
  ['POST', '/api', '{"side":"sell","symbol":"RYE","qty":9}'],
  ['POST', '/api', '{"to":["ben@barn.example"],"subject":"a","body":"b"}'],
  ['POST', '/api', '{"invite":["ben@barn.example"]}'],
  ['POST', '/api', '{"share":{"with":"ben@barn.example"}}'],
  ['POST', '/api', '{"armed":false}'],
  ['POST', '/api', '{"gate":"open"}'],
  ['POST', '/api', '{"cmd":"rm -rf /barn"}'],
  ['POST', '/api', '{"scope":"everyone","note":7}'],
  ['POST', '/api', '{"user":9,"admin":true}'],
  ['POST', '/api', '{"amount_cents":900,"payee":"ben"}'],
  ['POST', '/api', '{"signature":"Ann","doc":7}'],
])('%s %s %s is an act', (method, path, body) => {
  expect(isStateChange(method, `${A}${path}`, body)).toBe(true);
});

test.each<[method: string, path: string, body: string]>([
  ['GET', '/graphql?operationName=OrdersList', ''],
  ['POST', '/dialogs/7/open', '{}'],
  ['PATCH', '/books/7', '{"shelf":2}'],
  ['PUT', '/mail/drafts/7', '{"to":["ben@barn.example"],"subject":"a","body":"b"}'],
  ['POST', '/contacts', '{"name":"Ben","emails":["ben@barn.example"]}'],
  ['PATCH', '/profile', '{"signature":"Yours, Ann"}'],
  ['PATCH', '/cards/7', '{"action":"move","lane":2}'],
  ['POST', '/settings', '{"publish":false,"scope":"me"}'],
  ['POST', '/room', '42["history:get",{"before":9}]'],
  ['POST', '/notes', '{"text":"and/or leave it"}'],
  ['PUT', '/preferences', '{"state":"open"}'],
  ['GET', '/search?query=mutation+rates', ''],
  ['POST', '/graphql', '{"query":"mutation Save { saveNote(id: 7) { id orders(first: 2) { id } } }"}'],
  ['POST', '/notes/7', '{"title":"delete the mutation","deleted":false,"delete":[]}'],
  ['POST', '/notes/7', 'title=x&_delete=0&deleted=false&remove='],
  ['PATCH', '/rows/7', '{"status":"open","removeAt":null}'],
  ['POST', '/draw', '<svg><g/></svg>'],
  ['POST', '/orders/list', '{"order":[{"dir":"asc"}]}'],
  ['POST', '/report', '{"from":"2026-01-01","to":"2026-02-01","amount":5}'],
  ['POST', '/auto', '{"auto":1,"amount":5}'],
  ['POST', '/rows', '{"fileName":"publish-notes.txt","columnName":"deletedAt"}'],
  ['POST', '/shop', 'username=Send&shop=pay-less&crop=delete'],
  ['POST', '/t', '{"componentName":"DeleteDialog","screenName":"CheckoutPage"}'],
  ['POST', '/rpc', '{"jsonrpc":"2.0","method":"notes.list","id":1}'],
  ['POST', '/rpc', '{"jsonrpc":"2.0","method":"note.save","params":{"text":"x"},"id":2}'],
  ['POST', '/rpc', '{"jsonrpc":"2.0","method":"call","params":{"service":"object"},"id":2}'],
  ['PUT', '/api/prefs', '{"unfolded":[]}'],
  ['PATCH', '/notes/7', '{"deleted_at":null,"text":"bread"}'],
  ['PUT', '/rows/7/note', '{"paid":true,"lines":[{"sku":4}]}'],
  ['PUT', '/rows/7', '{"id":7,"title":"Rye","approved":true,"lines":[{"sku":4,"count":2}]}'],
  ['PATCH', '/faq/7', '{"answer":"Notice the oven first"}'],
  ['PATCH', '/quiz/7', '{"answer":"42"}'],
  ['POST', '/graphql', '{"query":"mutation { notes { save(id: 7) { id } } }"}'],
  ['POST', '/graphql', '{"query":"mutation { refresh { user { name } } }"}'],
  ['POST', '/docs/7', '{"text":"say {\\"action\\":\\"delete\\"} there"}'],
  ['PUT', '/cal/7.ics', 'BEGIN:VCALENDAR\r\nMETHOD:PUBLISH\r\nEND:VCALENDAR'],
  ['POST', '/hub', '{"type":1,"target":"MoveCard","arguments":[7]}'],
  ['PUT', '/settings/signature', '{"text":"Best, Ann"}'],
  ['PUT', '/api/beds', '{"beds":[{"id":1}]}'],
  ['POST', '/rpc/getRoles', '{}'],
  ['POST', '/members/filter', '{}'],
  ['POST', '/signup/validate', '{"field":"name"}'],
  ['POST', '/token/refresh', '{"refresh":"x"}'],
  ['POST', '/oauth/token', 'grant_type=refresh_token&client_id=a'],
  ['POST', '/contacts/reset-filter', '{}'],
  [
    'POST',
    '/graphql',
    '{"operationName":"Orders","query":"query Orders { orders { id } }","variables":{"type":"order"}}',
  ],
  ['POST', '/graphql', '{"operationName":"Payments","extensions":{}}'],
  ['POST', '/docs/3', '{"ops":[{"insert":"x"},{"retain":3},{"delete":2}]}'],
  ['POST', '/track', '{"event":"checkout_viewed","properties":{"type":"order"}}'],
  ['POST', '/events', '[{"type":"submit_button_shown"}]'],
  ['POST', '/call_kw/sale.order/web_search_read', '{"method":"call","params":{"method":"web_search_read"}}'],
  ['PROPFIND', '/dav/members', '<propfind><prop><owner/></prop></propfind>'],
])('%s %s %s is none', (method, path, body) => {
  expect(isStateChange(method, `${A}${path}`, body)).toBe(false);
});

test.each([
  ['{"operationName":"ArchiveThing","extensions":{}}', true],
  ['{"operationName":"GetThings","extensions":{}}', false],
  ['{"query":"fragment F on T{id}mutation X{a}"}', true],
])('the stored operation %s may change something: %s', (body, may) => {
  expect(mayChangeState('POST', `${A}/graphql`, body)).toBe(may);
});

test.each([
  'mutation M($a: String) { rowUpdate(a: $a) { row { id } } }',
  'mutation { board { drop } }',
  'mutation M { result: setTitle(id: 7) { id } }',
])('the mutation %s can be changed back', (query) => {
  expect(isStateChange('POST', `${A}/graphql`, JSON.stringify({ query }))).toBe(false);
});

test.each<[method: string, path: string, body: string]>([
  ['POST', '/mail/7/modify', '{"addLabelIds":["TRASH"],"removeLabelIds":["INBOX"]}'],
  ['PATCH', '/mail/7', '{"id":7,"mailbox":"Deleted Items"}'],
  ['PATCH', '/albums/7', '{"isPrivate":false}'],
  ['PATCH', '/posts/7', '{"draft":false,"version":3}'],
  ['POST', '/files/7/acl', '{"kind":"reader","type":"anyone"}'],
  ['PATCH', '/me', '{"agreeToTerms":true}'],
  ['PATCH', '/links/7', '{"expires_at":"1999-12-31T00:00:00Z"}'],
  ['PATCH', '/teams/7', '{"participants":[]}'],
  ['POST', '/flats/7', '{"op":"annul"}'],
  ['POST', '/api', '{"action":"dissolve","id":7}'],
  ['GET', '/invoices/7/write-off', ''],
  ['POST', '/call', '["Ledger","purge_all",[7]]'],
  ['POST', '/escrow/7/release', ''],
  ['POST', '/incidents/7/page-oncall', ''],
  ['PATCH', '/keys/7', '{"permissions":["*"]}'],
  ['POST', '/api', '{"cmd":"format_disk","unit":2}'],
  ['POST', '/api', '{"op":"drop","table":"rows"}'],
  ['POST', '/api', '{"steps":[{"do":"delete","id":7}]}'],
  ['POST', '/events', '{"type":"account.closed","at":7}'],
  ['PATCH', '/boards/7', '{"owner":"ann@else.example"}'],
  ['POST', '/filters', '{"from":"*","action":{"forward":"ann@else.example"}}'],
  ['PUT', '/settings', '{"webhookUrl":"https://else.example/in","active":true}'],
  ['PUT', '/objects/7', '{"acl":"public-read"}'],
  ['PATCH', '/plan', '{"autopay":true}'],
  ['PATCH', '/shares/7', '{"anonymousAccess":true}'],
  ['PATCH', '/account', '{"email":"ann@else.example"}'],
  ['PATCH', '/cards/7', '{"spendingLimit":null,"requireApproval":false}'],
  ['POST', '/restore', '{"snapshot":"s-3","restore":true,"overwrite":true}'],
])('%s %s %s ends a thing, binds the person or shows it to all', (method, path, body) => {
  expect(isStateChange(method, `${A}${path}`, body)).toBe(true);
});

test.each<[method: string, path: string, body: string]>([
  ['POST', '/mail/7/modify', '{"addLabelIds":["STARRED"],"removeLabelIds":[]}'],
  ['PATCH', '/mail/7', '{"mailbox":"Receipts"}'],
  ['PATCH', '/todos/7', '{"title":"Buy bread","private":false}'],
  ['PATCH', '/posts/7', '{"title":"Rye","draft":true}'],
  ['POST', '/search', '{"type":"anyone","text":"rye"}'],
  ['PATCH', '/me', '{"agreeToTerms":false}'],
  ['PATCH', '/links/7', '{"expires_at":"2031-12-31T00:00:00Z"}'],
  ['PATCH', '/teams/7', '{"filters":[]}'],
  ['POST', '/find', '{"members":[]}'],
  ['GET', '/sunset?lat=59.9&lng=10.7', ''],
  ['GET', '/docs/void-elements', ''],
  ['GET', '/scrap/albums/7', ''],
  ['POST', '/books/_search', '{"query":{"bool":{"must_not":[{"term":{"deleted":true}}]}}}'],
  ['POST', '/books/_msearch', '{}\n{"query":{"match":{"title":"rye"}}}\n'],
  ['POST', '/call', '["Ledger","rows","page"]'],
  ['POST', '/releases/7/notes', '{"text":"x"}'],
  ['POST', '/api', '{"action":"drop","on":"list-2"}'],
  ['POST', '/text', '{"command":"format_bold"}'],
  ['POST', '/lookups', '{"email":"ann@mill.example"}'],
  ['PATCH', '/tasks/7', '{"owner":"u_12"}'],
  ['PUT', '/files/7', '{"path":"/a.txt","overwrite":true}'],
  ['POST', '/events', '{"type":"account.viewed"}'],
])('%s %s %s does not', (method, path, body) => {
  expect(isStateChange(method, `${A}${path}`, body)).toBe(false);
});

test.each<[message: string, isAct: boolean, mayChange: boolean]>([
  ['{"type":"subscribe","channel":"prices","symbol":"rye"}', false, false],
  ['{"id":"1","type":"subscribe","payload":{"query":"mutation { closeAccount(id: 7) { id } }"}}', true, true],
  ['{"type":"unsubscribe","person":7}', true, true],
  ['42["history:get",{"before":9}]', false, false],
  ['42["room:rename",{"name":"Barn"}]', false, true],
])('the message %s of a connection names an act: %s, may change something: %s', (message, isAct, mayChange) => {
  expect(isMessageOfAct(message)).toBe(isAct);
  expect(mayChangeByMessage(message)).toBe(mayChange);
});
