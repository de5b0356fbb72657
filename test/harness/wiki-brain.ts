/** The scripted model of the tour: creates and deletes tiddlers by rules over the outline it was sent. */
import type { Brain } from './model-server';
import type { OutlineNode, Situation } from './outline';

/** "create a tiddler titled T with the text B tagged G", quoted or not. */
function wanted(request: string) {
  const part = (pattern: RegExp) =>
    pattern
      .exec(request)?.[1]
      ?.trim()
      .replace(/^["“]|["”.]+$/g, '');
  return {
    title: part(/titled (.+?)(?= with the text | tagged |$)/) ?? '',
    text: part(/with the text (.+?)(?= tagged |$)/) ?? '',
    tag: part(/tagged (.+?)$/) ?? '',
  };
}

export const wikiBrain: Brain = (situation) => {
  if (/^(?:delete|remove)\b/i.test(situation.request)) return deleteTiddler(situation);
  const { nodes, calls, request } = situation;
  const { title, text, tag } = wanted(request);
  // Rule 1: no editor open – open one, or, when this task has confirmed one, be done.
  const confirm = byName(nodes, 'button', 'Confirm changes to this tiddler');
  if (!confirm) {
    if (calls.some((call) => call.name === 'click') && nodes.some((node) => node.name === title)) {
      return { tool: 'done', arguments: { summary: `Created the tiddler ${title}.` } };
    }
    const open = byName(nodes, 'button', 'new tiddler');
    return open ? click(open) : { tool: 'give_up', arguments: { reason: 'There is no button for a new tiddler.' } };
  }
  // Rule 2: the title is the first nameless field without a placeholder after the confirm button.
  const editor = nodes.slice(nodes.indexOf(confirm));
  const titleField = editor.find(
    (node) => node.role === 'textbox' && node.name === '' && node.placeholder === undefined,
  );
  if (titleField && titleField.value !== title) return type(titleField, title);
  // Rule 3: the tag is typed, then added.
  const tagField = editor.find((node) => node.placeholder === 'tag name' || node.name === 'tag name');
  const added = calls.some(
    (call) =>
      call.name === 'click' &&
      calls.some((other) => other.name === 'type' && other.arguments.text === tag) &&
      isAdd(call.arguments.ref, nodes),
  );
  if (tag !== '' && tagField && !added) {
    if (tagField.value !== tag) return type(tagField, tag);
    const add = byName(editor, 'button', 'add');
    if (add) return click(add);
  }
  // Rule 4: the text.
  const textField = editor.find(
    (node) => node.placeholder === 'Type the text for this tiddler' || node.name === 'Type the text for this tiddler',
  );
  if (text !== '' && textField && textField.value !== text) return type(textField, text);
  // Rule 5: confirm.
  return click(confirm);
};

function isAdd(ref: unknown, nodes: readonly OutlineNode[]): boolean {
  return nodes.some((node) => node.ref === ref && node.name === 'add');
}

function deleteTiddler({ nodes, calls }: Situation): ReturnType<Brain> {
  const remove =
    nodes.find((node) => node.ref && /^delete this tiddler/i.test(node.name)) ??
    nodes.find((node) => node.ref && /^delete/i.test(node.name));
  if (remove && !calls.some((call) => call.arguments.ref === remove.ref)) return click(remove);
  const edit = byName(nodes, 'button', 'Edit this tiddler');
  if (edit && !calls.some((call) => call.arguments.ref === edit.ref)) return click(edit);
  return { tool: 'done', arguments: { summary: 'Deleted.' } };
}

function byName(nodes: readonly OutlineNode[], role: string, name: string): OutlineNode | undefined {
  return nodes.find((node) => node.role === role && node.ref !== undefined && node.name === name);
}

function click(node: OutlineNode) {
  return { tool: 'click', arguments: { ref: node.ref } };
}

function type(node: OutlineNode, text: string) {
  return { tool: 'type', arguments: { ref: node.ref, text } };
}
