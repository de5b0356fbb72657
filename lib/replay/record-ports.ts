/** recordPorts wraps a run's ports so that every answer of page, model, clock and random numbers is recorded. */
import type { Ports } from '../agent/run/ports';
import { hashOf } from '../core/canonical';
import { errorMessage, FieldnotesError } from '../core/errors';
import type { ModelPort } from '../model/words';
import type { Run } from '../records/run';
import type { Decided, TapeEntry } from '../records/tape';

export interface Recording {
  ports: Ports;
  /** Returns and clears the answers and decisions recorded since the last call. */
  take(): { entries: TapeEntry[]; decided: Decided[] };
  /** The same without clearing them. */
  peek(): { entries: TapeEntry[]; decided: Decided[] };
}

export function recordPorts(ports: Ports): Recording {
  let entries: TapeEntry[] = [];
  let decided: Decided[] = [];
  const record = <T>(what: string, answer: T): T => {
    entries.push({ what, answer: answer === undefined ? undefined : structuredClone(answer) });
    return answer;
  };
  const recordSettled = async <T>(what: string, answer: Promise<T>): Promise<T> => {
    try {
      return record(what, await answer);
    } catch (error) {
      const code = error instanceof FieldnotesError ? error.code : 'internal';
      entries.push({ what, error: { code, message: errorMessage(error) } });
      throw error;
    }
  };
  return {
    take() {
      const taken = { entries, decided };
      entries = [];
      decided = [];
      return taken;
    },
    peek: () => ({ entries: [...entries], decided: [...decided] }),
    ports: {
      ...ports,
      page: interceptMethods(ports.page, (method, answer) => recordSettled(`page.${method}`, answer)),
      allowed: interceptMethods(ports.allowed, (method, answer) => recordSettled(`allowed.${method}`, answer)),
      store: recordCommits(ports.store, (run) => decided.push(summarizeDecision(run))),
      model: async (use) => {
        const model = await ports.model(use);
        record('model', model === undefined ? false : (model.profile ?? true));
        if (!model) return undefined;
        const recorded: ModelPort = {
          ...model,
          call: (messages, tools, signal) => recordSettled('model.call', model.call(messages, tools, signal)),
        };
        return recorded;
      },
      clock: { now: () => record('clock', ports.clock.now()) },
      chance: { next: () => record('chance', ports.chance.next()) },
    },
  };
}

/** @param onCommit called before each commit, which stores the tape with it */
function recordCommits(store: Ports['store'], onCommit: (run: Run) => void): Ports['store'] {
  return {
    run: (id) => store.run(id),
    commitEvents: (origin, events) => store.commitEvents(origin, events),
    commitRun: (point, run, origin, events) => {
      onCommit(run);
      return store.commitRun(point, run, origin, events);
    },
  };
}

/** A proxy of the port that passes each method's name and answer to `intercept`. */
function interceptMethods<T extends object>(
  port: T,
  intercept: (method: string, answer: Promise<unknown>) => Promise<unknown>,
): T {
  return new Proxy(port, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name);
      if (typeof member !== 'function' || typeof name !== 'string') return member;
      return (...args: unknown[]) => intercept(name, member.apply(target, args) as Promise<unknown>);
    },
  });
}

/** The parts of a decision that a replay compares. @param run as stored */
export function summarizeDecision(run: Run): Decided {
  const { updatedAt: _time, revision: _writes, ...state } = run;
  const last = run.steps.at(-1);
  return {
    hash: hashOf(state),
    phase: run.phase,
    ...(run.plan ? { plan: run.plan.kind } : {}),
    ...(run.plan?.kind === 'procedure' ? { note: run.plan.note } : {}),
    ...(last ? { step: `${last.action.verb} ${last.target} ${last.state}`.trim() } : {}),
    ...(run.outcome ? { outcome: run.outcome.code } : {}),
  };
}
