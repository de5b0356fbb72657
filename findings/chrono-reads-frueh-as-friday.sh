#!/bin/sh
# Subject: chrono-node 2.10.3, German locale (which its documentation calls partially supported).
# Expected: the word "früh" ("early", "in the morning") names no weekday. chrono finds dates inside longer text
#   (https://github.com/wanasit/chrono#readme), where "fr" is Freitag (Friday) only as a word of its own: "frisch" and
#   "Frist" give no date.
# Seen: words that start with "früh" are read as Friday. The pattern of a weekday ends before \W, which includes "ü".
#   So "möglichst früh" ("as early as possible") gives a Friday, and "morgen früh" ("tomorrow morning") gives two dates,
#   tomorrow and a Friday.
# Effect: a text without a date is given one, and parseDate() returns the Friday if the word precedes the real date.
# Upstream: none found; searched "früh", "umlaut", "German weekday abbreviation", "word boundary".
set -u
dir=$(mktemp -d) || exit 2
trap 'rm -rf "$dir"' EXIT
cd "$dir" || exit 2
npm init -y >/dev/null && npm install --save-exact --silent chrono-node@2.10.3 || exit 2
cat >check.mjs <<'JS'
import { createRequire } from 'node:module';
import { de } from 'chrono-node';

const { version } = createRequire(import.meta.url)('./node_modules/chrono-node/package.json');
const MONDAY = new Date(2026, 10, 30, 9);
const EXPECTED = {
  'möglichst früh': 'none',
  Frühstück: 'none',
  'morgen früh': 'morgen',
  'Frühbucher zahlen bis 24.12.2026': '24.12.2026',
  frisch: 'none',
  Frist: 'none',
};
const SEEN = {
  ...EXPECTED,
  'möglichst früh': 'fr (Fri)',
  Frühstück: 'Fr (Fri)',
  'morgen früh': 'morgen, fr (Fri)',
  'Frühbucher zahlen bis 24.12.2026': 'Fr (Fri), 24.12.2026',
};

/** The parts of the text that were read as a date; a weekday that was read from a name is added. */
function readParts(text) {
  const parts = de.parse(text, MONDAY, { forwardDate: true }).map(({ text: part, start }) =>
    start.isCertain('weekday') ? `${part} (${start.date().toDateString().slice(0, 3)})` : part);
  return parts.join(', ') || 'none';
}

console.log(`chrono-node ${version}`);
for (const [text, expected] of Object.entries(EXPECTED)) {
  const seen = readParts(text);
  console.log(`${text}\n  expected: ${expected}\n  seen:     ${seen}`);
  if (seen !== SEEN[text]) process.exitCode = 1;
}
JS
node check.mjs || { echo 'the behaviour has changed'; exit 1; }
