/** A housing association's pages as they were made in 2005: layout tables, captions in cells, image buttons, a menu made of divs. */
import { note, say } from './page';

document.title = 'Millgate Homes - My tenancy';
document.body.innerHTML = `
<table width="100%" border="0" cellpadding="4" bgcolor="#dde"><tr><td><img alt="Millgate Homes" src="data:," width="90" height="20"></td>
<td align="right"><font size="2">Welcome, Mrs Dunne | <a href="javascript:void 0" id="acct">My account &#9660;</a></font>
<div id="drop" style="display:none;position:absolute;right:4px;background:#fff;border:1px solid"><div class="mi">My details</div><div class="mi">Change password</div><div class="mi">Log off</div></div></td></tr></table>
<table border="0" width="100%"><tr valign="top"><td width="150" bgcolor="#eee"><b>Menu</b><br><a href="#rent">Rent account</a><br><a href="#repairs">Repairs</a><br><a href="#parking">Parking</a><br><a href="#contact">Contact us</a></td><td>
<h2>Report a repair</h2><form name="repair"><table>
<tr><td align="right">Room:</td><td><select name="room"><option value="">-- please choose --<option>Kitchen<option>Bathroom<option>Hallway</select></td></tr>
<tr><td align="right">What is broken?</td><td><textarea name="what" rows="2"></textarea></td></tr>
<tr><td align="right">Daytime phone:</td><td><input name="phone" size="14"></td></tr>
<tr><td align="right">Best day:</td><td><input name="dd" size="2" maxlength="2" title="Day"> / <input name="mm" size="2" maxlength="2" title="Month"> / <input name="yy" size="4" maxlength="4" title="Year"></td></tr>
<tr><td align="right">Urgent?</td><td><input type="radio" name="urgent" value="yes">Yes <input type="radio" name="urgent" value="no" checked>No</td></tr>
<tr><td></td><td><input type="checkbox" name="key"> The caretaker may use my key</td></tr>
<tr><td></td><td><input type="submit" value="Send report"> <input type="reset" value="Start again"></td></tr></table></form>
<h2>Rent account</h2><table border="1" id="bills"><tr bgcolor="#ccc"><td><b>Month</b></td><td><b>Amount</b></td><td><b>Status</b></td><td>&nbsp;</td></tr></table>
<p>Show <select id="year"><option>2027<option>2026<option>2025</select> <input type="button" value="Go" id="yeargo"></p>
<h2>Parking</h2><table id="bays" border="1"><tr></tr></table><p id="bay">No bay chosen.</p>
<h2>Neighbours' board</h2><table id="board" width="100%"></table>
<form name="post"><input name="msg" size="40"> <input type="image" alt="Post message" src="data:image/gif;base64,R0lGODlhAQABAIAAAP///wAAACwAAAAAAQABAAACAkQBADs=" width="60" height="18"></form>
<h2>Heating</h2><table><tr><td>Living room</td><td><input type="button" value="-" id="colder"> <b id="deg">20</b>&deg;C <input type="button" value="+" id="warmer"></td></tr><tr><td>Hot water</td><td><a href="javascript:void 0" id="water">Switch on</a></td></tr></table>
<h2>Newsletter</h2><table><tr><td>E-mail:</td><td><input name="mail" id="mail" size="20"></td><td><input type="button" value="Subscribe" id="sub"></td></tr></table>
</td></tr></table><hr><font size="1"><a href="#print" id="print">Printer friendly version</a> | <a href="#large" id="large">Larger text</a></font>`;
const $ = (id) => document.getElementById(id);
const { repair, post } = document.forms;
addEventListener('hashchange', () => note('hash', location.hash));
$('acct').onclick = () => { $('drop').style.display = $('drop').style.display === 'none' ? 'block' : 'none'; };
for (const item of document.querySelectorAll('.mi')) item.onclick = () => { $('drop').style.display = 'none'; say('account', item.textContent); };
repair.onchange = ({ target }) => note(target.name, target.type === 'checkbox' ? target.checked : target.value);
repair.onsubmit = (event) => {
  event.preventDefault();
  if (repair.room.value === '' || repair.what.value === '') { alert('Please choose a room and tell us what is broken.'); return; }
  say('report', `${repair.room.value}|${repair.what.value}|${repair.urgent.value}`);
};
repair.onreset = () => note('again', true);
for (const [month, amount, status] of [['March', '412.00', 'Paid'], ['April', '412.00', 'Due'], ['May', '418.50', 'Due']]) {
  const row = $('bills').insertRow();
  row.innerHTML = `<td>${month}</td><td align="right">${amount}</td><td>${status}</td><td>${status === 'Due' ? '<a href="javascript:void 0">Query this bill</a>' : '<a href="javascript:void 0">View receipt</a>'}</td>`;
  row.querySelector('a').onclick = ({ target }) => say(target.textContent === 'View receipt' ? 'receipt' : 'query', month);
}
$('yeargo').onclick = () => say('year', $('year').value);
for (const [bay, taken] of [['P1', true], ['P2', false], ['P3', false], ['P4', true]]) {
  const cell = $('bays').rows[0].insertCell();
  cell.textContent = bay;
  cell.bgColor = taken ? '#fbb' : '#bfb';
  if (taken) cell.title = 'taken';
  else { cell.style.cursor = 'pointer'; cell.onclick = () => { $('bay').textContent = `You chose ${bay}.`; note('bay', bay); }; }
}
const NOTES = [['Sid', 'Found: one red glove'], ['Olga', 'Piano to give away'], ['Pat', 'Bins come on Friday']];
const drawBoard = () => {
  $('board').innerHTML = '';
  NOTES.forEach(([who, text, pinned], i) => {
    const row = $('board').insertRow();
    row.innerHTML = `<td width="70"><b>${who}</b></td><td>${text}${pinned ? ' <i>(pinned)</i>' : ''}</td><td><input type="button" value="Pin"> <input type="button" value="Answer"> ${who === 'Pat' ? '' : '<input type="button" value="Report">'}</td>`;
    const [pin, answer, report] = row.querySelectorAll('input');
    pin.onclick = () => { NOTES[i][2] = true; drawBoard(); note('pinned', text); };
    answer.onclick = () => { post.msg.value = `@${who} `; note('answering', who); };
    if (report) report.onclick = () => { if (confirm(`Report the note of ${who}?`)) say('reported', who); };
  });
};
drawBoard();
post.onsubmit = (event) => { event.preventDefault(); NOTES.push(['Mrs Dunne', post.msg.value]); drawBoard(); note('posted', post.msg.value); post.reset(); };
let degrees = 20;
const warm = (by) => () => { degrees += by; $('deg').textContent = String(degrees); note('degrees', degrees); };
$('colder').onclick = warm(-1);
$('warmer').onclick = warm(1);
$('water').onclick = ({ target }) => { const on = target.textContent === 'Switch on'; target.textContent = on ? 'Switch off' : 'Switch on'; note('water', on); };
$('sub').onclick = () => { if (!$('mail').value.includes('@')) { alert('Please enter a valid e-mail address.'); return; } say('subscribed', $('mail').value); };
$('print').onclick = () => note('print', true);
$('large').onclick = () => note('large', true);
