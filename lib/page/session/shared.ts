/** Defines the global through which chunks use the shared modules, so that no chunk carries a copy. */
import * as modules from './shared-modules';

declare global {
  // Lives in the isolated world of the extension; the page cannot see it.
  var fieldnotesShared: Readonly<typeof modules> | undefined;
}

export function shareModules(): void {
  // A plain copy: the bundler's namespace object has a getter for each export, which every use would call.
  globalThis.fieldnotesShared ??= { ...modules };
}
