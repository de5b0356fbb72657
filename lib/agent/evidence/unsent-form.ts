/** findUnsentForm finds a text that was typed and never sent, although other controls were pressed after it. */
import { stripPoliteness } from '../../learning/request-words';
import { targetRef, writtenText } from '../../page/words/action-parts';
import { MAX_FACTS } from '../../page/words/effect-between';
import type { Run, RunStep } from '../../records/run';
import { contentWords, holds, isSameWord, wantsView } from './request-kind';
import { containsWords, wordsOf } from './request-values';
import { changedNames } from './step-effects';

/** Controls that store or send what a form holds. */
export const SENDS =
  /^(?:save|apply|update|submit|send|confirm|speichern|übernehmen|anwenden|aktualisieren|absenden|senden|enregistrer|appliquer|envoyer|guardar|aplicar|enviar)(?![\p{L}])/iu;

/**
 * The step that wrote a text which still stands in its field after presses, none of which has sent anything, pressed the button for it
 * or brought words with the text.
 * @param steps acts of the run, in order
 * @returns undefined if no text was left so
 */
export function findUnsentForm(run: Pick<Run, 'request' | 'snapshot'>, steps: readonly RunStep[]): RunStep | undefined {
  const at = steps.findLastIndex(({ action }) => action.verb === 'type');
  const write = steps[at];
  const later = steps.slice(at + 1);
  if (!write || later.length === 0 || wantsView(run.request) || !later.every(({ action }) => action.verb === 'click'))
    return undefined;
  const isStanding =
    run.snapshot?.nodes.find(({ ref }) => ref === targetRef(write.action))?.value === writtenText(write.action);
  const [verb = ''] = contentWords(wordsOf(run.request));
  const isSend = (name: string) => SENDS.test(name) || isSameWord(wordsOf(name)[0] ?? '', verb);
  const isSent = steps.slice(at).some(({ sent, facts }) => sent === true || facts?.submits === true);
  const value = wordsOf(writtenText(write.action));
  // A list of changes that was cut may lack them.
  const isShown = later.some(
    (step) =>
      (step.effect?.facts.length ?? 0) >= MAX_FACTS ||
      changedNames(step).some((name) => containsWords(wordsOf(name), value)),
  );
  return isStanding && !isSent && !isShown && !later.some(({ facts }) => isSend(facts?.fingerprint.name ?? ''))
    ? write
    : undefined;
}

/** “Change tariff” for “change the tariff to Week”. */
export function isOrdered(request: string, button: string): boolean {
  const [verb, ...rest] = wordsOf(stripPoliteness(request));
  const [first, ...others] = wordsOf(button);
  return verb !== undefined && verb === first && others.length > 0 && others.every((word) => holds(rest, word));
}
