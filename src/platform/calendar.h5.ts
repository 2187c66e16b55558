import { printIcs, type CalendarEvent } from '@core/domain/calendar-event';
import { download } from './download';

/** `opened` where the person still has to save what was downloaded. */
export type CalendarResult = 'added' | 'opened' | 'denied';

/** Downloads an event as a file that the calendar opens. */
export const addToCalendar = async (event: CalendarEvent): Promise<CalendarResult> => {
  const text = printIcs(event, new Date().toISOString());
  const name = event.title.replace(/[\\/:*?"<>|\s]/g, ' ').slice(0, 40);
  download(new Blob([text], { type: 'text/calendar;charset=utf-8' }), `${name}.ics`);
  return 'opened';
};
