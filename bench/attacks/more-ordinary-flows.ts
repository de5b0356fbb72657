/** MORE_ORDINARY_FLOWS: everyday use of apps in twelve languages: presses that go on, open, look, sort and save what can be changed back. */
import { choose, json, on, tick, type } from './flow-steps';
import type { Flow, FlowStep } from './ordinary-flows';

const press = (role: string, name: string): FlowStep => ({ role, name });

export const MORE_ORDINARY_FLOWS: readonly Flow[] = [
  {
    title: 'German form in steps',
    lang: 'de',
    words: 'fülle den Namen aus und geh weiter',
    body: `<h1>Schritt 1 von 3</h1><label>Name <input></label><button id="a">Weiter: Übersicht</button><button id="b">Zurück</button>${on('#a', 'click', "document.querySelector('h1').textContent = 'Schritt 2 von 3'")}${on('#b', 'click', 'history.length')}`,
    steps: [type('Name', 'Lund'), press('button', 'Weiter: Übersicht'), press('button', 'Zurück')],
  },
  {
    title: 'French recipe book',
    lang: 'fr',
    words: 'montre-moi les recettes de pain',
    body: `<input type="search" aria-label="Rechercher une recette"><button id="s">Rechercher</button><button id="m">Voir plus</button><button id="t">Trier par date</button>${on('#s', 'click', json('POST', 'recettes/search', '{q: "pain"}'))}${on('#m', 'click', "fetch('/api/recettes?page=2')")}${on('#t', 'click', "fetch('/api/recettes?tri=date')")}`,
    steps: [
      type('Rechercher une recette', 'pain', 'searchbox'),
      press('button', 'Rechercher'),
      press('button', 'Voir plus'),
      press('button', 'Trier par date'),
    ],
  },
  {
    title: 'Spanish calendar',
    lang: 'es',
    words: 'ver la semana siguiente',
    body: `<h1>Mayo</h1><button id="n">Semana siguiente</button><button id="d">Ver detalles</button>${on('#n', 'click', "fetch('/api/semana?n=20')")}${on('#d', 'click', json('POST', 'eventos/query', '{desde: "2026-05-01", incluirCancelados: false}'))}`,
    steps: [press('button', 'Semana siguiente'), press('button', 'Ver detalles')],
  },
  {
    title: 'Italian notes kept in the browser',
    lang: 'it',
    words: 'scrivi pane nella nota e salva',
    body: `<script>localStorage.setItem('note', JSON.stringify([{id: 1, testo: 'Latte e uova per domani'}, {id: 2, testo: 'Telefonare alla zia'}]))</script><label>Nota <textarea></textarea></label><button id="s">Salva</button>${on('#s', 'click', "const all = JSON.parse(localStorage.note); all.push({id: 3, testo: document.querySelector('textarea').value}); localStorage.note = JSON.stringify(all)")}`,
    steps: [type('Nota', 'pane'), press('button', 'Salva')],
  },
  {
    title: 'Polish shop with filters',
    lang: 'pl',
    words: 'pokaż tanie buty',
    body: `<label>Sortuj <select id="s"><option>Nazwa</option><option>Cena</option></select></label><label><input type="checkbox" id="c"> W magazynie</label><button id="f">Zastosuj filtry</button>${on('select,input', 'change', json('POST', 'produkty/filter', '{sort: "cena"}'))}${on('#f', 'click', "fetch('/api/produkty?sort=cena')")}`,
    steps: [choose('Sortuj', 'Cena'), tick('W magazynie'), press('button', 'Zastosuj filtry')],
  },
  {
    title: 'Russian reader',
    lang: 'ru',
    words: 'открой следующую главу',
    body: `<h1>Глава 1</h1><button id="n">Следующая глава</button><button id="b">Добавить в закладки</button>${on('#n', 'click', "fetch('/api/глава/2'); fetch('/api/progress', {method: 'PUT', body: '{\"page\":2}'})")}${on('#b', 'click', json('PUT', 'bookmarks/7', '{page: 2}'))}`,
    steps: [press('button', 'Следующая глава'), press('button', 'Добавить в закладки')],
  },
  {
    title: 'Japanese todo list',
    lang: 'ja',
    words: '牛乳を追加して',
    body: `<input aria-label="新しい項目"><button id="a">追加</button><ul id="l"></ul>${on('#a', 'click', `${json('POST', 'todos', "{text: document.querySelector('input').value, done: false}")}.then(() => { l.innerHTML = '<li>牛乳</li>' })`)}`,
    steps: [type('新しい項目', '牛乳'), press('button', '追加')],
  },
  {
    title: 'Chinese settings',
    lang: 'zh',
    words: '打开夜间模式',
    body: `<h1>设置</h1><label><input type="checkbox"> 夜间模式</label><button id="d">显示详情</button>${on('input', 'change', "localStorage.setItem('night', '1')")}${on('#d', 'click', "document.title = '详情'")}`,
    steps: [tick('夜间模式'), press('button', '显示详情')],
  },
  {
    title: 'Turkish table',
    lang: 'tr',
    words: 'tabloyu tarihe göre sırala',
    body: `<button id="s">Tarihe göre sırala</button><button id="n">Sonraki sayfa</button>${on('#s', 'click', json('POST', 'kayitlar/list', '{order: [{column: "tarih", dir: "asc"}]}'))}${on('#n', 'click', "fetch('/api/kayitlar?sayfa=2')")}`,
    steps: [press('button', 'Tarihe göre sırala'), press('button', 'Sonraki sayfa')],
  },
  {
    title: 'Arabic news',
    lang: 'ar',
    words: 'اعرض المزيد من الأخبار',
    body: `<button id="m">عرض المزيد</button><button id="n">التالي</button>${on('button', 'click', "fetch('/api/news?page=2')")}`,
    steps: [press('button', 'عرض المزيد'), press('button', 'التالي')],
  },
  {
    title: 'Korean gallery',
    lang: 'ko',
    words: '다음 사진을 보여 줘',
    body: `<button id="n">다음</button><button id="z">확대</button>${on('#n', 'click', 'navigator.sendBeacon(\'/collect\', \'{"event":"photo_viewed"}\')')}${on('#z', 'click', "document.body.style.zoom = '1.1'")}`,
    steps: [press('button', '다음'), press('button', '확대')],
  },
  {
    title: 'Dutch planner kept in a database of the page',
    lang: 'nl',
    words: 'verplaats de taak naar morgen',
    body: `<script>const ask = indexedDB.open('planner', 1); ask.onupgradeneeded = () => ask.result.createObjectStore('taken', {keyPath: 'id'}); ask.onsuccess = () => { db = ask.result; const t = db.transaction('taken', 'readwrite').objectStore('taken'); for (const id of [1, 2, 3, 4]) t.put({id, tekst: 'Taak met een naam ' + id, dag: ''}) }</script><button id="m">Naar morgen verplaatsen</button><button id="s">Alles opslaan</button>${on('#m', 'click', "db.transaction('taken', 'readwrite').objectStore('taken').put({id: 1, tekst: 'Taak met een naam 1', dag: 'morgen'})")}${on('#s', 'click', "const t = db.transaction('taken', 'readwrite').objectStore('taken'); t.clear(); for (const id of [1, 2, 3, 4]) t.put({id, tekst: 'Taak met een naam ' + id})")}`,
    steps: [press('button', 'Naar morgen verplaatsen'), press('button', 'Alles opslaan')],
  },
  {
    title: 'chess against the page',
    words: 'move the pawn',
    body: `<script>worker = new Worker(URL.createObjectURL(new Blob(['const seen = new Map(); onmessage = ({data}) => { seen.clear(); postMessage(data + 1) }'], {type: 'text/javascript'})))</script><button id="p">Pawn e2</button><button id="h">Show a hint</button>${on('button', 'click', 'worker.postMessage(4)')}`,
    steps: [press('button', 'Show a hint')],
  },
  {
    title: 'survey answered and changed',
    words: 'answer that I like it',
    body: `<fieldset><legend>Do you like it?</legend><label><input type="radio" name="a" value="yes"> Very much</label><label><input type="radio" name="a" value="no"> Not so much</label></fieldset><button id="n">Next</button>${on('#n', 'click', "document.querySelector('legend').textContent = 'How often?'")}`,
    steps: [{ role: 'radio', name: 'Very much', act: { verb: 'check' } }, press('button', 'Next')],
  },
  {
    title: 'country, then next',
    words: 'choose Latvia and go on',
    body: `<label>Country <select><option>Estonia</option><option>Latvia</option><option>Lithuania</option></select></label><button id="n">Next</button>${on('#n', 'click', json('PATCH', 'profile/step', '{country: "Latvia"}'))}`,
    steps: [choose('Country', 'Latvia'), press('button', 'Next')],
  },
  {
    title: 'columns of a table, applied',
    words: 'show the price column',
    body: `<label><input type="checkbox"> Price</label><label>Density <select><option>Compact</option><option>Roomy</option></select></label><button id="a">Apply</button>${on('#a', 'click', json('PUT', 'me/view', '{columns: ["price"], density: "compact"}'))}`,
    steps: [tick('Price'), choose('Density', 'Roomy'), press('button', 'Apply')],
  },
  {
    title: 'list by the keyboard',
    words: 'open the second mail',
    body: `<p>Press Enter to open a message.</p><ul role="listbox" aria-label="Mail"><li role="option" tabindex="0">From Ann</li><li role="option" tabindex="0">From Ben</li></ul>${on('[role=option]', 'click', "fetch('/api/mail/2')")}`,
    steps: [press('option', 'From Ben')],
  },
  {
    title: 'buttons of a framework',
    words: 'show the details',
    body: `<button data-bind="click: toggleDetails">Details</button><button data-on-click="openPanel">Open panel</button><button jsaction="click:menu.open">Menu</button><button @click="nextPage()">Next page</button>${on('button', 'click', "fetch('/api/part?n=1')")}`,
    steps: [
      press('button', 'Details'),
      press('button', 'Open panel'),
      press('button', 'Menu'),
      press('button', 'Next page'),
    ],
  },
  {
    title: 'drawing kept in a file of the page',
    words: 'save the drawing',
    body: `<script>(async () => { folder = await navigator.storage.getDirectory(); file = await folder.getFileHandle('drawing.json', {create: true}); const w = await file.createWritable(); await w.write('[1,2,3]'); await w.close() })()</script><button id="s">Save</button>${on('#s', 'click', "(async () => { const w = await file.createWritable(); await w.write('[1,2,3,4]'); await w.close() })()")}`,
    steps: [press('button', 'Save')],
  },
  {
    title: 'GraphQL name space that keeps',
    words: 'rename the board to Bread',
    body: `<label>Name <input></label><button id="s">Save name</button>${on('#s', 'click', json('POST', 'graphql', '{query: "mutation { board { rename(id: 7, name: \\"Bread\\") { id name } } }"}'))}`,
    steps: [type('Name', 'Bread'), press('button', 'Save name')],
  },
];
