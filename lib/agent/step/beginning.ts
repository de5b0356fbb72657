/** goToBeginning: a procedure that is asked for on another page goes to its own by a link it sees, or stops and names it. */
import { isSameOrigin } from '../../core/same-site';
import { originOf } from '../../guard/url';
import { normalizeText } from '../../core/text';
import { pagePattern } from '../../learning/page-pattern';
import { isOnSection, sectionOf } from '../../learning/sections';
import type { SnapshotNode } from '../../page/words/snapshot';
import { pathOf } from '../../page/words/effect-between';
import { pathEndSimilarity } from '../../page/words/similarity';
import { nodeLabel } from '../../policy/plan-step';
import type { Run } from '../../records/run';
import { stepExpectation, targetFingerprint } from '../plan/procedure-target';
import { withProposal } from '../run/propose-step';
import { handleMismatch } from './mismatch';
import { commitProposal, type ProcedureStepContext } from './procedure-step-context';

/** Presses on the way to the beginning, at most: a menu, the link in it, the section. */
const MAX_WAYS = 3;
const NAVIGATION_ROLES: ReadonlySet<string> = new Set(['link', 'button', 'tab', 'menuitem']);

/** @returns undefined if the page is the one the procedure begins on, or the procedure is under way */
export function goToBeginning(context: ProcedureStepContext): Promise<Run> | undefined {
  const { run, plan, ports } = context;
  const { begins } = plan.body;
  const { snapshot } = run;
  if (!begins || !snapshot || plan.at > 0 || plan.loop || run.mends) return undefined;
  const isSamePage = isSameKindOfPage(pagePattern(snapshot.url) ?? '', begins, snapshot.nodes);
  const ways = plan.ways ?? 0;
  const isOnIt = begins.section === undefined || isOnSection(snapshot.nodes, begins.section);
  // The first route of an app may have no fragment until its own link is pressed.
  const isRouteOfSection = ways > 0 && begins.section !== undefined && isSamePath(snapshot.url, begins.url);
  if (isOnIt && (isSamePage || isRouteOfSection)) return undefined;
  if (begins.section === undefined && standsHere(context, snapshot.nodes)) return undefined;
  const way = ways < MAX_WAYS ? findWay(snapshot.nodes, begins, isSamePage, snapshot.url) : undefined;
  if (!way?.ref) return handleMismatch(run, 'other-page', begins.section ?? begins.page, ports);
  const action = { verb: 'click' as const, ref: way.ref };
  const onTheWay: Run = { ...run, plan: { ...plan, ways: ways + 1 } };
  return commitProposal(withProposal(onTheWay, { action, by: 'procedure', target: nodeLabel(way) }, ports), ports);
}

/** Whether the link that the first step presses stands on this page too: it leads to the same place from anywhere. */
function standsHere({ step, notes, plan, run }: ProcedureStepContext, nodes: readonly SnapshotNode[]): boolean {
  const link = step.verb === 'click' ? targetFingerprint(step, notes, plan.values) : undefined;
  if (link?.role !== 'link' || link.href === undefined) return false;
  // Lists of other things have a link of the same name, and the two may be one note.
  const led = stepExpectation(step, plan.values).must.find((fact) => fact.fact === 'path');
  return nodes.some(
    ({ role, name, href = '' }) =>
      role === 'link' &&
      name === link.name &&
      URL.canParse(href) &&
      (led ? originOf(href) === run.origin && pathOf(href) === led.path : isAt(new URL(href), run, link.href ?? '')),
  );
}

function isAt({ origin, pathname, hash }: URL, run: Run, path: string): boolean {
  return origin === run.origin && `${pathname}${hash.split('?')[0]}` === path;
}

/** Whether a page has the pattern of the beginning, or is another item's page beside it: /people/ann and /people/bob. */
function isSameKindOfPage(here: string, { page, section }: Beginning, nodes: readonly SnapshotNode[]): boolean {
  if (here === page || pathEndSimilarity(here, page) === 1) return true;
  const parent = (path: string) => path.split('/').slice(0, -1).join('/');
  const isSibling = parent(here) === parent(page) && parent(page) !== '';
  return isSibling && section === undefined && sectionOf(nodes) === undefined;
}

type Beginning = NonNullable<ProcedureStepContext['plan']['body']['begins']>;

/** The control that leads to the beginning. @param isSamePage whether only its section is another one */
export function findWay(
  nodes: readonly SnapshotNode[],
  { page, url, section }: Beginning,
  isSamePage: boolean,
  here = '',
): SnapshotNode | undefined {
  const controls = nodes.filter(({ ref, role }) => ref !== undefined && NAVIGATION_ROLES.has(role));
  const isNamed = ({ name }: SnapshotNode) => section !== undefined && normalizeText(name) === normalizeText(section);
  const leadsThere = ({ href }: Pick<SnapshotNode, 'href'>) =>
    href !== undefined &&
    (url === undefined
      ? pagePattern(href) === page && !page.includes('*')
      : withoutFragment(href) === withoutFragment(url));
  const link = isSamePage ? undefined : controls.find(leadsThere);
  // A closed menu is opened first: its links are no part of the page yet.
  const menu = isSamePage ? undefined : controls.find(({ holds }) => holds?.some(leadsThere));
  const above = isSamePage || url === undefined ? undefined : linkAbove(controls, url, here);
  return link ?? controls.find(isNamed) ?? menu ?? above;
}

/** The link to the nearest page above the beginning, as addresses go: /snippets/ for /snippets/advert/. It leaves the branch of the page in front. */
function linkAbove(controls: readonly SnapshotNode[], url: string, here: string): SnapshotNode | undefined {
  const there = pathParts(url);
  const shared = sharedParts(there, pathParts(here));
  const steps = controls.flatMap((node) => {
    const path = node.href === undefined || !isSameOrigin(node.href, url) ? [] : pathParts(node.href);
    const isAbove = path.length > shared && path.length < there.length && sharedParts(path, there) === path.length;
    return isAbove && !node.href?.includes('?') ? [{ node, length: path.length }] : [];
  });
  return steps.sort((a, b) => b.length - a.length)[0]?.node;
}

const pathParts = (url: string) =>
  URL.canParse(url) ? new URL(url).pathname.split('/').filter((part) => part !== '') : [];

function sharedParts(a: readonly string[], b: readonly string[]): number {
  const different = a.findIndex((part, i) => part !== b[i]);
  return different < 0 ? a.length : different;
}

function isSamePath(here: string, there: string | undefined): boolean {
  if (there === undefined || !URL.canParse(here) || !URL.canParse(there)) return false;
  const [a, b] = [new URL(here), new URL(there)];
  return a.origin === b.origin && a.pathname === b.pathname;
}

const withoutFragment = (address: string) => address.replace(/#(?!!?\/).*$/u, '');
