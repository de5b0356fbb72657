/** decimal: a number with a fixed count of decimals, written as in the user's language. */
import { messagesLocale } from './text';

export function decimal(value: number, digits: number): string {
  const format = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return new Intl.NumberFormat(messagesLocale(), format).format(value);
}
