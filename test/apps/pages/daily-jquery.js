/** jQuery as a global, for plugins that expect one; import it before them. */
import jquery from 'jquery';

globalThis.jQuery = jquery;
globalThis.$ = jquery;
export { jquery };
