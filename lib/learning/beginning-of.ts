/** beginningOfProcedure tells from a demonstration which page and section its task begins on. */
import type { ProcedureBody } from '../records/note';
import type { Run } from '../records/run';
import { isConstant, toTemplate } from '../records/template';
import type { BoundValues } from './bind-values';
import { toTemplatePath } from './expected-path';
import { pagePattern } from './page-pattern';

/** Roles of controls that lead to a section themselves. */
const SECTION_ROLES: ReadonlySet<string> = new Set(['link', 'tab', 'menuitem', 'radio', 'option']);

/**
 * The page of the first step; its section, unless the first step leads to one or the request names it.
 * @param isChosen whether the request names what the first step acts on: a page of things to choose from is not about one of them,
 * though its address has a number
 */
export function beginningOfProcedure(
  { steps, begins }: Run,
  bound: BoundValues,
  isChosen = false,
): ProcedureBody['begins'] {
  const first = steps[0];
  const page = first && pagePattern(first.url);
  // The address of a frame is not that of the page around it.
  const isInFrame = first && 'ref' in first.action && first.action.ref?.startsWith('f');
  if (page === undefined || first?.action.verb === 'goTo' || isInFrame) return undefined;
  const holdsNoValue = (text: string) => isConstant(toTemplate(text, bound.values));
  const isConstantPage = isChosen
    ? isConstant(toTemplatePath(pathOf(first?.url ?? ''), bound.values))
    : !page.includes('*') && holdsNoValue(page);
  const section = begins?.section;
  const leadsToSection = first?.action.verb === 'click' && SECTION_ROLES.has(first.facts?.fingerprint.role ?? '');
  const isSectionKept = section !== undefined && !leadsToSection && holdsNoValue(section);
  return {
    page,
    ...(isConstantPage && first ? { url: withoutQuery(first.url) } : {}),
    ...(isSectionKept ? { section } : {}),
  };
}

function withoutQuery(url: string): string {
  return URL.canParse(url) ? new URL(url).origin + pathOf(url) : url;
}

function pathOf(url: string): string {
  if (!URL.canParse(url)) return url;
  const { pathname, hash } = new URL(url);
  return pathname + hash;
}
