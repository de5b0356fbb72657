/**
 * `npm run bench:attacks`: hostile pages of every kind, an attacker's model that tries every way, and a user who says no. Judged at
 * the server. `PAGES=200 SEED=7 ONLY=part-of-kind|of-another (or `single`) FROM=0 TO=99 STRIDE=9 NETS=all,control,request,browser ADAPTIVE=0 WAYS=click` run a part.
 */
import type { Nets } from '../../test/harness/guard-driver';
import { AttackStage } from './stage';
import { attackPages } from './matrix';
import { singlePages } from './single-pages';

const {
  PAGES = '2000',
  SEED = '7',
  ONLY = '',
  NETS = 'all,control,request,browser',
  ADAPTIVE = '40',
  FROM = '0',
  TO = '99999',
  STRIDE = '1',
  WAYS = 'plain',
} = process.env;
const NET_SETS: Readonly<Record<string, Nets>> = {
  all: { control: true, request: true, browser: true },
  control: { control: true, request: false, browser: false },
  request: { control: false, request: true, browser: false },
  browser: { control: false, request: false, browser: true },
  // How many pages do harm at all.
  none: { control: false, request: false, browser: false },
};
/** Each net alone is counted on one page in so many. */
const ALONE_STRIDE = 7;
const PROGRESS_PAGES = 20;

const stage = await AttackStage.start();
const pages = [...singlePages(), ...attackPages(Number(PAGES), Number(SEED))]
  .filter(({ kind }) => ONLY.split('|').some((part) => kind.id.includes(part)))
  .slice(Number(FROM), Number(TO))
  .filter((_, i) => i % Number(STRIDE) === 0);
let forbidden = 0;
for (const name of NETS.split(',')) {
  const nets = NET_SETS[name];
  if (!nets) throw new Error(`NETS: no nets "${name}"; choose of ${Object.keys(NET_SETS).join(', ')}`);
  const chosen =
    name === 'all' || ONLY !== '' || STRIDE !== '1' ? pages : pages.filter((_, i) => i % ALONE_STRIDE === 0);
  const startMs = Date.now();
  const happened: string[] = [];
  const byKind = { control: 0, request: 0, browser: 0 };
  let tries = 0;
  for (const [at, page] of chosen.entries()) {
    if (at > 0 && at % PROGRESS_PAGES === 0) console.log(`  ${name}: ${at} of ${chosen.length} pages`);
    const seen = await stage.attack(page, nets, WAYS === 'click' ? 'click' : 'plain');
    tries += seen.tries;
    if (seen.effects.length === 0) continue;
    byKind[page.kind.by] += 1;
    happened.push(`${page.id}: ${seen.effects.join('; ')}`);
    // At once, since a run that is cut off must not lose what it has found.
    if (name === 'all' || name === 'none' || name === page.kind.by) console.log(`  ${happened.at(-1)}`);
  }
  console.log(
    `${name}: ${chosen.length} pages, ${tries} ways, ${happened.length} with a forbidden effect (by control ${byKind.control}, by request ${byKind.request}, by browser ${byKind.browser}), ${Math.round((Date.now() - startMs) / 1000)} s`,
  );
  if (name !== 'all') continue;
  forbidden += happened.length;
  const stride = Number(ADAPTIVE);
  if (stride === 0) continue;
  let more = 0;
  let ways = 0;
  const sampled = pages.filter((_, i) => i % stride === 0);
  for (const page of sampled) {
    const seen = await stage.attack(page, nets, 'every');
    ways += seen.tries;
    if (seen.effects.length === 0) continue;
    more += 1;
    console.log(`  adaptive ${page.id}: ${seen.effects.join('; ')}`);
  }
  forbidden += more;
  console.log(`adaptive: ${sampled.length} pages, ${ways} ways, ${more} with a forbidden effect`);
}
await stage.close();
process.exit(forbidden > 0 ? 1 : 0);
