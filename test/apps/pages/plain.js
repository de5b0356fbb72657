/** Libraries on the bare DOM: flatpickr, Choices, Tom Select, Select2, SortableJS, native drag, DataTables, Tabulator, AG Grid. */
import { AllCommunityModule, createGrid, ModuleRegistry } from 'ag-grid-community';
import Choices from 'choices.js';
import 'choices.js/public/assets/styles/choices.css';
import DataTable from 'datatables.net';
import flatpickr from 'flatpickr';
import 'flatpickr/dist/flatpickr.css';
import jquery from 'jquery';
import select2 from 'select2';
import 'select2/dist/css/select2.css';
import Sortable from 'sortablejs';
import { TabulatorFull } from 'tabulator-tables';
import 'tabulator-tables/dist/css/tabulator.css';
import TomSelect from 'tom-select';
import 'tom-select/dist/css/tom-select.css';
import { note, section } from './page';

const CITIES = ['Oslo', 'Bergen', 'Tromsø', 'Bodø'];
const options = CITIES.map((c) => `<option>${c}</option>`).join('');
section(
  'Plain',
  `
  <label for="p-flat">Flat day</label><input id="p-flat">
  <label for="p-choices">Choices city</label><select id="p-choices">${options}</select>
  <label for="p-tom">Tom city</label><select id="p-tom"><option value=""></option>${options}</select>
  <label for="p-s2">Select2 city</label><select id="p-s2" style="width:200px">${options}</select>
  <ul id="p-sort"><li tabindex="0">Alpha</li><li tabindex="0">Beta</li><li tabindex="0">Gamma</li></ul>
  <div id="p-drag"><div draggable="true" id="p-thing" class="box" aria-label="Parcel" role="button" tabindex="0">Parcel</div><div id="p-bin" role="region" aria-label="Shelf" tabindex="0" style="width:160px;height:50px;border:1px dashed">Shelf</div></div>
  <table id="p-table"><thead><tr><th>Fruit</th><th>Price</th></tr></thead><tbody>${Array.from({ length: 60 }, (_, i) => `<tr><td>Fruit ${i + 1}</td><td>${(i * 37) % 101}</td></tr>`).join('')}</tbody></table>
  <div id="p-tab" style="height:220px"></div>
  <div id="p-grid" style="height:240px;width:480px"></div>`,
);
const by = (id) => document.getElementById(id);
flatpickr(by('p-flat'), { defaultDate: '2026-03-01', onChange: (_, text) => note('p-flat', text) });
new Choices(by('p-choices'), { labelId: '' });
by('p-choices').addEventListener('change', (e) => note('p-choices', e.target.value));
new TomSelect(by('p-tom'), { onChange: (v) => note('p-tom', v) });
globalThis.jQuery = jquery;
if (typeof select2 === 'function' && !jquery.fn.select2) select2(window, jquery);
jquery(by('p-s2'))
  .select2?.()
  .on('change', (e) => note('p-s2', e.target.value));
const order = () => [...by('p-sort').children].map((li) => li.textContent).join(',');
Sortable.create(by('p-sort'), { animation: 0, onEnd: () => note('p-sort', order()) });
by('p-thing').addEventListener('dragstart', (e) => e.dataTransfer.setData('text/plain', 'parcel'));
by('p-bin').addEventListener('dragover', (e) => e.preventDefault());
by('p-bin').addEventListener('drop', (e) => {
  e.preventDefault();
  note('p-drop', e.dataTransfer.getData('text/plain'));
  e.currentTarget.append(by('p-thing'));
});
const table = new DataTable(by('p-table'), { pageLength: 10 });
table.on('order.dt', () => note('p-sorted', JSON.stringify(table.order())));
table.on('search.dt', () => note('p-searched', table.search()));
table.on('page.dt', () => note('p-page', table.page()));
const rows = Array.from({ length: 1000 }, (_, i) => ({ id: i, name: `Person ${i + 1}`, age: 20 + (i % 50) }));
new TabulatorFull(by('p-tab'), {
  height: 220,
  data: rows.slice(0, 200),
  columns: [
    { title: 'Name', field: 'name', editor: 'input', headerFilter: 'input', headerFilterPlaceholder: 'Filter names' },
    { title: 'Age', field: 'age' },
  ],
  layout: 'fitColumns',
}).on('cellEdited', (cell) => note('p-tab', cell.getValue()));
ModuleRegistry.registerModules([AllCommunityModule]);
createGrid(by('p-grid'), {
  rowData: rows,
  columnDefs: [{ field: 'name', editable: true, filter: true, floatingFilter: true }, { field: 'age' }],
  rowSelection: { mode: 'multiRow' },
  onCellValueChanged: (e) => note('p-grid', `${e.rowIndex}:${e.newValue}`),
  onSelectionChanged: (e) =>
    note(
      'p-grid-rows',
      e.api
        .getSelectedRows()
        .map((r) => r.name)
        .join(','),
    ),
  onFilterChanged: (e) => note('p-grid-filter', JSON.stringify(e.api.getFilterModel())),
});
