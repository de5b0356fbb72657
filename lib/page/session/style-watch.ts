/** StyleWatch: in the extension's own world, takes back a style of an act that loads from an address which carries text of the page to another site. */

/** Addresses that a style loads. */
const LOADS = /url\(\s*(?:"([^"]+)"|'([^']+)'|([^"')]+))\s*\)|(?:@import\s+|image-set\()(?:"([^"]+)"|'([^']+)')/gi;
const MAY_LOAD = /url\(|@import|image-set\(/i;
/** Elements that come in with a style of their own. */
const STYLED = '[style*="url(" i],[style*="image-set(" i]';
/** A longer text is a sheet of its own, which no act writes. */
const MAX_STYLE = 20_000;

export class StyleWatch {
  private readonly observer: MutationObserver;
  /** Styles that carry nothing, as they were put back. */
  private readonly passed = new WeakMap<Element, string>();

  /**
   * @param carriesAway whether an address of another site carries text of the page
   * @param onStopped is called with each address that is not loaded
   */
  constructor(
    private readonly document: Document,
    private readonly carriesAway: (address: string) => boolean,
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
      for (const node of [sheet, ...addedNodes]) for (const one of matchesIn(node, 'style')) this.readSheet(one);
      for (const node of addedNodes) for (const one of matchesIn(node, STYLED)) this.readAttribute(one);
    }
  }

  private readAttribute(element: Element): void {
    const { getAttribute, setAttribute, removeAttribute } = Element.prototype;
    this.read(element, getAttribute.call(element, 'style') ?? '', (style) => {
      if (style === '') removeAttribute.call(element, 'style');
      else setAttribute.call(element, 'style', style);
    });
  }

  private readSheet(sheet: Element): void {
    this.read(sheet, sheet.textContent, (style) => {
      sheet.textContent = style;
    });
  }

  /** The style is away while the text of the page is read: to read it draws the page, and that loads what a style names. */
  private read(element: Element, style: string, write: (style: string) => void): void {
    if (this.passed.get(element) === style) return;
    const away = this.addressesAway(style);
    if (away.length === 0) return;
    write('');
    const stopped = away.filter(this.carriesAway);
    for (const address of stopped) this.onStopped(address);
    if (stopped.length > 0) return;
    this.passed.set(element, style);
    write(style);
  }

  /** Addresses of other origins that a style loads. */
  private addressesAway(style: string): string[] {
    if (style.length > MAX_STYLE || !MAY_LOAD.test(style)) return [];
    return [...style.matchAll(LOADS)].flatMap(([, ...given]) => {
      const address = given.find((one) => one !== undefined)?.trim() ?? '';
      if (!URL.canParse(address, this.document.baseURI)) return [];
      const { href, protocol, origin } = new URL(address, this.document.baseURI);
      return /^https?:$/.test(protocol) && origin !== location.origin ? href : [];
    });
  }
}

/** The node itself and what is within it, as far as a selector matches them. */
function matchesIn(node: Node | null, selector: string): Element[] {
  if (node?.nodeType !== Node.ELEMENT_NODE) return [];
  const { matches, querySelectorAll } = Element.prototype;
  const within = querySelectorAll.call(node, selector) as NodeListOf<Element>;
  return matches.call(node, selector) ? [node as Element, ...within] : [...within];
}
