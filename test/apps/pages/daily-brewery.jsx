/** A brewery's app of Radix, react-complex-tree, react-international-phone and kbar: menu bars, sliders of two ends, groups of toggles, trees, a palette. */
import './daily-process';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { Accordion, AlertDialog, Checkbox, ContextMenu, HoverCard, Menubar, NavigationMenu, Popover, RadioGroup, Slider, Switch, Tabs, Toast, ToggleGroup, unstable_OneTimePasswordField as Otp } from 'radix-ui';
import { defaultCountries, PhoneInput } from 'react-international-phone';
import 'react-international-phone/style.css';
import { ControlledTreeEnvironment, StaticTreeDataProvider, Tree, UncontrolledTreeEnvironment } from 'react-complex-tree';
import 'react-complex-tree/lib/style-modern.css';
import { KBarAnimator, KBarPortal, KBarPositioner, KBarProvider, KBarResults, KBarSearch, useKBar, useMatches } from 'kbar';
import { note, place, say } from './page';

void ControlledTreeEnvironment;
document.title = 'Brewery';
const css = document.createElement('style');
css.textContent = `.row{margin:10px 0}.menu{background:#fff;border:1px solid #666;padding:4px;min-width:150px}.menu [role^=menuitem]{padding:4px 8px;cursor:pointer}.track{position:relative;width:260px;height:20px;display:flex;align-items:center}.rail{background:#bbb;flex:1;height:4px;position:relative}.range{position:absolute;background:#063;height:4px}.thumb{display:block;width:16px;height:16px;border-radius:8px;background:#063}.tg [data-state=on]{background:#9cf}.tabs [data-state=active]{font-weight:bold}.sw{width:42px;height:22px;border-radius:11px;background:#999}.sw[data-state=checked]{background:#283}.sw span{display:block;width:18px;height:18px;border-radius:9px;background:#fff}.sw[data-state=checked] span{transform:translateX(20px)}.cb{width:20px;height:20px;border:1px solid #333;background:#fff}.dialog{position:fixed;top:30%;left:30%;background:#fff;border:2px solid #444;padding:16px;z-index:20}.toast{position:fixed;bottom:12px;left:12px;background:#243;color:#fff;padding:10px;list-style:none}.otp input{width:26px;margin:2px}.rating span{cursor:pointer;font-size:22px}`;
document.head.append(css);

const items = Object.fromEntries(
  [['root', ['malt', 'hops'], 'root'], ['malt', ['pils', 'munich'], 'Malts'], ['hops', ['saaz', 'citra'], 'Hops'], ['pils', [], 'Pilsner malt'], ['munich', [], 'Munich malt'], ['saaz', [], 'Saaz'], ['citra', [], 'Citra']].map(([index, children, data]) => [index, { index, children, data, isFolder: children.length > 0, canRename: true, canMove: true }]),
);

const LANDS = defaultCountries.filter(([, code]) => ['de', 'at', 'fr', 'it'].includes(code));
const FLAGS = LANDS.map(([, iso2]) => ({ iso2, src: 'data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=' }));
const Item = ({ children, onPick }) => <Menubar.Item onSelect={onPick}>{children}</Menubar.Item>;

function Bar() {
  const [grid, setGrid] = useState(false);
  return (
    <Menubar.Root style={{ display: 'flex', gap: 8 }}>
      <Menubar.Menu>
        <Menubar.Trigger>Batch</Menubar.Trigger>
        <Menubar.Portal>
          <Menubar.Content className="menu">
            <Item onPick={() => say('batch', 'new')}>New batch</Item>
            <Menubar.Sub>
              <Menubar.SubTrigger>Export as</Menubar.SubTrigger>
              <Menubar.Portal><Menubar.SubContent className="menu"><Item onPick={() => say('batch', 'csv')}>CSV file</Item><Item onPick={() => say('batch', 'label')}>Bottle labels</Item></Menubar.SubContent></Menubar.Portal>
            </Menubar.Sub>
            <Menubar.Item disabled>Merge batches</Menubar.Item>
          </Menubar.Content>
        </Menubar.Portal>
      </Menubar.Menu>
      <Menubar.Menu>
        <Menubar.Trigger>View</Menubar.Trigger>
        <Menubar.Portal>
          <Menubar.Content className="menu"><Menubar.CheckboxItem checked={grid} onCheckedChange={(x) => { setGrid(x); note('grid', x); }}>Show grid</Menubar.CheckboxItem><Item onPick={() => say('zoom', 'in')}>Zoom in</Item></Menubar.Content>
        </Menubar.Portal>
      </Menubar.Menu>
    </Menubar.Root>
  );
}

function Results() {
  const { results } = useMatches();
  return <KBarResults items={results} onRender={({ item, active }) => (typeof item === 'string' ? <div>{item}</div> : <div style={{ background: active ? '#eee' : '#fff', padding: 6 }}>{item.name}</div>)} />;
}
function Finder() {
  const { query } = useKBar();
  return <button type="button" onClick={() => query.toggle()}>Search commands</button>;
}
const actions = ['Start boil', 'Rinse kettle', 'Weigh malt'].map((name) => ({ id: name, name, perform: () => say('command', name) }));

function Brewery() {
  const [range, setRange] = useState([8, 20]);
  const [vol, setVol] = useState([30]);
  const [toast, setToast] = useState('');
  const [rate, setRate] = useState(0);
  return (
    <KBarProvider actions={actions}>
      <KBarPortal><KBarPositioner><KBarAnimator style={{ background: '#fff', border: '1px solid', width: 400 }}><KBarSearch /><Results /></KBarAnimator></KBarPositioner></KBarPortal>
      <Bar />
      <NavigationMenu.Root className="row"><NavigationMenu.List style={{ display: 'flex', gap: 12, listStyle: 'none' }}>
        <NavigationMenu.Item><NavigationMenu.Trigger>Shop</NavigationMenu.Trigger><NavigationMenu.Content><NavigationMenu.Link href="#kegs" onClick={() => note('went', 'kegs')}>Kegs</NavigationMenu.Link> <NavigationMenu.Link href="#glasses" onClick={() => note('went', 'glasses')}>Glasses</NavigationMenu.Link></NavigationMenu.Content></NavigationMenu.Item>
        <NavigationMenu.Item><NavigationMenu.Link href="#tours" onClick={() => note('went', 'tours')}>Tours</NavigationMenu.Link></NavigationMenu.Item>
      </NavigationMenu.List><NavigationMenu.Viewport /></NavigationMenu.Root>
      <div className="row"><span id="vol">Kettle volume (litres)</span><Slider.Root className="track" value={vol} max={60} onValueChange={(x) => { setVol(x); note('volume', x[0]); }}><Slider.Track className="rail"><Slider.Range className="range" /></Slider.Track><Slider.Thumb className="thumb" aria-labelledby="vol" /></Slider.Root></div>
      <div className="row">Fermenting temperature<Slider.Root className="track" value={range} max={30} onValueChange={(x) => { setRange(x); note('temps', x.join('-')); }}><Slider.Track className="rail"><Slider.Range className="range" /></Slider.Track><Slider.Thumb className="thumb" aria-label="Lowest temperature" /><Slider.Thumb className="thumb" aria-label="Highest temperature" /></Slider.Root></div>
      <div className="row"><span>Bottle size</span><ToggleGroup.Root className="tg" type="single" aria-label="Bottle size" onValueChange={(x) => note('bottle', x)}><ToggleGroup.Item value="0.33">0.33 l</ToggleGroup.Item><ToggleGroup.Item value="0.5">0.5 l</ToggleGroup.Item></ToggleGroup.Root></div>
      <ToggleGroup.Root className="tg row" type="multiple" aria-label="Label style" onValueChange={(x) => note('style', x.join(','))}><ToggleGroup.Item value="b">Bold</ToggleGroup.Item><ToggleGroup.Item value="i">Italic</ToggleGroup.Item></ToggleGroup.Root>
      <div className="row"><label htmlFor="org">Organic</label><Switch.Root id="org" className="sw" onCheckedChange={(x) => note('organic', x)}><Switch.Thumb /></Switch.Root></div>
      <div className="row"><Checkbox.Root id="vegan" className="cb" onCheckedChange={(x) => note('vegan', x)}><Checkbox.Indicator>✓</Checkbox.Indicator></Checkbox.Root><label htmlFor="vegan">Vegan finings</label></div>
      <RadioGroup.Root className="row" aria-label="Yeast" onValueChange={(x) => note('yeast', x)}>{['Ale yeast', 'Lager yeast'].map((x) => <div key={x}><RadioGroup.Item className="cb" value={x} id={x}><RadioGroup.Indicator>•</RadioGroup.Indicator></RadioGroup.Item><label htmlFor={x}>{x}</label></div>)}</RadioGroup.Root>
      <Tabs.Root className="tabs row" defaultValue="mash" onValueChange={(x) => note('tab', x)}><Tabs.List aria-label="Steps"><Tabs.Trigger value="mash">Mash</Tabs.Trigger><Tabs.Trigger value="boil">Boil</Tabs.Trigger></Tabs.List><Tabs.Content value="mash"><label>Mash minutes <input type="number" onChange={(e) => note('mash', e.target.value)} /></label></Tabs.Content><Tabs.Content value="boil"><label>Boil minutes <input type="number" min="0" max="120" onChange={(e) => note('boil', e.target.value)} /></label></Tabs.Content></Tabs.Root>
      <Accordion.Root type="single" collapsible className="row">{[['water', 'Water profile', 'Calcium'], ['label', 'Label text', 'Slogan']].map(([value, title, name]) => <Accordion.Item key={value} value={value}><Accordion.Header><Accordion.Trigger>{title}</Accordion.Trigger></Accordion.Header><Accordion.Content><label>{name} <input onChange={(e) => note(name, e.target.value)} /></label></Accordion.Content></Accordion.Item>)}</Accordion.Root>
      <AlertDialog.Root><AlertDialog.Trigger>Dump batch</AlertDialog.Trigger><AlertDialog.Portal><AlertDialog.Content className="dialog"><AlertDialog.Title>Dump batch 12?</AlertDialog.Title><AlertDialog.Description>40 litres are lost.</AlertDialog.Description><AlertDialog.Cancel onClick={() => note('dump', 'kept')}>Keep brewing</AlertDialog.Cancel><AlertDialog.Action onClick={() => note('dump', 'dumped')}>Dump it</AlertDialog.Action></AlertDialog.Content></AlertDialog.Portal></AlertDialog.Root>
      <Popover.Root><Popover.Trigger>Recipe notes</Popover.Trigger><Popover.Portal><Popover.Content className="menu"><label>Note <textarea id="rn" /></label><Popover.Close onClick={() => note('recipe', document.getElementById('rn').value)}>Keep note</Popover.Close></Popover.Content></Popover.Portal></Popover.Root>
      <ContextMenu.Root><ContextMenu.Trigger><div className="row" style={{ border: '1px dashed', padding: 10 }}>Keg 7</div></ContextMenu.Trigger><ContextMenu.Portal><ContextMenu.Content className="menu"><ContextMenu.Item onSelect={() => say('keg', 'tapped')}>Tap keg</ContextMenu.Item><ContextMenu.Item onSelect={() => say('keg', 'moved')}>Move keg</ContextMenu.Item></ContextMenu.Content></ContextMenu.Portal></ContextMenu.Root>
      <HoverCard.Root openDelay={100}><HoverCard.Trigger asChild><a href="#ida">Ida the brewer</a></HoverCard.Trigger><HoverCard.Portal><HoverCard.Content className="menu"><button type="button" onClick={() => note('called', 'Ida')}>Call Ida</button></HoverCard.Content></HoverCard.Portal></HoverCard.Root>
      <div className="row otp"><span>Cellar code</span><Otp.Root aria-label="Cellar code" onValueChange={(x) => note('otp', x)}>{[0, 1, 2, 3].map((x) => <Otp.Input key={x} />)}<Otp.HiddenInput /></Otp.Root></div>
      <div className="row">Phone<PhoneInput countries={LANDS} flags={FLAGS} defaultCountry="de" inputProps={{ 'aria-label': 'Phone' }} onChange={(x) => note('phone', x)} /></div>
      <div className="row rating" aria-label="Taste">{[1, 2, 3, 4, 5].map((x) => <span key={x} role="img" aria-label={`${x} of 5`} onClick={() => { setRate(x); note('taste', x); }}>{x <= rate ? '★' : '☆'}</span>)}</div>
      <UncontrolledTreeEnvironment dataProvider={new StaticTreeDataProvider(items, (item, data) => ({ ...item, data }))} getItemTitle={(x) => x.data} viewState={{}} canDragAndDrop canReorderItems canDropOnFolder onSelectItems={(x) => note('ingredient', x.join(','))} onExpandItem={(x) => note('open', x.index)} onRenameItem={(x, name) => note('renamed', `${x.data}>${name}`)}><Tree treeId="t" rootItem="root" treeLabel="Ingredients" /></UncontrolledTreeEnvironment>
      <Toast.Provider duration={2500}><button type="button" onClick={() => setToast('Order for 3 kegs sent')}>Order kegs</button><Toast.Root className="toast" open={toast !== ''} onOpenChange={(x) => x || setToast('')}><Toast.Title>{toast}</Toast.Title><Toast.Action altText="Cancel the order" onClick={() => note('order', 'cancelled')}>Cancel order</Toast.Action></Toast.Root><Toast.Viewport /></Toast.Provider>
      <Finder />
    </KBarProvider>
  );
}
const holder = place();
holder.style.maxWidth = '760px';
createRoot(holder).render(<Brewery />);
