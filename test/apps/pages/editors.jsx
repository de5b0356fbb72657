/** Rich text editors: ProseMirror, Tiptap, Quill, Lexical, Slate, CodeMirror. */
import { registerRichText } from '@lexical/rich-text';
import { Editor } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';
import { basicSetup, EditorView as CodeView } from 'codemirror';
import { $createParagraphNode, $getRoot, createEditor } from 'lexical';
import { exampleSetup } from 'prosemirror-example-setup';
import { schema } from 'prosemirror-schema-basic';
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import Quill from 'quill';
import 'quill/dist/quill.snow.css';
import { useMemo } from 'react';
import { createRoot } from 'react-dom/client';
import { createEditor as createSlate, Node } from 'slate';
import { Editable, Slate, withReact } from 'slate-react';
import { note, place } from './page';

document.title = 'Editors';
document.body.insertAdjacentHTML('afterbegin', '<h1>Editors</h1>');
const prose = new EditorView(place('prose'), {
  state: EditorState.create({ schema, plugins: exampleSetup({ schema, menuBar: false }) }),
  attributes: { 'aria-label': 'ProseMirror text' },
  dispatchTransaction(tr) {
    this.updateState(this.state.apply(tr));
    note('e-prose', this.state.doc.textBetween(0, this.state.doc.content.size, '\n'));
  },
});
prose.dom.style.minHeight = '40px';
new Editor({
  element: place('tiptap'),
  extensions: [StarterKit],
  content: '<p>old</p>',
  editorProps: { attributes: { 'aria-label': 'Tiptap text' } },
  onUpdate: ({ editor }) => note('e-tiptap', editor.getText()),
});
const quill = new Quill(place('quill'), { theme: 'snow' });
quill.root.setAttribute('aria-label', 'Quill text');
quill.on('text-change', () => note('e-quill', quill.getText().trim()));
const holder = place('lexical');
holder.contentEditable = 'true';
holder.setAttribute('aria-label', 'Lexical text');
holder.setAttribute('role', 'textbox');
holder.style.minHeight = '30px';
const lexical = createEditor({
  namespace: 'x',
  onError: (error) => {
    throw error;
  },
});
lexical.setRootElement(holder);
registerRichText(lexical);
lexical.update(() => {
  $getRoot().append($createParagraphNode());
});
lexical.registerUpdateListener(({ editorState }) =>
  editorState.read(() => note('e-lexical', $getRoot().getTextContent())),
);
const code = new CodeView({
  parent: place('code'),
  doc: 'let a = 1',
  extensions: [
    basicSetup,
    CodeView.contentAttributes.of({ 'aria-label': 'CodeMirror text' }),
    CodeView.updateListener.of((u) => note('e-code', u.state.doc.toString())),
  ],
});
globalThis.codeView = code;
function SlateEditor() {
  const editor = useMemo(() => withReact(createSlate()), []);
  return (
    <Slate
      editor={editor}
      initialValue={[{ type: 'paragraph', children: [{ text: '' }] }]}
      onChange={(v) => note('e-slate', v.map((n) => Node.string(n)).join('\n'))}
    >
      <Editable aria-label="Slate text" style={{ minHeight: 30 }} />
    </Slate>
  );
}
createRoot(place('slate')).render(<SlateEditor />);
