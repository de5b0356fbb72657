/** LastingChanges: what an act has changed and is still so: a page may set a class while the button is down and take it away again. */
import { attributeOf } from '../dom/clean-form';
import { isClobbered } from '../dom/clobbered-form';
import { isElement, isOwnHighlightMutation, isWithin } from '../dom/composed-tree';

/** Longer markup is not compared, characters. */
const MAX_COMPARED_CHARS = 100_000;

/** Whether the new nodes look as those that went, as where a page draws a list again that has not changed. */
function isRedrawn({ removedNodes, addedNodes }: MutationRecord): boolean {
  const length = (nodes: NodeList) => [...nodes].reduce((sum, { textContent }) => sum + (textContent ?? '').length, 0);
  if (removedNodes.length === 0 || removedNodes.length !== addedNodes.length) return false;
  if (length(removedNodes) > MAX_COMPARED_CHARS) return false;
  return [...removedNodes].every((node, i) => node.isEqualNode(addedNodes[i] ?? null));
}

/** Whether the element is not drawn: pages close menus that are closed already with each press. One that closes now is in the effect. */
function isHidden(element: Element): boolean {
  return (
    element.localName !== 'option' &&
    isWithin(element, element.ownerDocument.body) &&
    element.getClientRects().length === 0
  );
}

/** An empty list of classes or styles is none. */
function hasOther(element: Element, name: string, value: string | null): boolean {
  const now = attributeOf(element, name);
  return name === 'class' || name === 'style' ? (now ?? '') !== (value ?? '') : now !== value;
}

export class LastingChanges {
  private hasContent = false;
  /** Values before the first change of the attributes of drawn elements. */
  private readonly before = new Map<Element, Map<string, string | null>>();

  take(records: readonly MutationRecord[]): void {
    for (const record of records) {
      if (this.hasContent) return;
      if (isOwnHighlightMutation(record) || isRedrawn(record)) continue;
      const { type, attributeName, target, oldValue } = record;
      if (type !== 'attributes' || attributeName === null || !isElement(target)) this.hasContent = true;
      else if (isClobbered(target) || !isHidden(target)) this.remember(target, attributeName, oldValue);
    }
  }

  private remember(element: Element, name: string, value: string | null): void {
    const values = this.before.get(element) ?? new Map<string, string | null>();
    if (!values.has(name)) values.set(name, value);
    this.before.set(element, values);
  }

  has(): boolean {
    if (this.hasContent) return true;
    for (const [element, values] of this.before)
      for (const [name, value] of values) if (hasOther(element, name, value)) return true;
    return false;
  }
}
