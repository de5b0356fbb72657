/** A list of tasks whose words are those of any such list: what is learned on it may leave in a file. */
import type { Page } from 'playwright-core';
import type { ChatDriver, SeenRun } from './chat-driver';
import { html, type Site, startSite } from './site';

export interface TasksApp extends Site {
  /** Titles that were saved, in order. */
  saved(): string[];
  /** Accessible name of the save button. */
  saves: string;
}

export async function startTasks(port?: number): Promise<TasksApp> {
  const site: Site = await startSite(
    {
      '/tasks': () =>
        html(
          'Tasks',
          `<h1>Tasks</h1><button id="new">New task</button>
          <form hidden><label>Title <input name="title"></label><button name="save">${made.saves}</button></form><ul></ul>
          <script>
            const form = document.querySelector('form');
            document.querySelector('#new').onclick = () => { form.hidden = false; form.title.focus(); };
            form.onsubmit = async (event) => {
              event.preventDefault();
              const title = form.elements.title.value;
              await fetch('/save', { method: 'POST', body: title });
              document.querySelector('ul').insertAdjacentHTML('beforeend', '<li></li>');
              document.querySelector('li:last-child').textContent = title;
              form.hidden = true;
              form.reset();
            };
          </script>`,
        ),
      '/save': () => ({ body: 'ok' }),
    },
    port,
  );
  const made: TasksApp = Object.assign(site, {
    saves: 'Save task',
    saved: () => site.hits.filter(({ path }) => path === '/save').map(({ body }) => body),
  });
  return made;
}

/** Adds a task as a person does, and waits until the page shows it. */
export async function addTask(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: 'New task' }).click();
  await page.getByLabel('Title').pressSequentially(title);
  await page.getByRole('button', { name: 'Save task' }).click();
  await page.getByText(title).waitFor();
}

/** Shows once how the task “Milk” is added. @returns how the showing ended */
export async function teachAddTask(chat: ChatDriver, page: Page): Promise<SeenRun> {
  await chat.teach('add a task called "Milk"');
  await page.bringToFront();
  await addTask(page, 'Milk');
  return chat.taught();
}
