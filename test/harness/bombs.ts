/** Files that are made to break whoever reads them. */

const HEAD = '{"format":"fieldnotes-notes","version":1,"sites":';
const TAIL = `,"checksum":"${'0'.repeat(64)}"}`;

/** Small ones, of five kinds. */
export function bomb(i: number): string {
  switch (i % 5) {
    case 0:
      return `${HEAD}${'['.repeat(100_000 + i)}`;
    case 1:
      return `${HEAD}${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}}`;
    case 2:
      return `${HEAD}[{"origin":"${'a'.repeat(1_000_000 + i)}","notes":[]}]${TAIL}`;
    case 3:
      return `${HEAD}[],"__proto__":{"polluted":${i}},"constructor":{"prototype":{"polluted":1}}${TAIL}`;
    default:
      return `${HEAD}[],"version":${i}e308${TAIL}`;
  }
}

/** As large as a file may be: many small things of one kind, or one large one. @param length in characters */
export function* largeBombs(length: number): Generator<string> {
  const fill = (one: string) => one.repeat(Math.floor((length - HEAD.length - TAIL.length - 20) / one.length));
  for (const one of ['{},', '[],', '1,', '"x",', 'null,', '{"a":{}},', '[[[[1]]]],', '"\\u4e00",'])
    yield `${HEAD}[${fill(one).slice(0, -1)}]${TAIL}`;
  yield `${HEAD}"${fill('x')}"${TAIL}`;
  yield `${HEAD}"${fill('一')}"${TAIL}`;
  yield `${HEAD}[{"origin":"https://a.example","notes":[${fill('{},').slice(0, -1)}]}]${TAIL}`;
  yield `${HEAD}${fill(' ')}[]${TAIL}`;
  yield `${HEAD}[${fill('9')}]${TAIL}`;
  const keys = Array.from({ length: Math.floor(length / 18) }, (_, i) => `"k${i}":1`.padEnd(16));
  yield `${HEAD}{${keys.join(',')}}${TAIL}`.slice(0, length);
}
