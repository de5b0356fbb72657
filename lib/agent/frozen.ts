/** The policy as one value with one hash: prompt, tools, guard tables and learning constants. Nothing learned is in it. */
import { hashOf } from '../core/canonical';
import { HARMLESS_STEMS, HARMLESS_SYMBOLS, HARMLESS_VALUES } from '../guard/harmless-stems';
import { IRREVERSIBLE_STEMS, WITHOUT_WORD_GAPS } from '../guard/irreversible-stems';
import { MORE_STEMS, MORE_WITHOUT_GAPS, ONLY_IN_PAGES_OF } from '../guard/more-stems';
import {
  ACCOUNT_CONTEXT,
  BARE_CONSENT,
  BUDGETS,
  CANCEL_WORDS,
  SECRET_AUTOCOMPLETE,
  SECRET_FIELD,
  SECRET_SHAPES,
  VERB_RULES,
} from '../guard/tables';
import { LEARNING } from '../learning/constants';
import { POLICY_VERSION, SYSTEM_PROMPT } from '../policy/prompt';
import { TOOLS } from '../policy/tools';

/** SHA-256 of the whole policy, 64 hex digits; pinned by test/unit/frozen.test.ts. */
export function policyHash(): string {
  return hashOf({
    version: POLICY_VERSION,
    prompt: SYSTEM_PROMPT,
    tools: TOOLS,
    verbs: VERB_RULES,
    stems: IRREVERSIBLE_STEMS,
    withoutWordGaps: WITHOUT_WORD_GAPS,
    more: MORE_STEMS,
    moreWithoutGaps: MORE_WITHOUT_GAPS,
    onlyInPagesOf: ONLY_IN_PAGES_OF,
    harmless: HARMLESS_STEMS,
    patterns: [
      BARE_CONSENT,
      CANCEL_WORDS,
      HARMLESS_SYMBOLS,
      HARMLESS_VALUES,
      SECRET_FIELD,
      SECRET_AUTOCOMPLETE,
      ACCOUNT_CONTEXT,
      ...SECRET_SHAPES,
    ].map(String),
    budgets: BUDGETS,
    learning: LEARNING,
  });
}
