/** Short names for elements that stay the same while the element lives. A ref of a dead element is refused, never re-aimed. */
import { isAttached } from '../dom/composed-tree';
import { type Identity, identityOf, isSameIdentity } from './identity';

export class Refs {
  private readonly byElement = new WeakMap<Element, string>();
  /** Elements that left the page are let go with the next sweep. */
  private readonly byRef = new Map<string, Element>();
  private readonly identities = new Map<string, Identity>();
  private next = 1;

  /** The element's ref, made on first sight. */
  refFor(element: Element): string {
    let ref = this.byElement.get(element);
    if (ref === undefined) {
      ref = `e${this.next++}`;
      this.byElement.set(element, ref);
    }
    this.byRef.set(ref, element);
    return ref;
  }

  /** The living, connected element of a ref. */
  element(ref: string): Element | undefined {
    const element = this.byRef.get(ref);
    return element && isAttached(element) ? element : undefined;
  }

  /** Remembers what the element was when somebody was told of its ref. */
  recordIdentity(ref: string, identity: Identity): void {
    this.identities.set(ref, identity);
  }

  recordedIdentity(ref: string): Identity | undefined {
    return this.identities.get(ref);
  }

  /** The element of a ref, if it is still what was told of it. */
  resolve(ref: string): Element | undefined {
    const element = this.element(ref);
    const identities = this.identities.get(ref);
    return element && (!identities || isSameIdentity(identities, identityOf(element))) ? element : undefined;
  }

  /** Forgets refs whose elements left the page, so that a long-lived page does not fill memory. */
  removeDetached(): void {
    for (const [ref, element] of this.byRef) {
      if (isAttached(element)) continue;
      this.byRef.delete(ref);
      this.identities.delete(ref);
    }
  }
}
