/** A small web server on loopback whose state changes are counted where they happen: at the server. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { WebSocketServer } from 'ws';
import { freePort } from './ports';

export interface Hit {
  method: string;
  /** Host name and port the request was made to: sites of other origins are other names of this server. */
  host: string;
  path: string;
  query: string;
  body: string;
}

export type Route = (
  hit: Hit,
) =>
  | string
  | { status?: number; type?: string; headers?: Record<string, string>; body: string; afterMs?: number }
  | undefined;

export interface Site {
  port: number;
  /** Address of a path; `name` picks another origin of the same server. */
  url(path: string, name?: string): string;
  hits: Hit[];
  /** Requests that change something, by path. */
  count(path: string): number;
  routes: Record<string, Route>;
  /** Answers paths that have no route of their own. */
  fallback?: (path: string) => ReturnType<Route>;
  /** Lets pages connect to `/socket?to=/path` by WebSocket: each message counts as a hit of that path. */
  listenForMessages(): void;
  close(): Promise<void>;
}

/** @param wanted port, where it must be a certain one */
export async function startSite(routes: Record<string, Route> = {}, wanted?: number): Promise<Site> {
  const port = wanted ?? (await freePort());
  const hits: Hit[] = [];
  const site: Site = {
    port,
    url: (path, name = '127.0.0.1') => `http://${name}:${port}${path}`,
    hits,
    count: (path) => hits.filter((hit) => hit.path === path).length,
    routes,
    listenForMessages: () => {
      const sockets = new WebSocketServer({ noServer: true });
      server.on('upgrade', (request, socket, head) => {
        const url = new URL(request.url ?? '/', `http://${request.headers.host}`);
        const hit = { method: 'GET', host: url.host, path: url.pathname, query: url.search, body: '' };
        hits.push(hit);
        if (url.pathname !== '/socket') return void socket.destroy();
        const path = url.searchParams.get('to') ?? '/';
        sockets.handleUpgrade(request, socket, head, (one) => {
          one.on('message', (data: Buffer) => hits.push({ ...hit, method: 'SEND', path, body: data.toString() }));
        });
      });
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  const server = createServer((request, response) => void serve(site, request, response));
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return site;
}

async function serve(site: Site, request: IncomingMessage, response: ServerResponse): Promise<void> {
  let body = '';
  for await (const chunk of request) body += String(chunk);
  const url = new URL(request.url ?? '/', `http://${request.headers.host}`);
  const hit: Hit = { method: request.method ?? 'GET', host: url.host, path: url.pathname, query: url.search, body };
  if (url.pathname !== '/favicon.ico') site.hits.push(hit);
  const exact = site.routes[url.pathname];
  const answer = exact ? exact(hit) : site.fallback?.(url.pathname);
  if (answer === undefined) {
    response.writeHead(404, { 'content-type': 'text/html' });
    return void response.end('<!doctype html><title>not here</title><p>not here</p>');
  }
  const full = typeof answer === 'string' ? { body: answer } : answer;
  if (full.afterMs !== undefined) await new Promise((resolve) => setTimeout(resolve, full.afterMs));
  response.writeHead(full.status ?? 200, {
    'content-type': full.type ?? 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    ...full.headers,
  });
  response.end(full.body);
}

export function html(title: string, body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title></head><body>${body}</body></html>`;
}
