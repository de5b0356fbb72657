/** Orders of front desks and trackers: two rows by one verb, arrows of a week, slots by day, chips behind a name, entries of menus by row, tags, and texts for a row. */
import { describe, expect, test } from 'vitest';
import { plainCommands } from '../../../lib/agent/plan/plain-commands';
import { planStep } from '../../../lib/policy/plan-step';
import type { Snapshot } from '../../../lib/page/words/snapshot';
import { outline } from '../agent/evidence/make';

const read = (request: string, page: Snapshot) =>
  plainCommands(request, page)?.commands.map(({ verb, target, within, value, chosen }) =>
    [verb, chosen ?? target, within, value].filter((part) => part !== undefined).join(' '),
  );

const FILES = outline(`
heading Files
row Gloria
  e1 button Star
  text Gloria
  e2 button More for Gloria [collapsed]
row Misa
  e3 button Star
  text Misa
  e4 button More for Misa [collapsed]
row Misa brevis
  e5 button Star
  text Misa brevis
  e6 button More for Misa brevis [collapsed]`);

test('two rows of one verb are two orders', () => {
  expect(read('star Gloria and Misa brevis', FILES)).toEqual(['click Star Gloria', 'order star Misa brevis']);
  expect(read('star Gloria and Kyrie', FILES)).toBeUndefined();
});

test('a row is known by its whole name beside one that goes on, and taken away by any of the verbs', () => {
  const [command] = plainCommands('delete Misa', FILES)?.commands ?? [];
  const entries = command?.readings?.map(({ target, within }) => `${target} ${within}`) ?? [];
  expect(entries[0]).toBe('delete misa');
  expect(entries).toEqual(expect.arrayContaining(['remove misa', 'löschen misa', 'supprimer misa']));
});

test('a text for a row is written where the press of the row leads', () => {
  expect(read('share Misa brevis with Noor', FILES)).toEqual(['click share misa brevis', 'tell share Noor']);
});

test('a press by name opens no menu', () => {
  expect(read('click Heart in Gloria', FILES)).not.toContain('click click Gloria');
});

describe('arrows around a dated text', () => {
  const week = outline('e1 button ‹\ntext Week 23\ne2 button ›\ne3 button Print');
  test.each([
    ['next week', 'click e2'],
    ['go back to the previous week please', 'click e1'],
    ['show me the previous week', 'click e1'],
    ['zeig die nächste Woche', 'click e2'],
  ])('%s', (request, command) => {
    expect(read(request, week)?.[0]).toBe(command);
  });
  test('not without a date, and not for another thing', () => {
    expect(read('next week', outline('e1 button ‹\ntext Photos\ne2 button ›'))?.[0]).not.toBe('click e2');
    expect(read('next guest', week)?.[0]).not.toBe('click e2');
  });
});

test('a slot is known by its words in any order, with the day cut short', () => {
  const rooms = outline('text Loft\ne1 generic Loft Mon\ne2 generic Loft Sat\ntext Crypt\ne3 generic Crypt Mon');
  expect(read('book the Loft on Saturday', rooms)).toEqual(['click e2']);
  expect(read('book the Crypt on Saturday', rooms)).toBeUndefined();
});

test('a chip behind the name of its thing is its state', () => {
  const rooms = outline('text 101\ne1 generic Clean\ne2 generic Dirty\ntext 102\ne3 generic Clean\ne4 generic Dirty');
  expect(read('mark room 102 as clean', rooms)).toEqual(['check e3 true']);
  expect(read('mark room 103 as clean', rooms)).toBeUndefined();
});

test('one of a kind is added where its plural takes several', () => {
  const side = outline('e1 button Labels [collapsed]\ne2 textbox Topics=');
  expect(read('add the label water', side)).toEqual(['select e1 water']);
  expect(read('add the topic compost', side)).toEqual(['type e2 compost', 'press e2 Enter']);
  expect(read('add the topic compost to the list', side)).toBeUndefined();
});

test('a verb and a quoted text are written before the button of the verb', () => {
  const thread = outline('e1 textbox Your words=\ne2 button Comment [disabled]\ne3 button Cancel');
  expect(read('comment "Eggshells help"', thread)).toEqual(['type e1 Eggshells help', 'click e2']);
});

test('an order to show something presses no box of a form', () => {
  const page = outline(
    'e1 button Open [pressed]\ne2 button Closed [unpressed]\nheading Issues\ne3 checkbox Closed issues [unchecked]',
  );
  expect(read('show the closed issues', page)).toEqual(['check e2 true']);
  expect(read('tick closed issues', page)).toEqual(['check closed issues true']);
});

test('a noun behind a name that the page has is no part of it', () => {
  const page = outline('e1 button New folder\ne2 generic Minutes\ne3 generic Scores');
  expect(plainCommands('open the Minutes folder', page)?.commands[0]?.readings?.at(-1)).toMatchObject({
    target: 'Minutes',
    quoted: true,
  });
});

describe('orders about several rows, a number, and an entry that says where to', () => {
  const issues = outline(`
row Water butt leaks #15
  e1 checkbox [unchecked]
  e2 link Water butt leaks
  text #15 by maren
  e3 button More for #15 [collapsed]
row Slugs in the bed #12
  e4 checkbox [unchecked]
  e5 link Slugs in the bed
  text #12 by yusuf
  e6 button More for #12 [collapsed]`);

  test.each([
    'select Water butt leaks and Slugs in the bed and close them',
    'wähle Water butt leaks und Slugs in the bed aus und close sie',
  ])('%s', (request) => {
    expect(read(request, issues)?.slice(0, 2)).toEqual(['check e1 true', 'check e4 true']);
    expect(read(request, issues)).toHaveLength(3);
  });

  test('the number of a row is one word with its sign', () => {
    const [command] = plainCommands('open the menu of #12', issues)?.commands ?? [];
    expect(command && planStep(command, issues)).toMatchObject({ type: 'act', action: { verb: 'click', ref: 'e6' } });
  });

  test('an opened menu has one entry that begins with the verb and says where to', () => {
    const unveiled = { known: ['e1'], openers: ['e3'] };
    const pin = { words: 'pin it', verb: 'click', target: 'pin', quoted: true, unveiled } as const;
    const menu = (entries: string) => outline(`e1 button More\n${entries}`);
    const planned = (entries: string) => planStep(pin, menu(entries)).type;
    expect(planned('e7 menuitem Pin to top\ne8 menuitem Close')).toBe('act');
    expect(planned('e7 menuitem Pin to top\ne8 menuitem Pin to board')).toBe('not-found');
    expect(planned('e7 menuitem Pin everything\ne8 menuitem Close')).toBe('not-found');
  });
});
