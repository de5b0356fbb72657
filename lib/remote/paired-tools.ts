/** PairedTools keeps the paired programs in the extension's own storage; their secrets are encrypted there. */
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { FieldnotesError } from '../core/errors';
import { SerialQueue } from '../core/serial-queue';
import { openKeys, sealedSchema, sealKeys } from '../model/key-vault';
import { MAX_TOOLS, type PairedTool, pairedToolSchema } from '../records/paired-tool';

const SWITCH = 'toolLink';
const TOOLS = 'pairedTools';
const SECRETS = 'pairedToolSecrets';

export class PairedTools {
  private readonly changing = new SerialQueue();

  /** Whether the user has switched the link on; off by default. */
  async isOn(): Promise<boolean> {
    return (await browser.storage.local.get(SWITCH))[SWITCH] === true;
  }

  async switch(isOn: boolean): Promise<void> {
    await browser.storage.local.set({ [SWITCH]: isOn });
  }

  async all(): Promise<PairedTool[]> {
    const parsed = v.safeParse(v.array(pairedToolSchema), (await browser.storage.local.get(TOOLS))[TOOLS] ?? []);
    return parsed.success ? parsed.output : [];
  }

  /** @returns undefined if it was never paired, or revoked */
  async find(id: string): Promise<PairedTool | undefined> {
    return (await this.all()).find((tool) => tool.id === id);
  }

  /** Whether the link is on and the user has opened the site to the program. */
  async isOpen(id: string, site: string): Promise<boolean> {
    return (await this.isOn()) && (await this.find(id))?.sites.includes(site) === true;
  }

  async secretOf(id: string): Promise<string | undefined> {
    return (await this.secrets())[id];
  }

  /** A program that is paired again replaces its earlier pairing, and keeps its sites. @throws FieldnotesError 'too-many-tools' */
  add(tool: Omit<PairedTool, 'sites'>, secret: string): Promise<void> {
    return this.change((all, secrets) => {
      const earlier = all.filter((one) => one.tool === tool.tool);
      const others = all.filter((one) => one.tool !== tool.tool);
      if (others.length >= MAX_TOOLS)
        throw new FieldnotesError('too-many-tools', `At most ${MAX_TOOLS} programs are paired`);
      for (const { id } of earlier) delete secrets[id];
      secrets[tool.id] = secret;
      return [...others, { ...tool, sites: earlier[0]?.sites ?? [] }];
    });
  }

  setSites(id: string, sites: readonly string[]): Promise<void> {
    return this.change((all) => all.map((tool) => (tool.id === id ? { ...tool, sites: [...sites] } : tool)));
  }

  remove(id: string): Promise<void> {
    return this.change((all, secrets) => {
      delete secrets[id];
      return all.filter((tool) => tool.id !== id);
    });
  }

  private change(work: (all: PairedTool[], secrets: Record<string, string>) => PairedTool[]): Promise<void> {
    return this.changing.run(async () => {
      const secrets = await this.secrets();
      const tools = work(await this.all(), secrets);
      await browser.storage.local.set({ [TOOLS]: tools, [SECRETS]: await sealKeys(secrets) });
    });
  }

  private async secrets(): Promise<Record<string, string>> {
    const parsed = v.safeParse(sealedSchema, (await browser.storage.local.get(SECRETS))[SECRETS]);
    return parsed.success ? openKeys(parsed.output) : {};
  }
}
