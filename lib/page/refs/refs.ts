/** Short names for elements that stay the same while the element lives. A ref of a dead element is refused, never re-aimed. */
import { isAlive } from '../dom/composed-tree';
import { type Identity, identityOf, sameIdentity } from './identity';

export class Refs {
  private readonly byElement = new WeakMap<Element, string>();
  /** Elements that left the page are let go with the next sweep. */
  private readonly byRef = new Map<string, Element>();
  private readonly told = new Map<string, Identity>();
  private next = 1;

  /** The element's ref, made on first sight. */
  of(element: Element): string {
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
    return element && isAlive(element) ? element : undefined;
  }

  /** Remembers what the element was when somebody was told of its ref. */
  tell(ref: string, identity: Identity): void {
    this.told.set(ref, identity);
  }

  toldOf(ref: string): Identity | undefined {
    return this.told.get(ref);
  }

  /** The element of a ref, if it is still what was told of it. */
  same(ref: string): Element | undefined {
    const element = this.element(ref);
    const told = this.told.get(ref);
    return element && (!told || sameIdentity(told, identityOf(element))) ? element : undefined;
  }

  /** Forgets refs whose elements left the page, so that a long-lived page does not fill memory. */
  sweep(): void {
    for (const [ref, element] of this.byRef) {
      if (isAlive(element)) continue;
      this.byRef.delete(ref);
      this.told.delete(ref);
    }
  }
}
