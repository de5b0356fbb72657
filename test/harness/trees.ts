/** pinTree compares the accessibility tree of a screen with the stored one: a change of names, roles or order is seen in review. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, type Locator } from '@playwright/test';

const FOLDER = 'test/e2e/trees';
const MAX_LOOKS = 12;
const LOOK_AGAIN_MS = 500;

/** Times, counts, sizes and ports differ from run to run; levels of headings stay. */
function withoutNoise(tree: string): string {
  return (
    tree
      // Saved time is said only where the repeat was faster, which a busy machine may prevent.
      .replace(/(Saved: .*?), about \d+ (?:second|minute)s?/g, '$1')
      .replace(/(Last run: [^:]*? Saved:) (?:about \d+ \w+|\d+ clicks? (?:and|or) entr(?:y|ies))/g, '$1 N')
      .replace(/127\.0\.0\.1(?::|%3A)\d+/g, 'LOOPBACK')
      .replace(/\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, \w+ \d{1,2}/g, 'DAY')
      .replace(/\b\w{3} \d{1,2}, \d{4}/g, 'DATE')
      .replace(/(last checked:) \w+ \d{1,2}/g, '$1 DAY')
      .replace(/\d{1,2}:\d{2}(?::\d{2})?(?:\s?[AP]M)?/g, 'TIME')
      .replace(/(?<!level=|\d|\.)\d+(?:[.,]\d+)*/g, 'N')
      .replace(/\bN (second|step|task|token|entry|event|note)s?\b/g, 'N $1s')
  );
}

/** A screen is drawn before all its data has come: the tree is taken once it stays the same. */
async function settledTree(screen: Locator): Promise<string> {
  let before = '';
  for (let looks = 0; looks < MAX_LOOKS; looks++) {
    const tree = await screen.ariaSnapshot();
    if (tree === before) return tree;
    before = tree;
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
  }
  return before;
}

/** With TREES=write the tree is stored in place of being compared. */
export async function pinTree(name: string, screen: Locator): Promise<void> {
  const tree = `${withoutNoise(await settledTree(screen))}\n`;
  const path = `${FOLDER}/${name}.yml`;
  if (process.env.TREES === 'write') {
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(path, tree);
    return;
  }
  expect(existsSync(path), `${path} is missing: write it with TREES=write`).toBe(true);
  expect(tree, `the tree of ${name}; TREES=write npx playwright test screens stores it anew`).toBe(
    readFileSync(path, 'utf8'),
  );
}
