/** articleText: the readable text of a page, by Readability; a chunk of its own, since few tasks need it. */
import { Readability } from '@mozilla/readability';

const MIN_ARTICLE_CHARS = 100;

/** Title and text of the article; empty if the page is no article. */
export function articleText(document: Document): string {
  // Readability changes the document that it parses.
  const copy = document.cloneNode(true) as Document;
  const article = new Readability(copy, { charThreshold: 200 }).parse();
  const text = (article?.textContent ?? '')
    .replace(/[ \t]+/g, ' ')
    .replace(/\s*\n\s*/g, '\n')
    .trim();
  return text.length >= MIN_ARTICLE_CHARS ? `${article?.title ?? ''}\n${text}` : '';
}
