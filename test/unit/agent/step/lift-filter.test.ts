/** findCover finds what hides a row: a closed section that the request names, a filter with a text, a chosen segment. */
import { expect, test } from 'vitest';
import { findCover } from '../../../../lib/agent/step/lift-filter';
import { outline } from '../evidence/make';

const coverOf = (lines: string, has: string[] = []) =>
  findCover(outline(lines).nodes, { within: { has, index: 0, count: 1 } })?.action;

test('a filter with a text is emptied, another field is not', () => {
  expect(coverOf('e1 searchbox Members=gra\ne2 button Pay')).toEqual({ verb: 'clear', ref: 'e1' });
  expect(coverOf('e1 textbox Filter keys=att')).toEqual({ verb: 'clear', ref: 'e1' });
  expect(coverOf('e1 textbox Suche nach Name=Ott')).toEqual({ verb: 'clear', ref: 'e1' });
  expect(coverOf('e1 textbox Name=Ann\ne2 searchbox Members')).toBeUndefined();
});

test('the segment of all is pressed where another one is chosen', () => {
  const segments = 'e1 tab All (12)\ne2 tab Draft [selected]\ne3 tab Sent';
  expect(coverOf(segments)).toEqual({ verb: 'click', ref: 'e1' });
  expect(coverOf('e1 button Alle\ne2 button Offen [pressed]')).toEqual({ verb: 'click', ref: 'e1' });
  expect(coverOf('e1 tab All [selected]\ne2 tab Draft')).toBeUndefined();
  expect(coverOf('e1 button All\ne2 button Pay')).toBeUndefined();
});

test('a closed section is opened by its name alone', () => {
  const years = 'e1 button 2031 [collapsed]\ne2 button 2032 [collapsed]\ne3 button 2033 [expanded]';
  expect(coverOf(years, ['Plan', '2031'])).toEqual({ verb: 'click', ref: 'e1' });
  expect(coverOf(years, ['Plan', '2033'])).toBeUndefined();
});
