/** The list of acts, one line each. goBack and goTo are done by the browser, not by the page. */
import type { Action, Verb } from '../../words/action';
import type { ActContext, ActOf, ActOutcome } from '../input/action';
import { click, doubleClick, hover } from './click';
import { check, clear, select, type } from './fill';
import { press } from './press';
import { drag } from './drag';
import { attach } from './attach';
import { findText, readArticle, scroll, waitFor } from './read';

type PageVerb = Exclude<Verb, 'goBack' | 'goTo'>;

const ACTS: { readonly [V in PageVerb]: ActOf<V> } = {
  click,
  doubleClick,
  type,
  clear,
  select,
  check,
  press,
  scroll,
  drag,
  attach,
  hover,
  readArticle,
  findText,
  waitFor,
};

export function isPageAction(action: Action): action is Extract<Action, { verb: PageVerb }> {
  return action.verb in ACTS;
}

export function perform(
  action: Extract<Action, { verb: PageVerb }>,
  context: ActContext,
): ActOutcome | Promise<ActOutcome> {
  // The verb chose the act, which TypeScript cannot follow through the table.
  const act = ACTS[action.verb] as (action: Action, context: ActContext) => ActOutcome | Promise<ActOutcome>;
  return act(action, context);
}
