/** Where an act led, told with blanks: addresses write a title in small letters and hyphens. */
import { unescapedAddress } from '../core/address';
import { type Slotted, toSlotted } from '../records/slotted';

/** Shorter values stand in addresses by chance. */
const SHORTEST = 3;

/** @param path as effects tell it, with `#` for numbers */
export function slottedPath(path: string, values: Readonly<Record<string, string>>): Slotted {
  const written = Object.entries(values)
    .map(([slot, value]): [string, string] => [slot, asWritten(value)])
    .filter(([, words]) => words.length >= SHORTEST)
    .sort(([, a], [, b]) => b.length - a.length);
  const parts = toSlotted(path, values).flatMap((part) =>
    'text' in part ? part.text.split(/(\/)/).flatMap((one) => withBlank(one, written)) : [part],
  );
  return parts.reduce<Slotted>((whole, part) => {
    const last = whole.at(-1);
    if (last && 'text' in last && 'text' in part) whole[whole.length - 1] = { text: last.text + part.text };
    else whole.push(part);
    return whole;
  }, []);
}

/** Whether two paths are one, however the values in them are written. */
export function samePath(a: string, b: string): boolean {
  const whole = (path: string) => path.split('/').map(asWritten).join('/');
  return a === b || whole(a) === whole(b);
}

function withBlank(part: string, written: readonly [slot: string, words: string][]): Slotted {
  const words = asWritten(part);
  for (const [slot, value] of written) {
    const at = `-${words}-`.indexOf(`-${value}-`);
    if (at < 0) continue;
    const around = [{ text: words.slice(0, at) }, { slot }, { text: words.slice(at + value.length) }];
    return around.filter((one) => 'slot' in one || one.text !== '');
  }
  return part === '' ? [] : [{ text: part }];
}

/** The usual way to write words in an address: small letters without accents, hyphens between, numbers as `#`. */
function asWritten(text: string): string {
  return unescapedAddress(text)
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[0-9a-f]{8,}|\d+/g, '#')
    .replace(/[^\p{L}#]+/gu, '-')
    .replace(/^-|-$/g, '');
}
