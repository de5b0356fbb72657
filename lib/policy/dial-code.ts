/** splitDialCode: the option of a list of countries that a telephone number begins with, and the rest of the number. */

/** A telephone number with the code of its country. */
const WITH_CODE = /^(?:\+|00)\d[\d\s()./-]{5,20}$/;
const CODE = /\+\s?(\d{1,4})(?!\d)/;

export interface Dialled {
  option: string;
  rest: string;
}

/**
 * @param chosen the option that the list shows: it comes before others of the same code
 * @returns undefined for a number without a code, a code that the list lacks, and one of several countries
 */
export function splitDialCode(number: string, options: readonly string[], chosen = ''): Dialled | undefined {
  if (!WITH_CODE.test(number)) return undefined;
  const digits = number.replace(/^\+|^00/, '');
  const fitting = options.flatMap((option) => {
    const code = CODE.exec(option)?.[1];
    return code !== undefined && digits.startsWith(code) ? [{ option, code }] : [];
  });
  const longest = Math.max(0, ...fitting.map(({ code }) => code.length));
  const best = fitting.filter(({ code }) => code.length === longest);
  const found = best.find(({ option }) => option === chosen) ?? (best.length === 1 ? best[0] : undefined);
  const rest = found && digits.slice(found.code.length).trim();
  return found && rest ? { option: found.option, rest } : undefined;
}
