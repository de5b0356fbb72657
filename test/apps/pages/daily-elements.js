/** Lists and fields of custom elements and of Vue: UI5, Vaadin, Vuetify, Quasar, vue-multiselect. */
import './daily-process';
import '@ui5/webcomponents/dist/Select.js';
import '@ui5/webcomponents/dist/Option.js';
import '@ui5/webcomponents/dist/ComboBox.js';
import '@ui5/webcomponents/dist/ComboBoxItem.js';
import '@ui5/webcomponents/dist/Switch.js';
import '@ui5/webcomponents/dist/StepInput.js';
import '@ui5/webcomponents/dist/CheckBox.js';
import { registerLocaleDataLoader } from '@ui5/webcomponents-base/dist/asset-registries/LocaleData.js';
import english from '@ui5/webcomponents-localization/dist/generated/assets/cldr/en.json';
import '@vaadin/combo-box';
import '@vaadin/date-picker';
import '@vaadin/number-field';
import '@vaadin/select';
import { Quasar, QInput, QSelect, QSlider, QToggle } from 'quasar';
import 'quasar/dist/quasar.css';
import { createApp, h, ref } from 'vue';
import Multiselect from 'vue-multiselect';
import 'vue-multiselect/dist/vue-multiselect.css';
import { createVuetify } from 'vuetify';
import { VApp } from 'vuetify/components/VApp';
import { VAutocomplete } from 'vuetify/components/VAutocomplete';
import { VSelect } from 'vuetify/components/VSelect';
import { VSwitch } from 'vuetify/components/VSwitch';
import { VTextField } from 'vuetify/components/VTextField';
import 'vuetify/styles';
import { note, place } from './page';

document.title = 'Daily elements';
const CITIES = ['Oslo', 'Bergen', 'Tromsø', 'Stavanger'];
const LONG = Array.from({ length: 300 }, (_, i) => `Item ${i}`);

// Without it the number field fetches its formats from the web.
registerLocaleDataLoader('en', async () => english);
const ui5 = place();
ui5.innerHTML = `
  <ui5-select accessible-name="Fiori city" id="ui5-select">${CITIES.map((one) => `<ui5-option>${one}</ui5-option>`).join('')}</ui5-select>
  <ui5-combobox accessible-name="Fiori finder" id="ui5-combo">${CITIES.map((one) => `<ui5-cb-item text="${one}"></ui5-cb-item>`).join('')}</ui5-combobox>
  <ui5-switch accessible-name="Fiori power" id="ui5-switch"></ui5-switch>
  <ui5-checkbox text="Fiori agree" id="ui5-check"></ui5-checkbox>
  <ui5-step-input accessible-name="Fiori count" value="2" id="ui5-step"></ui5-step-input>`;
document.getElementById('ui5-select').addEventListener('change', (event) => note('ui5-select', event.detail.selectedOption.textContent));
document.getElementById('ui5-combo').addEventListener('selection-change', (event) => note('ui5-combo', event.detail.item?.text));
document.getElementById('ui5-switch').addEventListener('change', (event) => note('ui5-switch', event.target.checked));
document.getElementById('ui5-check').addEventListener('change', (event) => note('ui5-check', event.target.checked));
document.getElementById('ui5-step').addEventListener('change', (event) => note('ui5-step', event.target.value));

const vaadin = place();
vaadin.innerHTML = `
  <vaadin-select label="Vaadin city" id="vaadin-select"></vaadin-select>
  <vaadin-combo-box label="Vaadin finder" id="vaadin-combo"></vaadin-combo-box>
  <vaadin-combo-box label="Vaadin long" id="vaadin-long"></vaadin-combo-box>
  <vaadin-number-field label="Vaadin count" id="vaadin-number"></vaadin-number-field>
  <vaadin-date-picker label="Vaadin day" id="vaadin-date"></vaadin-date-picker>`;
document.getElementById('vaadin-select').items = CITIES.map((one) => ({ label: one, value: one }));
document.getElementById('vaadin-combo').items = CITIES;
document.getElementById('vaadin-long').items = LONG;
for (const id of ['vaadin-select', 'vaadin-combo', 'vaadin-long', 'vaadin-number', 'vaadin-date']) {
  const element = document.getElementById(id);
  element.addEventListener('value-changed', () => note(id, element.value));
}

const quasar = createApp({
  setup() {
    const city = ref('Oslo');
    const item = ref(null);
    const name = ref('');
    const level = ref(10);
    const power = ref(false);
    return () => [
      h(QSelect, { label: 'Quasar city', options: CITIES, modelValue: city.value, 'onUpdate:modelValue': (to) => { city.value = to; note('q-city', to); } }),
      h(QSelect, { label: 'Quasar long', options: LONG, modelValue: item.value, 'onUpdate:modelValue': (to) => { item.value = to; note('q-long', to); } }),
      h(QInput, { label: 'Quasar name', modelValue: name.value, 'onUpdate:modelValue': (to) => { name.value = to; note('q-name', to); } }),
      h(QSlider, { 'aria-label': 'Quasar level', min: 0, max: 50, modelValue: level.value, 'onUpdate:modelValue': (to) => { level.value = to; note('q-level', to); } }),
      h(QToggle, { label: 'Quasar power', modelValue: power.value, 'onUpdate:modelValue': (to) => { power.value = to; note('q-power', to); } }),
    ];
  },
});
quasar.use(Quasar, {});
quasar.mount(place());

const many = createApp({
  setup() {
    const city = ref(null);
    return () =>
      h(Multiselect, { options: CITIES, ariaLabel: 'Multi city', placeholder: 'Multi city', modelValue: city.value, 'onUpdate:modelValue': (to) => { city.value = to; note('multiselect', to); } });
  },
});
many.mount(place());

const vuetify = createApp({
  setup() {
    return () =>
      h(VApp, {}, () => [
        h(VSelect, { label: 'Vuetify city', items: CITIES, 'onUpdate:modelValue': (to) => note('v-city', to) }),
        h(VSelect, { label: 'Vuetify long', items: LONG, 'onUpdate:modelValue': (to) => note('v-long', to) }),
        h(VAutocomplete, { label: 'Vuetify finder', items: CITIES, 'onUpdate:modelValue': (to) => note('v-auto', to) }),
        h(VTextField, { label: 'Vuetify name', 'onUpdate:modelValue': (to) => note('v-name', to) }),
        h(VSwitch, { label: 'Vuetify power', 'onUpdate:modelValue': (to) => note('v-power', to) }),
      ]);
  },
});
vuetify.use(createVuetify());
vuetify.mount(place());
