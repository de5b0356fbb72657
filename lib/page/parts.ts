/** The parts of the page script that come only when first needed, and where they find one another: our isolated world. */
import { pause } from '../core/stop';
import type { Actor } from './actor';
import type { passiveLook } from './radar';
import type { PageSession } from './session';
import type { Witnessed } from './words/observation';
import type { PartName } from './words/part';
import type { Shown } from './words/shown';
import type { Watcher } from './watcher';

/** What the waiting script gives to the part that works. */
export interface WorkOptions {
  documentToken: string;
  report(seen: Witnessed): void;
  /** The user showed something. */
  shown(shown: Shown): void;
  /** Brings another part in. */
  part<N extends PartName>(name: N): Promise<Parts[N]>;
}

export interface Parts extends Record<PartName, unknown> {
  /** Looking, and what the others need of it. */
  'page-work': (options: WorkOptions) => PageSession;
  /** Finding and acting. */
  'page-act': (page: PageSession) => Actor;
  /** Watching what the user does. */
  'page-watch': (document: Document, actor: Actor, options: WorkOptions) => Watcher;
  /** The text of an article, by Readability. */
  'page-article': (document: Document) => string;
  /** Whether known things are on the page as they were. */
  'page-radar': typeof passiveLook;
}

declare global {
  // Lives in the isolated world of the extension; the page cannot see it.
  var fieldnotesParts: Partial<Parts> | undefined;
}

export function providePart<N extends PartName>(name: N, part: Parts[N]): void {
  globalThis.fieldnotesParts = { ...globalThis.fieldnotesParts, [name]: part };
}

const TRIES = 25;
const BETWEEN_MS = 200;

/**
 * The part of that name, brought in where it is missing. Asked for again while nobody answers: the worker may be dying.
 * @param fetch has the background put the script of that name into this frame
 */
export async function partNamed<N extends PartName>(name: N, fetch: (name: N) => Promise<unknown>): Promise<Parts[N]> {
  for (let tries = 1; !globalThis.fieldnotesParts?.[name]; tries++) {
    try {
      await fetch(name);
    } catch (error) {
      if (tries >= TRIES) throw error;
      await pause(BETWEEN_MS);
      continue;
    }
    if (!globalThis.fieldnotesParts?.[name]) throw new Error(`the script ${name} did not arrive`);
  }
  return globalThis.fieldnotesParts[name] as Parts[N];
}
