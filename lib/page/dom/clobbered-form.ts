/** isClobbered: whether a form's fields hide members that every element has, so that reading them gives a field instead. */

/*
 * HTMLFormElement has [LegacyOverrideBuiltIns] (https://html.spec.whatwg.org/#htmlformelement): a field called `matches`
 * comes before `Element.prototype.matches`, in content scripts too. Such forms are left out of the composed tree: their
 * children take their place. The form itself is read through clean-form.
 */

/** Members of elements and nodes that this script reads without knowing what element it has. */
const MEMBERS: ReadonlySet<string> = new Set(
  `nodeType nodeName localName tagName namespaceURI parentNode parentElement ownerDocument firstChild lastChild
  firstElementChild lastElementChild nextSibling previousSibling nextElementSibling previousElementSibling children childNodes
  childElementCount attributes classList className textContent innerText isConnected isContentEditable assignedSlot shadowRoot
  openOrClosedShadowRoot getAttribute getAttributeNames hasAttribute hasAttributes setAttribute removeAttribute matches closest
  contains querySelector querySelectorAll getElementsByTagName getRootNode getBoundingClientRect getClientRects checkVisibility
  compareDocumentPosition hasChildNodes addEventListener removeEventListener dispatchEvent scrollIntoView scrollTop scrollLeft
  scrollHeight scrollWidth clientHeight clientWidth clientTop clientLeft offsetParent tabIndex draggable`.split(/\s+/),
);

/** The names of a form's fields rarely change: the answer holds for this long, ms. */
const FRESH_MS = 250;
const known = new WeakMap<Element, { is: boolean; at: number }>();

/** Symbols are no names of fields, so this answers for forms of every realm. */
function isForm(node: Node): node is HTMLFormElement {
  return (node as unknown as { [Symbol.toStringTag]: string })[Symbol.toStringTag] === 'HTMLFormElement';
}

export function isClobbered(node: Node): node is HTMLFormElement {
  if (!isForm(node)) return false;
  const now = performance.now();
  const answer = known.get(node);
  if (answer && now - answer.at < FRESH_MS) return answer.is;
  const is = hidesMembers(node);
  known.set(node, { is, at: now });
  return is;
}

function hidesMembers(form: HTMLFormElement): boolean {
  // An image or field is found by its name or its id.
  const fields = Element.prototype.querySelectorAll.call(form, '[name],[id]');
  for (const field of fields) if (MEMBERS.has(field.getAttribute('name') ?? '') || MEMBERS.has(field.id)) return true;
  return false;
}

const getter = (name: 'childNodes' | 'parentNode' | 'nextSibling' | 'nextElementSibling') => {
  let get: ((this: Node) => unknown) | undefined;
  return (node: Node): unknown => {
    get ??= (
      Object.getOwnPropertyDescriptor(Node.prototype, name) ?? Object.getOwnPropertyDescriptor(Element.prototype, name)
    )?.get;
    return get?.call(node);
  };
};
const childNodes = getter('childNodes');
const parentNode = getter('parentNode');
const nextSibling = getter('nextSibling');
const nextElement = getter('nextElementSibling');

/** The node's parent, past forms that hide their own members. */
export function parentPastForms(node: Node): Node | null {
  let parent = (isClobbered(node) ? parentNode(node) : node.parentNode) as Node | null;
  while (parent && isClobbered(parent)) parent = parentNode(parent) as Node | null;
  return parent;
}

export function siblingAfter(node: Node): Node | null {
  return (isClobbered(node) ? nextSibling(node) : node.nextSibling) as Node | null;
}

export function siblingElementAfter(element: Element): Element | null {
  return (isClobbered(element) ? nextElement(element) : element.nextElementSibling) as Element | null;
}

/** The nodes in place of a form that hides its members: its children, forms among them replaced as well. */
export function childrenOfForm(form: HTMLFormElement): Node[] {
  return [...(childNodes(form) as NodeListOf<ChildNode>)].flatMap((child) =>
    isClobbered(child) ? childrenOfForm(child) : [child],
  );
}

/** The nodes without forms that hide their members. @returns the list itself where there are none */
export function withoutClobbered(nodes: readonly Node[]): readonly Node[] {
  return nodes.some(isClobbered) ? nodes.flatMap((node) => (isClobbered(node) ? childrenOfForm(node) : [node])) : nodes;
}
