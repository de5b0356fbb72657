/** A display of its own for a browser in front of a person: Xvfb, a window manager, and real keys and clicks by xdotool. */
import { execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';

const run = promisify(execFile);

export interface Display {
  /** Value for DISPLAY. */
  name: string;
  /** Presses keys in the window in front, in the words of xdotool: `alt+shift+f`. */
  key(keys: string): Promise<void>;
  type(text: string): Promise<void>;
  click(x: number, y: number): Promise<void>;
  /** Saves a picture of the whole display; for people, no test reads it. */
  picture(path: string): Promise<void>;
  close(): void;
}

/** Whether the programs are there; scripts/setup.mjs installs them on Debian. */
export const hasDesktop = ['Xvfb', 'xdotool', 'openbox'].every((name) =>
  (process.env.PATH ?? '').split(':').some((folder) => existsSync(`${folder}/${name}`)),
);

const SIZE = '1280x900x24';

export async function startDisplay(): Promise<Display> {
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', SIZE, '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const number = await new Promise<string>((resolve, reject) => {
    server.once('error', reject);
    server.once('exit', () => reject(new Error('Xvfb ended; npm run setup installs it')));
    server.stdio[3]?.once('data', (data: Buffer) => resolve(data.toString().trim()));
  });
  const name = `:${number}`;
  const env = { ...process.env, DISPLAY: name };
  const manager = spawn('openbox', [], { env, stdio: 'ignore' });
  const xdotool = (...args: string[]) => run('xdotool', args, { env }).then(() => undefined);
  return {
    name,
    key: (keys) => xdotool('key', '--clearmodifiers', keys),
    type: (text) => xdotool('type', '--delay', '15', text),
    click: (x, y) => xdotool('mousemove', String(x), String(y), 'click', '1'),
    picture: (path) => run('scrot', ['-o', path], { env }).then(() => undefined),
    close() {
      manager.kill();
      server.kill();
    },
  };
}
