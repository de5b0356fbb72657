/** A rehearsal room's app of Mantine, Fluent and Blueprint: chips, steps, menus by row, pages of a list, toggle buttons, a box that opens by its arrow. */
import './daily-process';
import { Accordion, Burger, Chip, Drawer, Group, MantineProvider, Menu, Modal, NumberInput, Pagination, SegmentedControl, Stepper, Switch, Table, TextInput, UnstyledButton } from '@mantine/core';
import '@mantine/core/styles.css';
import * as Fluent from '@fluentui/react-components';
import { Button as BButton, ButtonGroup, ControlGroup, EditableText, FileInput, HTMLSelect, InputGroup, NumericInput, Slider as BSlider, Switch as BSwitch, Tag } from '@blueprintjs/core';
import '@blueprintjs/core/lib/css/blueprint.css';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { note, place, say } from './page';

document.title = 'Backroom';
const BANDS = ['The Gannets', 'Low Tide', 'Copper Kettle'];

function Bookings() {
  const [rows, setRows] = useState(BANDS.map((name, i) => ({ name, room: i === 1 ? 'B' : 'A', paid: i === 0 })));
  const [naming, setNaming] = useState();
  const [text, setText] = useState('');
  const change = (name, to) => setRows(rows.map((row) => (row.name === name ? { ...row, ...to } : row)));
  return (
    <>
      <Table><Table.Tbody>{rows.map((row) => (
        <Table.Tr key={row.name}>
          <Table.Td>{row.name}</Table.Td><Table.Td>Room {row.room}</Table.Td><Table.Td>{row.paid ? 'Paid' : 'Open'}</Table.Td>
          <Table.Td><Menu><Menu.Target><UnstyledButton aria-label="Row actions">•••</UnstyledButton></Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => { change(row.name, { paid: true }); say('paid', row.name); }}>Mark as paid</Menu.Item>
              <Menu.Item onClick={() => { setNaming(row.name); setText(row.name); }}>Rename…</Menu.Item>
              <Menu.Item onClick={() => say('copied', row.name)}>Duplicate</Menu.Item>
              <Menu.Item color="red" onClick={() => { setRows(rows.filter((one) => one !== row)); note('removed', row.name); }}>Remove</Menu.Item>
            </Menu.Dropdown></Menu></Table.Td>
        </Table.Tr>))}</Table.Tbody></Table>
      <Modal opened={naming !== undefined} onClose={() => setNaming(undefined)} title="Rename band">
        <TextInput label="Band name" value={text} onChange={({ currentTarget }) => setText(currentTarget.value)} />
        <button type="button" onClick={() => { change(naming, { name: text }); note('renamed', `${naming}>${text}`); setNaming(undefined); }}>Save name</button>
      </Modal>
    </>
  );
}

function Room() {
  const [active, setActive] = useState(0);
  const [page, setPage] = useState(1);
  const [opened, setOpened] = useState(false);
  const [kit, setKit] = useState([]);
  const [view, setView] = useState('Week');
  return (
    <MantineProvider>
      <Burger opened={opened} onClick={() => setOpened(true)} aria-label="Open navigation" />
      <Drawer opened={opened} onClose={() => setOpened(false)} title="Backroom" keepMounted={false}><UnstyledButton onClick={() => { note('nav', 'Price list'); setOpened(false); }}>Price list</UnstyledButton><br /><UnstyledButton onClick={() => { note('nav', 'House rules'); setOpened(false); }}>House rules</UnstyledButton></Drawer>
      <SegmentedControl aria-label="View" data={['Day', 'Week', 'Month']} value={view} onChange={(to) => { setView(to); note('view', to); }} />
      <p>Backline</p>
      <Chip.Group multiple value={kit} onChange={(to) => { setKit(to); note('kit', to.join(',')); }}><Group>{['Drum kit', 'Bass amp', 'Piano'].map((one) => <Chip key={one} value={one}>{one}</Chip>)}</Group></Chip.Group>
      <Bookings />
      <Pagination total={6} value={page} onChange={(to) => { setPage(to); note('page', to); }} getControlProps={(control) => ({ 'aria-label': control === 'next' ? 'Next page' : 'Previous page' })} />
      <Stepper active={active} onStepClick={setActive}><Stepper.Step label="Room"><p>Pick a room first.</p></Stepper.Step><Stepper.Step label="Time"><NumberInput label="Hours" defaultValue={2} min={1} max={8} onChange={(to) => note('hours', to)} /></Stepper.Step><Stepper.Completed>All set.</Stepper.Completed></Stepper>
      <button type="button" onClick={() => { setActive(Math.min(2, active + 1)); note('step', Math.min(2, active + 1)); }}>Next step</button>
      <Accordion><Accordion.Item value="noise"><Accordion.Control>Noise rules</Accordion.Control><Accordion.Panel><Switch label="Quiet after ten" onChange={({ currentTarget }) => note('quiet', currentTarget.checked)} /></Accordion.Panel></Accordion.Item></Accordion>
    </MantineProvider>
  );
}

function Desk() {
  const [bold, setBold] = useState(false);
  const [talk, setTalk] = useState(false);
  const [level, setLevel] = useState(30);
  const [tempo, setTempo] = useState(100);
  const [title, setTitle] = useState('Untitled set');
  const [theme, setTheme] = useState('Light');
  return (
    <div>
      <Fluent.FluentProvider theme={Fluent.webLightTheme}>
        <Fluent.Toolbar aria-label="Mixing desk"><Fluent.ToggleButton checked={bold} onClick={() => { setBold(!bold); note('click', !bold); }}>Click track</Fluent.ToggleButton><Fluent.ToggleButton checked={talk} onClick={() => { setTalk(!talk); note('talk', !talk); }}>Talkback</Fluent.ToggleButton></Fluent.Toolbar>
        <Fluent.Field label="Engineer"><Fluent.Combobox placeholder="Who mixes?" onOptionSelect={(_, { optionValue }) => note('engineer', optionValue)}>{['Wanda', 'Xaver', 'Yusuf'].map((one) => <Fluent.Option key={one}>{one}</Fluent.Option>)}</Fluent.Combobox></Fluent.Field>
      </Fluent.FluentProvider>
      <h2><EditableText value={title} onChange={setTitle} onConfirm={(to) => note('title', to)} /></h2>
      <ControlGroup><BButton icon={false} text="−" aria-label="Slower" onClick={() => { setTempo(tempo - 1); note('tempo', tempo - 1); }} /><Tag minimal>{tempo} bpm</Tag><BButton text="+" aria-label="Faster" onClick={() => { setTempo(tempo + 1); note('tempo', tempo + 1); }} /></ControlGroup>
      <p>Monitor level</p><BSlider min={0} max={100} stepSize={5} labelStepSize={50} value={level} onChange={setLevel} onRelease={(to) => note('level', to)} handleHtmlProps={{ 'aria-label': 'Monitor level' }} />
      <BSwitch label="Record rehearsal" onChange={({ currentTarget }) => note('record', currentTarget.checked)} />
      <NumericInput placeholder="Takes" aria-label="Takes" defaultValue={1} onValueChange={(to) => note('takes', to)} />
      <ButtonGroup>{['Light', 'Dark', 'System'].map((one) => <BButton key={one} active={theme === one} onClick={() => { setTheme(one); note('theme', one); }}>{one}</BButton>)}</ButtonGroup>
      <HTMLSelect aria-label="Key" options={['C', 'D', 'E flat']} onChange={({ currentTarget }) => note('key', currentTarget.value)} />
      <InputGroup placeholder="Filter songs" onKeyDown={({ key, currentTarget }) => { if (key === 'Enter') note('filtered', currentTarget.value); }} />
      <FileInput text="Choose demo…" />
    </div>
  );
}

createRoot(place()).render(<Room />);
createRoot(place()).render(<Desk />);
