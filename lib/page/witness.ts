/** Watches what the user does after an act: only trusted events count, never our own and never the page's. */
import { foldedText, plainText } from '../core/text';
import { checkedState, nameOf, roleOf, fieldValue } from './semantics';
import { elementsIn, isAlive, isElement, shownParent } from './tree';
import { isVisible } from './visible';
import type { WatchOrder, Witnessed } from './words/observation';

/** What an act left in a field or box, kept in memory only. */
export interface ActRecord {
  token: string;
  element: WeakRef<Element>;
  before: string;
  after: string;
}

/** Words on a control that takes things back or away, in main languages. */
const TAKES_AWAY =
  /(?<![\p{L}])(?:delet|remov|discard|trash|undo|revert|erase|lösch|entfern|rückgängig|verwerf|supprim|annul|effac|elimin|borr|deshacer|cancella|rimuov|exclu|apag|desfaz|verwijder|ongedaan|usuń|cofnij|удал|отмен)|删除|撤销|削除|元に戻す/iu;

/** After a press on such a control the made thing has this long to go, ms. */
const GONE_WITHIN_MS = [150, 500, 1200, 2500, 5000];
/** Without a key for this long the user has paused, ms. */
const TYPING_PAUSE_MS = 400;
const SURVIVAL_MS = [30_000, 120_000, 600_000];

export class Witness {
  private readonly controller = new AbortController();
  private readonly began = performance.now();
  private readonly reported = new Set<string>();
  private readonly timers: ReturnType<typeof setTimeout>[] = [];
  private readonly typedInto = new Set<ActRecord>();
  private pause: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly document: Document,
    private readonly order: WatchOrder,
    private readonly records: readonly ActRecord[],
    private readonly report: (seen: Witnessed) => void,
  ) {
    const options = { capture: true, signal: this.controller.signal };
    const view = document.defaultView;
    view?.addEventListener('click', (event) => this.onPress(event), options);
    view?.addEventListener('change', (event) => this.onChange(event), options);
    view?.addEventListener('input', (event) => this.onChange(event), options);
    for (const delay of SURVIVAL_MS) this.timers.push(setTimeout(() => this.lookForSurvivors(delay), delay));
    this.timers.push(setTimeout(() => this.close(), (SURVIVAL_MS.at(-1) ?? 0) + 1000));
  }

  close(): void {
    this.controller.abort();
    clearTimeout(this.pause);
    for (const timer of this.timers) clearTimeout(timer);
  }

  /** Reports each finding once per step; survival once per mark. */
  private say(n: number, what: Witnessed['what'], how: Witnessed['how'], ratio?: number, markMs = 0): void {
    const key = `${n}|${what}|${markMs}`;
    if (this.reported.has(key)) return;
    this.reported.add(key);
    this.report({
      episode: this.order.episode,
      n,
      what,
      how,
      afterMs: this.elapsed,
      ...(ratio === undefined ? {} : { ratio }),
    });
  }

  private get elapsed(): number {
    return Math.round(performance.now() - this.began);
  }

  /** A trusted press on something that takes away: if what we made is gone soon after, the user took it back. */
  private onPress(event: Event): void {
    if (!event.isTrusted) return;
    const target = event.composedPath()[0];
    if (!(target && isElement(target as Node))) return;
    const words = wordsAround(target as Element);
    if (!TAKES_AWAY.test(words)) return;
    const present = this.order.steps.filter((step) => step.made.some((made) => this.isThere(made)));
    const how = /undo|rückgängig|annul|deshacer|desfaz|ongedaan|cofnij|отмен|撤销|元に戻す/iu.test(words)
      ? 'site-undo'
      : 'deleted';
    for (const delay of GONE_WITHIN_MS) {
      this.timers.push(
        setTimeout(() => {
          for (const step of present) {
            if (!step.made.some((made) => this.isThere(made))) this.say(step.n, 'undone', how);
          }
        }, delay),
      );
    }
  }

  /** A trusted change of a field we set. While the user types nothing is measured: the look comes with the pause. */
  private onChange(event: Event): void {
    if (!event.isTrusted) return;
    const target = event.composedPath()[0];
    const record = this.records.find((one) => one.element.deref() === target);
    if (!record) return;
    if (event.type === 'change') return this.judgeChange(record, true);
    this.typedInto.add(record);
    clearTimeout(this.pause);
    this.pause = setTimeout(() => {
      const typed = [...this.typedInto];
      this.typedInto.clear();
      for (const one of typed) this.judgeChange(one, false);
    }, TYPING_PAUSE_MS);
  }

  /** Back to what it was, or edited. @param isFinal whether the user has done with the field: only then is it an edit */
  private judgeChange(record: ActRecord, isFinal: boolean): void {
    const element = record.element.deref();
    const step = this.order.steps.find(({ token }) => token === record.token);
    if (!element || !step || !isAlive(element)) return;
    const now = contentOf(element);
    if (now === record.after) return;
    if (checkedState(element) !== undefined) return this.say(step.n, 'undone', 'toggled-back');
    if (now === record.before) return this.say(step.n, 'undone', 'value-restored');
    if (isFinal) this.say(step.n, 'edited', 'value-edited', editRatio(record.after, now));
  }

  private lookForSurvivors(markMs: number): void {
    for (const step of this.order.steps) {
      if (this.reported.has(`${step.n}|undone|0`)) continue;
      const record = this.records.find(({ token }) => token === step.token);
      const element = record?.element.deref();
      const held = record && element && isAlive(element) && contentOf(element) === record.after;
      if (held || step.made.some((made) => this.isThere(made)))
        this.say(step.n, 'survived', 'still-there', undefined, markMs);
    }
  }

  private isThere(made: { role: string; name: string }): boolean {
    const wanted = foldedText(made.name);
    for (const element of elementsIn(this.document)) {
      if (!(element.textContent ?? '').includes(made.name.slice(0, 20)) && !element.hasAttribute('aria-label'))
        continue;
      if (made.role !== 'text' && roleOf(element) !== made.role) continue;
      const text =
        made.role === 'text'
          ? plainText(element.textContent ?? '')
          : nameOf(element) || plainText(element.textContent ?? '');
      if (foldedText(text) === wanted && isVisible(element)) return true;
    }
    return false;
  }
}

/** What a field or box holds, for comparing. */
export function contentOf(element: Element): string {
  return checkedState(element) ?? fieldValue(element) ?? '';
}

/** Name and tooltip of the pressed thing and the control around it. */
function wordsAround(element: Element): string {
  for (let at: Element | null = element, up = 0; at && up < 5; at = shownParent(at), up++) {
    if (!at.matches('button,a,[role="button"],[role="menuitem"],input')) continue;
    return `${nameOf(at)} ${at.getAttribute('title') ?? ''} ${at.getAttribute('class') ?? ''} ${plainText(at.textContent ?? '').slice(0, 80)}`;
  }
  return `${nameOf(element)} ${plainText(element.textContent ?? '').slice(0, 80)}`;
}

/** Share of our text that was changed, 0..1: what is not common at the start and the end. */
export function editRatio(ours: string, theirs: string): number {
  const longest = Math.max(ours.length, theirs.length);
  if (longest === 0) return 0;
  let start = 0;
  while (start < Math.min(ours.length, theirs.length) && ours[start] === theirs[start]) start++;
  let end = 0;
  while (end < Math.min(ours.length, theirs.length) - start && ours.at(-1 - end) === theirs.at(-1 - end)) end++;
  return (longest - start - end) / longest;
}
