/** Our half of knowing what is pending in a page: asks the script in the page's own world, in the document and its frames. */
import { ACT_BEGINS, ACT_ENDS, ASK_REQUESTS, ASK_TIMERS } from '../world/pending';
import { innerDocument, isAlive } from '../dom/composed-tree';

export class Pending {
  /** Whether the page's world answers everywhere; where it does not, only time can tell. */
  readonly isKnown: boolean;
  private readonly documents: Document[];

  constructor(document: Document) {
    this.documents = [document, ...framesIn(document)];
    const answers = this.documents.map((one) => isAnswered(one, ACT_BEGINS));
    this.isKnown = answers.every(Boolean);
  }

  requests(): boolean {
    return this.asks(ASK_REQUESTS);
  }

  timers(): boolean {
    return this.asks(ASK_TIMERS);
  }

  private asks(question: string): boolean {
    return this.documents.some((document) => isAlive(document) && isAnswered(document, question));
  }

  close(): void {
    for (const document of this.documents) if (isAlive(document)) isAnswered(document, ACT_ENDS);
  }
}

function framesIn(document: Document): Document[] {
  return [...document.querySelectorAll('iframe')].flatMap((frame) => {
    const inner = innerDocument(frame);
    return inner ? [inner, ...framesIn(inner)] : [];
  });
}

/** The answer is that the event was prevented: yes or no, and nothing else. */
function isAnswered(document: Document, question: string): boolean {
  return !document.dispatchEvent(new Event(question, { cancelable: true }));
}
