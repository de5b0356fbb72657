/** uniqueAttribute: the attribute that alone identifies an element, for selectors: it outlives a changed name. */
import type { ExportedLocator } from '../notebook/exchange/format';

const ATTRIBUTES = { testId: 'data-testid', nameAttribute: 'name', id: 'id' } as const;

/** @returns a CSS selector; undefined if no such attribute was unique on the page */
export function uniqueAttribute(locator: ExportedLocator): string | undefined {
  const names = Object.keys(ATTRIBUTES) as (keyof typeof ATTRIBUTES)[];
  const name = names.find((one) => locator.alone?.includes(one) && locator[one] !== undefined);
  return name && `${locator.tag}[${ATTRIBUTES[name]}=${JSON.stringify(locator[name])}]`;
}
