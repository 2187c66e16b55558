/** What somebody else read of a person's private fields; the person sees it on one page. */
export const PRIVATE_READS = [
  'roster', // the roster with its private columns
  'import', // the roster compared with an imported table
  'cardPaper', // a printed growth card
  'rosterPaper', // a file with the private columns of everybody
  'application', // a submitted dossier, at a recommending body or a district
] as const;
export type PrivateRead = (typeof PRIVATE_READS)[number];

/** Days that the log is kept. */
export const PRIVATE_READ_DAYS = 365;
