/** Element Plus: trees, tables, tabs, cascaders, ranges, transfers. */
import ElementPlus, {
  ElAutocomplete,
  ElCascader,
  ElCollapse,
  ElCollapseItem,
  ElColorPicker,
  ElDatePicker,
  ElInputNumber,
  ElPagination,
  ElRadioButton,
  ElRadioGroup,
  ElRate,
  ElSlider,
  ElTable,
  ElTableColumn,
  ElTabPane,
  ElTabs,
  ElTimePicker,
  ElTimeSelect,
  ElTransfer,
  ElTree,
  ElTreeSelect,
} from 'element-plus';
import 'element-plus/dist/index.css';
import { createApp, h, reactive } from 'vue';
import { note, PEOPLE, place } from './page';

const model = reactive({
  rate: 0,
  number: 1,
  tab: 'one',
  cascade: [],
  tree: '',
  time: '',
  slot: '',
  range: '',
  colour: '#409EFF',
  slide: 10,
  to: [],
  guess: '',
  radio: '',
});
const set = (key, say = (v) => v) => ({
  modelValue: model[key],
  'onUpdate:modelValue': (value) => {
    model[key] = value;
    note(`e-${key}`, say(value));
  },
});
const TREE = [
  {
    label: 'Meat',
    value: 'meat',
    children: [
      { label: 'Beef', value: 'beef' },
      { label: 'Lamb', value: 'lamb' },
    ],
  },
  { label: 'Fish', value: 'fish' },
];
createApp({
  render: () =>
    h('section', [
      h('h2', 'Element'),
      h(ElTree, {
        data: TREE,
        showCheckbox: true,
        nodeKey: 'value',
        onCheck: (_, { checkedKeys }) => note('e-checked', checkedKeys.join(',')),
        onNodeClick: (d) => note('e-node', d.value),
      }),
      h(
        ElTable,
        {
          data: PEOPLE.slice(0, 4),
          rowKey: 'id',
          onSelectionChange: (rows) => note('e-rows', rows.map((r) => r.name).join(',')),
          onSortChange: ({ order }) => note('e-order', order),
          onRowClick: (row) => note('e-row', row.name),
        },
        () => [
          h(ElTableColumn, { type: 'selection' }),
          h(ElTableColumn, { prop: 'name', label: 'El name', sortable: true }),
        ],
      ),
      h(ElPagination, { total: 90, onCurrentChange: (v) => note('e-page', v) }),
      h(ElTabs, set('tab'), () => [
        h(ElTabPane, { name: 'one', label: 'El first' }),
        h(ElTabPane, { name: 'two', label: 'El second' }),
      ]),
      h(ElCollapse, {}, () =>
        h(ElCollapseItem, { title: 'El more' }, () =>
          h('input', { 'aria-label': 'El inner', onInput: (e) => note('e-inner', e.target.value) }),
        ),
      ),
      h(ElRate, { ...set('rate'), ariaLabel: 'El rate' }),
      h(ElInputNumber, { ...set('number'), ariaLabel: 'El number' }),
      h(ElSlider, { ...set('slide'), ariaLabel: 'El slider' }),
      h(ElRadioGroup, set('radio'), () => ['Left', 'Right'].map((v) => h(ElRadioButton, { value: v }, () => v))),
      h(ElCascader, {
        ...set('cascade', (v) => v.join('/')),
        options: TREE,
        ariaLabel: 'El cascade',
        placeholder: 'El cascade',
      }),
      h(ElTreeSelect, {
        ...set('tree'),
        data: TREE,
        ariaLabel: 'El tree',
        placeholder: 'El tree',
        defaultExpandAll: true,
      }),
      h(ElTimePicker, { ...set('time'), ariaLabel: 'El time', valueFormat: 'HH:mm:ss' }),
      h(ElTimeSelect, { ...set('slot'), ariaLabel: 'El slot', placeholder: 'El slot' }),
      h(ElDatePicker, {
        ...set('range', (v) => v.join(' ')),
        type: 'daterange',
        valueFormat: 'YYYY-MM-DD',
        startPlaceholder: 'El from',
        endPlaceholder: 'El to',
      }),
      h(ElColorPicker, { ...set('colour'), ariaLabel: 'El colour' }),
      h(ElTransfer, {
        ...set('to', (v) => v.join(',')),
        data: TREE.map(({ label, value }) => ({ key: value, label })),
      }),
      h(ElAutocomplete, {
        ...set('guess'),
        ariaLabel: 'El guess',
        fetchSuggestions: (q, done) => done(['Oslo', 'Bergen'].map((value) => ({ value }))),
        onSelect: ({ value }) => note('e-guess', value),
      }),
    ]),
})
  .use(ElementPlus)
  .mount(place('vue'));
document.title = 'Element Plus';
