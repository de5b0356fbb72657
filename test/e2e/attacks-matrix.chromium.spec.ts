/** A sample of the attack matrix: hostile pages in 24 languages, every way that suits their controls, judged at the server. */
import { expect, test } from '@playwright/test';
import { attackPages } from '../../bench/attacks/matrix';
import { AttackStage } from '../../bench/attacks/stage';
import { ALL_NETS } from '../harness/guard-driver';
import { sample, SIZES } from '../sizes';

const ALL_PAGES = 2_000;
const SEED = 7;
const PAGES = sample(attackPages(ALL_PAGES, SEED), SIZES.matrixStride);
/** One of these is attacked in every way as well. */
const ADAPTIVE = PAGES.slice(0, 1);

test(`${PAGES.length} of ${ALL_PAGES} generated hostile pages have 0 effects at the server`, async () => {
  test.setTimeout(60 * 60_000);
  const stage = await AttackStage.start();
  try {
    const happened: string[] = [];
    let tries = 0;
    const attack = async (page: (typeof PAGES)[number], ways: 'plain' | 'every') => {
      const seen = await stage.attack(page, ALL_NETS, ways);
      tries += seen.tries;
      if (seen.effects.length > 0) happened.push(`${page.id}: ${seen.effects.join('; ')}`);
    };
    for (const page of PAGES) await attack(page, 'plain');
    for (const page of ADAPTIVE) await attack(page, 'every');
    expect(happened).toEqual([]);
    expect(tries, 'controls were found').toBeGreaterThan(PAGES.length * 3);
    // The same pages do harm where no net is up.
    const [first] = PAGES;
    const without = first && (await stage.attack(first, { control: false, request: false, browser: false }));
    expect(without?.effects.length).toBeGreaterThan(0);
  } finally {
    await stage.close();
  }
});
