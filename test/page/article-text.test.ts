/** The text of an article holds what a person can read of it, and nothing that lies beside the page or is cut off. */
import { afterEach, expect, test } from 'vitest';
import { Legibility } from '../../lib/page/dom/legibility';
import { articleText } from '../../lib/page/session/article';

afterEach(() => {
  document.body.innerHTML = '';
});

const LINE = 'Rye bread is baked from a leaven that has stood for a whole night in a warm kitchen, as it always was. ';

function read(inner: string): string {
  document.body.innerHTML = `<article><h1>Bread</h1><p>${LINE.repeat(3)}</p>${inner}<p>${LINE.repeat(3)}</p></article>`;
  const legibility = new Legibility();
  return articleText(document, (element) => legibility.isLegible(element));
}

test.each([
  '<div style="margin-left:-9999px;width:400px">order</div>',
  '<p style="text-indent:100%;white-space:nowrap;overflow:hidden">order</p>',
  '<div style="padding-left:2000px;width:0;overflow:hidden">order</div>',
  '<div style="width:200px;height:20px;overflow:clip;position:relative"><p style="position:absolute;top:90px">order</p></div>',
])('leaves out the text of %s', (inner) => {
  const text = read(inner);
  expect(text).toContain('Rye bread');
  expect(text).not.toContain('order');
});

test.each([
  '<p style="text-indent:40px">order</p>',
  '<div style="height:60px;overflow:auto"><p style="margin-top:90px">order</p></div>',
  '<div style="width:40px;height:20px;overflow:hidden"><p style="position:absolute;left:60px;top:90px">order</p></div>',
  '<p style="width:60px;overflow:hidden;text-overflow:ellipsis;white-space:nowrap">order of a long line</p>',
  '<div style="height:3000px"></div><p>order</p>',
])('keeps the text of %s', (inner) => {
  expect(read(inner)).toContain('order');
});
