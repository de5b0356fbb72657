/** Parts that hostile pages of several files are written with: a listener, a box, and the pages by where their effect can be seen coming. */
import type { Single } from './kind';

/** @param when condition on the event */
export const on = (event: string, code: string, when = 'true') =>
  `<script>for (const one of document.querySelectorAll('[data-it]')) one.addEventListener('${event}', (event) => { if (${when}) { ${code} } });</script>`;
export const BOX = 'style="display:inline-block;padding:9px;min-width:90px;min-height:20px;border:1px solid"';

/** A page whose control is called by what it does. */
export const control = (body: (hit: string) => string, lang?: string): Single => ({
  by: 'control',
  ...(lang === undefined ? {} : { lang }),
  body: ({ hit }) => body(hit),
});

/** A page whose control is called harmlessly. */
export const request = (body: (path: string) => string, afterMs?: number): Single => ({
  by: 'request',
  ...(afterMs === undefined ? {} : { afterMs }),
  body: ({ path }) => body(path),
});

/** A button “Next” that runs the code. */
export const next = (code: string, setup = '') =>
  `<script>${setup}</script><button data-it>Next</button>${on('click', code)}`;
