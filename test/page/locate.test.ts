/** locate returns the same element, heals a changed one that kept a stable attribute, and refuses all others. */
import { afterEach, expect, test } from 'vitest';
import { fingerprintOf, withPosition } from '../../lib/page/find/fingerprint';
import { locate } from '../../lib/page/find/locate';
import { Refs } from '../../lib/page/refs/refs';

afterEach(() => {
  document.body.innerHTML = '';
});

/** Locates the `data-it` element of one page on another; returns how it matched and the match's `data-is`, or the reason. */
function locateOn(before: string, after: string): string {
  document.body.innerHTML = before;
  const it = document.querySelector('[data-it]');
  if (!it) throw new Error('the page has no data-it element');
  it.removeAttribute('data-it');
  const wanted = withPosition(it, fingerprintOf(it));
  document.body.innerHTML = after;
  const refs = new Refs();
  const located = locate(document, wanted, refs);
  if (located.type === 'missing') return located.reason;
  return `${located.how} ${refs.element(located.ref)?.getAttribute('data-is') ?? ''}`.trim();
}

test.each<[string, string, string, string]>([
  [
    'a button whose name has no ellipsis any more',
    '<button data-it>Archive…</button>',
    '<button data-is="it">Archive</button>',
    'same it',
  ],
  [
    'a button with another count, by its id',
    '<button data-it id="inbox">Inbox (3)</button><button>Sent</button>',
    '<button id="inbox" data-is="it">Inbox (17)</button><button>Sent</button>',
    'healed it',
  ],
  [
    'the only nameless field of a part whose class says what it is, after its inside was made anew',
    '<div class="notes-finder" title="Find notes"><table><tr><td><input data-it></td></tr></table></div><div class="tree"><input></div>',
    '<div class="notes-finder"><div title="Find notes"><div><input data-is="it"></div></div></div><div class="tree"><input><input></div>',
    'healed it',
  ],
  [
    'the nameless filter of a column, after the words above it have become its label',
    '<div role="tab">Winter</div><table role="presentation"><tr role="row"><td role="presentation"><div role="columnheader">Name</div></td></tr><tr role="row"><td role="presentation"><div role="columnheader" class="column-filter"><input data-it></div></td></tr></table>',
    '<div role="tab">Winter</div><div class="column"><div class="head">Name</div><div class="head column-filter"><input data-is="it"></div></div>',
    'healed it',
  ],
  ['a button on the unchanged page', '<button data-it>Save</button>', '<button data-is="it">Save</button>', 'same it'],
  [
    'a button moved into wrappers, with changed classes',
    '<button data-it class="a1">Save</button>',
    '<main><div><p>new</p><button class="z9" data-is="it">Save</button></div></main>',
    'same it',
  ],
  [
    'a field by its label',
    '<label>Title <input data-it></label>',
    '<section><label>Title <input data-is="it"></label><label>Text <input></label></section>',
    'same it',
  ],
  [
    'a button by row text after the table was sorted',
    '<table><tr><td>a<button>Open</button></td></tr><tr><td>b<button>Open</button></td></tr><tr><td>c<button data-it>Open</button></td></tr></table>',
    '<table><tr><td>c<button data-is="it">Open</button></td></tr><tr><td>a<button>Open</button></td></tr><tr><td>b<button>Open</button></td></tr></table>',
    'same it',
  ],
  [
    'a checkbox by row text when all checkboxes and their labels share a name',
    '<table><tr><td><label aria-label="Select"><input type="checkbox" aria-label="Select"></label></td><td>Ann</td></tr><tr><td><label aria-label="Select"><input type="checkbox" aria-label="Select" data-it></label></td><td>Bob</td></tr></table>',
    '<table><tr><td><label aria-label="Select"><input type="checkbox" aria-label="Select" data-is="it"></label></td><td>Bob</td></tr><tr><td><label aria-label="Select"><input type="checkbox" aria-label="Select"></label></td><td>Ann</td></tr></table>',
    'same it',
  ],
  [
    'an unnamed checkbox by the text after it',
    '<ul><li><label><input type="checkbox"></label>Fruit</li><li><label><input type="checkbox" data-it></label>Bread</li></ul>',
    '<ul><li><label><input type="checkbox" data-is="it"></label>Bread</li><li><label><input type="checkbox"></label>Fruit</li></ul>',
    'same it',
  ],
  [
    'a renamed button by its test id',
    '<button data-it data-testid="save" name="s">Save</button>',
    '<button data-testid="save" name="s" data-is="it">Save changes</button><button>Cancel</button>',
    'healed it',
  ],
  [
    'a button that became a link',
    '<button data-it>Save</button>',
    '<a href="/save" data-is="it">Save</a>',
    'healed it',
  ],
  [
    'a button now named by its tooltip',
    '<button data-it aria-label="ok" title="Confirm changes">✓</button>',
    '<button aria-label="Discard">x</button><button title="Confirm changes" data-is="it">✓</button>',
    'healed it',
  ],
  [
    'a select by its options',
    '<label>Show <select data-it><option>3<option>5</select></label>',
    '<label>Show per page <select data-is="it"><option>3<option>5</select></label><label>Colour <select><option>red</select></label>',
    'healed it',
  ],
  [
    'no select with the same options under a wholly different label',
    '<label>Show <select data-it><option>3<option>5</select></label>',
    '<label>per page <select data-is="it"><option>3<option>5</select></label><label>Colour <select><option>red</select></label>',
    'changed',
  ],
  [
    'a card that became the link in its title',
    '<a href="/p/bread" data-it>bread v1.0.0 The bread package</a><a href="/p/salt">salt v1.0.0 The salt package</a>',
    '<div><h3><a href="/web/p/bread" data-is="it">bread</a></h3><p>v1.0.0</p></div><div><h3><a href="/web/p/salt">salt</a></h3></div>',
    'healed it',
  ],
  [
    'a link in a title that became a card',
    '<h3><a href="/p/bread" data-it>bread</a></h3><h3><a href="/p/salt">salt</a></h3>',
    '<a href="/p/bread" data-is="it">bread v1.0.0 The bread package</a><a href="/p/salt">salt v1.0.0 The salt package</a>',
    'healed it',
  ],
  [
    'an unnamed icon link by the preceding control',
    '<button>Flow 1</button><a href="#" data-it><i class="fa-plus" style="display:inline-block;width:9px;height:9px"></i></a><a href="#"><i class="fa-plus" style="display:inline-block;width:9px;height:9px"></i></a>',
    '<div><button>Flow 1</button><p><a href="#" data-is="it"><i class="fa-plus" style="display:inline-block;width:9px;height:9px"></i></a></p></div><a href="#"><i class="fa-plus" style="display:inline-block;width:9px;height:9px"></i></a>',
    'healed it',
  ],
  [
    'a button named by a tooltip whose abbreviation was its name',
    '<button class="fc-prev-button" data-it>prev</button><button class="fc-next-button">next</button>',
    '<p><button class="fc-prev-button" title="Previous month" data-is="it"><i></i></button><button class="fc-next-button" title="Next month"><i></i></button></p>',
    'healed it',
  ],
  [
    'a tab whose role became switch',
    '<div><button role="tab" data-it>Appearance</button><button role="tab">Info</button></div>',
    '<div><button role="switch" aria-checked="true">Info</button><button role="switch" data-is="it">Appearance</button></div>',
    'healed it',
  ],
  [
    'an icon button that got a name',
    '<button><i class="fa-list" style="display:inline-block;width:9px;height:9px"></i></button><button data-it><i class="fa-grid" style="display:inline-block;width:9px;height:9px"></i></button>',
    '<p><button aria-label="Grid view option" data-is="it"><i class="fa-grid" style="display:inline-block;width:9px;height:9px"></i></button><button aria-label="List view option"><i class="fa-list" style="display:inline-block;width:9px;height:9px"></i></button></p>',
    'healed it',
  ],
  [
    'a field whose label got another word',
    '<label>Draft of a note <input class="tc-titlebar" data-it></label><label>Tag <input></label>',
    '<div><p><label>Draft of a new note <input class="tc-titlebar" data-is="it"></label></p></div><label>Tag <input></label>',
    'healed it',
  ],
  [
    'an unnamed field by its placeholder',
    '<input data-it placeholder="Find">',
    '<input placeholder="Other"><input placeholder="Find" data-is="it">',
    'same it',
  ],
  [
    'a name whose apostrophe became typographic',
    "<button data-it>Don't save</button>",
    '<p><button data-is="it">Don’t save</button></p>',
    'same it',
  ],
  [
    'a link that became a button with hidden text',
    '<a href="/s" data-it>Save now</a>',
    '<button data-is="it">Save <span hidden>it all</span>now</button><button>Saved</button>',
    'healed it',
  ],
  [
    'a link that became a button named partly by an image',
    '<a href="/s" data-it>Print page</a>',
    '<button data-is="it">Print <img alt="page" src="data:,"></button><button>Print all</button>',
    'healed it',
  ],
  [
    'a card link with many children',
    `<a href="/t/9" data-it>${'<b>Tea</b> <i>cups</i> '.repeat(9)}</a><a href="/t/8">Tea</a>`,
    `<p><a href="/t/9" data-is="it">${'<b>Tea</b> <i>cups</i> '.repeat(9)}</a></p><a href="/t/8">Tea</a>`,
    'same it',
  ],
  [
    'a column title whose class moved to its child',
    '<div class="col-title" style="cursor:pointer" data-it>Count</div><div style="cursor:pointer">Thing</div>',
    '<table><tr><td><div style="cursor:pointer" data-is="it"><span class="col-title">Count</span></div></td></tr></table>',
    'same it',
  ],
  [
    'the twentieth of many same-named elements by its test id, in another role',
    `${'<a href="/x">Open</a>'.repeat(19)}<a href="/x" data-testid="twenty" data-it>Open</a>`,
    `${'<button>Open</button>'.repeat(19)}<button data-testid="twenty" data-is="it">Open</button>`,
    'healed it',
  ],
  [
    'one of two same-named buttons by the preceding control',
    '<input placeholder="tag"><button data-it>add</button><input placeholder="field"><button>add</button>',
    '<input placeholder="field"><button>add</button><input placeholder="tag"><button data-is="it">add</button>',
    'same it',
  ],
])('finds %s', (_, before, after, result) => {
  expect(locateOn(before, after)).toBe(result);
});

test.each<[string, string, string]>([
  [
    'the second of two drafts for the first',
    '<button data-it>Draft (1)</button><button>Draft (2)</button>',
    '<button>Draft (2)</button><button>Draft (3)</button>',
  ],
  ['an element that is gone', '<button data-it>Save</button>', '<button>Cancel</button>'],
  ['a name of another meaning', '<button data-it>Save draft</button>', '<button>Save and publish</button>'],
  [
    'the same position in a table with other rows',
    '<table><tr><td>a<button>Open</button></td></tr><tr><td>b<button>Open</button></td></tr><tr><td>c<button data-it>Open</button></td></tr></table>',
    '<table><tr><td>d<button>Open</button></td></tr><tr><td>e<button>Open</button></td></tr><tr><td>f<button>Open</button></td></tr></table>',
  ],
  [
    'a row with the same first cell and another text',
    '<table><tr><td>Today</td><td>Standup</td><td><button data-it>Delete</button></td></tr><tr><td>Monday</td><td>Review</td><td><button>Delete</button></td></tr></table>',
    '<table><tr><td>Today</td><td>Retro</td><td><button>Delete</button></td></tr><tr><td>Monday</td><td>Review</td><td><button>Delete</button></td></tr></table>',
  ],
  [
    'the only row of a list, with another text',
    '<ul><li>Milk <button data-it>Delete</button></li></ul>',
    '<ul><li>Bread <button>Delete</button></li></ul>',
  ],
  [
    'two rows with the same text',
    '<ul><li>Milk <button data-it>Delete</button></li><li>Bread <button>Delete</button></li></ul>',
    '<ul><li>Bread <button>Delete</button></li><li>Milk <button>Delete</button></li><li>Milk <button>Delete</button></li></ul>',
  ],
  [
    'two matches where there was one',
    '<button data-it>Go</button>',
    '<div><button>Go</button></div><div><button>Go</button></div>',
  ],
  [
    'a nameless field of a part that has two such fields now',
    '<div class="notes-finder"><table><tr><td><input data-it></td></tr></table></div><div class="tree"><input></div>',
    '<div class="notes-finder"><div><input data-is="it"><input></div></div><div class="tree"><input></div>',
  ],
  [
    'a nameless field whose part is gone',
    '<div class="notes-finder"><table><tr><td><input data-it></td></tr></table></div><div class="tree"><div><input></div></div>',
    '<div class="notes-filter"><div><input></div></div><div class="tree"><div><input></div></div>',
  ],
  [
    'a nameless field of a part where a labelled one stands now',
    '<div class="notes-finder"><table><tr><td><input data-it></td></tr></table></div><div class="tree"><input></div>',
    '<div class="notes-finder"><div><label>Rename <input></label></div></div><div class="tree"><input></div>',
  ],
  ['a hidden element', '<button data-it>Save</button>', '<button style="display:none">Save</button>'],
  [
    'a renamed element whose test id is on an element that cannot be clicked',
    '<button data-testid="save" data-it>Save</button>',
    '<div data-testid="save">Save changes</div>',
  ],
  [
    'the same name in a role that is not near',
    '<div role="tab" tabindex="0" data-it>Archive</div>',
    '<button>Archive</button>',
  ],
  ['another field in the same place', '<label>Title <input data-it></label>', '<label>Password hint <input></label>'],
])('refuses %s', (_, before, after) => {
  expect(locateOn(before, after)).toMatch(/^(?:gone|changed|ambiguous)$/);
});

/** A page with an editor in a frame, as editors made of an edited document are. @param name of the writing area */
function showEditors(...names: (string | undefined)[]): HTMLElement[] {
  document.body.innerHTML = `<h1>Letter</h1>${names.map(() => '<div><iframe width="300" height="80"></iframe></div>').join('')}`;
  return [...document.querySelectorAll('iframe')].map((frame, i) => {
    const { body } = frame.contentDocument ?? document;
    body.contentEditable = 'true';
    body.innerHTML = '<p>text</p>';
    const name = names[i];
    if (name !== undefined) body.setAttribute('aria-label', name);
    return body;
  });
}

test.each<[string, string | undefined, string | undefined, boolean]>([
  ['named for its kind only, before', 'Rich Text Area', 'Letter', true],
  ['named for its kind only, now', 'Letter', 'Rich Text Area. Press ALT-0 for help.', true],
  ['without a name before', undefined, 'Text editor', true],
  ['named as something else now', 'Letter', 'Notes to staff', false],
])('an editor that is the only one of the page, %s', (_, before, now, isFound) => {
  const [it] = showEditors(before);
  if (!it) throw new Error('no editor');
  const wanted = withPosition(it, fingerprintOf(it));
  const [is] = showEditors(now);
  const refs = new Refs();
  const located = locate(document, wanted, refs);
  expect(located.type === 'found' ? refs.element(located.ref) === is : located.type).toBe(isFound ? true : 'missing');
});

test('takes none of two editors for the only one there was', () => {
  const [it] = showEditors('Rich Text Area');
  if (!it) throw new Error('no editor');
  const wanted = withPosition(it, fingerprintOf(it));
  showEditors('Letter', 'Notes');
  expect(locate(document, wanted, new Refs()).type).toBe('missing');
});

const FORMS = (again: string) =>
  `<section><p>Authors</p><input aria-label="id"><button class="execute">Execute</button>${again}</section>`;

test('takes no namesake that is farther from the target before than another one', () => {
  document.body.innerHTML = FORMS('');
  const button = document.querySelector('button') as Element;
  const wanted = withPosition(button, fingerprintOf(button));
  document.body.insertAdjacentHTML('beforeend', FORMS('').replaceAll('id', 'text').replace('Authors', 'Search'));
  const refs = new Refs();
  const [id, text] = document.querySelectorAll('input');
  const [first] = [...document.querySelectorAll('button')].map((one) => refs.refFor(one));
  expect(locate(document, wanted, refs, { beside: text })).toMatchObject({ type: 'missing', reason: 'ambiguous' });
  expect(locate(document, wanted, refs, { beside: id })).toMatchObject({ type: 'found', ref: first });
  expect(locate(document, wanted, refs)).toMatchObject({ type: 'found', ref: first });
});

test('finds a plain element whose box has the same words, without its position', () => {
  document.body.innerHTML =
    '<div class="col"><div class="head">Town</div><div>&nbsp;</div></div><div class="col"><div class="head">Seats</div><div>&nbsp;</div></div>';
  const heading = document.querySelectorAll('.head')[1] as Element;
  const refs = new Refs();
  expect(locate(document, fingerprintOf(heading), refs)).toMatchObject({ type: 'found', ref: refs.refFor(heading) });
});
