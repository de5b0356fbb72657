/** More of jQuery and plain script: Bootstrap, its select, date pickers, selectize, jsTree, editors, sheets and sliders. */
import './daily-process';
import { jquery } from './daily-jquery';
import * as bootstrap from 'bootstrap';
import 'bootstrap/dist/css/bootstrap.css';
import './daily-bootstrap';
import 'bootstrap-select/dist/js/bootstrap-select.js';
import 'bootstrap-select/dist/css/bootstrap-select.css';
import '@selectize/selectize/dist/js/selectize.js';
import '@selectize/selectize/dist/css/selectize.default.css';
import 'jstree';
import 'jstree/dist/themes/default/style.css';
import 'summernote/dist/summernote-lite.js';
import 'summernote/dist/summernote-lite.css';
import 'daterangepicker';
import 'daterangepicker/daterangepicker.css';
import 'ion-rangeslider';
import 'ion-rangeslider/css/ion.rangeSlider.css';
import Datepicker from 'vanillajs-datepicker/Datepicker';
import 'vanillajs-datepicker/css/datepicker.css';
import 'virtual-select-plugin/dist/virtual-select.js';
import 'virtual-select-plugin/dist/virtual-select.min.css';
import Coloris from '@melloware/coloris';
import '@melloware/coloris/dist/coloris.css';
import NiceSelect from 'nice-select2/dist/js/nice-select2.js';
import 'nice-select2/dist/css/nice-select2.css';
import { Jodit } from 'jodit/es2021/jodit.js';
import 'jodit/es2021/jodit.css';
import { note, place } from './page';

document.title = 'More jQuery';
const $ = jquery;
const CITIES = ['Ghent', 'Graz', 'Turin', 'Porto'];
const list = (name, extra = '') => `<select id="${name}" ${extra}>${CITIES.map((one) => `<option>${one}</option>`).join('')}</select>`;
function add(html) {
  const holder = place();
  holder.innerHTML = html;
  return holder;
}
add('<p id="said">Nothing yet</p>');
/** Shows what was pressed, as pages do. */
function say(key, value) {
  note(key, value);
  document.getElementById('said').textContent = `${key}: ${value}`;
}
/** One library that fails must not take the others away. */
function attempt(name, work) {
  try {
    work();
  } catch (error) {
    note('broken', `${globalThis.widgetState.broken ?? ''} ${name}: ${error.message}`);
  }
}

add(`
<div class="dropdown"><button class="btn btn-secondary dropdown-toggle" type="button" data-bs-toggle="dropdown">Boot actions</button><ul class="dropdown-menu"><li><a class="dropdown-item" href="#a" id="bs-arch">Archive file</a></li><li><a class="dropdown-item" href="#b">Share file</a></li></ul></div>
<button class="btn" type="button" data-bs-toggle="collapse" data-bs-target="#bs-more">Boot details</button><div class="collapse" id="bs-more"><button type="button" id="bs-deep">Order sample</button></div>
<button class="btn" type="button" data-bs-toggle="modal" data-bs-target="#bs-modal">Boot invite</button>
<div class="modal fade" id="bs-modal" tabindex="-1"><div class="modal-dialog"><div class="modal-content"><div class="modal-body"><label>Guest mail <input id="bs-mail"></label></div><div class="modal-footer"><button type="button" class="btn" id="bs-send">Send invite</button></div></div></div></div>
<div class="form-check form-switch"><input class="form-check-input" type="checkbox" id="bs-switch"><label class="form-check-label" for="bs-switch">Boot night mode</label></div>
<input type="checkbox" class="btn-check" id="bs-check" autocomplete="off"><label class="btn btn-primary" for="bs-check">Boot pinned</label>
<div class="btn-group" role="group" aria-label="Boot align">${['Left', 'Center', 'Right'].map((one) => `<input type="radio" class="btn-check" name="bs-al" id="al-${one}" value="${one}"><label class="btn" for="al-${one}">${one}</label>`).join('')}</div>
<label for="bs-range" class="form-label">Boot zoom</label><input type="range" class="form-range" id="bs-range" min="0" max="10" value="2">
<div class="form-floating"><input id="bs-float" placeholder="x"><label for="bs-float">Boot nickname</label></div>
<ul class="nav nav-tabs"><li class="nav-item"><button class="nav-link active" data-bs-toggle="tab" data-bs-target="#t1">Boot home</button></li><li class="nav-item"><button class="nav-link" data-bs-toggle="tab" data-bs-target="#t2">Boot profile</button></li></ul><div class="tab-content"><div class="tab-pane active" id="t1">one</div><div class="tab-pane" id="t2"><button type="button" id="bs-edit">Edit profile</button></div></div>`);
$('#bs-arch').on('click', () => say('bs-menu', 'archive'));
$('#bs-deep').on('click', () => say('bs-deep', true));
$('#bs-send').on('click', () => { note('bs-mail', $('#bs-mail').val()); bootstrap.Modal.getInstance('#bs-modal').hide(); });
$('#bs-switch').on('change', (event) => note('bs-switch', event.target.checked));
$('#bs-check').on('change', (event) => note('bs-check', event.target.checked));
$('[name="bs-al"]').on('change', (event) => note('bs-align', event.target.value));
$('#bs-range').on('input', (event) => note('bs-range', event.target.value));
$('#bs-float').on('change', (event) => note('bs-float', event.target.value));
$('#bs-edit').on('click', () => say('bs-edit', true));

attempt('bootstrap-select', () => {
  add(`<label for="bsel">Picker city</label>${list('bsel', 'title="Nothing"')}`);
  $('#bsel').selectpicker().on('changed.bs.select', () => note('bsel', $('#bsel').val()));
  add(`<label for="bselm">Picker towns</label>${list('bselm', 'multiple data-live-search="true"')}`);
  $('#bselm').selectpicker().on('changed.bs.select', () => note('bselm', $('#bselm').val().join(',')));
});
attempt('selectize', () => {
  add(`<label for="sz">Selectize city</label><select id="sz"><option value=""></option>${CITIES.map((one) => `<option>${one}</option>`).join('')}</select><label for="szt">Selectize labels</label><input id="szt">`);
  $('#sz').selectize({ onChange: (to) => note('sz', to) });
  $('#szt').selectize({ create: true, delimiter: ',', onChange: (to) => note('szt', to) });
});
attempt('jstree', () => {
  add('<div id="jt"></div>');
  $('#jt').jstree({ core: { data: [{ text: 'Plants', children: [{ text: 'Ferns' }, { text: 'Mosses' }] }, { text: 'Animals' }] } }).on('select_node.jstree', (_, { node }) => note('jstree', node.text));
});
attempt('summernote', () => {
  add('<label>Summer text</label><div id="sn"></div>');
  $('#sn').summernote({ height: 60, toolbar: [], callbacks: { onChange: (html) => note('sn', html) } });
});
attempt('jodit', () => {
  add('<label for="jo">Jodit text</label><textarea id="jo"></textarea>');
  Jodit.make('#jo', { height: 120, toolbar: false, statusbar: false }).events.on('change', (html) => note('jodit', html));
});
attempt('daterangepicker', () => {
  add('<label>Range day <input id="drp"></label>');
  $('#drp').daterangepicker({ singleDatePicker: true, autoUpdateInput: true, locale: { format: 'YYYY-MM-DD' } }, (day) => note('drp', day.format('YYYY-MM-DD')));
});
attempt('ion', () => {
  add('<label>Ion level <input id="ion"></label>');
  $('#ion').ionRangeSlider({ min: 0, max: 50, from: 10, onFinish: ({ from }) => note('ion', from), onChange: ({ from }) => note('ion', from) });
});
attempt('vanilla', () => {
  const input = add('<label>Vanilla day <input id="vdp"></label>').querySelector('input');
  new Datepicker(input, { format: 'yyyy-mm-dd', autohide: true });
  input.addEventListener('changeDate', () => note('vdp', input.value));
});
attempt('virtual', () => {
  add('<label>Virtual city</label><div id="vsel"></div>');
  globalThis.VirtualSelect.init({ ele: '#vsel', ariaLabelText: 'Virtual city', options: CITIES.map((label) => ({ label, value: label })), search: true });
  document.querySelector('#vsel').addEventListener('change', ({ target }) => note('vsel', target.value));
});
attempt('coloris', () => {
  const input = add('<label>Fence colour <input id="col" data-coloris value="#112233"></label>').querySelector('input');
  Coloris.init();
  Coloris({ el: '#col' });
  input.addEventListener('change', () => note('coloris', input.value));
});
attempt('nice', () => {
  add(`<label for="nice">Nice city</label>${list('nice')}`);
  (NiceSelect.bind ?? NiceSelect.default.bind)(document.getElementById('nice'), { searchable: false });
  document.getElementById('nice').addEventListener('change', ({ target }) => note('nice', target.value));
});
