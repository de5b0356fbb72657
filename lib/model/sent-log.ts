/** loggingFetch sends a request to a model and keeps what left, word for word: for half an hour, in memory only. */
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { SerialQueue } from '../core/serial-queue';
import type { SentRequest } from './words';

/** Kept for this long, ms. */
const KEEP_MS = 30 * 60_000;
/** Characters kept at once: the browser gives session storage 10 MB. The words of the oldest requests go first. */
const MAX_CHARS = 3_000_000;
/** Session storage: the list of requests; each body has a key of its own. */
const LIST = 'sentRequests';
const ALARM = 'forget-sent';

const listSchema = v.array(v.object({ id: v.string(), at: v.number(), url: v.string(), chars: v.number() }));
type Entry = v.InferOutput<typeof listSchema>[number];

const queue = new SerialQueue();
const bodyKey = (id: string) => `sentBody:${id}`;

export const loggingFetch: typeof fetch = (input, init) => {
  const url = input instanceof Request ? input.url : String(input);
  // Asking for a list of models has no body.
  if (typeof init?.body === 'string') void keep(url, init.body).catch(console.error);
  return fetch(input, init);
};

function keep(url: string, body: string): Promise<void> {
  const entry: Entry = { id: crypto.randomUUID(), at: Date.now(), url, chars: body.length };
  return queue.run(async () => {
    const entries = withinLimits([...(await readList()), entry]);
    await browser.storage.session.set({
      [LIST]: entries,
      ...(entries.some(({ id, chars }) => id === entry.id && chars > 0) ? { [bodyKey(entry.id)]: body } : {}),
    });
    await removeBodies(entries);
    await browser.alarms.create(ALARM, { when: entry.at + KEEP_MS });
  });
}

/** Drops what is older than half an hour. Called whenever an alarm wakes the worker. */
export function forgetSent(): Promise<void> {
  return queue.run(async () => {
    const before = await readList();
    const entries = withinLimits(before);
    if (entries.length === before.length) return;
    await browser.storage.session.set({ [LIST]: entries });
    await removeBodies(entries);
  });
}

/** Latest first; `body` is undefined where there was no room for it. */
export async function sentRequests(): Promise<SentRequest[]> {
  const entries = withinLimits(await readList());
  const stored = await browser.storage.session.get(entries.map(({ id }) => bodyKey(id)));
  return entries.toReversed().map(({ id, at, url }) => {
    const body: unknown = stored[bodyKey(id)];
    return { id, at, host: new URL(url).host, body: typeof body === 'string' ? body : undefined };
  });
}

/** @returns stops listening */
export function onSent(callback: () => void): () => void {
  const listen = (changes: Record<string, unknown>) => {
    if (LIST in changes) callback();
  };
  browser.storage.session.onChanged.addListener(listen);
  return () => browser.storage.session.onChanged.removeListener(listen);
}

async function readList(): Promise<Entry[]> {
  const parsed = v.safeParse(listSchema, (await browser.storage.session.get(LIST))[LIST]);
  return parsed.success ? parsed.output : [];
}

/** The entries that are young enough; those whose body no longer fits have no characters. */
function withinLimits(entries: readonly Entry[]): Entry[] {
  let room = MAX_CHARS;
  return entries
    .filter(({ at }) => at > Date.now() - KEEP_MS)
    .toReversed()
    .map((entry) => {
      room -= entry.chars;
      return room < 0 ? { ...entry, chars: 0 } : entry;
    })
    .toReversed();
}

async function removeBodies(entries: readonly Entry[]): Promise<void> {
  const kept = new Set(entries.filter(({ chars }) => chars > 0).map(({ id }) => bodyKey(id)));
  const keys = await browser.storage.session.getKeys?.();
  const stored = keys ?? Object.keys(await browser.storage.session.get(null));
  await browser.storage.session.remove(stored.filter((key) => key.startsWith(bodyKey('')) && !kept.has(key)));
}
