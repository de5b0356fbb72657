/** Editors of the drift benchmark that are files for a page: TinyMCE, GraphiQL and the JSON editor; and a table, Tabulator. */
import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { html, type Route, startSite } from '../../test/harness/site';
import type { DriftApp, Running } from './app';

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

/** A page at the root, and every text file below the folder of packages at `/lib/`. */
export async function servedFrom(
  modules: string,
  page: string,
  port: number,
  routes: Record<string, Route> = {},
): Promise<Running> {
  const site = await startSite({ '/': () => page, ...routes }, port);
  site.fallback = (path) => {
    const type = TYPES[extname(path)];
    const file = join(modules, path.replace(/^\/lib\//u, ''));
    if (!path.startsWith('/lib/') || path.includes('..') || type === undefined || !existsSync(file)) return undefined;
    return { type, body: readFileSync(file, 'utf8') };
  };
  return { url: site.url('/'), hits: site.hits, close: site.close };
}

export const tinyMce: DriftApp = {
  name: 'TinyMCE',
  versions: ['4.9.11', '5.10.9', '6.8.6', '8.9.2'],
  packages: (version) => [`tinymce@${version}`],
  start: (version, modules, port) => {
    const plugins = Number(version.split('.')[0]) < 6 ? 'link lists hr' : 'link lists';
    const page = html(
      'Letter',
      `<h1>Letter</h1><textarea id="letter"></textarea><script src="/lib/tinymce/tinymce.min.js"></script>
      <script>tinymce.init({ selector: '#letter', license_key: 'gpl', promotion: false, branding: false, menubar: false, height: 300, plugins: '${plugins}', toolbar: 'bold italic | bullist numlist | link hr | removeformat' });</script>`,
    );
    return servedFrom(modules, page, port);
  },
};

export const graphiQl: DriftApp = {
  name: 'GraphiQL',
  versions: ['0.11.11', '1.11.5', '2.4.7', '3.9.0'],
  packages: (version) => {
    const react = version.startsWith('0') || version.startsWith('1') ? '16.14.0' : '18.3.1';
    const graphql = version.startsWith('0') ? '0.12.3' : '16.11.0';
    return [`graphiql@${version}`, `graphql@${graphql}`, `react@${react}`, `react-dom@${react}`, 'prop-types@15.8.1'];
  },
  start: (version, modules, port) => {
    const begin = /^[01]/u.test(version)
      ? "ReactDOM.render(element, document.querySelector('#app'));"
      : "ReactDOM.createRoot(document.querySelector('#app')).render(element);";
    const page = html(
      'Queries',
      `<link rel="stylesheet" href="/lib/graphiql/graphiql.css"><style>body{margin:0}#app{height:96vh}</style><div id="app"></div>
      ${['react/umd/react.production.min.js', 'react-dom/umd/react-dom.production.min.js', 'graphiql/graphiql.min.js'].map((file) => `<script src="/lib/${file}"></script>`).join('')}
      <script>const fetcher = (query) => fetch('/graphql', { method: 'POST', body: JSON.stringify(query) }).then((answer) => answer.json());
      const element = React.createElement(GraphiQL, { fetcher, schema: null, query: '{ kites { name } }', defaultQuery: '{ kites { name } }' }); ${begin}</script>`,
    );
    const answer = () => ({ type: 'application/json', body: '{"data":{"kites":[{"name":"Red"}]}}' });
    return servedFrom(modules, page, port, { '/graphql': answer });
  },
};

const KITES = [
  ['Ada', 'Lamp', 12],
  ['Bea', 'Rope', 7],
  ['Cyd', 'Kite', 31],
  ['Dan', 'Boat', 4],
  ['Eve', 'Drum', 19],
].map(([name, thing, count], id) => ({ id, name, thing, count }));

export const tabulator: DriftApp = {
  name: 'Tabulator',
  versions: ['4.9.3', '5.6.1', '6.3.1'],
  packages: (version) => [`tabulator-tables@${version}`],
  start: (version, modules, port) => {
    const paging = version.startsWith('4') ? "pagination: 'local'" : 'pagination: true';
    const page = html(
      'Shelf',
      `<link rel="stylesheet" href="/lib/tabulator-tables/dist/css/tabulator.min.css"><h1>Shelf</h1><div id="shelf"></div>
      <script src="/lib/tabulator-tables/dist/js/tabulator.min.js"></script>
      <script>globalThis.table = new Tabulator('#shelf', { data: ${JSON.stringify(KITES)}, layout: 'fitColumns', ${paging}, paginationSize: 3, columns: [
        { title: 'Name', field: 'name', headerFilter: 'input' }, { title: 'Thing', field: 'thing' }, { title: 'Count', field: 'count', editor: 'input' }] });</script>`,
    );
    return servedFrom(modules, page, port);
  },
};

export const jsonEditor: DriftApp = {
  name: 'JSON Editor',
  versions: ['5.34.0', '7.5.0', '9.10.5'],
  packages: (version) => [`jsoneditor@${version}`],
  start: (_, modules, port) => {
    const page = html(
      'Settings',
      `<link rel="stylesheet" href="/lib/jsoneditor/dist/jsoneditor.min.css"><h1>Settings</h1><div id="box" style="height: 400px"></div>
      <script src="/lib/jsoneditor/dist/jsoneditor.min.js"></script>
      <script>globalThis.editor = new JSONEditor(document.querySelector('#box'), { mode: 'tree', modes: ['tree', 'code', 'view'] }, { lamp: { light: 'dim', height: 3 }, kites: ['red', 'blue'] });</script>`,
    );
    return servedFrom(modules, page, port);
  },
};
