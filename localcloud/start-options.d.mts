export function problemOfStart(
  values: Readonly<Record<string, string | boolean | undefined>>,
): string | undefined;
export function reasonOfFailedStart(error: NodeJS.ErrnoException, port: string): string;
