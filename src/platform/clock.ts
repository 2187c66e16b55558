import { monthOfInstant, type Month } from '@core/domain/month';

/** The current month in China time, 'YYYY-MM'; for display only, the server decides. */
export const currentMonth = (): Month => monthOfInstant(Date.now());
