/** Keys, states that go round, wizards left half-way, drafts, codes, deferred sends, bulk acts and duplicates of a town's small apps. */
import { html, type Route } from '../../test/harness/site';
import { choose, type EverydayCase, press, write } from './case';
import { page } from './pages';

const fieldsOf = (body: string) => Object.fromEntries(new URLSearchParams(body));

/** A door with keys. */
const door = page(
  'Door',
  `<output id="o" aria-label="Code"></output><div id="k">${[1, 2, 3, 4, 5, 6, 7, 8, 9, 0].map((one) => `<button>${one}</button>`).join('')}</div><button id="open">Open door</button><p id="s"></p>`,
  `k.onclick = ({ target }) => { if (target.tagName === 'BUTTON') o.textContent += target.textContent; }; document.querySelector('#open').onclick = () => { post(o.textContent); s.textContent = 'Door is open'; o.textContent = ''; };`,
);

/** Tables of a restaurant, whose tile says its state and goes round. */
const tables = page(
  'Tables',
  `<div id="g">${Object.entries({ 'Table 1': 'free', 'Table 2': 'free', 'Table 3': 'reserved', 'Table 4': 'busy' })
    .map(
      ([one, is]) =>
        `<div role="button" tabindex="0" data-of="${one}" style="display:inline-block;padding:14px;border:1px solid"><b>${one}</b><br><i>${is}</i></div>`,
    )
    .join('')}</div>`,
  `const all = ['free', 'reserved', 'busy']; g.onclick = ({ target }) => { const one = target.closest('[data-of]'); if (!one) return; const word = one.querySelector('i'); word.textContent = all[(all.indexOf(word.textContent) + 1) % 3]; post(one.dataset.of + ' ' + word.textContent); };`,
);

/** A wizard that goes on where it was left. */
const permits = (did: unknown[]): Record<string, Route> => {
  let step = 1;
  let data: Record<string, string> = {};
  const draw = () =>
    html(
      'Permit',
      `<h1>Permit</h1><p>Step ${step} of 3</p><form method="post" action="/next">${[
        '<label>Owner <input name="owner"></label>',
        '<label>Number plate <input name="plate"></label>',
        `<p>Zone for ${data.owner} (${data.plate})</p><label for="z">Zone</label> <select id="z" name="zone"><option>North</option><option>South</option></select>`,
      ].at(
        step - 1,
      )}<button>${step === 3 ? 'Apply' : 'Continue'}</button></form>${step > 1 ? '<form method="post" action="/restart"><button>Start again</button></form>' : ''}`,
    );
  return {
    '/': () => draw(),
    '/next': ({ body }) => {
      data = { ...data, ...fieldsOf(body) };
      if (step < 3) step++;
      else {
        did.push(`${data.owner} ${data.plate} ${data.zone}`);
        step = 1;
        data = {};
        return html('Permit', '<h1>Permit</h1><p>Your permit is on its way.</p><a href="/">New permit</a>');
      }
      return draw();
    },
    '/restart': () => {
      step = 1;
      data = {};
      return draw();
    },
    '/leave': () => {
      step = 2;
      data = { owner: 'Old Owner' };
      return 'ok';
    },
  };
};

/** A form that keeps what was typed in the browser, a tick included. */
const notices = page(
  'Notice board',
  `<form><label>Headline <input id="t"></label> <label><input type="checkbox" id="u"> Urgent</label> <button>Pin up</button></form><ul id="l"></ul>`,
  `const kept = JSON.parse(sessionStorage.getItem('d') || '{}'); t.value = kept.t || ''; u.checked = !!kept.u; document.forms[0].oninput = () => sessionStorage.setItem('d', JSON.stringify({ t: t.value, u: u.checked })); document.forms[0].onsubmit = (event) => { event.preventDefault(); post(t.value + (u.checked ? ' urgent' : '')); l.insertAdjacentHTML('beforeend', '<li>' + t.value + (u.checked ? ' (urgent)' : '') + '</li>'); sessionStorage.removeItem('d'); t.value = ''; u.checked = false; };`,
);

/** A code of a voucher, with an answer in the same grey line. */
const checkout = page(
  'Checkout',
  `<p>Total: <b id="t">80.00</b></p><label>Voucher <input id="v"></label><button id="go">Redeem</button><p id="s" style="color:gray"></p>`,
  `document.querySelector('#go').onclick = () => { const old = v.value === 'WINTER25'; s.textContent = old ? 'WINTER25 was valid until 1 March' : v.value + ' takes 10.00 off'; if (!old) { t.textContent = '70.00'; post(v.value); } };`,
);

/** Nothing is sent until the time to take it back is over. */
const inbox = page(
  'Messages',
  `<ul>${['Zara', 'Yuri', 'Xena'].map((one) => `<li><span>Message from ${one}</span> <button>Archive</button> <button>Delete</button></li>`).join('')}</ul><div id="toast" hidden>Moved <button>Undo</button></div>`,
  `document.querySelector('ul').onclick = ({ target }) => { if (target.tagName !== 'BUTTON') return; const li = target.parentElement, what = target.textContent + ' ' + li.firstChild.textContent.slice(13); li.hidden = true; toast.hidden = false; const timer = setTimeout(() => { toast.hidden = true; li.remove(); post(what); }, 1500); toast.lastChild.onclick = () => { clearTimeout(timer); toast.hidden = true; li.hidden = false; }; };`,
);

/** A person of that name is a customer already: it is asked in a panel of the page. */
const customers = page(
  'Customers',
  `<form><label>Customer <input id="c"></label><label>Town <input id="w"></label><button>Create</button></form><div id="q"></div><ul id="l"><li>Bob · Rome</li></ul>`,
  `const make = () => { post(c.value + ' ' + w.value); l.insertAdjacentHTML('beforeend', '<li>' + c.value + ' · ' + w.value + '</li>'); c.value = w.value = ''; q.textContent = ''; };
  document.forms[0].onsubmit = (event) => { event.preventDefault(); if ([...l.children].some((li) => li.textContent.startsWith(c.value + ' '))) { q.innerHTML = '<p>There is a ' + c.value + ' already.</p><button type="button" id="y">Create another</button>'; document.querySelector('#y').onclick = make; return; } make(); };`,
);

/** Sorted by name, three to a page: a new name may be on another page. */
const herbs = page(
  'Herbs',
  `<ul id="l"></ul><p id="p"></p><form><label>Herb <input id="h"></label><button>Plant</button></form>`,
  `let all = ['Basil', 'Chives', 'Dill', 'Sage'], at = 0; const draw = () => { all.sort(); l.innerHTML = all.slice(at * 3, at * 3 + 3).map((one) => '<li>' + one + '</li>').join(''); p.innerHTML = 'Page ' + (at + 1) + ' of ' + Math.ceil(all.length / 3) + ' <button type="button">Next page</button>'; }; draw(); p.onclick = ({ target }) => { if (target.tagName === 'BUTTON') { at = (at + 1) % Math.ceil(all.length / 3); draw(); } };
  document.forms[0].onsubmit = (event) => { event.preventDefault(); if (h.value !== 'Hemlock') { all.push(h.value); post(h.value); } h.value = ''; draw(); };`,
);

/** Hours in another zone than the one that is chosen. */
const calls = page(
  'Calls',
  `<form><label>With <input id="w"></label> <label>At <input id="t" type="time"></label> <label for="z">Time zone</label> <select id="z"><option>London</option><option>Berlin</option><option>Tokyo</option></select> <button>Plan call</button></form><ol id="l"></ol>`,
  `const ahead = { London: 0, Berlin: 1, Tokyo: 9 }; document.forms[0].onsubmit = (event) => { event.preventDefault(); const [h, m] = t.value.split(':'); post(w.value + ' ' + t.value + ' ' + z.value); l.insertAdjacentHTML('beforeend', '<li>' + w.value + ', ' + String((h - ahead[z.value] + 24) % 24).padStart(2, '0') + ':' + m + ' UTC</li>'); };`,
);

/** Each field is kept when it is left; one never says that it could not be. */
const profile = (did: unknown[]): Record<string, Route> => {
  const kept: Record<string, string> = { Nickname: 'Fox', Motto: 'Onwards', Hobby: 'Chess' };
  return {
    '/': () =>
      html(
        'Profile',
        `<h1>Profile</h1><dl>${Object.entries(kept)
          .map(
            ([label, value]) =>
              `<dt>${label}</dt><dd><input aria-label="${label}" value="${value}"> <small></small></dd>`,
          )
          .join(
            '',
          )}</dl><script>addEventListener('focusout', async ({ target }) => { const mark = target.nextElementSibling; if (!mark || target.value === target.defaultValue) return; mark.textContent = '…'; const answer = await (await fetch('/keep', { method: 'POST', body: JSON.stringify([target.ariaLabel, target.value]) })).json(); target.value = target.defaultValue = answer.value; mark.textContent = answer.value === 'Chess' ? '' : '✓'; });</script>`,
      ),
    '/keep': ({ body }) => {
      const [label = '', value = ''] = JSON.parse(body) as string[];
      if (label !== 'Hobby') {
        kept[label] = value;
        did.push(`${label} ${value}`);
      }
      return { type: 'application/json', body: JSON.stringify({ value: kept[label] }), afterMs: 300 };
    },
  };
};

/** The basket holds no more than two of a kind and says so only in its total. */
const tickets = page(
  'Box office',
  `<form><label for="e">Evening</label> <select id="e"><option>Jazz</option><option>Opera</option><option>Circus</option></select> <label>Seats <input id="n" type="number" value="1"></label> <button>Add to basket</button></form><h2>Basket</h2><table><tbody id="b"></tbody></table><p id="t">Nothing yet</p>`,
  `document.forms[0].onsubmit = (event) => { event.preventDefault(); const count = e.value === 'Opera' ? Math.min(2, +n.value) : +n.value; post(e.value + ' ' + count); b.insertAdjacentHTML('beforeend', '<tr><td>' + e.value + '</td><td>' + count + ' × 12</td></tr>'); t.textContent = 'Total ' + count * 12; };`,
);

/** A search that answers late: the list still holds the people before. */
const staff = page(
  'Duty',
  `<label>Find <input id="f"></label><ul id="l"></ul><p>On duty: <b id="d">nobody</b></p>`,
  `const all = ['Mara Holm', 'Marc Till', 'Tom Ash', 'Tess Oak']; let timer; const draw = () => { l.innerHTML = all.filter((one) => one.toLowerCase().includes(f.value.toLowerCase())).map((one) => '<li>' + one + ' <button>Put on duty</button></li>').join(''); }; draw(); f.oninput = () => { clearTimeout(timer); timer = setTimeout(draw, 600); }; l.onclick = ({ target }) => { if (target.tagName !== 'BUTTON') return; const name = target.parentElement.firstChild.textContent.trim(); d.textContent = name; post(name); };`,
);

/** A switch that the server does not keep goes back by itself. */
const lights = (did: unknown[]): Record<string, Route> => ({
  '/': () =>
    html(
      'Lights',
      `<h1>Lights</h1>${['Porch', 'Barn', 'Gate'].map((one) => `<p><span id="n-${one}">${one}</span> <span role="switch" tabindex="0" aria-checked="false" aria-labelledby="n-${one}" style="display:inline-block;width:40px;height:20px;background:#ccc"></span></p>`).join('')}<script>document.onclick = async ({ target }) => { if (target.role !== 'switch') return; const on = target.ariaChecked !== 'true'; target.ariaChecked = String(on); const name = target.previousElementSibling.textContent; const answer = await fetch('/set', { method: 'POST', body: name + ' ' + on }); if (!answer.ok) target.ariaChecked = String(!on); };</script>`,
    ),
  '/set': ({ body }) => {
    if (body.startsWith('Gate')) return { status: 504, body: '', afterMs: 1300 };
    did.push(body);
    return 'ok';
  },
});

export const TOWN_CASES: readonly EverydayCase[] = [
  {
    kind: 'town',
    title: 'a code on keys',
    pages: door,
    teach: 'open the door with 4421',
    show: async (page) => {
      for (const key of '4421') await press(page, key);
      await press(page, 'Open door');
    },
    asks: [
      { request: 'open the door with 9023', want: ['9023'] },
      { request: 'open the door with 77105', want: ['77105'] },
    ],
  },
  {
    kind: 'town',
    title: 'a tile that says its state and goes round',
    pages: tables,
    teach: 'mark Table 1 as busy',
    show: async (page) => {
      await page.locator('[data-of="Table 1"]').click();
      await page.locator('[data-of="Table 1"]').click();
    },
    asks: [
      { request: 'mark Table 3 as busy', want: ['Table 3 busy'] },
      { request: 'mark Table 2 as reserved', want: ['Table 2 reserved'] },
      { request: 'mark Table 4 as busy', want: [] },
      { request: 'mark Table 4 as free', want: ['Table 4 free'] },
    ],
  },
  {
    kind: 'town',
    title: 'a wizard that goes on where it was left',
    pages: permits,
    teach: 'apply for a permit for Ann with plate AB12 in zone South',
    show: async (page) => {
      await write(page, 'Owner', 'Ann');
      await press(page, 'Continue');
      await write(page, 'Number plate', 'AB12');
      await press(page, 'Continue');
      await choose(page, 'Zone', 'South');
      await press(page, 'Apply');
    },
    asks: [
      { request: 'apply for a permit for Bob with plate CD34 in zone North', want: ['Bob CD34 North'] },
      {
        request: 'apply for a permit for Cleo with plate EF56 in zone South',
        want: [],
        stops: true,
        before: async (page) => {
          await page.request.get(new URL('/leave', page.url()).href);
          await page.reload();
        },
      },
    ],
  },
  {
    kind: 'town',
    title: 'a tick that a draft has left',
    pages: notices,
    teach: 'pin up the notice "Yard sale"',
    show: async (page) => {
      await write(page, 'Headline', 'Yard sale');
      await press(page, 'Pin up');
    },
    asks: [
      { request: 'pin up the notice "Lost cat"', want: ['Lost cat'] },
      {
        request: 'pin up the notice "Tea at four"',
        want: [],
        stops: true,
        before: (page) => page.getByLabel('Urgent').click(),
      },
    ],
  },
  {
    kind: 'town',
    title: 'a voucher that is over',
    pages: checkout,
    teach: 'redeem the voucher SPRING10',
    show: async (page) => {
      await write(page, 'Voucher', 'SPRING10');
      await press(page, 'Redeem');
    },
    asks: [
      { request: 'redeem the voucher SUMMER40', want: ['SUMMER40'] },
      { request: 'redeem the voucher WINTER25', want: [], stops: true },
    ],
  },
  {
    kind: 'town',
    title: 'sent only once it can no longer be taken back',
    pages: inbox,
    teach: 'archive the message from Zara',
    show: async (page) => {
      await page.locator('li', { hasText: 'Zara' }).getByRole('button', { name: 'Archive' }).click();
      await page.waitForTimeout(1700);
    },
    asks: [{ request: 'archive the message from Xena', want: ['Archive Xena'] }],
  },
  {
    kind: 'town',
    title: 'a customer who is there already',
    pages: customers,
    teach: 'create the customer Ann in Oslo',
    show: async (page) => {
      await write(page, 'Customer', 'Ann');
      await write(page, 'Town', 'Oslo');
      await press(page, 'Create');
    },
    asks: [
      { request: 'create the customer Cy in Bern', want: ['Cy Bern'] },
      { request: 'create the customer Bob in Lund', want: [], stops: true },
    ],
  },
  {
    kind: 'town',
    title: 'a row that goes to another page, or nowhere',
    pages: herbs,
    teach: 'plant the herb Anise',
    show: async (page) => {
      await write(page, 'Herb', 'Anise');
      await press(page, 'Plant');
    },
    asks: [
      { request: 'plant the herb Borage', want: ['Borage'] },
      { request: 'plant the herb Hemlock', want: [], stops: true },
    ],
  },
  {
    kind: 'town',
    title: 'a call in another time zone',
    pages: calls,
    teach: 'plan a call with Ann at 15:00 in Berlin',
    show: async (page) => {
      await write(page, 'With', 'Ann');
      await page.getByLabel('At', { exact: true }).focus();
      await page.keyboard.type('0300PM');
      await choose(page, 'Time zone', 'Berlin');
      await press(page, 'Plan call');
    },
    asks: [
      { request: 'plan a call with Bo at 09:30 in Tokyo', want: ['Bo 09:30 Tokyo'] },
      { request: 'plan a call with Cy at 18:15 in London', want: ['Cy 18:15 London'] },
    ],
  },
  {
    kind: 'town',
    title: 'a field kept when it is left, or put back',
    pages: profile,
    teach: 'set my Nickname to Badger',
    show: async (page) => {
      await write(page, 'Nickname', 'Badger');
      await page.keyboard.press('Tab');
      await page.waitForTimeout(400);
    },
    asks: [
      { request: 'set my Motto to Slowly', want: ['Motto Slowly'] },
      { request: 'set my Hobby to Darts', want: [], stops: true },
    ],
  },
  {
    kind: 'town',
    title: 'fewer seats than asked, seen only in the basket',
    pages: tickets,
    teach: 'put 3 seats for Jazz into the basket',
    show: async (page) => {
      await choose(page, 'Evening', 'Jazz');
      await write(page, 'Seats', '3');
      await press(page, 'Add to basket');
    },
    asks: [
      { request: 'put 4 seats for Circus into the basket', want: ['Circus 4'] },
      { request: 'put 5 seats for Opera into the basket', want: ['Opera 2'], stops: true },
    ],
  },
  {
    kind: 'town',
    title: 'found late, then put on duty',
    pages: staff,
    teach: 'put "Mara Holm" on duty',
    show: async (page) => {
      await write(page, 'Find', 'Mara Holm');
      await page.waitForTimeout(800);
      await press(page, 'Put on duty');
    },
    asks: [
      { request: 'put "Tess Oak" on duty', want: ['Tess Oak'] },
      { request: 'put "Tina Elm" on duty', want: [], stops: true },
    ],
  },
  {
    kind: 'town',
    title: 'a switch that goes back by itself',
    pages: lights,
    teach: 'turn the Porch light on',
    show: (page) => page.getByRole('switch', { name: 'Porch' }).click(),
    asks: [
      { request: 'turn the Barn light on', want: ['Barn true'] },
      { request: 'turn the Gate light on', want: [], stops: true },
    ],
  },
];
