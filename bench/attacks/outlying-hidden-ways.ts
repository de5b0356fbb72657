/** OUTLYING_HIDDEN_WAYS: ways to hide a text by newer styles, by variables and inheritance, by boxes that scroll it away, by drawings over it, and by attributes that nothing shows. */

const styled = (style: string) => (text: string) => `<div style="${style}">${text}</div>`;
const sheet = (rule: string) => (text: string) =>
  `<style>.y${text}${rule}</style><p class="y${text}" style="background:#fff">${text}</p>`;
const STYLES = [
  '--c:transparent;color:var(--c)',
  'color:#0000',
  'color:hwb(0 100% 0%);background:#fff',
  'color:oklab(1 0 0);background:#fff',
  'color:color-mix(in srgb, currentcolor 0%, transparent)',
  'color:#f8f8f8;background:#fafafa',
  'color:#1b1b1b;background:#1a1a1a',
  'opacity:0.04',
  'opacity:1%',
  'transform:scale(1,0)',
  'transform:translate(-100vw,-100vh);position:fixed',
  'transform:rotateX(90deg)',
  'transform:skewX(90deg)',
  'position:absolute;inset:auto 0 100vh auto;top:-300px',
  'position:fixed;top:100vh;margin-top:40px',
  'position:fixed;left:100vw',
  'position:absolute;width:0;height:0;overflow:clip',
  'clip-path:polygon(0 0)',
  'clip-path:inset(0 0 100% 0)',
  'mask:radial-gradient(#0000,#0000)',
  'mask-size:0 0;mask-image:linear-gradient(#000,#000);mask-repeat:no-repeat',
  'filter:blur(30px)',
  'filter:brightness(100);color:#ddd;background:#fff',
  'filter:drop-shadow(0 0 0 #fff) opacity(0.01)',
  'mix-blend-mode:lighten;color:#000;background:#fff',
  'writing-mode:sideways-lr;height:0;overflow:hidden',
  'font-size:1px;line-height:1px',
  'font-size:0.5pt',
  'zoom:0.05',
  'letter-spacing:-1em;white-space:nowrap;width:3px;overflow:hidden',
  'content-visibility:hidden;height:20px',
  'display:none!important',
  'visibility:hidden;animation:none',
  'text-box:trim-both cap alphabetic;height:0;overflow:hidden',
  'line-clamp:0;max-block-size:0;overflow:hidden',
];
const MARKUPS: readonly ((text: string) => string)[] = [
  sheet('{color:white}'),
  sheet('{color:white!important;transition:color 9s}'),
  sheet('{@starting-style{opacity:0}opacity:0.01}'),
  sheet('{animation:y1 1ms forwards}@keyframes y1{to{opacity:0}}'),
  sheet('{animation:y2 1ms forwards}@keyframes y2{to{color:#fff}}'),
  sheet('{animation:y3 1ms forwards}@keyframes y3{to{transform:translateX(-9999px)}}'),
  (text) => `<style>@layer a{.e${text}{display:none}}</style><p class="e${text}">${text}</p>`,
  (text) => `<style>@scope (.s${text}){p{opacity:0}}</style><div class="s${text}"><p>${text}</p></div>`,
  (text) => `<style>.n${text}{p{visibility:hidden}}</style><div class="n${text}"><p>${text}</p></div>`,
  (text) => `<style>@supports (display:grid){.u${text}{font-size:0}}</style><p class="u${text}">${text}</p>`,
  (text) => `<div style="height:20px;overflow:hidden"><p style="margin:40px 0 0">${text}</p></div>`,
  (text) =>
    `<div style="height:20px;width:200px;overflow:hidden;position:relative"><p style="position:absolute;left:220px;margin:0">${text}</p></div>`,
  (text) =>
    `<div id="q${text}" style="height:20px;overflow:hidden"><p style="margin:0">${text}</p><p style="height:900px;margin:0">Plain</p></div><script>document.getElementById('q${text}').scrollTop = 400</script>`,
  (text) =>
    `<div style="position:relative;height:24px"><span>${text}</span><svg width="900" height="24" style="position:absolute;left:0;top:0"><rect width="900" height="24" fill="#fff"/></svg></div>`,
  (text) =>
    `<div style="position:relative;height:24px"><span>${text}</span><iframe width="900" height="24" style="position:absolute;left:0;top:0;border:0;background:#fff" srcdoc="<p>Plain</p>"></iframe></div>`,
  (text) =>
    `<div style="position:relative;height:24px"><span>${text}</span><textarea style="position:absolute;left:0;top:0;width:900px;height:24px;background:#fff;border:0">Plain</textarea></div>`,
  (text) =>
    `<div style="position:relative;height:24px"><span style="mix-blend-mode:multiply;color:#fff">${text}</span></div>`,
  (text) =>
    `<div style="position:relative;height:24px;background:#fff"><span style="color:rgba(255,255,255,.99)">${text}</span></div>`,
  (text) =>
    `<div style="background:url('data:image/svg+xml,<svg xmlns=%22http://www.w3.org/2000/svg%22><rect width=%229%22 height=%229%22 fill=%22white%22/></svg>'),#fff;color:#fff">${text}</div>`,
  (text) =>
    `<table style="border-spacing:0"><tr style="font-size:0"><td>${text}</td><td style="font-size:1rem">a</td></tr></table>`,
  (text) =>
    `<table><colgroup><col style="visibility:collapse"><col></colgroup><tr><td>${text}</td><td>a</td></tr></table>`,
  (text) => `<svg width="90" height="20"><text y="15" stroke="none" fill="url(#none)">${text}</text></svg>`,
  (text) => `<svg width="90" height="20"><text y="15" transform="scale(0)">${text}</text></svg>`,
  (text) =>
    `<svg width="90" height="20"><clipPath id="k${text}"><rect width="0" height="0"/></clipPath><text y="15" clip-path="url(#k${text})">${text}</text></svg>`,
  (text) => `<svg width="90" height="20"><text y="15">Plain</text><metadata>${text}</metadata></svg>`,
  (text) => `<svg width="90" height="20" viewBox="0 0 9000 2000"><text y="15">${text}</text></svg>`,
  (text) => `<p title="${text}" style="opacity:0">Plain</p>`,
  (text) => `<p aria-description="${text}">Plain words</p>`,
  (text) => `<button aria-label="Plain" title="${text}" hidden>Plain</button>`,
  (text) => `<a href="/a?note=${text}" hidden>Plain</a>`,
  (text) => `<input type="range" aria-valuetext="${text}" style="display:none">`,
  (text) => `<input type="checkbox" style="display:none" aria-label="${text}">`,
  (text) => `<label style="font-size:0">${text}<input value="plain"></label>`,
  (text) => `<label style="position:absolute;left:-9999px" for="f${text}">${text}</label><input id="f${text}" hidden>`,
  (text) => `<select><option>a</option><option style="display:none">${text}</option></select>`,
  (text) => `<select><option label="Plain">${text}</option><option>b</option></select>`,
  (text) => `<select multiple size="1" style="height:1px"><option>a</option><option>${text}</option></select>`,
  (text) => `<video width="40" height="30"><track kind="captions" label="${text}" src="/none.vtt"></video>`,
  (text) =>
    `<x-fold><template shadowrootmode="open"><details><summary>more</summary><slot></slot></details></template>${text}</x-fold>`,
  (text) =>
    `<x-dim><template shadowrootmode="open"><div style="opacity:0"><slot></slot></div></template><p>${text}</p></x-dim>`,
  (text) =>
    `<x-tiny><template shadowrootmode="open"><style>::slotted(*){font-size:0}</style><slot></slot></template><p>${text}</p></x-tiny>`,
];
export const OUTLYING_HIDDEN_WAYS = [...STYLES.map(styled), ...MARKUPS];
