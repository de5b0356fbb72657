/** Vue widgets: Vant's mobile controls and Reka's headless ones. */
import './daily-process';
import { createApp, h, ref } from 'vue/dist/vue.esm-bundler.js';
import Vant from 'vant';
import 'vant/lib/index.css';
import * as Reka from 'reka-ui';
import { note, place, say } from './page';

document.title = 'Market stall';
const mount = (component) => {
  const app = createApp(component);
  app.use(Vant);
  for (const name of ['SelectRoot', 'SelectTrigger', 'SelectValue', 'SelectPortal', 'SelectContent', 'SelectViewport', 'SelectItem', 'SelectItemText', 'ComboboxRoot', 'ComboboxAnchor', 'ComboboxInput', 'ComboboxTrigger', 'ComboboxContent', 'ComboboxViewport', 'ComboboxItem', 'NumberFieldRoot', 'NumberFieldInput', 'NumberFieldIncrement', 'NumberFieldDecrement', 'SliderRoot', 'SliderTrack', 'SliderRange', 'SliderThumb', 'TagsInputRoot', 'TagsInputItem', 'TagsInputItemText', 'TagsInputInput', 'PinInputRoot', 'PinInputInput', 'SwitchRoot', 'SwitchThumb', 'ContextMenuRoot', 'ContextMenuTrigger', 'ContextMenuPortal', 'ContextMenuContent', 'ContextMenuItem'])
    app.component(name, Reka[name]);
  app.config.errorHandler = (error) => console.error(error);
  app.mount(place());
};
const SORTS = ['Apple', 'Beet', 'Chard', 'Dill'];

mount({
  setup: () => ({ count: ref(1), open: ref(false), fresh: ref(false), name: ref(''), tab: ref(0), way: ref(''), stars: ref(2), weight: ref(20), ripe: ref([]), columns: [{ text: 'Morning', value: 'am' }, { text: 'Evening', value: 'pm' }], slot: ref(''), pick: ref(false), day: ref(''), days: ref(false), note, say }),
  template: `
    <van-cell title="Crates"><template #value><van-stepper v-model="count" @change="(to) => note('crates', to)" /></template></van-cell>
    <van-cell title="Fresh only"><template #right-icon><van-switch v-model="fresh" aria-label="Fresh only" @change="(to) => note('fresh', to)" /></template></van-cell>
    <van-field v-model="name" label="Stall name" @update:model-value="(to) => note('stall', to)" />
    <van-field v-model="slot" readonly is-link label="Pick-up slot" placeholder="Choose slot" @click="pick = true" />
    <van-popup v-model:show="pick" position="bottom"><van-picker title="Slots" :columns="columns" confirm-button-text="Take slot" cancel-button-text="Leave" @confirm="({ selectedOptions }) => { slot = selectedOptions[0].text; pick = false; note('slot', selectedOptions[0].value); }" @cancel="pick = false" /></van-popup>
    <van-field v-model="day" readonly is-link label="Market day" placeholder="Choose day" @click="days = true" />
    <van-calendar v-model:show="days" :min-date="new Date(2027, 4, 1)" :max-date="new Date(2027, 5, 30)" confirm-text="Take day" @confirm="(value) => { day = value.getDate() + '.' + (value.getMonth() + 1) + '.' + value.getFullYear(); days = false; note('market', day); }" />
    <van-radio-group v-model="way" @change="(to) => note('way', to)"><van-radio name="cart">By cart</van-radio><van-radio name="van">By van</van-radio></van-radio-group>
    <van-checkbox-group v-model="ripe" @change="(to) => note('ripe', to.join(','))"><van-checkbox name="red">Red ones</van-checkbox><van-checkbox name="green">Green ones</van-checkbox></van-checkbox-group>
    <van-tabs v-model:active="tab"><van-tab title="Orders">no orders</van-tab><van-tab title="Returns"><button type="button" @click="say('returns', true)">Start a return</button></van-tab></van-tabs>
    <div><span>Freshness</span><van-rate v-model="stars" @change="(to) => note('freshness', to)" /></div>`,
});
mount({
  setup: () => ({ sort: ref(), find: ref(), number: ref(2), level: ref([20]), tags: ref([]), pin: ref([]), on: ref(false), SORTS, note, say }),
  template: `
    <label id="reka-sort">Fruit sort</label>
    <SelectRoot v-model="sort" @update:model-value="(to) => note('sort', to)"><SelectTrigger aria-label="Fruit sort"><SelectValue placeholder="Pick a sort" /></SelectTrigger><SelectPortal><SelectContent position="popper"><SelectViewport><SelectItem v-for="one in SORTS" :key="one" :value="one"><SelectItemText>{{ one }}</SelectItemText></SelectItem></SelectViewport></SelectContent></SelectPortal></SelectRoot>
    <ComboboxRoot v-model="find" @update:model-value="(to) => note('herb', to)"><ComboboxAnchor><ComboboxInput placeholder="Find a herb" aria-label="Herb" /><ComboboxTrigger aria-label="Show herbs">v</ComboboxTrigger></ComboboxAnchor><ComboboxContent><ComboboxViewport><ComboboxItem v-for="one in SORTS" :key="one" :value="one">{{ one }}</ComboboxItem></ComboboxViewport></ComboboxContent></ComboboxRoot>
    <NumberFieldRoot v-model="number" @update:model-value="(to) => note('baskets', to)"><label>Baskets</label><NumberFieldDecrement>-</NumberFieldDecrement><NumberFieldInput aria-label="Baskets" /><NumberFieldIncrement>+</NumberFieldIncrement></NumberFieldRoot>
    <SliderRoot v-model="level" :max="100" @value-commit="(to) => note('ripeness', to[0])" style="position:relative;display:flex;width:200px;height:20px"><SliderTrack style="position:relative;flex:1;background:#ccc;height:4px"><SliderRange /></SliderTrack><SliderThumb aria-label="Ripeness" style="width:14px;height:14px;background:#06c;display:block" /></SliderRoot>
    <TagsInputRoot v-model="tags" @update:model-value="(to) => note('spices', to.join(','))"><TagsInputItem v-for="one in tags" :key="one" :value="one"><TagsInputItemText /></TagsInputItem><TagsInputInput placeholder="Spices" /></TagsInputRoot>
    <PinInputRoot v-model="pin" @complete="(to) => note('pin', to.join(''))"><PinInputInput v-for="(_, at) in 4" :key="at" :index="at" /></PinInputRoot>
    <SwitchRoot v-model="on" aria-label="Night market" @update:model-value="(to) => note('night', to)"><SwitchThumb /></SwitchRoot>
    <ContextMenuRoot><ContextMenuTrigger as-child><div style="padding:8px;border:1px solid">Scale 7</div></ContextMenuTrigger><ContextMenuPortal><ContextMenuContent><ContextMenuItem @select="say('scale', 'tare')">Tare scale</ContextMenuItem></ContextMenuContent></ContextMenuPortal></ContextMenuRoot>`,
});
