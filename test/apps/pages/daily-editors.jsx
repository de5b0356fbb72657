/** Editors with a document model of their own, and editors that take their keys in a hidden text area. */
import ace from 'ace-builds';
import 'ace-builds/src-noconflict/mode-text';
import { Terminal } from '@xterm/xterm';
import '@xterm/xterm/css/xterm.css';
import { Editor, EditorState } from 'draft-js';
import 'draft-js/dist/Draft.css';
import EasyMDE from 'easymde';
import 'easymde/dist/easymde.min.css';
import { Component, useState } from 'react';
import { createRoot } from 'react-dom/client';
import 'trix';
import { note, place } from './page';

document.title = 'Daily editors';

class Guard extends Component {
  constructor(props) {
    super(props);
    this.state = { broken: false };
  }
  static getDerivedStateFromError() {
    return { broken: true };
  }
  componentDidCatch() {
    note('draft', 'crashed');
  }
  render() {
    return this.state.broken ? <p>Something went wrong.</p> : this.props.children;
  }
}
function Draft() {
  const [state, setState] = useState(() => EditorState.createEmpty());
  return (
    <div style={{ border: '1px solid', minHeight: 40 }}>
      <Editor
        ariaLabel="Draft text"
        editorState={state}
        onChange={(next) => {
          setState(next);
          note('draft', next.getCurrentContent().getPlainText());
        }}
      />
    </div>
  );
}
createRoot(place('draft')).render(
  <Guard>
    <Draft />
  </Guard>,
);

const area = document.createElement('textarea');
area.setAttribute('aria-label', 'EasyMDE notes');
place('easymde').append(area);
const easy = new EasyMDE({ element: area, spellChecker: false, status: false, autoDownloadFontAwesome: false });
easy.codemirror.getInputField().setAttribute('aria-label', 'EasyMDE notes');
easy.codemirror.on('change', () => note('easymde', easy.value()));

const aceHolder = place('ace');
aceHolder.style.height = '90px';
const code = ace.edit(aceHolder, { value: 'old line\nsecond', mode: 'ace/mode/text', useWorker: false });
code.textInput.getElement().setAttribute('aria-label', 'Ace script');
code.on('change', () => note('ace', code.getValue()));

const terminal = new Terminal({ rows: 4, cols: 40 });
const shell = place('xterm');
terminal.open(shell);
terminal.write('$ ');
let typed = '';
terminal.onData((data) => {
  typed += data;
  note('xterm', typed);
  terminal.write(data);
});

const trix = document.createElement('trix-editor');
trix.setAttribute('aria-label', 'Trix text');
place('trix').append(trix);
trix.addEventListener('trix-change', () => note('trix', trix.editor.getDocument().toString().trim()));

const simple = place('simple');
simple.contentEditable = 'true';
simple.setAttribute('aria-label', 'Simple text');
simple.style.cssText += ';border:1px solid;white-space:pre-wrap';
simple.textContent = 'old';
simple.addEventListener('input', () => note('simple', simple.innerText.trim()));

const plain = place('plain');
plain.setAttribute('contenteditable', 'plaintext-only');
plain.setAttribute('aria-label', 'Plain only');
plain.style.cssText += ';border:1px solid';
plain.addEventListener('input', () => note('plain', plain.innerText.trim()));

if ('EditContext' in globalThis) {
  const holder = place('edit-context');
  holder.tabIndex = 0;
  holder.setAttribute('role', 'textbox');
  holder.setAttribute('aria-label', 'Sketch text');
  holder.style.cssText += ';border:1px solid;min-height:24px';
  const context = new globalThis.EditContext();
  holder.editContext = context;
  context.addEventListener('textupdate', () => {
    holder.textContent = context.text;
    note('edit-context', context.text);
  });
}

const brittle = place('brittle');
brittle.contentEditable = 'true';
brittle.setAttribute('aria-label', 'Brittle text');
brittle.style.cssText += ';border:1px solid;min-height:24px';
brittle.addEventListener('beforeinput', (event) => {
  if (!event.isTrusted) {
    brittle.contentEditable = 'false';
    note('brittle', 'crashed');
    throw new Error('the editor lost its place');
  }
});
brittle.addEventListener('input', () => brittle.isContentEditable && note('brittle', brittle.innerText.trim()));
