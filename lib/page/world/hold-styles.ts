/** holdSheets: in the page's main world, stops what sheets, rules, movements and imports load from addresses that are acts or that carry text of the page elsewhere. */
import type { IsLoad } from './hold-events';
import { patchGetter, patchMethod, patchSetter, prototypeOf, type Restore } from './patch';

type PageView = Window & typeof globalThis;

/** Sheets and styles that scripts write: what a style attribute or element holds is read by StyleWatch. */
export function holdSheets(view: PageView, isLoad: IsLoad): Restore[] {
  const isStopped = (text: unknown) => addressesIn(text).some((one) => isLoad(one));
  const texts = ['insertRule', 'replace', 'replaceSync', 'appendRule'].flatMap((name) =>
    ['CSSStyleSheet', 'CSSGroupingRule', 'CSSKeyframesRule'].map((owner) =>
      patchMethod(prototypeOf(view, owner), name, (call, _, [text]) => (isStopped(text) ? 0 : call())),
    ),
  );
  // A style of a rule is written by its properties: it is read once the page's own code has run, before the page is drawn.
  const styles = patchGetter(prototypeOf(view, 'CSSStyleRule'), 'style', (value) => {
    const style = value as CSSStyleDeclaration;
    const { cssText } = style;
    view.queueMicrotask(() => {
      const written = style.cssText;
      if (written === cssText || addressesIn(written).length === 0) return;
      // To read the text of the page draws it, and that loads what a style names.
      style.cssText = cssText;
      if (!isStopped(written)) style.cssText = written;
    });
  });
  const movement = patchMethod(view.Element.prototype, 'animate', (call, _, [frames]) =>
    isStopped(valuesIn(frames)) ? new view.Animation() : call(),
  );
  const effects = patchMethod(prototypeOf(view, 'KeyframeEffect'), 'setKeyframes', (call, _, [frames]) =>
    isStopped(valuesIn(frames)) ? undefined : call(),
  );
  const typed = ['set', 'append'].map((name) =>
    patchMethod(prototypeOf(view, 'StylePropertyMap'), name, (call, _, args) =>
      isStopped(args.join(' ')) ? undefined : call(),
    ),
  );
  return [...texts, styles, movement, effects, ...typed, ...holdImports(view, isLoad)];
}

/** A sheet that takes in another loads it as soon as it comes into the page, or is written there. */
function holdImports(view: PageView, isLoad: IsLoad): Restore[] {
  const isStopped = (sheet: unknown, text: unknown) =>
    sheet instanceof view.HTMLStyleElement && importsIn(text).some((one) => isLoad(one));
  const isStoppedNode = (parent: object, node: unknown) => {
    if (isStopped(parent, node instanceof view.Node ? node.textContent : node)) return true;
    if (!(node instanceof view.Element || node instanceof view.DocumentFragment)) return false;
    return [node, ...node.querySelectorAll('style')].some((one) => isStopped(one, one.textContent));
  };
  const hold = (owner: object, names: string) =>
    names
      .split(' ')
      .map((name) =>
        patchMethod(owner, name, (call, parent, args) =>
          args.some((node) => isStoppedNode(parent, node)) ? args[0] : call(),
        ),
      );
  return [
    ...hold(view.Node.prototype, 'appendChild insertBefore replaceChild'),
    ...hold(view.Element.prototype, 'append prepend before after replaceWith replaceChildren'),
    patchSetter(view.Node.prototype, 'textContent', (text, node) => isStopped(node, text)),
  ];
}

/** The values of key frames, given as a list or by property. */
function valuesIn(frames: unknown): string {
  return [frames]
    .flat()
    .flatMap((frame) => Object.values(frame ?? {}))
    .join(' ');
}

/** Addresses that a style loads. */
export function addressesIn(style: unknown): string[] {
  const text = String(style);
  return [...text.matchAll(/(?:url\(\s*["']?|image-set\(\s*["'])([^"')]+)/gi)]
    .map(([, address = '']) => address)
    .concat(importsIn(text));
}

export function importsIn(sheet: unknown): string[] {
  return [...String(sheet).matchAll(/@import\s+(?:url\(\s*)?["']?([^"')\s;]+)/gi)].map(([, address = '']) => address);
}
