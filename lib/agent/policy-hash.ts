/** Hashes the policy: prompt, tools, guard tables, matching tables and learning constants. Nothing learned is in it. */
import { hashOf } from '../core/canonical';
import { KEY_SHAPES } from '../core/secret-values';
import { CHANGES_ACCESS, DOUBTFUL_VERB } from '../guard/control-words';
import { ASKS_FOR_CERTAINTY } from '../guard/dialog';
import {
  BROAD_VERBS,
  CONTENT_VERBS,
  FUNCTION_WORDS,
  HARMLESS_STEMS,
  HARMLESS_SYMBOLS,
  HARMLESS_VALUES,
  LOOKING_VERBS,
} from '../guard/harmless-stems';
import { ACTING_WORDS, ARRANGING_WORDS, DISCLOSING_WORDS } from '../guard/maker-words';
import { IRREVERSIBLE_STEMS, WITHOUT_WORD_GAPS } from '../guard/irreversible-stems';
import { MORE_STEMS, MORE_WITHOUT_GAPS, ONLY_IN_PAGES_OF } from '../guard/more-stems';
import { OUTWARD_STEMS, OUTWARD_WITHOUT_GAPS } from '../guard/outward-stems';
import {
  BARE_CODE,
  DATE_PART,
  EXPIRY,
  GENERIC_LABEL,
  SECRET_AUTOCOMPLETE,
  SECRET_FIELD,
  TERMINAL_FIELD,
} from '../guard/secret-words';
import { ACCOUNT_CONTEXT, BARE_CONSENT, BUDGETS, CANCEL_WORDS, VERB_RULES } from '../guard/tables';
import { LEARNING } from '../learning/constants';
import { COMMAND_WORDS } from '../learning/command-names';
import { STANDING } from '../learning/guidelines/standing';
import { DISMISSING_NAME } from '../learning/dismissals';
import { LIST_JOINT } from '../learning/lists';
import { DATE_LEADS, INDEFINITE } from '../learning/value-spans';
import { DAY_FORMATS, MONTH_FORMATS, PART_FORMATS, TIME_FORMATS } from '../learning/dates';
import { RELATIVE_DAY_AT_END } from '../learning/match-request';
import { CALENDAR_CLASSES, CONFIRMS_DAY, MONTH_ARROWS } from '../page/words/month-arrows';
import { LABEL_REST } from '../page/words/option-label';
import { BY_AGE, BY_VALUE, ORDINALS } from '../learning/positions';
import {
  BLOCKERS,
  CONFUSABLE,
  DOUBTFUL,
  FILLER,
  NAME_LABELS,
  PLACE_RELATIONS,
  POLITE_END,
  POLITE_START,
  PREPOSITION_PHRASES,
  PREPOSITIONS,
  QUESTION_WORDS,
  TIME_RELATIONS,
} from '../learning/other-words/function-words';
import * as alignedGrammar from '../learning/other-words/aligned-grammar';
import { SEPARATE_ACTS } from '../learning/other-words/near-misses';
import * as rephraseGrammar from '../learning/other-words/rephrase-grammar';
import { UNITS } from '../learning/other-words/units';
import { NOUN_FAMILIES, VERB_FAMILIES } from '../learning/other-words/verb-families';
import {
  ARTICLES,
  JOINTS,
  NO_ADVERBS,
  NOISE_WORDS,
  NUMBER_LABELS,
  POLITE_ENDING,
  POLITE_OPENING,
  QUANTIFIERS_AND_PRONOUNS,
  TRAILING_ADVERBS,
  VALUE_BOUNDARY_WORDS,
} from '../learning/request-words';
import { COUNTED_TIMES, RATE, TIMES } from '../policy/times';
import { COUNT, NEGATES, SAYS_NO, SAYS_YES, WEEKDAY } from './evidence/answer';
import { LEAVES_OUT, WANTS_ALL } from './evidence/left-undone';
import { GENERAL_WORDS } from './evidence/messages';
import { ASKS_AGAIN, COMMITS, DECLINES, FINISHES, GATHERS, UNSAVED } from './evidence/pending-commit';
import { LACKS } from './evidence/lacks-words';
import { CONFIRMS, DENIES_ERROR, NEUTRAL, POSTPONES, PROGRESS, REFUSES } from './evidence/refusal-words';
import { ORDERS } from './evidence/request-parts';
import { SETS, TURNS_OFF, TURNS_ON } from './evidence/switches';
import * as unmetWords from './evidence/unmet-words';
import * as matchTables from '../page/words/match-tables';
import { DESCRIBED_VALUES } from '../policy/described-value';
import { MATCH_SCORES, ROLES_BY_KIND, ROLES_BY_VERB } from '../policy/match-target';
import { NARROWING, PAGE_PARTS, VIEW_NOUN } from '../policy/noun-beside-name';
import { GRAMMARS } from '../policy/parse-commands';
import { FILLED_IN } from '../policy/request-tokens';
import { ROW_PRONOUNS } from '../policy/label-in-words';
import { COLUMN_WORDS } from '../policy/column-box';
import { ORDER_AND_PLACE, PLACE_IN_FRONT, PLACED_ORDER } from '../policy/later-order';
import { LEAVE_NAMES, LEAVE_ORDER } from '../policy/leave-order';
import { ENTRY_TAILS } from '../policy/begun-entry';
import { CREATE_ORDERS, CREATE_PRESS, CREATES, NAMES } from '../policy/create-order';
import { FILTER_FILLER, ONLY_WORDS, SHOWS, SWITCH_FILLER } from '../policy/filter-order';
import { EXTREMES } from '../policy/extreme-row';
import { RENAME_NAMES, RENAME_ORDERS } from '../policy/rename-order';
import { TICKS } from '../policy/picked-rows';
import { OPEN_ROW_ORDERS } from '../policy/row-main';
import { MASS_NOUNS, OBJECT_PRONOUNS, ROW_RELATIONS } from '../policy/row-button';
import { NO_ORDER, TAKE_AWAY } from '../policy/row-menu';
import { GENERAL_NOUNS } from '../policy/row-noun';
import { SEARCH_BUTTONS, SEARCH_NAMES, SEARCH_ORDERS } from '../policy/search-command';
import { COMPARATIVE_ORDERS, COUNT_ORDERS, COUNT_WORDS, PRESS_UNITS } from '../policy/comparative-order';
import { ENTRY_ORDERS } from '../policy/entry-order';
import { VERB_PARTS } from '../policy/joined-verb';
import { LABEL_ENDS, PERSONS } from '../policy/label-order';
import { STATE_ORDERS } from '../policy/chip-order';
import { DAY_NAMES, SLOT_FILLER, TAKE_ORDERS } from '../policy/slot-order';
import { SAID_ORDERS } from '../policy/said-order';
import { TAG_ORDERS } from '../policy/tag-order';
import { TELL_ORDERS } from '../policy/tell-order';
import { TURN_FILLER, TURN_WAYS, TURNED } from '../policy/turn-order';
import { PLAYED_FILLER, PLAYED_NOUNS, PLAYED_WAYS } from '../policy/played-nouns';
import { SIGN_PAIRS, SIGN_VERBS, TAKEN_BACK } from '../policy/sign-state';
import { CELL_ORDERS } from '../policy/grid-cell';
import { CHOICES } from '../policy/lone-option';
import { SELECTS } from '../policy/row-selection';
import { ACTS, DAY_OF_MONTH } from '../policy/clause-readings';
import { MENU_ARROW } from '../policy/menu-order';
import { OPTION_LEADS } from '../policy/option-button';
import { SEEK_BACK, SEEK_ON, SEEK_ORDERS } from '../policy/seek-order';
import { SHOWN_STATE } from '../policy/silent-toggle';
import { DIRECTION_FILLER, HIGH_WORDS, LOW_WORDS, SORTING } from '../policy/sort-choice';
import { FROM_LIST, MOVE_ORDERS, REMOVE_ORDERS } from '../policy/sign-command';
import { REMARK_PATTERNS, REMARK_POSITIONS } from '../policy/remarks';
import { UNTARGETED_SCORES } from '../policy/plan-step';
import { QUALIFIERS } from '../learning/qualifiers';
import { ENGLISH_TITLE, VALUE_SHAPES } from '../learning/value-shapes';
import { CHOOSE_TASK_PROMPT, CHOOSE_TASK_TOOL } from '../policy/choose-task';
import { COMPACT_PROMPT, COMPACT_REMINDERS, POLICY_VERSION, SYSTEM_PROMPT } from '../policy/prompt';
import { COMPACT_TOOLS, FOLLOW_TOOL, TOOLS } from '../policy/tools';
import { MENU_OF, MENU_SIGNS } from '../policy/closed-entries';

/** SHA-256 of the whole policy, 64 hex digits; pinned by test/unit/frozen.test.ts. */
export function policyHash(): string {
  return hashOf({
    version: POLICY_VERSION,
    prompt: [SYSTEM_PROMPT, COMPACT_PROMPT, COMPACT_REMINDERS, CHOOSE_TASK_PROMPT],
    tools: [...TOOLS, FOLLOW_TOOL, COMPACT_TOOLS, CHOOSE_TASK_TOOL],
    verbs: VERB_RULES,
    stems: IRREVERSIBLE_STEMS,
    withoutWordGaps: WITHOUT_WORD_GAPS,
    refusals: [REFUSES, LACKS, CONFIRMS, DENIES_ERROR, NEUTRAL, POSTPONES, PROGRESS, ...Object.values(unmetWords)].map(
      String,
    ),
    generalWords: [...GENERAL_WORDS],
    filledIn: [...FILLED_IN],
    evidence: [
      COUNT,
      NEGATES,
      SAYS_NO,
      SAYS_YES,
      WEEKDAY,
      ASKS_AGAIN,
      COMMITS,
      DECLINES,
      FINISHES,
      GATHERS,
      ORDERS,
      SETS,
      TURNS_OFF,
      TURNS_ON,
      WANTS_ALL,
      LEAVES_OUT,
      TIMES,
      COUNTED_TIMES,
      RATE,
      UNSAVED,
    ].map(String),
    more: MORE_STEMS,
    moreWithoutGaps: MORE_WITHOUT_GAPS,
    onlyInPagesOf: ONLY_IN_PAGES_OF,
    outward: OUTWARD_STEMS,
    outwardWithoutGaps: OUTWARD_WITHOUT_GAPS,
    harmless: HARMLESS_STEMS,
    makers: [[...ARRANGING_WORDS], [...DISCLOSING_WORDS], String(ACTING_WORDS)],
    patterns: [
      BARE_CONSENT,
      CANCEL_WORDS,
      HARMLESS_SYMBOLS,
      HARMLESS_VALUES,
      BROAD_VERBS,
      CONTENT_VERBS,
      LOOKING_VERBS,
      FUNCTION_WORDS,
      DOUBTFUL_VERB,
      CHANGES_ACCESS,
      SECRET_FIELD,
      SECRET_AUTOCOMPLETE,
      ACCOUNT_CONTEXT,
      BARE_CODE,
      GENERIC_LABEL,
      DATE_PART,
      EXPIRY,
      TERMINAL_FIELD,
      ASKS_FOR_CERTAINTY,
      ...KEY_SHAPES,
    ].map(String),
    budgets: BUDGETS,
    learning: LEARNING,
    guidelines: STANDING,
    locate: hashable(matchTables),
    requests: {
      patterns: [POLITE_OPENING, POLITE_ENDING, POLITE_START, POLITE_END, RELATIVE_DAY_AT_END, DISMISSING_NAME].map(
        String,
      ),
      words: [
        ...[NOISE_WORDS, VALUE_BOUNDARY_WORDS, QUANTIFIERS_AND_PRONOUNS, JOINTS, BY_AGE, BY_VALUE],
        ...[ARTICLES, NUMBER_LABELS, TRAILING_ADVERBS, NO_ADVERBS],
        ...[COMMAND_WORDS, INDEFINITE, DATE_LEADS],
      ].map((words) => [...words]),
      lists: LIST_JOINT,
      shapes: [...Object.values(VALUE_SHAPES), ENGLISH_TITLE].map(String),
      qualifiers: Object.values(QUALIFIERS).map(String),
    },
    otherWords: {
      verbs: VERB_FAMILIES,
      nouns: NOUN_FAMILIES,
      words: [
        ...[BLOCKERS, FILLER, NAME_LABELS, QUESTION_WORDS, PLACE_RELATIONS, TIME_RELATIONS],
        SEPARATE_ACTS,
        DOUBTFUL,
      ].map((words) => [...words]),
      prepositions: [PREPOSITIONS, PREPOSITION_PHRASES],
      confusable: CONFUSABLE,
      units: UNITS,
      rephrase: hashable(rephraseGrammar),
      aligned: hashable(alignedGrammar),
    },
    positions: ORDINALS,
    dates: {
      days: DAY_FORMATS,
      months: MONTH_FORMATS,
      parts: PART_FORMATS,
      times: TIME_FORMATS,
      arrows: [MONTH_ARROWS, CALENDAR_CLASSES].flatMap((table) => Object.values(table).map(String)),
      confirms: String(CONFIRMS_DAY),
    },
    commandTargets: {
      scores: MATCH_SCORES,
      untargeted: UNTARGETED_SCORES,
      kinds: ROLES_BY_KIND,
      verbs: ROLES_BY_VERB,
      names: [NARROWING, LABEL_REST, PAGE_PARTS, VIEW_NOUN].map(String),
    },
    searches: [
      ...SEARCH_ORDERS,
      SEARCH_BUTTONS,
      SEARCH_NAMES,
      CHOICES,
      SELECTS,
      DAY_OF_MONTH,
      ACTS,
      ...CELL_ORDERS,
      SEEK_BACK,
      SEEK_ON,
      ...SEEK_ORDERS,
      SHOWN_STATE,
    ].map(String),
    sortingLists: [String(SORTING), [...LOW_WORDS], [...HIGH_WORDS], [...DIRECTION_FILLER]],
    extremes: EXTREMES,
    creates: [[...CREATE_ORDERS, CREATE_PRESS, MENU_ARROW].map(String), [...CREATES], [...NAMES]],
    filters: [[...ONLY_WORDS], [...FILTER_FILLER], [...SWITCH_FILLER]],
    rowPronouns: [...ROW_PRONOUNS],
    orders: [PLACE_IN_FRONT, PLACED_ORDER, ORDER_AND_PLACE, LEAVE_ORDER, COLUMN_WORDS, NO_ORDER, ...RENAME_ORDERS].map(
      String,
    ),
    orderWords: [
      [...MENU_SIGNS, String(MENU_OF), ...TAKE_AWAY.flat()],
      [...LEAVE_NAMES],
      [...OBJECT_PRONOUNS],
      [...MASS_NOUNS],
      [...ROW_RELATIONS],
      [...GENERAL_NOUNS],
      [...RENAME_NAMES],
    ],
    rowOrders: [
      ...OPEN_ROW_ORDERS,
      ...ENTRY_ORDERS,
      ...STATE_ORDERS,
      ...TAG_ORDERS,
      ...TELL_ORDERS,
      ...SAID_ORDERS,
      ENTRY_TAILS,
      SHOWS,
      PERSONS,
    ].map(String),
    slots: [TAKE_ORDERS.map(String), [...SLOT_FILLER], DAY_NAMES],
    verbParts: [...VERB_PARTS],
    turns: [TURN_WAYS, [...TURNED], [...TURN_FILLER]],
    comparatives: [[...COMPARATIVE_ORDERS, ...COUNT_ORDERS].map(String), COUNT_WORDS, [...PRESS_UNITS]],
    labelEnds: [[...LABEL_ENDS], [...OPTION_LEADS]],
    played: [[...PLAYED_NOUNS], ...PLAYED_WAYS.map((words) => [...words]), [...PLAYED_FILLER]],
    signStates: [SIGN_PAIRS, String(TAKEN_BACK), SIGN_VERBS.map(([verb, signs]) => [String(verb), signs])],
    ticks: String(TICKS),
    signs: [...MOVE_ORDERS, ...REMOVE_ORDERS, FROM_LIST].map(String),
    remarks: { patterns: REMARK_PATTERNS.map(String), positions: REMARK_POSITIONS },
    grammars: GRAMMARS,
    describedValues: DESCRIBED_VALUES.map(String),
  });
}

/** The tables of a module by name; regular expressions as their source, sets as lists. */
function hashable(tables: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const plain = (table: unknown) => {
    if (table instanceof RegExp) return String(table);
    return table instanceof Set ? [...table] : table;
  };
  return Object.fromEntries(Object.entries(tables).map(([name, table]) => [name, plain(table)]));
}
