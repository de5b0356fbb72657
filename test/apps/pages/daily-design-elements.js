/** Design systems made of custom elements: Carbon and Spectrum. */
import '@carbon/web-components/es/components/dropdown/index.js';
import '@carbon/web-components/es/components/combo-box/index.js';
import '@carbon/web-components/es/components/multi-select/index.js';
import '@carbon/web-components/es/components/number-input/index.js';
import '@carbon/web-components/es/components/toggle/index.js';
import '@carbon/web-components/es/components/overflow-menu/index.js';
import '@carbon/web-components/es/components/date-picker/index.js';
import '@carbon/web-components/es/components/slider/index.js';
import '@carbon/web-components/es/components/content-switcher/index.js';
import '@carbon/web-components/es/components/accordion/index.js';
import '@carbon/web-components/es/components/checkbox/index.js';
import '@spectrum-web-components/theme/sp-theme.js';
import '@spectrum-web-components/theme/src/themes.js';
import '@spectrum-web-components/picker/sp-picker.js';
import '@spectrum-web-components/menu/sp-menu-item.js';
import '@spectrum-web-components/number-field/sp-number-field.js';
import '@spectrum-web-components/slider/sp-slider.js';
import '@spectrum-web-components/action-menu/sp-action-menu.js';
import '@spectrum-web-components/combobox/sp-combobox.js';
import { note, place, say } from './page';

document.title = 'elements workshop';
const CITIES = ['Ghent', 'Graz', 'Turin', 'Porto', 'Bergen'];
const each = (tag) => CITIES.map((one) => `<${tag} value="${one.toLowerCase()}">${one}</${tag}>`).join('');
const holder = place();
holder.innerHTML = `
  <cds-dropdown id="cds-city" title-text="Carbon city" label="Choose one">${each('cds-dropdown-item')}</cds-dropdown>
  <cds-combo-box id="cds-finder" title-text="Carbon finder" label="Filter">${each('cds-combo-box-item')}</cds-combo-box>
  <cds-multi-select id="cds-towns" title-text="Carbon towns" label="Several">${each('cds-multi-select-item')}</cds-multi-select>
  <cds-number-input id="cds-count" label="Carbon count" value="2" min="0" max="50"></cds-number-input>
  <cds-toggle id="cds-power" label-text="Carbon power" label-a="On" label-b="Off"></cds-toggle>
  <cds-checkbox id="cds-agree" label-text="Carbon agree">Carbon agree</cds-checkbox>
  <cds-overflow-menu id="cds-menu"><span slot="tooltip-content">Carbon options</span><cds-overflow-menu-body><cds-overflow-menu-item>Pause job</cds-overflow-menu-item><cds-overflow-menu-item>Stop job</cds-overflow-menu-item></cds-overflow-menu-body></cds-overflow-menu>
  <cds-date-picker id="cds-day"><cds-date-picker-input kind="single" label-text="Carbon day" placeholder="mm/dd/yyyy"></cds-date-picker-input></cds-date-picker>
  <cds-slider id="cds-level" label-text="Carbon level" min="0" max="100" value="20"><cds-slider-input aria-label="Carbon level value" type="number"></cds-slider-input></cds-slider>
  <cds-content-switcher id="cds-view" value="list"><cds-content-switcher-item value="list">List view</cds-content-switcher-item><cds-content-switcher-item value="map">Map view</cds-content-switcher-item></cds-content-switcher>
  <cds-accordion><cds-accordion-item title="Carbon extras"><button type="button" id="cds-extra">Order extras</button></cds-accordion-item></cds-accordion>`;
holder.addEventListener('cds-dropdown-selected', ({ target }) => note('cds-city', target.value));
holder.addEventListener('cds-combo-box-selected', ({ target }) => note('cds-finder', target.value));
holder.addEventListener('cds-multi-select-selected', ({ target }) => note('cds-towns', target.value));
holder.addEventListener('cds-number-input', ({ target }) => note('cds-count', String(target.value)));
holder.addEventListener('cds-toggle-changed', ({ target }) => note('cds-power', target.toggled ?? target.checked));
holder.addEventListener('cds-checkbox-changed', ({ target }) => note('cds-agree', target.checked));
holder.addEventListener('cds-date-picker-changed', ({ target }) => note('cds-day', target.value));
holder.addEventListener('cds-slider-changed', ({ detail }) => note('cds-level', Number(detail.value)));
holder.addEventListener('cds-content-switcher-selected', ({ target }) => note('cds-view', target.value));
for (const item of holder.querySelectorAll('cds-overflow-menu-item')) item.addEventListener('click', () => say('cds-menu', item.textContent));
holder.querySelector('#cds-extra').onclick = () => say('cds-extra', true);

const spectrum = place();
spectrum.innerHTML = `<sp-theme system="spectrum" color="light" scale="medium">
  <sp-picker id="sp-city" label="Spectrum city">${each('sp-menu-item')}</sp-picker>
  <sp-combobox id="sp-finder" label="Spectrum finder">${each('sp-menu-item')}</sp-combobox>
  <sp-number-field id="sp-count" label="Spectrum count" value="3"></sp-number-field>
  <sp-slider id="sp-level" label="Spectrum level" min="0" max="100" value="20"></sp-slider>
  <sp-action-menu id="sp-menu" label="Spectrum actions"><sp-menu-item value="crop">Crop picture</sp-menu-item><sp-menu-item value="turn">Turn picture</sp-menu-item></sp-action-menu></sp-theme>`;
spectrum.addEventListener('change', ({ target }) => { if (target.id) note(target.id, target.value); });
