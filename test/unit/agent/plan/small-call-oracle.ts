/** The oracle of the small question: which rephrasings are met by notes or by one call of a model that is always right, or always errs. */
import { recallProcedures } from '../../../../lib/agent/plan/recall-procedures';
import type { Ports } from '../../../../lib/agent/run/ports';
import { planOtherWords } from '../../../../lib/agent/step/other-words';
import { seededChance } from '../../../../lib/core/chance';
import { nearestTasks } from '../../../../lib/learning/other-words/nearest-tasks';
import type { ChatMessage, ModelResult } from '../../../../lib/model/words';
import type { Note, ProcedureBody } from '../../../../lib/records/note';
import { requestText } from '../../../../lib/records/note';
import type { Run } from '../../../../lib/records/run';
import type { Rephrased } from '../../learning/other-words-table';
import { askedRun } from './asked-run';

/** A Wednesday. */
export const NOW = Date.UTC(2026, 3, 15, 12);

export interface Asked {
  request: string;
  by: 'notes' | 'small call' | 'card' | 'none' | 'wrong' | 'wrong call';
}

const runOf = (request: string, { origin }: Note): Run => askedRun(request, origin);

/** The reply of a model that names this task with these values, if the task is in the question. */
function choiceOf(messages: readonly ChatMessage[], title: string, values: Record<string, string>): object {
  const line = String(messages[1]?.content)
    .split('\n')
    .find((one) => one.replace(/^t\d+ /, '') === title && /^t\d+ /.test(one));
  return line ? { task: line.split(' ')[0], values } : { task: 'none', values: {} };
}

async function chosenBy(request: string, notes: readonly Note[], reply: (messages: readonly ChatMessage[]) => object) {
  const call = async (messages: readonly ChatMessage[]): Promise<ModelResult> => ({
    type: 'reply',
    reply: {
      content: '',
      toolCalls: [{ id: 'c', name: 'choose', arguments: JSON.stringify(reply(messages)) }],
      promptTokens: 300,
      completionTokens: 20,
      estimated: false,
    },
  });
  const ports = {
    clock: { now: () => NOW },
    notes: { notesOf: async () => notes, episodesOf: async () => [] },
    store: { commitRun: async (_point: string, next: Run) => next },
    model: async () => ({ call }),
    chance: seededChance(1),
  } as unknown as Ports;
  const first = notes[0];
  if (!first) throw new Error('no notes');
  const { plan, question } = await planOtherWords(runOf(request, first), ports, new AbortController().signal);
  if (plan?.kind === 'procedure') return { by: 'small call' as const, note: plan.note, values: plan.values };
  const [offered] = question?.type === 'nearest' ? question.choices : [];
  return offered && { by: 'card' as const, note: offered.task.note, values: offered.values };
}

function byNotes(request: string, notes: readonly Note[]) {
  const [only, another] = recallProcedures(request, notes, NOW);
  return only && !another ? only : undefined;
}

/** Reads one rephrasing of the note's task; the model is always right. */
export async function readOne(
  request: string,
  expected: Readonly<Record<string, string>>,
  note: Note,
  notes: readonly Note[],
): Promise<Asked> {
  const isRight = (found: { values: Record<string, string> }) =>
    Object.entries(expected).every(([slot, value]) => found.values[slot] === value);
  const only = byNotes(request, notes);
  if (only) return { request, by: only.note.id === note.id && isRight(only) ? 'notes' : 'wrong' };
  const title = requestText((note.body as ProcedureBody).request);
  const chosen = await chosenBy(request, notes, (messages) => choiceOf(messages, title, expected));
  if (!chosen) return { request, by: 'none' };
  return { request, by: chosen.note === note.id && isRight(chosen) ? chosen.by : 'wrong call' };
}

/** Whether notes alone run a near miss. */
export function runsByNotes(request: string, notes: readonly Note[]): boolean {
  return byNotes(request, notes) !== undefined;
}

/** The values that are nearest, by task. */
function nearOf(request: string, notes: readonly Note[]) {
  const tasks = notes.map((one) => ({ note: one, body: one.body as ProcedureBody }));
  return nearestTasks(request, tasks, NOW);
}

/** Reads a near miss that no note runs, with a model that takes it for any of these notes' tasks. */
export async function readNearMisses(request: string, notes: readonly Note[]): Promise<Asked[]> {
  const near = nearOf(request, notes);
  return Promise.all(notes.map((note) => readNearMiss(request, note, notes, near)));
}

/** The same with a model that takes it for this note's task, with the values that are nearest. */
async function readNearMiss(
  request: string,
  note: Note,
  notes: readonly Note[],
  nearest = nearOf(request, notes),
): Promise<Asked> {
  const near = nearest.find(({ task }) => task.note === note);
  const title = requestText((note.body as ProcedureBody).request);
  const chosen = await chosenBy(request, notes, (messages) => choiceOf(messages, title, near?.values ?? {}));
  if (!chosen) return { request, by: 'none' };
  return { request, by: chosen.by === 'card' ? 'card' : 'wrong call' };
}

export async function readSame(table: readonly Rephrased[], notes: readonly Note[]): Promise<Asked[]> {
  const read = ([request = '', ...values]: readonly string[], row: Rephrased, note: Note): Promise<Asked> => {
    const slots = Object.keys(row.values);
    return readOne(request, Object.fromEntries(slots.map((slot, i) => [slot, values[i] ?? ''])), note, notes);
  };
  const rows = table.flatMap((row, i) => {
    const note = notes[i];
    return note ? row.same.map((one) => read(one, row, note)) : [];
  });
  return Promise.all(rows);
}

async function readUnlessRun(request: string, note: Note, notes: readonly Note[]): Promise<Asked> {
  return runsByNotes(request, notes) ? { request, by: 'wrong' } : readNearMiss(request, note, notes);
}

/** Near misses, with a model that errs: it always names the task of the row. */
export async function readOther(table: readonly Rephrased[], notes: readonly Note[]): Promise<Asked[]> {
  return Promise.all(
    table.flatMap(({ other }, i) => {
      const note = notes[i];
      return note ? other.map((request) => readUnlessRun(request, note, notes)) : [];
    }),
  );
}
