/**
 * writeEditor: replaces the text of rich-text editors, code editors and editors with an EditContext. The editor's own handler
 * comes first, found by what it cancels: paste, then beforeinput; the browser edits only what no handler took. A browser edit
 * under an editor with a document model of its own breaks it: React cannot remove nodes that it did not make.
 */
import { pollUntil } from '../../../core/poll';
import { pause } from '../../../core/stop';
import { plainText } from '../../../core/text';
import { composedAncestors, isContentEditable, isTextArea, windowOf } from '../../dom/composed-tree';
import { editorOfHiddenInput, editorText } from '../../dom/hidden-input';
import { parseKeyChord } from '../../dom/key-chord';
import { nextFrame } from '../../dom/next-frame';
import { focusNearest } from './focus';
import { hasSameContent } from './kept-value';
import { keyEvent } from './keyboard';

/** Editors read the selection on selectionchange, and some poll it every 100 ms. */
const SELECTION_SYNC_MS = 130;
/** A busy editor renders late; writing again before that would insert the text twice. */
const EDITOR_RENDER_MS = 400;

/** Inserts the text in place of the selection. @returns whether the editor took the event; if not, nothing was inserted */
type Insert = (element: HTMLElement, text: string) => boolean;

/** Replaces the content of an editor. @returns the text it shows then; undefined if the element is no editor */
export async function writeEditor(element: Element, text: string): Promise<string | undefined> {
  const editor = editorOfHiddenInput(element);
  if (editor && isTextArea(element)) return writeHiddenInput(element, editor, text);
  if (isContentEditable(element)) return writeEditable(element, text);
  const context = editContextOf(element);
  return context ? writeEditContext(element as HTMLElement, context, text) : undefined;
}

async function writeEditable(element: HTMLElement, text: string): Promise<string> {
  const inserts: readonly Insert[] = text === '' ? [deleteSelection] : [paste, insertText, insertText];
  for (const insert of inserts) {
    await selectAll(element);
    if (!insert(element, text)) continue;
    const isShown = await waitForContent(
      () => !element.isConnected || hasSameContent(element.innerText, text) || isInBlocks(element, text),
    );
    if (insert === insertText) await releaseLastKey(element, text);
    if (isShown) break;
  }
  return element.innerText;
}

/** Ancestors of a paragraph in which its editor puts the next one. */
const MAX_BLOCK_LEVELS = 6;

/** Whether the lines stand one by one in the element and the editable elements after it: editors of blocks make one for each. */
export function isInBlocks(element: Element, text: string): boolean {
  const count = text.split(/\r\n?|\n/).length;
  if (count === 1 || !isContentEditable(element)) return false;
  for (const ancestor of composedAncestors(element, MAX_BLOCK_LEVELS)) {
    const blocks = [...ancestor.querySelectorAll<HTMLElement>('[contenteditable]')].filter(
      (one) => isContentEditable(one) && !one.parentElement?.isContentEditable,
    );
    const own = blocks.indexOf(element as HTMLElement);
    const shown = blocks.slice(own, own + count).map(({ innerText }) => innerText.trim());
    if (own >= 0 && shown.length === count) return hasSameContent(shown.join('\n'), text);
  }
  return false;
}

/** A hand holds a key about so long; some editors still hear Ctrl of “select all” before, ms. */
const KEY_HELD_MS = 60;

/** The key of the last letter comes up: some editors take their content over only then. */
async function releaseLastKey(element: HTMLElement, text: string): Promise<void> {
  const chord = parseKeyChord(text.at(-1) ?? '');
  if (!chord) return;
  await pause(KEY_HELD_MS);
  keyEvent(element, 'keyup', chord);
}

function deleteSelection(element: HTMLElement): boolean {
  if (inputEvent(element, 'deleteContentBackward')) element.ownerDocument.execCommand('delete');
  return true;
}

/** Editors with a document model of their own handle paste and cancel it. */
function paste(element: HTMLElement, text: string): boolean {
  const { ClipboardEvent, DataTransfer } = windowOf(element);
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  return !element.dispatchEvent(
    new ClipboardEvent('paste', {
      bubbles: true,
      cancelable: true,
      composed: true,
      clipboardData,
      // Firefox takes the text in members of its own (findings/firefox-drops-made-clipboard-data.sh): https://searchfox.org/mozilla-central/source/dom/webidl/ClipboardEvent.webidl
      ...({ dataType: 'text/plain', data: text } as ClipboardEventInit),
    }),
  );
}

/** Line by line, as Enter between the lines would. */
function insertText(element: HTMLElement, text: string): boolean {
  const { ownerDocument } = element;
  selectInsideBlocks(element);
  for (const [index, line] of text.split(/\r\n?|\n/).entries()) {
    if (index > 0 && inputEvent(element, 'insertParagraph')) ownerDocument.execCommand('insertParagraph');
    if (line === '' || !inputEvent(element, 'insertText', line)) continue;
    ownerDocument.execCommand('insertText', false, line);
    // Chromium refuses what the page edits in answer to the event that belongs to a command.
    const { InputEvent } = windowOf(element);
    element.dispatchEvent(
      new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertText', data: line }),
    );
  }
  return true;
}

/**
 * Moves the ends of the selection into the first and the last block. Chromium does so itself; Firefox would replace the blocks
 * with the bare text (findings/firefox-replaces-selected-blocks.sh).
 */
function selectInsideBlocks(element: HTMLElement): void {
  const selection = element.ownerDocument.getSelection();
  const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : undefined;
  if (!range) return;
  const [first, last] = [edgeLeaf(element, 'firstChild'), edgeLeaf(element, 'lastChild')];
  if (first === element || last === element) return;
  if (range.startContainer === element) range.setStart(...placeBefore(first));
  if (range.endContainer !== element) return;
  if (isText(last)) range.setEnd(last, last.data.length);
  else range.setEnd(...placeBefore(last));
}

function edgeLeaf(element: Node, edge: 'firstChild' | 'lastChild'): Node {
  const child = element[edge];
  return child ? edgeLeaf(child, edge) : element;
}

const isText = (node: Node): node is Text => node.nodeType === 3;

function placeBefore(leaf: Node): [Node, number] {
  if (isText(leaf) || !leaf.parentNode) return [leaf, 0];
  return [leaf.parentNode, [...leaf.parentNode.childNodes].indexOf(leaf as ChildNode)];
}

/** @returns false if the editor cancelled it, because it edits its own model */
function inputEvent(element: HTMLElement, inputType: string, data?: string): boolean {
  const { InputEvent } = windowOf(element);
  return element.dispatchEvent(
    new InputEvent('beforeinput', {
      bubbles: true,
      cancelable: true,
      composed: true,
      inputType,
      ...(data === undefined ? {} : { data }),
    }),
  );
}

async function waitForContent(hasContent: () => boolean): Promise<boolean> {
  await nextFrame();
  await nextFrame();
  return pollUntil(hasContent, { timeoutMs: EDITOR_RENDER_MS, wait: nextFrame });
}

/** Selects everything and gives the editor time to notice; selectionchange does not fire if all was selected before. */
async function selectAll(element: HTMLElement): Promise<void> {
  const { ownerDocument: document } = element;
  await new Promise((resolve) => {
    document.addEventListener('selectionchange', resolve, { once: true });
    document.getSelection()?.selectAllChildren(element);
    setTimeout(resolve, SELECTION_SYNC_MS);
  });
  await pause(SELECTION_SYNC_MS);
  // Without the window's focus, editors trust their own selection instead of the document's: their own shortcut sets it.
  pressSelectAll(element);
}

function pressSelectAll(element: Element): void {
  pressKey(element, /mac/i.test(navigator.platform) ? 'Meta+a' : 'Control+a');
}

/** The editor keeps the selection itself: its own shortcut selects all. */
async function writeHiddenInput(area: HTMLTextAreaElement, editor: Element, text: string): Promise<string> {
  focusNearest(area);
  await nextFrame();
  pressSelectAll(area);
  await nextFrame();
  if (text === '') pressKey(area, 'Backspace');
  else paste(area, text);
  const shows = () => text === '' || showsLines(editor, text);
  await waitForContent(shows);
  return shows() ? text : editorText(editor);
}

/** Only lines in view are drawn: the first and the last of few. */
function showsLines(editor: Element, text: string): boolean {
  const shown = plainText(editorText(editor)).replace(/[\s·]/g, '');
  const lines = text.split('\n').map((line) => plainText(line).replace(/\s/g, ''));
  return [lines[0] ?? '', lines.length <= 3 ? (lines.at(-1) ?? '') : ''].every((line) => shown.includes(line));
}

function pressKey(element: Element, keys: string): void {
  const chord = parseKeyChord(keys);
  if (!chord) return;
  keyEvent(element, 'keydown', chord);
  keyEvent(element, 'keyup', chord);
}

/** https://w3c.github.io/edit-context/ */
interface EditContext extends EventTarget {
  readonly text: string;
  updateText(start: number, end: number, text: string): void;
  updateSelection(start: number, end: number): void;
}
type TextUpdateEventConstructor = new (type: string, init: object) => Event;

function editContextOf(element: Element): EditContext | undefined {
  return (element as Element & { editContext?: EditContext | null }).editContext ?? undefined;
}

async function writeEditContext(element: HTMLElement, context: EditContext, text: string): Promise<string> {
  focusNearest(element);
  await nextFrame();
  pressSelectAll(element);
  await nextFrame();
  if (text === '' || !paste(element, text)) {
    const end = context.text.length;
    const { TextUpdateEvent } = windowOf(element) as unknown as { TextUpdateEvent: TextUpdateEventConstructor };
    context.updateText(0, end, text);
    context.updateSelection(text.length, text.length);
    context.dispatchEvent(
      new TextUpdateEvent('textupdate', {
        updateRangeStart: 0,
        updateRangeEnd: end,
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      }),
    );
  }
  const editor = editorOfHiddenInput(element) ?? element.parentElement ?? element;
  const shows = () => showsLines(element, text) || showsLines(editor, text);
  await waitForContent(shows);
  return shows() ? text : editorText(editor);
}
