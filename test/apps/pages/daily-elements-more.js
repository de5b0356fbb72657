/** More custom elements, and Angular's ng-select: Web Awesome, Duet's date picker, GitHub's auto-complete. */
import 'zone.js';
import '@angular/compiler';
import { Component } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { bootstrapApplication } from '@angular/platform-browser';
import { NgSelectComponent } from '@ng-select/ng-select';
import '../node_modules/@ng-select/ng-select/themes/default.theme.css';
import '@awesome.me/webawesome/dist/styles/webawesome.css';
import '@awesome.me/webawesome/dist/components/select/select.js';
import '@awesome.me/webawesome/dist/components/option/option.js';
import '@awesome.me/webawesome/dist/components/switch/switch.js';
import '@awesome.me/webawesome/dist/components/checkbox/checkbox.js';
import '@awesome.me/webawesome/dist/components/rating/rating.js';
import '@awesome.me/webawesome/dist/components/input/input.js';
import '@awesome.me/webawesome/dist/components/slider/slider.js';
import '@awesome.me/webawesome/dist/components/number-input/number-input.js';
import '@awesome.me/webawesome/dist/components/dropdown/dropdown.js';
import '@awesome.me/webawesome/dist/components/dropdown-item/dropdown-item.js';
import '@awesome.me/webawesome/dist/components/radio-group/radio-group.js';
import '@awesome.me/webawesome/dist/components/radio/radio.js';
import '@awesome.me/webawesome/dist/components/tree/tree.js';
import '@awesome.me/webawesome/dist/components/tree-item/tree-item.js';
import '@awesome.me/webawesome/dist/components/time-input/time-input.js';
import '@awesome.me/webawesome/dist/components/tag-input/tag-input.js';
import { DuetDatePicker } from '@duetds/date-picker/custom-element';
import '@duetds/date-picker/dist/duet/themes/default.css';
import '@github/auto-complete-element';
import { note, place } from './page';

document.title = 'More elements';
const CITIES = ['Ghent', 'Graz', 'Turin', 'Porto'];
const wa = place();
wa.innerHTML = `
  <wa-select label="Awe city" id="wa-city">${CITIES.map((one) => `<wa-option value="${one}">${one}</wa-option>`).join('')}</wa-select>
  <wa-select label="Awe towns" multiple id="wa-towns">${CITIES.map((one) => `<wa-option value="${one}">${one}</wa-option>`).join('')}</wa-select>
  <wa-switch id="wa-power">Awe power</wa-switch>
  <wa-checkbox id="wa-agree">Awe agree</wa-checkbox>
  <wa-rating label="Awe mark" id="wa-mark"></wa-rating>
  <wa-input label="Awe name" id="wa-name"></wa-input>
  <wa-slider label="Awe level" min="0" max="50" value="10" id="wa-level"></wa-slider>
  <wa-number-input label="Awe count" value="1" id="wa-count"></wa-number-input>
  <wa-radio-group label="Awe size" id="wa-size"><wa-radio value="s">Awe small</wa-radio><wa-radio value="l">Awe large</wa-radio></wa-radio-group>
  <wa-dropdown id="wa-menu"><button slot="trigger">Awe actions</button><wa-dropdown-item value="pin">Pin note</wa-dropdown-item></wa-dropdown>
  <wa-tree id="wa-tree"><wa-tree-item>Drinks<wa-tree-item>Coffee</wa-tree-item><wa-tree-item>Cocoa</wa-tree-item></wa-tree-item></wa-tree>
  <wa-time-input label="Awe time" id="wa-time"></wa-time-input>
  <wa-tag-input label="Awe labels" id="wa-tags"></wa-tag-input>`;
for (const id of ['wa-city', 'wa-name', 'wa-level', 'wa-count', 'wa-size', 'wa-mark', 'wa-time', 'wa-towns', 'wa-tags']) {
  const element = document.getElementById(id);
  for (const type of ['change', 'input']) element.addEventListener(type, () => note(id, Array.isArray(element.value) ? element.value.join(',') : element.value));
}
for (const id of ['wa-power', 'wa-agree']) document.getElementById(id).addEventListener('change', ({ target }) => note(id, target.checked));
document.getElementById('wa-menu').addEventListener('wa-select', ({ detail }) => note('wa-menu', detail.item.value));
document.getElementById('wa-tree').addEventListener('wa-selection-change', ({ detail }) => note('wa-tree', detail.selection[0]?.childNodes[0].textContent.trim()));

if (!customElements.get('duet-date-picker')) customElements.define('duet-date-picker', DuetDatePicker);
const duet = place();
duet.innerHTML = '<label for="duet">Duet day</label><duet-date-picker identifier="duet"></duet-date-picker>';
duet.querySelector('duet-date-picker').addEventListener('duetChange', ({ detail }) => note('duet', detail.value));

const git = place();
git.innerHTML = '<auto-complete src="/none" for="git-list"><input aria-label="Git city"><ul id="git-list"></ul></auto-complete>';
const complete = git.querySelector('auto-complete');
complete.fetchResult = async (address) => {
  const word = new URL(address, location.href).searchParams.get('q')?.toLowerCase() ?? '';
  return CITIES.filter((one) => one.toLowerCase().includes(word)).map((one) => `<li role="option" data-autocomplete-value="${one}">${one}</li>`).join('');
};
complete.addEventListener('auto-complete-change', () => note('git', complete.value));

const App = Component({
  selector: 'ng-app',
  standalone: true,
  imports: [FormsModule, NgSelectComponent],
  template: `
    <label for="ngs">Ng city</label><ng-select labelForId="ngs" [items]="cities" [(ngModel)]="city" (change)="note('ng-city', $event)"></ng-select>
    <label for="ngm">Ng towns</label><ng-select labelForId="ngm" [multiple]="true" [items]="cities" [(ngModel)]="towns" (change)="note('ng-towns', $event.join(','))"></ng-select>
    <label for="ngt">Ng labels</label><ng-select labelForId="ngt" [multiple]="true" [addTag]="true" [items]="[]" [(ngModel)]="tags" (change)="keepTags($event)"></ng-select>`,
})(
  class {
    cities = CITIES;
    city;
    towns;
    tags;
    note = note;
    keepTags(list) {
      note('ng-tags', list.map((one) => one.label ?? one).join(','));
    }
  },
);
place().append(document.createElement('ng-app'));
bootstrapApplication(App);
