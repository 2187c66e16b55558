import { isPlainObject, type Value } from '../store/ejson';

/** Replaces every `db.serverDate()` marker by the server's time plus its offset (milliseconds). */
export function fillServerDates(value: Value, now: Date): Value {
  if (Array.isArray(value)) return value.map((one) => fillServerDates(one, now));
  if (!isPlainObject(value)) return value;
  const marker = value['$tcb_server_date'];
  if (isPlainObject(marker)) {
    const offset = marker['offset'];
    return new Date(now.getTime() + (typeof offset === 'number' ? offset : 0));
  }
  for (const key of Object.keys(value)) {
    const inner = value[key];
    if (typeof inner === 'object' && inner !== null) value[key] = fillServerDates(inner, now);
  }
  return value;
}
