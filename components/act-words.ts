/** actWords: an action in the user's language, for steps done, planned and read back. */
import { t } from './text';

/** @param value the written text, the keys, or the state that `check` sets */
export function actWords(verb: string, target: string, value: string): string {
  return verb === 'check' && value === 'unchecked' ? t('verb_uncheck', target) : t(`verb_${verb}`, target, value);
}
