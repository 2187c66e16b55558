import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Packer } from 'docx';
import type { Document } from 'docx';
import { bookletTemplate } from './templates/booklet';
import { experienceTemplate } from './templates/experience-paper';
import { dossierTemplates } from './templates/dossier-forms';
import { growthCardTemplate } from './templates/growth-card';
import { issueTemplate, signTemplate } from './templates/wall';
import { readOptions } from './options.mjs';

const FOLDER = join(__dirname, '../templates');

const TEMPLATES: Readonly<Record<string, () => Document>> = {
  ...dossierTemplates,
  'growth-card.docx': growthCardTemplate,
  'booklet.docx': bookletTemplate,
  'experience-paper.docx': experienceTemplate,
  'wall-issue-a4.docx': () => issueTemplate('A4'),
  'wall-issue-a3.docx': () => issueTemplate('A3'),
  'sign-a4.docx': () => signTemplate('A4'),
  'sign-a3.docx': () => signTemplate('A3'),
};

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
