/** Free ports on loopback, so that several tests can run on one machine. */
import { createServer } from 'node:net';

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}

/** Waits until a server that was started answers. @param name for the error after a minute */
export async function answers(url: string, name: string): Promise<void> {
  for (let tries = 0; ; tries++) {
    const up = await fetch(url).then(
      (response) => response.ok,
      () => false,
    );
    if (up) return;
    if (tries > 200) throw new Error(`${name} did not answer within 60 s`);
    await new Promise((done) => setTimeout(done, 300));
  }
}
