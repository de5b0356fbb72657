/** Says (namesStateChange) whether the words of an address, or of a request's body, name an act: addresses are English even where buttons are not. */
import { decodeAddress } from '../core/address';

/** Acts that a link must not name: GET is safe by HTTP, but `/logout` and `?action=delete` exist. */
const NEVER_BY_GET =
  /(?<!\p{L})(?:log ?out|log ?off|sign ?out|sign ?off|delete(?!d)|remove(?!d)|unsubscribe(?!d)|destroy|erase|revoke|purge|terminate|deactivate|wipe|close account|transfer money|session end|end session|(?:trash|bin|folder|cart) empty|empty (?:trash|bin|folder|cart)|(?:do|confirm|execute|submit) ?(?:payment|transfer|order|purchase))(?!\p{Ll})/iu;

/** The same in other languages, as addresses write them. */
const FOREIGN_BY_GET =
  /(?<!\p{L})(?:abmelden|ausloggen|loeschen|löschen|deconnexion|déconnexion|supprimer|cerrar sesi[oó]n|eliminar|borrar|cancella|elimina|excluir|apagar|sair|uitloggen|verwijderen|wyloguj|usun|usuń|logga ut|ta bort|radera|slett?|kirjaudu ulos|poista|odhlasit|odhlásit|smazat|kijelentkezes|torles|cikis|çıkış|sil|udalit|удалить|выход|vyhod|登出|注销|删除|ログアウト|削除|로그아웃|삭제)(?!\p{Ll})/iu;

/** Acts that are part of an address, beside what they are done to: `/rows/7/approve`, `/vote?id=7`. */
const ACT_ON_ONE =
  /^(?:approve|accept|reject|decline|confirm|vote|upvote|downvote|pay|buy|purchase|trash|activate|deactivate|enable|disable|subscribe|publish|unpublish|send|block|unblock|ban|kick|transfer|withdraw|cancel|join|leave|follow|unfollow|like|opt ?out|refund|restart|reboot|shutdown|promote|demote|close|empty|grant|revoke|claim|redeem|renew|reset|rsvp|unlink|disconnect|submit|approve invite|accept invite)$/iu;
const ITEM = /\d|^[A-Za-z0-9_-]{16,}$/;
/** Files of a page's own dress: their names say what they show. */
const DRESS = /\.(?:svg|png|jpe?g|gif|webp|avif|ico|css|m?js|map|woff2?|ttf|otf|mp3|mp4|webm)$/i;

/** Acts that a form or a request may name; what only stores or searches is not among them. */
const ACTS =
  /(?<!\p{L})(?:log ?in|log ?out|log ?off|sign ?in|sign ?out|sign ?up|register|delete|remove|destroy|erase|revoke|purge|wipe|trash|terminate|deactivate|disable|suspend|unsubscribe|subscribe|send|submit order|publish|unpublish|post message|share|invite|buy|purchase|pay|payment|charge|checkout|order|transfer|withdraw|deposit|donate|refund|bid|book|reserve|approve|accept|reject|agree|consent|sign|grant|authori[sz]e|permission|role|member|upload|import|deploy|merge|password|credential|two factor|2fa|mfa|api key|token|reset|close account|account close|ban|unban|kick|expel|evict|block|unblock|promote|demote|vote|upvote|downvote|flag|broadcast|forward|dispatch|refund|redeem|hire|impersonate|rotate key|regenerate|cancel(?! ?(?:edit|draft|upload|preview)))(?:s|es)?(?!\p{Ll})/iu;

/** The words of an address: path and query, with escapes, case changes and signs as blanks. */
function wordsOf(text: string): string {
  return decodeAddress(text)
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** @param address absolute; what cannot be parsed names nothing */
export function namesActByGet(address: string): boolean {
  const words = addressWords(address);
  if (words === undefined || isDress(address)) return false;
  return NEVER_BY_GET.test(words) || FOREIGN_BY_GET.test(words) || actsOnOne(address);
}

function isDress(address: string): boolean {
  const { pathname, search } = new URL(address);
  return search === '' && DRESS.test(pathname);
}

/** Parameters that say what an address does. */
const CHOOSES_ACT = /^(?:_?method|action|op|operation|cmd|command|do|task)$/i;

/** Whether a segment or a parameter of the address is an act, and what stands beside it names what it is done to. */
function actsOnOne(address: string): boolean {
  const { pathname, searchParams } = new URL(address);
  const segments = pathname.split('/').filter((segment) => segment !== '');
  if ([...searchParams].some(([name, value]) => CHOOSES_ACT.test(name) && ACT_ON_ONE.test(wordsOf(value)))) return true;
  const at = segments.findIndex((segment) => ACT_ON_ONE.test(wordsOf(segment)));
  if (at < 0) return false;
  const beside = [segments[at - 1], segments[at + 1], ...searchParams.values()];
  return beside.some((one) => one !== undefined && ITEM.test(one));
}

export function namesStateChange(address: string): boolean {
  const words = addressWords(address);
  return words !== undefined && ACTS.test(words);
}

/** Whether a name of an operation, as GraphQL and RPC bodies hold it, names an act. */
export function operationNamesAct(operation: string): boolean {
  return ACTS.test(wordsOf(operation));
}

/** Whether a word alone is an act that an address must not name. */
export function isActWord(word: string): boolean {
  return ACT_ON_ONE.test(word) || NEVER_BY_GET.test(word);
}

function addressWords(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { pathname, search } = new URL(address);
  return wordsOf(`${pathname} ${search}`);
}
