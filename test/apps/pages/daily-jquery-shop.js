/** jQuery of the small web: Fomantic, dual lists, date and time pickers, inline edit, trees, context menus, dialogs, an editor. */
import './daily-process';
import { jquery } from './daily-jquery';
import 'fomantic-ui-css/semantic.js';
import 'fomantic-ui-css/semantic.css';
import 'multiselect/js/jquery.multi-select.js';
import 'multiselect/css/multi-select.css';
import 'bootstrap-duallistbox/dist/jquery.bootstrap-duallistbox.js';
import 'bootstrap-datepicker/dist/js/bootstrap-datepicker.js';
import 'bootstrap-datepicker/dist/css/bootstrap-datepicker3.css';
import 'jquery-datetimepicker/build/jquery.datetimepicker.full.js';
import 'jquery-datetimepicker/build/jquery.datetimepicker.min.css';
import 'sumoselect/jquery.sumoselect.js';
import 'sumoselect/sumoselect.css';
import 'jquery-jeditable/dist/jquery.jeditable.min.js';
import 'jquery.fancytree/dist/modules/jquery.fancytree.js';
import 'jquery.fancytree/dist/skin-lion/ui.fancytree.css';
import 'jquery-contextmenu/dist/jquery.contextMenu.js';
import 'jquery-contextmenu/dist/jquery.contextMenu.css';
import 'trumbowyg';
import 'trumbowyg/dist/ui/trumbowyg.css';
import Swal from 'sweetalert2';
import { note, place, say } from './page';

document.title = 'jQuery workshop';
jquery.trumbowyg.svgPath = false;
const CITIES = ['Ghent', 'Graz', 'Turin', 'Porto', 'Bergen'];
const options = CITIES.map((one) => `<option value="${one}">${one}</option>`).join('');
function add(html) {
  const holder = place();
  holder.innerHTML = html;
  return jquery(holder);
}

const ui = add(`
  <div class="ui form">
    <div class="field"><label>Fomantic city</label><div class="ui selection dropdown f1"><input type="hidden" name="fc"><i class="dropdown icon"></i><div class="default text">City</div><div class="menu">${CITIES.map((one) => `<div class="item" data-value="${one}">${one}</div>`).join('')}</div></div></div>
    <div class="field"><label>Fomantic finder</label><div class="ui search selection dropdown f2"><input type="hidden"><i class="dropdown icon"></i><div class="default text">Find</div><div class="menu">${CITIES.map((one) => `<div class="item" data-value="${one}">${one}</div>`).join('')}</div></div></div>
    <div class="field"><label>Fomantic skills</label><select multiple class="ui dropdown f3">${options}</select></div>
    <div class="field"><div class="ui toggle checkbox f4"><input type="checkbox"><label>Fomantic alerts</label></div></div>
    <div class="field"><label>Fomantic day</label><div class="ui calendar f5"><div class="ui input left icon"><i class="calendar icon"></i><input placeholder="Date"></div></div></div>
    <div class="field"><label>Fomantic stars</label><div class="ui rating f6" data-max-rating="5"></div></div>
    <div class="ui styled accordion f7"><div class="title"><i class="dropdown icon"></i>Warranty terms</div><div class="content"><button type="button" class="warranty">Extend warranty</button></div></div>
    <div class="ui pointing dropdown button f8">Fomantic file<div class="menu"><div class="item" data-do="new">New sheet</div><div class="item"><i class="dropdown icon"></i>Share by<div class="menu"><div class="item" data-do="post">By post</div></div></div></div></div>
  </div>`);
ui.find('.f1').dropdown({ onChange: (to) => note('fo-city', to) });
ui.find('.f2').dropdown({ onChange: (to) => note('fo-finder', to) });
ui.find('.f3').dropdown({ onChange: (to) => note('fo-skills', [].concat(to).join(',')) });
ui.find('.f4').checkbox({ onChange() { note('fo-alerts', this.checked); } });
ui.find('.f5').calendar({ type: 'date', onChange: (to) => note('fo-day', to && `${to.getFullYear()}-${to.getMonth() + 1}-${to.getDate()}`) });
ui.find('.f6').rating({ onRate: (to) => note('fo-stars', to) });
ui.find('.f7').accordion();
ui.find('.warranty').on('click', () => say('fo-warranty', true));
ui.find('.f8').dropdown({ action: 'hide' });
ui.find('.f8 .item[data-do]').on('click', ({ currentTarget }) => say('fo-file', currentTarget.dataset.do));

const lists = add(`
  <label for="lou">Allowed rooms</label><select multiple id="lou">${['Attic', 'Cellar', 'Studio'].map((one) => `<option>${one}</option>`).join('')}</select>
  <label for="dual">Members</label><select multiple id="dual"><option value="ann">Ann Lee</option><option value="bob">Bob Ray</option><option value="cleo" selected>Cleo Fox</option></select>
  <label for="sumo">Sumo city</label><select id="sumo"><option value="">Pick</option>${options}</select>
  <label for="sumos">Sumo towns</label><select id="sumos" multiple>${options}</select>`);
lists.find('#lou').multiSelect().on('change', ({ target }) => note('lou', jquery(target).val().join(',')));
lists.find('#dual').bootstrapDualListbox().on('change', ({ target }) => note('duallist', jquery(target).val().join(',')));
lists.find('#sumo').SumoSelect({ search: true });
lists.find('#sumo').on('change', ({ target }) => note('sumo', target.value));
lists.find('#sumos').SumoSelect({ okCancelInMulti: true });
lists.find('#sumos').on('change', ({ target }) => note('sumos', jquery(target).val().join(',')));

const days = add(`
  <label>Boot day <input id="bd" value="05/01/2027"></label>
  <label>Visit moment <input id="xd" value="2027/05/01 09:00"></label>`);
days.find('#bd').datepicker({ autoclose: true }).on('change', ({ target }) => { const date = jquery(target).datepicker('getDate'); note('bd', date && `${date.getFullYear()}-${date.getMonth() + 1}-${date.getDate()}`); });
days.find('#xd').datetimepicker({ onChangeDateTime: (to) => note('xd', to && `${to.getFullYear()}-${to.getMonth() + 1}-${to.getDate()} ${to.getHours()}:${to.getMinutes()}`) });

const edits = add('<p>Slogan: <span class="slogan">Click to edit</span></p><table class="ui table"><tbody><tr><td>Bob</td><td class="phone">5551</td><td><button type="button" class="row-menu">⋯</button></td></tr><tr><td>Eve</td><td class="phone">5552</td><td><button type="button" class="row-menu">⋯</button></td></tr></tbody></table>');
edits.find('.slogan').editable((value) => { note('slogan', value); return value; }, { submit: 'Keep', cancel: 'Drop it', tooltip: 'Click to edit the slogan' });
edits.find('.phone').editable((value) => { note('phone', value); return value; }, { event: 'dblclick', onblur: 'submit' });
jquery.contextMenu({ selector: '.row-menu', trigger: 'left', callback(key, { $trigger }) { say('row', `${key} ${$trigger.closest('tr').find('td').first().text()}`); }, items: { rename: { name: 'Rename' }, lock: { name: 'Lock' }, more: { name: 'Move to', items: { attic: { name: 'Attic box' } } } } });
add('<div class="card" tabindex="0" style="border:1px solid #888;padding:8px">Voucher card</div>');
jquery.contextMenu({ selector: '.card', callback: (key) => say('card', key), items: { stamp: { name: 'Stamp it' }, burn: { name: 'Void it' } } });

const tree = add('<div class="tree"></div>');
tree.find('.tree').fancytree({ checkbox: true, selectMode: 3, source: [{ title: 'Tools', folder: true, key: 't', children: [{ title: 'Hammer', key: 'h' }, { title: 'Saw', key: 's' }] }, { title: 'Paint', key: 'p' }], select: (_, { tree: all }) => note('ft-ticked', all.getSelectedNodes().map(({ title }) => title).join(',')), activate: (_, { node }) => note('ft-active', node.title) });

const text = add('<label for="tr">Trum text</label><textarea id="tr"></textarea>');
text.find('#tr').trumbowyg({ autogrow: true }).on('tbwchange', ({ target }) => note('trum', target.value));
text.find('.trumbowyg-editor').attr('aria-label', 'Trum text');

const ask = add('<button type="button" class="swal">Rename album</button> <button type="button" class="swal2">Clear the shelf</button>');
ask.find('.swal').on('click', async () => { const { value } = await Swal.fire({ title: 'New album name', input: 'text', inputLabel: 'Album name', showCancelButton: true, confirmButtonText: 'Rename now' }); if (value) note('album', value); });
ask.find('.swal2').on('click', async () => { const { isConfirmed, isDenied } = await Swal.fire({ title: 'Keep a copy?', showDenyButton: true, confirmButtonText: 'Keep copy', denyButtonText: 'No copy' }); note('shelf', isConfirmed ? 'copy' : isDenied ? 'none' : 'closed'); });
