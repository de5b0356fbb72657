/** basesOfParticiple and infinitivesOf: the verbs that a past participle can be of, in English and German. */
import { remembered } from '../../core/remembered';
import { FIXED_PREFIX, IRREGULAR_PARTICIPLES, STRONG_PARTICIPLES } from './rephrase-grammar';

const MAX_KEPT = 1000;

/** “renamed” gives “rename” and “renam”, “planned” gives “plan”: the caller takes the one that is a verb. @param word folded */
export const basesOfParticiple = remembered((word): readonly string[] => {
  const irregular = IRREGULAR_PARTICIPLES[word];
  if (irregular !== undefined) return [irregular];
  const prefixed = /^(re|un|over|with)(.{3,})$/u.exec(word);
  const inner = prefixed && IRREGULAR_PARTICIPLES[prefixed[2] ?? ''];
  if (prefixed && inner) return [`${prefixed[1]}${inner}`];
  const stem = /^(.{2,})ed$/u.exec(word)?.[1];
  return stem === undefined ? [] : basesOfStem(stem);
}, MAX_KEPT);

/** “adding” gives “add”. */
export function basesOfGerund(word: string): string[] {
  const stem = /^(.{2,})ing$/u.exec(word)?.[1];
  return stem === undefined ? [] : basesOfStem(stem);
}

function basesOfStem(stem: string): string[] {
  const single = /([^aeiou])\1$/u.test(stem) ? [stem.slice(0, -1)] : [];
  const withY = stem.endsWith('i') ? [`${stem.slice(0, -1)}y`] : [];
  return [stem, `${stem}e`, ...single, ...withY];
}

/** “umbenannt” gives “umbenennen”, “verlegt” gives “verlegen”. @param word folded */
export const infinitivesOf = remembered((word): readonly string[] => {
  for (const [participle, infinitive] of Object.entries(STRONG_PARTICIPLES)) {
    if (word.endsWith(participle)) return [word.slice(0, -participle.length) + infinitive];
    // “verschoben” and “umbenannt” have no “ge-”.
    const [bare, inner] = [participle.slice(2), /(?:^|.)(be|ver|er|ent|zer)$/u];
    if (word.endsWith(bare) && inner.test(word.slice(0, -bare.length)))
      return [word.slice(0, -bare.length) + infinitive];
  }
  if (/.{2,}iert$/u.test(word)) return [`${word.slice(0, -1)}en`];
  const weak = /^(.*?)ge(.{2,})t$/u.exec(word);
  if (weak) return infinitivesOfStem(`${weak[1]}${weak[2]}`);
  return FIXED_PREFIX.test(word) && /.{4,}t$/u.test(word) ? infinitivesOfStem(word.slice(0, -1)) : [];
}, MAX_KEPT);

/** “aender” gives “aendern”, “leer” “leeren”, “buch” gives “buchen”, “arbeite” gives “arbeiten”. */
function infinitivesOfStem(stem: string): string[] {
  if (/e$/u.test(stem)) return [`${stem}n`];
  // “leeren”, “hören”, “spülen”; “steuern”.
  if (/(?:ee|[ao]e|(?<![ae])ue)[rl]$/u.test(stem)) return [`${stem}en`];
  return /e[rl]$/u.test(stem) ? [`${stem}n`] : [`${stem}en`];
}
