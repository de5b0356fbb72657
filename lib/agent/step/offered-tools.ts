/** offeredTools chooses the tools of a call to the model; a forced reply is offered only what may still help on the page as it is. */
import type { ModelProfile, ToolSpec } from '../../model/words';
import type { Snapshot } from '../../page/words/snapshot';
import { COMPACT_TOOLS, FOLLOW_TOOL, TOOLS, withRefValues } from '../../policy/tools';
import type { Run } from '../../records/run';
import { asksQuestion } from '../evidence/request-kind';
import { findSpentRefs } from '../evidence/spent-acts';
import type { ModelPlan } from '../run/tool-call';

/** Ends that an answer is sought by before anything is pressed for it. */
const ANSWERS: ReadonlySet<string> = new Set(['done', 'give_up']);

/** The same texts for all of a conversation, so that servers find the start of the prompt in their cache; a schema may differ. */
export function offeredTools(run: Run, plan: ModelPlan, profile: ModelProfile | undefined): readonly ToolSpec[] {
  const known = plan.recalled === undefined ? [] : [FOLLOW_TOOL];
  const all = [...(plan.form === 'compact' ? COMPACT_TOOLS : TOOLS), ...known];
  const tools = run.snapshot?.nodes.some(({ role }) => role === 'tool')
    ? all
    : all.filter(({ name }) => name !== 'useTool');
  const { snapshot } = run;
  if (!profile?.usesSchema || !snapshot) return tools;
  if (answersFirst(run, plan))
    return tools.map((tool) => (ANSWERS.has(tool.name) ? tool : { ...tool, onThisPage: false }));
  const { objected = [], objectedAt } = plan;
  const spent = findSpentRefs(run, objectedAt === run.steps.length ? objected : []);
  return withRefValues(tools, { nodes: snapshot.nodes, spent, isWhollySeen: isWhollySeen(snapshot) });
}

/**
 * Whether the first reply to a question has to answer it from the page that is open, or say that the answer is not there: small
 * models press where they should read.
 */
export function answersFirst({ request, steps }: Run, { form, claims = 0 }: ModelPlan): boolean {
  return form === 'compact' && claims === 0 && steps.length === 0 && asksQuestion(request);
}

function isWhollySeen({ scrolledPercent, omitted, nodes }: Snapshot): boolean {
  return scrolledPercent >= 100 && omitted === 0 && nodes.every(({ inViewport }) => inViewport);
}
