/** watchWorkers: in the page's main world, notes the code that workers are made of, so that a hold can stop messages to those that send (mayMakeSend). */
import type { Judge } from './judgement';
import { patchConstructor, patchMethod } from './patch';

type PageView = Window & typeof globalThis;

/** Longer code is read no further. */
const MAX_CODE = 20_000;

interface Code {
  address: string;
  /** Empty for code that has an address of the web. */
  text: string;
}
const codes = new WeakMap<object, Code>();
/** Codes of the workers of this document, which may hear its channels. */
const all: Code[] = [];

/** Whether a message to the worker, or to the port of a shared one, may make it send. */
export function mayMakeSend(judge: Judge, receiver: object): boolean {
  if (receiver instanceof BroadcastChannel)
    return all.some(({ address, text }) => judge('worker', 'channel', address, text).isAct);
  const script: unknown = Reflect.get(receiver, 'scriptURL');
  const code = codes.get(receiver) ?? (typeof script === 'string' ? { address: script, text: '' } : undefined);
  return code !== undefined && judge('worker', '', code.address, code.text).isAct;
}

/** Call before the page's own scripts run. */
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
    patchConstructor(view, name, (make, [given]) => {
      const file = files.get(String(given))?.deref();
      const worker = make();
      const receiver = name === 'Worker' ? worker : (worker as SharedWorker).port;
      const address = new view.URL(String(given), view.document.baseURI).href;
      const code = { address, text: '' };
      codes.set(receiver, code);
      all.push(code);
      if (file)
        void file
          .slice(0, MAX_CODE)
          .text()
          .then((text) => {
            code.text = text;
          });
      return worker;
    });
}
