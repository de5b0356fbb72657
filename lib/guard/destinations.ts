/** Classes by where a press leads: the form that it may submit (formClass), the link that it follows (linkClass). */
import { plainText } from '../core/text';
import type { ElementFacts } from '../page/words/element';
import { namesActByGet, namesActVerb, namesStateChange } from './addresses';
import { type Classified, irreversible, isAct, SEARCHES } from './classified';
import { ACCOUNT_CONTEXT } from './tables';

/** A form of another origin, or one whose address or fields tell what it does. */
export function formClass(facts: ElementFacts, form: NonNullable<ElementFacts['form']>): Classified | undefined {
  const leaves = form.action !== '' && originOfAction(form.action) !== facts.origin;
  // Boxes, lists and plain buttons of a form often submit it by script.
  if (leaves && (facts.submits || facts.href === undefined)) return { class: 'R3', code: 'leaves-origin' };
  if (!facts.submits) return undefined;
  if (form.hasFilledSecret) return irreversible;
  if (form.method === 'post' ? namesStateChange(form.action) : namesActByGet(form.action)) return irreversible;
  if (form.method === 'post' && form.hasSecret) return irreversible;
  // A form without a method of its own may be sent by script.
  const isSearch = form.method === 'get' && SEARCHES.test(form.wording);
  if (!isSearch && isAct(form.wording, facts)) return irreversible;
  return ACCOUNT_CONTEXT.test(form.wording) ? irreversible : undefined;
}

export function linkClass(facts: ElementFacts, allowed: Classified): Classified {
  if (facts.download) return irreversible;
  if ((facts.pings ?? []).some((origin) => origin !== facts.origin)) return { class: 'R3', code: 'leaves-origin' };
  const href = facts.href ?? '';
  // An address after the sign of a fragment is the page's own script: what it sends is asked about.
  if (isScripted(href, facts)) return routeNamesAct(href) ? { ...allowed, isQuiet: true } : allowed;
  const url = new URL(href);
  if (url.origin !== facts.origin) return { class: 'R3', code: 'leaves-origin' };
  if (namesActByGet(href)) return irreversible;
  const name = facts.fingerprint.name;
  if (namesStateChange(href) && isAct(name, facts)) return irreversible;
  return /^(?:delete|remove|unsubscribe|log ?out|sign ?out|buy|pay|send|publish)\b/i.test(plainText(name))
    ? irreversible
    : allowed;
}

function routeNamesAct(href: string): boolean {
  const [, route = ''] = /#!?(\/.+)$/.exec(href) ?? [];
  if (route === '') return false;
  const { href: address } = new URL(route, 'https://route.example');
  return namesActByGet(address) || namesActVerb(address);
}

/** Whether a link leads nowhere else by its address, so that its script and its words decide. */
export function isScripted(href: string, { origin, page }: ElementFacts): boolean {
  if (!URL.canParse(href)) return true;
  const url = new URL(href);
  if (!/^https?:$/.test(url.protocol)) return true;
  if (url.origin !== origin) return false;
  return page === undefined ? href.includes('#') : href.split('#')[0] === page.split('#')[0];
}

function originOfAction(action: string): string | undefined {
  return URL.canParse(action) ? new URL(action).origin : undefined;
}
