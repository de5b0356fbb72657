/** Real apps in real versions on loopback, each with fresh data: what the drift benchmark teaches on and replays on. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { answers } from '../../test/harness/ports';
import { graphiQl, jsonEditor, tabulator, tinyMce } from './editor-apps';
import { formIo, webix } from './form-apps';
import { agGrid, surveyJs } from './grid-apps';
import { calendar, dataTables, decap, swaggerUi } from './static-apps';
import type { Running, DriftApp } from './app';

const CACHE = resolve('.cache/drift');

/** Installs a version's packages into an ignored folder of its own, where they are missing. @returns the folder of the packages */
export function installed(app: DriftApp, version: string): string {
  const folder = join(CACHE, `${app.name.replaceAll(/\W+/g, '-').toLowerCase()}-${version}`);
  const modules = join(folder, 'node_modules');
  const mark = join(folder, 'installed');
  if (existsSync(mark)) return modules;
  mkdirSync(folder, { recursive: true });
  // A version that one of Verdaccio's parts asks for does not exist.
  const overrides = { 'verdaccio-audit': { 'node-fetch': '2.7.0' } };
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, overrides }));
  console.log(`[setup] installing ${app.packages(version).join(' ')}`);
  const args = ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--no-package-lock', '--prefix', folder];
  const result = spawnSync('npm', [...args, ...app.packages(version)], { encoding: 'utf8' });
  if (result.status !== 0) throw new Error(`${app.name} ${version} could not be installed: ${result.stderr}`);
  writeFileSync(mark, '');
  return modules;
}

function running(server: ChildProcess, folder: string, url: string): Running {
  return {
    url,
    hits: [],
    async close() {
      const gone = new Promise((done) => server.once('exit', done));
      server.kill('SIGKILL');
      await gone;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function node(args: readonly string[], modules: string): ChildProcess {
  return spawn(process.execPath, args, { stdio: 'ignore', cwd: modules });
}

const tiddlyWiki: DriftApp = {
  name: 'TiddlyWiki',
  versions: ['5.1.23', '5.2.7', '5.3.8', '5.4.1'],
  packages: (version) => [`tiddlywiki@${version}`],
  async start(_, modules, port) {
    const program = join(modules, 'tiddlywiki/tiddlywiki.js');
    const folder = mkdtempSync(join(tmpdir(), 'drift-wiki-'));
    spawnSync(process.execPath, [program, folder, '--init', 'server']);
    const server = node([program, folder, '--listen', `port=${port}`, 'host=127.0.0.1'], modules);
    const url = `http://127.0.0.1:${port}/`;
    await answers(`${url}status`, 'TiddlyWiki');
    for (const title of ['Apple list', 'Pear list'])
      await fetch(`${url}recipes/default/tiddlers/${encodeURIComponent(title)}`, {
        method: 'PUT',
        headers: { 'content-type': 'application/json', 'x-requested-with': 'TiddlyWiki' },
        body: JSON.stringify({ title, text: `All of the ${title}` }),
      });
    return running(server, folder, url);
  },
};

const nodeRed: DriftApp = {
  name: 'Node-RED',
  versions: ['0.20.8', '1.0.6', '2.2.3', '3.1.15', '4.1.15'],
  packages: (version) => [`node-red@${version}`],
  async start(_, modules, port) {
    const folder = mkdtempSync(join(tmpdir(), 'drift-red-'));
    writeFileSync(join(folder, 'flows.json'), '[{"id":"a1.b2","type":"tab","label":"Flow 1"}]');
    const settings = {
      uiPort: port,
      uiHost: '127.0.0.1',
      flowFile: 'flows.json',
      telemetry: { enabled: false, updateNotification: false },
      editorTheme: { tours: false, projects: { enabled: false } },
      logging: { console: { level: 'off' } },
    };
    writeFileSync(join(folder, 'settings.js'), `module.exports = ${JSON.stringify(settings)}`);
    const server = node([join(modules, 'node-red/red.js'), '-u', folder, '-s', join(folder, 'settings.js')], modules);
    const url = `http://127.0.0.1:${port}/`;
    await answers(`${url}flows`, 'Node-RED');
    return running(server, folder, url);
  },
};

const verdaccio: DriftApp = {
  name: 'Verdaccio',
  versions: ['3.13.1', '4.13.2', '5.33.0', '6.3.1'],
  packages: (version) => [`verdaccio@${version}`],
  async start(_, modules, port) {
    const folder = mkdtempSync(join(tmpdir(), 'drift-verdaccio-'));
    writeFileSync(
      join(folder, 'config.yaml'),
      `storage: ${folder}/storage\nauth:\n  htpasswd:\n    file: ${folder}/htpasswd\nuplinks: {}\npackages:\n  '**':\n    access: $all\n    publish: $all\nlogs:\n  - {type: stdout, format: pretty, level: fatal}\n`,
    );
    const program = ['build/lib/cli.js', 'bin/verdaccio'].map((path) => join(modules, 'verdaccio', path));
    const found = program.find((path) => existsSync(path)) ?? '';
    const server = node([found, '-c', join(folder, 'config.yaml'), '-l', `127.0.0.1:${port}`], modules);
    const url = `http://127.0.0.1:${port}/`;
    await answers(`${url}-/ping`, 'Verdaccio');
    const salt = { 'left-salt': '1.0.0' };
    await publish(url, 'tiny-bread', salt);
    await publish(url, 'tiny-milk', {});
    await publish(url, 'left-salt', {});
    return running(server, folder, url);
  },
};

/** A package of one file, by the registry's own protocol; needs a user since older versions publish for no other. */
async function publish(url: string, name: string, dependencies: Record<string, string>): Promise<void> {
  const put = (path: string, body: object, token?: string) =>
    fetch(`${url}${path}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
      body: JSON.stringify(body),
    });
  const user = { name: `owner-of-${name}`, password: 'bread-and-salt-7' };
  const made = await put(`-/user/org.couchdb.user:${user.name}`, user);
  const { token } = (await made.json()) as { token?: string };
  const content = Buffer.from(`${name} holds nothing`);
  const tarball = content.toString('base64');
  const shasum = createHash('sha1').update(content).digest('hex');
  const dist = { tarball: `${url}${name}/-/${name}-1.0.0.tgz`, shasum };
  const version = {
    name,
    version: '1.0.0',
    description: `The ${name} package`,
    readme: `# ${name}`,
    dependencies,
    dist,
  };
  const response = await put(
    name,
    {
      _id: name,
      name,
      'dist-tags': { latest: '1.0.0' },
      versions: { '1.0.0': version },
      _attachments: { [`${name}-1.0.0.tgz`]: { content_type: 'application/octet-stream', data: tarball, length: 10 } },
    },
    token,
  );
  if (!response.ok) throw new Error(`publishing ${name}: ${response.status} ${await response.text()}`);
}

export const DRIFT_APPS: readonly DriftApp[] = [
  tiddlyWiki,
  nodeRed,
  swaggerUi,
  verdaccio,
  dataTables,
  calendar,
  decap,
  tinyMce,
  graphiQl,
  tabulator,
  jsonEditor,
  formIo,
  webix,
  surveyJs,
  agGrid,
];
