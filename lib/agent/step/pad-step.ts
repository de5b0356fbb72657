/** proposePadStep presses the keys of a pad one by one until they have spelled the value. */
import { rejectOnAbort } from '../../core/stop';
import { isAtStart, spells } from '../../learning/pad-keys';
import type { Fingerprint } from '../../page/words/element';
import type { ProcedureStep } from '../../records/note';
import type { Run } from '../../records/run';
import { fillTemplate } from '../../records/template';
import { locateOptions } from '../plan/procedure-target';
import { withProposal } from '../run/propose-step';
import { locateTarget } from './locate-target';
import { handleMismatch } from './mismatch';
import { advance, commitProposal, type ProcedureStepContext } from './procedure-step-context';

/** Keys of one value at the most. */
const MAX_KEYS = 24;

export async function proposePadStep(
  context: ProcedureStepContext,
  fingerprint: Fingerprint,
  { text, isShown, from }: NonNullable<ProcedureStep['pad']>,
): Promise<Run> {
  const { run, plan, step, notes, ports, signal } = context;
  const value = fillTemplate(text, plan.values);
  const done = plan.loop?.done ?? 0;
  const key = value[done];
  // The keys themselves bear digits as well.
  const shown = run.snapshot?.nodes.filter(({ role }) => role !== fingerprint.role) ?? [];
  const names = shown.flatMap(({ name, value = '' }) => [name, value]);
  if (done === 0 && !isAtStart(names, from))
    return (await clearPad(context, fingerprint)) ?? handleMismatch(run, 'pad-begun', value, ports);
  // Keys that were pressed before this run stand on the display too.
  const isOther =
    isShown &&
    !run.snapshot?.nodes.some(({ name, value: held = '' }) => [name, held].some((one) => spells(one, value)));
  if (value === '' || value.length > MAX_KEYS || (key === undefined && isOther))
    return handleMismatch(run, 'count-unknown', value, ports);
  if (key === undefined) return commitProposal(advance(run, plan), ports);
  const wanted = keyFingerprint(fingerprint, key);
  const hints = await locateOptions(step, notes, { origin: run.origin, values: plan.values }, ports.notes);
  const search = { tabId: run.tabId, fingerprint: wanted, hints: { ...hints, variants: [] }, following: undefined };
  const located = await locateTarget(search, ports, signal);
  if (located.type !== 'found' || located.how !== 'same') {
    const reason = located.type === 'missing' ? located.reason : 'gone';
    return handleMismatch(run, `locate-${reason}`, key, ports);
  }
  const pressed: Run = { ...run, plan: { ...plan, loop: { done: done + 1, seen: 0, next: 0 } } };
  const action = { verb: 'click' as const, ref: located.ref };
  const proposal = {
    action,
    by: 'procedure' as const,
    target: `${fingerprint.role} “${key}”`,
    extra: { locator: step.locator },
  };
  return commitProposal(withProposal(pressed, proposal, ports), ports);
}

/** Names of keys that empty a display, and of those that take back the last key. */
const CLEARING_KEYS: readonly string[] = [
  ...'c ce ac clr clear reset leeren'.split(' '),
  ...'⌫ ← ✕ × backspace delete korrektur löschen'.split(' '),
];
/** Presses on such a key at the most. */
const MAX_CLEARS = 12;

/** @returns undefined if the pad has no key that empties the display, or it was pressed too often */
async function clearPad(
  { run, ports, signal }: ProcedureStepContext,
  fingerprint: Fingerprint,
): Promise<Run | undefined> {
  const isPadKey = ({ role, name }: { role: string; name: string }) =>
    role === fingerprint.role && CLEARING_KEYS.includes(name.trim().toLowerCase());
  const rank = ({ name }: { name: string }) => CLEARING_KEYS.indexOf(name.trim().toLowerCase());
  const [key] = (run.snapshot?.nodes ?? []).filter(isPadKey).toSorted((a, b) => rank(a) - rank(b));
  if (!key) return undefined;
  const target = `${key.role} “${key.name}”`;
  const clears = run.steps.filter((step) => step.by === 'procedure' && step.target === target).length;
  if (clears >= MAX_CLEARS) return undefined;
  const wanted = keyFingerprint(fingerprint, key.name);
  const located = await rejectOnAbort(ports.page.locate(run.tabId, wanted), signal);
  if (located.type !== 'found' || located.how !== 'same') return undefined;
  const action = { verb: 'click' as const, ref: located.ref };
  return commitProposal(withProposal(run, { action, by: 'procedure', target }, ports), ports);
}

/** The fingerprint of another key of the same pad: what names a single key is left out. */
function keyFingerprint(fingerprint: Fingerprint, name: string): Fingerprint {
  const { role, tag, type, path, container, classes } = fingerprint;
  return {
    role,
    tag,
    name,
    ...(type === undefined ? {} : { type }),
    ...(path === undefined ? {} : { path }),
    ...(container === undefined ? {} : { container }),
    ...(classes === undefined ? {} : { classes }),
  };
}
