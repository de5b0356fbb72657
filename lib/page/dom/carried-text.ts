/** carriesText: whether an address that loads something carries text that the page shows, or that the user has written into it. */
import { decodeAddress } from '../../core/address';
import { isSameSite } from '../../core/same-site';

/** A shorter text is a name or a title, as measurements and searches carry it. */
const MIN_SHOWN = 28;
const MIN_WORDS = 5;
/** Text of a field of many lines is the user's own. */
const MIN_WRITTEN = 5;
/** A row of words that stands within a text. */
const ROW_WORDS = 8;
const MIN_ROW = 36;
const MAX_READ_WORDS = 300;
/** The beginning of a text is looked for: its end may be cut off, or something put behind it. */
const MAX_COMPARED = 60;
const NAMES = 'title,h1,h2,h3,h4,h5,h6,a,button,label,summary,figcaption,option,[role="button"],[role="link"]';

/** Whether an address of another site carries text of this page. @param address absolute */
export function carriesAway(address: string): boolean {
  return !isSameSite(address, location.href) && carriesText(document, address);
}

/** @param address absolute; @param beside texts and addresses that go with it */
export function carriesText(document: Document, address: string, beside: readonly string[] = []): boolean {
  const texts = [address, ...beside, beside.join(' ')].flatMap(textsIn);
  if (texts.length === 0) return false;
  if (texts.some((text) => isWritten(document, text))) return true;
  const long = texts.filter((text) => text.length >= MIN_SHOWN && text.split(' ').length >= MIN_WORDS);
  if (long.length === 0) return false;
  const shown = plain(
    all(document, 'body')
      .map(({ innerText }) => innerText)
      .join(' '),
  );
  const named = all(document, NAMES).map((one) => plain(one.textContent));
  return long
    .flatMap(piecesOf)
    .some((text) => shown.includes(text.slice(0, MAX_COMPARED)) && !named.some((name) => name.includes(text)));
}

/** The text itself, and each row of words within it: something else may stand before it. */
function piecesOf(text: string): string[] {
  const words = text.split(' ').slice(0, MAX_READ_WORDS);
  const rows = words.map((_, at) => words.slice(at, at + ROW_WORDS).join(' '));
  return [text, ...rows.filter((row) => row.length >= MIN_ROW && row.split(' ').length === ROW_WORDS)];
}

function isWritten(document: Document, text: string): boolean {
  return all(document, 'textarea,[contenteditable]:not([contenteditable="false"])').some((field) => {
    const written = plain(field instanceof HTMLTextAreaElement ? field.value : field.innerText);
    return written.length >= MIN_WRITTEN && text === written;
  });
}

/** The text itself, or what the parts of an address say. */
function textsIn(address: string): string[] {
  return /^https?:\/\//i.test(address) && URL.canParse(address) ? textsOf(partsOf(address)) : textsOf([address]);
}

/** Labels of the host, parts of the path, names and values of the query. */
function partsOf(address: string): string[] {
  const { hostname, username, pathname, searchParams } = new URL(address);
  return [
    ...hostname.split('.'),
    decodeAddress(username),
    ...pathname.split('/').map((part) => decodeAddress(part).replace(/\.\w{2,4}$/, '')),
    ...searchParams,
  ].flat();
}

/** Also what they say backwards, in base 64 and in digits. */
function textsOf(parts: readonly string[]): string[] {
  return parts
    .flatMap((part) => [part, ...unpacked(part)])
    .map(plain)
    .flatMap((part) => (part.length < MIN_SHOWN ? part : [part, [...part].reverse().join('')]))
    .filter((part) => part.length >= MIN_WRITTEN);
}

function unpacked(part: string): string[] {
  if (/^(?:[\da-f]{2}){40,}$/i.test(part))
    return [new TextDecoder().decode(Uint8Array.from(part.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16)))];
  const packed = part.replaceAll('-', '+').replaceAll('_', '/').replaceAll(' ', '+').replace(/=+$/, '');
  if (packed.length < MIN_SHOWN || packed.length % 4 === 1 || !/^[A-Za-z\d+/]+$/.test(packed)) return [];
  return [new TextDecoder().decode(Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0)))];
}

/** A picture or a form may be called like a member of the document. */
function all(document: Document, selector: string): HTMLElement[] {
  return [...(Document.prototype.querySelectorAll.call(document, selector) as NodeListOf<HTMLElement>)];
}

/** Letters and digits, whatever stands between them and however large they are. */
function plain(text: string | null): string {
  return (text ?? '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();
}
