/** joinTurns makes one step of the presses on a button that goes round its values: what they were for is the value that stood there in the end. */
import { writesValue, writtenText } from '../page/words/action-parts';
import type { RunStep } from '../records/run';
import { containsWords } from './words-in';
import { isSameStand, turnMade } from './turns';

/** @param request a single press is joined only if the request names what it made */
export function joinTurns(steps: readonly RunStep[], request: string): RunStep[] {
  const joined: RunStep[] = [];
  for (let i = 0; i < steps.length; i++) {
    const group = groupFrom(steps, i);
    const step = asOne(group);
    const turn = step && turnMade(step);
    const isTurned =
      turn && (group.length > 1 || (containsWords(request, turn.to) && !isWritten(steps.slice(0, i), turn.to)));
    if (!isTurned) joined.push(steps[i] as RunStep);
    else {
      joined.push(step);
      i += group.length - 1;
    }
  }
  return joined;
}

/** Whether an earlier step has written the text: the press has put it there, and has turned nothing. */
function isWritten(earlier: readonly RunStep[], text: string): boolean {
  return earlier.some(({ action }) => writesValue(action.verb) && isSameStand(writtenText(action), text));
}

/** The last press, with the texts from before the first one. */
function asOne(group: readonly RunStep[]): RunStep | undefined {
  const [first, last] = [group[0], group.at(-1)];
  if (!first?.facts || !last) return undefined;
  const values = group.flatMap((one) => {
    const turn = turnMade(one);
    return turn ? [turn.from, turn.to] : [];
  });
  return { ...last, facts: first.facts, went: [...new Set(values)], effect: { facts: [] } };
}

/** The presses from a step on that go on turning the same value. */
function groupFrom(steps: readonly RunStep[], from: number): RunStep[] {
  const group: RunStep[] = [];
  for (const next of steps.slice(from)) {
    const [turn, last] = [turnMade(next), group.at(-1)];
    const before = last && turnMade(last);
    const goesOn = !last || (turn?.from === before?.to && turn?.at === before?.at && isOnSameButton(next, last));
    if (!turn || !goesOn) break;
    group.push(next);
  }
  return group;
}

/** A page that replaces the button keeps its name and row. */
function isOnSameButton({ facts }: RunStep, { facts: last }: RunStep): boolean {
  if (!facts || !last) return false;
  const rowOf = ({ fingerprint }: typeof facts) => fingerprint.ordinal ?? 0;
  return facts.ref === last.ref || (facts.fingerprint.name === last.fingerprint.name && rowOf(facts) === rowOf(last));
}
