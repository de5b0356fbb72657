/** startLine puts a home line, with its delay and its speed, between a client and a server on loopback. */
import { createConnection, createServer, type Socket } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { freePort } from '../../test/harness/ports';

export interface Line {
  port: number;
  close(): Promise<void>;
}

/**
 * @param port of the server on loopback
 * @param mbits down and up, million bits per second, shared by all connections of one direction
 * @param delayMs for one way
 */
export async function startLine(port: number, mbits: number, delayMs: number): Promise<Line> {
  const bytesPerMs = (mbits * 1e6) / 8 / 1000;
  const sockets = new Set<Socket>();
  /** When each direction has sent what it was given, ms. */
  const free = { down: 0, up: 0 };
  const pass = (from: Socket, to: Socket, way: keyof typeof free) => {
    let sent = Promise.resolve();
    from.on('data', (chunk) => {
      free[way] = Math.max(free[way], performance.now()) + chunk.length / bytesPerMs;
      const due = free[way] + delayMs;
      sent = sent
        .then(() => setTimeout(Math.max(0, due - performance.now())))
        .then(() => void (to.writable && to.write(chunk)));
    });
    from.on('end', () => void sent.then(() => to.end()));
    from.on('error', () => to.destroy());
  };
  const server = createServer((client) => {
    const upstream = createConnection({ port, host: '127.0.0.1' });
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.setNoDelay(true);
      socket.once('close', () => sockets.delete(socket));
    }
    pass(client, upstream, 'up');
    pass(upstream, client, 'down');
  });
  const own = await freePort();
  await new Promise<void>((resolve) => server.listen(own, '127.0.0.1', resolve));
  return {
    port: own,
    close: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
