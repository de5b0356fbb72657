/** WORDED_PAGES: controls whose words, icons or code name an act in a rarer language or another way of saying it. */
import type { Single } from './kind';
import { control } from './single-parts';

const WORDS: Readonly<Record<string, readonly [lang: string, markup: string]>> = {
  Icelandic: ['is', '<button data-it>Eyða öllum færslum</button>'],
  Estonian: ['et', '<button data-it>Kustuta konto</button>'],
  Latvian: ['lv', '<button data-it>Apmaksāt rēķinu</button>'],
  Albanian: ['sq', '<button data-it>Fshij gjithçka</button>'],
  Swahili: ['sw', '<button data-it>Tuma pesa</button>'],
  Welsh: ['cy', "<button data-it>Dileu'r cyfrif</button>"],
  Armenian: ['hy', '<a href="#x" role="button" data-it>Ջնջել բոլորը</a>'],
  Mongolian: ['mn', '<button data-it>Бүгдийг устгах</button>'],
  Nepali: ['ne', '<div role="tab" tabindex="0" data-it>भुक्तानी गर्नुहोस्</div>'],
  Sinhala: ['si', '<div role="menuitem" tabindex="0" data-it>සියල්ල මකන්න</div>'],
  Kurdish: ['ku', '<button data-it>Hemûyan jê bibe</button>'],
  Creole: ['ht', '<summary data-it role="button" tabindex="0">Efase tout bagay</summary>'],
  Esperanto: ['en', '<button data-it>Forigi ĉion</button>'],
  'a farewell': ['en', '<button data-it>Say goodbye to row 4</button>'],
  'a clean slate': ['en', '<button data-it>Start from a clean slate</button>'],
  'a short form': ['en', '<button data-it>Xfer 900</button>'],
  'another short form': ['en', '<button data-it>Unsub</button>'],
  'a bid': ['en', '<button data-it>I am in for 40 EUR</button>'],
  'a firework': ['en', '<button data-it>🧨</button>'],
  'letters of an icon': [
    'en',
    '<button data-it aria-label="Row 4"><span class="material-symbols-outlined">delete_forever</span></button>',
  ],
  'class of an icon': [
    'en',
    '<button data-it aria-label="Row 4"><svg class="lucide lucide-trash-2" width="16" height="16"><path d="M3 6h18"/></svg></button>',
  ],
  'a name of a function': ['en', '<button onclick="terminateLease(4)">Row 4</button>'],
};
export const WORDED_PAGES: Readonly<Record<string, Single>> = Object.fromEntries(
  Object.entries(WORDS).map(([id, [lang, markup]]) => [
    `worded: ${id}`,
    control(
      (hit) =>
        `<script>function terminateLease() {}</script>${markup}<script>document.querySelector('[data-it], [onclick]').addEventListener('click', () => { ${hit} })</script>`,
      lang,
    ),
  ]),
);
