/** A town's form for market permits, of USWDS, UIkit and FilePond: a combo box, dates, a time, steps, uploads that are refused. */
import './daily-process';
import uswds from '@uswds/uswds/js';
import '@uswds/uswds/css/uswds.min.css';
import UIkit from 'uikit';
import 'uikit/dist/css/uikit.min.css';
import { create } from 'filepond';
import 'filepond/dist/filepond.css';
import { note, place, say } from './page';

document.title = 'Town of Lund: market permits';
function add(html) {
  const holder = place();
  holder.innerHTML = html;
  return holder;
}
const by = (id) => document.getElementById(id);
const heard = (id, event = 'change') => by(id).addEventListener(event, () => note(id, by(id).value));

add(`<label class="usa-label" for="district">District</label><div class="usa-combo-box"><select class="usa-select" name="district" id="district">${['Old Town', 'Harbour', 'Harbour East', 'North End', 'Station Quarter'].map((one) => `<option value="${one}">${one}</option>`).join('')}</select></div>`);
by('district').addEventListener('change', ({ target }) => note('district', target.value));
add('<div class="usa-form-group"><label class="usa-label" for="opening">Opening day</label><div class="usa-hint" id="oh">mm/dd/yyyy</div><div class="usa-date-picker" data-min-date="2027-04-01" data-max-date="2027-09-30" data-default-value="2027-05-01"><input class="usa-input" id="opening" name="opening" aria-describedby="oh"></div></div>');
add('<div class="usa-form-group"><label class="usa-label" for="setup">Set-up time</label><div class="usa-time-picker" data-min-time="6:00" data-max-time="12:00" data-step="30"><input class="usa-input" id="setup" name="setup" type="text"></div></div>');
add('<fieldset class="usa-fieldset"><legend class="usa-legend">Goods</legend>' + ['Food', 'Plants', 'Crafts'].map((one) => `<div class="usa-checkbox"><input class="usa-checkbox__input" id="g-${one}" type="checkbox" value="${one}"><label class="usa-checkbox__label" for="g-${one}">${one}</label></div>`).join('') + '</fieldset>');
for (const one of ['Food', 'Plants', 'Crafts'])
  by(`g-${one}`).addEventListener('change', () => note('goods', [...document.querySelectorAll('.usa-checkbox__input:checked')].map(({ value }) => value).join(',')));
add('<div class="usa-character-count" style="max-width:400px"><label class="usa-label" for="about">About your stall</label><textarea class="usa-textarea usa-character-count__field" id="about" maxlength="40"></textarea><span class="usa-character-count__message">You can enter up to 40 characters</span></div>');
heard('about', 'input');
add('<div class="usa-accordion"><h4 class="usa-accordion__heading"><button type="button" class="usa-accordion__button" aria-expanded="false" aria-controls="fees">Fees</button></h4><div id="fees" class="usa-accordion__content" hidden><label>Fee class <select id="fee"><option>Standard</option><option>Reduced</option><option>Charity</option></select></label></div></div>');
heard('fee');
add('<label class="usa-label" for="tax">Tax number</label><input class="usa-input usa-masked" id="tax" type="text" placeholder="___ __ ____" pattern="^(?!(000|666|9))\\d{3} (?!00)\\d{2} (?!0000)\\d{4}$" inputmode="numeric">');
for (const event of ['input', 'keyup', 'change'])
  document.addEventListener(event, ({ target }) => target.id === 'tax' && setTimeout(() => note('tax', target.value)));
add('<a href="#modal-w" class="usa-button" aria-controls="modal-w" data-open-modal>Withdraw application</a><div class="usa-modal" id="modal-w" aria-labelledby="mh" aria-describedby="md"><div class="usa-modal__content"><div class="usa-modal__main"><h2 class="usa-modal__heading" id="mh">Withdraw?</h2><p id="md">Your place is given to the next.</p><button type="button" class="usa-button" data-close-modal id="wyes">Yes, withdraw</button><button type="button" class="usa-button usa-button--unstyled" data-close-modal id="wno">Go back</button></div></div></div>');
by('wyes').addEventListener('click', () => say('withdrawn', true));
by('wno').addEventListener('click', () => note('withdrawn', 'kept'));
by('opening').closest('.usa-date-picker').addEventListener('change', ({ target }) => note('opening', target.value));
by('setup').closest('.usa-time-picker').addEventListener('change', ({ target }) => note('setup', target.value));
for (const behaviour of Object.values(uswds)) behaviour.on?.(document.body);

// UIkit: tabs, an accordion, a drop-down, a modal question, a notification, a drawer, sortable rows
add('<ul uk-tab><li class="uk-active"><a href="#">Stall</a></li><li><a href="#">Power</a></li><li><a href="#">Water</a></li></ul><ul class="uk-switcher"><li>A stall is 3 m wide.</li><li><label><input id="amps" class="uk-input" type="number" min="6" max="32" step="1"> Amperes</label></li><li><label><input type="checkbox" class="uk-checkbox" id="tap"> Tap needed</label></li></ul>');
heard('amps');
by('tap').addEventListener('change', ({ target }) => note('tap', target.checked));
add('<div class="uk-inline"><button class="uk-button uk-button-default" type="button">More <span uk-drop-parent-icon></span></button><div uk-dropdown="mode: click"><ul class="uk-nav uk-dropdown-nav"><li><a href="#" id="dup">Duplicate application</a></li><li><a href="#" id="pdf">Download as PDF</a></li><li class="uk-disabled"><a>Transfer</a></li></ul></div></div>');
for (const [id, key] of [['dup', 'duplicate'], ['pdf', 'pdf']])
  by(id).addEventListener('click', (event) => {
    event.preventDefault();
    say('more', key);
  });
add('<button class="uk-button uk-button-danger" type="button" id="clear">Clear stall plan</button>');
by('clear').onclick = () => UIkit.modal.confirm('Clear the whole plan?').then(() => say('plan', 'cleared'), () => note('plan', 'kept'));
add('<button class="uk-button" type="button" id="rename">Rename stall</button>');
by('rename').onclick = () => UIkit.modal.prompt('New name of the stall', '').then((name) => note('stall', name));
add('<button class="uk-button uk-button-default" type="button" uk-toggle="target: #side">Neighbours</button><div id="side" uk-offcanvas><div class="uk-offcanvas-bar"><button class="uk-offcanvas-close" type="button" uk-close></button><h3>Neighbours</h3><button type="button" id="greet">Greet Mr Berg</button></div></div>');
by('greet').onclick = () => say('greeted', true);
add('<button class="uk-button uk-button-primary" type="button" id="check">Check availability</button>');
by('check').onclick = () => setTimeout(() => UIkit.notification({ message: 'Place 14 is free', status: 'success', timeout: 6000 }), 1200);
add('<ul uk-sortable="handle: .uk-sortable-handle" id="order"><li><span class="uk-sortable-handle">Bread</span></li><li><span class="uk-sortable-handle">Cheese</span></li><li><span class="uk-sortable-handle">Honey</span></li></ul>');
UIkit.util.on('#order', 'moved', () => note('order', [...document.querySelectorAll('#order li')].map((one) => one.textContent).join(',')));

// An upload that takes no files of a program: only a hand can choose them
const pond = create(Object.assign(add('').appendChild(document.createElement('input')), { type: 'file', multiple: true }), { labelIdle: 'Drag & drop your insurance papers or <span class="filepond--label-action">Browse</span>', allowMultiple: true });
pond.on('addfile', () => note('papers', pond.getFiles().length));
add('<label class="usa-label" for="photo">Photo of the stall</label><input class="usa-file-input" id="photo" type="file" accept="image/*">');
by('photo').addEventListener('change', ({ target }) => note('photo', target.files.length));
