/** withShownCount fits the name of a target to the count that the page shows in it now: “Table 7 3 guests” for “Table 7 0 guests”. */
import { normalizeText } from '../../core/text';
import type { Fingerprint } from '../../page/words/element';
import type { SnapshotNode } from '../../page/words/snapshot';
import { fillTemplate, type Template } from '../../records/template';

/** A number behind a value, or behind a sign, and before a word in small letters: “· 0 guests”, “(3 new)”. “Court 2 at” is none. */
const COUNT = /(?:^\s*|[·–(,:|-]\s*)\d+(?=\s\p{Ll}{3})/gu;

/**
 * @param named the name as a template
 * @returns the fingerprint itself if the page has the name as it was, or not exactly one with another count
 */
export function withShownCount(
  fingerprint: Fingerprint,
  named: Template | undefined,
  values: Readonly<Record<string, string>>,
  nodes: readonly Pick<SnapshotNode, 'role' | 'name'>[],
): Fingerprint {
  const pattern = named && patternOf(named, values);
  const similar = nodes.filter(({ role }) => role === fingerprint.role);
  const isThere = similar.some(({ name }) => normalizeText(name) === normalizeText(fingerprint.name));
  const [only, ...others] = pattern && !isThere ? similar.filter(({ name }) => pattern.test(name)) : [];
  return only && others.length === 0 ? { ...fingerprint, name: only.name } : fingerprint;
}

/** @returns undefined for a name without a count behind a value */
function patternOf(named: Template, values: Readonly<Record<string, string>>): RegExp | undefined {
  let hasCount = false;
  const parts = named.map((part, i) => {
    if ('slot' in part) return escaped(fillTemplate([part], values));
    if (i === 0) return escaped(part.text);
    const marked = part.text.split(COUNT);
    const counts = part.text.match(COUNT) ?? [];
    hasCount ||= counts.length > 0;
    return marked.map((text, at) => escaped(text) + (counts[at] ?? '').replace(/\d+/u, '\\d+')).join('');
  });
  return hasCount ? new RegExp(`^${parts.join('')}$`, 'iu') : undefined;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/-]/gu, '\\$&');
