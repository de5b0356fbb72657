/** Adds controls to the outline, each at its click target: itself, its styled wrapper or its label. */
import type { AncestorContext } from '../dom/clipping';
import { isField, readFieldContent } from '../dom/element-state';
import { plainText } from '../../core/text';
import type { Legibility } from '../dom/legibility';
import { safeText } from '../dom/safe-text';
import type { NameCache } from '../dom/name-cache';
import { overlaps, type Region } from '../dom/rect';
import { isPictured } from '../dom/seen';
import { hideUnseenValue } from '../dom/seen-value';
import { isClickableInPlace, isVisible, styledWrapperOf } from '../dom/visibility';
import type { Refs } from '../refs/refs';
import type { SnapshotNode } from '../words/snapshot';
import { labelActivates, visibleClickTarget } from './click-target';
import { buildControlNode, volatilePartOf } from './control-node';
import { ownRectOf, rectOf, type Visit } from './visit';
import type { WalkResult } from './walk-result';

interface ControlEntriesOptions {
  refs: Refs;
  cache: NameCache;
  legibility: Legibility;
  /** Receives the entries. */
  result: WalkResult;
  /** Whether the visited element is in a row. */
  inRow(): boolean;
}

export class ControlEntries {
  constructor(private readonly options: ControlEntriesOptions) {}

  /** Adds the visited control, if it can be clicked. @returns false if its content adds nothing to the outline */
  add(visit: Visit): boolean {
    const { element } = visit;
    const own = ownRectOf(visit);
    const target = visibleClickTarget(visit);
    if (!target) return true;
    const rect = target === element ? own : target.getBoundingClientRect();
    const { isFillable, node } = this.addEntry(element, target, visit.context, rect);
    visit.depth += 1;
    // The text in a nameless box that can have the focus, such as a menu, is no part of a name.
    visit.inName = node.role !== 'generic' || node.name !== '';
    return !(isFillable && (visit.isLeaf || visit.localName === 'select' || element.hasAttribute('contenteditable')));
  }

  /** Adds the hidden check box, radio or file field behind a label. @returns whether the label's text is a control's name */
  addOfLabel(label: HTMLLabelElement, visit: Visit): boolean {
    const { control } = label;
    if (!control) return false;
    // Beside a control that is hidden with nothing in its place, the label is a text like any other.
    if (!labelActivates(control)) return isVisible(control);
    if (isClickableInPlace(control)) return true;
    const rect = rectOf(visit);
    if (control.matches(':disabled') || !overlaps(rect, visit.context.reachable)) return true;
    this.addEntry(control, label, visit.context, rect);
    return true;
  }

  /** Adds sliders clipped to nothing inside their drawn thumb, at the thumb; check boxes made like that have a label. */
  addClippedSliders({ element, context }: Visit): void {
    for (const slider of element.querySelectorAll<HTMLInputElement>('input[type="range"]')) {
      const thumb = styledWrapperOf(slider);
      if (!thumb || slider.disabled) continue;
      const rect = thumb.getBoundingClientRect();
      if (overlaps(rect, context.reachable)) this.addEntry(slider, thumb, context, rect);
    }
  }

  /** Adds the hidden text area of an editor, at the editor's box. */
  addOfEditor(input: Element, visit: Visit): void {
    const rect = rectOf(visit);
    if (!overlaps(rect, visit.context.reachable)) return;
    this.addEntry(input, visit.element, visit.context, rect);
    visit.depth += 1;
  }

  private addEntry(
    element: Element,
    target: Element,
    context: AncestorContext,
    rect: Region,
  ): { isFillable: boolean; node: SnapshotNode } {
    const { refs, cache, legibility, result, inRow } = this.options;
    const isFillable = isField(element);
    const node = buildControlNode(element, context.depth, refs, cache, isFillable);
    const volatilePart = volatilePartOf(element, isFillable);
    const isSecret = node.states.includes('secret');
    const fieldContent = volatilePart === 'value' ? readFieldContent(element, isSecret) : undefined;
    // Another target (a label or wrapper) may be outside the row of its control.
    const identity = element === target && !inRow() ? { role: node.role, name: node.name, row: '' } : undefined;
    const { visible } = context;
    if (isFillable) hideUnseenValue(element, node);
    else node.name = legibleName(element, node.name, legibility);
    if (node.near !== undefined && !isFillable) node.near = legibleText(element, node.near, legibility);
    result.entries.push({
      kind: 'control',
      node,
      element,
      target,
      rect,
      visible,
      volatilePart,
      fieldContent,
      identity,
    });
    return { isFillable, node };
  }
}

/** The text that a control shows beside its given name, or what can be read of it; another text, such as a tooltip, stays. */
function legibleText(element: Element, text: string, legibility: Legibility): string | undefined {
  if (plainText(safeText(element)) !== text || !legibility.hasIllegibleText(element)) return text;
  return legibility.textOf(element) || undefined;
}

/** A name that stands in for a picture is short; longer illegible text is no name. */
const MAX_UNSEEN_NAME_CHARS = 30;

/** The name, or only what can be read of it where it is text. */
function legibleName(element: Element, name: string, legibility: Legibility): string {
  const isGiven = element.hasAttribute('aria-label') || element.hasAttribute('aria-labelledby');
  if (name === '' || isGiven || !legibility.hasIllegibleText(element)) return name;
  const seen = legibility.textOf(element);
  if (seen !== '') return seen;
  return name.length <= MAX_UNSEEN_NAME_CHARS && isPictured(element) ? name : '';
}
