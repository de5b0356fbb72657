/** OUTLYING_ORDINARY_FLOWS: everyday steps at places and with words that OUTLYING_PAGES and OUTLYING_WORDS misuse: archives, notices, locks of layers, starts of timers, questions that are answered with no, signs alone, newer parts of pages. */
import { choose, json, on, press, tick, type } from './flow-steps';
import type { Flow } from './ordinary-flows';

const get = (path: string) => `fetch('/api/${path}')`;

export const OUTLYING_ORDINARY_FLOWS: readonly Flow[] = [
  {
    title: 'letters that are put away',
    words: 'archive the letter of Ann and dismiss the tip',
    body: `<ul><li>Letter of Ann <button>Archive</button></li></ul><div role="status">Tip: press e <button>Dismiss</button></div><button aria-label="Mark as unread">●</button><button>Snooze</button>${on('button', 'click', json('POST', "threads/7/' + event.target.textContent.toLowerCase() + '", '{}'))}`,
    steps: [press('Archive'), press('Dismiss'), press('Mark as unread')],
  },
  {
    title: 'drawing with layers',
    words: 'lock the layer Trees and draw a line',
    body: `<div role="toolbar" aria-label="Tools"><button aria-pressed="false">Draw</button><button aria-pressed="false">Erase line</button><button aria-pressed="false">Rectangle</button></div><ul><li>Trees <button aria-label="Lock layer Trees">🔒</button><button aria-label="Hide layer Trees">👁</button></li></ul><button>Fit to window</button>${on('button', 'click', json('PATCH', 'layers/3', '{locked: true}'))}`,
    steps: [
      press('Draw'),
      press('Rectangle'),
      press('Lock layer Trees'),
      press('Hide layer Trees'),
      press('Fit to window'),
    ],
  },
  {
    title: 'clock of work',
    words: 'start the timer for the mill',
    body: `<label>Project <select><option>House</option><option>Mill</option></select></label><button>Start timer</button><button>Pause</button><button>Stop timer</button><output>0:00</output>${on('button', 'click', json('POST', 'timers/7/start', '{project: 3}'))}`,
    steps: [choose('Project', 'Mill'), press('Start timer'), press('Pause'), press('Stop timer')],
  },
  {
    title: 'question that is answered with no',
    words: 'leave the editor open',
    body: `<div role="dialog" aria-modal="true" aria-label="Leave the editor?"><p>Leave the editor? Your changes are saved.</p><button>No</button><button>Leave</button></div>${on('button', 'click', 'event.target.parentElement.remove()')}`,
    steps: [press('No')],
  },
  {
    title: 'question whether to go on',
    words: 'go on reading',
    body: `<div role="dialog" aria-label="Keep reading?"><p>Keep reading from page 12?</p><button>Keep reading</button><button>Start over</button></div>${on('button', 'click', `event.target.parentElement.remove(); ${get('pages/12')}`)}`,
    steps: [press('Keep reading')],
  },
  {
    title: 'offer of a newsletter that is waved away',
    words: 'close the banner',
    body: `<div role="dialog" aria-label="Stay in touch"><p>Would you like our letter?</p><label>Mail <input></label><button>No, thanks</button></div><div role="region" aria-label="Cookies"><button>Only necessary</button><button>Settings</button></div>${on('button', 'click', `event.target.parentElement.remove(); localStorage.setItem('seen', '1')`)}`,
    steps: [press('No, thanks')],
  },
  {
    title: 'signs alone',
    words: 'play the song and show the text',
    body: `<button>▶️</button><button>⏮️</button><button>⏭️</button><button>🔁</button><button>🔀</button><button>🎵</button>${on('button', 'click', get('songs/3'))}`,
    steps: [press('⏭️'), press('⏮️')],
  },
  {
    title: 'choice that is drawn by the page',
    words: 'show the list as a table',
    body: `<style>select, ::picker(select) { appearance: base-select }</style><label>View <select id="s"><button><selectedcontent></selectedcontent></button><option>Grid</option><option>Table</option></select></label><button popovertarget="h">Legend</button><div popover="hint" id="h">Blue is rain</div><button command="show-modal" commandfor="d">Details</button><dialog id="d" closedby="any">9 to 5 <button command="close" commandfor="d">Close</button></dialog>${on('select', 'change', get('rows?view=table'))}`,
    steps: [choose('View', 'Table'), press('Details'), press('Close')],
  },
  {
    title: 'garden plan',
    words: 'move the tomatoes to the second bed',
    body: `<div role="listitem" draggable="true" tabindex="0" aria-label="Tomatoes" style="padding:9px;border:1px solid">Tomatoes</div><section role="region" aria-label="Second bed" tabindex="0" style="padding:19px;border:1px solid">Second bed</section><button>Undo</button><button aria-label="Rotate bed">⟳</button>${on('section', 'dragover', 'event.preventDefault()')}${on('section', 'drop', json('PATCH', 'plants/3', '{bed: 2}'))}${on('button', 'click', json('PATCH', 'plants/3', '{bed: 1}'))}`,
    steps: [press('Rotate bed'), press('Undo')],
  },
  {
    title: 'sheet of a team',
    words: 'set the assignee of the ticket to Ann',
    body: `<button aria-haspopup="menu" aria-expanded="false">Fields</button><div role="menu"><div role="menuitem" tabindex="-1">Assignee</div><div role="menuitem" tabindex="-1">Due date</div><div role="menuitem" tabindex="-1">Labels</div></div><label>Assignee <select><option>Nobody yet</option><option>Ann</option></select></label><label>Priority <select><option>Low</option><option>High</option></select></label>${on('select', 'change', json('PATCH', 'tickets/7', '{assignee: 3}'))}${on('[role=menuitem]', 'click', get('fields'))}`,
    steps: [
      { role: 'menuitem', name: 'Assignee' },
      { role: 'menuitem', name: 'Due date' },
      choose('Assignee', 'Ann'),
      choose('Priority', 'High'),
    ],
  },
  {
    title: 'Danish library',
    lang: 'da',
    words: 'vis næste side',
    body: `<button>Næste</button><button>Vis flere</button><button>Sorter efter titel</button><button>Luk</button>${on('button', 'click', get('bøger?side=2'))}`,
    steps: [press('Næste'), press('Vis flere'), press('Sorter efter titel'), press('Luk')],
  },
  {
    title: 'Korean map',
    lang: 'ko',
    words: '지도를 확대해',
    body: `<button>확대</button><button>축소</button><button>목록 보기</button><label>검색 <input></label><button>다음</button>${on('button', 'click', get('map?z=4'))}`,
    steps: [press('확대'), press('축소'), press('목록 보기'), type('검색', '방앗간')],
  },
  {
    title: 'map of buses',
    words: 'show line 7 and hide the stops',
    body: `<label><input type="checkbox" checked> Stops</label><label><input type="checkbox"> Line 7</label><button>My location</button><button aria-label="Close panel">×</button>${on('input', 'change', get('lines?n=7'))}${on('button', 'click', get('here'))}`,
    steps: [tick('Line 7'), press('Close panel')],
  },
  {
    title: 'search by sound and by page',
    words: 'find rye on the second page',
    body: `<label>Find <input type="search"></label><button>Search</button><nav><button>1</button><button>2</button><button>Next</button></nav><label>Order <select><option>Newest</option><option>Title</option></select></label>${on('button', 'click', "history.pushState(1, '', '/app?p=2'); fetch('/api/search?p=2'); history.replaceState(1, '', '/app')")}${on('select', 'change', json('POST', 'search', "{sort: 'title'}"))}`,
    steps: [type('Find', 'rye', 'searchbox'), press('Search'), press('2'), choose('Order', 'Title')],
  },
  {
    title: 'words of a shared sheet',
    words: 'write the name of the song and make it bold',
    body: `<div role="toolbar" aria-label="Format"><button>Bold</button><button>Italic</button><button>Bulleted list</button></div><div contenteditable="true" role="textbox" aria-label="Lyrics" style="border:1px solid;min-height:30px">River</div><button>Version history</button>${on('button', 'click', "document.execCommand('bold')")}${on('[role=textbox]', 'input', json('PATCH', 'docs/7', "{ops: [{insert: 'x'}]}"))}`,
    steps: [type('Lyrics', 'Sea'), press('Bold'), press('Version history')],
  },
];
