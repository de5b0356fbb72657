/** watchWorkers: in the page's main world, notes which workers are made of code that sends, so that a hold can stop messages to them (mayMakeSend). */
import { patchConstructor, patchMethod } from './patch';

type PageView = Window & typeof globalThis;

/** Code of a worker that sends more than it reads. */
export const SENDS = /["'`](?:POST|PUT|PATCH|DELETE)["'`]|WebSocket/i;
/** Longer code is read no further. */
const MAX_CODE = 20_000;

const senders = new WeakSet<object>();

/** Whether a message to the worker, or to the port of a shared one, may make it send. */
export function mayMakeSend(receiver: object): boolean {
  return senders.has(receiver);
}

/** Call before the page's own scripts run. The code of a worker that has an address of the web is not read. */
export function watchWorkers(view: PageView): void {
  const files = new Map<string, WeakRef<Blob>>();
  patchMethod(view.URL, 'createObjectURL', (call, _, [file]) => {
    const address = call();
    if (file instanceof view.Blob) files.set(String(address), new WeakRef(file));
    return address;
  });
  patchMethod(view.URL, 'revokeObjectURL', (call, _, [address]) => {
    files.delete(String(address));
    return call();
  });
  for (const name of ['Worker', 'SharedWorker'])
    patchConstructor(view, name, (make, [address]) => {
      const code = files.get(String(address))?.deref();
      const worker = make();
      const receiver: unknown = name === 'Worker' ? worker : Reflect.get(worker, 'port');
      const note = (text: string) => SENDS.test(text) && isObject(receiver) && senders.add(receiver);
      if (code) void code.slice(0, MAX_CODE).text().then(note);
      else if (/^data:/i.test(String(address))) note(decoded(String(address)));
      return worker;
    });
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

function decoded(address: string): string {
  const [head = '', ...rest] = address.slice(0, MAX_CODE).split(',');
  const text = rest.join(',');
  try {
    return /;base64$/i.test(head) ? atob(text.slice(0, text.length - (text.length % 4))) : decodeURIComponent(text);
  } catch (error) {
    // Cut off in the midst of an escape, or no text at all: as it stands.
    if (error instanceof DOMException || error instanceof URIError) return text;
    throw error;
  }
}
