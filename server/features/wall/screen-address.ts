/** The environment variable with the address of the hosted web build, which shows the big screen; set by a deployment. */
export const SCREEN_ADDRESS = 'QINGCHENG_SCREEN';

/** The address of the hosted page as a part of an answer; empty where no deployment told it. */
export const screenAddress = (): { readonly address?: string } => {
  const address = process.env[SCREEN_ADDRESS];
  return address?.startsWith('https://') ? { address } : {};
};
