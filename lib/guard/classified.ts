/** Classified: the class of an action with its reason, and what the rules of classes share. */
import type { ElementFacts } from '../page/words/element';
import { namesAct } from './acts';
import type { ReasonCode, RiskClass } from './words';

export interface Classified {
  class: RiskClass;
  code: ReasonCode;
  /** Asked about although its class alone would be allowed. */
  asks?: true;
  /** Allowed as an act that sends nothing. */
  isQuiet?: true;
}

export const irreversible: Classified = { class: 'R3', code: 'irreversible' };

/** Fields and forms that look something up. */
export const SEARCHES =
  /(?<!\p{L})(?:search|find|filter|such|recherche|busca|cerca|procura|zoek|szuka|поиск|搜索|検索|검색|بحث|ara(?:ma)?)/iu;

/** Fields of a conversation: there Enter sends. */
export const CONVERSES =
  /(?<!\p{L})(?:message|chat|write to|repl|answer|comment|respond|tweet|nachricht|antwort|kommentar|schreib|commentaire|écri|mensaje|respuesta|comentario|escrib|messaggio|rispost|commento|scrivi|mensagem|resposta|comentário|bericht|reactie|wiadomoś|odpowied|komentarz|сообщени|ответ|комментари|meddelande|besked|zpráv|správ|üzenet|mesaj|mesaj|tin nhắn|bình luận|μήνυμα|pesan|komentar)|消息|评论|回复|メッセージ|コメント|返信|메시지|댓글|답글|رسالة|تعليق|ข้อความ|ความคิดเห็น|संदेश|टिप्पणी/iu;

export const isAct = (text: string, { lang }: ElementFacts) => namesAct(text, lang);

/** Everything that can be read on or about a control, and on the controls around it. */
export function wordingOf(facts: ElementFacts): string {
  const { fingerprint, wording, shows = '', enclosing = [] } = facts;
  return [fingerprint.name, wording, shows, ...enclosing].filter((text) => text !== '').join(' | ');
}
