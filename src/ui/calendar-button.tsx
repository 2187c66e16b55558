import type { CalendarEvent } from '@core/domain/calendar-event';
import { addToCalendar } from '@/platform/calendar';
import { toast } from '@/platform/toast';
import { UI_MESSAGES } from '@/messages/ui';
import { Button } from './button';

/** Puts an event into the person's own calendar; shown while it lies ahead. */
export function CalendarButton({ title, at, note }: CalendarEvent) {
  if (Date.parse(at) <= Date.now()) return null;
  const add = async (): Promise<void> =>
    toast(UI_MESSAGES.calendar[await addToCalendar({ title, at, note })]);
  return (
    <Button
      tone="quiet"
      small
      icon="calendar"
      label={UI_MESSAGES.toCalendarOne(title)}
      onPress={() => void add()}
    >
      {UI_MESSAGES.toCalendar}
    </Button>
  );
}
