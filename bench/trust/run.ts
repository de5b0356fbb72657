/** Prints what breaks, attacks and false feedback do to trust, over seeded streams: `npm run bench:trust`. */
import {
  activatedByAttacker,
  activeShare,
  badUsesAfterBreak,
  successWithFlipped,
  usesUntilOldWay,
  wronglyQuarantined,
} from './streams';
import { mean, verdict } from '../statistics';

const SEED = Number(process.env.SEED ?? 1);
const p95 = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length * 0.95)] ?? 0;
const percent = (share: number) => `${(100 * share).toFixed(2)} %`;

const lines: [what: string, met: boolean, figure: string][] = [];
const broken = badUsesAfterBreak(2000, false, SEED);
lines.push([
  'bad uses after a break, mean ≤ 4',
  mean(broken) <= 4,
  `${mean(broken).toFixed(2)} (p95 ${p95(broken)}, most ${Math.max(...broken)})`,
]);
const resetUses = badUsesAfterBreak(2000, true, SEED + 1);
lines.push([
  'the same where the fingerprint changed, mean ≤ 1',
  mean(resetUses) <= 1,
  `${mean(resetUses).toFixed(2)} (p95 ${p95(resetUses)}, most ${Math.max(...resetUses)})`,
]);
const lost = wronglyQuarantined(2000, 100, 0.85, SEED + 2);
lines.push(['good notes (85 %) quarantined within 100 uses, ≤ 1 %', lost <= 0.01, percent(lost)]);
const attacked = activatedByAttacker(10_000, SEED + 3);
lines.push(['notes an attacker makes active in 10,000 histories, 0', attacked === 0, String(attacked)]);
const clean = successWithFlipped(0, 400, 60, SEED + 4);
const flipped = successWithFlipped(0.2, 400, 60, SEED + 4);
lines.push([
  'success with 20 % of feedback flipped, ≥ 95 % of clean',
  flipped / clean >= 0.95,
  `${percent(flipped / clean)} (${percent(flipped)} of ${percent(clean)})`,
]);

const avoided = usesUntilOldWay(2000, SEED + 6);
lines.push([
  'uses after a day of faults until the old way is taken again, ≤ 3',
  Math.max(...avoided) <= 3,
  `${mean(avoided).toFixed(2)} (most ${Math.max(...avoided)})`,
]);

console.log(`Trust over seeded streams, seed ${SEED}`);
for (const [what, met, figure] of lines) console.log(`  ${verdict(met)} ${what}: ${figure}`);
console.log('The price: uses in which a note acts unasked, after its first ten');
for (const success of [0.99, 0.95, 0.9, 0.85, 0.7, 0.5])
  console.log(`  ${percent(success)} right: ${percent(activeShare(500, 60, success, SEED + 5))}`);
if (lines.some(([, met]) => !met)) process.exitCode = 1;
