/** Ten real apps and pages on loopback, each with fresh data: what the snapshot and the waiting are measured on. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { answers, freePort } from './ports';
import { html, type Route, type Site, startSite } from './site';
import { startTiddlyWiki } from './tiddlywiki';
import { startWidgetPages, type WidgetPage } from './widget-pages';
import { sample } from '../sizes';

export interface RealApp {
  name: string;
  url: string;
  /** A selector that is there when the app has started. */
  started: string;
  close(): Promise<void> | void;
}

const MODULES = resolve('test/apps/node_modules');

function closing(server: ChildProcess, folder: string): () => void {
  return () => {
    server.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  };
}

async function tiddlyWiki(): Promise<RealApp> {
  const wiki = await startTiddlyWiki();
  return { name: 'TiddlyWiki', url: wiki.url, started: '.tc-site-title', close: wiki.close };
}

export async function nodeRed(): Promise<RealApp> {
  const folder = mkdtempSync(join(tmpdir(), 'red-'));
  const port = await freePort();
  writeFileSync(join(folder, 'flows.json'), '[{"id":"a1","type":"tab","label":"Flow 1"}]');
  writeFileSync(
    join(folder, 'settings.js'),
    `module.exports = { uiPort: ${port}, uiHost: '127.0.0.1', flowFile: 'flows.json', telemetry: { enabled: false, updateNotification: false }, editorTheme: { tours: false, projects: { enabled: false } }, logging: { console: { level: 'off' } } }`,
  );
  const program = join(MODULES, 'node-red/red.js');
  const server = spawn(process.execPath, [program, '-u', folder, '-s', join(folder, 'settings.js')], {
    stdio: 'ignore',
  });
  const url = `http://127.0.0.1:${port}/`;
  await answers(url, 'Node-RED');
  return { name: 'Node-RED', url, started: '.red-ui-palette-node', close: closing(server, folder) };
}

export async function verdaccio(): Promise<RealApp> {
  const folder = mkdtempSync(join(tmpdir(), 'verdaccio-'));
  const port = await freePort();
  writeFileSync(
    join(folder, 'config.yaml'),
    `storage: ${folder}/storage\nauth:\n  htpasswd:\n    file: ${folder}/htpasswd\nuplinks: {}\npackages:\n  '**':\n    access: $all\n    publish: $all\nlog: { type: stdout, format: pretty, level: fatal }\n`,
  );
  const program = join(MODULES, 'verdaccio/bin/verdaccio');
  const server = spawn(process.execPath, [program, '-c', join(folder, 'config.yaml'), '-l', `127.0.0.1:${port}`], {
    stdio: 'ignore',
  });
  const url = `http://127.0.0.1:${port}/`;
  await answers(`${url}-/ping`, 'Verdaccio');
  for (const name of ['tiny-bread', 'tiny-milk', 'tiny-salt']) await publish(url, name);
  return { name: 'Verdaccio', url, started: '[data-testid="header--button-login"]', close: closing(server, folder) };
}

/** A package of one file, by the registry's own protocol. */
async function publish(url: string, name: string): Promise<void> {
  const tarball = Buffer.from(`${name} holds nothing`).toString('base64');
  const version = {
    name,
    version: '1.0.0',
    description: `The ${name} package`,
    dist: { tarball: `${url}${name}/-/${name}-1.0.0.tgz` },
  };
  const body = {
    _id: name,
    name,
    'dist-tags': { latest: '1.0.0' },
    versions: { '1.0.0': version },
    _attachments: { [`${name}-1.0.0.tgz`]: { content_type: 'application/octet-stream', data: tarball, length: 10 } },
  };
  const response = await fetch(`${url}${name}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`publishing ${name}: ${response.status} ${await response.text()}`);
}

const SPEC = {
  openapi: '3.0.0',
  info: { title: 'Shelf', version: '1' },
  paths: {
    '/api/books/{id}': {
      get: {
        summary: 'One book',
        parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
        responses: { 200: { description: 'the book' } },
      },
    },
    '/api/books': {
      post: {
        summary: 'Add a book',
        requestBody: {
          content: { 'application/json': { schema: { type: 'object', properties: { title: { type: 'string' } } } } },
        },
        responses: { 201: { description: 'made' } },
      },
    },
  },
};

/** @param spec of the interface it shows @param routes that answer it */
export async function swagger(
  spec: object = SPEC,
  routes: Record<string, Route> = {
    '/api/books/7': () => ({ type: 'application/json', body: '{"title":"Seven"}', afterMs: 250 }),
  },
): Promise<RealApp & { site: Site }> {
  const file = (name: string, type: string) => () => ({
    type,
    body: readFileSync(join(MODULES, 'swagger-ui-dist', name), 'utf8'),
  });
  const site = await startSite({
    '/': () =>
      html(
        'Swagger UI',
        `<link rel="stylesheet" href="/ui.css"><div id="ui"></div><script src="/ui.js"></script><script>SwaggerUIBundle({ url: '/spec.json', dom_id: '#ui' })</script>`,
      ),
    '/ui.js': file('swagger-ui-bundle.js', 'text/javascript'),
    '/ui.css': file('swagger-ui.css', 'text/css'),
    '/spec.json': () => ({ type: 'application/json', body: JSON.stringify(spec) }),
    ...routes,
  });
  return { name: 'Swagger UI', url: site.url('/'), started: '.opblock', close: site.close, site };
}

async function grapes(): Promise<RealApp> {
  const file = (name: string, type: string) => () => ({
    type,
    body: readFileSync(join(MODULES, 'grapesjs/dist', name), 'utf8'),
  });
  const site = await startSite({
    '/': () =>
      html(
        'GrapesJS',
        `<link rel="stylesheet" href="/g.css"><div id="gjs"><h1>Hello</h1></div><script src="/g.js"></script><script>
          grapesjs.init({ container: '#gjs', fromElement: true, storageManager: false, telemetry: false, blockManager: { blocks: [{ id: 'p', label: 'Paragraph', content: '<p>text</p>' }] } })</script>`,
      ),
    '/g.js': file('grapes.min.js', 'text/javascript'),
    '/g.css': file('css/grapes.min.css', 'text/css'),
  });
  return { name: 'GrapesJS', url: site.url('/'), started: '.gjs-pn-btn', close: site.close };
}

/** Pages of widget libraries share one server. */
const PAGES: Readonly<Record<string, { page: WidgetPage; started: string }>> = {
  MUI: { page: 'mui', started: '[role="slider"],input[type="range"]' },
  'Ant Design': { page: 'antd', started: '.ant-select' },
  'Element Plus': { page: 'vue', started: '.el-select' },
  'Grids and lists': { page: 'plain', started: '.ag-row' },
  Shoelace: { page: 'shoelace', started: 'sl-select[size]' },
};

export interface RealApps {
  apps: RealApp[];
  close(): Promise<void>;
}

const SERVERS = [tiddlyWiki, nodeRed, verdaccio, swagger, grapes];

/** @param stride starts one app in so many; 1 starts all ten */
export async function startRealApps(stride = 1): Promise<RealApps> {
  const starts = [...SERVERS, ...Object.keys(PAGES)];
  const chosen = sample(starts, stride);
  const apps = await Promise.all(chosen.flatMap((one) => (typeof one === 'function' ? [one()] : [])));
  const site: Site = await startWidgetPages();
  const pages = Object.entries(PAGES)
    .filter(([name]) => chosen.includes(name))
    .map(
      ([name, { page, started }]): RealApp => ({
        name,
        url: site.url(`/${page}.html`),
        started,
        close: () => undefined,
      }),
    );
  return {
    apps: [...apps, ...pages],
    async close() {
      await Promise.all(apps.map((app) => app.close()));
      await site.close();
    },
  };
}
