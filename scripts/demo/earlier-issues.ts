/** Months of the earlier years, counted from the first month of the running cycle, whose walls are frozen. */
export const WALL_MONTHS = [-22, -19, -15, -10, -7, -3] as const;

/** Issues before the first one of the running cycle. */
export const EARLIER_ISSUES = WALL_MONTHS.length;
