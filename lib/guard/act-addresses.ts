/** NAMES_ACT, ENDS_IN_ACT and DRESS: the addresses that the browser's rules for an act stop or let through, as patterns for RE2. */

/*
 * The rules stop less than isStateChange (requests.ts): what that lets through must not fail without a word. A part of the path, or
 * the end of it, is the act and nothing else. RE2 has no look-around, and Chrome compiles at most 2 kB.
 */
export const NAMES_ACT =
  '/(delete|remove|destroy|erase|revoke|purge|terminate|deactivate|wipe|unsubscribe|logout|signout)([/?;]|$)';
export const ENDS_IN_ACT = '/(pay|send|publish|transfer)([?;]|$)';
/** Pictures, styles, scripts, letters and sounds: loads that show something. */
export const DRESS = '[.](svg|png|jpe?g|gif|webp|avif|ico|css|m?js|woff2?|ttf|mp3|mp4|webm)([?;]|$)';

/** Addresses of pages that are acts wherever they stand: beside an item, or as the place to log out. */
export const PAGES_OF_ACTS: readonly string[] = [
  '[0-9]/(delete|remove|destroy|erase|revoke|purge|terminate|deactivate|wipe|unsubscribe)([/?;]|$)',
  '/(delete|remove|destroy|erase|revoke|purge|terminate|deactivate|wipe|unsubscribe)/[0-9]',
  '^https?://[^/]+/(logout|signout)([/?;]|$)',
];

const namesAct = new RegExp(NAMES_ACT, 'i');
const isDress = new RegExp(DRESS, 'i');

/** Whether the rules for an act stop the load of such an address by GET. */
export function isStoppedLoad(address: string): boolean {
  return namesAct.test(address) && !isDress.test(address);
}
