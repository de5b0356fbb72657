/** countCosts counts what the background worker does: calls to other contexts, and strict writing transactions. */
import type { ChromiumHarness } from './chromium';

export interface Cost {
  /** API and message, for example `tabs.sendMessage page.act`; or `IndexedDB` with the tables written. */
  what: string;
  /** Start, ms since the worker started. */
  atMs: number;
  ms: number;
  /** Time of that in the content script, if it answered, ms. */
  pageMs?: number;
  /** Part of that in which it waited until the page was idle, ms. */
  waitedMs?: number;
}

export interface WorkerCosts {
  /** Messages in both directions, and calls of `tabs` and `scripting`. */
  calls: Cost[];
  /** Writing transactions; `what` tells their durability. */
  transactions: Cost[];
}

/** Starts counting in the worker that runs now; a restarted worker is not counted. */
export async function countCosts(browser: ChromiumHarness): Promise<void> {
  await browser.inWorker(installCounters, undefined);
}

/** Costs counted since the last call. */
export function takeCosts(browser: ChromiumHarness): Promise<WorkerCosts> {
  return browser.inWorker(takeCounted, undefined);
}

type Api = Record<string, (...args: unknown[]) => unknown>;
interface Database {
  open(): Promise<unknown>;
  core: { transaction: (...args: Parameters<IDBDatabase['transaction']>) => IDBTransaction };
}
interface WorkerGlobal {
  countedCosts?: WorkerCosts;
  fieldnotesForTests: {
    calledApi: { tabs: Api; scripting: Api };
    db: Database;
    relaxedDb: Database;
  };
  chrome: {
    runtime: { onMessage: { addListener(listener: (message: { fieldnotes?: number; name?: string }) => void): void } };
  };
}

/** Runs inside the worker: wraps the functions that the background calls. */
async function installCounters(): Promise<void> {
  const scope = globalThis as unknown as WorkerGlobal;
  const counted: WorkerCosts = { calls: [], transactions: [] };
  scope.countedCosts = counted;
  const { tabs, scripting } = scope.fieldnotesForTests.calledApi;
  // No function is named inside: the helper that tsx adds to named functions does not exist in the worker.
  for (const [namespace, api] of Object.entries({ tabs, scripting })) {
    for (const name of [
      'get',
      'query',
      'update',
      'sendMessage',
      'executeScript',
      'getRegisteredContentScripts',
      'registerContentScripts',
      'updateContentScripts',
      'unregisterContentScripts',
    ]) {
      const original = api[name];
      if (typeof original !== 'function') continue;
      api[name] = async (...args: unknown[]) => {
        const message = args.find(
          (one): one is { name: string } => typeof (one as { name?: unknown })?.name === 'string',
        );
        const files = (args[0] as { files?: string[] } | undefined)?.files?.join(' ');
        const what = `${namespace}.${name} ${message?.name ?? files ?? ''}`.trim();
        const cost: Cost = { what, atMs: performance.now(), ms: 0 };
        counted.calls.push(cost);
        try {
          const reply = (await original.apply(api, args)) as
            | { pageMs?: number; result?: { waitedMs?: number } }
            | undefined;
          if (typeof reply?.pageMs === 'number') cost.pageMs = reply.pageMs;
          if (typeof reply?.result?.waitedMs === 'number') cost.waitedMs = reply.result.waitedMs;
          return reply;
        } finally {
          cost.ms = performance.now() - cost.atMs;
        }
      };
    }
  }
  scope.chrome.runtime.onMessage.addListener((message) => {
    if (message.fieldnotes === 1)
      counted.calls.push({ what: `received ${message.name}`, atMs: performance.now(), ms: 0 });
  });
  // Dexie binds IDBDatabase.transaction when it opens the database: the calls go through its own core.
  const { db, relaxedDb } = scope.fieldnotesForTests;
  for (const one of [db, relaxedDb]) {
    await one.open();
    const { core } = one;
    const begin = core.transaction;
    core.transaction = (stores, mode, options) => {
      const transaction = begin.call(core, stores, mode, options);
      if (mode === 'readwrite') {
        const cost: Cost = {
          what: `IndexedDB ${transaction.durability} ${[...transaction.objectStoreNames].join(' ')}`,
          atMs: performance.now(),
          ms: 0,
        };
        counted.transactions.push(cost);
        transaction.addEventListener('complete', () => {
          cost.ms = performance.now() - cost.atMs;
        });
      }
      return transaction;
    };
  }
}

/** Runs inside the worker. */
function takeCounted(): WorkerCosts {
  const { countedCosts } = globalThis as unknown as WorkerGlobal;
  if (!countedCosts) throw new Error('the worker has restarted since it was counted');
  return { calls: countedCosts.calls.splice(0), transactions: countedCosts.transactions.splice(0) };
}
