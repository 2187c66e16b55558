/** Splits a multipart/form-data body; values are bytes, since one of them is a protobuf message. */
export function readMultipart(body: Buffer, contentType: string): Record<string, Buffer> {
  const boundary = /boundary=("?)([^";]+)\1/.exec(contentType)?.[2];
  if (boundary === undefined) throw new TypeError('multipart body without boundary');
  const fields: Record<string, Buffer> = {};
  const mark = Buffer.from(`--${boundary}`);
  let at = body.indexOf(mark);
  while (at >= 0) {
    const start = at + mark.length + 2;
    const next = body.indexOf(mark, start);
    const headEnd = body.indexOf('\r\n\r\n', start);
    if (next < 0 || headEnd < 0 || headEnd > next) break;
    const name = /name="([^"]*)"/.exec(body.subarray(start, headEnd).toString('utf8'))?.[1];
    if (name) fields[name] = body.subarray(headEnd + 4, next - 2);
    at = next;
  }
  return fields;
}
