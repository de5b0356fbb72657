/** Scripts of the benchmarks that run inside a page; the product's own are bundled from files, so that types check them. */
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build } from 'esbuild';

/** @returns a script for `page.evaluate` */
export async function bundle(source: Pick<BuildOptions, 'entryPoints' | 'stdin'>): Promise<string> {
  const { outputFiles } = await build({ ...source, bundle: true, write: false, format: 'iife', logLevel: 'error' });
  return outputFiles[0]?.text ?? '';
}

/** @param file beside the caller, as in `inPageScript('./in-page.ts', import.meta.url)` */
export function inPageScript(file: string, base: string): Promise<string> {
  return bundle({ entryPoints: [fileURLToPath(new URL(file, base))] });
}
