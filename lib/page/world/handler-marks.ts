/**
 * HandlerMarks: in the page's main world, numbers the press handlers of elements, so that a control whose handler was exchanged
 * between a question and its answer is another control. Handlers on the document and in frameworks cannot be told apart.
 */

type PageView = Window & typeof globalThis;
const PROPERTIES = [
  'onclick',
  'onmousedown',
  'onmouseup',
  'onpointerdown',
  'onpointerup',
  'onsubmit',
  'onkeydown',
] as const;
/** The control, and as many elements around it. */
const MAX_LEVELS = 4;
const MAX_MARKS = 40;

export class HandlerMarks {
  private readonly ids = new WeakMap<object, number>();
  private readonly listeners = new WeakMap<EventTarget, number[]>();
  private count = 0;

  constructor(private readonly view: PageView) {}

  /** Notes a listener; the same one again changes nothing. */
  added(target: object, listener: unknown): void {
    if (!(target instanceof this.view.Element) || typeof listener !== 'function') return;
    const marks = this.listeners.get(target) ?? [];
    const mark = this.idOf(listener);
    if (!marks.includes(mark) && marks.length < MAX_MARKS) this.listeners.set(target, [...marks, mark]);
  }

  /** Marks of the handlers of a control, its form and the elements around it. */
  of(control: Element): string {
    const marks: (string | number)[] = [];
    let at: Element | null = control;
    for (let level = 0; at && at !== this.view.document.body && level < MAX_LEVELS; level++) {
      const element: Element = at;
      marks.push(...(this.listeners.get(element) ?? []), ...this.properties(element), '/');
      at = element.parentElement;
    }
    return marks.join(' ');
  }

  private properties(element: Element): string[] {
    return PROPERTIES.flatMap((name) => {
      const handler: unknown = Reflect.get(element, name);
      return typeof handler === 'function' ? [`${name}${this.idOf(handler)}`] : [];
    });
  }

  private idOf(handler: object): number {
    const known = this.ids.get(handler);
    if (known !== undefined) return known;
    this.ids.set(handler, ++this.count);
    return this.count;
  }
}
