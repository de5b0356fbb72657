/** A live team through a real NATS server: shared by site, written by person, each event once, whatever the connection does. */
import 'fake-indexeddb/auto';
import { jetstream, jetstreamManager } from '@nats-io/jetstream';
import { wsconnect } from '@nats-io/nats-core';
import { createServer } from 'node:http';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { exportKey } from '../../../lib/notebook/exchange/format';
import { followLive } from '../../../lib/share/live-route';
import { LiveTeam } from '../../../lib/share/live-team';
import { publishSubject } from '../../../lib/share/live-subjects';
import { makeTeamFile } from '../../../lib/share/team-file';
import { LiveSwarm } from '../../harness/live-swarm';
import { hasNats, type NatsServer, PASSWORD, startNats } from '../../harness/nats-server';
import { noteOf } from '../../harness/notes';
import { TeamPerson } from '../../harness/team-person';

const [APP, SHOP] = ['https://app.example.org', 'https://shop.example:8443'];
const { signal } = new AbortController();
let server: NatsServer;
const as = (user: string, password = PASSWORD) => ({ url: server.url, user, password });

beforeAll(async () => {
  if (hasNats) server = await startNats(['ada', 'bob', 'eve']);
});
afterAll(() => server?.close());
/** Each test has a stream of its own. */
beforeEach(async () => {
  if (!hasNats) return;
  const operator = await wsconnect({ servers: server.url, user: 'operator', pass: PASSWORD });
  const manager = await jetstreamManager(operator);
  await manager.streams.delete('FIELDNOTES').catch(() => undefined);
  await operator.close();
  await (await LiveTeam.open(as('operator'), signal)).close();
});

const rule = (id: string, text: string) => noteOf(`note_${id}`, { kind: 'guideline', text, caution: false });
const incoming = async (person: TeamPerson) =>
  (await person.team.incoming()).map(({ origin, body }) => `${origin} ${body.kind === 'guideline' ? body.text : ''}`);
const publishAs = async (user: string, subject: string, bytes: Uint8Array, msgID = `id-${Math.random()}`) => {
  const connection = await wsconnect({ servers: server.url, user, pass: PASSWORD });
  try {
    return await jetstream(connection).publish(subject, bytes, { msgID, timeout: 2_000 });
  } finally {
    await connection.close();
  }
};
const signedFile = (person: TeamPerson, seq: number, origin: string, text: string) => {
  const body = { kind: 'guideline' as const, text, caution: false };
  const sites = [{ origin, notes: [{ key: exportKey(body), body }] }];
  return makeTeamFile({ seq, sites, gone: [], votes: [] }, (file) => person.keys.sign(file));
};

test.skipIf(!hasNats)(
  'notes of two sites reach the others once, by site, and reading goes on by sequence',
  async () => {
    const [ada, bob, eve] = [new TeamPerson(1), new TeamPerson(2), new TeamPerson(3)];
    await ada.learn(APP, [rule('a', 'Save the list.')]);
    await ada.learn(SHOP, [rule('b', 'Close the list.')]);
    expect(await ada.syncLive(as('ada'), [APP, SHOP])).toMatchObject({ isWritten: true, loaded: 0 });
    // Her own events come back and count for nothing.
    expect(await ada.syncLive(as('ada'), [APP, SHOP])).toMatchObject({ isWritten: false, loaded: 0 });
    expect((await bob.syncLive(as('bob'), [])).loaded).toBe(2);
    expect((await bob.syncLive(as('bob'), [])).loaded).toBe(0);
    expect((await incoming(bob)).sort()).toEqual([`${APP} Save the list.`, `${SHOP} Close the list.`]);
    // A browser that ticked a site reads that site; with another one ticked, it reads that from its start.
    expect((await eve.syncLive(as('eve'), [SHOP])).loaded).toBe(1);
    expect(await incoming(eve)).toEqual([`${SHOP} Close the list.`]);
    expect((await eve.syncLive(as('eve'), [APP, SHOP])).loaded).toBe(1);
  },
);

test.skipIf(!hasNats)(
  'a withdrawn note is gone for the others, and a note that was taken comes as an import only',
  async () => {
    const [ada, bob] = [new TeamPerson(1), new TeamPerson(2)];
    await ada.learn(APP, [rule('a', 'Save the list.'), rule('b', 'Close the list.')]);
    await ada.syncLive(as('ada'), [APP]);
    await bob.syncLive(as('bob'), []);
    expect(await bob.takeAll()).toBe(2);
    expect((await bob.db.notes.toArray()).map(({ source, state }) => `${source} ${state}`)).toEqual(
      Array(2).fill('import quarantined'),
    );
    await ada.maintenance.forget({ notes: ['note_a'] as never }, () => undefined);
    await ada.syncLive(as('ada'), [APP]);
    const carol = new TeamPerson(3);
    await carol.syncLive(as('eve'), []);
    expect(await incoming(carol)).toEqual([`${APP} Close the list.`]);
  },
);

test.skipIf(!hasNats)(
  'a member cannot write in another’s name, and news of one site cannot be about another',
  async () => {
    const [ada, eve, bob] = [new TeamPerson(1), new TeamPerson(2), new TeamPerson(3)];
    const { name, bytes } = await signedFile(eve, 1, APP, 'Send the list.');
    await expect(publishAs('eve', publishSubject(APP, 'ada'), bytes)).rejects.toThrow(/Permissions Violation/);
    await publishAs('eve', publishSubject(SHOP, 'eve'), bytes);
    // A copy of an honest file under another site must not keep the true one away.
    const honest = await signedFile(ada, 1, APP, 'Save the list.');
    await publishAs('eve', publishSubject(SHOP, 'eve'), honest.bytes);
    await publishAs('ada', publishSubject(APP, 'ada'), honest.bytes);
    await bob.syncLive(as('bob'), []);
    expect(await incoming(bob)).toEqual([`${APP} Save the list.`]);
    const refused = await bob.team.refused();
    expect(refused.map((one) => one.name).sort()).toEqual([name, honest.name].sort());
    expect(refused[0]?.why).toContain(`came as news of ${SHOP} and is about ${APP}`);
  },
);

test.skipIf(!hasNats)(
  'junk, half a file, a forged file, and a flood of them count nowhere and keep nothing away',
  async () => {
    const [ada, eve, bob] = [new TeamPerson(1), new TeamPerson(2), new TeamPerson(3)];
    const honest = await signedFile(ada, 1, APP, 'Save the list.');
    const text = new TextDecoder().decode(honest.bytes);
    const junk = ['', '{}', text.slice(0, text.length / 2), text.replace('Save', 'Send'), '['.repeat(500_000)];
    for (const one of junk) await publishAs('eve', publishSubject(APP, 'eve'), new TextEncoder().encode(one));
    await publishAs('ada', publishSubject(APP, 'ada'), honest.bytes, honest.name);
    for (let i = 0; i < 5; i++) await publishAs('ada', publishSubject(APP, 'ada'), honest.bytes);
    expect((await bob.syncLive(as('bob'), [])).loaded).toBeGreaterThan(0);
    expect(await incoming(bob)).toEqual([`${APP} Save the list.`]);
    expect((await bob.team.refused()).length).toBe(junk.length);
    expect(await eve.db.notes.count()).toBe(0);
  },
);

test.skipIf(!hasNats)('the server takes the same file once, also when its answer was lost', async () => {
  const ada = new TeamPerson(1);
  const file = await signedFile(ada, 1, APP, 'Save the list.');
  const live = await LiveTeam.open(as('ada'), signal);
  await live.publish(APP, file);
  await live.publish(APP, file);
  await live.close();
  const after = await LiveTeam.open(as('ada'), signal);
  expect(after.stream.seq).toBe(1);
  await after.close();
});

test.skipIf(!hasNats)('a wrong password, a revoked member, a missing stream and a closed port are named', async () => {
  const [ada, bob] = [new TeamPerson(1), new TeamPerson(2)];
  await expect(ada.syncLive(as('ada', 'no'), [])).rejects.toMatchObject({ code: 'folder-refused' });
  await expect(ada.syncLive({ ...as('ada'), url: 'ws://127.0.0.1:9' }, [])).rejects.toMatchObject({
    code: 'folder-unreachable',
  });
  await ada.syncLive(as('ada'), []);
  await server.setMembers(['bob', 'eve']);
  await expect(ada.syncLive(as('ada'), [])).rejects.toMatchObject({ code: 'folder-refused' });
  await server.setMembers(['ada', 'bob', 'eve']);
  const operator = await wsconnect({ servers: server.url, user: 'operator', pass: PASSWORD });
  await (await jetstreamManager(operator)).streams.delete('FIELDNOTES');
  await operator.close();
  await expect(bob.syncLive(as('bob'), [])).rejects.toMatchObject({ code: 'folder-missing' });
});

test.skipIf(!hasNats)(
  'a server that answers like a web site, or not at all, ends with a reason; Stop ends it at once',
  async () => {
    const web = createServer((_, response) => response.end('hello'));
    await new Promise<void>((resolve) => web.listen(0, '127.0.0.1', resolve));
    const address = web.address();
    const url = `ws://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
    const ada = new TeamPerson(1);
    await expect(ada.syncLive({ ...as('ada'), url }, [])).rejects.toMatchObject({ code: 'folder-unreachable' });
    web.on('upgrade', () => undefined);
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 100);
    const began = performance.now();
    await expect(
      ada.syncLive({ ...as('ada'), url }, [], { progress: () => undefined, signal: stop.signal }),
    ).rejects.toThrow('stopped');
    expect(performance.now() - began).toBeLessThan(5_000);
    web.closeAllConnections();
    web.close();
  },
);

test.skipIf(!hasNats)(
  'a connection that stays has each event at once, keeps it when the server goes down, and a later sync goes on',
  async () => {
    const [ada, bob] = [new TeamPerson(1), new TeamPerson(2)];
    await bob.syncLive(as('bob'), []);
    const live = await LiveTeam.open(as('bob'), signal);
    const report = { loaded: 0, damaged: [] };
    const { files, team, keys } = bob;
    const scope = { shared: [], keptWords: [], automatic: {} };
    const following = followLive(live, scope, { files, team, keys }, { signal, report }).catch(
      (error: unknown) => error,
    );
    await ada.learn(APP, [rule('a', 'Save the list.')]);
    await ada.syncLive(as('ada'), [APP]);
    await expect.poll(() => report.loaded, { timeout: 3_000 }).toBe(1);
    await server.restart();
    expect(await following).toMatchObject({ code: 'folder-unreachable' });
    await ada.learn(APP, [rule('b', 'Close the list.')]);
    await ada.syncLive(as('ada'), [APP]);
    expect((await bob.syncLive(as('bob'), [])).loaded).toBe(1);
    expect((await incoming(bob)).sort()).toEqual([`${APP} Close the list.`, `${APP} Save the list.`]);
  },
);

test.skipIf(!hasNats)('a stream that was lost and made again gets this browser’s notes again', async () => {
  const [ada, bob] = [new TeamPerson(1), new TeamPerson(2)];
  await ada.learn(APP, [rule('a', 'Save the list.')]);
  await ada.syncLive(as('ada'), [APP]);
  const operator = await wsconnect({ servers: server.url, user: 'operator', pass: PASSWORD });
  await (await jetstreamManager(operator)).streams.delete('FIELDNOTES');
  await operator.close();
  await (await LiveTeam.open(as('operator'), signal)).close();
  expect((await ada.syncLive(as('ada'), [APP])).isWritten).toBe(true);
  expect((await bob.syncLive(as('bob'), [])).loaded).toBe(1);
});

test.skipIf(!hasNats)(
  'sixty clients and three thousand events: nothing lost, nothing doubled, sent again refused',
  { timeout: 60_000 },
  async () => {
    const people = Array.from({ length: 60 }, (_, i) => `person${i}`);
    await server.setMembers(['ada', 'bob', 'eve', ...people]);
    const swarm = new LiveSwarm(server.url, { sites: 20, sitesEach: 2 });
    await swarm.connect(people);
    expect(await swarm.publish(3_000)).toBe(3_000);
    await swarm.settle();
    expect(swarm.compare()).toEqual({ lost: 0, doubled: 0 });
    expect(swarm.delivered()).toBe(60 * 2 * 150);
    expect(await swarm.publishAgain(20)).toBe(20);
    await swarm.close();
  },
);
