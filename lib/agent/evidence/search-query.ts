/** findUnusedQuery finds a search whose words were neither typed nor are shown by the page as what was searched for. */
import { writtenText } from '../../page/words/action-parts';
import type { Run, RunStep } from '../../records/run';
import { contentWords, holds, searchedText } from './request-kind';
import { partsOf } from './request-parts';
import { wordsOf } from './request-values';

/** @returns the words that were to be searched for; undefined if the request wants no search, or they were used */
export function findUnusedQuery(
  { request, snapshot }: Pick<Run, 'request' | 'snapshot'>,
  steps: readonly RunStep[],
): string | undefined {
  for (const { text } of partsOf(request)) {
    const query = searchedText(text);
    const wanted = query === undefined ? [] : contentWords(wordsOf(query));
    if (query === undefined || wanted.length === 0) continue;
    const fields = (snapshot?.nodes ?? []).flatMap(({ role, name, value }) =>
      role === 'heading' ? [name] : [value ?? ''],
    );
    const address = snapshot && URL.canParse(snapshot.url) ? [...new URL(snapshot.url).searchParams.values()] : [];
    const used = [...steps.flatMap(({ action, target }) => [writtenText(action), target]), ...fields, ...address];
    const words = [...used, snapshot?.title ?? ''].flatMap(wordsOf);
    if (!wanted.some((word) => holds(words, word))) return query;
  }
  return undefined;
}
