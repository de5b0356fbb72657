/** findSiblingTask finds a task that the user taught on another origin of the same app: staging and production, another port, a sub-domain. */
import { rejectOnAbort } from '../../core/stop';
import { noteKey } from '../../learning/note-key';
import type { Note } from '../../records/note';
import type { Run } from '../../records/run';
import type { Ports } from '../run/ports';
import { targetFingerprint } from './procedure-target';
import { type RecalledProcedure, recallProcedures } from './recall-procedures';

/** Origins that are searched. */
const MAX_SIBLINGS = 6;
/** A host name's last labels, which its own services share. */
const SITE_LABELS = 2;
const LOOPBACK = /^(?:localhost|127\.0\.0\.1|\[::1\]|.*\.localhost)$/u;
const IP_ADDRESS = /^(?:[\d.]+|\[.*\])$/u;

export interface SiblingTask {
  origin: string;
  recalled: RecalledProcedure;
  notes: readonly Note[];
}

/** @returns undefined unless exactly one known task of one sibling answers the request, and its first target is on this page */
export async function findSiblingTask(run: Run, ports: Ports, signal: AbortSignal): Promise<SiblingTask | undefined> {
  if (run.withheld || run.chosen || run.hasDeclinedSibling) return undefined;
  const origins = (await ports.notes.origins()).filter((origin) => isSibling(origin, run.origin));
  const rejected = await ports.notes.rejectedOf(run.origin);
  for (const origin of origins.slice(0, MAX_SIBLINGS)) {
    const notes = await ports.notes.notesOf(origin);
    const [recalled, other] = recallProcedures(run.request, notes, ports.clock.now());
    if (!recalled || other || rejected.has(noteKey(recalled.note.body))) continue;
    if (await showsFirstTarget(run, recalled, notes, ports, signal)) return { origin, recalled, notes };
  }
  return undefined;
}

/** Whether two origins may be the same app: the same host on another port, or hosts of one site. */
export function isSibling(a: string, b: string): boolean {
  if (a === b || !URL.canParse(a) || !URL.canParse(b)) return false;
  const [one, two] = [new URL(a).hostname, new URL(b).hostname];
  if (one === two || (LOOPBACK.test(one) && LOOPBACK.test(two))) return true;
  if (IP_ADDRESS.test(one) || IP_ADDRESS.test(two)) return false;
  const site = (host: string) => host.split('.').slice(-SITE_LABELS).join('.');
  return site(one) === site(two) && site(one).includes('.');
}

async function showsFirstTarget(
  run: Run,
  { body, values }: RecalledProcedure,
  notes: readonly Note[],
  ports: Ports,
  signal: AbortSignal,
): Promise<boolean> {
  const first = body.steps.find(({ locator, optional }) => locator !== undefined && !optional);
  const fingerprint = first && targetFingerprint(first, notes, values);
  if (!first || !fingerprint) return false;
  // The row of a value may hold it on one origin alone: that the control is there at all is enough.
  if (first.within || first.pick || first.each)
    return (
      (await rejectOnAbort(ports.page.locateAll(run.tabId, { ...fingerprint, path: undefined }), signal)).length > 0
    );
  const located = await rejectOnAbort(ports.page.locate(run.tabId, fingerprint), signal);
  return located.type === 'found';
}
