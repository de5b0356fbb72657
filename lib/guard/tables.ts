/** The guard's frozen tables: what each verb is, which words mean "irreversible", and the budgets. */
import type { Verb } from '../page/words/action';
import type { RiskClass } from './words';

interface VerbRule {
  /** Class before the facts of the element are looked at; they only raise it. */
  readonly base: RiskClass;
  /**
   * What a write means after text of another origin was read: `writes` puts words into the page, `addresses` sends
   * an address, `activates` may set off what is written already, `inert` sends nothing.
   */
  readonly taint: 'writes' | 'addresses' | 'activates' | 'inert';
}

/** One row per verb; a verb without a row does not compile. */
export const VERB_RULES: Readonly<Record<Verb, VerbRule>> = Object.freeze({
  click: { base: 'R2', taint: 'activates' },
  doubleClick: { base: 'R2', taint: 'activates' },
  type: { base: 'R2', taint: 'writes' },
  clear: { base: 'R2', taint: 'inert' },
  select: { base: 'R2', taint: 'writes' },
  check: { base: 'R2', taint: 'activates' },
  press: { base: 'R2', taint: 'activates' },
  scroll: { base: 'R1', taint: 'inert' },
  drag: { base: 'R2', taint: 'activates' },
  attach: { base: 'R3', taint: 'writes' },
  hover: { base: 'R1', taint: 'inert' },
  goBack: { base: 'R1', taint: 'inert' },
  goTo: { base: 'R1', taint: 'addresses' },
  readArticle: { base: 'R0', taint: 'inert' },
  findText: { base: 'R0', taint: 'inert' },
  waitFor: { base: 'R0', taint: 'inert' },
});

/** Buttons that only say yes; what they say yes to stands in the dialog around them. */
export const BARE_CONSENT =
  /^(ok|okay|yes|yep|confirm|continue|proceed|next|go|done|apply|bestätigen|confirmer|confirmar|conferma|bevestig|potwierdź|подтвердить|ja|weiter|oui|continuer|s[íi]|continuar|da|да|是|确定|はい|次へ)$/i;

/** Words that make a field secret when they stand in its name, id, label or autocomplete token, in main languages. */
export const SECRET_FIELD =
  /pass(?:word|phrase|code|wd)?\b|passwor[dt]|\bpwd\b|kennwort|passwort|contrase|mot de passe|senha|wachtwoord|haslo|hasło|парол|密码|パスワード|\botp\b|one.?time|2fa|mfa|totp|verification.?code|security.?code|\bcvv\b|\bcvc\b|\bcsc\b|card.?(?:number|no)|cardnumber|credit.?card|iban|account.?number|routing.?number|\bssn\b|social.?security|\bpin\b|seed.?phrase|recovery.?(?:code|phrase|key)|private.?key|secret|api.?key|access.?token|mnemonic/i;

/** autocomplete tokens of the HTML specification that only ever hold secrets. */
export const SECRET_AUTOCOMPLETE =
  /^(?:current-password|new-password|one-time-code|cc-(?:number|csc|exp|exp-month|exp-year|name|given-name|family-name|additional-name|type)|webauthn)$/;

/** What a text must not look like to be written into a page without the user's hand: keys and card numbers. */
export const SECRET_SHAPES: readonly RegExp[] = Object.freeze([
  /\bsk-[A-Za-z0-9_-]{16,}/,
  /\b(?:gh[pousr]|github_pat)_[A-Za-z0-9_]{20,}/,
  /\bAKIA[0-9A-Z]{16}\b/,
  /\bxox[abprs]-[A-Za-z0-9-]{10,}/,
  /\beyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{5,}/,
  /-----BEGIN [A-Z ]*PRIVATE KEY-----/,
]);

/** Places where even saving changes the account. */
export const ACCOUNT_CONTEXT =
  /\b(?:account|security|password|billing|payment|two.factor|2fa|email address|e-mail address|recovery|permissions?|privacy|api keys?|members?|roles?)\b|konto|sicherheit|zahlung|compte|sécurité|cuenta|seguridad/i;

export const BUDGETS = Object.freeze({
  /** Steps per episode. */
  steps: 50,
  /** Model calls per episode. */
  modelCalls: 60,
  /** Working time of an episode, ms; waiting for the user does not count. */
  timeMs: 600_000,
  /** The same verb on the same target with the same value, per episode. */
  sameAct: 2,
  /** At most one submit-like act in this many ms. */
  submitGapMs: 45_000,
  /** The same act in a procedure that the user taught or confirmed, and in plain commands, per episode. */
  userSameAct: 20,
  /** Submit-like acts of such a procedure without a gap, per episode. */
  userSubmits: 10,
  /** A confirmation older than this means no, ms. */
  confirmMs: 60_000,
});
