/** More of Vue: vue-select, Naive UI, Vueform's multiselect, vue-datepicker; and of Svelte and Solid. */
import './daily-process';
import VueformMultiselect from '@vueform/multiselect';
import '@vueform/multiselect/themes/default.css';
import { VueDatePicker } from '@vuepic/vue-datepicker';
import '@vuepic/vue-datepicker/dist/main.css';
import { NCascader, NCheckbox, NConfigProvider, NDatePicker, NDynamicTags, NInput, NInputNumber, NMessageProvider, NRadioButton, NRadioGroup, NRate, NSelect, NSwitch, NTimePicker, NTransfer, NTreeSelect } from 'naive-ui';
import { createApp, h, ref } from 'vue';
import vSelect from 'vue-select';
import 'vue-select/dist/vue-select.css';
import { mount as mountSvelte } from 'svelte';
import Chooser from './daily-chooser.svelte';
import { createComponent, render } from 'solid-js/web';
import * as KSelect from '@kobalte/core/select';
import * as KSwitch from '@kobalte/core/switch';
import * as KNumber from '@kobalte/core/number-field';
import * as KRadio from '@kobalte/core/radio-group';
import { note, place } from './page';

document.title = 'More Vue';
const CITIES = ['Ghent', 'Graz', 'Turin', 'Porto'];
const options = CITIES.map((name) => ({ label: name, value: name }));
const row = (label, control) => h('div', { style: 'margin:6px 0;width:300px' }, [h('div', { class: 'label' }, label), control]);
const keep = (key, model) => ({ modelValue: model.value, 'onUpdate:modelValue': (to) => { model.value = to; note(key, Array.isArray(to) ? to.join(',') : to); } });
const keepN = (key, model) => ({ value: model.value, 'onUpdate:value': (to) => { model.value = to; note(key, Array.isArray(to) ? to.join(',') : to); } });

createApp({
  setup() {
    const refs = Object.fromEntries(['vs', 'vsm', 'vf', 'vfm', 'day', 'city', 'find', 'count', 'nday', 'ntime', 'rate', 'power', 'agree', 'area', 'tags', 'move', 'name', 'size'].map((key) => [key, ref(/vsm|vfm|tags|move/.test(key) ? [] : key === 'count' ? 1 : key === 'power' || key === 'agree' ? false : null)]));
    return () => [
      row('Vue city', h(vSelect, { options: CITIES, ...keep('vs', refs.vs) })),
      row('Vue towns', h(vSelect, { options: CITIES, multiple: true, ...keep('vsm', refs.vsm) })),
      row('Form city', h(VueformMultiselect, { options: CITIES, searchable: true, ...keep('vf', refs.vf) })),
      row('Form towns', h(VueformMultiselect, { options: CITIES, mode: 'tags', ...keep('vfm', refs.vfm) })),
      row('Vue day', h(VueDatePicker, { textInput: true, formats: { input: 'yyyy-MM-dd' }, timeConfig: { enableTimePicker: false }, modelType: 'yyyy-MM-dd', autoApply: true, ...keep('vday', refs.day) })),
      h(NConfigProvider, () => [
        row('Naive city', h(NSelect, { options, ...keepN('n-city', refs.city) })),
        row('Naive finder', h(NSelect, { options, filterable: true, ...keepN('n-find', refs.find) })),
        row('Naive count', h(NInputNumber, keepN('n-count', refs.count))),
        row('Naive day', h(NDatePicker, { type: 'date', formattedValue: refs.nday.value, 'onUpdate:formattedValue': (to) => { refs.nday.value = to; note('n-day', to); }, valueFormat: 'yyyy-MM-dd' })),
        row('Naive time', h(NTimePicker, { formattedValue: refs.ntime.value, 'onUpdate:formattedValue': (to) => { refs.ntime.value = to; note('n-time', to); }, valueFormat: 'HH:mm:ss' })),
        row('Naive mark', h(NRate, keepN('n-rate', refs.rate))),
        row('Naive power', h(NSwitch, keepN('n-power', refs.power))),
        row('', h(NCheckbox, { label: 'Naive agree', checked: refs.agree.value, 'onUpdate:checked': (to) => { refs.agree.value = to; note('n-agree', to); } })),
        row('Naive area', h(NCascader, { options: [{ label: 'Europe', value: 'eu', children: [{ label: 'Spain', value: 'es' }] }, { label: 'Asia', value: 'as', children: [{ label: 'Japan', value: 'jp' }] }], checkStrategy: 'child', ...keepN('n-area', refs.area) })),
        row('Naive labels', h(NDynamicTags, keepN('n-tags', refs.tags))),
        row('Naive team', h(NTransfer, { options, ...keepN('n-move', refs.move) })),
        row('Naive name', h(NInput, keepN('n-name', refs.name))),
        row('Naive size', h(NRadioGroup, keepN('n-size', refs.size), () => ['S', 'M', 'L'].map((one) => h(NRadioButton, { value: one, label: `Size ${one}` })))),
      ]),
    ];
  },
}).mount(place());

mountSvelte(Chooser, { target: place() });

const part = (component, props, ...children) => createComponent(component, { ...props, get children() { return children.length === 1 ? children[0] : children; } });
const text = (words) => document.createTextNode(words);
render(() => [
  part(KSelect.Root, {
    options: CITIES, placeholder: 'Pick', onChange: (to) => note('k-city', to),
    itemComponent: (props) => part(KSelect.Item, { get item() { return props.item; } }, () => part(KSelect.ItemLabel, {}, () => props.item.rawValue)),
  }, () => part(KSelect.Label, {}, () => 'Solid city'), () => part(KSelect.Trigger, {}, () => part(KSelect.Value, {}, (state) => state.selectedOption())), () => part(KSelect.Portal, {}, () => part(KSelect.Content, {}, () => part(KSelect.Listbox, {})))),
  part(KSwitch.Root, { onChange: (to) => note('k-power', to) }, () => part(KSwitch.Label, {}, () => 'Solid power'), () => part(KSwitch.Input, {}), () => part(KSwitch.Control, { style: { width: '30px', height: '16px', background: '#999', display: 'inline-block' } }, () => part(KSwitch.Thumb, {}))),
  part(KNumber.Root, { defaultValue: 1, onRawValueChange: (to) => note('k-count', to) }, () => part(KNumber.Label, {}, () => 'Solid count'), () => part(KNumber.Input, {}), () => part(KNumber.IncrementTrigger, {}, () => '+')),
  part(KRadio.Root, { onChange: (to) => note('k-size', to) }, () => part(KRadio.Label, {}, () => 'Solid size'), ...['Tiny', 'Huge'].map((one) => () => part(KRadio.Item, { value: one }, () => part(KRadio.ItemInput, {}), () => part(KRadio.ItemControl, { style: { width: '12px', height: '12px', background: '#999', display: 'inline-block' } }), () => part(KRadio.ItemLabel, {}, () => one)))),
], place());
