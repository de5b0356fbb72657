/** Runs after page.js in each new document of a site that is recorded: the first press must not be earlier than the recorder. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

export default defineUnlistedScript(() => {
  // A frame without an address is often written again by its page, which removes the recorder's listeners.
  if (location.protocol.startsWith('http')) void globalThis.fieldnotesRecord?.(true);
});
