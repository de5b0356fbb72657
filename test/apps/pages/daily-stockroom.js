/** A stock list like a spreadsheet, of Tabulator: cells that become fields, header filters, a menu in each row, sheets at the foot, a formula bar. */
import { TabulatorFull } from 'tabulator-tables';
import 'tabulator-tables/dist/css/tabulator.css';
import { note, place } from './page';

document.title = 'Stockroom';
document.head.insertAdjacentHTML('beforeend', '<style>body{font:13px Arial;margin:6px}.tb span{border:1px solid #aaa;padding:3px 8px;cursor:pointer;margin-right:2px}.tb .off{color:#bbb;pointer-events:none}.sheets span{padding:3px 14px;border:1px solid #aaa;cursor:pointer;border-top:0}.sheets .on{background:#fff;font-weight:bold}.fx{display:flex;margin:4px 0}.fx input{flex:1}.drop{position:absolute;background:#fff;border:1px solid #888;z-index:9}.drop div{padding:4px 12px;cursor:pointer}</style>');
const bar = place();
bar.style.maxWidth = 'none';
bar.className = 'tb';
const fx = place();
fx.style.maxWidth = 'none';
fx.className = 'fx';
fx.innerHTML = '<span id="ref" style="width:120px">–</span><span>fx</span><input id="fx">';
const holder = place();
holder.style.maxWidth = 'none';
const foot = place();
foot.className = 'sheets';
const status = document.body.appendChild(document.createElement('div'));

const SHEETS = {
  'Main store': [
    ['Wood screws 4x40', 'A1', 420, 'Norma', true], ['Hinges brass', 'A2', 36, 'Beslag', true], ['Paint white 5 l', 'C1', 12, 'Farbo', true], ['Sandpaper 120', 'A3', 90, 'Norma', true],
    ['Roof nails', 'B1', 1500, 'Norma', true], ['Door closers', 'B2', 4, 'Beslag', false], ['Putty', 'C2', 22, 'Farbo', true], ['Masking tape', 'C3', 65, 'Farbo', true], ['Drawer slides', 'B3', 18, 'Beslag', true], ['Wax', 'C4', 7, 'Farbo', false],
  ],
  Annex: [['Timber 2 m', 'X1', 40, 'Sawyer', true], ['Timber 3 m', 'X2', 25, 'Sawyer', true]],
  Archive: [['Lamp wicks', 'Z9', 3, 'Unknown', false]],
};
const rowsOf = (name) => SHEETS[name].map(([article, bin, qty, supplier, active], i) => ({ id: `${name}${i}`, article, bin, qty, supplier, active, checked: '' }));
let current;
const keep = () => note('table', undefined);
const table = new TabulatorFull(holder, {
  data: rowsOf('Main store'),
  height: 330,
  layout: 'fitColumns',
  history: true,
  pagination: true,
  paginationSize: 6,
  rowContextMenu: [{ label: 'Duplicate row', action: (_, row) => { const data = { ...row.getData(), id: `${row.getData().id}c` }; table.addRow(data, false, row); note('copied', data.article); } }, { label: 'Delete row', action: (_, row) => { note('deleted', row.getData().article); row.delete(); } }],
  columns: [
    { formatter: 'rowSelection', titleFormatter: 'rowSelection', hozAlign: 'center', headerSort: false, width: 40 },
    { title: 'Article', field: 'article', editor: 'input', headerFilter: 'input', headerFilterPlaceholder: 'filter …', width: 190 },
    { title: 'Bin', field: 'bin', editor: 'input', width: 70 },
    { title: 'Qty', field: 'qty', editor: 'number', validator: 'min:0', hozAlign: 'right', width: 90 },
    { title: 'Supplier', field: 'supplier', editor: 'list', editorParams: { values: ['Norma', 'Beslag', 'Farbo', 'Sawyer'] }, headerFilter: 'list', headerFilterParams: { values: ['', 'Norma', 'Beslag', 'Farbo'], clearable: true } },
    { title: 'Active', field: 'active', formatter: 'tickCross', editor: 'tickCross', hozAlign: 'center', width: 80 },
    { title: 'Last counted', field: 'checked', editor: 'date' },
    { formatter: () => '⋮', width: 36, headerSort: false, cellClick: (event, cell) => open(event.target, [['Order more', () => note('more', cell.getData().article)], ['Print label', () => note('label', cell.getData().article)], ['Move to Annex', () => { note('moved', cell.getData().article); cell.getRow().delete(); }]]) },
  ],
});
function open(at, entries) {
  document.querySelector('.drop')?.remove();
  const drop = document.createElement('div');
  drop.className = 'drop';
  const box = at.getBoundingClientRect();
  Object.assign(drop.style, { left: `${Math.min(box.left, innerWidth - 160)}px`, top: `${box.bottom + scrollY}px` });
  for (const [text, act] of entries) drop.append(Object.assign(document.createElement('div'), { textContent: text, onclick: () => { drop.remove(); act(); } }));
  document.body.append(drop);
}
table.on('cellEdited', (cell) => { note('edited', `${cell.getData().article}.${cell.getField()}=${cell.getValue()}`); dirty(true); });
table.on('cellClick', (_, cell) => { if (!cell.getField()) return; current = cell; document.getElementById('ref').textContent = `${cell.getData().article} · ${cell.getColumn().getDefinition().title}`; document.getElementById('fx').value = cell.getValue(); });
table.on('rowSelectionChanged', (data) => { note('selected', data.map(({ article }) => article).join(',')); drawBar(data.length); });
table.on('dataSorted', (sorters) => { if (sorters.length) note('sorted', `${sorters[0].field} ${sorters[0].dir}`); });
table.on('dataFiltered', (filters, rows) => { note('filtered', filters.length ? rows.length : undefined); status.textContent = `${rows.length} articles`; });
table.on('pageLoaded', (page) => note('page', page));
document.getElementById('fx').onkeydown = ({ key, target }) => { if (key === 'Enter' && current) current.setValue(target.value); };
let isDirty = false;
function dirty(to) { isDirty = to; drawBar(table.getSelectedData().length); }
function drawBar(selected = 0) {
  const entries = [
    ['New article', () => { table.addRow({ id: `n${Date.now()}`, article: 'Unnamed', bin: '', qty: 0, supplier: '', active: true, checked: '' }, true); note('fresh', true); }],
    ['Delete selected', () => { note('deleted', table.getSelectedData().map(({ article }) => article).join(',')); for (const row of table.getSelectedRows()) row.delete(); }, selected === 0],
    ['Undo', () => { table.undo(); note('undone', true); }],
    ['Save', () => { note('saved', table.getData().map(({ article, qty }) => `${article}=${qty}`)[0]); dirty(false); status.textContent = 'All changes saved'; }, !isDirty],
    ['Export ▾', (event) => open(event.target, [['as CSV', () => note('export', 'csv')], ['as Excel', () => note('export', 'xlsx')]])],
    ['Columns ▾', (event) => open(event.target, ['bin', 'supplier', 'active'].map((field) => [`${table.getColumn(field).isVisible() ? '✓ ' : ''}${table.getColumn(field).getDefinition().title}`, () => { table.toggleColumn(field); note(`col ${field}`, table.getColumn(field).isVisible()); }]))],
    ['Group by supplier', () => { table.setGroupBy('supplier'); note('grouped', 'supplier'); }],
  ];
  bar.replaceChildren(...entries.map(([text, act, isOff]) => Object.assign(document.createElement('span'), { textContent: text, className: isOff ? 'off' : '', onclick: act })));
}
function drawSheets(on) {
  foot.replaceChildren(...Object.keys(SHEETS).map((name) => Object.assign(document.createElement('span'), { textContent: name, className: name === on ? 'on' : '', onclick: () => { drawSheets(name); note('sheet', name); table.setData(rowsOf(name)); } })));
}
drawBar();
drawSheets('Main store');
keep();
