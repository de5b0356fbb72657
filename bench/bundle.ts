/** Scripts of the benchmarks that run inside a page, each bundled from a file of its own, so that types check them. */
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** @param file beside the caller, as in `inPageScript('./in-page.ts', import.meta.url)` @returns a script for `page.evaluate` */
export async function inPageScript(file: string, base: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(file, base))],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    logLevel: 'error',
  });
  return outputFiles[0]?.text ?? '';
}
