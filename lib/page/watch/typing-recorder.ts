/** TypingRecorder reports what the user writes into fields: one act per field and visit, with its last value. */
import type { Id } from '../../core/ids';
import { isSecret } from '../dom/element-state';
import { isCheckboxOrRadio } from './event-target';
import { isContentEditable, isInput, isSelect, isTextArea } from '../dom/composed-tree';
import { Redrawn } from '../dom/replacement';
import type { ElementFacts } from '../words/element';
import { MAX_TYPED_CHARS } from '../words/limits';
import type { Demonstrated } from '../words/shown';
import { writtenValue } from './written-value';

/** Pause in typing after which the field's value is reported, ms; the last report has the whole value. */
const TYPING_PAUSE_MS = 250;
/** A page that handles a key itself has changed the field within this, ms. */
const KEY_HANDLED_MS = 60;
/** A slider or box of numbers made by hand may take its value from the server. */
const NUMBER_HANDLED_MS = 400;
const MADE_NUMBER = /^(?:slider|spinbutton)$/u;

/** Keys that end an entry of several in one field. */
const SEPARATOR_KEY = /^[,;]$/u;

interface Typing {
  token: Id<'token'>;
  facts: ElementFacts;
  /** Content before the first key; empty if it is unknown or was selected as a whole. */
  before: string;
  /** Characters of `before` at its start that were never removed. */
  kept: number;
  reported: string | undefined;
  /** Content at the user's last input event. */
  latest: string;
}

interface TypingPorts {
  describe(element: Element): ElementFacts;
  createToken(): Id<'token'>;
  report(act: Extract<Demonstrated, { type: 'act' }>): void;
  /** A secret is typed into the field. */
  reportSecret(field: Element): void;
  /** A printable key by which the page took the text out of the field. */
  reportKey(field: Element, key: string): void;
}

export class TypingRecorder {
  private readonly typing = new Map<Element, Typing>();
  /** Content of a field before a key or an input event that may begin to change it. */
  private readonly before = new WeakMap<Element, string>();
  /** Text of the user's own in a field, from this demonstration. */
  private readonly ownText = new WeakMap<Element, string>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** The last key in a field that no input event has followed yet. */
  private watchedKey:
    | { drawn: Redrawn; field: Element; key: string; content: string; timer: ReturnType<typeof setTimeout> }
    | undefined;

  constructor(
    private readonly document: Document,
    private readonly ports: TypingPorts,
  ) {}

  isTyping(field: Element): boolean {
    return this.typing.has(field);
  }

  /** Remembers the field's content before the user changes it. */
  noteBefore(field: Element): void {
    if (this.typing.has(field) || isSecret(field)) return;
    const content = writtenValue(field);
    this.before.set(field, isSelectedWhole(field, content) ? '' : content);
  }

  /** Tracks the field if the page changes its content for a key without an input event, as date parts do. */
  watchKey(field: Element, key: string): void {
    if (isSecret(field) || isSelect(field) || isCheckboxOrRadio(field)) return;
    this.noteBefore(field);
    this.finishKey();
    const isNumber = MADE_NUMBER.test(field.getAttribute('role') ?? '');
    const timer = setTimeout(() => this.finishKey(), isNumber ? NUMBER_HANDLED_MS : KEY_HANDLED_MS);
    this.watchedKey = { drawn: new Redrawn(field), field, key, content: writtenValue(field), timer };
  }

  /** Ends the watch of the last key: what the page does to the field later is not the key's effect. */
  private finishKey(): void {
    const watched = this.watchedKey;
    this.watchedKey = undefined;
    clearTimeout(watched?.timer);
    if (!watched) return;
    const isNumber = MADE_NUMBER.test(watched.field.getAttribute('role') ?? '');
    const field = isNumber ? watched.drawn.now : watched.field;
    if (!field.isConnected || writtenValue(field) === watched.content) return;
    if (!this.endTaken(field, watched)) this.track(field);
  }

  /** Ends the typing of a text that the page took out of the field at a key such as a comma. @returns whether it did */
  private endTaken(field: Element, { key, content }: { key: string; content: string }): boolean {
    const typing = this.typing.get(field);
    if (!typing || !SEPARATOR_KEY.test(key) || writtenValue(field) !== '' || content.trim() === '') return false;
    if (typing.before !== '') return false;
    const { token, facts } = typing;
    const action = { verb: 'type', ref: facts.ref, text: content.slice(0, MAX_TYPED_CHARS) } as const;
    this.ports.report({ type: 'act', token, facts, url: this.document.location.href, action });
    this.typing.delete(field);
    this.ownText.delete(field);
    this.before.delete(field);
    this.ports.reportKey(field, key);
    return true;
  }

  track(field: Element): void {
    if (isCheckboxOrRadio(field) || isSelect(field)) return;
    if (isSecret(field)) return this.ports.reportSecret(field);
    if (this.watchedKey?.field === field) this.forgetKey();
    const known = this.typing.get(field);
    const content = writtenValue(field);
    // The change event on leaving a field repeats what was reported.
    if (!known && content !== '' && content === this.ownText.get(field)) return;
    if (known) {
      known.kept = Math.min(known.kept, commonStart(known.before, content));
      known.latest = content;
      this.watchSeparator(field, content);
    } else {
      this.begin(field);
      // Reported at once, so that the typed text is not taken for an effect of the preceding act.
      this.reportAll();
    }
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.reportAll(), TYPING_PAUSE_MS);
  }

  /** A page that listens to input takes the text out of the field once the separator stands in it. */
  private watchSeparator(field: Element, content: string): void {
    const key = content.at(-1) ?? '';
    if (SEPARATOR_KEY.test(key)) setTimeout(() => this.endTaken(field, { key, content: content.slice(0, -1) }));
  }

  private forgetKey(): void {
    clearTimeout(this.watchedKey?.timer);
    this.watchedKey = undefined;
  }

  private begin(field: Element): void {
    const before = this.before.get(field) ?? (isInput(field) || isTextArea(field) ? field.defaultValue : '');
    const isOwn = before === this.ownText.get(field);
    this.typing.set(field, {
      token: this.ports.createToken(),
      facts: this.ports.describe(field),
      before: isOwn ? '' : before,
      kept: commonStart(before, writtenValue(field)),
      reported: undefined,
      latest: writtenValue(field),
    });
  }

  /** Reports every field and forgets them: what is typed next is another act. */
  flush(): void {
    this.finishKey();
    clearTimeout(this.timer);
    this.reportAll();
    for (const [field, { reported }] of this.typing) if (reported !== undefined) this.ownText.set(field, reported);
    this.typing.clear();
  }

  /** Reports the fields' current values, each under the token of when its typing began. */
  reportAll(): void {
    for (const [field, typing] of this.typing) {
      const text = writtenValue(field).slice(0, MAX_TYPED_CHARS);
      if (text === typing.reported || isSecret(field)) continue;
      // A form that was sent and reset: the page emptied the field, not the user.
      if (text === '' && typing.latest !== '') continue;
      typing.reported = text;
      const { ref } = typing.facts;
      const common = {
        type: 'act',
        token: typing.token,
        facts: typing.facts,
        url: this.document.location.href,
      } as const;
      const edit = editOf(field, typing, text);
      if (text === '') this.ports.report({ ...common, action: { verb: 'clear', ref } });
      else if (edit === 'append')
        this.ports.report({
          ...common,
          action: { verb: 'type', ref, text: text.slice(typing.before.length), append: true },
          valueOrigin: { kind: 'append' },
          whole: text,
        });
      else
        this.ports.report({
          ...common,
          action: { verb: 'type', ref, text },
          ...(edit === 'inside' ? { whole: text } : {}),
        });
    }
  }
}

/** Words of free text in which an addition or a correction is told apart from a new value. */
const WORD = /\p{L}[\p{L}\p{N}'’-]*/gu;

/**
 * How the text came about: `append` if it begins with the whole old content, `inside` if it keeps words of it, `replace` if
 * it is the user's own.
 */
function editOf(field: Element, { before, kept }: Typing, text: string): 'append' | 'inside' | 'replace' {
  const isFreeText = isInput(field)
    ? /^(?:text|search|url|email)$/u.test(field.type)
    : isTextArea(field) || isContentEditable(field);
  const words: readonly string[] = before.match(WORD) ?? [];
  if (!isFreeText || words.length === 0) return 'replace';
  if (kept === before.length && text.length > before.length) return 'append';
  if (words.length < 2) return 'replace';
  const start = commonStart(before, text);
  const end = Math.min(commonStart(reverse(before), reverse(text)), Math.min(before.length, text.length) - start);
  const keptWords = `${before.slice(0, start)}\n${before.slice(before.length - end)}`.match(WORD) ?? [];
  return keptWords.some((word) => word.length > 2 && words.includes(word)) ? 'inside' : 'replace';
}

function reverse(text: string): string {
  return [...text].reverse().join('');
}

function commonStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}

/** Whether the selection covers the whole content, so that a key replaces it. */
function isSelectedWhole(field: Element, content: string): boolean {
  if (content === '') return false;
  if (isInput(field) || isTextArea(field)) {
    // Throws no error, but is null, for types without a selection, such as number.
    return field.selectionStart === 0 && field.selectionEnd === field.value.length;
  }
  const selection = field.ownerDocument.getSelection();
  return selection !== null && !selection.isCollapsed && selection.toString().trim() === content.trim();
}
