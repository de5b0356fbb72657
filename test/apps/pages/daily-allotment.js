/** An allotment's app of Naive UI and Vant: a table with a dropdown a row, a drawer with a form, sheets from below, steppers, folds. */
import './daily-process';
import { createApp, h, ref } from 'vue/dist/vue.esm-bundler.js';
import { NButton, NCollapse, NCollapseItem, NConfigProvider, NDataTable, NDrawer, NDrawerContent, NDropdown, NDynamicTags, NForm, NFormItem, NInput, NInputNumber, NPagination, NPopconfirm, NRadioButton, NRadioGroup, NSelect, NSlider, NSwitch, NTabPane, NTabs } from 'naive-ui';
import Vant from 'vant';
import 'vant/lib/index.css';
import { note, place, say } from './page';

document.title = 'Plot 9';
const BEDS = [['North bed', 'Leeks', 3], ['Greenhouse', 'Tomatoes', 9], ['Pond side', 'Mint', 1]];

createApp({
  setup() {
    const rows = ref(BEDS.map(([bed, crop, rows]) => ({ key: bed, bed, crop, rows })));
    const open = ref(false);
    const page = ref(1);
    const season = ref('Spring');
    const water = ref(20);
    const pump = ref(false);
    const form = ref({ name: '', crop: null, count: 1 });
    const tags = ref(['slugs']);
    const pick = (row) => (key) => {
      if (key === 'remove') rows.value = rows.value.filter((one) => one !== row);
      say(key, row.bed);
    };
    const columns = [
      { title: 'Bed', key: 'bed', sorter: 'default' },
      { title: 'Crop', key: 'crop' },
      { title: 'Rows', key: 'rows', sorter: (a, b) => a.rows - b.rows },
      { title: '', key: 'do', render: (row) => h(NDropdown, { trigger: 'click', options: [{ label: 'Water now', key: 'watered' }, { label: 'Harvest', key: 'harvested' }, { label: 'Remove', key: 'remove' }], onSelect: pick(row) }, () => h(NButton, { size: 'small', 'aria-label': 'Bed menu' }, () => '…')) },
    ];
    const save = () => {
      rows.value = [...rows.value, { key: form.value.name, bed: form.value.name, crop: form.value.crop ?? '', rows: form.value.count }];
      note('added', `${form.value.name}|${form.value.crop}|${form.value.count}`);
      open.value = false;
    };
    return () => h(NConfigProvider, () => [
      h(NTabs, { defaultValue: 'beds', 'onUpdate:value': (to) => note('tab', to) }, () => [
        h(NTabPane, { name: 'beds', tab: 'Beds' }, () => [
          h(NDataTable, { columns, data: rows.value, onUpdateSorter: ({ columnKey, order }) => note('sorted', `${columnKey} ${order}`) }),
          h(NPagination, { page: page.value, pageCount: 4, 'onUpdate:page': (to) => { page.value = to; note('page', to); } }),
          h(NButton, { onClick: () => { open.value = true; } }, () => 'Add bed'),
        ]),
        h(NTabPane, { name: 'tools', tab: 'Shed' }, () => h(NButton, { onClick: () => say('lent', 'Spade') }, () => 'Borrow the spade')),
      ]),
      h('div', ['Watering minutes', h(NSlider, { value: water.value, min: 0, max: 60, 'onUpdate:value': (to) => { water.value = to; note('minutes', to); } })]),
      h('div', ['Pump ', h(NSwitch, { value: pump.value, 'onUpdate:value': (to) => { pump.value = to; note('pump', to); } })]),
      h(NRadioGroup, { value: season.value, 'onUpdate:value': (to) => { season.value = to; note('season', to); } }, () => ['Spring', 'Summer', 'Autumn'].map((value) => h(NRadioButton, { value, label: value }))),
      h('div', ['Worries ', h(NDynamicTags, { value: tags.value, 'onUpdate:value': (to) => { tags.value = to; note('tags', to.join(',')); } })]),
      h(NCollapse, () => h(NCollapseItem, { title: 'Frost warning', name: 'frost' }, () => h(NButton, { onClick: () => note('covered', true) }, () => 'Cover everything'))),
      h(NPopconfirm, { onPositiveClick: () => note('cleared', true), positiveText: 'Clear it', negativeText: 'Leave it' }, { trigger: () => h(NButton, () => 'Clear the diary'), default: () => 'Clear the whole diary?' }),
      h(NDrawer, { show: open.value, 'onUpdate:show': (to) => { open.value = to; }, width: 320 }, () => h(NDrawerContent, { title: 'New bed', closable: true }, () => h(NForm, () => [
        h(NFormItem, { label: 'Name of the bed' }, () => h(NInput, { value: form.value.name, 'onUpdate:value': (to) => { form.value.name = to; } })),
        h(NFormItem, { label: 'Crop' }, () => h(NSelect, { value: form.value.crop, options: ['Beans', 'Kale', 'Onions'].map((value) => ({ label: value, value })), 'onUpdate:value': (to) => { form.value.crop = to; } })),
        h(NFormItem, { label: 'Number of rows' }, () => h(NInputNumber, { value: form.value.count, 'onUpdate:value': (to) => { form.value.count = to; } })),
        h(NButton, { onClick: save }, () => 'Save bed'),
      ]))),
    ]);
  },
}).mount(place());

const stall = createApp({
  setup: () => ({ note, say, sheet: ref(false), actions: ['Carrots', 'Potatoes', 'Squash'].map((name) => ({ name })), bags: ref(1), honesty: ref(true), price: ref(''), share: ref(false), active: ref([]), word: ref('') }),
  template: `<h2>Stall</h2>
    <van-search v-model="word" placeholder="What are you looking for?" @search="note('sought', word)" />
    <van-cell title="Produce" is-link value="Choose" @click="sheet = true" />
    <van-action-sheet v-model:show="sheet" :actions="actions" cancel-text="Never mind" @select="({ name }) => { sheet = false; note('produce', name); }" />
    <van-cell title="Bags"><template #value><van-stepper v-model="bags" @change="(to) => note('bags', to)" /></template></van-cell>
    <van-cell title="Honesty box"><template #right-icon><van-switch v-model="honesty" @change="(to) => note('honesty', to)" /></template></van-cell>
    <van-field v-model="price" label="Price in euros" type="number" @blur="note('price', price)" />
    <van-swipe-cell><van-cell title="Old sign" /><template #right><van-button square type="danger" text="Bin it" @click="note('binned', true)" /></template></van-swipe-cell>
    <van-collapse v-model="active"><van-collapse-item title="Opening hours" name="1"><van-button @click="say('hours', true)">Change hours</van-button></van-collapse-item></van-collapse>`,
});
stall.use(Vant);
stall.mount(place());
