/** A gardeners' issue tracker of Primer: a list with ticks and “…” menus, a thread with reactions and a markdown field, label and assignee menus, settings. */
import './daily-process';
import { ActionList, ActionMenu, Autocomplete, BaseStyles, Button, Checkbox, CheckboxGroup, Dialog, FormControl, IconButton, IssueLabelToken, Label, Pagination, Radio, RadioGroup, SegmentedControl, Select, Textarea, TextInput, TextInputWithTokens, ThemeProvider, ToggleSwitch, UnderlineNav } from '@primer/react';
import '@primer/primitives/dist/css/functional/themes/light.css';
import '@primer/primitives/dist/css/base/size/size.css';
import '@primer/primitives/dist/css/functional/size/border.css';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { note, place, say } from './page';

document.title = 'Plots · issues';
const Dots = () => <span>…</span>;

function Issues() {
  const [rows, setRows] = useState([
    { id: 12, title: 'Slugs in the lettuce bed', by: 'maren', open: true },
    { id: 15, title: 'Water butt leaks', by: 'tobias', open: true },
    { id: 18, title: 'Water butt leaks again', by: 'yusuf', open: true },
    { id: 21, title: 'Key of the shed is lost', by: 'maren', open: false },
  ]);
  const [picked, setPicked] = useState([]);
  const [state, setState] = useState('Open');
  const [gone, setGone] = useState();
  const [page, setPage] = useState(1);
  const change = (id, to) => setRows(rows.map((row) => (row.id === id ? { ...row, ...to } : row)));
  const shown = rows.filter(({ open }) => open === (state === 'Open'));
  const titleOf = (id) => rows.find((row) => row.id === id)?.title;
  return (
    <section>
      <SegmentedControl aria-label="State" onChange={(i) => { const to = ['Open', 'Closed'][i]; setState(to); note('state', to); }}>
        <SegmentedControl.Button selected={state === 'Open'}>Open</SegmentedControl.Button>
        <SegmentedControl.Button selected={state === 'Closed'}>Closed</SegmentedControl.Button>
      </SegmentedControl>
      {picked.length > 0 && (
        <div role="toolbar" aria-label="Bulk">
          {picked.length} selected
          <Button onClick={() => { say('closed', picked.map(titleOf).join(',')); setRows(rows.map((row) => (picked.includes(row.id) ? { ...row, open: false } : row))); setPicked([]); }}>Close issues</Button>
          <Button onClick={() => say('muted', picked.map(titleOf).join(','))}>Mute</Button>
        </div>)}
      <ul>{shown.map((row) => (
        <li key={row.id} style={{ display: 'flex', gap: 8 }}>
          <input type="checkbox" aria-label={`Select ${row.title}`} checked={picked.includes(row.id)} onChange={() => { const to = picked.includes(row.id) ? picked.filter((id) => id !== row.id) : [...picked, row.id]; setPicked(to); note('picked', to.map(titleOf).join(',')); }} />
          <a href="#top" onClick={(event) => { event.preventDefault(); say('opened', row.title); }}>{row.title}</a>
          <span>#{row.id} by {row.by}</span>
          <ActionMenu>
            <ActionMenu.Anchor><IconButton icon={Dots} aria-label={`More for #${row.id}`} /></ActionMenu.Anchor>
            <ActionMenu.Overlay><ActionList>
              <ActionList.Item onSelect={() => say('copied', row.id)}>Copy link</ActionList.Item>
              <ActionList.Item onSelect={() => say('pinned', row.title)}>Pin to top</ActionList.Item>
              <ActionList.Item onSelect={() => { change(row.id, { open: !row.open }); say(row.open ? 'closed' : 'reopened', row.title); }}>{row.open ? 'Close' : 'Reopen'}</ActionList.Item>
              <ActionList.Item disabled>Transfer</ActionList.Item>
              <ActionList.Divider />
              <ActionList.Item variant="danger" onSelect={() => setGone(row)}>Delete</ActionList.Item>
            </ActionList></ActionMenu.Overlay>
          </ActionMenu>
        </li>))}</ul>
      {gone && (
        <Dialog title={`Delete #${gone.id}?`} onClose={() => setGone(undefined)} footerButtons={[{ content: 'Keep it', onClick: () => setGone(undefined) }, { content: 'Delete issue', buttonType: 'danger', onClick: () => { say('deleted', gone.title); setRows(rows.filter((row) => row !== gone)); setGone(undefined); } }]}>
          This cannot be taken back.
        </Dialog>)}
      <Pagination pageCount={5} currentPage={page} onPageChange={(event, to) => { event.preventDefault(); setPage(to); note('page', to); }} />
    </section>
  );
}

function Thread() {
  const [text, setText] = useState('');
  const [mine, setMine] = useState([]);
  const [said, setSaid] = useState([{ by: 'maren', text: 'Three lettuces gone since Friday.' }, { by: 'yusuf', text: 'Beer traps work.' }]);
  const [edit, setEdit] = useState();
  const react = (key) => { const to = mine.includes(key) ? mine.filter((one) => one !== key) : [...mine, key]; setMine(to); note('reacted', to.join(',')); };
  return (
    <section>
      <h2>Slugs in the lettuce bed <Label>Open</Label></h2>
      {said.map((one) => (
        <article key={one.by + one.text} aria-label={`Comment by ${one.by}`}>
          <strong>{one.by}</strong> <span>{one.text}</span>
          {['👍', '❤️'].map((sign) => { const key = `${one.by} ${sign}`; return <button type="button" key={sign} aria-pressed={mine.includes(key)} aria-label={`${sign === '👍' ? 'Thumbs up' : 'Heart'}`} onClick={() => react(key)}>{sign}</button>; })}
          <ActionMenu>
            <ActionMenu.Button>Options</ActionMenu.Button>
            <ActionMenu.Overlay><ActionList>
              <ActionList.Item onSelect={() => { setText(`> ${one.text}\n`); note('quoted', one.by); }}>Quote reply</ActionList.Item>
              <ActionList.Item onSelect={() => setEdit({ ...one })}>Edit</ActionList.Item>
              <ActionList.Item onSelect={() => say('hidden', one.by)}>Hide</ActionList.Item>
            </ActionList></ActionMenu.Overlay>
          </ActionMenu>
          {edit?.by === one.by && (
            <p><Textarea aria-label="Edit comment" value={edit.text} onChange={({ target }) => setEdit({ ...edit, text: target.value })} />
              <Button onClick={() => { setSaid(said.map((other) => (other.by === edit.by ? edit : other))); note('edited', `${edit.by}: ${edit.text}`); setEdit(undefined); }}>Update comment</Button></p>)}
        </article>))}
      <div>{['Bold', 'Quote', 'Link'].map((name, i) => <button type="button" key={name} title={name} onClick={() => { const to = text + ['****', '> ', '[](url)'][i]; setText(to); note('draft', to); }}>{['𝐁', '❝', '🔗'][i]}</button>)}</div>
      <FormControl><FormControl.Label>Add a comment</FormControl.Label><Textarea value={text} onChange={({ target }) => { setText(target.value); note('draft', target.value); }} placeholder="Markdown is fine" /></FormControl>
      <Button variant="primary" disabled={text.trim() === ''} onClick={() => { setSaid([...said, { by: 'you', text }]); note('commented', text); setText(''); }}>Comment</Button>
    </section>
  );
}

const LABELS = ['pest', 'water', 'tools', 'help wanted'];
function Side() {
  const [labels, setLabels] = useState(['pest']);
  const [who, setWho] = useState('nobody');
  const [topics, setTopics] = useState([{ id: 0, text: 'garden' }]);
  const [topic, setTopic] = useState('');
  const [bed, setBed] = useState([]);
  return (
    <aside>
      <ActionMenu>
        <ActionMenu.Button>Labels</ActionMenu.Button>
        <ActionMenu.Overlay><ActionList selectionVariant="multiple">{LABELS.map((one) => <ActionList.Item key={one} selected={labels.includes(one)} onSelect={() => { const to = labels.includes(one) ? labels.filter((x) => x !== one) : [...labels, one]; setLabels(to); note('labels', to.join(',')); }}>{one}</ActionList.Item>)}</ActionList></ActionMenu.Overlay>
      </ActionMenu>
      <span>{labels.map((one) => <IssueLabelToken key={one} text={one} fillColor="#0a7" onRemove={() => { const to = labels.filter((x) => x !== one); setLabels(to); note('labels', to.join(',')); }} />)}</span>
      <ActionMenu>
        <ActionMenu.Button>Assignee: {who}</ActionMenu.Button>
        <ActionMenu.Overlay><ActionList selectionVariant="single">{['nobody', 'Maren', 'Tobias', 'Yusuf'].map((one) => <ActionList.Item key={one} selected={who === one} onSelect={() => { setWho(one); note('assignee', one); }}>{one}</ActionList.Item>)}</ActionList></ActionMenu.Overlay>
      </ActionMenu>
      <FormControl><FormControl.Label>Milestone</FormControl.Label><Select onChange={({ target }) => note('milestone', target.value)}><Select.Option value="">None</Select.Option><Select.Option value="Spring">Spring</Select.Option><Select.Option value="Harvest">Harvest</Select.Option></Select></FormControl>
      <FormControl><FormControl.Label>Topics</FormControl.Label><TextInputWithTokens tokens={topics} value={topic} onChange={({ target }) => setTopic(target.value)} onTokenRemove={(id) => { const to = topics.filter((one) => one.id !== id); setTopics(to); note('topics', to.map(({ text }) => text).join(',')); }} onKeyDown={(event) => { if (event.key === 'Enter' && topic !== '') { const to = [...topics, { id: topics.length + 5, text: topic }]; setTopics(to); setTopic(''); note('topics', to.map(({ text }) => text).join(',')); } }} /></FormControl>
      <FormControl><FormControl.Label>Bed</FormControl.Label><Autocomplete><Autocomplete.Input onChange={({ target }) => note('bed', target.value)} /><Autocomplete.Overlay><Autocomplete.Menu aria-labelledby="bed" items={['North bed', 'South bed', 'Herb spiral'].map((text) => ({ id: text, text }))} selectedItemIds={bed} onSelectedChange={(to) => { const chosen = [to].flat().slice(0, 1); setBed(chosen.map(({ id }) => id)); note('bed', chosen[0]?.text); }} selectionVariant="single" /></Autocomplete.Overlay></Autocomplete></FormControl>
    </aside>
  );
}

function Settings() {
  const [on, setOn] = useState(false);
  const [name, setName] = useState('plots');
  const bad = /\s/.test(name);
  const [tab, setTab] = useState('General');
  return (
    <section>
      <UnderlineNav aria-label="Settings">{['General', 'Members'].map((one) => <UnderlineNav.Item key={one} href={`#${one}`} aria-current={tab === one ? 'page' : undefined} onClick={(event) => { event.preventDefault(); setTab(one); note('tab', one); }}>{one}</UnderlineNav.Item>)}</UnderlineNav>
      {tab === 'Members' ? <p>Maren <Button onClick={() => say('invited', true)}>Invite somebody</Button></p> : (
        <>
          <span id="mails">Weekly digest</span><ToggleSwitch aria-labelledby="mails" checked={on} onClick={() => { setOn(!on); note('digest', !on); }} />
          <FormControl><FormControl.Label>Project name</FormControl.Label><TextInput value={name} onChange={({ target }) => setName(target.value)} />{bad && <FormControl.Validation variant="error">No spaces, please</FormControl.Validation>}</FormControl>
          <Button onClick={() => { if (!bad) say('renamed', name); }}>Rename project</Button>
          <RadioGroup name="who" onChange={(to) => note('access', to)}><RadioGroup.Label>Who may comment</RadioGroup.Label>{['Everybody', 'Members only'].map((one) => <FormControl key={one}><Radio value={one} /><FormControl.Label>{one}</FormControl.Label></FormControl>)}</RadioGroup>
          <CheckboxGroup onChange={(to) => note('mail', to.join(','))}><CheckboxGroup.Label>Mail me about</CheckboxGroup.Label>{['Mentions', 'New issues', 'Closed issues'].map((one) => <FormControl key={one}><Checkbox value={one} /><FormControl.Label>{one}</FormControl.Label></FormControl>)}</CheckboxGroup>
        </>)}
    </section>
  );
}

createRoot(place()).render(<ThemeProvider><BaseStyles><Issues /><Thread /><Side /><Settings /></BaseStyles></ThemeProvider>);
