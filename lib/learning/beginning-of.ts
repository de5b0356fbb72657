/** beginningOfProcedure tells from a demonstration which page and section its task begins on. */
import type { ProcedureBody } from '../records/note';
import type { Run } from '../records/run';
import { toTemplate } from '../records/template';
import type { BoundValues } from './bind-values';
import { pagePattern } from './page-pattern';

/** Roles of controls that lead to a section themselves. */
const SECTION_ROLES: ReadonlySet<string> = new Set(['link', 'tab', 'menuitem', 'radio', 'option']);

/** The page of the first step; its section, unless the first step leads to one or the request names it. */
export function beginningOfProcedure({ steps, begins }: Run, bound: BoundValues): ProcedureBody['begins'] {
  const first = steps[0];
  const page = first && pagePattern(first.url);
  // The address of a frame is not that of the page around it.
  const isInFrame = first && 'ref' in first.action && first.action.ref?.startsWith('f');
  if (page === undefined || first?.action.verb === 'goTo' || isInFrame) return undefined;
  const isConstantPage = !page.includes('*') && toTemplate(page, bound.values).every((part) => 'text' in part);
  const section = begins?.section;
  const leadsToSection = first?.action.verb === 'click' && SECTION_ROLES.has(first.facts?.fingerprint.role ?? '');
  const isSectionKept =
    section !== undefined && !leadsToSection && toTemplate(section, bound.values).every((part) => 'text' in part);
  return {
    page,
    ...(isConstantPage && first ? { url: withoutQuery(first.url) } : {}),
    ...(isSectionKept ? { section } : {}),
  };
}

function withoutQuery(url: string): string {
  if (!URL.canParse(url)) return url;
  const { origin, pathname, hash } = new URL(url);
  return `${origin}${pathname}${hash}`;
}
