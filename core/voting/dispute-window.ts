/** Hours after publication during which the server retains the box and accepts disputes (§5). */
export const DISPUTE_HOURS = 72;
