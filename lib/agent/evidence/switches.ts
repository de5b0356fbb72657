/** Boxes and switches that a request turns on or off, and choices that stand as the request wants them. */
import type { Snapshot, SnapshotNode } from '../../page/words/snapshot';
import type { Run } from '../../records/run';
import { contentWords, holds } from './request-kind';
import { partsOf } from './request-parts';
import { containsWords, wordsOf } from './request-values';

/** Orders that want a control on or off, in English, German, Spanish and French. */
export const TURNS_ON =
  /(?<![\p{L}])(?:(?:turn|switch|put)\b.*\bon|enable|activate|check|tick|unmute|schalte?\b.*\bein|mache?\b.*\ban|einschalten|anschalten|aktivier\w*|hake?\b.*\ban|enciend\w*|activ[ae]\w*|marca\w*|active[rz]?|allume[rz]?|coche[rz]?)(?![\p{L}])/iu;
export const TURNS_OFF =
  /(?<![\p{L}])(?:(?:turn|switch|put)\b.*\boff|disable|deactivate|uncheck|untick|schalte?\b.*\baus|mache?\b.*\baus|ausschalten|abschalten|deaktivier\w*|apaga\w*|desactiv\w*|desmarca\w*|désactive[rz]?|éteins|décoche[rz]?)(?![\p{L}])/iu;
/** Orders that set a choice or a field to a value. */
export const SETS =
  /^(?:please\s+|bitte\s+)?(?:set|change|switch|choose|select|pick|put|make|stell\w*|setz\w*|änder\w*|wähl\w*|pon|cambi\w*|elig\w*|seleccion\w*|mets|chang\w*|chois\w*|sélectionn\w*)(?![\p{L}])/iu;
const SWITCH_ROLES: ReadonlySet<string> = new Set(['checkbox', 'switch', 'menuitemcheckbox']);

interface WantedSwitch {
  node: SnapshotNode;
  isMet: boolean;
}

/** The boxes and switches that the orders of a request name in full, and whether they are on or off as wanted. */
function wantedSwitches(request: string, { nodes }: Pick<Snapshot, 'nodes'>): WantedSwitch[] {
  return partsOf(request).flatMap(({ text }) => {
    const wantsOff = TURNS_OFF.test(text);
    if (!wantsOff && !TURNS_ON.test(text)) return [];
    const words = wordsOf(text);
    return nodes
      .filter(({ role, name }) => SWITCH_ROLES.has(role) && name !== '' && containsWords(words, wordsOf(name)))
      .map((node) => ({ node, isMet: node.states.includes(wantsOff ? 'unchecked' : 'checked') }));
  });
}

/** @returns the name of a box or switch that is not as the request wants it */
export function findUnmetSwitch({ request, snapshot }: Pick<Run, 'request' | 'snapshot'>): string | undefined {
  return snapshot && wantedSwitches(request, snapshot).find(({ isMet }) => !isMet)?.node.name;
}

/**
 * The control that already stands as a part of a request wants it: a switch, or a choice or field set to the value named.
 * @returns undefined if the part sets no state, or the page shows another one, or none
 */
export function findStandingState(part: string, snapshot: Pick<Snapshot, 'nodes'>): string | undefined {
  const switches = wantedSwitches(part, snapshot);
  if (switches.length > 0) return switches.every(({ isMet }) => isMet) ? switches[0]?.node.name : undefined;
  if (!SETS.test(part)) return undefined;
  const words = wordsOf(part);
  const isNamed = ({ name, near = '' }: SnapshotNode) =>
    contentWords(wordsOf(`${name} ${near}`)).some((word) => holds(words, word));
  const holding = snapshot.nodes.find(
    (node) =>
      node.ref !== undefined &&
      (node.value ?? '').trim() !== '' &&
      isNamed(node) &&
      containsWords(words, wordsOf(node.value ?? '')) &&
      contentWords(wordsOf(node.value ?? '')).length > 0,
  );
  return holding && `${holding.name}: ${holding.value ?? ''}`;
}
