/** Prints what a live team costs: simulated clients and events through a real NATS server: `npm run bench:live`. */
import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { LiveTeam } from '../../lib/share/live-team';
import { fileNameOf } from '../../lib/share/team-file';
import { hasNats, type NatsServer, PASSWORD, startNats } from '../../test/harness/nats-server';
import { LiveSwarm } from '../../test/harness/live-swarm';
import { verdict } from '../statistics';

const CLIENTS = Number(process.env.CLIENTS ?? 1_000);
const EVENTS = Number(process.env.EVENTS ?? 100_000);
/** Sites of the team, and how many of them each client reads. */
const SITES = 200;
const SITES_EACH = 2;
/** Clients that connect before the server is weighed: with the first ones its own memory grows and shrinks. */
const WARMING = Math.min(10, CLIENTS);
/** Numbers of connected clients at which the server is weighed. */
const CURVE = [100, 300, 600, 1_000].filter((count) => count <= CLIENTS);

const { signal } = new AbortController();
const megabytes = ({ pid }: NatsServer) => {
  const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(kilobytes ?? 0) / 1024;
};
/** Seconds of CPU that the server has used. */
const cpuSeconds = ({ pid }: NatsServer) => {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) / 100;
};
const seconds = (from: number) => (performance.now() - from) / 1000;

if (!hasNats) throw new Error('nats-server is missing: npm run setup');
const people = Array.from({ length: CLIENTS }, (_, i) => `person${i}`);
const server = await startNats(people);
try {
  await (await LiveTeam.open({ url: server.url, user: 'operator', password: PASSWORD }, signal)).close();
  const swarm = new LiveSwarm(server.url, { sites: SITES, sitesEach: SITES_EACH });
  console.log(`${CLIENTS} clients of ${SITES_EACH} of ${SITES} sites, ${EVENTS} events`);
  await swarm.connect(people.slice(0, WARMING));
  const before = megabytes(server);
  for (const count of CURVE) {
    const began = performance.now();
    await swarm.connect(people.slice(0, count));
    const used = megabytes(server) - before;
    console.log(
      `  ${String(count).padStart(5)} connected: ${used.toFixed(0)} MB more in the server, ${((used * 1024) / (count - WARMING)).toFixed(0)} kB each, ${seconds(began).toFixed(1)} s to connect`,
    );
  }
  const [cpu, began] = [cpuSeconds(server), performance.now()];
  const sent = await swarm.publish(EVENTS);
  const publishing = seconds(began);
  await swarm.settle();
  const delivered = swarm.delivered();
  const work = cpuSeconds(server) - cpu;
  console.log(
    `  ${sent} events in ${publishing.toFixed(1)} s, ${delivered} deliveries in ${seconds(began).toFixed(1)} s; ${work.toFixed(1)} s of server CPU, ${((1e6 * work) / (sent + delivered)).toFixed(0)} µs each; ${megabytes(server).toFixed(0)} MB`,
  );
  const { lost, doubled } = swarm.compare();
  console.log(`  ${verdict(lost === 0)} nothing lost: ${lost}`);
  console.log(`  ${verdict(doubled === 0)} nothing doubled: ${doubled}`);
  const refused = await swarm.publishAgain(1_000);
  console.log(`  ${verdict(refused === 1_000)} the same event again is refused: ${refused} of 1000`);
  for (const [title, sites] of [
    ['of all sites', []],
    [`of ${SITES_EACH} sites`, swarm.sitesOf(0)],
  ] as const) {
    const catching = performance.now();
    const live = await LiveTeam.open({ url: server.url, user: 'person0', password: PASSWORD }, signal);
    const names = new Set<string>();
    let bytes = 0;
    const take = async (events: readonly { bytes: Uint8Array }[]) => {
      for (const name of await Promise.all(events.map((event) => fileNameOf(event.bytes)))) names.add(name);
      bytes = events.reduce((sum, event) => sum + event.bytes.length, bytes);
    };
    await live.read(0, sites, false, { signal, take });
    await live.close();
    const took = seconds(catching);
    console.log(
      `  ${verdict(took <= 5)} a new client ${title} has caught up in ≤ 5 s: ${names.size} events, ${(bytes / 1e6).toFixed(1)} MB, ${took.toFixed(1)} s`,
    );
  }
  await swarm.close();
} finally {
  await server.close();
}
