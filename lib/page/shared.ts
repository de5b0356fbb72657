/** What the part that looks shares with the parts that come after it, so that none of it is in the page twice. */
import * as text from '../core/text';
import * as identity from './identity';
import * as lookups from './lookups';
import * as names from './names';
import * as place from './place';
import * as region from './region';
import * as roles from './roles';
import * as semantics from './semantics';
import * as tree from './tree';
import * as visible from './visible';
import type { SharedModule } from './words/part';

declare global {
  // Lives in the isolated world of the extension; the page cannot see it.
  var fieldnotesShared: Readonly<Record<SharedModule, object>> | undefined;
}

/** By their paths below `lib`: the build has the later parts take these from here (wxt.config.ts). */
export function shareModules(): void {
  // Copies hold the functions themselves; a module's own object would ask a getter for each use.
  globalThis.fieldnotesShared = {
    'core/text': { ...text },
    'page/identity': { ...identity },
    'page/lookups': { ...lookups },
    'page/names': { ...names },
    'page/place': { ...place },
    'page/region': { ...region },
    'page/roles': { ...roles },
    'page/semantics': { ...semantics },
    'page/tree': { ...tree },
    'page/visible': { ...visible },
  };
}
