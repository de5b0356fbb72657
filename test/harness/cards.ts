/** A small app over several pages with a frame, a shadow root and menus: tasks are shown on it as a person does them. */
import { html, type Site, startSite } from './site';

export interface Card {
  title: string;
  tag: string;
  urgent: boolean;
  details: string;
  from: string;
  place: string;
}

export interface CardsApp extends Site {
  /** Cards that the server received, oldest first. */
  cards: Card[];
}

const POPUP = 'position:absolute;background:#fff;border:1px solid #999;padding:4px;list-style:none';

export async function startCards(): Promise<CardsApp> {
  const cards: Card[] = [];
  const site = await startSite({
    '/cards': () =>
      html(
        'Cards',
        `<style>.sub{display:none;${POPUP}} li:hover>.sub{display:block}</style>
        <nav aria-label="Main"><ul><li><button type="button">Actions</button><ul class="sub"><li><a href="/new">New card</a></li><li><a href="/about">About</a></li></ul></li></ul></nav>
        <h1>Cards</h1><ul>${cards.map((card) => `<li><h2>${card.title}</h2> ${card.tag}</li>`).join('')}</ul>
        <form action="/login" method="post"><label>User <input name="user"></label> <label>Password <input type="password" name="password"></label> <button>Sign in</button></form>
        <a href="/away">Elsewhere</a>`,
      ),
    '/new': () =>
      html(
        'New card',
        `<h1>New card</h1>
        <form action="/save" method="post">
          <label>Title <input name="title"></label>
          <label>Tag <select name="tag"><option></option><option>food</option><option>work</option><option>home</option></select></label>
          <label><input type="checkbox" name="urgent"> Urgent</label>
          <details-box></details-box>
          <iframe title="Sender" src="/sender" width="300" height="60"></iframe>
          <button type="button" aria-haspopup="menu" id="placer">Place</button>
          <ul role="menu" id="menu" hidden style="${POPUP}">${['Kitchen', 'Office', 'Cellar'].map((place) => `<li role="menuitem" tabindex="-1">${place}</li>`).join('')}</ul>
          <input type="hidden" name="details"><input type="hidden" name="from"><input type="hidden" name="place">
          <button>Save card</button>
        </form>
        <script>
          customElements.define('details-box', class extends HTMLElement {
            connectedCallback() {
              const root = this.attachShadow({ mode: 'open' });
              root.innerHTML = '<label>Details <textarea></textarea></label>';
              root.querySelector('textarea').oninput = (event) => { document.forms[0].details.value = event.target.value; };
            }
          });
          addEventListener('message', (event) => { document.forms[0].from.value = event.data; });
          placer.onclick = () => { menu.hidden = !menu.hidden; };
          menu.onclick = (event) => { document.forms[0].place.value = event.target.textContent; placer.textContent = 'Place: ' + event.target.textContent; menu.hidden = true; };
        </script>`,
      ),
    '/sender': () =>
      html('Sender', `<label>From <input id="from" oninput="parent.postMessage(this.value, '*')"></label>`),
    '/save': (hit) => {
      const sent = new URLSearchParams(hit.body);
      cards.push({
        title: sent.get('title') ?? '',
        tag: sent.get('tag') ?? '',
        urgent: sent.has('urgent'),
        details: sent.get('details') ?? '',
        from: sent.get('from') ?? '',
        place: sent.get('place') ?? '',
      });
      return { status: 303, headers: { location: '/cards' }, body: '' };
    },
    '/login': () => ({ status: 303, headers: { location: '/cards' }, body: '' }),
    '/about': () => html('About', '<h1>About</h1>'),
  });
  site.routes['/away'] = () => ({ status: 303, headers: { location: site.url('/about', 'localhost') }, body: '' });
  return Object.assign(site, { cards });
}
