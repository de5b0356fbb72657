/** Contents of closed menus, dialogs and sections, by the markup of the controls that open them. */
import { afterEach, expect, test } from 'vitest';
import { closedContentOf } from '../../lib/page/outline/closed-content';

afterEach(() => document.body.replaceChildren());

/** Names that the first control of the page holds. */
function held(markup: string, name = ''): string[] | undefined {
  document.body.innerHTML = markup;
  const opener = document.querySelector('[data-opener],button,summary,a');
  return opener ? closedContentOf(opener, name)?.map((entry) => entry.name) : undefined;
}

test.each<[string, string, string[]]>([
  [
    'a popover',
    '<button popovertarget="m">Boat</button><div popover id="m"><button>Lend</button><a href="#x">Log</a></div>',
    ['Lend', 'Log'],
  ],
  [
    'a dialog',
    '<button commandfor="d" command="show-modal">Set up</button><dialog id="d"><label>Depth <input></label></dialog>',
    ['Depth'],
  ],
  ['a section', '<details><summary data-opener>More</summary><button>Weigh</button></details>', ['Weigh']],
  [
    'a menu behind its button',
    '<button aria-haspopup="menu" aria-expanded="false">Me</button><ul role="menu" hidden><li role="menuitem">Post</li><li role="menuitem">Leave</li></ul>',
    ['Post', 'Leave'],
  ],
  [
    'a panel by its id',
    '<button aria-expanded="false" aria-controls="p">Filter</button><i></i><div id="p" hidden><select aria-label="Sort"></select></div>',
    ['Sort'],
  ],
])('%s', (_, markup, names) => {
  expect(held(markup)).toEqual(names);
});

test('boxes without roles behind a sign of a menu', () => {
  const markup =
    '<a href="#" data-opener>Crew ▼</a><div style="display:none"><div>Sign on</div><div>Sign off</div></div>';
  expect(held(markup, 'Crew ▼')).toEqual(['Sign on', 'Sign off']);
  expect(held(markup, 'Crew')).toBeUndefined();
});

test('an entry that opens a dialog holds what is in it', () => {
  const markup =
    '<button popovertarget="m">Me</button><div popover id="m"><button commandfor="d" command="show-modal">Settings</button></div><dialog id="d"><button>Wipe</button></dialog>';
  expect(held(markup)).toEqual(['Settings', 'Wipe']);
});

test('nothing for what stands open, for a control that only hides, and for a list', () => {
  expect(
    held('<button aria-expanded="true" aria-controls="p">Filter</button><div id="p"><button>Sort</button></div>'),
  ).toBeUndefined();
  expect(
    held('<button commandfor="d" command="close">Close</button><dialog id="d"><button>Wipe</button></dialog>'),
  ).toBeUndefined();
  expect(held('<button>Save</button><div hidden><button>One</button><button>Two</button></div>')).toBeUndefined();
});

test('a closed menu that is made when it opens holds nothing yet', () => {
  expect(held('<button aria-haspopup="menu" aria-expanded="false">Me</button>')).toEqual([]);
  expect(held('<button aria-haspopup="listbox" aria-expanded="false">City</button>')).toBeUndefined();
});

test.each([
  '<button role="switch" aria-checked="false" aria-controls="p" aria-expanded="false">Discount</button><div id="p" hidden><input aria-label="Code"></div>',
  '<a href="/boats" data-opener aria-haspopup="true" aria-expanded="false">Boats</a><ul style="display:none"><li><a href="/hire">Hire</a></li><li><a href="/sale">Sale</a></li></ul>',
  '<form><button data-opener aria-expanded="false" aria-controls="p">Send</button></form><div id="p" hidden><button>Undo</button></div>',
])('nothing for a control whose press is an act of its own: %s', (markup) => {
  expect(held(markup)).toBeUndefined();
});

test('links of a closed menu come with their addresses', () => {
  document.body.innerHTML =
    '<a href="#" data-toggle="dropdown">Catalogue</a><ul hidden><li><a href="/books/">Books</a></li><li><button>New</button></li></ul>';
  const opener = document.querySelector('a');
  const [books, fresh] = (opener && closedContentOf(opener, 'Catalogue')) ?? [];
  expect(books?.href).toBe(new URL('/books/', document.baseURI).href);
  expect(fresh?.href).toBeUndefined();
});
