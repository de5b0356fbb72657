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

const pair = ([remembered, now]: readonly [string, string]): Trap => {
  const page = (name: string, attribute: string) =>
    `<h1>Desk</h1><button id="main" data-testid="main-action" class="btn primary" ${attribute}>${name}</button><button>Help</button>`;
  return { name: `${remembered} → ${now}`, before: page(remembered, 'data-it'), after: page(now, '') };
};

const row = (name: string, action: string, attribute = '') =>
  `<tr><td>${name}</td><td><button ${attribute}>${action}</button></td></tr>`;
const table = (...rows: string[]) => `<table><tbody>${rows.join('')}</tbody></table>`;
const item = (name: string, action: string, attribute = '') =>
  `<li>${name} <button ${attribute}>${action}</button></li>`;
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
  ).flatMap(([a, b, c, action]): Trap[] => [
    {
      name: `row of ${a} after the table was sorted`,
      before: table(row(a, action, IT), row(b, action), row(c, action)),
      after: table(row(c, action), row(b, action), row(a, action, IS)),
    },
    {
      name: `row of ${c} when a row came before it`,
      before: table(row(a, action), row(b, action), row(c, action, IT)),
      after: table(row('New', action), row(a, action), row(b, action), row(c, action, IS)),
    },
    {
      name: `row of ${b} when it is gone`,
      before: table(row(a, action), row(b, action, IT), row(c, action)),
      after: table(row(a, action), row(c, action), row('New', action)),
    },
    {
      name: `item ${a} of a list in another order`,
      before: `<ul>${item(a, action, IT)}${item(b, action)}</ul>`,
      after: `<ul>${item(b, action)}${item(a, action, IS)}</ul>`,
    },
    {
      name: `the only ${action} is in another form`,
      before: form('Profile', `<label>Name <input></label><button ${IT}>${action}</button>`),
      after: form('Danger zone', `<label>Type the word <input></label><button>${action}</button>`),
    },
    {
      name: `${action} in two forms, one of them new`,
      before: form('Profile', `<button ${IT}>${action}</button>`),
      after: form('Payment', `<button>${action}</button>`) + form('Profile', `<button ${IS}>${action}</button>`),
    },
  ]),
];

const field = (label: string, attribute = '', more = '') => `<label>${label} <input ${more} ${attribute}></label>`;

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
    name: 'a tab that became a button',
    before: `<div role="tab" tabindex="0" ${IT}>Archive</div>`,
    after: '<button>Archive</button>',
  },
  {
    name: 'a checkbox that became a button',
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
    name: 'the element is hidden',
    before: `<button ${IT}>Save</button>`,
    after: '<button style="visibility:hidden">Save</button>',
  },
  {
    name: 'the element has no size',
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
    name: 'the test id moved to another action',
    before: `<button data-testid="primary" ${IT}>Save</button><button>Delete</button>`,
    after: `<button ${IS}>Save</button><button data-testid="primary">Delete</button>`,
  },
  {
    name: 'the id moved and the element is gone',
    before: `<button id="go" ${IT}>Continue</button>`,
    after: '<button id="go">Log out</button>',
  },
  {
    name: 'the same icon on another action',
    before: `<button aria-label="Remove filter" ${IT}><svg class="x-icon"></svg></button>`,
    after: '<button aria-label="Delete account"><svg class="x-icon"></svg></button>',
  },
  {
    name: 'one of two equal icons is gone',
    before: `<button aria-label="Trash milk" ${IT}><svg class="bin"></svg></button><button aria-label="Trash bread"><svg class="bin"></svg></button>`,
    after: '<button aria-label="Trash bread"><svg class="bin"></svg></button>',
  },
  {
    name: 'one of two selects with equal options is gone',
    before: `<label>Food <select ${IT}><option>good<option>bad</select></label><label>Service <select><option>good<option>bad</select></label>`,
    after: '<label>Service <select><option>good<option>bad</select></label>',
  },
  {
    name: 'a select with other options',
    before: `<label>Size <select ${IT}><option>S<option>M</select></label>`,
    after: '<label>Colour <select><option>red<option>blue</select></label>',
  },
  {
    name: 'a renamed link to another address',
    before: `<a href="/milk" ${IT}>Milk</a>`,
    after: '<a href="/bread">Bread</a>',
  },
  {
    name: 'the second link of the page',
    before: `<a href="/a">A</a><a href="/b" ${IT}>B</a>`,
    after: '<a href="/a">A</a><a href="/c">C</a>',
  },
  {
    name: 'an unnamed element in another place',
    before: `<input type="text" name="a" ${IT}>`,
    after: '<input type="text" name="b">',
  },
  { name: 'an unnamed field of another type', before: `<input type="date" ${IT}>`, after: '<input type="color">' },
  {
    name: 'one of several unnamed buttons is gone',
    before: `<button class="a"></button><button class="b" ${IT}></button>`,
    after: '<button class="a"></button>',
  },
  {
    name: 'the element moved out of a frame',
    before: `<button ${IT}>Save</button>`,
    after: '<iframe srcdoc="<button>Save</button>"></iframe>',
  },
  {
    name: 'a banner with the same text',
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
    name: 'misleading roles: another element has the name and role, the element itself has role img',
    before: `<button data-testid="add" ${IT}>Add thing</button>`,
    after:
      '<div role="button" tabindex="0">Add thing</div><button role="img" data-testid="add" aria-label="Add thing">Add thing</button>',
  },
  {
    name: 'misleading roles: the stable attributes are on a heading of that name',
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
    name: 'another icon after the same tab',
    before: `<button>Flow 1</button><a href="#" ${IT}><i class="fa-plus" style="display:inline-block;width:9px;height:9px"></i></a>`,
    after:
      '<p><button>Flow 1</button><a href="#"><i class="fa-minus" style="display:inline-block;width:9px;height:9px"></i></a></p>',
  },
  {
    name: 'a link to the same item for another action',
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
    name: 'an icon that two elements have now',
    before: `<button ${IT}><i class="fa-grid" style="display:inline-block;width:9px;height:9px"></i></button>`,
    after:
      '<p><button aria-label="Show as a grid of posts"><i class="fa-grid" style="display:inline-block;width:9px;height:9px"></i></button></p><button aria-label="Add a grid"><i class="fa-grid" style="display:inline-block;width:9px;height:9px"></i></button>',
  },
  {
    name: 'an icon that two elements had and one has now',
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
