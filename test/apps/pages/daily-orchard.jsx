/** An orchard's planning app of PrimeReact and rsuite: trees in lists, transfer, ranges, steps, split buttons, rows that are edited. */
import './daily-process';
import 'primereact/resources/themes/lara-light-blue/theme.css';
import 'primereact/resources/primereact.min.css';
import 'rsuite/dist/rsuite.min.css';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { Calendar } from 'primereact/calendar';
import { Chips } from 'primereact/chips';
import { TreeSelect } from 'primereact/treeselect';
import { PickList } from 'primereact/picklist';
import { SplitButton } from 'primereact/splitbutton';
import { TabView, TabPanel } from 'primereact/tabview';
import { SelectButton } from 'primereact/selectbutton';
import { ToggleButton } from 'primereact/togglebutton';
import { TieredMenu } from 'primereact/tieredmenu';
import { DataTable } from 'primereact/datatable';
import { Column } from 'primereact/column';
import { InputText } from 'primereact/inputtext';
import { InputNumber } from 'primereact/inputnumber';
import { Dialog } from 'primereact/dialog';
import { InputSwitch } from 'primereact/inputswitch';
import { Slider } from 'primereact/slider';
import { CheckTreePicker, DateRangePicker, TagInput, Dropdown, Nav, AutoComplete, TreePicker, RadioTileGroup, RadioTile, Button, Drawer, Input, MultiCascader } from 'rsuite';
import { note, place, say } from './page';

document.title = 'Orchard';
const TREES = [
  { key: 'f', label: 'Fruit', children: [{ key: 'apple', label: 'Apple' }, { key: 'pear', label: 'Pear' }] },
  { key: 'n', label: 'Nuts', children: [{ key: 'walnut', label: 'Walnut' }] },
];
const rsTree = TREES.map(({ key, label, children }) => ({ value: key, label, children: children.map((one) => ({ value: one.key, label: one.label })) }));
const iso = (day) => `${day.getFullYear()}-${String(day.getMonth() + 1).padStart(2, '0')}-${String(day.getDate()).padStart(2, '0')}`;
const useNoted = (key, start, show = (x) => x) => {
  const [value, set] = useState(start);
  return [value, (to) => {
    set(to);
    note(key, show(to));
  }];
};

function Orchard() {
  const [kind, setKind] = useNoted('kind', null);
  const [words, setWords] = useNoted('words', [], (x) => x.join(','));
  const [lists, setLists] = useState([[{ n: 'Ladder' }, { n: 'Saw' }, { n: 'Rake' }], [{ n: 'Basket' }]]);
  const [day, setDay] = useNoted('pick', null, (x) => x && iso(x));
  const [share, setShare] = useNoted('share', 'Half');
  const [net, setNet] = useNoted('net', false);
  const [pump, setPump] = useNoted('pump', false);
  const [depth, setDepth] = useNoted('depth', 20);
  const [rows, setRows] = useState([{ id: 1, sort: 'Elstar', crates: 12 }, { id: 2, sort: 'Conference', crates: 7 }, { id: 3, sort: 'Boskoop', crates: 9 }]);
  const [picked, setPicked] = useState([]);
  const [isAsking, ask] = useState(false);
  const [isOpen, open] = useState(false);
  const [tab, setTab] = useState('plan');
  const [view, setView] = useState(0);
  const menu = (names, key) => names.map((label) => ({ label, command: () => say(key, label) }));
  return (
    <div>
      <label htmlFor="kind">Kind of tree</label><TreeSelect inputId="kind" ariaLabel="Kind of tree" value={kind} options={TREES} onChange={(e) => setKind(e.value)} placeholder="Choose a kind" />
      <label htmlFor="words">Search words</label><Chips inputId="words" value={words} onChange={(e) => setWords(e.value)} />
      <PickList dataKey="n" source={lists[0]} target={lists[1]} sourceHeader="In the shed" targetHeader="On the cart" itemTemplate={(x) => x.n} onChange={(e) => { setLists([e.source, e.target]); note('cart', e.target.map((x) => x.n).join(',')); }} />
      <label htmlFor="pick">Picking day</label><Calendar inputId="pick" value={day} onChange={(e) => setDay(e.value)} dateFormat="dd.mm.yy" />
      <SplitButton label="Save plan" onClick={() => say('plan', 'saved')} model={menu(['Save as template', 'Save and share'], 'plan')} menuButtonProps={{ 'aria-label': 'More ways to save' }} />
      <p id="sh">Share of water</p><SelectButton aria-labelledby="sh" value={share} options={['Quarter', 'Half', 'Full']} onChange={(e) => setShare(e.value)} />
      <ToggleButton onLabel="Nets are up" offLabel="Nets are down" checked={net} onChange={(e) => setNet(e.value)} />
      <label htmlFor="pump">Night pump</label><InputSwitch inputId="pump" checked={pump} onChange={(e) => setPump(e.value)} />
      <p>Planting depth</p><div style={{ width: 220, margin: 14 }}><Slider ariaLabel="Planting depth" value={depth} onChange={(e) => setDepth(e.value)} /></div>
      <TieredMenu model={[{ label: 'Tools', items: [{ label: 'Sharpen', items: menu(['Sharpen saws', 'Sharpen axes'], 'tool') }, ...menu(['Lend tools'], 'tool')] }, ...menu(['Close day'], 'tool')]} />
      <DataTable value={rows} dataKey="id" editMode="row" selection={picked} onSelectionChange={(e) => { setPicked(e.value); note('rows', e.value.map((x) => x.sort).join(',')); }} selectionMode="checkbox" onRowEditComplete={(e) => { setRows(rows.map((x) => (x.id === e.newData.id ? e.newData : x))); note(`crates ${e.newData.sort}`, e.newData.crates); }}>
        <Column selectionMode="multiple" />
        <Column field="sort" header="Sort" sortable />
        <Column field="crates" header="Crates" sortable editor={(o) => <InputNumber value={o.value} onValueChange={(e) => o.editorCallback(e.value)} />} />
        <Column rowEditor />
      </DataTable>
      <TabView activeIndex={view} onTabChange={(e) => setView(e.index) ?? note('view', e.index)}><TabPanel header="Spring">Blossom</TabPanel><TabPanel header="Harvest"><InputText placeholder="Helpers" onChange={(e) => note('helpers', e.target.value)} /></TabPanel></TabView>
      <button type="button" onClick={() => ask(true)}>Fell tree</button>
      <Dialog header="Fell the old tree?" visible={isAsking} onHide={() => ask(false)}><button type="button" onClick={() => { note('fell', 'felled'); ask(false); }}>Fell it</button><button type="button" onClick={() => { note('fell', 'spared'); ask(false); }}>Spare it</button></Dialog>
      <hr />
      <label>Meadow trees</label><CheckTreePicker aria-label="Meadow trees" data={rsTree} placeholder="Choose trees" onChange={(x) => note('meadow', [...x].sort().join(','))} style={{ width: 240 }} />
      <label>Main tree</label><TreePicker aria-label="Main tree" data={rsTree} placeholder="Choose main tree" onChange={(x) => note('main', x)} style={{ width: 240 }} />
      <label>Season</label><DateRangePicker aria-label="Season" format="dd.MM.yyyy" onChange={(x) => note('season', x?.map(iso).join(' '))} />
      <label>Helpers by name</label><TagInput aria-label="Helpers by name" trigger={['Enter', 'Comma']} onChange={(x) => note('names', x?.join(','))} style={{ width: 240 }} />
      <label htmlFor="vill">Village</label><AutoComplete id="vill" data={['Aune', 'Berge', 'Bergheim', 'Dorf']} onChange={(x) => note('village', x)} />
      <Dropdown title="Export plan">{['As table', 'As calendar'].map((x) => <Dropdown.Item key={x} onClick={() => say('export', x)}>{x}</Dropdown.Item>)}<Dropdown.Menu title="As picture">{['Small picture', 'Large picture'].map((x) => <Dropdown.Item key={x} onClick={() => say('export', x)}>{x}</Dropdown.Item>)}</Dropdown.Menu></Dropdown>
      <Nav appearance="tabs" activeKey={tab} onSelect={(x) => { setTab(x); note('nav', x); }}><Nav.Item eventKey="plan">Plan</Nav.Item><Nav.Item eventKey="costs">Costs</Nav.Item><Nav.Menu title="Further"><Nav.Item eventKey="staff">Staff</Nav.Item><Nav.Item eventKey="law">Rules</Nav.Item></Nav.Menu></Nav>
      <RadioTileGroup aria-label="Cart size" onChange={(x) => note('size', x)}><RadioTile label="Hand cart" value="hand">For paths</RadioTile><RadioTile label="Tractor cart" value="tractor">For fields</RadioTile></RadioTileGroup>
      <Button onClick={() => open(true)}>Add a note</Button>
      <Drawer open={isOpen} onClose={() => open(false)}><Drawer.Header><Drawer.Title>Note</Drawer.Title></Drawer.Header><Drawer.Body><label htmlFor="nt">Note text</label><Input id="nt" onChange={(x) => note('draft', x)} /><Button onClick={() => { note('kept', true); open(false); }}>Keep note</Button></Drawer.Body></Drawer>
      <label>Parts of the land</label><MultiCascader aria-label="Parts of the land" data={rsTree} placeholder="Choose parts" onChange={(x) => note('parts', [...x].sort().join(','))} style={{ width: 240 }} />
    </div>
  );
}
const holder = place();
holder.style.maxWidth = '760px';
createRoot(holder).render(<Orchard />);
