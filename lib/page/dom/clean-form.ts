/** Reads forms by the platform's own getters: a field called `action` or `elements` hides the form's own property of that name. */

/*
 * HTMLFormElement has [LegacyOverrideBuiltIns] (HTML, section 4.10.3): named fields come before everything that the
 * prototype has. The getters are taken from the prototypes of our own world, which no page can change.
 */

type Getter = (target: object) => unknown;

/** The platform's getter of an attribute, called without a look at the object's own names. */
function getterOf(prototype: object, name: string): Getter {
  const getter = Object.getOwnPropertyDescriptor(prototype, name)?.get;
  if (!getter) throw new Error(`the platform has no ${name}`);
  return (target) => getter.call(target);
}

/** Getters by name, taken when first needed: there are no forms where there is no document. */
const taken = new Map<string, Getter>();

function read(target: object, prototype: () => object, name: string): unknown {
  let getter = taken.get(name);
  if (!getter) {
    getter = getterOf(prototype(), name);
    taken.set(name, getter);
  }
  return getter(target);
}

/** The fields of a form, also those outside it that name it. */
export function formElements(form: HTMLFormElement): Element[] {
  return [...(read(form, () => HTMLFormElement.prototype, 'elements') as HTMLFormControlsCollection)];
}

/** Absolute address that the form is sent to. */
export function formAction(form: HTMLFormElement): string {
  const given = attributeOf(form, 'action');
  const action = given ? read(form, () => HTMLFormElement.prototype, 'action') : undefined;
  return typeof action === 'string' ? action : ownerOf(form).location.href;
}

/** `get`, `post` or `dialog`. */
export function formMethod(form: HTMLFormElement): string {
  return String(read(form, () => HTMLFormElement.prototype, 'method')).toLowerCase();
}

export function attributeOf(element: Element, name: string): string | null {
  return Element.prototype.getAttribute.call(element, name);
}

/** All descendants of a document, shadow root or element that match, whatever names are in it. */
export function queryIn<E extends Element = Element>(root: Node, selector: string): E[] {
  return [...(methodOf(root, 'querySelectorAll').call(root, selector) as NodeListOf<E>)];
}

/** The first descendant that matches. */
export function firstIn(root: Node, selector: string): Element | undefined {
  return (methodOf(root, 'querySelector').call(root, selector) as Element | null) ?? undefined;
}

/** Symbols are no names of elements, so the tag tells documents of every realm. */
function methodOf(root: Node, name: 'querySelectorAll' | 'querySelector'): (this: Node, selector: string) => unknown {
  const tag = (root as unknown as { [Symbol.toStringTag]: string })[Symbol.toStringTag];
  const prototype = /Document$/.test(tag)
    ? Document.prototype
    : /ShadowRoot|Fragment/.test(tag)
      ? DocumentFragment.prototype
      : Element.prototype;
  return prototype[name] as (this: Node, selector: string) => unknown;
}

/** The document's title, also where a form or an image is called `title`. */
export function titleOf(document: Document): string {
  return String(read(document, () => Document.prototype, 'title'));
}

export function isMatching(element: Element, selector: string): boolean {
  return Element.prototype.matches.call(element, selector);
}

/** The node document, also of a form with a field called `ownerDocument`. */
export function ownerOf(node: Node): Document {
  return read(node, () => Node.prototype, 'ownerDocument') as Document;
}

export function textOf(node: Node): string {
  return (read(node, () => Node.prototype, 'textContent') as string | null) ?? '';
}

export function localNameOf(element: Element): string {
  return read(element, () => Element.prototype, 'localName') as string;
}

/** The form that a control belongs to, by nesting or by its `form` attribute. */
export function formOf(element: Element): HTMLFormElement | undefined {
  const own = (element as HTMLInputElement).form;
  if (own instanceof Object && localNameOf(own) === 'form') return own;
  const around: Element | null = Element.prototype.closest.call(element, 'form');
  return around ? (around as HTMLFormElement) : undefined;
}
