/** The apps of the drift benchmark that are files for a page: served on loopback by a server of our own. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { html, type Route, type Site, startSite } from '../../test/harness/site';
import type { DriftApp, Running } from './app';

function served(site: Site): Running {
  return { url: site.url('/'), hits: site.hits, close: site.close };
}

const file = (path: string, type: string) => () => ({ type, body: readFileSync(path, 'utf8') });
const script = (path: string) => file(path, 'text/javascript');
const style = (path: string) => file(path, 'text/css');

const SPEC = {
  swagger: '2.0',
  info: { title: 'Shelf', version: '1' },
  securityDefinitions: { key: { type: 'apiKey', name: 'x-key', in: 'header' } },
  paths: {
    '/api/books/{id}': {
      get: {
        summary: 'One book',
        security: [{ key: [] }],
        parameters: [{ name: 'id', in: 'path', required: true, type: 'string' }],
        responses: { 200: { description: 'the book' } },
      },
    },
    '/api/books': {
      post: {
        summary: 'Add a book',
        consumes: ['text/plain'],
        parameters: [{ name: 'book', in: 'body', schema: { type: 'string' } }],
        responses: { 201: { description: 'made' } },
      },
    },
    '/api/authors/{id}': {
      get: {
        summary: 'One author',
        parameters: [{ name: 'id', in: 'path', required: true, type: 'string' }],
        responses: { 200: { description: 'the author' } },
      },
    },
  },
};

export const swaggerUi: DriftApp = {
  name: 'Swagger UI',
  versions: ['3.0.7', '3.52.5', '4.19.1', '5.35.0'],
  packages: (version) => [`swagger-ui-dist@${version}`],
  async start(_, modules, port) {
    const from = join(modules, 'swagger-ui-dist');
    const answer = { type: 'application/json', body: '{"fine":true}' };
    const routes: Record<string, Route> = {
      '/': () =>
        html(
          'Swagger UI',
          `<link rel="stylesheet" href="/ui.css"><div id="ui"></div><script src="/ui.js"></script><script>SwaggerUIBundle({ url: '/spec.json', dom_id: '#ui', validatorUrl: null, presets: [SwaggerUIBundle.presets.apis] })</script>`,
        ),
      '/ui.js': script(join(from, 'swagger-ui-bundle.js')),
      '/ui.css': style(join(from, 'swagger-ui.css')),
      '/spec.json': () => ({ type: 'application/json', body: JSON.stringify({ ...SPEC, host: `127.0.0.1:${port}` }) }),
    };
    const site = await startSite(routes, port);
    site.fallback = (path) => (path.startsWith('/api/') ? answer : undefined);
    return served(site);
  },
};

const ROWS = ['Ada,Engine,12', 'Bea,Bridge,7', 'Cyd,Kite,31', 'Dan,Boat,4', 'Eve,Drum,19', 'Fay,Lamp,23']
  .map((row) => `<tr>${row.replaceAll(/[^,]+/g, (cell) => `<td>${cell}</td>`).replaceAll(',', '')}</tr>`)
  .join('');

export const dataTables: DriftApp = {
  name: 'DataTables',
  versions: ['1.10.25', '1.13.11', '2.3.4', '3.1.5'],
  packages: (version) => [
    `datatables.net@${version}`,
    `datatables.net-dt@${version.replace('3.1.5', '3')}`,
    'jquery@3.7.1',
  ],
  async start(_, modules, port) {
    const names = ['dataTables.min', 'jquery.dataTables.min', 'dataTables', 'jquery.dataTables'];
    const main = firstOf(
      modules,
      names.map((name) => `datatables.net/js/${name}.js`),
    );
    const css = firstOf(
      modules,
      ['dataTables.dataTables', 'jquery.dataTables'].map((name) => `datatables.net-dt/css/${name}.css`),
    );
    const site = await startSite(
      {
        '/': () =>
          html(
            'Shelf',
            `<link rel="stylesheet" href="/t.css"><h1>Shelf</h1><table id="shelf"><thead><tr><th>Name</th><th>Thing</th><th>Count</th></tr></thead><tbody>${ROWS}</tbody></table>
            <script src="/jquery.js"></script><script src="/t.js"></script>
            <script>globalThis.table = globalThis.jQuery ? jQuery('#shelf').DataTable({ lengthMenu: [3, 5, 10], pageLength: 3 }) : undefined;
            globalThis.table ??= new DataTable('#shelf', { lengthMenu: [3, 5, 10], pageLength: 3 });</script>`,
          ),
        '/jquery.js': script(join(modules, 'jquery/dist/jquery.js')),
        '/t.js': script(main),
        '/t.css': style(css),
      },
      port,
    );
    return served(site);
  },
};

/** The first of the files that a version has. */
function firstOf(modules: string, paths: readonly string[]): string {
  const found = paths.map((path) => join(modules, path)).find((path) => existsSync(path));
  if (!found) throw new Error(`none of ${paths.join(', ')} is there`);
  return found;
}

export const calendar: DriftApp = {
  name: 'FullCalendar',
  versions: ['3.10.5', '5.11.5', '6.1.20'],
  packages: (version) => [
    `fullcalendar@${version}`,
    ...(version.startsWith('3') ? ['jquery@3.7.1', 'moment@2.30.1'] : []),
  ],
  async start(version, modules, port) {
    const isOld = version.startsWith('3');
    const options = `{ defaultView: 'month', defaultDate: '2026-03-10', initialDate: '2026-03-10', headerToolbar: HEADER, header: HEADER, editable: true,
      events: [{ title: 'Bake bread', start: '2026-03-12' }, { title: 'Fix lamp', start: '2026-03-20' }],
      eventClick(event) { globalThis.opened = (event.event ?? event).title; } }`;
    const header = isOld
      ? "{ left: 'prev,next today', center: 'title', right: 'month,agendaWeek,agendaDay' }"
      : "{ left: 'prev,next today', center: 'title', right: 'dayGridMonth,timeGridWeek,timeGridDay' }";
    const begin = isOld
      ? "jQuery('#calendar').fullCalendar(options); globalThis.shown = () => { const view = jQuery('#calendar').fullCalendar('getView'); return [view.name, view.title]; };"
      : "const calendar = new FullCalendar.Calendar(document.querySelector('#calendar'), options); calendar.render(); globalThis.shown = () => [calendar.view.type, calendar.view.title];";
    const css = isOld || version.startsWith('5') ? '<link rel="stylesheet" href="/c.css">' : '';
    const site = await startSite(
      {
        '/': () =>
          html(
            'Days',
            `${css}<h1>Days</h1><div id="calendar"></div>${isOld ? '<script src="/jquery.js"></script><script src="/moment.js"></script>' : ''}
            <script src="/c.js"></script><script>const HEADER = ${header}; const options = ${options}; ${begin}</script>`,
          ),
        ...(isOld
          ? {
              '/jquery.js': script(join(modules, 'jquery/dist/jquery.js')),
              '/moment.js': script(join(modules, 'moment/moment.js')),
            }
          : {}),
        '/c.js': script(
          firstOf(modules, [
            'fullcalendar/dist/fullcalendar.js',
            'fullcalendar/main.js',
            'fullcalendar/index.global.js',
          ]),
        ),
        ...(css === ''
          ? {}
          : { '/c.css': style(firstOf(modules, ['fullcalendar/dist/fullcalendar.css', 'fullcalendar/main.css'])) }),
      },
      port,
    );
    return served(site);
  },
};

/** The content management system that was renamed on the way; its files are kept in the page. */
export const decap: DriftApp = {
  name: 'Decap CMS',
  versions: ['2.10.192', '3.16.3'],
  packages: (version) => [`${version.startsWith('3') ? 'decap-cms' : 'netlify-cms'}@${version}`],
  async start(version, modules, port) {
    const name = version.startsWith('3') ? 'decap-cms' : 'netlify-cms';
    const config = `backend: { name: test-repo, login: false }
media_folder: media
collections:
  - name: posts
    label: Posts
    label_singular: Post
    folder: posts
    create: true
    fields:
      - { label: Title, name: title, widget: string }
      - { label: Summary, name: summary, widget: string }
  - name: pages
    label: Pages
    label_singular: Page
    folder: pages
    create: true
    fields:
      - { label: Title, name: title, widget: string }
`;
    const site = await startSite(
      {
        '/': () =>
          html(
            'Content',
            `<script>window.repoFiles = { posts: { 'bread.md': { content: '---\\ntitle: Bread\\nsummary: how to bake\\n---\\n' } }, pages: {} };
            Object.defineProperty(window, 'confirm', { value: () => true });</script><script src="/cms.js"></script>`,
          ),
        '/config.yml': () => ({ type: 'text/yaml', body: config }),
        '/cms.js': script(firstOf(modules, [`${name}/dist/${name}.js`])),
      },
      port,
    );
    return served(site);
  },
};
