/** Schools and sports: refusals behind a redirect, quiet duplicates, notes in place, answers in closed sections, several persons at once. */
import { html, type Route } from '../../test/harness/site';
import { type EverydayCase, press, write } from './case';
import { page } from './pages';

const fieldsOf = (body: string) => Object.fromEntries(new URLSearchParams(body));
const redirect = (location: string) => ({ status: 303, headers: { location }, body: '' });

/** The form comes back by a redirect, with the reason in its own place, when the class is full. */
const classes = (did: unknown[]): Record<string, Route> => ({
  '/': ({ query }) =>
    html(
      'Classes',
      `<h1>Enrol</h1><form method="post" action="/enrol"><label>Child <input name="child"></label> <label>Class <input name="class"></label>${query.includes('full') ? '<p class="note">There is no place left in that class.</p>' : ''} <button>Enrol</button></form>${query.includes('ok') ? `<p>${String(did.at(-1))}</p>` : ''}`,
    ),
  '/enrol': ({ body }) => {
    const { child = '', class: name = '' } = fieldsOf(body);
    if (name === '4b') return redirect('/?full');
    did.push(`${child} in ${name}`);
    return redirect('/?ok');
  },
});

/** A second entry of one name changes nothing, and the site says so in a friendly line. */
const guests = page(
  'Guests',
  `<label>Guest <input id="g"></label> <button id="go">Put on the list</button><ul id="l"><li>Amara</li></ul><p id="w"></p>`,
  `go.onclick = () => { const name = g.value; if ([...l.children].some((li) => li.textContent === name)) { w.textContent = name + ' is on the list already 👍'; } else { post(name); l.insertAdjacentHTML('beforeend', '<li>' + name + '</li>'); w.textContent = ''; } g.value = ''; };`,
);

/** Each pupil has a note that becomes a field when it is pressed, and is stored when the field is left. */
const notes = page(
  'Notes',
  `<dl>${['Levi', 'Maud', 'Nils'].map((name) => `<dt>${name}</dt><dd tabindex="0" role="button" aria-label="Note on ${name}">–</dd>`).join('')}</dl><button id="out">Print</button>`,
  `document.querySelector('dl').onclick = ({ target }) => { if (target.tagName !== 'DD') return; const old = target.textContent, f = document.createElement('input'); f.setAttribute('aria-label', target.getAttribute('aria-label')); f.value = old === '–' ? '' : old; target.textContent = ''; target.append(f); f.focus(); f.onblur = () => { const text = f.value; f.remove(); target.textContent = text || '–'; if (text !== old) post(target.getAttribute('aria-label').slice(8) + ': ' + text); }; f.onkeydown = ({ key }) => { if (key === 'Enter') f.blur(); }; };`,
);

const questions = page(
  'Help',
  `${['How do I pay?', 'Where is the gym?', 'May I bring a dog?'].map((one) => `<details><summary>${one}</summary><p>It is written on the board.</p><button data-of="${one}">That helped</button></details>`).join('')}`,
  `document.addEventListener('click', ({ target }) => { if (target.dataset.of) { post(target.dataset.of); target.replaceWith('Glad to hear it'); } });`,
);

/** Persons are found as they are typed and become chips; the button sends them all. */
const team = page(
  'Team',
  `<div id="chips"></div><label>Player <input id="p" autocomplete="off" role="combobox" aria-expanded="false"></label><ul id="l" role="listbox"></ul><button id="go">Line up</button><p role="status"></p>`,
  `const all = ['Mara Lind', 'Theo Falk', 'Tara Moss', 'Timo Berg'], chosen = [];
  p.oninput = () => { l.innerHTML = p.value === '' ? '' : all.filter((one) => one.toLowerCase().includes(p.value.toLowerCase())).map((one) => '<li role="option">' + one + '</li>').join(''); };
  l.onclick = ({ target }) => { chosen.push(target.textContent); chips.insertAdjacentHTML('beforeend', '<span>' + target.textContent + '</span> '); p.value = ''; l.innerHTML = ''; };
  go.onclick = () => { post(chosen.join(', ')); document.querySelector('[role=status]').textContent = chosen.length + ' in the team'; };`,
);

export const SCHOOL_CASES: readonly EverydayCase[] = [
  {
    kind: 'school',
    title: 'a refusal behind a redirect',
    pages: classes,
    teach: 'enrol Levi in class 3a',
    show: async (page) => {
      await write(page, 'Child', 'Levi');
      await write(page, 'Class', '3a');
      await press(page, 'Enrol');
      await page.waitForURL('**/?ok');
    },
    asks: [
      { request: 'enrol Maud in class 2c', want: ['Maud in 2c'] },
      { request: 'enrol Nils in class 4b', want: [], stops: true },
    ],
  },
  {
    kind: 'school',
    title: 'a second entry of one name, told in a friendly line',
    pages: guests,
    teach: 'put Bruno on the list of guests',
    show: async (page) => {
      await write(page, 'Guest', 'Bruno');
      await press(page, 'Put on the list');
    },
    asks: [
      { request: 'put Celia on the list of guests', want: ['Celia'] },
      { request: 'put Amara on the list of guests', want: [], stops: true },
    ],
  },
  {
    kind: 'school',
    title: 'a note in place, stored by Enter',
    pages: notes,
    teach: 'note "reads well" on Levi',
    show: async (page) => {
      await press(page, 'Note on Levi');
      await page.keyboard.type('reads well');
      await page.keyboard.press('Enter');
    },
    asks: [
      { request: 'note "needs glasses" on Maud', want: ['Maud: needs glasses'] },
      { request: 'note "tall for his age" on Nils', want: ['Nils: tall for his age'] },
    ],
  },
  {
    kind: 'school',
    title: 'a button in a section that is closed',
    pages: questions,
    teach: 'mark "How do I pay?" as helpful',
    show: async (page) => {
      await page.getByText('How do I pay?').click();
      await page.locator('details').first().getByRole('button').click();
    },
    asks: [
      { request: 'mark "Where is the gym?" as helpful', want: ['Where is the gym?'] },
      { request: 'mark "May I bring a dog?" as helpful', want: ['May I bring a dog?'] },
    ],
  },
  {
    kind: 'school',
    title: 'a player picked from a list as it is typed',
    pages: team,
    teach: 'line up "Mara Lind"',
    show: async (page) => {
      await page.getByLabel('Player').click();
      await page.keyboard.type('Mara');
      await page.getByRole('option', { name: 'Mara Lind' }).click();
      await press(page, 'Line up');
    },
    asks: [
      { request: 'line up "Timo Berg"', want: ['Timo Berg'] },
      { request: 'line up "Udo Kern"', want: [], stops: true },
    ],
  },
];
