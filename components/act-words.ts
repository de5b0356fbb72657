/** actWords: an action in the user's language, for steps done, planned and read back. */
import { inUserLanguage } from './role-words';
import { t } from './text';

/** @param value the written text, the keys, or the state that `check` sets */
export function actWords(verb: string, target: string, value: string): string {
  const named = inUserLanguage(target);
  // A rule keeps no value of a task.
  if (value === '' && (verb === 'type' || verb === 'select')) return t(`verb_${verb}_nothing`, named);
  return verb === 'check' && value === 'unchecked' ? t('verb_uncheck', named) : t(`verb_${verb}`, named, value);
}
