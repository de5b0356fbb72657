/** Shoelace: web components in open shadow roots. */
import '@shoelace-style/shoelace/dist/themes/light.css';
import '@shoelace-style/shoelace/dist/components/input/input.js';
import '@shoelace-style/shoelace/dist/components/textarea/textarea.js';
import '@shoelace-style/shoelace/dist/components/select/select.js';
import '@shoelace-style/shoelace/dist/components/option/option.js';
import '@shoelace-style/shoelace/dist/components/checkbox/checkbox.js';
import '@shoelace-style/shoelace/dist/components/switch/switch.js';
import '@shoelace-style/shoelace/dist/components/radio-group/radio-group.js';
import '@shoelace-style/shoelace/dist/components/radio/radio.js';
import '@shoelace-style/shoelace/dist/components/range/range.js';
import '@shoelace-style/shoelace/dist/components/details/details.js';
import '@shoelace-style/shoelace/dist/components/dropdown/dropdown.js';
import '@shoelace-style/shoelace/dist/components/menu/menu.js';
import '@shoelace-style/shoelace/dist/components/menu-item/menu-item.js';
import '@shoelace-style/shoelace/dist/components/button/button.js';
import { note, section } from './page';

const part = section(
  'Shoelace',
  `
  <sl-input label="Shoe name" id="sl-name"></sl-input>
  <sl-textarea label="Shoe story" id="sl-area"></sl-textarea>
  <sl-select label="Shoe size" id="sl-select"><sl-option value="s">Small</sl-option><sl-option value="m">Medium</sl-option><sl-option value="l">Large</sl-option></sl-select>
  <sl-checkbox id="sl-check">Shoe agree</sl-checkbox>
  <sl-switch id="sl-switch">Shoe switch</sl-switch>
  <sl-radio-group label="Shoe speed" id="sl-radio"><sl-radio value="fast">Shoe fast</sl-radio><sl-radio value="slow">Shoe slow</sl-radio></sl-radio-group>
  <sl-range label="Shoe level" id="sl-range" min="0" max="100"></sl-range>
  <sl-details summary="Shoe details" id="sl-details">inside the details</sl-details>
  <sl-dropdown><sl-button slot="trigger" caret>Shoe menu</sl-button><sl-menu id="sl-menu"><sl-menu-item value="cut">Cut out</sl-menu-item><sl-menu-item value="fold">Fold up</sl-menu-item></sl-menu></sl-dropdown>`,
);
for (const id of ['sl-name', 'sl-area', 'sl-select', 'sl-radio', 'sl-range'])
  part.querySelector(`#${id}`).addEventListener('sl-change', (e) => note(id, e.target.value));
for (const id of ['sl-name', 'sl-area'])
  part.querySelector(`#${id}`).addEventListener('sl-input', (e) => note(id, e.target.value));
for (const id of ['sl-check', 'sl-switch'])
  part.querySelector(`#${id}`).addEventListener('sl-change', (e) => note(id, e.target.checked));
part.querySelector('#sl-details').addEventListener('sl-show', () => note('sl-details', 'open'));
part.querySelector('#sl-menu').addEventListener('sl-select', (e) => note('sl-menu', e.detail.item.value));
