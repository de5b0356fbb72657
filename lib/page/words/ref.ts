/** Refs within a tab: `e12` in the top document, `f7e12` in frame 7. */

export function joinRef(frameId: number, ref: string): string {
  return frameId === 0 ? ref : `f${frameId}${ref}`;
}

export function splitRef(ref: string): { frameId: number; ref: string } {
  const match = /^f(\d+)(e\d+)$/.exec(ref);
  return match?.[1] && match[2] ? { frameId: Number(match[1]), ref: match[2] } : { frameId: 0, ref };
}
