import { PageOrientation } from 'docx';

export type PaperSize = 'A3' | 'A4';

// Portrait sizes in twentieths of a point; docx swaps the sides for landscape.
const SIZES: Record<PaperSize, { width: number; height: number }> = {
  A4: { width: 11906, height: 16838 },
  A3: { width: 16838, height: 23811 },
};

/** A landscape page with narrow margins. */
export const pageOf = (paper: PaperSize) => ({
  size: { ...SIZES[paper], orientation: PageOrientation.LANDSCAPE },
  margin: { top: 850, bottom: 850, left: 1000, right: 1000 },
});
