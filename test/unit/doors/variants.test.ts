/** Files of other tools as they are really written: byte order marks, missing fields, other front matters, fences and bullets. */
import { expect, test } from 'vitest';
import { parseChromeRecording } from '../../../lib/doors/chrome-recorder';
import { seleniumTests } from '../../../lib/doors/selenium-ide';
import { guidelinesOfSkill } from '../../../lib/doors/skill-file';

const recording = (...steps: object[]) => ({ steps: [{ type: 'navigate', url: 'https://a.example/x' }, ...steps] });
const press = (selectors: unknown, more: object = {}) => ({ type: 'click', target: 'main', selectors, ...more });
const read = (...steps: object[]) => parseChromeRecording(JSON.stringify(recording(...steps)));

test('a recording without a title, and files with a byte order mark, are read', () => {
  expect(read(press([['aria/Save']])).title).toBe('a.example');
  const marked = `\uFEFF${JSON.stringify(recording(press([['#s']])))}`;
  expect(parseChromeRecording(marked).steps).toHaveLength(2);
  const project = {
    url: 'https://a.example',
    tests: [{ name: 'x', commands: [{ command: 'click', target: 'id=s' }] }],
  };
  expect(seleniumTests(`\uFEFF${JSON.stringify(project)}`)[0]?.read().steps).toHaveLength(1);
});

test('an attribute with a quote of the other kind, or a flag, is read', () => {
  expect(read(press([[`[data-testid='a"b']`]])).steps[1]?.target).toMatchObject({ testId: 'a"b' });
  expect(read(press([['input[name="q" i]']])).steps[1]?.target).toMatchObject({ nameAttribute: 'q' });
});

test('a press with a key held or with a finger held down is another act, and is refused by name', () => {
  const control = { type: 'keyDown', target: 'main', key: 'Control' };
  expect(() => read(control, press([['aria/Row 2']]))).toThrow(/steps\.2: holds Control/);
  expect(() => read(press([['aria/Row 2']], { deviceType: 'touch', duration: 900 }))).toThrow(/holds a finger down/);
  expect(read(press([['aria/Row 2']], { deviceType: 'mouse', duration: 900 })).steps).toHaveLength(2);
});

const RULES = '# Site\n\n- Always open the archive first\n- Never press Delete twice in a row\n';
const FIELDS = 'name: x\ntools:\n  - Read the whole file first\n';
const CODE = '- delete the whole thing now\n';

test.each([
  ['blanks behind its lines', `---  \n${FIELDS}---  \n${RULES}`],
  ['blank lines before it', `\n\n---\n${FIELDS}---\n${RULES}`],
  ['dots at its end', `---\n${FIELDS}...\n${RULES}`],
  ['TOML', `+++\ntools = [\n${CODE}]\n+++\n${RULES}`],
  ['a fence within a longer one', `\`\`\`\`md\n\`\`\`\n${CODE}\`\`\`\n${CODE}\`\`\`\`\n${RULES}`],
  ['a fence of the other sign within', `~~~\n\`\`\`\n${CODE}~~~\n${RULES}`],
  ['code that is indented', `Text\n\n    ${CODE}\n${RULES}`],
  ['round bullets', RULES.replaceAll('- ', '• ')],
  [
    'a list of HTML',
    '<ul><li>Always open the <b>archive</b> first</li><li>Never press Delete&nbsp;twice in a row</li></ul>',
  ],
])('a SKILL.md with %s gives its rules and nothing else', (_, text) => {
  const texts = guidelinesOfSkill(text, 'https://a.example').notes.map(({ body }) => 'text' in body && body.text);
  expect(texts).toEqual(['Always open the archive first', 'Never press Delete twice in a row']);
});
