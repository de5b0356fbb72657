/** StyleWatch: in the extension's own world, takes back a style of an act that loads from an address which carries text of the page to another site. */
import { isSameSite } from '../../core/same-site';
import { carriesText } from './carried-text';

/** Addresses that a style loads. */
const LOADS = /url\(\s*(?:"([^"]+)"|'([^']+)'|([^"')]+))\s*\)|@import\s+(?:"([^"]+)"|'([^']+)')/gi;
/** A longer text is a sheet of its own, which no act writes. */
const MAX_STYLE = 20_000;

export class StyleWatch {
  private readonly observer: MutationObserver;

  /** @param onStopped is called with each address that is not loaded */
  constructor(
    private readonly document: Document,
    private readonly onStopped: (address: string) => void,
  ) {
    this.observer = new MutationObserver((records) => this.take(records));
  }

  begin(): void {
    this.observer.observe(this.document, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
      attributeFilter: ['style'],
    });
    this.document.defaultView?.addEventListener('click', this.look);
  }

  end(): void {
    this.observer.disconnect();
    this.document.defaultView?.removeEventListener('click', this.look);
  }

  /** An observer hears of changes before the page is drawn, but a listener that measures draws it at once: called after the page's own listeners. */
  readonly look = () => this.take(this.observer.takeRecords());

  private take(records: readonly MutationRecord[]): void {
    for (const { type, target, addedNodes } of records) {
      if (type === 'attributes') this.readAttribute(target as Element);
      const sheet = target.nodeType === Node.TEXT_NODE ? target.parentNode : target;
      for (const node of [sheet, ...addedNodes]) for (const one of sheetsIn(node)) this.readSheet(one);
    }
  }

  private readAttribute(element: Element): void {
    if (this.stops(Element.prototype.getAttribute.call(element, 'style') ?? ''))
      Element.prototype.removeAttribute.call(element, 'style');
  }

  private readSheet(sheet: Element): void {
    if (this.stops(sheet.textContent)) sheet.textContent = '';
  }

  private stops(style: string): boolean {
    if (style.length > MAX_STYLE || !/url\(|@import/i.test(style)) return false;
    const stopped = [...style.matchAll(LOADS)].flatMap(([, ...given]) => {
      const address = given.find((one) => one !== undefined)?.trim() ?? '';
      if (!URL.canParse(address, this.document.baseURI)) return [];
      const { href, protocol } = new URL(address, this.document.baseURI);
      const isAway = /^https?:$/.test(protocol) && !isSameSite(href, location.href);
      return isAway && carriesText(this.document, href) ? href : [];
    });
    for (const address of stopped) this.onStopped(address);
    return stopped.length > 0;
  }
}

function sheetsIn(node: Node | null): Element[] {
  if (node?.nodeType !== Node.ELEMENT_NODE) return [];
  const element = node as Element;
  return element.localName === 'style'
    ? [element]
    : [...(Element.prototype.querySelectorAll.call(element, 'style') as NodeListOf<Element>)];
}
