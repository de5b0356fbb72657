/** bodyText: the text of a request's body as far as it is text; of pictures and streams the address and the method must do. */

const MAX_BYTES = 20_000;

/** Bodies may come from a frame, where they are of other classes than here. */
export function bodyText(body: unknown): string {
  if (typeof body === 'string') return body;
  switch (Object.prototype.toString.call(body)) {
    case '[object URLSearchParams]':
      return String(body);
    case '[object FormData]':
      return [...(body as FormData)]
        .map(([name, value]) => `${name}=${typeof value === 'string' ? value : value.name}`)
        .join('&');
    case '[object ArrayBuffer]':
      return decode(new Uint8Array(body as ArrayBuffer));
    case '[object Uint8Array]':
      return decode(body as Uint8Array);
    default:
      return '';
  }
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes.subarray(0, MAX_BYTES));
}
