/** Random numbers as an argument, so that runs can be replayed with the same ones. */

export interface Chance {
  /** A number in [0, 1). */
  next(): number;
}

/** A deterministic sequence for a seed (mulberry32). */
export function seededChance(seed: number): Chance {
  let state = seed >>> 0;
  return {
    next() {
      state = (state + 0x6d2b79f5) >>> 0;
      let t = state;
      t = Math.imul(t ^ (t >>> 15), t | 1);
      t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
      return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
    },
  };
}

/** Cryptographically random numbers of the platform. */
export const systemChance: Chance = {
  next() {
    const [word = 0] = crypto.getRandomValues(new Uint32Array(1));
    return word / 4294967296;
  },
};
