/** Encodes the code a client shows to be vouched for; upper case needs a smaller QR code. */
export const printVouchCode = (entry: {
  readonly no: number;
  readonly nonce: string;
  readonly identityKey: string;
  readonly ringKey: string;
}): string =>
  ['QC1', String(entry.no), entry.nonce, entry.identityKey, entry.ringKey].join(':').toUpperCase();
