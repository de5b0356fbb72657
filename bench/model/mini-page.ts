/** A small page whose state is the judge of a task: fields, boxes, choices, buttons and text, without a browser. */
import type { Action, ActResult } from '../../lib/page/words/action';
import type { Snapshot, SnapshotNode } from '../../lib/page/words/snapshot';
import { FakePage } from '../../test/harness/fake-ports';
import { facts, ORIGIN } from '../../test/unit/guard/make';

export interface Item {
  role: string;
  name: string;
  value?: string;
  checked?: boolean;
  options?: string[];
  /** Runs on a click. */
  press?: (page: MiniPage) => void;
  /** Runs on Enter in a field. */
  enter?: (page: MiniPage) => void;
}

const FIELDS = new Set(['textbox', 'searchbox', 'spinbutton']);
const ACTIONABLE = new Set([...FIELDS, 'combobox', 'checkbox', 'radio', 'button', 'link']);

export class MiniPage extends FakePage {
  /** Submitted values and opened entries, in order: `name=Ann`. */
  readonly log: string[] = [];
  acts = 0;
  private readonly refs = new Map<Item, string>();

  constructor(
    readonly title: string,
    public items: Item[],
  ) {
    super(`${ORIGIN}/page`);
  }

  item(name: string): Item {
    const found = this.items.find((one) => one.name === name && ACTIONABLE.has(one.role));
    if (!found) throw new Error(`the page has no ${name}`);
    return found;
  }

  value(name: string): string {
    return this.item(name).value ?? '';
  }

  /** Adds words to the page. */
  say(name: string, role = 'status'): void {
    this.items = [...this.items, { role, name }];
  }

  private refOf(item: Item): string | undefined {
    if (!ACTIONABLE.has(item.role)) return undefined;
    const known = this.refs.get(item) ?? `e${this.refs.size + 1}`;
    this.refs.set(item, known);
    return known;
  }

  private byRef(ref: string): Item | undefined {
    return this.items.find((item) => this.refOf(item) === ref);
  }

  snapshot = async (): Promise<Snapshot> =>
    this.snapshotOf(
      this.title,
      this.items.map((item) => this.nodeOf(item)),
    );

  private nodeOf(item: Item): SnapshotNode {
    const ref = this.refOf(item);
    const hasValue = FIELDS.has(item.role) || item.role === 'combobox';
    return {
      depth: 0,
      role: item.role,
      name: item.name,
      states: item.checked === undefined ? [] : [item.checked ? 'checked' : 'unchecked'],
      inViewport: true,
      ...(ref ? { ref } : {}),
      ...(hasValue ? { value: item.value ?? '' } : {}),
      ...(item.options ? { options: item.options } : {}),
    };
  }

  private write(action: Action): 'done' | 'not-editable' | 'no-such-option' | 'stale-ref' {
    if (!('ref' in action) || action.ref === undefined) return 'done';
    const item = this.byRef(action.ref);
    if (!item) return 'stale-ref';
    switch (action.verb) {
      case 'type':
      case 'clear':
        if (!FIELDS.has(item.role)) return 'not-editable';
        item.value = action.verb === 'type' ? action.text : '';
        return 'done';
      case 'select': {
        if (!item.options) return 'not-editable';
        const [option] = action.options;
        const found = item.options.find((one) => one.toLowerCase() === option?.toLowerCase());
        if (action.options.length !== 1 || found === undefined) return 'no-such-option';
        item.value = found;
        return 'done';
      }
      case 'check':
        if (item.checked === undefined) return 'not-editable';
        this.setChecked(item, action.checked);
        return 'done';
      case 'click':
        if (item.checked !== undefined) this.setChecked(item, item.role === 'radio' || !item.checked);
        item.press?.(this);
        return 'done';
      case 'press':
        if (action.keys === 'Enter') (item.enter ?? item.press)?.(this);
        return 'done';
      default:
        return 'done';
    }
  }

  private setChecked(item: Item, checked: boolean): void {
    if (item.role === 'radio' && checked)
      for (const other of this.items) if (other.role === 'radio') other.checked = false;
    item.checked = checked;
  }

  protected override async perform(action: Action): Promise<ActResult> {
    this.acts += 1;
    const result = this.write(action);
    return result === 'done' ? { type: 'done', undoable: false } : { type: 'failed', reason: result };
  }

  facts = async (_tab: number, ref: string) => {
    const item = this.byRef(ref);
    // The guard's questions are not what is measured: no control here is irreversible.
    const found = facts({
      name: item?.name ?? '',
      role: item?.role ?? 'button',
      wording: 'Next',
      editable: FIELDS.has(item?.role ?? ''),
    });
    return { type: 'facts' as const, facts: { ...found, ref } };
  };
  override focused = async () => this.refs.values().next().value ?? 'e1';
}
