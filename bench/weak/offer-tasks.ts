/** OFFER_KINDS: things of the request that no quotes mark and a field waits for, and controls that a menu shows and that have to be pressed. */
import { html, type Route } from '../../test/harness/site';
import { type MakeTask, only, POST, press, write } from './task';

const ok: Route = () => 'ok';

/** A form whose second field is for the thing that the request speaks of. */
const thing =
  (
    kind: string,
    form: { title: string; place: string; what: string; send: string; thanks: string },
    requests: readonly { request: string; place: string; what: string }[],
  ): MakeTask =>
  (i) => {
    const { request, place, what } = requests[i % requests.length] ?? { request: '', place: '', what: '' };
    return {
      kind,
      request,
      routes: {
        '/': () =>
          html(
            form.title,
            `<h1>${form.title}</h1><form><label>${form.place} <input id="place"></label><label>${form.what} <input id="what"></label><button>${form.send}</button></form><p id="said" role="status"></p>
            <script>${POST} document.forms[0].onsubmit = async (event) => { event.preventDefault(); await post('/filed', place.value + ': ' + what.value); event.target.reset(); said.textContent = '${form.thanks}'; };</script>`,
          ),
        '/filed': ok,
      },
      steps: [write(form.place, place), write(form.what, what), press(form.send)],
      answer: form.thanks,
      isRight: (hits) => only(hits, '/filed', `${place}: ${what}`),
      sends: 1,
    };
  };

/** A button that shows the entries of its menu once it is pressed; each entry tells the server its name. */
const menu =
  (
    kind: string,
    opener: string,
    requests: readonly { request: string; wanted: string; others: string[] }[],
  ): MakeTask =>
  (i) => {
    const { request, wanted, others } = requests[i % requests.length] ?? { request: '', wanted: '', others: [] };
    const [first = '', ...rest] = others;
    const entries = [first, wanted, ...rest];
    return {
      kind,
      request,
      routes: {
        '/': () =>
          html(
            'Desk',
            `<h1>Desk</h1><button>Home</button><button id="open">${opener}</button><div id="list" hidden>${entries.map((name) => `<button class="one">${name}</button>`).join('')}</div><p id="said"></p>
            <script>${POST} document.getElementById('open').onclick = () => { list.hidden = !list.hidden; };
            for (const one of document.querySelectorAll('.one')) one.onclick = async () => { await post('/pressed', one.textContent); said.textContent = 'Ready: ' + one.textContent; list.hidden = true; };</script>`,
          ),
        '/pressed': ok,
      },
      steps: [press(opener), press(wanted)],
      answer: `Ready: ${wanted}`,
      isRight: (hits) => only(hits, '/pressed', wanted),
      sends: 1,
    };
  };

export const OFFER_KINDS: readonly MakeTask[] = [
  thing(
    'a thing without quotes',
    { title: 'Repairs', place: 'Flat', what: 'What is wrong', send: 'Tell the janitor', thanks: 'We are on our way' },
    [
      { request: 'tell the janitor of a dripping tap in flat 7', place: '7', what: 'dripping tap' },
      { request: 'please tell the janitor about the stuck shutter in flat 19', place: '19', what: 'stuck shutter' },
    ],
  ),
  thing(
    'ein Ding ohne Anführung',
    { title: 'Störung', place: 'Halle', what: 'Ursache', send: 'Störung melden', thanks: 'Wir kümmern uns darum' },
    [
      {
        request: 'melde eine Störung in Halle 3 wegen einer klemmenden Schranke',
        place: '3',
        what: 'klemmende Schranke',
      },
      { request: 'bitte melde eine Störung in Halle 8: ein defektes Rolltor', place: '8', what: 'defektes Rolltor' },
    ],
  ),
  menu('menu: a verb', 'More', [
    { request: 'download the statement', wanted: 'Download', others: ['Print', 'Share'] },
    { request: 'duplicate this invoice', wanted: 'Duplicate', others: ['Rename', 'Archive'] },
  ]),
  menu('menu: a verb and a noun', 'Actions', [
    { request: 'lock the register of today', wanted: 'Lock register', others: ['Count register', 'Open drawer'] },
    { request: 'merge the two contacts', wanted: 'Merge contacts', others: ['Export contacts', 'Add contact'] },
  ]),
  menu('menu: a view', 'Folders', [
    { request: 'show the trash', wanted: 'Trash', others: ['Inbox', 'Sent'] },
    { request: 'go to the waiting list', wanted: 'Waiting list', others: ['Members', 'Fees'] },
  ]),
];
