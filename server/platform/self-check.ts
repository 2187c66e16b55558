import { connect, readCaller } from './cloud';

/** The platform's answer to a call that the function's config.json does not permit. */
const NOT_PERMITTED = -604101;

/** Whether doctor asks, which calls functions without a person: a person or the timer never gets here. */
export const isSelfCheck = (event: unknown): boolean =>
  readCaller() === null && (event as { readonly check?: unknown } | null)?.check === true;

/**
 * Makes one call of each open API with arguments that WeChat rejects, so that nothing is checked, sent or made. What the
 * platform answers before WeChat sees the call tells whether the function may make it; `failed` lists calls that never
 * reached WeChat for another reason.
 */
export async function missingPermissions(
  calls: Readonly<Record<string, () => Promise<unknown>>>,
): Promise<{ readonly missing: readonly string[]; readonly failed: readonly string[] }> {
  connect();
  const missing: string[] = [];
  const failed: string[] = [];
  for (const [name, call] of Object.entries(calls))
    try {
      await call();
    } catch (error) {
      const code = Number((error as { errCode?: unknown }).errCode);
      if (code === NOT_PERMITTED) missing.push(name);
      // WeChat's own refusals are positive: it saw the call.
      else if (!(code > 0)) failed.push(`${name} ${code}`);
    }
  return { missing, failed };
}
