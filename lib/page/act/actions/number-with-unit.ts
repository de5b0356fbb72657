/** numberWithUnit reads “45 litres” as a number where the control names the unit itself. */
import { roleOf } from '../../dom/aria-role';
import { nameOf } from '../../dom/element-state';

const NUMBER_AND_UNIT = /^(-?\d+(?:[.,]\d+)?)\s*(%|°\s?[cf]?|\p{L}+)$/iu;

/** @returns undefined for a text that is no number, or with a unit that neither the name nor the text of the control has */
export function numberWithUnit(element: Element, text: string): number | undefined {
  const plain = text.trim();
  if (plain === '') return undefined;
  if (Number.isFinite(Number(plain))) return Number(plain);
  const [, number = '', unit = ''] = NUMBER_AND_UNIT.exec(plain) ?? [];
  const named = `${nameOf(element, roleOf(element))} ${element.getAttribute('aria-valuetext') ?? ''}`.toLowerCase();
  const words = named.split(/[^\p{L}%°]+/u);
  return unit !== '' && words.includes(unit.toLowerCase()) ? Number(number.replace(',', '.')) : undefined;
}
