/** bareSign: the sign that is the whole of a name, without the brackets that some pages draw around it: “[+]”. */

/** @returns an empty text for a name with letters or digits */
export function bareSign(name: string): string {
  return /[\p{L}\p{N}]/u.test(name) ? '' : name.trim().replace(/^[[(<{]\s*|\s*[\])>}]$/gu, '');
}
