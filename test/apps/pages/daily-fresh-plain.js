/** Widgets of plain script: pickers, trees, tags, sliders, editors, a grid, lists that suggest, boards, a pad to sign. */
import HotelDatepicker from 'hotel-datepicker';
import 'hotel-datepicker/dist/css/hotel-datepicker.css';
import datepicker from 'js-datepicker';
import 'js-datepicker/dist/datepicker.min.css';
import Treeselect from 'treeselectjs';
import 'treeselectjs/dist/treeselectjs.css';
import UseBootstrapTag from 'use-bootstrap-tag';
import rangeSlider from 'range-slider-input';
import 'range-slider-input/dist/style.css';
import 'toolcool-range-slider';
import pell from 'pell';
import 'pell/dist/pell.css';
import Squire from 'squire-rte';
import { CodeJar } from 'codejar';
import Picker from 'vanilla-picker';
import 'vanilla-colorful';
import { Maskito } from '@maskito/core';
import Suggest from '@tarekraafat/autocomplete.js';
import '@tarekraafat/autocomplete.js/dist/css/autoComplete.css';
import DualListbox from 'dual-listbox/src/dual-listbox';
import 'dual-listbox/dist/dual-listbox.css';
import SignaturePad from 'signature_pad';
import { note, place } from './page';

document.title = 'Garden office';
const TOWNS = ['Aarhus', 'Bruges', 'Coimbra', 'Dresden', 'Evora'];
function add(html) {
  const holder = place();
  holder.innerHTML = html;
  return holder;
}
/** One widget that fails to start takes no other along. */
function start(build) {
  try {
    build();
  } catch (error) {
    console.error(error);
  }
}

add('<label>Stay <input id="stay" placeholder="Arrival - departure" autocomplete="off"></label>');
start(() => {
  const hotel = new HotelDatepicker(document.getElementById('stay'), { format: 'DD/MM/YYYY', startDate: '01/05/2027', moveBothMonths: true });
  document.getElementById('stay').addEventListener('afterClose', () => note('stay', hotel.getValue()));
});
add('<label>Delivery date <input id="delivery" autocomplete="off"></label>');
start(() => datepicker('#delivery', { startDate: new Date(2027, 4, 1), onSelect: (_, day) => note('delivery', day ? `${day.getFullYear()}-${day.getMonth() + 1}-${day.getDate()}` : '') }));
add('<h4>Departments</h4><div id="tree"></div>');
start(() => {
  const tree = new Treeselect({ parentHtmlContainer: document.getElementById('tree'), ariaLabel: 'Departments', placeholder: 'Choose departments', value: [], options: [{ name: 'Nursery', value: 'nursery', children: [{ name: 'Seeds', value: 'seeds', children: [] }, { name: 'Bulbs', value: 'bulbs', children: [] }] }, { name: 'Tools', value: 'tools', children: [] }] });
  tree.srcElement.addEventListener('input', ({ detail }) => note('tree', [].concat(detail).join(',')));
});
add('<label for="keywords">Keywords</label><input id="keywords" type="text">');
start(() => {
  const tags = UseBootstrapTag(document.getElementById('keywords'));
  document.getElementById('keywords').addEventListener('change', () => note('keywords', tags.getValue()));
});
add('<h4 id="moist">Moisture</h4><div id="moisture"></div>');
start(() => {
  const made = rangeSlider(document.getElementById('moisture'), { value: [0, 30], thumbsDisabled: [true, false], rangeSlideDisabled: true, onInput: (value) => note('moisture', Math.round(value[1])) });
  document.querySelector('#moisture [data-upper]')?.setAttribute('aria-label', 'Moisture');
  void made;
});
add('<label for="sun">Sunlight</label><toolcool-range-slider id="sun" min="0" max="100" value="20" aria-label1="Sunlight"></toolcool-range-slider>');
start(() => document.getElementById('sun').addEventListener('change', (event) => note('sun', event.detail.value)));
add('<h4>Planting notes</h4><div id="pell"></div>');
start(() => {
  const editor = pell.init({ element: document.getElementById('pell'), defaultParagraphSeparator: 'p', onChange: (html) => note('pell', html) });
  editor.content.setAttribute('aria-label', 'Planting notes');
});
add('<h4>Letter body</h4><div id="squire" aria-label="Letter body" style="border:1px solid #999;min-height:40px"></div>');
start(() => {
  const editor = new Squire(document.getElementById('squire'), { sanitizeToDOMFragment: (html) => document.createRange().createContextualFragment(html) });
  editor.addEventListener('input', () => note('squire', editor.getHTML()));
});
add('<h4>Watering rule</h4><div id="jar" aria-label="Watering rule" style="border:1px solid #999;min-height:40px"></div>');
start(() => CodeJar(document.getElementById('jar'), () => {}).onUpdate((code) => note('jar', code)));
add('<button type="button" id="paint">Label paint</button>');
start(() => new Picker({ parent: document.getElementById('paint').parentElement, popup: 'right', onDone: ({ hex }) => note('paint', hex), color: '#ff0000ff' }));
add('<span>Pot colour</span><hex-color-picker id="pot" color="#1e88e5" aria-label="Pot colour"></hex-color-picker>');
start(() => document.getElementById('pot').addEventListener('color-changed', (event) => note('pot', event.detail.value)));
add('<label>Card number <input id="card"></label>');
start(() => {
  const card = document.getElementById('card');
  new Maskito(card, { mask: [...'____ ____ ____ ____'].map((sign) => (sign === '_' ? /\d/ : ' ')) });
  card.addEventListener('input', () => note('card', card.value));
});
add('<label for="variety">Variety</label><input id="variety" type="search" dir="ltr" spellcheck="false" autocomplete="off">');
start(() => {
  new Suggest({ selector: '#variety', data: { src: TOWNS }, resultItem: { highlight: true }, events: { input: { selection: (event) => { const { value } = event.detail.selection; document.getElementById('variety').value = value; note('variety', value); } } } });
});
add('<label for="crew">Crew</label><select id="crew" multiple><option value="1">Ada</option><option value="2">Bert</option><option value="3">Cleo</option></select>');
start(() => {
  const lists = new DualListbox('#crew', { availableTitle: 'Free', selectedTitle: 'Booked', addButtonText: 'Book', removeButtonText: 'Release', addAllButtonText: 'Book all', removeAllButtonText: 'Release all' });
  const tell = () => note('crew', [...document.querySelectorAll('#crew option')].filter((one) => one.selected).map((one) => one.value).join(','));
  lists.addEventListener('added', tell);
  lists.addEventListener('removed', tell);
});
add('<span>Signature</span><canvas id="pad" width="240" height="60" aria-label="Signature" style="border:1px solid"></canvas>');
start(() => {
  const pad = new SignaturePad(document.getElementById('pad'));
  pad.addEventListener('endStroke', () => note('pad', pad.isEmpty() ? 'empty' : 'signed'));
});
