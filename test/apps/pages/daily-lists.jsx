/** Lists that are no `<select>`, of React and of plain script. */
import { createListCollection, Select as ArkSelect, Combobox as ArkCombobox, Portal } from '@ark-ui/react';
import * as Ariakit from '@ariakit/react';
import Awesomplete from 'awesomplete';
import 'awesomplete/awesomplete.css';
import { jquery } from './daily-jquery';
import 'jquery-ui/dist/jquery-ui.js';
import 'jquery-ui/themes/base/all.css';
import 'chosen-js';
import 'chosen-js/chosen.css';
import { Dropdown } from 'primereact/dropdown';
import { MultiSelect } from 'primereact/multiselect';
import { AutoComplete } from 'primereact/autocomplete';
import 'primereact/resources/themes/lara-light-blue/theme.css';
import { useState } from 'react';
import * as Aria from 'react-aria-components';
import { createRoot } from 'react-dom/client';
import SlimSelect from 'slim-select';
import 'slim-select/styles';
import Tagify from '@yaireo/tagify';
import '@yaireo/tagify/dist/tagify.css';
import { note, place } from './page';

document.title = 'Daily lists';
const CITIES = ['Oslo', 'Bergen', 'Tromsø', 'Stavanger'];
const LONG = Array.from({ length: 300 }, (_, i) => `Item ${i}`);

const collection = createListCollection({ items: CITIES });
function Ark() {
  return (
    <ArkSelect.Root collection={collection} onValueChange={({ value }) => note('ark', value[0])}>
      <ArkSelect.Label>Ark city</ArkSelect.Label>
      <ArkSelect.Control>
        <ArkSelect.Trigger>
          <ArkSelect.ValueText placeholder="Pick a city" />
        </ArkSelect.Trigger>
      </ArkSelect.Control>
      <Portal>
        <ArkSelect.Positioner>
          <ArkSelect.Content>
            {CITIES.map((item) => (
              <ArkSelect.Item key={item} item={item}>
                <ArkSelect.ItemText>{item}</ArkSelect.ItemText>
              </ArkSelect.Item>
            ))}
          </ArkSelect.Content>
        </ArkSelect.Positioner>
      </Portal>
    </ArkSelect.Root>
  );
}
function ArkCombo() {
  return (
    <ArkCombobox.Root collection={collection} onValueChange={({ value }) => note('ark-combo', value[0])}>
      <ArkCombobox.Label>Ark finder</ArkCombobox.Label>
      <ArkCombobox.Control>
        <ArkCombobox.Input />
        <ArkCombobox.Trigger>Open</ArkCombobox.Trigger>
      </ArkCombobox.Control>
      <Portal>
        <ArkCombobox.Positioner>
          <ArkCombobox.Content>
            {CITIES.map((item) => (
              <ArkCombobox.Item key={item} item={item}>
                <ArkCombobox.ItemText>{item}</ArkCombobox.ItemText>
              </ArkCombobox.Item>
            ))}
          </ArkCombobox.Content>
        </ArkCombobox.Positioner>
      </Portal>
    </ArkCombobox.Root>
  );
}
function Prime() {
  const [city, setCity] = useState(null);
  const [item, setItem] = useState(null);
  const [many, setMany] = useState([]);
  const [text, setText] = useState('');
  const [found, setFound] = useState([]);
  return (
    <>
      <label htmlFor="prime-input">Prime city</label>
      <Dropdown inputId="prime-input" value={city} options={CITIES} placeholder="City?" onChange={({ value }) => { setCity(value); note('prime', value); }} />
      <label htmlFor="prime-long">Prime long</label>
      <Dropdown inputId="prime-long" value={item} options={LONG} virtualScrollerOptions={{ itemSize: 38 }} placeholder="Item?" onChange={({ value }) => { setItem(value); note('prime-long', value); }} />
      <label htmlFor="prime-many">Prime many</label>
      <MultiSelect inputId="prime-many" value={many} options={CITIES} onChange={({ value }) => { setMany(value); note('prime-many', value.join(',')); }} />
      <label htmlFor="prime-auto">Prime finder</label>
      <AutoComplete inputId="prime-auto" value={text} suggestions={found} completeMethod={({ query }) => setFound(CITIES.filter((one) => one.toLowerCase().includes(query.toLowerCase())))} onChange={({ value }) => setText(value)} onSelect={({ value }) => note('prime-auto', value)} />
    </>
  );
}
function Kit() {
  const [value, setValue] = useState('Oslo');
  return (
    <>
      <Ariakit.SelectProvider value={value} setValue={(next) => { setValue(next); note('ariakit', next); }}>
        <Ariakit.SelectLabel>Kit city</Ariakit.SelectLabel>
        <Ariakit.Select />
        <Ariakit.SelectPopover>
          {CITIES.map((one) => (
            <Ariakit.SelectItem key={one} value={one} />
          ))}
        </Ariakit.SelectPopover>
      </Ariakit.SelectProvider>
      <Ariakit.ComboboxProvider setValue={(next) => note('ariakit-combo', next)}>
        <Ariakit.ComboboxLabel>Kit finder</Ariakit.ComboboxLabel>
        <Ariakit.Combobox />
        <Ariakit.ComboboxPopover>
          {CITIES.map((one) => (
            <Ariakit.ComboboxItem key={one} value={one} />
          ))}
        </Ariakit.ComboboxPopover>
      </Ariakit.ComboboxProvider>
    </>
  );
}
function AriaList() {
  return (
    <>
      <Aria.Select onSelectionChange={(key) => note('aria', key)}>
        <Aria.Label>Aria city</Aria.Label>
        <Aria.Button>
          <Aria.SelectValue />
        </Aria.Button>
        <Aria.Popover>
          <Aria.ListBox>
            {CITIES.map((one) => (
              <Aria.ListBoxItem key={one} id={one}>
                {one}
              </Aria.ListBoxItem>
            ))}
          </Aria.ListBox>
        </Aria.Popover>
      </Aria.Select>
      <Aria.ComboBox onSelectionChange={(key) => note('aria-combo', key)}>
        <Aria.Label>Aria finder</Aria.Label>
        <Aria.Input />
        <Aria.Button>v</Aria.Button>
        <Aria.Popover>
          <Aria.ListBox>
            {CITIES.map((one) => (
              <Aria.ListBoxItem key={one} id={one}>
                {one}
              </Aria.ListBoxItem>
            ))}
          </Aria.ListBox>
        </Aria.Popover>
      </Aria.ComboBox>
      <Aria.NumberField defaultValue={2} onChange={(value) => note('aria-number', value)}>
        <Aria.Label>Aria count</Aria.Label>
        <Aria.Group>
          <Aria.Button slot="decrement">-</Aria.Button>
          <Aria.Input />
          <Aria.Button slot="increment">+</Aria.Button>
        </Aria.Group>
      </Aria.NumberField>
      <Aria.Checkbox onChange={(is) => note('aria-check', is)}>Aria agree</Aria.Checkbox>
      <Aria.Switch onChange={(is) => note('aria-switch', is)}>Aria power</Aria.Switch>
    </>
  );
}
createRoot(place()).render(
  <>
    <Ark />
    <ArkCombo />
    <Prime />
    <Kit />
    <AriaList />
  </>,
);

const choices = (id, label) => {
  const holder = place();
  holder.innerHTML = `<label for="${id}">${label}</label> <select id="${id}" style="width:160px">${CITIES.map((one) => `<option>${one}</option>`).join('')}</select>`;
  return document.getElementById(id);
};
jquery(choices('jqui', 'jQuery UI city')).selectmenu({ change: (_, { item }) => note('jqui', item.value) });
const slim = choices('slim', 'Slim city');
new SlimSelect({ select: slim });
slim.addEventListener('change', () => note('slim', slim.value));
const typed = (id, label) => {
  const holder = place();
  holder.innerHTML = `<label>${label} <input id="${id}"></label>`;
  return document.getElementById(id);
};
jquery(typed('jqauto', 'jQuery UI finder')).autocomplete({ source: CITIES, select: (_, { item }) => note('jqauto', item.value) });
jquery(typed('jqspin', 'jQuery UI count')).spinner({ min: 0, max: 50, change: (event) => note('jqspin', event.target.value) });
const awesome = typed('awesome', 'Awesome finder');
new Awesomplete(awesome, { list: CITIES, minChars: 1 });
awesome.addEventListener('awesomplete-selectcomplete', () => note('awesome', awesome.value));
const tags = typed('tagify', 'Tagify labels');
const tagify = new Tagify(tags, { whitelist: CITIES });
for (const type of ['add', 'remove']) tagify.on(type, () => note('tagify', tagify.value.map(({ value }) => value).join(',')));
const chosen = choices('chosen', 'Chosen city');
jquery(chosen).chosen().on('change', () => note('chosen', chosen.value));
