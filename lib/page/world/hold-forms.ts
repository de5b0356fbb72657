/** holdForms: in the page's main world, stops forms that are acts, with their fields, whoever submits them. */
import { bodyText } from './body-text';
import type { Stops } from './hold-events';
import type { Postpone } from './hold-fetch';
import { patchMethod, type Restore, restoreAll } from './patch';

type PageView = Window & typeof globalThis;

/** The path of the form that was let through last: the navigation that follows is the same request. */
export interface JudgedForm {
  path?: string | undefined;
}

export function pathOf(address: string): string | undefined {
  return address.split(/[?#]/)[0];
}

/** Submission by the user agent is seen as an event, submission by script at the method. */
export function holdForms(view: PageView, stops: Stops, judged: JudgedForm, postpone: Postpone): Restore {
  const { prototype } = view.HTMLFormElement;
  const read = (name: 'action' | 'method', form: HTMLFormElement) =>
    String(Object.getOwnPropertyDescriptor(prototype, name)?.get?.call(form));
  const isStopped = (form: HTMLFormElement, button?: HTMLElement | null): boolean => {
    const attribute = (name: string) => button?.getAttribute(name);
    const method = attribute('formmethod') ?? read('method', form);
    const fields = fieldsOf(view, form, button);
    const action = attribute('formaction') ?? read('action', form);
    // By GET the fields take the place of the address's own query; what a person searches for names no act.
    const choosing = fields.split('&').filter((field) => CHOOSES_ACT.test(field));
    const isHeld =
      method.toLowerCase() === 'get'
        ? stops(method, `${action.split(/[?#]/)[0]}?${choosing.join('&')}`, '', true)
        : stops(method, action, fields, true);
    judged.path = isHeld ? undefined : pathOf(action);
    return isHeld;
  };
  const onSubmit = (event: SubmitEvent) => {
    const form = event.target as HTMLFormElement;
    if (event.defaultPrevented || !isStopped(form, event.submitter)) return;
    event.preventDefault();
    // A button that says “Saving …” from then on cannot be pressed again.
    if (staysHere(form, event.submitter))
      postpone()?.add({ send: () => send(view, form, event.submitter), fail: () => undefined });
  };
  const restore = restoreAll([
    patchMethod(prototype, 'submit', (call, form) => (isStopped(form as HTMLFormElement) ? undefined : call())),
    // An event that goes no further is not heard below: a form that leads into a frame is then seen nowhere.
    ...['stopPropagation', 'stopImmediatePropagation'].map((name) =>
      patchMethod(view.Event.prototype, name, (call, event) => {
        call();
        if (event instanceof view.SubmitEvent) onSubmit(event);
      }),
    ),
  ]);
  view.addEventListener('submit', onSubmit);
  return () => {
    restore();
    view.removeEventListener('submit', onSubmit);
  };
}

/** Whether the form goes where its own attributes say, in this window. */
function staysHere(form: HTMLFormElement, button: HTMLElement | null): boolean {
  const isOwn = !['formaction', 'formmethod', 'formtarget', 'formenctype'].some((name) => button?.hasAttribute(name));
  return isOwn && ['', null, '_self'].includes(Element.prototype.getAttribute.call(form, 'target'));
}

/** Sends the form that was stopped, with the pressed button's own name and value; the page has heard of it already. */
function send(view: PageView, form: HTMLFormElement, button: HTMLElement | null): void {
  const name = button?.getAttribute('name');
  const field = view.document.createElement('input');
  Object.assign(field, { type: 'hidden', name, value: button?.getAttribute('value') ?? '' });
  if (name) Element.prototype.append.call(form, field);
  view.HTMLFormElement.prototype.submit.call(form);
  field.remove();
}

/** Fields that say what a form does. */
const CHOOSES_ACT = /^(?:(?:_?method|action|op|operation|cmd|command|do|task)=|delete|remove|confirm)/i;

/** The fields as they are sent, with the pressed button's own name and value. */
function fieldsOf(view: PageView, form: HTMLFormElement, button: HTMLElement | null | undefined): string {
  const data = new view.FormData(form);
  const name = button?.getAttribute('name');
  if (name) data.append(name, button?.getAttribute('value') ?? '');
  return bodyText(data);
}
