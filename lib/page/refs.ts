/** Short names for elements that stay the same while the element lives. A ref of a dead element is refused, never re-aimed. */

export class Refs {
  private readonly byElement = new WeakMap<Element, string>();
  private readonly byRef = new Map<string, WeakRef<Element>>();
  private next = 1;

  /** The element's ref, made on first sight. */
  of(element: Element): string {
    const known = this.byElement.get(element);
    if (known !== undefined) return known;
    const ref = `e${this.next++}`;
    this.byElement.set(element, ref);
    this.byRef.set(ref, new WeakRef(element));
    return ref;
  }

  /** The living, connected element of a ref. */
  element(ref: string): Element | undefined {
    const element = this.byRef.get(ref)?.deref();
    return element?.isConnected && element.ownerDocument.defaultView !== null ? element : undefined;
  }

  /** Forgets refs whose elements are gone, so that a long-lived page does not fill memory. */
  sweep(): void {
    for (const [ref, weak] of this.byRef) if (weak.deref() === undefined) this.byRef.delete(ref);
  }
}
