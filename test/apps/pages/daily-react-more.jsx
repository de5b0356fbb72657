/** More of React: Mantine, rsuite, Fluent, day picker, code boxes, tree, colours. */
import { Autocomplete, MantineProvider, MultiSelect, NumberInput, PinInput, Rating, SegmentedControl, Select, Switch, TagsInput, Checkbox, Slider } from '@mantine/core';
import '@mantine/core/styles.css';
import { Cascader, CheckPicker, DatePicker, InputNumber, Rate, SelectPicker, Toggle, TagPicker } from 'rsuite';
import 'rsuite/dist/rsuite-no-reset.css';
import * as Fluent from '@fluentui/react-components';
import { OTPInput } from 'input-otp';
import { Tree } from 'react-arborist';
import { HexColorInput, HexColorPicker } from 'react-colorful';
import { DayPicker } from 'react-day-picker';
import 'react-day-picker/style.css';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { note, place } from './page';

document.title = 'More React';
const CITIES = ['Ghent', 'Graz', 'Turin', 'Porto'];
const data = CITIES.map((name) => ({ label: name, value: name }));
const mount = (what) => createRoot(place()).render(what);

mount(
  <MantineProvider>
    <Select label="Mantine city" data={CITIES} onChange={(to) => note('m-city', to)} />
    <Select label="Mantine finder" searchable data={CITIES} onChange={(to) => note('m-finder', to)} />
    <MultiSelect label="Mantine towns" data={CITIES} onChange={(to) => note('m-towns', to.join(','))} />
    <TagsInput label="Mantine labels" onChange={(to) => note('m-labels', to.join(','))} />
    <Autocomplete label="Mantine place" data={CITIES} onChange={(to) => note('m-place', to)} />
    <NumberInput label="Mantine seats" defaultValue={2} min={0} max={20} onChange={(to) => note('m-seats', to)} />
    <Switch label="Mantine sound" onChange={({ currentTarget }) => note('m-sound', currentTarget.checked)} />
    <Checkbox label="Mantine agree" onChange={({ currentTarget }) => note('m-agree', currentTarget.checked)} />
    <SegmentedControl aria-label="Mantine view" data={['Day', 'Week', 'Month']} onChange={(to) => note('m-view', to)} />
    <div role="group" aria-label="Mantine mark"><Rating onChange={(to) => note('m-mark', to)} /></div>
    <Slider aria-label="Mantine level" defaultValue={10} thumbLabel="Mantine level" onChange={(to) => note('m-level', to)} />
    <p id="pinl">Mantine pin</p>
    <PinInput length={4} type="number" aria-label="Mantine pin" onComplete={(to) => note('m-pin', to)} />
  </MantineProvider>,
);

function Suite() {
  const [city, setCity] = useState(null);
  return (
    <div>
      <label htmlFor="rs-city">Suite city</label>
      <SelectPicker id="rs-city" data={data} value={city} onChange={(to) => { setCity(to); note('rs-city', to); }} />
      <label id="rs-many-l">Suite towns</label>
      <CheckPicker data={data} placeholder="Suite towns" onChange={(to) => note('rs-towns', to.join(','))} />
      <TagPicker data={data} placeholder="Suite tags" onChange={(to) => note('rs-tags', to.join(','))} />
      <label htmlFor="rs-day">Suite day</label>
      <DatePicker id="rs-day" format="yyyy-MM-dd" oneTap onChange={(to) => note('rs-day', to?.toDateString())} />
      <Cascader placeholder="Suite area" data={[{ label: 'Europe', value: 'eu', children: [{ label: 'Spain', value: 'es' }, { label: 'Italy', value: 'it' }] }, { label: 'Asia', value: 'as', children: [{ label: 'Japan', value: 'jp' }] }]} onChange={(to) => note('rs-area', to)} />
      <label htmlFor="rs-n">Suite count</label>
      <InputNumber id="rs-n" defaultValue={1} onChange={(to) => note('rs-count', Number(to))} />
      <Toggle onChange={(to) => note('rs-toggle', to)}>Suite power</Toggle>
      <div aria-label="Suite mark" role="group"><Rate onChange={(to) => note('rs-rate', to)} /></div>
    </div>
  );
}
mount(<Suite />);

function Fluents() {
  const [text, setText] = useState(1);
  return (
    <Fluent.FluentProvider theme={Fluent.webLightTheme}>
      <Fluent.Field label="Fluent city">
        <Fluent.Dropdown onOptionSelect={(_, { optionValue }) => note('f-city', optionValue)}>
          {CITIES.map((one) => <Fluent.Option key={one}>{one}</Fluent.Option>)}
        </Fluent.Dropdown>
      </Fluent.Field>
      <Fluent.Field label="Fluent finder">
        <Fluent.Combobox onOptionSelect={(_, { optionValue }) => note('f-finder', optionValue)}>
          {CITIES.map((one) => <Fluent.Option key={one}>{one}</Fluent.Option>)}
        </Fluent.Combobox>
      </Fluent.Field>
      <Fluent.Field label="Fluent count">
        <Fluent.SpinButton value={text} onChange={(_, { value, displayValue }) => { const to = value ?? Number(displayValue); setText(to); note('f-count', to); }} />
      </Fluent.Field>
      <Fluent.Switch label="Fluent power" onChange={(_, { checked }) => note('f-power', checked)} />
      <Fluent.Checkbox label="Fluent agree" onChange={(_, { checked }) => note('f-agree', checked)} />
      <Fluent.Field label="Fluent size">
        <Fluent.RadioGroup onChange={(_, { value }) => note('f-size', value)}>
          <Fluent.Radio value="S" label="Small one" /><Fluent.Radio value="L" label="Large one" />
        </Fluent.RadioGroup>
      </Fluent.Field>
      <Fluent.Menu><Fluent.MenuTrigger><Fluent.Button>Fluent actions</Fluent.Button></Fluent.MenuTrigger>
        <Fluent.MenuPopover><Fluent.MenuList><Fluent.MenuItem onClick={() => note('f-menu', 'archive')}>Archive letter</Fluent.MenuItem></Fluent.MenuList></Fluent.MenuPopover>
      </Fluent.Menu>
      <Fluent.TabList onTabSelect={(_, { value }) => note('f-tab', value)}><Fluent.Tab value="one">Fluent one</Fluent.Tab><Fluent.Tab value="two">Fluent two</Fluent.Tab></Fluent.TabList>
    </Fluent.FluentProvider>
  );
}
mount(<Fluents />);

mount(<DayPicker mode="single" defaultMonth={new Date(2026, 11, 1)} onSelect={(day) => note('rdp', day?.toDateString())} />);
mount(
  <div>
    <label htmlFor="otp">Pairing code</label>
    <OTPInput id="otp" maxLength={6} autoComplete="off" onChange={(to) => note('otp', to)} render={({ slots }) => <div style={{ display: 'flex' }}>{slots.map((slot, i) => <div key={i} style={{ border: '1px solid', width: 24, height: 28 }}>{slot.char}</div>)}</div>} />
  </div>,
);
mount(
  <Tree height={160} width={240} openByDefault={false} initialData={[{ id: '1', name: 'Letters', children: [{ id: '2', name: 'Offer May' }, { id: '3', name: 'Offer June' }] }, { id: '4', name: 'Photos' }]} onSelect={(nodes) => note('arborist', nodes.map((one) => one.data.name).join(','))} />,
);
function Colors() {
  const [color, setColor] = useState('#aabbcc');
  return (
    <div><HexColorPicker color={color} onChange={setColor} /><label>Wall colour <HexColorInput color={color} prefixed onChange={(to) => { setColor(to); note('hex', to); }} /></label></div>
  );
}
mount(<Colors />);
