/** Fills a message of public/_locales: positional values ($1) and plural forms in the syntax of ICU MessageFormat. */

/** `{$1, plural, one {# step} other {# steps}}`, or `$1`. */
const PLACEHOLDER = /\{\$(\d), plural, ((?:[a-z]+ \{[^{}]*\} ?)+)\}|\$(\d)/g;
const FORM = /([a-z]+) \{([^{}]*)\}/g;

/**
 * Replaces each placeholder once: a value that looks like a placeholder is shown as it is.
 * @param locale of the message, not of the browser: English messages are also shown to users of other languages.
 * @returns the text; a placeholder without a value becomes empty
 */
export function formatMessage(message: string, values: readonly string[], locale: string): string {
  const valueAt = (position: string) => values[Number(position) - 1] ?? '';
  return message.replace(
    PLACEHOLDER,
    (_, counted: string | undefined, forms: string | undefined, position: string | undefined) =>
      counted === undefined || forms === undefined
        ? valueAt(position ?? '')
        : pluralForm(forms, valueAt(counted), locale),
  );
}

/** @param count decimal; a value that is no number takes the form `other` */
function pluralForm(forms: string, count: string, locale: string): string {
  const byCategory = new Map([...forms.matchAll(FORM)].map(([, category, text]) => [category, text ?? '']));
  const number = count === '' ? Number.NaN : Number(count);
  const isNumber = !Number.isNaN(number);
  const category = isNumber ? new Intl.PluralRules(locale).select(number) : 'other';
  const form = byCategory.get(category) ?? byCategory.get('other') ?? '';
  return form.replaceAll('#', () => (isNumber ? new Intl.NumberFormat(locale).format(number) : count));
}
