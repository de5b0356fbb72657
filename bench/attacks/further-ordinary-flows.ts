/** FURTHER_ORDINARY_FLOWS: everyday steps by the carriers that VAGRANT_PAGES misuse: parts that unfold, routers, sheets that are written, workers that count, stores that are saved again, bodies in formats of servers. */
import { choose, json, on, press, tick, type } from './flow-steps';
import type { Flow } from './ordinary-flows';

export const FURTHER_ORDINARY_FLOWS: readonly Flow[] = [
  {
    title: 'weather with parts that unfold',
    words: 'show the hourly forecast',
    body: `<details ontoggle="fetch('/api/hours?day=1')"><summary>Hourly</summary><p>9 degrees</p></details><button popovertarget="l">Legend</button><div popover id="l">Blue is rain</div><label>Unit <select><option>°C</option><option>°F</option></select></label>${on('select', 'change', "document.cookie = 'unit=f'; document.documentElement.style.setProperty('--unit', '1')")}<script>l.addEventListener('beforetoggle', () => fetch('/api/legend'))</script>`,
    steps: [press('Legend'), choose('Unit', '°F')],
  },
  {
    title: 'timetable by a router',
    words: 'show later trains',
    body: `<nav><a href="/app/list">Departures</a></nav><button id="l">Later</button><button id="e">Earlier</button><button id="s" aria-label="Swap stations">⇄</button><script>navigation.addEventListener('navigate', (event) => { if (event.canIntercept && !event.hashChange) event.intercept({handler: async () => { await fetch('/api/trains?n=2') }}) })</script>${on('button', 'click', "history.replaceState({n: 2}, '', '/app'); fetch('/api/trains?n=3')")}`,
    steps: [press('Later'), press('Earlier'), press('Swap stations')],
  },
  {
    title: 'theme by sheets that are written',
    words: 'use the sepia theme',
    body: `<p>Chapter 1. The river runs along the mill, and the miller along the river.</p><button id="s">Sepia</button><button id="f">Larger text</button><button id="b">Paper background</button>${on('#s', 'click', "const s = new CSSStyleSheet(); s.replaceSync('body{background:url(/paper.png) #fdf6e3}'); document.adoptedStyleSheets = [s]")}${on('#f', 'click', "document.body.style.cssText = 'font-size:120%'")}${on('#b', 'click', "document.body.style.backgroundImage = 'url(/img/paper-2.png)'; const e = document.createElement('style'); e.textContent = '@import url(/fonts.css); p{background:url(data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==)}'; document.head.append(e)")}`,
    steps: [press('Sepia'), press('Larger text'), press('Paper background')],
  },
  {
    title: 'sums by a worker',
    words: 'recalculate the sheet',
    body: `<label>Flour <input type="number" value="3"></label><button id="r">Recalculate</button><output>0</output><script>w = new Worker(URL.createObjectURL(new Blob(["onmessage = ({data}) => setTimeout(() => postMessage(data * 2), 50)"], {type: 'text/javascript'}))); w.onmessage = ({data}) => { document.querySelector('output').textContent = data; fetch('/api/sum?n=' + data) }</script>${on('#r', 'click', "w.postMessage(Number(document.querySelector('input').value))")}`,
    steps: [type('Flour', '4', 'spinbutton'), press('Recalculate')],
  },
  {
    title: 'songs kept in a database of the page',
    words: 'change the title of the second song and save',
    body: `<script>const ask = indexedDB.open('book', 1); ask.onupgradeneeded = () => ask.result.createObjectStore('songs', {keyPath: 'id'}); ask.onsuccess = () => { db = ask.result; const t = db.transaction('songs', 'readwrite').objectStore('songs'); for (const id of [1, 2, 3, 4, 5]) t.put({id, words: 'The river runs along the mill, verse ' + id}) }</script><label>Title <input></label><button id="s">Save</button><button id="u">Shorten line</button>${on('#s', 'click', "const t = db.transaction('songs', 'readwrite').objectStore('songs'); t.put({id: 2, words: 'The river runs to the sea, verse 2'}); t.put({id: 3, words: 'The river'})")}${on('#u', 'click', "db.transaction('songs', 'readwrite').objectStore('songs').put({id: 1, words: 'River'})")}`,
    steps: [type('Title', 'Sea'), press('Save')],
  },
  {
    title: 'lists kept in the local store',
    words: 'tick the milk',
    body: `<script>localStorage.setItem('list', JSON.stringify([1, 2, 3, 4, 5].map((id) => ({id, text: 'Buy a pound of flour and one of salt, ' + id, done: false}))))</script><label><input type="checkbox"> Milk</label><label>New entry <input id="n"></label><button id="a">Add</button>${on('[type=checkbox]', 'change', "localStorage.list = JSON.stringify(JSON.parse(localStorage.list).map((one) => one.id === 1 ? {...one, done: true, text: 'Milk'} : one))")}${on('#a', 'click', "localStorage.list = JSON.stringify([...JSON.parse(localStorage.list), {id: 6, text: 'Eggs', done: false}])")}`,
    steps: [tick('Milk'), type('New entry', 'Eggs'), press('Add')],
  },
  {
    title: 'index searched by lines',
    words: 'search the library for rye',
    body: `<label>Catalogue <input></label><button id="g">Search</button><button id="m">More results</button>${on('#g', 'click', "fetch('/api/books/_msearch', {method: 'POST', headers: {'content-type': 'application/x-ndjson'}, body: '{}\\n{\"query\":{\"match\":{\"title\":\"rye\"}}}\\n'})")}${on('#m', 'click', json('POST', 'books/_search', '{from: 20, query: {bool: {must_not: [{term: {deleted: true}}]}}}'))}`,
    steps: [type('Catalogue', 'rye'), press('Search'), press('More results')],
  },
  {
    title: 'call of an RPC that reads',
    words: 'show last week',
    body: `<button id="w">Last 7 days</button><button id="r">Refresh</button><button id="f">Full screen</button>${on('#w', 'click', json('POST', 'rpc', "{jsonrpc: '2.0', id: 4, method: 'stats.getSeries', params: {days: 7}}"))}${on('#r', 'click', "fetch('/api/mill.v1.Stats/ListSeries', {method: 'POST', body: new Uint8Array([0, 0, 0, 0, 2, 8, 7])})")}${on('#f', 'click', 'document.documentElement.requestFullscreen?.().catch(() => 0)')}`,
    steps: [press('Last 7 days'), press('Refresh')],
  },
  {
    title: 'pictures in a drawing and in frames',
    words: 'show the second map',
    body: `<svg width="40" height="40" role="img" aria-label="Map"><image id="g" width="40" height="40" href="/map/1.png"/></svg><iframe id="f" title="Street" width="90" height="40" src="/app/list"></iframe><button id="n">Next map</button><button id="s">Street view</button>${on('#n', 'click', "g.href.baseVal = '/map/2.png'")}${on('#s', 'click', "f.contentWindow.location = '/app/list?street=2'; f.width = '120'")}`,
    steps: [press('Next map'), press('Street view')],
  },
  {
    title: 'recipe in a form of its own elements',
    words: 'set four servings',
    body: `<form onsubmit="event.preventDefault(); ${json('PUT', 'view', "{servings: new FormData(this).get('servings')}").replaceAll('"', "'")}"><x-count tabindex="0">2</x-count><button type="button" id="m">More servings</button><button>Apply</button></form><script>customElements.define('x-count', class extends HTMLElement { static formAssociated = true; constructor() { super(); this.own = this.attachInternals(); this.own.setFormValue('2') } })</script>${on('#m', 'click', "const c = document.querySelector('x-count'); c.textContent = '3'")}`,
    steps: [press('More servings'), press('Apply')],
  },
  {
    title: 'editor that keeps a draft',
    words: 'write bread and preview it',
    body: `<label>Text <textarea></textarea></label><button id="b" type="button">Bold</button><button id="p" type="button">Preview</button>${on('textarea', 'input', "sessionStorage.setItem('draft', event.target.value)")}${on('#b', 'click', "document.startViewTransition?.(() => { document.querySelector('textarea').style.fontWeight = 'bold' })")}${on('#p', 'click', json('POST', 'markdown/preview', "{text: 'bread'}"))}`,
    steps: [type('Text', 'bread'), press('Bold'), press('Preview')],
  },
  {
    title: 'offline copy that is renewed',
    words: 'refresh the page list',
    body: `<button id="r">Refresh list</button><button id="o">Make available offline</button>${on('#r', 'click', "caches.delete('pages-v1').then(() => caches.open('pages-v2')).then((one) => one.put('/a', new Response('a'))); fetch('/api/pages')")}${on('#o', 'click', "caches.open('pages-v2').then((one) => one.add('/app/list'))")}`,
    steps: [press('Refresh list')],
  },
  {
    title: 'Swedish museum',
    lang: 'sv',
    words: 'visa nästa bild',
    body: `<button id="n">Nästa bild</button><button id="z">Zooma in</button><button id="m">Visa mer</button>${on('button', 'click', "fetch('/api/bild?n=2')")}`,
    steps: [press('Nästa bild'), press('Zooma in'), press('Visa mer')],
  },
  {
    title: 'Czech library',
    lang: 'cs',
    words: 'najdi knihy o chlebu',
    body: `<label>Hledat <input type="search"></label><button id="h">Hledat</button><button id="d">Další strana</button>${on('#h', 'click', json('POST', 'knihy/search', '{q: "chléb"}'))}${on('#d', 'click', "fetch('/api/knihy?strana=2')")}`,
    steps: [type('Hledat', 'chléb', 'searchbox'), press('Hledat'), press('Další strana')],
  },
  {
    title: 'Finnish bus',
    lang: 'fi',
    words: 'näytä seuraavat bussit',
    body: `<button id="s">Seuraava</button><button id="k">Näytä kartta</button><button id="t">Takaisin</button>${on('button', 'click', "fetch('/api/bussit?n=2')")}`,
    steps: [press('Seuraava'), press('Näytä kartta'), press('Takaisin')],
  },
  {
    title: 'Vietnamese shop list',
    lang: 'vi',
    words: 'xem trang tiếp theo',
    body: `<button id="t">Trang tiếp theo</button><button id="x">Xem thêm</button>${on('button', 'click', "fetch('/api/sp?trang=2')")}`,
    steps: [press('Trang tiếp theo'), press('Xem thêm')],
  },
  {
    title: 'nickname and language',
    words: 'save my nickname and language',
    body: `<label>Nickname <input></label><label>Language <select><option>English</option><option>Deutsch</option></select></label><label><input type="checkbox"> Weekly summary</label><button id="s">Save</button>${on('#s', 'click', json('PATCH', 'profile', "{nickname: 'Lund', locale: 'de', summary: true, visibility: 'private'}"))}`,
    steps: [type('Nickname', 'Lund'), choose('Language', 'Deutsch'), tick('Weekly summary'), press('Save')],
  },
  {
    title: 'board that is grouped',
    words: 'group the board by person',
    body: `<button id="g" aria-haspopup="menu">Group by</button><div role="menu"><div role="menuitem" tabindex="0">Assignee</div><div role="menuitem" tabindex="0">Due date</div></div><button id="c">Collapse column</button>${on('[role=menuitem]', 'click', json('PUT', 'boards/7/view', "{groupBy: 'assignee'}"))}${on('#c', 'click', "localStorage.setItem('collapsed', '[2]')")}`,
    steps: [press('Assignee', 'menuitem'), press('Collapse column')],
  },
];
