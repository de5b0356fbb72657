/** Compares our roles and accessible names with Chromium's accessibility tree, element by element. */
import { build } from 'esbuild';
import { plainText, truncateText } from '../../lib/core/text';
import type { CDPSession, Page } from 'playwright-core';

export interface Compared {
  where: string;
  theirs: { role: string; name: string };
  ours: { role: string; name: string };
}

interface AxNode {
  ignored: boolean;
  role?: { value: string };
  name?: { value: string };
  backendDOMNodeId?: number;
}

/** ARIA roles by Chromium's internal role names; nodes with other roles are text or have no ARIA role. */
const ROLES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    `alert alertdialog article banner button cell checkbox columnheader combobox complementary contentinfo dialog figure form
    grid gridcell group heading link list listbox listitem log main menu menubar menuitem menuitemcheckbox menuitemradio
    meter navigation option progressbar radio radiogroup region row rowgroup rowheader scrollbar search searchbox separator
    slider spinbutton status switch tab table tablist tabpanel textbox timer toolbar tooltip tree treegrid treeitem`
      .split(/\s+/)
      .map((role) => [role, role]),
  ),
  image: 'img',
  img: 'img',
  DisclosureTriangle: 'button',
  DisclosureTriangleGrouped: 'button',
  ColorWell: 'button',
  Date: 'textbox',
  DateTime: 'textbox',
  InputTime: 'textbox',
  TextFieldWithComboBox: 'combobox',
  MenuListPopup: 'menu',
};

/** A script that defines `describeElement` in the page's main world. */
async function ours(): Promise<string> {
  const bundle = await build({
    stdin: {
      contents: `import { roleOf } from './lib/page/dom/aria-role'; import { accessibleName } from './lib/page/dom/accessible-name';
        globalThis.describeElement = (element) => { const role = roleOf(element); return { role, name: accessibleName(element, role), where: element.outerHTML.slice(0, 160) }; };`,
      resolveDir: process.cwd(),
      loader: 'ts',
    },
    bundle: true,
    write: false,
  });
  return bundle.outputFiles[0]?.text ?? '';
}

export async function compareWithAxTree(page: Page): Promise<Compared[]> {
  const script = await ours();
  const cdp = await page.context().newCDPSession(page);
  const compared: Compared[] = [];
  await cdp.send('Accessibility.enable');
  await cdp.send('DOM.enable');
  const { frameTree } = await cdp.send('Page.getFrameTree');
  for (const frame of page.frames()) await frame.evaluate(script);
  const frameIds = (tree: typeof frameTree): string[] => [tree.frame.id, ...(tree.childFrames ?? []).flatMap(frameIds)];
  for (const frameId of frameIds(frameTree)) {
    const { nodes } = (await cdp.send('Accessibility.getFullAXTree', { frameId })) as { nodes: AxNode[] };
    const wanted = nodes.filter(
      (node) => !node.ignored && node.backendDOMNodeId !== undefined && ROLES[node.role?.value ?? ''] !== undefined,
    );
    for (let from = 0; from < wanted.length; from += 100)
      compared.push(...(await Promise.all(wanted.slice(from, from + 100).map((node) => compareOne(cdp, node)))).flat());
  }
  await cdp.detach();
  return compared;
}

async function compareOne(cdp: CDPSession, node: AxNode): Promise<Compared[]> {
  const { object } = await cdp.send('DOM.resolveNode', { backendNodeId: node.backendDOMNodeId ?? 0 });
  if (!object.objectId || object.subtype !== 'node') return [];
  const { result } = await cdp.send('Runtime.callFunctionOn', {
    objectId: object.objectId,
    functionDeclaration: `function () { return this.nodeType === 1 && globalThis.describeElement ? globalThis.describeElement(this) : null; }`,
    returnByValue: true,
  });
  const own = result.value as { role: string; name: string; where: string } | null;
  // Parts of native controls in user agent shadow trees are skipped.
  if (!own || /^<[^>]* pseudo=/.test(own.where)) return [];
  return [
    {
      where: own.where,
      theirs: { role: ROLES[node.role?.value ?? ''] ?? '', name: truncateText(plainText(node.name?.value ?? ''), 200) },
      ours: { role: own.role, name: own.name },
    },
  ];
}
