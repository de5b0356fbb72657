/** The choice that a control shows, and the content of a menu, are no accessible names. */
import { afterEach, expect, test } from 'vitest';
import { accessibleName } from '../../lib/page/dom/accessible-name';

afterEach(() => document.body.replaceChildren());

test.each([
  ['<span role="textbox" title="Ada Berg"><span>×</span>Ada Berg</span>', ''],
  ['<span role="textbox" title="Ada Berg">Ada Berg</span>', ''],
  ['<span role="textbox" title="Author">Ada Berg</span>', 'Author'],
  ['<div role="tooltip"><a href="#e">Edit</a><a href="#d">Delete draft</a></div>', ''],
  ['<div role="tooltip">Not saved yet</div>', 'Not saved yet'],
])('%s', (markup, name) => {
  document.body.innerHTML = markup;
  const [element] = document.body.children;
  expect(element && accessibleName(element)).toBe(name);
});
