/** partsOf splits a request into its orders and questions: “rename the folder and share it with Bob” has two. Word tables only. */
import { plainText } from '../../core/text';
import { asksQuestion, wantsView } from './request-kind';

export interface RequestPart {
  text: string;
  kind: 'order' | 'question' | 'view';
}

/** Quoted text, which is never split. */
const QUOTED = /"[^"]+"|“[^“”]+”|„[^„“”"]+[“”"]|«[^»]+»|(?<![\p{L}\p{N}])'[^']{2,}'(?![\p{L}\p{N}])/gu;
const SEPARATOR =
  /\s*[;,.!?]\s+(?:(?:and|then|und|dann|danach|y|luego|et|puis)\s+)*|\s+(?:and then|and|then|und dann|und|danach|dann|y luego|y|luego|et puis|et|puis)\s+(?:also\s+|auch\s+|then\s+|finally\s+|please\s+|bitte\s+)?/giu;
/** First words of orders, in English, German, Spanish and French. */
export const ORDERS =
  /^(?:please\s+|bitte\s+)?(?:add|append|apply|approve|archive|ask|assign|attach|block|book|buy|cancel|change|check|choose|clear|click|close|collapse|expand|filter|sort|comment|complete|confirm|copy|create|deactivate|activate|decrease|delete|deny|disable|draft|duplicate|edit|empty|enable|enter|export|file|fill|finish|flag|follow|forward|hide|import|increase|invite|join|leave|like|log|make|mark|merge|message|move|mute|note|order|pause|pay|pick|pin|place|post|press|publish|put|rate|redeem|register|reject|remove|rename|reply|report|reserve|reset|resolve|restore|resume|save|schedule|select|send|set|share|sign|star|start|stop|store|submit|subscribe|switch|tag|tell|text|tick|transfer|turn|type|unarchive|unblock|uncheck|undo|unfollow|unmute|unpin|unsubscribe|untick|update|upload|upvote|vote|write|f[üu]ge?|hinzufügen|l[öo]sch\w*|entfern\w*|archivier\w*|ändere?|benenn\w*|teil[en]*|sende?n?|schick\w*|absend\w*|abschick\w*|speicher\w*|sicher[en]*|setz\w*|stell\w*|schalt\w*|aktivier\w*|deaktivier\w*|wähl\w*|buch\w*|bestell\w*|kauf\w*|bezahl\w*|überweis\w*|stornier\w*|markier\w*|hake?n?|trag\w*|schreib\w*|gib|melde?n?|erstell\w*|lege?n?|verschieb\w*|kopier\w*|veröffentlich\w*|genehmig\w*|bestätig\w*|lehne?n?|antworte?n?|leite?n?|lade?n?|abonnier\w*|kündig\w*|reservier\w*|klick\w*|drück\w*|mache?n?|sage?n?|nimm|starte?n?|añad\w*|agreg\w*|borr\w*|elimin\w*|archiv\w*|cambi\w*|renombr\w*|compart\w*|env[ií]\w*|mand\w*|guard\w*|pon(?:er)?|activ\w*|desactiv\w*|elig\w*|seleccion\w*|reserv\w*|compr\w*|pag\w*|cancel\w*|marc\w*|desmarc\w*|escrib\w*|cre\w*|muev\w*|copi\w*|public\w*|aprueb\w*|confirm\w*|rechaz\w*|respond\w*|suscrib\w*|dile|invit\w*|quit\w*|sub[ei]\w*|ajout\w*|supprim\w*|chang\w*|renomm\w*|partag\w*|envoi\w*|enregistr\w*|mets|désactiv\w*|chois\w*|sélectionn\w*|réserv\w*|command\w*|achèt\w*|pai\w*|annul\w*|coch\w*|décoch\w*|écris|cré\w*|déplac\w*|publi\w*|approuv\w*|refus\w*|répond\w*|dis)(?![\p{L}\p{N}])/iu;

/** The request's texts between its commas, full stops and words such as “and then”, with what stands behind each. */
export function piecesOf(request: string): { text: string; joint: string }[] {
  const plain = plainText(request);
  const quotes: string[] = [];
  const masked = plain.replace(QUOTED, (quoted) => `⁂${quotes.push(quoted) - 1}⁂`);
  const restore = (text: string) => text.replace(/⁂(\d+)⁂/gu, (_, at: string) => quotes[Number(at)] ?? '');
  const pieces: { text: string; joint: string }[] = [];
  let from = 0;
  for (const match of masked.matchAll(SEPARATOR)) {
    pieces.push({ text: masked.slice(from, match.index), joint: match[0] });
    from = match.index + match[0].length;
  }
  pieces.push({ text: masked.slice(from), joint: '' });
  return pieces.map(({ text, joint }) => ({ text: restore(text), joint }));
}

/** The parts in their order; a run of words that orders nothing belongs to the part before it. */
export function partsOf(request: string): RequestPart[] {
  const parts: { text: string; joint: string }[] = [];
  for (const piece of piecesOf(request)) {
    const last = parts.at(-1);
    if (last && !opensPart(piece.text))
      Object.assign(last, { text: last.text + last.joint + piece.text, joint: piece.joint });
    else parts.push({ ...piece });
  }
  return parts
    .map(({ text }) => text.trim())
    .filter((text) => text !== '')
    .map((text) => ({ text, kind: kindOf(text) }));
}

/** Whether a text orders, asks or wants to see something of its own. */
export function opensPart(text: string): boolean {
  return ORDERS.test(text) || wantsView(text) || asksQuestion(text);
}

function kindOf(text: string): RequestPart['kind'] {
  if (asksQuestion(text)) return 'question';
  return wantsView(text) && !ORDERS.test(text) ? 'view' : 'order';
}
