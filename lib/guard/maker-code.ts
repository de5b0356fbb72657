/**
 * codeNamesAct: whether the code that a maker wrote into a control's attributes names an act, or asks for certainty before it: names
 * of functions and methods are English wherever the page is read.
 */

/** Names of called functions, values of attributes that choose a method, and actions of frameworks. */
const CALLED = /([\p{L}_$][\p{L}\p{N}_$]*)\s*\(/gu;
const METHOD = /(?:^|\s)data-(?:turbo-)?method=["']?(?:delete|put|patch|post)|(?:^|\s)(?:data-)?hx-delete=/i;
const ACTION = /(?:^|\s)(?:wire:[a-z.]+|phx-[a-z-]+|data-action|ng-click|hx-vals|command)=(\S+)/gi;
const WARNS = /(?:^|\s)(?:data-)?(?:hx-|turbo-|wire:)?confirm(?:\.[a-z]+)?=\s*\S|(?<![.\p{L}])confirm\s*\(/iu;
/** A name that begins with such a verb; what works on classes, nodes and listeners of the page is none. */
const ACTS =
  /^(?:do|on|handle|confirm|submit|execute|perform)? ?(?:delete|destroy|erase|purge|wipe|trash|log ?out|sign ?out|pay|buy|purchase|checkout|order now|place order|publish|unpublish|send(?! (?:beacon|event|analytics|stats|metrics|hit))|transfer|withdraw|donate|unsubscribe|revoke|remove(?! (?:class|attribute|child|event|listener|filter|highlight|tag)|$)|ban|kick|approve|reject)(?!\p{Ll})/iu;

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
