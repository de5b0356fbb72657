/** Odd places: nested scrollers, a frame of another origin, a frame of this one, a closed shadow root, things that move. */
import { note, section } from './page';

const other = `http://127.0.0.1:${location.port}/inner.html`;
section(
  'Places',
  `
  <div style="height:90px;width:300px;overflow:auto;border:1px solid" id="outer"><div style="height:300px">outer</div><div style="height:60px;width:200px;overflow:auto"><div style="width:700px;height:200px;position:relative"><button id="deep" style="position:absolute;left:600px;top:150px">Deep button</button></div></div></div>
  <iframe title="same" width="300" height="70" srcdoc="<label>Frame field <input oninput='parent.widgetState.pf=this.value'></label>"></iframe>
  <iframe title="other" width="300" height="90" src="${other}"></iframe>
  <x-sealed></x-sealed>
  <button id="runner" style="position:relative">Moving button</button>
  <div style="height:1500px"></div><label>Far field <input id="far"></label>`,
);
document.getElementById('deep').addEventListener('click', () => note('deep', 'pressed'));
document.getElementById('far').addEventListener('input', (e) => note('far', e.target.value));
document.getElementById('runner').addEventListener('click', () => note('runner', 'pressed'));
document.getElementById('runner').animate([{ left: '0px' }, { left: '200px' }], { duration: 350, fill: 'forwards' });
addEventListener('message', (e) => note('cross', e.data));
customElements.define(
  'x-sealed',
  class extends HTMLElement {
    constructor() {
      super();
      const root = this.attachShadow({ mode: 'closed' });
      root.innerHTML = '<label>Sealed field <input></label>';
      root.querySelector('input').addEventListener('input', (e) => note('sealed', e.target.value));
    }
  },
);
