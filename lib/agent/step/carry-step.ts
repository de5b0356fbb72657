/** proposeCarry carries a thing into a list or column; both are found on the page by their names. */
import { pause, rejectOnAbort } from '../../core/stop';
import { normalizeText } from '../../core/text';
import type { Snapshot, SnapshotNode } from '../../page/words/snapshot';
import { matchTarget } from '../../policy/match-target';
import { nodeLabel } from '../../policy/plan-step';
import type { ProcedureStep } from '../../records/note';
import type { Run } from '../../records/run';
import { fillTemplate } from '../../records/template';
import { stepAction, targetFingerprint } from '../plan/procedure-target';
import { withProposal } from '../run/propose-step';
import { readableOrigins, withSnapshot } from '../run/run-state';
import { handleMismatch } from './mismatch';
import { advance, commitProposal, type ProcedureStepContext } from './procedure-step-context';

/** A page that has just loaded shows its lists within this, ms. */
const SHOWN_MS = 800;
/** Roles that hold what stands in them. */
const HOLDERS: ReadonlySet<string> = new Set(['group', 'region', 'list', 'listbox']);

interface Both {
  thing: SnapshotNode | undefined;
  place: SnapshotNode | undefined;
}

export async function proposeCarry(
  context: ProcedureStepContext,
  onto: NonNullable<ProcedureStep['onto']>,
): Promise<Run> {
  const { plan, step, ports, signal } = context;
  const [name, list] = [fillTemplate(step.named ?? [], plan.values), fillTemplate(onto, plan.values)];
  let { run } = context;
  let both = findBoth(run.snapshot, name, list);
  if (!both.thing || !both.place) {
    await pause(SHOWN_MS, signal);
    run = withSnapshot(run, await rejectOnAbort(ports.page.snapshot(run.tabId, readableOrigins(run)), signal));
    both = findBoth(run.snapshot, name, list);
    both = { ...both, thing: both.thing ?? (await findTitle(context, name)) };
  }
  const { thing, place } = both;
  if (!thing || !place) {
    const { code, said } = whyMissing(run, both, name, list);
    return handleMismatch(run, code, said, ports);
  }
  if (standsIn(run.snapshot?.nodes ?? [], thing, place)) return commitProposal(advance(run, plan), ports);
  const action = stepAction(step, plan.values, thing.ref, place.ref);
  if (!action) return handleMismatch(run, 'bad-note', step.verb, ports);
  const target = `${nodeLabel(thing)} (${list})`;
  const extra = step.quiet ? { quiet: step.quiet } : {};
  return commitProposal(withProposal(advance(run, plan), { action, by: 'procedure', target, extra }, ports), ports);
}

/** The title of a card that is one control in the outline: it is no node of its own. */
async function findTitle(
  { run, plan, step, notes, ports, signal }: ProcedureStepContext,
  name: string,
): Promise<SnapshotNode | undefined> {
  const remembered = targetFingerprint(step, notes, plan.values);
  if (!remembered) return undefined;
  const { role, tag } = remembered;
  const located = await rejectOnAbort(ports.page.locate(run.tabId, { role, tag, name }), signal);
  if (located.type !== 'found' || located.how !== 'same') return undefined;
  return { role, name, ref: located.ref, states: [], depth: 0, inViewport: true };
}

export function findBoth(snapshot: Snapshot | undefined, name: string, list: string): Both {
  if (!snapshot) return { thing: undefined, place: undefined };
  const find = (target: string) => {
    const found = matchTarget({ verb: 'drag', target, quoted: true }, snapshot);
    return found.type === 'one' ? found.node : undefined;
  };
  return { thing: find(name), place: find(list) ?? countingPlace(snapshot.nodes, list) };
}

/** The number of things at the end of a column's name, apart from the name: “Ready (3)”, and not “Hall 3”. */
const COUNT = /^\s*(?:\(\d+\)|\[\d+\]|[·|:–-]\s*\d+)$/u;

const BARE_COUNT = /^\s\d+$/u;

/** Whether all names of its kind end with a number and differ without it: “New 3”, “Doing 2”, and not “Hall 1”, “Hall 2”. */
function isCounting({ role, depth }: SnapshotNode, nodes: readonly SnapshotNode[]): boolean {
  const names = nodes.flatMap((node) =>
    node.role === role && node.depth === depth && BARE_COUNT.test(/\s\d+$/u.exec(node.name)?.[0] ?? '')
      ? [normalizeText(node.name.replace(/\s\d+$/u, ''))]
      : [],
  );
  return names.length > 1 && new Set(names).size === names.length;
}

/** The only list whose name goes on with the number of things in it. */
function countingPlace(nodes: readonly SnapshotNode[], list: string): SnapshotNode | undefined {
  const said = normalizeText(list);
  const [only, ...others] = nodes.filter((node) => {
    const shown = normalizeText(node.name);
    const rest = shown.startsWith(said) ? shown.slice(said.length) : '';
    return COUNT.test(rest) || (BARE_COUNT.test(rest) && isCounting(node, nodes));
  });
  const ref = only?.ref ?? only?.at;
  return only && ref !== undefined && others.length === 0 ? { ...only, ref } : undefined;
}

function whyMissing({ snapshot }: Run, { thing }: Both, name: string, list: string): { code: string; said: string } {
  const said = thing ? list : name;
  const namesakes = snapshot?.nodes.filter((node) => node.name === said) ?? [];
  return { code: namesakes.length > 1 ? 'locate-ambiguous' : 'locate-gone', said };
}

/** Whether the thing stands in the place already, where the outline says what the place holds. */
export function standsIn(nodes: readonly SnapshotNode[], thing: SnapshotNode, place: SnapshotNode): boolean {
  const from = nodes.findIndex(({ ref, at }) => (ref ?? at) === place.ref);
  const to = nodes.findIndex(({ ref, at }) => (ref ?? at) === thing.ref);
  if (!HOLDERS.has(place.role) || from < 0 || to <= from) return false;
  return nodes.slice(from + 1, to + 1).every(({ depth }) => depth > place.depth);
}
