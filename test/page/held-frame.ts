/** heldFrame: a frame whose requests and stores are held, for tests; the test runner's own sockets stay as they are. */
import { answerJudge } from '../../lib/page/session/answer-judge';
import { losesStored } from '../../lib/page/session/stored-records';
import { codeSends } from '../../lib/page/session/worker-code';
import { HELD_REQUESTS, HOLD_BEGINS, HOLD_ENDS } from '../../lib/page/world/hold-events';
import { PostponedRequests } from '../../lib/page/world/postponed';
import { holdRequests } from '../../lib/page/world/requests';

interface End {
  held: { method: string; address: string; body: string; bodyHash: string }[];
  waitsMs?: number;
}

/** @param isQuiet whether the acts that begin are quiet, unless their scope says otherwise */
export function heldFrame(isQuiet: boolean) {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  const view = frame.contentWindow as Window & typeof globalThis;
  const { document: page } = view;
  Object.assign(answerJudge(page), { value: losesStored, worker: codeSends });
  holdRequests(view, new PostponedRequests(view));
  const begin = (scope: object = {}) =>
    page.dispatchEvent(
      new CustomEvent(HOLD_BEGINS, { detail: JSON.stringify({ origins: [], announced: [], isQuiet, ...scope }) }),
    );
  const end = (): End => {
    let answer: End = { held: [] };
    const hear = (event: Event) => {
      answer = JSON.parse(String((event as CustomEvent<unknown>).detail)) as End;
    };
    page.addEventListener(HELD_REQUESTS, hear, { once: true });
    page.dispatchEvent(new Event(HOLD_ENDS));
    return answer;
  };
  /** Ends the act. @returns method and body of each thing that was stopped */
  const stopped = () => end().held.map(({ method, body }) => `${method} ${body}`.trim());
  return { view, page, begin, end, stopped };
}
