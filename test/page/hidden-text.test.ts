/** Hidden text: what a person cannot read is in no snapshot and no search result; what can be read stays. */
import { beforeEach, expect, test } from 'vitest';
import { sessionHere } from './session';

const MARK = 'HIDDENMARK';

const HIDDEN: Readonly<Record<string, string>> = {
  'display none': '<p style="display:none">M</p>',
  'visibility hidden': '<p style="visibility:hidden">M</p>',
  'opacity 0': '<p style="opacity:0">M</p>',
  'opacity near 0': '<p style="opacity:.02">M</p>',
  'opacity by product': '<div style="opacity:.3"><p style="opacity:.3">M</p></div>',
  'tiny letters': '<p style="font-size:1px">M</p>',
  'very small letters': '<p style="font-size:3px">M</p>',
  'transparent letters': '<p style="color:transparent">M</p>',
  'nearly transparent letters': '<p style="color:rgba(0,0,0,.03)">M</p>',
  'transparent fill': '<p style="-webkit-text-fill-color:transparent">M</p>',
  'white on white': '<p style="color:#fff">M</p>',
  'nearly white on white': '<p style="color:#fefefe">M</p>',
  'black on black': '<div style="background:#000"><p style="color:#010101">M</p></div>',
  'indent out of the box': '<p style="text-indent:-9999px">M</p>',
  'blurred away': '<p style="filter:blur(12px)">M</p>',
  'filtered away': '<p style="filter:opacity(1%)">M</p>',
  'masked away':
    '<p style="-webkit-mask-image:linear-gradient(transparent,transparent);mask-image:linear-gradient(transparent,transparent)">M</p>',
  'scaled away': '<p style="transform:scale(0)">M</p>',
  'off the screen': '<p style="position:absolute;left:-9999px">M</p>',
  'clip path': '<p style="clip-path:inset(100%)">M</p>',
  'no height': '<div style="height:0;overflow:hidden"><p>M</p></div>',
  'polygon of no area': '<p style="clip-path:polygon(0 0,0 0,0 0)">M</p>',
  'polygon of one line': '<p style="clip-path:polygon(0 50%,100% 50%,40% 50%)">M</p>',
  'white in another notation': '<p style="color:oklch(1 0 0);background:#fff">M</p>',
  'mixed white': '<p style="color:color-mix(in srgb, white 99%, black);background:white">M</p>',
  'under a white box':
    '<div style="position:relative"><p>M</p><div style="position:absolute;inset:0;background:#fff"></div></div>',
  'under a picture':
    '<div style="position:relative"><p>M</p><img width="300" height="90" style="position:absolute;left:0;top:0"></div>',
  'under a box over its letters alone':
    '<div style="position:relative"><p>M</p><div style="position:absolute;left:0;top:0;width:300px;height:90px;background:#fff"></div></div>',
  'outlined in the colour of the ground':
    '<p style="color:transparent;-webkit-text-stroke:1px #fff;background:#fff">M</p>',
  'fallback of a canvas': '<canvas width="40" height="20">M</canvas>',
  'text in a picture of one pixel': '<svg width="1" height="1"><text y="1">M</text></svg>',
  'height of one pixel': '<div style="max-height:1px;overflow:hidden">M</div>',
  'under a canvas that is painted all over':
    '<div style="position:relative"><p>M</p><canvas data-filled width="300" height="90" style="position:absolute;left:0;top:0"></canvas></div>',
  'clip path of an empty shape':
    '<svg width="90" height="20"><clipPath id="none"><rect width="0" height="0"/></clipPath><text y="15" clip-path="url(#none)">M</text></svg>',
  'cell of a collapsed column':
    '<table><colgroup><col style="visibility:collapse"><col></colgroup><tr><td>M</td><td>a</td></tr></table>',
  script: '<script type="application/json">"M"</script>',
  template: '<template>M</template>',
  noscript: '<noscript>M</noscript>',
  comment: '<!-- M -->',
  'alt of a one-pixel picture':
    '<img alt="M" width="1" height="1" src="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///ywAAAAAAQABAAACAUwAOw==">',
  'hidden option': '<select aria-label="Pick"><option>a</option><option hidden>M</option></select>',
  'white in a heading': '<h2>Title <span style="color:#fff">M</span></h2>',
  'tiny in a button': '<button>Show <span style="font-size:1px">M</span></button>',
  'transparent in a link': '<a href="/x">Open <span style="color:transparent">M</span></a>',
  'path of one point': '<p style="clip-path:path(\'m0 0\')">M</p>',
  'rectangle of no size': '<p style="clip-path:rect(0 0 0 0)">M</p>',
  'part of no size': '<p style="clip-path:xywh(0 0 0 0)">M</p>',
  'polygon beside the box': '<p style="clip-path:polygon(900% 0,999% 0,999% 9%)">M</p>',
  'ellipse of no width': '<p style="clip-path:ellipse(0 9px)">M</p>',
  'inset by calculation': '<p style="clip-path:inset(0 calc(100% - 1px) 0 0)">M</p>',
  'zoomed away': '<p style="zoom:.05">M</p>',
  slanted: '<p style="transform:skewX(90deg)">M</p>',
  'back of a card': '<p style="backface-visibility:hidden;transform:rotateY(180deg)">M</p>',
  'letters on one spot': '<p style="letter-spacing:-2em">M</p>',
  'margin out of the page': '<p style="margin-left:-9999px">M</p>',
  'padding that fills the box':
    '<p style="width:20px;padding-left:40px;overflow:hidden;box-sizing:border-box;white-space:nowrap">M</p>',
  'contained in no height': '<div style="height:0;contain:paint"><p>M</p></div>',
  'white gradient letters':
    '<p style="background:linear-gradient(#fff,#fff);-webkit-background-clip:text;background-clip:text;color:transparent">M</p>',
  'letters of the colour of a gradient': '<p style="background:linear-gradient(#222,#222);color:#222">M</p>',
  'lightened away': '<p style="mix-blend-mode:lighten;background:none">M</p>',
  'mask of no size': '<p style="mask:linear-gradient(#000,#000) no-repeat 0 0/0 0">M</p>',
  'mask beside the text': '<p style="mask:linear-gradient(#000,#000) no-repeat -999px 0/1px 1px">M</p>',
  'drawing without colour': '<svg width="300" height="30"><text y="20" fill="none">M</text></svg>',
  'white drawing': '<svg width="300" height="30"><text y="20" fill="white">M</text></svg>',
  'drawing that stands ready': '<svg width="300" height="30"><defs><text y="20">M</text></defs></svg>',
  'fallback of a film': '<video width="90" height="20">M</video>',
  'fallback of a meter': '<meter value="1">M</meter>',
  'group of options':
    '<select aria-label="Pick"><option>a</option><optgroup label="g" style="display:none"><option>M</option></optgroup></select>',
  'under a box that was moved up':
    '<div style="position:relative"><p>M</p><div style="position:relative;margin-top:-60px;height:90px;background:#fff"></div></div>',
  'under frosted glass':
    '<div style="position:relative"><p>M</p><div style="position:absolute;inset:0;backdrop-filter:blur(20px)"></div></div>',
  'hidden words of a style': '<style>.w::before{content:"M";display:none}</style><button class="w">Next</button>',
  'white words of a style':
    '<style>.w{background:#fff}.w::after{content:"M";color:#fff}</style><button class="w">Next</button>',
  'white in a cell': '<table><tr><td>One <span style="color:#fff">M</span></td><td>Two</td></tr></table>',
};

Object.assign(HIDDEN, {
  'drawing below its box': '<svg width="60" height="20"><text y="400">M</text></svg>',
  'symbol of a drawing': '<svg width="60" height="20"><symbol><text y="15">M</text></symbol></svg>',
  'caption that is not shown': '<table><caption style="display:none">M</caption><tr><td>a</td></tr></table>',
  'legend of a group that is cut away': '<fieldset style="clip-path:inset(0 0 100% 0)"><legend>M</legend></fieldset>',
  'under a gradient':
    '<div style="position:relative"><p>M</p><div style="position:absolute;inset:0;background:linear-gradient(#fff,#fff)"></div></div>',
  'end of a line that is cut off':
    '<div style="width:120px;overflow:hidden;white-space:nowrap">Plain words that go on and on <span>M</span></div>',
  'words of a picture that is cut away':
    '<img alt="M" width="40" height="40" style="clip-path:circle(0)" src="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///ywAAAAAAQABAAACAUwAOw==">',
  'mask that is clear to its end':
    '<p style="-webkit-mask-image:linear-gradient(transparent 100%,#000);mask-image:linear-gradient(transparent 100%,#000)">M</p>',
  'behind the eye': '<p style="transform:perspective(2px) translateZ(5px)">M</p>',
  'white with a white shadow': '<p style="color:#fff;text-shadow:1px 1px 4px #fff">M</p>',
  'first line in the colour of the ground': '<style>.f::first-line{color:#fff}</style><p class="f">M</p>',
  'first line that is tiny': '<style>@media all{.f::first-line{font-size:.1px}}</style><p class="f"><b>M</b></p>',
  'under a box of a style':
    '<style>.c{position:relative}.c::after{content:"";position:absolute;inset:0;background:#fff}</style><div class="c"><p>M</p></div>',
  'under another part of a grid':
    '<div style="display:grid"><p style="grid-area:1/1">M</p><p style="grid-area:1/1;background:#fff;height:90px">x</p></div>',
  'end of a paragraph that is cut after its first line':
    '<p style="display:-webkit-box;-webkit-line-clamp:1;-webkit-box-orient:vertical;overflow:hidden;width:120px">Plain words of a paragraph that goes on M</p>',
  'end of a paragraph in a low box':
    '<p style="height:1.2em;overflow:hidden;width:120px">Plain words of a paragraph that goes on M</p>',
  'end of a line without a sign that it goes on':
    '<p style="width:120px;overflow:hidden;white-space:nowrap">Plain words of a line that goes on M</p>',
  'far behind the end of a line':
    '<p style="width:120px;overflow:hidden;white-space:nowrap;text-overflow:ellipsis">Plain words of a line that goes on for longer than any name of a thing, and on, and on, until M</p>',
  'title of a drawing of nothing': '<svg width="90" height="20"><title>M</title><rect width="0" height="0"/></svg>',
  'white button': '<button style="color:#fff;background:#fff;border:0">M</button>',
  'white link': '<a href="/a" style="color:#fff">M</a>',
  'white editor': '<div contenteditable="true" style="color:#fff">M</div>',
  'white value': '<input style="color:#fff;background:#fff" value="M">',
  'value without a colour': '<textarea style="color:transparent">M</textarea>',
  'tiny value': '<input style="font-size:1px" value="M">',
  'white choice': '<select style="color:#fff;background:#fff"><option>M</option></select>',
  'hint without a colour': '<style>.f::placeholder{color:transparent}</style><input class="f" placeholder="M">',
  'tiny beside a given name': '<button aria-label="Plain"><span style="font-size:0">M</span>o</button>',
});

const SHOWN: Readonly<Record<string, string>> = {
  'over a later picture':
    '<div style="position:relative"><p style="position:relative;z-index:2">M</p><img width="300" height="90" style="position:absolute;left:0;top:0;z-index:1"></div>',
  'under a picture that lets the pointer through':
    '<div style="position:relative"><p>M</p><img width="300" height="90" style="position:absolute;left:0;top:0;pointer-events:none"></div>',
  'beside a box over other letters':
    '<div style="position:relative"><p>M</p><div style="position:absolute;left:400px;top:0;width:300px;height:90px;background:#fff"></div></div>',
  'outlined in another colour': '<p style="color:transparent;-webkit-text-stroke:1px #900;background:#fff">M</p>',
  plain: '<p>M</p>',
  'black in another notation': '<p style="color:oklch(0 0 0)">M</p>',
  'polygon of some area': '<p style="clip-path:polygon(0 0,100% 0,100% 100%,0 100%)">M</p>',
  'beside an absolute box':
    '<div style="position:relative"><p>M</p><div style="position:absolute;right:0;top:0;width:20px;height:9px;background:#fff"></div></div>',
  'over a box behind it':
    '<div style="position:relative"><p>M</p><div style="position:absolute;inset:0;z-index:-1;background:#eee"></div></div>',
  'under a veil that lets it through':
    '<div style="position:relative"><p>M</p><div style="position:absolute;inset:0;background:rgba(0,0,0,.3)"></div></div>',
  'under a gradient that lets it through':
    '<div style="position:relative"><p>M</p><div style="position:absolute;inset:0;background:linear-gradient(transparent,#000)"></div></div>',
  'beside a given name': '<button aria-label="Plain">M</button>',
  'caption of a table': '<table><caption>M</caption><tr><td>a</td></tr></table>',
  'text in a picture': '<svg width="90" height="30"><text y="20">M</text></svg>',
  'cut to one line': '<div style="height:20px;overflow:hidden">M</div>',
  'grey on white': '<p style="color:#999">M</p>',
  'light grey': '<p style="color:#ddd">M</p>',
  'white on black': '<div style="background:#000"><p style="color:#fff">M</p></div>',
  'white on a picture':
    '<div style="background:url(data:image/gif;base64,R0lGODlhAQABAAAAACw=)"><p style="color:#fff">M</p></div>',
  'white with a shadow': '<p style="color:#fff;text-shadow:0 0 3px #000">M</p>',
  'gradient letters':
    '<p style="background:linear-gradient(red,blue);-webkit-background-clip:text;background-clip:text;color:transparent">M</p>',
  'wide path': '<p style="clip-path:path(\'m0 0h900v900h-900z\')">M</p>',
  'polygon of the box': '<p style="clip-path:polygon(0 0,100% 0,100% 100%,0 100%)">M</p>',
  'rounded corners by a path': '<p style="clip-path:inset(0 round 9px)">M</p>',
  'circle around it': '<p style="clip-path:circle(closest-side)">M</p>',
  'turned card of which both sides show': '<p style="transform:rotateY(180deg)">M</p>',
  'multiplied on white': '<p style="mix-blend-mode:multiply">M</p>',
  'white on a dark gradient': '<p style="background:linear-gradient(#222,#444);color:#fff">M</p>',
  'white on a gradient that ends white': '<p style="background:linear-gradient(#222,#fff);color:#fff">M</p>',
  'tight letters': '<p style="letter-spacing:-.05em">M</p>',
  'cut off at the end': '<p style="width:40px;overflow:hidden;text-overflow:ellipsis;white-space:nowrap">M</p>',
  'moved out in part': '<p style="margin-left:-4px">M</p>',
  drawing: '<svg width="300" height="30"><text y="20">M</text></svg>',
  'white drawing on a shape':
    '<svg width="300" height="30"><rect width="300" height="30" fill="#222"/><text y="20" fill="white">M</text></svg>',
  'drawing of outlines': '<svg width="300" height="30"><text y="20" fill="none" stroke="#000">M</text></svg>',
  'words of a style': '<style>.w::before{content:"M"}</style><button class="w">Next</button>',
  'half opacity': '<p style="opacity:.5">M</p>',
  'small print': '<p style="font-size:9px">M</p>',
  'little indent': '<p style="text-indent:-20px;padding-left:20px">M</p>',
  'slightly blurred': '<p style="filter:blur(.4px)">M</p>',
  'soft mask': '<p style="mask-image:linear-gradient(#000,transparent)">M</p>',
  'white over a positioned picture':
    '<div style="position:relative;height:60px"><img alt="" width="300" height="60" src="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///ywAAAAAAQABAAACAUwAOw=="><p style="position:absolute;top:0;color:#fff">M</p></div>',
  'red on green of the same light': '<div style="background:#008000"><p style="color:#e00000">M</p></div>',
  'white with a dark and a white shadow': '<p style="color:#fff;text-shadow:0 0 2px #fff,0 0 3px #000">M</p>',
  'first line in another colour': '<style>.f::first-line{color:#900}</style><p class="f">M</p>',
  'over a box of a style':
    '<style>.c{position:relative;z-index:0}.c::before{content:"";position:absolute;inset:0;background:#eee;z-index:-1}</style><div class="c"><p>M</p></div>',
  'beside a box of a style':
    '<style>.c{position:relative}.c::after{content:"";position:absolute;left:400px;top:0;width:9px;height:9px;background:#090}</style><div class="c"><p>M</p></div>',
  'placed over a box of a style':
    '<style>.c{position:relative}.c::before{content:"";position:absolute;inset:0;background:#eee}</style><div class="c"><p style="position:relative">M</p></div>',
  'first part of a paragraph that is cut':
    '<p style="height:1.2em;overflow:hidden;width:220px">M and plain words of a paragraph that goes on</p>',
  'end of a name that is cut':
    '<p style="width:120px;overflow:hidden;white-space:nowrap;text-overflow:ellipsis">Report of the third quarter M</p>',
  'value under its coloured copy':
    '<div style="position:relative"><pre style="position:absolute;inset:0;color:#009">M</pre><textarea style="color:transparent;background:none;position:relative">M</textarea></div>',
  'title of a drawing': '<svg width="90" height="20"><title>M</title><rect width="9" height="9"/></svg>',
  'hint in grey': '<style>.f::placeholder{color:#777}</style><input class="f" placeholder="M">',
  'white icon with a name':
    '<button style="color:#fff;background:#fff;font-size:0"><svg width="9" height="9"></svg>M</button>',
  heading: '<h2>M</h2>',
  button: '<button>M</button>',
  option: '<select aria-label="Pick"><option>M</option></select>',
};

beforeEach(() => {
  document.body.innerHTML = '';
});

test.each(Object.entries(HIDDEN))('%s is not told', async (_, html) => {
  document.body.innerHTML = `<p>Before</p>${html.replace('M', MARK)}<p>After</p>`;
  const filled = document.querySelector<HTMLCanvasElement>('canvas[data-filled]');
  filled?.getContext('2d')?.fillRect(0, 0, 300, 90);
  const session = sessionHere();
  expect(JSON.stringify(await session.snapshot())).not.toContain(MARK);
  const found = await session.act(`t${Math.random()}`, 'tok_doc', { verb: 'findText', text: MARK });
  expect(found).toMatchObject({ type: 'failed', reason: 'text-not-found' });
});

test.each(Object.entries(SHOWN))('%s is told', async (_, html) => {
  document.body.innerHTML = `<p>Before</p>${html.replace('M', MARK)}<p>After</p>`;
  expect(JSON.stringify(await sessionHere().snapshot())).toContain(MARK);
});

test('a picture in place of a short text keeps that text as its name', async () => {
  document.body.innerHTML =
    '<a href="/" style="display:block;width:90px;height:30px;text-indent:-999px;overflow:hidden;background:#369">Home</a>';
  expect((await sessionHere().snapshot()).nodes).toContainEqual(
    expect.objectContaining({ role: 'link', name: 'Home' }),
  );
});
