/** Classifies one action by verb, role and facts of the DOM; facts only raise the class, and missing facts are the highest. */
import { hasKey } from '../core/secret-values';
import { plainText } from '../core/text';
import type { Action } from '../page/words/action';
import type { ElementFacts } from '../page/words/element';
import { parseKeyChord } from '../page/words/keys';
import { namesAct } from './acts';
import type { GrantKind } from './allowed-control';
import { namesActByGet, operationNamesAct } from './addresses';
import { isKnownChoice, isPlainLink, speaksWell } from './control-words';
import { answersDialog } from './dialog';
import { maySendUnseen } from './may-send-unseen';
import { type Classified, CONVERSES, irreversible, isAct, SEARCHES, wordingOf } from './classified';
import { formClass, isScripted, linkClass } from './destinations';
import { isKeyOfThing, keyEffect } from './key-effects';
import { ACCOUNT_CONTEXT, BARE_CONSENT, CONFIRMS, MONEY, TAKES_OFFER, VERB_RULES } from './tables';
import { codeIsUnread, codeNamesAct } from './maker-code';
import { drawsAct, drawsIrreversible, hasDoubtfulSign, hasSignOfAct, isIconOfAct, onlyArranges } from './maker-words';
import { namesPlace } from './named-places';
import { appliesChoice } from './applied-choice';
import { IS_DONE, isHeldGesture, selecting, sliding, writing } from './setting';
import { fitsVerb } from './verb-fit';

/** Facts beside the target: the drop target, the user's request and the user's grants. */
export interface Surroundings {
  /** Facts of the place that a drag ends at. */
  to?: ElementFacts | undefined;
  /** The user's request. */
  request?: string;
  /** The user's grant for this control, if there is one. */
  grantFor?: (facts: ElementFacts) => GrantKind | undefined;
  /** Whether the page declares that its tool only reads. */
  toolReadsOnly?: boolean;
}

/** @param facts of the target; undefined when the verb has none */
export function classify(action: Action, facts: ElementFacts | undefined, around: Surroundings = {}): Classified {
  const base = VERB_RULES[action.verb].base;
  const allowed: Classified = { class: base, code: 'inside-grant' };
  if (hasKey(written(action))) return { class: 'R4', code: 'secret-value' };
  if (action.verb === 'goTo') return namesActByGet(action.url) ? irreversible : allowed;
  if (base === 'R0' || action.verb === 'goBack') return allowed;
  if (action.verb === 'useTool') return usingTool(action.text, around.toolReadsOnly === true);
  if (!facts) return action.verb === 'scroll' ? allowed : { class: 'R3', code: 'missing-facts' };
  if (facts.captcha) return { class: 'R4', code: 'captcha' };
  if (action.verb === 'scroll') return allowed;
  if (action.verb === 'hover') return hovering(facts, allowed);
  if (facts.secret) return { class: 'R4', code: 'secret-field' };
  if (action.verb === 'attach') return { class: 'R3', code: 'file-upload' };
  // Only the user can answer the browser's own file chooser.
  if (facts.fileInput) return { class: 'R4', code: 'file-upload' };
  if (!fitsVerb(action.verb, facts)) return { class: 'R4', code: 'wrong-verb' };
  const classified = classifyUse(action, facts, allowed, around);
  if (classified !== allowed || !maySendUnseen(action, facts, around.request ?? '')) return classified;
  const grant = around.grantFor?.(facts);
  return grant === 'always' || grant === 'shown' ? allowed : { ...allowed, isQuiet: true };
}

/**
 * A page's word that its tool only reads allows the tool as an act that sends nothing, if its name is of no act: each request
 * that may change state is stopped and asked about.
 */
function usingTool(signature: string, readsOnly: boolean): Classified {
  const [name = ''] = signature.split('(');
  const words = name.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ').replace(/[^\p{L}\p{N}]+/gu, ' ');
  if (!readsOnly || operationNamesAct(name) || namesAct(words)) return irreversible;
  return { class: 'R2', code: 'inside-grant', isQuiet: true };
}

function classifyUse(action: Action, facts: ElementFacts, allowed: Classified, around: Surroundings): Classified {
  switch (action.verb) {
    case 'click':
    case 'doubleClick':
    case 'rightClick':
    case 'check':
      return activation(facts, allowed, around);
    case 'drag':
      return dragging(facts, allowed, around);
    case 'press':
      return pressing(action.keys, facts, allowed, around);
    case 'select':
      return selecting(action.options, facts, allowed);
    default:
      return writing(facts, allowed);
  }
}

function activation(facts: ElementFacts, allowed: Classified, around: Surroundings): Classified {
  const { fingerprint } = facts;
  const isPlainField = facts.editable && /^(?:textbox|searchbox|spinbutton)$/.test(fingerprint.role);
  // Putting the cursor into a field sets nothing off.
  if (isPlainField && (facts.enclosing ?? []).length === 0 && !isFieldOfAct(facts)) return allowed;
  if (isPlainField && facts.fixed === true) return isFieldOfAct(facts) ? irreversible : allowed;
  const ofForm = facts.form && formClass(facts, facts.form);
  if (ofForm) return ofForm;
  const isLink = facts.href !== undefined;
  const linked = isLink ? linkClass(facts, allowed) : allowed;
  if (linked.class !== allowed.class) return linked;
  if (codeNamesAct(facts.handlers)) return irreversible;
  const wording = wordingOf(facts);
  // The words of a link to another page of the site only say what that page is about.
  const answer = answersDialog(facts);
  if (isLink && !isScripted(facts.href ?? '', facts)) return answer === 'acts' ? answered : allowed;
  const place = namesPlace(facts);
  const prepares = onlyPrepares(facts) || place === 'place';
  const isNamedAct = place !== 'shows' && isAct(wording, facts);
  if (isNamedAct && !prepares) return irreversible;
  if (answer === 'acts') return answered;
  const says = plainText(fingerprint.name);
  if (BARE_CONSENT.test(says) && facts.context.some((text) => isAct(text, facts))) return irreversible;
  if (SAVES.test(says) && facts.context.some((text) => ACCOUNT_CONTEXT.test(text))) return irreversible;
  const isUnread = isNamedAct || isDrawnAct(facts) || facts.pictured === true;
  const shows =
    place === 'shows' && plainText(fingerprint.name) !== '' ? 'wholly' : speaksWell(facts, around.request ?? '');
  const speaks = isUnread ? undefined : shows;
  const quiet: Classified = { ...allowed, isQuiet: true };
  const isOffered = takesOffer(facts);
  const isSentUnasked =
    linked.isQuiet === true ||
    answer === 'sends' ||
    isBareConfirmation(facts, around.request ?? '') ||
    // A maker's own code or drawing says something else than the name does.
    codeIsUnread(facts.handlers, wording) ||
    drawsIrreversible(fingerprint.icon ?? '') ||
    isHeldGesture(says) ||
    hasDoubtfulSign(fingerprint.name) ||
    appliesChoice(facts) ||
    isSwitchOfAccess(facts);
  if (speaks === 'wholly' && !isOffered) return isSentUnasked ? quiet : allowed;
  // Without a word, a drawing or a class nothing tells such a control from another one.
  if (!isMarked(facts)) return { class: 'R3', code: 'unnamed-control' };
  const grant = around.grantFor?.(facts);
  if (grant) return grant === 'quiet' ? quiet : allowed;
  if (speaks !== undefined || prepares || (facts.form === undefined && onlyArranges(facts))) return quiet;
  return { class: allowed.class, code: 'unknown-control', asks: true };
}

/** Whether a name that says yes, or begins something, stands beside an act or a price: what it sends is asked about. */
function takesOffer({ fingerprint, wording, beside = '', lang }: ElementFacts): boolean {
  const name = plainText(fingerprint.name) || plainText(wording);
  if (beside === '' || !(BARE_CONSENT.test(name) || CONFIRMS.test(name) || TAKES_OFFER.test(name))) return false;
  return MONEY.test(beside) || namesAct(beside, lang);
}

/** A button that stays pressed, and that is called by who can see a thing: pressing it changes that. */
function isSwitchOfAccess({ checkable, fingerprint }: ElementFacts): boolean {
  return (
    checkable === true &&
    /^(?:private|public|visible|unlisted|only me|everyone|shared|live|online|privat|öffentlich|privé|publique|privad[oa]|públic[oa]|privat[oa]|pubblic[oa])$/iu.test(
      plainText(fingerprint.name),
    )
  );
}

/** “Confirm” alone, where nothing around it tells of what: what it sends is asked about. */
function isBareConfirmation({ fingerprint }: ElementFacts, request: string): boolean {
  const name = plainText(fingerprint.name);
  return CONFIRMS.test(name) && BARE_CONSENT.test(name) && !plainText(request).includes(name);
}

function isMarked({ fingerprint, wording, href, origin }: ElementFacts): boolean {
  // The address of a link says where it leads: a logo without a name leads home.
  if (href !== undefined && isPlainLink(href, origin)) return true;
  const { name, icon, classes = [], id, testId } = fingerprint;
  return plainText(`${name}${wording}`) !== '' || icon !== undefined || classes.length > 0 || Boolean(id ?? testId);
}

/** A box to tick, and a button that shows where to log in, name what comes later; what they send is seen by the other nets. */
function onlyPrepares({ fingerprint, form, handlers, dialog }: ElementFacts): boolean {
  if (dialog !== undefined) return false;
  if (fingerprint.tag === 'input' && /^(?:checkbox|radio)$/.test(fingerprint.type ?? '')) return handlers === undefined;
  return form === undefined && ENTERS.test(plainText(fingerprint.name));
}

/** Text of the page that can be edited, or a field that only shows one, and that names an act itself, may be a button. */
function isFieldOfAct(facts: ElementFacts): boolean {
  if (facts.fixed === true) return isAct(`${wordingOf(facts)} | ${facts.fingerprint.placeholder ?? ''}`, facts);
  const { tag } = facts.fingerprint;
  return tag !== 'input' && tag !== 'textarea' && isAct(wordingOf(facts), facts) && !CONVERSES.test(wordingOf(facts));
}

/** Buttons that open what asks for a name and a password. */
const ENTERS =
  /^(?:log ?in|sign ?in|anmelden|einloggen|connexion|se connecter|iniciar sesión|acceder|accedi|entrar|inloggen|zaloguj(?: się)?|войти|увійти|logga in|log ind|logg inn|kirjaudu(?: sisään)?|přihlásit(?: se)?|bejelentkezés|conectare|giriş(?: yap)?|đăng nhập|σύνδεση|вход|masuk|登录|ログイン|로그인|تسجيل الدخول|เข้าสู่ระบบ)$/iu;

const SAVES = /(?<!\p{L})(?:save|update|change|speichern|ändern|enregistrer|guardar|salva)(?!\p{L})/iu;

const answered: Classified = { class: 'R3', code: 'answers-dialog' };

function hovering(facts: ElementFacts, allowed: Classified): Classified {
  // Moving the pointer opens menus; on what names an act it may do that act.
  const isOpener = facts.opens === true;
  const actsOnHover = /on(?:mouse|pointer)(?:over|enter|move)=/i.test(facts.handlers ?? '');
  if (!isAct(wordingOf(facts), facts)) return allowed;
  // A listener in a script cannot be seen: what it sends is asked about.
  return actsOnHover && !isOpener ? irreversible : { ...allowed, isQuiet: true };
}

function dragging(facts: ElementFacts, allowed: Classified, around: Surroundings): Classified {
  const { to } = around;
  if (!to) return { class: 'R3', code: 'missing-facts' };
  if (isAct(wordingOf(facts), facts)) return irreversible;
  const { role, container = '', icon = '', classes = [], ownClass = '' } = to.fingerprint;
  const place = [wordingOf(to), container, icon, ...classes, ownClass].join(' ').replace(/[_-]/g, ' ');
  if (isAct(place, facts) || TAKES_AWAY.test(place)) return irreversible;
  // A place that can be pressed is no place in a list; one that is called after what was done to its things does that to more.
  const isOther = /^(?:button|link|menuitem|img)$/.test(role) || IS_DONE.test(plainText(place));
  return isOther || isUnknownPlace(to, around.request ?? '') ? { ...allowed, isQuiet: true } : allowed;
}

/** A place with a name of its own that neither the tables nor the request have: what is dropped there may be published, or be gone. */
function isUnknownPlace({ fingerprint, lang }: ElementFacts, request: string): boolean {
  const name = plainText(fingerprint.name);
  return NAMED_PLACES.test(fingerprint.role) && name !== '' && !isKnownChoice(name, lang, request);
}

const NAMED_PLACES =
  /^(?:region|group|list|tree|grid|figure|complementary|main|article|status|banner|navigation|form)$/;

/** Places that something dropped there does not come back from. */
const TAKES_AWAY =
  /(?<!\p{L})(?:bin|rubbish|garbage|dustbin|shred|incinerat|recycl|waste|outbox|papierkorb|corbeille|papelera|cestino|lixeira|prullenbak|kosz|корзин)/iu;

function pressing(keys: string, facts: ElementFacts, allowed: Classified, around: Surroundings): Classified {
  const shortcut: Classified = { class: 'R3', code: 'shortcut' };
  switch (keyEffect(keys, facts)) {
    case 'unknown-key':
      return { class: 'R4', code: 'unknown-key' };
    case 'moves':
      // Pages listen for any key on a button as they listen for a press.
      return isPressable(facts) && isAct(wordingOf(facts), facts) ? irreversible : allowed;
    case 'edits':
      return writing(facts, allowed);
    case 'changes':
      return isAct(wordingOf(facts), facts) ? irreversible : sliding(facts, allowed);
    case 'activates':
      if (facts.fingerprint.tag === 'body' || facts.fingerprint.tag === 'html') return shortcut;
      return activatingByKey(keys, facts, allowed, around);
    case 'submits':
      // With a modifier, Enter in a field of many lines begins no new line: pages send what was written.
      return hasModifier(keys) && facts.editable && !isLine(facts) ? irreversible : submitting(facts, allowed, around);
    case 'shortcut':
      return shortcut;
  }
}

function activatingByKey(keys: string, facts: ElementFacts, allowed: Classified, around: Surroundings): Classified {
  const pressed = activation(submitsByEnter(keys, facts) ? { ...facts, submits: true } : facts, allowed, around);
  return pressed === allowed && isKeyOfThing(facts) ? { ...allowed, isQuiet: true } : pressed;
}

function isPressable({ editable, fingerprint }: ElementFacts): boolean {
  return !editable && /^(?:button|link|generic)$/.test(fingerprint.role);
}

/** Enter in a box or radio button submits its form like Enter in a field (HTML, implicit submission). */
function submitsByEnter(keys: string, { form, fingerprint }: ElementFacts): boolean {
  return form !== undefined && fingerprint.tag === 'input' && parseKeyChord(keys)?.key === 'Enter';
}

function hasModifier(keys: string): boolean {
  const chord = parseKeyChord(keys);
  return chord !== undefined && (chord.ctrlKey || chord.metaKey || chord.altKey);
}

/** Whether the field holds one line. */
function isLine({ fingerprint }: ElementFacts): boolean {
  return fingerprint.tag === 'input' || /^(?:combobox|searchbox|spinbutton)$/.test(fingerprint.role);
}

/** Enter in a field: what its form, its own words and the buttons beside it say. */
function submitting(facts: ElementFacts, allowed: Classified, around: Surroundings): Classified {
  if (!facts.editable) return activation({ ...facts, editable: false }, allowed, around);
  const ofForm = facts.form && formClass(facts, facts.form);
  if (ofForm) return ofForm;
  if (isAct(wordingOf(facts), facts) && !SEARCHES.test(wordingOf(facts))) return irreversible;
  const takesAct = isAct(facts.marked ?? '', facts);
  if (takesAct && !SEARCHES.test(wordingOf(facts))) return irreversible;
  if ((facts.neighbours ?? []).some((text) => isAct(text, facts) || isIconOfAct(text))) return irreversible;
  if (isLine(facts) && answersDialog(facts) === 'acts' && facts.submits) return answered;
  const quiet: Classified = { ...allowed, isQuiet: true };
  // A line in which one writes to a person, or that offers an act as what one may look for: what Enter sends is asked about.
  const isSaid = CONVERSES.test(wordingOf(facts)) && !SEARCHES.test(wordingOf(facts));
  if (isLine(facts)) return isSaid || takesAct ? quiet : allowed;
  // In a field of many lines a plain Enter begins a new one, unless the page makes it send what was written.
  return CONVERSES.test(`${wordingOf(facts)} ${facts.fingerprint.placeholder ?? ''} ${facts.fingerprint.label ?? ''}`)
    ? irreversible
    : quiet;
}

/** A drawing of an act beside a sign that says nothing, “›” on a bin, or as a letter of the name. */
function isDrawnAct({ fingerprint, wording }: ElementFacts): boolean {
  if (hasSignOfAct(`${fingerprint.name}${wording}`)) return true;
  return !/\p{L}/u.test(`${fingerprint.name}${wording}`) && drawsAct(fingerprint.icon ?? '');
}

function written(action: Action): string {
  switch (action.verb) {
    case 'type':
      return action.text;
    case 'goTo':
      return action.url;
    case 'attach':
      return action.files.map((file) => file.text).join(' ');
    case 'select':
    case 'useTool':
      return action.options.join(' ');
    default:
      return '';
  }
}
