export type PaperName = 'A4' | 'A3';
