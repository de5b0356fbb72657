/** PASSING_HIDDEN_WAYS: ways to hide a text by newer parts of pages: layers that are closed, parts of customised choices, own elements with a state, movements bound to scrolling, shapes, and sizes that depend on boxes. */

const styled = (style: string) => (text: string) => `<div style="${style}">${text}</div>`;

export const PASSING_HIDDEN_WAYS: readonly ((text: string) => string)[] = [
  styled('clip-path:shape(from 0 0, line to 0 0, close)'),
  styled('clip-path:xywh(0 0 0 0)'),
  styled('clip-path:rect(0 0 0 0)'),
  styled('font-size:calc(1px * 0)'),
  styled('interpolate-size:allow-keywords;block-size:0;overflow:clip'),
  styled('color:light-dark(#fff, #000);background:#fff'),
  styled('color:color(srgb 1 1 1);background:rgb(255 255 255)'),
  styled('display:contents;font-size:0'),
  styled('transform:perspective(1px) translateZ(-99999px)'),
  styled("offset-path:path('M -9999 0 L -9999 1');offset-distance:0"),
  (text) => `<div popover id="p${text}">${text}</div>`,
  (text) => `<div popover="hint">${text}</div><button>Legend</button>`,
  (text) => `<details name="g"><summary>Older</summary><p>${text}</p></details>`,
  (text) =>
    `<style>.c${text}{container-type:inline-size;width:100px}@container (max-width:200px){.c${text} p{opacity:0}}</style><div class="c${text}"><p>${text}</p></div>`,
  (text) =>
    `<style>@keyframes f${text}{from,to{opacity:0}}.s${text}{animation:f${text} linear both;animation-timeline:scroll()}</style><p class="s${text}">${text}</p><div style="height:3000px"></div>`,
  (text) =>
    `<style>x-veil:state(shut){visibility:hidden}</style><x-veil id="v${text}">${text}</x-veil><script>customElements.get('x-veil') || customElements.define('x-veil', class extends HTMLElement { constructor() { super(); this.attachInternals().states.add('shut') } })</script>`,
  (text) => `<div inert style="opacity:.03">${text}</div>`,
  (text) =>
    `<div style="position:relative;height:24px"><span>${text}</span><canvas id="k${text}" width="900" height="24" style="position:absolute;left:0;top:0"></canvas><script>{ const c = document.getElementById('k${text}').getContext('2d'); c.fillStyle = '#fff'; c.fillRect(0, 0, 900, 24) }</script></div>`,
  (text) => `<ruby>Plain<rp>${text}</rp><rt>word</rt></ruby>`,
  (text) => `<meter value="1" max="9">${text}</meter><progress>${text}</progress>`,
];
