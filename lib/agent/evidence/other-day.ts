/** findOtherDay: a message that speaks of another month or weekday than the request: “Report of April sent” for the report of May. */
import type { RunStep } from '../../records/run';
import { WEEKDAY } from './answer';
import { isMessage } from './messages';
import { wordsOf } from './request-values';

/** Months in English, German, Spanish and French, without accents. */
const MONTHS: readonly RegExp[] = [
  /^(?:januar[y]?|janner|enero|janvier)$/u,
  /^(?:februar[y]?|febrero|fevrier)$/u,
  /^(?:march|marz|marzo|mars)$/u,
  /^(?:april|abril|avril)$/u,
  /^(?:may|mai|mayo)$/u,
  /^(?:june?|juni|junio|juin)$/u,
  /^(?:july?|juli|julio|juillet)$/u,
  /^(?:august|agosto|aout)$/u,
  /^(?:september|septiembre|septembre)$/u,
  /^(?:o[ck]tober|octubre|octobre)$/u,
  /^(?:november|noviembre|novembre)$/u,
  /^(?:de[cz]ember|diciembre|decembre)$/u,
];

/** @returns the message; undefined if there is none, or the last act was answered by one that names the day */
export function findOtherDay(request: string, steps: readonly RunStep[]): string | undefined {
  const facts = steps.at(-1)?.effect?.facts ?? [];
  const messages = facts.flatMap((fact) => (fact.fact === 'appeared' && isMessage(fact) ? [fact.name] : []));
  const other = messages.find((text) => KINDS.some((daysOf) => isOfOther(daysOf(request), daysOf(text))));
  const isNamed = messages.some((text) =>
    KINDS.some((daysOf) => daysOf(text).some((day) => daysOf(request).includes(day))),
  );
  return isNamed ? undefined : other;
}

const KINDS: readonly ((text: string) => string[])[] = [
  (text) => wordsOf(text).flatMap((word) => MONTHS.flatMap((month, i) => (month.test(word) ? [String(i)] : []))),
  (text) => wordsOf(text).flatMap((word) => (WEEKDAY.test(word) ? [word.replace(/s$/u, '')] : [])),
];

function isOfOther(wanted: readonly string[], said: readonly string[]): boolean {
  return wanted.length > 0 && said.length > 0 && !said.some((day) => wanted.includes(day));
}
