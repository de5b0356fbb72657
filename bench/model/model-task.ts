/** A small task for a real model, with the page it is done on and its judge. */
import type { MiniPage } from './mini-page';

export interface ModelTask {
  id: string;
  kind: 'form' | 'choose' | 'check' | 'press' | 'row' | 'search' | 'question' | 'impossible' | `other ${string}`;
  request: string;
  page: () => MiniPage;
  /** Whether the page shows what was asked for. */
  isRight: (page: MiniPage) => boolean;
  /** Words that the answer must hold; for questions. */
  answer?: RegExp;
}
