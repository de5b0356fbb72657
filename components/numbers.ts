/** decimal: a number with a fixed count of decimals, written as in the user's language. */
import { t } from './text';

export function decimal(value: number, digits: number): string {
  const format = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return new Intl.NumberFormat(t('messages_locale'), format).format(value);
}
