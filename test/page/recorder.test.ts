/** The recorder reports what real input changed as the act it was, on pages that hide it from change events. */
import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { factsOf } from '../../lib/page/act/facts';
import { locate } from '../../lib/page/find/locate';
import { Snapshotter } from '../../lib/page/outline/snapshotter';
import { Refs } from '../../lib/page/refs/refs';
import { Recorder } from '../../lib/page/watch/recorder';
import { DIALOG_ANSWERED } from '../../lib/page/world/dialog-events';
import type { Demonstrated } from '../../lib/page/words/shown';

let recorder: Recorder | undefined;
afterEach(() => {
  recorder?.close();
  document.body.innerHTML = '';
});

const find = <E extends HTMLElement = HTMLElement>(selector: string) => document.querySelector(selector) as E;
/** A press is accounted for within this, ms. */
const ACCOUNTED_MS = 500;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

function detailOf(report: Exclude<Demonstrated, { type: 'act' | 'back' | 'copied' | 'outcome' | 'seen' }>): string {
  if (report.type === 'dialog') return report.dialog.message;
  return report.type === 'missed' ? report.what : report.why;
}

/** The acts by token, so that typing on in a field replaces its act. */
class Lesson {
  private readonly acts = new Map<string, string>();
  readonly reports: Demonstrated[] = [];

  add(report: Demonstrated): void {
    this.reports.push(report);
    if (report.type === 'act') this.acts.set(report.token, words(report));
    else if (report.type === 'back') this.acts.set('back', 'back');
    else if (report.type !== 'copied' && report.type !== 'outcome' && report.type !== 'seen')
      this.acts.set(`${this.acts.size}`, `${report.type} ${detailOf(report)}`);
  }

  /** The acts, after a pending press is accounted for. */
  async read(): Promise<string[]> {
    await pause(ACCOUNTED_MS);
    return [...this.acts.values()];
  }
}

function words({ action, facts }: Extract<Demonstrated, { type: 'act' }>): string {
  const { role, name, label, text } = facts.fingerprint;
  const value =
    action.verb === 'type'
      ? `${action.append ? '+' : ''}${action.text}`
      : action.verb === 'select'
        ? action.options.join()
        : action.verb === 'check'
          ? String(action.checked)
          : action.verb === 'press'
            ? action.keys
            : '';
  return [action.verb, role, name || label || text || '', value].filter((part) => part !== '').join(' | ');
}

function record(html: string, script?: () => void): Lesson {
  document.body.innerHTML = html;
  script?.();
  const lesson = new Lesson();
  const refs = new Refs();
  let n = 0;
  recorder = new Recorder(document, {
    describe: (element) => factsOf(element, refs, 'd'),
    canFind: ({ ref, fingerprint }) => {
      const located = locate(document, fingerprint, refs);
      return located.type === 'found' && located.ref === ref;
    },
    createToken: () => `token-${n++}` as never,
    watchPage: () => undefined,
    takeSnapshot: () => new Snapshotter(document, 'd', refs).take(),
    report: (report) => lesson.add(report),
  });
  return lesson;
}

test.each(['checkbox', 'radio'])('reports a hidden %s that its label sets by script', async (type) => {
  const lesson = record(
    `<label id="l"><input type="${type}" name="x" style="position:absolute;opacity:0;width:1px;height:1px"><span>Thick</span></label>`,
    () =>
      find('#l').addEventListener('click', (event) => {
        event.preventDefault();
        const box = find<HTMLInputElement>('input');
        setTimeout(() => {
          box.checked = !box.checked;
        }, 30);
      }),
  );
  await userEvent.click(find('span'));
  expect(await lesson.read()).toEqual([`check | ${type} | Thick | true`]);
});

test('reports a switch whose state a script sets on pointerdown', async () => {
  const lesson = record('<div role="switch" aria-checked="false" aria-label="Alerts" tabindex="0">o</div>', () =>
    find('div').addEventListener('pointerdown', ({ currentTarget }) =>
      (currentTarget as Element).setAttribute('aria-checked', 'true'),
    ),
  );
  await userEvent.click(find('div'));
  expect(await lesson.read()).toEqual(['check | switch | Alerts | true']);
});

test('reports the answers to dialogs of the page, and none to one about a secret', () => {
  const lesson = record('<button>Rename</button>');
  const answered = (message: string, text: string) =>
    document.dispatchEvent(
      new CustomEvent(DIALOG_ANSWERED, { detail: JSON.stringify({ type: 'prompt', message, isAccepted: true, text }) }),
    );
  answered('New name?', 'Beach');
  answered('Enter your PIN', 'planted-4711');
  answered('Your number', '4111 1111 1111 1111');
  expect(JSON.stringify(lesson.reports)).toContain('Beach');
  expect(JSON.stringify(lesson.reports)).not.toMatch(/planted|4111/);
});

test('reports the state that a press left, read before the next press', async () => {
  const lesson = record('<button id="a" aria-pressed="true">Alerts</button><button id="b">Next</button>', () =>
    find('#a').addEventListener('click', ({ currentTarget }) =>
      (currentTarget as Element).setAttribute('aria-pressed', 'false'),
    ),
  );
  await userEvent.click(find('#a'));
  await userEvent.click(find('#b'));
  find('#a').setAttribute('aria-pressed', 'true');
  await lesson.read();
  const [outcome] = lesson.reports.filter(({ type }) => type === 'outcome');
  expect(outcome).toMatchObject({ isGone: false, after: { name: 'Alerts', gained: ['unpressed'], lost: ['pressed'] } });
});

test('reports the state that a press left on the control drawn in place of the pressed one', async () => {
  const chips = (chosen: string) =>
    ['Mon', 'Tue']
      .map(
        (day) => `<span data-day="${day}" class="${day === chosen ? 'sel' : ''}" style="cursor:pointer">${day}</span>`,
      )
      .join('');
  const lesson = record(`<div id="days">${chips('')}</div>`, () =>
    find('#days').addEventListener('click', ({ currentTarget }) => {
      (currentTarget as Element).innerHTML = chips('Tue');
    }),
  );
  await userEvent.click(find('[data-day=Tue]'));
  await lesson.read();
  expect(lesson.reports.find(({ type }) => type === 'outcome')).toMatchObject({
    isGone: false,
    after: { name: 'Tue', classes: ['sel'] },
  });
});

test.each([
  ['named by another element', (name: string) => `aria-labelledby="${name}"`],
  ['in a row of its own', () => ''],
])('reports the state of one of several like buttons that are drawn again, %s', async (_, related) => {
  const rows = (on: string) =>
    ['Digest', 'Offers', 'Outages']
      .map(
        (name) => `<p><b id="${name}">${name}</b> <button aria-pressed="${name === on}" ${related(name)}></button></p>`,
      )
      .join('');
  const lesson = record(`<div id="rows">${rows('')}</div>`, () =>
    find('#rows').addEventListener('click', ({ currentTarget }) => {
      (currentTarget as Element).innerHTML = rows('Offers');
    }),
  );
  await userEvent.click(find('#Offers + button'));
  await lesson.read();
  expect(lesson.reports.find(({ type }) => type === 'outcome')).toMatchObject({
    isGone: false,
    after: { gained: ['pressed'] },
  });
});

test('takes no other button for the pressed one, whose text the press has given to the other', async () => {
  const rows = (chosen: string) =>
    ['Sea view', 'Garden view']
      .map(
        (name) =>
          `<p>${name} <button class="${name === chosen ? 'on' : ''}">${name === chosen ? 'Chosen' : 'Choose'}</button></p>`,
      )
      .join('');
  const lesson = record(`<div id="rows">${rows('Garden view')}</div>`, () =>
    find('#rows').addEventListener('click', ({ currentTarget }) => {
      (currentTarget as Element).innerHTML = rows('Sea view');
    }),
  );
  await userEvent.click(find('#rows button'));
  await lesson.read();
  expect(lesson.reports.find(({ type }) => type === 'outcome')).toMatchObject({
    isGone: false,
    after: { name: 'Chosen', classes: ['on'] },
  });
});

test('reports the named control around a nameless one that lies in it alone', async () => {
  const lesson = record(
    '<div role="button" aria-label="Horizontal line"><button role="presentation" tabindex="-1"><i>―</i></button></div><div role="option" aria-label="Row"><button aria-hidden="false"></button><button>Open</button></div>',
    () => undefined,
  );
  await userEvent.click(find('i'));
  expect(await lesson.read()).toEqual(['click | button | Horizontal line']);
});

test('reports the symbol beside the name of a tree entry as a press of its own', async () => {
  const lesson = record(
    '<ul role="tree"><li role="treeitem"><span>Kitchen</span> <button title="Lock">🔒</button></li></ul>',
    () => undefined,
  );
  await userEvent.click(find('button'));
  expect(await lesson.read()).toEqual(['click | button | 🔒']);
});

test('reports that a press made its banner go', async () => {
  const lesson = record('<div id="banner"><button>Got it</button></div>', () =>
    find('button').addEventListener('click', () => find('#banner').remove()),
  );
  await userEvent.click(find('button'));
  await lesson.read();
  expect(lesson.reports.find(({ type }) => type === 'outcome')).toMatchObject({ isGone: true });
});

test('says of a press whether anything on the page has changed, or was sent, after it', async () => {
  const lesson = record(
    '<button id="dead">Ping</button><button id="live">Note</button><button id="sends">Send</button><p></p>',
  );
  find('#sends').onclick = () => void fetch(location.href);
  find('#live').onclick = () => find('p').append('noted');
  const stillness = () =>
    lesson.reports.flatMap((report) => (report.type === 'outcome' ? [report.after?.isStill] : []));
  await userEvent.click(find('#dead'));
  await pause(ACCOUNTED_MS);
  await userEvent.click(find('#live'));
  await pause(ACCOUNTED_MS);
  await userEvent.click(find('#sends'));
  await pause(ACCOUNTED_MS);
  expect(stillness()).toEqual([true, undefined, undefined]);
});

test('reports box, radio button and select in an open shadow root, whose change event stays inside', async () => {
  const lesson = record('<x-box></x-box>', () => {
    find('x-box').attachShadow({ mode: 'open' }).innerHTML =
      '<label><input type="checkbox">Sugar</label><label>Size<select><option>Small<option>Large</select></label>';
  });
  const root = find('x-box').shadowRoot as ShadowRoot;
  await userEvent.click(root.querySelector('input') as Element);
  (root.querySelector('select') as HTMLElement).focus();
  await userEvent.keyboard('l');
  expect(await lesson.read()).toEqual(['check | checkbox | Sugar | true', 'select | combobox | Size | Large']);
});

test('reports the choice in a popup of labels with hidden radio buttons that is emptied on choice', async () => {
  const lesson = record('<button id="open">City</button><div id="pop"></div>', () =>
    find('#open').addEventListener('click', () => {
      find('#pop').innerHTML =
        '<label><input type="radio" style="opacity:0">Bergen</label><label><input type="radio" style="opacity:0">Oslo</label>';
      for (const box of document.querySelectorAll('#pop input'))
        box.addEventListener('click', () => {
          find('#pop').innerHTML = '';
        });
    }),
  );
  await userEvent.click(find('#open'));
  await userEvent.click(document.querySelectorAll('label')[1] as Element);
  expect(await lesson.read()).toEqual(['click | button | City', 'check | radio | Oslo | true']);
});

test('reports spin buttons for the parts of a time that handle keys themselves', async () => {
  const lesson = record(
    '<div aria-label="Start"><span role="spinbutton" contenteditable="true" aria-label="hour" tabindex="0">--</span>:<span role="spinbutton" contenteditable="true" aria-label="minute" tabindex="0">--</span></div>',
    () => {
      for (const part of document.querySelectorAll<HTMLElement>('[role=spinbutton]')) {
        let typed = '';
        part.addEventListener('beforeinput', (event) => event.preventDefault());
        part.addEventListener('keydown', (event) => {
          if (!/\d/.test(event.key)) return;
          typed = (typed + event.key).slice(-2);
          part.textContent = typed.padStart(2, '0');
          if (typed.length === 2) (part.nextElementSibling as HTMLElement | null)?.focus();
        });
      }
    },
  );
  await userEvent.click(find('[role=spinbutton]'));
  await userEvent.keyboard('1430');
  expect(await lesson.read()).toEqual(['type | spinbutton | hour | 14', 'type | spinbutton | minute | 30']);
});

test('reports a click on a text field that opens a list, and none on one that opens nothing', async () => {
  const lesson = record(
    '<label>Name <input id="plain"></label><label>Fruit <input id="opens"></label><ul id="list" role="listbox" hidden><li role="option">Pear</li></ul>',
    () => {
      find('#opens').addEventListener('click', () => {
        setTimeout(() => {
          find('#list').hidden = false;
        }, 50);
      });
      find('#list').addEventListener('click', () => {
        find<HTMLInputElement>('#opens').value = 'Pear';
        find('#list').hidden = true;
      });
    },
  );
  await userEvent.click(find('#plain'));
  await userEvent.click(find('#opens'));
  await pause(100);
  await userEvent.click(find('[role=option]'));
  expect(await lesson.read()).toEqual(['click | textbox | Fruit', 'click | option | Pear']);
});

test('reports a press on a read-only field that opens a calendar', async () => {
  const lesson = record('<label>Day <input readonly></label>', () =>
    find('input').addEventListener('click', () => document.body.append('July')),
  );
  await userEvent.click(find('input'));
  expect(await lesson.read()).toEqual(['click | textbox | Day']);
});

test('reports a double click on a list item without a role of its own', async () => {
  const lesson = record('<ul><li><span>Alpha</span></li><li><span>Beta</span></li></ul><p></p>', () =>
    find('ul').addEventListener('dblclick', ({ target }) => {
      find('p').textContent = (target as Element).textContent;
    }),
  );
  await userEvent.dblClick(document.querySelectorAll('span')[1] as Element);
  expect(await lesson.read()).toEqual(['doubleClick | listitem | Beta']);
});

test('reports nothing for a press on text without effect, also beside a clock', async () => {
  const lesson = record('<h1>Orders</h1><p id="clock">0</p>');
  let ticks = 0;
  const timer = setInterval(() => {
    find('#clock').textContent = String(++ticks);
  }, 40);
  await pause(300);
  await userEvent.click(find('h1'));
  expect(await lesson.read()).toEqual([]);
  clearInterval(timer);
});

test('says that a press on something that cannot be found again changed the page', async () => {
  const lesson = record(
    '<div><i class="s"></i><i class="s"></i><i class="s"></i></div><style>.s{display:inline-block;width:20px;height:20px;background:gold}</style><p></p>',
    () =>
      find('div').addEventListener('click', ({ target }) => {
        find('p').textContent = `${[...find('div').children].indexOf(target as Element) + 1} stars`;
      }),
  );
  await userEvent.click(document.querySelectorAll('i')[2] as Element);
  expect(await lesson.read()).toEqual(['missed change']);
});

test('reports the value of a slider that is dragged by a drawn thumb', async () => {
  const lesson = record(
    '<div id="track" style="width:200px;height:20px;background:#ddd;position:relative"><span id="thumb" style="position:absolute;left:0;width:20px;height:20px;background:blue"><input type="range" aria-label="Volume" min="0" max="100" value="0" style="position:absolute;opacity:0;width:1px;height:1px;pointer-events:none"></span></div><b id="end" style="margin-left:150px">x</b>',
    () => {
      let isDown = false;
      find('#thumb').addEventListener('pointerdown', () => {
        isDown = true;
      });
      addEventListener('pointermove', ({ clientX }) => {
        if (isDown) find<HTMLInputElement>('input').value = String(Math.round(clientX / 2));
      });
      addEventListener('pointerup', () => {
        isDown = false;
      });
    },
  );
  await userEvent.dragAndDrop(find('#thumb'), find('#end'));
  const [act, ...rest] = await lesson.read();
  expect(act).toMatch(/^type \| slider \| Volume \| \d\d$/);
  expect(rest).toEqual([]);
});

test('reports keys on a slider by role as its value', async () => {
  const lesson = record(
    '<div role="slider" tabindex="0" aria-label="Zoom" aria-valuenow="10" aria-valuetext="10 percent">o</div>',
    () =>
      find('div').addEventListener('keydown', ({ key }) => {
        if (key !== 'ArrowRight') return;
        const now = Number(find('div').getAttribute('aria-valuenow')) + 10;
        find('div').setAttribute('aria-valuenow', String(now));
        find('div').setAttribute('aria-valuetext', `${now} percent`);
      }),
  );
  find('div').focus();
  await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}');
  expect(await lesson.read()).toEqual(['type | slider | Zoom | 40']);
});

test('reports a date typed in three groups of keys as one value', async () => {
  const lesson = record('<label>Due <input type="date"></label>');
  await userEvent.click(find('input'), { position: { x: 8, y: 8 } });
  await userEvent.keyboard('12');
  await pause(300);
  await userEvent.keyboard('24');
  await pause(300);
  await userEvent.keyboard('2026');
  const acts = await lesson.read();
  expect(acts).toEqual(['type | textbox | Due | 2026-12-24']);
});

test('reports text added behind the old content as an addition', async () => {
  const lesson = record('<label>Notes <textarea>Mrs Jones paid late</textarea></label>');
  await userEvent.click(find('textarea'));
  await userEvent.keyboard('{End} called back');
  expect(await lesson.read()).toEqual(['type | textbox | Notes | + called back']);
  expect(JSON.stringify(lesson.reports.map((report) => (report.type === 'act' ? report.action : '')))).not.toContain(
    'Jones',
  );
});

test.each([
  [
    'is selected and replaced',
    '<label>City <input value="Bergen by the sea"></label>',
    '{Control>}a{/Control}Oslo',
    'type | textbox | City | Oslo',
  ],
  ['is a number', '<label>Count <input value="1"></label>', '{End}0', 'type | textbox | Count | 10'],
  ['is empty', '<label>City <input></label>', 'Rome', 'type | textbox | City | Rome'],
])('reports the whole value if the old one %s', async (_, html, keys, expected) => {
  const lesson = record(html);
  await userEvent.click(find('input'));
  await userEvent.keyboard(keys);
  expect(await lesson.read()).toEqual([expected]);
});

test('reports the whole text again where the user goes on in a text of his own', async () => {
  const lesson = record('<label>Title <input id="a"></label><label>Other <input id="b"></label>');
  await userEvent.click(find('#a'));
  await userEvent.keyboard('Buy milk');
  await userEvent.click(find('#b'));
  await userEvent.keyboard('x');
  await userEvent.click(find('#a'));
  await userEvent.keyboard('{End} today');
  expect((await lesson.read()).at(-1)).toBe('type | textbox | Title | Buy milk today');
});

test('reports the key and not the click that the browser makes of Enter, however late', async () => {
  const lesson = record('<form><label>Word <input></label><button>Send</button></form>', () => {
    find('form').addEventListener('submit', (event) => event.preventDefault());
    find('input').addEventListener('keydown', () => {
      const end = performance.now() + 450;
      while (performance.now() < end);
    });
  });
  await userEvent.click(find('input'));
  await userEvent.keyboard('a{Enter}');
  expect(await lesson.read()).toEqual(['type | textbox | Word | a', 'press | textbox | Word | Enter']);
});

test('reports Space on a plain switch that handles the key itself', async () => {
  const lesson = record('<div role="checkbox" aria-checked="false" tabindex="0" aria-label="Gift">o</div>', () =>
    find('div').addEventListener('keydown', ({ key }) => {
      if (key === ' ') find('div').setAttribute('aria-checked', 'true');
    }),
  );
  find('div').focus();
  await userEvent.keyboard(' ');
  expect(await lesson.read()).toEqual(['check | checkbox | Gift | true']);
});

test('reports where a copied text stood, and no text of the page for the keys that copy it', async () => {
  const lesson = record(
    '<p>Account 7781 of Mrs Jones</p><table><tr><td>A-1001</td></tr></table><label>Order <input></label>',
  );
  document.getSelection()?.selectAllChildren(find('td'));
  await userEvent.keyboard('{Control>}c{/Control}');
  await lesson.read();
  const copied = lesson.reports.find(({ type }) => type === 'copied');
  expect(copied).toMatchObject({ text: 'A-1001', place: { tag: 'td' } });
  document.getSelection()?.removeAllRanges();
  await userEvent.keyboard('{Control>}c{/Control}');
  await userEvent.keyboard('?');
  await lesson.read();
  expect(JSON.stringify(lesson.reports)).not.toContain('Jones');
});

test('says that a page menu of the right click is not recorded', async () => {
  const lesson = record('<ul><li>Report</li></ul>', () =>
    find('li').addEventListener('contextmenu', (event) => event.preventDefault()),
  );
  await userEvent.click(find('li'), { button: 'right' });
  expect(await lesson.read()).toEqual(['missed context-menu']);
});

test('says that a marked part of a text was formatted', async () => {
  const lesson = record(
    '<button>Bold</button><div contenteditable="true" aria-label="Text">one two three</div>',
    () => {
      find('button').addEventListener('pointerdown', (event) => event.preventDefault());
      find('button').addEventListener('mousedown', (event) => event.preventDefault());
      find('button').addEventListener('click', () => document.execCommand('bold'));
    },
  );
  const text = find('div').firstChild as Text;
  find('div').focus();
  document.getSelection()?.setBaseAndExtent(text, 4, text, 7);
  await userEvent.click(find('button'));
  expect(await lesson.read()).toEqual(['click | button | Bold', 'missed marked']);
});

test('reports events that the page forges as nothing', async () => {
  const lesson = record(
    '<label><input type="checkbox">Thick</label><select><option>a<option>b</select>',
    () => undefined,
  );
  find<HTMLInputElement>('input').click();
  find('label').dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
  find('select').dispatchEvent(new Event('change', { bubbles: true }));
  document.execCommand('copy');
  expect(await lesson.read()).toEqual([]);
});

test('reports a text that the page takes out of its field at a comma, and the comma, as two acts', async () => {
  const lesson = record('<input aria-label="Keywords"><p></p>');
  const field = find<HTMLInputElement>('input');
  field.onkeydown = (event) => {
    if (event.key !== ',') return;
    event.preventDefault();
    find('p').append(`${field.value} `);
    field.value = '';
  };
  await userEvent.click(field);
  await userEvent.keyboard('boat,dusk,');
  expect(await lesson.read()).toEqual([
    'type | textbox | Keywords | boat',
    'press | textbox | Keywords | ,',
    'type | textbox | Keywords | dusk',
    'press | textbox | Keywords | ,',
  ]);
});

test.each([
  ['changes', 0],
  ['draws again', 120],
])('reports the number of a made slider whose page %s it at each arrow key', async (how, ms) => {
  const markup = (n: number) =>
    `<div role="slider" tabindex="0" aria-label="Volume" data-of="a" aria-valuenow="${n}">.</div>`;
  let n = 20;
  const lesson = record(`<div id="box">${markup(n)}</div>`, () =>
    find('#box').addEventListener('keydown', (event) => {
      n += (event as KeyboardEvent).key === 'ArrowRight' ? 10 : 0;
      if (how === 'changes') find('[role=slider]').setAttribute('aria-valuenow', String(n));
      else
        setTimeout(() => {
          find('#box').innerHTML = markup(n);
          find('[role=slider]').focus();
        }, ms);
    }),
  );
  find('[role=slider]').focus();
  await userEvent.keyboard('{ArrowRight}');
  await pause(ms + 60);
  await userEvent.keyboard('{ArrowRight}');
  expect((await lesson.read()).at(-1)).toBe('type | slider | Volume | 40');
});
