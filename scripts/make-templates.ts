import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Packer } from 'docx';
import { growthCardTemplate } from './templates/growth-card';

const FOLDER = join(__dirname, '../templates');

/** Writes the sample templates anew: `npx tsx scripts/make-templates.ts`. Operators then edit or replace the files in Word. */
async function main(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(join(FOLDER, 'growth-card.docx'), await Packer.toBuffer(growthCardTemplate()));
}

main().catch((error: unknown) => {
  process.stderr.write(`${(error as Error).stack}\n`);
  process.exitCode = 1;
});
