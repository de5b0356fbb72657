/** DOM to snapshot: one walk, no writes, visible things only. */
import { plainText, shortened } from '../core/text';
import type { Refs } from './refs';
import {
  checkedState,
  isActionable,
  isField,
  isSecret,
  nameOf,
  nearbyText,
  roleOf,
  statesOf,
  fieldValue,
} from './semantics';
import { innerDocument, isElement, isNeverShown, isSelect, shownChildren, windowOf } from './tree';
import { isInViewport, isReachable, isRendered, isTransparentControl, isVisible, openModal } from './visible';
import type { FrameSnapshot, SnapshotNode } from './words/snapshot';

/** Roles that give the outline its shape though nobody acts on them. */
const LANDMARKS = new Set([
  'heading',
  'dialog',
  'alertdialog',
  'alert',
  'status',
  'navigation',
  'main',
  'form',
  'region',
  'search',
  'banner',
  'contentinfo',
  'complementary',
  'list',
  'listitem',
  'table',
  'row',
  'cell',
  'columnheader',
  'rowheader',
  'grid',
  'menu',
  'menubar',
  'tablist',
  'tabpanel',
  'tree',
  'treegrid',
  'toolbar',
  'listbox',
  'img',
  'group',
  'radiogroup',
  'article',
  'figure',
  'progressbar',
  'tooltip',
]);
/** Landmarks whose whole text is their name: the text below them is not said twice. */
const NAMED_BY_TEXT = new Set(['heading', 'cell', 'columnheader', 'rowheader']);

const MAX_NODES = 1500;

interface Walk {
  refs: Refs;
  nodes: SnapshotNode[];
  omitted: number;
  modal: Element | undefined;
}

/** The outline of this document and the frames of its origin inside it. */
export function capture(document: Document, documentToken: string, refs: Refs): FrameSnapshot {
  const walk: Walk = { refs, nodes: [], omitted: 0, modal: openModal(document) };
  const root = walk.modal ?? document.body;
  if (root) visit(root, 0, walk, false);
  const scroller = document.scrollingElement ?? document.documentElement;
  const seen = scroller.scrollTop + (document.defaultView?.innerHeight ?? 0);
  return {
    documentToken,
    url: document.location.href,
    origin: document.location.origin,
    title: shortened(plainText(document.title), 120),
    nodes: dialogsFirst(walk.nodes),
    omitted: walk.omitted,
    scrolledPercent: Math.min(100, Math.round((100 * seen) / Math.max(1, scroller.scrollHeight))),
  };
}

function visit(element: Element, depth: number, walk: Walk, named: boolean): void {
  if (isNeverShown(element)) return;
  const style = windowOf(element).getComputedStyle(element);
  // An invisible parent may hold visible children only through `visibility`; every other way hides the whole subtree.
  if (style.display === 'none' || style.contentVisibility === 'hidden' || element.hasAttribute('inert')) return;
  if (Number(style.opacity) === 0 && !isTransparentControl(element)) return;
  if (element.localName === 'details' && !(element as HTMLDetailsElement).open) {
    for (const child of element.children) if (child.localName === 'summary') visit(child, depth, walk, named);
    return;
  }
  const rendered = isRendered(element, style);
  const actionable = rendered && isActionable(element, style) && style.pointerEvents !== 'none';
  let childDepth = depth;
  let childrenNamed = named;
  if (actionable && isReachable(element)) {
    add(walk, controlNode(element, depth, walk.refs));
    childDepth = depth + 1;
    // The text inside a control is its name already.
    childrenNamed = true;
    if (isSelect(element) || (isField(element) && !element.shadowRoot)) return;
  } else if (rendered && !named) {
    const role = roleOf(element);
    if (LANDMARKS.has(role) && isVisible(element)) {
      const name =
        nameOf(element) || (NAMED_BY_TEXT.has(role) ? shortened(plainText(element.textContent ?? ''), 200) : '');
      if (name !== '' || role === 'dialog' || role === 'alertdialog' || role === 'row' || role === 'listitem') {
        add(walk, {
          depth,
          role,
          name: role === 'row' || role === 'listitem' ? '' : name,
          states: statesOf(element),
          inViewport: isInViewport(element),
        });
        childDepth = depth + 1;
        childrenNamed = NAMED_BY_TEXT.has(role);
      }
    }
  }
  const inner = innerDocument(element);
  if (inner && isVisible(element)) {
    add(walk, {
      depth,
      role: 'frame',
      name: shortened(plainText(element.getAttribute('title') ?? inner.title), 80),
      states: [],
      inViewport: isInViewport(element),
    });
    childDepth = depth + 1;
    if (inner.body && isActionable(inner.body)) return add(walk, controlNode(inner.body, childDepth, walk.refs));
  } else if (inner) return;
  for (const child of shownChildren(element)) {
    if (isElement(child)) visit(child, childDepth, walk, childrenNamed);
    else if (child.nodeType === Node.TEXT_NODE && !childrenNamed && rendered) addText(child as Text, childDepth, walk);
  }
}

function addText(text: Text, depth: number, walk: Walk): void {
  const content = plainText(text.data);
  const parent = text.parentElement ?? (text.getRootNode() as ShadowRoot).host;
  if (content === '' || !parent || !isVisible(parent)) return;
  const last = walk.nodes.at(-1);
  // Words cut apart by <b> and <i> are one line to a reader.
  if (last && last.role === 'text' && last.depth === depth && last.name.length + content.length < 400) {
    last.name = `${last.name} ${content}`;
    return;
  }
  add(walk, { depth, role: 'text', name: shortened(content, 400), states: [], inViewport: isInViewport(parent) });
}

function controlNode(element: Element, depth: number, refs: Refs): SnapshotNode {
  const role = roleOf(element);
  const value = fieldValue(element);
  const near = isField(element) || checkedState(element) !== undefined ? nearbyText(element) : '';
  const name = nameOf(element);
  const placeholder = plainText(element.getAttribute('placeholder') ?? '');
  return {
    depth,
    role,
    name: isSecret(element) && name === '' ? 'secret' : name,
    ref: refs.of(element),
    ...(value === undefined ? {} : { value: shortened(plainText(value), 400) }),
    states: statesOf(element),
    ...(isSelect(element)
      ? { options: [...element.options].slice(0, 20).map((option) => plainText(option.label)) }
      : {}),
    ...(hrefOf(element) === undefined ? {} : { href: hrefOf(element) }),
    ...(placeholder !== '' && placeholder !== name ? { placeholder: shortened(placeholder, 80) } : {}),
    ...(near !== '' && near !== name ? { near } : {}),
    inViewport: isInViewport(element),
  };
}

export function hrefOf(element: Element): string | undefined {
  if ((element.localName !== 'a' && element.localName !== 'area') || !element.hasAttribute('href')) return undefined;
  const href = (element as HTMLAnchorElement).href;
  return typeof href === 'string' ? href.slice(0, 2000) : undefined;
}

/** Keeps to the size cap by leaving out, from the end, first text and then controls that are out of view. */
function add(walk: Walk, node: SnapshotNode): void {
  if (walk.nodes.length >= MAX_NODES && !(node.inViewport && node.ref)) {
    walk.omitted += 1;
    return;
  }
  walk.nodes.push(node);
}

/** Open dialogs and menus are what the page wants dealt with now. */
function dialogsFirst(nodes: SnapshotNode[]): SnapshotNode[] {
  const first: SnapshotNode[] = [];
  const rest: SnapshotNode[] = [];
  let above: number | undefined;
  for (const node of nodes) {
    if (above !== undefined && node.depth <= above) above = undefined;
    if (above === undefined && ['dialog', 'alertdialog', 'menu'].includes(node.role)) above = node.depth;
    (above === undefined ? rest : first).push(node);
  }
  return [...first, ...rest];
}
