/** standsAt reads the short texts on a button and in its row or box. */
import { afterEach, expect, test } from 'vitest';
import { statesOf } from '../../lib/page/dom/element-state';
import { standsAt } from '../../lib/page/dom/stands';

afterEach(() => {
  document.body.innerHTML = '';
});

function standsIn(html: string): string[] | undefined {
  document.body.innerHTML = html;
  const button = document.querySelector('[data-it]');
  if (!button) throw new Error('no button');
  return standsAt(button);
}

test('reads the row, without other controls', () => {
  const row =
    '<tr><td>Pump</td><td>off</td><td><input value="7"><button aria-label="Mode" data-it>⟳</button> <button>Edit</button></td></tr>';
  expect(standsIn(`<table>${row}<tr><td>Fan</td></tr></table>`)).toEqual(['⟳', 'Pump', 'off']);
});

test('reads the box that holds no other button', () => {
  const box = '<section><h2>Desk</h2><button aria-label="Lamp" data-it>dim</button></section>';
  expect(standsIn(`<main>${box}<section><h2>Hall</h2><button>dark</button></section></main>`)).toEqual(['dim', 'Desk']);
});

test('reads the button alone where much text is beside it, and no link', () => {
  expect(standsIn(`<li>${'<p>x</p>'.repeat(12)}<button data-it>Low</button></li>`)).toEqual(['Low']);
  expect(standsIn('<p>off <a href="#" data-it>turn</a></p>')).toBeUndefined();
});

test('reads the order of the column whose header the button is in, also as a state', () => {
  const head = (sort: string) =>
    `<table><tr><th${sort}><button data-it>Year</button></th><th>Price</th></tr><tr><td>2019</td><td>9</td></tr></table>`;
  expect(standsIn(head(' aria-sort="descending"'))?.at(-1)).toBe('descending');
  expect(standsIn(head(''))?.at(-1)).toBe('none');
  const states = (html: string) => {
    standsIn(html);
    return statesOf(document.querySelector('[data-it]') as Element);
  };
  expect(states(head(' aria-sort="ascending"'))).toContain('ascending');
  expect(states(head(' aria-sort="none"'))).toEqual([]);
  expect(states('<p><button data-it>Year</button></p>')).toEqual([]);
});
