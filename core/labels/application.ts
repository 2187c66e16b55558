/** A collective without the title applies (new); one that holds it is reviewed. */
export const APPLICATION_KIND_LABELS: Record<'new' | 'review', string> = { new: '新申报', review: '复核' };
