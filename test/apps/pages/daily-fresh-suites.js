/** Widgets that bring a style sheet for the whole page: Materialize, UIkit, w2ui, a stepper and typeahead of jQuery. */
import './daily-process';
import * as M from '@materializecss/materialize';
import '@materializecss/materialize/dist/css/materialize.css';
import jquery from 'jquery';
import 'timepicker-ui/main.css';
import { TimepickerUI } from 'timepicker-ui';
import { createEditor, createToolbar } from '@wangeditor/editor';
import '@wangeditor/editor/dist/css/style.css';
import Stepper from 'bs-stepper';
import { note, place, say } from './page';

document.title = 'Club house';
globalThis.jQuery = jquery;
globalThis.$ = jquery;
function add(html) {
  const holder = place();
  holder.innerHTML = html;
  return holder;
}
function start(build) {
  try {
    build();
  } catch (error) {
    console.error(error);
  }
}

add('<div class="input-field"><select id="hall"><option value="" disabled selected>Choose a hall</option><option value="n">North hall</option><option value="s">South hall</option></select><label for="hall">Hall</label></div>');
start(() => {
  M.FormSelect.init(document.getElementById('hall'));
  document.getElementById('hall').addEventListener('change', ({ target }) => note('hall', target.value));
});
add('<div class="input-field"><input id="match" type="text"><label for="match">Match day</label></div>');
start(() => {
  M.Datepicker.init(document.getElementById('match'), { format: 'yyyy-mm-dd', defaultDate: new Date(2027, 4, 1), autoClose: true });
  document.getElementById('match').addEventListener('change', ({ target }) => note('match', target.value));
});
add('<div class="chips" id="players"><input class="custom-class" placeholder="Players"></div>');
start(() => {
  const chips = M.Chips.init(document.getElementById('players'), { allowUserInput: true, onChipAdd: () => note('players', chips.getData().map((one) => one.text ?? one.id).join(',')) });
});
add('<a class="dropdown-trigger btn" href="#!" data-target="club-menu">Club menu</a><ul id="club-menu" class="dropdown-content"><li><a href="#!" id="rules">House rules</a></li><li><a href="#!" id="keys">Key list</a></li></ul>');
start(() => {
  M.Dropdown.init(document.querySelectorAll('.dropdown-trigger'));
  document.getElementById('keys').addEventListener('click', () => say('club', 'keys'));
});
add('<ul class="collapsible"><li><div class="collapsible-header">Opening times</div><div class="collapsible-body"><button type="button" id="holidays">Show closures</button></div></li></ul>');
start(() => {
  M.Collapsible.init(document.querySelectorAll('.collapsible'));
  document.getElementById('holidays').addEventListener('click', () => say('holidays', true));
});
add('<ul class="tabs"><li class="tab"><a class="active" href="#summer">Summer</a></li><li class="tab"><a href="#winter">Winter</a></li></ul><div id="summer">Tennis</div><div id="winter"><button type="button" id="skate">Book skating</button></div>');
start(() => {
  M.Tabs.init(document.querySelectorAll('.tabs'));
  document.getElementById('skate').addEventListener('click', () => say('skate', true));
});
add('<div class="switch">Floodlight <label>Off <input type="checkbox" id="flood"><span class="lever"></span> On</label></div>');
document.getElementById('flood').addEventListener('change', ({ target }) => note('flood', target.checked));
add('<label>Kick-off <input id="kick" type="text" class="browser-default"></label>');
start(() => {
  const clock = new TimepickerUI(document.getElementById('kick'), { clock: { type: '24h' } });
  clock.create();
  document.getElementById('kick').addEventListener('change', ({ target }) => note('kick', target.value));
  clock.on?.('confirm', ({ hour, minutes }) => note('kick', `${hour}:${minutes}`));
});
add('<h4>Match report</h4><div style="border:1px solid #ccc"><div id="wang-bar"></div><div id="wang" style="height:120px"></div></div>');
start(() => {
  const editor = createEditor({ selector: '#wang', html: '', config: { placeholder: 'Match report', onChange: (one) => note('wang', one.getHtml()) }, mode: 'simple' });
  createToolbar({ editor, selector: '#wang-bar', config: { toolbarKeys: ['bold', 'italic'] }, mode: 'simple' });
});
add('<div class="bs-stepper" id="steps"><div class="bs-stepper-header"><div class="step" data-target="#who"><button type="button" class="step-trigger">Who</button></div><div class="step" data-target="#pay"><button type="button" class="step-trigger">Payment</button></div></div><div class="bs-stepper-content"><div id="who" class="content"><label>Member <input id="member" class="browser-default"></label><button type="button" id="next">Next step</button></div><div id="pay" class="content"><button type="button" id="finish">Finish joining</button></div></div></div><style>.bs-stepper .content{display:none}.bs-stepper .content.active{display:block}</style>');
start(() => {
  const stepper = new Stepper(document.getElementById('steps'));
  document.getElementById('next').addEventListener('click', () => stepper.next());
  document.getElementById('finish').addEventListener('click', () => say('joined', document.getElementById('member').value));
});
add('<label>Opponent <input id="opponent" class="browser-default"></label>');
await import('corejs-typeahead/dist/typeahead.jquery.js').catch((error) => console.error(error));
start(() => {
  const teams = ['Rovers', 'Rangers', 'Wanderers', 'United'];
  jquery('#opponent').typeahead({ minLength: 1, highlight: true }, { source: (query, done) => done(teams.filter((one) => one.toLowerCase().startsWith(query.toLowerCase()))) });
  jquery('#opponent').on('typeahead:select', (_, value) => note('opponent', value));
});
const table = add('<div id="grid" style="height:180px"></div>');
table.style.maxWidth = '600px';
const { w2grid } = await import('w2ui/w2ui-2.0.es6.min.js');
await import('w2ui/w2ui-2.0.min.css');
start(() => new w2grid({ name: 'grid', box: '#grid', columns: [{ field: 'team', text: 'Team', size: '50%' }, { field: 'goals', text: 'Goals', size: '50%', editable: { type: 'int' } }], records: [{ recid: 1, team: 'Rovers', goals: 3 }, { recid: 2, team: 'United', goals: 1 }], onChange: (event) => event.complete.then(() => note('goals', `${event.detail.recid} ${event.detail.value.new}`)), onSelect: (event) => event.complete.then(() => note('team', String(event.owner.getSelection()))) }));
