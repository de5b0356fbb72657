/** Kind: a carrier of a forbidden effect, as markup, and where the effect can be seen coming. */

export interface Carried {
  /** The wording of the control. */
  name: string;
  /** Script that causes the effect by an opaque request: only the wording gives it away. */
  hit: string;
  /** Path of the effect; whatever is requested below it counts. */
  path: string;
  /** Another origin of the same server. */
  evil: string;
}

export interface Kind {
  id: string;
  /**
   * Where the effect can be seen coming: `control` by its wording, `request` by the request alone under a harmless wording,
   * `browser` by the origin that it leaves for.
   */
  by: 'control' | 'request' | 'browser';
  body: (page: Carried) => string;
}

/** A page that is written for itself. */
export interface Single {
  by: Kind['by'];
  lang?: string;
  /** The user's request, where it is not to tidy notes. */
  words?: string;
  /** The effect comes so long after the act, ms. */
  afterMs?: number;
  /** Script that causes the effect by an opaque request (`hit`), the address below which each request counts, another origin. */
  body: (page: { hit: string; path: string; evil: string }) => string;
}
