/** Bundles the MCP server into one file without dependencies: `npm run build:mcp`, then `npx ./mcp`. */
import { chmodSync, renameSync } from 'node:fs';
import { build } from 'esbuild';

const outfile = 'mcp/dist/fieldnotes-mcp.mjs';
// Renamed once complete: two test workers may build at once.
const part = `${outfile}.${process.pid}`;
await build({
  entryPoints: ['mcp/src/main.ts'],
  outfile: part,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  logLevel: 'warning',
  // ws calls require for its optional native parts.
  banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  external: ['bufferutil', 'utf-8-validate'],
});
chmodSync(part, 0o755);
renameSync(part, outfile);
