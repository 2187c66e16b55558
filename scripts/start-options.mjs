// The options of `npm start`, read twice: by scripts/start.mjs before anything is installed or built, and by
// scripts/serve.ts, which is also run on its own.
import { join } from 'node:path';
import { problemOfStart } from '../localcloud/start-options.mjs';
import { readOptions } from './options.mjs';

/** Returns the options; ends the process with one sentence when they are wrong. */
export function readStartOptions(root) {
  const { values } = readOptions({
    label: '启动选项不对',
    options: {
      port: { type: 'string', default: '8787' },
      data: { type: 'string', default: join(root, '.data') },
      token: { type: 'string' },
      now: { type: 'string' },
      empty: { type: 'boolean', default: false },
      'fault-header': { type: 'boolean', default: false },
      tell: { type: 'boolean', default: false },
      'district-code': { type: 'string' },
      serve: { type: 'string' },
      'oidc-issuer': { type: 'string' },
      'oidc-client': { type: 'string' },
    },
    check: problemOfStart,
  });
  return values;
}
