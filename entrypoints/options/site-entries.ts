/** siteEntries: the sites of the notebook for the list at the side, those with tasks first. */
import type { SiteEntry } from '../../components/notebook/side-bar';
import { uniqueOrigins } from './live-data';
import type { Note } from '../../lib/records/note';

export function siteEntries(notes: readonly Note[]): SiteEntry[] {
  const bySite = new Map<string, SiteEntry>();
  for (const { origin, body, state } of notes) {
    const entry = bySite.get(origin) ?? { origin, tasks: 0, needsLook: false };
    bySite.set(origin, entry);
    if (body.kind !== 'procedure') continue;
    entry.tasks += 1;
    if (state === 'probation' || state === 'quarantined') entry.needsLook = true;
  }
  return [...bySite.values()].sort(
    (a, b) => Number(b.tasks > 0) - Number(a.tasks > 0) || (a.origin < b.origin ? -1 : 1),
  );
}

/** Sites of which can be shown what a model would be sent: the one in view first, it may have no notes yet. */
export function inspectableOrigins(notes: readonly Note[], site: string): string[] {
  return [...new Set([...(site === '' ? [] : [site]), ...uniqueOrigins(notes)])];
}
