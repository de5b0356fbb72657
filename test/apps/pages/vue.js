/** Vue: v-model, and Element Plus on it. */
import ElementPlus from 'element-plus';
import 'element-plus/dist/index.css';
import { createApp, h, reactive, vModelCheckbox, vModelSelect, vModelText, watch, withDirectives } from 'vue';
import { ElCheckbox, ElDatePicker, ElInput, ElOption, ElSelect, ElSwitch } from 'element-plus';
import { note, place } from './page';

const model = reactive({
  name: '',
  agreed: false,
  size: 'S',
  elName: '',
  elCity: '',
  elDay: '',
  elOn: false,
  elBox: false,
});
watch(
  model,
  () => {
    for (const [key, value] of Object.entries(model)) note(`v-${key}`, value);
  },
  { deep: true, immediate: true, flush: 'sync' },
);
const set = (key) => ({
  modelValue: model[key],
  'onUpdate:modelValue': (value) => {
    model[key] = value;
  },
});
document.title = 'Vue';
createApp({
  render: () =>
    h('main', [
      h('h1', 'Vue'),
      h('label', [
        'Vue name ',
        withDirectives(
          h('input', {
            'onUpdate:modelValue': (v) => {
              model.name = v;
            },
          }),
          [[vModelText, model.name]],
        ),
      ]),
      h('label', [
        withDirectives(
          h('input', {
            type: 'checkbox',
            'onUpdate:modelValue': (v) => {
              model.agreed = v;
            },
          }),
          [[vModelCheckbox, model.agreed]],
        ),
        ' Vue agree',
      ]),
      h('label', [
        'Vue size ',
        withDirectives(
          h(
            'select',
            {
              'onUpdate:modelValue': (v) => {
                model.size = v;
              },
            },
            [h('option', { value: 'S' }, 'Small'), h('option', { value: 'L' }, 'Large')],
          ),
          [[vModelSelect, model.size]],
        ),
      ]),
      h(ElInput, { ...set('elName'), ariaLabel: 'Element name' }),
      h(ElSelect, { ...set('elCity'), ariaLabel: 'Element city', placeholder: 'Pick' }, () =>
        ['Oslo', 'Bergen', 'Tromsø'].map((c) => h(ElOption, { key: c, label: c, value: c })),
      ),
      h(ElDatePicker, { ...set('elDay'), ariaLabel: 'Element day', type: 'date', valueFormat: 'YYYY-MM-DD' }),
      h(ElSwitch, { ...set('elOn'), ariaLabel: 'Element switch' }),
      h(ElCheckbox, { ...set('elBox'), label: 'Element box' }),
    ]),
})
  .use(ElementPlus)
  .mount(place('vue'));
