/** HALL_TAUGHT: tasks in the bookings of a village hall and in a kennel's form, shown once by hand. */
import { button, option, pick, type TaughtRow, write } from './taught-hand';

export const HALL_TAUGHT: readonly TaughtRow[] = [
  {
    kind: 'voila',
    teach: 'book the Loft for Ann with 45 guests',
    shown: { room: 'Loft', guests: 45, booked: 'Ann' },
    async hand(page) {
      await write(page, 'Renter', 'Ann');
      await write(page, 'Guests', '45');
      await pick(page, 'Room', 'Loft');
      await button(page, 'Book hall');
    },
    asks: [
      { request: 'book the Cellar for Bo with 12 guests', holds: { room: 'Cellar', guests: 12, booked: 'Bo' } },
      { request: 'book the Great hall for Cara with 80 guests', holds: { guests: 80, booked: 'Cara' } },
    ],
  },
  {
    kind: 'voila',
    teach: 'make the lights Warm',
    shown: { light: 'Warm' },
    hand: (page) => button(page, 'Warm'),
    asks: [{ request: 'make the lights Full', holds: { light: 'Full' } }],
  },
  {
    kind: 'wave',
    teach: 'admit the Collie Rex of 25 kilos',
    shown: { breed: 'Collie', weight: 25, admitted: 'Rex' },
    async hand(page) {
      await write(page, 'Dog', 'Rex');
      await page.getByLabel('Breed').first().click();
      await option(page, 'Collie');
      await write(page, 'Weight', '25');
      await button(page, 'Admit dog');
    },
    asks: [
      { request: 'admit the Poodle Bo of 8 kilos', holds: { breed: 'Poodle', weight: 8, admitted: 'Bo' } },
      { request: 'admit the Spitz Pia of 31 kilos', holds: { breed: 'Spitz', weight: 31, admitted: 'Pia' } },
    ],
  },
  {
    kind: 'wave',
    teach: 'release the dog because "went home"',
    shown: { released: 'went home' },
    async hand(page) {
      await button(page, 'Release dog');
      await write(page, 'Reason', 'went home');
      await button(page, 'Let it go');
    },
    asks: [{ request: 'release the dog because "healed"', holds: { released: 'healed' } }],
  },
];
