#!/bin/sh
# Subject: dexie 4.4.7, on fake-indexeddb 6.2.8.
# Expected: a program that declares version 1 and opens a database of version 2 gets a VersionError, as IndexedDB defines
#   (https://w3c.github.io/IndexedDB/#opening), and the database stays as it is. Dexie documents that since 4.0 it opens
#   the newer database instead (https://dexie.org/docs/DexieErrors/Dexie.VersionError), not that this changes its schema.
# Seen: open() succeeds. If version 2 dropped an index that version 1 declares, open() adds the index again and raises
#   the stored native version from 20 to 21. A row that version 1 then adds never passes through the upgrade function of
#   version 2, because the stored version is not lower.
# Effect: after a rollback, the old program silently changes the newer database and leaves rows in the old form in it.
# Upstream: https://github.com/dexie/Dexie.js/issues/2097 (the rows), https://github.com/dexie/Dexie.js/pull/1880
set -u
dir=$(mktemp -d) || exit 2
trap 'rm -rf "$dir"' EXIT
cd "$dir" || exit 2
npm init -y >/dev/null && npm install --save-exact --silent dexie@4.4.7 fake-indexeddb@6.2.8 || exit 2
cat >check.mjs <<'JS'
import 'fake-indexeddb/auto';
import Dexie from 'dexie';

console.warn = () => {};
const nativeVersion = async () => (await indexedDB.databases()).find(({ name }) => name === 'books').version;

function declareOld() {
  const db = new Dexie('books');
  db.version(1).stores({ books: 'id,title,shelf' });
  return db;
}
function declareNew() {
  const db = declareOld();
  const upgrade = (tx) => tx.table('books').toCollection().modify((book) => { book.place = book.shelf; });
  db.version(2).stores({ books: 'id,title' }).upgrade(upgrade);
  return db;
}

const first = declareOld();
await first.open();
await first.table('books').add({ id: 1, title: 'A', shelf: 'x' });
first.close();
const newer = declareNew();
await newer.open();
newer.close();
const before = await nativeVersion();

const older = declareOld();
const opened = await older.open().then(() => 'no error', (error) => error.name);
if (opened === 'no error') await older.table('books').add({ id: 2, title: 'B', shelf: 'y' });
older.close();
const after = await nativeVersion();

const newerAgain = declareNew();
const places = (await newerAgain.table('books').toArray()).map(({ place }) => place ?? 'missing');
newerAgain.close();

const seen = `${opened}, native version ${before} -> ${after}, places: ${places.join(', ')}`;
console.log(`dexie ${Dexie.semVer}\nexpected: VersionError, native version 20 -> 20, places: x\nseen:     ${seen}`);
process.exitCode = seen === 'no error, native version 20 -> 21, places: x, missing' ? 0 : 1;
JS
node check.mjs || { echo 'the behaviour has changed'; exit 1; }
