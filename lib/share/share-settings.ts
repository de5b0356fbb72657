/** Settings of the shared folder in the extension's own storage: loadShare and saveShare. The secret stays in memory; on disk, if asked for, it is encrypted. */
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { FieldnotesError } from '../core/errors';
import { isSameOrigin } from '../core/same-site';
import { openKeys, sealedSchema, sealKeys } from '../model/key-vault';
import { type ShareSettings, shareSettingsSchema } from '../records/share';
import type { FolderAddress, LiveAddress } from './shared-folder';

const SETTINGS = 'sharedFolder';
const SECRET = 'sharedFolderSecret';

/** @returns undefined if none is set; invalid settings count as none and are asked for again */
export async function loadShare(): Promise<ShareSettings | undefined> {
  const parsed = v.safeParse(shareSettingsSchema, (await browser.storage.local.get(SETTINGS))[SETTINGS]);
  return parsed.success ? parsed.output : undefined;
}

/** @param secret undefined: the stored one stays, unless the address is another: a secret goes to the address it was entered for */
export async function saveShare(settings: ShareSettings, secret: string | undefined): Promise<void> {
  const previous = await loadShare();
  const isSameServer = previous !== undefined && isSameOrigin(previous.url, settings.url);
  const kept = secret ?? (isSameServer ? await loadSecret() : '');
  await browser.storage.local.set({ [SETTINGS]: settings });
  await browser.storage.session.set({ [SECRET]: kept });
  if (settings.rememberSecret) await browser.storage.local.set({ [SECRET]: await sealKeys({ [SECRET]: kept }) });
  else await browser.storage.local.remove(SECRET);
}

export async function forgetShare(): Promise<void> {
  for (const area of [browser.storage.local, browser.storage.session]) await area.remove([SETTINGS, SECRET]);
}

async function loadSecret(): Promise<string> {
  const inMemory = (await browser.storage.session.get(SECRET))[SECRET];
  if (typeof inMemory === 'string') return inMemory;
  const onDisk = v.safeParse(sealedSchema, (await browser.storage.local.get(SECRET))[SECRET]);
  return onDisk.success ? ((await openKeys(onDisk.output))[SECRET] ?? '') : '';
}

/**
 * The folder's address with its secret.
 * @throws FieldnotesError 'no-password' if it was kept until the browser closed: without it each sync would be a failed sign-in
 */
export async function folderAddress({ kind, url, user, region }: ShareSettings): Promise<FolderAddress | LiveAddress> {
  const secret = await loadSecret();
  if (user !== '' && secret === '')
    throw new FieldnotesError('no-password', 'Enter the password again: it was kept only until the browser closed');
  return kind === 's3'
    ? { kind, url, region, accessKeyId: user, secretAccessKey: secret }
    : { kind, url, user, password: secret };
}
