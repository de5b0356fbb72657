/** The risk class of one action from the facts of the DOM; facts only raise it, and missing facts are the highest. */
import { decodeAddress } from '../core/address';
import { plainText } from '../core/text';
import type { Action } from '../page/words/action';
import type { ElementFacts } from '../page/words/element';
import { namesIrreversible } from './irreversible';
import { ACCOUNT_CONTEXT, BARE_CONSENT, SECRET_SHAPES, VERB_RULES } from './tables';
import type { ReasonCode, RiskClass } from './words';

export interface Classified {
  class: RiskClass;
  code: ReasonCode;
}

/**
 * @param facts of the target; undefined when the verb has none
 */
export function classify(action: Action, facts: ElementFacts | undefined): Classified {
  const base = VERB_RULES[action.verb].base;
  const allowed: Classified = { class: base, code: 'inside-grant' };
  if (SECRET_SHAPES.some((shape) => shape.test(written(action)))) return { class: 'R4', code: 'secret-value' };
  if (base === 'R0' || action.verb === 'goBack' || action.verb === 'goTo') return allowed;
  if (!facts) return action.verb === 'scroll' ? allowed : { class: 'R3', code: 'missing-facts' };
  if (facts.captcha) return { class: 'R4', code: 'captcha' };
  if (action.verb === 'scroll' || action.verb === 'hover') return allowed;
  if (facts.secret) return { class: 'R4', code: 'secret-field' };
  if (action.verb === 'attach') return { class: 'R3', code: 'file-upload' };
  // Only the user can answer the browser's own file chooser.
  if (facts.fileInput) return { class: 'R4', code: 'file-upload' };
  switch (action.verb) {
    case 'click':
    case 'doubleClick':
    case 'check':
    case 'drag':
      return activation(facts, allowed);
    case 'press':
      return isActivatingKey(action.keys) ? activation(facts, allowed) : allowed;
    case 'select':
      return action.options.some(namesIrreversible) ? { class: 'R3', code: 'irreversible' } : allowed;
    default:
      return allowed;
  }
}

function activation(facts: ElementFacts, allowed: Classified): Classified {
  const { fingerprint } = facts;
  const irreversible: Classified = { class: 'R3', code: 'irreversible' };
  // Pressing a key in a field that does not submit, or putting the cursor into it, sets nothing off.
  if (facts.editable && !facts.submits) return allowed;
  if (facts.submits && facts.form) {
    if (facts.form.hasFilledSecret) return irreversible;
    if (facts.form.action !== '' && originOfAction(facts.form.action) !== facts.origin) {
      return { class: 'R3', code: 'leaves-origin' };
    }
    if (facts.form.method === 'post' && (facts.form.hasSecret || namesIrreversible(facts.form.wording)))
      return irreversible;
    if (ACCOUNT_CONTEXT.test(facts.form.wording)) return irreversible;
  }
  if (facts.editable) return allowed;
  if (facts.href !== undefined && fingerprint.tag === 'a') return link(facts, allowed);
  const wording = `${fingerprint.name} ${facts.wording}`;
  if (plainText(wording) === '') return { class: 'R3', code: 'unnamed-control' };
  if (namesIrreversible(wording)) return irreversible;
  const says = plainText(fingerprint.name);
  if (BARE_CONSENT.test(says) && facts.context.some(namesIrreversible)) return irreversible;
  if (
    /\b(?:save|update|change|speichern|ändern|enregistrer|guardar|salva)\b/iu.test(says) &&
    facts.context.some((text) => ACCOUNT_CONTEXT.test(text))
  ) {
    return irreversible;
  }
  return allowed;
}

function link(facts: ElementFacts, allowed: Classified): Classified {
  if (facts.download) return { class: 'R3', code: 'irreversible' };
  const href = facts.href ?? '';
  // What a link's script does cannot be read from its address, so its words decide.
  const scripted = href === '' || href.startsWith('javascript:') || href.includes('#');
  if (scripted || !URL.canParse(href)) {
    return namesIrreversible(`${facts.fingerprint.name} ${facts.wording}`)
      ? { class: 'R3', code: 'irreversible' }
      : allowed;
  }
  const url = new URL(href);
  if (url.origin !== facts.origin) return { class: 'R3', code: 'leaves-origin' };
  // GET must be safe, but `/logout` and `?action=delete` exist.
  const address = decodeAddress(`${url.pathname} ${url.search}`).replace(/[^\p{L}\p{N}]+/gu, ' ');
  const name = facts.fingerprint.name;
  if (namesIrreversible(address) && namesIrreversible(name)) return { class: 'R3', code: 'irreversible' };
  if (/(?<![\p{L}])(?:logout|signout|sign out|delete|remove|unsubscribe|destroy|revoke|purge)/iu.test(address)) {
    return { class: 'R3', code: 'irreversible' };
  }
  return /^(?:delete|remove|unsubscribe|log ?out|sign ?out|buy|pay|send|publish)\b/i.test(plainText(name))
    ? { class: 'R3', code: 'irreversible' }
    : allowed;
}

function originOfAction(action: string): string | undefined {
  return URL.canParse(action) ? new URL(action).origin : undefined;
}

function isActivatingKey(keys: string): boolean {
  return /(?:^|\+)(?:enter|return|space| |delete|backspace)$/i.test(keys) || /^(?:control|ctrl|meta|alt)\+/i.test(keys);
}

function written(action: Action): string {
  if (action.verb === 'type') return action.text;
  if (action.verb === 'goTo') return action.url;
  if (action.verb === 'attach') return action.files.map((file) => file.text).join(' ');
  return action.verb === 'select' ? action.options.join(' ') : '';
}
