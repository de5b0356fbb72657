/** REPEATED_KINDS: tasks that ask for an act several times, on several things, or on all but one: done only when the last one is done. */
import { html } from '../../test/harness/site';
import { after, at, type MakeTask, named, PEOPLE, POST, posted, type WeakStep } from './task';

const sorted = (list: readonly string[]) => [...list].sort().join();

/** A loyalty card is stamped once for each press, without any message. */
const stamps: MakeTask = (i) => {
  const who = at(PEOPLE, i);
  const step: WeakStep = { tool: 'click', find: after(who, 'button', 'Stamp') };
  return {
    kind: 'so many times',
    request: at([`stamp the card of ${who} three times`, `stempele die Karte von ${who} dreimal`], i),
    routes: {
      '/': () =>
        html(
          'Cards',
          `<h1>Cards</h1><ul>${PEOPLE.map((name) => `<li>${name} <span>0</span> stamps <button onclick="stamp(this, '${name}')">Stamp</button></li>`).join('')}</ul>
          <script>${POST} const stamp = async (button, name) => { await post('/stamp', name); const count = button.previousElementSibling; count.textContent = Number(count.textContent) + 1; };</script>`,
        ),
      '/stamp': () => 'ok',
    },
    steps: [step, step, step],
    answer: 'The card has three stamps.',
    isRight: (hits) => posted(hits, '/stamp').join() === [who, who, who].join(),
    sends: 3,
  };
};

/** Each of a person's bills has a button of its own; a paid one says so. */
const allOfOne: MakeTask = (i) => {
  const who = at(PEOPLE, i + 1);
  const bills = ['Rent', 'Water', 'Power', 'Phone'].map((name, k) => ({
    name,
    of: at(PEOPLE, k % 2 === 0 ? i + 1 : i),
  }));
  return {
    kind: 'all of one person',
    request: at([`pay all bills of ${who}`, `mark every bill of ${who} as paid`], i),
    routes: {
      '/': () =>
        html(
          'Bills',
          `<h1>Bills</h1><table>${bills.map(({ name, of }) => `<tr><td>${name}</td><td>${of}</td><td><button onclick="pay(this, '${name}')">Mark as paid</button></td></tr>`).join('')}</table>
          <script>${POST} const pay = async (button, name) => { await post('/pay', name); button.replaceWith('paid'); };</script>`,
        ),
      '/pay': () => 'ok',
    },
    steps: ['Rent', 'Power'].map((name) => ({ tool: 'click', find: after(name, 'button', 'Mark as paid') })),
    answer: 'All bills are paid.',
    isRight: (hits) => sorted(posted(hits, '/pay')) === 'Power,Rent',
    sends: 2,
  };
};

/** Boxes save themselves. */
const everyBox: MakeTask = (i) => {
  const tasks = ['Sweep', 'Mop', 'Dust'];
  return {
    kind: 'every box',
    request: at(['tick off everything that is to be done today', 'tick all three chores'], i),
    routes: {
      '/': () =>
        html(
          'Chores',
          `<h1>Today</h1>${tasks.map((name) => `<label><input type="checkbox" onchange="save('${name}', this.checked)"> ${name}</label>`).join('')}
          <script>${POST} const save = (name, on) => post('/chore', name + ' ' + on);</script>`,
        ),
      '/chore': () => 'ok',
    },
    steps: tasks.map((name) => ({ tool: 'check', find: named('checkbox', name) })),
    answer: 'All chores are ticked.',
    isRight: (hits) => sorted(posted(hits, '/chore')) === sorted(tasks.map((name) => `${name} true`)),
    sends: 3,
  };
};

/** All but one are muted; the model that goes one too far mutes that one as well. */
const allBut: MakeTask = (i) => {
  const kept = at(PEOPLE, i + 2);
  const muted = PEOPLE.slice(0, 4).filter((name) => name !== kept);
  return {
    kind: 'all but one',
    request: at([`mute everybody except ${kept}`, `mute all members but ${kept}`], i),
    routes: {
      '/': () =>
        html(
          'Members',
          `<h1>Members</h1><ul>${PEOPLE.slice(0, 4)
            .map((name) => `<li>${name} <button onclick="mute(this, '${name}')">Mute</button></li>`)
            .join('')}</ul>
          <script>${POST} const mute = async (button, name) => { await post('/mute', name); button.textContent = 'Unmute'; };</script>`,
        ),
      '/mute': () => 'ok',
    },
    steps: muted.map((name) => ({ tool: 'click', find: after(name, 'button', 'Mute') })),
    answer: 'The others are muted.',
    isRight: (hits) => sorted(posted(hits, '/mute')) === sorted(muted),
    sends: muted.length,
  };
};

/** Two things of different kinds in one sentence, on one page without a message. */
const bothOf: MakeTask = (i) => {
  const [first, second] = [at(['Wi-Fi', 'Sound'], i), at(['Bluetooth', 'Vibration'], i)];
  return {
    kind: 'both of two',
    request: at([`turn off both ${first} and ${second}`, `turn ${first} and ${second} off`], i),
    routes: {
      '/': () =>
        html(
          'Device',
          `<h1>Device</h1>${[first, second, 'Location']
            .map(
              (name) =>
                `<p><button role="switch" aria-checked="true" aria-label="${name}" onclick="turn(this, '${name}')">on</button> ${name}</p>`,
            )
            .join('')}
          <script>${POST} const turn = (button, name) => { const on = button.ariaChecked !== 'true'; button.ariaChecked = String(on); button.textContent = on ? 'on' : 'off'; post('/turn', name + ' ' + on); };</script>`,
        ),
      '/turn': () => 'ok',
    },
    steps: [first, second].map((name) => ({ tool: 'click', find: named('switch', name) })),
    answer: 'Both are off.',
    isRight: (hits) => sorted(posted(hits, '/turn')) === sorted([`${first} false`, `${second} false`]),
    sends: 2,
  };
};

/** A list that shows the next entry only when the one above has gone. */
const untilEmpty: MakeTask = (i) => {
  const count = 3;
  const step: WeakStep = { tool: 'click', find: named('button', 'Accept') };
  return {
    kind: 'until none is left',
    request: at(['accept all requests to join', 'accept requests to join until none is left'], i),
    routes: {
      '/': () =>
        html(
          'Requests',
          `<h1>Requests to join</h1><div id="one"></div>
          <script>${POST} const names = ${JSON.stringify(PEOPLE.slice(0, count))};
          const show = () => { one.innerHTML = names.length ? '<p>' + names[0] + ' wants to join</p><button id="yes">Accept</button>' : '<p>No more requests.</p>'; if (names.length) document.getElementById('yes').onclick = async () => { await post('/accept', names.shift()); show(); }; };
          show();</script>`,
        ),
      '/accept': () => 'ok',
    },
    steps: Array.from({ length: count }, () => step),
    answer: 'All requests are accepted.',
    isRight: (hits) => posted(hits, '/accept').length === count,
    sends: count,
  };
};

export const REPEATED_KINDS: readonly MakeTask[] = [stamps, allOfOne, everyBox, allBut, bothOf, untilEmpty];
