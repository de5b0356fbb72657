/** A rota of bootstrap-table, simple-datatables and FullCalendar: rows that are ticked and edited, sorted heads, days that are clicked. */
import './daily-process';
import jquery from 'jquery';
import 'bootstrap-table/dist/bootstrap-table.min.css';
import { DataTable } from 'simple-datatables';
import 'simple-datatables/dist/style.css';
import { Calendar } from '@fullcalendar/core';
import daygrid from '@fullcalendar/daygrid';
import timegrid from '@fullcalendar/timegrid';
import interaction from '@fullcalendar/interaction';
import { note, place, say } from './page';

document.title = 'Staff rota';
globalThis.jQuery = jquery;
globalThis.$ = jquery;
const wide = (html) => {
  const holder = place();
  holder.style.maxWidth = '800px';
  holder.innerHTML = html;
  return holder;
};

await import('bootstrap-table/dist/bootstrap-table.min.js');
wide('<h3>Shifts</h3><table id="shifts"></table>');
const shifts = jquery('#shifts');
shifts.bootstrapTable({
  search: true,
  uniqueId: 'id',
  detailView: true,
  detailFormatter: (_, row) => `Tasks of ${row.who}: counter, stock`,
  columns: [{ checkbox: true }, { field: 'who', title: 'Employee', sortable: true }, { field: 'shift', title: 'Shift' }, { field: 'hours', title: 'Hours', sortable: true, formatter: (value, row) => `<input type="number" class="hours" data-id="${row.id}" value="${value}" min="0" max="12" style="width:60px">` }, { field: 'act', title: 'Actions', formatter: (_, row) => `<button type="button" class="swap" data-who="${row.who}">Swap</button> <button type="button" class="off" data-who="${row.who}">Day off</button>` }],
  data: [{ id: 1, who: 'Ann Lie', shift: 'Early', hours: 6 }, { id: 2, who: 'Bo Lie', shift: 'Late', hours: 8 }, { id: 3, who: 'Cam Ruud', shift: 'Night', hours: 10 }],
});
shifts.on('check.bs.table uncheck.bs.table check-all.bs.table uncheck-all.bs.table', () => note('shifts', shifts.bootstrapTable('getSelections').map(({ who }) => who).join(',')));
shifts.on('sort.bs.table', (_, name, order) => note('sort', `${name} ${order}`));
shifts.on('search.bs.table', (_, text) => note('searched', text));
shifts.on('expand-row.bs.table', (_, index, row) => note('detail', row.who));
jquery(document).on('change', '.hours', ({ target }) => note(`hours ${target.dataset.id}`, target.value));
jquery(document).on('click', '.swap', ({ target }) => say('swap', target.dataset.who));
jquery(document).on('click', '.off', ({ target }) => say('off', target.dataset.who));

wide('<h3>Shops</h3><table id="shops"><thead><tr><th>Shop</th><th>Town</th><th>Staff</th></tr></thead><tbody>' + Array.from({ length: 23 }, (_, at) => `<tr><td>Shop ${String.fromCharCode(65 + at)}</td><td>${['Moss', 'Voss', 'Hamar'][at % 3]}</td><td>${3 + ((at * 5) % 9)}</td></tr>`).join('') + '</tbody></table>');
const shops = new DataTable('#shops', { perPage: 5, perPageSelect: [5, 10, 25] });
shops.on('datatable.page', (page) => note('page', page));
shops.on('datatable.perpage', (count) => note('perpage', count));
shops.on('datatable.sort', (column, direction) => note('shopsort', `${column} ${direction}`));
shops.on('datatable.search', (text) => note('shopsearch', text));
shops.on('datatable.selectrow', (row, event) => note('shop', event.target.closest('tr')?.cells[0]?.textContent));

const calendar = new Calendar(wide('<div id="cal"></div>').firstChild, {
  plugins: [daygrid, timegrid, interaction],
  initialDate: '2027-05-12',
  initialView: 'dayGridMonth',
  headerToolbar: { left: 'prev,next today', center: 'title', right: 'dayGridMonth,timeGridWeek,timeGridDay' },
  editable: true,
  height: 520,
  events: [{ id: 'inv', title: 'Inventory', start: '2027-05-14' }, { id: 'audit', title: 'Audit', start: '2027-05-20' }],
  dateClick: ({ dateStr }) => say('day', dateStr),
  eventClick: ({ event }) => say('event', event.title),
  eventDrop: ({ event }) => note('moved', `${event.title} ${event.startStr}`),
  datesSet: ({ view }) => note('view', `${view.type} ${view.currentStart.toISOString().slice(0, 7)}`),
});
calendar.render();
