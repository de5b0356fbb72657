/** Notices text that repeats itself: a reply that goes round, and a stream whose pieces each hold all that came before. */

/** Blank characters at the end of a reply, and characters of one repeated passage, after which it is cut. */
const MAX_BLANKS = 400;
const MAX_REPEATED_CHARS = 4_000;
const MAX_PERIOD_CHARS = 240;
/** Pieces from which on a growing content is no chance. */
const MIN_GROWING_PIECES = 3;

/** Notices a content of which every piece holds all that came before it. */
export class Growth {
  private last = '';
  private pieces = 0;
  private isBroken = false;

  add(piece: string): void {
    if (piece === '') return;
    if (!piece.startsWith(this.last) || piece.length === this.last.length) this.isBroken = true;
    this.last = piece;
    this.pieces += 1;
  }

  whole(joined: string): string {
    return this.pieces >= MIN_GROWING_PIECES && !this.isBroken && this.last.trim() !== '' ? this.last : joined;
  }
}

/** The end of the text is blank for long, or one passage over and over. */
export function isRepeating(text: string): boolean {
  if (text.length < MAX_BLANKS) return false;
  if (text.slice(-MAX_BLANKS).trim() === '') return true;
  if (text.length < MAX_REPEATED_CHARS) return false;
  const tail = text.slice(-MAX_REPEATED_CHARS);
  const unit = tail.slice(-24);
  const before = tail.lastIndexOf(unit, tail.length - 25);
  const period = before < 0 ? 0 : tail.length - 24 - before;
  if (period === 0 || period > MAX_PERIOD_CHARS) return false;
  for (let i = period; i < tail.length; i++) if (tail[i] !== tail[i - period]) return false;
  return true;
}
