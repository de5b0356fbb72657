/** answeringServers: small servers on loopback whose every answer the test writes itself. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** @returns `serve`, which starts a server and gives its address, and `close`, which ends all of them with their connections */
export function answeringServers(): { serve(answer: Answer): Promise<string>; close(): void } {
  const servers: Server[] = [];
  return {
    async serve(answer) {
      const server = createServer((request, response) => {
        request.resume();
        answer(request, response);
      });
      servers.push(server);
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      const address = server.address();
      return `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
    },
    close() {
      for (const server of servers.splice(0)) {
        server.closeAllConnections();
        server.close();
      }
    },
  };
}
