/** React and headless libraries on it: controlled fields, react-select, Downshift, Radix, Headless UI, cmdk, react-datepicker. */
import {
  Combobox,
  ComboboxInput,
  ComboboxOption,
  ComboboxOptions,
  Listbox,
  ListboxButton,
  ListboxOption,
  ListboxOptions,
  Switch,
} from '@headlessui/react';
import * as Menu from '@radix-ui/react-dropdown-menu';
import * as Select from '@radix-ui/react-select';
import { Command } from 'cmdk';
import { useCombobox } from 'downshift';
import { useState } from 'react';
import DatePicker from 'react-datepicker';
import 'react-datepicker/dist/react-datepicker.css';
import { createRoot } from 'react-dom/client';
import ReactSelect from 'react-select';
import Creatable from 'react-select/creatable';
import { note, place } from './page';

const CITIES = ['Oslo', 'Bergen', 'Tromsø', 'Bodø', 'Stavanger'];
const OPTIONS = CITIES.map((label) => ({ label, value: label.toLowerCase() }));

function Controlled() {
  const [name, setName] = useState('');
  const [story, setStory] = useState('');
  const [agreed, setAgreed] = useState(false);
  const [size, setSize] = useState('S');
  const [upper, setUpper] = useState('');
  const [digits, setDigits] = useState('');
  return (
    <>
      <label>
        React name{' '}
        <input
          value={name}
          onChange={(e) => {
            setName(e.target.value);
            note('r-name', e.target.value);
          }}
        />
      </label>
      <label>
        React story{' '}
        <textarea
          value={story}
          onChange={(e) => {
            setStory(e.target.value);
            note('r-story', e.target.value);
          }}
        />
      </label>
      <label>
        <input
          type="checkbox"
          checked={agreed}
          onChange={(e) => {
            setAgreed(e.target.checked);
            note('r-agreed', e.target.checked);
          }}
        />{' '}
        React agree
      </label>
      <label>
        React size{' '}
        <select
          value={size}
          onChange={(e) => {
            setSize(e.target.value);
            note('r-size', e.target.value);
          }}
        >
          <option value="S">Small</option>
          <option value="L">Large</option>
        </select>
      </label>
      <label>
        Shouting{' '}
        <input
          value={upper}
          onChange={(e) => {
            setUpper(e.target.value.toUpperCase());
            note('r-upper', e.target.value.toUpperCase());
          }}
        />
      </label>
      <label>
        Digits only{' '}
        <input
          value={digits}
          onChange={(e) => {
            const kept = e.target.value.replace(/\D/g, '');
            setDigits(kept);
            note('r-digits', kept);
          }}
        />
      </label>
    </>
  );
}

function Down() {
  const [items, setItems] = useState(CITIES);
  const { isOpen, getToggleButtonProps, getLabelProps, getMenuProps, getInputProps, highlightedIndex, getItemProps } =
    useCombobox({
      items,
      onInputValueChange: ({ inputValue }) =>
        setItems(CITIES.filter((c) => c.toLowerCase().includes((inputValue ?? '').toLowerCase()))),
      onSelectedItemChange: ({ selectedItem }) => note('r-downshift', selectedItem),
    });
  return (
    <div>
      <label {...getLabelProps()}>Downshift city</label>
      <input {...getInputProps()} />
      <button type="button" aria-label="toggle menu" {...getToggleButtonProps()}>
        ▾
      </button>
      <ul {...getMenuProps()}>
        {isOpen &&
          items.map((item, index) => (
            <li
              key={item}
              style={{ background: highlightedIndex === index ? '#cde' : '' }}
              {...getItemProps({ item, index })}
            >
              {item}
            </li>
          ))}
      </ul>
    </div>
  );
}

function Headless() {
  const [city, setCity] = useState('Oslo');
  const [found, setFound] = useState(null);
  const [query, setQuery] = useState('');
  const [on, setOn] = useState(false);
  return (
    <>
      <Listbox
        value={city}
        onChange={(c) => {
          setCity(c);
          note('r-hl-listbox', c);
        }}
      >
        <ListboxButton aria-label="Headless list">{city}</ListboxButton>
        <ListboxOptions>
          {CITIES.map((c) => (
            <ListboxOption key={c} value={c}>
              {c}
            </ListboxOption>
          ))}
        </ListboxOptions>
      </Listbox>
      <Combobox
        value={found}
        onChange={(c) => {
          setFound(c);
          note('r-hl-combo', c);
        }}
      >
        <ComboboxInput
          aria-label="Headless combo"
          onChange={(e) => setQuery(e.target.value)}
          displayValue={(c) => c ?? ''}
        />
        <ComboboxOptions>
          {CITIES.filter((c) => c.toLowerCase().includes(query.toLowerCase())).map((c) => (
            <ComboboxOption key={c} value={c}>
              {c}
            </ComboboxOption>
          ))}
        </ComboboxOptions>
      </Combobox>
      <Switch
        checked={on}
        onChange={(v) => {
          setOn(v);
          note('r-hl-switch', v);
        }}
        aria-label="Headless switch"
        style={{ width: 40, height: 20, background: on ? '#4a4' : '#999' }}
      />
    </>
  );
}

function Radix() {
  return (
    <>
      <Select.Root onValueChange={(v) => note('r-radix-select', v)}>
        <Select.Trigger aria-label="Radix city">
          <Select.Value placeholder="Pick one" />
        </Select.Trigger>
        <Select.Portal>
          <Select.Content>
            <Select.Viewport>
              {CITIES.map((c) => (
                <Select.Item key={c} value={c}>
                  <Select.ItemText>{c}</Select.ItemText>
                </Select.Item>
              ))}
            </Select.Viewport>
          </Select.Content>
        </Select.Portal>
      </Select.Root>
      <Menu.Root>
        <Menu.Trigger>Radix menu</Menu.Trigger>
        <Menu.Portal>
          <Menu.Content>
            <Menu.Item onSelect={() => note('r-radix-menu', 'archive')}>Archive it</Menu.Item>
            <Menu.Item onSelect={() => note('r-radix-menu', 'rename')}>Rename it</Menu.Item>
          </Menu.Content>
        </Menu.Portal>
      </Menu.Root>
    </>
  );
}

function Dates() {
  const [day, setDay] = useState(null);
  return (
    <label>
      Booking day{' '}
      <DatePicker
        selected={day}
        dateFormat="yyyy-MM-dd"
        onChange={(d) => {
          setDay(d);
          note('r-day', d ? `${d.getFullYear()}-${d.getMonth() + 1}-${d.getDate()}` : '');
        }}
      />
    </label>
  );
}

function App() {
  return (
    <main>
      <h1>React</h1>
      <Controlled />
      <ReactSelect aria-label="Select city" options={OPTIONS} onChange={(o) => note('r-select', o?.label)} />
      <ReactSelect
        aria-label="Select many"
        isMulti
        options={OPTIONS}
        onChange={(all) => note('r-multi', all.map((o) => o.label).join(','))}
      />
      <Creatable aria-label="Create tag" options={OPTIONS} onChange={(o) => note('r-create', o?.label)} />
      <Down />
      <Headless />
      <Radix />
      <Command label="Commands">
        <Command.Input placeholder="Type a command" />
        <Command.List>
          <Command.Item onSelect={() => note('r-cmdk', 'new')}>New file</Command.Item>
          <Command.Item onSelect={() => note('r-cmdk', 'close')}>Close window</Command.Item>
        </Command.List>
      </Command>
      <Dates />
    </main>
  );
}
document.title = 'React';
createRoot(place('react')).render(<App />);
