/** pageHandlers: marks of a control's press handlers, as the page-world script numbers them; empty without that script. */

/** The question and the answer, as `lib/page/world/listeners.ts` names them. */
const ASK_HANDLERS = 'fieldnotes-which-handlers';
const HANDLERS = 'fieldnotes-these-handlers';

export function pageHandlers(control: Element): string {
  const document = control.ownerDocument;
  let marks = '';
  const hear = (event: Event) => {
    marks = String((event as CustomEvent<unknown>).detail ?? '');
  };
  document.addEventListener(HANDLERS, hear);
  control.dispatchEvent(new Event(ASK_HANDLERS, { bubbles: true, composed: true }));
  document.removeEventListener(HANDLERS, hear);
  return marks;
}
