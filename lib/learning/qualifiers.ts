/** Phrases that qualify an act (how often, how much at most, beside what, on what condition): a known task has no place for one. */
import { withoutQuotes } from './request-words';

/**
 * Each is looked for outside quotes. A template that has a phrase of the kind itself may be asked for with it: “until ‹day›” stands
 * for any day.
 */
export const QUALIFIERS: Readonly<Record<string, RegExp>> = Object.freeze({
  rate: /\b(?:a|an|per|pro|je|each|every|jeden?|jedes)\s+(?:hour|day|night|week|weekend|month|quarter|year|time|piece|person|head|stunde|tag|nacht|woche|wochenende|monat|quartal|jahr|mal|stück|person)\b|\b(?:on|at)\s+(?:weekends|weekdays|nights)\b/iu,
  amount:
    /\b(?:up to|at most|at least|no more than|no less than|not more than|more than|less than|fewer than|about|around|roughly|approximately|nearly|almost|circa|bis zu|höchstens|mindestens|maximal|minimal|mehr als|weniger als|etwa|ungefähr|rund|knapp|fast)\s+[#\p{Sc}]?[\p{N}‹]/iu,
  besides:
    /\b(?:next to|close to|back to|prior to|due to|according to|thanks to|similar to|equal to|opposite to|instead of|on behalf of|in place of|anstelle von|im namen von|in der nähe von)\b/iu,
  condition:
    /\s(?:once|while|as soon as|as long as|provided|whether|until|till|since|sofern|solange|sobald|während|bis|seit|ab)\s+[\p{L}‹]/iu,
  manner: /\bby (?:mistake|accident)\b|\baus versehen\b/iu,
  relative:
    /\b\p{Lu}\p{L}*s\s+(?:Schwester|Bruder|Mutter|Vater|Eltern|Sohn|Tochter|Frau|Mann|Kind|Kinder|Freund|Freundin|Kollege|Kollegin|Chef|Chefin|Familie|Team)\b|\p{L}['’]s\s+(?:sister|brother|mother|father|parents?|son|daughter|wife|husband|child|children|friend|colleague|boss|family|team|assistant)\b/u,
});

function kindsIn(text: string): string[] {
  const said = withoutQuotes(text);
  return Object.entries(QUALIFIERS).flatMap(([kind, phrase]) => (phrase.test(said) ? [kind] : []));
}

/** Whether a text holds a phrase that qualifies an act. */
export function isQualified(text: string): boolean {
  return kindsIn(text).length > 0;
}

/** Whether the request qualifies the act in a way that none of the templates does. */
export function addsQualifier(request: string, templates: readonly string[]): boolean {
  const kinds = kindsIn(request);
  return !templates.some((template) => {
    const own = kindsIn(template);
    return kinds.every((kind) => own.includes(kind));
  });
}
