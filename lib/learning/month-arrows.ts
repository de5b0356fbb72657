/** monthArrow recognises the arrows of a calendar by their names. */

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
