/** Requests of several parts, states, searches and open questions of the page: what a claim still lacks. */
import { expect, test } from 'vitest';
import { partsOf } from '../../../../lib/agent/evidence/request-parts';
import { findShortfall, standsAlready } from '../../../../lib/agent/evidence/shortfall';
import { findUnsentButton } from '../../../../lib/agent/evidence/unsent-write';
import type { EffectFact } from '../../../../lib/page/words/effect';
import { runOf, step } from './make';

const kinds = (request: string) => partsOf(request).map(({ kind, text }) => `${kind}: ${text}`);
const lack = (run: Parameters<typeof findShortfall>[0], claim = 'Done.') => findShortfall(run, claim);
const appeared = (name: string, role = 'text'): EffectFact => ({ fact: 'appeared', role, name });
const typed = (text: string, name: string) =>
  step({
    action: { verb: 'type', ref: 'e2', text },
    target: `textbox “${name}”`,
    seen: [{ fact: 'value', role: 'textbox', name }],
  });
const pressed = (name: string, seen: EffectFact[] = [appeared(name)], rest: Parameters<typeof step>[0] = {}) =>
  step({ target: `button “${name}”`, seen, ...rest });
const checked = (name: string, state = 'checked') =>
  step({
    action: { verb: 'check', ref: 'e1', checked: state === 'checked' },
    target: `checkbox “${name}”`,
    seen: [{ fact: 'state', role: 'checkbox', name, state }],
  });

test('splits orders, questions and views, and no list of things', () => {
  expect(kinds('mute the group and pin "Rent, and more"')).toEqual([
    'order: mute the group',
    'order: pin "Rent, and more"',
  ]);
  expect(kinds('close the ticket and tell me who opened it')).toEqual([
    'order: close the ticket',
    'question: tell me who opened it',
  ]);
  expect(kinds('order tea, rice and two pears')).toHaveLength(1);
  expect(kinds('schalte den Ton aus und speichere')).toHaveLength(2);
  expect(kinds('cambia el nombre a «Sol y mar» y guarda')).toHaveLength(2);
});

test('misses the second of two orders whose value stands on the page', () => {
  const page = 'heading Trip 2031\ntext Driver: Olga\ne2 textbox Title=Trip 2031\ne3 button Invite';
  const renamed = [typed('Trip 2031', 'Title'), pressed('Rename', [appeared('Trip 2031', 'heading')])];
  const run = runOf('rename the trip to "Trip 2031" and invite Olga', page, renamed);
  expect(lack(run)).toEqual({ code: 'unseen-part', text: 'invite Olga' });
  const both = runOf(run.request, page, [...renamed, pressed('Invite', [appeared('Olga is invited')])]);
  expect(lack(both)).toBeUndefined();
});

test('misses a written value whose own button was not pressed', () => {
  const page = 'e2 textbox Title=Trip 2031\ne3 button Rename\ne4 button Invite';
  const request = 'rename the trip to "Trip 2031" and invite Olga';
  const invited = pressed('Invite', [appeared('Olga is invited')]);
  expect(lack(runOf(request, page, [typed('Trip 2031', 'Title'), invited]))?.text).toBe(
    'rename the trip to "Trip 2031"',
  );
  const byEnter = step({
    action: { verb: 'press', ref: 'e2', keys: 'Enter' },
    target: 'textbox “Title”',
    seen: [appeared('Saved')],
  });
  expect(lack(runOf(request, page, [typed('Trip 2031', 'Title'), byEnter, invited]))).toBeUndefined();
});

test('takes “do press” for an order', () => {
  expect(kinds('do press the blue button')).toEqual(['order: do press the blue button']);
  expect(kinds('Do the trains run today?')).toEqual(['question: Do the trains run today?']);
});

test('misses the act beside an answered question', () => {
  const page = 'row Ticket 88\n  text Opened by Olga\n  e1 button Close ticket';
  const run = runOf('close ticket 88 and tell me who opened it', page);
  expect(lack(run, 'It was opened by Olga.')?.code).toBe('unseen-part');
});

test('counts an act without a common word for the part that has no other', () => {
  const run = runOf('write "Hello" and publish it', 'text Hello', [
    typed('Hello', 'Body'),
    pressed('Go live', [appeared('Hello')]),
  ]);
  expect(lack(run)).toBeUndefined();
});

test('misses a switch that the request wants off', () => {
  const page = 'e1 checkbox Captions [checked]\ne2 checkbox Autoplay [checked]';
  const run = runOf('turn on captions and turn off autoplay', page, [checked('Captions')]);
  expect(lack(run)?.text).toBe('turn off autoplay');
  const wrongWay = runOf('disable autoplay', page, [checked('Autoplay')]);
  expect(lack(wrongWay)).toEqual({ code: 'unseen-state', text: 'Autoplay' });
});

test('misses a state that the site took back', () => {
  const run = runOf('follow the topic birds', 'e1 checkbox Topic birds [unchecked]', [
    { ...checked('Topic birds'), sent: true },
  ]);
  expect(lack(run)).toEqual({ code: 'unseen-state', text: 'Topic birds' });
});

test('accepts a state that stands before anything was done, in four languages', () => {
  const stands = (request: string, page: string) => standsAlready(runOf(request, page));
  expect(stands('turn on night mode', 'e1 switch Night mode [checked]')).toBe('Night mode');
  expect(stands('turn off night mode', 'e1 switch Night mode [checked]')).toBeUndefined();
  expect(stands('stelle die Währung auf Euro', 'e1 combobox Währung=Euro {Dollar|Euro}')).toBe('Währung: Euro');
  expect(stands('pon la moneda en Euro', 'e1 combobox Moneda=Dólar {Dólar|Euro}')).toBeUndefined();
  expect(stands('turn on night mode and send the report', 'e1 switch Night mode [checked]')).toBeUndefined();
});

test('misses a search whose words were not typed though they stand on the page', () => {
  const page = 'e2 searchbox Search=\ntext Old maps of Crete';
  const run = runOf('search for "old maps"', page, [pressed('Search', [appeared('Results', 'heading')])]);
  expect(lack(run)?.code).toBe('unseen-value');
  const shown = runOf('search for "old maps"', 'heading Results for old maps', [
    pressed('Search', [appeared('Results for old maps', 'heading')]),
  ]);
  expect(lack(shown)).toBeUndefined();
});

test('misses the button of a question that the page asks after the press', () => {
  const asked = [appeared('Nothing can bring it back.'), appeared('Keep', 'button'), appeared('Delete now', 'button')];
  const page = 'text Nothing can bring it back.\ne8 button Keep\ne9 button Delete now';
  const run = runOf('delete the tent', page, [pressed('Delete', asked, { sent: true })]);
  expect(lack(run)).toEqual({ code: 'unseen-confirm', text: 'Delete now' });
});

test('does not take a new row with its own buttons for a question', () => {
  const row = [appeared('oat milk'), appeared('Delete', 'button'), appeared('Cancel order', 'button')];
  const page = 'text oat milk\ne8 button Delete\ne9 button Cancel order';
  const run = runOf('add "oat milk" to the order', page, [typed('oat milk', 'Item'), pressed('Add', row)]);
  expect(lack(run)).toBeUndefined();
});

test('misses the last page of a wizard, and not the checkout of a cart', () => {
  const step1 = pressed('Next', [appeared('Check your data', 'heading'), appeared('Submit', 'button')], { sent: true });
  expect(lack(runOf('apply for a parking card', 'heading Check your data\ne9 button Submit', [step1]))?.code).toBe(
    'unseen-confirm',
  );
  const add = pressed('Add lamp', [appeared('1 lamp'), appeared('Complete order', 'button')], { sent: true });
  expect(lack(runOf('put a lamp into the cart', 'text 1 lamp\ne9 button Complete order', [add]))).toBeUndefined();
});

test('misses the save of a page that keeps drafts by itself', () => {
  const draft = { ...typed('Olga Berg', 'Name'), sent: true };
  const run = runOf('let the card say Olga Berg', 'e2 textbox Name=Olga Berg\ne3 button Save card', [draft]);
  expect(lack(run)?.code).toBe('unseen-send');
});

test('misses everything behind a login page', () => {
  const page = 'heading Sign in\ne1 textbox User\ne2 textbox Password [secret]\ne3 button Go on';
  const run = runOf('post "see you"', page, [
    typed('see you', 'Text'),
    pressed('Post', [{ fact: 'path', path: '/login' }], { sent: true }),
  ]);
  expect(lack(run)?.code).toBe('unseen-login');
});

test('misses a change where the only message speaks of something else', () => {
  const page = 'heading Clubs\ne2 textbox Club=Chess club\ne3 button Found';
  const says = (text: string) =>
    lack(
      runOf('found the club "Chess club"', page, [
        typed('Chess club', 'Club'),
        pressed('Found', [appeared(text, 'status')]),
      ]),
    )?.code;
  expect(says('Your newsletter choices were saved.')).toBe('unseen-change');
  expect(says('Saved.')).toBeUndefined();
  expect(says('The club was founded.')).toBeUndefined();
});

test('misses a name that stands beside the empty field it was to be written into', () => {
  const page = 'text Owner: Olga\ne2 textbox Guest=\ne3 button Invite';
  const invited = pressed('Invite', [appeared('Invitations are on their way.')], { sent: true });
  expect(lack(runOf('invite Olga to dinner', page, [invited]))).toEqual({ code: 'unseen-value', text: 'Olga' });
  expect(lack(runOf('invite Olga to dinner', page, [typed('Olga', 'Guest'), invited]))).toBeUndefined();
});

test('misses the send of a message that was only written', () => {
  const page = 'e2 textbox Message=I am late\ne3 button Send';
  const wrote = [typed('I am late', 'Message')];
  expect(lack(runOf('write "I am late" to the team', page, wrote))?.code).toBe('unseen-send');
  expect(lack(runOf('write "I am late" into Message', page, wrote))).toBeUndefined();
});

test('misses the second box of a list that the request names, and the button with its verb', () => {
  const page = 'listitem\n  e1 checkbox Ann [checked]\nlistitem\n  e2 checkbox Dora [unchecked]\ne3 button Invite';
  const both = page.replace('unchecked', 'checked');
  const invited = pressed('Invite', [appeared('On their way')], { sent: true });
  expect(lack(runOf('invite ann and dora', page, [checked('Ann'), invited]))).toEqual({
    code: 'unseen-choice',
    text: 'Dora',
  });
  expect(lack(runOf('invite ann and dora', both, [checked('Ann'), checked('Dora')]))?.code).toBe('unseen-send');
  expect(lack(runOf('invite ann and dora', both, [checked('Ann'), checked('Dora'), invited]))).toBeUndefined();
});

test('misses a time beside a written date, and knows a date in another form', () => {
  const book = (request: string, ...texts: string[]) =>
    lack(
      runOf(request, 'text Booked', [
        ...texts.map((text, i) => typed(text, `Field ${i}`)),
        pressed('Book', [appeared('Booked')], { sent: true }),
      ]),
    )?.text;
  expect(book('book a table on 14 May 2027 at 19:30', '2027-05-14')).toBe('19:30');
  expect(book('book a table on 14 May 2027 at 19:30', '2027-05-14', '19:30')).toBeUndefined();
  expect(book('book a table on 5/14/27 at 7:30', '2027-05-14', '19:30')).toBeUndefined();
});

test('names the unpressed button behind the field, not that of another form', () => {
  const lines = 'e1 textbox Nickname\ne3 button Save\ne2 textbox Message=hello\ne4 button Send';
  const wrote = { ...typed('hello', 'Message'), effect: { facts: [] } };
  const run = runOf('put hello where the message goes', lines, [wrote]);
  expect(findUnsentButton(run)).toBe('Send');
});
