/** “Book for Boxing”: a control of the next card is not meant where the named card has none. */
import { expect, test } from 'vitest';
import { matchTarget } from '../../../lib/policy/match-target';
import { outline } from '../agent/evidence/make';

const book = (lines: string, within: string) => {
  const match = matchTarget({ verb: 'click', target: 'Book', within }, outline(lines));
  return match.type === 'one' ? match.node.ref : match.type;
};
const ARTICLES =
  'article\n  heading Spin\n  e1 button Book\narticle\n  heading Boxing\n  e2 button Wait\narticle\n  heading Yoga\n  e3 button Book';
const FLAT = 'heading Spin\ne1 button Book\nheading Boxing\ne2 button Wait\nheading Yoga\ne3 button Book';

test('takes no control of another row or of the next heading', () => {
  for (const page of [ARTICLES, FLAT]) {
    expect(book(page, 'Yoga')).toBe('e3');
    expect(book(page, 'Spin')).toBe('e1');
    expect(book(page, 'Boxing')).toBe('none');
  }
});

test('takes the control under a heading of a heading, and below a list of mere texts', () => {
  expect(book('heading Spin\ne1 button Book\nheading Boxing\nheading Evening\ne3 button Book', 'Boxing')).toBe('e3');
  const features =
    'heading Small\nlist\n  listitem One room\ne1 button Book\nheading Large\nlist\n  listitem Two rooms\ne3 button Book';
  expect(book(features, 'Large')).toBe('e3');
});

test('takes no control under the next head for one of a closed folder', () => {
  const folders =
    'e1 button 2024 [collapsed]\ne2 button 2025 [expanded]\ntext Minutes\ne3 button Book\ntext Budget\ne4 button Book';
  expect(book(folders, 'Minutes 2024')).toBe('none');
  expect(book(folders, 'Minutes')).toBe('e3');
});
