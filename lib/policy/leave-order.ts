/** leaveOrder reads the orders that end a session: pages call one and the same entry “Sign out”, “Log off” or “Abmelden”. */
import type { SnapshotNode } from '../page/words/snapshot';
import type { Command } from '../records/command';
import { isUnseenMenu } from './closed-entries';
import { nameWords } from './match-target';

/** Orders that end a session, in the planner's languages; pinned by the policy's hash. */
export const LEAVE_ORDER =
  /^(?:please |can you |could you |bitte )?(?:sign (?:me )?out|log (?:me )?(?:out|off)|log ?out|sign ?out|melde? mich (?:bitte )?ab|(?:bitte )?(?:abmelden|ausloggen)|logg?e? mich (?:bitte )?aus|déconnecte[sz]?[- ]moi|(?:me |se )?déconnecter|déconnexion|cierra (?:la |mi )?sesión|cerrar sesión|desconéctame)(?: please| bitte)?$/iu;
/** Names of the entry; pinned by the policy's hash. */
export const LEAVE_NAMES: ReadonlySet<string> = new Set([
  'sign out',
  'log out',
  'log off',
  'logout',
  'signout',
  'sign off',
  'abmelden',
  'ausloggen',
  'déconnexion',
  'se déconnecter',
  'me déconnecter',
  'cerrar sesión',
  'salir',
]);

/** @returns undefined unless exactly one control of the page bears such a name */
export function leaveOrder(words: string, controls: readonly SnapshotNode[]): Command | undefined {
  if (!LEAVE_ORDER.test(words)) return undefined;
  const [only, ...others] = controls.filter(({ name }) => LEAVE_NAMES.has(nameWords(name)));
  return only && others.length === 0 ? { words, verb: 'click', target: only.name, quoted: true } : undefined;
}

/** The command for an entry of a menu that the page makes only when it opens: any of the names. */
export function leaveUnseen(words: string, nodes: readonly SnapshotNode[]): Command | undefined {
  if (!LEAVE_ORDER.test(words) || !nodes.some(isUnseenMenu)) return undefined;
  const readings = [...LEAVE_NAMES].map((target) => ({ verb: 'click', target, quoted: true }));
  return { words, verb: 'click', target: words, readings };
}
