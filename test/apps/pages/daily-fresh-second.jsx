/** A second set of widgets, chosen once the first was mended: pickers of three makers, an editor in a frame, mentions, a form of FAST. */
import './daily-process';
import jquery from 'jquery';
import 'pickadate/lib/themes/default.css';
import 'pickadate/lib/themes/default.date.css';
import 'sceditor/minified/themes/default.min.css';
import Tribute from 'tributejs';
import 'tributejs/dist/tribute.css';
import { autocomplete } from '@algolia/autocomplete-js';
import { Grid } from 'gridjs';
import 'gridjs/dist/theme/mermaid.css';
import DatePickers from 'react-multi-date-picker';
import Datetimes from 'react-datetime';
import 'react-datetime/css/react-datetime.css';
import { provideFluentDesignSystem, allComponents } from '@fluentui/web-components';
import Tags from 'bootstrap5-tags';
import { createRoot } from 'react-dom/client';
import { note, place, say } from './page';

document.title = 'Travel desk';
const DatePicker = DatePickers.default ?? DatePickers;
const Datetime = Datetimes.default ?? Datetimes;
globalThis.jQuery = jquery;
globalThis.$ = jquery;
function add(html) {
  const holder = place();
  holder.innerHTML = html;
  return holder;
}
const by = (id) => document.getElementById(id);
function start(build) {
  try {
    build();
  } catch (error) {
    console.error(error);
  }
}

provideFluentDesignSystem().register(allComponents);
add('<fluent-text-field id="trip">Trip name</fluent-text-field>');
by('trip').addEventListener('change', ({ target }) => note('trip', target.value));
add('<span id="cls-label">Travel class</span><fluent-select id="cls" aria-labelledby="cls-label"><fluent-option value="2">Second class</fluent-option><fluent-option value="1">First class</fluent-option></fluent-select>');
by('cls').addEventListener('change', ({ target }) => note('cls', target.value));
add('<fluent-checkbox id="quiet">Quiet coach</fluent-checkbox>');
by('quiet').addEventListener('change', ({ target }) => note('quiet', target.checked));
add('<fluent-number-field id="bags" value="1">Bags</fluent-number-field>');
by('bags').addEventListener('change', ({ target }) => note('bags', target.value));
add('<fluent-combobox id="from" placeholder="From"><fluent-option>Basel</fluent-option><fluent-option>Lyon</fluent-option><fluent-option>Milan</fluent-option></fluent-combobox>');
by('from').addEventListener('change', ({ target }) => note('from', target.value));
add('<fluent-accordion><fluent-accordion-item><span slot="heading">Extras</span><button type="button" id="meal">Add a meal</button></fluent-accordion-item></fluent-accordion>');
by('meal').addEventListener('click', () => say('meal', true));
add('<label>Outward day <input id="outward" type="text"></label>');
add('<h4>Reason for the trip</h4><textarea id="reason" style="height:160px;width:400px"></textarea>');
add('<label>Remark for the desk <textarea id="remark"></textarea></label>');
start(() => {
  new Tribute({ values: [{ key: 'Nora', value: 'nora' }, { key: 'Omar', value: 'omar' }] }).attach(by('remark'));
  for (const event of ['input', 'tribute-replaced']) by('remark').addEventListener(event, () => note('remark', by('remark').value));
});
const find = add('<span>Hotel</span><div id="hotel"></div>');
start(() => autocomplete({ container: '#hotel', placeholder: 'Find a hotel', openOnFocus: true, getSources: ({ query }) => [{ sourceId: 'hotels', getItems: () => ['Hotel Alpina', 'Hotel Bellevue', 'Pension Clara'].filter((one) => one.toLowerCase().includes(query.toLowerCase())).map((name) => ({ name })), getItemInputValue: ({ item }) => item.name, onSelect: ({ item }) => note('hotel', item.name), templates: { item: ({ item }) => item.name } }] }));
void find;
const table = add('<div id="trips"></div>');
table.style.maxWidth = '600px';
start(() => {
  const grid = new Grid({ columns: ['Trip', 'Cost'], data: [['Oslo', 300], ['Bern', 120], ['Kyiv', 210]], sort: true, search: true });
  grid.render(by('trips'));
  grid.on('rowClick', (_, row) => note('row', String(row.cells[0].data)));
});
createRoot(place()).render(<div><span>Return day</span> <DatePicker format="YYYY-MM-DD" currentDate={undefined} value="2027-05-01" onChange={(day) => note('return', day ? day.format('YYYY-MM-DD') : '')} inputClass="rmdp" title="Return day" /></div>);
createRoot(place()).render(<label>Meeting time <Datetime dateFormat="YYYY-MM-DD" timeFormat={false} initialViewDate={new Date(2027, 4, 1)} inputProps={{ 'aria-label': 'Meeting day' }} onChange={(day) => note('meeting', typeof day === 'string' ? day : day.format('YYYY-MM-DD'))} /></label>);
add('<label for="with">Travellers</label><select id="with" multiple data-allow-clear="true"><option value="" hidden disabled>Choose travellers</option><option value="an">Anna Noll</option><option value="bo">Bo Sand</option><option value="cy">Cyd Ray</option></select>');
start(() => {
  Tags.init('#with');
  by('with').addEventListener('change', () => note('with', [...by('with').selectedOptions].map((one) => one.value).filter(Boolean).join(',')));
});
await import('pickadate/lib/picker.js').catch((error) => console.error(error));
await import('pickadate/lib/picker.date.js').catch((error) => console.error(error));
start(() => jquery('#outward').pickadate({ format: 'yyyy-mm-dd', min: new Date(2027, 4, 1), onSet: () => note('outward', by('outward').value) }));
await import('sceditor/minified/sceditor.min.js').catch((error) => console.error(error));
start(() => {
  globalThis.sceditor.create(by('reason'), { format: 'xhtml', toolbar: 'bold,italic', style: '', emoticonsEnabled: false });
  const editor = globalThis.sceditor.instance(by('reason'));
  editor.bind('valuechanged keyup blur', () => note('reason', editor.val()));
});
