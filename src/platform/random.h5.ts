/** Returns cryptographically secure random bytes. */
export const randomBytes = async (length: number): Promise<Uint8Array> =>
  window.crypto.getRandomValues(new Uint8Array(length));
