/** addressIn reads an address from a word of a request; names of files are no addresses. */
import { plainText } from '../core/text';
import { extractQuoted } from './quoted-text';

const SCHEME = /^https?:\/\/\S+$/i;
const HOST =
  /^(?:(?:[a-z0-9-]+\.)+[a-z]{2,}(?::\d+)?(?:[/?#]\S*)?|localhost(?::\d+)?(?:[/?#]\S*)?|(?:\d{1,3}\.){3}\d{1,3}(?::\d+)?(?:[/?#]\S*)?|[a-z0-9-]+(?::\d+(?:[/?#]\S*)?|\/\S*))$/i;

/** Endings of file names that are no top-level domain. */
const FILE_ENDING =
  /\.(?:txt|csv|tsv|pdf|docx?|xlsx?|pptx?|od[tspg]|rtf|png|jpe?g|gif|svg|webp|bmp|tiff?|tar|gz|tgz|rar|7z|html?|json|xml|ya?ml|js|jsx|ts|tsx|css|java|cpp|hpp|go|rb|php|sql|log|ini|toml|conf|mp3|mp4|wav|avi|mkv|webm|ics|eml|msg|epub|bak|tmp|exe|dmg|iso|bin|dat|db|ipynb|tex|bib|psd|key|numbers|pages)$/i;
/** Endings that are both: a file, unless the words say that an address is visited. */
const FILE_OR_DOMAIN_ENDING =
  /\.(?:md|zip|py|rs|sh|mov|pl|ps|ai|app|cc|so|vi|tf|gd|map|pub|ml|mm|pm|tt|cab|mk|am|ac|as|la)$/i;

/**
 * @param isVisit whether the words around it say that an address is meant: “go to”, “visit”
 * @returns the absolute URL, or undefined if the word is no address
 */
export function addressIn(word: string, isVisit: boolean): string | undefined {
  if (SCHEME.test(word)) return word;
  if (!HOST.test(word)) return undefined;
  const isPath = word.includes('/');
  if (!isPath && FILE_ENDING.test(word)) return undefined;
  if (!isPath && !isVisit && FILE_OR_DOMAIN_ENDING.test(word)) return undefined;
  // A host without a dot is a name on the local network only if a port or path marks it as an address.
  if (!word.includes('.') && !/^localhost/i.test(word) && !isVisit) return undefined;
  return usesHttp(word) ? `http://${word}` : `https://${word}`;
}

/** Hosts that have no public certificate: this machine, numeric addresses and single-label names. */
function usesHttp(word: string): boolean {
  const host = word.replace(/[:/?#].*$/, '');
  return /^localhost$/i.test(host) || /^[\d.]+$/.test(host) || !host.includes('.');
}

/** Words that a visited address follows; a file may follow “to” alone: “add milk to list.md”. */
const BEFORE_VISITED =
  /(?:^|\s)(?:visit|browse|besuche?n?|visite[rz]?|visita(?:r|re)?|(?:go(?:es|ing)?|went|navigate|head|jump|browse|switch|move on|take me|bring me|back)(?: back)? to|(?:geh(?:e|en)?|wechs(?:le|eln)|navigier(?:e|en)?|spring(?:e|en)?|fahr(?:e|en)?|zurück) (?:zu|auf|nach)|(?:va|aller|allez|vas|navigue[rz]?|retourne[rz]?|reviens) (?:sur|à)|(?:ve|ir|vaya|navega|vuelve|volver) a|(?:vai|vado|andare|torna) (?:a|su))$/i;

/** Addresses in the request, with or without a scheme, as absolute URLs; quoted words need a scheme. */
export function typedAddresses(request: string): string[] {
  const { text, quoted } = extractQuoted(plainText(request));
  const bare = (word: string) => word.replace(/^["'(<“]+|["')>,;.!?”]+$/g, '');
  const words = text.split(/\s+/).map(bare);
  const inQuotes = quoted.flatMap((part) => part.split(/\s+/).map(bare)).filter((word) => SCHEME.test(word));
  return [
    ...words.flatMap((word, i) => addressIn(word, BEFORE_VISITED.test(words.slice(0, i).join(' '))) ?? []),
    ...inQuotes,
  ];
}
