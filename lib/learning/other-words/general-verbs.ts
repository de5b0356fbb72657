/** GENERAL_VERBS: general verbs with which the act of a family may be asked for, while a task that has such a verb itself is not of the family. */

const list = (text: string): readonly string[] => text.split(',').map((form) => form.trim().replace(/\s+/g, ' '));

/** “Put the guest in room 3” may check him in; “check milk in to the list” never puts it there. */
export const GENERAL_VERBS: Readonly<Record<string, readonly string[]>> = Object.freeze({
  checkin: list(`put`),
  roster: list(`put, schedule, setzen, ein+setzen`),
  handout: list(`give, issue, geben=gib, übergeben=übergib`),
  register: list(`add, put, auf+nehmen=nimm, setzen`),
  report: list(`mark, flag, markieren, kennzeichnen`),
  mark: list(`tick off, tick, check off`),
  lend: list(`check out`),
  download: list(`get, fetch, holen`),
  add: list(`pop, throw, toss, drop, chuck, slip`),
  plan: list(`aus+machen, an+setzen, fest+machen`),
  reschedule: list(`legen`),
  transfer: list(`book, buchen, send, pay, zahlen`),
  reply: list(`write, schreiben`),
});
