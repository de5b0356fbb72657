/** Ant Design: input, select, multi-select, date, time, cascader, autocomplete, switch, slider, number. */
import {
  AutoComplete,
  Cascader,
  Checkbox,
  DatePicker,
  Input,
  InputNumber,
  Radio,
  Select,
  Slider,
  Switch,
  TimePicker,
  TreeSelect,
} from 'antd';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { note, place } from './page';

const CITIES = ['Oslo', 'Bergen', 'Tromsø', 'Bodø'].map((value) => ({ value, label: value }));
const MANY = Array.from({ length: 400 }, (_, i) => ({ value: `Item ${i + 1}`, label: `Item ${i + 1}` }));
function App() {
  const [typed, setTyped] = useState('');
  return (
    <main style={{ width: 400 }}>
      <h1>Ant Design</h1>
      <Input aria-label="Ant name" onChange={(e) => note('a-name', e.target.value)} />
      <Select aria-label="Ant city" style={{ width: '100%' }} options={CITIES} onChange={(v) => note('a-select', v)} />
      <Select
        aria-label="Ant search"
        showSearch
        style={{ width: '100%' }}
        options={CITIES}
        onChange={(v) => note('a-search', v)}
      />
      <Select
        aria-label="Ant many"
        mode="multiple"
        style={{ width: '100%' }}
        options={CITIES}
        onChange={(v) => note('a-many', v.join(','))}
      />
      <Select aria-label="Ant long" style={{ width: '100%' }} options={MANY} onChange={(v) => note('a-long', v)} />
      <DatePicker aria-label="Ant day" onChange={(_, text) => note('a-day', text)} />
      <TimePicker
        aria-label="Ant time"
        format="HH:mm"
        needConfirm={false}
        onChange={(_, text) => note('a-time', text)}
      />
      <Cascader
        aria-label="Ant place"
        options={[{ value: 'Norway', label: 'Norway', children: [{ value: 'Fjord', label: 'Fjord' }] }]}
        onChange={(v) => note('a-cascade', v?.join('/'))}
      />
      <AutoComplete
        aria-label="Ant guess"
        style={{ width: '100%' }}
        options={CITIES.filter((c) => c.value.toLowerCase().includes(typed.toLowerCase()))}
        onSearch={setTyped}
        onSelect={(v) => note('a-auto', v)}
      />
      <Switch aria-label="Ant switch" onChange={(v) => note('a-switch', v)} />
      <Checkbox onChange={(e) => note('a-check', e.target.checked)}>Ant check</Checkbox>
      <Radio.Group onChange={(e) => note('a-radio', e.target.value)} options={['Tea', 'Coffee']} />
      <InputNumber aria-label="Ant number" onChange={(v) => note('a-number', v)} />
      <Slider aria-label="Ant level" defaultValue={20} onChange={(v) => note('a-slider', v)} />
      <TreeSelect
        aria-label="Ant tree"
        style={{ width: '100%' }}
        treeData={[{ value: 'root', title: 'Root', children: [{ value: 'leaf', title: 'Leaf' }] }]}
        treeDefaultExpandAll
        onChange={(v) => note('a-tree', v)}
      />
    </main>
  );
}
document.title = 'Ant Design';
createRoot(place('antd')).render(<App />);
