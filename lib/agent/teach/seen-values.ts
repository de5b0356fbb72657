/** rememberPage: texts of a demonstration's pages that may be read again, and the values that fields held. */
import { rejectOnAbort } from '../../core/stop';
import { findReadPlaces } from '../../learning/read-places';
import { looksLikeData } from '../../learning/step-data';
import type { SnapshotNode } from '../../page/words/snapshot';
import type { Run } from '../../records/run';
import type { Teaching } from '../../records/teaching';
import type { Ports } from '../run/ports';

const MAX_SEEN = 300;
/** Fields with a value that are described on one page, at most. */
const MAX_FIELDS = 12;
const FIELD_ROLES: ReadonlySet<string> = new Set(['textbox', 'searchbox', 'combobox', 'spinbutton', 'listbox']);

/** The run with the texts and field values of its current snapshot. */
export async function rememberPage(run: Run, ports: Ports, signal: AbortSignal): Promise<Run> {
  if (!run.teaching || !run.snapshot) return run;
  const { nodes } = run.snapshot;
  const known = run.teaching.seen ?? [];
  const isNew = (text: string) => !known.some((seen) => seen.text === text);
  const seen = findReadPlaces(nodes).filter(({ text }) => looksLikeData(text) && isNew(text));
  const teaching: Teaching = {
    ...run.teaching,
    seen: [...known, ...seen.map((one) => ({ ...one, steps: run.steps.length }))].slice(-MAX_SEEN),
    standing: [...(run.teaching.standing ?? []), ...(await newStanding(run, ports, signal))],
  };
  return { ...run, teaching };
}

async function newStanding(run: Run, ports: Ports, signal: AbortSignal): Promise<NonNullable<Teaching['standing']>> {
  const { snapshot } = run;
  const isKnown = (ref: string | undefined) =>
    run.teaching?.standing?.some(({ facts, url }) => facts.ref === ref && url === snapshot?.url) ||
    run.steps.some(({ facts, action }) => facts?.ref === ref || ('ref' in action && action.ref === ref));
  const fields = (snapshot?.nodes ?? []).filter((node) => holdsValue(node) && !isKnown(node.ref)).slice(0, MAX_FIELDS);
  const found: NonNullable<Teaching['standing']> = [];
  for (const { ref, role, name, value } of fields) {
    const answer = await rejectOnAbort(ports.page.facts(run.tabId, ref ?? ''), signal);
    if (answer.type === 'facts' && !answer.facts.secret)
      found.push({
        facts: answer.facts,
        value: role === 'radio' ? name : (value ?? ''),
        steps: run.steps.length,
        url: snapshot?.url ?? '',
      });
  }
  return found;
}

/** A locked field only shows the value, which no hand could have written. */
function holdsValue({ ref, role, value, states }: SnapshotNode): boolean {
  if (ref === undefined || states.includes('disabled') || states.includes('read-only')) return false;
  if (role === 'radio') return states.includes('checked');
  return FIELD_ROLES.has(role) && value !== undefined && value.trim() !== '';
}
