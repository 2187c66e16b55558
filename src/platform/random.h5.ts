/** Draws bytes from the browser's secure source. */
export const randomBytes = async (length: number): Promise<Uint8Array> =>
  window.crypto.getRandomValues(new Uint8Array(length));
