/** Gives the modules of lib/page/dom to the parts that come later, so that no part carries a copy of its own. */
import * as modules from './shared-modules';

declare global {
  // Lives in the isolated world of the extension; the page cannot see it.
  var fieldnotesShared: Readonly<typeof modules> | undefined;
}

export function shareModules(): void {
  // A copy: the module object answers through a getter at each use.
  globalThis.fieldnotesShared ??= { ...modules };
}
