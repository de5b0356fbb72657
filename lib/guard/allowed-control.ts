/** Identifies a control that the user always allows on one site: a grant of the user, never learned and never in a file. */
import { hashOf } from '../core/canonical';
import { plainText } from '../core/text';
import type { Verb } from '../page/words/action';
import type { ElementFacts } from '../page/words/element';
import type { AllowedControl } from './words';

/**
 * How far a grant reaches. `always`: the user's own “Always here”, anywhere on the site. `shown`: pressed in a demonstration, in
 * the same place of the site. `quiet`: a yes to a press that sent nothing, in the same place and as long as it sends nothing.
 */
export type GrantKind = 'always' | 'shown' | 'quiet';

/**
 * The control of these facts under a verb: any change of its role, name, words, link, form, container or surrounding controls
 * makes it another one. Key presses stand for clicks; a double click is an act of its own.
 */
export function controlKey(facts: ElementFacts, verb: Verb, kind: GrantKind = 'always'): string {
  const { origin, fingerprint, wording, href, form, enclosing } = facts;
  const { role, name, tag, container = '' } = fingerprint;
  return hashOf({
    origin,
    role,
    name,
    tag,
    container,
    wording: plainText(wording),
    href: href ?? '',
    ...(form ? { form: [form.method, form.action.split(/[?#]/)[0]] } : {}),
    ...(enclosing ? { enclosing } : {}),
    ...(verb === 'doubleClick' || verb === 'rightClick' ? { verb } : {}),
    ...(name === '' && plainText(wording) === '' ? { marks: marksOf(fingerprint) } : {}),
    ...(kind === 'always' ? {} : { kind, place: placeOf(facts.page) }),
  });
}

export function allowedControl(
  facts: ElementFacts,
  verb: Verb,
  nowMs: number,
  kind: GrantKind = 'always',
): AllowedControl {
  const { role, name } = facts.fingerprint;
  return {
    key: controlKey(facts, verb, kind),
    origin: facts.origin,
    role,
    name: name || plainText(facts.wording),
    at: nowMs,
  };
}

/** @returns the widest grant that covers the control; undefined without one */
export function grantFor(facts: ElementFacts, verb: Verb, keys: readonly string[]): GrantKind | undefined {
  return (['always', 'shown', 'quiet'] as const).find((kind) => keys.includes(controlKey(facts, verb, kind)));
}

/** A control without words is told from others like it by its drawing and its place. */
function marksOf({ icon, classes, ownClass, id, testId, previous, path, ordinal }: ElementFacts['fingerprint']) {
  return { icon, classes, ownClass, id, testId, previous, path, ordinal };
}

/** A segment that names one item: a number, an id. */
const ITEM = /\d|^[A-Za-z0-9_-]{20,}$/;

/** The kind of page an address leads to: its route without the item it shows, so that each wiki page is one place and the settings another. */
function placeOf(address = ''): string {
  if (!URL.canParse(address)) return '';
  const { pathname, hash } = new URL(address);
  return [pathname, hash.startsWith('#/') || hash.startsWith('#!') ? hash : ''].map(routeOf).join('#');
}

function routeOf(path: string): string {
  const segments =
    path
      .split(/[?&]/)[0]
      ?.split('/')
      .filter((segment) => segment !== '' && !/^#!?$/.test(segment)) ?? [];
  return segments
    .map((segment, at) => (ITEM.test(segment) || (at > 0 && at === segments.length - 1) ? '*' : segment))
    .join('/');
}
