/** Judge: in the page's main world, asks the extension's own world what a request is; the tables of acts are not part of this script. */
import { ASK_JUDGE, JUDGED, type Judgement, type JudgedKind } from './hold-events';

type PageView = Window & typeof globalThis;

/** Methods that read, by HTTP. */
export const READING = /^(?:GET|HEAD|OPTIONS)$/i;

/** @param text the body, the message or the name of an operation; @param address absolute; @param beside texts that go with them */
export type Judge = (
  kind: JudgedKind,
  method: string,
  address: string,
  text: string,
  beside?: readonly string[],
) => Judgement;

/** @param view window of the document that the extension's own world listens in */
export function judgeOf({ document, CustomEvent: PageEvent }: PageView): Judge {
  return (kind, method, address, text, beside = []) => {
    let answer: unknown;
    const hear = (event: Event) => {
      event.stopImmediatePropagation();
      answer = (event as CustomEvent<unknown>).detail;
    };
    document.addEventListener(JUDGED, hear, true);
    document.dispatchEvent(
      new PageEvent(ASK_JUDGE, { detail: JSON.stringify([kind, method, address, text, ...beside]) }),
    );
    document.removeEventListener(JUDGED, hear, true);
    if (typeof answer === 'string') return JSON.parse(answer) as Judgement;
    // Without an answer, whatever does not read by its method is asked about.
    const mayChange = kind === 'request' && !READING.test(method);
    return { isAct: mayChange, mayChange, name: `${method} ${address}`, bodyHash: '' };
  };
}
