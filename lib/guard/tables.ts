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
  hover: { base: 'R1', taint: 'inert' },
  goBack: { base: 'R1', taint: 'inert' },
  goTo: { base: 'R1', taint: 'addresses' },
  readArticle: { base: 'R0', taint: 'inert' },
  findText: { base: 'R0', taint: 'inert' },
  waitFor: { base: 'R0', taint: 'inert' },
});

/**
 * Regular-expression stems of words that name an irreversible or outward act, by language, matched at the start of a word.
 * Deliberately wide: a wrong hit costs one question, a miss costs what cannot be taken back.
 */
export const IRREVERSIBLE_STEMS: Readonly<Record<string, readonly string[]>> = Object.freeze({
  en: [
    'delet', 'remov', 'eras', 'destroy', 'purg', 'wip', 'discard', 'trash', 'empty trash', 'empty bin', 'empty cart', 'clear all',
    'reset password', 'reset all', 'factory reset', 'revok', 'terminat', 'deactivat', 'unsubscrib', 'send', 'repl(?:y|ies)', 'forward to',
    'post(?!s\\b|er)', 'publish', 'submit', 'tweet', 'add comment', 'leave comment', 'share', 'invit', 'buy', 'pay(?!load)', 'purchas',
    'place order', 'order now', 'complete order', 'check ?out', 'donat', 'transfer', 'withdraw', 'subscrib', 'place bid', 'bid now',
    'book now', 'book a', 'reserve', 'sell', 'refund', 'approv', 'accept', 'agree', 'sign (?:in|up|out|now|document|contract)',
    'sign$', 'e-?sign', 'grant', 'authori[sz]e', 'allow access', 'upload', 'import', 'install', 'uninstall', 'deploy', 'merge', 'close account',
    'cancel (?:order|subscription|booking|account|plan|membership)', 'log ?in', 'log ?out', 'register', 'enrol', 'block user',
    'report abuse', 'ban user', 'kick', 'promote to', 'demote', 'overwrit', 'leave group', 'archive all', 'apply now', 'confirm (?:order|purchase|payment|transfer|delet|booking)',
  ],
  de: [
    'lösch', 'entfern', 'vernicht', 'verwerf', 'papierkorb', 'zurücksetz', 'send', 'absend', 'abschick', 'antwort', 'veröffentlich',
    'teilen', 'einlad', 'kauf', 'zahl(?:en|ung)', 'bezahl', 'bestell', 'überweis', 'spend', 'abonnier', 'kündig', 'buchen',
    'reservier', 'akzeptier', 'zustimm', 'unterschreib', 'anmeld', 'abmeld', 'registrier', 'hochlad', 'freigeb', 'stornier',
  ],
  fr: [
    'supprim', 'effac', 'détrui', 'vider', 'réinitialis', 'envoye', 'répond', 'publie', 'partag', 'invite', 'achet', 'paye', 'commander',
    'virement', 'transfére', 'donner', 'abonn', 'désabonn', 'réserve', 'accepte', 'signer', 'autoris', 'télévers', 'connexion',
    'inscri', 'annuler (?:la|ma|mon)', 'résili', 'soumet',
  ],
  es: [
    'elimin', 'borr', 'quitar', 'vaciar', 'restablec', 'enviar', 'responder', 'publicar', 'compart', 'invitar', 'comprar', 'pagar',
    'pedir', 'transferir', 'donar', 'suscri', 'reservar', 'aceptar', 'firmar', 'autoriz', 'subir', 'iniciar ses', 'registrar',
  ],
  it: [
    'elimin', 'cancella', 'rimuov', 'svuota', 'inviar?', 'rispond', 'pubblica', 'condivid', 'invita', 'acquist', 'paga', 'ordina',
    'trasferi', 'donar', 'abbona', 'prenota', 'accetta', 'firma', 'autorizz', 'carica', 'accedi', 'registrati',
  ],
  pt: [
    'exclu', 'apag', 'esvaziar', 'enviar', 'responder', 'publicar', 'compartilh', 'convidar', 'comprar', 'pagar', 'transferir',
    'doar', 'assinar', 'reservar', 'aceitar', 'autoriz', 'carregar', 'entrar',
  ],
  nl: [
    'verwijder', 'wissen', 'leegmaken', 'verzend', 'verstuur', 'beantwoord', 'publiceer', 'delen', 'koop', 'betaal', 'bestel',
    'boeken', 'accepteer', 'onderteken', 'inlog', 'uitlog',
  ],
  pl: ['usuń', 'skasuj', 'wyślij', 'odpowiedz', 'opublikuj', 'udostępnij', 'kup', 'zapłać', 'zamów', 'akceptuj', 'podpisz', 'zaloguj'],
  ru: ['удал', 'стер', 'очист', 'отправ', 'ответ', 'опубликов', 'подел', 'купи', 'оплат', 'заказ', 'перевест', 'соглас', 'подписа', 'загруз', 'войти'],
  zh: ['删除', '移除', '清空', '发送', '回复', '发布', '分享', '购买', '付款', '支付', '下单', '转账', '确认', '同意', '签署', '上传', '登录', '注销', '提交', '取消订阅'],
  ja: ['削除', '消去', '送信', '返信', '投稿', '公開', '共有', '購入', '支払', '注文', '振込', '確認', '同意', '署名', 'アップロード', 'ログイン', '登録', '解約'],
});

/** Buttons that only say yes; what they say yes to stands in the dialog around them. */
export const BARE_CONSENT = /^(ok|okay|yes|yep|confirm|continue|proceed|next|go|done|apply|bestätigen|confirmer|confirmar|conferma|bevestig|potwierdź|подтвердить|ja|weiter|oui|continuer|s[íi]|continuar|da|да|是|确定|はい|次へ)$/i;

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
  /** A confirmation older than this means no, ms. */
  confirmMs: 60_000,
});
