/** Material Web: Google's own web components. */
import '@material/web/all.js';
import { note, section } from './page';

const part = section(
  'Material Web',
  `
  <md-outlined-text-field label="Mat name" id="md-name"></md-outlined-text-field>
  <md-filled-select label="Mat city" id="md-select"><md-select-option value="oslo"><div slot="headline">Oslo</div></md-select-option><md-select-option value="bergen"><div slot="headline">Bergen</div></md-select-option></md-filled-select>
  <label><md-checkbox id="md-check" touch-target="wrapper" aria-label="Mat agree"></md-checkbox> Mat agree</label>
  <label><md-switch id="md-switch" aria-label="Mat switch"></md-switch> Mat switch</label>
  <md-radio id="md-radio" name="mr" value="slow" aria-label="Mat slow"></md-radio>
  <md-slider id="md-slider" aria-label="Mat level" min="0" max="100" value="20"></md-slider>
  <md-filled-button id="md-button">Mat button</md-filled-button>
  <md-tabs id="md-tabs"><md-primary-tab>Mat one</md-primary-tab><md-primary-tab>Mat two</md-primary-tab></md-tabs>
  <md-chip-set><md-filter-chip label="Mat chip" id="md-chip"></md-filter-chip></md-chip-set>`,
);
const on = (id, type, value) => part.querySelector(`#${id}`).addEventListener(type, (e) => note(id, value(e.target)));
on('md-name', 'input', (t) => t.value);
on('md-select', 'change', (t) => t.value);
on('md-check', 'change', (t) => t.checked);
on('md-switch', 'change', (t) => t.selected);
on('md-radio', 'change', (t) => t.checked);
on('md-slider', 'input', (t) => t.value);
on('md-button', 'click', () => 'pressed');
on('md-tabs', 'change', (t) => t.activeTabIndex);
on('md-chip', 'click', () => 'pressed');
