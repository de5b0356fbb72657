/** Forms in modal dialogs, and what opens over them from somewhere else in the page: lists, calendars, questions, menus. */
import '@material/web/button/filled-button.js';
import '@material/web/dialog/dialog.js';
import '@material/web/select/filled-select.js';
import '@material/web/select/select-option.js';
import '@shoelace-style/shoelace/dist/themes/light.css';
import '@shoelace-style/shoelace/dist/components/dialog/dialog.js';
import '@shoelace-style/shoelace/dist/components/option/option.js';
import '@shoelace-style/shoelace/dist/components/select/select.js';
import {
  Dialog as HeadlessDialog,
  DialogPanel,
  Listbox,
  ListboxButton,
  ListboxOption,
  ListboxOptions,
} from '@headlessui/react';
import {
  Autocomplete,
  Button as MuiButton,
  Dialog as MuiDialog,
  DialogContent,
  MenuItem,
  Select as MuiSelect,
  TextField,
} from '@mui/material';
import { Button, DatePicker, Dropdown, Modal, Popconfirm, Select } from 'antd';
import ElementPlus, { ElButton, ElDatePicker, ElDialog, ElOption, ElSelect } from 'element-plus';
import 'element-plus/dist/index.css';
import flatpickr from 'flatpickr';
import 'flatpickr/dist/flatpickr.css';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { createApp, h, reactive } from 'vue';
import { note, place, section } from './page';

const CITIES = ['Oslo', 'Bergen', 'Tromsø', 'Bodø'];
const OPTIONS = CITIES.map((value) => ({ value, label: value }));

function AntForm() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>Ant form</Button>
      <Modal open={open} title="Ant trip" onCancel={() => setOpen(false)}>
        <Select aria-label="Ant city" style={{ width: 200 }} options={OPTIONS} onChange={(v) => note('ant-city', v)} />
        <DatePicker aria-label="Ant day" onChange={(_, text) => note('ant-day', text.slice(-2))} />
        <Popconfirm title="Drop it?" okText="Drop" onConfirm={() => note('ant-drop', 'dropped')}>
          <Button>Drop trip</Button>
        </Popconfirm>
        <Dropdown
          trigger={['click']}
          menu={{ items: [{ key: 'copy', label: 'Copy trip' }], onClick: ({ key }) => note('ant-menu', key) }}
        >
          <Button>More for it</Button>
        </Dropdown>
        <Button
          onClick={() => Modal.confirm({ title: 'Really?', okText: 'Yes, book', onOk: () => note('ant-sure', 'yes') })}
        >
          Book trip
        </Button>
      </Modal>
    </>
  );
}

function MuiForm() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <MuiButton onClick={() => setOpen(true)}>Mui form</MuiButton>
      <MuiDialog open={open} onClose={() => setOpen(false)}>
        <DialogContent>
          <MuiSelect
            defaultValue="Oslo"
            inputProps={{ 'aria-label': 'Mui city' }}
            onChange={(e) => note('mui-city', e.target.value)}
          >
            {CITIES.map((c) => (
              <MenuItem key={c} value={c}>
                {c}
              </MenuItem>
            ))}
          </MuiSelect>
          <Autocomplete
            options={CITIES}
            onChange={(_, v) => note('mui-find', v)}
            renderInput={(params) => <TextField {...params} label="Mui finder" />}
          />
        </DialogContent>
      </MuiDialog>
    </>
  );
}

function HeadlessForm() {
  const [open, setOpen] = useState(false);
  const [city, setCity] = useState('Oslo');
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        Headless form
      </button>
      <HeadlessDialog
        open={open}
        onClose={() => setOpen(false)}
        style={{ position: 'fixed', top: 60, left: 60, background: '#fff' }}
      >
        <DialogPanel>
          <Listbox
            value={city}
            onChange={(v) => {
              setCity(v);
              note('hl-city', v);
            }}
          >
            <ListboxButton aria-label="Headless city">{city}</ListboxButton>
            <ListboxOptions anchor="bottom" style={{ background: '#fff' }}>
              {CITIES.map((c) => (
                <ListboxOption key={c} value={c}>
                  {c}
                </ListboxOption>
              ))}
            </ListboxOptions>
          </Listbox>
        </DialogPanel>
      </HeadlessDialog>
    </>
  );
}

function App() {
  return (
    <main>
      <h1>Modals</h1>
      <label>
        Behind <input onChange={(e) => note('behind', e.target.value)} />
      </label>
      <AntForm />
      <MuiForm />
      <HeadlessForm />
    </main>
  );
}
createRoot(place('react')).render(<App />);

const model = reactive({ open: false, city: '', day: '2026-03-01' });
const set = (key) => ({
  modelValue: model[key],
  'onUpdate:modelValue': (value) => {
    model[key] = value;
    note(`el-${key}`, value);
  },
});
createApp({
  render: () => [
    h(ElButton, { onClick: () => (model.open = true) }, () => 'Element form'),
    h(ElDialog, { ...set('open'), title: 'Element trip', appendToBody: true }, () => [
      h(ElSelect, { ...set('city'), ariaLabel: 'Element city', placeholder: 'Pick' }, () =>
        CITIES.map((c) => h(ElOption, { key: c, label: c, value: c })),
      ),
      h(ElDatePicker, { ...set('day'), ariaLabel: 'Element day', type: 'date', valueFormat: 'YYYY-MM-DD' }),
    ]),
  ],
})
  .use(ElementPlus)
  .mount(place('vue'));

const elements = section(
  'Modals',
  `
  <button id="sl-open">Shoe form</button>
  <sl-dialog label="Shoe trip"><sl-select label="Shoe size" id="sl-size" hoist><sl-option value="s">Small</sl-option><sl-option value="l">Large</sl-option></sl-select></sl-dialog>
  <button id="md-open">Mat form</button>
  <md-dialog><div slot="headline">Mat trip</div><div slot="content"><md-filled-select label="Mat city" id="md-city"><md-select-option value="oslo"><div slot="headline">Oslo</div></md-select-option><md-select-option value="bergen"><div slot="headline">Bergen</div></md-select-option></md-filled-select></div></md-dialog>
  <button id="plain-open">Plain form</button>
  <div role="dialog" aria-modal="true" aria-label="Plain trip" id="plain" hidden style="position:fixed;inset:0;z-index:10;background:rgba(0,0,0,.4)"><form style="margin:60px;background:#fff"><label>Plain day <input id="plain-day"></label></form></div>
  <div style="height:1500px"></div>
  <button>Far below</button>`,
);
const by = (id) => elements.querySelector(`#${id}`);
by('sl-open').addEventListener('click', () => elements.querySelector('sl-dialog').show());
by('sl-size').addEventListener('sl-change', (e) => note('sl-size', e.target.value));
by('md-open').addEventListener('click', () => elements.querySelector('md-dialog').show());
by('md-city').addEventListener('change', (e) => note('md-city', e.target.value));
by('plain-open').addEventListener('click', () => {
  by('plain').hidden = false;
});
flatpickr(by('plain-day'), { defaultDate: '2026-03-01', onChange: (_, text) => note('plain-day', text) });
