/** monthArrow recognises the arrows of a calendar by their names; CALENDAR_CLASSES and CONFIRMS_DAY its nameless parts and its button. */

export const MONTH_ARROWS = Object.freeze({
  forward: /\b(?:next|forward|later|nächste[rn]?|vor|weiter)\b|^[›»>→▶❯]+$/iu,
  back: /\b(?:previous|prev|back|earlier|vorherige[rn]?|zurück)\b|^[‹«<←◀❮]+$/iu,
  otherUnit: /\b(?:year|jahr|page|seite|week|woche|slide|step)\b/iu,
});

/** @returns undefined if the name is no arrow's, or an arrow's to another year or page */
export function monthArrow(name: string): 'forward' | 'back' | undefined {
  const bare = name.trim();
  if (MONTH_ARROWS.otherUnit.test(bare)) return undefined;
  if (MONTH_ARROWS.forward.test(bare)) return 'forward';
  return MONTH_ARROWS.back.test(bare) ? 'back' : undefined;
}

/** Class names of the arrows without a name, and of the days of the months before and after. */
export const CALENDAR_CLASSES = Object.freeze({
  forward: /(?:^|[-_ ])(?:next|right|forward)(?:$|[-_ ])/i,
  back: /(?:^|[-_ ])(?:prev|previous|left|back)(?:$|[-_ ])/i,
  otherUnit: /year/i,
  otherMonth:
    /(?:^|[-_ ])(?:outside|other|othermonth|adjacent|neighbou?ring|prevMonthDay|nextMonthDay|old|new|off|muted)(?:$|[-_ ])/i,
});

/** Buttons of a calendar that take the chosen day over. */
export const CONFIRMS_DAY =
  /^(?:ok|apply|done|set|select|confirm|übernehmen|fertig|bestätigen|valider|appliquer|aceptar|aplicar)$/iu;
