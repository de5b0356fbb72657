/** hintsOfSelectors reads roles, names and attributes from the selectors of recorders: ARIA, text, CSS, XPath and link text. */
import type { SelectorHints } from './recording';

const MAX_CHARS = 200;

/** Roles of tags without an explicit role. */
const ROLE_OF_TAG: Readonly<Record<string, string>> = {
  button: 'button',
  a: 'link',
  select: 'combobox',
  textarea: 'textbox',
  summary: 'button',
};

/** @param selectors of one element, in any order: the first that names an attribute gives it */
export function hintsOfSelectors(selectors: readonly string[]): SelectorHints {
  const hints: SelectorHints = {};
  for (const selector of selectors) {
    const found = hintsOf(selector.trim());
    for (const [key, value] of Object.entries(found) as [keyof SelectorHints, string][])
      if (hints[key] === undefined && value !== '' && value.length <= MAX_CHARS) hints[key] = value;
  }
  const role = hints.role ?? (hints.tag === undefined ? undefined : ROLE_OF_TAG[hints.tag]);
  return role === undefined ? hints : { ...hints, role };
}

/** Whether the hints can find an element at all. */
export function canIdentify({ name, id, testId, nameAttribute, placeholder, ...kind }: SelectorHints): boolean {
  // All choices of a group have the same name attribute.
  const isOfGroup = kind.type === 'radio' || kind.role === 'radio';
  return [name, id, testId, isOfGroup ? undefined : nameAttribute, placeholder].some((value) => value !== undefined);
}

function hintsOf(selector: string): SelectorHints {
  if (/^\(*\/\//u.test(selector)) return hintsOfXPath(selector);
  // The same in the words of Puppeteer (“P-selectors”).
  const [, pKind, inner] = /^::-p-(aria|text|xpath)\((.*)\)$/su.exec(selector) ?? [];
  if (pKind !== undefined) return hintsOf(`${pKind}/${inner}`);
  const [, kind = '', rest = ''] =
    /^(aria|text|xpath|pierce|css|identifier|id|name|linkText|partialLinkText|link)(?:\/|=)(.*)$/su.exec(selector) ??
    [];
  switch (kind) {
    case 'aria':
      return hintsOfAria(rest);
    case 'text':
      return { name: rest };
    case 'linkText':
    case 'link':
      return { name: rest, role: 'link', tag: 'a' };
    case 'partialLinkText':
      return { role: 'link', tag: 'a' };
    case 'id':
    case 'identifier':
      return { id: rest };
    case 'name':
      return { nameAttribute: rest };
    case 'xpath':
      return hintsOfXPath(rest);
    default:
      return hintsOfCss(kind === '' ? selector : rest);
  }
}

/** `Save[role="button"]`, as Chrome writes it, or `[name="Save"][role="button"]`; a name may hold brackets of its own. */
function hintsOfAria(text: string): SelectorHints {
  let rest = text;
  const found: { name?: string; role?: string } = {};
  for (;;) {
    const [all, key = '', double, single] = ARIA_ATTRIBUTE.exec(rest) ?? [];
    if (all === undefined) break;
    found[key as 'name' | 'role'] ??= double ?? single ?? '';
    rest = rest.slice(0, -all.length);
  }
  return { ...(rest.trim() === '' ? {} : { name: rest }), ...found };
}
/** An attribute at the end of an ARIA selector (Puppeteer, “ARIA selectors”). */
const ARIA_ATTRIBUTE = /\[\s*(name|role)\s*=\s*(?:"([^"]*)"|'([^']*)')\s*\]\s*$/u;

/** Quotes, brackets and characters after a backslash: no sign in them divides a CSS selector. */
const QUOTED = /\\.|"[^"]*"|'[^']*'|\[[^\]]*\]/gsu;

/** Whether a CSS selector is a list: it names several elements. */
function isList(selector: string): boolean {
  return withoutPseudo(selector).replaceAll(QUOTED, '').includes(',');
}

/** Without `:not(#a)`, `:has(#b)` and the like: what stands in them is about other elements, or about none. */
function withoutPseudo(selector: string): string {
  let text = selector;
  for (let before = ''; before !== text; ) {
    before = text;
    text = text.replace(/(?<!\\)::?[a-z-]+\((?:"[^"]*"|'[^']*'|[^()"'])*\)/giu, '');
  }
  return text;
}

/** The last part of a CSS selector: the element itself. */
function hintsOfCss(selector: string): SelectorHints {
  if (isList(selector)) return {};
  const last =
    withoutCodePoints(withoutPseudo(selector))
      .split(/\s*(?:>>>|>|\+|~|\s)\s*(?![^[]*\])/u)
      .at(-1) ?? '';
  const attribute = (names: string) => {
    const found = new RegExp(
      `\\[(?:${names})\\s*=\\s*(?:"([^"]+)"|'([^']+)'|([^"'\\]]+))\\s*(?:[is]\\s*)?\\]`,
      'iu',
    ).exec(last);
    return found?.[1] ?? found?.[2] ?? found?.[3];
  };
  const tag = /^([a-z][a-z0-9-]*)/iu.exec(last)?.[1]?.toLowerCase();
  const id = /#((?:[\w-]|[^\p{ASCII}]|\\.)+)/u
    .exec(last.replaceAll(/\[[^\]]*\]/gu, ''))?.[1]
    ?.replaceAll(/\\(.)/gu, '$1');
  return withoutUndefined({
    tag,
    id: id ?? attribute('id'),
    testId: attribute('data-testid|data-test-id|data-test|data-cy|data-qa'),
    nameAttribute: attribute('name'),
    placeholder: attribute('placeholder'),
    type: attribute('type'),
    name: attribute('aria-label'),
    role: attribute('role'),
  });
}

/** `\31 23` as `\123`: a character that is written by its code point (CSS Syntax, section 4.3.7) as one that is escaped. */
function withoutCodePoints(selector: string): string {
  return selector.replaceAll(/\\([0-9a-f]{1,6})\s?/giu, (_, digits: string) => {
    const code = Number.parseInt(digits, 16);
    return code > 0 && code <= 0x10ffff ? `\\${String.fromCodePoint(code)}` : '';
  });
}

/** Texts and conditions of a path: a slash in them divides nothing. */
const IN_PATH = /"[^"]*"|'[^']*'|\[(?:"[^"]*"|'[^']*'|[^\]"'])*\]/gu;
/** Conditions that name what the element is not, or one of several. */
const UNSURE = /\bnot\s*\(|!=|\bor\b/u;

function hintsOfXPath(path: string): SelectorHints {
  const masked = path.replaceAll(IN_PATH, (all) => '·'.repeat(all.length));
  const last = path.slice(masked.lastIndexOf('/') + 1).replace(/^[a-z-]+::/u, '');
  if (UNSURE.test(last.replaceAll(/"[^"]*"|'[^']*'/gu, ''))) return {};
  const value = (names: string, sign = '=') =>
    new RegExp(`(?:${names})\\s*${sign}\\s*["']([^"']+)["']`, 'u').exec(last)?.[1];
  return withoutUndefined({
    tag: /^([a-z][a-z0-9]*)/u.exec(last)?.[1],
    id: value('@id'),
    nameAttribute: value('@name'),
    placeholder: value('@placeholder'),
    name: value('@aria-label|text\\(\\)|normalize-space\\((?:\\.|text\\(\\))?\\)|\\.', '[,=]'),
    testId: value('@data-testid|@data-test'),
    type: value('@type'),
  });
}

function withoutUndefined(hints: { [K in keyof SelectorHints]: SelectorHints[K] | undefined }): SelectorHints {
  return Object.fromEntries(Object.entries(hints).filter(([, value]) => value !== undefined));
}
