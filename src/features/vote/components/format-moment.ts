/** Formats an ISO instant in China's time zone: `6月30日 18:00`. */
export function formatMoment(instant: string): string {
  const china = new Date(Date.parse(instant) + 8 * 3_600_000).toISOString();
  return `${Number(china.slice(5, 7))}月${Number(china.slice(8, 10))}日 ${Number(china.slice(11, 13))}:${china.slice(14, 16)}`;
}
