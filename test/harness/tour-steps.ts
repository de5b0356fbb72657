/** The requests and values of the tour, shared by the story and by the tests that prove it in both browsers. */

export const FIRST = { title: 'Milk run', text: 'two litres', tag: 'shopping' };
export const SECOND = { title: 'Bread day', text: 'rye, sliced', tag: 'bakery' };
export const THIRD = { title: 'Plum jam', text: 'four jars', tag: 'kitchen' };
export const PLAIN = 'click control panel and scroll down';

export function createRequest({ title, text, tag }: typeof FIRST): string {
  return `create a tiddler titled "${title}" with the text "${text}" tagged "${tag}"`;
}
