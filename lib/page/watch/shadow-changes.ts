/** ShadowChanges hears `change` events in shadow roots, which do not leave their root, from the first event on that passes through one. */
export class ShadowChanges {
  private readonly roots = new WeakSet<Node>();

  constructor(
    private readonly onChange: (change: Event) => void,
    private readonly signal: AbortSignal,
  ) {}

  listen(event: Event): void {
    for (const node of event.composedPath()) {
      if (!(node instanceof ShadowRoot) || this.roots.has(node)) continue;
      this.roots.add(node);
      node.addEventListener('change', (change) => change.isTrusted && this.onChange(change), {
        capture: true,
        signal: this.signal,
      });
    }
  }
}
