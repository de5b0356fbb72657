/** Ionic: mobile web components. */
import '@ionic/core/css/ionic.bundle.css';
import { initialize } from '@ionic/core/components';
import { defineCustomElement as app } from '@ionic/core/components/ion-app.js';
import { defineCustomElement as input } from '@ionic/core/components/ion-input.js';
import { defineCustomElement as textarea } from '@ionic/core/components/ion-textarea.js';
import { defineCustomElement as toggle } from '@ionic/core/components/ion-toggle.js';
import { defineCustomElement as checkbox } from '@ionic/core/components/ion-checkbox.js';
import { defineCustomElement as select } from '@ionic/core/components/ion-select.js';
import { defineCustomElement as option } from '@ionic/core/components/ion-select-option.js';
import { defineCustomElement as range } from '@ionic/core/components/ion-range.js';
import { defineCustomElement as searchbar } from '@ionic/core/components/ion-searchbar.js';
import { defineCustomElement as segment } from '@ionic/core/components/ion-segment.js';
import { defineCustomElement as segmentButton } from '@ionic/core/components/ion-segment-button.js';
import { defineCustomElement as radioGroup } from '@ionic/core/components/ion-radio-group.js';
import { defineCustomElement as radio } from '@ionic/core/components/ion-radio.js';
import { note, place } from './page';

initialize({ animated: false });
for (const define of [
  app,
  input,
  textarea,
  toggle,
  checkbox,
  select,
  option,
  range,
  searchbar,
  segment,
  segmentButton,
  radioGroup,
  radio,
])
  define();
document.title = 'Ionic';
const holder = place('ionic');
holder.innerHTML = `<ion-app><div style="overflow:auto;height:100%"><h1>Ionic</h1>
  <ion-input label="Ion name" id="io-name"></ion-input><ion-textarea label="Ion story" id="io-area"></ion-textarea>
  <ion-toggle id="io-toggle">Ion toggle</ion-toggle><ion-checkbox id="io-check">Ion check</ion-checkbox>
  <ion-select label="Ion city" interface="popover" id="io-select"><ion-select-option value="oslo">Oslo</ion-select-option><ion-select-option value="bergen">Bergen</ion-select-option></ion-select>
  <ion-searchbar id="io-search" placeholder="Ion search"></ion-searchbar>
  <ion-segment id="io-segment" value="all"><ion-segment-button value="all">All</ion-segment-button><ion-segment-button value="mine">Mine</ion-segment-button></ion-segment>
  <ion-radio-group id="io-radio"><ion-radio value="a">Ion first</ion-radio><ion-radio value="b">Ion second</ion-radio></ion-radio-group></div></ion-app>`;
const on = (id, type, value) => holder.querySelector(`#${id}`).addEventListener(type, (e) => note(id, value(e.detail)));
on('io-name', 'ionInput', (d) => d.value);
on('io-area', 'ionInput', (d) => d.value);
on('io-toggle', 'ionChange', (d) => d.checked);
on('io-check', 'ionChange', (d) => d.checked);
on('io-select', 'ionChange', (d) => d.value);
on('io-search', 'ionInput', (d) => d.value);
on('io-segment', 'ionChange', (d) => d.value);
on('io-radio', 'ionChange', (d) => d.value);
