/** ReferenceModel: a scripted model that does a case's steps by references of the outline it is sent, and gives up where one was not done. */
import { chooseModel, type AnyPage } from '../../test/harness/chat-driver';
import { type Brain, type Decision, type ModelServer, startModelServer } from '../../test/harness/model-server';
import type { OutlineNode } from '../../test/harness/outline';
import type { On, WidgetStep } from '../../test/widgets/cases';
import { type PageCase, sentenceOf } from './page-case';

const giveUp = (reason: string): Decision => ({ tool: 'give_up', arguments: { reason } });
/** Looks at the page again for a target that is not there yet. */
const MAX_SCROLLS = 1;

/**
 * The case in words whose first target is on no page, so that the model is asked before anything is done, and without names,
 * which a claim of done has to account for.
 */
export function requestOf({ title, steps }: PageCase): string {
  const [first, ...rest] = steps.map(sentenceOf);
  // Only the words of the case say which of several rows is meant.
  const isOfRow = steps.some(({ on }) => on?.nth !== undefined);
  return [`${first ?? title} on behalf of my colleague who is away`, ...(isOfRow ? [title] : rest)].join(', ');
}

export class ReferenceModel {
  private constructor(private readonly server: ModelServer) {}

  static async start(chat: AnyPage): Promise<ReferenceModel> {
    const server = await startModelServer(() => giveUp('no case'));
    await chooseModel(chat, server.baseUrl, 'scripted-1', 'k');
    return new ReferenceModel(server);
  }

  take(one: PageCase): void {
    this.server.calls.length = 0;
    this.server.brain = playsSteps(one.steps);
  }

  /** Whether the product asked the model at all. */
  wasAsked(): boolean {
    return this.server.calls.length > 0;
  }

  close(): Promise<void> {
    return this.server.close();
  }
}

function playsSteps(steps: readonly WidgetStep[]): Brain {
  let at = 0;
  let looks = 0;
  let isLook = false;
  return ({ nodes, lastResult }) => {
    // A page that cannot be scrolled was looked at again all the same.
    if (at > 0 && !isLook && /^(?:not done|refused|it is not known)/.test(lastResult))
      return giveUp(lastResult.split('\n')[0] ?? '');
    isLook = false;
    const step = steps[at];
    if (!step) return { tool: 'done', arguments: { summary: 'It is done.' } };
    const refs = targetsOf(step).map((on) => findNode(on, nodes));
    const missing = targetsOf(step).find((_, i) => refs[i] === undefined);
    if (missing && looks++ < MAX_SCROLLS) {
      isLook = true;
      return { tool: 'scroll', arguments: { direction: 'down' } };
    }
    if (missing) return giveUp(`no ${missing.role ?? 'control'} "${missing.name}" among ${nodes.length} nodes`);
    at += 1;
    return decisionOf(
      step,
      refs.map((node) => node?.ref ?? ''),
    );
  };
}

function targetsOf(step: WidgetStep): On[] {
  if (step.do === 'drag') return [step.on, step.to];
  return step.on ? [step.on] : [];
}

function decisionOf(step: WidgetStep, [ref, to]: readonly string[]): Decision {
  const { do: tool, on: _, ...rest } = step;
  const target = ref === undefined ? {} : { ref };
  if (step.do === 'drag') return { tool, arguments: { ...target, to, place: step.place ?? 'into' } };
  return { tool, arguments: { ...target, ...rest } };
}

/** As a model reads the outline: by the exact name, a placeholder or a label beside it, or by a name that begins or ends with it. */
function findNode({ role, name, nth = 0 }: On, nodes: readonly OutlineNode[]): OutlineNode | undefined {
  const folded = name.toLowerCase();
  const ofRole = nodes.filter((node) => node.ref !== undefined && (role === undefined || node.role === role));
  const beside = `near=${JSON.stringify(name)}`;
  const exact = ofRole.filter(
    ({ name: own, placeholder, line }) => own === name || placeholder === name || line.includes(beside),
  );
  const specific = exact.filter((node) => node.role !== 'generic');
  const longer = ofRole.filter(
    ({ name: own }) => own.toLowerCase().startsWith(folded) || own.toLowerCase().endsWith(folded),
  );
  const near = ofRole.filter(({ name: own, line }) => line.includes(JSON.stringify(name)) || own.includes(`"${name}"`));
  return [specific, exact, longer, near].find((list) => list.length > 0)?.at(nth);
}
