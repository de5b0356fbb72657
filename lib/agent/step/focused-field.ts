/** inFocusedField finds the field of a text whose place the user did not name: “click Name, type Ann”. */
import { targetRef } from '../../page/words/action-parts';
import type { SnapshotNode } from '../../page/words/snapshot';
import { FOCUS } from '../../policy/focused-field';
import type { Command } from '../../records/command';
import type { Run } from '../../records/run';
import type { Ports } from '../run/ports';
import { lastStep } from '../run/run-state';

/** @returns the command with the field that the last act pressed, focused or opened; unchanged if there is none, or several */
export async function inFocusedField(run: Run, command: Command, ports: Ports): Promise<Command> {
  const { snapshot } = run;
  if (command.kind !== FOCUS || command.chosen !== undefined || !snapshot || run.steps.length === 0) return command;
  const isWritable = (ref: string) => snapshot.nodes.some((node) => node.ref === ref && takesText(node));
  const step = lastStep(run);
  const pressed = targetRef(step.action) ?? '';
  if (isWritable(pressed)) return { ...command, chosen: pressed };
  const focused = await ports.page.focused(run.tabId);
  if (isWritable(focused)) return { ...command, chosen: focused };
  const appeared = snapshot.nodes.filter((node) => isWritable(node.ref ?? '') && hasAppeared(step, node));
  const [only] = appeared;
  return only?.ref !== undefined && appeared.length === 1 ? { ...command, chosen: only.ref } : command;
}

const TEXT_ROLES: ReadonlySet<string> = new Set(['textbox', 'searchbox', 'spinbutton', 'combobox']);

function takesText({ role, options, states }: SnapshotNode): boolean {
  const isBarred = states.some((state) => state === 'disabled' || state === 'read-only');
  return TEXT_ROLES.has(role) && options === undefined && !isBarred;
}

function hasAppeared({ effect }: Run['steps'][number], { role, name }: SnapshotNode): boolean {
  return (effect?.facts ?? []).some((one) => one.fact === 'appeared' && one.role === role && one.name === name);
}
