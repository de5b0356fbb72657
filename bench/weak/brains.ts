/** Scripted models for bench:weak: RIGHT does a task as it should be done, each of WEAK_BRAINS errs in one way of real small models. */
import type { Brain, Decision } from '../../test/harness/model-server';
import type { OutlineNode } from '../../test/harness/outline';
import type { WeakStep, WeakTask } from './task';

export type MakeBrain = (task: WeakTask) => Brain;

const MAX_CALLS = 20;
const done = (summary: string): Decision => ({ tool: 'done', arguments: { summary } });

function decide({ tool, find, text }: WeakStep, nodes: readonly OutlineNode[], pageText = ''): Decision {
  if (tool === 'goTo') {
    const origin = /https?:\/\/[\w.:]+/.exec(pageText)?.[0] ?? '';
    return { tool, arguments: { url: `${origin}${text}` } };
  }
  const ref = find(nodes)?.ref;
  if (ref === undefined) return { tool: 'give_up', arguments: { reason: 'The element is not on the page.' } };
  switch (tool) {
    case 'type':
      return { tool, arguments: { ref, text } };
    case 'select':
      return { tool, arguments: { ref, options: [text] } };
    case 'check':
      return { tool, arguments: { ref, checked: true } };
    case 'uncheck':
      return { tool: 'check', arguments: { ref, checked: false } };
    case 'click':
      return { tool, arguments: { ref } };
  }
}

/** Plays the steps one a call, then claims to be done without end. */
function plays(steps: readonly WeakStep[], claim: string): Brain {
  return ({ nodes, calls, pageText }) => {
    const step = steps[calls.length];
    return step ? decide(step, nodes, pageText) : done(claim);
  };
}

/** Gives up where the task cannot be done or the site refused. */
export const RIGHT: MakeBrain =
  (task) =>
  ({ nodes, calls }) => {
    const step = task.steps[calls.length];
    if (step) return decide(step, nodes);
    return task.answer === undefined
      ? { tool: 'give_up', arguments: { reason: 'The site does not allow it.' } }
      : done(task.answer);
  };

const first =
  (roles: readonly string[]) =>
  (nodes: readonly OutlineNode[]): OutlineNode | undefined =>
    nodes.find((node) => node.ref !== undefined && roles.includes(node.role));
const pressFirst: WeakStep = { tool: 'click', find: first(['link', 'button']) };

/** The digits of a text, each one more; other texts as they are. */
const nearNumber = (text: string) => text.replace(/\d/g, (digit) => String((Number(digit) + 1) % 10));

/** Another option of the list that the step chooses from. */
function otherOption(step: WeakStep): Brain {
  return ({ nodes }) => {
    const node = step.find(nodes);
    const options: unknown = JSON.parse(/ options=(\[.*?\])/.exec(node?.line ?? '')?.[1] ?? '[]');
    const other = Array.isArray(options) ? options.find((one) => one !== step.text && one !== '') : undefined;
    return decide({ ...step, text: typeof other === 'string' ? other : (step.text ?? '') }, nodes);
  };
}

/** Another control of the same role and name, if there is one. */
function namesake(step: WeakStep): WeakStep {
  return {
    ...step,
    find: (nodes) => {
      const node = step.find(nodes);
      return (
        nodes.find((other) => other.ref && other !== node && other.role === node?.role && other.name === node.name) ??
        node
      );
    },
  };
}

/** The control of the same role that stands before the step's. */
function neighbour(step: WeakStep): WeakStep {
  if (step.tool !== 'click') return step;
  return {
    ...step,
    find: (nodes) => {
      const node = step.find(nodes);
      const peers = nodes.filter((other) => other.ref !== undefined && other.role === node?.role);
      return node && (peers[peers.indexOf(node) - 1] ?? node);
    },
  };
}

/** A press on a button that none of the steps is for. */
function unused(steps: readonly WeakStep[]): WeakStep {
  return {
    tool: 'click',
    find: (nodes) => {
      const used = steps.map((step) => step.find(nodes));
      return (
        nodes.find((node) => node.ref !== undefined && node.role === 'button' && !used.includes(node)) ?? used.at(-1)
      );
    },
  };
}

const OPPOSITES = { check: 'uncheck', uncheck: 'check' } as const;
const opposite = (step: WeakStep): WeakStep =>
  step.tool === 'check' || step.tool === 'uncheck' ? { ...step, tool: OPPOSITES[step.tool] } : step;

const claimOf = (task: WeakTask) => task.answer ?? 'It is done.';
const withoutFirst = (steps: readonly WeakStep[], isIt: (step: WeakStep) => boolean) => {
  const index = steps.findIndex(isIt);
  return steps.filter((_, i) => i !== index);
};
const withoutLast = (steps: readonly WeakStep[], isIt: (step: WeakStep) => boolean) => {
  const index = steps.findLastIndex(isIt);
  return steps.filter((_, i) => i !== index);
};
const isWrite = ({ tool }: WeakStep) => tool !== 'click';

/** The texts of the steps that type go round: each field gets the text of the next one. */
function exchanged(steps: readonly WeakStep[]): WeakStep[] {
  const texts = steps.flatMap(({ tool, text }) => (tool === 'type' && text !== undefined ? [text] : []));
  let at = 0;
  return steps.map((step) =>
    step.tool === 'type' && step.text !== undefined ? { ...step, text: texts[++at % texts.length] ?? step.text } : step,
  );
}

/** Plays a task's own slip; tasks without one are not for it. */
export const OWN_SLIP = 'own slip';

/** By name of the error. */
export const WEAK_BRAINS: Readonly<Record<string, MakeBrain>> = {
  'claims at once': () => plays([], 'I have done what you asked for.'),
  'first link': () => plays([pressFirst], 'Done.'),
  'forgets a value': (task) => plays(withoutFirst(task.steps, isWrite), 'Done.'),
  'invents a value': (task) =>
    plays(
      task.steps.map((step) => (step.tool === 'type' ? { ...step, text: 'This is a test message.' } : step)),
      'The price is 99.99.',
    ),
  'half-way': (task) => plays(task.steps.slice(0, -1), 'All done.'),
  'there and back':
    (task) =>
    ({ nodes, calls }) => {
      const steps = task.steps.length > 0 ? task.steps : [pressFirst];
      const step = steps[calls.length % steps.length];
      return step && calls.length < MAX_CALLS ? decide(step, nodes) : done(claimOf(task));
    },
  'repeats a failing act':
    (task) =>
    ({ nodes, calls }) => {
      const ref = first(['button', 'link', 'checkbox', 'radio'])(nodes)?.ref;
      return ref !== undefined && calls.length < 9
        ? { tool: 'type', arguments: { ref, text: task.request } }
        : done('Done.');
    },
  'wrong row': (task) => plays(task.steps.map(namesake), 'The price is 7.77.'),
  'all options':
    (task) =>
    ({ nodes, calls }) => {
      const list = nodes.find((node) => node.ref && / options=\[/.test(node.line));
      const options: unknown = JSON.parse(/ options=(\[.*?\])/.exec(list?.line ?? '')?.[1] ?? '[]');
      if (list && calls.length < 3) return { tool: 'select', arguments: { ref: list.ref, options } };
      return plays(
        withoutFirst(task.steps, isWrite),
        'All are chosen.',
      )({ nodes, calls, request: '', lastResult: '', said: [], recalled: [], pageText: '' });
    },
  'done after a failure':
    (task) =>
    ({ nodes, calls }) => {
      const step = task.steps[calls.length];
      if (step && calls.length < task.steps.length - 1) return decide(step, nodes);
      const ref = first(['button', 'link', 'checkbox'])(nodes)?.ref;
      return calls.length === Math.max(0, task.steps.length - 1)
        ? { tool: 'select', arguments: { ref, options: ['Save'] } }
        : done(claimOf(task).replace(/\d+\.\d+/, '88.88'));
    },
  'believes itself': (task) => plays(task.steps, task.wrongAnswer ?? claimOf(task)),
  'answers at once': (task) => plays([], claimOf(task)),
  'skips a press': (task) =>
    plays(
      withoutFirst(task.steps, (step) => !isWrite(step)),
      claimOf(task),
    ),
  'does half a list': (task) => plays(withoutLast(task.steps, isWrite), claimOf(task)),
  'cuts a value': (task) =>
    plays(
      task.steps.map((step) => (step.text === undefined ? step : { ...step, text: step.text.slice(0, -2) })),
      claimOf(task),
    ),
  'swaps values': (task) => plays(exchanged(task.steps), claimOf(task)),
  'other namesake': (task) => plays([...task.steps.slice(0, -1), ...task.steps.slice(-1).map(namesake)], claimOf(task)),
  'near number': (task) =>
    plays(
      task.steps.map((step) => (step.text === undefined ? step : { ...step, text: nearNumber(step.text) })),
      claimOf(task),
    ),
  'other option': (task) => (seen) => {
    const step = task.steps[seen.calls.length];
    return step?.tool === 'select' ? otherOption(step)(seen) : plays(task.steps, claimOf(task))(seen);
  },
  'one press more': (task) => plays([...task.steps, unused(task.steps)], claimOf(task)),
  'adds a word': (task) =>
    plays(
      task.steps.map((step) =>
        step.text === undefined || step.tool !== 'type' ? step : { ...step, text: `${step.text} soon` },
      ),
      claimOf(task),
    ),
  'next button': (task) => plays(task.steps.map(neighbour), claimOf(task)),
  'sends twice': (task) => plays([...task.steps, ...task.steps.slice(-1)], claimOf(task)),
  [OWN_SLIP]: (task) => plays(task.slip?.steps ?? [], task.slip?.claim ?? claimOf(task)),
  'takes it back': (task) => plays([...task.steps, ...task.steps.slice(-1).map(opposite)], claimOf(task)),
};
