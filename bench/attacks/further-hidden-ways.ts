/** FURTHER_HIDDEN_WAYS: ways to hide a text by layers, pieces, other colours of drawing, fallbacks and parts of forms that no other list has. */

const styled = (style: string) => (text: string) => `<div style="${style}">${text}</div>`;
const STYLES = [
  'text-indent:200vw;white-space:nowrap;overflow:hidden',
  'padding-left:200vw;overflow:hidden;white-space:nowrap;box-sizing:border-box;width:100px',
  'word-spacing:-999px;letter-spacing:-2em',
  'color:rgb(from black r g b / 0)',
  'color:color(srgb 1 1 1);background:white',
  'color:lab(100 0 0);background:#fff',
  'font:0/0 a',
  'font-size:clamp(0px,0px,1px)',
  'font-size-adjust:0',
  'height:1px;overflow:auto',
  'max-width:0;max-height:0;overflow:clip',
  'mask:url(data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==) 0 0/0 0 no-repeat',
  'filter:brightness(0);background:#000',
  'filter:invert(1);color:#000;background:#000',
  'mix-blend-mode:screen;color:#fff;background:#fff',
  'position:fixed;bottom:-400px',
  'position:absolute;right:200vw',
  'position:relative;left:-400vw',
  'inset-inline-start:-300vw;position:relative',
  'transform:translateY(-9999px)',
  'rotate:x 90deg',
  'clip-path:inset(50%)',
  'clip-path:path(&quot;M0 0&quot;)',
  'overflow:hidden;height:0;min-height:0;display:flex',
  'display:grid;grid-template-rows:0fr;overflow:hidden;height:0',
];
const MARKUPS: readonly ((text: string) => string)[] = [
  (text) => `<details><summary>more</summary><div><details open><summary>x</summary>${text}</details></div></details>`,
  (text) => `<div style="display:contents;opacity:1"><span style="display:none">${text}</span></div>`,
  (text) => `<div inert style="opacity:0"><button>${text}</button></div>`,
  (text) => `<input style="opacity:0" value="${text}">`,
  (text) => `<input type="button" style="visibility:hidden" value="${text}">`,
  (text) => `<textarea style="color:transparent;border:0;resize:none;caret-color:transparent">${text}</textarea>`,
  (text) => `<input style="color:#fff;background:#fff;border:0" value="${text}">`,
  (text) => `<table><caption style="display:none">${text}</caption><tr><td>a</td></tr></table>`,
  (text) => `<table><tr><td>a</td><td style="display:none">${text}</td></tr></table>`,
  (text) => `<table><tr><td style="font-size:0">${text}</td></tr></table>`,
  (text) => `<fieldset style="clip-path:inset(0 0 100% 0)"><legend>${text}</legend></fieldset>`,
  (text) => `<svg width="60" height="20"><text y="15" fill-opacity="0">${text}</text></svg>`,
  (text) => `<svg width="60" height="20"><text y="15" visibility="hidden">${text}</text></svg>`,
  (text) => `<svg width="60" height="20"><text y="400">${text}</text></svg>`,
  (text) => `<svg width="60" height="20"><symbol><text y="15">${text}</text></symbol></svg>`,
  (text) => `<svg width="60" height="20" style="width:0;height:0"><text y="15">${text}</text></svg>`,
  (text) =>
    `<div style="position:relative;height:24px"><span>${text}</span><canvas width="900" height="24" style="position:absolute;left:0;top:0;background:#fff"></canvas></div>`,
  (text) =>
    `<div style="position:relative;height:24px;overflow:hidden"><span>${text}</span><div style="position:absolute;left:-10px;top:-10px;width:120vw;height:60px;background:linear-gradient(#fff,#fff)"></div></div>`,
  (text) => `<style>.c${text}{color:#fff}</style><p class="c${text}" style="background:#fff">${text}</p>`,
  (text) => `<style>.h${text}::first-line{color:transparent;font-size:0}</style><p class="h${text}">${text}</p>`,
  (text) => `<style>.l${text}::first-line{color:#fff}</style><p class="l${text}" style="background:#fff">${text}</p>`,
  (text) => `<style>@media all{.m${text}{display:none}}</style><p class="m${text}">${text}</p>`,
  (text) =>
    `<style>.b${text}::before{content:"${text}";position:absolute;left:-9999px}</style><p class="b${text}">Plain</p>`,
  (text) => `<style>.o${text}::after{content:"${text}";opacity:0}</style><p class="o${text}">Plain</p>`,
  (text) => `<p><a href="/a" title="${text}" style="display:none">a</a>Plain</p>`,
  (text) => `<ul style="list-style:none;height:18px;overflow:hidden"><li>Plain</li><li>${text}</li></ul>`,
  (text) =>
    `<div style="width:120px;overflow:hidden;white-space:nowrap">Plain words of a line that goes on and on <span>${text}</span></div>`,
  (text) =>
    `<div style="display:-webkit-box;-webkit-line-clamp:1;-webkit-box-orient:vertical;overflow:hidden;width:200px">Plain words of a paragraph that is cut after its first line, since it is long. ${text}</div>`,
  (text) =>
    `<img alt="${text}" width="40" height="40" style="clip-path:circle(0)" src="data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==">`,
  (text) => `<button aria-label="Plain"><span style="font-size:0">${text}</span>o</button>`,
];
export const FURTHER_HIDDEN_WAYS = [...STYLES.map(styled), ...MARKUPS];
