export const VOLUNTEER_NUMBER_MIN = 4;
export const VOLUNTEER_NUMBER_MAX = 30;

/** Pattern of a volunteer number, without anchors. */
export const VOLUNTEER_NUMBER_PATTERN = `[0-9A-Za-z-]{${VOLUNTEER_NUMBER_MIN},${VOLUNTEER_NUMBER_MAX}}`;
