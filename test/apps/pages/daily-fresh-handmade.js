/** Pages as sites build them by hand: divs that open, late parts, shadow roots, frames, drafts that warn. */
import { note, place, say } from './page';

document.title = 'Town hall';
function add(html) {
  const holder = place();
  holder.innerHTML = html;
  return holder;
}
const by = (id) => document.getElementById(id);

// A list of plain divs that opens below its label.
add('<div class="f-label">District</div><div class="pick" id="district"><div class="val">Please choose</div><div class="opts" style="display:none"><div>Old Town</div><div>Riverside</div><div>Hillcrest</div></div></div>');
by('district').querySelector('.val').onclick = () => { by('district').querySelector('.opts').style.display = 'block'; };
for (const one of by('district').querySelectorAll('.opts div'))
  one.onclick = () => { by('district').querySelector('.val').textContent = one.textContent; by('district').querySelector('.opts').style.display = 'none'; note('district', one.textContent); };
// Steps whose next part is drawn late, as after a request.
const wizard = add('<div id="wizard"><h3>Your visit</h3><label>Visitor <input id="visitor"></label><div class="btn" id="go">Continue</div></div>');
by('go').onclick = () => setTimeout(() => { wizard.innerHTML = `<h3>Check</h3><p>${'Visitor ready'}</p><div class="btn" id="send">Request visit</div>`; by('send').onclick = () => say('visit', globalThis.visitor); }, 900);
by('visitor').oninput = ({ target }) => { globalThis.visitor = target.value; };
// A field of a web component within a web component.
class InnerField extends HTMLElement {
  connectedCallback() {
    const root = this.attachShadow({ mode: 'open' });
    root.innerHTML = `<label>${this.getAttribute('label')}<input></label>`;
    root.querySelector('input').addEventListener('change', ({ target }) => note(this.getAttribute('key'), target.value));
  }
}
customElements.define('th-inner', InnerField);
class OuterCard extends HTMLElement {
  connectedCallback() {
    const root = this.attachShadow({ mode: 'open' });
    root.innerHTML = '<h4>Contact</h4><th-inner label="Street" key="street"></th-inner><th-inner label="House number" key="house"></th-inner><button type="button">Keep contact</button>';
    root.querySelector('button').onclick = () => say('contact', true);
  }
}
customElements.define('th-outer', OuterCard);
add('<th-outer></th-outer>');
// A frame with a form.
const frame = add('').appendChild(document.createElement('iframe'));
frame.title = 'Feedback';
frame.srcdoc = '<label>Your opinion <textarea oninput="parent.widgetState.opinion=this.value"></textarea></label><button type="button" onclick="parent.widgetState.sent=true;this.after(\' Thank you\')">Hand in opinion</button>';
// A row that is edited in place.
add('<table><tr><th>Permit</th><th>Holder</th><th></th></tr><tr><td>P-17</td><td class="cell">Mrs Lind</td><td><a href="#" class="ed">edit</a></td></tr><tr><td>P-18</td><td class="cell">Mr Abel</td><td><a href="#" class="ed">edit</a></td></tr></table>');
for (const link of document.querySelectorAll('a.ed'))
  link.onclick = (event) => {
    event.preventDefault();
    const cell = link.closest('tr').querySelector('.cell');
    cell.innerHTML = `<input value="${cell.textContent}">`;
    const field = cell.firstChild;
    field.focus();
    field.onkeydown = ({ key }) => { if (key === 'Enter') { const { value } = field; cell.textContent = value; say('holder', `${link.closest('tr').cells[0].textContent} ${value}`); } };
  };
// Counters of divs.
add('<div class="row"><span>Adults</span> <span class="minus" role="button">−</span> <span id="adults">1</span> <span class="plus" role="button">+</span></div><div class="row"><span>Children</span> <span class="minus" role="button">−</span> <span id="kids">0</span> <span class="plus" role="button">+</span></div>');
for (const row of document.querySelectorAll('.row'))
  for (const sign of row.querySelectorAll('[role=button]'))
    sign.onclick = () => { const shown = row.querySelector('[id]'); shown.textContent = String(Number(shown.textContent) + (sign.className === 'plus' ? 1 : -1)); note(shown.id, Number(shown.textContent)); };
// A switch of spans with its words beside it.
add('<div class="sw"><span class="knob" id="letters" style="display:inline-block;width:34px;height:16px;background:#bbb;cursor:pointer"></span> <span>Letters by mail</span></div>');
by('letters').onclick = () => { const on = by('letters').classList.toggle('on'); by('letters').style.background = on ? 'green' : '#bbb'; note('letters', on); };
// A menu that a three-dot sign of a card opens.
add('<div class="card"><b>Waste bins</b> <span class="dots" style="cursor:pointer">⋮</span><ul class="menu" hidden><li>Rename request</li><li>Withdraw request</li></ul></div><div class="card"><b>Street lamp</b> <span class="dots" style="cursor:pointer">⋮</span><ul class="menu" hidden><li>Rename request</li><li>Withdraw request</li></ul></div>');
for (const card of document.querySelectorAll('.card')) {
  card.querySelector('.dots').onclick = () => { card.querySelector('.menu').hidden = !card.querySelector('.menu').hidden; };
  for (const item of card.querySelectorAll('li')) item.onclick = () => { card.querySelector('.menu').hidden = true; say('request', `${card.querySelector('b').textContent}: ${item.textContent}`); };
}
// A search that suggests after a while; only a suggestion counts.
add('<label>Find a street <input id="street-find" autocomplete="off"></label><div id="hits"></div>');
let timer;
by('street-find').oninput = ({ target }) => {
  clearTimeout(timer);
  timer = setTimeout(() => {
    by('hits').innerHTML = '';
    for (const name of ['Mill Lane', 'Mill Road', 'Market Square'].filter((one) => one.toLowerCase().includes(target.value.toLowerCase()) && target.value !== '')) {
      const hit = by('hits').appendChild(document.createElement('div'));
      hit.textContent = name;
      hit.onmousedown = () => { target.value = name; by('hits').innerHTML = ''; note('street-found', name); };
    }
  }, 350);
};
// A draft that warns before it is left.
add('<label>Complaint <textarea id="complaint"></textarea></label> <a id="away" href="/inner.html">Town news</a>');
by('complaint').oninput = ({ target }) => { note('complaint', target.value); globalThis.onbeforeunload = (event) => { event.preventDefault(); return ''; }; };
// A day grid of plain cells.
add('<div><b>May 2027</b> booking day</div><div id="days" style="display:grid;grid-template-columns:repeat(7,28px)"></div>');
for (let day = 1; day <= 31; day++) {
  const cell = by('days').appendChild(document.createElement('div'));
  cell.textContent = String(day);
  cell.style.cursor = 'pointer';
  cell.onclick = () => { for (const one of by('days').children) one.style.background = ''; cell.style.background = '#cdf'; note('day', day); };
}
// Chips to press.
add('<div>Topics</div><div id="topics"><span class="chip">Traffic</span> <span class="chip">Noise</span> <span class="chip">Parks</span></div>');
for (const chip of document.querySelectorAll('.chip')) { chip.style.cursor = 'pointer'; chip.onclick = () => { chip.classList.toggle('picked'); chip.style.background = chip.classList.contains('picked') ? 'gold' : ''; note('topics', [...document.querySelectorAll('.picked')].map((one) => one.textContent).join(',')); }; }
// Names that hold “and” and commas.
add('<button type="button" id="sac">Save and close</button> <button type="button" id="save">Save</button> <label><input type="checkbox" id="tc"> Terms and conditions</label> <label>First, middle and last name <input id="fml"></label> <label>Phone <input id="phone"></label>');
by('sac').onclick = () => say('saved', 'and closed');
by('save').onclick = () => say('saved', by('phone').value);
by('tc').onchange = ({ target }) => note('terms', target.checked);
by('fml').onchange = ({ target }) => note('fml', target.value);
by('phone').onchange = ({ target }) => note('phone', target.value);
// A file chooser, a canvas, and text that can be copied.
add('<button type="button" id="scan">Upload scan</button><input type="file" id="scan-file" hidden> <button type="button" id="copy">Copy case number</button>');
by('scan').onclick = () => by('scan-file').click();
// The field comes only once its link is pressed, and takes no focus.
add('<a href="#" id="more">Add a remark</a><span id="more-place"></span>');
by('more').onclick = (event) => { event.preventDefault(); setTimeout(() => { by('more-place').innerHTML = '<input placeholder="Your remark">'; by('more-place').firstChild.onchange = ({ target }) => note('remark', target.value); }, 250); };
