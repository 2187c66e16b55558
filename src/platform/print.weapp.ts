/** WeChat has no printer: the paper is a document there. */
export const canPrint = false;

export const printPage = (): void => undefined;
