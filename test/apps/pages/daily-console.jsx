/** A console for servers, of Cloudscape, PatternFly and react-toastify: rows that are ticked, menus, properties, notices. */
import './daily-process';
import '@cloudscape-design/global-styles/index.css';
import '@patternfly/react-core/dist/styles/base-no-reset.css';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import Autosuggest from '@cloudscape-design/components/autosuggest';
import Button from '@cloudscape-design/components/button';
import ButtonDropdown from '@cloudscape-design/components/button-dropdown';
import DatePicker from '@cloudscape-design/components/date-picker';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import FormField from '@cloudscape-design/components/form-field';
import Multiselect from '@cloudscape-design/components/multiselect';
import SegmentedControl from '@cloudscape-design/components/segmented-control';
import Select from '@cloudscape-design/components/select';
import Slider from '@cloudscape-design/components/slider';
import Table from '@cloudscape-design/components/table';
import Tiles from '@cloudscape-design/components/tiles';
import TimeInput from '@cloudscape-design/components/time-input';
import Toggle from '@cloudscape-design/components/toggle';
import Input from '@cloudscape-design/components/input';
import { Dropdown, DropdownItem, DropdownList, ExpandableSection as Fold, MenuToggle, NumberInput, Radio, Switch, Tab, Tabs, TabTitleText, Modal, ModalHeader, ModalBody, ModalFooter, Button as Press } from '@patternfly/react-core';
import { Table as Rows, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { toast, ToastContainer } from 'react-toastify';
import { note, place, say } from './page';

document.title = 'Server console';
const options = (...names) => names.map((label) => ({ label, value: label.toLowerCase().replaceAll(' ', '-') }));
const useNoted = (key, start) => {
  const [value, set] = useState(start);
  return [value, (to) => {
    set(to);
    note(key, to?.value ?? (Array.isArray(to) ? to.map((one) => one.value ?? one).join(',') : to));
  }];
};
const SERVERS = [
  { name: 'ann-web', region: 'Oslo', size: 'small' },
  { name: 'bo-mail', region: 'Turku', size: 'large' },
  { name: 'cy-store', region: 'Oslo', size: 'small' },
];

function Console() {
  const [region, setRegion] = useNoted('region', null);
  const [labels, setLabels] = useNoted('labels', []);
  const [user, setUser] = useState('');
  const [day, setDay] = useNoted('backup', '');
  const [at, setAt] = useNoted('at', '');
  const [isOn, setOn] = useNoted('protect', false);
  const [share, setShare] = useNoted('share', 20);
  const [kind, setKind] = useNoted('kind', 'web');
  const [view, setView] = useNoted('view', 'list');
  const [picked, setPicked] = useState([]);
  const [rows, setRows] = useState(SERVERS);
  return (
    <div>
      <FormField label="Region"><Select selectedOption={region} options={options('Oslo', 'Turku', 'Graz North', 'Graz South')} placeholder="Choose a region" onChange={({ detail }) => setRegion(detail.selectedOption)} /></FormField>
      <FormField label="Labels"><Multiselect selectedOptions={labels} options={options('billing', 'public', 'test', 'archive')} placeholder="Choose labels" onChange={({ detail }) => setLabels(detail.selectedOptions)} /></FormField>
      <FormField label="Owner"><Autosuggest value={user} options={['Ann Lund', 'Bo Sand', 'Cy Ray'].map((value) => ({ value }))} enteredTextLabel={(text) => `Use "${text}"`} onChange={({ detail }) => { setUser(detail.value); }} onSelect={({ detail }) => note('owner', detail.value)} /></FormField>
      <FormField label="Backup day" constraintText="YYYY/MM/DD"><DatePicker value={day} onChange={({ detail }) => setDay(detail.value)} openCalendarAriaLabel={() => 'Choose backup day'} nextMonthAriaLabel="Next month" previousMonthAriaLabel="Previous month" todayAriaLabel="Today" /></FormField>
      <FormField label="Backup hour"><TimeInput value={at} format="hh:mm" onChange={({ detail }) => setAt(detail.value)} /></FormField>
      <Toggle checked={isOn} onChange={({ detail }) => setOn(detail.checked)}>Deletion protection</Toggle>
      <FormField label="Memory share"><Slider value={share} min={0} max={100} onChange={({ detail }) => setShare(detail.value)} /></FormField>
      <FormField label="Workload"><Tiles value={kind} items={[{ value: 'web', label: 'Web site', description: 'Many short requests' }, { value: 'batch', label: 'Batch jobs', description: 'Long ones at night' }]} onChange={({ detail }) => setKind(detail.value)} /></FormField>
      <SegmentedControl selectedId={view} label="View" options={[{ id: 'list', text: 'List' }, { id: 'cards', text: 'Cards' }]} onChange={({ detail }) => setView(detail.selectedId)} />
      <ExpandableSection headerText="Network settings"><FormField label="Port"><Ports /></FormField></ExpandableSection>
      <ButtonDropdown items={[{ id: 'start', text: 'Start' }, { id: 'stop', text: 'Stop', disabled: true }, { text: 'Copy', items: [{ id: 'arn', text: 'Copy address' }, { id: 'id', text: 'Copy identifier' }] }]} onItemClick={({ detail }) => say('action', detail.id)}>Server actions</ButtonDropdown>
      <Table header="Servers" selectionType="multi" selectedItems={picked} trackBy="name" items={rows} ariaLabels={{ selectionGroupLabel: 'Servers', itemSelectionLabel: (_, item) => item.name, allItemsSelectionLabel: () => 'select all', activateEditLabel: (column, item) => `Edit ${item.name} ${column.header}`, cancelEditLabel: (column) => `Cancel editing ${column.header}`, submitEditLabel: (column) => `Submit edit ${column.header}` }} onSelectionChange={({ detail }) => { setPicked(detail.selectedItems); note('picked', detail.selectedItems.map((one) => one.name).join(',')); }} submitEdit={(item, column, value) => { setRows((all) => all.map((one) => (one.name === item.name ? { ...one, [column.id]: value } : one))); note(`${item.name} ${column.id}`, value); }} columnDefinitions={[{ id: 'name', header: 'Name', cell: (one) => one.name }, { id: 'region', header: 'Location', cell: (one) => one.region }, { id: 'size', header: 'Size', cell: (one) => one.size, editConfig: { ariaLabel: 'Size', editingCell: (item, { currentValue, setValue }) => <Input autoFocus value={currentValue ?? item.size} onChange={({ detail }) => setValue(detail.value)} /> } }]} />
      <Button onClick={() => { setTimeout(() => toast.success('Settings saved for all servers', { autoClose: 6000 }), 900); note('applied', true); }}>Apply settings</Button>
      <Button onClick={() => toast.error('Reboot refused: a backup is running', { autoClose: 8000 })}>Reboot all</Button>
    </div>
  );
}
function Ports() {
  const [port, setPort] = useNoted('port', '');
  return <Input value={port} inputMode="numeric" onChange={({ detail }) => setPort(detail.value)} />;
}

const TEAMS = [{ name: 'Ann', team: 'Kernel', detail: 'On call this week' }, { name: 'Bert', team: 'Shell', detail: 'Away until Monday' }, { name: 'Clara', team: 'Docs', detail: 'Writes the guide' }];
function Fleet() {
  const [isOpen, setOpen] = useState(false);
  const [size, setSize] = useNoted('replicas', 2);
  const [isAuto, setAuto] = useNoted('autoscale', false);
  const [tab, setTab] = useNoted('tab', 'overview');
  const [plan, setPlan] = useNoted('plan', '');
  const [open, setRows] = useState({});
  const [ticked, setTicked] = useState([]);
  const [isAsking, setAsking] = useState(false);
  const tick = (name) => () => {
    const to = ticked.includes(name) ? ticked.filter((one) => one !== name) : [...ticked, name];
    setTicked(to);
    note('people', to.join(','));
  };
  return (
    <div>
      <div><span id="rl">Replicas</span> <NumberInput value={size} min={0} max={5} inputName="replicas" inputAriaLabel="Replicas" minusBtnAriaLabel="Minus" plusBtnAriaLabel="Plus" onMinus={() => setSize(size - 1)} onPlus={() => setSize(size + 1)} onChange={(event) => setSize(Number(event.target.value))} onBlur={(event) => setSize(Math.max(0, Math.min(5, Number(event.target.value))))} /></div>
      <Switch id="auto" label="Autoscale" isChecked={isAuto} onChange={(_, to) => setAuto(to)} />
      <Radio id="p1" name="plan" label="Hourly" isChecked={plan === 'hourly'} onChange={() => setPlan('hourly')} />
      <Radio id="p2" name="plan" label="Yearly" isChecked={plan === 'yearly'} onChange={() => setPlan('yearly')} />
      <Dropdown isOpen={isOpen} onSelect={(_, value) => { setOpen(false); say('fleet', value); }} onOpenChange={setOpen} toggle={(ref) => <MenuToggle ref={ref} onClick={() => setOpen(!isOpen)}>Fleet menu</MenuToggle>}><DropdownList><DropdownItem value="drain">Drain fleet</DropdownItem><DropdownItem value="label">Label fleet</DropdownItem></DropdownList></Dropdown>
      <Tabs activeKey={tab} onSelect={(_, key) => setTab(key)}><Tab eventKey="overview" title={<TabTitleText>Overview</TabTitleText>}>All is well.</Tab><Tab eventKey="events" title={<TabTitleText>Events</TabTitleText>}>No events.</Tab></Tabs>
      <Fold toggleText="Show advanced" onToggle={(_, to) => note('advanced', to)}><label>Grace period <input onChange={({ target }) => note('grace', target.value)} /></label></Fold>
      <Rows aria-label="People"><Thead><Tr><Th screenReaderText="Row expansion" /><Th screenReaderText="Row select" /><Th>Person</Th><Th>Team</Th></Tr></Thead>
        {TEAMS.map((one, at) => <Tbody key={one.name} isExpanded={open[one.name]}><Tr><Td expand={{ rowIndex: at, isExpanded: open[one.name] ?? false, onToggle: () => { setRows({ ...open, [one.name]: !open[one.name] }); note(`open ${one.name}`, !open[one.name]); } }} /><Td select={{ rowIndex: at, isSelected: ticked.includes(one.name), onSelect: tick(one.name) }} /><Td>{one.name}</Td><Td>{one.team}</Td></Tr>{open[one.name] && <Tr isExpanded><Td colSpan={4}>{one.detail}</Td></Tr>}</Tbody>)}
      </Rows>
      <Press variant="danger" onClick={() => setAsking(true)}>Retire fleet</Press>
      <Modal isOpen={isAsking} variant="small" onClose={() => setAsking(false)} aria-label="Retire"><ModalHeader title="Retire the fleet?" /><ModalBody>It cannot be started again.</ModalBody><ModalFooter><Press variant="danger" onClick={() => { setAsking(false); say('retired', true); }}>Retire now</Press><Press variant="link" onClick={() => { setAsking(false); note('retired', 'kept'); }}>Leave it</Press></ModalFooter></Modal>
      <ToastContainer />
    </div>
  );
}
for (const View of [Console, Fleet]) {
  const holder = place();
  holder.style.maxWidth = '760px';
  createRoot(holder).render(<View />);
}
