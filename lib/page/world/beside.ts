/** Texts that a request carries beside its address and body: headers (besideFetch), the name of a frame and the page that it says it comes from (besideElement). */

type PageView = Window & typeof globalThis;

/** Policies by which the whole address of the page goes to other sites (https://www.w3.org/TR/referrer-policy/); a policy that a header sets cannot be seen. */
const TELLS_ADDRESS = /^(?:unsafe-url|no-referrer-when-downgrade)$/i;

/** Texts that reach the site from which something is loaded into the element. */
export function besideElement(view: PageView, element: object): string[] {
  const read = (name: string): string => String(Reflect.get(element, name) ?? '');
  const isFrame = element instanceof view.HTMLIFrameElement;
  return [...(isFrame ? [read('name')] : []), ...shownAddress(view, read('referrerPolicy'))];
}

export function besideFetch(
  view: PageView,
  headers: Headers,
  { referrer, referrerPolicy }: { referrer?: string | undefined; referrerPolicy?: string | undefined },
): string[] {
  const isOwn = referrer !== undefined && !/^(?:about:client)?$/.test(referrer);
  return [...[...headers].flat(), ...shownAddress(view, referrerPolicy ?? '', isOwn ? referrer : undefined)];
}

/** @param policy of the request itself, over that of the page */
function shownAddress(view: PageView, policy: string, referrer: string = view.location.href): string[] {
  const tells = TELLS_ADDRESS.test(policy === '' ? policyOf(view) : policy);
  return tells ? [new view.URL(referrer, view.document.baseURI).href] : [];
}

/** The policy that the page states in its markup. */
function policyOf({ document, Document, Element }: PageView): string {
  const rule: Element | null = Document.prototype.querySelector.call(document, 'meta[name="referrer" i]');
  return rule === null ? '' : (Element.prototype.getAttribute.call(rule, 'content') ?? '').trim();
}

/** Values of the attributes of a tag, as markup writes them. */
export function valuesOfTag(tag: string): string[] {
  return [...tag.matchAll(/=\s*(?:"([^"]*)"|'([^']*)')/g)].map(([, double, single]) => double ?? single ?? '');
}
