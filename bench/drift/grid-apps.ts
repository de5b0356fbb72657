/** Apps of the drift benchmark whose libraries were written again between versions: SurveyJS, an order form, and AG Grid, a table. */
import { html } from '../../test/harness/site';
import type { DriftApp } from './app';
import { servedFrom } from './editor-apps';

const ORDER = {
  title: 'Order seeds',
  elements: [
    { type: 'text', name: 'buyer', title: 'Your name' },
    { type: 'dropdown', name: 'bag', title: 'Bag', choices: ['Small bag', 'Family bag', 'Sack'] },
    { type: 'radiogroup', name: 'way', title: 'Delivery', choices: ['By post', 'By bike', 'At the gate'] },
    { type: 'checkbox', name: 'herbs', title: 'Herbs', choices: ['Mint', 'Sage', 'Thyme', 'Dill'] },
    { type: 'boolean', name: 'gift', title: 'Is it a gift?' },
    { type: 'rating', name: 'stars', title: 'How do you like us?', rateMax: 5 },
    { type: 'comment', name: 'note', title: 'Note for us' },
  ],
};

export const surveyJs: DriftApp = {
  name: 'SurveyJS',
  versions: ['1.8.52', '1.12.67', '2.5.38'],
  packages: (version) =>
    version.startsWith('2')
      ? [`survey-core@${version}`, `survey-js-ui@${version}`]
      : [`survey-jquery@${version}`, 'jquery@3.7.1'],
  start: (version, modules, port) => {
    const isNew = version.startsWith('2');
    const files = isNew
      ? ['survey-core/survey-core.min.css', 'survey-core/survey.core.min.js', 'survey-js-ui/survey-js-ui.min.js']
      : [
          version.startsWith('1.8') ? 'survey-jquery/survey.min.css' : 'survey-jquery/defaultV2.min.css',
          'jquery/dist/jquery.min.js',
          'survey-jquery/survey.jquery.min.js',
        ];
    const [css, ...scripts] = files.map((file) => `/lib/${file}`);
    const page = html(
      'Seeds',
      `<link rel="stylesheet" href="${css}"><div id="form"></div><p id="said"></p>${scripts.map((one) => `<script src="${one}"></script>`).join('')}
      <script>const model = new Survey.Model(${JSON.stringify(ORDER)});
      model.onComplete.add(async ({ data }) => { await fetch('/order', { method: 'POST', body: JSON.stringify(data) }); said.textContent = 'Order of ' + data.buyer + ' received'; });
      ${isNew ? "model.render(document.getElementById('form'))" : "jQuery('#form').Survey({ model })"};</script>`,
    );
    return servedFrom(modules, page, port, { '/order': () => 'ok' });
  },
};

const BEDS = [
  ['Leek', 'North', 14],
  ['Chard', 'South', 5],
  ['Fennel', 'North', 9],
  ['Parsnip', 'West', 31],
  ['Sorrel', 'South', 2],
  ['Endive', 'West', 22],
].map(([plant, bed, count]) => ({ plant, bed, count }));

export const agGrid: DriftApp = {
  name: 'AG Grid',
  versions: ['25.3.0', '29.3.5', '33.3.2', '36.2.0'],
  packages: (version) => [`ag-grid-community@${version}`],
  start: (version, modules, port) => {
    const major = Number(version.split('.')[0]);
    const isBefore = major < 33;
    const dist = '/lib/ag-grid-community/dist';
    const css = isBefore
      ? `<link rel="stylesheet" href="${major < 29 ? `${dist}/styles` : '/lib/ag-grid-community/styles'}/ag-grid.css"><link rel="stylesheet" href="${major < 29 ? `${dist}/styles` : '/lib/ag-grid-community/styles'}/ag-theme-alpine.css">`
      : '';
    const columns = [
      {
        field: 'plant',
        headerName: 'Plant',
        sortable: true,
        filter: true,
        floatingFilter: true,
        ...(isBefore ? { checkboxSelection: true } : {}),
      },
      { field: 'bed', headerName: 'Bed', sortable: true },
      { field: 'count', headerName: 'Count', sortable: true, editable: true },
    ];
    const options = {
      columnDefs: columns,
      rowData: BEDS,
      pagination: true,
      paginationPageSize: 4,
      ...(isBefore
        ? { rowSelection: 'multiple', suppressRowClickSelection: true }
        : { rowSelection: { mode: 'multiRow' }, paginationPageSizeSelector: false }),
    };
    const page = html(
      'Beds',
      `${css}<h1>Beds</h1><div id="beds" class="ag-theme-alpine" style="height:360px;width:720px"></div><script src="${dist}/ag-grid-community.min.js"></script>
      <script>const options = ${JSON.stringify(options)}; const place = document.getElementById('beds');
      globalThis.grid = agGrid.createGrid ? agGrid.createGrid(place, options) : (new agGrid.Grid(place, options), options.api);</script>`,
    );
    return servedFrom(modules, page, port);
  },
};
