/** The guard's frozen tables: what each verb is, which words mean "irreversible", and the budgets. */
import type { Verb } from '../page/words/action';
import type { RiskClass } from './words';

interface VerbRule {
  /** Class before the facts of the element are looked at; they only raise it. */
  readonly base: RiskClass;
  /**
   * Meaning of a write after text of another origin was read: `writes` puts words into the page, `addresses` sends
   * an address, `activates` may set off what is written already, `inert` sends nothing.
   */
  readonly taint: 'writes' | 'addresses' | 'activates' | 'inert';
}

/** One row per verb; a verb without a row does not compile. */
export const VERB_RULES: Readonly<Record<Verb, VerbRule>> = Object.freeze({
  click: { base: 'R2', taint: 'activates' },
  doubleClick: { base: 'R2', taint: 'activates' },
  // Guarded as a click: what the page does on it is not known before.
  rightClick: { base: 'R2', taint: 'activates' },
  type: { base: 'R2', taint: 'writes' },
  clear: { base: 'R2', taint: 'inert' },
  select: { base: 'R2', taint: 'writes' },
  check: { base: 'R2', taint: 'activates' },
  press: { base: 'R2', taint: 'activates' },
  scroll: { base: 'R1', taint: 'inert' },
  drag: { base: 'R2', taint: 'activates' },
  attach: { base: 'R3', taint: 'writes' },
  hover: { base: 'R1', taint: 'inert' },
  fillByHand: { base: 'R0', taint: 'inert' },
  goBack: { base: 'R1', taint: 'inert' },
  goTo: { base: 'R1', taint: 'addresses' },
  readArticle: { base: 'R0', taint: 'inert' },
  findText: { base: 'R0', taint: 'inert' },
  waitFor: { base: 'R0', taint: 'inert' },
  // The page's own code with values of the user: R3 unless the page declares that it only reads, and then a quiet act.
  useTool: { base: 'R2', taint: 'writes' },
});

/** Buttons that only say yes; what they say yes to stands in the dialog around them. */
export const BARE_CONSENT =
  /^(?:ok|okay|yes|yep|confirm|continue|proceed|next|go|done|apply|(?:yes, )?i(?:'|’)m sure|sure|bestätigen|ja|weiter|fortfahren|übernehmen|oui|confirmer|continuer|confirmar|conferma|s[íi]|sì|continuar|seguir|aceptar|avanti|procedi|sim|prosseguir|bevestig(?:en)?|doorgaan|potwierdź|tak|dalej|подтвердить|да|продолжить|далее|так|підтвердити|продовжити|bekräfta|fortsätt|bekræft|fortsæt|bekreft|fortsett|vahvista|kyllä|jatka|potvrdit|ano|pokračovat|potvrdiť|áno|pokračovať|megerősít|igen|folytatás|da|confirmă|continuă|evet|onayla|tamam|devam(?: et)?|có|vâng|xác nhận|tiếp tục|ναι|επιβεβαίωση|συνέχεια|потвърди|продължи|ya|konfirmasi|lanjut(?:kan)?|כן|אישור|המשך|是|确定|继续|确认|はい|次へ|確認|続行|続ける|예|네|확인|계속|نعم|تأكيد|متابعة|بله|تأیید|ادامه|ใช่|ตกลง|ยืนยัน|ดำเนินการต่อ|हाँ|हां|ठीक है|जारी रखें)[.!]?$/iu;

/** Names that say yes to something: what it is may stand beside the button only. */
export const CONFIRMS =
  /(?<!\p{L})(?:confirm|bestätig|confirma|conferm|bevestig|potwierd|подтвер|підтвер|bekräft|bekræft|bekreft|vahvist|potvrd|megerősít|confirmă|onayla|xác nhận|επιβεβαι|потвърд|konfirmasi)|确认|確認|확인|تأكيد|تأیید|ยืนยัน|पुष्टि|אישור/iu;

/** English beginnings of names that bind to what stands beside them where that is an offer: “Start now” below a price. */
export const TAKES_OFFER = /^(?:start|try|get|apply|finish|complete|proceed|continue)(?!\p{L})/iu;

/** An amount of money. */
export const MONEY =
  /[€£$¥₹₽₩₺₴₫฿₪]\s?\d|\d\s?(?:[€£$¥₹₽₩₺₴₫฿₪]|(?:eur|usd|gbp|chf|jpy|inr|rub|pln|sek|nok|dkk|czk|huf|ron|try|uah|bgn|idr|vnd|thb|ils|krw|cny|brl)(?!\p{L}))|(?:eur|usd|gbp|chf)\s?\d/iu;

/** Buttons that leave a dialog without doing what it asks about. */
export const CANCEL_WORDS =
  /^(?:cancel|no|no,? thanks|nope|not now|later|maybe later|keep(?: .{1,20})?|back|go back|close|dismiss|never ?mind|stay|skip|discard changes|abbrechen|nein|zurück|schließen|behalten|später|nicht jetzt|annuler|non|retour|fermer|garder|plus tard|cancelar|atrás|volver|cerrar|mantener|más tarde|annulla|indietro|chiudi|mantieni|più tardi|não|voltar|fechar|manter|depois|annuleren|annuleer|nee|terug|sluiten|behouden|anuluj|nie|wstecz|wróć|zamknij|zachowaj|отмена|отменить|нет|назад|закрыть|оставить|скасувати|ні|закрити|avbryt|nej|tillbaka|stäng|behåll|annuller|luk|tilbage|behold|nei|lukk|peruuta|ei|takaisin|sulje|säilytä|zrušit|storno|ne|zpět|zavřít|ponechat|zrušiť|späť|zavrieť|mégse|nem|vissza|bezár(?:ás)?|anulează|anulare|nu|înapoi|închide|păstrează|iptal|vazgeç|hayır|geri|kapat|hủy|huỷ|không|quay lại|đóng|άκυρο|ακύρωση|όχι|πίσω|κλείσιμο|отказ|не|затвори|batal(?:kan)?|tidak|kembali|tutup|ביטול|לא|חזור|סגור|取消|否|不|返回|关闭|キャンセル|いいえ|戻る|閉じる|취소|아니요|아니오|뒤로|닫기|إلغاء|لا|رجوع|إغلاق|لغو|نه|خیر|بستن|ยกเลิก|ไม่|กลับ|ปิด|रद्द करें|नहीं|वापस|बंद करें|[×✕✖xX])[.!]?$/iu;

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
  /** At most one submit-like act in this many ms without the user's yes. */
  submitGapMs: 45_000,
  /** The same act in a procedure that the user taught or confirmed, and in plain commands, per episode. */
  userSameAct: 50,
  /** Submit-like acts of such a procedure without a gap, per episode. */
  userSubmits: 30,
  /** Steps of such a procedure per episode: a loop over a long list. */
  userSteps: 200,
  /** A confirmation older than this means no, ms. */
  confirmMs: 60_000,
});
