/** pageStateHash: a hash of a snapshot, equal for equal controls, text and values. */
import type { Snapshot } from './snapshot';

/** 64-bit FNV-like hash in base 36; page content cannot be recovered from it. */
export function pageStateHash(snapshot: Pick<Snapshot, 'url' | 'nodes'>): string {
  let low = 0x811c9dc5;
  let high = 0x9e3779b9;
  const take = (text: string) => {
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      low = Math.imul(low ^ code, 0x01000193);
      high = Math.imul(high ^ code, 0x85ebca6b);
    }
    low ^= 31;
  };
  take(snapshot.url);
  for (const node of snapshot.nodes) {
    take(node.role);
    take(node.name);
    take(node.value ?? '');
    for (const state of node.states) take(state);
  }
  return `${(low >>> 0).toString(36)}${(high >>> 0).toString(36)}`;
}
