#!/bin/sh
# Subject: dexie 4.4.7, on fake-indexeddb 6.2.8.
# Expected: the upgrade function of version 2 runs once when a database of version 1 is opened
#   (https://dexie.org/docs/Version/Version.upgrade()). Indexes may be added before without a new version number: since
#   Dexie 4 a new number is only needed to migrate data (https://github.com/dexie/Dexie.js/pull/1880).
# Seen: each index added under version 1 raises the stored native version by one, from 10. After ten such changes the
#   native version is 20, which is also the native version of version 2. Version 2 then opens without an upgrade, and
#   db.verno says 2. After nine changes the upgrade function still runs.
# Effect: a data migration is skipped without an error, and the rows stay in the old form for good.
# Upstream: none found; searched "upgrade not called schema changes without version bump", "$meta", "native version".
set -u
dir=$(mktemp -d) || exit 2
trap 'rm -rf "$dir"' EXIT
cd "$dir" || exit 2
npm init -y >/dev/null && npm install --save-exact --silent dexie@4.4.7 fake-indexeddb@6.2.8 || exit 2
cat >check.mjs <<'JS'
import 'fake-indexeddb/auto';
import Dexie from 'dexie';

console.warn = () => {};
const indexes = (count) => ['id', ...Array.from({ length: count }, (_, i) => `field${i}`)].join(',');

/** Opens version 1 once per added index, as successive releases would, then version 2 with an upgrade function. */
async function isUpgraded(changes) {
  const name = `after-${changes}`;
  for (let count = 0; count <= changes; count += 1) {
    const db = new Dexie(name);
    db.version(1).stores({ items: indexes(count) });
    await db.open();
    if (count === 0) await db.table('items').add({ id: 1, price: '5' });
    db.close();
  }
  const db = new Dexie(name);
  db.version(1).stores({ items: indexes(changes) });
  db.version(2).upgrade((tx) => tx.table('items').toCollection().modify((item) => { item.price = Number(item.price); }));
  await db.open();
  const { price } = await db.table('items').get(1);
  db.close();
  return typeof price === 'number';
}

const CHANGES = [0, 9, 10];
const runs = [];
for (const changes of CHANGES) runs.push((await isUpgraded(changes)) ? 'runs' : 'is skipped');
const seen = CHANGES.map((changes, i) => `after ${changes} schema changes the upgrade ${runs[i]}`).join('; ');
console.log(`dexie ${Dexie.semVer}\nexpected: the upgrade runs each time\nseen:     ${seen}`);
process.exitCode = runs.join() === 'runs,runs,is skipped' ? 0 : 1;
JS
node check.mjs || { echo 'the behaviour has changed'; exit 1; }
