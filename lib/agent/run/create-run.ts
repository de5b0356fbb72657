/** createRun makes the first state of a run from a request. */
import { makeId } from '../../core/ids';
import { originOf } from '../../guard/url';
import { typedAddresses } from '../../policy/addresses';
import type { ChosenTask } from '../../records/known-task';
import type { Note } from '../../records/note';
import type { Requester } from '../../records/requester';
import type { Run } from '../../records/run';
import type { Ports } from './ports';

export interface RunOptions {
  /** The user demonstrates the task. */
  teaching?: boolean;
  /** The procedure that just performed the same request; repeating the request means the result was not what the user wanted. */
  avoid?: Note['id'] | undefined;
  /** A baseline run without notes, to measure what they save. */
  withheld?: boolean;
  /** The procedure that stopped, and how many of its steps had been completed. */
  mends?: Run['mends'];
  /** Earlier tabs of the task, if an act opened the present one. */
  tabs?: Run['tabs'];
  /** The known task that the user started from a list. The user has then typed its values only, not the request. */
  chosen?: ChosenTask;
  /** The other program that asked for the run. */
  requestedBy?: Requester | undefined;
  /** A schedule started it. */
  byClock?: boolean | undefined;
  /** The plan of a run that corrects the task before it, or does undone steps again. */
  plan?: Run['plan'];
  follows?: Run['follows'];
  /** Completed steps of the run that stopped. */
  steps?: Run['steps'];
  /** Targets of the steps that the user leaves out. */
  leftOut?: Run['leftOut'];
}

/** A run that goes on from an ended one. */
export interface FollowUp {
  tabId: number;
  request: string;
  options: RunOptions;
}

export function createRun(
  tabId: number,
  request: string,
  ports: Pick<Ports, 'clock' | 'chance'>,
  options: RunOptions = {},
): Run {
  const now = ports.clock.now();
  const typed = wordsOfUser(request, options);
  const typedUrls = typedAddresses(typed);
  const origins = typedUrls.flatMap((url) => originOf(url) ?? []);
  return {
    id: makeId('run', now, ports.chance),
    episode: makeId('episode', now, ports.chance),
    tabId,
    revision: 0,
    request,
    origin: '',
    startedAt: now,
    updatedAt: now,
    phase: 'start',
    grant: { readWrite: [...new Set(origins)], read: [], typedUrls, words: typed },
    steps: options.steps ?? [],
    seenLinks: [],
    readOrigins: [],
    modelCalls: 0,
    tokens: 0,
    learned: [],
    waitedMs: 0,
    retries: 0,
    ...(options.teaching ? { teaching: { problems: [] } } : {}),
    ...(options.follows === undefined ? {} : { follows: options.follows }),
    ...(options.plan === undefined ? {} : { plan: options.plan }),
    ...(options.mends === undefined ? {} : { mends: options.mends }),
    ...(options.avoid === undefined ? {} : { avoid: options.avoid }),
    ...(options.tabs === undefined ? {} : { tabs: [...new Set(options.tabs)] }),
    ...(options.chosen ? { chosen: options.chosen } : {}),
    ...(options.requestedBy ? { requestedBy: options.requestedBy } : {}),
    ...(options.byClock ? { byClock: true } : {}),
    ...(options.withheld ? { withheld: true } : {}),
    ...(options.leftOut ? { leftOut: options.leftOut, carried: options.steps?.length ?? 0 } : {}),
  };
}

/** The title of a task is a note's text, and what another program sends is not the user's: neither grants anything. */
function wordsOfUser(request: string, { chosen, requestedBy }: RunOptions): string {
  if (requestedBy) return '';
  return chosen ? Object.values(chosen.values).join(' | ') : request;
}
