/** React widgets that people meet: trees with boxes, tags, masks, menus, stars, codes, long lists, boards. */
import './daily-process';
import CheckboxTree from 'react-checkbox-tree';
import 'react-checkbox-tree/lib/react-checkbox-tree.css';
import TagsInput from 'react-tagsinput';
import 'react-tagsinput/react-tagsinput.css';
import { InputMask } from '@react-input/mask';
import { Menu, MenuButton, MenuItem, SubMenu, ControlledMenu } from '@szhsin/react-menu';
import '@szhsin/react-menu/dist/index.css';
import { Rating } from '@smastrom/react-rating';
import '@smastrom/react-rating/style.css';
import OtpInput from 'react-otp-input';
import { Virtuoso } from 'react-virtuoso';
import { DragDropContext, Draggable, Droppable } from '@hello-pangea/dnd';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { note, place, say } from './page';

document.title = 'Harbour desk';
const mount = (what) => createRoot(place()).render(what);

function Tree() {
  const [checked, setChecked] = useState([]);
  const [expanded, setExpanded] = useState([]);
  return <CheckboxTree nodes={[{ value: 'fish', label: 'Fish', children: [{ value: 'cod', label: 'Cod' }, { value: 'eel', label: 'Eel' }] }, { value: 'salt', label: 'Salt' }]} checked={checked} expanded={expanded} onCheck={(all) => { const list = Array.isArray(all) ? all : all.checked ?? []; setChecked(list); note('tree', list.join(',')); }} onExpand={(all) => setExpanded(all)} />;
}
function Tags() {
  const [tags, setTags] = useState(['ropes']);
  return <div><span>Cargo</span><TagsInput value={tags} onChange={(all) => { setTags(all); note('cargo', all.join(',')); }} inputProps={{ placeholder: 'Add cargo', 'aria-label': 'Cargo' }} /></div>;
}
function Stars() {
  const [value, setValue] = useState(0);
  return <div><span id="berth-rate">Berth rating</span><Rating style={{ maxWidth: 180 }} visibleLabelId="berth-rate" value={value} onChange={(to) => { setValue(to); note('stars', to); }} /></div>;
}
function Code() {
  const [code, setCode] = useState('');
  return <div><span>Gate code</span><OtpInput value={code} onChange={(to) => { setCode(to); note('code', to); }} numInputs={4} shouldAutoFocus={false} renderSeparator={<span>-</span>} renderInput={(props) => <input {...props} />} /></div>;
}
function Context() {
  const [at, setAt] = useState();
  return (
    <div onContextMenu={(event) => { event.preventDefault(); setAt({ x: event.clientX, y: event.clientY }); }} style={{ padding: 8, border: '1px solid' }}>
      Ferry Anna
      <ControlledMenu anchorPoint={at} state={at ? 'open' : 'closed'} onClose={() => setAt(undefined)}><MenuItem onClick={() => say('ferry', 'call')}>Call ferry</MenuItem></ControlledMenu>
    </div>
  );
}
function Board() {
  const [lanes, setLanes] = useState({ Waiting: ['Unload crates', 'Paint buoy'], Moored: [] });
  const move = ({ source, destination, draggableId }) => {
    if (!destination) return;
    const next = { ...lanes, [source.droppableId]: lanes[source.droppableId].filter((one) => one !== draggableId) };
    const list = [...next[destination.droppableId]];
    list.splice(destination.index, 0, draggableId);
    next[destination.droppableId] = list;
    setLanes(next);
    say('lanes', `${draggableId} ${destination.droppableId}`);
  };
  return (
    <DragDropContext onDragEnd={move}>
      <div style={{ display: 'flex', gap: 12 }}>
        {Object.entries(lanes).map(([lane, cards]) => (
          <section key={lane} aria-label={lane}><h4>{lane}</h4>
            <Droppable droppableId={lane}>{(given) => <div ref={given.innerRef} {...given.droppableProps} style={{ minHeight: 60, width: 140, background: '#eee' }}>{cards.map((card, index) => <Draggable key={card} draggableId={card} index={index}>{(drag) => <div ref={drag.innerRef} {...drag.draggableProps} {...drag.dragHandleProps} style={{ padding: 6, background: 'white', ...drag.draggableProps.style }}>{card}</div>}</Draggable>)}{given.placeholder}</div>}</Droppable>
          </section>
        ))}
      </div>
    </DragDropContext>
  );
}

mount(<Tree />);
mount(<Tags />);
mount(<label>Radio call <InputMask mask="__-____" replacement={{ _: /\d/ }} onChange={({ target }) => note('call', target.value)} /></label>);
mount(<Menu menuButton={<MenuButton>Ship papers</MenuButton>}><MenuItem onClick={() => say('papers', 'print')}>Print papers</MenuItem><SubMenu label="Send papers"><MenuItem onClick={() => say('papers', 'customs')}>To customs</MenuItem><MenuItem onClick={() => say('papers', 'owner')}>To the owner</MenuItem></SubMenu></Menu>);
mount(<Stars />);
mount(<Code />);
mount(<div><h4>Boxes on board</h4><Virtuoso style={{ height: 160 }} totalCount={500} itemContent={(i) => <div><span>Box {i + 1}</span> <button type="button" onClick={() => say('box', i + 1)}>Inspect box {i + 1}</button></div>} /></div>);
mount(<Context />);
mount(<Board />);
