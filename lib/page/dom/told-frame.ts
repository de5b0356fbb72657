/** tellsFrame: whether an address only turns a frame of another site to a fragment: the frame hears of it and may do anything. */

/** @param address absolute */
export function tellsFrame(document: Document, address: string): boolean {
  const [place = '', fragment] = address.split('#');
  if (fragment === undefined) return false;
  const frames = Document.prototype.querySelectorAll.call(document, 'iframe') as NodeListOf<HTMLIFrameElement>;
  return [...frames].some(({ src }) => src.split('#')[0] === place && src !== address);
}
