/** noteWords: the title of a note in the user's language; guidelines and targets are stored in the model's. */
import { parseGuideline } from '../lib/records/guideline-parts';
import { type NoteBody, noteTitle } from '../lib/records/note';
import { actWords } from './act-words';
import { PLACEHOLDER } from '../lib/records/template';
import { inUserLanguage, roleWord } from './role-words';
import { t } from './text';

export function noteWords(body: NoteBody): string {
  if (body.kind === 'guideline') return guidelineWords(body.text);
  if (body.kind !== 'locator') return noteTitle(body);
  const { name, role } = body.fingerprint;
  return name === PLACEHOLDER ? t('place_of_request', roleWord(role)) : inUserLanguage(noteTitle(body));
}

/** The user's own words stay as they are. */
export function guidelineWords(text: string): string {
  const parts = parseGuideline(text);
  switch (parts?.from) {
    case 'recovery':
      return t('rule_recovery', parts.title, act(parts.verb, parts.use), act(parts.avoided, parts.avoid));
    case 'stop':
      return t('rule_stop', parts.title, act(parts.verb, parts.avoid));
    case 'refusal':
      return t('rule_refusal', act(parts.verb, parts.avoid), parts.title);
    case 'correction':
      return t('rule_correction', act(parts.verb, parts.use), act(parts.verb, parts.avoid));
    case 'answer':
      return t('rule_answer', parts.question, parts.answer);
    case undefined:
      return text;
  }
}

/** @param target role and name without inner quotes: “button Save” */
function act(verb: string, target: string): string {
  const [, role, name] = /^([a-z]+) ([\s\S]+)$/u.exec(target) ?? [];
  return actWords(verb, role === undefined ? target : `${role} “${name}”`, '');
}
