/** React libraries: Base UI, react-widgets, Blueprint, dual list box, tags, date and time parts, toasts. */
import { Select } from '@base-ui/react/select';
import { Combobox } from '@base-ui/react/combobox';
import { NumberField } from '@base-ui/react/number-field';
import { Slider } from '@base-ui/react/slider';
import { Menu } from '@base-ui/react/menu';
import { Switch } from '@base-ui/react/switch';
import { Accordion } from '@base-ui/react/accordion';
import { RadioGroup } from '@base-ui/react/radio-group';
import { Radio } from '@base-ui/react/radio';
import { Button, Classes, MenuItem, Menu as BlueMenu, Popover, Switch as BlueSwitch, NumericInput, TagInput, RadioGroup as BlueRadios, Radio as BlueRadio, EditableText, Tree } from '@blueprintjs/core';
import { Select as BlueSelect, MultiSelect as BlueMulti } from '@blueprintjs/select';
import '@blueprintjs/core/lib/css/blueprint.css';
import '@blueprintjs/select/lib/css/blueprint-select.css';
import { DropdownList, Multiselect, NumberPicker, DatePicker as RwDate } from 'react-widgets';
import 'react-widgets/styles.css';
import DualListBox from 'react-dual-listbox';
import 'react-dual-listbox/lib/react-dual-listbox.css';
import { ReactTags } from 'react-tag-autocomplete';
import DatePicker from 'react-date-picker';
import 'react-date-picker/dist/DatePicker.css';
import 'react-calendar/dist/Calendar.css';
import TimePicker from 'react-time-picker';
import 'react-time-picker/dist/TimePicker.css';
import { Toaster, toast } from 'sonner';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { note, place, say } from './page';

document.title = 'React workshop';
const CITIES = ['Ghent', 'Graz', 'Turin', 'Porto', 'Bergen'];
const mount = (what) => createRoot(place()).render(what);
const style = document.createElement('style');
style.textContent =
  '.pop{background:#fff;border:1px solid #888;padding:4px}.track{position:relative;height:6px;width:200px;background:#ccc}.thumb{width:16px;height:16px;background:#36c;border-radius:8px}.sw{display:inline-block;width:36px;height:20px;background:#ccc;border-radius:10px}.sw[data-checked]{background:#3a3}';
document.head.append(style);

function BaseParts() {
  return (
    <div>
      <Select.Root items={CITIES.map((one) => ({ label: one, value: one.toLowerCase() }))} onValueChange={(to) => note('base-city', to)}>
        <Select.Label>Base city</Select.Label>
        <Select.Trigger><Select.Value placeholder="Pick" /></Select.Trigger>
        <Select.Portal><Select.Positioner><Select.Popup className="pop"><Select.List>
          {CITIES.map((one) => <Select.Item key={one} value={one.toLowerCase()}><Select.ItemText>{one}</Select.ItemText></Select.Item>)}
        </Select.List></Select.Popup></Select.Positioner></Select.Portal>
      </Select.Root>
      <Combobox.Root items={CITIES} onValueChange={(to) => note('base-finder', to)}>
        <label htmlFor="bf">Base finder</label><Combobox.Input id="bf" />
        <Combobox.Portal><Combobox.Positioner><Combobox.Popup className="pop"><Combobox.Empty>Nothing</Combobox.Empty><Combobox.List>
          {(one) => <Combobox.Item key={one} value={one}>{one}</Combobox.Item>}
        </Combobox.List></Combobox.Popup></Combobox.Positioner></Combobox.Portal>
      </Combobox.Root>
      <NumberField.Root id="bn" defaultValue={2} min={0} max={40} onValueChange={(to) => note('base-count', to)}>
        <label htmlFor="bn">Base count</label>
        <NumberField.Group><NumberField.Decrement>-</NumberField.Decrement><NumberField.Input /><NumberField.Increment>+</NumberField.Increment></NumberField.Group>
      </NumberField.Root>
      <Slider.Root defaultValue={20} onValueCommitted={(to) => note('base-level', to)}>
        <Slider.Label>Base level</Slider.Label>
        <Slider.Control><Slider.Track className="track"><Slider.Indicator /><Slider.Thumb className="thumb" /></Slider.Track></Slider.Control>
      </Slider.Root>
      <label style={{ display: 'block' }}><Switch.Root className="sw" onCheckedChange={(to) => note('base-power', to)}><Switch.Thumb /></Switch.Root> Base power</label>
      <Menu.Root><Menu.Trigger>Base actions</Menu.Trigger><Menu.Portal><Menu.Positioner><Menu.Popup className="pop">
        <Menu.Item onClick={() => say('base-menu', 'open')}>Open folder</Menu.Item>
        <Menu.SubmenuRoot><Menu.SubmenuTrigger>Send copy</Menu.SubmenuTrigger><Menu.Portal><Menu.Positioner><Menu.Popup className="pop">
          <Menu.Item onClick={() => say('base-menu', 'team')}>Copy for team</Menu.Item>
        </Menu.Popup></Menu.Positioner></Menu.Portal></Menu.SubmenuRoot>
      </Menu.Popup></Menu.Positioner></Menu.Portal></Menu.Root>
      <Accordion.Root><Accordion.Item value="a"><Accordion.Header><Accordion.Trigger>Opening hours</Accordion.Trigger></Accordion.Header>
        <Accordion.Panel><button type="button" onClick={() => say('base-acc', true)}>Show holidays</button></Accordion.Panel></Accordion.Item></Accordion.Root>
      <RadioGroup aria-label="Base pace" onValueChange={(to) => note('base-pace', to)}>
        {['Slow', 'Brisk'].map((one) => <label key={one} style={{ display: 'block' }}><Radio.Root value={one} style={{ width: 16, height: 16, border: '1px solid', display: 'inline-block' }}><Radio.Indicator>•</Radio.Indicator></Radio.Root> {one} pace</label>)}
      </RadioGroup>
    </div>
  );
}
mount(<BaseParts />);

const renderCity = (one, { handleClick, modifiers }) => modifiers.matchesPredicate ? <MenuItem key={one} text={one} active={modifiers.active} roleStructure="listoption" onClick={handleClick} /> : null;
const hasWord = (query, one) => one.toLowerCase().includes(query.toLowerCase());
function Blue() {
  const [city, setCity] = useState();
  const [towns, setTowns] = useState([]);
  const [tags, setTags] = useState(['red']);
  const [isOpen, setOpen] = useState(false);
  const [meal, setMeal] = useState();
  return (
    <div>
      <label id="bl">Blue city</label>
      <BlueSelect items={CITIES} itemPredicate={hasWord} itemRenderer={renderCity} onItemSelect={(one) => { setCity(one); note('blue-city', one); }}>
        <Button aria-labelledby="bl" text={city ?? 'Select a city'} endIcon="double-caret-vertical" />
      </BlueSelect>
      <div>Blue towns</div>
      <BlueMulti items={CITIES} itemPredicate={hasWord} itemRenderer={renderCity} selectedItems={towns} tagRenderer={(one) => one} placeholder="Blue towns" onItemSelect={(one) => { const to = [...towns, one]; setTowns(to); note('blue-towns', to.join(',')); }} />
      <label>Blue count<NumericInput defaultValue={1} onValueChange={(to) => note('blue-count', to)} /></label>
      <BlueSwitch label="Blue power" onChange={({ currentTarget }) => note('blue-power', currentTarget.checked)} />
      <label>Blue tags<TagInput values={tags} onChange={(to) => { setTags(to); note('blue-tags', to.join(',')); }} /></label>
      <BlueRadios label="Blue meal" selectedValue={meal} onChange={({ currentTarget }) => { setMeal(currentTarget.value); note('blue-meal', currentTarget.value); }}><BlueRadio label="Soup" value="soup" /><BlueRadio label="Stew" value="stew" /></BlueRadios>
      <EditableText placeholder="Click to edit the motto" onConfirm={(to) => note('blue-motto', to)} />
      <Popover minimal content={<BlueMenu><MenuItem text="Archive box" onClick={() => say('blue-menu', 'archive')} /><MenuItem text="More"><MenuItem text="Print label" onClick={() => say('blue-menu', 'print')} /></MenuItem></BlueMenu>}><Button text="Blue actions" /></Popover>
      <Tree contents={[{ id: 1, label: 'Depot', hasCaret: true, isExpanded: isOpen, childNodes: [{ id: 2, label: 'Shelf North' }] }]} onNodeExpand={() => setOpen(true)} onNodeCollapse={() => setOpen(false)} onNodeClick={(node) => note('blue-tree', node.label)} />
    </div>
  );
}
mount(<Blue />);

mount(
  <div>
    <label htmlFor="rw1_input">Rw city</label><DropdownList id="rw1" data={CITIES} onChange={(to) => note('rw-city', to)} />
    <label htmlFor="rw2_input">Rw towns</label><Multiselect id="rw2" data={CITIES} onChange={(to) => note('rw-towns', to.join(','))} />
    <label htmlFor="rw3_input">Rw count</label><NumberPicker id="rw3" defaultValue={1} onChange={(to) => note('rw-count', to)} />
  </div>,
);

function Lists() {
  const [chosen, setChosen] = useState(['ski']);
  const [tags, setTags] = useState([]);
  const [day, setDay] = useState(new Date(2026, 4, 1));
  const [time, setTime] = useState('10:00');
  return (
    <div>
      <DualListBox selected={chosen} onChange={(to) => { setChosen(to); note('dual', to.join(',')); }} options={[{ value: 'run', label: 'Running' }, { value: 'swim', label: 'Swimming' }, { value: 'ski', label: 'Skiing' }]} />
      <ReactTags labelText="Guests invited" allowNew selected={tags} suggestions={CITIES.map((one) => ({ label: one, value: one }))} onAdd={(tag) => { const to = [...tags, tag]; setTags(to); note('rt', to.map((one) => one.label).join(',')); }} onDelete={(i) => setTags(tags.filter((_, n) => n !== i))} />
      <span id="wj">Return day</span><div aria-labelledby="wj" role="group"><DatePicker value={day} locale="en-US" onChange={(to) => { setDay(to); note('wj-day', to && `${to.getFullYear()}-${to.getMonth() + 1}-${to.getDate()}`); }} /></div>
      <span id="wt">Return time</span><div aria-labelledby="wt" role="group"><TimePicker value={time} locale="en-US" onChange={(to) => { setTime(to); note('wj-time', to); }} /></div>
      <Toaster /><button type="button" onClick={() => toast('Letter moved', { duration: 8000, action: { label: 'Put back', onClick: () => say('toast', 'back') } })}>Move letter</button>
    </div>
  );
}
mount(<Lists />);

function Long() {
  const box = useRef(null);
  const rows = useVirtualizer({ count: 400, getScrollElement: () => box.current, estimateSize: () => 28 });
  return (
    <div ref={box} style={{ height: 140, overflow: 'auto' }} aria-label="Parts list">
      <div style={{ height: rows.getTotalSize(), position: 'relative' }}>
        {rows.getVirtualItems().map((row) => <div key={row.key} style={{ position: 'absolute', top: 0, height: 28, transform: `translateY(${row.start}px)` }}>Part {row.index + 1} <button type="button" onClick={() => say('part', row.index + 1)}>Reserve</button></div>)}
      </div>
    </div>
  );
}
mount(<Long />);
