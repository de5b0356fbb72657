/** shownAddress: neither query nor keys of an address reach a model. */
import { expect, test } from 'vitest';
import { shownAddress } from '../../../lib/page/words/shown-address';

test.each([
  ['https://app.example.org/list', 'https://app.example.org/list'],
  ['https://app.example.org/list?q=anna+berg&page=2', 'https://app.example.org/list?…'],
  ['https://app.example.org/cb#access_token=eyJhbGciOi', 'https://app.example.org/cb'],
  ['https://app.example.org/#/inbox/7', 'https://app.example.org/#/inbox/7'],
  ['https://app.example.org/#!/inbox?token=1', 'https://app.example.org/'],
  ['https://app.example.org/s/4f9aKd83jfKd93kfmvnz8301Lkd/edit', 'https://app.example.org/s/…/edit'],
  [
    'https://app.example.org/a-long-title-of-an-article-in-words',
    'https://app.example.org/a-long-title-of-an-article-in-words',
  ],
  ['https://user:pass@app.example.org/x', 'https://app.example.org/x'],
  ['no address', '(unknown address)'],
])('shows %s as %s', (address, shown) => {
  expect(shownAddress(address)).toBe(shown);
});
