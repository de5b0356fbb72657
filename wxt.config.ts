/** Tells WXT how to build the extension for Chrome and Firefox, and what each manifest may ask for. */
import preact from '@preact/preset-vite';
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';
import { CHUNKS_WITH_SHARED_CODE, SHARED_MODULES } from './lib/page/words/chunk';
import { type BuiltScript, PAGE_SCRIPTS, sizeTable } from './scripts/page-scripts';

/** Hosts that only builds for tests may reach without asking; the shipped manifest never contains them. */
const LOOPBACK_HOSTS = ['http://127.0.0.1/*', 'http://localhost/*', 'http://*.localhost/*'];

/** External module id that stands for everything page-shared.js defines. */
const SHARED = 'shared';

/** Resolves imports of shared modules to the global that page-shared.js defines, so that no chunk carries a copy. */
const useSharedCode: Plugin = {
  name: 'fieldnotes:use-shared-code',
  enforce: 'pre',
  resolveId(source, importer) {
    if (!importer || !source.startsWith('.')) return undefined;
    const path = resolve(dirname(importer), source);
    const shared = SHARED_MODULES.find((module) =>
      module.endsWith('/') ? path.startsWith(`${resolve(module)}/`) : path === resolve(module),
    );
    return shared && { id: SHARED, external: true };
  },
};

/** page.js calls no API that lacks promises in either browser, so it leaves the polyfill out. */
const withoutPolyfill: Plugin = {
  name: 'fieldnotes:without-polyfill',
  enforce: 'pre',
  resolveId(source) {
    return source.includes('webextension-polyfill') ? this.resolve('@wxt-dev/browser') : undefined;
  },
};

/** Page scripts of this build, for the size table and for test/unit/page-scripts.test.ts. */
const built: Record<string, BuiltScript> = {};

/** Notes the size of a page script and the lib folders whose code is in its bundle. */
function measure(name: string): Plugin {
  return {
    name: 'fieldnotes:measure',
    enforce: 'post',
    generateBundle(_options, bundle) {
      for (const output of Object.values(bundle)) {
        if (output.type !== 'chunk') continue;
        const paths = Object.entries(output.modules)
          .filter(([, { renderedLength }]) => renderedLength > 0)
          .map(([id]) => dirname(id.slice(resolve('.').length + 1)));
        const folders = new Set(paths.filter((path) => path.startsWith('lib/')));
        built[name] = { bytes: Buffer.byteLength(output.code), folders: [...folders].sort() };
      }
    },
  };
}

export default defineConfig({
  manifestVersion: 3, // WXT's own default for Firefox is MV2
  imports: false,
  // The source archive of the Firefox store: no results of test runs, no downloaded apps.
  zip: { excludeSources: ['test-results/**', '.cache/**', '**/test-results/**'] },
  modules: ['@wxt-dev/webextension-polyfill'],
  hooks: {
    'vite:build:extendConfig': ([entrypoint], config) => {
      if (!entrypoint) return;
      const { name } = entrypoint;
      const plugins: Plugin[] = [];
      if (name === 'page') plugins.push(withoutPolyfill);
      if (name in PAGE_SCRIPTS) plugins.push(measure(name));
      if (CHUNKS_WITH_SHARED_CODE.includes(name)) {
        plugins.push(useSharedCode);
        const { output } = config.build?.rolldownOptions ?? config.build?.rollupOptions ?? {};
        if (!output) throw new Error(`${name}: no bundler output options to set the shared global in`);
        Object.assign(output, { globals: { [SHARED]: 'globalThis.fieldnotesShared' } });
      }
      config.plugins = [...(config.plugins ?? []), ...plugins];
    },
    // The icon opens the panel (lib/messaging/toolbar-icon.ts); with a default popup the browser would report no press.
    'build:manifestGenerated': (_wxt, manifest) => {
      delete manifest.action?.default_popup;
      if (manifest.sidebar_action) manifest.sidebar_action.open_at_install = false;
    },
    'build:done': ({ config }) => {
      if (Object.keys(built).length === 0) return;
      const { outBaseDir, outDir, logger } = config;
      logger.info(`Page scripts and their budgets:\n${sizeTable(built)}`);
      mkdirSync(resolve(outBaseDir, 'page-scripts'), { recursive: true });
      const report = resolve(outBaseDir, 'page-scripts', `${basename(outDir)}.json`);
      writeFileSync(report, `${JSON.stringify(built, null, 2)}\n`);
    },
  },
  vite: ({ mode }) => ({
    plugins: [preact({ reactAliasesEnabled: false })],
    define: { __TEST_BUILD__: JSON.stringify(mode === 'test') },
  }),
  manifest: ({ browser, mode }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: [
      'activeTab',
      'scripting',
      'storage',
      'unlimitedStorage',
      'alarms',
      'declarativeNetRequest',
      ...(browser === 'chrome' ? ['sidePanel'] : []),
    ],
    // http is for models on this computer and in the local network, asked for one address at a time; pages need https.
    // For notifications, if the user wishes them.
    optional_permissions: ['notifications'],
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    ...(mode === 'test' ? { host_permissions: LOOPBACK_HOSTS } : {}),
    // Nothing is learned or stored in private windows.
    incognito: 'not_allowed',
    action: { default_title: '__MSG_extensionName__' },
    commands: {
      // In Firefox on Linux Alt+Shift+F opens the File menu; no menu of the bar begins with N.
      _execute_action: { suggested_key: { default: browser === 'firefox' ? 'Alt+Shift+N' : 'Alt+Shift+F' } },
      // The pinned tasks of the site in view (lib/messaging/user-keys.ts); the user gives them keys.
      ...Object.fromEntries(
        [1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => [`task-${n}`, { description: `__MSG_command_task_${n}__` }]),
      ),
    },
    ...(browser === 'firefox'
      ? {
          // Firefox adds upgrade-insecure-requests by default, which breaks models on http addresses.
          content_security_policy: { extension_pages: "script-src 'self'; object-src 'self'" },
          browser_specific_settings: {
            gecko: {
              id: 'fieldnotes@fieldnotes.example',
              strict_min_version: '142.0',
              data_collection_permissions: {
                required: ['websiteContent', 'websiteActivity', 'browsingActivity', 'searchTerms'],
              },
            },
          },
        }
      : { minimum_chrome_version: '120' }),
  }),
});
