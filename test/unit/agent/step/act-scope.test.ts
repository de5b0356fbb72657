/** The scope of an act: a yes to anything but the act itself keeps the other two nets in place. */
import { expect, test } from 'vitest';
import { createRun } from '../../../../lib/agent/run/create-run';
import type { Ports } from '../../../../lib/agent/run/ports';
import { withProposal } from '../../../../lib/agent/run/propose-step';
import { withLastStep } from '../../../../lib/agent/run/run-state';
import { dispatchIntended } from '../../../../lib/agent/step/act-step';
import { systemChance } from '../../../../lib/core/chance';
import type { Verdict } from '../../../../lib/guard/words';
import type { RunStep } from '../../../../lib/records/run';
import { facts, ORIGIN } from '../../guard/make';

const OTHER = 'https://pay.example.com';

/** Origins of the fence and scope of the hold while the act runs. */
async function netsOf(verdict: Verdict, change: Partial<RunStep> = {}) {
  const seen: { fence?: readonly string[] | undefined; scope?: unknown } = {};
  const ports = {
    clock: { now: () => 1 },
    chance: systemChance,
    page: {
      fence: async (_: number, origins?: readonly string[]) => void Object.assign(seen, { fence: origins }),
      act: async (...args: unknown[]) => {
        seen.scope = args[4];
        return { type: 'done', undoable: false };
      },
    },
    store: { commitRun: async (_: string, run: unknown) => run },
  } as unknown as Ports;
  const run = { ...createRun(1, 'go on', ports), grant: { readWrite: [ORIGIN], read: [], typedUrls: [] } };
  const proposed = withProposal(run, { action: { verb: 'click', ref: 'e1' }, by: 'model', target: 'Next' }, ports);
  const step = withLastStep(proposed, { facts: facts({ submits: true }), verdict, state: 'intent', ...change });
  await dispatchIntended(step, ports, new AbortController().signal);
  return seen;
}

const asked = (code: Verdict['code']): Verdict => ({ answer: 'ask', code, class: 'R3' });

test.each(['submit-budget', 'unknown-control', 'unnamed-control', 'shortcut', 'tainted-write', 'sent-before'] as const)(
  'a yes to a question about %s keeps requests held and the tab on the granted origins',
  async (code) => {
    const { fence, scope } = await netsOf(asked(code));
    expect(fence).toEqual([ORIGIN]);
    expect(scope).toMatchObject({ origins: [ORIGIN], announced: [], isQuiet: false });
  },
);

test.each(['irreversible', 'answers-dialog', 'leaves-origin', 'file-upload'] as const)(
  'a yes to a question about %s is one to what follows from it',
  async (code) => {
    expect(await netsOf(asked(code))).toEqual({ fence: undefined, scope: undefined });
  },
);

test('the address on the card may be reached, and no other', async () => {
  const form = { action: `${OTHER}/a`, method: 'post', hasSecret: false, hasFilledSecret: false, wording: '' };
  const { fence } = await netsOf(asked('tainted-write'), { facts: facts({ submits: true, form }) });
  expect(fence).toEqual([ORIGIN, OTHER]);
});

test('an act that a quiet grant allowed may send nothing that changes state', async () => {
  const verdict: Verdict = { answer: 'allow', code: 'inside-grant', class: 'R2', isQuiet: true };
  expect((await netsOf(verdict)).scope).toMatchObject({ isQuiet: true });
});

test('a yes to what a quiet act sends lets it go on as any other act', async () => {
  const verdict: Verdict = { answer: 'allow', code: 'inside-grant', class: 'R2', isQuiet: true };
  const announced = [`PATCH ${ORIGIN}/a 1f`];
  expect((await netsOf(verdict, { isAnnounced: true, announced })).scope).toMatchObject({ isQuiet: false, announced });
});
