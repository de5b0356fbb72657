/** useKeptAnswers: the answers that the user keeps, read again after each change. */
import { useEffect, useState } from 'preact/hooks';
import { type KeptAnswer, keptAnswers, onAnswersChanged } from '../../lib/messaging/kept-answers';

export function useKeptAnswers(fail: (problem: unknown) => void): readonly KeptAnswer[] {
  const [kept, setKept] = useState<readonly KeptAnswer[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: fail never changes
  useEffect(() => {
    const read = () => void keptAnswers().then(setKept, fail);
    read();
    return onAnswersChanged(read);
  }, []);
  return kept;
}
