/** answerJudge: in the extension's own world, says what a request of the page is when the hold in the page's main world asks. */
import { operationNamesAct } from '../../guard/addresses';
import {
  hashOfBody,
  isMessageOfAct,
  isStateChange,
  mayChangeByMessage,
  mayChangeState,
  requestName,
} from '../../guard/requests';
import type { Sent } from '../dom/elsewhere';
import { ASK_JUDGE, JUDGED, type JudgedKind, type Judgement } from '../world/hold-events';

type Verdict = Pick<Judgement, 'isAct' | 'mayChange' | 'isElsewhere' | 'setsState'>;
const VERDICTS: Readonly<
  Record<
    Exclude<JudgedKind, 'value' | 'worker'>,
    (method: string, address: string, text: string, more: { judges: Judges; beside: readonly string[] }) => Verdict
  >
> = {
  request: (method, address, text, { judges: { leavesPage, asksService, setsState }, beside }) => {
    const mayChange = mayChangeState(method, address, text);
    const isElsewhere = leavesPage?.(document, address, { mayChange, beside }) === true;
    const isAct = isStateChange(method, address, text) || asksService?.(method, address, text) === true;
    const isState = setsState?.(method, address) === true;
    return { isAct, mayChange, ...(isElsewhere ? { isElsewhere } : {}), ...(isState ? { setsState: true } : {}) };
  },
  message: (_method, _address, text) => ({ isAct: isMessageOfAct(text), mayChange: mayChangeByMessage(text) }),
  operation: (_method, _address, text) => ({ isAct: operationNamesAct(text), mayChange: true }),
  effect: () => ({ isAct: true, mayChange: true }),
};

/** Verdicts on an address, what is asked of services, the state of a thing, a stored value and a worker's code; given by the session, without which no act begins. */
export interface Judges {
  leavesPage?: (document: Document, address: string, sent: Sent) => boolean;
  setsState?: (method: string, address: string) => boolean;
  asksService?: (method: string, address: string, body: string) => boolean;
  value?: (key: string, before: string, value: string) => boolean;
  worker?: (wants: string, address: string, text: string) => boolean;
}

/** Call once for each document. The page can ask as well: it hears only what it sends itself. */
export function answerJudge(document: Document): Judges {
  const judges: Judges = {};
  document.addEventListener(
    ASK_JUDGE,
    (event) => {
      event.stopImmediatePropagation();
      const [kind, method = '', address = '', text = '', ...beside] = questionIn(event);
      if (!isKind(kind) || (kind === 'request' && !URL.canParse(address))) return;
      const bodyHash = hashOfBody(text);
      const answer: Judgement = {
        ...(isShared(kind)
          ? { isAct: judges[kind]?.(method, address, text) ?? true, mayChange: true }
          : VERDICTS[kind](method, address, text, { judges, beside })),
        name: requestName(method, address, bodyHash),
        bodyHash,
      };
      document.dispatchEvent(new CustomEvent(JUDGED, { detail: JSON.stringify(answer) }));
    },
    true,
  );
  return judges;
}

function isShared(kind: string): kind is 'value' | 'worker' {
  return kind === 'value' || kind === 'worker';
}

function isKind(kind: string | undefined): kind is JudgedKind {
  return kind !== undefined && (isShared(kind) || Object.hasOwn(VERDICTS, kind));
}

function questionIn(event: Event): string[] {
  try {
    const given: unknown = JSON.parse(String((event as CustomEvent<unknown>).detail));
    return Array.isArray(given) ? given.map(String) : [];
  } catch (error) {
    if (error instanceof SyntaxError) return [];
    throw error;
  }
}
