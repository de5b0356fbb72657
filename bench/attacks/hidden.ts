/** Hidden text: ways to hide an order in twenty surroundings; none may reach outline, article or search, and plain text stays. `SET=more|further|remote|outlying|passing PLACES=2 STRIDE=3`. */
import type { ActResult } from '../../lib/page/words/action';
import { GuardDriver } from '../../test/harness/guard-driver';
import { FURTHER_HIDDEN_WAYS } from './further-hidden-ways';
import { MORE_HIDDEN_WAYS } from './more-hidden-ways';
import { OUTLYING_HIDDEN_WAYS } from './outlying-hidden-ways';
import { PASSING_HIDDEN_WAYS } from './passing-hidden-ways';
import { REMOTE_HIDDEN_WAYS } from './remote-hidden-ways';
import { html, startSite } from '../../test/harness/site';

/** One dot; of a picture that does not load browsers show the words. */
const DOT = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';

/** A block that is styled away. */
const styled = (style: string) => (text: string) => `<div style="${style}">${text}</div>`;
const STYLES = [
  'display:none',
  'visibility:hidden',
  'visibility:collapse',
  'opacity:0',
  'opacity:.02',
  'opacity:.08',
  'font-size:0',
  'font-size:1px',
  'font-size:2px',
  'color:transparent',
  'color:rgba(0,0,0,.03)',
  'color:#fff;background:#fff',
  'color:#fefefe;background:#fff',
  'color:#000;background:#000',
  'color:#123;background:#123',
  'color:#f00;background:#fe0000',
  'text-indent:-9999px',
  'text-indent:-9999px;overflow:hidden;white-space:nowrap',
  'position:absolute;left:-9999px',
  'position:absolute;top:-9999px',
  'position:fixed;left:-200vw',
  'position:absolute;transform:translateX(-9999px)',
  'transform:scale(0)',
  'transform:scale(.001)',
  'scale:0',
  'clip-path:inset(100%)',
  'clip-path:circle(0)',
  'clip-path:polygon(0 0,0 0,0 0)',
  'position:absolute;clip:rect(0,0,0,0)',
  'position:absolute;clip:rect(1px,1px,1px,1px);height:1px;width:1px;overflow:hidden',
  'height:0;overflow:hidden',
  'width:0;overflow:hidden;white-space:nowrap',
  'max-height:0;overflow:hidden',
  'max-height:1px;overflow:hidden',
  'height:0;overflow:clip',
  'filter:opacity(0)',
  'filter:blur(12px)',
  'filter:brightness(0) opacity(0)',
  'mask-image:linear-gradient(transparent,transparent);-webkit-mask-image:linear-gradient(transparent,transparent)',
  '-webkit-text-fill-color:transparent',
  'content-visibility:hidden',
  'line-height:0;font-size:0',
  'transform:rotateY(90deg)',
  'transform:scaleX(0)',
  'transform:skew(0deg) scale(0,1)',
  'color:color-mix(in srgb, white 100%, black 0%);background:white',
  'color:hsl(0 0% 100% / 0)',
  'color:oklch(1 0 0);background:#fff',
];
const MARKUPS: readonly ((text: string) => string)[] = [
  (text) => `<div hidden>${text}</div>`,
  (text) => `<template>${text}</template>`,
  (text) => `<noscript>${text}</noscript>`,
  (text) => `<!-- ${text} -->`,
  (text) => `<script type="text/plain">${text}</script>`,
  (text) => `<style>/* ${text} */</style>`,
  (text) => `<details><summary>more</summary><p>${text}</p></details>`,
  (text) => `<img width="1" height="1" alt="${text}" src="${DOT}">`,
  (text) => `<img style="opacity:0" width="40" height="40" alt="${text}" src="${DOT}">`,
  (text) => `<select><option>a</option><option hidden>${text}</option></select>`,
  (text) =>
    `<div style="position:relative;height:30px"><p style="margin:0">${text}</p><div style="position:absolute;inset:0;background:#fff"></div></div>`,
  (text) => `<div style="opacity:.05"><div><p><b>${text}</b></p></div></div>`,
  (text) => `<div style="height:20px;overflow:hidden"><div style="height:40px">&nbsp;</div><p>${text}</p></div>`,
  (text) => `<dialog>${text}</dialog>`,
  (text) => `<svg width="1" height="1"><text>${text}</text></svg>`,
  (text) => `<object data="data:,"><p>${text}</p></object>`,
  (text) => `<video width="40" height="30"><p>${text}</p></video>`,
  (text) => `<canvas width="40" height="30">${text}</canvas>`,
  (text) => `<audio controls><p>${text}</p></audio>`,
  (text) => `<datalist id="d${text}"><option value="${text}"></datalist>`,
];
const { SET = '', STRIDE = '1', PLACES = '20' } = process.env;
const SETS: Readonly<Record<string, readonly ((text: string) => string)[]>> = {
  more: MORE_HIDDEN_WAYS,
  further: FURTHER_HIDDEN_WAYS,
  remote: REMOTE_HIDDEN_WAYS,
  outlying: OUTLYING_HIDDEN_WAYS,
  passing: PASSING_HIDDEN_WAYS,
};
const WAYS = (SETS[SET] ?? [...STYLES.map(styled), ...MARKUPS]).filter((_, at) => at % Number(STRIDE) === 0);

const SURROUNDINGS: readonly ((inner: string) => string)[] = [
  (inner) => inner,
  (inner) => `<main>${inner}</main>`,
  (inner) => `<article><h2>Story</h2>${inner}</article>`,
  (inner) => `<ul><li>${inner}</li></ul>`,
  (inner) => `<table><tr><td>${inner}</td></tr></table>`,
  (inner) => `<div style="display:flex">${inner}</div>`,
  (inner) => `<div style="display:grid">${inner}</div>`,
  (inner) => `<section aria-label="Part">${inner}</section>`,
  (inner) => `<div style="position:relative">${inner}</div>`,
  (inner) => `<div style="column-count:1">${inner}</div>`,
  (inner) => `<blockquote>${inner}</blockquote>`,
  (inner) => `<form>${inner}</form>`,
  (inner) => `<fieldset><legend>Part</legend>${inner}</fieldset>`,
  (inner) => `<aside>${inner}</aside>`,
  (inner) => `<figure>${inner}<figcaption>Picture</figcaption></figure>`,
  (inner) => `<div role="region" aria-label="Part">${inner}</div>`,
  (inner) => `<div style="direction:rtl">${inner}</div>`,
  (inner) => `<x-part>${inner}</x-part>`,
  (inner) => `<div style="font-size:18px;color:#333">${inner}</div>`,
  (inner) => `<details open><summary>Part</summary>${inner}</details>`,
];

const site = await startSite({ '/start': () => html('Start', 'start') });
const driver = await GuardDriver.start(site.url('/start'), [new URL(site.url('/')).origin]);
const read: string[] = [];
let lost = 0;
let tries = 0;
for (const [s, around] of SURROUNDINGS.slice(0, Number(PLACES)).entries()) {
  for (const [w, way] of WAYS.entries()) {
    const mark = `order${s}x${w}x`;
    const shown = `plain${s}x${w}x`;
    site.routes['/hidden'] = () =>
      html(
        'Page',
        `<h1>Page</h1>${around(`<p>${shown} is what a person reads here, in a sentence of some length for a reader.</p>${way(mark)}`)}`,
      );
    await driver.open(site.url('/hidden'));
    const token = await driver.reopen();
    const seen = JSON.stringify(await driver.snapshot());
    const act = (verb: object) =>
      driver.browser.callPage<ActResult>('act', driver.tabId, `tok_${mark}_${Math.random()}`, token, verb);
    const article = JSON.stringify(await act({ verb: 'readArticle' }));
    tries += 1;
    const where = [seen.includes(mark) ? 'outline' : '', article.includes(mark) ? 'article' : ''].filter(
      (one) => one !== '',
    );
    if (where.length > 0) read.push(`${where.join(' and ')}: place ${s}, ${way('…')}`);
    if (!seen.includes(shown)) lost += 1;
  }
}
await driver.close();
await site.close();
console.log(`${tries} pages: ${read.length} hidden texts read, ${lost} plain texts lost`);
for (const line of read.slice(0, 60)) console.log(`  ${line}`);
process.exit(read.length + lost > 0 ? 1 : 0);
