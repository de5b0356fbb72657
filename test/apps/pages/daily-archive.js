/** A town archive's app of TDesign and Headless UI for Vue: chosen lists, cascades, tags, dates, moved lists, a table, listboxes, with a chat that writes by itself. */
import './daily-process';
import { createApp, h, reactive } from 'vue';
import TDesign from 'tdesign-vue-next';
import 'tdesign-vue-next/es/style/index.css';
import { Combobox, ComboboxInput, ComboboxButton, ComboboxOption, ComboboxOptions, Disclosure, DisclosureButton, DisclosurePanel, Listbox, ListboxButton, ListboxOption, ListboxOptions, Menu, MenuButton, MenuItem, MenuItems, RadioGroup, RadioGroupLabel, RadioGroupOption, Switch, SwitchGroup, SwitchLabel } from '@headlessui/vue';
import { note, place, say } from './page';

document.title = 'Town archive';
const opts = (names) => names.map((label) => ({ label, value: label }));
const PLACES = [{ label: 'Cellar', value: 'cellar', children: opts(['Shelf 1', 'Shelf 2']) }, { label: 'Attic', value: 'attic', children: opts(['Chest', 'Trunk']) }];
const data = reactive({
  box: undefined, langs: [], spot: undefined, tree: undefined, tags: ['maps'], day: undefined, time: '', span: [], count: 2, stars: 0, zoom: 20, loan: false, moved: [], tab: 'a', open: false, drawer: false, tone: '#0052d9', lb: 'Paper', cb: 'Oak street', plan: 'Basic', alarm: false, query: '', step: 0, picked: [],
  rows: [{ id: 1, title: 'Deed of sale', year: 1871, state: 'Open' }, { id: 2, title: 'Town plan', year: 1902, state: 'Closed' }, { id: 3, title: 'Letters', year: 1888, state: 'Open' }],
});
const set = (key, value, shown = value) => {
  data[key] = value;
  note(key, Array.isArray(shown) ? shown.join(',') : shown);
};
const bound = (key, more) => ({ ...more, modelValue: data[key], 'onUpdate:modelValue': (x) => set(key, x) });
const row = (label, ...children) => h('div', { style: 'margin:12px 0' }, [h('label', label), ...children]);
const STREETS = ['Oak street', 'Mill lane', 'Mill road', 'Church hill'];

const App = {
  components: {},
  render() {
    const t = (name, props, children) => h(this.$.appContext.components[name], props, children);
    return h('div', { style: 'max-width:760px' }, [
      row('Box', t('TSelect', bound('box', { options: opts(['Red box', 'Green box', 'Blue box']), placeholder: 'Pick a box' }))),
      row('Languages', t('TSelect', bound('langs', { multiple: true, options: opts(['Latin', 'Dutch', 'German']), placeholder: 'Pick languages' }))),
      row('Where it lies', t('TCascader', bound('spot', { options: PLACES, placeholder: 'Pick a spot' }))),
      row('Found in', t('TTreeSelect', bound('tree', { data: PLACES, placeholder: 'Pick a room' }))),
      row('Keywords', t('TTagInput', bound('tags', { placeholder: 'Add keyword' }))),
      row('Loan day', t('TDatePicker', bound('day', { placeholder: 'Loan day' }))),
      row('Opening', t('TTimePicker', bound('time', { format: 'HH:mm', placeholder: 'Opening' }))),
      row('Exhibition', t('TDateRangePicker', bound('span', { placeholder: ['From day', 'To day'] }))),
      row('Copies', t('TInputNumber', bound('count', { min: 0, max: 9 }))),
      row('Condition', t('TRate', bound('stars'))),
      row('Magnifier', h('div', { style: 'width:240px' }, t('TSlider', bound('zoom')))),
      row('May be lent', t('TSwitch', bound('loan'))),
      t('TTransfer', { ...bound('moved'), data: opts(['Atlas', 'Chronicle', 'Diary']), title: ['In the store', 'On show'] }),
      t('TTabs', bound('tab'), () => [t('TTabPanel', { value: 'a', label: 'Holdings' }, () => 'Holdings are here'), t('TTabPanel', { value: 'b', label: 'Readers' }, () => h('input', { placeholder: 'Reader name', onInput: (e) => note('reader', e.target.value) }))]),
      t('TTable', { rowKey: 'id', data: data.rows, selectedRowKeys: data.picked, onSelectChange: (x) => set('picked', x, x.map((id) => data.rows.find((one) => one.id === id).title)), columns: [{ colKey: 'row-select', type: 'multiple' }, { colKey: 'title', title: 'Title', sorter: true }, { colKey: 'year', title: 'Year' }, { colKey: 'op', title: 'Do', cell: (_h, { row: one }) => h('a', { onClick: () => say('restored', one.title) }, 'Restore') }] }),
      t('TSteps', { ...bound('step'), current: data.step, onChange: (x) => set('step', x) }, () => ['Register', 'Scan', 'Shelve'].map((title, value) => t('TStepItem', { title, value }))),
      t('TButton', { onClick: () => set('open', true) }, () => 'Discard file'),
      t('TDialog', { visible: data.open, header: 'Discard this file?', confirmBtn: 'Discard', cancelBtn: 'Keep it', onConfirm: () => { say('discard', 'gone'); data.open = false; }, onCancel: () => { say('discard', 'kept'); data.open = false; }, onClose: () => (data.open = false) }),
      t('TDropdown', { options: [{ content: 'As PDF', value: 'pdf' }, { content: 'As list', value: 'list' }], trigger: 'click', onClick: ({ value }) => say('print', value) }, () => t('TButton', {}, () => 'Print register')),
      t('TButton', { onClick: () => set('drawer', true) }, () => 'Add finder'),
      t('TDrawer', { visible: data.drawer, header: 'Finder', onClose: () => (data.drawer = false), onConfirm: () => { data.drawer = false; note('finder', document.querySelector('#fi').value); } }, () => h('label', ['Name of finder ', h('input', { id: 'fi' })])),
      row('Pen colour', t('TColorPicker', bound('tone'))),
      h('hr'),
      h(Listbox, bound('lb'), () => [h(ListboxButton, () => `Material: ${data.lb}`), h(ListboxOptions, () => ['Paper', 'Vellum', 'Linen'].map((x) => h(ListboxOption, { key: x, value: x, style: 'cursor:pointer' }, () => x)))]),
      row('Street', h(Combobox, bound('cb'), () => [h(ComboboxInput, { 'aria-label': 'Street', onChange: (e) => (data.query = e.target.value) }), h(ComboboxButton, { 'aria-label': 'Show streets' }, () => '▾'), h(ComboboxOptions, () => STREETS.filter((x) => x.toLowerCase().includes(data.query.toLowerCase())).map((x) => h(ComboboxOption, { key: x, value: x }, () => x)))])),
      h(RadioGroup, bound('plan'), () => [h(RadioGroupLabel, () => 'Reader card'), ...['Basic', 'Scholar'].map((x) => h(RadioGroupOption, { key: x, value: x, style: 'cursor:pointer' }, () => x))]),
      h(SwitchGroup, () => [h(SwitchLabel, () => 'Fire alarm'), h(Switch, bound('alarm', { style: 'width:40px;height:20px' }))]),
      h(Menu, () => [h(MenuButton, () => 'File options'), h(MenuItems, () => ['Copy signature', 'Send to reader'].map((x) => h(MenuItem, { key: x, as: 'button', type: 'button', onClick: () => say('option', x) }, () => x)))]),
      h(Disclosure, () => [h(DisclosureButton, () => 'House rules'), h(DisclosurePanel, () => h('label', [h('input', { type: 'checkbox', onChange: (e) => note('gloves', e.target.checked) }), ' I wear gloves']))]),
    ]);
  },
};
const holder = place();
holder.style.maxWidth = '800px';
const app = createApp(App);
app.use(TDesign);
app.mount(holder);

// A chat that writes by itself, and a message that comes over a channel
const chat = document.createElement('div');
chat.setAttribute('role', 'log');
chat.style.cssText = 'position:fixed;right:0;bottom:0;width:220px;height:80px;overflow:auto;background:#eee';
document.body.append(chat);
const channel = new MessageChannel();
channel.port1.onmessage = ({ data: line }) => {
  chat.textContent = line;
};
let n = 0;
const tick = () => {
  channel.port2.postMessage(['Bo: the scanner is broken', 'Kim: upload failed again', 'Ida: not allowed in the cellar'][n++ % 3]);
  setTimeout(tick, 700);
};
tick();
