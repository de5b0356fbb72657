/** Identifies a control that the user always allows on one site: a grant of the user, never learned and never in a file. */
import { hashOf } from '../core/canonical';
import { plainText } from '../core/text';
import type { ElementFacts } from '../page/words/element';
import type { AllowedControl } from './words';

/** The control of these facts: any change of its role, name, words, link or container makes it another one. */
export function controlKey({ origin, fingerprint, wording, href }: ElementFacts): string {
  const { role, name, tag, container = '' } = fingerprint;
  return hashOf({ origin, role, name, tag, container, wording: plainText(wording), href: href ?? '' });
}

export function allowedControl(facts: ElementFacts, nowMs: number): AllowedControl {
  const { role, name } = facts.fingerprint;
  return { key: controlKey(facts), origin: facts.origin, role, name: name || plainText(facts.wording), at: nowMs };
}
