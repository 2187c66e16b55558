import type { parseArgs, ParseArgsConfig } from 'node:util';

export function readOptions<T extends ParseArgsConfig>(
  config?: T & {
    label?: string;
    check?: (values: never, positionals: readonly string[]) => string | undefined;
  },
): ReturnType<typeof parseArgs<T>>;
