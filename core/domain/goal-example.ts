/** The most examples that a collective or an office adds. */
export const EXAMPLES_MAX = 60;

/** The longest goal, in months. */
export const EXAMPLE_MONTHS_MAX = 24;
