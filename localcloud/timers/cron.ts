/** A parsed cron expression: the allowed values of its seven fields, in UTC+8. */
export interface Cron {
  seconds: number[];
  minutes: number[];
  hours: number[];
  days: number[] | undefined;
  months: number[];
  weekdays: number[] | undefined;
  years: number[] | undefined;
}

const OFFSET = 8 * 3600 * 1000;
const DAY = 24 * 3600 * 1000;
const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const WEEKDAYS = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];
const MAX_DAYS_AHEAD = 366 * 8;

/** Parses `second minute hour day month weekday year`; throws a RangeError on an invalid expression. */
export function parseCron(expression: string): Cron {
  const fields = expression.trim().split(/\s+/);
  if (fields.length !== 7) throw new RangeError(`a timer has 7 fields: ${expression}`);
  const [second, minute, hour, day, month, weekday, year] = fields as [
    string,
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  return {
    seconds: values(second, 0, 59),
    minutes: values(minute, 0, 59),
    hours: values(hour, 0, 23),
    days: isWildcard(day) ? undefined : values(day, 1, 31),
    months: values(month, 1, 12, MONTHS, 1),
    weekdays: isWildcard(weekday) ? undefined : values(weekday, 0, 6, WEEKDAYS, 0),
    years: isWildcard(year) ? undefined : values(year, 1970, 2099),
  };
}

/** Returns the first due instant after `after`; undefined when there is none within eight years. */
export function nextDue(cron: Cron, after: Date): Date | undefined {
  const from = after.getTime() + OFFSET;
  let day = Math.floor(from / DAY) * DAY;
  for (let i = 0; i < MAX_DAYS_AHEAD; i++, day += DAY) {
    if (!matchesDay(cron, new Date(day))) continue;
    for (const hour of cron.hours) {
      for (const minute of cron.minutes) {
        if (day + (hour * 60 + minute + 1) * 60_000 <= from) continue;
        for (const second of cron.seconds) {
          const due = day + ((hour * 60 + minute) * 60 + second) * 1000;
          if (due > from) return new Date(due - OFFSET);
        }
      }
    }
  }
  return undefined;
}

// With both a day and a weekday given, a match of either is sufficient, as the platform documents.
function matchesDay(cron: Cron, local: Date): boolean {
  if (!cron.months.includes(local.getUTCMonth() + 1)) return false;
  if (cron.years && !cron.years.includes(local.getUTCFullYear())) return false;
  const day = cron.days?.includes(local.getUTCDate());
  const weekday = cron.weekdays?.includes(local.getUTCDay());
  if (day === undefined && weekday === undefined) return true;
  return day === true || weekday === true;
}

function isWildcard(field: string): boolean {
  return field === '*' || field === '?';
}

function values(field: string, low: number, high: number, names: string[] = [], first = 0): number[] {
  const found = new Set<number>();
  for (const part of field.split(',')) {
    const [, range = '', step] = /^([^/]+)(?:\/(\d+))?$/.exec(part) ?? [];
    const [from, to] =
      range === '*' ? [low, high] : bounds(range, step === undefined ? undefined : high, names, first);
    const by = Number(step ?? 1);
    if (!(from >= low && to <= high && from <= to && by >= 1))
      throw new RangeError(`bad timer field ${field}`);
    for (let value = from; value <= to; value += by) found.add(value);
  }
  return [...found].sort((a, b) => a - b);
}

function bounds(range: string, open: number | undefined, names: string[], first: number): [number, number] {
  const read = (text: string): number => {
    const named = names.indexOf(text.toUpperCase());
    return named >= 0 ? named + first : /^\d+$/.test(text) ? Number(text) : NaN;
  };
  const [from = '', to] = range.split('-');
  return [read(from), to === undefined ? (open ?? read(from)) : read(to)];
}
