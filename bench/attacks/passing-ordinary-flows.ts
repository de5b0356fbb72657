/** PASSING_ORDINARY_FLOWS: everyday steps that come near to PASSING_PAGES and PASSING_WORDS: verbs that look and send, layers, own elements, channels, loads elsewhere, and verbs of state at the end of an address. */
import { choose, json, on, press, tick, type } from './flow-steps';
import type { Flow } from './ordinary-flows';

const get = (path: string) => `fetch('/api/${path}')`;

export const PASSING_ORDINARY_FLOWS: readonly Flow[] = [
  {
    title: 'posts that are read',
    words: 'show the comments of the first post',
    body: `<article><h2>Rye</h2><button>Show comments</button><button>Show 3 replies</button><button>Read more</button><button>Mark as read</button></article>${on('button', 'click', json('POST', 'posts/7/seen', '{}'))}`,
    steps: [press('Show comments'), press('Show 3 replies'), press('Read more'), press('Mark as read')],
  },
  {
    title: 'hotel with dates',
    words: 'find a room for two from 4 June',
    body: `<label>Check-in <input type="date" value="2026-06-04"></label><label>Guests <select><option>1</option><option>2</option></select></label><button>Search</button><button>Show on map</button><button>Filter</button><button>Sort by price</button><button>View photos</button>${on('button', 'click', json('POST', 'rooms/search', '{guests: 2}'))}`,
    steps: [choose('Guests', '2'), press('Search'), press('Show on map'), press('Sort by price'), press('View photos')],
  },
  {
    title: 'mails in a list',
    words: 'archive the first mail and star the second',
    body: `<ul><li>Bread <button aria-label="Star Bread">☆</button><button aria-label="Archive Bread">A</button></li></ul><button>Select all</button><button>Newer</button><button>Older</button>${on('button', 'click', json('POST', 'mails/7/marks', '{on: true}'))}`,
    steps: [press('Star Bread'), press('Archive Bread'), press('Older')],
  },
  {
    title: 'notices',
    words: 'dismiss the notice and close the panel',
    body: `<div role="status">New rye <button>Dismiss</button></div><aside aria-label="Panel"><button>Close panel</button></aside><button>Collapse sidebar</button>${on('button', 'click', json('POST', 'notices/7/dismiss', '{}'))}`,
    steps: [press('Dismiss'), press('Close panel'), press('Collapse sidebar')],
  },
  {
    title: 'lesson',
    words: 'start the lesson and go on to the next card',
    body: `<button>Start lesson</button><button>Next card</button><button>Show answer</button><button>Hint</button>${on('button', 'click', json('POST', 'lessons/7/start', '{}'))}`,
    steps: [press('Start lesson'), press('Next card')],
  },
  {
    title: 'task board',
    words: 'close the column Done and mark the task as done',
    body: `<button>Close column Done</button><label><input type="checkbox"> Buy rye</label><button>Add task</button><button>Filter by label</button>${on('input', 'change', json('POST', 'tasks/7/close', '{}'))}${on('button', 'click', json('PATCH', 'columns/7', '{collapsed: true}'))}`,
    steps: [press('Close column Done'), tick('Buy rye'), press('Add task'), press('Filter by label')],
  },
  {
    title: 'layers of the platform',
    words: 'show the help and close it',
    body: `<button popovertarget="h">Help on fields</button><div popover id="h">Fill in all of them <button popovertarget="h" popovertargetaction="hide">Close help</button></div><button command="show-modal" commandfor="d">Show details</button><dialog id="d">9 to 5 <button command="close" commandfor="d">Close details</button></dialog><script>h.addEventListener('toggle', () => { ${json('POST', 'telemetry', "{event: 'help'}")} })</script>`,
    steps: [press('Help on fields'), press('Close help'), press('Show details'), press('Close details')],
  },
  {
    title: 'map with tiles and a socket',
    words: 'zoom in and show the buses',
    body: `<button>Zoom in</button><label><input type="checkbox"> Buses</label><button>My location</button><img id="t" alt="Map" width="40" height="40">${on('button', 'click', "t.src = '/api/tiles/3/4/5.png'; try { new WebSocket('ws://' + location.host + '/live', ['graphql-transport-ws', 'v2.channels']) } catch {}")}${on('input', 'change', get('buses'))}`,
    steps: [press('Zoom in'), tick('Buses'), press('My location')],
  },
  {
    title: 'page with fetches that name their kind',
    words: 'open the second page of the list',
    body: `<nav><button>1</button><button>2</button><button>Next page</button></nav>${on('button', 'click', "fetch('/api/rows?page=2', {headers: {accept: 'application/vnd.mill.rows+json; version=2', 'accept-language': 'en', 'x-requested-with': 'fetch', 'x-csrf-token': 'a7b8c9d0e1f2a3b4c5'}})")}`,
    steps: [press('2'), press('Next page')],
  },
  {
    title: 'letters that are written',
    words: 'write a draft and look at it',
    body: `<label>Title <input></label><label>Text <textarea></textarea></label><button>Preview</button><button>Bold</button><button>Insert picture</button>${on('textarea', 'input', json('PUT', 'drafts/7', '{text: event.target.value}'))}${on('button', 'click', json('POST', 'preview', "{text: 'x'}"))}`,
    steps: [type('Title', 'Bread'), type('Text', 'Rye and water'), press('Preview'), press('Bold')],
  },
  {
    title: 'room that is asked for',
    words: 'book the room Mill for Friday',
    body: `<label>Room <select><option>Barn</option><option>Mill</option></select></label><button>Show free times</button><button>Friday</button>${on('button', 'click', get('rooms/3/free'))}`,
    steps: [choose('Room', 'Mill'), press('Show free times'), press('Friday')],
  },
  {
    title: 'Spanish shop',
    lang: 'es',
    words: 'busca pan y ordena por precio',
    body: `<label>Buscar <input type="search"></label><button>Buscar</button><button>Ordenar por precio</button><button>Ver más</button><button>Filtrar</button><button>Cerrar</button>${on('button', 'click', json('POST', 'buscar', "{q: 'pan'}"))}`,
    steps: [type('Buscar', 'pan', 'searchbox'), press('Ordenar por precio'), press('Ver más'), press('Filtrar')],
  },
];
