import type { BrowserContext } from 'playwright-core';
import { checkAccess, checkLayout } from './check-layout';
import { openPage, type OpenedPage, type PageLook } from './open-page';

const PATIENCE_MS = 15_000;

/** Gives one person a browser, and takes it away again; what fails leaves a picture `failed-<story>-<label>`. */
export async function asPerson(
  { context, url, story }: { context: BrowserContext; url: string; story: string },
  look: PageLook & { person: NonNullable<PageLook['person']> },
  body: (phone: OpenedPage) => Promise<void>,
): Promise<void> {
  const phone = await openPage(context, url, { ...look, later: true });
  phone.page.setDefaultTimeout(PATIENCE_MS);
  try {
    await body(phone);
    expect(phone.errors).toEqual([]);
  } catch (cause) {
    await phone.shoot(`failed-${story}-${look.person.label}`);
    throw cause;
  } finally {
    await phone.close();
  }
}

export const press = async ({ front, waitUntilIdle }: OpenedPage, name: string): Promise<void> => {
  await front.getByRole('button', { name, exact: true }).first().click();
  await waitUntilIdle();
};

/** Says yes where the page asks once more. */
export const agree = async ({ page, waitUntilIdle }: OpenedPage): Promise<void> => {
  await page.locator('.ui-ask__yes').click();
  await waitUntilIdle();
};

export const fill = ({ front }: OpenedPage, label: string, value: string): Promise<void> =>
  front.getByLabel(label, { exact: true }).first().fill(value);

export const sees = ({ front }: OpenedPage, text: string): Promise<void> =>
  front.getByText(text, { exact: false }).first().waitFor();

/** Expects a page without a fault for eyes, fingers and screen readers. */
export const faultless = async ({ page }: OpenedPage): Promise<void> => {
  expect([...(await checkLayout(page)), ...(await checkAccess(page))]).toEqual([]);
};
