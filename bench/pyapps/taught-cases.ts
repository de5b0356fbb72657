/** TAUGHT_ROWS: tasks in the apps shown once by hand, then asked with other values; judged by the app's own state. */
import { HALL_TAUGHT } from './hall-taught';
import { button, link, option, pick, type TaughtRow, write } from './taught-hand';

const FIRST: readonly TaughtRow[] = [
  {
    kind: 'streamlit',
    teach: 'order 12 pieces for Ann to Bergen',
    shown: { count: 12, name: 'Ann', town: 'Bergen', sent: 'Ann' },
    async hand(page) {
      await write(page, 'Customer', 'Ann');
      await page.keyboard.press('Enter');
      await write(page, 'Pieces', '12');
      await page.keyboard.press('Enter');
      await page.getByRole('combobox', { name: /Town/ }).click();
      await option(page, 'Bergen');
      await button(page, 'Send order');
    },
    asks: [
      { request: 'order 7 pieces for Bo to Oslo', holds: { count: 7, name: 'Bo', town: 'Oslo', sent: 'Bo' } },
      {
        request: 'order 30 pieces for Cara Moe to Stavanger',
        holds: { count: 30, town: 'Stavanger', sent: 'Cara Moe' },
      },
    ],
  },
  {
    kind: 'gradio',
    teach: 'translate good morning into Norwegian',
    shown: { text: 'good morning', language: 'Norwegian', translated: 'good morning' },
    async hand(page) {
      await write(page, 'Source text', 'good morning');
      await page.getByLabel('Language').first().click();
      await option(page, 'Norwegian');
      await button(page, 'Translate');
    },
    asks: [
      { request: 'translate thank you into Spanish', holds: { language: 'Spanish', translated: 'thank you' } },
      { request: 'translate red house into German', holds: { language: 'German', translated: 'red house' } },
    ],
  },
  {
    kind: 'dash',
    teach: 'enter Ann for the Red run with Poles',
    shown: { slope: 'Red run', gear: 'Poles', entered: 'Ann' },
    async hand(page) {
      await write(page, 'Member', 'Ann');
      await page.locator('#slope').click();
      await option(page, 'Red run');
      await page.getByText('Poles', { exact: true }).click();
      await button(page, 'Enter race');
    },
    asks: [
      {
        request: 'enter Bo for the Black run with Helmet',
        holds: { slope: 'Black run', gear: 'Helmet', entered: 'Bo' },
      },
    ],
  },
  {
    kind: 'nicegui',
    teach: 'bake 12 loaves of Rye for Ann',
    shown: { baker: 'Ann', loaves: 12, flour: 'Rye', printed: true },
    async hand(page) {
      await write(page, 'Baker', 'Ann');
      await write(page, 'Loaves', '12');
      await page.getByLabel('Flour').click();
      await option(page, 'Rye');
      await button(page, 'Print rota');
    },
    asks: [
      { request: 'bake 40 loaves of Spelt for Bo', holds: { baker: 'Bo', loaves: 40, flour: 'Spelt', printed: true } },
    ],
  },
];

const DJANGO: readonly TaughtRow[] = [
  {
    kind: 'django',
    teach: 'set the price of Gold beet to 3.50',
    shown: { 'Gold beet.price': '3.50' },
    async hand(page) {
      await link(page, 'Gold beet');
      await write(page, 'Price per bag:', '3.50');
      await button(page, 'Save');
    },
    asks: [
      { request: 'set the price of Blue pea to 1.95', holds: { 'Blue pea.price': '1.95', 'Gold beet.price': '2.90' } },
      { request: 'set the price of Red chard to 5', holds: { 'Red chard.price': '5.00' } },
    ],
  },
  {
    kind: 'django',
    teach: 'add the variety Winter rye as a Pulse',
    shown: { 'Winter rye.group': 'pulse' },
    async hand(page) {
      await link(page, 'Add seed');
      await write(page, 'Variety:', 'Winter rye');
      await pick(page, 'Group:', 'Pulse');
      await button(page, 'Save');
    },
    asks: [{ request: 'add the variety Mint as a Herb', holds: { 'Mint.group': 'herb' } }],
  },
  {
    kind: 'django',
    teach: 'give Black kale the grower Pia Lunde',
    shown: { 'Black kale.grower': 'Pia Lunde' },
    async hand(page) {
      await link(page, 'Black kale');
      await page.locator('.field-grower .select2-selection').click();
      await option(page, 'Pia Lunde');
      await button(page, 'Save');
    },
    asks: [{ request: 'give Gold beet the grower Ingrid Aas', holds: { 'Gold beet.grower': 'Ingrid Aas' } }],
  },
  {
    kind: 'django',
    teach: 'delete the variety Lemon thyme',
    shown: { seeds: 'Black kale,Blue pea,Gold beet,Red chard' },
    async hand(page) {
      await link(page, 'Lemon thyme');
      await link(page, 'Delete');
      await button(page, 'Yes, I’m sure');
    },
    asks: [{ request: 'delete the variety Blue pea', holds: { seeds: 'Black kale,Gold beet,Lemon thyme,Red chard' } }],
  },
];

const FLASK: readonly TaughtRow[] = [
  {
    kind: 'flaskadmin',
    teach: 'weigh Mons at 5.8',
    shown: { 'Mons.weight': 5.8 },
    async hand(page) {
      await page.getByRole('row', { name: /Mons/ }).getByText('5.1').click();
      await page.locator('.editable-input input').click();
      await page.keyboard.press('Control+a');
      await page.keyboard.type('5.8', { delay: 15 });
      await page.locator('.editable-submit').click();
    },
    asks: [{ request: 'weigh Gry at 2.6', holds: { 'Gry.weight': 2.6, 'Mons.weight': 5.1 } }],
  },
  {
    kind: 'flaskadmin',
    teach: 'register the Hen Lotte of Tiril Eng',
    shown: { 'Lotte.species': 'Hen', 'Lotte.owner': 'Tiril Eng' },
    async hand(page) {
      await link(page, 'Create');
      await page.locator('#name').click();
      await page.keyboard.type('Lotte', { delay: 15 });
      await page.locator('#s2id_species a').click();
      await page.locator('.select2-drop-active .select2-result-label', { hasText: 'Hen' }).click();
      await page.locator('#s2id_owner a').click();
      await page.locator('.select2-drop-active .select2-result-label', { hasText: 'Tiril Eng' }).click();
      await page.locator('input[type=submit][value=Save]').click();
    },
    asks: [{ request: 'register the Dog Rex of Olav Dahl', holds: { 'Rex.species': 'Dog', 'Rex.owner': 'Olav Dahl' } }],
  },
  {
    kind: 'flaskadmin',
    teach: 'change the phone of Olav Dahl to 555 21',
    shown: { 'Olav Dahl.phone': '555 21' },
    async hand(page) {
      await page.getByText('People').click();
      await link(page, 'Owners');
      await page
        .getByRole('row', { name: /Olav Dahl/ })
        .locator('a.icon')
        .first()
        .click();
      await page.locator('.modal.show #phone').click();
      await page.keyboard.press('Control+a');
      await page.keyboard.type('555 21', { delay: 15 });
      await page.locator('.modal.show input[type=submit]').first().click();
    },
    asks: [{ request: 'change the phone of Nora Berg to 555 99', holds: { 'Nora Berg.phone': '555 99' } }],
  },
];

const SHEETS: readonly TaughtRow[] = [
  {
    kind: 'pywebio',
    teach: 'ask an advance of 200 NOK for Ann',
    shown: { advance_payee: 'Ann', advance_amount: 200, advance_currency: 'NOK' },
    async hand(page) {
      await write(page, 'Payee', 'Ann');
      await write(page, 'Amount', '200');
      await pick(page, 'Currency', 'NOK');
      await button(page, 'Request advance');
    },
    asks: [
      {
        request: 'ask an advance of 350 PLN for Bo',
        holds: { advance_payee: 'Bo', advance_amount: 350, advance_currency: 'PLN' },
      },
    ],
  },
  {
    kind: 'pywebio',
    teach: 'remove the leg of Monday',
    shown: { removed: 'Monday' },
    hand: (page) => button(page, 'Remove leg', 0),
    asks: [{ request: 'remove the leg of Tuesday', holds: { removed: 'Tuesday' } }],
  },
  {
    kind: 'pywebio',
    teach: 'file a claim of Ann to Porto with Lunch',
    shown: { filed: 'Ann', city: 'Porto', meals: 'Lunch' },
    async hand(page) {
      await write(page, 'Traveller', 'Ann');
      await pick(page, 'Destination', 'Porto');
      await page.getByText('Lunch', { exact: true }).click();
      await button(page, 'File claim');
    },
    asks: [
      { request: 'file a claim of Bo to Riga with Dinner', holds: { filed: 'Bo', city: 'Riga', meals: 'Dinner' } },
    ],
  },
  {
    kind: 'taipy',
    teach: 'book a job for Ann on Gloss with 300 copies',
    shown: { booked: 'Ann', paper: 'Gloss', copies: 300 },
    async hand(page) {
      await write(page, 'Client', 'Ann');
      await page.getByText('Matt', { exact: true }).click();
      await option(page, 'Gloss');
      await write(page, 'Copies', '300');
      await page.waitForTimeout(800);
      await button(page, 'Book job');
    },
    asks: [
      { request: 'book a job for Bo on Linen with 750 copies', holds: { booked: 'Bo', paper: 'Linen', copies: 750 } },
    ],
  },
  {
    kind: 'taipy',
    teach: 'make the binding Sewn',
    shown: { binding: 'Sewn' },
    hand: (page) => page.getByText('Sewn', { exact: true }).click(),
    asks: [{ request: 'make the binding Glued', holds: { binding: 'Glued' } }],
  },
  {
    kind: 'taipy',
    teach: 'cancel the job because "too dear"',
    shown: { cancelled: 'too dear' },
    async hand(page) {
      await button(page, 'Cancel job');
      await write(page, 'Reason', 'too dear');
      await page.waitForTimeout(800);
      await button(page, 'Cancel it');
    },
    asks: [{ request: 'cancel the job because "too late"', holds: { cancelled: 'too late' } }],
  },
  {
    kind: 'trame',
    teach: 'note Ann as keeper of Eel',
    shown: { keeper: 'Ann', fish: 'Eel', fed: 'Ann' },
    async hand(page) {
      await write(page, 'Keeper', 'Ann');
      await page.locator('.v-select', { hasText: 'Fish' }).click();
      await option(page, 'Eel');
      await button(page, 'Feed fish');
    },
    asks: [{ request: 'note Bo as keeper of Pike', holds: { keeper: 'Bo', fish: 'Pike', fed: 'Bo' } }],
  },
  {
    kind: 'trame',
    teach: 'drain Tank B',
    shown: { drained: 'Tank B' },
    hand: (page) =>
      page
        .getByRole('row', { name: /Tank B/ })
        .locator('button')
        .click(),
    asks: [
      { request: 'drain Tank C', holds: { drained: 'Tank C' } },
      { request: 'drain Tank A', holds: { drained: 'Tank A' } },
    ],
  },
  {
    kind: 'trame',
    teach: 'set the light to Bright',
    shown: { light: 'Bright' },
    hand: (page) => page.getByText('Bright', { exact: true }).click(),
    asks: [{ request: 'set the light to Night', holds: { light: 'Night' } }],
  },
];

export const TAUGHT_ROWS: readonly TaughtRow[] = [...FIRST, ...DJANGO, ...FLASK, ...SHEETS, ...HALL_TAUGHT];
