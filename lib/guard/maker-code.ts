/**
 * codeNamesAct: whether the code that a maker wrote into a control's attributes names an act, or asks for certainty before it: names
 * of functions and methods are English wherever the page is read.
 */

import { isKeeping } from './keeping-verbs';

/** Names of called functions, values of attributes that choose a method, and actions of frameworks. */
const CALLED = /([\p{L}_$][\p{L}\p{N}_$]*)\s*\(/gu;
const METHOD =
  /(?:^|\s)(?:[a-z]+-)+method=["']?(?:delete|put|patch|post)|(?:^|\s)(?:data-)?hx-delete=|(?<![\w-])method["']?\s*:\s*["'`]?(?:delete|purge)/i;
const ACTION =
  /(?:^|\s)(?:wire:[a-z.]+|phx-[a-z-]+|data-(?:action|command|cmd|op|operation|act|intent)|ng-click|hx-vals|command|value|(?:[a-z]+-)*on[:-][a-z.:-]+|\([a-z.]+\))=(\S+)/gi;
/** A function that a pair of names binds to an event: `click: removeAll`. */
const BOUND = /(?:click|press|tap|submit|change|mousedown|pointerdown)\s*:\s*([\p{L}_$][\p{L}\p{N}_$.]*)/giu;
const WARNS = /(?:^|\s)(?:data-)?(?:hx-|turbo-|wire:)?confirm(?:\.[a-z]+)?=\s*\S|(?<![.\p{L}])confirm\s*\(/iu;
/** A name that begins with such a verb; what works on classes, nodes and listeners of the page is none. */
const ACTS =
  /^(?:do|on|handle|confirm|submit|execute|perform)? ?(?:delete|destroy|erase|purge|wipe|trash|log ?out|sign ?out|pay|buy|purchase|checkout|order now|place order|publish|unpublish|send(?! (?:beacon|event|analytics|stats|metrics|hit))|transfer|withdraw|donate|unsubscribe|revoke|remove(?! (?:class|attribute|child|event|listener|filter|highlight|tag)|$)|ban|kick|approve|reject)(?!\p{Ll})/iu;

/** Events and functions of the platform, and names of what a page shows. */
const OF_PLATFORM =
  /^(?:this|return|event|window|document|console|location|history|prevent|stop|query|closest|scroll|focus|blur|alert|dispatch|require|function|handle|on|click|press|call|apply|bind|then|catch|parse|stringify|change|navigate|go|next|prev|previous|back|menu|modal|dialog|tab|page|panel|popup|dropdown|accordion|sidebar|theme|number|string|boolean|math|date|array|object|fetch|if|switch|while|for|encode|decode|escape|prompt|request|timeout|interval|frame|symbol|bigint|promise|proxy|error|import|super|await|typeof)$/i;
const MIN_NAME = 5;
/** A function that is called by its own name: methods and classes are mostly those of the platform and its libraries. */
const OWN_CALL = /(?<![.\p{L}\p{N}_$])([\p{Ll}_$][\p{L}\p{N}_$]*)\s*\(/gu;

/** A method of an object of the page's own, also in brackets: `app.evict(7)`, `vm.rows['purge'](7)`. */
const OWN_METHOD =
  /(?<![.\p{L}\p{N}_$\])])[\p{Ll}_$][\p{L}\p{N}_$]*(?:\.[\p{L}_$][\p{L}\p{N}_$]*|\[["'][\p{L}_$]+["']\])*(?:\.(?<name>[\p{L}_$][\p{L}\p{N}_$]*)|\[["'](?<key>[\p{L}_$]+)["']\])\s*\(/gu;
/** Verbs that do away with a thing or a person, or bind one; methods of libraries are called otherwise. */
const ODD_VERB =
  /^(?:do|on|handle|bulk|mass)? ?(?:evict|expel|nuke|oust|banish|obliterate|annihilate|expunge|eradicate|annul|rescind|relinquish|quash|repeal|liquidate|decommission|disown|forfeit|foreclose|terminate|sack|axe|demolish|vaporize|incinerate|shred|sunset|cede|repossess|dismantle|deport)(?!\p{Ll})/iu;

/**
 * Whether the code calls what no verb tells of, nor a word of the control: what such a control sends is asked about.
 * @param wording words of the control
 */
export function codeIsUnread(code: string | undefined, wording: string): boolean {
  if (code === undefined) return false;
  const called = [...code.matchAll(OWN_CALL), ...code.matchAll(ACTION), ...code.matchAll(BOUND)].filter(
    ([whole]) => !/^\s*value=/.test(whole),
  );
  // The last part is called: “evict” in “click->row#evict”.
  const names = called.map(([, name = '']) => name.split(/[#.:>-]+/).findLast((part) => /\p{L}/u.test(part)) ?? '');
  const methods = [...code.matchAll(OWN_METHOD)].map(({ groups }) => groups?.name ?? groups?.key ?? '');
  if (methods.some((name) => ODD_VERB.test(wordsOf(name)))) return true;
  const said = wordsOf(wording).toLowerCase();
  return names.some((name) => {
    const words = wordsOf(name).toLowerCase().split(' ');
    if (words.join('').length < MIN_NAME || isKeeping(name)) return false;
    return !words.some((word) => OF_PLATFORM.test(word) || (word.length > 2 && said.includes(word)));
  });
}

export function codeNamesAct(code: string | undefined): boolean {
  if (code === undefined || code === '') return false;
  if (METHOD.test(code) || WARNS.test(code)) return true;
  const names = [CALLED, ACTION, BOUND]
    .flatMap((pattern) => [...code.matchAll(pattern)])
    .map((match) => match[1] ?? '');
  return names.some((name) => name.split(/[#.:>-]+/).some((part) => ACTS.test(wordsOf(part))));
}

function wordsOf(name: string): string {
  return name
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();
}
