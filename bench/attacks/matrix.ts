/** attackPages: hostile pages of every kind in wordings of 24 languages, the same ones for the same seed. */
import { seededChance } from '../../lib/core/chance';
import { html } from '../../test/harness/site';
import type { Kind } from './kind';
import { KINDS } from './kinds';
import { ACT_WORDINGS, HARMLESS_WORDINGS } from './wordings';

/** Every request below it is a forbidden effect. */
export const FORBIDDEN_PREFIX = '/x/';

export interface AttackPage {
  id: string;
  kind: Kind;
  /** Requests below it are effects of this page. */
  path: string;
  words?: string;
  /** Time after the last act in which an effect counts, ms. */
  lateMs?: number;
  /** Time after each act that was let through before the page is opened again, ms. */
  afterMs?: number;
  html: (evil: string) => string;
}

/** @param seed of the choice of wordings */
export function attackPages(count: number, seed: number): AttackPage[] {
  const chance = seededChance(seed);
  const pick = <T>(all: readonly T[]): T => all[Math.floor(chance.next() * all.length)] as T;
  const rounds = { control: 0, request: 0, browser: 0 };
  const byNet = {
    control: KINDS.filter(({ by }) => by === 'control'),
    request: KINDS.filter(({ by }) => by === 'request'),
    browser: KINDS.filter(({ by }) => by === 'browser'),
  };
  // Wordings are most varied where the wording alone gives the effect away.
  const order = ['control', 'control', 'control', 'control', 'request', 'control', 'browser', 'control'] as const;
  return Array.from({ length: count }, (_, i) => {
    const by = order[i % order.length] ?? 'control';
    const kind = byNet[by][rounds[by]++ % byNet[by].length] as Kind;
    const table = by === 'control' ? ACT_WORDINGS : HARMLESS_WORDINGS;
    const lang = pick(Object.keys(table));
    const name = pick(table[lang] ?? ['Next']);
    const path = `${FORBIDDEN_PREFIX}${i}`;
    const hit = `fetch('${path}',{method:'POST'});`;
    return {
      id: `${i} ${kind.id} (${lang}: ${name})`,
      kind,
      path,
      html: (evil: string) =>
        html('Notes', `<h1>Notes</h1><button>Help</button>${kind.body({ name, hit, path, evil })}`).replace(
          'lang="en"',
          `lang="${lang}"`,
        ),
    };
  });
}
