import type { parseArgs, ParseArgsConfig } from 'node:util';

export function readOptions<T extends ParseArgsConfig>(
  config?: T & { label?: string },
): ReturnType<typeof parseArgs<T>>;
