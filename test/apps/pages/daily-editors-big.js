/** CKEditor 5 with its watchdog, and Monaco. */
import { ClassicEditor, EditorWatchdog, Essentials, Paragraph } from 'ckeditor5';
import 'ckeditor5/ckeditor5.css';
import * as monaco from 'monaco-editor/editor/editor.api';
import { note, place } from './page';

document.title = 'Daily big editors';
globalThis.MonacoEnvironment = { getWorker: () => new Worker(URL.createObjectURL(new Blob([''], { type: 'text/javascript' }))) };

const holder = place('ck');
const inner = document.createElement('div');
holder.append(inner);
const watchdog = new EditorWatchdog(null, { saveInterval: 200 });
watchdog.setCreator((element, config) =>
  ClassicEditor.create(element, config).then((editor) => {
    note('ck', editor.getData());
    editor.model.document.on('change:data', () => note('ck', editor.getData()));
    return editor;
  }),
);
watchdog.setDestructor((editor) => editor.destroy());
watchdog.on('restart', () => note('ck-restarts', true));
await watchdog.create(inner, { licenseKey: 'GPL', plugins: [Essentials, Paragraph], initialData: '<p>old words</p>', label: 'CK text' });

const place2 = place('monaco');
place2.style.cssText += ';height:120px;width:500px;max-width:none';
const editor = monaco.editor.create(place2, { value: 'old line', language: 'plaintext', ariaLabel: 'Monaco script', accessibilitySupport: 'on', minimap: { enabled: false } });
note('monaco', editor.getValue());
editor.onDidChangeModelContent(() => note('monaco', editor.getValue()));
