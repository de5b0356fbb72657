/** Refs: short names such as `e12` for elements. A ref of a detached or changed element is refused, never pointed at another one. */
import { isAttached } from '../dom/composed-tree';
import { type Identity, identityOf, isSameIdentity } from './identity';

export class Refs {
  private readonly byElement = new WeakMap<Element, string>();
  /** Holds elements strongly until `removeDetached`. */
  private readonly byRef = new Map<string, Element>();
  private readonly identities = new Map<string, Identity>();
  private next = 1;

  /** The ref of an element, created on first use. */
  refFor(element: Element): string {
    let ref = this.byElement.get(element);
    if (ref === undefined) {
      ref = `e${this.next++}`;
      this.byElement.set(element, ref);
    }
    this.byRef.set(ref, element);
    return ref;
  }

  /** The element of a ref. @returns undefined if the ref is unknown or its element detached */
  element(ref: string): Element | undefined {
    const element = this.byRef.get(ref);
    return element && isAttached(element) ? element : undefined;
  }

  /** Records the identity that the element has when its ref is handed out. */
  recordIdentity(ref: string, identity: Identity): void {
    this.identities.set(ref, identity);
  }

  recordedIdentity(ref: string): Identity | undefined {
    return this.identities.get(ref);
  }

  /** The element of a ref. @returns undefined if it is detached, or its identity is no longer the recorded one */
  resolve(ref: string): Element | undefined {
    const element = this.element(ref);
    const recorded = this.identities.get(ref);
    return element && (!recorded || isSameIdentity(recorded, identityOf(element))) ? element : undefined;
  }

  /** Removes the refs of detached elements, so that memory does not grow with the life of the page. */
  removeDetached(): void {
    for (const [ref, element] of this.byRef) {
      if (isAttached(element)) continue;
      this.byRef.delete(ref);
      this.identities.delete(ref);
    }
  }
}
