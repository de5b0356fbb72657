/** withCollocations: verbs that mean the same before certain nouns only: one makes, books and schedules an appointment. */
import { foldLetters } from './fold-letters';

const words = (text: string): readonly string[] => text.trim().split(/\s+/u).map(foldLetters);

interface Collocation {
  nouns: ReadonlySet<string>;
  /** Families of verbs that ask for the same act with such a noun. */
  families: readonly string[];
}

const COLLOCATIONS: readonly Collocation[] = [
  {
    nouns: new Set(words('Konto Kasse Sparbuch')),
    families: ['book', 'transfer'],
  },
  {
    nouns: new Set(
      words(`appointment meeting visit viewing lesson interview consultation checkup session rehearsal
        Termin Besprechung Treffen Besichtigung Beratung Sprechstunde Probe`),
    ),
    families: ['book', 'plan', 'create'],
  },
  {
    nouns: new Set(words('hours hour minutes Stunden Stunde Minuten time Zeit expenses mileage')),
    families: ['record', 'book'],
  },
  {
    nouns: new Set(words('alarm timer reminder Wecker Timer Erinnerung')),
    families: ['create', 'set'],
  },
];

/** The families, with those that mean the same for one of the nouns. */
export function withCollocations(families: readonly string[], content: readonly { word: string }[]): string[] {
  const joined = COLLOCATIONS.filter(
    (one) =>
      families.some((family) => one.families.includes(family)) && content.some(({ word }) => one.nouns.has(word)),
  );
  return [...new Set([...families, ...joined.flatMap((one) => one.families)])];
}
