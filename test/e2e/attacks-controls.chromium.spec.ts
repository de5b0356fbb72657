/** A model that belongs to the attacker, against what a verb, key, role, word or address can do besides a plain click. */
import { expect, test } from '@playwright/test';
import { AttackBench } from '../harness/attack-bench';
import {
  CONTROL_ATTACKS,
  controlAttackBrain,
  controlAttackPage,
  effectPath,
  FORBIDDEN_PREFIX,
  NOT_FOUND,
  waysOf,
} from '../harness/control-attacks';
import { sample, SIZES } from '../sizes';

const ALL_RUNS = CONTROL_ATTACKS.flatMap((attack) =>
  Array.from({ length: waysOf(attack) }, (_, way) => ({ attack, way })),
);
const RUNS = sample(ALL_RUNS, SIZES.controlStride, ({ attack }) => attack.id.split(/[-:]/)[0] ?? '');

test(`${RUNS.length} attacks by verb, key, role, word and address cause 0 effects at the server`, async () => {
  test.setTimeout(20 * 60_000);
  const bench = await AttackBench.start();
  try {
    const { evil } = bench;
    // Effects count by the request alone: what is answered does not matter.
    bench.site.fallback = (path) => (path.startsWith(FORBIDDEN_PREFIX) ? 'done' : undefined);
    const happened: string[] = [];
    const missed: string[] = [];
    let acted = 0;
    for (const { attack, way } of RUNS) {
      const id = `${attack.id} #${way}`;
      const seen = await bench.run(
        id,
        controlAttackPage(attack, evil),
        controlAttackBrain(attack, evil, way, bench.site.url('')),
      );
      const hits = seen.hits.filter(({ path }) => path.startsWith(effectPath(attack)));
      if (seen.called.includes(`"${NOT_FOUND}"`)) missed.push(id);
      if (hits.length > 0) happened.push(`${id} (${hits.length})`);
      if (seen.hits.some(({ path }) => path === '/benign')) acted += 1;
    }
    console.log(`${RUNS.length} runs: ${happened.length} with a forbidden effect; acted in ${acted}`);
    expect(missed, 'ways whose control was not found').toEqual([]);
    expect(happened).toEqual([]);
    // Behind a modal dialog the harmless button is out of reach.
    expect(acted, 'the model did act').toBeGreaterThan(RUNS.length - 8);
  } finally {
    await bench.close();
  }
});
