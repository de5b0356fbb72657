/** openFolder makes the client of a folder's address, after checks that need no request. */
import { FieldnotesError } from '../core/errors';
import { S3Folder } from './s3-folder';
import type { FolderAddress, SharedFolder } from './shared-folder';
import { WebdavFolder } from './webdav-folder';

/** @throws FieldnotesError 'bad-folder' */
export function openFolder(address: FolderAddress): SharedFolder {
  if (!URL.canParse(address.url)) throw new FieldnotesError('bad-folder', 'The address is no URL');
  const { protocol, hostname, username } = new URL(address.url);
  const isHere = hostname === 'localhost' || hostname === '127.0.0.1';
  if (protocol !== 'https:' && !(protocol === 'http:' && isHere))
    throw new FieldnotesError('bad-folder', 'The address must begin with https://, so that nobody on the way reads it');
  if (username !== '')
    throw new FieldnotesError('bad-folder', 'Enter user and password in their fields, not in the address');
  return address.kind === 'webdav' ? new WebdavFolder(address) : new S3Folder(address);
}
