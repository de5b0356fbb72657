/** Pages of a sports club: registration, courses and members, of plain elements with the events that each maker chose. */
import { note as hold, place } from './page';

document.title = 'Rowing club';
const style = document.createElement('style');
style.textContent = `
  .pop{position:absolute;background:#fff;border:1px solid #999;z-index:5}.pop>*{padding:4px 10px;cursor:pointer;list-style:none}
  .gone{display:none}.acts{visibility:hidden}tr:hover .acts{visibility:visible}
  .seg input{display:none}.seg label{border:1px solid #999;padding:4px 10px;cursor:pointer}.seg input:checked+label{background:#cde}
  .stars{width:150px;height:30px;background:repeating-linear-gradient(90deg,#fc0 0 28px,#fff 28px 30px);cursor:pointer}
  .slot{display:inline-block;border:1px solid #888;padding:4px 8px;margin:2px;cursor:pointer}.slot.full{opacity:.4}
  .tog{position:relative;display:inline-block;width:40px;height:20px;background:#bbb}.tog input{opacity:0;width:100%;height:100%;margin:0}
  .print::before{content:"Print badge"}.feed{height:120px;overflow-y:auto;border:1px solid #999}.feed div{height:32px}`;
document.head.append(style);
const said = document.createElement('output');
document.body.prepend(said);
/** Shows what was done, as pages do. */
function note(key, value) {
  hold(key, value);
  said.textContent = `${key}: ${JSON.stringify(value)}`;
}
const add = (html) => {
  const holder = place();
  holder.innerHTML = html;
  return holder;
};
const each = (root, selector, work) => root.querySelectorAll(selector).forEach(work);

// A field with suggestions that are taken at mousedown, since leaving the field closes them
const coach = add('<label for="coach">Coach</label> <input id="coach" autocomplete="off"><div class="pop gone"></div>');
const coaches = ['Berit Dahl', 'Bente Moe', 'Carl Vik', 'Dora Lund'];
const coachField = coach.querySelector('input');
const coachList = coach.querySelector('.pop');
const drawCoaches = () => {
  const found = coaches.filter((one) => one.toLowerCase().includes(coachField.value.toLowerCase()));
  coachList.innerHTML = found.map((one) => `<div>${one}</div>`).join('');
  coachList.classList.toggle('gone', found.length === 0);
};
coachField.addEventListener('input', () => setTimeout(drawCoaches, 250));
coachField.addEventListener('focus', drawCoaches);
coachField.addEventListener('blur', () => coachList.classList.add('gone'));
coachList.addEventListener('mousedown', (event) => {
  event.preventDefault();
  coachField.value = event.target.textContent;
  coachList.classList.add('gone');
  note('coach', event.target.textContent);
});

// A box with tabindex that opens on pointerdown; options take pointerup
const boat = add('<div id="boat-l">Boat class</div><div class="boat" tabindex="0" style="border:1px solid;width:160px">Choose…</div><ul class="pop gone"><li>Single scull</li><li>Double scull</li><li>Eight</li></ul>');
const boatList = boat.querySelector('ul');
boat.querySelector('.boat').addEventListener('pointerdown', () => boatList.classList.toggle('gone'));
each(boat, 'li', (li) => {
  li.addEventListener('pointerup', () => {
    boat.querySelector('.boat').textContent = li.textContent;
    boatList.classList.add('gone');
    note('boat', li.textContent);
  });
});

// A switch that says its role and name through ElementInternals
class ClubSwitch extends HTMLElement {
  constructor() {
    super();
    this.inner = this.attachInternals();
    this.inner.role = 'switch';
    this.inner.ariaChecked = 'false';
    this.tabIndex = 0;
    this.attachShadow({ mode: 'open' }).innerHTML = '<span style="display:inline-block;width:36px;height:18px;background:#bbb"></span>';
    this.addEventListener('click', () => this.flip());
    this.addEventListener('keydown', (event) => event.key === ' ' && this.flip());
  }
  connectedCallback() {
    this.inner.ariaLabel = this.dataset.text;
  }
  flip() {
    const isOn = this.inner.ariaChecked !== 'true';
    this.inner.ariaChecked = String(isOn);
    this.shadowRoot.firstChild.style.background = isOn ? '#2a2' : '#bbb';
    note(this.dataset.key, isOn);
  }
}
customElements.define('club-switch', ClubSwitch);
add('<club-switch data-text="Race alerts" data-key="alerts"></club-switch>');
add('<span>Night rowing</span> <club-switch data-text="Night rowing" data-key="night"></club-switch>');

// A choice inside a closed details
const meal = add('<details><summary>Meal preference</summary><label><input type="radio" name="meal" value="Meat"> Meat</label><label><input type="radio" name="meal" value="Vegan"> Vegan</label></details>');
each(meal, 'input', (input) => input.addEventListener('change', () => note('meal', input.value)));

// A field that appears with the choice “Other”
const found = add('<label>How did you find us <select><option>Friend</option><option>Poster</option><option>Other</option></select></label><div></div>');
found.querySelector('select').onchange = (event) => {
  note('found', event.target.value);
  found.lastElementChild.innerHTML = event.target.value === 'Other' ? '<label>Tell us where <input></label>' : '';
  const more = found.lastElementChild.querySelector('input');
  if (more) more.oninput = () => note('where', more.value);
};

// A menu as popover, opened by an invoker
const member = add('<button popovertarget="mm">Member options</button><div id="mm" popover><button>Freeze membership</button><button>Change boat</button></div>');
each(member, '#mm button', (button) => {
  button.onclick = () => {
    note('member', button.textContent);
    member.querySelector('#mm').hidePopover();
  };
});

// Rows whose buttons are drawn while the pointer is over them
const crew = add(
  `<h3>Crew</h3><table>${['Ann Berg', 'Bo Lie', 'Cy Foss']
    .map((one) => `<tr><td>${one}</td><td class="acts"><button>Invite</button><button>Bench</button></td></tr>`)
    .join('')}</table>`,
);
each(crew, 'tr', (row) => {
  each(row, 'button', (button) => {
    button.onclick = () => note('crew', `${button.textContent} ${row.cells[0].textContent}`);
  });
});

// Toggle buttons
const format = add('<button aria-pressed="false">Wheelchair access</button>');
format.querySelector('button').onclick = (event) => {
  const isOn = event.target.getAttribute('aria-pressed') !== 'true';
  event.target.setAttribute('aria-pressed', String(isOn));
  note('access', isOn);
};

// Chips with a cross
const tags = add('<b>Filters</b> <span class="chips"></span>');
for (const one of ['Beginners', 'Evenings', 'Women only']) {
  const chip = document.createElement('span');
  chip.className = 'slot';
  chip.innerHTML = `${one} <a aria-label="Remove ${one}">×</a>`;
  chip.querySelector('a').onclick = () => {
    chip.remove();
    note('filters', [...tags.querySelectorAll('.slot')].map((at) => at.firstChild.textContent.trim()).join());
  };
  tags.querySelector('.chips').append(chip);
}

// Stars that measure where they were pressed
const stars = add('<p>Rate the course</p><div class="stars"></div><output></output>');
stars.querySelector('.stars').onclick = (event) => {
  note('stars', Math.ceil(event.offsetX / 30));
  stars.querySelector('output').textContent = `${Math.ceil(event.offsetX / 30)} stars`;
};

// A field that only opens a calendar, with arrows for the months
const visit = add('<label>Trial lesson <input readonly placeholder="Pick a date"></label><div class="pop gone cal"></div>');
let month = new Date(2027, 2, 1);
const drawMonth = () => {
  const days = new Date(month.getFullYear(), month.getMonth() + 1, 0).getDate();
  const title = month.toLocaleDateString('en', { month: 'long', year: 'numeric' });
  visit.querySelector('.cal').innerHTML = `<div><button class="p" aria-label="Previous month">‹</button> <b>${title}</b> <button class="n" aria-label="Next month">›</button></div><table>${Array.from({ length: 5 }, (_, w) => `<tr>${Array.from({ length: 7 }, (_, d) => (w * 7 + d < days ? `<td class="day">${w * 7 + d + 1}</td>` : '')).join('')}</tr>`).join('')}</table>`;
  const move = (by) => () => {
    month = new Date(month.getFullYear(), month.getMonth() + by, 1);
    drawMonth();
  };
  visit.querySelector('.p').onclick = move(-1);
  visit.querySelector('.n').onclick = move(1);
  each(visit, '.day', (day) => {
    day.onclick = () => {
      const text = `${month.getFullYear()}-${String(month.getMonth() + 1).padStart(2, '0')}-${day.textContent.padStart(2, '0')}`;
      visit.querySelector('input').value = text;
      visit.querySelector('.cal').classList.add('gone');
      note('visit', text);
    };
  });
};
drawMonth();
visit.querySelector('input').onclick = () => visit.querySelector('.cal').classList.remove('gone');

// Times of day as boxes
const times = add('<h3>Free times</h3>');
for (const one of ['09:00', '10:30', '12:00', '15:30']) {
  const slot = document.createElement('div');
  slot.className = one === '12:00' ? 'slot full' : 'slot';
  slot.textContent = one === '12:00' ? `${one} (full)` : one;
  if (one !== '12:00') slot.onclick = () => note('slot', one);
  times.append(slot);
}

// Twice the same labels
const people = add(
  ['Parent', 'Child'].map((one) => `<fieldset data-who="${one}"><legend>${one}</legend><label>First name <input></label><label>Shirt size <select><option>S</option><option>M</option><option>L</option></select></label></fieldset>`).join(''),
);
each(people, 'fieldset', (set) => {
  const { who } = set.dataset;
  set.querySelector('input').oninput = (event) => note(`${who} name`, event.target.value);
  set.querySelector('select').onchange = (event) => note(`${who} size`, event.target.value);
});

// Lists of the browser: groups, several, counts
const lists = add('<label>Course <select id="crs"><optgroup label="Spring"><option value="s1">Beginners</option><option value="s2">Racing</option></optgroup><optgroup label="Autumn"><option value="a1">Touring</option></optgroup></select></label><label>Days <select multiple size="4" id="days"><option>Monday</option><option>Tuesday</option><option>Thursday</option></select></label><label>Boathouse <select id="house"><option>All (31)</option><option>North shore (12)</option><option>South shore (19)</option></select></label>');
lists.querySelector('#crs').onchange = (event) => note('course', event.target.value);
lists.querySelector('#days').onchange = (event) => note('days', [...event.target.selectedOptions].map((one) => one.text).join());
lists.querySelector('#house').onchange = (event) => note('house', event.target.value);

// A button that waits for a tick
const rules = add('<label><input type="checkbox"> I have read the club rules</label> <button disabled>Join the club</button>');
rules.querySelector('input').onchange = (event) => {
  rules.querySelector('button').disabled = !event.target.checked;
};
rules.querySelector('button').onclick = () => note('joined', true);

// A server that refuses after a while
const locker = add('<form><label>Locker number <input name="n"></label><button>Reserve locker</button><p role="alert"></p></form>');
locker.querySelector('form').onsubmit = (event) => {
  event.preventDefault();
  const { value } = locker.querySelector('input');
  setTimeout(() => {
    if (value === '13') locker.querySelector('p').textContent = 'Locker 13 is already taken.';
    else {
      note('locker', value);
      locker.querySelector('p').textContent = `Locker ${value} is yours.`;
    }
  }, 500);
};

// Segments of hidden radios
const level = add('<div class="seg"><span>Level</span><input type="radio" name="lv" id="l1" value="Novice"><label for="l1">Novice</label><input type="radio" name="lv" id="l2" value="Regular"><label for="l2">Regular</label><input type="radio" name="lv" id="l3" value="Expert"><label for="l3">Expert</label></div>');
each(level, 'input', (input) => input.addEventListener('change', () => note('level', input.value)));

// A switch of a box at opacity 0, its words in the cell beside
const news = add('<table><tr><td>Newsletter by post</td><td><span class="tog"><input type="checkbox"></span></td></tr><tr><td>Newsletter by mail</td><td><span class="tog"><input type="checkbox"></span></td></tr></table>');
each(news, 'input', (input, i) => input.addEventListener('change', () => note(i === 0 ? 'post' : 'mail', input.checked)));

// Names from style sheets and titles
add('<button class="print"></button>').firstChild.onclick = () => note('badge', true);
add('<a href="#" title="Call the boathouse">☎</a>').firstChild.onclick = (event) => {
  event.preventDefault();
  note('called', true);
};

// A list that loads more as it is scrolled
const feed = add('<h3>Logbook</h3><div class="feed"></div>').lastChild;
const grow = () => {
  for (let i = 0; i < 15 && feed.children.length < 90; i++) {
    const line = document.createElement('div');
    line.textContent = `Trip ${feed.children.length + 1}`;
    line.onclick = () => note('trip', line.textContent);
    line.style.cursor = 'pointer';
    feed.append(line);
  }
};
grow();
feed.onscroll = () => feed.scrollTop + feed.clientHeight > feed.scrollHeight - 40 && setTimeout(grow, 150);

// Right button
const photo = add('<div class="slot" style="width:200px;height:40px">Team photo</div><div class="pop gone"><div>Download photo</div><div>Report photo</div></div>');
photo.firstChild.oncontextmenu = (event) => {
  event.preventDefault();
  photo.lastChild.classList.remove('gone');
};
each(photo, '.pop div', (item) => {
  item.onclick = () => note('photo', item.textContent);
});

// A map of shapes
const map = add('<svg width="200" height="60"><g class="r"><title>North lake</title><rect width="60" height="60" fill="#8cf"/></g><g class="r"><title>River bend</title><rect x="70" width="60" height="60" fill="#6ad"/></g></svg>');
each(map, 'g', (g) => {
  g.style.cursor = 'pointer';
  g.onclick = () => note('water', g.querySelector('title').textContent);
});

// A question of the browser
add('<button>Cancel membership</button>').firstChild.onclick = () => {
  if (confirm('Really cancel?')) note('cancelled', true);
};

// A dialog that any press outside closes
const dlg = add('<button>Show timetable</button><dialog closedby="any"><h4>Timetable</h4><p>Mon 18:00</p><button>Close timetable</button></dialog>');
dlg.firstChild.onclick = () => {
  dlg.querySelector('dialog').showModal();
  note('table', 'open');
};
dlg.querySelector('dialog').onclose = () => note('table', 'closed');
dlg.querySelector('dialog button').onclick = () => dlg.querySelector('dialog').close();
