/** Tells WXT how to build the extension for Chrome and Firefox, and what each manifest may ask for. */
import preact from '@preact/preset-vite';
import { dirname, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';
import { LATER_PARTS, SHARED_MODULES } from './lib/page/words/part';

/** Hosts that only builds for tests may reach without asking; the shipped manifest never contains them. */
const LOOPBACK_HOSTS = ['http://127.0.0.1/*', 'http://localhost/*', 'http://*.localhost/*'];

/** What all shared modules are to a script that takes them. */
const SHARED = 'shared';

/** Has a script take the shared modules from the page, where an earlier part has put them. */
const takesShared: Plugin = {
  name: 'fieldnotes:shared',
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

/** The script that waits in every frame asks little of the browser: what it asks has promises in all of them already. */
const withoutPolyfill: Plugin = {
  name: 'fieldnotes:without-polyfill',
  enforce: 'pre',
  resolveId(source) {
    return source.includes('webextension-polyfill') ? this.resolve('@wxt-dev/browser') : undefined;
  },
};

export default defineConfig({
  manifestVersion: 3, // WXT's own default for Firefox is MV2
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill'],
  hooks: {
    'vite:build:extendConfig': ([entrypoint], config) => {
      if (entrypoint?.name === 'page') config.plugins = [...(config.plugins ?? []), withoutPolyfill];
      if (!entrypoint || !LATER_PARTS.includes(entrypoint.name)) return;
      config.plugins = [...(config.plugins ?? []), takesShared];
      const { output } = config.build?.rolldownOptions ?? config.build?.rollupOptions ?? {};
      if (!output) throw new Error(`${entrypoint.name} is built in another way than this knows`);
      Object.assign(output, { globals: { [SHARED]: 'globalThis.fieldnotesShared' } });
    },
  },
  vite: ({ mode }) => ({
    plugins: [preact({ reactAliasesEnabled: false })],
    define: { __KILL_POINTS__: JSON.stringify(mode === 'test') },
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
      ...(browser === 'chrome' ? ['sidePanel'] : []),
    ],
    optional_host_permissions: ['https://*/*', 'http://localhost/*', 'http://127.0.0.1/*'],
    ...(mode === 'test' ? { host_permissions: LOOPBACK_HOSTS } : {}),
    // Nothing is learned or stored in private windows.
    incognito: 'not_allowed',
    action: { default_title: '__MSG_extensionName__' },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+F' } },
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
