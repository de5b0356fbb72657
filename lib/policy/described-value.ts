/** describes: whether a command's value describes a value (“the same as in Name”, “twice the price”) or holds an order or another field, so that no field takes it as it is. */
import type { Command } from '../records/command';
import { type Grammar, phraseAt, type Token } from './languages/grammar';
import { tokensOf } from './request-tokens';

/** Each is the whole of an unquoted value, in English, German, French and Spanish. */
export const DESCRIBED_VALUES: readonly RegExp[] = Object.freeze([
  /^(?:nothing|something|anything|whatever|whichever)(?:\s.*)?$/iu,
  /^(?:nichts|irgend\p{L}+|etwas)(?:\s.*)?$/iu,
  /^(?:rien|quelque chose|n['’]importe (?:quoi|quel\p{L}*)|nada|algo|cualquier\p{L}*)(?:\s.*)?$/iu,
  /^(?:(?:exactly )?the )?same(?:\s(?:as|like|value|text|thing|one)\b.*)?$/iu,
  /^(?:das ?selbe|das gleiche|den ?selben|den gleichen|la même|le même|lo mismo|el mismo|la misma)(?:\s.*)?$/iu,
  /^(?:the|a|an|das|den|die|le|la|l['’]|el)\s?(?:current |previous |aktuelle[ns]? |vorige[ns]? )?(?:date|time|sum|total|average|difference|value|content|contents|text|name|number|price|address|datum|uhrzeit|summe|durchschnitt|differenz|wert|inhalt|namen?|nummer|preis|adresse|heure|somme|valeur|contenu|nom|numéro|prix|fecha|hora|suma|valor|contenido|nombre|número|precio)\s(?:of|from|in|on|above|below|von|vom|aus|der|des|du|de|del)\s.+$/iu,
  /^(?:twice|double|triple|half|one third|a third|a quarter|das doppelte|doppelt so viel|die hälfte|le double|la moitié|el doble|la mitad)(?: of| von| de| del)?\s(?:the|what|as|that|der|des|dem|du|les?|la|lo|el)\s.+$/iu,
  /^(?:at most|at least|up to|no more than|more than|less than|höchstens|mindestens|maximal|bis zu|au plus|au moins|como máximo|al menos|como mínimo)\s\p{N}.*$/iu,
  /^(?:a|any|some|ein\p{L}*|un|une|una)\s(?:random|suitable|matching|valid|good|better|zufällig\p{L}*|passend\p{L}*|sinnvoll\p{L}*|aléatoire|aleatori\p{L}*)\s.+$/iu,
]);

function describesValue(value: string): boolean {
  return DESCRIBED_VALUES.some((form) => form.test(value.trim()));
}

/** Joints that say nothing of an order in time. */
export const PLAIN_JOINT = /^(?:and|und|et|y|sowie|&)$/;

/** “020 7946 0123, then ring the bell”: the words behind the pause are an order that was not understood, and no text to write. */
function holdsOrder(value: readonly Token[], { joints }: Grammar): boolean {
  const sequences = joints.filter((joint) => !PLAIN_JOINT.test(joint));
  return value.some((_, i) => /[,;.]$/.test(value[i - 1]?.raw ?? '') && phraseAt(value, i, sequences) !== undefined);
}

/** “Honey, Shop: Mill”: the words behind the pause are another field and its value. */
function holdsLabel(words: string): boolean {
  return /[,;]\s+\p{L}[^,;:]{0,40}:\s+\S/u.test(words);
}

/**
 * “type the same as above in Name”: what is to be written has to be found out first. “Set the status to "Away" until 15:00”:
 * the words after a quoted text are of another field. A press on “Add, Name: Ann” holds such words as well.
 */
export function describes({ verb, value, target }: Command, quoted: readonly string[], grammar: Grammar): boolean {
  if (verb === 'click') return target !== undefined && !quoted.includes(target) && holdsLabel(target);
  if ((verb !== 'type' && verb !== 'set') || value === undefined || quoted.includes(value)) return false;
  if (holdsOrder(tokensOf(value), grammar) || holdsLabel(value)) return true;
  return describesValue(value) || quoted.some((text) => text !== '' && value.startsWith(`${text} `));
}
