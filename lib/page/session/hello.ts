/** What a document says of itself before anything is asked of it. */
import { frameElementOf } from '../dom/composed-tree';

export interface Hello {
  documentToken: string;
  url: string;
  /** Whether it answers for itself; a frame of its parent's origin is walked from the parent. */
  isRoot: boolean;
  contentType: string;
  visible: boolean;
}

export function helloOf(document: Document, documentToken: string): Hello {
  const view = document.defaultView;
  return {
    documentToken,
    url: document.location.href,
    isRoot: frameElementOf(document) === null,
    contentType: document.contentType,
    visible: (view?.innerWidth ?? 0) > 0 && (view?.innerHeight ?? 0) > 0,
  };
}
