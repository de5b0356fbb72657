/** extractQuoted: takes quoted text out of a request, so that its words neither split nor match clauses. */

const QUOTED =
  /"([^"]*)"|“([^”“]*)[”“]|„([^“”]*)[“”]|«([^»]*)»|»([^«]*)«|‹([^›]*)›|(?<=^|\s)['‘‚]([^'’‘]*)['’‘](?=$|[\s,.;!?])|(?<=^|\s)`([^`]*)`/g;

/** Stands for the quoted text of that index; `plainText` has removed these control characters from the request. */
const mark = (index: number) => `\u0001${index}\u0001`;
// biome-ignore lint/suspicious/noControlCharactersInRegex: plainText removes control characters, so the mark is unique
const MARK = /\u0001(\d+)\u0001/g;

export function extractQuoted(text: string): { text: string; quoted: string[] } {
  const quoted: string[] = [];
  const withMarks = text.replace(QUOTED, (_, ...groups) => {
    const value = groups.slice(0, 8).find((group) => typeof group === 'string') ?? '';
    quoted.push(String(value).trim());
    return mark(quoted.length - 1);
  });
  return { text: withMarks, quoted };
}

export function restoreQuoted(text: string, quoted: readonly string[]): string {
  return text.replace(MARK, (_, index) => quoted[Number(index)] ?? '');
}

export function hasQuoted(text: string): boolean {
  return text.search(MARK) >= 0;
}

/** The text if it is one quotation and nothing else. */
export function onlyQuoted(text: string, quoted: readonly string[]): string | undefined {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: see MARK
  const [, index] = /^\u0001(\d+)\u0001[,;:.!?]*$/.exec(text) ?? [];
  return index === undefined ? undefined : quoted[Number(index)];
}
