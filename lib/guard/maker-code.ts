/**
 * codeNamesAct: whether the code that a maker wrote into a control's attributes names an act, or asks for certainty before it: names
 * of functions and methods are English wherever the page is read.
 */

import { isKeeping } from './keeping-verbs';

/** Names of called functions, values of attributes that choose a method, and actions of frameworks. */
const CALLED = /([\p{L}_$][\p{L}\p{N}_$]*)\s*\(/gu;
const METHOD = /(?:^|\s)data-(?:turbo-)?method=["']?(?:delete|put|patch|post)|(?:^|\s)(?:data-)?hx-delete=/i;
const ACTION =
  /(?:^|\s)(?:wire:[a-z.]+|phx-[a-z-]+|data-(?:action|command|cmd|op|operation|act|intent)|ng-click|hx-vals|command|value)=(\S+)/gi;
const WARNS = /(?:^|\s)(?:data-)?(?:hx-|turbo-|wire:)?confirm(?:\.[a-z]+)?=\s*\S|(?<![.\p{L}])confirm\s*\(/iu;
/** A name that begins with such a verb; what works on classes, nodes and listeners of the page is none. */
const ACTS =
  /^(?:do|on|handle|confirm|submit|execute|perform)? ?(?:delete|destroy|erase|purge|wipe|trash|log ?out|sign ?out|pay|buy|purchase|checkout|order now|place order|publish|unpublish|send(?! (?:beacon|event|analytics|stats|metrics|hit))|transfer|withdraw|donate|unsubscribe|revoke|remove(?! (?:class|attribute|child|event|listener|filter|highlight|tag)|$)|ban|kick|approve|reject)(?!\p{Ll})/iu;

/** Functions and events of the platform, and names of what a page shows. */
const OF_PLATFORM =
  /^(?:this|return|event|window|document|console|location|history|prevent|stop|query|closest|scroll|focus|blur|alert|dispatch|require|function|handle|on|click|press|call|apply|bind|then|catch|parse|stringify|change|navigate|go|next|prev|previous|back|menu|modal|dialog|tab|page|panel|popup|dropdown|accordion|sidebar|theme|number|string|boolean|math|date|array|object|fetch|if|switch|while|for)$/i;
const MIN_NAME = 5;

/** Whether the code calls what no verb tells of: what such a control sends is asked about. */
export function codeIsUnread(code: string | undefined): boolean {
  if (code === undefined) return false;
  const called = [...code.matchAll(CALLED), ...code.matchAll(ACTION)].filter(([whole]) => !/^\s*value=/.test(whole));
  // The last part is called: “evict” in “click->row#evict”.
  const names = called.map(([, name = '']) => name.split(/[#.:>-]+/).findLast((part) => /\p{L}/u.test(part)) ?? '');
  return names.some((name) => {
    const words = wordsOf(name).toLowerCase().split(' ');
    return words.join('').length >= MIN_NAME && !isKeeping(name) && !words.some((word) => OF_PLATFORM.test(word));
  });
}

export function codeNamesAct(code: string | undefined): boolean {
  if (code === undefined || code === '') return false;
  if (METHOD.test(code) || WARNS.test(code)) return true;
  const names = [...code.matchAll(CALLED), ...code.matchAll(ACTION)].map((match) => match[1] ?? '');
  return names.some((name) => name.split(/[#.:>-]+/).some((part) => ACTS.test(wordsOf(part))));
}

function wordsOf(name: string): string {
  return name
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();
}
