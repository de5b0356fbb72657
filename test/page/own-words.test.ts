/** A fingerprint says which words of a name tell the element from the others of its kind. */
import { afterEach, expect, test } from 'vitest';
import { fingerprintOf, withPosition } from '../../lib/page/find/fingerprint';

afterEach(() => {
  document.body.innerHTML = '';
});

function ownWords(page: string): string | undefined {
  document.body.innerHTML = page;
  const it = document.querySelector('[data-it]');
  if (!it) throw new Error('the page has no data-it element');
  return withPosition(it, fingerprintOf(it)).among?.own;
}

const buttons = (names: readonly string[]) =>
  names.map((name, i) => `<p>x <button ${i === 0 ? 'data-it ' : ''}aria-label="${name}">×</button></p>`).join('');

test.each<[own: string | undefined, names: string[]]>([
  ['cold', ['Remove cold', 'Remove urgent', 'Remove fragile']],
  ['Bob Jones', ['Delete Bob Jones', 'Delete Bob Smith', 'Delete Ann Lee']],
  ['April', ['Close April for good', 'Close May for good']],
  [undefined, ['Save', 'Cancel']],
  [undefined, ['Open', 'Open', 'Open']],
  [undefined, ['Remove cold']],
])('the own words “%s” of %o', (own, names) => {
  expect(ownWords(buttons(names))).toBe(own);
});
