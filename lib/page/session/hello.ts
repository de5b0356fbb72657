/** provideHello: lets an injected function ask which document this is, without a message and without loading any chunk. */
import type { DocumentInfo } from '../words/chunk';

declare global {
  // Lives in our isolated world; the page cannot see it.
  var fieldnotesHello: (() => DocumentInfo) | undefined;
  /** Id of the extension whose content script runs here. */
  var fieldnotesPage: string | undefined;
}

export function provideHello(document: Document, documentToken: string): DocumentInfo {
  const hello = () => ({ documentToken, url: document.location.href, contentType: document.contentType });
  globalThis.fieldnotesHello = hello;
  return hello();
}
