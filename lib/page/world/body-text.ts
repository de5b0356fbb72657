/** bodyText: the text of a request's body as far as it is text; of pictures and streams the address and the method must do. */

const MAX_BYTES = 20_000;

/** Texts of the files and requests that were made while a hold lasts: their content cannot be read at once. */
const known = new WeakMap<object, string>();

/** Remembers the text that a file, or a request, was made of. */
export function rememberText(made: object, text: string): void {
  known.set(made, text.slice(0, MAX_BYTES));
}

/** @returns undefined for one that was made before */
export function rememberedText(made: object): string | undefined {
  return known.get(made);
}

const ofAddress = new Map<unknown, string>();

/** Remembers what the address of a file leads to. @returns the address */
export function rememberAddress(address: unknown, file: unknown): unknown {
  const text = typeof file === 'object' && file !== null ? known.get(file) : undefined;
  if (text !== undefined) ofAddress.set(address, text);
  return address;
}

export function textAt(address: unknown): string {
  return ofAddress.get(String(address)) ?? '';
}

/** Bodies may come from a frame, where they are of other classes than here. */
export function bodyText(body: unknown): string {
  if (typeof body === 'string') return body;
  if (typeof body !== 'object' || body === null) return '';
  if (ArrayBuffer.isView(body)) return decode(new Uint8Array(body.buffer, body.byteOffset, body.byteLength));
  switch (Object.prototype.toString.call(body)) {
    case '[object URLSearchParams]':
      return String(body);
    case '[object FormData]':
      return [...(body as FormData)].map(([name, value]) => `${name}=${fieldText(value)}`).join('&');
    case '[object ArrayBuffer]':
      return decode(new Uint8Array(body as ArrayBuffer));
    default:
      return known.get(body) ?? '';
  }
}

/** A file is its name, and what the page has just written into it. */
function fieldText(value: FormDataEntryValue): string {
  return typeof value === 'string' ? value : `${value.name} ${known.get(value) ?? ''}`;
}

/** Text of the parts of a file. */
export function partsText(parts: unknown): string {
  return Array.isArray(parts) ? parts.map(bodyText).join('') : '';
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes.subarray(0, MAX_BYTES));
}
