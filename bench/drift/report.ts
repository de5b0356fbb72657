/** The figures of the drift benchmark in words: by peer, by pair, each step that was not found as it was, and the bars. */
import type { Fingerprint } from '../../lib/page/words/element';
import type { Stability } from '../../lib/page/words/similarity';
import { ELEMENTS, type Times } from './speed';
import { type Found, type OwnFinding, PEERS, type Peer } from './peers';
import { verdict } from '../statistics';

export interface Pair {
  app: string;
  from: string;
  to: string;
}

export interface Look extends Pair {
  task: string;
  step: number;
  /** Whether the version has the element at all. */
  isThere: boolean;
  /** With the weights that the site's versions have taught, and without. */
  own: OwnFinding | undefined;
  unlearned: OwnFinding | undefined;
  peers: Partial<Record<Peer, Found>>;
  wanted: Fingerprint | undefined;
}

export interface Played extends Pair {
  task: string;
  result: 'done' | 'falsely done' | 'asked' | 'stopped';
  /** Verdict of the app's own state. */
  isDone: boolean;
  said: string;
  steps: string[];
  ms: number;
}

/** One of a notebook's visits to the versions of a site, in order. */
export interface Visit extends Pair {
  /** Weight of each attribute after the visit as a share of the initial one, 0..1. */
  weights: Stability;
}

const share = (part: number, whole: number) => (whole === 0 ? '  –  ' : `${((100 * part) / whole).toFixed(1)} %`);

export function report(
  looks: readonly Look[],
  played: readonly Played[],
  visits: readonly Visit[],
  speed: Times | undefined,
): boolean {
  const { own, peers } = shares('all apps', looks);
  const odd = looks.filter(({ own: mine, isThere }) =>
    isThere
      ? mine?.found !== 'right' || (mine.located.type === 'found' && mine.located.how === 'healed')
      : mine?.located.type === 'found',
  );
  console.log('\nSteps that were healed, not found, or wrong:');
  for (const look of odd) {
    const at = look.own?.located;
    const how = !at
      ? 'no locator'
      : at.type === 'found'
        ? `${at.how}, score ${at.score.toFixed(2)}, margin ${at.margin.toFixed(2)}`
        : at.reason;
    console.log(
      `  ${(look.own?.found ?? 'none').padEnd(5)} ${look.app} ${look.from} → ${look.to} ${look.task}, step ${look.step}: ${how}`,
    );
    if (process.env.VERBOSE && look.own?.found !== 'right') console.log(`        ${JSON.stringify(look.wanted)}`);
  }
  console.log('\nTasks:');
  for (const one of played)
    if (one.result !== 'done' || process.env.VERBOSE)
      console.log(
        `  ${one.result.padEnd(12)} ${one.app} ${one.from} → ${one.to} ${one.task}${one.isDone ? ' (the app has it)' : ''}: ${one.said} | ${one.steps.join(' | ')}`,
      );
  weightCurves(visits);
  const count = (result: Played['result']) => played.filter((one) => one.result === result).length;
  console.log(
    `  done ${count('done')}, asked ${count('asked')}, stopped ${count('stopped')}, falsely done ${count('falsely done')} of ${played.length}`,
  );
  const wrong = looks.filter((look) => look.own?.found === 'wrong').length;
  const goneFound = looks.filter((look) => !look.isThere && look.own?.located.type === 'found').length;
  const times = looks.flatMap((look) => (look.own ? [look.own.ms] : [])).sort((a, b) => a - b);
  const met: boolean[] = [];
  const bar = (what: string, isMet: boolean, figure: string) => {
    met.push(isMet);
    console.log(`  ${verdict(isMet)} ${what}: ${figure}`);
  };
  console.log('');
  bar('wrong elements 0', wrong === 0, String(wrong));
  bar('falsely done 0', count('falsely done') === 0, String(count('falsely done')));
  bar('right without asking ≥ 98.5 % where the element exists', own >= 0.985, `${(100 * own).toFixed(1)} %`);
  bar('never below the best peer', own >= Math.max(...peers), `best peer ${(100 * Math.max(...peers)).toFixed(1)} %`);
  bar('gone elements are said to be gone', goneFound === 0, `${goneFound} found`);
  const at = (all: readonly number[], part: number) =>
    [...all].sort((a, b) => a - b)[Math.floor(all.length * part)] ?? 0;
  const took = (all: readonly number[]) => `p50 ${at(all, 0.5).toFixed(0)} ms, p95 ${at(all, 0.95).toFixed(0)} ms`;
  for (const [change, ms] of Object.entries(speed?.healed ?? {}))
    bar(
      `healing one step (${change}) ≤ 50 ms at p95 on a page of ${ELEMENTS} elements`,
      at(ms, 0.95) <= 50 && speed?.wrong === 0,
      `${took(ms)}; where it is the same: ${took(speed?.same ?? [])}; ${speed?.wrong} wrong`,
    );
  if (speed) {
    const ofRadar = [0.5, 0.95, 0.99].map((part) => at(speed.radar, part).toFixed(1));
    bar(
      `the radar holds the page's thread ≤ 5 ms at once on such a page, p95`,
      at(speed.radar, 0.95) <= 5,
      `p50 ${ofRadar[0]} ms, p95 ${ofRadar[1]} ms, p99 ${ofRadar[2]} ms, longest ${Math.max(0, ...speed.radar).toFixed(1)} ms, of ${speed.radar.length} slices`,
    );
  }
  console.log(
    `  look-ups took p50 ${times[Math.floor(times.length / 2)]?.toFixed(1)} ms, p95 ${times[Math.floor(times.length * 0.95)]?.toFixed(1)} ms`,
  );
  return !met.includes(false);
}

/** Weight of each attribute after each visit, for attributes that lost weight. */
function weightCurves(visits: readonly Visit[]): void {
  console.log('\nWeights by attribute, after a visit to each version:');
  for (const site of new Set(visits.map(({ app, from }) => `${app}, taught on ${from}`))) {
    const ofSite = visits.filter(({ app, from }) => `${app}, taught on ${from}` === site);
    const changed = [...new Set(ofSite.flatMap(({ weights }) => Object.keys(weights)))].filter((attribute) =>
      ofSite.some(({ weights }) => (weights[attribute] ?? 1) < 1),
    );
    console.log(`  ${site}: ${ofSite.map(({ to }) => to).join(' → ')}${changed.length === 0 ? ': all kept' : ''}`);
    for (const attribute of changed.sort())
      console.log(
        `    ${attribute.padEnd(14)} ${ofSite.map(({ weights }) => (weights[attribute] ?? 1).toFixed(2)).join('  ')}`,
      );
  }
}

/** Shares of the look-ups that each strategy got right, 0..1; printed as a table. */
export function shares(name: string, looks: readonly Look[]): { own: number; peers: number[] } {
  const there = looks.filter(({ isThere }) => isThere);
  console.log(
    `\n${name}: ${there.length} look-ups of elements that are there, ${looks.length - there.length} of elements that are gone\n`,
  );
  console.log('  strategy                   right     wrong    none');
  const line = (strategy: string, found: readonly (Found | undefined)[]) => {
    const count = (what: Found) => found.filter((one) => (one ?? 'none') === what).length;
    console.log(
      `  ${strategy.padEnd(25)} ${share(count('right'), found.length).padStart(7)}  ${share(count('wrong'), found.length).padStart(7)}  ${share(count('none'), found.length).padStart(7)}`,
    );
    return count('right') / Math.max(1, found.length);
  };
  const own = line(
    'Fieldnotes',
    there.map((look) => look.own?.found),
  );
  line(
    '  without learned weights',
    there.map((look) => look.unlearned?.found),
  );
  const peers = PEERS.map((peer) =>
    line(
      peer,
      there.map((look) => look.peers[peer]),
    ),
  );
  return { own, peers };
}
