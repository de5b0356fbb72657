#!/bin/sh
# Subject: webix 11.4.0 beside 5.4.0, in Chromium, driven by puppeteer-core 25.16.0.
# Expected: the header cells of a datatable have the role columnheader, as in the older version, since its body cells have the role
#   gridcell and its header can be pressed to sort (https://www.w3.org/WAI/ARIA/apg/patterns/grid/).
# Seen: 5.4.0 gives each header cell the role columnheader; in 11.4.0 no element of the table has it, while the cells keep gridcell.
# Effect: after an upgrade a screen reader names no column, and a test that finds the header by its role finds nothing.
# Upstream: none found (webix datatable header columnheader role aria).
set -u
chromium=${CHROMIUM_PATH:-$(command -v chromium || command -v google-chrome)} || exit 2
dir=$(mktemp -d) || exit 2
trap 'rm -rf "$dir"' EXIT
cd "$dir" || exit 2
npm init -y >/dev/null && npm install --save-exact --silent puppeteer-core@25.16.0 old@npm:webix@5.4.0 new@npm:webix@11.4.0 || exit 2
cat >check.mjs <<'JS'
import { existsSync, readFileSync } from 'node:fs';
import puppeteer from 'puppeteer-core';

const browser = await puppeteer
  .launch({ executablePath: process.argv[2], headless: true, args: ['--no-sandbox'] })
  .catch((error) => {
    console.log(`Chromium did not start: ${error.message}`);
    process.exit(2);
  });
const SEEN = { old: 'columnheader 2, gridcell 2', new: 'columnheader 0, gridcell 2' };
console.log(await browser.version());
for (const name of ['old', 'new']) {
  const folder = `node_modules/${name}`;
  const { version } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
  const script = ['webix.min.js', 'webix.js'].map((file) => `${folder}/${file}`).find((file) => existsSync(file));
  const page = await browser.newPage();
  await page.setContent('<!doctype html><body></body>');
  await page.addScriptTag({ content: readFileSync(script, 'utf8') });
  const seen = await page.evaluate(async () => {
    webix.ui({
      view: 'datatable',
      columns: [
        { id: 'name', header: 'Name', sort: 'string' },
        { id: 'town', header: 'Town', sort: 'string' },
      ],
      data: [{ id: 1, name: 'Heron', town: 'Bergen' }],
    });
    await new Promise((resolve) => setTimeout(resolve, 500));
    const count = (role) => document.querySelectorAll(`[role="${role}"]`).length;
    return `columnheader ${count('columnheader')}, gridcell ${count('gridcell')}`;
  });
  console.log(`webix ${version}\n  expected: columnheader 2, gridcell 2\n  seen:     ${seen}`);
  if (seen !== SEEN[name]) process.exitCode = 1;
}
await browser.close();
JS
node check.mjs "$chromium"
status=$?
[ "$status" = 1 ] && echo 'the behaviour has changed'
exit "$status"
