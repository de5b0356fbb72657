/** Apps of the drift benchmark made by what draws a page from data: Form.io a form, Webix a table with a form below. */
import { html } from '../../test/harness/site';
import type { DriftApp } from './app';
import { servedFrom } from './editor-apps';

const STAY = [
  { type: 'textfield', key: 'guest', label: 'Guest' },
  { type: 'number', key: 'nights', label: 'Nights' },
  {
    type: 'select',
    key: 'room',
    label: 'Room',
    data: { values: ['Oak', 'Birch', 'Pine'].map((label) => ({ label, value: label.toLowerCase() })) },
  },
  {
    type: 'radio',
    inputType: 'radio',
    key: 'board',
    label: 'Board',
    values: ['Breakfast', 'Half board', 'Full board'].map((label) => ({ label, value: label.toLowerCase() })),
  },
  { type: 'checkbox', inputType: 'checkbox', key: 'quiet', label: 'Quiet side' },
  {
    type: 'datagrid',
    key: 'children',
    label: 'Children',
    addAnother: 'Add child',
    components: [{ type: 'textfield', key: 'name', label: 'First name' }],
  },
  { type: 'textarea', key: 'wish', label: 'Wishes', rows: 2 },
  { type: 'button', key: 'submit', label: 'Send request', action: 'submit', theme: 'primary' },
].map((one) => ({ input: true, ...one }));

export const formIo: DriftApp = {
  name: 'Form.io',
  versions: ['2.32.3', '4.21.7', '5.6.0'],
  packages: (version) => [`${version.startsWith('5') ? '@formio/js' : 'formiojs'}@${version}`],
  start: (version, modules, port) => {
    const dist = `/lib/${version.startsWith('5') ? '@formio/js' : 'formiojs'}/dist`;
    const page = html(
      'Inn',
      `<link rel="stylesheet" href="${dist}/formio.full.min.css"><h1>Inn</h1><div id="form"></div><p id="said"></p><script src="${dist}/formio.full.min.js"></script>
      <script>Formio.createForm(document.getElementById('form'), { display: 'form', components: ${JSON.stringify(STAY)} }).then((form) => { form.nosubmit = true; form.on('submit', async ({ data }) => { await fetch('/stay', { method: 'POST', body: JSON.stringify(data) }); form.emit('submitDone', { data }); said.textContent = 'Request of ' + data.guest + ' received'; }); });</script>`,
    );
    return servedFrom(modules, page, port, { '/stay': () => 'ok' });
  },
};

const BOATS = [
  ['Heron', 'Bergen', 4],
  ['Gull', 'Oslo', 9],
  ['Tern', 'Bodo', 2],
  ['Loon', 'Molde', 6],
].map(([name, town, seats], i) => ({ id: i + 1, name, town, seats }));

export const webix: DriftApp = {
  name: 'Webix',
  versions: ['5.4.0', '7.4.0', '9.4.0', '11.4.0'],
  packages: (version) => [`webix@${version}`],
  start: (version, modules, port) => {
    const file = version.startsWith('5') ? 'webix' : 'webix.min';
    const page = html(
      'Boats',
      `<link rel="stylesheet" href="/lib/webix/${file}.css"><script src="/lib/webix/${file}.js"></script>
      <script>webix.ready(() => { webix.ui({ rows: [
        { view: 'toolbar', elements: [{ view: 'label', label: 'Boats' }, { view: 'button', value: 'New boat', width: 120, click: () => $$('maker').show() }, { view: 'segmented', id: 'season', options: ['Summer', 'Autumn', 'Winter'] }] },
        { view: 'datatable', id: 'boats', editable: true, editaction: 'dblclick', select: 'row', columns: [{ id: 'name', header: ['Name', { content: 'textFilter' }], sort: 'string', editor: 'text', width: 220 }, { id: 'town', header: ['Town', ''], sort: 'string', editor: 'text', width: 220 }, { id: 'seats', header: ['Seats', ''], sort: 'int', editor: 'text' }], data: ${JSON.stringify(BOATS)} } ] });
        webix.ui({ view: 'window', id: 'maker', modal: true, position: 'center', width: 420, head: 'New boat', body: { view: 'form', id: 'boat', elements: [{ view: 'text', name: 'name', label: 'Name' }, { view: 'text', name: 'town', label: 'Town' }, { view: 'checkbox', name: 'sail', label: 'With sail' }, { cols: [{ view: 'button', value: 'Cancel', click: () => $$('maker').hide() }, { view: 'button', value: 'Add', click: () => { $$('boats').add($$('boat').getValues()); $$('boat').clear(); $$('maker').hide(); } }] }] } }); });</script>`,
    );
    return servedFrom(modules, page, port);
  },
};
