/** Suites of React and plain script: Chakra, Grommet, MUI's tree and grid, Wunderbaum, Litepicker. */
import './daily-process';
import { ChakraProvider, defaultSystem, NumberInput, RadioCard, TagsInput, Switch, Slider, Editable, Steps, createListCollection, Select, Portal, PinInput, SegmentGroup } from '@chakra-ui/react';
import { Grommet, Select as GSelect, DateInput, MaskedInput, RadioButtonGroup, Menu, SelectMultiple, RangeInput, StarRating, TextInput, Accordion, AccordionPanel } from 'grommet';
import { RichTreeView } from '@mui/x-tree-view/RichTreeView';
import { DataGrid } from '@mui/x-data-grid';
import { Wunderbaum } from 'wunderbaum';
import 'wunderbaum/dist/wunderbaum.css';
import { Litepicker } from 'litepicker';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { note, place, say } from './page';

document.title = 'Suites workshop';
const CITIES = ['Ghent', 'Graz', 'Turin', 'Porto', 'Bergen'];
const mount = (what) => createRoot(place()).render(what);
const cities = createListCollection({ items: CITIES.map((one) => ({ label: one, value: one.toLowerCase() })) });

mount(
  <ChakraProvider value={defaultSystem}>
    <Select.Root collection={cities} onValueChange={({ value }) => note('ck-city', value.join(','))}>
      <Select.HiddenSelect /><Select.Label>Chakra city</Select.Label>
      <Select.Control><Select.Trigger><Select.ValueText placeholder="Pick a city" /></Select.Trigger></Select.Control>
      <Portal><Select.Positioner><Select.Content>{cities.items.map((one) => <Select.Item item={one} key={one.value}>{one.label}</Select.Item>)}</Select.Content></Select.Positioner></Portal>
    </Select.Root>
    <NumberInput.Root defaultValue="2" onValueChange={({ value }) => note('ck-count', value)}><NumberInput.Label>Chakra count</NumberInput.Label><NumberInput.Control /><NumberInput.Input /></NumberInput.Root>
    <TagsInput.Root onValueChange={({ value }) => note('ck-tags', value.join(','))}><TagsInput.Label>Chakra labels</TagsInput.Label><TagsInput.Control><TagsInput.Items /><TagsInput.Input /></TagsInput.Control></TagsInput.Root>
    <Switch.Root onCheckedChange={({ checked }) => note('ck-power', checked)}><Switch.HiddenInput /><Switch.Control /><Switch.Label>Chakra power</Switch.Label></Switch.Root>
    <Slider.Root defaultValue={[20]} onValueChangeEnd={({ value }) => note('ck-level', value[0])}><Slider.Label>Chakra level</Slider.Label><Slider.Control><Slider.Track><Slider.Range /></Slider.Track><Slider.Thumbs /></Slider.Control></Slider.Root>
    <RadioCard.Root onValueChange={({ value }) => note('ck-card', value)}><RadioCard.Label>Chakra plan</RadioCard.Label>{['Basic', 'Family'].map((one) => <RadioCard.Item key={one} value={one}><RadioCard.ItemHiddenInput /><RadioCard.ItemControl><RadioCard.ItemText>{one} plan</RadioCard.ItemText><RadioCard.ItemIndicator /></RadioCard.ItemControl></RadioCard.Item>)}</RadioCard.Root>
    <Editable.Root defaultValue="Trip to Lund" onValueCommit={({ value }) => note('ck-title', value)}><Editable.Preview /><Editable.Input aria-label="Trip title" /></Editable.Root>
    <SegmentGroup.Root aria-label="Chakra size" onValueChange={({ value }) => note('ck-size', value)}><SegmentGroup.Indicator /><SegmentGroup.Items items={['Narrow', 'Wide']} /></SegmentGroup.Root>
    <PinInput.Root otp={false} onValueComplete={({ valueAsString }) => note('ck-pin', valueAsString)}><PinInput.Label>Locker number</PinInput.Label><PinInput.HiddenInput /><PinInput.Control>{[0, 1, 2, 3].map((at) => <PinInput.Input key={at} index={at} />)}</PinInput.Control></PinInput.Root>
  </ChakraProvider>,
);

function Grommets() {
  const [day, setDay] = useState('');
  const [city, setCity] = useState('');
  const [towns, setTowns] = useState([]);
  const [rate, setRate] = useState('');
  const [zip, setZip] = useState('');
  const [ways, setWays] = useState('');
  return (
    <Grommet>
      <label htmlFor="gr-city__input">Grommet city</label><GSelect id="gr-city" options={CITIES} value={city} onChange={({ option }) => { setCity(option); note('gr-city', option); }} />
      <label htmlFor="gr-towns__input">Grommet towns</label><SelectMultiple id="gr-towns" options={CITIES} value={towns} onChange={({ value }) => { setTowns(value); note('gr-towns', value.join(',')); }} />
      <label htmlFor="gr-day">Grommet day</label><DateInput id="gr-day" format="dd.mm.yyyy" value={day} onChange={({ value }) => { setDay(value); note('gr-day', String(value).slice(0, 10)); }} />
      <label htmlFor="gr-zip">Grommet code</label><MaskedInput id="gr-zip" mask={[{ length: 2, regexp: /^[a-z]{1,2}$/i, placeholder: 'xx' }, { fixed: '-' }, { length: 4, regexp: /^\d{1,4}$/, placeholder: '0000' }]} value={zip} onChange={({ target }) => { setZip(target.value); note('gr-zip', target.value); }} />
      <RadioButtonGroup name="ways" options={['By train', 'By bike']} value={ways} onChange={({ target }) => { setWays(target.value); note('gr-way', target.value); }} />
      <Menu label="Grommet menu" items={[{ label: 'Launch boat', onClick: () => say('gr-menu', 'launch') }, { label: 'Anchor boat', onClick: () => say('gr-menu', 'anchor') }]} />
      <StarRating name="stars" aria-label="Grommet stars" value={rate} onChange={({ target }) => { setRate(target.value); note('gr-stars', String(target.value)); }} />
      <Accordion><AccordionPanel label="Boat details"><button type="button" onClick={() => say('gr-acc', true)}>Show berth</button></AccordionPanel></Accordion>
    </Grommet>
  );
}
mount(<Grommets />);

mount(<RichTreeView items={[{ id: 'fruit', label: 'Fruit', children: [{ id: 'pear', label: 'Pear' }, { id: 'plum', label: 'Plum' }] }, { id: 'nuts', label: 'Nuts' }]} onItemClick={(_, id) => note('mx-tree', id)} checkboxSelection onSelectedItemsChange={(_, ids) => note('mx-ticked', [].concat(ids).join(','))} />);
mount(
  <div style={{ height: 260, width: 420 }}>
    <DataGrid rows={[{ id: 1, guest: 'Ida', nights: 3 }, { id: 2, guest: 'Jon', nights: 5 }]} columns={[{ field: 'guest', headerName: 'Guest', width: 140 }, { field: 'nights', headerName: 'Nights', type: 'number', editable: true, width: 140 }]} checkboxSelection processRowUpdate={(row) => { note('mx-grid', `${row.guest} ${row.nights}`); return row; }} onRowSelectionModelChange={({ ids }) => note('mx-rows', [...ids].join(','))} />
  </div>,
);

const tree = place();
tree.style.height = '120px';
new Wunderbaum({ element: tree, source: [{ title: 'Cellar', expanded: false, children: [{ title: 'Wine rack' }] }, { title: 'Loft' }], checkbox: true, activate: ({ node }) => note('wb', node.title), select: ({ tree: all }) => note('wb-ticked', all.getSelectedNodes().map(({ title }) => title).join(',')) });
const trip = place();
trip.innerHTML = '<label>Sailing day <input id="lite"></label>';
new Litepicker({ element: document.getElementById('lite'), format: 'YYYY-MM-DD', startDate: '2027-05-01', setup: (one) => one.on('selected', (day) => note('lite', day.format('YYYY-MM-DD'))) });
