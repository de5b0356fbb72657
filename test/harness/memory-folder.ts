/** MemoryFolder: a shared folder in memory whose server can lie, lose the connection, and count what it is asked. */
import { FieldnotesError } from '../../lib/core/errors';
import type { ListedFile, SharedFolder } from '../../lib/share/shared-folder';

export class MemoryFolder implements SharedFolder {
  readonly files = new Map<string, Uint8Array>();
  /** Listing in place of the true one. */
  listing: readonly ListedFile[] | undefined;
  reads = 0;
  /** Reads until the connection is lost. */
  failAfter = Number.POSITIVE_INFINITY;

  async list(): Promise<ListedFile[]> {
    return [...(this.listing ?? [...this.files].map(([name, bytes]) => ({ name, size: bytes.length })))];
  }

  async read(name: string): Promise<Uint8Array> {
    this.reads += 1;
    await new Promise((resolve) => setTimeout(resolve));
    if (this.reads > this.failAfter) throw new FieldnotesError('folder-unreachable', 'connection lost');
    const bytes = this.files.get(name);
    if (!bytes) throw new FieldnotesError('folder-missing', 'no such file');
    return bytes;
  }

  async write(name: string, bytes: Uint8Array): Promise<void> {
    this.files.set(name, bytes);
  }
}
