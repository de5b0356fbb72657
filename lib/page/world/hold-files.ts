/** holdFiles: in the page's main world, stops that an act removes a file of the page's own or writes nothing in the place of what it held. */
import { bodyText } from './body-text';
import { patchMethod, prototypeOf, type Restore } from './patch';

type PageView = Window & typeof globalThis;

/** Files that an app makes for a moment: journals and locks of its database, halves of a save. */
const PASSING_FILE = /journal|wal|shm|lock|te?mp|cache|crswap|part$/i;

/** A file that is left with fewer letters, and with less than an eighth of its own, is as good as empty. */
const MIN_LETTERS = 20;

/** A stopped removal or writing answers as if it had been done. */
export function holdFiles(view: PageView, erases: (what: string) => boolean): Restore[] {
  /** Files that held something, by the streams that write them: their names, and the letters that are still to be written. */
  const emptied = new WeakMap<object, { name: string; left: number }>();
  const isErased = (file: string) => !PASSING_FILE.test(file) && erases(`file ${file}`);
  const ofFile = (kind: 'FileSystemDirectoryHandle' | 'FileSystemHandle', name: 'removeEntry' | 'remove') =>
    patchMethod(prototypeOf(view, kind), name, (call, handle, [entry]) =>
      isErased(name === 'remove' ? (handle as FileSystemHandle).name : String(entry)) ? Promise.resolve() : call(),
    );
  return [
    ofFile('FileSystemDirectoryHandle', 'removeEntry'),
    ofFile('FileSystemHandle', 'remove'),
    // Apps write a new file beside the old one and move it into its place: a much shorter one takes what the old one held.
    patchMethod(prototypeOf(view, 'FileSystemFileHandle'), 'move', async (call, self, args) => {
      const [folder, name] = args.length > 1 ? args : [await view.navigator.storage.getDirectory(), args[0]];
      const sizeOf = async (file: FileSystemFileHandle) => (await file.getFile()).size;
      const old = (folder as FileSystemDirectoryHandle).getFileHandle(String(name)).then(sizeOf, () => 0);
      const size = await sizeOf(self as FileSystemFileHandle);
      return size < MIN_LETTERS && size * 8 < (await old) && isErased(String(name)) ? undefined : call();
    }),
    patchMethod(prototypeOf(view, 'FileSystemFileHandle'), 'createWritable', async (call, self, [options]) => {
      const { size, name } = await (self as FileSystemFileHandle).getFile();
      const stream = (await call()) as object;
      const { keepExistingData = false } = (options ?? {}) as { keepExistingData?: boolean };
      if (size > 0)
        emptied.set(stream, {
          name,
          left: keepExistingData ? 1 : Math.min(MIN_LETTERS, Math.max(1, Math.floor(size / 8))),
        });
      return stream;
    }),
    patchMethod(prototypeOf(view, 'FileSystemWritableFileStream'), 'write', (call, stream, [given]) => {
      const file = emptied.get(stream);
      if (file) file.left -= lettersIn(view, given);
      return call();
    }),
    patchMethod(view.WritableStream.prototype, 'close', (call, stream) => {
      const file = emptied.get(stream);
      return file !== undefined && file.left > 0 && isErased(file.name) ? (stream as WritableStream).abort() : call();
    }),
  ];
}

/** None for blanks, and for an order to cut. */
function lettersIn(view: PageView, given: unknown): number {
  const data: unknown = typeof given === 'object' && given !== null && 'data' in given ? given.data : given;
  return data instanceof view.Blob ? data.size : bodyText(data).trim().length;
}
