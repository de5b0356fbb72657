/** Native controls: what every other widget is built from. */
import { field, note, section } from './page';

section(
  'Native',
  `
  <label>Name <input id="n-text"></label>
  <label>Story <textarea id="n-area"></textarea></label>
  <label>City <select id="n-select"><option>Oslo</option><option>Bergen</option><option>Tromsø</option></select></label>
  <label>Toppings <select id="n-multi" multiple><option>Cheese</option><option>Onion</option><option>Olives</option></select></label>
  <label>Day <input type="date" id="n-date"></label>
  <label>Hour <input type="time" id="n-time"></label>
  <label>Moment <input type="datetime-local" id="n-dtl"></label>
  <label>Month <input type="month" id="n-month"></label>
  <label>Paint <input type="color" id="n-color"></label>
  <label>Volume <input type="range" min="0" max="100" id="n-range"></label>
  <label>Count <input type="number" id="n-number"></label>
  <label>Paper <input type="file" id="n-file"></label>
  <label><input type="checkbox" id="n-check"> Agree</label>
  <label><input type="radio" name="n-r" id="n-radio" value="late"> Later</label>
  <label>Fruit <input list="n-dl" id="n-list"><datalist id="n-dl"><option>Fig</option><option>Plum</option></datalist></label>
  <details id="n-details"><summary>More of it</summary><label>Hidden field <input id="n-hidden"></label></details>
  <button id="n-open">Open dialog</button><dialog id="n-dialog"><label>Reason <input id="n-reason"></label><button id="n-close">Close it</button></dialog>
  <button popovertarget="n-pop">Open popover</button><div popover id="n-pop"><button id="n-in-pop">Inside popover</button></div>
`,
);
for (const id of [
  'text',
  'area',
  'select',
  'date',
  'time',
  'dtl',
  'month',
  'color',
  'range',
  'number',
  'list',
  'hidden',
  'reason',
])
  field(`n-${id}`);
const by = (id) => document.getElementById(id);
by('n-multi').addEventListener('change', (e) =>
  note('n-multi', [...e.target.selectedOptions].map((o) => o.label).join(',')),
);
by('n-file').addEventListener('change', async (e) =>
  note('n-file', `${e.target.files[0].name}:${await e.target.files[0].text()}`),
);
by('n-check').addEventListener('change', (e) => note('n-check', e.target.checked));
by('n-radio').addEventListener('change', (e) => note('n-radio', e.target.value));
by('n-open').addEventListener('click', () => by('n-dialog').showModal());
by('n-close').addEventListener('click', () => {
  by('n-dialog').close();
  note('n-dialog', by('n-reason').value);
});
by('n-in-pop').addEventListener('click', () => note('n-pop', 'pressed'));
