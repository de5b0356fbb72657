/** A German school's gradebook of Buefy: lists, tags, a calendar, marks in cells, absences, a dialog, pages and notices; a store that answers late keeps the state. */
import { createApp, ref, reactive } from 'vue/dist/vue.esm-bundler.js';
import Buefy from 'buefy';
import 'buefy/dist/css/buefy.css';
import { note, place } from './page';

document.title = 'Notenbuch 8b';
document.body.style.overflow = 'auto';
/** The school's server takes what it is sent after this long, ms. */
const ANSWER_MS = 90;
const store = (key, value) => new Promise((taken) => setTimeout(() => { note(key, value); taken(); }, ANSWER_MS));
const PUPILS = ['Anna Weber', 'Ben Yıldız', 'Carla Öztürk', 'David Krüger', 'Ella Weber', 'Finn Adler', 'Greta Lang', 'Hugo Blum'];
const SKILLS = ['Lesen', 'Rechtschreibung', 'Rechnen', 'Vortrag', 'Mitarbeit'];
const TEACHERS = ['Frau Sommer', 'Herr Winter', 'Frau Herbst', 'Herr Lenz'];

createApp({
  setup() {
    const rows = reactive(PUPILS.map((name, id) => ({ id, name, mark: ['2', '3', '1', '4', '2', '3', '2', '5'][id], oral: '', absent: false, note: '' })));
    const said = ref('');
    const tell = (text) => { said.value = text; };
    const editing = ref(null);
    const draft = ref('');
    const open = ref(null);
    const remark = ref('');
    const page = ref(1);
    const typed = ref('');
    return {
      rows, said, tell, editing, draft, open, remark, page, typed, store,
      perPage: 5,
      subject: ref('Deutsch'), test: ref('Klassenarbeit'), day: ref(new Date(2027, 4, 3)), weight: ref(2), skills: ref(['Lesen']), found: ref(SKILLS), stand: ref(''), mails: ref(false), share: ref(30), tab: ref(0), period: ref('1. Halbjahr'), picked: ref([]), SKILLS, TEACHERS,
      pick(date) { void store('day', date && `${date.getFullYear()}-${date.getMonth() + 1}-${date.getDate()}`); },
      dayText: (date) => date.toLocaleDateString('de-DE'),
      readDay: (text) => { const parts = text.split('.').map(Number); return parts.length === 3 && parts[2] > 1900 ? new Date(parts[2], parts[1] - 1, parts[0]) : null; },
      begin(row) { editing.value = row.id; draft.value = row.mark; },
      keep(row) {
        if (editing.value !== row.id) return;
        editing.value = null;
        if (!/^[1-6][+-]?$/.test(draft.value)) { tell(`„${draft.value}“ ist keine Note von 1 bis 6.`); return; }
        row.mark = draft.value;
        void store('mark', `${row.name} ${row.mark}`);
      },
      away(row) { row.absent = !row.absent; void store('absent', rows.filter((one) => one.absent).map((one) => one.name).join(',')); },
      write() { const row = open.value; if (remark.value.trim() === '') { tell('Die Bemerkung ist leer.'); return; } row.note = remark.value; void store('remark', `${row.name}: ${row.note}`).then(() => { tell('Bemerkung gespeichert'); open.value = null; }); },
      drop(row) { rows.splice(rows.indexOf(row), 1); void store('dropped', row.name).then(() => tell(`${row.name} wurde abgemeldet`)); },
      search(text) { return SKILLS.filter((one) => one.toLowerCase().includes(text.toLowerCase())); },
      close() { void store('closed', true).then(() => tell('Notenschluss gesetzt')); },
      print() { void store('printed', true).then(() => tell('Wird gedruckt')); },
    };
  },
  template: `
  <section style="padding:16px;max-width:1000px">
    <h1 class="title">Notenbuch 8b</h1>
    <div class="buttons"><b-button type="is-primary" @click="print">Zeugnisse drucken</b-button>
      <b-dropdown aria-role="list"><template #trigger="{ active }"><b-button label="Mehr" /></template>
        <b-dropdown-item aria-role="listitem" @click="store('export', 'csv')">Als CSV exportieren</b-dropdown-item>
        <b-dropdown-item aria-role="listitem" @click="store('export', 'pdf')">Als PDF exportieren</b-dropdown-item>
        <b-dropdown-item aria-role="listitem" @click="close">Notenschluss setzen</b-dropdown-item></b-dropdown></div>
    <b-tabs v-model="tab" @update:modelValue="(to) => store('tab', ['Noten', 'Prüfung', 'Einstellungen'][to])">
      <b-tab-item label="Noten">
        <b-table :data="rows" paginated :per-page="perPage" v-model:current-page="page" @page-change="(to) => store('page', to)" checkable v-model:checked-rows="picked" @check="(all) => store('picked', all.map((one) => one.name).sort().join(','))">
          <b-table-column field="name" label="Name" sortable v-slot="{ row }">{{ row.name }}</b-table-column>
          <b-table-column field="mark" label="Note" sortable v-slot="{ row }">
            <input v-if="editing === row.id" class="input" v-model="draft" aria-label="Note" @keydown.enter="keep(row)" @blur="keep(row)" style="width:70px" />
            <span v-else @dblclick="begin(row)" style="cursor:pointer">{{ row.mark }}</span>
          </b-table-column>
          <b-table-column label="Fehlt" v-slot="{ row }"><b-switch :modelValue="row.absent" @update:modelValue="away(row)" /></b-table-column>
          <b-table-column label="" v-slot="{ row }"><div class="buttons"><b-button size="is-small" @click="open = row; remark = row.note">Bemerkung</b-button><b-button size="is-small" @click="begin(row)">Note ändern</b-button><b-button size="is-small" @click="drop(row)">Abmelden</b-button></div></b-table-column>
        </b-table>
      </b-tab-item>
      <b-tab-item label="Prüfung">
        <b-field label="Fach"><b-select v-model="subject" @update:modelValue="(to) => store('subject', to)"><option v-for="one in ['Deutsch', 'Mathematik', 'Englisch', 'Kunst']" :key="one">{{ one }}</option></b-select></b-field>
        <b-field label="Art"><b-radio-button v-for="one in ['Klassenarbeit', 'Test', 'Referat']" :key="one" v-model="test" :native-value="one" @update:modelValue="(to) => store('kind', to)">{{ one }}</b-radio-button></b-field>
        <b-field label="Datum"><b-datepicker v-model="day" :date-formatter="dayText" :date-parser="readDay" editable @update:modelValue="pick" locale="de-DE" /></b-field>
        <b-field label="Gewicht"><b-numberinput v-model="weight" :min="1" :max="5" @update:modelValue="(to) => store('weight', to)" /></b-field>
        <b-field label="Fähigkeiten"><b-taginput v-model="skills" :data="found" autocomplete open-on-focus placeholder="Fähigkeit hinzufügen" @typing="(text) => { found = search(text); }" @update:modelValue="(to) => store('skills', to.join(','))" /></b-field>
        <b-field label="Vertretung"><b-autocomplete v-model="stand" :data="TEACHERS.filter((one) => one.toLowerCase().includes(stand.toLowerCase()))" open-on-focus placeholder="Lehrkraft suchen" @select="(to) => store('stand', to)" /></b-field>
      </b-tab-item>
      <b-tab-item label="Einstellungen">
        <b-field><b-switch v-model="mails" @update:modelValue="(to) => store('mails', to)">Eltern per Mail benachrichtigen</b-switch></b-field>
        <b-field label="Anteil mündlich"><b-slider v-model="share" :min="0" :max="100" :step="5" aria-label="Anteil mündlich" @change="(to) => store('share', to)" /></b-field>
        <b-field label="Zeitraum"><b-select v-model="period" @update:modelValue="(to) => store('period', to)"><option v-for="one in ['1. Halbjahr', '2. Halbjahr', 'Ganzes Jahr']" :key="one">{{ one }}</option></b-select></b-field>
      </b-tab-item>
    </b-tabs>
    <b-modal :modelValue="open !== null" @update:modelValue="open = null" :can-cancel="['escape', 'x']"><div class="card" style="padding:16px" v-if="open"><h2 class="subtitle">Bemerkung zu {{ open.name }}</h2><b-field label="Text"><b-input type="textarea" v-model="remark" /></b-field><div class="buttons"><b-button type="is-primary" @click="write">Speichern</b-button><b-button @click="open = null">Abbrechen</b-button></div></div></b-modal>
    <p role="status">{{ said }}</p>
  </section>`,
})
  .use(Buefy, { defaultIconPack: 'none' })
  .mount(place());
