/** scrollForMore scrolls a list that loads or draws its rows as it is scrolled until a row of it is found. */
import { makeId } from '../../core/ids';
import { rejectOnAbort } from '../../core/stop';
import type { Snapshot } from '../../page/words/snapshot';
import type { Run } from '../../records/run';
import type { Ports } from '../run/ports';
import { readableOrigins } from '../run/run-state';

/** Scrolls of one search: a longer list is searched by its own means. */
const MAX_SCROLLS = 60;
/** Controls of one name, one in each row, that make a list. */
const MIN_ROWS = 3;

/** The last of several controls of one name: the list around it is scrolled. @returns undefined if they make no list */
export function lastOfList(
  nodes: Snapshot['nodes'],
  isOfList: (node: Snapshot['nodes'][number]) => boolean,
): string | undefined {
  const rows = nodes.filter((node) => node.ref !== undefined && isOfList(node));
  return rows.length < MIN_ROWS ? undefined : rows.at(-1)?.ref;
}

/**
 * @param control finds a control in the list each time: a virtual list takes the rows away that it scrolls past
 * @param find looks for the row after each scroll
 * @returns undefined if the list ends, or MAX_SCROLLS have not shown the row
 */
export async function scrollForMore<T>(
  run: Run,
  control: () => string | undefined,
  find: () => Promise<T | undefined>,
  ports: Ports,
  signal: AbortSignal,
): Promise<T | undefined> {
  const found = await searchByScrolling(run, control, find, ports, signal);
  // Later requests of the page are no effect of scrolling.
  await rejectOnAbort(ports.page.holdRequests(run.tabId, false), signal);
  return found;
}

async function searchByScrolling<T>(
  run: Run,
  control: () => string | undefined,
  find: () => Promise<T | undefined>,
  ports: Ports,
  signal: AbortSignal,
): Promise<T | undefined> {
  const document = run.snapshot?.documentToken ?? '';
  const scope = { origins: [...readableOrigins(run)], announced: [], isQuiet: true };
  for (let i = 0; i < MAX_SCROLLS; i++) {
    const token = makeId('token', ports.clock.now(), ports.chance);
    const ref = control();
    if (ref === undefined) return undefined;
    const action = { verb: 'scroll', ref, direction: 'down' } as const;
    const { type } = await rejectOnAbort(ports.page.act(run.tabId, token, document, action, scope), signal);
    if (type !== 'done') return undefined;
    await rejectOnAbort(ports.page.settle(run.tabId, signal), signal);
    const found = await find();
    if (found !== undefined) return found;
  }
  return undefined;
}
