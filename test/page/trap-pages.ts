/** Trap pages: the obvious match for the `data-it` element is wrong; the right one, if it is still there, has `data-is`. */

export interface Trap {
  name: string;
  before: string;
  after: string;
}

/** Names of one control before and after it got another meaning, with all attributes kept. */
const OTHER_MEANING: readonly (readonly [string, string])[] = [
  ['Save draft', 'Save and publish'],
  ['Save', 'Delete'],
  ['Archive', 'Delete'],
  ['Reply', 'Reply all'],
  ['Reply', 'Forward'],
  ['Delete', 'Delete all'],
  ['Delete message', 'Delete all messages'],
  ['Remove', 'Remove permanently'],
  ['Subscribe', 'Unsubscribe'],
  ['Follow', 'Unfollow'],
  ['Like', 'Unlike'],
  ['Star', 'Unstar'],
  ['Pin', 'Unpin'],
  ['Mute', 'Unmute'],
  ['Lock', 'Unlock'],
  ['Enable alerts', 'Disable alerts'],
  ['Connect', 'Disconnect'],
  ['Activate', 'Deactivate'],
  ['Mark as read', 'Mark as unread'],
  ['Show details', 'Hide details'],
  ['Expand', 'Collapse'],
  ['Open', 'Close'],
  ['Start', 'Stop'],
  ['Start timer', 'Pause timer'],
  ['Next', 'Previous'],
  ['First page', 'Last page'],
  ['Page 2', 'Page 3'],
  ['Row 3', 'Row 4'],
  ['Version 1', 'Version 2'],
  ['Move up', 'Move down'],
  ['Scroll left', 'Scroll right'],
  ['Sort ascending', 'Sort descending'],
  ['Newest first', 'Oldest first'],
  ['Accept', 'Decline'],
  ['Approve request', 'Reject request'],
  ['Allow', 'Block'],
  ['Yes', 'No'],
  ['Keep', 'Discard'],
  ['Add to cart', 'Buy now'],
  ['Add item', 'Remove item'],
  ['Add user', 'Edit user'],
  ['Create', 'Edit'],
  ['Edit', 'Duplicate'],
  ['Edit row', 'Delete row'],
  ['View', 'Edit'],
  ['Copy', 'Move'],
  ['Cut', 'Paste'],
  ['Import', 'Export'],
  ['Upload file', 'Download file'],
  ['Preview', 'Publish'],
  ['Preview order', 'Place order'],
  ['Continue', 'Pay now'],
  ['Check', 'Submit'],
  ['Validate', 'Deploy'],
  ['Share with me', 'Share with everyone'],
  ['Make private', 'Make public'],
  ['Billing address', 'Shipping address'],
  ['Home phone', 'Work phone'],
  ['Minimum', 'Maximum'],
  ['From', 'To'],
  ['Cc', 'Bcc'],
  ['Day', 'Week'],
  ['Month view', 'Year view'],
  ['Monday', 'Tuesday'],
  ['Debit', 'Credit'],
  ['Income', 'Expense'],
  ['Deploy to staging', 'Deploy to production'],
  ['Test mode', 'Live mode'],
  ['Invite guest', 'Invite admin'],
  ['Select one', 'Select all'],
  ['Insert above', 'Insert below'],
  ['Export with names', 'Export without names'],
  ['Zoom in', 'Zoom out'],
  ['Check in', 'Check out'],
  ['Increase', 'Decrease'],
  ['Show more', 'Show less'],
  ['Merge', 'Squash'],
  ['Resume', 'Start'],
  ['Print', 'Share'],
  ['Cancel', 'Save'],
];

const pair = ([then, now]: readonly [string, string]): Trap => {
  const page = (name: string, mark: string) =>
    `<h1>Desk</h1><button id="main" data-testid="main-action" class="btn primary" ${mark}>${name}</button><button>Help</button>`;
  return { name: `${then} → ${now}`, before: page(then, 'data-it'), after: page(now, '') };
};

const row = (name: string, act: string, mark = '') =>
  `<tr><td>${name}</td><td><button ${mark}>${act}</button></td></tr>`;
const table = (...rows: string[]) => `<table><tbody>${rows.join('')}</tbody></table>`;
const item = (name: string, act: string, mark = '') => `<li>${name} <button ${mark}>${act}</button></li>`;
const form = (name: string, inner: string) => `<form aria-label="${name}">${inner}</form>`;
const IT = 'data-it';
const IS = 'data-is="it"';

const PLACES: readonly Trap[] = [
  ...(
    [
      ['Ada', 'Bea', 'Cyd', 'Open'],
      ['Jan', 'Feb', 'Mar', 'Edit'],
      ['Milk', 'Bread', 'Salt', 'Delete'],
      ['INV-1', 'INV-2', 'INV-3', 'Pay'],
      ['Draft A', 'Draft B', 'Draft C', 'Send'],
    ] as const
  ).flatMap(([a, b, c, act]): Trap[] => [
    {
      name: `row of ${a} after the table was sorted`,
      before: table(row(a, act, IT), row(b, act), row(c, act)),
      after: table(row(c, act), row(b, act), row(a, act, IS)),
    },
    {
      name: `row of ${c} when a row came before it`,
      before: table(row(a, act), row(b, act), row(c, act, IT)),
      after: table(row('New', act), row(a, act), row(b, act), row(c, act, IS)),
    },
    {
      name: `row of ${b} when it is gone`,
      before: table(row(a, act), row(b, act, IT), row(c, act)),
      after: table(row(a, act), row(c, act), row('New', act)),
    },
    {
      name: `item ${a} of a list in another order`,
      before: `<ul>${item(a, act, IT)}${item(b, act)}</ul>`,
      after: `<ul>${item(b, act)}${item(a, act, IS)}</ul>`,
    },
    {
      name: `the only ${act} is in another form`,
      before: form('Profile', `<label>Name <input></label><button ${IT}>${act}</button>`),
      after: form('Danger zone', `<label>Type the word <input></label><button>${act}</button>`),
    },
    {
      name: `${act} in two forms, one of them new`,
      before: form('Profile', `<button ${IT}>${act}</button>`),
      after: form('Payment', `<button>${act}</button>`) + form('Profile', `<button ${IS}>${act}</button>`),
    },
  ]),
];

const field = (label: string, mark = '', more = '') => `<label>${label} <input ${more} ${mark}></label>`;

const FIELDS: readonly Trap[] = (
  [
    ['First name', 'Last name'],
    ['Email', 'Confirm email'],
    ['Start date', 'End date'],
    ['Street', 'City'],
    ['Amount', 'Account number'],
    ['Title', 'Password hint'],
    ['Subject', 'Message'],
    ['Search', 'Replace with'],
    ['Phone', 'Fax'],
    ['Price', 'Discount'],
  ] as const
).flatMap(([wanted, other]): Trap[] => [
  { name: `${wanted} gone, ${other} in its place`, before: field(wanted, IT), after: field(other) },
  {
    name: `${wanted} and ${other} exchanged`,
    before: field(wanted, IT) + field(other),
    after: field(other) + field(wanted, IS),
  },
  {
    name: `the class of ${wanted} moved to ${other}`,
    before: field(wanted, IT, 'class="main x1"') + field(other),
    after: field(other, '', 'class="main x1"') + field(wanted, IS),
  },
  {
    name: `${wanted} hidden, ${other} shown`,
    before: field(wanted, IT) + field(other),
    after: `<div hidden>${field(wanted)}</div>${field(other)}`,
  },
]);

const ODD: readonly Trap[] = [
  {
    name: 'a tab became a button',
    before: `<div role="tab" tabindex="0" ${IT}>Archive</div>`,
    after: '<button>Archive</button>',
  },
  {
    name: 'a box became a button',
    before: `<label><input type="checkbox" ${IT}> Urgent</label>`,
    after: '<button>Urgent</button>',
  },
  {
    name: 'a heading took the name',
    before: `<button ${IT}>Reports</button>`,
    after: '<h2>Reports</h2><button>Users</button>',
  },
  {
    name: 'two matches where there was one',
    before: `<button ${IT}>Go</button>`,
    after: '<p><button>Go</button></p><p><button>Go</button></p>',
  },
  {
    name: 'three where there were two',
    before: `<button>Add</button><button ${IT}>Add</button>`,
    after: '<button>Add</button><button>Add</button><button>Add</button>',
  },
  {
    name: 'only hidden now',
    before: `<button ${IT}>Save</button>`,
    after: '<button style="visibility:hidden">Save</button>',
  },
  {
    name: 'of no size now',
    before: `<button ${IT}>Save</button>`,
    after: '<div style="height:0;overflow:hidden"><button>Save</button></div>',
  },
  {
    name: 'behind a dialog',
    before: `<button ${IT}>Save</button>`,
    after: '<button>Save</button><div role="dialog" aria-modal="true" aria-label="Terms"><button>Agree</button></div>',
  },
  {
    name: 'the id moved to its neighbour',
    before: `<button id="go" ${IT}>Continue</button><button>Skip</button>`,
    after: `<button ${IS}>Continue</button><button id="go">Skip</button>`,
  },
  {
    name: 'the test id moved to another act',
    before: `<button data-testid="primary" ${IT}>Save</button><button>Delete</button>`,
    after: `<button ${IS}>Save</button><button data-testid="primary">Delete</button>`,
  },
  {
    name: 'the id moved and the thing is gone',
    before: `<button id="go" ${IT}>Continue</button>`,
    after: '<button id="go">Log out</button>',
  },
  {
    name: 'same picture, other act',
    before: `<button aria-label="Remove filter" ${IT}><svg class="x-icon"></svg></button>`,
    after: '<button aria-label="Delete account"><svg class="x-icon"></svg></button>',
  },
  {
    name: 'one of two pictures is gone',
    before: `<button aria-label="Trash milk" ${IT}><svg class="bin"></svg></button><button aria-label="Trash bread"><svg class="bin"></svg></button>`,
    after: '<button aria-label="Trash bread"><svg class="bin"></svg></button>',
  },
  {
    name: 'one of two lists of the same choices is gone',
    before: `<label>Food <select ${IT}><option>good<option>bad</select></label><label>Service <select><option>good<option>bad</select></label>`,
    after: '<label>Service <select><option>good<option>bad</select></label>',
  },
  {
    name: 'a list of other choices',
    before: `<label>Size <select ${IT}><option>S<option>M</select></label>`,
    after: '<label>Colour <select><option>red<option>blue</select></label>',
  },
  {
    name: 'a link that leads elsewhere under another name',
    before: `<a href="/milk" ${IT}>Milk</a>`,
    after: '<a href="/bread">Bread</a>',
  },
  {
    name: 'the second link of the page',
    before: `<a href="/a">A</a><a href="/b" ${IT}>B</a>`,
    after: '<a href="/a">A</a><a href="/c">C</a>',
  },
  {
    name: 'nameless, in the place of another',
    before: `<input type="text" name="a" ${IT}>`,
    after: '<input type="text" name="b">',
  },
  { name: 'nameless, of another kind', before: `<input type="date" ${IT}>`, after: '<input type="color">' },
  {
    name: 'nameless buttons in a row, one gone',
    before: `<button class="a"></button><button class="b" ${IT}></button>`,
    after: '<button class="a"></button>',
  },
  {
    name: 'in a frame then, outside now',
    before: `<button ${IT}>Save</button>`,
    after: '<iframe srcdoc="<button>Save</button>"></iframe>',
  },
  {
    name: 'a banner of the same words',
    before: `<button ${IT}>Accept</button>`,
    after: '<p>Accept</p><button>Reject all</button>',
  },
  {
    name: 'an advertisement above, the same name twice',
    before: `<main><button ${IT}>Download</button></main>`,
    after:
      '<aside aria-label="Advertisement"><button>Download</button></aside><section aria-label="Files"><button>Download</button></section>',
  },
  {
    name: 'the option of another list',
    before: `<ul role="listbox" aria-label="Size"><li role="option" tabindex="0" ${IT}>10</li></ul>`,
    after: '<ul role="listbox" aria-label="Age"><li role="option" tabindex="0">10</li></ul>',
  },
  {
    name: 'roles that lie: another took the name and role, the thing itself the role of a picture',
    before: `<button data-testid="add" ${IT}>Add thing</button>`,
    after:
      '<div role="button" tabindex="0">Add thing</div><button role="img" data-testid="add" aria-label="Add thing">Add thing</button>',
  },
  {
    name: 'roles that lie: the marks are on a heading of that name',
    before: `<button id="send-mail" ${IT}>Send</button>`,
    after: '<h2 id="send-mail">Send</h2><button>Send</button>',
  },
  {
    name: 'the plus after the tabs is gone, the one after the sheets is left',
    before: `<button>Flow 1</button><a href="#" ${IT}><i class="fa-plus" style="display:inline-block;width:9px;height:9px"></i></a><p><button>Sheet 1</button><a href="#"><i class="fa-plus" style="display:inline-block;width:9px;height:9px"></i></a></p>`,
    after:
      '<p><button>Sheet 1</button><a href="#"><i class="fa-plus" style="display:inline-block;width:9px;height:9px"></i></a></p>',
  },
  {
    name: 'after the same tab, another picture',
    before: `<button>Flow 1</button><a href="#" ${IT}><i class="fa-plus" style="display:inline-block;width:9px;height:9px"></i></a>`,
    after:
      '<p><button>Flow 1</button><a href="#"><i class="fa-minus" style="display:inline-block;width:9px;height:9px"></i></a></p>',
  },
  {
    name: 'a link to the same thing that does something else to it',
    before: `<a href="/item/five" ${IT}>Open item five</a>`,
    after: '<p><a href="/item/five">Delete item five</a></p>',
  },
  {
    name: 'a card that became the link of another card',
    before: `<a href="/p/bread" ${IT}>tiny bread, fresh today</a>`,
    after: '<h3><a href="/p/salt">bread salt</a></h3>',
  },
  {
    name: 'a short name that begins another word',
    before: `<button id="p1" ${IT}>prev</button><button id="n1">next</button>`,
    after: '<button id="p1">Preview</button><button id="n1">next</button>',
  },
  {
    name: 'the id of next went to the month after next',
    before: `<button id="x1" ${IT}>next</button>`,
    after: '<button id="x1">Skip</button>',
  },
  {
    name: 'a picture that two things have now',
    before: `<button ${IT}><i class="fa-grid" style="display:inline-block;width:9px;height:9px"></i></button>`,
    after:
      '<p><button aria-label="Show as a grid of posts"><i class="fa-grid" style="display:inline-block;width:9px;height:9px"></i></button></p><button aria-label="Add a grid"><i class="fa-grid" style="display:inline-block;width:9px;height:9px"></i></button>',
  },
  {
    name: 'a picture that two things had, and one has now',
    before: `<button ${IT}><i class="fa-grid" style="display:inline-block;width:9px;height:9px"></i></button><button aria-label="Add a grid"><i class="fa-grid" style="display:inline-block;width:9px;height:9px"></i></button>`,
    after:
      '<p><button aria-label="Add a grid"><i class="fa-grid" style="display:inline-block;width:9px;height:9px"></i></button></p>',
  },
  {
    name: 'a field of another label with the same class',
    before: `<label>Draft of the first note <input class="tc-titlebar" ${IT}></label>`,
    after: '<label>Words to look for <input class="tc-titlebar"></label>',
  },
  {
    name: 'the calendar of another month',
    before: `<section aria-label="May"><button ${IT}>14</button></section>`,
    after: '<section aria-label="June"><button>14</button></section>',
  },
];

export const TRAPS: readonly Trap[] = [...OTHER_MEANING.map(pair), ...PLACES, ...FIELDS, ...ODD];
