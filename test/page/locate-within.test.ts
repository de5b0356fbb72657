/** locateWithin finds an element by the row, card or group that holds the values of a request. */
import { afterEach, expect, test } from 'vitest';
import { fingerprintOf, withPosition } from '../../lib/page/find/fingerprint';
import { locateWithin } from '../../lib/page/find/locate-within';
import { Refs } from '../../lib/page/refs/refs';

afterEach(() => {
  document.body.innerHTML = '';
});

function find(has: string[], which = '[data-it]', isWhole?: true) {
  const element = document.querySelector(which);
  if (!element) throw new Error('no element');
  const remembered = withPosition(element, fingerprintOf(element));
  const refs = new Refs();
  const { index = 0, count = 1 } = remembered.row ?? {};
  const located = locateWithin(document, remembered, { has, index, count, ...(isWhole ? { isWhole } : {}) }, refs);
  return located.type === 'found' ? refs.element(located.ref)?.getAttribute('data-of') : located.reason;
}

const row = (name: string, more = '', mark = '') =>
  `<tr><td>${name}</td><td>${more}</td><td><button data-of="${name}" ${mark}>Pay</button></td></tr>`;

test('finds the button in the table row that holds the value', () => {
  document.body.innerHTML = `<table>${row('Ida', '5', 'data-it')}${row('Max', '6')}${row('Pia', '7')}</table>`;
  expect(find(['Pia'])).toBe('Pia');
  expect(find(['pia'])).toBe('Pia');
  expect(find(['Zoe'])).toBe('gone');
});

test('prefers the row that holds the value as a whole text', () => {
  document.body.innerHTML = `<table>${row('Ida')}${row('Ida Bell')}${row('Max', '', 'data-it')}</table>`;
  expect(find(['Ida'])).toBe('Ida');
  expect(find(['Ida Bell'])).toBe('Ida Bell');
});

test('takes no longer name for a value that a row was known by as a whole', () => {
  const whole = (...has: string[]) => find(has, '[data-it]', true);
  document.body.innerHTML = `<table>${row('Towel', '', 'data-it')}${row('Soap dish')}${row('Room 7')}</table>`;
  expect(find(['Soap'])).toBe('Soap dish');
  expect(whole('Soap')).toBe('gone');
  expect(whole('Soap dish')).toBe('Soap dish');
  expect(whole('7')).toBe('Room 7');
  document.body.innerHTML = `<table>${row('Mrs Towel', '', 'data-it')}${row('Mrs Soap')}</table>`;
  expect(whole('Soap')).toBe('Mrs Soap');
});

test('reads the term before a value in a list of terms', () => {
  const term = (name: string, mark = '') =>
    `<dt>${name}</dt><dd>at nine <button data-of="${name}" ${mark}>Move</button></dd>`;
  document.body.innerHTML = `<dl>${term('Lenz', 'data-it')}${term('Abt')}</dl>`;
  expect(find(['Abt'])).toBe('Abt');
});

test('takes the heading of a card beside for no heading above a row', () => {
  const card = (name: string, mark = '') =>
    `<section><h4>${name}</h4><input placeholder="Name" data-of="${name}" ${mark}></section>`;
  document.body.innerHTML = `<div>${card('Pottery', 'data-it')}${card('Spanish')}${card('Drawing')}</div>`;
  expect(find(['Spanish'])).toBe('Spanish');
});

test('finds a control that a style sheet draws only under the pointer', () => {
  const song = (name: string, mark = '') =>
    `<div class="song" ${mark}><span>${name}</span> <span class="acts"><button data-of="${name}">Vote</button></span></div>`;
  const hidden = '.song .acts { visibility: hidden } .song:hover .acts, .song[data-over] .acts { visibility: visible }';
  document.body.innerHTML = `<style>${hidden}</style>${song('Help', 'data-over')}${song('Yes')}`;
  expect(find(['Yes'], '[data-over] button')).toBe('Yes');
});

test('returns ambiguous when two rows hold the value', () => {
  document.body.innerHTML = `<table>${row('Ida', 'May')}${row('Ida', 'June')}${row('Max', '', 'data-it')}</table>`;
  expect(find(['Ida'])).toBe('ambiguous');
  expect(find(['Ida', 'June'])).toBe('Ida');
});

test('takes plain boxes as rows: the largest box without a namesake', () => {
  const box = (name: string, mark = '') =>
    `<div><div><b>${name}</b></div><div><button data-of="${name}" ${mark}>Open</button></div></div>`;
  document.body.innerHTML = `<div>${box('North', 'data-it')}${box('South')}${box('East')}</div>`;
  expect(find(['South'])).toBe('South');
  expect(find(['West'])).toBe('gone');
});

test('takes no text of the rows beside the only control that still has the remembered name', () => {
  const line = (name: string, state: string) => `<p><b>${name}</b> <button data-of="${name}">${state}</button></p>`;
  document.body.innerHTML = `<div>${line('Porch', 'Off')}${line('Shed', 'Off').replace('<button', '<button data-it')}</div>`;
  expect(find(['Porch'])).toBe('Porch');
  const shed = document.querySelector('[data-it]');
  if (!shed) throw new Error('no element');
  const remembered = withPosition(shed, fingerprintOf(shed));
  const porch = document.querySelector('[data-of=Porch]');
  if (porch) porch.textContent = 'On';
  const refs = new Refs();
  const located = locateWithin(document, remembered, { has: ['Porch'], index: 0, count: 1 }, refs);
  expect(located).toMatchObject({ type: 'missing', reason: 'gone' });
  const own = locateWithin(document, remembered, { has: ['Shed'], index: 0, count: 1 }, refs);
  expect(own.type).toBe('found');
});

test('tells rows of a section that opens and closes by its button, although the other sections are closed', () => {
  const section = (year: string, mark: string) =>
    `<button aria-expanded="${mark === ''}">${year}</button><div ${mark}>${['Roster', 'Plan'].map((one) => `<p>${one} <button data-of="${one} ${year}">Share</button></p>`).join('')}</div>`;
  document.body.innerHTML = `<nav>${section('2031', 'hidden')}${section('2032', '')}</nav>`;
  const plan = document.querySelector('[data-of="Plan 2032"]');
  if (!plan) throw new Error('no element');
  expect(withPosition(plan, fingerprintOf(plan)).row?.text).toBe('Plan · 2032');
});

test('finds a drawn switch without a name by the text beside it', () => {
  const line = (name: string, mark = '') =>
    `<div><span>${name}</span><div data-of="${name}" style="width: 40px; height: 20px; cursor: pointer" ${mark}></div></div>`;
  document.body.innerHTML = `${line('Alerts', 'data-it')}${line('Sound')}${line('Light')}`;
  expect(find(['Light'])).toBe('Light');
  expect(find(['Heat'])).toBe('gone');
});

test('tells rows by words with a part that all rows have', () => {
  const line = (name: string, mark = '') =>
    `<div role="row"><span role="gridcell"><input type="checkbox" aria-label="Select" data-of="${name}" ${mark}></span><span role="gridcell">${name}</span></div>`;
  document.body.innerHTML = `<div role="grid">${line('a.txt', 'data-it')}${line('b.txt')}${line('c.txt')}</div>`;
  const element = document.querySelector('input') as Element;
  expect(withPosition(element, fingerprintOf(element)).row?.text).toBe('a.txt');
  expect(find(['c.txt'])).toBe('c.txt');
});

test('keeps the column of a field without a name', () => {
  const cells = (name: string, mark = '') =>
    `<tr><th>${name}</th><td><input data-of="${name} 1"></td><td><input data-of="${name} 2" ${mark}></td></tr>`;
  document.body.innerHTML = `<table>${cells('Oats', 'data-it')}${cells('Rye')}</table>`;
  expect(find(['Rye'])).toBe('Rye 2');
});

test('remembers of a row only the words that the other rows lack', () => {
  document.body.innerHTML = `<ul>${['Ida', 'Max'].map((name) => `<li>Order of ${name} today <button data-of="${name}">Pack</button></li>`).join('')}</ul>`;
  const element = document.querySelector('button') as Element;
  expect(withPosition(element, fingerprintOf(element)).row?.text).toBe('Ida');
});

const grid = (columns: string[], mark = '') =>
  `<table><tr>${columns.map((one) => `<th>${one}</th>`).join('')}</tr>${['Ida', 'Max']
    .map(
      (name) =>
        `<tr>${columns.map((one) => (one === 'Who' ? `<td>${name}</td>` : `<td><input data-of="${name} ${one}" ${`${name} ${one}` === mark ? 'data-it' : ''}></td>`)).join('')}</tr>`,
    )
    .join('')}</table>`;

test('finds a nameless field by the header of its column, wherever the column is', () => {
  document.body.innerHTML = grid(['Who', 'Hours', 'Rate'], 'Ida Hours');
  const element = document.querySelector('[data-it]') as Element;
  const remembered = withPosition(element, fingerprintOf(element));
  expect(remembered.row).toMatchObject({ column: 'Hours' });
  const findIn = (columns: string[], column: string) => {
    document.body.innerHTML = grid(columns);
    const refs = new Refs();
    const located = locateWithin(document, remembered, { has: ['Max'], index: 0, count: 2, column }, refs);
    return located.type === 'found' ? refs.element(located.ref)?.getAttribute('data-of') : located.reason;
  };
  expect(findIn(['Who', 'Rate', 'Hours'], 'Hours')).toBe('Max Hours');
  expect(findIn(['Hours', 'Who', 'Rate'], 'hours')).toBe('Max Hours');
  expect(findIn(['Who', 'Rate', 'Days'], 'Hours')).toBe('changed');
});

const day = (name: string, items: readonly string[], mark = '') =>
  `<section><h3>${name}</h3><ul>${items.map((item) => `<li><span>${item}</span> <button data-of="${name} ${item}" ${mark}>Book</button></li>`).join('')}</ul></section>`;

test('finds the row under the heading that holds a value', () => {
  document.body.innerHTML = `${day('Monday', ['Yoga'], 'data-it')}${day('Tuesday', ['Yoga', 'Judo'])}`;
  expect(find(['Yoga', 'Tuesday'])).toBe('Tuesday Yoga');
  expect(find(['Judo', 'Monday'])).toBe('gone');
});

test('a heading in the card before is no heading of this one', () => {
  const card = (name: string, button: string, mark = '') =>
    `<article><h3>${name}</h3><button data-of="${name}" ${mark}>${button}</button></article>`;
  document.body.innerHTML = `${card('Soup', 'Star', 'data-it')}${card('Bread', 'Unstar')}${card('Curry', 'Star')}`;
  expect(find(['Bread'])).toBe('gone');
  expect(find(['Curry'])).toBe('Curry');
});

test('finds the last row that a filter has left', () => {
  const card = (name: string) => `<div class="row"><b>${name}</b> <button data-of="${name}" data-it>Pay</button></div>`;
  document.body.innerHTML = `<div id="l">${card('Vera')}</div>`;
  expect(find(['Vera'])).toBe('Vera');
  expect(find(['Otto'])).toBe('gone');
});

test('takes no item with another word of its own for one that was known by all of its words', () => {
  const item = (name: string, price: string, mark = '') =>
    `<div style="cursor:pointer" data-of="${name}" ${mark}>${name} from ${price} €</div>`;
  const pickItem = (value: string) => {
    const element = document.querySelector('[data-it]') as Element;
    const remembered = { ...fingerprintOf(element), name: '‹› from 80 €' };
    const refs = new Refs();
    const within = { has: [value], index: 0, count: 1, isSelf: true, isWhole: true as const };
    const located = locateWithin(document, remembered, within, refs);
    return located.type === 'found' ? refs.element(located.ref)?.getAttribute('data-of') : located.reason;
  };
  document.body.innerHTML = `<section>${item('Single', '50', 'data-it')}${item('Suite', '80')}${item('Suite Deluxe', '90')}</section>`;
  expect(pickItem('Suite')).toBe('Suite');
  expect(pickItem('Suite Deluxe')).toBe('Suite Deluxe');
  document.body.innerHTML = `<section>${item('Single', '50', 'data-it')}${item('Suite Deluxe', '90')}</section>`;
  expect(pickItem('Suite')).toBe('gone');
});

test('reads the row above, where a cell spans both or the second row has controls alone', () => {
  const record = (name: string, span: number, mark = '') =>
    `<tr>${span > 1 ? `<td rowspan="${span}">9.00</td>` : ''}<td>${name}</td></tr><tr><td>due</td><td><button data-of="${name}" ${mark}>Pay</button></td></tr>`;
  document.body.innerHTML = `<table>${record('Adler', 2, 'data-it')}${record('Brandt & Co', 2)}${record('Brandt', 2)}</table>`;
  expect(find(['Brandt'])).toBe('Brandt');
  const two = (name: string, mark = '') =>
    `<tr><td>${name}</td><td>9.00</td></tr><tr><td colspan="2"><button data-of="${name}" ${mark}>Pay</button></td></tr>`;
  document.body.innerHTML = `<table>${two('Adler', 'data-it')}${two('Brandt')}${two('Cramer')}</table>`;
  expect(find(['Cramer'])).toBe('Cramer');
  const field = (name: string, mark = '') =>
    `<tr><td><label for="${name}">${name}</label></td><td><input id="${name}" aria-label="Pieces" data-of="${name}" ${mark}></td></tr>`;
  document.body.innerHTML = `<table>${field('Rolls', 'data-it')}${field('Pretzels')}${field('Buns')}</table>`;
  expect(find(['Rolls'], '[data-of="Pretzels"]')).toBe('gone');
  // A row with a text of its own stands for itself.
  document.body.innerHTML = `<table>${record('Adler', 1, 'data-it')}${record('Brandt', 1)}</table>`;
  expect(find(['Brandt'])).toBe('gone');
});
