/** Finding and waiting for text count only what a user can see now. */
import { afterEach, expect, test } from 'vitest';
import { findVisibleText } from '../../lib/page/act/actions/visible-text';
import { sessionHere } from './session';

afterEach(() => {
  document.body.innerHTML = '';
  document.documentElement.scrollTop = 0;
});

test.each<[string, string]>([
  ['a hidden element', '<p hidden>All saved</p>'],
  ['a hidden part of a visible element', '<p>Now <b style="display:none">All saved</b></p>'],
  ['invisible text', '<p style="visibility:hidden">All saved</p>'],
  ['transparent text', '<p style="opacity:0">All saved</p>'],
  ['text left of the page', '<p style="position:absolute;left:-9999px">All saved</p>'],
  ['text indented out of its box', '<p style="text-indent:-9999px;overflow:hidden">All saved</p>'],
  [
    'text clipped to one pixel',
    '<p style="position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)">All saved</p>',
  ],
  ['text in a box without height', '<div style="height:0;overflow:hidden"><p>All saved</p></div>'],
  ['a script', '<script type="text/plain">All saved</script>'],
  ['a style sheet', '<style>p::after{content:"All saved"} /* All saved */</style>'],
  ['a template', '<template><p>All saved</p></template>'],
  ['fallback for pages without scripts', '<noscript>All saved</noscript>'],
  ['a closed disclosure', '<details><summary>More</summary><p>All saved</p></details>'],
  ['a secret field', '<input type="password" value="All saved">'],
])('does not find %s', (_, html) => {
  document.body.innerHTML = html;
  expect(findVisibleText(document, 'All saved')).toEqual([]);
});

test.each<[string, string, string]>([
  ['text across inline elements', '<p>All <b>saved</b> now</p>', 'P'],
  ['the innermost element', '<div><section><p>All saved</p></section></div>', 'P'],
  ['text that stands visible and hidden', '<p>All saved <span hidden>All saved</span></p>', 'P'],
  ['the value of a field', '<input value="All saved">', 'INPUT'],
  ['text below the viewport', '<div style="height:3000px"></div><p>All saved</p>', 'P'],
])('finds %s', (_, html, tag) => {
  document.body.innerHTML = html;
  expect(findVisibleText(document, 'all saved').map(({ element }) => element.tagName)).toEqual([tag]);
});

test('scrolls to the text, also inside a high element', async () => {
  document.body.innerHTML = `<pre>${'line\n'.repeat(300)}All saved\n${'line\n'.repeat(300)}</pre>`;
  const page = sessionHere();
  await page.snapshot();
  const result = await page.act('t1', 'tok_doc', { verb: 'findText', text: 'All saved' });
  expect(result.type).toBe('done');
  const [place] = findVisibleText(document, 'All saved');
  expect(place?.box.top).toBeGreaterThan(0);
  expect(place?.box.bottom).toBeLessThan(innerHeight);
});

test('waits for text until it is shown, not until it is in the document', async () => {
  document.body.innerHTML = '<p id="late" hidden>All saved</p>';
  const page = sessionHere();
  await page.snapshot();
  let shownAt = 0;
  setTimeout(() => {
    document.getElementById('late')?.removeAttribute('hidden');
    shownAt = performance.now();
  }, 300);
  const result = await page.act('t2', 'tok_doc', { verb: 'waitFor', text: 'All saved', gone: false });
  expect(result.type).toBe('done');
  expect(shownAt).toBeGreaterThan(0);
});
