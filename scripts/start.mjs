/** The main job with one command: installs what is missing, builds, starts the demo app, opens Chromium with the extension. */
import { spawnSync } from 'node:child_process';
import { installBrowsers, installPackages } from './setup.mjs';

installPackages();
const missing = installBrowsers(['chromium']);
if (missing.length > 0) {
  console.error(
    `Cannot start without ${missing.join(' and ')}. Set CHROMIUM_PATH to a Chromium if there is one elsewhere.`,
  );
  process.exit(1);
}
console.log('[start] building the extension');
const build = spawnSync('npx', ['wxt', 'build', '--mode', 'test'], {
  encoding: 'utf8',
  shell: process.platform === 'win32',
});
if (build.status !== 0) {
  console.error(build.stdout, build.stderr);
  process.exit(build.status ?? 1);
}
const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
const tour = process.argv.includes('--tour') || !hasDisplay;
const script = tour ? 'scripts/tour.ts' : 'scripts/demo.ts';
const result = spawnSync('npx', ['tsx', script], { stdio: 'inherit', shell: process.platform === 'win32' });
process.exit(result.status ?? 1);
