/** The readable text of a page, by Readability; a part of its own, since few tasks need it. */
import { Readability } from '@mozilla/readability';

/** Title and text of the article, or the empty string where the page is none. */
export function articleText(document: Document): string {
  // Readability takes the document apart, so it gets a copy.
  const copy = document.cloneNode(true) as Document;
  const article = new Readability(copy, { charThreshold: 200 }).parse();
  const text = (article?.textContent ?? '')
    .replace(/[ \t]+/g, ' ')
    .replace(/\s*\n\s*/g, '\n')
    .trim();
  return text.length >= 100 ? `${article?.title ?? ''}\n${text}` : '';
}
