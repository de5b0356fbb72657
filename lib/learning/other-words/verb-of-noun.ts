/** otherPhrases: a task that gives something to a receiver, said in other orders, and by the verb of the noun: “send a reminder to Bo” is “remind Bo”. */
import type { Template } from '../../records/template';
import { foldLetters } from './fold-letters';
import { INDEFINITE, LIGHT_VERBS, NOUNS_OF_ACTS } from './rephrase-grammar';

/** German nouns of acts that are sent or given to a person, as commands; `‹who›` is the receiver. */
const GERMAN_COMMANDS: Readonly<Record<string, string>> = Object.freeze({
  mahnung: 'mahne ‹who›',
  abmahnung: 'mahne ‹who› ab',
  erinnerung: 'erinnere ‹who›',
  einladung: 'lade ‹who› ein',
  warnung: 'warne ‹who›',
  verwarnung: 'verwarne ‹who›',
  kuendigung: 'kündige ‹who›',
  benachrichtigung: 'benachrichtige ‹who›',
  absage: 'sage ‹who› ab',
});
const RECEIVER = /^\s*(?:to|for|an|für)\s*$/iu;

/** @returns none unless the template is a light verb, one thing and one receiver */
export function otherPhrases(template: Template): Template[] {
  return [verbPhrase(template), withGoal(template), ...asVerb(template)].filter((phrase) => phrase !== undefined);
}

/** English nouns that are verbs as well, with other words for them. */
const VERBS_OF_NOUNS: Readonly<Record<string, readonly string[]>> = Object.freeze({
  invoice: ['invoice', 'bill'],
  bill: ['bill', 'invoice'],
  label: ['label', 'tag'],
  tag: ['tag', 'label'],
  email: ['email', 'mail'],
  mail: ['mail', 'email'],
  message: ['message', 'text'],
  flag: ['flag'],
  grade: ['grade'],
  reference: ['reference'],
});
const MAKING = /^(?:create|make|write|add|put|set|send|issue|give|attach|raise) (?:an? |the )?(\p{L}+)( for| to)?$/iu;

/** “Create an invoice for ‹client› over …” is “invoice ‹client› over …”, “add the label ‹label› to ticket ‹number›” is “label ticket ‹number› with ‹label›”. */
function asVerb([opening, first, joint, second, ...rest]: Template): Template[] {
  if (!opening || !('text' in opening) || !first || !('slot' in first)) return [];
  const [, noun = '', goal] = MAKING.exec(opening.text.trim()) ?? [];
  const verbs = VERBS_OF_NOUNS[noun.toLowerCase()] ?? [];
  if (goal !== undefined) {
    const behind = [joint, second, ...rest].filter((part) => part !== undefined);
    return verbs.map((verb) => [{ text: `${verb} ` }, first, ...behind]);
  }
  const place = joint && 'text' in joint ? /^ (?:to|on|for)( .*)$/u.exec(joint.text)?.[1] : undefined;
  if (place === undefined || !second || !('slot' in second) || rest.length > 0) return [];
  return verbs.flatMap((verb) =>
    [' with ', ' as ', ' '].map((between): Template => [{ text: verb + place }, second, { text: between }, first]),
  );
}

/** “Schicke ‹person› eine Mahnung” is “schicke eine Mahnung an ‹person›”. */
function withGoal([verb, receiver, thing, more]: Template): Template | undefined {
  if (!verb || !receiver || !thing || more !== undefined) return undefined;
  if (!('text' in verb) || !('slot' in receiver) || !('text' in thing)) return undefined;
  const head = verb.text.trim();
  const [article = '', noun, another] = thing.text.trim().split(/\s+/u);
  const isThing = INDEFINITE.has(foldLetters(article)) && noun !== undefined && another === undefined;
  if (!LIGHT_VERBS.has(foldLetters(head)) || !isThing) return undefined;
  const goal = /^an?(?:other)?$/iu.test(article) ? 'to' : 'an';
  return [{ text: `${head} ${article} ${noun} ${goal} ` }, receiver];
}

function verbPhrase(template: Template): Template | undefined {
  const [opening, receiver, rest] = template;
  if (!opening || !('text' in opening) || !receiver || !('slot' in receiver) || template.length > 3) return undefined;
  const behind = rest === undefined ? '' : 'text' in rest ? rest.text.trim() : undefined;
  if (behind === undefined) return undefined;
  const said = `${opening.text} ${behind}`.split(/\s+/u).filter((word) => word !== '');
  const [verb = '', ...others] = said.map(foldLetters);
  const nouns = others.filter((word) => !INDEFINITE.has(word) && !RECEIVER.test(word));
  const [noun, another] = nouns;
  // “Schicke ‹person› eine Mahnung” or “send a reminder to ‹person›”, and no word between.
  const isGoal = behind === '' ? RECEIVER.test(said.at(-1) ?? '') : others.length === nouns.length + 1;
  if (!LIGHT_VERBS.has(verb) || noun === undefined || another !== undefined || !isGoal) return undefined;
  const english = NOUNS_OF_ACTS[noun];
  const command = GERMAN_COMMANDS[noun] ?? (english === undefined ? undefined : `${english} ‹who›`);
  if (command === undefined) return undefined;
  const [before = '', after = ''] = command.split('‹who›');
  return [{ text: before }, receiver, ...(after === '' ? [] : [{ text: after }])];
}
