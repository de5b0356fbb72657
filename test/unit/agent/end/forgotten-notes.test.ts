/** Learning keeps earlier procedures and leaves the policy unchanged. */
import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { recallProcedures } from '../../../../lib/agent/plan/recall-procedures';
import { createRun } from '../../../../lib/agent/run/create-run';
import { policyHash } from '../../../../lib/agent/policy-hash';
import { learnFrom } from '../../../../lib/agent/end/learn-from-run';
import { withProposal } from '../../../../lib/agent/run/propose-step';
import { seededChance } from '../../../../lib/core/chance';
import { NotebookDatabase } from '../../../../lib/notebook/database';
import { NotebookReader } from '../../../../lib/notebook/notebook-reader';
import type { Run } from '../../../../lib/records/run';
import { NotebookStore } from '../../../../lib/notebook/store';
import { SIZES } from '../../../sizes';
import { facts } from '../../guard/make';

let now = Date.parse('2026-11-01T10:00:00Z');
const chance = seededChance(11);
const clock = { now: () => (now += 1000) };
const db = new NotebookDatabase('forgetting');
const store = new NotebookStore(db, { clock, chance, session: async () => `s${Math.floor(now / 3_600_000)}` });
const reader = new NotebookReader(db);

/** A finished run of two steps: a field is filled, a button is clicked. */
function run(origin: string, request: string, value: string, field: string, button: string): Run {
  let made: Run = {
    ...createRun(1, request, { clock, chance }),
    origin,
    plan: { kind: 'model', messages: [], unusable: 0, shrunk: false },
  };
  const on = (name: string, role: string) => {
    const known = facts({ name, role });
    return { ...known, origin, fingerprint: { ...known.fingerprint, name, role } };
  };
  const extra = { state: 'done' as const, class: 'R2' as const, effect: { facts: [] } };
  made = withProposal(
    made,
    {
      action: { verb: 'type', ref: 'e1', text: value },
      by: 'model',
      target: field,
      extra: { ...extra, facts: on(field, 'textbox') },
    },
    { clock, chance },
  );
  made = withProposal(
    made,
    {
      action: { verb: 'click', ref: 'e2' },
      by: 'model',
      target: button,
      extra: { ...extra, facts: on(button, 'button') },
    },
    { clock, chance },
  );
  return { ...made, phase: 'ended', outcome: { state: 'done', code: 'done-by-model', params: [] } };
}

async function learn(done: Run): Promise<void> {
  const known = { notes: await reader.notesOf(done.origin), rejected: await reader.rejectedOf(done.origin) };
  await store.commitEvents(done.origin, learnFrom(done, known, clock.now(), chance).events);
}

/** A number as a word of small letters: digits in a name would be values. */
const letters = (n: number) => [...String(n)].map((digit) => 'abcdefghij'[Number(digit)]).join('');

const ORIGIN = 'https://app.example.org';
const FIRST = ['invoice', 'ticket', 'order', 'report', 'meeting', 'card', 'page', 'photo', 'contact', 'folder'];
const task = (origin: string, thing: string, value: string) =>
  run(origin, `create a new ${thing} called "${value}"`, value, `${thing} name`, `Save ${thing}`);

const OTHER_SITES = SIZES.laterTasks / 4;

test(`recalls the first procedures after ${SIZES.laterTasks} more on the site and ${OTHER_SITES} on other sites`, async () => {
  const before = policyHash();
  for (const thing of FIRST) await learn(task(ORIGIN, thing, 'Milk'));
  const first = (await reader.notesOf(ORIGIN)).filter(({ body }) => body.kind === 'procedure');
  expect(first).toHaveLength(FIRST.length);
  for (let i = 0; i < SIZES.laterTasks; i++)
    await learn(task(ORIGIN, `${FIRST[i % 10]} of kind ${letters(i)}`, `Value ${i}`));
  for (let i = 0; i < OTHER_SITES; i++)
    await learn(task(`https://other${i}.example.org`, FIRST[i % 10] as string, `Other ${i}`));
  const notes = await reader.notesOf(ORIGIN);
  expect(notes.filter(({ body }) => body.kind === 'procedure').length).toBeGreaterThanOrEqual(SIZES.laterTasks);
  for (const [i, thing] of FIRST.entries()) {
    const recalled = recallProcedures(`please create a new ${thing} called "Something else"`, notes, 0);
    expect(
      recalled.map(({ note }) => note.id),
      thing,
    ).toEqual([first[i]?.id]);
    expect(Object.values(recalled[0]?.values ?? {})).toEqual(['Something else']);
    // Later procedures changed nothing of the first ones.
    expect(recalled[0]?.note).toEqual(first[i]);
  }
  expect(policyHash()).toBe(before);
}, 60_000);

test(`keeps the policy hash over ${SIZES.learningEpisodes} learning episodes`, () => {
  const before = policyHash();
  for (let i = 0; i < SIZES.learningEpisodes; i++) {
    const lesson = learnFrom(
      task(ORIGIN, FIRST[i % 10] as string, `V${i}`),
      { notes: [], rejected: new Set() },
      now,
      chance,
    );
    expect(lesson.events.length).toBeGreaterThan(2);
  }
  expect(policyHash()).toBe(before);
});
