/** namesPlace: whether a control is called after a place or a list to look at, though its words could be an act's: the tab “Payments”, “Show replies”. */
import { plainText } from '../core/text';
import type { ElementFacts } from '../page/words/element';

const LISTS =
  'replies|orders|payments|members|invites|invitations|posts|shares|uploads|imports|purchases|donations|transfers|refunds|subscriptions|approvals|votes|bids|(?:deleted|removed|sent|shared|published|archived)(?: \\p{L}+)?';
const PLACE = new RegExp(
  `^(?:${LISTS}|trash|bin|recycle bin|drafts?|outbox|papierkorb|zahlungen|bestellungen|corbeille|paiements|commandes|papelera|pagos|pedidos|cestino|pagamenti|ordini|lixeira|pagamentos|prullenbak|bestellingen|betalingen|kosz|zamówienia|płatności|корзина|заказы|платежи)$`,
  'iu',
);
const SHOWS = new RegExp(
  `^(?:show|view|see|hide|load|browse|list|read)(?: (?:\\d+|all|more|older|newer|previous|next|the|my|your))* (?:${LISTS})$`,
  'iu',
);
const COUNT = /[\s,:(]*\d+\)?$/;

/** @returns `shows`: it shows a list; `place`: it leads to one, and what it sends is still asked about */
export function namesPlace(facts: ElementFacts): 'shows' | 'place' | undefined {
  if ((facts.enclosing ?? []).length > 0) return undefined;
  if (isCalled(facts, SHOWS)) return 'shows';
  return /^(?:tab|treeitem)$/.test(facts.fingerprint.role) && isCalled(facts, PLACE) ? 'place' : undefined;
}

function isCalled({ fingerprint, wording }: ElementFacts, names: RegExp): boolean {
  return [fingerprint.name, wording].every((text) => {
    const name = plainText(text).replace(COUNT, '');
    return name === '' || names.test(name);
  });
}
