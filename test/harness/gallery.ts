/** One page with every kind of thing the actions must work on, in frames and shadow roots too; each reports to the server. */
import { html, type Route } from './site';

const REPORT = `var tell = (what, value) => fetch('/told?what=' + encodeURIComponent(what) + '&value=' + encodeURIComponent(value), { method: 'POST' });`;

export const galleryRoutes: Record<string, Route> = {
  '/gallery': () =>
    html(
      'Gallery',
      `<h1>Gallery</h1>
      <button onclick="tell('plain', 'clicked')">Plain button</button>
      <div id="twice" role="button" tabindex="0">Twice</div>
      <label>Name <input id="name"></label>
      <label>Story <textarea id="story"></textarea></label>
      <div id="rich" contenteditable="true" aria-label="Rich text" style="min-height:20px">old words</div>
      <label>Size <select id="size"><option>Small</option><option>Large</option></select></label>
      <label><input type="checkbox" id="news"> News</label>
      <span role="switch" tabindex="0" aria-checked="false" id="dark">Dark mode</span>
      <form id="ask"><label>Question <input id="question"></label></form>
      <div id="menu" tabindex="0" role="button">Menu</div><p id="tip" hidden>the tip is out</p>
      <div id="react"></div>
      <x-card></x-card>
      <iframe title="Inner" srcdoc="<label>Inner field <input id=inner oninput='parent.tell(&quot;inner&quot;, this.value)'></label><button onclick='parent.tell(&quot;inner button&quot;, 1)'>Inner button</button>" height="60"></iframe>
      <button disabled>Never</button>
      <input aria-label="Fixed" readonly value="as it is">
      <input aria-label="Stubborn" id="stubborn" value="mine">
      <label>Password <input type="password"></label>
      <button class="dup">Twin</button> <button class="dup">Twin</button>
      <button onclick="setTimeout(() => { const p = document.createElement('p'); p.textContent = 'the late words'; document.body.append(p); }, 700)">Come later</button>
      <a href="/gallery/next">Next page</a>
      <div style="height:2000px"></div><p id="end">the end of the gallery</p>
      <script>
        ${REPORT}
        for (const id of ['name', 'story']) document.getElementById(id).oninput = (event) => tell(id, event.target.value);
        rich.oninput = () => tell('rich', rich.innerText.trim());
        size.onchange = () => tell('size', size.value);
        news.onchange = () => tell('news', news.checked);
        dark.onclick = () => { dark.setAttribute('aria-checked', String(dark.getAttribute('aria-checked') !== 'true')); tell('dark', dark.getAttribute('aria-checked')); };
        addEventListener('keydown', (event) => { if (event.key === 'Escape' || event.ctrlKey) tell('key', event.key); });
        twice.ondblclick = () => tell('twice', 'double');
        ask.onsubmit = (event) => { event.preventDefault(); tell('question', question.value); };
        menu.onmouseenter = () => { tip.hidden = false; };
        stubborn.oninput = () => { stubborn.value = 'mine'; };
        for (const twin of document.querySelectorAll('.dup')) twin.onclick = () => tell('twin', [...document.querySelectorAll('.dup')].indexOf(twin));
        customElements.define('x-card', class extends HTMLElement {
          connectedCallback() {
            const root = this.attachShadow({ mode: 'open' });
            root.innerHTML = '<label>Shadow field <input></label><button>Shadow button</button>';
            root.querySelector('input').oninput = (event) => tell('shadow', event.target.value);
            root.querySelector('button').onclick = () => tell('shadow button', 1);
          }
        });
      </script>
      <script src="/react.js"></script>`,
    ),
  '/gallery/next': () =>
    html(
      'Next',
      `<article><h1>The next page</h1>${'<p>A long and readable paragraph about gardens, their walls, and what grows on them in the cool months of the year.</p>'.repeat(6)}</article>`,
    ),
  '/told': () => 'ok',
};

/** A field whose value React owns, bundled for the page by the test. */
export const REACT_SOURCE = `
  import { createElement, useState } from 'react';
  import { createRoot } from 'react-dom/client';
  function Controlled() {
    const [value, setValue] = useState('');
    return createElement('label', null, 'React field ', createElement('input', { value, onChange: (event) => { setValue(event.target.value.toUpperCase()); tell('react', event.target.value); } }), createElement('output', null, value));
  }
  createRoot(document.getElementById('react')).render(createElement(Controlled));
`;
