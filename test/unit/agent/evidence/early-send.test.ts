/** Objections for weak models: a form sent too early, a value written over, a form given up; and the values they are judged by. */
import { describe, expect, test } from 'vitest';
import { findObjection } from '../../../../lib/agent/evidence/objections';
import { namedValues } from '../../../../lib/agent/evidence/request-values';
import { findShortfall } from '../../../../lib/agent/evidence/shortfall';
import { sortValues } from '../../../../lib/agent/evidence/value-use';
import type { Action } from '../../../../lib/page/words/action';
import { outline, runOf, step } from './make';

const click = (ref: string): Action => ({ verb: 'click', ref });
const type = (ref: string, text: string): Action => ({ verb: 'type', ref, text });
const FORM = 'e1 textbox Guest\ne2 textbox Room\ne3 button Check in\ne4 button Cancel';
const typed = (ref: string, name: string, text: string) =>
  step({
    action: type(ref, text),
    target: `textbox “${name}”`,
    seen: [{ fact: 'value', role: 'textbox', name }],
  });

describe('a form with an empty field', () => {
  test('is not sent while a value of the request is unused', () => {
    const objection = findObjection(runOf('check in Mira Vale in room 12', FORM), click('e3'));
    expect(objection).toMatchObject({ kind: 'hint' });
    expect(objection?.text).toContain('"Mira"');
    expect(objection?.page).toContain('e1 textbox "Guest"');
  });

  test("is not sent while a field holds the site's value where the request names one of the same shape", () => {
    const page = 'e1 textbox People=2\ne2 textbox Time=18:00\ne3 button Book';
    const run = runOf('book a table for 4 people at 19:30', page, [typed('e1', 'People', '4')]);
    expect(findObjection(run, click('e3'))?.page).toContain('Time');
  });

  test('is sent where the only word that is left names its own button', () => {
    const page = 'e1 textbox Potter=Bo\ne2 textbox Notes\ne3 button Book kiln';
    const run = runOf('type "Bo" into Potter, click Book kiln', page, [typed('e1', 'Potter', 'Bo')]);
    expect(findObjection(run, click('e3'))).toBeUndefined();
  });

  test('is sent when every value is used, or when the empty field belongs to another button', () => {
    const filled = 'e1 textbox Guest=Mira Vale\ne2 textbox Room=12\ne5 textbox Note\ne3 button Check in';
    const steps = [typed('e1', 'Guest', 'Mira Vale'), typed('e2', 'Room', '12')];
    expect(findObjection(runOf('check in Mira Vale in room 12', filled, steps), click('e3'))).toBeUndefined();
    const search = 'e1 textbox Filter\ne2 button Go\ne3 button Add guest';
    expect(findObjection(runOf('add the guest Mira Vale', search), click('e3'))).toBeUndefined();
  });

  test('is not sent while a thing of the request stands nowhere and a field for words is empty', () => {
    const page = 'e1 textbox Room=12\ne2 textbox Description\ne3 button Send report';
    const steps = [typed('e1', 'Room', '12')];
    const objection = findObjection(runOf('report a broken window in room 12', page, steps), click('e3'));
    expect(objection).toMatchObject({ kind: 'hint', lacks: 'broken window' });
    expect(objection?.page).toContain('Description');
    const german = 'e1 textbox Zimmer=12\ne2 textbox Beschreibung\ne3 button Melden';
    const other = findObjection(runOf('melde ein kaputtes fenster in zimmer 12', german, steps), click('e3'));
    expect(other?.lacks).toBe('kaputtes fenster');
  });

  test('is sent where the thing stands on the page or in another field, or the empty field takes no words or may stay empty', () => {
    const steps = [typed('e1', 'Room', '12')];
    const page = (rest: string) => `e1 textbox Room=12\n${rest}\ne3 button Send report`;
    const object = (rest: string) =>
      findObjection(runOf('report a broken window in room 12', page(rest), steps), click('e3'));
    expect(object('heading Broken windows\ne2 textbox Description')).toBeUndefined();
    expect(object('e2 textbox Description=broken window\ne4 textbox Floor')).toBeUndefined();
    expect(object('e2 textbox Phone number')).toBeUndefined();
    expect(object('e2 textbox Comment (optional)')).toBeUndefined();
    expect(object('e2 spinbutton Count')).toBeUndefined();
  });

  test('does not hold back a search box, a question, or a button that opens a form', () => {
    const opener = 'e1 searchbox Search\ne2 button Add guest';
    expect(findObjection(runOf('add the guest Mira Vale', opener), click('e2'))).toBeUndefined();
    const menu = 'e1 textbox Filter\ne2 button Add guest [collapsed]';
    expect(findObjection(runOf('add the guest Mira Vale', menu), click('e2'))).toBeUndefined();
  });
});

test('takes a thing behind a colon as used when it is written without its article', () => {
  const steps = [typed('e1', 'Cause', 'defektes Tor')];
  const page = 'e1 textbox Cause=defektes Tor\ne2 button Melden';
  expect(findObjection(runOf('melde eine Störung: ein defektes Tor', page, steps), click('e2'))).toBeUndefined();
});

test('does not send a form again whose fields the site has emptied', () => {
  const sent = step({ action: click('e2'), target: 'button “Send”', sent: true });
  const steps = [typed('e1', 'Note', 'Gate is open'), sent];
  const page = 'e1 textbox Note\ne2 button Send\ntext Thanks';
  expect(findObjection(runOf('send the note "Gate is open"', page, steps), click('e2'))).toMatchObject({
    kind: 'loop',
  });
  expect(findObjection(runOf('send the note "Gate is open" twice', page, steps), click('e2'))).toBeUndefined();
  const again = [...steps, typed('e1', 'Note', 'Gate is shut')];
  const filled = 'e1 textbox Note=Gate is shut\ne2 button Send';
  const both = 'send the note "Gate is open", then the note "Gate is shut"';
  expect(findObjection(runOf(both, filled, again), click('e2'))).toBeUndefined();
});

test('objects to writing over a value that the run wrote and the request names', () => {
  const page = 'e1 textbox Guest=Mira Vale\ne2 textbox Room\ne3 button Check in';
  const run = runOf('check in Mira Vale in room 12', page, [typed('e1', 'Guest', 'Mira Vale')]);
  expect(findObjection(run, type('e1', 'Check in'))).toMatchObject({ kind: 'hint' });
  expect(findObjection(run, type('e1', 'Mira Vale and family'))).toBeUndefined();
  expect(findObjection(run, type('e2', '12'))).toBeUndefined();
});

test('objects to giving up a filled form, unless the request asks for it', () => {
  const page = 'e1 textbox Guest=Mira Vale\ne2 textbox Room=12\ne3 button Check in\ne4 button Cancel';
  const steps = [typed('e1', 'Guest', 'Mira Vale'), typed('e2', 'Room', '12')];
  expect(findObjection(runOf('check in Mira Vale in room 12', page, steps), click('e4'))).toMatchObject({
    kind: 'hint',
  });
  expect(findObjection(runOf('fill in Mira Vale and 12, then cancel', page, steps), click('e4'))).toBeUndefined();
});

test('a value that was written over is not used', () => {
  const page = outline('e1 textbox Guest=Check in\ne2 textbox Room=12\ne3 button Check in');
  const steps = [typed('e1', 'Guest', 'Mira'), typed('e2', 'Room', '12'), typed('e1', 'Guest', 'Check in')];
  expect(sortValues({ request: 'check in Mira in room 12', steps, snapshot: page }).unused).toEqual(['Mira']);
});

test('a field that is used again after a press keeps what was sent from it', () => {
  const page = outline('e1 textbox Item\ne2 button Add');
  const add = step({
    action: click('e2'),
    target: 'button “Add”',
    seen: [{ fact: 'appeared', role: 'listitem', name: 'new' }],
  });
  const steps = [typed('e1', 'Item', 'Salt'), add, typed('e1', 'Item', 'Rice'), add];
  expect(sortValues({ request: 'add "Salt" and "Rice"', steps, snapshot: page }).unused).toEqual([]);
});

test('a click into a field sends nothing that was written before it', () => {
  const page = outline('e1 textbox To=Bob\ne2 textbox Message=See you\ne3 button Send');
  const idle = step({ action: click('e2'), target: 'textbox “Message”' });
  if (idle.facts) idle.facts.fingerprint.role = 'textbox';
  const steps = [typed('e1', 'To', 'Bob'), typed('e2', 'Message', 'See you'), idle];
  expect(findShortfall({ request: 'send "See you" to Bob', steps, snapshot: page }, 'Sent.')).toMatchObject({
    code: 'unseen-send',
  });
});

test.each([
  ['create a task called water the plants, due Friday', ['water the plants']],
  ['Add a folder named tax papers and open it', ['tax papers']],
  ['lege eine Liste namens offene Punkte für morgen an', ['offene Punkte']],
  ['crea una nota llamada lista de compras', ['lista']],
  ['crée un dossier nommé photos, puis ferme', ['photos']],
  ['open the folder named in the mail', []],
  ['Send a message to Bob: the keys are at the desk', ['the keys are']],
  ['Write to the team: standup moves to ten', ['standup moves']],
  ['Schreib an Ute: die Schlüssel liegen im Büro', ['die Schlüssel liegen']],
  ['Do this: archive the newest mail', []],
  ['set the due date: next Friday morning', []],
  ['set the status: done', []],
])('%s names %j', (request, names) => {
  expect(
    namedValues(request)
      .filter(({ kind }) => kind === 'called')
      .map(({ text }) => text),
  ).toEqual(names);
});

test('a name that is written in two fields is used', () => {
  const page = outline('e1 textbox First\ne2 textbox Last\ne3 button Add');
  const steps = [typed('e1', 'First', 'mira'), typed('e2', 'Last', 'vale')];
  expect(sortValues({ request: 'add a guest named mira vale', steps, snapshot: page }).unused).toEqual([]);
});

describe('a look around that showed nothing new', () => {
  const scroll: Action = { verb: 'scroll', direction: 'down' };
  const page = 'heading Orders\ne1 button Open';

  test('is not repeated, and insisting ends the run', () => {
    const idle = step({ action: scroll });
    expect(findObjection(runOf('open the order of Bob', page, [idle]), scroll)).toMatchObject({ kind: 'loop' });
  });

  test('is repeated where it showed more, after another act, and while something is waited for', () => {
    const moved = step({ action: scroll, seen: [{ fact: 'scrolled' }] });
    expect(findObjection(runOf('open the order of Bob', page, [moved]), scroll)).toBeUndefined();
    const pressed = step({ action: click('e1') });
    expect(
      findObjection(runOf('open the order of Bob', page, [step({ action: scroll }), pressed]), scroll),
    ).toBeUndefined();
    const wait: Action = { verb: 'waitFor', text: 'Ready', gone: false };
    expect(findObjection(runOf('open the order of Bob', page, [step({ action: wait })]), wait)).toBeUndefined();
  });
});

describe('controls named alike but for a word', () => {
  const lamps = 'e1 button Details Red lamp\ne2 button Details Blue lamp\ne3 button Details Green lamp';

  test('objects to one that the request names less well than its neighbour', () => {
    const objection = findObjection(runOf('show the details of the blue lamp', lamps), click('e1'));
    expect(objection).toMatchObject({ kind: 'doubt', instead: 'Details Blue lamp' });
    expect(findObjection(runOf('show the details of the blue lamp', lamps), click('e2'))).toBeUndefined();
  });

  test('leaves the order of several, and names of another build', () => {
    const both = runOf('show the details of the red lamp and of the blue lamp', lamps);
    expect(findObjection(both, click('e1'))).toBeUndefined();
    const others = 'e1 button Delete\ne2 button Delete project';
    expect(findObjection(runOf('delete the done tasks of the project', others), click('e1'))).toBeUndefined();
    const except = runOf('show the details of any lamp except the blue one', lamps);
    expect(findObjection(except, click('e1'))).toBeUndefined();
  });
});

test('objects to an act that was refused before, also with looks around between', () => {
  const page = 'heading Orders\ne1 button Open';
  const refused = step({ action: click('e1'), state: 'refused' });
  const look = step({ action: { verb: 'scroll', direction: 'down' } });
  const objection = findObjection(runOf('open the order of Bob', page, [refused, look]), click('e1'));
  expect(objection).toMatchObject({ kind: 'loop' });
  expect(objection?.text).toContain('was refused before');
  const changed = step({ action: click('e1'), state: 'refused', reason: 'document-changed' });
  expect(findObjection(runOf('open the order of Bob', page, [changed, look]), click('e1'))).toBeUndefined();
});
