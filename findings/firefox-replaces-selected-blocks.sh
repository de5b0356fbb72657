#!/bin/sh
# Subject: Firefox 153 (ESR), driven by puppeteer-core 25.16.0.
# Expected: text inserted over a selection of all children of an editable element stays in the block that the selection began in, as
#   after “select all” by the keyboard, and as in Chromium (https://w3c.github.io/editing/docs/execCommand/#the-inserttext-command).
# Seen: with the selection's ends in the editable element itself, Firefox removes the blocks: the text stands bare. With the ends in
#   the text of the blocks, the first block stays.
# Effect: an editor that a program types into loses its paragraphs, without an error.
# Upstream: none found (inserttext selectAllChildren paragraph removed).
set -u
firefox=${FIREFOX_PATH:-$(command -v firefox-esr || command -v firefox)} || exit 2
dir=$(mktemp -d) || exit 2
trap 'rm -rf "$dir"' EXIT
cd "$dir" || exit 2
npm init -y >/dev/null && npm install --save-exact --silent puppeteer-core@25.16.0 || exit 2
cat >check.mjs <<'JS'
import puppeteer from 'puppeteer-core';

const browser = await puppeteer
  .launch({ browser: 'firefox', executablePath: process.argv[2], headless: true })
  .catch((error) => {
    console.log(`Firefox did not start: ${error.message}`);
    process.exit(2);
  });
const page = await browser.newPage();
await page.goto('data:text/html,<div contenteditable></div>');
const seen = await page.evaluate(() => {
  const editor = document.querySelector('div');
  const write = (select) => {
    editor.innerHTML = '<p>old words</p>';
    editor.focus();
    select(getSelection());
    document.execCommand('insertText', false, 'new');
    return editor.innerHTML;
  };
  return {
    'ends in the element': write((selection) => selection.selectAllChildren(editor)),
    'ends in the text': write((selection) => {
      const text = editor.firstChild.firstChild;
      selection.setBaseAndExtent(text, 0, text, text.length);
    }),
  };
});
const SEEN = { 'ends in the element': 'new', 'ends in the text': '<p>new</p>' };
console.log(await browser.version());
for (const [how, html] of Object.entries(seen)) {
  console.log(`${how}\n  expected: <p>new</p>\n  seen:     ${html}`);
  if (html !== SEEN[how]) process.exitCode = 1;
}
await browser.close();
JS
node check.mjs "$firefox"
status=$?
[ "$status" = 1 ] && echo 'the behaviour has changed'
exit "$status"
