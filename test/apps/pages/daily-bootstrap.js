/** Bootstrap as a global, for plugins that expect one; import it before them. */
import * as bootstrap from 'bootstrap';

globalThis.bootstrap = bootstrap;
