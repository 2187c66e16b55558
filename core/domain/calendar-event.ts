/** An entry for somebody's own calendar. */
export interface CalendarEvent {
  readonly title: string;
  /** ISO instant, UTC. */
  readonly at: string;
  readonly note: string;
}

/** The instant of a day's entry: nine o'clock in China, when the phone reminds. */
export const instantOfDay = (day: string): string => `${day}T01:00:00.000Z`;

const LINE_BYTES = 75;

const escapeText = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');

/** The bytes of a character in UTF-8. */
const bytesOf = (sign: string): number => {
  const code = sign.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
};

/** Folds a line after at most 75 bytes, as RFC 5545 asks; a continuation begins with a space. */
const fold = (line: string): string => {
  let folded = '';
  let bytes = 0;
  for (const sign of line) {
    if (bytes + bytesOf(sign) > LINE_BYTES) {
      folded += '\r\n ';
      bytes = 1;
    }
    folded += sign;
    bytes += bytesOf(sign);
  }
  return folded;
};

const stamp = (instant: string): string => `${instant.slice(0, 19).replace(/[-:]/g, '')}Z`;

/** Prints an event as an iCalendar file (RFC 5545) that reminds at its time. */
export const printIcs = ({ title, at, note }: CalendarEvent, now: string): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//qingcheng//calendar//CN',
    'BEGIN:VEVENT',
    `UID:${stamp(at)}-${[...title].map((sign) => (sign.codePointAt(0) ?? 0).toString(16)).join('')}`,
    `DTSTAMP:${stamp(now)}`,
    `DTSTART:${stamp(at)}`,
    'DURATION:PT30M',
    `SUMMARY:${escapeText(title)}`,
    `DESCRIPTION:${escapeText(note)}`,
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escapeText(title)}`,
    'TRIGGER:PT0M',
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
  ]
    .map((line) => `${fold(line)}\r\n`)
    .join('');
