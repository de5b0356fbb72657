/** Reads the imports of our source files, for the tests that enforce the layers. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

export interface SourceFile {
  path: string;
  text: string;
  /** Imported files as repository paths without ending, packages as their names. Type-only imports count. */
  imports: string[];
}

export function sourceFiles(): SourceFile[] {
  return sourcePaths().map((path) => {
    const text = readFileSync(path, 'utf8');
    const imports = [
      ...text.matchAll(/(?:^|\n)\s*(?:import|export)\s[^'"`;]*?from\s+'([^']+)'|(?:^|\n)\s*import\s+'([^']+)'/g),
    ].map((match) => resolveImport(path, match[1] ?? match[2] ?? ''));
    return { path, text, imports };
  });
}

function sourcePaths(): string[] {
  return listFiles(['lib', 'components', 'entrypoints']).filter((path) => /\.tsx?$/.test(path));
}

function resolveImport(from: string, specifier: string): string {
  return specifier.startsWith('.') ? normalize(join(dirname(from), specifier)) : specifier;
}

/** All files below the folders, as repository paths with forward slashes, sorted. */
export function listFiles(folders: readonly string[]): string[] {
  return folders.flatMap((folder) => walk(folder)).sort();
}

function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.name === 'node_modules') return [];
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? walk(path) : [path];
  });
}
