/** Rules of style sheets, and what was found in them: a sheet may have thousands, and is asked about for each element. */

/** The rules of a style sheet. @returns undefined if it is of another origin (`cssRules` throws a SecurityError) */
export function rulesOf(sheet: CSSStyleSheet): CSSRuleList | undefined {
  try {
    return sheet.cssRules;
  } catch (error) {
    if ((error as { name?: string }).name === 'SecurityError') return undefined;
    throw error;
  }
}

/** Splits a selector list at its top-level commas. */
export function splitSelectorList(list: string): string[] {
  return list.split(/,(?![^()]*\))/).map((part) => part.trim());
}

/**
 * Makes a reader of style sheets that reads each once, and again when its number of rules has changed.
 * @returns the reader, which gives undefined for a sheet that is disabled or of another origin
 */
export function readOnce<T>(read: (rules: CSSRuleList) => T): (sheet: CSSStyleSheet) => T | undefined {
  const known = new WeakMap<CSSStyleSheet, { count: number; found: T }>();
  return (sheet) => {
    const rules = sheet.disabled ? undefined : rulesOf(sheet);
    if (!rules) return undefined;
    const before = known.get(sheet);
    if (before?.count === rules.length) return before.found;
    const found = read(rules);
    known.set(sheet, { count: rules.length, found });
    return found;
  };
}
