/** Words that name an irreversible or outward act, by language: a frozen table of the guard. */

/**
 * Stems as alternatives of a regular expression, matched at the start of a word, case folded.
 * Deliberately wide: a wrong hit costs one question, a miss costs what cannot be taken back.
 */
export const IRREVERSIBLE_STEMS: Readonly<Record<string, string>> = Object.freeze({
  en:
    'delet(?!e\\s*\\/)|remov|eras|destroy|purg|wipe|discard|trash|empty trash|empty bin|empty cart|clear all|' +
    'reset password|reset all|factory reset|revok|terminat|deactivat|unsubscrib|send|repl(?:y|ies)|' +
    'forward to|post(?!s\\b|er|\\s*\\/)|publish|submit|tweet|add comment|leave comment|share|invit|buy|' +
    'pay(?!load)|purchas|place order|order now|complete order|check ?out|donat|transfer|withdraw|' +
    'subscrib|place bid|bid now|book now|book a|reserve|sell|refund|approv|accept|agree|' +
    'sign (?:in|up|out|now|document|contract)|sign$|e-?sign|grant|' +
    'authori[sz]e|allow access|upload|import(?!an)|install|uninstall|deploy|merge|close account|' +
    'cancel (?:order|subscription|booking|account|plan|membership)|log ?in|log ?out|register|enrol|' +
    'block user|report abuse|ban user|kick|promote to|demote|overwrit|leave group|archive all|apply now|' +
    'confirm (?:order|purchase|payment|transfer|delet|booking)',
  de:
    'lösch|entfern|vernicht|verwerf|papierkorb|zurücksetz|send|absend|abschick|antwort|veröffentlich|' +
    'teilen|einlad|kauf|zahl(?:en|ung)|bezahl|bestell|überweis|spend|abonnier|kündig|buchen|reservier|' +
    'akzeptier|zustimm|unterschreib|anmeld|abmeld|registrier|hochlad|freigeb|stornier',
  fr:
    'supprim|effac|détrui|vider|réinitialis|envoye|répond|publie|partag|invite|achet|paye|commander|' +
    'virement|transfére|donner|abonn|désabonn|réserve|accepte|signer|autoris|télévers|connexion|inscri|' +
    'annuler (?:la|ma|mon)|résili|soumet',
  es:
    'elimin|borr|quitar|vaciar|restablec|enviar|responder|publicar|compart|invitar|comprar|pagar|pedir|' +
    'transferir|donar|suscri|reservar|aceptar|firmar|autoriz|subir|iniciar ses|registrar',
  it:
    'elimin|cancella|rimuov|svuota|inviar?|rispond|pubblica|condivid|invita|acquist|paga|ordina ora|ordina adesso|ordinare|trasferi|' +
    'donar|abbona|prenota|accetta|firma|autorizz|carica|accedi|registrati',
  pt:
    'exclu(?!d[ei]|s[ií]v)|apag|esvaziar|enviar|responder|publicar|compartilh|convidar|comprar|pagar|transferir|doar|' +
    'assinar|reservar|aceitar|autoriz|carregar|entrar',
  nl:
    'verwijder|wissen|leegmaken|verzend|verstuur|beantwoord|publiceer|delen|koop|betaal|bestel|boeken|' +
    'accepteer|onderteken|inlog|uitlog',
  pl: 'usuń|skasuj|wyślij|odpowiedz|opublikuj|udostępnij|kup|zapłać|zamów|akceptuj|podpisz|zaloguj',
  ru: 'удал|стер|очист|отправ|ответ|опубликов|подел|купи|оплат|заказ|перевест|соглас|подписа|загруз|войти',
  zh: '删除|移除|清空|发送|回复|发布|分享|购买|付款|支付|下单|转账|确认|同意|签署|上传|登录|注销|提交|取消订阅',
  ja: '削除|消去|送信|返信|投稿|公開|共有|購入|支払|注文|振込|確認|同意|署名|アップロード|ログイン|登録|解約',
});

/** Languages written without gaps between words: there a stem counts wherever it stands. */
export const WITHOUT_WORD_GAPS: readonly string[] = Object.freeze(['zh', 'ja']);
