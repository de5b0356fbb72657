/** openFolder makes the client of a folder's address; checkAddress tests an address without a request. */
import { FieldnotesError } from '../core/errors';
import { S3Folder } from './s3-folder';
import type { FolderAddress, LiveAddress, SharedFolder } from './shared-folder';
import { WebdavFolder } from './webdav-folder';

export function isLiveAddress(address: FolderAddress | LiveAddress): address is LiveAddress {
  return address.kind === 'nats';
}

/** @throws FieldnotesError 'bad-folder' */
export function openFolder(address: FolderAddress): SharedFolder {
  checkAddress(address);
  return address.kind === 'webdav' ? new WebdavFolder(address) : new S3Folder(address);
}

/** @throws FieldnotesError 'bad-folder' */
export function checkAddress({ kind, url }: { kind: (FolderAddress | LiveAddress)['kind']; url: string }): void {
  if (!URL.canParse(url)) throw new FieldnotesError('bad-folder', 'The address is no URL');
  const { protocol, hostname, username } = new URL(url);
  const isHere = hostname === 'localhost' || hostname === '127.0.0.1';
  const [safe, open] = kind === 'nats' ? ['wss:', 'ws:'] : ['https:', 'http:'];
  if (protocol !== safe && !(protocol === open && isHere))
    throw new FieldnotesError(
      'bad-folder',
      `The address must begin with ${safe}//, so that nobody on the way reads it`,
    );
  if (username !== '')
    throw new FieldnotesError('bad-folder', 'Enter user and password in their fields, not in the address');
}
