/** FirstLines: whether the style sheets of a document draw the first line of a text otherwise, and how. */
import { windowOf } from './composed-tree';
import { readOnce } from './style-rules';

const FIRST_LINE = /::?first-line/;
const hasFirstLine = readOnce((rules) => [...rules].some(({ cssText }) => FIRST_LINE.test(cssText)));

/** One walk's memory. */
export class FirstLines {
  private readonly documents = new Map<Document, boolean>();

  /** The style of the first line of the block that an element is, or stands in; undefined where none is drawn otherwise. */
  styleAt(block: Element): CSSStyleDeclaration | undefined {
    const { ownerDocument } = block;
    let has = this.documents.get(ownerDocument);
    if (has === undefined) {
      has = [...ownerDocument.styleSheets, ...ownerDocument.adoptedStyleSheets].some(hasFirstLine);
      this.documents.set(ownerDocument, has);
    }
    return has ? windowOf(block).getComputedStyle(block, '::first-line') : undefined;
  }
}
