/** articleText: the readable text of a page, by Readability; a chunk of its own, since few tasks need it. */
import { Readability } from '@mozilla/readability';
import { shownPart } from '../dom/shown-part';

const MIN_ARTICLE_CHARS = 100;

/**
 * Title and text of the article; empty if the page is no article.
 * @param isReadable whether a person can read the text that lies directly in an element
 */
export function articleText(document: Document, isReadable: (element: Element) => boolean): string {
  // Readability changes the document that it parses.
  const copy = document.cloneNode(true) as Document;
  removeHiddenText(document, copy, isReadable);
  const article = new Readability(copy, { charThreshold: 200 }).parse();
  const text = (article?.textContent ?? '')
    .replace(/[ \t]+/g, ' ')
    .replace(/\s*\n\s*/g, '\n')
    .trim();
  return text.length >= MIN_ARTICLE_CHARS ? `${article?.title ?? ''}\n${text}` : '';
}

/** Takes the text out of the copy that cannot be read in the original; both have the same elements in the same order. */
function removeHiddenText(document: Document, copy: Document, isReadable: (element: Element) => boolean): void {
  const copies = [...(copy.body?.getElementsByTagName('*') ?? [])];
  for (const [i, element] of [...(document.body?.getElementsByTagName('*') ?? [])].entries()) {
    const copied = copies[i] ? textsIn(copies[i]) : [];
    if (copied.length === 0) continue;
    const isSeen = isReadable(element);
    for (const [t, text] of textsIn(element).entries()) {
      const copiedText = copied[t];
      if (copiedText) copiedText.data = isSeen ? shownPart(text) || ' ' : ' ';
    }
  }
}

function textsIn(element: Element): Text[] {
  return [...element.childNodes].filter(
    (node): node is Text => node.nodeType === Node.TEXT_NODE && /\S/.test((node as Text).data),
  );
}
