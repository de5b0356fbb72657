/** Serves the bundled pages of real widgets (test/apps/pages) on loopback. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundlePages, type PageFiles } from './page-bundles';
import { html, type Route, type Site, startSite } from './site';

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
  'daily-intranet': 'daily-intranet.js',
  'daily-choirdrive': 'daily-choirdrive.js',
  'daily-basket': 'daily-basket.js',
  'daily-stockroom': 'daily-stockroom.js',
  'daily-inn': 'daily-inn.js',
  'daily-tracker': 'daily-tracker.jsx',
  'daily-gradebook': 'daily-gradebook.js',
  'daily-recipes': 'daily-recipes.js',
} as const;
/** The pages of `npm run bench:pages` and of its part in the end-to-end tests. */
export const DRIVEN_PAGES = { ...DAILY_PAGES, editors: WIDGET_PAGES.editors } as const;
export type WidgetPage = keyof typeof WIDGET_PAGES | keyof typeof DAILY_PAGES;

const INNER = `<label>Cross field <input oninput="parent.postMessage(this.value, '*')"></label>`;

export async function startWidgetPages(pages: PageFiles = WIDGET_PAGES): Promise<Site> {
  const folder = await bundlePages(pages);
  const routes: Record<string, Route> = { '/inner.html': () => html('Inner', INNER) };
  for (const name of Object.keys(pages)) {
    const style = existsSync(join(folder, `${name}.css`)) ? `<link rel="stylesheet" href="/${name}.css">` : '';
    routes[`/${name}.html`] = () => html(name, `${style}<script type="module" src="/${name}.js"></script>`);
  }
  const site = await startSite(routes);
  // The bundle's own files, chunks included.
  site.fallback = (path) => {
    const file = join(folder, path);
    if (!file.startsWith(folder) || !existsSync(file)) return undefined;
    return { type: path.endsWith('.css') ? 'text/css' : 'text/javascript', body: readFileSync(file, 'utf8') };
  };
  return site;
}
