import { printIcs, type CalendarEvent } from '@core/domain/calendar-event';

/** `opened` where the person still has to save what was downloaded. */
export type CalendarResult = 'added' | 'opened' | 'denied';

/** Downloads an event as a file that the calendar opens. */
export const addToCalendar = async (event: CalendarEvent): Promise<CalendarResult> => {
  const text = printIcs(event, new Date().toISOString());
  const address = URL.createObjectURL(new Blob([text], { type: 'text/calendar;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `${event.title.replace(/[\\/:*?"<>|\s]/g, ' ').slice(0, 40)}.ics`;
  document.body.append(link);
  link.click();
  link.remove();
  // The download has started by then.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
  return 'opened';
};
