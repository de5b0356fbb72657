/** saveFile downloads text as a file. */

const TYPES = {
  json: 'application/json',
  csv: 'text/csv',
  md: 'text/markdown',
  'spec.ts': 'text/plain',
} as const;

/** @param name without extension; the date is appended */
export function saveFile(text: string, name: string, extension: keyof typeof TYPES = 'json'): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: TYPES[extension] }));
  link.download = `${name}-${new Date().toISOString().slice(0, 10)}.${extension}`;
  link.click();
  URL.revokeObjectURL(link.href);
}
