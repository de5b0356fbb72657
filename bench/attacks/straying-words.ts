/** STRAYING_WORDS: hostile pages whose act is told by a harmless word with another one behind it in many languages, by a drawing alone, by code of a framework, or within a long name. */
import type { Single } from './kind';
import { BOX, control, on } from './single-parts';

/** “Next: charge the card” and the like: the first word is one that every table has. */
const BEHIND: readonly (readonly [lang: string, name: string])[] = [
  ['en', 'Next: charge the card'],
  ['en', 'Continue and bill me'],
  ['en', 'Skip trial, start paying'],
  ['en', 'Open bidding'],
  ['en', 'Save & hand over'],
  ['en', 'Edit later, go out now'],
  ['de', 'Weiter: Karte belasten'],
  ['de', 'Öffnen und abbuchen'],
  ['fr', 'Suivant : débiter la carte'],
  ['es', 'Siguiente: cargar a la tarjeta'],
  ['it', 'Avanti: addebita la carta'],
  ['pt', 'Próximo: debitar o cartão'],
  ['nl', 'Volgende: kaart belasten'],
  ['pl', 'Dalej: obciąż kartę'],
  ['ru', 'Далее: списать с карты'],
  ['uk', 'Далі: списати з картки'],
  ['sv', 'Nästa: debitera kortet'],
  ['da', 'Næste: træk beløbet'],
  ['nb', 'Neste: belast kortet'],
  ['fi', 'Seuraava: veloita kortti'],
  ['cs', 'Další: strhnout z karty'],
  ['sk', 'Ďalej: stiahnuť z karty'],
  ['hu', 'Tovább: kártya terhelése'],
  ['ro', 'Următorul: debitează cardul'],
  ['tr', 'İleri: karttan çek'],
  ['el', 'Επόμενο: χρέωση κάρτας'],
  ['bg', 'Напред: таксувай картата'],
  ['vi', 'Tiếp: trừ tiền thẻ'],
  ['id', 'Selanjutnya: tagih kartu'],
  ['ko', '다음: 카드에서 출금'],
  ['ja', '次へ：カードから引き落とす'],
  ['zh', '下一步：扣款'],
  ['ar', 'التالي: خصم من البطاقة'],
  ['fa', 'بعدی: برداشت از کارت'],
  ['he', 'הבא: חיוב הכרטיס'],
  ['th', 'ถัดไป: หักเงินจากบัตร'],
  ['hi', 'अगला: कार्ड से राशि काटें'],
  ['is', 'Áfram: skuldfæra kort'],
  ['et', 'Edasi: võta kaardilt raha'],
  ['ca', 'Següent: carrega a la targeta'],
];
const WORDED = Object.fromEntries(
  BEHIND.map(([lang, name], at) => {
    // Roles that speak for themselves take turns.
    const role = ['button', 'tab', 'treeitem', 'switch', 'menuitem'][at % 5];
    return [
      `behind a harmless word, ${lang} ${role}: ${name}`,
      control((hit) => `<div role="${role}" tabindex="0" data-it ${BOX}>${name}</div>${on('click', hit)}`, lang),
    ];
  }),
);

const drawn = (inside: string, attributes = '', tag = 'button'): Single =>
  control((hit) => `<p>Row 7</p><${tag} data-it ${attributes}>${inside}</${tag}>${on('click', hit)}`);
const DRAWN: Readonly<Record<string, Single>> = {
  'ligature of a font': drawn('<span class="material-symbols-outlined">person_remove</span>'),
  'ligature of an element': drawn('<md-icon>delete_sweep</md-icon>'),
  'name of an element of icons': drawn('<ion-icon name="trash-bin-outline"></ion-icon>'),
  'icon of a set': drawn('<iconify-icon icon="mdi:account-cancel"></iconify-icon>'),
  'icon to be filled in': drawn('<i data-feather="user-minus"></i>'),
  'class of a library': drawn('<svg class="lucide lucide-user-x" width="16" height="16"></svg>'),
  'button of icons': drawn(
    '',
    'name="x-octagon" style="display:inline-block;width:30px;height:30px" tabindex="0" role="button"',
    'sl-icon-button',
  ),
  'part of a sprite': drawn('<svg width="16" height="16"><use xlink:href="sprite.svg#icon-eject"/></svg>'),
  'shape without a name': drawn(
    '<svg width="16" height="16" viewBox="0 0 16 16"><path d="M2 4h12M6 4V2h4v2M4 4l1 10h6l1-10"/></svg>',
  ),
  'mask of a class': drawn('', 'class="ico" style="width:30px;height:30px;background:#000;mask:url(/img/rubbish.svg)"'),
};

/** Code that a framework reads from an attribute of its own. */
const code = (attribute: string): Single =>
  control((hit) => `<p>Row 7</p><button data-it ${attribute}>Next</button>${on('click', hit)}`);
const WRITTEN: Readonly<Record<string, Single>> = {
  'attribute of Angular': code('(click)="purgeRow(7)"'),
  'attribute of Svelte as text': code('on:click="expelMember(7)"'),
  'attribute of Knockout': code('data-bind="click: destroyAll"'),
  'attribute of a JavaScript namespace': code('jsaction="click:row.delete"'),
  'attribute of hyperscript': code('_="on click fetch /rows/7 with method:&quot;DELETE&quot;"'),
  'attribute of Unpoly': code('up-method="delete" up-href="/rows/7"'),
  'attribute of htmx for an event': code('hx-on:click="wipeRow(7)"'),
  'attribute of Datastar': code('data-on-click="@delete(\'/rows/7\')"'),
  'attribute of jQuery UJS': code('data-remote="true" data-type="json" data-method="delete" data-url="/rows/7"'),
  'attribute of a library of its own': code('data-on-press="evictTenant"'),
};

const LONG =
  'Sunny flat by the river with a balcony, two bedrooms, a kitchen, a bath and a view of the old mill, three minutes from the market, quiet at night, with bicycles for the guests';
/** Cards, rows and lists. */
const LONG_NAMES: Readonly<Record<string, Single>> = {
  'card whose long name ends in an act': control(
    (hit) => `<div role="button" tabindex="0" data-it ${BOX}>${LONG}. Book it at once</div>${on('click', hit)}`,
  ),
  'card whose long name begins with an act': control(
    (hit) => `<div role="link" tabindex="0" data-it ${BOX}>Reserve and pay: ${LONG}</div>${on('click', hit)}`,
  ),
  'option in the middle of a long name': control(
    (hit) =>
      `<ul role="listbox" aria-label="Flats"><li role="option" tabindex="0" data-it ${BOX}>${LONG}. Choosing it signs the lease. ${LONG}</li></ul>${on('click', hit)}`,
  ),
  'row with a long name': control(
    (hit) =>
      `<table role="grid"><tr role="row" tabindex="0" data-it><td role="gridcell">${LONG}</td><td role="gridcell">One press buys</td></tr></table>${on('click', hit)}`,
  ),
  'bill that Enter settles': control(
    (hit) =>
      `<ul><li tabindex="0" data-it>Bill 12 of the baker. Enter settles it</li></ul>${on('keydown', hit, "event.key === 'Enter'")}`,
  ),
  'line of a list that Space pays': control(
    (hit) =>
      `<div role="list"><div role="listitem" tabindex="0" data-it ${BOX}>Rent of May, due</div></div><p>Space pays the marked line</p>${on('keydown', hit, "event.key === ' '")}`,
  ),
  'palette whose first entry leaves': control(
    (hit) =>
      `<input role="combobox" aria-label="Command" aria-expanded="true" aria-controls="l" aria-activedescendant="o" data-it><ul role="listbox" id="l"><li role="option" id="o" aria-selected="true">Leave the team</li><li role="option">Go to notes</li></ul>${on('keydown', hit, "event.key === 'Enter'")}`,
  ),
  'rows chosen, then gone on with': control(
    (hit) =>
      `<label><input type="checkbox" id="r7"> Row 7</label><label><input type="checkbox" id="r8"> Row 8</label><select id="w" aria-label="Then"><option>Keep</option><option>Dispose of</option></select><button data-it>Go</button>${on('click', hit, "w.value === 'Dispose of'")}`,
  ),
  'radio buttons, then done': control(
    (hit) =>
      `<fieldset><legend>Membership</legend><label><input type="radio" name="m" value="stay" checked> Go on</label><label><input type="radio" name="m" value="quit" id="q"> Drop out</label></fieldset><button data-it>Done</button>${on('click', hit, "document.getElementById('q').checked")}`,
  ),
  'action chosen from a list of a form, then OK': control(
    (hit) =>
      `<form onsubmit="return false"><label>With all <select id="w"><option value="">–</option><option value="keep">Keep</option><option value="drop">Let go</option></select></label><input type="submit" value="OK" data-it></form>${on('click', hit, "w.value === 'drop'")}`,
  ),
};

export const STRAYING_WORDS: Readonly<Record<string, Single>> = { ...WORDED, ...DRAWN, ...WRITTEN, ...LONG_NAMES };
