import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Packer } from 'docx';
import { TEMPLATES } from './templates/all';
import { readOptions } from './options.mjs';

const FOLDER = join(__dirname, '../templates');

/**
 * Generates the sample templates: `npx tsx scripts/make-templates.ts [part of a name]`. Operators edit or replace the
 * files in Word.
 */
async function main(): Promise<void> {
  const [filter = ''] = readOptions({ allowPositionals: true }).positionals;
  mkdirSync(FOLDER, { recursive: true });
  for (const [name, make] of Object.entries(TEMPLATES))
    if (name.includes(filter)) writeFileSync(join(FOLDER, name), await Packer.toBuffer(make()));
}

main().catch((error: unknown) => {
  process.stderr.write(`${(error as Error).stack}\n`);
  process.exitCode = 1;
});
