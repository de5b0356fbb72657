/** Pickers and sheets in plain script: easepick, Tempus Dominus, GOV.UK autocomplete, Pickr, Swiper, a calendar, a sheet, toasts. */
import { easepick } from '@easepick/bundle';
import easeCss from '@easepick/bundle/dist/index.css';
import { TempusDominus } from '@eonasdan/tempus-dominus/dist/js/tempus-dominus.esm.js';
import '@eonasdan/tempus-dominus/dist/css/tempus-dominus.css';
import accessibleAutocomplete from 'accessible-autocomplete';
import 'accessible-autocomplete/src/autocomplete.css';
import Pickr from '@simonwep/pickr';
import '@simonwep/pickr/dist/themes/nano.min.css';
import Swiper from 'swiper';
import { Navigation } from 'swiper/modules';
import 'swiper/css';
import 'swiper/css/navigation';
import { Calendar } from 'vanilla-calendar-pro';
import 'vanilla-calendar-pro/styles/index.css';
import jspreadsheet from 'jspreadsheet-ce';
import 'jspreadsheet-ce/dist/jspreadsheet.css';
import 'jsuites/dist/jsuites.css';
import { Notyf } from 'notyf';
import 'notyf/notyf.min.css';
import { note, place, say } from './page';

document.title = 'plain workshop';
void easeCss;
const CITIES = ['Ghent', 'Graz', 'Turin', 'Porto', 'Bergen'];
function add(html) {
  const holder = place();
  holder.innerHTML = html;
  return holder;
}
const isoDay = (to) => `${to.getFullYear()}-${to.getMonth() + 1}-${to.getDate()}`;

add('<label>Ease day <input id="ease" value="2027-05-01"></label>');
new easepick.create({ element: document.getElementById('ease'), css: ['/daily-pickers.css'], setup: (one) => one.on('select', ({ detail }) => note('ease', isoDay(detail.date))) });

add('<div id="td" data-td-target-input="nearest" data-td-target-toggle="nearest"><label>Tempus day <input id="td-in" data-td-target="#td"></label><span data-td-target="#td" data-td-toggle="datetimepicker" role="button" tabindex="0" aria-label="Open Tempus day">📅</span></div>');
new TempusDominus(document.getElementById('td'), { defaultDate: new Date(2027, 4, 1), useCurrent: false, display: { components: { clock: false } }, localization: { format: 'yyyy-MM-dd' } }).subscribe('change.td', ({ date }) => note('tempus', date && isoDay(date)));

add('<label for="gov">Birth country</label><div id="gov-box"></div>');
accessibleAutocomplete({ element: document.getElementById('gov-box'), id: 'gov', source: ['Austria', 'Belgium', 'Norway', 'Portugal'], onConfirm: (to) => to && note('gov', to) });
add(`<label for="gov2">Home town</label><select id="gov2"><option></option>${CITIES.map((one) => `<option>${one}</option>`).join('')}</select>`);
accessibleAutocomplete.enhanceSelectElement({ selectElement: document.getElementById('gov2'), showAllValues: true });
// The library tells nobody: a form reads the list when it is sent.
setInterval(() => note('gov2', document.getElementById('gov2-select').value), 100);

add('<span id="pk">Roof colour</span> <span id="pickr"></span>');
Pickr.create({ el: '#pickr', theme: 'nano', default: '#112233', components: { preview: true, hue: true, interaction: { input: true, save: true } }, i18n: { 'ui:dialog': 'Roof colour' } }).on('save', (to) => note('pickr', to.toHEXA().toString()));

const slides = add('<div class="swiper" style="height:80px" aria-label="Offers"><div class="swiper-wrapper"><div class="swiper-slide">Spring offer <button type="button">Take spring</button></div><div class="swiper-slide">Summer offer <button type="button">Take summer</button></div><div class="swiper-slide">Winter offer <button type="button">Take winter</button></div></div><div class="swiper-button-next"></div><div class="swiper-button-prev"></div></div>');
new Swiper(slides.querySelector('.swiper'), { modules: [Navigation], navigation: { nextEl: '.swiper-button-next', prevEl: '.swiper-button-prev' } }).on('slideChange', ({ activeIndex }) => note('slide', activeIndex));
for (const button of slides.querySelectorAll('button')) button.onclick = () => say('offer', button.textContent);

add('<label>Harvest day <input id="vc" readonly placeholder="choose"></label>');
new Calendar('#vc', { inputMode: true, selectedMonth: 4, selectedYear: 2027, onClickDate(self) { const [to] = self.context.selectedDates; self.context.inputElement.value = to ?? ''; note('vc', to); self.hide(); } }).init();
add('<div id="vc2"></div>');
new Calendar('#vc2', { selectedMonth: 4, selectedYear: 2027, onClickDate: (self) => note('vc2', self.context.selectedDates[0]) }).init();

const sheet = add('<div id="sheet"></div>').firstChild;
jspreadsheet(sheet, { worksheets: [{ data: [['Bob', 3], ['Eve', 4]], columns: [{ title: 'Guest', width: 120 }, { title: 'Nights', width: 80 }, { title: 'Meal', type: 'dropdown', source: ['Soup', 'Stew'], width: 100 }], minDimensions: [3, 2] }], onchange: (_, __, x, y, value) => note('sheet', `${x},${y},${value}`) });

const notyf = new Notyf({ duration: 0, dismissible: true });
add('<button type="button">Send invoice draft</button>').firstChild.onclick = () => { notyf.success('Draft stored').on('dismiss', () => note('notyf', 'dismissed')); note('draft', true); };
