/** A clinic's desk, of Arco Design for Vue: lists, a cascade, trees, steppers at their ends, days, a table with folded rows. */
import './daily-process';
import { createApp, reactive } from 'vue/dist/vue.esm-bundler.js';
import ArcoVue from '@arco-design/web-vue';
import enUS from '@arco-design/web-vue/es/locale/lang/en-us';
import { useLocale, addI18nMessages } from '@arco-design/web-vue/es/locale';
import '@arco-design/web-vue/dist/arco.css';
import { note, place, say } from './page';

document.title = 'Clinic desk';
addI18nMessages({ 'en-US': enUS });
useLocale('en-US');
const holder = place();
holder.style.maxWidth = '720px';
const WARDS = [{ value: 'north', label: 'North wing', children: [{ value: 'n1', label: 'Ward 1' }, { value: 'n2', label: 'Ward 2' }] }, { value: 'south', label: 'South wing', children: [{ value: 's1', label: 'Ward 7' }, { value: 's2', label: 'Ward 8' }] }];
const TREE = [{ key: 'surgery', title: 'Surgery', children: [{ key: 'hand', title: 'Hand surgery' }, { key: 'knee', title: 'Knee surgery' }] }, { key: 'medicine', title: 'Medicine', children: [{ key: 'heart', title: 'Heart' }, { key: 'lung', title: 'Lung' }] }];
const ROWS = [{ key: '1', name: 'Ann Lee', room: '12', children: [{ key: '11', name: 'Blood test', room: 'Lab A' }] }, { key: '2', name: 'Bo Berg', room: '14', children: [{ key: '21', name: 'X-ray', room: 'Lab C' }] }, { key: '3', name: 'Cy Dahl', room: '9' }];
const app = createApp({
  setup: () => ({ f: reactive({ doctor: '', langs: [], ward: '', beds: 2, day: '', time: '', range: [], urgent: false, pain: 3, diet: '', allergies: [], tags: [], text: '', pane: 'a', fold: [], rate: 0, unit: '', note: '' }), DOCTORS: ['Dr Moe', 'Dr Nas', 'Dr Okri'], LANGS: ['Arabic', 'Finnish', 'Polish'], WARDS, TREE, rows: reactive(ROWS), ticked: [], note, say,
    columns: [{ title: 'Patient', dataIndex: 'name' }, { title: 'Room', dataIndex: 'room', slotName: 'room' }, { title: 'Order', slotName: 'order' }] }),
  template: `
  <a-form :model="f" layout="vertical">
    <a-form-item field="doctor" label="Doctor"><a-select v-model="f.doctor" placeholder="Please select" @change="(to) => note('doctor', to)"><a-option v-for="one in DOCTORS" :key="one">{{ one }}</a-option></a-select></a-form-item>
    <a-form-item field="langs" label="Languages"><a-select v-model="f.langs" multiple placeholder="Any" @change="(to) => note('langs', to.join(','))"><a-option v-for="one in LANGS" :key="one">{{ one }}</a-option></a-select></a-form-item>
    <a-form-item field="ward" label="Ward"><a-cascader v-model="f.ward" :options="WARDS" placeholder="Choose a ward" @change="(to) => note('ward', to)" /></a-form-item>
    <a-form-item field="beds" label="Beds"><a-input-number v-model="f.beds" mode="button" :min="1" :max="6" @change="(to) => note('beds', to)" /></a-form-item>
    <a-form-item field="day" label="Day of visit"><a-date-picker v-model="f.day" @change="(to) => note('day', to)" /></a-form-item>
    <a-form-item field="time" label="Hour of visit"><a-time-picker v-model="f.time" format="HH:mm" @change="(to) => note('time', to)" /></a-form-item>
    <a-form-item field="urgent" label="Urgent"><a-switch v-model="f.urgent" @change="(to) => note('urgent', to)" /></a-form-item>
    <a-form-item field="pain" label="Pain"><a-slider v-model="f.pain" :min="0" :max="10" @change="(to) => note('pain', to)" /></a-form-item>
    <a-form-item field="diet" label="Diet"><a-radio-group v-model="f.diet" type="button" @change="(to) => note('diet', to)"><a-radio value="all">Everything</a-radio><a-radio value="veg">Vegetarian</a-radio></a-radio-group></a-form-item>
    <a-form-item field="tags" label="Allergies"><a-input-tag v-model="f.tags" placeholder="Press Enter" allow-clear @change="(to) => note('tags', to.join(','))" /></a-form-item>
    <a-form-item field="text" label="Find patient"><a-input-search v-model="f.text" search-button @search="(to) => say('searched', to)" /></a-form-item>
    <a-form-item field="rate" label="Care"><a-rate v-model="f.rate" @change="(to) => note('rate', to)" /></a-form-item>
    <a-form-item field="unit" label="Unit"><a-tree-select v-model="f.unit" :data="TREE" placeholder="Choose a unit" @change="(to) => note('unit', to)" /></a-form-item>
    <a-form-item field="note" label="Nurse"><a-auto-complete v-model="f.note" :data="['Nurse Ida', 'Nurse Ivo', 'Nurse Per']" @select="(to) => note('nurse', to)" /></a-form-item>
  </a-form>
  <a-collapse @change="(to) => note('fold', to.join(','))"><a-collapse-item header="Insurance" key="ins"><label>Policy <input @input="note('policy', $event.target.value)"></label></a-collapse-item><a-collapse-item header="Relatives" key="rel">None known</a-collapse-item></a-collapse>
  <a-tabs @change="(to) => note('pane', to)"><a-tab-pane key="a" title="History">Nothing.</a-tab-pane><a-tab-pane key="b" title="Medication">Nothing.</a-tab-pane></a-tabs>
  <a-tree :data="TREE" checkable :default-expand-all="false" @expand="(to) => note('expanded', to.join(','))" @check="(to) => note('checked', to.join(','))" @select="(to) => note('selected', to.join(','))" />
  <a-table :columns="columns" :data="rows" row-key="key" :row-selection="{ type: 'checkbox', showCheckedAll: true }" :pagination="false" @selection-change="(to) => note('ticked', to.join(','))" @expanded-change="(to) => note('unfolded', to.join(','))"><template #room="{ record }"><a-input v-if="!record.children || record.children.length" v-model="record.room" @change="(to) => note('room ' + record.key, to)" /></template><template #order="{ record }"><a-button size="small" @click="say('ordered', record.name)">Order lunch</a-button></template></a-table>
  <a-dropdown trigger="click" @select="(to) => say('menu', to)"><a-button>Patient menu</a-button><template #content><a-doption value="move">Move patient</a-doption><a-dsubmenu trigger="hover"><template #default>Print</template><template #content><a-doption value="label">Print label</a-doption><a-doption value="letter">Print letter</a-doption></template></a-dsubmenu></template></a-dropdown>
  <a-popconfirm content="Discharge the patient?" ok-text="Discharge" cancel-text="Keep" @ok="say('discharged', true)" @cancel="note('discharged', false)"><a-button>Discharge patient</a-button></a-popconfirm>`,
});
app.use(ArcoVue);
app.config.errorHandler = (error) => console.error(error);
app.mount(holder);
