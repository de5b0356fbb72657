/** keptCell looks at a cell once its editor was left: it shows what was written, or the table has not taken it. */
import { pollUntil } from '../../core/poll';
import { pause, rejectOnAbort } from '../../core/stop';
import { normalizeText } from '../../core/text';
import type { Command } from '../../records/command';
import type { Run } from '../../records/run';
import { finishRun } from '../end/finish-run';
import { readableOrigins, withSnapshot } from '../run/run-state';
import { type PlannerContext, passCommand } from './act-first';

/** The verb of a command that only looks at the cell that was written. */
export const KEPT = 'kept';

export const keptCommand = ({ words }: Command, target: string, within: string, value: string): Command => {
  return { words, verb: KEPT, target, within, value };
};

/** A table shows what a cell has taken within this, ms. */
const SHOWN_MS = 1_500;
const LOOK_PAUSE_MS = 200;

/** @param find looks for the ref of the cell in the row that holds the words */
export async function keptCell(
  context: PlannerContext,
  find: (within: string) => Promise<string | undefined>,
): Promise<Run> {
  const { run, plan, command, ports, signal } = context;
  const { target = '', within = '', value = '' } = command;
  let looked = run;
  let shown: string | undefined;
  const isShown = await pollUntil(
    async () => {
      // The row may be called by what was written.
      const cell = (await find(within)) ?? (await find(value));
      looked = withSnapshot(run, await rejectOnAbort(ports.page.snapshot(run.tabId, readableOrigins(run)), signal));
      shown = cell === undefined ? undefined : shownIn(cell, looked);
      return shown !== undefined && shows(shown, value);
    },
    { timeoutMs: SHOWN_MS, wait: () => pause(LOOK_PAUSE_MS, signal), signal, now: () => ports.clock.now() },
  );
  if (!isShown)
    return shown === undefined
      ? finishRun(looked, { state: 'unconfirmed', code: 'unseen-change', params: [] }, ports)
      : finishRun(
          looked,
          { state: 'failed', code: 'value-taken-back', params: [`${target} · ${within}`, shown] },
          ports,
        );
  // The cell has answered the key that left its editor.
  const last = looked.steps.length - 1;
  const steps = looked.steps.map((step, i) => (i === last ? { ...step, unanswered: undefined } : step));
  return passCommand({ ...looked, steps }, plan, ports);
}

/** @returns undefined while the cell is not listed, or holds a field */
function shownIn(cell: string, { snapshot }: Run): string | undefined {
  const nodes = snapshot?.nodes ?? [];
  const index = nodes.findIndex(({ ref, at }) => ref === cell || at === cell);
  const [node, inside] = index < 0 ? [] : nodes.slice(index, index + 2);
  const isOpen = inside?.value !== undefined && inside.depth > (node?.depth ?? 0);
  return node === undefined || isOpen ? undefined : (node.value ?? node.name);
}

/** “1400” is shown as “1,400 pcs”. */
function shows(shown: string, value: string): boolean {
  const bare = (text: string) => normalizeText(text).replace(/[^\p{L}\p{N}-]+/gu, '');
  return bare(shown).includes(bare(value));
}
