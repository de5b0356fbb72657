/** reverseToggle: a task that was shown to turn a switch on turns it off as well, where the state of the switch can be read back. */
import type { ExpectedFact, Note, ProcedureBody, ProcedureStep } from '../records/note';

type Step = ProcedureStep;

/** Orders with their opposites; a word that stands for itself both ways is asked in the words it was shown with. */
const OPPOSITES: readonly (readonly [RegExp, string, RegExp, string])[] = [
  [/\b(turn|switch)(\b.*?\b)on\b/iu, '$1$2off', /\b(turn|switch)(\b.*?\b)off\b/iu, '$1$2on'],
  [/\b(schalte?|mache?)(\b.*\b)(?:ein|an)$/iu, '$1$2aus', /\b(schalte?)(\b.*\b)aus$/iu, '$1$2ein'],
  [/\b(mache?)(\b.*\b)an$/iu, '$1$2aus', /\b(mache?)(\b.*\b)aus$/iu, '$1$2an'],
  ...pairs(
    `enable/disable activate/deactivate check/uncheck tick/untick like/unlike star/unstar follow/unfollow pin/unpin
    mute/unmute subscribe/unsubscribe favourite/unfavourite favorite/unfavorite bookmark/unbookmark aktiviere/deaktiviere`,
  ),
];

/** At the beginning of a request only: elsewhere the word may be part of a value. */
function pairs(list: string): (readonly [RegExp, string, RegExp, string])[] {
  return list.split(/\s+/u).map((pair) => {
    const [on = '', off = ''] = pair.split('/');
    return [new RegExp(`^${on}\\b`, 'iu'), off, new RegExp(`^${off}\\b`, 'iu'), on] as const;
  });
}

/** The request with its order turned round: “turn on ‹x›” for “turn off ‹x›”. */
export function oppositeRequests(request: string): string[] {
  return OPPOSITES.flatMap(([on, off, isOff, turnedOn]) => {
    if (isOff.test(request)) return [request.replace(isOff, turnedOn)];
    return on.test(request) ? [request.replace(on, off)] : [];
  });
}

/** States with their opposites, as an outline has them. */
const OPPOSITE_STATES: Readonly<Record<string, string>> = Object.freeze({
  pressed: 'unpressed',
  unpressed: 'pressed',
  checked: 'unchecked',
  unchecked: 'checked',
});

/**
 * The procedure with its only switch turned the other way; all else stays.
 * @param nameOf the name that a step's target was shown with
 * @returns undefined if it has no switch whose state can be read back, or several
 */
export function reverseToggle(
  body: ProcedureBody,
  nameOf: (step: Step) => string | undefined,
): ProcedureBody | undefined {
  const toggles = body.steps.filter(isToggle);
  const last = body.steps.at(-1);
  // A button that only changes its name may also lead on to another press.
  const toggle = toggles[0] ?? (last && isRenamed(last) ? last : undefined);
  if (!toggle || toggles.length > 1) return undefined;
  const at = body.steps.indexOf(toggle);
  const reversed = reversedStep(toggle, nameOf(toggle));
  return reversed && { ...body, steps: body.steps.map((step, i) => (i === at ? reversed : withoutWords(step))) };
}

function isToggle({ verb, checked, goal }: Step): boolean {
  return (
    (verb === 'check' && checked !== undefined) ||
    (verb === 'click' && OPPOSITE_STATES[goal?.state ?? ''] !== undefined)
  );
}

/** Whether the press gives its button another name and no other state: “Siren (on)” for “Siren (off)”. */
function isRenamed({ verb, goal }: Step): boolean {
  return verb === 'click' && goal?.name !== undefined && goal.state === undefined && goal.className === undefined;
}

function reversedStep(step: Step, shownName: string | undefined): Step | undefined {
  const bare = withoutWords(step);
  const [must, some] = [step.must.flatMap(opposite), step.some.flatMap(opposite)];
  if (step.verb === 'check') return { ...bare, checked: !step.checked, must, some, goal: undefined };
  const { goal } = step;
  const state = OPPOSITE_STATES[goal?.state ?? ''];
  if (state === undefined && !isRenamed(step)) return undefined;
  if (goal?.name && shownName === undefined) return undefined;
  // A button that is called by its state is found by the name of the other one.
  const named = goal?.name && shownName !== undefined ? { named: goal.name } : {};
  const name = goal?.name && shownName !== undefined ? { name: [{ text: shownName }] } : {};
  return { ...bare, ...named, goal: { ...(state ? { state } : {}), ...name }, must, some, changes: true };
}

function opposite(fact: ExpectedFact): ExpectedFact[] {
  const state = fact.fact === 'state' ? OPPOSITE_STATES[fact.state ?? ''] : undefined;
  return state === undefined ? [] : [{ ...fact, state }];
}

/** The step without the messages of the shown way: the site need not say them the other way. */
function withoutWords({ says: _says, shows: _shows, becomes: _becomes, ...step }: Step): Step {
  return step;
}

/** The name of a step's target, from its locator among the notes. */
export function nameFrom(notes: readonly Note[]): (step: Step) => string | undefined {
  return ({ locator }) => {
    const body = notes.find(({ id }) => id === locator)?.body;
    return body?.kind === 'locator' ? body.fingerprint.name : undefined;
  };
}
