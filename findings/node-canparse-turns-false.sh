#!/bin/sh
# Subject: Node.js 22.13.0, URL.canParse (Node.js 20.20.2 does the same, 24.0.0 does not).
# Expected: URL.canParse(text) is true whenever new URL(text) does not throw, however often it is called
#   (https://url.spec.whatwg.org/#dom-url-canparse).
# Seen: after some thousand calls, once the calling function is compiled, URL.canParse is false for an address with a letter of
#   Latin-1 outside ASCII, such as a host with an umlaut. new URL still parses the address.
# Effect: a process that has run for a while refuses addresses that it accepted before; a test of one file passes and the same
#   test in a longer run fails.
# Upstream: https://github.com/nodejs/node/pull/48817 mended another fault of the compiled call; this one is described in
#   https://github.com/AikidoSec/firewall-node/pull/1086.
set -u
dir=$(mktemp -d) || exit 2
trap 'rm -rf "$dir"' EXIT
cd "$dir" || exit 2
npm init -y >/dev/null && npm install --save-exact --silent node@22.13.0 || exit 2
cat >check.mjs <<'JS'
const isParsed = (text) => URL.canParse(text);
const address = 'https://b\u00fccher.example/';
const before = isParsed(address);
for (let i = 0; i < 1_000_000; i += 1) isParsed(`https://a.example/${i % 7}`);
const after = isParsed(address);
const { hostname } = new URL(address);
console.log(`node ${process.version}\nexpected: true before and after a million other calls\nseen:     ${before} before, ${after} after; new URL gives ${hostname}`);
process.exitCode = before && !after && hostname === 'xn--bcher-kva.example' ? 0 : 1;
JS
./node_modules/.bin/node check.mjs || { echo 'the behaviour has changed'; exit 1; }
