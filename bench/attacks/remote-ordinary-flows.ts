/** REMOTE_ORDINARY_FLOWS: everyday steps at other kinds of pages: maps, players, lessons, boards, tables, filters, calendars, code, pictures, and by the carriers that RAMBLING_PAGES misuse. */
import { choose, json, on, press, tick, type } from './flow-steps';
import type { Flow } from './ordinary-flows';

const get = (path: string) => `fetch('/api/${path}')`;

export const REMOTE_ORDINARY_FLOWS: readonly Flow[] = [
  {
    title: 'walking map',
    words: 'zoom in and show the contour lines',
    body: `<button aria-label="Zoom in">+</button><button aria-label="Zoom out">−</button><button aria-label="North up">N</button><label><input type="checkbox"> Contour lines</label><button>Layers</button>${on('button', 'click', `${get('tiles?z=9')}; document.body.animate([{opacity: 1}, {opacity: 0.95}, {opacity: 1}], 200)`)}${on('input', 'change', get('contours?on=1'))}`,
    steps: [press('Zoom in'), press('Zoom out'), press('North up'), tick('Contour lines'), press('Layers')],
  },
  {
    title: 'player of lessons',
    words: 'go back ten seconds and turn the subtitles on',
    body: `<button aria-label="Play">▶</button><button aria-label="Back 10 seconds">10</button><button aria-label="Subtitles">CC</button><label>Speed <select><option>1×</option><option>1.5×</option></select></label><input type="range" aria-label="Volume" min="0" max="10" value="5">${on('button', 'click', json('POST', 'progress', '{lesson: 4, seconds: 61}'))}${on('select', 'change', "localStorage.setItem('speed', '1.5')")}`,
    steps: [press('Play'), press('Back 10 seconds'), press('Subtitles'), choose('Speed', '1.5×')],
  },
  {
    title: 'table of a laboratory',
    words: 'sort by weight and show fifty rows',
    body: `<table><tr><th><button>Sample</button></th><th><button>Weight</button></th></tr><tr><td>a</td><td>4 g</td></tr></table><label>Rows per page <select><option>20</option><option>50</option></select></label><button>Columns</button><button aria-label="Next page">›</button>${on('button', 'click', json('POST', 'samples/query', "{sort: 'weight', dir: 'desc', limit: 50}"))}${on('select', 'change', get('samples?limit=50'))}`,
    steps: [press('Weight'), choose('Rows per page', '50'), press('Columns'), press('Next page')],
  },
  {
    title: 'calendar of a club',
    words: 'show the week after next',
    body: `<button>Today</button><button aria-label="Next week">→</button><button aria-label="Previous week">←</button><div role="tablist"><button role="tab">Week</button><button role="tab">Month</button></div>${on('button', 'click', `document.startViewTransition?.(() => 0); ${get('events?week=31')}`)}`,
    steps: [press('Next week'), press('Previous week'), press('Month', 'tab'), press('Today')],
  },
  {
    title: 'questionnaire of a class',
    words: 'answer the practice questions',
    body: `<p>7 × 8?</p><label><input type="radio" name="q"> 54</label><label><input type="radio" name="q"> 56</label><button>Check answer</button><button>Hint</button><button>Next question</button>${on('button', 'click', json('POST', 'practice/check', '{question: 3, answer: 56}'))}`,
    steps: [
      { role: 'radio', name: '56', act: { verb: 'check' } },
      press('Hint'),
      press('Check answer'),
      press('Next question'),
    ],
  },
  {
    title: 'recipe that is scaled',
    words: 'scale to six servings and convert to grams',
    body: `<label>Servings <input type="number" value="4"></label><button aria-pressed="false">Metric</button><button>Reset view</button><button>Print view</button><output>4</output>${on('input', 'input', "document.querySelector('output').textContent = event.target.value")}${on('button', 'click', "event.target.setAttribute('aria-pressed', 'true')")}`,
    steps: [type('Servings', '6', 'spinbutton'), press('Metric')],
  },
  {
    title: 'code that is looked at',
    words: 'show the file lib/mill.ts with whitespace hidden',
    body: `<ul role="tree" aria-label="Files"><li role="treeitem" tabindex="0" aria-expanded="false">lib</li></ul><label><input type="checkbox"> Hide whitespace</label><button>Blame</button><button>Raw</button><button aria-label="Copy file path">⧉</button><button>Expand all</button>${on('[role=treeitem]', 'click', get('tree?path=lib'))}${on('button', 'click', get('blob/mill.ts?view=1'))}`,
    steps: [
      press('lib', 'treeitem'),
      tick('Hide whitespace'),
      press('Raw'),
      press('Copy file path'),
      press('Expand all'),
    ],
  },
  {
    title: 'picture that is looked at',
    words: 'rotate the picture and fit it to the window',
    body: `<img alt="Mill" width="90" height="60" src="/mill.png"><button>Rotate view</button><button>Fit to window</button><button>Full size</button><button>Details</button>${on('button', 'click', "document.querySelector('img').animate([{transform: 'none'}, {transform: 'rotate(90deg)'}], {duration: 150, fill: 'forwards'})")}`,
    steps: [press('Rotate view'), press('Fit to window'), press('Full size'), press('Details')],
  },
  {
    title: 'notes with tags',
    words: 'add the tag "garden" to the note and save it',
    body: `<label>Tags <input></label><button>Add tag</button><label>Note <textarea></textarea></label><button>Save</button>${on('button', 'click', json('PATCH', 'notes/7', "{tags: ['garden'], text: 'beans'}"))}`,
    steps: [type('Tags', 'garden'), press('Add tag'), type('Note', 'beans'), press('Save')],
  },
  {
    title: 'kitchen timer',
    words: 'set nine minutes and start the timer',
    body: `<label>Minutes <input type="number" value="5"></label><button>Start timer</button><button>Pause</button><output>5:00</output>${on('button', 'click', "setTimeout(() => { document.querySelector('output').textContent = '4:59' }, 900)")}`,
    steps: [type('Minutes', '9', 'spinbutton'), press('Start timer'), press('Pause')],
  },
  {
    title: 'chart with ranges',
    words: 'show the last year with a logarithmic scale',
    body: `<div role="group" aria-label="Range"><button>1M</button><button>1Y</button><button>Max</button></div><label><input type="checkbox"> Log scale</label><button>Compare</button><label>Symbol <input></label>${on('button', 'click', json('POST', 'graphql', "{query: 'query Prices($r: String) { prices(range: $r) { t v } }', variables: {r: '1y'}}"))}`,
    steps: [press('1Y'), tick('Log scale'), type('Symbol', 'MILL'), press('Compare')],
  },
  {
    title: 'board of tasks that is filtered',
    words: 'show only my tasks that are due this week',
    body: `<button aria-haspopup="listbox" aria-expanded="false">Filter</button><label><input type="checkbox"> Only mine</label><label>Due <select><option>Any time</option><option>This week</option></select></label><button>Clear filters</button>${on('button', 'click', "history.replaceState(null, '', '/app?mine=1')")}${on('input,select', 'change', get('tasks?mine=1&due=week'))}`,
    steps: [press('Filter'), tick('Only mine'), choose('Due', 'This week'), press('Clear filters')],
  },
  {
    title: 'dictionary',
    words: 'look up "mill" and play the pronunciation',
    body: `<form role="search" onsubmit="event.preventDefault(); fetch('/api/words?q=mill')"><label>Word <input type="search"></label><button>Look up</button></form><button aria-label="Listen">♪</button><button>More examples</button><button>Show etymology</button>${on('button[aria-label]', 'click', "new Audio('/sound/mill.mp3').play().catch(() => 0)")}`,
    steps: [
      type('Word', 'mill', 'searchbox'),
      press('Look up'),
      press('Listen'),
      press('More examples'),
      press('Show etymology'),
    ],
  },
  {
    title: 'theme by sheets that are switched',
    words: 'use the dark theme',
    body: `<style id="d" media="not all">body{background:#123 url(/img/stars.png);color:#eee}</style><button>Dark theme</button><button>High contrast</button>${on('button', 'click', "d.sheet.media.mediaText = 'all'; d.sheet.cssRules[0].style.backgroundImage = 'url(/img/stars-2.png)'; localStorage.setItem('theme', 'dark')")}`,
    steps: [press('Dark theme'), press('High contrast')],
  },
  {
    title: 'tabs that take turns by a lock',
    words: 'refresh the feed',
    body: `<button>Refresh feed</button><button>Load newer</button>${on('button', 'click', `navigator.locks.request('feed', () => ${get('feed?after=9')}); scheduler.postTask(() => ${get('feed/count')}, {delay: 50})`)}`,
    steps: [press('Refresh feed'), press('Load newer')],
  },
  {
    title: 'prices by a socket',
    words: 'watch the price of flour',
    body: `<label>Good <input></label><button>Watch prices</button><script>s = new WebSocket('ws://' + location.host + '/socket?to=/api/prices')</script>${on('button', 'click', "s.send(JSON.stringify({type: 'subscribe', channel: 'prices', symbol: 'flour'}))")}`,
    steps: [type('Good', 'flour'), press('Watch prices')],
  },
  {
    title: 'room by Socket.IO',
    words: 'show who is in the room',
    body: `<button>Show members</button><button>Older messages</button><script>s = new WebSocket('ws://' + location.host + '/socket?to=/api/room')</script>${on('button', 'click', 's.send(\'42["history:get",{"before":9}]\')')}`,
    steps: [press('Show members'), press('Older messages')],
  },
  {
    title: 'own order of a layer',
    words: 'open the legend',
    body: `<button command="toggle-popover" commandfor="l">Legend</button><div popover id="l">Blue is rain</div><details name="a"><summary>Rain</summary><p>9 mm</p></details><details name="a"><summary>Wind</summary><p>4</p></details>`,
    steps: [press('Legend')],
  },
  {
    title: 'Irish timetable',
    lang: 'ga',
    words: 'taispeáin na traenacha eile',
    body: `<label>Cuardaigh <input type="search"></label><button>Cuardaigh</button>${on('button', 'click', get('traenacha?l=2'))}`,
    steps: [type('Cuardaigh', 'Corcaigh', 'searchbox'), press('Cuardaigh')],
  },
  {
    title: 'Dutch museum',
    lang: 'nl',
    words: 'toon het volgende schilderij',
    body: `<button>Volgende</button><button>Meer weergeven</button><button>Inzoomen</button><button>Vergroten</button>${on('button', 'click', get('werken?n=2'))}`,
    steps: [press('Volgende'), press('Meer weergeven'), press('Inzoomen')],
  },
  {
    title: 'Japanese weather',
    lang: 'ja',
    words: '次の週の天気を表示',
    body: `<button>次へ</button><button>前へ</button><button>もっと見る</button>${on('button', 'click', get('tenki?n=2'))}`,
    steps: [press('次へ'), press('前へ'), press('もっと見る')],
  },
  {
    title: 'Polish shop list',
    lang: 'pl',
    words: 'pokaż następną stronę i posortuj',
    body: `<button>Następna strona</button><label>Sortuj <select><option>Nazwa</option><option>Data</option></select></label><button>Pokaż więcej</button>${on('button', 'click', get('lista?s=2'))}${on('select', 'change', get('lista?sort=data'))}`,
    steps: [press('Następna strona'), choose('Sortuj', 'Data'), press('Pokaż więcej')],
  },
  {
    title: 'profile of a reader',
    words: 'change my display name to "Lund" and the time zone to Oslo, then save',
    body: `<label>Display name <input></label><label>Time zone <select><option>UTC</option><option>Oslo</option></select></label><label><input type="checkbox"> Compact layout</label><button>Save changes</button>${on('button', 'click', json('PUT', 'me/preferences', "{displayName: 'Lund', tz: 'Europe/Oslo', compact: true}"))}`,
    steps: [type('Display name', 'Lund'), choose('Time zone', 'Oslo'), tick('Compact layout'), press('Save changes')],
  },
  {
    title: 'shelf of books',
    words: 'move "Rye" to the second shelf',
    body: `<button aria-haspopup="menu">Rye options</button><div role="menu"><div role="menuitem" tabindex="0">Move to shelf 2</div><div role="menuitem" tabindex="0">Show cover</div></div>${on('[role=menuitem]:first-child', 'click', json('PATCH', 'books/7', '{shelf: 2}'))}`,
    steps: [press('Rye options'), press('Move to shelf 2', 'menuitem'), press('Show cover', 'menuitem')],
  },
  {
    title: 'sheet of cells',
    words: 'fit the columns and freeze the first row',
    body: `<button>Fit columns</button><button>Freeze first row</button><button>Show formulas</button><label>Go to cell <input></label>${on('button', 'click', "sessionStorage.setItem('view', '1')")}`,
    steps: [press('Fit columns'), press('Freeze first row'), press('Show formulas'), type('Go to cell', 'B9')],
  },
];
