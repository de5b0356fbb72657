/** Bundles the MCP server into one file without dependencies: `npm run build:mcp`, then `npx ./mcp`. */
import { chmodSync } from 'node:fs';
import { build } from 'esbuild';

const outfile = 'mcp/dist/fieldnotes-mcp.mjs';
await build({
  entryPoints: ['mcp/src/main.ts'],
  outfile,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  logLevel: 'warning',
  // ws calls require for its optional native parts.
  banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  external: ['bufferutil', 'utf-8-validate'],
});
chmodSync(outfile, 0o755);
