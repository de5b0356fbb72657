/** Turns the path an act led to into a template: sites write titles into addresses in lower case with hyphens. */
import { decodeAddress } from '../core/address';
import { type Template, toTemplate } from '../records/template';

/** Shorter values occur in addresses by chance, characters. */
const MIN_VALUE_CHARS = 3;

/** @param path as effects record it, with `#` for numbers */
export function toTemplatePath(path: string, values: Readonly<Record<string, string>>): Template {
  const slugs = Object.entries(values)
    .map(([slot, value]): [string, string] => [slot, toUrlSlug(value)])
    .filter(([, words]) => words.length >= MIN_VALUE_CHARS)
    .sort(([, a], [, b]) => b.length - a.length);
  const parts = toTemplate(path, values).flatMap((part) =>
    'text' in part ? part.text.split(/(\/)/).flatMap((segment) => splitAtValue(segment, slugs)) : [part],
  );
  return parts.reduce<Template>((whole, part) => {
    const last = whole.at(-1);
    if (last && 'text' in last && 'text' in part) whole[whole.length - 1] = { text: last.text + part.text };
    else whole.push(part);
    return whole;
  }, []);
}

/** Whether two paths are equal after each segment is turned into a slug. */
export function isSamePath(a: string, b: string): boolean {
  const slugs = (path: string) => path.split('/').map(toUrlSlug).join('/');
  return a === b || slugs(a) === slugs(b);
}

/** Letters of both cases, digits or signs in a mix that no word has: the key of a row. */
const KEY = /[#\d_~=]|\p{Ll}\p{Lu}|\p{Lu}\p{Lu}\p{Ll}/u;

/** Whether two paths differ in one segment alone, which is a key in both: “/animals/delete/WzJd” and “/animals/delete/WzNd”. */
export function differInKey(a: string, b: string): boolean {
  const [left, right] = [a.split('/'), b.split('/')];
  const unlike = left.flatMap((segment, i) => (segment === right[i] ? [] : [[segment, right[i] ?? ''] as const]));
  return (
    left.length === right.length && unlike.length === 1 && unlike.every((pair) => pair.every((one) => KEY.test(one)))
  );
}

function splitAtValue(part: string, slugs: readonly [slot: string, words: string][]): Template {
  const words = toUrlSlug(part);
  for (const [slot, value] of slugs) {
    const at = `-${words}-`.indexOf(`-${value}-`);
    if (at < 0) continue;
    const around = [{ text: words.slice(0, at) }, { slot }, { text: words.slice(at + value.length) }];
    return around.filter((piece) => 'slot' in piece || piece.text !== '');
  }
  return part === '' ? [] : [{ text: part }];
}

/** Text as a URL slug: lower case without diacritics, hyphens between words, numbers as `#`. */
function toUrlSlug(text: string): string {
  return decodeAddress(text)
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[0-9a-f]{8,}|\d+/g, '#')
    .replace(/[^\p{L}#]+/gu, '-')
    .replace(/^-|-$/g, '');
}
