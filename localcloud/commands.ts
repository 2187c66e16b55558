/** Readers of the bodies of the operator's commands; each throws a TypeError that names the wrong field. */
export const readCommand = {
  clock(body: unknown): { now?: string; advanceMs?: number } {
    const { now, advanceMs } = fieldsOf(body);
    if (now !== undefined && typeof now !== 'string') throw new TypeError('now must be an instant');
    if (advanceMs !== undefined && (typeof advanceMs !== 'number' || !Number.isFinite(advanceMs)))
      throw new TypeError('advanceMs must be a number of milliseconds');
    return { ...(now === undefined ? {} : { now }), ...(advanceMs === undefined ? {} : { advanceMs }) };
  },
  subscribe(body: unknown): { openId: string; templateId: string } {
    const { openId, templateId } = fieldsOf(body);
    return { openId: nameOf(openId, 'openId'), templateId: nameOf(templateId, 'templateId') };
  },
  fileUrls(body: unknown): string[] {
    const { fileList } = fieldsOf(body);
    if (!Array.isArray(fileList) || fileList.length > MAX_FILES)
      throw new TypeError(`fileList must be a list of at most ${MAX_FILES} file ids`);
    return fileList.map((one) => nameOf(one, 'fileList'));
  },
};

const MAX_FILES = 1000;
const MAX_NAME = 1000;

function fieldsOf(body: unknown): Record<string, unknown> {
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw new TypeError('the command must be an object');
  return body as Record<string, unknown>;
}

function nameOf(value: unknown, field: string): string {
  if (typeof value === 'string' && value !== '' && value.length <= MAX_NAME) return value;
  throw new TypeError(`${field} must be a text`);
}
