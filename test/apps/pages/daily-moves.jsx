/** Dates in parts, calendars, sliders, hover menus and drags of libraries. */
import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { DndContext, PointerSensor, useDraggable, useDroppable, useSensor, useSensors } from '@dnd-kit/core';
import { parseDate } from '@internationalized/date';
import { LocalizationProvider } from '@mui/x-date-pickers';
import { AdapterDayjs } from '@mui/x-date-pickers/AdapterDayjs';
import { DateField } from '@mui/x-date-pickers/DateField';
import { DatePicker } from '@mui/x-date-pickers/DatePicker';
import { TimeField } from '@mui/x-date-pickers/TimeField';
import AirDatepicker from 'air-datepicker';
import 'air-datepicker/air-datepicker.css';
import en from 'air-datepicker/locale/en';
import dayjs from 'dayjs';
import dragula from 'dragula';
import noUiSlider from 'nouislider';
import 'nouislider/dist/nouislider.css';
import Pikaday from 'pikaday';
import 'pikaday/css/pikaday.css';
import RcSlider from 'rc-slider';
import 'rc-slider/assets/index.css';
import { useState } from 'react';
import * as Aria from 'react-aria-components';
import { createRoot } from 'react-dom/client';
import tippy from 'tippy.js';
import { note, place } from './page';

document.title = 'Daily moves';

function Parts() {
  return (
    <LocalizationProvider dateAdapter={AdapterDayjs}>
      <DateField label="MUI day" onChange={(day) => note('mui-day', day?.isValid() ? day.format('YYYY-MM-DD') : null)} />
      <DatePicker label="MUI picker" defaultValue={dayjs('2025-05-05')} onChange={(day) => note('mui-picker', day?.isValid() ? day.format('YYYY-MM-DD') : null)} />
      <TimeField label="MUI time" ampm={false} onChange={(time) => note('mui-time', time?.isValid() ? time.format('HH:mm') : null)} />
      <Aria.DateField defaultValue={parseDate('2025-05-05')} onChange={(day) => note('aria-day', String(day))}>
        <Aria.Label>Aria day</Aria.Label>
        <Aria.DateInput>{(segment) => <Aria.DateSegment segment={segment} />}</Aria.DateInput>
      </Aria.DateField>
    </LocalizationProvider>
  );
}
createRoot(place()).render(<Parts />);

const typed = (id, label) => {
  const holder = place();
  holder.innerHTML = `<label>${label} <input id="${id}"></label>`;
  return document.getElementById(id);
};
new Pikaday({ field: typed('pikaday', 'Pika day'), onSelect: (day) => note('pikaday', `${day.getFullYear()}-${day.getMonth() + 1}-${day.getDate()}`) });
new AirDatepicker(typed('air', 'Air day'), { locale: en, onSelect: ({ formattedDate }) => note('air', formattedDate) });

const slider = place();
noUiSlider.create(slider, { start: 20, range: { min: 0, max: 100 }, step: 5, handleAttributes: [{ 'aria-label': 'Nou volume' }] });
slider.noUiSlider.on('change', ([value]) => note('nouislider', Number(value)));
function Rc() {
  const [value, setValue] = useState(10);
  return <RcSlider value={value} ariaLabelForHandle="Rc volume" onChange={(to) => { setValue(to); note('rc-slider', to); }} />;
}
createRoot(place()).render(<Rc />);

const hover = place();
hover.innerHTML = '<button type="button" id="tip">Account</button>';
const content = document.createElement('div');
content.innerHTML = '<button type="button">Sign off</button>';
content.firstElementChild.addEventListener('click', () => note('tippy', true));
tippy('#tip', { content, interactive: true, trigger: 'mouseenter', delay: [300, 100], appendTo: document.body });

function list(id, label, items) {
  const holder = place();
  holder.innerHTML = `<h3>${label}</h3><div id="${id}" role="group" aria-label="${label}" style="min-height:50px;border:1px solid;padding:4px">${items.map((one) => `<div class="item" style="padding:6px;background:#eee">${one}</div>`).join('')}</div>`;
  return document.getElementById(id);
}
const from = list('drag-from', 'Dragula plan', ['Bake', 'Mow']);
const to = list('drag-to', 'Dragula done', []);
dragula([from, to]).on('drop', (element, target) => note('dragula', `${element.textContent}>${target.id}`));

const source = list('prag-from', 'Pragmatic plan', ['Sweep']);
const target = list('prag-to', 'Pragmatic done', []);
draggable({ element: source.firstElementChild });
dropTargetForElements({
  element: target,
  onDrop: ({ source: { element } }) => {
    target.append(element);
    note('pragmatic', element.textContent);
  },
});

function Card() {
  const { attributes, listeners, setNodeRef, transform } = useDraggable({ id: 'card' });
  const style = transform ? { transform: `translate3d(${transform.x}px, ${transform.y}px, 0)` } : undefined;
  return (
    <div ref={setNodeRef} style={{ ...style, padding: 6, background: '#eee', width: 100 }} {...listeners} {...attributes}>
      Polish
    </div>
  );
}
function Bin({ children }) {
  const { setNodeRef } = useDroppable({ id: 'bin' });
  return (
    <div ref={setNodeRef} role="group" aria-label="Kit bin" style={{ width: 160, minHeight: 60, border: '1px solid' }}>
      {children}
    </div>
  );
}
function Board() {
  const [isIn, setIsIn] = useState(false);
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { delay: 250, tolerance: 5 } }));
  return (
    <DndContext sensors={sensors} onDragEnd={({ over }) => { if (over) { setIsIn(true); note('dnd-kit', over.id); } }}>
      {isIn ? null : <Card />}
      <Bin>{isIn ? <Card /> : null}</Bin>
    </DndContext>
  );
}
createRoot(place()).render(<Board />);
