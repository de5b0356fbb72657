#!/bin/sh
# Subject: Firefox 153 (ESR), driven by puppeteer-core 25.16.0.
# Expected: the DataTransfer given to the constructor of ClipboardEvent is the event's clipboardData
#   (https://www.w3.org/TR/clipboard-apis/#clipboardeventinit), as the one given to InputEvent is its dataTransfer.
# Seen: the event has an empty clipboardData of its own. Only the members data and dataType, which an older draft of the
#   specification had, fill it. InputEvent keeps what it was given.
# Effect: a test or a program that pastes into an editor by an event of its own pastes nothing in Firefox, without an error.
# Upstream: https://github.com/w3c/clipboard-apis/issues/33 names the draft that Firefox follows.
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
await page.goto('data:text/html,<p>page</p>');
const seen = await page.evaluate(() => {
  const transfer = new DataTransfer();
  transfer.setData('text/plain', 'two words');
  const text = (given) => given?.getData('text/plain') ?? 'none';
  return {
    'ClipboardEvent, clipboardData': text(new ClipboardEvent('paste', { clipboardData: transfer }).clipboardData),
    'ClipboardEvent, data and dataType': text(
      new ClipboardEvent('paste', { data: 'two words', dataType: 'text/plain' }).clipboardData,
    ),
    'InputEvent, dataTransfer': text(new InputEvent('beforeinput', { dataTransfer: transfer }).dataTransfer),
  };
});
const SEEN = {
  'ClipboardEvent, clipboardData': '',
  'ClipboardEvent, data and dataType': 'two words',
  'InputEvent, dataTransfer': 'two words',
};
console.log(await browser.version());
for (const [how, text] of Object.entries(seen)) {
  console.log(`${how}\n  expected: "two words"\n  seen:     "${text}"`);
  if (text !== SEEN[how]) process.exitCode = 1;
}
await browser.close();
JS
node check.mjs "$firefox"
status=$?
[ "$status" = 1 ] && echo 'the behaviour has changed'
exit "$status"
