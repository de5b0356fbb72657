/** findPendingCommit finds the button that the last act brought up and that still has to be pressed: the page asks once more. */
import type { Snapshot } from '../../page/words/snapshot';
import type { RunStep } from '../../records/run';
import { readMessage } from './read-message';
import { contentWords, holds } from './request-kind';
import { wordsOf } from './request-values';

/** The last step of a form or wizard. */
export const COMMITS =
  /^(?:yes|ok|confirm|submit|finish|complete|place (?:the |my )?order|book|reserve|pay|buy|order|send|save|apply|delete|remove|publish|discard|continue|agree|ja|bestätigen|absenden|abschließen|fertigstellen|jetzt|verbindlich|kostenpflichtig|buchen|reservieren|bezahlen|kaufen|bestellen|senden|speichern|anwenden|löschen|entfernen|veröffentlichen|weiter|sí|confirmar|enviar|finalizar|completar|reservar|pagar|comprar|pedir|guardar|aplicar|eliminar|borrar|publicar|continuar|oui|confirmer|envoyer|terminer|valider|réserver|payer|acheter|commander|enregistrer|appliquer|supprimer|publier)(?![\p{L}])/iu;
/** Ends whatever stands open, whatever the request was. */
export const FINISHES =
  /^(?:confirm|submit|finish|complete|place (?:the |my )?order|bestätigen|absenden|abschließen|verbindlich|kostenpflichtig|confirmar|finalizar|completar|confirmer|terminer|valider)(?![\p{L}])/iu;
/** Stands beside the button that answers an open question. */
export const DECLINES =
  /^(?:(?:cancel|abbrechen|cancelar|annuler)$|(?:no|keep|back|discard|never ?mind|not now|nein|behalten|zurück|verwerfen|volver|conservar|non|retour|garder)(?![\p{L}]))/iu;
/** Orders that put something where it can be sent later, such as a cart. */
export const GATHERS =
  /^(?:please\s+|bitte\s+)?(?:add|put|lege?|füge?|packe?|añad\w*|agreg\w*|pon|met\w*|ajout\w*)(?![\p{L}])/iu;

/** Says of what was set that it is not kept yet. */
export const UNSAVED =
  /(?<!\p{L})(?:unsaved|not (?:yet )?saved|pending changes|ungespeichert\p{L}*|(?:noch )?nicht gespeichert|sin guardar|non enregistr\p{L}*)(?!\p{L})/iu;

/** Names of a button that is pressed twice, after the first press: “Sure?”, “Click again to confirm”. */
export const ASKS_AGAIN =
  /^(?:(?:are you |really |wirklich |bist du |sind sie )?(?:sure|sicher|certain|sûre?|segur[oa])|really|confirm|wirklich|vraiment|de verdad)(?:\s*[?!…]+)?$|(?<!\p{L})(?:(?:click|press|tap) (?:once )?(?:again|more)|(?:noch ?mal|erneut)|à nouveau|otra vez|de nuevo)(?!\p{L})/iu;

/** A value that was chosen or typed comes with a button that takes it away again, as each tag does. */
const REMOVES =
  /^(?:remove|delete|discard|clear|deselect|entfernen|löschen|supprimer|retirer|effacer|eliminar|quitar|borrar)(?![\p{L}])/iu;

const DRAWN_BUTTONS: ReadonlySet<string> = new Set(['generic', 'link']);

/** Whether an earlier act took the button away, as an open dialog does with all behind it: it came back, and asks nothing. */
const isBack = (name: string, last: RunStep, steps: readonly RunStep[]): boolean =>
  steps.some(
    ({ n, effect }) =>
      n < last.n &&
      (effect?.facts ?? []).some((one) => one.fact === 'disappeared' && one.role === 'button' && one.name === name),
  );

/**
 * @param steps the steps of the run
 * @returns the button's name; undefined if nothing stands open, or the page has confirmed the act
 */
export function findPendingCommit(
  request: string,
  last: RunStep,
  snapshot: Pick<Snapshot, 'nodes'> | undefined,
  steps: readonly RunStep[] = [],
): string | undefined {
  const came = (last.effect?.facts ?? []).flatMap((fact) => (fact.fact === 'appeared' ? [fact] : []));
  if (!snapshot || came.some(({ role, name }) => role !== 'button' && readMessage(name) === 'confirms'))
    return undefined;
  // “Yes, remove” and “No, keep it” of a box made by hand may be plain texts that can be pressed.
  const isDrawn = came.some(({ role, name }) => DRAWN_BUTTONS.has(role) && DECLINES.test(name));
  const isButton = (role: string) => role === 'button' || (isDrawn && DRAWN_BUTTONS.has(role));
  const isThere = (name: string) =>
    snapshot.nodes.some(
      (node) =>
        isButton(node.role) && node.ref !== undefined && node.name === name && !node.states.includes('disabled'),
    );
  // A key takes a typed text over as a tag; a press may open a question whose button removes something.
  const isWritten = last.action.verb === 'select' || last.action.verb === 'type' || last.action.verb === 'press';
  const buttons = came
    .filter(({ role, name }) => isButton(role) && isThere(name) && !(isWritten && REMOVES.test(name)))
    .filter(({ name }) => !isBack(name, last, steps))
    .map(({ name }) => name);
  // A bar that came with the act says that its changes are unsaved: its button is still to be pressed.
  const isUnsaved = came.some(({ name }) => UNSAVED.test(name));
  const asks = isUnsaved || buttons.some((name) => DECLINES.test(name));
  const wanted = contentWords(wordsOf(request));
  const again = buttons.find((name) => isAskedAgain(last, name)) ?? findSameVerb(last, buttons, snapshot);
  if (again !== undefined) return again;
  // “Clear the whole diary?”
  const isAsked = came.some(({ role, name }) => role !== 'button' && /\?\s*$/u.test(name));
  const isWanted = (name: string) => contentWords(wordsOf(name)).some((word) => holds(wanted, word));
  return buttons.find(
    (name) =>
      !DECLINES.test(name) &&
      ((COMMITS.test(name) && (asks || (FINISHES.test(name) && !GATHERS.test(request)) || isWanted(name))) ||
        (isAsked && isWanted(name))),
  );
}

/** “Really cancel?”, which “Cancel booking” has become: it is pressed twice. */
export function isAskedAgain({ action, facts, effect }: RunStep, button: string): boolean {
  const own = facts?.fingerprint.name ?? '';
  const isGone = (effect?.facts ?? []).some((one) => one.fact === 'disappeared' && one.name === own);
  if (action.verb !== 'click' || own === button || !isGone) return false;
  const pressed = contentWords(wordsOf(own));
  const isQuestion = /\?\s*$/u.test(button) && wordsOf(button).some((word) => holds(pressed, word));
  return isQuestion || ASKS_AGAIN.test(button.trim());
}

/** “Create another” in a question that “Create” brought up, over a form that still holds what was written. */
function findSameVerb(
  { action, facts, effect }: RunStep,
  buttons: readonly string[],
  { nodes }: Pick<Snapshot, 'nodes'>,
): string | undefined {
  const [verb] = wordsOf(facts?.fingerprint.name ?? '');
  if (action.verb !== 'click' || verb === undefined) return undefined;
  const hasWritten = nodes.some(({ role, value = '' }) => role === 'textbox' && value.trim() !== '');
  const isEmptied = (effect?.facts ?? []).some(({ fact }) => fact === 'value');
  if (!hasWritten || isEmptied) return undefined;
  return buttons.find((name) => wordsOf(name)[0] === verb && wordsOf(name).length > 1);
}
