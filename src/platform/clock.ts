import { monthOfInstant, type Month } from '@core/domain/month';

/** Reads the month by China's clock, 'YYYY-MM'; for the look of a screen only, the server decides what counts. */
export const currentMonth = (): Month => monthOfInstant(Date.now());
