/** Editors: TinyMCE inline and in a frame, Editor.js, SunEditor, Toast UI, Medium, and Summernote again. */
import './daily-process';
import { jquery } from './daily-jquery';
import tinymce from 'tinymce';
import 'tinymce/models/dom';
import 'tinymce/themes/silver';
import 'tinymce/icons/default';
import 'tinymce/skins/ui/oxide/skin.css';
import EditorJS from '@editorjs/editorjs';
import SunEditor from 'suneditor';
import 'suneditor/css/editor';
import { Editor } from '@toast-ui/editor';
import '@toast-ui/editor/dist/toastui-editor.css';
import MediumEditor from 'medium-editor';
import 'medium-editor/dist/css/medium-editor.css';
import 'summernote/dist/summernote-lite.js';
import 'summernote/dist/summernote-lite.css';
import { note, place } from './page';

document.title = 'editors workshop';
function add(html) {
  const holder = place();
  holder.innerHTML = html;
  return holder;
}
const plain = (html) => html.replace(/\n/g, '');

add('<h4 id="ti">Tiny inline</h4><div id="tiny-inline" aria-labelledby="ti"><p>old words</p></div>');
add('<h4>Tiny framed</h4><textarea id="tiny-frame" title="Tiny framed"><p>old words</p></textarea>');
const common = { license_key: 'gpl', skin: false, content_css: false, menubar: false, promotion: false, branding: false, height: 160 };
tinymce.init({ ...common, selector: '#tiny-inline', inline: true, iframe_aria_text: 'Tiny inline', setup: (one) => one.on('change input undo', () => note('tiny-inline', plain(one.getContent()))) });
tinymce.init({ ...common, selector: '#tiny-frame', iframe_aria_text: 'Tiny framed', setup: (one) => one.on('change input undo', () => note('tiny-frame', plain(one.getContent()))) });

add('<h4>Block text</h4><div id="blocks" style="border:1px solid #ccc;padding:8px"></div>');
const blocks = new EditorJS({ holder: 'blocks', minHeight: 40, placeholder: 'Block text', onChange: async () => note('blocks', (await blocks.save()).blocks.map(({ data }) => data.text).join('|')) });

add('<label for="sun">Sun text</label><textarea id="sun"></textarea>');
const sun = SunEditor.create(document.getElementById('sun'), { height: '100px', buttonList: [['bold', 'italic']], events: { onChange: ({ data }) => note('sun', data.replace('<br></p>', '</p>')) } });
globalThis.sun = sun;

add('<h4>Toast text</h4><div id="toast-ui"></div>');
const toast = new Editor({ el: document.getElementById('toast-ui'), height: '200px', initialEditType: 'wysiwyg', usageStatistics: false, placeholder: 'Toast text' });
toast.on('change', () => note('toast-ui', toast.getMarkdown()));
add('<h4>Markdown text</h4><div id="toast-md"></div>');
const markdown = new Editor({ el: document.getElementById('toast-md'), height: '200px', initialEditType: 'markdown', usageStatistics: false, placeholder: 'Markdown text' });
markdown.on('change', () => note('toast-md', markdown.getMarkdown()));

add('<h4 id="me">Medium text</h4><div class="medium" aria-labelledby="me"></div>');
const medium = new MediumEditor('.medium', { placeholder: { text: 'Medium text' } });
medium.subscribe('editableInput', (_, element) => note('medium', plain(element.innerHTML)));

add('<label for="sn2">Summer report</label><textarea id="sn2"><p>first <b>draft</b></p></textarea>');
jquery('#sn2').summernote({ height: 80, callbacks: { onChange: (to) => note('sn2', to) } });
jquery('#sn2').next().find('.note-editable').attr('aria-label', 'Summer report');
