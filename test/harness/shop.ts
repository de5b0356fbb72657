/** A shop whose every step reaches the server, so that a doubled or lost step shows there; and the model that shops. */
import type { Brain } from './model-server';
import type { OutlineNode } from './outline';
import { html, type Route } from './site';

const POST = "(path, body) => fetch(path, { method: 'POST', body })";

export const shopRoutes: Record<string, Route> = {
  '/shop': () =>
    html(
      'Shop',
      `<h1>Shop</h1>
      <button id="add">Add apples</button> <ul id="basket" aria-label="Chosen"></ul>
      <label>Note <input id="note"></label>
      <a href="/basket">Basket</a>
      <script>
        const post = ${POST};
        add.onclick = async () => { await post('/add', 'apples'); const item = document.createElement('li'); item.textContent = 'apples chosen'; basket.append(item); };
        note.onchange = () => post('/note', note.value);
      </script>`,
    ),
  '/add': () => 'ok',
  '/note': () => 'ok',
  '/basket': () =>
    html(
      'Basket',
      `<h1>Your basket</h1>
      <form action="/order" method="post"><label>Gift text <input name="gift" id="gift"></label> <button>Place order</button></form>
      <script>gift.onchange = () => (${POST})('/gift', gift.value);</script>`,
    ),
  '/gift': () => 'ok',
  '/order': () => ({ status: 303, headers: { location: '/thanks' }, body: '' }),
  '/thanks': () => html('Thanks', '<h1>Thank you for your order</h1>'),
};

/** Each of these must reach the server exactly once per run. */
export const SHOP_EFFECTS = ['/add', '/note', '/basket', '/gift', '/order'] as const;

/** Goes by what the page shows; tries one forbidden address first, so that a refusal is part of every run. */
export const shopBrain: Brain = ({ nodes, calls }) => {
  const find = (role: string, name: string) =>
    nodes.find((node) => node.role === role && node.name === name && node.ref);
  const click = (node: OutlineNode) => ({ tool: 'click', arguments: { ref: node.ref } });
  const type = (node: OutlineNode, text: string) => ({ tool: 'type', arguments: { ref: node.ref, text } });
  if (!calls.some((call) => call.name === 'goTo'))
    return { tool: 'goTo', arguments: { url: 'http://127.0.0.1:9/never-seen' } };
  if (nodes.some((node) => node.name === 'Thank you for your order'))
    return { tool: 'done', arguments: { summary: 'Ordered.' } };
  const gift = find('textbox', 'Gift text');
  const order = find('button', 'Place order');
  if (gift && gift.value !== 'for you') return type(gift, 'for you');
  if (order) return click(order);
  const add = find('button', 'Add apples');
  const isChosen = nodes.some((node) => node.name === 'apples chosen');
  const hasPressed = calls.some((call) => call.name === 'click' && call.arguments.ref === add?.ref);
  // A press whose answer is still on its way is waited for, not repeated.
  if (add && !isChosen) return hasPressed ? { tool: 'waitFor', arguments: { text: 'apples chosen' } } : click(add);
  const note = find('textbox', 'Note');
  if (note && note.value !== 'ripe ones') return type(note, 'ripe ones');
  const basket = find('link', 'Basket');
  return basket ? click(basket) : { tool: 'give_up', arguments: { reason: 'The shop is not there.' } };
};
