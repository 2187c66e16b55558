import { OTHER_LABEL, enumTable } from './enum-table';
/** A collective without the title applies (new); one that holds it is reviewed. */
export const APPLICATION_KIND_LABELS = enumTable<'new' | 'review', string>(
  { new: '新申报', review: '复核' },
  OTHER_LABEL,
);
