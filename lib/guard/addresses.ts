/** Says (namesStateChange) whether the words of an address, or of a request's body, name an act: addresses are English even where buttons are not. */
import { decodeAddress } from '../core/address';

/** Acts that a link must not name: GET is safe by HTTP, but `/logout` and `?action=delete` exist. */
const NEVER =
  'log ?out|log ?off|sign ?out|sign ?off|delete|remove|unsubscribe|destroy|erase|revoke|purge|terminate|deactivate|wipe|close account';
/** Acts that a form or a request may name; what only stores or searches is not among them. */
const VERBS = `${NEVER}|unlink|trash|disable|suspend|subscribe|send|submit order|publish|unpublish|post message|invite|buy|purchase|pay|transfer|withdraw|donate|refund|reserve|approve|accept|reject|agree|consent|authori[sz]e|deploy|reset(?! (?:filters?|view|sort|search|zoom|layout))|account close|ban|unban|kick|expel|evict|unblock|demote|upvote|downvote|broadcast|redeem|hire|obliterate|expunge|annul|rescind|relinquish|quash|nuke|repeal|redact|retract|unsend|liquidate|decommission|write off|void|forfeit|disown|banish|impersonate|rotate key|regenerate|unlock|place order|cancel(?! ?(?:edit|draft|upload|preview))`;
/** The same words name things: in an address that only reads, and as the name of a kind, they say what it is about. */
const NOUNS =
  '(?:log ?in|sign ?in|sign ?up|register)(?! (?:validate|check|exists))|share|payment|charge|checkout|order|deposit|bid|book(?!s)|sign|grant|permission|role|member|upload|import|merge|password|credential|two factor|2fa|mfa|api key|(?<!refresh )token(?! refresh)|block|promote|vote|flag|forward|dispatch|reservation|booking|pledge|trade|withdrawal|payout|ballot|donation|rental|billing|signatures(?= *$)';
const wholeWords = (stems: string) => new RegExp(String.raw`(?<!\p{L})(?:${stems})(?!\p{Ll})`, 'iu');
const NEVER_BY_GET = wholeWords(
  `${NEVER}|transfer money|(?:cart|basket) add|add (?:to )?(?:cart|basket)|(?<=\\p{L} )(?:un)?follow(?= *$)|session end|end session|(?:trash|bin|folder|cart) empty|empty (?:trash|bin|folder|cart)|(?:do|confirm|execute|submit) ?(?:payment|transfer|order|purchase)`,
);
const ACTS = wholeWords(`(?:${VERBS}|${NOUNS})(?:s|es)?`);
const ACT_VERBS = wholeWords(`(?:${VERBS})(?:s|es)?`);
const THING = new RegExp(`^(?:${NOUNS})(?:s|es)?$`, 'iu');

/** The same in other languages, as addresses write them. */
const FOREIGN_BY_GET =
  /(?<!\p{L})(?:abmelden|kuendigen|kündigen|stornieren|bezahlen|bestellen|freigeben|resilier|résilier|desabonner|désabonner|payer|annuler|publier|acheter|pagar|comprar|cancelar|publicar|darse de baja|paga|annulla|acquista|disdici|encerrar|betalen|opzeggen|annuleren|zaplac|zapłać|anuluj|skasuj|betala|betal|maksa|zrusit|zrušit|fizetes|fizetés|torol|töröl|plateste|plătește|sterge|șterge|iptal|öde|ode|gonder|gönder|hapus|keluar|bayar|batal|xoa|xóa|dang xuat|đăng xuất|thanh toan|oplatit|otmenit|otpravit|оплатить|отменить|отправить|видалити|сплатити|支付|付款|提交|购买|取消订单|購入|退会|解約|送信|支払い?|결제|탈퇴|취소|حذف|دفع|تسجيل الخروج|ลบ|ชำระ|हटाएं|मिटाएं|διαγραφη|διαγραφή|ausloggen|loeschen|löschen|deconnexion|déconnexion|supprimer|cerrar sesi[oó]n|eliminar|borrar|cancella|elimina|excluir|apagar|sair|uitloggen|verwijderen|wyloguj|usun|usuń|logga ut|ta bort|radera|slett?|kirjaudu ulos|poista|odhlasit|odhlásit|smazat|zaplatit|kijelentkezes|torles|cikis|çıkış|sil|udalit|удалить|выход|vyhod|登出|注销|删除|ログアウト|削除|로그아웃|삭제)(?!\p{Ll})/iu;

/** Acts that are part of an address, beside what they are done to: `/rows/7/approve`, `/vote?id=7`. */
const ACT_ON_ONE = new RegExp(
  `^(?:${VERBS}|confirm|vote|activate|enable|block|join|leave|follow|unfollow|like|opt ?out|restart|reboot|shutdown|promote|close|empty|grant|claim|renew|rsvp|disconnect|submit|kill|unlock|(?:approve|accept) invite)$`,
  'iu',
);
/** Switches of things in a house: `/relay/3/on`. */
const SWITCHES = /^(?:on|off|toggle)$/i;
const ITEM = /^(?!v[\d.]+$).*\d|^[A-Za-z0-9_-]{16,}$/;
/** Short names of acts, as the last part of a path. */
const SHORT_ACT = /\/(?:del|rm)(?:\.\w{2,4})?(?:\/?(?:[?#]|$)|\/\d+(?:[/?#]|$))/i;
/** Words that are names of things elsewhere, and acts on the one before them: `/escrow/7/release`. */
const ENDS_ON_ONE =
  /\/[^/]*\d[^/]*\/(?:release|recall|finali[sz]e|countersign|give[-_]?up|hang[-_]?up|nudge|award|sweep|freeze|sell|counter(?:[-_]?offer)?|(?:make|go|pin)[-_]?public|kill|submit|roll[-_]?back|boost|repost|leave|power[-_]?(?:off|cycle)|reboot|shut[-_]?down|cast|escalate|settle|resign|discharge|eject|detonate|launch|ring|page[-_]?on[-_]?call|sign[-_]?off)\/?$|\/(?:doors?|gates?|locks?|garages?|valves?|shutters?)\/(?:[^/]+\/)?open\/?$|\/(?:accounts?|sims?|cards?|subscriptions?|memberships?|leases?|contracts?|policies)\/[^/]+\/(?:close|end|renew|execute|activate)\/?$/i;
/** Files of a page's own dress: their names say what they show. */
const DRESS = /\.(?:svg|png|jpe?g|gif|webp|avif|ico|css|m?js|map|woff2?|ttf|otf|mp3|mp4|webm)$/i;

/** An operation that reads begins or ends with one of these. */
const READING =
  /^(?:get|list|m?search|find|fetch|load|read|view|show|query|count|filter|preview|check(?! ?(?:out|in))|lookup|suggest|autocomplete|typeahead|history|exists|more|poll|introspect)(?!\p{Ll})|(?<!\p{L})(?:get|find|fetch|list|m?search|read|query|history|preview|count|poll|exists|availability|items|details|feed)$/iu;
/** Measurements of use name what a person did. */
const REPORTS = / (?:view(?:ed)?|click(?:ed)?|shown?|seen|impressions?|opened|loaded|hover(?:ed)?|display(?:ed)?)$/iu;

/** The words of an address: path and query, with escapes, case changes and signs as blanks. */
function wordsOf(text: string): string {
  return decodeAddress(text)
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** @param address absolute; what cannot be parsed names nothing */
export function namesActByGet(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { pathname, searchParams } = new URL(address);
  if (SHORT_ACT.test(pathname) || [...searchParams].some(isConsent)) return true;
  const isDress = DRESS.test(pathname);
  const words = isDress ? choicesOf(searchParams) : addressWords(address, true);
  return NEVER_BY_GET.test(words) || FOREIGN_BY_GET.test(words) || (!isDress && actsOnOne(address));
}

/** Pictures that count visits say in their query what was seen; only what chooses an act counts there. */
function choicesOf(params: URLSearchParams): string {
  return [...params].map(([name, value]) => wordsOf(CHOOSES_ACT.test(name) ? `${name} ${value}` : name)).join(' | ');
}

/** A yes that an address gives by itself. */
const isConsent = ([name, value]: [string, string]) =>
  /^(?:confirm(?:ed|ation)?|i_?agree|agreed|accept(?:ed)?|consent)$/i.test(name) &&
  /^(?:1|yes|y|true|ok|on)$/i.test(value);

/** Parameters that say what an address does. */
export const ACT_FIELDS = '(?:_?method|x-http-method-override|act|action|op|operation|cmd|command|do|task)';
const CHOOSES_ACT = new RegExp(`^${ACT_FIELDS}$`, 'i');

/** An act, and what it is done to: `send_all`, `delete-row`; not a view of it: `publish-date`. */
const ACT_ON_SOME = new RegExp(`^(?:${VERBS}) (?:\\p{L}+ )?\\p{L}+$`, 'iu');
const VIEW = / (?:info|form|page|list|view|dialog|settings?|options?|dates?|status|history|log|links?|preview|help)$/iu;
const isChosenAct = (words: string) => ACT_ON_ONE.test(words) || (ACT_ON_SOME.test(words) && !VIEW.test(words));

/** Whether a segment or a parameter of the address is an act, and what stands beside it names what it is done to. */
function actsOnOne(address: string): boolean {
  const { pathname, searchParams } = new URL(address);
  const segments = pathname.split('/').filter((segment) => segment !== '');
  // A part of the path may have parameters of its own (RFC 3986, section 3.3).
  const params = [...searchParams, ...new URLSearchParams(pathname.split(';').slice(1).join('&'))];
  if (params.some(([name, value]) => CHOOSES_ACT.test(name) && isChosenAct(wordsOf(value)))) return true;
  const at = segments.findIndex((segment) => ACT_ON_ONE.test(wordsOf(segment)));
  if (at < 0) return SWITCHES.test(segments.at(-1) ?? '') && ITEM.test(segments.at(-2) ?? '');
  const beside = [segments[at - 1], segments[at + 1], ...searchParams.values()];
  return beside.some((one) => one !== undefined && ITEM.test(one));
}

export function namesStateChange(address: string): boolean {
  const words = addressWords(address);
  return (
    SHORT_ACT.test(address) ||
    (URL.canParse(address) && ENDS_ON_ONE.test(new URL(address).pathname)) ||
    FOREIGN_BY_GET.test(words) ||
    (readsByAddress(address) ? ACT_VERBS : ACTS).test(words)
  );
}

/** Whether an address that is read has a verb of an act, also one of forms and requests. */
export function namesActVerb(address: string): boolean {
  return ACT_VERBS.test(addressWords(address, true));
}

/** Whether the last part of an address is an operation that reads: `/orders/list`, `/rpc/getRoles`. */
export function readsByAddress(address: string): boolean {
  const last = URL.canParse(address) ? new URL(address).pathname.split('/').findLast((part) => part !== '') : undefined;
  return last !== undefined && READING.test(wordsOf(last));
}

/** Whether an address is a search: a mark in what is sent there says what is looked for. */
export function isSearch(address: string): boolean {
  const last = URL.canParse(address) ? new URL(address).pathname.split('/').findLast((part) => part !== '') : undefined;
  return last !== undefined && /(?<!\p{L})(?:m?search|query|filter|count)$/iu.test(wordsOf(last));
}

/** An operation that cannot be taken back is an act, whatever it does. */
const FOR_GOOD = /(?<!\p{L})(?:forever|for ?good|permanently|irrevocably|irreversibly)(?!\p{L})/iu;

/** Verbs that are names of things in an address, and acts as the name of an operation. */
const ODD_OPERATION =
  /^(?:sunset|retire|scrap|cull|dissolve|cede|oust|axe|sack|shred|flush ?(?:all|db)|eject|take ?off|disarm|ignite|power ?(?:off|cycle)|waive|foreclose|confiscate|disburse|format (?:disk|drive|volume|partition|card|storage))(?!\p{Ll})/iu;

/** Whether a name of an operation, as GraphQL and RPC bodies hold it, names an act. */
export function operationNamesAct(operation: string): boolean {
  const words = wordsOf(operation);
  if (REPORTS.test(words)) return false;
  return [READING.test(words) ? ACT_VERBS : ACTS, FOR_GOOD, ODD_OPERATION].some((pattern) => pattern.test(words));
}

/** The same by verbs alone, for a name that may also be of a thing or a view: `usePostTrashMutation`. */
export function namesVerbOfAct(name: string): boolean {
  const words = wordsOf(name);
  return (ACT_VERBS.test(words) || FOR_GOOD.test(words)) && !REPORTS.test(words) && !VIEW.test(words);
}

export function operationReads(operation: string): boolean {
  return READING.test(wordsOf(operation)) && !operationNamesAct(operation);
}

/** Whether a name is of a thing alone, of which nothing is said to be done: `order`, `tokens`. */
export function isThing(name: string): boolean {
  return THING.test(wordsOf(name));
}

/** Whether a word alone is an act that an address must not name. */
export function isActWord(word: string): boolean {
  return ACT_ON_ONE.test(word) || NEVER_BY_GET.test(word);
}

/** Places whose addresses go on with what a text is about. */
const READING_PLACE =
  /(?<!\p{L})(?:docs?|documentation|wiki|help|faq|blog|articles?|news|questions?|tags?|topics?|tagged|support|guides?|learn|tutorials?|kb|manual|reference|search|dictionary|glossary|define|man|lyrics)(?!\p{L})/iu;
/** A part of an address that says by its last word that it is a text about the others: `terminate-lyrics`. */
const IS_ABOUT =
  /\p{L} (?:lyrics|guide|tutorial|faq|manual|glossary|reviews?|meaning|definition|explained|chords|recipe|synonyms?|examples?)$/iu;
/** Words of a sentence: the part of an address that has one is a title. */
const PROSE = /(?<!\p{L})(?:how|what|why|when|which|is|are|an?|the|and|vs|i|you)(?!\p{L})/iu;
const MAX_NAME_WORDS = 4;
/** Parameters that hold a text, or what a list is narrowed to. */
const FREE_TEXT =
  /^(?:q|query|search\w*|s|text|term|keywords?|title|topic|subject|name|label|tags?|status|state|v|utm_\w+)$/i;

/** @param mayBeAbout whether parts that say what a text is about are left out: it is read, not sent to */
function addressWords(address: string, mayBeAbout = false): string {
  if (!URL.canParse(address)) return '';
  const { pathname, searchParams } = new URL(address);
  const segments = pathname.split('/').filter((segment) => segment !== '');
  const params = [...searchParams].filter(([name]) => !FREE_TEXT.test(name));
  const hasItem = params.some(([, value]) => ITEM.test(value));
  const isAbout = (segment: string, at: number) => {
    const isEnd = at === segments.length - 1;
    const words = decodeAddress(segment).split(/[^\p{L}\p{N}]+/u);
    if ((mayBeAbout || !isEnd) && (words.length > MAX_NAME_WORDS || PROSE.test(words.join(' ')))) return true;
    if (mayBeAbout && isEnd && !hasItem && IS_ABOUT.test(words.join(' '))) return true;
    if (!mayBeAbout || hasItem || !segments.slice(0, at).some((one) => READING_PLACE.test(wordsOf(one)))) return false;
    return ![segments[at - 1], segments[at + 1]].some(
      (one) => one !== undefined && (ITEM.test(one) || /\w[-_]\w/.test(one)),
    );
  };
  const path = segments.map((segment, at) => (isAbout(segment, at) ? '|' : wordsOf(segment))).join(' ');
  return `${path} ${params.map((param) => wordsOf(param.join(' '))).join(' ')}`;
}
