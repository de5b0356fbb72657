/** PRESS: tasks of a village paper in Wagtail: menus of rows, menus beside buttons, a chooser in a dialog, tags, a calendar. */
import { both, has, lacks, never, type TaughtCase } from './case';
import { type HandStep, into, on, onRow, pick } from './hand';
import type { Rows } from './servers';

const stories = { app: 'press', at: 'admin/pages/2/' } as const;
const adverts = { app: 'press', at: 'admin/snippets/paper/advert/' } as const;
const publish: HandStep[] = [on('footer button.w-dropdown__toggle'), on('button[name="action-publish"]')];
const open = (title: string) => onRow(title, 'td a[href$="/edit/"]');
const openAdvert = (text: string) => onRow(text, 'td a[href*="/edit/"]');
const menu = (title: string, act: string): HandStep[] => [
  onRow(title, 'button.w-dropdown__toggle'),
  on('.tippy-box a', act),
];
const tick = (title: string) => onRow(title, 'input[type="checkbox"]');
const saveAdvert = on('footer button[type="submit"]');
const page = (title: string, more: Readonly<Record<string, unknown>>) => has('wagtailcore_page', { title, ...more });
const advert = (text: string, more: Readonly<Record<string, unknown>>) => has('paper_advert', { text, ...more });

/** Judges a story by its title: its page and its own fields are rows of two tables. */
const story = (title: string, more: Readonly<Record<string, unknown>>) => (rows: Rows) => {
  const [found] = (rows.wagtailcore_page ?? []).filter((one) => one.title === title);
  return found !== undefined && has('paper_story', { page_ptr_id: found.id, ...more })(rows);
};
const tagged = (title: string, tag: string) => (rows: Rows) => {
  const found = (rows.wagtailcore_page ?? []).find((one) => one.title === title);
  const wanted = (rows.taggit_tag ?? []).find(({ name }) => name === tag);
  return wanted !== undefined && has('paper_storytag', { content_object_id: found?.id, tag_id: wanted.id })(rows);
};
const linked = (text: string, title: string) => (rows: Rows) =>
  advert(text, { page_id: (rows.wagtailcore_page ?? []).find((one) => one.title === title)?.id })(rows);

export const PRESS: readonly TaughtCase[] = [
  {
    ...stories,
    title: 'a story over two pages',
    teach: 'write a story “Ice rink” by Dag Moe in Sport',
    hand: [
      on('a[href$="/pages/2/add_subpage/"]'),
      on('a[href*="/add/paper/story/2/"]'),
      into('#id_title', 'Ice rink'),
      pick('#id_section', 'Sport'),
      into('#id_byline', 'Dag Moe'),
      ...publish,
    ],
    isShown: story('Ice rink', { section: 'sport', byline: 'Dag Moe' }),
    asks: [
      {
        request: 'write a story “Ski school” by Ada Berg in Culture',
        isRight: story('Ski school', { section: 'culture', byline: 'Ada Berg' }),
      },
      {
        request: 'write a story “Choir tour” by Ben Holm in News',
        at: 'admin/snippets/paper/advert/',
        isRight: story('Choir tour', { section: 'news', byline: 'Ben Holm' }),
      },
      never('write a story “Moon walk” by Ben Holm in Weather'),
    ],
  },
  {
    ...stories,
    title: 'the byline of a story',
    teach: 'change the byline of Cup final to Eva Lund',
    hand: [open('Cup final'), into('#id_byline', 'Eva Lund'), ...publish],
    isShown: story('Cup final', { byline: 'Eva Lund' }),
    asks: [
      {
        request: 'change the byline of Lost cat to Fay Moen',
        isRight: both(story('Lost cat', { byline: 'Fay Moen' }), story('Cup final', { byline: 'Eva Lund' })),
      },
      {
        request: 'change the byline of Snow ahead to Gry Dahl',
        at: 'admin/snippets/paper/advert/',
        isRight: story('Snow ahead', { byline: 'Gry Dahl' }),
      },
      never('change the byline of Dead fish to Fay Moen'),
    ],
  },
  {
    ...stories,
    title: 'a box',
    teach: 'pin the story Snow ahead',
    hand: [open('Snow ahead'), on('#id_pinned'), ...publish],
    isShown: story('Snow ahead', { pinned: 1 }),
    asks: [
      {
        request: 'pin the story Choir sings',
        isRight: both(story('Choir sings', { pinned: 1 }), story('Cup final', { pinned: 0 })),
      },
      { request: 'pin the story Snow ahead', isRight: story('Snow ahead', { pinned: 1 }) },
      never('pin the story Dead fish'),
    ],
  },
  {
    ...stories,
    title: 'a day in a calendar',
    teach: 'move the story Bridge opens to 17 December 2026',
    hand: [
      open('Bridge opens'),
      on('#id_day'),
      on('.xdsoft_datetimepicker td.xdsoft_date:not(.xdsoft_other_month)', '17'),
      ...publish,
    ],
    isShown: story('Bridge opens', { day: '2026-12-17' }),
    asks: [
      {
        request: 'move the story Choir sings to 21 December 2026',
        isRight: story('Choir sings', { day: '2026-12-21' }),
      },
      { request: 'move the story Lost cat to 9 February 2027', isRight: story('Lost cat', { day: '2027-02-09' }) },
    ],
  },
  {
    ...stories,
    title: 'unpublished from the menu of a row',
    teach: 'unpublish Lost cat',
    hand: [...menu('Lost cat', 'Unpublish'), on('button[type="submit"]', 'Yes, unpublish it')],
    isShown: page('Lost cat', { live: 0 }),
    asks: [
      {
        request: 'unpublish Cup final',
        isRight: both(page('Cup final', { live: 0 }), page('Choir sings', { live: 1 })),
      },
      never('unpublish Dead fish'),
    ],
  },
  {
    ...stories,
    title: 'ticked rows published',
    teach: 'bring Lost cat back online',
    hand: [tick('Lost cat'), on('a.bulk-action-btn', 'Publish'), on('button[type="submit"]', 'Yes, publish')],
    isShown: page('Lost cat', { live: 1 }),
    asks: [
      { request: 'bring Cup final back online', isRight: page('Cup final', { live: 1 }) },
      never('bring Dead fish back online'),
    ],
  },
  {
    ...stories,
    title: 'deleted from the menu of a row',
    teach: 'delete the story Bus strike',
    hand: [...menu('Bus strike', 'Delete'), on('input[value="Yes, delete it"]')],
    isShown: lacks('wagtailcore_page', { title: 'Bus strike' }),
    asks: [
      {
        request: 'delete the story Ice rink',
        isRight: both(lacks('wagtailcore_page', { title: 'Ice rink' }), page('Cup final', {})),
      },
      never('delete the story Bus strike'),
    ],
  },
  {
    ...stories,
    title: 'a tag',
    teach: 'tag the story Bridge opens with river',
    hand: [open('Bridge opens'), into('#tab-content input.ui-autocomplete-input', 'river,'), ...publish],
    isShown: tagged('Bridge opens', 'river'),
    asks: [
      { request: 'tag the story Choir sings with music', isRight: tagged('Choir sings', 'music') },
      { request: 'tag the story Cup final with ball', isRight: tagged('Cup final', 'ball') },
    ],
  },
  {
    ...adverts,
    title: 'an advert with a date',
    teach: 'add the advert “Red bike” at 25 until 2026-12-24',
    hand: [
      on('a', 'Add advert'),
      into('#id_text', 'Red bike'),
      into('#id_price', '25'),
      into('#id_ends', '2026-12-24'),
      saveAdvert,
    ],
    isShown: advert('Red bike', { price: 25, ends: '2026-12-24' }),
    asks: [
      {
        request: 'add the advert “Warm socks” at 7.50 until 2027-01-15',
        isRight: advert('Warm socks', { price: 7.5, ends: '2027-01-15' }),
      },
      {
        request: 'add the advert “Wool hat” at 12 until 3 March 2027',
        at: 'admin/pages/2/',
        isRight: advert('Wool hat', { price: 12, ends: '2027-03-03' }),
      },
      never('add the advert “Old boat” at nothing until 2026-12-30'),
    ],
  },
  {
    ...adverts,
    title: 'a page chosen in a dialog',
    teach: 'link the advert Fresh eggs to Cup final',
    hand: [
      openAdvert('Fresh eggs'),
      on('button', 'Choose a page'),
      onRow('Front page', '.modal a.navigate-pages'),
      on('.modal a.choose-page', 'Cup final'),
      saveAdvert,
    ],
    isShown: linked('Fresh eggs', 'Cup final'),
    asks: [
      {
        request: 'link the advert Dry wood to Choir sings',
        isRight: both(linked('Dry wood', 'Choir sings'), linked('Fresh eggs', 'Cup final')),
      },
      never('link the advert Used sledge to Dead fish'),
    ],
  },
  {
    ...adverts,
    at: 'admin/redirects/',
    title: 'a redirect',
    teach: 'redirect /rink to https://ice.example/',
    hand: [
      on('a[href$="/redirects/add/"]'),
      into('#id_old_path', '/rink'),
      into('#id_redirect_link', 'https://ice.example/'),
      on('button[type="submit"]', 'Create'),
    ],
    isShown: has('wagtailredirects_redirect', { old_path: '/rink', redirect_link: 'https://ice.example/' }),
    asks: [
      {
        request: 'redirect /cup to https://cup.example/',
        isRight: has('wagtailredirects_redirect', { old_path: '/cup', redirect_link: 'https://cup.example/' }),
      },
      never('redirect /rink to https://snow.example/'),
    ],
  },
];
