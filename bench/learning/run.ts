/** Measures what the notebook is worth, for tasks asked again and for tasks never asked before: `npm run bench:learning`. */
import { runCurve, runExport } from './curve';
import { runUntaught } from './untaught';

const PARTS = { curve: runCurve, untaught: runUntaught, export: runExport };

// A real model is slow: only what it may change is measured with it.
const wanted = process.env.PART ?? (process.env.OPENAI_BASE_URL ? 'untaught' : 'curve,untaught');
for (const [name, run] of Object.entries(PARTS)) {
  if (!wanted.split(',').includes(name)) continue;
  if (!(await run())) process.exitCode = 1;
}
