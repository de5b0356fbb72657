/** Demonstrations for tests of the induction: steps on fields, items and buttons. */
import { createRun } from '../../../lib/agent/run/create-run';
import { withProposal } from '../../../lib/agent/run/propose-step';
import { seededChance } from '../../../lib/core/chance';
import type { Action } from '../../../lib/page/words/action';
import type { Fingerprint } from '../../../lib/page/words/element';
import type { Run } from '../../../lib/records/run';
import { facts, ORIGIN } from '../guard/make';

/** Wednesday, 14 October 2026, local time. */
export const NOW = new Date(2026, 9, 14, 10).getTime();
const ports = { clock: { now: () => NOW }, chance: seededChance(7) };

export interface Shown {
  action: Action;
  fingerprint?: Partial<Fingerprint>;
}

export const type = (name: string, text: string): Shown => ({
  action: { verb: 'type', ref: 'e1', text },
  fingerprint: { role: 'textbox', name },
});
export const pick = (name: string, role: string, more: Partial<Fingerprint> = {}): Shown => ({
  action: { verb: 'click', ref: 'e2' },
  fingerprint: { role, name, tag: 'div', ...more },
});
export const save: Shown = {
  action: { verb: 'click', ref: 'e9' },
  fingerprint: { role: 'button', name: 'Keep it', tag: 'button' },
};

export function shown(request: string, steps: readonly Shown[], more: Partial<Run> = {}): Run {
  let run: Run = { ...createRun(1, request, ports), origin: ORIGIN, teaching: { problems: [] }, ...more };
  for (const { action, fingerprint } of steps) {
    const known = facts({});
    // Each field has a ref of its own.
    const ref = `e${run.steps.length + 1}`;
    const target = { ...known, fingerprint: { ...known.fingerprint, ...fingerprint } };
    const extra = { state: 'done' as const, class: 'R2' as const, facts: target, effect: { facts: [] } };
    run = withProposal(run, { action: { ...action, ref } as Action, by: 'user', target: '', extra }, ports);
  }
  return run;
}
