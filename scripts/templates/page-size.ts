import { PageOrientation } from 'docx';

export type PaperSize = 'A3' | 'A4';

// Twentieths of a point; the library turns the sheet itself.
const SHEETS: Record<PaperSize, { width: number; height: number }> = {
  A4: { width: 11906, height: 16838 },
  A3: { width: 16838, height: 23811 },
};

/** A wide sheet with narrow margins. */
export const pageOf = (paper: PaperSize) => ({
  size: { ...SHEETS[paper], orientation: PageOrientation.LANDSCAPE },
  margin: { top: 850, bottom: 850, left: 1000, right: 1000 },
});
