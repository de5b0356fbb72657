/** The practice page: a small form to try Fieldnotes on, shown in a frame of the first page. */
import { render } from 'preact';
import '../../components/tokens.css';
import '../../components/practice.css';
import { setPageLanguage } from '../../components/page-language';
import { PracticeForm } from '../../components/practice-form';
import { startPracticeFrame } from '../../lib/practice/practice-frame';

await setPageLanguage();
const root = document.getElementById('app');
if (root) render(<PracticeForm />, root);
startPracticeFrame();
