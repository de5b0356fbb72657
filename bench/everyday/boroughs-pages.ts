/** Pages of BOROUGH_CASES: names edited in place, labels with states, code boxes, months, drawers, dragged cards, wizards, tabs alike. */
import { served } from './pages';

/** Wards whose name becomes a field when it is pressed; Enter keeps it, and a name may be taken. */
export const wards = served(
  'Wards',
  `<h1>Wards</h1><ol id="l"></ol>`,
  `const draw = (all) => { l.innerHTML = all.map((one) => '<li data-one="' + one + '"><a href="#" class="n" title="Press to rename">' + one + '</a> <small></small></li>').join(''); }; draw(START);
  l.onclick = (event) => { event.preventDefault(); const { target } = event; if (!target.matches('.n')) return; const item = target.closest('li'); target.outerHTML = '<input aria-label="Ward name" value="' + item.dataset.one + '">'; const field = item.querySelector('input'); field.focus(); field.select();
    field.onkeydown = async ({ key }) => { if (key !== 'Enter') return; const got = await api(item.dataset.one, field.value); if (got.status === 422) { field.setAttribute('aria-invalid', 'true'); item.querySelector('small').textContent = got.text; } else draw(got.now); }; };`,
  (did) => {
    const now = ['Old Mill', 'Harbour', 'Harbourside', 'Market', 'Hill End'];
    return {
      start: () => now,
      answer: ([from = '', to = '']) => {
        if (now.includes(to) && from !== to) return { status: 422, text: 'There is a ward of this name' };
        now[now.indexOf(from)] = to;
        did.push(`${from} > ${to}`);
        return { now };
      },
    };
  },
);

/** Channels with one button each whose label holds its state. */
export const channels = served(
  'Channels',
  `<h1>Channels</h1><div id="l"></div>`,
  `const draw = (all) => { l.innerHTML = Object.entries(all).map(([one, state]) => '<p data-one="' + one + '"><strong>' + one + '</strong> <button>Mute (' + state + ')</button></p>').join(''); }; draw(START);
  l.onclick = async ({ target }) => { const { one } = target.closest('p')?.dataset ?? {}; if (one && target.tagName === 'BUTTON') draw((await api(one, target.textContent.includes('(off)') ? 'on' : 'off')).now); };`,
  (did) => {
    const now: Record<string, string> = { Roadworks: 'off', Parks: 'off', 'Parks and gardens': 'off', Waste: 'on' };
    return {
      start: () => now,
      answer: ([one = '', state = '']) => {
        now[one] = state;
        did.push(`${one} muted ${state}`);
        return { now, afterMs: 80 };
      },
    };
  },
);

/** A code in six boxes of one digit each; the focus goes on by itself. */
export const devices = served(
  'Devices',
  `<h1>Add a device</h1><p>Type the number that the device shows.</p><div id="c">${[1, 2, 3, 4, 5, 6].map((no) => `<input maxlength="1" size="1" inputmode="numeric" aria-label="Digit ${no}">`).join(' ')}</div><button id="go">Link device</button><p id="m" role="status"></p>`,
  `const boxes = [...document.querySelectorAll('#c input')];
  boxes.forEach((one, i) => { one.oninput = () => { if (one.value && boxes[i + 1]) boxes[i + 1].focus(); }; });
  go.onclick = async () => { const text = boxes.map((one) => one.value).join(''); m.textContent = (await api(text)).text; };`,
  (did) =>
    ([code = '']) => {
      if (!/^\d{6}$/u.test(code) || code.startsWith('9')) return { text: 'No device shows this number.' };
      did.push(`linked ${code}`);
      return { text: 'The device is linked' };
    },
);

/** Statements by month in a native month field. */
export const statements = served(
  'Statements',
  `<h1>Statements</h1><label>Month <input type="month" id="mo"></label> <button id="go">Print statement</button><div id="m"></div>`,
  `go.onclick = async () => { const got = await api(mo.value); m.innerHTML = got.ok ? '<iframe title="Print" srcdoc="<p>Statement ' + mo.value + '</p>"></iframe>' : '<p class="warn">' + got.text + '</p>'; };`,
  (did) =>
    ([month = '']) => {
      if (month === '' || month > '2027-06') return { text: 'There is no statement for this month yet.' };
      did.push(`print ${month}`);
      return { ok: true };
    },
);

/** Applications by name, with the day each came in; a newer one comes in once the newest is approved. */
export const applications = served(
  'Applications',
  `<h1>Applications</h1><p>Sorted by name</p><table id="l"></table>`,
  `const draw = (all) => { l.innerHTML = '<tr><th>Name</th><th>Received</th><th></th></tr>' + all.map(([who, day, state]) => '<tr><td>' + who + '</td><td>' + day + '</td><td>' + (state || '<button data-who="' + who + '">Approve</button>') + '</td></tr>').join(''); }; draw(START);
  l.onclick = async ({ target }) => { if (target.dataset.who) draw((await api(target.dataset.who)).now); };`,
  (did) => {
    const now = [
      ['Abel Orr', '2027-01-12', ''],
      ['Cleo Finn', '2027-02-03', ''],
      ['Dora Hale', '2027-01-02', ''],
      ['Emil Sand', '2027-03-09', ''],
      ['Fay Unger', '2027-01-30', ''],
    ];
    return {
      start: () => now,
      answer: ([who = '']) => {
        const one = now.find(([name]) => name === who);
        if (one) one[2] = 'approved';
        if (who === 'Emil Sand') now.splice(2, 0, ['Dan Moor', '2027-03-21', '']);
        did.push(`approve ${who}`);
        return { now };
      },
    };
  },
);

/** Trees of a borough with a filter in a drawer that slides in from the side. */
export const trees = served(
  'Trees',
  `<style>#d{position:fixed;top:0;right:0;width:260px;height:100%;background:#eee;transform:translateX(100%);visibility:hidden;transition:transform .45s,visibility .45s}#d.open{transform:none;visibility:visible}</style><h1>Trees</h1><button id="o">Filters</button><p id="n">All trees</p><aside id="d" aria-label="Filters"><p><label>Kind <select id="k"><option>Any</option><option>Oak</option><option>Lime</option><option>Plane</option></select></label></p><p><label>Taller than <input id="h" type="number"> m</label></p><button id="a">Apply</button><button id="x" aria-label="Close">×</button></aside>`,
  `o.onclick = () => d.classList.add('open'); x.onclick = () => d.classList.remove('open');
  a.onclick = async () => { d.classList.remove('open'); n.textContent = (await api(k.value, h.value)).text; };`,
  (did) =>
    ([kind = '', height = '']) => {
      if (Number(height) > 60) return { text: 'No tree of the borough is that tall. Filter not applied.', status: 400 };
      did.push(`${kind} > ${height}`);
      return { text: `Trees: ${kind}, taller than ${height} m` };
    },
);

/** Jobs as cards that are dragged between lists by hand; the server may put a card back a moment later. */
export const jobs = served(
  'Jobs',
  `<h1>Jobs</h1><div id="l" style="display:flex;gap:20px"></div><div id="t" role="alert"></div>`,
  `let all = START; const draw = () => { l.innerHTML = ['New', 'Started', 'Finished'].map((list) => '<section data-list="' + list + '" style="width:170px;min-height:260px;background:#eee"><h2>' + list + '</h2>' + Object.entries(all).filter(([, at]) => at === list).map(([what]) => '<div class="card" draggable="true" data-what="' + what + '">' + what + '</div>').join('') + '</section>').join(''); }; draw();
  l.addEventListener('dragstart', (event) => event.dataTransfer.setData('text/plain', event.target.dataset.what));
  l.addEventListener('dragover', (event) => event.preventDefault());
  l.addEventListener('drop', async (event) => { event.preventDefault(); const to = event.target.closest('section')?.dataset.list; const what = event.dataTransfer.getData('text/plain'); if (!to || !what) return; all = { ...all, [what]: to }; draw(); const got = await api(what, to); if (got.status !== 200) { all = got.now; draw(); t.textContent = got.text; setTimeout(() => { t.textContent = ''; }, 2500); } });`,
  (did) => {
    const now: Record<string, string> = { 'Bench repair': 'New', Bench: 'New', 'Lamp 7': 'Started', Fountain: 'New' };
    return {
      start: () => now,
      answer: ([what = '', to = '']) => {
        if (what === 'Fountain' && to === 'Finished')
          return { status: 409, now, text: 'Fountain waits for parts', afterMs: 500 };
        now[what] = to;
        did.push(`${what} to ${to}`);
        return { now };
      },
    };
  },
);

/** A room for some people: two numbers, which may be the same. */
export const rooms = served(
  'Rooms',
  `<h1>Town hall rooms</h1><form id="f"><label>Room no. <input name="room" inputmode="numeric"></label> <label>People <input name="people" inputmode="numeric"></label> <button>Book room</button></form><p id="m"></p>`,
  `f.onsubmit = async (event) => { event.preventDefault(); m.textContent = (await api(f.room.value, f.people.value)).text; };`,
  (did) =>
    ([room = '', people = '']) => {
      if (Number(people) > 20) return { text: `Room ${room} is too small for ${people} people` };
      did.push(`room ${room} people ${people}`);
      return { text: `Room ${room} is yours` };
    },
);

/** A dog registered in a dialog of three steps; the chip is written in groups, and may belong to another dog. */
export const dogs = served(
  'Dogs',
  `<h1>Dog register</h1><button id="o">Register a dog</button><dialog id="d"><h2></h2><div id="b"></div><p id="e" style="color:red"></p><button id="k">Back</button><button id="n">Next</button></dialog><ul id="l"></ul>`,
  `let step = 0; const got = {}; const names = ['Dog', 'Chip', 'Check'];
  const show = () => { d.querySelector('h2').textContent = 'Step ' + (step + 1) + ' of 3: ' + names[step]; e.textContent = ''; n.textContent = step === 2 ? 'Register' : 'Next'; k.disabled = step === 0;
    b.innerHTML = step === 0 ? '<label>Name <input id="nm"></label><label>Breed <select id="br"><option>Beagle</option><option>Collie</option><option>Poodle</option></select></label>' : step === 1 ? '<label>Chip <input id="ch" placeholder="000 000 000"></label>' : '<p>' + got.nm + ', ' + got.br + ', ' + got.ch + '</p>';
    if (step === 1) b.querySelector('input').oninput = ({ target }) => { target.value = target.value.replace(/[^0-9]/g, '').slice(0, 9).replace(/(.{3})(?=.)/g, '$1 '); }; };
  o.onclick = () => { step = 0; show(); d.showModal(); }; k.onclick = () => { step--; show(); };
  n.onclick = async () => { for (const one of b.querySelectorAll('input,select')) got[one.id] = one.value;
    if (step === 1) { const checked = await api('check', got.ch); if (checked.text) { e.textContent = checked.text; return; } }
    if (step === 2) { await api('add', got.nm, got.br, got.ch); d.close(); l.insertAdjacentHTML('beforeend', '<li>' + got.nm + '</li>'); return; } step++; show(); };`,
  (did) =>
    ([act = '', ...rest]) => {
      if (act === 'check')
        return rest[0] === '276 000 111'
          ? { text: 'This chip belongs to another dog', afterMs: 150 }
          : { afterMs: 150 };
      did.push(rest.join(', '));
      return {};
    },
);

/** Two addresses under tabs whose fields have the same labels. */
export const addressTabs = served(
  'Your addresses',
  `<h1>Your addresses</h1><div role="tablist">${['Home', 'Office'].map((one) => `<button role="tab" aria-selected="${one === 'Home'}" aria-controls="p-${one}">${one}</button>`).join('')}</div>${['Home', 'Office'].map((one) => `<div role="tabpanel" id="p-${one}"${one === 'Home' ? '' : ' hidden'}><label>Street <input class="s"></label> <label>City <input class="c"></label> <button data-of="${one}">Save address</button> <span></span></div>`).join('')}`,
  `document.querySelectorAll('[role=tab]').forEach((tab) => { tab.onclick = () => document.querySelectorAll('[role=tab]').forEach((one) => { one.setAttribute('aria-selected', String(one === tab)); $('#' + one.getAttribute('aria-controls')).hidden = one !== tab; }); });
  for (const [one, [street, city]] of Object.entries(START)) { $('#p-' + one + ' .s').value = street; $('#p-' + one + ' .c').value = city; }
  document.querySelectorAll('[data-of]').forEach((one) => { one.onclick = async () => { const box = one.parentElement; box.querySelector('span').textContent = (await api(one.dataset.of, box.querySelector('.s').value, box.querySelector('.c').value)).text; }; });`,
  (did) => ({
    start: () => ({ Home: ['Elm Road 4', 'Ulm'], Office: ['Dock 9', 'Bonn'] }),
    answer: ([of = '', street = '', city = '']) => {
      if (city === 'Atlantis') return { text: 'Unknown city' };
      did.push(`${of}: ${street}, ${city}`);
      return { text: 'Saved' };
    },
  }),
);
