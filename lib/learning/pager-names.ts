/** isPagerName: whether a control turns the pages of a list. The list changes with it, and another day it has other rows. */

/** Names of the buttons of a pager, in the main languages. */
export const NEXT_PAGE =
  /^(?:(?:go to )?(?:the )?next(?: page)?|(?:nächste|weitere)(?: seite)?|weiter|vor|siguiente|(?:page )?suivante?|[›»>→▶]+|>>|older)$/iu;
export const PREVIOUS_PAGE =
  /^(?:(?:go to )?(?:the )?prev(?:ious)?(?: page)?|vorherige(?: seite)?|zurück|anterior|(?:page )?précédente?|[‹«<←◀]+|<<|newer)$/iu;

export function isPagerName(name: string): boolean {
  return NEXT_PAGE.test(name) || PREVIOUS_PAGE.test(name);
}
