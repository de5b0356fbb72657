/** Pages made by hand: tables, long lists, layers over layers, frames in frames, roots in roots, other directions and sizes. */
import { note, place } from './page';

document.title = 'Handmade pages';
const style = document.createElement('style');
style.textContent = `.hidden{display:none}.bar{position:sticky;top:0;background:#fff;z-index:3;height:60px;border-bottom:1px solid #999}
  .veil{position:fixed;inset:0;background:#0008;display:flex;align-items:center;justify-content:center;z-index:50}.sheet{background:#fff;padding:20px}
  td,th{border:1px solid #ccc;padding:4px 8px}.slide{display:none}.slide.now{display:block}.link{color:#06c;cursor:pointer}`;
document.head.append(style);
const bar = document.createElement('div');
bar.className = 'bar';
bar.innerHTML = '<b>Works of Nils</b> <span id="said">Nothing yet</span>';
document.body.append(bar);
function say(key, value) {
  note(key, value);
  document.getElementById('said').textContent = `${key}: ${JSON.stringify(value)}`;
}
function add(html) {
  const holder = place();
  holder.innerHTML = html;
  return holder;
}
const each = (root, selector, work) => root.querySelectorAll(selector).forEach(work);

// A table: boxes and links in rows, a header that sorts, cells that are written in
const GOODS = [['Bolts', 17, '0.20'], ['Nuts', 4, '0.10'], ['Washers', 230, '0.05']];
const table = add(
  `<table><thead><tr><th></th><th class="sort" style="cursor:pointer">Item</th><th class="sort" style="cursor:pointer">Stock</th><th>Price</th><th></th></tr></thead><tbody>${GOODS.map(([name, stock, price]) => `<tr><td><input type="checkbox"></td><td>${name}</td><td contenteditable class="stock">${stock}</td><td class="price">${price}</td><td><span class="link edit">edit</span> <span class="link remove">remove</span></td></tr>`).join('')}</tbody></table>`,
);
each(table, 'tbody tr', (row) => {
  const name = row.cells[1].textContent;
  row.querySelector('input').onchange = ({ target }) => note(`box-${name}`, target.checked);
  row.querySelector('.edit').onclick = () => say('edit', name);
  row.querySelector('.remove').onclick = () => say('remove', name);
  row.querySelector('.stock').onblur = ({ target }) => note(`stock-${name}`, target.textContent.trim());
  row.querySelector('.price').onclick = ({ currentTarget }) => {
    if (currentTarget.querySelector('input')) return;
    const input = document.createElement('input');
    input.value = currentTarget.textContent;
    input.size = 5;
    currentTarget.replaceChildren(input);
    input.focus();
    input.onblur = () => {
      note(`price-${name}`, input.value);
      currentTarget.textContent = input.value;
    };
  };
});
each(table, '.sort', (head) => {
  head.onclick = () => {
    head.textContent = `${head.textContent.replace(' ▲', '')} ▲`;
    note('sorted', head.textContent.replace(' ▲', ''));
  };
});

// Pages of a list, a carousel, more on demand, more on scrolling
const pager = add('<p class="shown">Page 1</p><div class="pg"><a class="link">«</a> <a class="link">1</a> <a class="link">2</a> <a class="link">3</a> <a class="link">»</a></div>');
each(pager, 'a', (link) => {
  link.onclick = () => {
    pager.querySelector('.shown').textContent = `Page ${link.textContent}`;
    note('pager', link.textContent);
  };
});
const carousel = add(`${['Rome', 'Paris', 'Cairo'].map((town, i) => `<div class="slide${i === 0 ? ' now' : ''}"><h4>${town}</h4><button type="button">Book ${town}</button></div>`).join('')}<div class="link next" aria-label="Next slide">›</div>`);
carousel.querySelector('.next').onclick = () => {
  const slides = [...carousel.querySelectorAll('.slide')];
  const at = slides.findIndex((one) => one.classList.contains('now'));
  slides[at].classList.remove('now');
  slides[(at + 1) % slides.length].classList.add('now');
};
each(carousel, 'button', (button) => {
  button.onclick = () => say('booked', button.textContent);
});
const more = add('<p>Short text <span class="rest hidden">and the rest of it <button type="button" class="deep">Send feedback</button></span> <a class="link more">Read more…</a></p>');
more.querySelector('.more').onclick = ({ target }) => {
  more.querySelector('.rest').classList.toggle('hidden');
  target.textContent = 'Read less';
};
more.querySelector('.deep').onclick = () => say('feedback', true);
const endless = add('<div class="feed" style="height:120px;overflow:auto;border:1px solid #999"></div>').firstElementChild;
let count = 0;
function grow() {
  for (let i = 0; i < 10 && count < 80; i++) {
    count += 1;
    const row = document.createElement('div');
    row.className = 'link';
    row.textContent = `Post ${count}`;
    row.onclick = () => say('post', row.textContent);
    endless.append(row);
  }
}
grow();
endless.onscroll = () => endless.scrollTop + endless.clientHeight > endless.scrollHeight - 20 && setTimeout(grow, 200);

// Layers: a dialog that opens another, a wall over the page, both made of divs
const layers = add('<button type="button" class="open">Close account</button>');
layers.querySelector('.open').onclick = () => {
  const first = document.createElement('div');
  first.className = 'veil';
  first.innerHTML = '<div class="sheet"><p>Close the account?</p><button type="button">Continue closing</button></div>';
  document.body.append(first);
  first.querySelector('button').onclick = () => {
    const second = document.createElement('div');
    second.className = 'veil';
    second.style.zIndex = 60;
    second.innerHTML = '<div class="sheet"><p>Really?</p><button type="button">Yes, close it</button></div>';
    document.body.append(second);
    second.querySelector('button').onclick = () => {
      second.remove();
      first.remove();
      say('closed', true);
    };
  };
};
const wall = add('<button type="button" class="w">Show cookie wall</button> <button type="button" class="sub">Subscribe to letter</button>');
wall.querySelector('.sub').onclick = () => say('subscribed', true);
wall.querySelector('.w').onclick = () => {
  const veil = document.createElement('div');
  veil.className = 'veil';
  veil.innerHTML = '<div class="sheet"><p>We value your privacy</p><button type="button">Accept all</button> <span class="link">Only necessary</span></div>';
  document.body.append(veil);
  veil.querySelector('.link').onclick = () => {
    veil.remove();
    say('cookies', 'few');
  };
  veil.querySelector('button').onclick = () => {
    veil.remove();
    say('cookies', 'all');
  };
};

// A button that is enabled late, one that waits for a box, a form that refuses
const slow = add('<button type="button" class="late" disabled>Start engine</button> <button type="button" class="gated" disabled>Continue to payment</button> <form><label>Post code <input required pattern="\\d{5}" class="zip"></label> <button>Next step</button></form>');
setTimeout(() => {
  slow.querySelector('.late').disabled = false;
}, 2500);
slow.querySelector('.late').onclick = () => say('engine', true);
slow.querySelector('form').onsubmit = (event) => {
  event.preventDefault();
  say('step', slow.querySelector('.zip').value);
};

// Frames in frames, roots in roots
const frame = document.createElement('iframe');
frame.style.cssText = 'width:420px;height:140px';
frame.srcdoc = `<p>Outer frame</p><iframe style="width:360px;height:80px" srcdoc="<label>Inner note <input onchange='top.widgetState.inner = this.value'></label><button onclick='top.widgetState.innerb = true;this.textContent=&quot;Inner done&quot;'>Inner button</button>"></iframe>`;
document.body.append(frame);
customElements.define(
  'x-inner',
  class extends HTMLElement {
    connectedCallback() {
      this.attachShadow({ mode: 'open' }).innerHTML = '<label>Deep name <input></label><div tabindex="0" class="b" style="cursor:pointer">Deep save</div>';
      this.shadowRoot.querySelector('input').onchange = ({ target }) => note('deep', target.value);
      this.shadowRoot.querySelector('.b').onclick = () => say('deep-save', true);
    }
  },
);
customElements.define(
  'x-outer',
  class extends HTMLElement {
    connectedCallback() {
      this.attachShadow({ mode: 'open' }).innerHTML = '<section><slot></slot><x-inner></x-inner></section>';
    }
  },
);
add('<x-outer><b>In a root</b></x-outer>');

// Right to left, zoomed, scaled, narrow
const rtl = add('<div dir="rtl"><label>الاسم <input class="r"></label> <label>المدينة <select class="rc"><option>القاهرة</option><option>بيروت</option></select></label> <button type="button" class="rb">حفظ</button></div>');
rtl.querySelector('.r').onchange = ({ target }) => note('rtl', target.value);
rtl.querySelector('.rc').onchange = ({ target }) => note('rtl-city', target.value);
rtl.querySelector('.rb').onclick = () => say('rtl-save', true);
const zoomed = add('<div style="zoom:1.6"><label>Zoomed text <input class="z"></label> <span class="link zb" style="display:inline-block;border:1px solid">Zoom button</span></div><div style="transform:scale(.6) rotate(4deg)"><span class="link sb" style="display:inline-block;border:1px solid">Scaled button</span></div>');
zoomed.querySelector('.z').onchange = ({ target }) => note('zoomed', target.value);
zoomed.querySelector('.zb').onclick = () => say('zoom-b', true);
zoomed.querySelector('.sb').onclick = () => say('scale-b', true);

// A list that is sorted by dragging with the pointer
const drags = add(`<ul class="sortable" style="list-style:none;padding:0">${['Invoice', 'Quote', 'Letter'].map((name) => `<li style="padding:8px;border:1px solid #999;cursor:grab;touch-action:none;user-select:none">${name}</li>`).join('')}</ul>`).firstElementChild;
let held;
drags.addEventListener('pointerdown', ({ target }) => {
  held = target.closest('li');
});
document.addEventListener('pointermove', ({ clientY }) => {
  if (!held) return;
  const before = [...drags.children].find((one) => one !== held && clientY < one.getBoundingClientRect().top + one.offsetHeight / 2);
  drags.insertBefore(held, before ?? null);
});
document.addEventListener('pointerup', () => {
  if (held) note('order', [...drags.children].map((one) => one.textContent).join(','));
  held = undefined;
});

// A search whose results come late; sections built once they are near
const search = add('<form role="search"><input type="search" placeholder="Search shop"><button type="submit" aria-label="Go"></button></form><div class="hits"></div>');
search.querySelector('form').onsubmit = (event) => {
  event.preventDefault();
  const word = search.querySelector('input').value;
  setTimeout(() => {
    search.querySelector('.hits').innerHTML = `<a class="link">${word} size 42</a>`;
    search.querySelector('.hits a').onclick = () => say('hit', `${word} size 42`);
  }, 900);
};
add('<div style="height:1400px"></div>');
const lazy = add('<div style="min-height:200px">…</div>').firstElementChild;
new IntersectionObserver(([entry]) => {
  if (!entry.isIntersecting || lazy.querySelector('button')) return;
  lazy.innerHTML = '<label>Comment <textarea></textarea></label><button type="button">Post comment</button>';
  lazy.querySelector('button').onclick = () => say('comment', lazy.querySelector('textarea').value);
}).observe(lazy);
