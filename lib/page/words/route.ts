/** The route that an app keeps after `#` in its address. */

/** With its `#`, without what is asked of it; empty where the fragment is no route. */
export function routeOf({ hash }: URL): string {
  return /^#!?\//.test(hash) ? (hash.split('?')[0] ?? '') : '';
}
