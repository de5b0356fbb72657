/** A small customer app of Base UI: a menu of the account, deals in cards with menus, a table with columns to hide, dialogs, tabs. */
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { AlertDialog } from '@base-ui/react/alert-dialog';
import { Dialog } from '@base-ui/react/dialog';
import { Menu } from '@base-ui/react/menu';
import { Popover } from '@base-ui/react/popover';
import { Tabs } from '@base-ui/react/tabs';
import { Toggle } from '@base-ui/react/toggle';
import { note, say } from './page';

document.title = 'Tallow CRM';

function Items({ label, items, checks = [], children }) {
  return (
    <Menu.Root>
      <Menu.Trigger aria-label={label}>{children ?? label}</Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner>
          <Menu.Popup>
            {items.map(([text, act, disabled]) => (
              <Menu.Item key={text} onClick={act} disabled={disabled}>
                {text}
              </Menu.Item>
            ))}
            {checks.map(([text, on, set]) => (
              <Menu.CheckboxItem key={text} checked={on} onCheckedChange={set}>
                {text}
              </Menu.CheckboxItem>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

function Deal({ deal, change, remove }) {
  const [asks, setAsks] = useState(false);
  return (
    <li aria-label={deal.name}>
      <b>{deal.name}</b> <span>{deal.sum} €</span> <i>{deal.stage}</i>{' '}
      <Toggle aria-label="Star" pressed={deal.star} onPressedChange={(on) => { change({ star: on }); note(`star ${deal.name}`, on); }}>
        {deal.star ? '★' : '☆'}
      </Toggle>
      <Items
        label="Deal actions"
        items={[
          ['Mark as won', () => { change({ stage: 'Won' }); say('won', deal.name); }, deal.stage === 'Won'],
          ['Move to Offer', () => { change({ stage: 'Offer' }); say('offer', deal.name); }],
          ['Duplicate', () => say('duplicated', deal.name)],
          ['Delete deal…', () => setAsks(true)],
        ]}
      >
        ⋮
      </Items>
      <AlertDialog.Root open={asks} onOpenChange={setAsks}>
        <AlertDialog.Portal>
          <AlertDialog.Backdrop />
          <AlertDialog.Popup>
            <AlertDialog.Title>Delete {deal.name}?</AlertDialog.Title>
            <AlertDialog.Close onClick={() => note('deleted', 'kept')}>Keep it</AlertDialog.Close>
            <AlertDialog.Close onClick={() => { remove(); say('deleted', deal.name); }}>Delete</AlertDialog.Close>
          </AlertDialog.Popup>
        </AlertDialog.Portal>
      </AlertDialog.Root>
    </li>
  );
}

function Deals() {
  const [deals, setDeals] = useState([
    { name: 'Ostrava Glass', sum: 4200, stage: 'Lead' },
    { name: 'Kemp & Sons', sum: 900, stage: 'Offer' },
    { name: 'Bluebird Travel', sum: 15000, stage: 'Won' },
  ]);
  return (
    <ul aria-label="Deals">
      {deals.map((deal) => (
        <Deal
          key={deal.name}
          deal={deal}
          change={(part) => setDeals((all) => all.map((one) => (one === deal ? { ...one, ...part } : one)))}
          remove={() => setDeals((all) => all.filter((one) => one !== deal))}
        />
      ))}
    </ul>
  );
}

const CONTACTS = [
  ['Ada Novak', 'Ostrava Glass', 'Prague', 'active'],
  ['Ben Kemp', 'Kemp & Sons', 'Leeds', 'waiting'],
  ['Chloé Petit', 'Bluebird Travel', 'Lyon', 'active'],
  ['Dan Kemp', 'Kemp & Sons', 'York', 'active'],
];

function Contacts() {
  const [shown, setShown] = useState({ Company: true, City: true, Status: true });
  const [picked, setPicked] = useState([]);
  const set = (column) => (on) => { setShown((all) => ({ ...all, [column]: on })); note(`column ${column}`, on); };
  const pick = (name) => {
    const next = picked.includes(name) ? picked.filter((one) => one !== name) : [...picked, name];
    setPicked(next);
    note('picked', next.join());
  };
  return (
    <>
      <Items label="Columns" items={[]} checks={Object.entries(shown).map(([name, on]) => [name, on, set(name)])} />
      <button type="button" disabled={picked.length === 0} onClick={() => say('mailed', picked.join())}>Write to selected</button>
      <table>
        <thead><tr><th /><th>Name</th>{Object.keys(shown).filter((one) => shown[one]).map((one) => <th key={one}>{one}</th>)}<th /></tr></thead>
        <tbody>
          {CONTACTS.map(([name, ...cells]) => (
            <tr key={name}>
              <td><input type="checkbox" aria-label={`Select ${name}`} checked={picked.includes(name)} onChange={() => pick(name)} /></td>
              <td><a href="#contact" onClick={() => note('opened', name)}>{name}</a></td>
              {Object.keys(shown).map((one, i) => (shown[one] ? <td key={one}>{cells[i]}</td> : null))}
              <td><button type="button" onClick={() => say('called', name)}>Call</button> <button type="button" onClick={() => say('archived', name)}>Archive</button></td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Invoices() {
  const [list, setList] = useState([['R-104', 'Kemp & Sons', 'open'], ['R-105', 'Ostrava Glass', 'open'], ['R-106', 'Bluebird Travel', 'approved']]);
  const setState = (id, state) => { setList((all) => all.map((one) => (one[0] === id ? [one[0], one[1], state] : one))); note(id, state); };
  return (
    <div role="list" aria-label="Invoices">
      {list.map(([id, from, state]) => (
        <div role="listitem" key={id}>
          <span>{id}</span> from <span>{from}</span> – {state}{' '}
          <button type="button" disabled={state !== 'open'} onClick={() => setState(id, 'approved')}>Approve</button>
          <button type="button" disabled={state !== 'open'} onClick={() => setState(id, 'rejected')}>Reject</button>
        </div>
      ))}
    </div>
  );
}

function NewTask() {
  const [wrong, setWrong] = useState('');
  const [isOpen, setOpen] = useState(false);
  const send = (event) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    if (form.get('task') === '') { setWrong('Give the task a title'); return; }
    say('task', `${form.get('task')}|${form.get('due')}|${form.get('who')}`);
    setOpen(false);
  };
  return (
    <Dialog.Root open={isOpen} onOpenChange={setOpen}>
      <Dialog.Trigger>New task</Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Popup>
          <Dialog.Title>New task</Dialog.Title>
          <form noValidate onSubmit={send}>
            <label>Title <input name="task" /></label> <label>Due <input name="due" type="date" /></label>{' '}
            <label>Assigned to <select name="who"><option>Nobody</option><option>Imre</option><option>Sofía</option></select></label>
            <p role="alert">{wrong}</p>
            <button type="submit">Save task</button>
            <Dialog.Close>Cancel</Dialog.Close>
          </form>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function App() {
  return (
    <>
      <header>
        <strong>Tallow</strong>
        <Popover.Root>
          <Popover.Trigger>Notifications (2)</Popover.Trigger>
          <Popover.Portal><Popover.Positioner><Popover.Popup>
            <p>Ben Kemp replied.</p><button type="button" onClick={() => say('read', 'all')}>Mark everything as read</button>
          </Popover.Popup></Popover.Positioner></Popover.Portal>
        </Popover.Root>
        <Items label="Imre Vas" items={[['My account', () => say('me', 'account')], ['Keyboard shortcuts', () => say('me', 'keys')], ['Invite a colleague', () => say('me', 'invite'), true], ['Log out', () => say('me', 'out')]]} />
        <NewTask />
      </header>
      <Tabs.Root defaultValue="deals" onValueChange={(tab) => note('tab', tab)}>
        <Tabs.List aria-label="Areas"><Tabs.Tab value="deals">Deals</Tabs.Tab><Tabs.Tab value="contacts">Contacts</Tabs.Tab><Tabs.Tab value="invoices">Invoices</Tabs.Tab></Tabs.List>
        <Tabs.Panel value="deals"><Deals /></Tabs.Panel>
        <Tabs.Panel value="contacts"><Contacts /></Tabs.Panel>
        <Tabs.Panel value="invoices"><Invoices /></Tabs.Panel>
      </Tabs.Root>
    </>
  );
}

const root = document.createElement('div');
document.body.append(root);
createRoot(root).render(<App />);
