/** Says (answersDialog) whether a press is the yes to a question; in a dialog that asks, everything but cancel is. */
import { plainText } from '../core/text';
import type { ElementFacts } from '../page/words/element';
import { hasHarmlessWords, hasWordsOf } from './control-words';
import { languageOf } from './stem-pattern';
import { namesAct } from './acts';
import { BARE_CONSENT, CANCEL_WORDS } from './tables';

/** A dialog with more to press is a form or a tool, not a question. */
const MAX_BUTTONS = 4;
/** Roles that only move within a dialog or fill it in. */
const FILLS: ReadonlySet<string> = new Set([
  'tab',
  'textbox',
  'searchbox',
  'spinbutton',
  'combobox',
  'listbox',
  'option',
  'radio',
  'checkbox',
  'switch',
  'slider',
]);

const CANCELS = /cancel (?:your|the|this|my|order|subscription|booking|plan)|(?:abo|vertrag) kündigen/i;

/** Questions that are only asked before an act that does not come back. */
export const ASKS_FOR_CERTAINTY =
  /(?<!\p{L})(?:are you (?:really |absolutely |quite )?(?:sure|certain)|really want|cannot be undone|can(?:'|’)t be undone|irreversib|permanent(?:ly)?|sind sie (?:sich )?sicher|wirklich|unwiderruflich|nicht rückgängig|êtes.vous s[ûu]r|vraiment|définitiv|irréversib|est[áa]s? (?:usted )?segur|de verdad|permanente|irreversib|(?:sei|è) sicur|davvero|definitiv|tem (?:a )?certeza|irreversív|weet (?:je|u) (?:het )?zeker|onomkeerbaar|czy na pewno|nieodwracaln|уверены|действительно|безвозвратно|необратим|впевнені|справді|незворотн|är du säker|verkligen|oåterkallelig|er du (?:sikker|viss)|virkelig|oletko varma|haluatko varmasti|peruuttamattom|opravdu|nevratn|naozaj|naozajstne|biztos(?:an)?|visszavonhatatlan|sigur(?:ă)? că|ireversibil|emin misin|geri alınamaz|bạn có chắc|vĩnh viễn|σίγουρ|οριστικ|сигурни ли|необратимо|apakah (?:anda|kamu) yakin|yakin ingin|permanen|האם אתה בטוח|האם את בטוחה|לצמיתות)|确定要|確定要|是否确|确认要|无法撤[销消]|无法恢复|本当に|よろしいですか|取り消せません|元に戻せません|정말|하시겠습니까|되돌릴 수 없|متأكد|لا يمكن التراجع|مطمئن|غیرقابل بازگشت|แน่ใจ|ถาวร|क्या आप वाकई|स्थायी/iu;

/** Whether a question of the page is about an act, is one that is asked before an act, or cannot be read. */
export function asksAboutAct(question: string, lang: string | undefined): boolean {
  return namesAct(question, lang) || ASKS_FOR_CERTAINTY.test(question) || isUnread(question, lang);
}

/** A question mark of any script. */
const QUESTION = /[?？؟՞፧\u037e]/u;

/** Questions that are answered with no by what lets a thing go: “Keep your account?”. */
const ASKS_TO_KEEP =
  /(?<!\p{L})(?:keep|stay|remain|continue|go on|carry on|save|still want|leave (?:it|them|this|that|all|every|things|your)|(?:bei)?behalten|bleiben|fortsetzen|fortfahren|speichern|garder|conserver|rester|continuer|poursuivre|enregistrer|mantener|conservar|quedar|seguir|continuar|guardar|mantenere|tenere|conservare|restare|continuare|salvare|manter|ficar|salvar|behouden|houden|blijven|doorgaan|bewaren|opslaan|zachowa|zosta|kontynu|zapisa|сохран|остав|остат|остан|продолж|зберег|залиш|продовж|behåll|stanna|fortsätt|spara|behold|bliv|fortsæt|gem(?!\p{L})|fortsett|lagre|säilyt|pysy|jatka|tallenna|ponech|zůsta|pokrač|ulož|zachova|megtart|marad|folytat|ment(?!\p{L})|păstr|rămâ|continu|salv|sakla|kalmak|devam|kaydet|διατηρ|κρατ|μείν|συνέχ|συνεχ|αποθήκ|запаз|продълж|simpan|tetap|lanjut|pertahan|giữ|tiếp tục|lưu|לשמור|להישאר|להמשיך|유지|계속|저장|احتفاظ|البقاء|الاستمرار|حفظ|نگه|ادامه|ذخیره)|保留|保存|继续|繼續|留|残|続け|維持|เก็บ|อยู่ต่อ|ดำเนินการต่อ|บันทึก|रख|जारी|सहेज/iu;
/** Negations, which turn the meaning of yes and no. */
const NEGATES =
  /(?<!\p{L})(?:not|nothing|never|without|lose|nicht|kein\p{L}*|ohne|pas|jamais|sans|¿no|nunca|sin|non|senza|não|sem|niet|geen|zonder|nie|bez|не|без|inte|utan|ikke|uden|uten|älä|ilman|ne(?!\p{L})|nem|nélkül|fără|değil)(?!\p{L})|n[’']t(?!\p{L})/iu;

/** Scripts in which the tables of words have a language. */
const READ_SCRIPTS =
  /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Thai}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** Whether a text, or the page by its own word, is in a language of which the tables have no words. */
export function isUnread(text: string, lang: string | undefined): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  const strange = letters.filter((letter) => !READ_SCRIPTS.test(letter)).length;
  if (letters.length > 0 && strange > letters.length / 4) return true;
  const own = languageOf(lang);
  return own !== '' && !hasWordsOf(own);
}

/**
 * Whether a word that leaves a dialog may be what does the act: the question is whether to keep something, is turned by a
 * negation, is about an act or cannot be read, or asks for that very word: “Go back to the version without rows?”.
 */
function mayActByLeaving(asks: string, name: string, lang: string | undefined): boolean {
  if (!QUESTION.test(asks)) return false;
  const word = name.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  const repeats = word.length > 2 && ` ${plainText(asks).replace(/[^\p{L}\p{N}]+/gu, ' ')} `.includes(` ${word} `);
  return repeats || [ASKS_TO_KEEP, NEGATES].some((pattern) => pattern.test(asks)) || asksAboutAct(asks, lang);
}

/**
 * Whether a press is the yes to a question. `acts`: the question names an act, or is one that is asked before an act, or cannot
 * be read. `sends`: a question about something else, to which a yes may set something off.
 */
export function answersDialog(facts: ElementFacts): 'acts' | 'sends' | undefined {
  const { dialog, fingerprint } = facts;
  if (!dialog || FILLS.has(fingerprint.role)) return undefined;
  const name = plainText(fingerprint.name) || plainText(facts.wording);
  // Where the question is whether to cancel something, cancelling may be the yes.
  const isAboutCancelling = CANCELS.test(dialog.text);
  const { asks = dialog.text } = dialog;
  if (CANCEL_WORDS.test(name) && !(isAboutCancelling && /^cancel/i.test(name)))
    return mayActByLeaving(asks, name, facts.lang) ? 'sends' : undefined;
  const isQuestion = dialog.isAlert || (dialog.buttons <= MAX_BUTTONS && dialog.fields === 0);
  const isAsked = isQuestion && (ASKS_FOR_CERTAINTY.test(asks) || (asks !== '' && isUnread(asks, facts.lang)));
  if (dialog.isAlert || isAboutCancelling || isAsked || namesAct(dialog.text, facts.lang))
    return isQuestion || BARE_CONSENT.test(name) || !hasHarmlessWords(name, facts.lang) ? 'acts' : undefined;
  return isQuestion && QUESTION.test(asks) ? 'sends' : undefined;
}
