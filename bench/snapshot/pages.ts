/** The synthetic pages of the snapshot benchmark. */

/** Pages of the kinds that peers were measured on; sizes in elements are printed with the figures. */
export const PAGES: Readonly<Record<string, () => string>> = {
  form: () =>
    Array.from(
      { length: 258 },
      (_, i) =>
        `<div class="row"><label for="f${i}">Field ${i}</label><input id="f${i}" name="f${i}"><span class="hint">A hint for field ${i}</span><button type="button">Help ${i}</button><p>Some words that explain.</p></div>`,
    ).join(''),
  'cards 20k': () =>
    Array.from(
      { length: 1000 },
      (_, i) =>
        `<article><header><h3>Card ${i}</h3><div><span>new</span></div></header><div><p>Text of card ${i} with <b>bold</b> and <i>soft</i> words</p><ul><li>one</li><li>two</li></ul></div><footer><div><span>${i}</span></div><a href="/card/${i}">Open ${i}</a><button>Like ${i}</button></footer><div><span></span><span></span><em></em></div></article>`,
    ).join(''),
  'table 28k': () =>
    `<table><thead><tr><th>Name</th><th>A</th><th>B</th><th>C</th><th>Edit</th><th>Copy</th><th>Go</th><th>Drop</th></tr></thead><tbody>${Array.from(
      { length: 2000 },
      (_, i) =>
        `<tr><td>Row ${i}</td><td>${i * 3}</td><td>${i * 7}</td><td><span>${i % 9}</span></td><td><button>Edit</button></td><td><button>Copy</button></td><td><a href="/row/${i}">Go</a></td><td><input type="checkbox" aria-label="Pick ${i}"></td></tr>`,
    ).join('')}</tbody></table>`,
  'tasks 5k': () =>
    `<ul>${Array.from(
      { length: 1000 },
      (_, i) =>
        `<li><div><input type="checkbox" id="t${i}"><label for="t${i}">Do ${i}</label><button>Drop ${i}</button></div></li>`,
    ).join('')}</ul>`,
  frames: () =>
    Array.from(
      { length: 10 },
      (_, i) =>
        `<iframe title="Frame ${i}" width="600" height="200" srcdoc="<h2>Part ${i}</h2>${Array.from({ length: 30 }, (_, j) => `<p><button>Do ${i}.${j}</button> <a href='/x'>See ${j}</a></p>`).join('')}"></iframe>`,
    ).join(''),
  shadow: () =>
    `<script>customElements.define('x-item', class extends HTMLElement { constructor() { super(); this.attachShadow({ mode: 'open' }).innerHTML = '<div part="base"><label><input type="checkbox"> Item</label><button>Open</button><slot></slot></div>'; } })</script>${Array.from({ length: 400 }, (_, i) => `<x-item><span>Thing ${i}</span></x-item>`).join('')}`,
};
