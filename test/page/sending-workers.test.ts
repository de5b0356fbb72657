/** A message to a worker that was there before the act is stopped if the worker's own code sends; workers that only compute get theirs. */
import { afterEach, expect, test } from 'vitest';
import { answerJudge } from '../../lib/page/session/answer-judge';
import { codeSends } from '../../lib/page/session/worker-code';
import { HELD_REQUESTS, HOLD_BEGINS, HOLD_ENDS } from '../../lib/page/world/hold-events';
import { PostponedRequests } from '../../lib/page/world/postponed';
import { holdRequests } from '../../lib/page/world/requests';

Object.assign(answerJudge(document), { worker: codeSends });
holdRequests(window, new PostponedRequests(window));
const begin = (announced: string[] = []) =>
  document.dispatchEvent(
    new CustomEvent(HOLD_BEGINS, { detail: JSON.stringify({ origins: [], announced, isQuiet: false }) }),
  );
function held(): string[] {
  let answer: string[] = [];
  const hear = (event: Event) => {
    const { held: all } = JSON.parse(String((event as CustomEvent<unknown>).detail)) as { held: { method: string }[] };
    answer = all.map(({ method }) => method);
  };
  document.addEventListener(HELD_REQUESTS, hear, { once: true });
  document.dispatchEvent(new Event(HOLD_ENDS));
  return answer;
}
afterEach(() => void held());

const ANSWERS = 'onmessage = ({data}) => postMessage(data * 2);';
const SENDS = `${ANSWERS} const go = () => fetch('http://127.0.0.1:9/', {method: "PUT"});`;
const ofFile = (code: string) => {
  const address = URL.createObjectURL(new Blob([code]));
  const worker = new Worker(address);
  URL.revokeObjectURL(address);
  return worker;
};
const ofAddress = (code: string) => new Worker(`data:text/javascript,${encodeURIComponent(code)}`);

const { url: here } = import.meta;
/** A file that the server has. The bundler resolves addresses that it sees beside `import.meta`, to a folder above this one. */
const ofServer = (file: string) => new Worker(new URL(`worker-files/${file}`, here), { type: 'module' });

test.each<[what: string, make: () => Worker, isHeld: boolean]>([
  ['a file of the server that sends', () => ofServer('sends.js'), true],
  ['a file of the server that imports one that sends', () => ofServer('imports.js'), true],
  ['a file of the server that compares methods', () => ofServer('compares.js'), false],

  ['a file that sends', () => ofFile(SENDS), true],
  ['a file that only computes', () => ofFile(ANSWERS), false],
  ['an address that sends', () => ofAddress(SENDS), true],
  ['an address that only computes', () => ofAddress(ANSWERS), false],
])('a message to a worker made of %s', async (_, make, isHeld) => {
  const worker = make();
  // It answers before the act.
  await new Promise((resolve) => {
    worker.onmessage = resolve;
    worker.postMessage(1);
  });
  const heard: unknown[] = [];
  worker.onmessage = ({ data }) => heard.push(data);
  begin();
  worker.postMessage(4);
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(held()).toEqual(isHeld ? ['SEND'] : []);
  expect(heard).toEqual(isHeld ? [] : [8]);
  worker.terminate();
});

test('after a yes, and in a timer of the act that is over, a worker that sends gets its messages', async () => {
  const worker = ofFile(SENDS);
  const heard: unknown[] = [];
  const hears = (count: number) =>
    new Promise<void>((resolve) => {
      worker.onmessage = ({ data }) => heard.push(data) === count && resolve();
    });
  begin(['DELETE x']);
  worker.postMessage(1);
  await hears(1);
  expect(held()).toEqual([]);
  begin();
  setTimeout(() => worker.postMessage(2), 600);
  expect(held()).toEqual([]);
  await hears(2);
  expect(heard).toEqual([2, 4]);
  worker.terminate();
});

test('ports of the page are its own', async () => {
  const { port1, port2 } = new MessageChannel();
  const hears = new Promise((resolve) => {
    port2.onmessage = ({ data }) => resolve(data);
  });
  begin();
  port1.postMessage('POST');
  expect(await hears).toBe('POST');
  expect(held()).toEqual([]);
  port2.close();
});
