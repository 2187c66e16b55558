/** A browser prints the page in front. */
export const canPrint = true;

export const printPage = (): void => window.print();
