/** rememberYes: only a yes to a control of unknown meaning that sent nothing becomes a grant. */
import { expect, test } from 'vitest';
import { createRun } from '../../../../lib/agent/run/create-run';
import type { Ports } from '../../../../lib/agent/run/ports';
import { withProposal } from '../../../../lib/agent/run/propose-step';
import { withLastStep } from '../../../../lib/agent/run/run-state';
import { rememberYes } from '../../../../lib/agent/step/remember-yes';
import { systemChance } from '../../../../lib/core/chance';
import { controlKey } from '../../../../lib/guard/allowed-control';
import type { AllowedControl } from '../../../../lib/guard/words';
import { type HoldEnd, NOT_WATCHED } from '../../../../lib/page/words/held-request';
import type { SiteReport } from '../../../../lib/page/words/site-report';
import type { RunStep } from '../../../../lib/records/run';
import { facts, ORIGIN } from '../../guard/make';

const target = facts({ name: 'Wobble' });
const asked: RunStep['verdict'] = { answer: 'ask', code: 'unknown-control', class: 'R2' };

const QUIET: HoldEnd = { held: [], hasSent: false, isWatched: true };

async function keysAfter(change: Partial<RunStep>, seen: Partial<Parameters<typeof rememberYes>[1]> = {}) {
  const added: AllowedControl[] = [];
  const clock = { now: () => 1 };
  const ports = {
    clock,
    chance: systemChance,
    allowed: { keysOf: async () => [], add: async (control: AllowedControl) => void added.push(control) },
  } as unknown as Ports;
  const run = withProposal(
    createRun(1, 'look around', ports),
    { action: { verb: 'click', ref: 'e1' }, by: 'model', target: 'Wobble' },
    ports,
  );
  const step = { facts: target, verdict: asked, state: 'done' as const, ...change };
  await rememberYes(withLastStep(run, step), { reports: [], hold: QUIET, url: `${ORIGIN}/list`, ...seen }, ports);
  return added.map(({ key }) => key);
}

test('a yes to a control that sent nothing is remembered', async () => {
  expect(await keysAfter({})).toEqual([controlKey(target, 'click', 'quiet')]);
});

test.each<[title: string, change: Partial<RunStep>, seen?: Parameters<typeof keysAfter>[1]]>([
  ['an act that was allowed', { verdict: { answer: 'allow', code: 'inside-grant', class: 'R2' } }],
  ['an irreversible act', { verdict: { answer: 'ask', code: 'irreversible', class: 'R3' } }],
  ['an act that failed', { state: 'failed' }],
  ['an act whose request was asked about', { isAnnounced: true }],
  ['an act that posted a form', { sent: true }],
  ['an act that sent a request', {}, { reports: [{ kind: 'sent' } as SiteReport] }],
  ['an act that left the site', {}, { url: 'https://other.example.org/' }],
  ['an act that sent a beacon to another site', {}, { hold: { ...QUIET, hasSent: true } }],
  ['an act that no page-world script watched', {}, { hold: NOT_WATCHED }],
])('a yes to %s is not', async (_, change, seen) => {
  expect(await keysAfter(change, seen)).toEqual([]);
});
