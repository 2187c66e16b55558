import Taro from '@tarojs/taro';
import type { CalendarEvent } from '@core/domain/calendar-event';

/** `opened` where the person still has to save what was downloaded. */
export type CalendarResult = 'added' | 'opened' | 'denied';

/** Adds an event to the phone's calendar; WeChat asks for the permission to write. */
export const addToCalendar = async ({ title, at, note }: CalendarEvent): Promise<CalendarResult> => {
  try {
    await Taro.addPhoneCalendar({ title, description: note, startTime: Math.floor(Date.parse(at) / 1000) });
    return 'added';
  } catch {
    return 'denied';
  }
};
