/** Bundles the pages of widgets before the end-to-end tests, whose workers would all wait for them. */
import { bundlePages } from '../test/harness/page-bundles';
import { DRIVEN_PAGES, WIDGET_PAGES } from '../test/harness/widget-pages';

await bundlePages(WIDGET_PAGES);
await bundlePages(DRIVEN_PAGES);
