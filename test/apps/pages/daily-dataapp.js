/** Hand-made copies of the widgets of Python data apps: lists that open on focus, pills, sliders in words, steppers, editors of rows. */
import { note, place } from './page';

document.title = 'Tide model';
const css = document.createElement('style');
css.textContent = `.w{margin:10px 0}.w>label,.w>p{font-size:13px;margin:0 0 4px;display:block}.drop{position:relative;width:300px}.drop ul,.layer{position:absolute;background:#fff;border:1px solid #888;margin:0;padding:0;z-index:9;width:300px;max-height:150px;overflow:auto}.drop li,.layer li{list-style:none;padding:6px 10px;cursor:pointer}.layer li:hover{background:#eee}
.pill{border:1px solid #bbb;background:#fff;border-radius:16px;padding:4px 12px}.pill.sel{border-color:#f44;color:#f44}.track{position:relative;width:300px;height:4px;background:#ddd;margin:26px 8px}.thumb{position:absolute;width:14px;height:14px;border-radius:50%;background:#f44;top:-5px;margin-left:-7px}.thumb div{position:absolute;top:-22px;left:-8px;white-space:nowrap}
.token{background:#f44;color:#fff;padding:2px 6px;margin:2px;display:inline-block}.box{width:16px;height:16px;border:1px solid #777;display:inline-block;vertical-align:middle}.box.on{background:#f44}.hide{position:absolute;opacity:0;width:1px;height:1px}
table td{border:1px solid #ccc;padding:4px 8px;min-width:60px}.ro{display:inline-block;min-width:40px;border:1px solid #ccc;padding:2px 4px}.spin{color:#888}`;
document.head.append(css);
const add = (html) => {
  const holder = place();
  holder.className = 'w';
  holder.innerHTML = html;
  return holder;
};
/** The app computes a while after each change and draws its numbers anew, as a script that runs again. */
const said = add('<p class="spin" id="run"></p><p>Harbour report: <span id="report">nothing yet</span></p>');
function rerun(key, value) {
  note(key, value);
  said.querySelector('#run').textContent = 'RUNNING...';
  setTimeout(() => {
    said.querySelector('#run').textContent = '';
    said.querySelector('#report').textContent = `${key} is ${JSON.stringify(value)}`;
  }, 350);
}

// A single list: combobox input in a box, its options in a layer at the end of the body
function layerList(label, key, options, first) {
  const root = add(`<label>${label}</label><div class="drop" style="border:1px solid #ccc;padding:4px;cursor:pointer"><span class="val">${first}</span><input class="hide" role="combobox" aria-expanded="false" aria-haspopup="listbox" aria-label="Selected ${first}. ${label}" autocomplete="off"></div>`);
  const input = root.querySelector('input');
  let layer;
  const close = () => {
    layer?.remove();
    layer = undefined;
    input.value = '';
    input.setAttribute('aria-expanded', 'false');
  };
  const open = () => {
    layer?.remove();
    layer = document.createElement('div');
    layer.className = 'layer';
    const box = root.getBoundingClientRect();
    layer.style.cssText = `left:${box.left}px;top:${box.bottom + scrollY}px`;
    const term = input.value.toLowerCase();
    layer.innerHTML = `<ul role="listbox" style="padding:0;margin:0">${options.filter((one) => one.toLowerCase().includes(term)).map((one) => `<li role="option" aria-selected="${one === root.querySelector('.val').textContent}">${one}</li>`).join('') || '<li>No results</li>'}</ul>`;
    layer.onmousedown = (event) => event.preventDefault();
    layer.onclick = ({ target }) => {
      if (target.getAttribute('role') !== 'option') return;
      root.querySelector('.val').textContent = target.textContent;
      input.setAttribute('aria-label', `Selected ${target.textContent}. ${label}`);
      close();
      rerun(key, target.textContent);
    };
    document.body.append(layer);
    input.setAttribute('aria-expanded', 'true');
  };
  root.querySelector('.drop').onclick = () => (layer ? close() : (input.focus(), open()));
  input.oninput = open;
  input.onblur = () => setTimeout(close, 100);
}
layerList('Station', 'station', ['Aberdeen', 'Bergen havn', 'Cuxhaven', 'Dieppe', 'Esbjerg'], 'Aberdeen');
layerList('Unit of height', 'unit', ['metre', 'foot', 'fathom'], 'metre');

// A list of many: tokens
const many = add('<label>Gauges</label><div class="drop" style="border:1px solid #ccc;padding:4px"><span class="toks"></span><input placeholder="Choose options" role="combobox" aria-expanded="false" aria-label="Gauges" size="12"><ul hidden role="listbox"></ul></div>');
const picked = [];
const gauges = ['North pier', 'South pier', 'Old lock', 'Outer mole'];
const drawMany = () => {
  many.querySelector('.toks').innerHTML = picked.map((one) => `<span class="token">${one}<span role="presentation" title="Delete" style="cursor:pointer"> ×</span></span>`).join('');
  many.querySelector('ul').innerHTML = gauges.filter((one) => !picked.includes(one) && one.toLowerCase().includes(many.querySelector('input').value.toLowerCase())).map((one) => `<li role="option">${one}</li>`).join('');
};
many.querySelector('input').onfocus = () => {
  drawMany();
  many.querySelector('ul').hidden = false;
};
many.querySelector('input').oninput = drawMany;
many.querySelector('input').onblur = () => setTimeout(() => (many.querySelector('ul').hidden = true), 120);
many.querySelector('ul').onmousedown = (event) => {
  event.preventDefault();
  if (event.target.localName !== 'li') return;
  picked.push(event.target.textContent);
  many.querySelector('input').value = '';
  drawMany();
  rerun('gauges', picked.join(','));
};
many.querySelector('.toks').onclick = ({ target }) => {
  if (target.title !== 'Delete') return;
  picked.splice(picked.indexOf(target.parentElement.firstChild.textContent), 1);
  drawMany();
  rerun('gauges', picked.join(','));
};

// Sliders: one value with steps of 0.5, two thumbs, words
function slider(label, key, marks, start) {
  const at = [...start];
  const pos = (i) => (at[i] / (marks.length - 1)) * 100;
  const root = add(`<label>${label}</label><div class="track">${at.map((n, i) => `<div class="thumb" role="slider" tabindex="0" aria-label="${label}" aria-valuemin="0" aria-valuemax="${marks.length - 1}" aria-valuenow="${n}" aria-valuetext="${marks[n]}" style="left:${pos(i)}%"><div>${marks[n]}</div></div>`).join('')}</div>`);
  note(key, at.map((n) => marks[n]));
  [...root.querySelectorAll('.thumb')].forEach((thumb, i) => {
    thumb.onkeydown = (event) => {
      const step = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 }[event.key];
      if (!step) return;
      event.preventDefault();
      const [lo, hi] = [i > 0 ? at[i - 1] : 0, i < at.length - 1 ? at[i + 1] : marks.length - 1];
      at[i] = Math.max(lo, Math.min(hi, at[i] + step));
      thumb.style.left = `${pos(i)}%`;
      thumb.setAttribute('aria-valuenow', at[i]);
      thumb.setAttribute('aria-valuetext', marks[at[i]]);
      thumb.firstChild.textContent = marks[at[i]];
      rerun(key, at.map((n) => marks[n]));
    };
  });
}
slider('Damping', 'damping', Array.from({ length: 21 }, (_, i) => (i * 0.5).toFixed(2)), [4]);
slider('Years', 'years', Array.from({ length: 61 }, (_, i) => String(1960 + i)), [10, 50]);
slider('Detail', 'detail', ['coarse', 'medium', 'fine', 'finest'], [1]);

// A number field with its own buttons, written by Enter or blur
const num = add('<label for="hz">Sampling rate</label><div><input id="hz" type="number" min="1" max="60" value="10"><button type="button" tabindex="-1" aria-hidden="false" class="down">−</button><button type="button" tabindex="-1" class="up">+</button></div>');
num.querySelector('input').onchange = ({ target }) => rerun('hz', Number(target.value));
num.querySelector('.up').onclick = () => {
  num.querySelector('input').stepUp();
  rerun('hz', Number(num.querySelector('input').value));
};
num.querySelector('.down').onclick = () => {
  num.querySelector('input').stepDown();
  rerun('hz', Number(num.querySelector('input').value));
};

// Pills, radio rows, boxes drawn by hand
add(`<p id="pl">Datum</p><div role="group" aria-labelledby="pl">${['LAT', 'MSL', 'NAP'].map((one) => `<button type="button" class="pill" data-k="datum">${one}</button>`).join(' ')}</div>`).onclick = ({ target }) => {
  if (!target.dataset.k) return;
  for (const one of target.parentElement.children) one.classList.toggle('sel', one === target);
  rerun('datum', target.textContent);
};
add(`<p>Model run</p>${['Hindcast', 'Forecast', 'Ensemble'].map((one) => `<label style="display:inline-block;margin-right:12px"><input type="radio" name="mode" class="hide" value="${one}"><span class="box"></span> ${one}</label>`).join('')}`).onchange = ({ target, currentTarget }) => {
  for (const one of currentTarget.querySelectorAll('label')) one.querySelector('.box').classList.toggle('on', one.contains(target));
  rerun('mode', target.value);
};
add(['Include surge', 'Include waves'].map((one) => `<label style="display:block"><span class="box"></span> <input type="checkbox" class="hide" value="${one}"> <span>${one}</span></label>`).join('')).onchange = ({ target }) => {
  target.closest('label').querySelector('.box').classList.toggle('on', target.checked);
  rerun(target.value, target.checked);
};

// A text field that is sent with Enter only, and one with a run button
const name = add('<label for="rn">Run name</label><input id="rn"><small> Press Enter to apply</small>');
name.querySelector('input').onkeydown = (event) => {
  if (event.key === 'Enter') rerun('rn', event.target.value);
};
name.querySelector('input').onblur = ({ target }) => target.value && rerun('rn', target.value);
add('<label for="note">Remarks</label><textarea id="note"></textarea><br><button type="button">Run model</button> <button type="button" disabled>Export run</button>').onclick = ({ target }) => {
  if (target.textContent === 'Run model') setTimeout(() => rerun('ran', document.getElementById('note').value), 900);
};
// A readout that is written in, as beside the sliders of notebooks
const ro = add('<div><label>Friction</label> <input type="range" min="0" max="1" step="0.05" value="0.5" aria-label="Friction"> <div class="ro" contenteditable="true">0.50</div></div>');
ro.querySelector('input').oninput = ({ target }) => {
  ro.querySelector('.ro').textContent = Number(target.value).toFixed(2);
  rerun('friction', target.value);
};
ro.querySelector('.ro').onblur = ({ target }) => {
  ro.querySelector('input').value = target.textContent;
  rerun('friction', ro.querySelector('input').value);
};

// Tabs, an expander, a page of rows that are written in
add('<div role="tablist"><button type="button" role="tab" aria-selected="true">Chart</button><button type="button" role="tab" aria-selected="false">Table</button><button type="button" role="tab" aria-selected="false">Log</button></div><div role="tabpanel" id="panel">Chart</div>').onclick = ({ target, currentTarget }) => {
  if (target.getAttribute('role') !== 'tab') return;
  for (const one of currentTarget.querySelectorAll('[role=tab]')) one.setAttribute('aria-selected', String(one === target));
  document.getElementById('panel').textContent = `${target.textContent} of the run`;
  rerun('tab', target.textContent);
};
add('<details><summary>Advanced settings</summary><label><input type="checkbox" id="gpu"> Use the accelerator</label></details>').onchange = ({ target }) => rerun('gpu', target.checked);
add(`<table><thead><tr><th>Port</th><th>Level</th><th>Comment</th></tr></thead><tbody>${[['Aberdeen', '1.2'], ['Dieppe', '3.4'], ['Esbjerg', '0.7']].map(([p, l]) => `<tr><td>${p}</td><td data-c="level">${l}</td><td data-c="comment"></td></tr>`).join('')}</tbody></table>`).ondblclick = ({ target }) => {
  if (!target.dataset.c || target.querySelector('input')) return;
  const input = document.createElement('input');
  input.size = 6;
  input.value = target.textContent;
  target.replaceChildren(input);
  input.focus();
  input.onkeydown = (event) => event.key === 'Enter' && input.blur();
  input.onblur = () => {
    target.textContent = input.value;
    rerun(`${target.parentElement.cells[0].textContent} ${target.dataset.c}`, input.value);
  };
};
// A drawing area with a knob in it: nothing of it is in the page
add('<label>Wind rose</label><canvas id="rose" width="120" height="80" style="border:1px solid #aaa"></canvas>');
document.getElementById('rose').onclick = () => rerun('rose', true);
