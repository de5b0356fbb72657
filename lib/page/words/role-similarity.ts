/** Scores how interchangeable two ARIA roles are: a link that a release turns into a button is still the same control. */
import { LOOSELY_CLICKABLE, NEAR_ROLES, NEAR_ROLE_SCORE } from './match-tables';

/** Similarity of two roles, 0..1; 0 if no element has one in one release and the other in the next. */
export function roleSimilarity(a: string, b: string): number {
  if (a === b) return 1;
  const includesBoth = (roles: readonly string[]) => roles.includes(a) && roles.includes(b);
  const group = NEAR_ROLES.find(({ roles }) => includesBoth(roles));
  if (group) return group.score;
  if (!includesBoth(LOOSELY_CLICKABLE.roles)) return 0;
  // An element without a role (generic) contradicts no other role.
  return a === 'generic' || b === 'generic' ? NEAR_ROLE_SCORE : LOOSELY_CLICKABLE.score;
}
