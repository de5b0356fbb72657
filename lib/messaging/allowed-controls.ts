/** The controls that the user always allows, kept in the browser's own storage apart from every note. */
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { SerialQueue } from '../core/serial-queue';
import { type AllowedControl, allowedControlSchema } from '../guard/words';

const KEY = 'allowedControls';
/** The oldest are forgotten beyond this many. */
const MAX_CONTROLS = 500;
const storedSchema = v.array(allowedControlSchema);

export class AllowedControls {
  /** Two changes at once must not overwrite one another. */
  private readonly changing = new SerialQueue();

  constructor() {
    void closeStorageToPages();
  }

  /** Handlers for the views: list the grants, revoke one. */
  handlers() {
    return {
      'allowed.list': async () => ({ controls: await this.all() }),
      'allowed.revoke': async ({ key }: { key: string }) => this.revoke(key).then(() => ({})),
    };
  }

  async keysOf(origin: string): Promise<string[]> {
    return (await this.all()).filter((one) => one.origin === origin).map(({ key }) => key);
  }

  /** All of them, the latest first. Rows that do not parse allow nothing. */
  async all(): Promise<AllowedControl[]> {
    const stored = (await browser.storage.local.get(KEY))[KEY];
    const parsed = v.safeParse(storedSchema, stored ?? []);
    return parsed.success ? parsed.output : [];
  }

  add(control: AllowedControl): Promise<void> {
    return this.change((all) => [control, ...all.filter(({ key }) => key !== control.key)]);
  }

  revoke(key: string): Promise<void> {
    return this.change((all) => all.filter((one) => one.key !== key));
  }

  private change(work: (all: AllowedControl[]) => AllowedControl[]): Promise<void> {
    return this.changing.run(async () => {
      const next = work(await this.all()).slice(0, MAX_CONTROLS);
      await browser.storage.local.set({ [KEY]: next });
    });
  }
}

/**
 * Closes the extension's storage to content scripts, which a page may have taken over: it holds the user's grants. Firefox has
 * no such switch; there keys on disk are protected by their encryption alone.
 */
async function closeStorageToPages(): Promise<void> {
  const area = browser.storage.local as unknown as {
    setAccessLevel?: (access: { accessLevel: string }) => Promise<void>;
  };
  await area.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}
