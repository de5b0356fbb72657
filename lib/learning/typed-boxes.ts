/** joinTypedBoxes makes one step of the signs that were typed into boxes for one sign each: they are one value of the request. */
import { normalizeText } from '../core/text';
import type { RunStep } from '../records/run';

/** Fewer boxes may be a day and a month. */
const MIN_BOXES = 3;

/** @param request only a value that it names is typed as a whole */
export function joinTypedBoxes(steps: readonly RunStep[], request: string): RunStep[] {
  const joined: RunStep[] = [];
  for (let i = 0; i < steps.length; ) {
    const group = boxesFrom(steps, i);
    const [first] = group;
    const text = group.map(signOf).join('');
    const isNamed = normalizeText(request).split(/\s+/u).includes(normalizeText(text));
    if (first?.action.verb === 'type' && group.length >= MIN_BOXES && isNamed) {
      joined.push({ ...first, action: { ...first.action, text }, boxes: true, effect: { facts: [] } });
      i += group.length;
    } else {
      joined.push(steps[i] as RunStep);
      i += 1;
    }
  }
  return joined;
}

/** The steps from one on that each type one sign into another field of the same kind. */
function boxesFrom(steps: readonly RunStep[], from: number): RunStep[] {
  const first = steps[from];
  if (!first || signOf(first) === '') return [];
  const refs = new Set<string>();
  const group: RunStep[] = [];
  for (const step of steps.slice(from)) {
    const ref = step.facts?.ref ?? '';
    if (signOf(step) === '' || kindOf(step) !== kindOf(first) || refs.has(ref)) break;
    refs.add(ref);
    group.push(step);
  }
  return group;
}

function signOf({ action }: RunStep): string {
  return action.verb === 'type' && action.append === undefined && [...action.text].length === 1 ? action.text : '';
}

function kindOf({ facts }: RunStep): string {
  const { role = '', tag = '', name = '' } = facts?.fingerprint ?? {};
  return [role, tag, name.replace(/\d+/gu, '#')].join('\n');
}
