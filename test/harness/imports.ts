/** Reads the imports of our source files, for the tests that enforce the layers. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

export interface SourceFile {
  path: string;
  text: string;
  /** Imported files as repository paths without ending, packages as their names. Type-only and dynamic imports count. */
  imports: string[];
  /** The imports left after type-only ones are erased. */
  runtimeImports: string[];
}

/** Folders whose code goes into the extension. */
const SHIPPED = ['lib', 'components', 'entrypoints'];
const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s([^'"`;]*?)from\s+'([^']+)'|(?:^|\n)\s*import\s+'([^']+)'|\bimport\(\s*'([^']+)'\s*\)/g;

export function sourceFiles(folders: readonly string[] = SHIPPED): SourceFile[] {
  return listFiles(folders)
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => {
      const text = readFileSync(path, 'utf8');
      return { path, text, ...importsIn(path, text) };
    });
}

export function importsIn(path: string, text: string): Pick<SourceFile, 'imports' | 'runtimeImports'> {
  const found = [...text.matchAll(IMPORT)].map(([, clause = '', named, bare, dynamic]) => ({
    target: resolveImport(path, named ?? bare ?? dynamic ?? ''),
    isErased: named !== undefined && isTypeOnly(clause),
  }));
  return {
    imports: found.map(({ target }) => target),
    runtimeImports: found.flatMap(({ target, isErased }) => (isErased ? [] : [target])),
  };
}

/** @param clause the text between `import` and `from` */
function isTypeOnly(clause: string): boolean {
  if (/^type\s/.test(clause)) return true;
  const names = /^\{([^}]*)\}\s*$/
    .exec(clause)?.[1]
    ?.split(',')
    .filter((name) => name.trim() !== '');
  return names?.every((name) => /^\s*type\s/.test(name)) ?? false;
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
