/** toLearnedStep turns a recorded step into a procedure's step, with parameters in place of the request's values. */
import { writesValue } from '../page/words/action-parts';
import type { EffectFact } from '../page/words/effect';
import type { ExpectedFact } from '../records/note';
import type { RunStep } from '../records/run';
import { type Template, toTemplate } from '../records/template';
import type { BoundValues } from './bind-values';
import { ROW_TEXT_SEPARATOR } from './value-spans';
import { containsWords } from './words-in';
import { countMade } from './counted-presses';
import { type Expected, expectedOf } from './expected';
import { learnedDialogs } from './learned-dialogs';
import { isPagerName } from './pager-names';
import { hashOfSentence, saidSentences } from './said-sentences';
import { shownMessages, shownParameters } from './shown-values';
import { APPENDED_JOINT, carriedName } from './step-data';
import { goalOf } from './step-goal';
import { turnMade } from './turns';

export function toLearnedStep(step: RunStep, index: number, bound: BoundValues, locatorKey: string | undefined) {
  const action = step.action;
  const { values } = bound;
  const isAppended = action.verb === 'type' && action.append === true;
  const slotOr = (slot: string | undefined, text: string): Template =>
    slot === undefined ? toTemplate(text, values) : withOuterSpace(text, slot, isAppended);
  const nameSlot = bound.slotOf(index, 'name');
  const dialogs = learnedDialogs(step, values, (at, text) => slotOr(bound.slotOf(index, 'dialog', at), text));
  const name = step.facts ? slotOr(nameSlot, step.facts.fingerprint.name) : [];
  if (step.onto !== undefined)
    return {
      ...carriedStep(step, step.onto, index, bound, slotOr),
      ...(locatorKey === undefined ? {} : { locatorKey }),
    };
  const own = withoutOwnMenu(ownEffect(step), step, values);
  const seen = expectedOf(withoutRowData(withoutAmbiguousValues(own, values), step, values), values);
  const expected = writesValue(action.verb) ? seen : withLooseChoices(seen);
  const goal = goalOf(step, values);
  const literal = bound.template.flatMap((part) =>
    'text' in part ? (part.text.match(/\p{Lu}\p{L}{3,}/gu) ?? []) : [],
  );
  const asked = bound.template.flatMap((part) =>
    'text' in part ? (part.text.toLowerCase().match(/\p{L}{2,}/gu) ?? []) : [],
  );
  const says = saidSentences(step, values, literal, asked);
  const shows = shownTexts(step, values, bound.fixed);
  return {
    verb: action.verb,
    ...(locatorKey === undefined ? {} : { locatorKey }),
    ...(name.some((part) => 'slot' in part) ? { named: name } : {}),
    ...('text' in action ? { text: slotOr(bound.slotOf(index, 'text'), action.text) } : {}),
    ...(action.verb === 'type' && action.append ? { append: action.append } : {}),
    ...('options' in action
      ? { options: action.options.map((option, at) => slotOr(bound.slotOf(index, 'option', at), option)) }
      : {}),
    ...('url' in action ? { url: toTemplate(action.url, values) } : {}),
    ...('keys' in action ? { keys: action.keys } : {}),
    ...('direction' in action ? { direction: action.direction } : {}),
    ...('checked' in action ? { checked: action.checked } : {}),
    ...('gone' in action ? { gone: action.gone } : {}),
    ...(goal ? { goal } : {}),
    ...(dialogs.length > 0 ? { dialogs } : {}),
    must: expected.must,
    // A value read back is the effect of a write; other changes may be late effects of the preceding step.
    some: writesValue(action.verb) && expected.must.length > 0 ? [] : expected.some,
    ...(shows.length > 0 ? { shows } : {}),
    ...(says.length > 0 ? { says } : {}),
    ...(step.becomes ? { becomes: step.becomes.map((text) => hashOfSentence(text, values)) } : {}),
    ...(step.quiet ? { quiet: step.quiet } : {}),
    ...(step.keeps ? { keeps: step.keeps } : {}),
    ...(step.stays ? { stays: step.stays } : {}),
    ...(step.empties ? { empties: step.empties } : {}),
    ...(step.unticked ? { unticked: step.unticked } : {}),
    ...(hasChanged(step) ? { changes: true as const } : {}),
    class: step.class ?? 'R3',
    ...countOf(step, bound.slotOf(index, 'count')),
    ...turnOf(step, values, bound.slotOf(index, 'turn')),
    ...padOf(step, bound.slotOf(index, 'pad')),
    // Another page of a list has other rows.
    ...(isPagerPress(step) ? { ...WITHOUT_EFFECT, says: undefined } : {}),
    // The page that the act was done on stays as it is.
    ...(step.opensTab ? { opensTab: step.opensTab, ...WITHOUT_EFFECT } : {}),
  };
}

/** A thing carried into a list: both are found by their names, and the act itself tells whether the thing has moved. */
function carriedStep(
  step: RunStep,
  onto: string,
  index: number,
  bound: BoundValues,
  slotOr: (slot: string | undefined, text: string) => Template,
) {
  return {
    verb: 'drag',
    named: slotOr(bound.slotOf(index, 'name'), carriedName(step)),
    onto: slotOr(bound.slotOf(index, 'onto'), onto),
    must: [],
    some: [],
    ...(step.quiet ? { quiet: step.quiet } : {}),
    class: step.class ?? ('R3' as const),
  };
}

/** The texts that the page must show again; one that names a value which two parameters share is left out. */
function shownTexts(step: RunStep, values: Readonly<Record<string, string>>, fixed: readonly string[]): Template[] {
  const shared = sharedValues(values);
  const own = Object.fromEntries(Object.entries(values).filter(([, value]) => !shared.includes(value)));
  const texts = [
    ...shownMessages(step, values, fixed),
    ...(step.confirmation === undefined ? [] : [toTemplate(step.confirmation, values)]),
  ];
  const namesShared = (text: Template) => text.some((part) => 'slot' in part && !(part.slot in own));
  return [
    ...shownParameters(step, own).map((slot): Template => [{ slot }]),
    ...texts.filter((text) => !namesShared(text)),
  ];
}

/** Values that two parameters have: which of them a text names is unknown. */
function sharedValues(values: Readonly<Record<string, string>>): string[] {
  const all = Object.values(values);
  return all.filter((value, i) => all.indexOf(value) !== i);
}

/** Whether more came of a press than a scrolled view. */
function hasChanged({ action, effect }: RunStep): boolean {
  return action.verb === 'click' && !effect?.isShared && (effect?.facts ?? []).some(({ fact }) => fact !== 'scrolled');
}

function isPagerPress({ action, facts }: RunStep): boolean {
  return action.verb === 'click' && isPagerName(facts?.fingerprint.name ?? '');
}

/** Nothing is expected of the single press. */
const WITHOUT_EFFECT = {
  goal: undefined,
  must: [],
  some: [],
  shows: undefined,
  becomes: undefined,
  quiet: undefined,
  stays: undefined,
  changes: undefined,
};

/** Presses that made a number of the request: a number is set, however many presses that takes. */
function countOf(step: RunStep, slot: string | undefined) {
  const count = countMade(step);
  if (slot === undefined || !count) return {};
  return { count: { to: [{ slot }], isUp: count.to > count.from }, ...WITHOUT_EFFECT };
}

/** Presses that went round to a value: the value is set, however many presses that takes. */
function turnOf(step: RunStep, values: Readonly<Record<string, string>>, slot: string | undefined) {
  const turn = step.went && turnMade(step);
  if (!turn) return {};
  const to: Template = slot === undefined ? toTemplate(turn.to, values) : [{ slot }];
  const { at, of } = turn;
  return { turn: { to, at, of, most: step.went?.length ?? 0 }, ...WITHOUT_EFFECT };
}

/** Keys that spelled a value: the value is spelled, however many keys that takes. */
function padOf({ pad }: RunStep, slot: string | undefined) {
  if (!pad) return {};
  const text: Template = slot === undefined ? [{ text: pad.text }] : [{ slot }];
  return { pad: { ...pad, text }, named: text, ...WITHOUT_EFFECT };
}

/** Roles of messages, which come in answer to the last act. */
const MESSAGE_ROLES: ReadonlySet<string> = new Set(['alert', 'status', 'dialog']);

/**
 * The effect of the step alone, without the states of the target's like, which depend on what was chosen before, and without the
 * target itself, which the pointer may have brought.
 */
function ownEffect({ effect, facts: target }: RunStep): EffectFact[] {
  const { role, name } = target?.fingerprint ?? {};
  const facts = effect?.facts ?? [];
  if (effect?.isShared) return facts.filter((fact) => 'role' in fact && MESSAGE_ROLES.has(fact.role));
  return facts.filter((fact) => {
    if (!('role' in fact) || fact.role !== role) return true;
    return fact.fact === 'state' ? fact.name === name : fact.fact !== 'appeared' || fact.name !== name;
  });
}

const OPTION_ROLES: ReadonlySet<string> = new Set(['menuitem', 'menuitemradio', 'option']);

/** A menu, or a pad of buttons, closes in any case: where the page also shows the chosen value, that alone is the effect. */
function withoutOwnMenu(
  facts: readonly EffectFact[],
  { facts: target }: RunStep,
  values: Readonly<Record<string, string>>,
): readonly EffectFact[] {
  const { role = '', name = '', sameNamed = 1 } = target?.fingerprint ?? {};
  const isOption = OPTION_ROLES.has(role);
  const isPicked = Object.values(values).includes(name) && sameNamed === 1;
  if (!isOption && !isPicked) return facts;
  const isInMenu = (fact: EffectFact) => ('role' in fact && isOption ? OPTION_ROLES.has(fact.role) : isLike(fact));
  const isLike = (fact: EffectFact) => 'role' in fact && fact.role === role;
  const rest = facts.filter((fact) => fact.fact !== 'disappeared' || !isInMenu(fact));
  const showsValue = rest.some(
    (fact) => fact.fact === 'appeared' && Object.values(values).some((value) => containsWords(fact.name, value)),
  );
  return showsValue ? rest : facts;
}

/** A list that the press set back may stand there already the next time: its change is one sign among others. */
function withLooseChoices({ must, some }: Expected): Expected {
  const isChoice = ({ fact, role }: ExpectedFact) => fact === 'value' && (role === 'combobox' || role === 'listbox');
  return { must: must.filter((fact) => !isChoice(fact)), some: [...some, ...must.filter(isChoice)] };
}

/** Facts without those that name a value which two parameters share: which of them they name is unknown. */
function withoutAmbiguousValues(facts: readonly EffectFact[], values: Readonly<Record<string, string>>): EffectFact[] {
  const shared = sharedValues(values);
  if (shared.length === 0) return [...facts];
  const names = (fact: EffectFact) => ('name' in fact ? fact.name : fact.fact === 'path' ? fact.path : '');
  return facts.filter((fact) =>
    toTemplate(names(fact), { shared: '', ...Object.fromEntries(shared.map((value, i) => [`v${i}`, value])) }).every(
      (part) => 'text' in part,
    ),
  );
}

/** A shorter cell may say the same in every row: “Low”, “open”. */
const MIN_CELL_CHARS = 5;

/**
 * Facts without those that name other cells of the target's row: “Ticket 12: Wet carpet” after a press in the row of 12 says
 * another title in the row of 13. That the page shows the value itself is in `shows`.
 */
function withoutRowData(
  facts: readonly EffectFact[],
  { facts: target }: RunStep,
  values: Readonly<Record<string, string>>,
): EffectFact[] {
  const { row, name: own = '' } = target?.fingerprint ?? {};
  const isValue = (cell: string) => Object.values(values).some((value) => containsWords(value, cell));
  const cells = (row?.text.split(ROW_TEXT_SEPARATOR) ?? []).filter(
    (cell) => cell.trim().length >= MIN_CELL_CHARS && !containsWords(own, cell) && !isValue(cell),
  );
  return facts.filter((fact) => !('name' in fact && cells.some((cell) => containsWords(fact.name, cell))));
}

/** A text added behind another begins with a space or a comma. */
function withOuterSpace(text: string, slot: string, isAppended: boolean): Template {
  const lead = isAppended ? APPENDED_JOINT : /^\s+/u;
  const [before = '', after = ''] = [lead.exec(text)?.[0], /\s+$/u.exec(text)?.[0]];
  const space = (part: string): Template => (part === '' ? [] : [{ text: part }]);
  return [...space(before), { slot }, ...space(after)];
}
