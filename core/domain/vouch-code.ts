/** Prints the code a phone shows to be vouched for; upper case, which a square code holds in fewer squares. */
export const printVouchCode = (entry: {
  readonly no: number;
  readonly nonce: string;
  readonly identityKey: string;
  readonly ringKey: string;
}): string =>
  ['QC1', String(entry.no), entry.nonce, entry.identityKey, entry.ringKey].join(':').toUpperCase();
