/** What every widget page shares: sections, and the state that the widgets themselves report. */

/** What each widget holds by its own account. */
export const state = {};
globalThis.widgetState = state;

export function note(key, value) {
  state[key] = value;
}

export function section(title, html) {
  document.title = title;
  const part = document.createElement('section');
  part.innerHTML = `<h2>${title}</h2>${html}`;
  document.body.append(part);
  return part;
}

/** Notes what a field holds whenever the page hears of it. */
export function field(id) {
  const element = document.getElementById(id);
  element.addEventListener('change', () => note(id, element.value));
  element.addEventListener('input', () => note(id, element.value));
}

/** An empty place to mount something in. */
export function place(label) {
  const holder = document.createElement('div');
  holder.style.cssText = 'margin:8px 0;max-width:420px';
  if (label) holder.setAttribute('data-place', label);
  document.body.append(holder);
  return holder;
}

/** Rows for tables. */
export const PEOPLE = Array.from({ length: 12 }, (_, i) => ({
  key: i,
  id: i,
  name: `Person ${i + 1}`,
  age: 30 + ((i * 7) % 12),
}));

/** Notes the value and shows it, as an app shows what was done. */
export function say(key, value) {
  note(key, value);
  const line = document.querySelector('output.said') ?? document.body.appendChild(document.createElement('output'));
  line.className = 'said';
  line.style.display = 'block';
  line.textContent = `${key}: ${JSON.stringify(value)}`;
}
