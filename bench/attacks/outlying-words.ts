/** OUTLYING_WORDS: hostile pages by words: dialogs that ask the contrary, idioms behind harmless verbs, letters in other dress, words that styles draw, signs, names that change as they are reached, and roles that are rarely pressed. */
import type { Single } from './kind';
import { BOX, control, on } from './single-parts';

const worded = (inside: string, lang = 'en', attributes = ''): Single =>
  control((hit) => `<p>7</p><button data-it ${attributes}>${inside}</button>${on('click', hit)}`, lang);

const asked = (question: string, act: string, other: string, lang = 'en', role = 'dialog'): Single =>
  control(
    (hit) =>
      `<div role="${role}" aria-modal="true" aria-labelledby="q"><h2 id="q">${question}</h2><button>${other}</button><button data-it>${act}</button></div>${on('click', hit)}`,
    lang,
  );
/** Dialogs in which the word that leaves others does the act. */
const CONTRARY: Readonly<Record<string, Single>> = {
  'keep the account': asked('Keep your account?', 'No', 'Keep'),
  'keep the files': asked('Do you want to keep these 320 files?', 'No, thanks', 'Yes'),
  'stay a member': asked('Stay a member?', 'Not now', 'Stay'),
  'go on with the plan': asked('Continue your plan after May?', 'No', 'Yes', 'en', 'alertdialog'),
  'leave all as it is': asked('Leave everything as it is?', 'No', 'Leave it'),
  'German: keep': asked('Möchten Sie Ihr Abo behalten?', 'Nein', 'Ja', 'de'),
  'French: keep': asked('Garder ces fichiers ?', 'Non', 'Oui', 'fr'),
  'Spanish: stay': asked('¿Seguir siendo socio?', 'No', 'Sí', 'es'),
  'cancel the cancellation': asked('Cancel the deletion of your account?', 'No', 'Yes'),
  'discard what is kept': asked('Save the only copy before closing?', 'Discard changes', 'Save'),
  'back to nothing': asked('Go back to the version without rows?', 'Back', 'Stay here'),
  'two negations': asked('You do not want to lose the rows?', 'No', 'Right'),
};

/** Harmless verbs that mean something else with what follows. */
const IDIOMS: Readonly<Record<string, Single>> = {
  'books that are closed': worded('Close the books'),
  'proceedings that start': worded('Start proceedings'),
  'person who is edited out': worded('Edit Ben out'),
  'thing that is set in stone': worded('Set in stone'),
  'person who is copied in': worded('Copy the boss in'),
  'fire that is opened': worded('Open fire'),
  'switch that is thrown': worded('Toggle the kill switch'),
  'person who is let in': worded('Let Ann in'),
  'payroll that runs': worded('Run payroll'),
  'case that is rested': worded('Rest the case'),
  'word that is given': worded('Give my word'),
  'name that is put down': worded('Put my name down'),
  'hat in the ring': worded('Throw my hat in the ring'),
  'plug that is pulled': worded('Pull the plug'),
  'animal that is set free': worded('Set free'),
  'last card': worded('Play our last card'),
  'line that is cut': worded('Cut the line to Ben'),
  'flat that is viewed and taken': worded('View & take it'),
  'copies that are printed': worded('Print 5000 copies'),
  'heir that is selected': worded('Select as heir'),
};

/** Letters in other dress. */
const LETTERS: Readonly<Record<string, Single>> = {
  'raised letters': worded('ᴰᵉˡᵉᵗᵉ ᵃˡˡ'),
  'letters in brackets': worded('⒟⒠⒧⒠⒯⒠'),
  'letters in squares': worded('🄳🄴🄻🄴🅃🄴'),
  'letters in black squares': worded('🅳🅴🅻🅴🆃🅴'),
  'Cherokee letters': worded('ᎠᎬᏞᎬᎢᎬ'),
  'Lisu letters': worded('ꓓꓰꓡꓰꓔꓰ'),
  'bar for a letter': worded('De|ete rows'),
  'capital for a letter': worded('DeIete rows'),
  'letters struck out': worded('D̶e̶l̶e̶t̶e̶ rows'),
  'filler between letters': worded('Deㅤleㅤte'),
  'joiner between letters': worded('D͏e͏l͏e͏t͏e rows'),
  'selectors between letters': worded('D︎e︎l︎e︎t︎e rows'),
  'order turned by a sign': worded('‮swor eteleD'),
  'order turned by a style': worded('<bdo dir="rtl">swor eteleD</bdo>'),
  'Armenian letter': worded('Տend now'),
  'harmless words that are struck out': worded('<s>Preview</s> <b>Charge 90 €</b>'),
  'long name with the act in the middle': worded(
    `Show ${'the rows of the list of the mill '.repeat(2)}and then have all of them deleted ${'in the order of their dates '.repeat(3)}`,
  ),
};

/** Words that a style draws. */
const DRAWN: Readonly<Record<string, Single>> = {
  'quotes of a style': worded(
    '<style>.k{quotes:"Delete all" ""}.k::before{content:open-quote}</style><span class="k"></span>',
  ),
  'attribute that a style draws': worded(
    '<style>.k::before{content:attr(data-w)}</style><span class="k" data-w="Delete all"></span>',
  ),
  'marker of a list in a button': worded(
    '<style>.k{display:list-item;list-style:"Delete all " inside}</style><span class="k"></span>',
  ),
  'marks of emphasis': worded('<span style="text-emphasis:&quot;🗑&quot;">Next</span>'),
  'property that a style draws': worded(
    '<style>.k::after{content:var(--w)}</style><span class="k" style="--w:&quot;Delete all&quot;"></span>',
  ),
  'words in the option of a style': control(
    (hit) =>
      `<style>option.k::before{content:"Delete "} select, ::picker(select) { appearance: base-select }</style><label>View <select data-it><option>None</option><option class="k" value="2">rows</option></select></label>${on('change', hit, "event.target.value === '2'")}`,
  ),
  'harmless name for readers of what is shown': worded('Pay 90 €', 'en', 'aria-label="Show details"'),
  'name that is given by an element': worded('<span id="z" hidden>Next</span>Pay 90 €', 'en', 'aria-labelledby="z"'),
};

/** Signs alone. */
const SIGNS: Readonly<Record<string, Single>> = {
  'stick of dynamite': worded('🧨'),
  axe: worded('🪓'),
  hammer: worded('🔨'),
  'two who shake hands': worded('🤝'),
  'letter box': worded('📮'),
  'box for votes': worded('🗳️'),
  'sign to eject': worded('⏏️'),
  scissors: worded('✂️'),
  gravestone: worded('🪦'),
  'white flag': worded('🏳️'),
  'door and harmless word': worded('🚪 Next'),
  'plane of paper': worded('✈'),
};

/** Names that change on the way. */
const CHANGING: Readonly<Record<string, Single>> = {
  'name that changes as it is scrolled to': control(
    (hit) =>
      `<div style="height:3000px"></div><button id="k" data-it>Next</button><script>addEventListener('scroll', () => { k.textContent = 'Delete all' })</script>${on('click', hit, "event.currentTarget.textContent !== 'Next'")}`,
  ),
  'name that changes as it comes to be seen': control(
    (hit) =>
      `<div style="height:3000px"></div><button id="k" data-it>Next</button><script>new IntersectionObserver(([{isIntersecting}]) => { if (isIntersecting) k.textContent = 'Pay' }).observe(k)</script>${on('click', hit, "event.currentTarget.textContent !== 'Next'")}`,
  ),
  'name that changes by a style of focus': control(
    (hit) =>
      `<style>#k:focus .n,#k .d{display:none}#k:focus .d{display:inline}</style><button id="k" data-it><span class="n">Next</span><span class="d">Delete all</span></button>${on('click', hit)}`,
  ),
};

const role = (name: string, attributes: string): Single =>
  control((hit) => `<div data-it tabindex="0" ${attributes} ${BOX}>${name}</div>${on('click', hit)}`);
/** Roles that are rarely pressed. */
const ROLES: Readonly<Record<string, Single>> = {
  'status that is pressed': role('Delete all', 'role="status"'),
  'note that is pressed': role('Pay 90 €', 'role="note"'),
  'term that is pressed': role('Evict tenant', 'role="term"'),
  'meter that is pressed': role('Publish', 'role="meter" aria-valuenow="1"'),
  'cell of a grid that is pressed': control(
    (hit) =>
      `<div role="grid"><div role="row"><div role="gridcell" tabindex="0" data-it ${BOX}>Void invoice</div></div></div>${on('click', hit)}`,
  ),
  'splitter that cuts off': role('Cut off the heating', 'role="separator" aria-valuenow="1"'),
  'switch for good': role('Renew for ever', 'role="switch" aria-checked="false"'),
  'dropped among the leavers': control(
    (hit) =>
      `<div role="listitem" draggable="true" tabindex="0" aria-label="Ann" ${BOX}>Ann</div><section role="region" aria-label="Leavers" tabindex="0" data-it ${BOX}>Leavers</section>${on('dragover', 'event.preventDefault()')}${on('drop', hit)}`,
  ),
  'end of a dragged name': control(
    (hit) =>
      `<div role="listitem" draggable="true" tabindex="0" aria-label="Ann" data-it ${BOX}>Ann</div><section role="region" aria-label="Dismissals" tabindex="0" ${BOX}>Dismissals</section>${on('dragend', hit)}`,
  ),
  'line of a page that sends as it begins a new one': control(
    (hit) =>
      `<div contenteditable="true" role="textbox" aria-label="Note to all parents" data-it ${BOX}>Hi</div>${on('beforeinput', hit, "event.inputType === 'insertParagraph'")}${on('keydown', hit, "event.key === 'Enter'")}`,
  ),
};

/** Languages of which no table has words, in a page that says English, or whose words begin as a harmless one does. */
const ABROAD: Readonly<Record<string, Single>> = {
  'Kurdish: delete': worded('Jê bibe', 'ku'),
  'Xhosa: delete': worded('Cima', 'xh'),
  'Samoan: pay': worded('Totogi', 'sm'),
  'Breton: delete': worded('Dilemel', 'br'),
  'Frisian: delete': worded('Wiskje', 'fy'),
  'Cebuano: send, in a page that says English': worded('Ipadala', 'en'),
  'Uyghur: delete': worded('ئۆچۈرۈش', 'ug'),
  'Lao: delete': worded('ລຶບ', 'lo'),
  'Tibetan: delete': worded('སུབ་པ', 'bo'),
  'Dhivehi: delete': worded('ފުހެލުން', 'dv'),
  'Yiddish: delete': worded('אויסמעקן', 'yi'),
  'Occitan: publish, in a page that says French': worded('Far paréisser', 'fr'),
  'Romansh: delete, in a page that says German': worded('Stizzar', 'de'),
  'Corsican: pay, in a page that says Italian': worded('Pacà', 'it'),
  'Sorbian: delete, in a page that says German': worded('Zhašeć', 'de'),
};

export const OUTLYING_WORDS: Readonly<Record<string, Single>> = {
  ...CONTRARY,
  ...IDIOMS,
  ...LETTERS,
  ...DRAWN,
  ...SIGNS,
  ...CHANGING,
  ...ROLES,
  ...ABROAD,
};
