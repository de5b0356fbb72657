/** A marina's berth desk of jQuery plugins and TOAST UI: many-lists, clock lists, colours, a wizard, slides, a grid, notices by the page's own clock. */
import { jquery } from './daily-jquery';
import 'multiple-select/dist/multiple-select.js';
import 'multiple-select/dist/multiple-select.css';
import 'timepicker/jquery.timepicker.js';
import 'timepicker/jquery.timepicker.css';
import 'spectrum-colorpicker2/dist/spectrum.js';
import 'spectrum-colorpicker2/dist/spectrum.css';
import toastr from 'toastr';
import 'toastr/build/toastr.css';
import DatePicker from 'tui-date-picker';
import 'tui-date-picker/dist/tui-date-picker.css';
import Grid from 'tui-grid';
import 'tui-grid/dist/tui-grid.css';
import 'round-slider/dist/roundslider.min.js';
import 'round-slider/dist/roundslider.min.css';
import 'smartwizard/dist/js/jquery.smartWizard.js';
import 'smartwizard/dist/css/smartwizard.css';
import Splide from '@splidejs/splide';
import '@splidejs/splide/css';
import { note, place } from './page';

document.title = 'Marina desk';
const css = document.createElement('style');
css.textContent = `body{font:15px sans-serif}.bar{position:fixed;right:10px;bottom:10px;background:#422;color:#fff;padding:8px 14px}.spin button{width:28px}.berths{display:grid;grid-template-columns:repeat(4,70px);gap:6px}.berths span{border:1px solid #555;padding:8px;cursor:pointer;text-align:center}.berths .taken{background:#ccc;cursor:not-allowed}.berths .mine{background:#9d9}.pal{position:fixed;top:60px;left:120px;background:#fff;border:2px solid #333;padding:8px;z-index:60}.star{cursor:pointer;border:0;background:none}`;
document.head.append(css);
const $ = jquery;
const by = (id) => document.getElementById(id);
const add = (html) => {
  const holder = place();
  holder.style.maxWidth = '760px';
  holder.innerHTML = html;
  return holder;
};

// Lists of many and of one
add('<label for="svc">Services</label> <select id="svc" multiple style="width:240px"><option>Water</option><option>Shore power</option><option>Crane</option><option>Diver</option><option>Laundry</option></select>');
$('#svc').multipleSelect({ onClick: () => note('services', $('#svc').multipleSelect('getSelects').join(',')), onCheckAll: () => note('services', 'all') });
add('<label for="pier">Pier</label> <select id="pier" style="width:240px"><option value="">Any</option><option>North pier</option><option>South pier</option><option>Fuel dock</option></select>');
$('#pier').multipleSelect({ single: true, filter: true, onClick: () => note('pier', $('#pier').multipleSelect('getSelects')[0]) });

// Clock lists, colours, dates
add('<label for="arr">Arrival time</label> <input id="arr">');
$('#arr').timepicker({ timeFormat: 'H:i', step: 30, forceRoundTime: false });
$('#arr').on('changeTime', () => note('arrival', $('#arr').val()));
add('<label for="flag">Pennant colour</label> <input id="flag" value="#ff0000">');
$('#flag').spectrum({ type: 'component', showPalette: true, palette: [['#ff0000', '#0000ff', '#ffff00']], change: (color) => note('flag', color?.toHexString()) });
add('<label for="stay">Leaves on</label> <div class="tui-datepicker-input tui-datetime-input tui-has-focus" style="display:inline-block"><input id="stay" aria-label="Leaves on"><span class="tui-ico-date"></span></div><div id="stay-box"></div>');
const stay = new DatePicker('#stay-box', { usageStatistics: false, date: new Date(2027, 4, 10), input: { element: '#stay', format: 'dd.MM.yyyy' } });
const noteStay = () => {
  const day = stay.getDate();
  note('leaves', day && `${day.getFullYear()}-${day.getMonth() + 1}-${day.getDate()}`);
};
stay.on('change', noteStay);
// The picker is silent about what is typed.
by('stay').addEventListener('change', () => setTimeout(noteStay));
add('<div id="tank-l">Tank level</div><div id="tank"></div>');
$('#tank').roundSlider({ radius: 70, width: 14, min: 0, max: 100, value: 20, change: ({ value }) => note('tank', value) });

// A wizard that only goes on where its field is filled
add('<div id="wiz"><ul class="nav"><li class="nav-item"><a class="nav-link" href="#w1">Boat</a></li><li class="nav-item"><a class="nav-link" href="#w2">Skipper</a></li><li class="nav-item"><a class="nav-link" href="#w3">Finish</a></li></ul><div class="tab-content"><div id="w1" class="tab-pane"><label>Boat name <input id="boat"></label></div><div id="w2" class="tab-pane"><label>Skipper name <input id="skip"></label></div><div id="w3" class="tab-pane"><button type="button" id="check-in">Check in</button></div></div></div>');
$('#wiz').smartWizard({ theme: 'basic', enableUrlHash: false, transition: { animation: 'none' }, anchor: { enableNavigation: true } });
$('#wiz').on('leave.sw', (_event, { stepIndex, nextStepIndex }) => {
  if (stepIndex === 0 && nextStepIndex > 0 && !by('boat').value) {
    toastr.error('Give the boat a name first');
    return false;
  }
  return true;
});
$('#wiz').on('shown.sw', (_event, { stepIndex }) => note('step', stepIndex));
by('check-in').onclick = () => {
  note('checked-in', `${by('boat').value}/${by('skip').value}`);
  toastr.success('Checked in');
};

// Slides of offers
const offers = ['Sail loft', 'Ice', 'Bicycles', 'Sauna', 'Fish grill'];
const slides = add(`<section class="splide" aria-label="Offers" style="width:420px"><div class="splide__track"><ul class="splide__list">${offers.map((one) => `<li class="splide__slide"><h3>${one}</h3><button type="button" class="want">Book ${one}</button></li>`).join('')}</ul></div></section>`);
const splide = new Splide(slides.firstChild, { perPage: 1 }).mount();
splide.on('moved', (index) => note('slide', offers[index]));
slides.addEventListener('click', ({ target }) => target.matches('.want') && note('offer', target.textContent));

// A grid of boats that is edited in place
add('<div id="grid" style="width:640px"></div>');
const grid = new Grid({
  el: by('grid'), usageStatistics: false, scrollX: false, scrollY: false, rowHeaders: ['checkbox'],
  columns: [{ header: 'Boat', name: 'boat', sortable: true }, { header: 'Length', name: 'len', editor: 'text' }, { header: 'Paid', name: 'paid', editor: { type: 'select', options: { listItems: ['Yes', 'No', 'Half'].map((x) => ({ text: x, value: x })) } } }],
  data: [{ boat: 'Albatros', len: '9 m', paid: 'No' }, { boat: 'Bluebell', len: '12 m', paid: 'Yes' }, { boat: 'Cormorant', len: '7 m', paid: 'No' }],
});
grid.on('afterChange', ({ changes }) => note(`${changes[0].columnName} ${grid.getValue(changes[0].rowKey, 'boat')}`, changes[0].value));
const ticked = () => note('boats', grid.getCheckedRows().map(({ boat }) => boat).join(','));
grid.on('check', ticked);
grid.on('uncheck', ticked);
grid.on('afterSort', () => note('first', grid.getData()[0].boat));

// A plan of berths, a stepper, stars, a palette, a form that a server answers
add(`<h3>Berths</h3><div class="berths">${['A1', 'A2', 'A3', 'A4', 'B1', 'B2', 'B3', 'B4'].map((x) => `<span class="${x === 'A3' ? 'taken' : ''}" title="${x === 'A3' ? 'taken' : 'free'}">${x}</span>`).join('')}</div>`).onclick = ({ target }) => {
  if (!target.matches('.berths span') || target.classList.contains('taken')) return;
  for (const one of document.querySelectorAll('.mine')) one.classList.remove('mine');
  target.classList.add('mine');
  note('berth', target.textContent);
};
add('<div class="spin"><span>Crew</span> <button type="button" id="cm">−</button> <b id="cn">2</b> <button type="button" id="cp">+</button></div>');
for (const [id, way] of [['cm', -1], ['cp', 1]])
  by(id).onclick = () => note('crew', Number((by('cn').textContent = Math.min(8, Math.max(1, Number(by('cn').textContent) + way)))));
const files = add(['Contract.pdf', 'Insurance.pdf', 'Photo.jpg'].map((x) => `<p class="doc"><span>${x}</span> <button class="star" type="button" aria-label="Star" aria-pressed="false">☆</button> <button type="button" aria-label="Delete">✕</button></p>`).join(''));
files.onclick = ({ target }) => {
  const row = target.closest('.doc');
  const name = row?.firstChild.textContent;
  if (target.matches('.star')) {
    const on = target.getAttribute('aria-pressed') !== 'true';
    target.setAttribute('aria-pressed', on);
    target.textContent = on ? '★' : '☆';
    note('star', on ? name : '');
  } else if (target.ariaLabel === 'Delete') {
    row.style.opacity = '.4';
    const box = toastr.info('<button type="button" id="undo">Undo</button>', `${name} removed`, { timeOut: 6000, escapeHtml: false });
    const gone = setTimeout(() => {
      row.remove();
      note('removed', name);
    }, 5000);
    box.find('#undo').on('click', () => {
      clearTimeout(gone);
      row.style.opacity = '1';
      note('removed', 'kept');
    });
  }
};
add('<label>Radio message <textarea id="radio" maxlength="60"></textarea></label><button type="button" id="send">Send by radio</button><p id="radio-s" role="status"></p>');
by('send').onclick = () => {
  const text = by('radio').value;
  by('radio-s').textContent = 'Sending…';
  setTimeout(() => {
    by('radio-s').textContent = /harbour/i.test(text) ? 'Sent' : 'The harbour did not answer';
    note('radio', /harbour/i.test(text) ? text : 'unsent');
  }, 1200);
};
add('<button type="button" id="pal-b">Quick actions</button>');
const palette = ['Ring the bell', 'Lower the barrier', 'Raise the barrier', 'Call the pilot'];
by('pal-b').onclick = () => {
  const box = document.createElement('div');
  box.className = 'pal';
  box.setAttribute('role', 'dialog');
  box.setAttribute('aria-label', 'Quick actions');
  box.innerHTML = '<input placeholder="Type an action" autofocus><ul style="list-style:none;padding:0"></ul>';
  document.body.append(box);
  const draw = () => {
    const word = box.firstChild.value.toLowerCase();
    box.lastChild.innerHTML = palette.filter((x) => x.toLowerCase().includes(word)).map((x) => `<li style="cursor:pointer;padding:3px">${x}</li>`).join('');
  };
  draw();
  const take = (name) => {
    note('quick', name);
    box.remove();
  };
  box.firstChild.oninput = draw;
  box.firstChild.onkeydown = ({ key }) => (key === 'Enter' ? take(box.querySelector('li')?.textContent) : key === 'Escape' && box.remove());
  box.lastChild.onclick = ({ target }) => target.matches('li') && take(target.textContent);
  box.firstChild.focus();
};

// The page's own clock: notices that no act is to blame for
const bar = document.createElement('div');
bar.className = 'bar';
bar.setAttribute('role', 'alert');
let ticks = 0;
setInterval(() => {
  ticks += 1;
  bar.textContent = ['Sync failed, trying again', 'Wind 14 kn', 'Error: the tide table could not be loaded'][ticks % 3];
  bar.hidden = ticks % 4 === 0;
  if (!bar.isConnected) document.body.append(bar);
}, 650);
