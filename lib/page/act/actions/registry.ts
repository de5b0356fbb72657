/** The registry of acts in a page, one line each; the background performs `goBack` and `goTo`. */
import type { Action, Verb } from '../../words/action';
import type { ActContext, ActionHandler, ActOutcome } from '../input/action';
import { click, doubleClick, hover, rightClick } from './click';
import { check, select } from './fill';
import { clear, type } from './type';
import { press } from './press';
import { drag } from './drag';
import { attach } from './attach';
import { useTool } from './use-tool';
import { findText, readArticle, scroll, waitFor } from './read';

type PageVerb = Exclude<Verb, 'goBack' | 'goTo' | 'fillByHand'>;

const HANDLERS: { readonly [V in PageVerb]: ActionHandler<V> } = {
  click,
  doubleClick,
  rightClick,
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
  useTool,
};

export function isPageAction(action: Action): action is Extract<Action, { verb: PageVerb }> {
  return action.verb in HANDLERS;
}

export function perform(
  action: Extract<Action, { verb: PageVerb }>,
  context: ActContext,
): ActOutcome | Promise<ActOutcome> {
  // The verb selects a handler of its own action type, which TypeScript cannot infer from the table.
  const handler = HANDLERS[action.verb] as (action: Action, context: ActContext) => ActOutcome | Promise<ActOutcome>;
  return handler(action, context);
}
