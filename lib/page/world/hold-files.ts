/** holdFiles: in the page's main world, stops that an act removes a file of the page's own or writes nothing in the place of what it held. */
import { bodyText } from './body-text';
import { patchMethod, prototypeOf, type Restore } from './patch';

type PageView = Window & typeof globalThis;

/** Files that an app makes for a moment: journals and locks of its database, halves of a save. */
const PASSING_FILE = /journal|wal|shm|lock|te?mp|cache|crswap|part$/i;

/** A stopped removal or writing answers as if it had been done. */
export function holdFiles(view: PageView, erases: (what: string) => boolean): Restore[] {
  /** Names of the files that held something, by the streams that write them and have written nothing yet. */
  const emptied = new WeakMap<object, string>();
  const isErased = (file: string) => !PASSING_FILE.test(file) && erases(`file ${file}`);
  const ofFile = (kind: 'FileSystemDirectoryHandle' | 'FileSystemHandle', name: 'removeEntry' | 'remove') =>
    patchMethod(prototypeOf(view, kind), name, (call, handle, [entry]) =>
      isErased(name === 'remove' ? (handle as FileSystemHandle).name : String(entry)) ? Promise.resolve() : call(),
    );
  return [
    ofFile('FileSystemDirectoryHandle', 'removeEntry'),
    ofFile('FileSystemHandle', 'remove'),
    patchMethod(prototypeOf(view, 'FileSystemFileHandle'), 'createWritable', async (call, self) => {
      const { size, name } = await (self as FileSystemFileHandle).getFile();
      const stream = (await call()) as object;
      if (size > 0) emptied.set(stream, name);
      return stream;
    }),
    patchMethod(prototypeOf(view, 'FileSystemWritableFileStream'), 'write', (call, stream, [given]) => {
      if (!isBlank(view, given)) emptied.delete(stream);
      return call();
    }),
    patchMethod(view.WritableStream.prototype, 'close', (call, stream) => {
      const file = emptied.get(stream);
      return file !== undefined && isErased(file) ? (stream as WritableStream).abort() : call();
    }),
  ];
}

/** Nothing, or blanks, or an order to cut. */
function isBlank(view: PageView, given: unknown): boolean {
  const data: unknown = typeof given === 'object' && given !== null && 'data' in given ? given.data : given;
  return !(data instanceof view.Blob) && bodyText(data).trim() === '';
}
