/** isPagerName: whether a control turns the pages of a list. The list changes with it, and another day it has other rows. */

/** Names of the buttons of a pager, in the main languages. */
export const NEXT_PAGE =
  /^(?:(?:go to )?(?:the )?next(?: page)?|(?:nächste|weitere)(?: seite)?|weiter|vor|siguiente|(?:page )?suivante?|[›»>→▶]+|>>|older)$/iu;
export const PREVIOUS_PAGE =
  /^(?:(?:go to )?(?:the )?prev(?:ious)?(?: page)?|vorherige(?: seite)?|zurück|anterior|(?:page )?précédente?|[‹«<←◀]+|<<|newer)$/iu;

/** Names of the button that shows more rows of the same list. */
export const MORE_ROWS =
  /^(?:(?:load|show|see|view) )?more(?: (?:results|items|entries|rows))?(?: \(\d+\))?[ .…↓▾▼]*$|^(?:mehr|weitere)(?: (?:laden|anzeigen|zeigen|einträge))*[ .…↓▾▼]*$|^(?:voir|afficher|charger) plus$|^(?:ver|mostrar|cargar) más$/iu;

export function isPagerName(name: string): boolean {
  return NEXT_PAGE.test(name) || PREVIOUS_PAGE.test(name);
}
