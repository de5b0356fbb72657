/** Says (isKeeping) whether the name of an operation has a verb that only changes what can be changed back. */

/** Verbs of changes that can be changed back: an operation that is called by none of them may be any. */
const KEEPS: ReadonlySet<string> = new Set(
  (
    'add append apply archive attach bookmark bump calculate change check clone close collapse complete configure copy count create ' +
    'deselect dismiss duplicate edit expand favorite favourite fetch filter generate get group hide increment init insert label like ' +
    'link load log mark move mute new open pause pin play position prepare preview put react read record refresh rename render reopen ' +
    'reorder replace resize resolve restore resume retry revert save search see seen select set show snooze sort star start stop store ' +
    'sync tag test toggle touch track translate unarchive undo unhide unlink unmark unmute unpin unsnooze unstar unwatch update upsert ' +
    'use validate verify view visit watch write'
  ).split(' '),
);

/** Whether a name of a program has such a verb: `saveDraft`, `row.move`. */
export function isKeeping(name: string): boolean {
  return wordsOf(name).some((word) => KEEPS.has(word));
}

function wordsOf(name: string): string[] {
  return name
    .replace(/(?<=[a-z\d])(?=[A-Z])/g, ' ')
    .toLowerCase()
    .split(/[^a-z]+/);
}
