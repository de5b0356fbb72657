/** Items of small pages: fields, boxes, lists, texts, and buttons that log what they send or open. */
import type { Item, MiniPage } from './mini-page';

export const field = (name: string, value = ''): Item => ({ role: 'textbox', name, value });
export const box = (name: string, checked = false): Item => ({ role: 'checkbox', name, checked });
export const radio = (name: string, checked = false): Item => ({ role: 'radio', name, checked });
export const choice = (name: string, options: string[]): Item => ({
  role: 'combobox',
  name,
  options,
  value: options[0] ?? '',
});
export const text = (name: string, role = 'text'): Item => ({ role, name });
export const heading = (name: string) => text(name, 'heading');
export const button = (name: string, press: (page: MiniPage) => void = () => undefined): Item => ({
  role: 'button',
  name,
  press,
});
/** A button that sends the fields named: `name=Ann, city=Rome`. */
export const sender = (name: string, fields: readonly string[]) =>
  button(name, (page) => {
    page.log.push(fields.map((one) => `${one}=${page.item(one).checked ?? page.value(one)}`).join(', '));
    page.say('Thank you, it is saved.');
  });
export const logger = (name: string, entry = name): Item =>
  button(name, (page) => {
    page.log.push(entry);
    page.say(`Opened: ${entry}`);
  });
/** Whether the page has heard these and nothing else; “Beagle” is “beagle”. */
export const is = (page: MiniPage, ...entries: string[]) =>
  JSON.stringify(page.log).toLowerCase() === JSON.stringify(entries).toLowerCase();
