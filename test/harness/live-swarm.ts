/** LiveSwarm: many clients of a live team in one process, over the product's own client, each counting what it is sent. */
import { createHash } from 'node:crypto';
import { LiveTeam } from '../../lib/share/live-team';
import { pause } from '../../lib/core/stop';
import { PASSWORD } from './nats-server';

/** Bytes of one event: a signed file with one task. */
const EVENT_BYTES = 1_000;
/** Unanswered publications of one client. */
const IN_FLIGHT = 8;
/** Clients that connect at once. */
const CONNECTING = 50;

interface Client {
  live: LiveTeam;
  sites: readonly string[];
  /** Times each event was delivered, by its number. */
  seen: Map<number, number>;
}

export class LiveSwarm {
  private readonly clients: Client[] = [];
  private readonly stop = new AbortController();
  /** Site of each event, by its number. */
  private readonly sent: string[] = [];
  private readonly following: Promise<unknown>[] = [];

  constructor(
    private readonly url: string,
    private readonly scope: { sites: number; sitesEach: number },
  ) {}

  sitesOf(client: number): string[] {
    return Array.from({ length: this.scope.sitesEach }, (_, n) => siteOf((client * 7 + n * 31) % this.scope.sites));
  }

  /** Connects those that are not connected yet; each stays and follows its sites. */
  async connect(users: readonly string[]): Promise<void> {
    while (this.clients.length < users.length) {
      const first = this.clients.length;
      const next = users.slice(first, first + CONNECTING);
      this.clients.push(...(await Promise.all(next.map((user, i) => this.join(user, first + i)))));
    }
    // The consumers are made once their first question is answered.
    await pause(500);
  }

  private async join(user: string, number: number): Promise<Client> {
    const { signal } = this.stop;
    const live = await LiveTeam.open({ url: this.url, user, password: PASSWORD }, signal);
    const client: Client = { live, sites: this.sitesOf(number), seen: new Map() };
    const take = async (events: readonly { bytes: Uint8Array }[]) => {
      for (const { bytes } of events) {
        const event = numberOf(bytes);
        client.seen.set(event, (client.seen.get(event) ?? 0) + 1);
      }
    };
    this.following.push(live.read(0, client.sites, true, { signal, take }).catch((error: unknown) => error));
    return client;
  }

  /** Each client publishes its part, about the sites in turn. */
  async publish(events: number): Promise<number> {
    let next = 0;
    const work = async (client: Client) => {
      while (next < events) {
        const event = next++;
        const site = siteOf(event % this.scope.sites);
        this.sent[event] = site;
        await client.live.publish(site, fileOf(event));
      }
    };
    await Promise.all(
      this.clients.slice(0, 200).flatMap((client) => Array.from({ length: IN_FLIGHT }, () => work(client))),
    );
    return this.sent.length;
  }

  /** @returns how many of the first events the server refuses as known */
  async publishAgain(events: number): Promise<number> {
    const [first] = this.clients;
    if (!first) return 0;
    const before = await this.lastSeq();
    for (let i = 0; i < events; i++) await first.live.publish(this.sent[i] ?? '', fileOf(i));
    return events - ((await this.lastSeq()) - before);
  }

  private async lastSeq(): Promise<number> {
    const live = await LiveTeam.open({ url: this.url, user: 'operator', password: PASSWORD }, this.stop.signal);
    await live.close();
    return live.stream.seq;
  }

  /** Waits until nothing has been delivered for two seconds. */
  async settle(): Promise<void> {
    for (let before = -1; before !== this.delivered(); ) {
      before = this.delivered();
      await pause(2_000);
    }
  }

  delivered(): number {
    return this.clients.reduce((sum, { seen }) => sum + seen.size, 0);
  }

  compare(): { lost: number; doubled: number } {
    let [lost, doubled] = [0, 0];
    const bySite = new Map<string, number[]>();
    this.sent.forEach((site, event) => void bySite.set(site, [...(bySite.get(site) ?? []), event]));
    for (const { sites, seen } of this.clients) {
      for (const site of new Set(sites)) for (const event of bySite.get(site) ?? []) if (!seen.has(event)) lost += 1;
      for (const times of seen.values()) doubled += times - 1;
    }
    return { lost, doubled };
  }

  async close(): Promise<void> {
    this.stop.abort();
    await Promise.all(this.clients.map(({ live }) => live.close()));
    await Promise.all(this.following);
  }
}

function siteOf(number: number): string {
  return `https://site${number}.example.org`;
}

function fileOf(event: number): { name: string; bytes: Uint8Array } {
  const bytes = new TextEncoder().encode(`${event} `.padEnd(EVENT_BYTES, '.'));
  return { name: createHash('sha256').update(bytes).digest('hex').slice(0, 40), bytes };
}

function numberOf(bytes: Uint8Array): number {
  return Number.parseInt(new TextDecoder().decode(bytes.subarray(0, 12)), 10);
}
