/** exportedLocator drops the attributes of a locator that may identify a person. */
import type { Fingerprint } from '../../page/words/element';
import { LISTED_WORDS } from './allowed-words';
import type { ExportedLocator } from './format';

/** Optional attributes: exported if all their words are allowed. */
const OPTIONAL_ATTRIBUTES = [
  'type',
  'text',
  'title',
  'icon',
  'href',
  'label',
  'placeholder',
  'id',
  'nameAttribute',
  'testId',
  'ownClass',
  'holder',
  'container',
] as const;

/** Its attributes hold listed words only: with the site's own, the note's key would change with what was seen so far. */
export function exportedLocator(fingerprint: Fingerprint, page: string | undefined): ExportedLocator {
  const { role, name, tag, frame, ordinal, sameNamed } = fingerprint;
  const optional = OPTIONAL_ATTRIBUTES.flatMap((attribute) => {
    const value = fingerprint[attribute];
    return value !== undefined && !value.includes('‹') && LISTED_WORDS.allows(value)
      ? [[attribute, value] as const]
      : [];
  });
  const exportedAttributes = new Set<string>(optional.map(([attribute]) => attribute));
  const options = fingerprint.options?.every((option) => LISTED_WORDS.allows(option)) ? fingerprint.options : undefined;
  if (options) exportedAttributes.add('options');
  const uniqueAttributes = fingerprint.alone?.filter((attribute) => exportedAttributes.has(attribute)).sort();
  const path = fingerprint.path?.every((part) => TAG.test(part)) ? fingerprint.path : undefined;
  const pagePattern = page
    ?.split('/')
    .map((part) => (LISTED_WORDS.allows(part) ? part : '*'))
    .join('/');
  return withoutUndefined({
    kind: 'locator' as const,
    role: EXPORTED_ROLE.test(role) ? role : 'generic',
    name,
    tag: TAG.test(tag) ? tag : 'div',
    ...Object.fromEntries(optional),
    options,
    alone: uniqueAttributes,
    frame: frame === undefined ? undefined : LISTED_WORDS.allows(frame) ? frame : 'frame',
    path,
    ordinal,
    sameNamed,
    page: pagePattern,
  }) as ExportedLocator;
}

const TAG =
  /^(?:html|body|main|nav|aside|header|footer|section|article|div|span|p|a|b|i|em|strong|small|ul|ol|li|dl|dt|dd|h[1-6]|table|caption|thead|tbody|tfoot|tr|td|th|form|fieldset|legend|label|input|textarea|select|option|optgroup|button|details|summary|dialog|img|svg|g|path|use|picture|figure|figcaption|iframe|canvas|video|audio|slot|menu|output|progress|meter|search|hgroup|address|pre|code)$/;

export const EXPORTED_ROLE = /^[a-z]{1,20}$/;
export const EXPORTED_STATES = new Set(
  'checked unchecked mixed pressed unpressed expanded collapsed selected unselected disabled read-only required invalid current'.split(
    ' ',
  ),
);

export function withoutUndefined<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined)) as T;
}
