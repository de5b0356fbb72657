/** runTurn makes one transition of a run and stores the next state; a worker that is shut down resumes from the stored state. */
import { assertNever } from '../../core/assert-never';
import { makeId } from '../../core/ids';
import { rejectOnAbort } from '../../core/stop';
import { originOf } from '../../guard/url';
import type { Run } from '../../records/run';
import { templateText } from '../../records/template';
import { finishRun } from '../end/finish-run';
import { handleTabProblem } from '../end/tab-problem';
import { choosePlan, plainPlan } from '../plan/choose-plan';
import { memoryStep } from '../step/memory-step';
import { findSiblingTask } from '../plan/sibling-tasks';
import { offerSibling } from '../step/offer-sibling';
import { planOtherWords } from '../step/other-words';
import { withBeginning } from '../plan/beginning-section';
import type { RecalledProcedure } from '../plan/recall-procedures';
import type { Ports } from '../run/ports';
import { readableOrigins, waitForAnswer, withSnapshot } from '../run/run-state';
import { actStep } from '../step/act-step';
import { guardAndAct } from '../step/guard-and-act';
import { modelStep } from '../step/model-step';
import { plannerStep } from '../step/planner-step';
import { procedureStep } from '../step/procedure-step';
import { readLate } from '../step/second-look';
import { answerStrayRemark } from '../step/stray-remark';
import { verifyStep } from '../step/verify-step';
import { rememberPage } from '../teach/seen-values';

/**
 * @returns the next state, already stored
 * @throws StoppedError when the signal aborts
 */
export async function runTurn(run: Run, allPorts: Ports, signal: AbortSignal): Promise<Run> {
  // A known task that no longer fits its page stops there: the model is not put to work for another program.
  const ports = run.requestedBy ? { ...allPorts, model: async () => undefined } : allPorts;
  switch (run.phase) {
    case 'start':
      return startEpisode(run, ports, signal);
    case 'observe':
      return observe(run, ports, signal);
    case 'decide':
      return decide(run, ports, signal);
    case 'guard':
      return guardAndAct(run, ports, signal);
    case 'act':
      return actStep(run, ports, signal);
    case 'witness':
      return verifyStep(run, ports, signal);
    case 'teaching':
    case 'waiting':
    case 'ended':
      return run;
    default:
      return assertNever(run.phase);
  }
}

/** Opens the tab; the episode starts once its site is known and accessible. */
async function startEpisode(run: Run, ports: Ports, signal: AbortSignal): Promise<Run> {
  const tab = await rejectOnAbort(ports.page.open(run.tabId, signal), signal);
  if (tab.type === 'problem') return handleTabProblem(run, tab.problem, tab.url, ports);
  const grant = {
    ...run.grant,
    readWrite: [...new Set([tab.origin, ...run.grant.readWrite])],
    read: [...new Set([tab.origin, ...run.grant.read])],
  };
  const opened: Run = { ...run, origin: tab.origin, grant, phase: 'observe', question: undefined };
  const started = await ports.store.commitRun('run.opened', opened, tab.origin, [
    {
      kind: 'episode.started',
      payload: { episode: run.episode, withheld: run.withheld, requestedBy: run.requestedBy },
    },
  ]);
  return lookAtOpened(started, ports, signal);
}

async function observe(run: Run, ports: Ports, signal: AbortSignal): Promise<Run> {
  const tab = await rejectOnAbort(ports.page.open(run.tabId, signal), signal);
  if (tab.type === 'problem') return handleTabProblem(run, tab.problem, tab.url, ports);
  return lookAtOpened(run, ports, signal);
}

async function lookAtOpened(opened: Run, ports: Ports, signal: AbortSignal): Promise<Run> {
  const run = await allowTabOrigin(opened, ports, signal);
  const options = { readable: readableOrigins(run), settle: false };
  const look = await rejectOnAbort(ports.page.look(run.tabId, options, signal), signal);
  if (look.type === 'problem') return handleTabProblem(run, look.problem, look.url, ports);
  if (look.type === 'other-site')
    return finishRun(run, { state: 'stopped', code: 'left-site', params: [originOf(look.url) ?? look.url] }, ports);
  const observed = withBeginning(withSnapshot(run, look.snapshot));
  if (run.teaching) return startRecording(await rememberPage(observed, ports, signal), ports, signal);
  return ports.store.commitRun('run.observed', { ...observed, phase: 'decide' }, run.origin, []);
}

/** The user allowed the run to go on in this tab: its first origin is granted, later ones are not. */
async function allowTabOrigin(run: Run, ports: Ports, signal: AbortSignal): Promise<Run> {
  if (run.allowedTab !== run.tabId) return run;
  const tab = await rejectOnAbort(ports.page.open(run.tabId, signal), signal);
  if (tab.type === 'problem') return run;
  const readWrite = [...new Set([...run.grant.readWrite, tab.origin])];
  return { ...run, allowedTab: undefined, grant: { ...run.grant, readWrite } };
}

/** The page records the user's actions from here on. */
async function startRecording(run: Run, ports: Ports, signal: AbortSignal): Promise<Run> {
  await rejectOnAbort(ports.page.record(run.tabId, true), signal);
  return ports.store.commitRun('run.observed', { ...run, phase: 'teaching' }, run.origin, []);
}

async function decide(run: Run, ports: Ports, signal: AbortSignal): Promise<Run> {
  const { plan } = run;
  switch (plan?.kind) {
    case undefined:
      return startPlan(run, ports, signal);
    case 'procedure':
      return procedureStep(run, plan, ports, signal);
    case 'planner':
      return plannerStep(run, plan, ports, signal);
    case 'model':
      return modelStep(run, plan, ports, signal);
  }
}

async function startPlan(run: Run, ports: Ports, signal: AbortSignal): Promise<Run> {
  const remembered = memoryStep(run, ports);
  if (remembered) return remembered;
  const stray = await answerStrayRemark(run, ports);
  if (stray) return stray;
  const choice = await choosePlan(run, ports);
  switch (choice.type) {
    case 'other': {
      if (run.requestedBy) return finishRun(run, { state: 'failed', code: 'task-not-here' }, ports);
      const late = await readLate(run, ports, signal, (latest) => plainPlan(latest, ports));
      if (late) return ports.store.commitRun('run.planned', { ...late.run, plan: late.choice }, run.origin, []);
      const sibling = await findSiblingTask(run, ports, signal);
      return (sibling && offerSibling(run, sibling, ports)) ?? planOtherWords(run, ports, signal);
    }
    case 'plan':
      return ports.store.commitRun('run.planned', { ...run, plan: choice.plan }, run.origin, []);
    case 'which':
      return askWhichProcedure(run, choice.procedures, ports);
  }
}

/** Several procedures fit the request equally: the user chooses. */
function askWhichProcedure(run: Run, procedures: readonly RecalledProcedure[], ports: Ports): Promise<Run> {
  const question = {
    type: 'procedure' as const,
    id: makeId('question', ports.clock.now(), ports.chance),
    choices: procedures.map(({ note, body, values }) => ({
      note: note.id,
      label: `${templateText(body.request)} (${Object.entries(values)
        .map(([parameter, value]) => `${parameter}: ${value}`)
        .join(', ')})`,
    })),
  };
  return ports.store.commitRun('step.asked', waitForAnswer(run, question, 'decide', ports.clock.now()), run.origin, []);
}
