/** The recorder tells a thing that the hand carried into a named list, and a drag to a place without a name. */
import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { factsOf } from '../../lib/page/act/facts';
import { Snapshotter } from '../../lib/page/outline/snapshotter';
import { Refs } from '../../lib/page/refs/refs';
import { Recorder } from '../../lib/page/watch/recorder';
import type { Demonstrated } from '../../lib/page/words/shown';

let recorder: Recorder | undefined;
afterEach(() => {
  recorder?.close();
  document.body.innerHTML = '';
});

const find = <E extends HTMLElement = HTMLElement>(selector: string) => document.querySelector(selector) as E;
const settle = () => new Promise((resolve) => setTimeout(resolve, 900));

function record(html: string): string[] {
  document.body.innerHTML = html;
  const refs = new Refs();
  const seen: string[] = [];
  let n = 0;
  const add = (report: Demonstrated) => {
    const { name = '', text = '' } = report.type === 'act' ? report.facts.fingerprint : {};
    if (report.type === 'act') seen.push([report.action.verb, name || text, report.onto ?? ''].join(' | '));
    else if (report.type === 'unlearnable') seen.push(`unlearnable ${report.why}`);
  };
  recorder = new Recorder(document, {
    describe: (element) => factsOf(element, refs, 'd'),
    canFind: () => true,
    createToken: () => `token-${n++}` as never,
    watchPage: () => undefined,
    takeSnapshot: () => new Snapshotter(document, 'd', refs).take(),
    report: add,
  });
  return seen;
}

const COLUMN = 'style="float:left;width:150px;min-height:160px;margin:8px;background:#ddd"';
const board = (more: string) =>
  `<div ${COLUMN} class="col" id="a"><h3>Open</h3><div class="card" ${more}>Fix gate</div></div><div ${COLUMN} class="col" id="b"><h3>Closed</h3><p class="spot">here</p></div>`;

/** Puts the card into the other column, drawn again as pages do. */
const redraw = (from: string) => {
  find(`${from} .card`).remove();
  find('#b').insertAdjacentHTML('beforeend', '<div class="card">Fix gate</div>');
};

test('a card of drag and drop is told with the column that it ends in', async () => {
  const seen = record(board('draggable="true"'));
  find('#b').ondragover = (event) => event.preventDefault();
  find('#b').ondrop = () => redraw('#a');
  await userEvent.dragAndDrop(find('.card'), find('.spot'));
  await settle();
  expect(seen).toEqual(['drag | Fix gate | Closed']);
});

test('a card that follows the pointer is told with the column that it ends in', async () => {
  const seen = record(board('style="user-select:none"'));
  let start: { x: number; y: number } | undefined;
  find('.card').addEventListener('mousedown', ({ clientX: x, clientY: y }) => {
    start = { x, y };
  });
  const held = new AbortController();
  const { signal } = held;
  const follow = ({ clientX, clientY }: MouseEvent) => {
    if (start) find('.card').style.transform = `translate(${clientX - start.x}px,${clientY - start.y}px)`;
  };
  addEventListener('mousemove', follow, { signal });
  addEventListener('mouseup', () => start && redraw('#a'), { once: true, signal });
  await userEvent.dragAndDrop(find('.card'), find('.spot'));
  held.abort();
  await settle();
  expect(seen).toEqual(['drag | Fix gate | Closed']);
});

test('a card that the page does not move is no act', async () => {
  const seen = record(board('draggable="true"'));
  find('#b').ondragover = (event) => event.preventDefault();
  await userEvent.dragAndDrop(find('.card'), find('.spot'));
  await settle();
  expect(seen).toEqual(['unlearnable drag']);
});

test('a card put elsewhere in its own list is told as a drag that cannot be repeated', async () => {
  const seen = record(
    `<ul><li draggable="true">One</li><li draggable="true">Two</li><li draggable="true">Three</li></ul>`,
  );
  find('ul').ondragover = (event) => event.preventDefault();
  find('ul').ondrop = () => find('ul').append(find('li'));
  await userEvent.dragAndDrop(find('li'), find('li:last-child'));
  await settle();
  expect(seen).toEqual(['unlearnable drag']);
});
