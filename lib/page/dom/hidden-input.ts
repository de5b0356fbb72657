/**
 * Finds the editor behind a hidden text area. Code editors and terminals draw their text themselves and take keys in a text
 * area without size, transparent or moved out of view.
 */
import { queryIn } from './clean-form';
import { composedAncestors, isTextArea, styleOf } from './composed-tree';

/** A text area smaller than this in one direction shows no text, CSS px. */
const MIN_TEXT_PX = 5;
/** Ancestors searched for the editor's box. */
const MAX_EDITOR_LEVELS = 6;
/** The editor's box is at least this large, CSS px. */
const MIN_EDITOR_WIDTH_PX = 60;
const MIN_EDITOR_HEIGHT_PX = 16;

/** The editor that draws what is typed into a hidden text area. @returns undefined for any other element */
export function editorOfHiddenInput(element: Element): Element | undefined {
  const takesKeys = isTextArea(element) ? !element.disabled : hasEditContext(element);
  if (!takesKeys || !isTakingKeysUnseen(element)) return undefined;
  for (const at of composedAncestors(element, MAX_EDITOR_LEVELS)) {
    if (at.localName === 'body' || at.localName === 'form') return undefined;
    const { width, height } = at.getBoundingClientRect();
    if (width < MIN_EDITOR_WIDTH_PX || height < MIN_EDITOR_HEIGHT_PX) continue;
    if (!at.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return undefined;
    return at.querySelectorAll('input,textarea,select').length <= 1 ? at : undefined;
  }
  return undefined;
}

/** Whether the element takes text through an EditContext: https://w3c.github.io/edit-context/ */
export function hasEditContext(element: Element): boolean {
  return ((element as Element & { editContext?: EventTarget | null }).editContext ?? undefined) !== undefined;
}

/** Whether the element can have the focus but shows no text of its own. */
function isTakingKeysUnseen(area: Element): boolean {
  const style = styleOf(area);
  if (style.display === 'none' || style.visibility !== 'visible' || !area.checkVisibility()) return false;
  const { width, height } = area.getBoundingClientRect();
  if (width < MIN_TEXT_PX || height < MIN_TEXT_PX) return true;
  if (style.opacity === '0' || style.opacity === '0.01') return true;
  const parent = area.parentElement?.getBoundingClientRect();
  return parent !== undefined && (parent.width < MIN_TEXT_PX || parent.height < MIN_TEXT_PX);
}

/** The hidden elements that take the keys of an editor, by the editor that each belongs to. */
export function hiddenInputsOf(document: Document): Map<Element, Element> {
  const inputs = new Map<Element, Element>();
  for (const area of queryIn(document, 'textarea,[role="textbox"]')) {
    const editor = editorOfHiddenInput(area);
    if (editor) inputs.set(editor, area);
  }
  return inputs;
}

/** The lines that the editor shows, without its line numbers. */
export function editorText(editor: Element): string {
  const lines = editor.querySelectorAll(
    '.view-line,.CodeMirror-line,.ace_line,.xterm-rows > div,[class*="line-content"]',
  );
  if (lines.length > 0) return [...lines].map((line) => line.textContent ?? '').join('\n');
  return (editor as HTMLElement).innerText ?? editor.textContent ?? '';
}
