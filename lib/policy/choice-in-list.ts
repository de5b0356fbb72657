/** choiceInList: of several readings of “choose X in Y”, the one that means a list of that name, and an option that it has. */
import { MATCH_SCORES, nameWords, type Resolved } from './match-target';

type Act = Extract<Resolved, { type: 'act' }>;

/** Its option is not merely pressed, even where the list stands open. */
export function choiceInList(readings: readonly Resolved[]): Resolved | undefined {
  const choices = readings.filter(isChoice);
  return choices.find(hasOption) ?? choices[0];
}

function isChoice(resolved: Resolved): resolved is Act {
  if (resolved.type !== 'act' || resolved.action.verb !== 'select') return false;
  return /^(?:combobox|listbox)$/.test(resolved.node?.role ?? '') && resolved.score >= MATCH_SCORES.exact;
}

function hasOption({ action, node }: Act): boolean {
  const [wanted = ''] = action.verb === 'select' ? action.options : [];
  return node?.options?.some((option) => nameWords(option) === nameWords(wanted)) === true;
}
