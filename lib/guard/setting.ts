/** Classifies what sets a value: a choice in a list (selecting), text in a field (writing). */
import { plainText } from '../core/text';
import type { ElementFacts } from '../page/words/element';
import { namesAct } from './acts';
import { namesActByGet, operationNamesAct } from './addresses';
import { type Classified, CONVERSES, irreversible, isAct, SEARCHES, wordingOf } from './classified';
import { formClass } from './destinations';
import { BARE_CONSENT } from './tables';

/** Names of a state that an act leaves a thing in: to choose the state, or to drop the thing there, may be the act. */
export const IS_DONE =
  /(?<!\p{L})(?:sold|paid|shipped|dispatched|delivered|cancell?ed|terminated|closed|approved|rejected|declined|published|deleted|removed|refunded|dismissed|fired|signed|sent|resigned|banned|blocked|suspended|expelled|evicted|donated|handed over|won[’']t fix|retired|voided|written off|withdrawn|settled|verkauft|bezahlt|versandt|storniert|gekündigt|geschlossen|genehmigt|abgelehnt|veröffentlicht|gelöscht|entlassen|vendu|payé|expédié|annulé|résilié|clos|approuvé|refusé|publié|supprimé|vendido|pagado|enviado|cancelado|cerrado|aprobado|rechazado|publicado|eliminado|venduto|pagato|spedito|annullato|chiuso|approvato|rifiutato|pubblicato)(?!\p{L})/iu;

/** Audiences of everyone: to choose one is to publish. */
const SHOWN_TO_ALL =
  /(?<!\p{L})(?:anyone|anybody|everyone|everybody|(?:the )?(?:public|world)|on the (?:web|internet)|jede[rm]?(?:mann)?|öffentlich|alle im (?:web|internet)|tout le monde|n’importe qui|sur le web|cualquiera|tod[oa] el mundo|en la web|público|chiunque|pubblico|qualquer pessoa|iedereen|openbaar|każdy|publiczny|публичн\p{L}*|bárki|oricine|herkes)(?!\p{L})/iu;

const labelsDone = (options: readonly string[]) => options.some((text) => IS_DONE.test(plainText(text)));

export function selecting(options: readonly string[], facts: ElementFacts, allowed: Classified): Classified {
  if (options.some((text) => isAct(text, facts))) return irreversible;
  const chosen = (facts.choices ?? []).filter(({ label, value }) => options.includes(label) || options.includes(value));
  const namesIt = ({ label, value, group = '' }: (typeof chosen)[number]) =>
    isAct(label, facts) || isAct(group, facts) || namesStateChangeWord(value);
  if (chosen.some(namesIt)) return irreversible;
  const isConsent = [...options, ...chosen.map(({ value }) => value)].some(
    (text) => BARE_CONSENT.test(plainText(text)) || /^(?:true|1|on|y|now)$/i.test(text),
  );
  if (isConsent && isAct(wordingOf(facts), facts)) return irreversible;
  const jumps = /location|submit\s*\(|fetch|open\s*\(/i.test(facts.handlers ?? '');
  if (jumps && chosen.some(({ value }) => /^(?:https?:)?\/|[?]/.test(value) && leavesOrActs(value, facts)))
    return { class: 'R3', code: 'leaves-origin' };
  const ofForm = facts.form && formClass({ ...facts, submits: jumps }, facts.form);
  if (ofForm) return ofForm;
  if ((facts.enclosing ?? []).some((text) => isAct(text, facts))) return irreversible;
  // Custom lists are opened by a press.
  if (facts.fingerprint.tag !== 'select' && isAct(facts.fingerprint.name, facts) && facts.opens !== true)
    return irreversible;
  return labelsDone(options) || options.some((text) => SHOWN_TO_ALL.test(plainText(text))) || isFieldOfAct(facts)
    ? { ...allowed, isQuiet: true }
    : allowed;
}

/** The name of a field in the site's own program: `refund_amount`. */
function isFieldOfAct({ fingerprint }: ElementFacts): boolean {
  return operationNamesAct(fingerprint.nameAttribute ?? '') || namesStateChangeWord(fingerprint.nameAttribute ?? '');
}

/** Option values are words of the site's own program: `delete`, `row.remove`, `/logout`. */
function namesStateChangeWord(value: string): boolean {
  const words = value.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ').replace(/[^\p{L}\p{N}]+/gu, ' ');
  return namesAct(words) || namesActByGet(`https://x.example/${encodeURIComponent(words)}`);
}

function leavesOrActs(value: string, { origin, page }: ElementFacts): boolean {
  if (!URL.canParse(value, page ?? origin)) return false;
  const url = new URL(value, page ?? origin);
  return url.origin !== origin || namesActByGet(url.href);
}

/** Sliders that are buttons: moved to their end, they do what their name says. */
const GESTURE =
  /(?<!\p{L})(?:slide|swipe|drag|pull|hold) (?:right |left |up |down )?to (?!(?:adjust|change|set|select|choose|pick|move|zoom|scroll|resize|filter|see|view|show|compare)(?!\p{L}))|(?:wischen|schieben|ziehen),? (?:um|zum)(?!\p{L})|zum \p{L}+ (?:wischen|schieben|ziehen)|gliss(?:er|ez) pour|desliz(?:a|ar|e) para|scorri per|(?:veeg|schuif) om|przesuń,? aby|(?:проведите|сдвиньте),? чтобы|滑动|滑動|スライドして|スワイプして|밀어서/iu;

/** Names of controls that do what they say once they are held or slid: others are called so as well. */
const HELD =
  /(?<!\p{L})(?:press and hold|hold|slide|swipe) (?:\p{L}+ )?to (?!(?:adjust|change|set|select|choose|pick|move|zoom|scroll|resize|filter|see|view|show|compare|re(?:order|arrange|cord|veal|ad|fresh|load|name|peat|wind))(?!\p{L}))/iu;
export const isHeldGesture = (name: string): boolean => HELD.test(name);

/** Moving a slider whose words name no act: what one that is a button sends is asked about. */
export function sliding(facts: ElementFacts, allowed: Classified): Classified {
  const isGesture = facts.fingerprint.role === 'slider' && GESTURE.test(plainText(wordingOf(facts)));
  return isGesture ? { ...allowed, isQuiet: true } : allowed;
}

export function writing(facts: ElementFacts, allowed: Classified): Classified {
  if ((facts.enclosing ?? []).some((text) => isAct(text, facts))) return irreversible;
  const { role, type = '' } = facts.fingerprint;
  if (!isAct(wordingOf(facts), facts)) return sliding(facts, allowed);
  if (role === 'slider') return irreversible;
  // Fields of one line take effect as they are set on some pages: what they send is asked about.
  const isSet = role === 'spinbutton' || /^(?:number|date|time|datetime-local|month|week|color)$/.test(type);
  return isSet || isLineOfAct(facts) ? { ...allowed, isQuiet: true } : allowed;
}

/** A field of a form, one that looks something up, and one in which a person is written to keep what is typed until it is sent. */
function isLineOfAct(facts: ElementFacts): boolean {
  const wording = wordingOf(facts);
  return facts.fingerprint.tag === 'input' && !facts.form && !SEARCHES.test(wording) && !CONVERSES.test(wording);
}
