/** Lists of rows in the browser's local storage: what does not parse is left out where rows are read, and stays where they are written. */
import * as v from 'valibot';
import { browser } from 'wxt/browser';

/** @returns no rows if something else than a list is stored */
export async function storedRows(key: string): Promise<unknown[]> {
  const { [key]: stored } = await browser.storage.local.get(key);
  return Array.isArray(stored) ? stored : [];
}

export async function parsedRows<Row>(key: string, schema: v.GenericSchema<unknown, Row>): Promise<Row[]> {
  return (await storedRows(key)).flatMap((row) => {
    const parsed = v.safeParse(schema, row);
    return parsed.success ? [parsed.output] : [];
  });
}
