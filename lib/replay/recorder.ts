/** Ports that write down every answer of the world while a run works with them. */
import { hashOf } from '../core/canonical';
import { FieldnotesError, messageOf } from '../core/errors';
import type { Ports } from '../agent/ports';
import type { ModelPort } from '../model/words';
import type { Run } from '../notebook/records/run';
import type { Decided, TapeEntry } from '../notebook/records/tape';

export interface Recording {
  ports: Ports;
  /** What was answered and decided since last taken. */
  take(): { entries: TapeEntry[]; decided: Decided[] };
}

export function recording(ports: Ports): Recording {
  let entries: TapeEntry[] = [];
  let decided: Decided[] = [];
  const heard = <T>(what: string, answer: T): T => {
    entries.push({ what, answer: answer === undefined ? undefined : structuredClone(answer) });
    return answer;
  };
  const listen = async <T>(what: string, asked: Promise<T>): Promise<T> => {
    try {
      return heard(what, await asked);
    } catch (error) {
      const code = error instanceof FieldnotesError ? error.code : 'internal';
      entries.push({ what, error: { code, message: messageOf(error) } });
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
    ports: {
      ...ports,
      page: listening(ports.page, (method, answer) => listen(`page.${method}`, answer)),
      allowed: listening(ports.allowed, (method, answer) => listen(`allowed.${method}`, answer)),
      store: {
        run: (id) => ports.store.run(id),
        commitEvents: (origin, drafts) => ports.store.commitEvents(origin, drafts),
        commitRun: async (point, run, origin, drafts) => {
          const stored = await ports.store.commitRun(point, run, origin, drafts);
          decided.push(decidedOf(stored));
          return stored;
        },
      },
      model: async () => {
        const model = await ports.model();
        heard('model', model !== undefined);
        if (!model) return undefined;
        const wrapped: ModelPort = {
          ...model,
          call: (messages, tools, signal) => listen('model.call', model.call(messages, tools, signal)),
        };
        return wrapped;
      },
      clock: { now: () => heard('clock', ports.clock.now()) },
      chance: { next: () => heard('chance', ports.chance.next()) },
    },
  };
}

/** The same object, each of whose methods is listened to. */
function listening<T extends object>(
  port: T,
  listen: (method: string, answer: Promise<unknown>) => Promise<unknown>,
): T {
  return new Proxy(port, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name);
      if (typeof member !== 'function' || typeof name !== 'string') return member;
      return (...args: unknown[]) => listen(name, member.apply(target, args) as Promise<unknown>);
    },
  });
}

/** @param run as stored */
export function decidedOf(run: Run): Decided {
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
