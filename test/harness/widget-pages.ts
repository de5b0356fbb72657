/** Bundles the pages of real widgets (test/apps/pages) and serves them on loopback. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { html, type Route, type Site, startSite } from './site';

const FOLDER = resolve('test/apps');
/** One folder a process: two that run side by side must not take each other's pages away. */
const OUT = mkdtempSync(join(tmpdir(), 'widget-pages-'));
process.once('exit', () => rmSync(OUT, { recursive: true, force: true }));

export const WIDGET_PAGES = {
  native: 'native.js',
  react: 'react.jsx',
  mui: 'mui.jsx',
  antd: 'antd.jsx',
  vue: 'vue.js',
  svelte: 'svelte.js',
  angular: 'angular.js',
  editors: 'editors.jsx',
  shoelace: 'shoelace.js',
  material: 'material.js',
  ionic: 'ionic.js',
  plain: 'plain.js',
  modals: 'modals.jsx',
  compounds: 'compounds.jsx',
  element: 'element.js',
  places: 'places.js',
} as const;
/** Pages of libraries that people meet daily, driven by `npm run bench:pages`. */
export const DAILY_PAGES = {
  'daily-fields': 'daily-fields.js',
  'daily-plain': 'daily-plain.js',
  'daily-masks': 'daily-masks.jsx',
  'daily-editors': 'daily-editors.jsx',
  'daily-editors-big': 'daily-editors-big.js',
  'daily-lists': 'daily-lists.jsx',
  'daily-elements': 'daily-elements.js',
  'daily-material': 'daily-material.js',
  'daily-moves': 'daily-moves.jsx',
  'daily-handmade': 'daily-handmade.js',
  'daily-handmade-pages': 'daily-handmade-pages.js',
  'daily-react-more': 'daily-react-more.jsx',
  'daily-vue-more': 'daily-vue-more.js',
  'daily-jquery-more': 'daily-jquery-more.js',
  'daily-elements-more': 'daily-elements-more.js',
  'daily-office': 'daily-office.js',
  'daily-club': 'daily-club.js',
  'daily-react-design': 'daily-react-design.jsx',
  'daily-prime': 'daily-prime.js',
  'daily-jquery-shop': 'daily-jquery-shop.js',
  'daily-design-elements': 'daily-design-elements.js',
  'daily-editors-more': 'daily-editors-more.js',
  'daily-pickers': 'daily-pickers.js',
  'daily-platform': 'daily-platform.js',
  'daily-suites': 'daily-suites.jsx',
  'daily-fresh-plain': 'daily-fresh-plain.js',
  'daily-fresh-suites': 'daily-fresh-suites.js',
  'daily-fresh-react': 'daily-fresh-react.jsx',
  'daily-fresh-vue': 'daily-fresh-vue.js',
  'daily-fresh-handmade': 'daily-fresh-handmade.js',
  'daily-fresh-second': 'daily-fresh-second.jsx',
  'daily-greenhouse': 'daily-greenhouse.js',
  'daily-holiday': 'daily-holiday.js',
  'daily-dataapp': 'daily-dataapp.js',
  'daily-workshop': 'daily-workshop.js',
  'daily-observatory': 'daily-observatory.js',
  'daily-observatory-panels': 'daily-observatory-panels.js',
  'daily-permits': 'daily-permits.js',
  'daily-console': 'daily-console.jsx',
  'daily-clinic': 'daily-clinic.js',
  'daily-rota': 'daily-rota.js',
  'daily-letters': 'daily-letters.js',
  'daily-payments': 'daily-payments.js',
  'daily-printshop': 'daily-printshop.js',
  'daily-orchard': 'daily-orchard.jsx',
  'daily-marina': 'daily-marina.js',
  'daily-brewery': 'daily-brewery.jsx',
  'daily-archive': 'daily-archive.js',
  'daily-bistro': 'daily-bistro.js',
  'daily-podcast': 'daily-podcast.js',
  'daily-crm': 'daily-crm.jsx',
  'daily-landlord': 'daily-landlord.js',
  'daily-hearth': 'daily-hearth.js',
  'daily-mailroom': 'daily-mailroom.js',
  'daily-ferry': 'daily-ferry.js',
  'daily-rehearsal': 'daily-rehearsal.jsx',
  'daily-allotment': 'daily-allotment.js',
} as const;
export type WidgetPage = keyof typeof WIDGET_PAGES | keyof typeof DAILY_PAGES;

interface SvelteCompiler {
  compile(source: string, options: object): { js: { code: string } };
}

const svelte: Plugin = {
  name: 'svelte',
  setup(hooks) {
    const { compile } = createRequire(join(FOLDER, 'package.json'))('svelte/compiler') as SvelteCompiler;
    hooks.onLoad({ filter: /\.svelte$/ }, ({ path }) => ({
      contents: compile(readFileSync(path, 'utf8'), { filename: path, css: 'injected' }).js.code,
      loader: 'js',
    }));
  },
};

type PageFiles = Readonly<Record<string, string>>;

const built = new Map<PageFiles, Promise<void>>();

/** Bundles the pages once in a process; a few seconds. */
function buildWidgetPages(pages: PageFiles): Promise<void> {
  const known = built.get(pages);
  if (known) return known;
  const building = (async () => {
    await build({
      entryPoints: Object.values(pages).map((file) => join(FOLDER, 'pages', file)),
      outdir: OUT,
      bundle: true,
      format: 'esm',
      splitting: true,
      conditions: ['browser', 'svelte'],
      define: { 'process.env.NODE_ENV': JSON.stringify('production'), 'process.env': '{}', global: 'globalThis' },
      jsx: 'automatic',
      // Not the product's own settings: these pages are React's.
      tsconfigRaw: { compilerOptions: { jsxImportSource: 'react' } },
      loader: {
        '.woff2': 'dataurl',
        '.eot': 'dataurl',
        '.woff': 'dataurl',
        '.ttf': 'dataurl',
        '.svg': 'dataurl',
        '.png': 'dataurl',
        '.jpg': 'dataurl',
        '.gif': 'dataurl',
        '.webp': 'dataurl',
      },
      plugins: [svelte],
      logLevel: 'error',
      legalComments: 'none',
    });
  })();
  built.set(pages, building);
  return building;
}

const INNER = `<label>Cross field <input oninput="parent.postMessage(this.value, '*')"></label>`;

export async function startWidgetPages(pages: PageFiles = WIDGET_PAGES): Promise<Site> {
  await buildWidgetPages(pages);
  const routes: Record<string, Route> = { '/inner.html': () => html('Inner', INNER) };
  for (const name of Object.keys(pages)) {
    const style = existsSync(join(OUT, `${name}.css`)) ? `<link rel="stylesheet" href="/${name}.css">` : '';
    routes[`/${name}.html`] = () => html(name, `${style}<script type="module" src="/${name}.js"></script>`);
  }
  const site = await startSite(routes);
  // The bundle's own files, chunks included.
  site.fallback = (path) => {
    const file = join(OUT, path);
    if (!file.startsWith(OUT) || !existsSync(file)) return undefined;
    return { type: path.endsWith('.css') ? 'text/css' : 'text/javascript', body: readFileSync(file, 'utf8') };
  };
  return site;
}
