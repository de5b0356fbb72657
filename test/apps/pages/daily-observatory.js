/** A hand-made desk of an observatory: sliders, steppers, parts of dates, lists and fields that change, commit or revert in their own way. */
import { note, place } from './page';

document.title = 'Observatory desk';
const css = document.createElement('style');
css.textContent = `.v{position:relative;width:24px;height:200px;background:#ddd}.v i{position:absolute;left:0;width:24px;height:12px;background:#036}.h{position:relative;width:260px;height:14px;background:#ddd}.h i{position:absolute;top:-4px;width:14px;height:22px;background:#630}
.combo{position:relative;width:260px}.drop{position:absolute;z-index:9;background:#fff;border:1px solid #777;width:100%}.drop div{padding:5px;cursor:pointer}.list{border:1px solid #888;width:220px}.list [role=option]{padding:4px 8px;cursor:pointer}[aria-selected=true]{background:#bdf}
.virt{height:160px;overflow:auto;border:1px solid #555;position:relative;width:260px}.toast{position:fixed;right:12px;bottom:12px;background:#223;color:#fff;padding:10px 16px;z-index:40}.sw{width:40px;height:20px;background:#bbb;border-radius:10px;display:inline-block;cursor:pointer}.sw.on{background:#293}`;
document.head.append(css);
const by = (id) => document.getElementById(id);
const add = (html) => {
  const holder = place();
  holder.innerHTML = html;
  return holder;
};
function toast(text, role = '', ms = 4000) {
  const box = document.createElement('div');
  box.className = 'toast';
  if (role) box.setAttribute('role', role);
  box.textContent = text;
  document.body.append(box);
  setTimeout(() => box.remove(), ms);
}

// Sliders: upright with a pointer only, in unequal steps, held down by the desk, turned by the wheel only
add(
  '<div id="dome-l">Dome angle</div><div class="v" id="dome" role="slider" tabindex="0" aria-labelledby="dome-l" aria-orientation="vertical" aria-valuemin="0" aria-valuemax="360" aria-valuenow="0"><i style="top:188px"></i></div>',
);
{
  const track = by('dome');
  let held = false;
  const move = ({ clientY }) => {
    const box = track.getBoundingClientRect();
    const n = Math.round((1 - Math.min(1, Math.max(0, (clientY - box.top) / box.height))) * 36) * 10;
    track.setAttribute('aria-valuenow', n);
    track.firstChild.style.top = `${(1 - n / 360) * 188}px`;
    note('dome', n);
  };
  track.onpointerdown = (event) => {
    held = true;
    move(event);
  };
  document.addEventListener('pointermove', (event) => held && move(event));
  document.addEventListener('pointerup', () => (held = false));
}
const TIMES = ['1 s', '2 s', '4 s', '8 s', '15 s', '30 s', '1 min', '2 min'];
add(
  '<div id="exp-l">Exposure</div><div class="h" id="exp" role="slider" tabindex="0" aria-labelledby="exp-l" aria-valuemin="0" aria-valuemax="7" aria-valuenow="1" aria-valuetext="2 s"><i style="left:37px"></i></div>',
);
by('exp').onkeydown = (event) => {
  const thumb = by('exp');
  const by_ = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 }[event.key];
  if (!by_) return;
  event.preventDefault();
  const n = Math.max(0, Math.min(7, Number(thumb.getAttribute('aria-valuenow')) + by_));
  thumb.setAttribute('aria-valuenow', n);
  thumb.setAttribute('aria-valuetext', TIMES[n]);
  thumb.firstChild.style.left = `${n * 35}px`;
  note('exposure', TIMES[n]);
};
add('<label for="gain">Gain</label><input id="gain" type="range" min="0" max="100" value="20"><output id="gain-o">20</output>');
by('gain').onchange = ({ target }) => {
  by('gain-o').textContent = target.value;
  setTimeout(() => {
    if (Number(target.value) > 40) target.value = 40;
    by('gain-o').textContent = target.value;
    note('gain', Number(target.value));
  }, 900);
};
add('<label for="foc">Focus offset</label><input id="foc" type="range" min="-50" max="50" step="5" value="0">');
by('foc').onchange = ({ target }) => note('focus', Number(target.value));
add(
  '<div id="dial-l">Filter dial</div><svg id="dial" role="slider" aria-labelledby="dial-l" aria-valuemin="1" aria-valuemax="8" aria-valuenow="1" width="60" height="60"><circle cx="30" cy="30" r="28" fill="#456"/></svg>',
);
by('dial').onwheel = ({ deltaY }) => {
  const n = Math.max(1, Math.min(8, Number(by('dial').getAttribute('aria-valuenow')) + Math.sign(deltaY)));
  by('dial').setAttribute('aria-valuenow', n);
  note('dial', n);
};

// Steppers: a box that only takes arrow keys; a field that takes over on Enter and reverts when left
add('<span id="fr-l">Frames</span> <div id="fr" role="spinbutton" tabindex="0" aria-labelledby="fr-l" aria-valuemin="1" aria-valuemax="20" aria-valuenow="2" style="display:inline-block;border:1px solid;width:40px">2</div>');
by('fr').onkeydown = ({ key }) => {
  const box = by('fr');
  const n = Math.max(1, Math.min(20, Number(box.textContent) + ({ ArrowUp: 1, ArrowDown: -1 }[key] ?? 0)));
  box.textContent = n;
  box.setAttribute('aria-valuenow', n);
  note('frames', n);
};
add('<label for="bin">Binning</label><input id="bin" value="1" size="4">');
note('binning', '1');
by('bin').onkeydown = ({ key, target }) => key === 'Enter' && note('binning', target.value);
by('bin').onblur = ({ target }) => setTimeout(() => (target.value = globalThis.widgetState.binning), 60);
add('<label for="tgt">Target</label><input id="tgt"><button type="button" id="slew" disabled>Slew there</button>');
by('tgt').oninput = ({ target }) => {
  by('slew').disabled = true;
  setTimeout(() => (by('slew').disabled = !/^[MN]\d+/.test(target.value)), 900);
};
by('slew').onclick = () => {
  note('slew', by('tgt').value);
  by('slew').textContent = 'Slewing';
};

// Parts of dates: lists that follow each other, fields that hand the focus on
const MONTHS = ['January', 'February', 'March', 'April'];
add(`<fieldset><legend>Night of</legend><span id="night"></span></fieldset>`);
const night = { month: 0, day: 1 };
const drawNight = () => {
  const days = [31, 28, 31, 30][night.month];
  by('night').innerHTML = `<select aria-label="Day">${Array.from({ length: days }, (_, i) => `<option${night.day === i + 1 ? ' selected' : ''}>${i + 1}</option>`).join('')}</select><select aria-label="Month">${MONTHS.map((one, i) => `<option${night.month === i ? ' selected' : ''}>${one}</option>`).join('')}</select>`;
  const [day, month] = by('night').children;
  day.onchange = () => {
    night.day = Number(day.value);
    note('night', `${night.day} ${MONTHS[night.month]}`);
  };
  month.onchange = () => {
    night.month = month.selectedIndex;
    setTimeout(drawNight, 150);
    note('night', `${night.day} ${MONTHS[night.month]}`);
  };
};
drawNight();
add('<fieldset><legend>Born on</legend><input aria-label="Birth day" size="2" maxlength="2" inputmode="numeric"><input aria-label="Birth month" size="2" maxlength="2" inputmode="numeric"><input aria-label="Birth year" size="4" maxlength="4" inputmode="numeric"></fieldset>').oninput = ({
  target,
  currentTarget,
}) => {
  const parts = [...currentTarget.querySelectorAll('input')];
  target.value = target.value.replace(/\D/g, '');
  if (target.value.length === target.maxLength) parts[parts.indexOf(target) + 1]?.focus();
  note('born', parts.map((one) => one.value).join('.'));
};
add(`<div id="clock">Start at <button type="button" id="clock-b" aria-expanded="false">--:--</button><div id="clock-p" hidden style="display:flex">${['Hour', 'Minute'].map((unit) => `<div role="listbox" aria-label="${unit}" class="list" style="height:90px;overflow:auto;width:70px">${Array.from({ length: unit === 'Hour' ? 24 : 12 }, (_, i) => `<div role="option">${String(unit === 'Hour' ? i : i * 5).padStart(2, '0')}</div>`).join('')}</div>`).join('')}</div></div>`);
by('clock-p').style.display = 'none';
by('clock-b').onclick = () => (by('clock-p').style.display = by('clock-p').style.display === 'none' ? 'flex' : 'none');
const chosen = {};
by('clock-p').onclick = ({ target }) => {
  const list = target.closest('[role=listbox]');
  if (!target.matches('[role=option]')) return;
  for (const one of list.children) one.setAttribute('aria-selected', String(one === target));
  chosen[list.getAttribute('aria-label')] = target.textContent;
  by('clock-b').textContent = `${chosen.Hour ?? '--'}:${chosen.Minute ?? '--'}`;
  if (chosen.Hour && chosen.Minute) {
    note('start', by('clock-b').textContent);
    by('clock-p').style.display = 'none';
  }
};

// Lists: many with the control key, searched at a server, refilled by another
add(`<div id="flt-l">Filters</div><div role="listbox" id="flt" aria-multiselectable="true" aria-labelledby="flt-l" class="list" tabindex="0">${['Ha', 'OIII', 'SII', 'Lum'].map((one) => `<div role="option" aria-selected="false">${one}</div>`).join('')}</div>`);
by('flt').onclick = ({ target, ctrlKey, metaKey }) => {
  if (!target.matches('[role=option]')) return;
  const all = [...by('flt').children];
  const was = target.getAttribute('aria-selected') === 'true';
  if (!ctrlKey && !metaKey) for (const one of all) one.setAttribute('aria-selected', 'false');
  target.setAttribute('aria-selected', String(ctrlKey || metaKey ? !was : true));
  note('filters', all.filter((one) => one.getAttribute('aria-selected') === 'true').map((one) => one.textContent).join());
};
function finder(label, key, stars, { wait, first }) {
  const root = add(`<label for="${key}">${label}</label><div class="combo"><input id="${key}" role="combobox" aria-expanded="false" aria-autocomplete="list" aria-controls="${key}-d" autocomplete="off"><div class="drop" id="${key}-d" role="listbox" hidden></div></div>`);
  const [input, drop] = [root.querySelector('input'), root.querySelector('.drop')];
  let turn = 0;
  let taken = '';
  const show = (html) => {
    drop.innerHTML = html;
    drop.hidden = false;
    input.setAttribute('aria-expanded', 'true');
  };
  input.oninput = () => {
    const mine = ++turn;
    show(first);
    setTimeout(() => {
      if (mine !== turn) return;
      const found = stars.filter((one) => one.toLowerCase().includes(input.value.toLowerCase()));
      show(found.map((one) => `<div role="option">${one}</div>`).join('') || '<div>No match</div>');
    }, wait);
  };
  drop.onmousedown = (event) => {
    event.preventDefault();
    if (!event.target.matches('[role=option]')) return;
    taken = event.target.textContent;
    input.value = taken;
    drop.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    note(key, taken);
  };
  input.onblur = () => {
    turn++;
    drop.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    input.value = taken;
  };
}
finder('Star', 'star', ['Vega', 'Deneb', 'Altair', 'Vega B'], { wait: 800, first: '<div aria-live="polite">Loading…</div>' });
finder('Object', 'object', ['NGC 7000', 'NGC 6992', 'IC 5070'], { wait: 1300, first: '<div>No results</div>' });
const SCOPES = { Chile: ['VLT', 'NTT'], 'La Palma': ['WHT', 'NOT', 'INT'] };
add(`<label for="site">Site</label><select id="site"><option>Choose</option>${Object.keys(SCOPES).map((one) => `<option>${one}</option>`).join('')}</select><label for="scope">Telescope</label><span id="scopes"><select id="scope" disabled><option>First a site</option></select></span>`);
by('site').onchange = ({ target }) => {
  by('scopes').innerHTML = '<select id="scope" disabled><option>Loading…</option></select>';
  setTimeout(() => {
    by('scopes').innerHTML = `<select id="scope"><option>Any</option>${(SCOPES[target.value] ?? []).map((one) => `<option>${one}</option>`).join('')}</select>`;
    by('scope').onchange = () => note('scope', by('scope').value);
  }, 1200);
};
add('<label for="mode">Camera mode</label><select id="mode"><option>Slow</option><option>Medium</option><option disabled>Fast</option></select>');
note('mode', 'Slow');
by('mode').onchange = ({ target }) => note('mode', target.value);
add('<label for="prio">Priority</label><select id="prio"><option>Normal</option><option>Urgent</option></select>');
note('prio', 'Normal');
by('prio').onchange = ({ target }) =>
  setTimeout(() => {
    if (target.value === 'Urgent') {
      target.value = 'Normal';
      toast('Only staff may set Urgent');
    }
  }, 1300);

// Fields that rewrite, lose, revert or redraw what was typed
add('<label for="pc">Proposal code</label><input id="pc">');
by('pc').oninput = ({ target }) => {
  target.value = target.value.toUpperCase();
  note('code', target.value);
};
for (const [label, key, ms] of [['Call sign', 'call', 800], ['Pager', 'pager', 1600], ['Badge', 'badge', 2400]]) {
  add(`<label for="${key}">${label}</label><input id="${key}">`);
  note(key, '');
  by(key).onchange = ({ target }) => setTimeout(() => (target.value = ''), ms);
}
add('<div id="rem-h"></div>');
const drawRemark = (text = '', at = 0) => {
  by('rem-h').innerHTML = '<label for="rem">Remarks for staff</label><textarea id="rem"></textarea>';
  const area = by('rem');
  area.value = text;
  if (at) {
    area.focus();
    area.setSelectionRange(at, at);
  }
  area.oninput = () => {
    note('remarks', area.value);
    drawRemark(area.value, area.selectionStart);
  };
};
drawRemark();
add('<div id="pi-h"></div>');
note('pi', 'Dr Ruiz');
const drawLead = () => {
  by('pi-h').innerHTML = '<label for="pi">Lead</label><input id="pi" value="Dr Ruiz">';
  by('pi').onchange = () => setTimeout(drawLead, 500);
};
drawLead();
add('<div id="log-l">Log entry</div><div id="log" contenteditable="true" role="textbox" aria-labelledby="log-l" style="border:1px solid;min-height:20px"></div>');
by('log').onblur = ({ target }) => note('log', target.innerText.trim());
add('<dl><dt>Seeing</dt><dd id="seeing"><span tabindex="0" role="button" aria-label="Edit seeing">1.2</span></dd></dl>').onclick = ({ target }) => {
  if (!target.matches('[aria-label="Edit seeing"]')) return;
  const old = target.textContent;
  by('seeing').innerHTML = `<input aria-label="Seeing value" value="${old}">`;
  const input = by('seeing').firstChild;
  input.focus();
  input.select();
  input.onblur = () => {
    note('seeing', input.value);
    by('seeing').innerHTML = `<span tabindex="0" role="button" aria-label="Edit seeing">${input.value}</span>`;
  };
};
add('<label for="wind">Wind limit</label><input id="wind" value="15">');
note('wind', '15');
by('wind').onblur = ({ target }) => {
  if (target.value === '') target.value = '15';
  note('wind', target.value);
};
add('<label for="cmt">Weather comment</label><input id="cmt" value="fog">');
by('cmt').oninput = ({ target }) => note('comment', target.value);
