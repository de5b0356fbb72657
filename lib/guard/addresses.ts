/** Says (namesStateChange) whether the words of an address, or of a request's body, name an act: addresses are English even where buttons are not. */
import { decodeAddress } from '../core/address';

/** Acts that a link must not name: GET is safe by HTTP, but `/logout` and `?action=delete` exist. */
const NEVER_BY_GET =
  /(?<!\p{L})(?:log ?out|log ?off|sign ?out|sign ?off|delete(?!d)|remove(?!d)|unsubscribe(?!d)|destroy|erase|revoke|purge|terminate|deactivate|wipe|close account|transfer money|(?:do|confirm|execute|submit) ?(?:payment|transfer|order|purchase))(?!\p{Ll})/iu;

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
  return words !== undefined && NEVER_BY_GET.test(words);
}

export function namesStateChange(address: string): boolean {
  const words = addressWords(address);
  return words !== undefined && ACTS.test(words);
}

/** Whether a name of an operation, as GraphQL and RPC bodies hold it, names an act. */
export function operationNamesAct(operation: string): boolean {
  return ACTS.test(wordsOf(operation));
}

function addressWords(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { pathname, search } = new URL(address);
  return wordsOf(`${pathname} ${search}`);
}
