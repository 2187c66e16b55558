export type PaperSize = 'A4' | 'A3';
