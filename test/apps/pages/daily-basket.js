/** A shared shopping list as a telephone app of Ionic: tab bar, sliding rows, bottom sheets, action sheets, prompts, chips, toasts with undo. */
import '@ionic/core/css/ionic.bundle.css';
import { actionSheetController, alertController, initialize, modalController, toastController } from '@ionic/core/components';
import { defineCustomElement as accordionGroup } from '@ionic/core/components/ion-accordion-group.js';
import { defineCustomElement as accordion } from '@ionic/core/components/ion-accordion.js';
import { defineCustomElement as actionSheet } from '@ionic/core/components/ion-action-sheet.js';
import { defineCustomElement as alert } from '@ionic/core/components/ion-alert.js';
import { defineCustomElement as app } from '@ionic/core/components/ion-app.js';
import { defineCustomElement as badge } from '@ionic/core/components/ion-badge.js';
import { defineCustomElement as button } from '@ionic/core/components/ion-button.js';
import { defineCustomElement as buttons } from '@ionic/core/components/ion-buttons.js';
import { defineCustomElement as checkbox } from '@ionic/core/components/ion-checkbox.js';
import { defineCustomElement as chip } from '@ionic/core/components/ion-chip.js';
import { defineCustomElement as fabButton } from '@ionic/core/components/ion-fab-button.js';
import { defineCustomElement as fab } from '@ionic/core/components/ion-fab.js';
import { defineCustomElement as header } from '@ionic/core/components/ion-header.js';
import { defineCustomElement as input } from '@ionic/core/components/ion-input.js';
import { defineCustomElement as itemOption } from '@ionic/core/components/ion-item-option.js';
import { defineCustomElement as itemOptions } from '@ionic/core/components/ion-item-options.js';
import { defineCustomElement as itemSliding } from '@ionic/core/components/ion-item-sliding.js';
import { defineCustomElement as item } from '@ionic/core/components/ion-item.js';
import { defineCustomElement as label } from '@ionic/core/components/ion-label.js';
import { defineCustomElement as list } from '@ionic/core/components/ion-list.js';
import { defineCustomElement as modal } from '@ionic/core/components/ion-modal.js';
import { defineCustomElement as range } from '@ionic/core/components/ion-range.js';
import { defineCustomElement as searchbar } from '@ionic/core/components/ion-searchbar.js';
import { defineCustomElement as segmentButton } from '@ionic/core/components/ion-segment-button.js';
import { defineCustomElement as segment } from '@ionic/core/components/ion-segment.js';
import { defineCustomElement as option } from '@ionic/core/components/ion-select-option.js';
import { defineCustomElement as select } from '@ionic/core/components/ion-select.js';
import { defineCustomElement as title } from '@ionic/core/components/ion-title.js';
import { defineCustomElement as toast } from '@ionic/core/components/ion-toast.js';
import { defineCustomElement as toggle } from '@ionic/core/components/ion-toggle.js';
import { defineCustomElement as toolbar } from '@ionic/core/components/ion-toolbar.js';
import { note } from './page';

initialize({ animated: false });
for (const define of [accordionGroup, accordion, actionSheet, alert, app, badge, button, buttons, checkbox, chip, fabButton, fab, header, input, itemOption, itemOptions, itemSliding, item, label, list, modal, range, searchbar, segmentButton, segment, option, select, title, toast, toggle, toolbar]) define();

document.title = 'Basket';
document.body.innerHTML = `<ion-app style="position:absolute;inset:0;display:flex;flex-direction:column"><ion-header><ion-toolbar><ion-title>Basket</ion-title><ion-buttons slot="end"><ion-button id="more" aria-label="More">⋯</ion-button></ion-buttons></ion-toolbar></ion-header><div id="pane" style="flex:1;overflow:auto"></div>
<div id="bar" style="display:flex;border-top:1px solid #ccc">${['List', 'Recipes', 'Budget', 'Me'].map((one) => `<div class="tab" style="flex:1;text-align:center;padding:8px;cursor:pointer"><i aria-hidden="true">●</i><br>${one}</div>`).join('')}</div></ion-app>`;
const $ = (id) => document.getElementById(id);
const items = [
  { name: 'Oat milk', shop: 'Market', amount: 2, done: false },
  { name: 'Rye flour', shop: 'Mill', amount: 1, done: false },
  { name: 'Tomatoes', shop: 'Market', amount: 6, done: true },
  { name: 'Lamp oil', shop: 'Hardware', amount: 1, done: false },
];
let [shown, sought] = ['all', ''];
const ask = async (options) => { const box = await alertController.create(options); await box.present(); };
const tell = async (message, undo) => { const one = await toastController.create({ message, duration: 6000, buttons: undo ? [{ text: 'Undo', handler: undo }] : [] }); await one.present(); };

async function sheet(entry) {
  const body = document.createElement('div');
  body.style.padding = '16px';
  body.innerHTML = `<h3>${entry ? 'Edit item' : 'New item'}</h3><ion-input label="What" id="s-what"></ion-input><ion-select label="Shop" interface="action-sheet" id="s-shop">${['Market', 'Mill', 'Hardware'].map((one) => `<ion-select-option value="${one}">${one}</ion-select-option>`).join('')}</ion-select><div>Amount <ion-button size="small" id="s-less">−</ion-button> <b id="s-n">1</b> <ion-button size="small" id="s-more">+</ion-button></div><ion-button id="s-ok">${entry ? 'Update' : 'Add to list'}</ion-button>`;
  const one = entry ?? { name: '', shop: 'Market', amount: 1, done: false };
  let count = one.amount;
  body.querySelector('#s-what').value = one.name;
  body.querySelector('#s-shop').value = one.shop;
  const draw = () => { body.querySelector('#s-n').textContent = count; };
  draw();
  body.querySelector('#s-less').onclick = () => { count = Math.max(1, count - 1); draw(); };
  body.querySelector('#s-more').onclick = () => { count += 1; draw(); };
  const box = await modalController.create({ component: body, breakpoints: [0, 0.6, 1], initialBreakpoint: 0.6 });
  body.querySelector('#s-ok').onclick = () => {
    const name = body.querySelector('#s-what').value;
    if (!name) { tell('An item needs a name'); return; }
    Object.assign(one, { name, shop: body.querySelector('#s-shop').value, amount: count });
    if (!entry) items.push(one);
    note(entry ? 'edited' : 'added', `${one.name}|${one.shop}|${one.amount}`);
    box.dismiss();
    lists();
  };
  await box.present();
}

function row(one) {
  const slide = document.createElement('ion-item-sliding');
  slide.innerHTML = `<ion-item><ion-checkbox slot="start" aria-label="${one.name}"></ion-checkbox><ion-label>${one.name}<p>${one.amount} × ${one.shop}</p></ion-label></ion-item><ion-item-options side="end"><ion-item-option class="ed">Edit</ion-item-option><ion-item-option color="danger" class="rm">Delete</ion-item-option></ion-item-options>`;
  const box = slide.querySelector('ion-checkbox');
  box.checked = one.done;
  box.addEventListener('ionChange', ({ detail }) => { one.done = detail.checked; note(one.name, one.done); });
  slide.querySelector('.ed').onclick = () => { slide.close(); sheet(one); };
  slide.querySelector('.rm').onclick = () => { const at = items.indexOf(one); items.splice(at, 1); note('deleted', one.name); lists(); tell(`${one.name} was deleted`, () => { items.splice(at, 0, one); note('deleted', 'undone'); lists(); }); };
  return slide;
}
function lists() {
  const pane = $('pane');
  pane.innerHTML = `<ion-searchbar placeholder="Search the list"></ion-searchbar><ion-segment value="${shown}"><ion-segment-button value="all">All</ion-segment-button><ion-segment-button value="open">To buy</ion-segment-button><ion-segment-button value="done">In the cart</ion-segment-button></ion-segment><div>${['Market', 'Mill', 'Hardware'].map((one) => `<ion-chip outline="true">${one}</ion-chip>`).join('')}</div><ion-list></ion-list><ion-fab vertical="bottom" horizontal="end" style="position:fixed;right:12px;bottom:64px"><ion-fab-button aria-label="Add item">+</ion-fab-button></ion-fab>`;
  const draw = () => { const rows = items.filter((one) => (shown === 'all' || one.done === (shown === 'done')) && `${one.name} ${one.shop}`.toLowerCase().includes(sought.toLowerCase())); pane.querySelector('ion-list').replaceChildren(...rows.map(row)); note('rows', rows.map(({ name }) => name).join(',')); };
  pane.querySelector('ion-searchbar').addEventListener('ionInput', ({ detail }) => { sought = detail.value ?? ''; note('sought', sought); draw(); });
  pane.querySelector('ion-segment').addEventListener('ionChange', ({ detail }) => { shown = detail.value; note('shown', shown); draw(); });
  for (const one of pane.querySelectorAll('ion-chip')) one.onclick = () => { const on = one.getAttribute('outline') === 'true'; one.setAttribute('outline', on ? 'false' : 'true'); sought = on ? one.textContent : ''; note('chip', sought); draw(); };
  pane.querySelector('ion-fab-button').onclick = () => sheet();
  draw();
}
function recipes() {
  $('pane').innerHTML = `<ion-accordion-group>${[['Tomato soup', 'Tomatoes, cream'], ['Flat bread', 'Rye flour, salt']].map(([name, needs]) => `<ion-accordion value="${name}"><ion-item slot="header"><ion-label>${name}</ion-label></ion-item><div slot="content" style="padding:8px">${needs}<br>For <span class="n">2</span> people <ion-button size="small" class="up">One more</ion-button><ion-button class="put">Put all on the list</ion-button></div></ion-accordion>`).join('')}</ion-accordion-group>`;
  $('pane').querySelector('ion-accordion-group').addEventListener('ionChange', ({ detail, target }) => { if (target.tagName === 'ION-ACCORDION-GROUP') note('recipe', detail.value); });
  for (const one of $('pane').querySelectorAll('ion-accordion')) {
    one.querySelector('.up').onclick = () => { const n = one.querySelector('.n'); n.textContent = Number(n.textContent) + 1; note('people', Number(n.textContent)); };
    one.querySelector('.put').onclick = () => { note('put', `${one.value} for ${one.querySelector('.n').textContent}`); tell('Put on the list'); };
  }
}
function budget() {
  $('pane').innerHTML = `<h2>March</h2><p>Spent <b>86 €</b> of <b id="lim">200</b> €</p><ion-range aria-label="Limit for the month" min="0" max="500" step="10" value="200"></ion-range><ion-toggle>Warn me at 80 %</ion-toggle><ion-select label="Currency" interface="alert" value="EUR"><ion-select-option value="EUR">Euro</ion-select-option><ion-select-option value="CHF">Swiss franc</ion-select-option></ion-select><ion-button id="book">Book an expense</ion-button>`;
  const on = (tag, type, key, read) => $('pane').querySelector(tag).addEventListener(type, ({ detail }) => note(key, read(detail)));
  on('ion-range', 'ionChange', 'limit', (d) => d.value);
  on('ion-toggle', 'ionChange', 'warn', (d) => d.checked);
  on('ion-select', 'ionChange', 'currency', (d) => d.value);
  $('book').onclick = () => ask({ header: 'Book an expense', inputs: [{ name: 'sum', type: 'number', placeholder: 'Sum' }, { name: 'what', placeholder: 'For' }], buttons: [{ text: 'Cancel', role: 'cancel' }, { text: 'Book', handler: ({ sum, what }) => { note('booked', `${sum}|${what}`); } }] });
}
function me() {
  $('pane').innerHTML = `<ion-list><ion-item button id="nick"><ion-label>Nickname<p>Bea</p></ion-label></ion-item><ion-item><ion-toggle id="big">Large print</ion-toggle></ion-item><ion-item><ion-toggle id="share" checked>Share with Noor</ion-toggle></ion-item><ion-item button id="out"><ion-label color="danger">Leave the household</ion-label></ion-item></ion-list>`;
  for (const id of ['big', 'share']) $(id).addEventListener('ionChange', ({ detail }) => note(id, detail.checked));
  $('nick').onclick = () => ask({ header: 'Nickname', inputs: [{ name: 'nick', value: 'Bea' }], buttons: ['Cancel', { text: 'OK', handler: ({ nick }) => { note('nick', nick); $('nick').querySelector('p').textContent = nick; } }] });
  $('out').onclick = () => ask({ header: 'Leave the household?', message: 'Noor keeps the list.', buttons: [{ text: 'Stay', handler: () => note('left', 'stayed') }, { text: 'Leave', handler: () => note('left', true) }] });
}
const PANES = { List: lists, Recipes: recipes, Budget: budget, Me: me };
function go(name) {
  for (const one of document.querySelectorAll('.tab')) one.style.color = one.textContent.endsWith(name) ? '#00f' : '#555';
  note('tab', name);
  PANES[name]();
}
for (const one of document.querySelectorAll('.tab')) one.onclick = () => go(one.textContent.slice(1));
$('more').onclick = async () => {
  const box = await actionSheetController.create({ header: 'List', buttons: [{ text: 'Sort by shop', handler: () => { items.sort((a, b) => a.shop.localeCompare(b.shop)); note('sorted', 'shop'); lists(); } }, { text: 'Empty the cart', handler: () => { for (const one of items.filter(({ done }) => done)) items.splice(items.indexOf(one), 1); note('emptied', true); lists(); } }, { text: 'Share list', handler: () => note('shared', true) }, { text: 'Cancel', role: 'cancel' }] });
  await box.present();
};
go('List');
