/** A document without elements, as a page leaves it that opens itself for writing: an empty outline, and no error. */
import { expect, test } from 'vitest';
import { locate } from '../../lib/page/find/locate';
import { Snapshotter } from '../../lib/page/outline/snapshotter';
import { Refs } from '../../lib/page/refs/refs';

const WANTED = { role: 'button', name: 'Save', tag: 'button', attributes: {}, classes: [], ancestors: [] };

test('returns an outline without lines, and finds nothing', async () => {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  const empty = frame.contentDocument as Document;
  empty.documentElement.remove();
  const refs = new Refs();
  const snapshot = await new Snapshotter(empty, 'doc', refs).take();
  expect([snapshot.nodes, snapshot.omitted, snapshot.title]).toEqual([[], 0, '']);
  expect(locate(empty, WANTED as never, refs)).toMatchObject({ type: 'missing', reason: 'gone' });
  frame.remove();
});
