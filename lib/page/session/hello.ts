/** documentInfo: identity, address and kind of a document, without loading any chunk. */
import { frameElementOf } from '../dom/composed-tree';

export interface DocumentInfo {
  documentToken: string;
  url: string;
  /** False for a frame of its parent's origin: the parent's session includes it. */
  isRoot: boolean;
  contentType: string;
  visible: boolean;
}

export function documentInfo(document: Document, documentToken: string): DocumentInfo {
  const view = document.defaultView;
  return {
    documentToken,
    url: document.location.href,
    isRoot: frameElementOf(document) === null,
    contentType: document.contentType,
    visible: (view?.innerWidth ?? 0) > 0 && (view?.innerHeight ?? 0) > 0,
  };
}
