/** PrimeVue: lists, calendars, trees, ratings, one-time codes, split buttons, pick lists, menu bars, tables with editing. */
import { createApp, h, ref } from 'vue';
import PrimeVue from 'primevue/config';
import Aura from '@primeuix/themes/aura';
import Select from 'primevue/select';
import MultiSelect from 'primevue/multiselect';
import AutoComplete from 'primevue/autocomplete';
import DatePicker from 'primevue/datepicker';
import CascadeSelect from 'primevue/cascadeselect';
import TreeSelect from 'primevue/treeselect';
import Rating from 'primevue/rating';
import InputOtp from 'primevue/inputotp';
import InputNumber from 'primevue/inputnumber';
import SplitButton from 'primevue/splitbutton';
import PickList from 'primevue/picklist';
import Menubar from 'primevue/menubar';
import ToggleSwitch from 'primevue/toggleswitch';
import SelectButton from 'primevue/selectbutton';
import Slider from 'primevue/slider';
import Knob from 'primevue/knob';
import Inplace from 'primevue/inplace';
import Listbox from 'primevue/listbox';
import DataTable from 'primevue/datatable';
import Column from 'primevue/column';
import InputText from 'primevue/inputtext';
import { note, place, say } from './page';

document.title = 'Vue workshop';
const CITIES = ['Ghent', 'Graz', 'Turin', 'Porto', 'Bergen'];
const keep = {};
/** A field under a label that is tied to its inner input. */
const field = (label, component, key, props, start) => {
  keep[key] ??= ref(start);
  const read = props.read ?? ((to) => to);
  return h('div', [h('label', { for: key }, label), h(component, { inputId: key, ...props, read: undefined, modelValue: keep[key].value, 'onUpdate:modelValue': (to) => { keep[key].value = to; note(key, read(to)); } })]);
};
const dayOf = (to) => to instanceof Date ? `${to.getFullYear()}-${to.getMonth() + 1}-${to.getDate()}` : to;
const people = ref([{ name: 'Bob', town: 'Graz' }, { name: 'Eve', town: 'Porto' }]);
const sports = ref([[{ name: 'Running' }, { name: 'Swimming' }], [{ name: 'Skiing' }]]);
const found = ref([]);
const App = {
  render: () =>
    h('div', [
      h('div', [h('label', { id: 'pv-city-l' }, 'Prime town'), h(Select, { 'aria-labelledby': 'pv-city-l', options: CITIES, modelValue: (keep['pv-city'] ??= ref()).value, 'onUpdate:modelValue': (to) => { keep['pv-city'].value = to; note('pv-city', to); } })]),
      field('Prime filter town', Select, 'pv-filter', { options: CITIES, filter: true, placeholder: 'Pick one' }),
      field('Prime towns', MultiSelect, 'pv-towns', { options: CITIES, display: 'chip', read: (to) => to.join(',') }, []),
      field('Prime guess', AutoComplete, 'pv-guess', { suggestions: found.value, onComplete: ({ query }) => { found.value = CITIES.filter((one) => one.toLowerCase().includes(query.toLowerCase())); } }),
      field('Prime day', DatePicker, 'pv-day', { read: dayOf, dateFormat: 'dd/mm/yy' }),
      field('Prime region', CascadeSelect, 'pv-region', { options: [{ name: 'Austria', towns: ['Graz', 'Wien'] }, { name: 'Italy', towns: ['Turin', 'Bari'] }].map((one) => ({ ...one, towns: one.towns.map((name) => ({ name })) })), optionLabel: 'name', optionGroupLabel: 'name', optionGroupChildren: ['towns'], read: (to) => to?.name }),
      field('Prime shelf', TreeSelect, 'pv-shelf', { options: [{ key: 'a', label: 'Hall A', children: [{ key: 'a1', label: 'Rack A1' }, { key: 'a2', label: 'Rack A2' }] }], selectionMode: 'single', read: (to) => Object.keys(to).join(',') }),
      h('div', { role: 'group', 'aria-label': 'Prime score' }, [h(Rating, { modelValue: (keep.score ??= ref(0)).value, 'onUpdate:modelValue': (to) => { keep.score.value = to; note('pv-score', to); } })]),
      h('div', [h('label', { id: 'otp-l' }, 'Prime code'), h('div', { role: 'group', 'aria-labelledby': 'otp-l' }, [h(InputOtp, { length: 4, modelValue: (keep.otp ??= ref('')).value, 'onUpdate:modelValue': (to) => { keep.otp.value = to; note('pv-otp', to); } })])]),
      field('Prime amount', InputNumber, 'pv-amount', { mode: 'currency', currency: 'EUR', locale: 'de-DE' }, 10),
      field('Prime pieces', InputNumber, 'pv-pieces', { showButtons: true, min: 0, max: 60 }, 1),
      h(SplitButton, { label: 'Store draft', onClick: () => say('pv-split', 'store'), model: [{ label: 'Store as template', command: () => say('pv-split', 'template') }, { label: 'Discard draft', command: () => say('pv-split', 'discard') }] }),
      h(Menubar, { model: [{ label: 'Report', items: [{ label: 'Export', items: [{ label: 'Spreadsheet', command: () => say('pv-bar', 'sheet') }] }, { label: 'Duplicate', command: () => say('pv-bar', 'dup') }] }] }),
      field('Prime alarm', ToggleSwitch, 'pv-alarm', {}, false),
      h('div', [h('span', { id: 'seg' }, 'Prime size'), h(SelectButton, { 'aria-labelledby': 'seg', options: ['Small', 'Medium', 'Large'], modelValue: (keep.seg ??= ref()).value, 'onUpdate:modelValue': (to) => { keep.seg.value = to; note('pv-size', to); } })]),
      h('div', { style: 'width:200px;margin:12px' }, [h('span', { id: 'sl' }, 'Prime warmth'), h(Slider, { 'aria-labelledby': 'sl', modelValue: (keep.slide ??= ref(20)).value, 'onUpdate:modelValue': (to) => { keep.slide.value = to; note('pv-warmth', to); } })]),
      h('div', [h('span', { id: 'kn' }, 'Prime dial'), h(Knob, { 'aria-labelledby': 'kn', modelValue: (keep.knob ??= ref(20)).value, 'onUpdate:modelValue': (to) => { keep.knob.value = to; note('pv-dial', to); } })]),
      h(Inplace, null, { display: () => keep.nick?.value || 'Add a nickname', content: ({ closeCallback }) => h('span', [h(InputText, { 'aria-label': 'Nickname', modelValue: (keep.nick ??= ref('')).value, 'onUpdate:modelValue': (to) => { keep.nick.value = to; note('pv-nick', to); } }), h('button', { onClick: closeCallback }, 'Close nickname')]) }),
      h('div', [h('span', { id: 'lb' }, 'Prime wood'), h(Listbox, { 'aria-labelledby': 'lb', options: ['Oak', 'Birch', 'Elm'], modelValue: (keep.wood ??= ref()).value, 'onUpdate:modelValue': (to) => { keep.wood.value = to; note('pv-wood', to); } })]),
      h(PickList, { modelValue: sports.value, dataKey: 'name', 'onUpdate:modelValue': (to) => { sports.value = to; note('pv-pick', to[1].map((one) => one.name).join(',')); } }, { option: ({ option }) => option.name }),
      h(DataTable, { value: people.value, editMode: 'cell', onCellEditComplete: ({ index, field: key, newValue }) => { people.value[index][key] = newValue; note('pv-cell', `${index} ${key} ${newValue}`); } }, () => ['name', 'town'].map((key) => h(Column, { field: key, header: key, sortable: true }, { editor: ({ data, field: at }) => h(InputText, { modelValue: data[at], 'onUpdate:modelValue': (to) => { data[at] = to; } }) }))),
    ]),
};
createApp(App).use(PrimeVue, { theme: { preset: Aura } }).mount(place());
