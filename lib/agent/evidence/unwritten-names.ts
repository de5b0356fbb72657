/** findUnwrittenNames lists capitalised words of a request that neither the page nor the run has: names, where capitals mark nouns as well. */
import type { Run } from '../../records/run';
import { nodeWords } from './outline-groups';
import { holds } from './request-kind';
import { wordsOf } from './request-values';
import { effectiveSteps } from './step-effects';
import { usedTexts } from './value-use';

const CAPITALISED = /(?<=[\p{Ll}\p{N},]\s+)\p{Lu}\p{Ll}{2,}/gu;

/** A German noun such as “Besuch” mostly stands on the page that the request is about; a name such as “Nele” does not. */
export function findUnwrittenNames(run: Pick<Run, 'request' | 'steps' | 'snapshot'>): string[] {
  const used = effectiveSteps(run).flatMap((step) => usedTexts(step).flatMap(wordsOf));
  const known = [
    ...used,
    ...wordsOf(run.snapshot?.title ?? ''),
    ...(run.snapshot?.nodes ?? []).flatMap((node) => [...nodeWords(node), ...wordsOf(node.value ?? '')]),
  ];
  const isKnown = (name: string) => wordsOf(name).every((word) => holds(known, word));
  return (run.request.match(CAPITALISED) ?? []).filter((name) => !isKnown(name));
}
