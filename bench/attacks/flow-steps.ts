/** Steps and scripts of which the tables of everyday flows are made. */
import type { FlowStep } from './ordinary-flows';

export const json = (method: string, path: string, body: string) =>
  `fetch('/api/${path}', {method: '${method}', headers: {'content-type': 'application/json'}, body: JSON.stringify(${body})})`;
export const on = (selector: string, event: string, code: string) =>
  `<script>for (const one of document.querySelectorAll(${JSON.stringify(selector)})) one.addEventListener('${event}', (event) => { ${code} });</script>`;
export const press = (name: string, role = 'button'): FlowStep => ({ role, name });
export const type = (name: string, text: string, role = 'textbox'): FlowStep => ({
  role,
  name,
  act: { verb: 'type', text },
});
export const choose = (name: string, option: string): FlowStep => ({
  role: 'combobox',
  name,
  act: { verb: 'select', option },
});
export const tick = (name: string): FlowStep => ({ role: 'checkbox', name, act: { verb: 'check' } });
