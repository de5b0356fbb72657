#!/bin/sh
# Subject: webdav 5.11.0 (the WebDAV client for Node and browsers).
# Expected: a server that announces charset="UTF-8" gets user and password in UTF-8
#   (https://www.rfc-editor.org/rfc/rfc7617#section-2.1); the documentation of the client names no limit for passwords
#   (https://github.com/perry-mitchell/webdav-client#authentication--connection).
# Seen: the client encodes them in Latin-1, whatever the server announces, and throws on characters outside Latin-1.
# Effect: users whose password has a letter such as "ü" are refused (401), with "ł" or "日" the client cannot be made.
# Upstream: none found; searched "utf-8 password", "basic auth encoding", "InvalidCharacterError", "latin1".
set -u
dir=$(mktemp -d) || exit 2
trap 'rm -rf "$dir"' EXIT
cd "$dir" || exit 2
npm init -y >/dev/null && npm install --save-exact --silent webdav@5.11.0 || exit 2
cat >check.mjs <<'JS'
import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import { createClient } from 'webdav';

const { version } = JSON.parse(readFileSync('node_modules/webdav/package.json', 'utf8'));
const sent = [];
const server = createServer((request, response) => {
  sent.push(Buffer.from((request.headers.authorization ?? '').replace('Basic ', ''), 'base64'));
  response.writeHead(401, { 'WWW-Authenticate': 'Basic realm="team", charset="UTF-8"' }).end();
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const url = `http://127.0.0.1:${server.address().port}/`;
const expected = Buffer.from('ada:grün', 'utf8').toString('hex');
await createClient(url, { username: 'ada', password: 'grün' }).getDirectoryContents('/').catch(() => undefined);
const seen = sent[0]?.toString('hex') ?? 'nothing';
let outside = 'no error';
try {
  createClient(url, { username: 'ada', password: 'żółw' });
} catch (error) {
  outside = error.name;
}
server.close();
console.log(`webdav ${version}`);
console.log(`password "grün"\n  expected: ${expected}\n  seen:     ${seen}`);
console.log(`password "żółw"\n  expected: no error\n  seen:     ${outside}`);
const isAsStated = seen === Buffer.from('ada:grün', 'latin1').toString('hex') && outside !== 'no error';
if (!isAsStated) process.exitCode = 1;
JS
node check.mjs || { echo 'the behaviour has changed'; exit 1; }
