/** hasEnoughWords keeps templates apart: one general word and parameters would match nearly every request. */
import type { ProcedureBody } from '../records/note';
import { isConstant } from '../records/template';

/** Words a template with parameters must have outside them, unless its only word is a verb of a certain matter. */
const MIN_LITERAL_WORDS = 2;
const MIN_VERB_CHARS = 4;
/** Verbs of any matter, and of the assistant's own commands: with a parameter alone they could mean nearly anything on a page. */
const GENERAL_VERBS: ReadonlySet<string> = new Set(
  `open close click press tap type write enter fill insert set change adjust choose select pick check uncheck tick untick mark
  toggle turn switch enable disable show hide display find search look filter sort list read add create make build new delete
  remove clear erase edit update modify save store keep send submit post start stop begin finish run use take move copy paste
  scroll drag drop zoom view visit load download upload print give tell answer help please want need have will would could
  make apply cancel confirm continue next back undo redo repeat call name rename label
  öffne öffnen schließe schließen klicke klick drücke tippe schreibe schreib gib trage setze setz stelle stell ändere ändern
  wähle hake schalte mache mach tue aktiviere deaktiviere gehe geh zeige zeig verstecke finde suche such filtere sortiere lies
  füge erstelle erstell lege leg lösche lösch entferne bearbeite aktualisiere speichere speicher sende schicke schick starte
  stoppe beende nimm nutze benutze verschiebe kopiere ziehe lade drucke nenne benenne bestätige weiter zurück
  ouvre ouvrir ferme clique tape écris choisis cherche ajoute supprime efface modifie enregistre envoie lance mets donne montre
  abre abrir cierra pulsa escribe elige busca añade borra elimina edita guarda envía inicia pon dame muestra`.split(
    /\s+/u,
  ),
);

/**
 * @param isShown whether the user chose the words for a task that was shown: a verb such as “invite” is enough then
 * @returns true for a template without parameters, or with two words beside them
 */
export function hasEnoughWords(request: ProcedureBody['request'], isShown: boolean): boolean {
  const words = request.flatMap((part) => ('text' in part ? (part.text.match(/[\p{L}\p{N}]+/gu) ?? []) : []));
  return isConstant(request) || words.length >= MIN_LITERAL_WORDS || (isShown && beginsWithCertainVerb(request, words));
}

function beginsWithCertainVerb([first]: ProcedureBody['request'], [verb = '']: readonly string[]): boolean {
  const isFirst = first !== undefined && 'text' in first && first.text.trim() === verb;
  return isFirst && /^\p{L}+$/u.test(verb) && verb.length >= MIN_VERB_CHARS && !GENERAL_VERBS.has(verb.toLowerCase());
}
