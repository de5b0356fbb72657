/** tellOrder reads “reply "I do" to Ilse” and “share Misa with Noor”: the button of the row, then the text in the field that comes for it. */
import type { Snapshot } from '../page/words/snapshot';
import type { Command } from '../records/command';
import { implicitCommand } from './implicit-command';
import { orderWords } from './order-words';
import { extractQuoted, hasQuoted, restoreQuoted } from './quoted-text';

/** The verb of a command that writes a text into the field that a press has brought, and sends it. */
export const TELL = 'tell';
/** Orders to tell one row something, or a person of it, in the planner's languages; pinned by the policy's hash. */
export const TELL_ORDERS: readonly RegExp[] = Object.freeze([
  /^(?:please )?(?<verb>reply|answer|respond|comment|note|say) (?<quoted>\S+) (?:to|on|for|under|in) (?<row>.+)$/iu,
  /^(?:please )?(?<verb>reply|answer|respond|comment) (?:to|on) (?<row>.+?)(?: with| saying)?:? (?<quoted>\S+)$/iu,
  /^(?:please )?(?<verb>share|forward|assign|lend) (?<row>.+?) (?:with|to) (?<text>[^,;]+)$/iu,
  /^(?:bitte )?(?<verb>antworte|kommentiere|schreibe?) (?<quoted>\S+) (?:an|auf|zu|zur|zum|unter|bei) (?<row>.+)$/iu,
  /^(?:bitte )?(?<verb>antworte|kommentiere) (?:(?:auf|an|zu) )?(?<row>.+?)(?: mit)?:? (?<quoted>\S+)$/iu,
  /^(?:bitte )?(?<verb>teile?) (?<row>.+?) mit (?<text>[^,;]+)$/iu,
  /^(?:bitte )?(?<verb>leite?|sende?|schicke?) (?<row>.+?) an (?<text>[^,;]+) (?<end>weiter)$/iu,
  /^(?:bitte )?(?<verb>weise?) (?<row>.+) (?<text>\S+) (?<end>zu)$/iu,
  /^(?<verb>répond(?:s|ez|re)|comment(?:e|ez|er)) (?<quoted>\S+) (?:à|au|aux|sur|sous) (?<row>.+)$/iu,
  /^(?<verb>répond(?:s|ez|re)|comment(?:e|ez|er)) (?:(?:à|au|aux|sur) )?(?<row>.+?)(?: avec| par)? ?:? (?<quoted>\S+)$/iu,
  /^(?<verb>partage[rz]?) (?<row>.+?) avec (?<text>[^,;]+)$/iu,
  /^(?<verb>transf(?:ère|ér(?:ez|er))|attribue[rz]?|assigne[rz]?|prête[rz]?) (?<row>.+?) à (?<text>[^,;]+)$/iu,
  /^(?<verb>responde[r]?|comenta[r]?) (?<quoted>\S+) (?:al?|en|sobre) (?<row>.+)$/iu,
  /^(?<verb>responde[r]?|comenta[r]?) (?:(?:al?|en) )?(?<row>.+?)(?: con| diciendo)?:? (?<quoted>\S+)$/iu,
  /^(?<verb>compart(?:e|ir)) (?<row>.+?) con (?<text>[^,;]+)$/iu,
  /^(?<verb>reenv(?:ía|iar)|asigna[r]?|presta[r]?) (?<row>.+?) al? (?<text>[^,;]+)$/iu,
]);
const FIELDS: ReadonlySet<string> = new Set(['textbox', 'searchbox', 'combobox']);
const GOES_ON = /\s(?:and|then|und|dann|et|puis|y|luego)\s/iu;

/** @returns undefined unless the verb and the row are an order by themselves */
export function tellOrder(request: string, snapshot: Snapshot, hasModel = false): Command[] | undefined {
  const { text, quoted } = extractQuoted(orderWords(request));
  for (const order of TELL_ORDERS) {
    const { verb, end = '', row, quoted: said, text: name } = order.exec(text)?.groups ?? {};
    const value = said ?? name;
    if (verb === undefined || row === undefined || value === undefined) continue;
    if (said === undefined ? GOES_ON.test(value) : !hasQuoted(said)) continue;
    // “leite … weiter” is what a button Weiterleiten does.
    const press = implicitCommand(`${end}${verb} ${restoreQuoted(row, quoted)}`, snapshot, hasModel);
    if (press?.verb !== 'click' || (press.within ?? press.row ?? press.chosen) === undefined) continue;
    const known = snapshot.nodes.flatMap(({ ref, role }) => (ref !== undefined && FIELDS.has(role) ? [ref] : []));
    const writing = { verb: TELL, target: verb, value: restoreQuoted(value, quoted), unveiled: { known, openers: [] } };
    return [press, { words: request, ...writing }];
  }
  return undefined;
}
