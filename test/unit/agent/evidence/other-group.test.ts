/** An item that was to be moved to a column and stands in another one. */
import { expect, test } from 'vitest';
import { findOtherGroup } from '../../../../lib/agent/evidence/other-group';
import { outline } from './make';

const { nodes } = outline(`
heading To do
text Tandem 3
heading In repair
text Brompton 7
heading Done
menuitem Move to Done`);

test.each([
  ['move Tandem 3 to Done', 'To do'],
  ['move Brompton 7 to In repair', undefined],
  ['please put Brompton 7 into Done for the weekend', 'In repair'],
  ['verschiebe Tandem 3 nach Done', 'To do'],
  ['move Pashley 9 to Done', undefined],
  ['move Tandem 3 to the shelf', undefined],
  ['open Tandem 3', undefined],
])('%s: %s', (request, other) => {
  expect(findOtherGroup(request, nodes)).toBe(other);
});
