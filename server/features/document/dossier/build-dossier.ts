import { strToU8 } from 'fflate';
import { distinctNames, fileName } from '../../../../core/domain/escape';
import type { Sources } from '../../dossier/queries';
import { gatherDossier, paperTitle } from '../../dossier/queries';
import type { DossierVersionDoc, FilledDossier, StoredFile } from '../../../store/dossier-collections';
import { indexPage } from '../index-page';
import type { BuildContext, Builder, BuiltDocument } from '../builder';
import { Undeliverable } from '../builder';
import { printBook } from '../../../print/worksheet';
import { openTemplate } from '../../../print/template/fill-template';
import { dossierRegisters, evidenceIndexWorksheet } from './registers';
import { DOSSIER_TEMPLATES, achievementForm, paperForm } from './paper-form';
import type { ArchiveFolder } from '../archive';
import type { PlacedFile } from './attachments';
import { CHECKSUMS, addAttachments, attachmentsWorksheet } from './attachments';
import { withoutClock } from './stable-zip';

type File = [path: string, bytes: Uint8Array];

/** Prints the forms of a filled dossier in the order of the notice. */
async function printPapers(filled: FilledDossier, buildContext: BuildContext): Promise<File[]> {
  const { papers, deeds: activities } = filled;
  const names = distinctNames(
    papers.map(({ title, about }, at) =>
      fileName(`${at < 3 ? at + 1 : 4} ${title}${about === '' ? '' : ` ${about}`}`),
    ),
  );
  const files: File[] = [];
  for (const [at, paper] of papers.entries()) {
    await buildContext.step(at, papers.length + 3);
    const bytes = openTemplate(buildContext.template(DOSSIER_TEMPLATES[paper.kind])).fill(
      paperForm(paper, filled),
    );
    files.push([`${names[at]}.docx`, bytes]);
  }
  if (activities)
    files.push([
      '5 事迹材料.docx',
      openTemplate(buildContext.template(DOSSIER_TEMPLATES.deeds)).fill(achievementForm(activities, filled)),
    ]);
  return files;
}

/** Names what the workbook of registers holds. */
const registerTitle = (names: readonly string[]): string =>
  Object.entries(REGISTER_TITLES)
    .map(([name, title]) => (names.includes(name) ? title : ''))
    .join('')
    .replace(/^[、，]/, '');
const REGISTER_TITLES: Readonly<Record<string, string>> = {
  志愿服务台账: '志愿服务',
  五小创新台账: '、五小',
  达标竞赛台账: '、竞赛',
  关爱台账: '、关爱',
  公益活动台账: '台账',
  注册志愿者名册: '，注册志愿者名册',
};

/** Writes the index page with the missing items of each form. */
const page = (
  filled: FilledDossier,
  papers: readonly File[],
  attached: readonly PlacedFile[],
  registers: readonly string[],
): string =>
  indexPage({
    ...{ name: `${filled.name} 申报（复核）材料`, unit: filled.unit },
    ...{ from: filled.label, to: '', at: filled.basis },
    parts: [
      {
        title: '表格与材料（表样均为「示例」）',
        entries: papers.map(([path]) => ({
          ...{ path, title: path.replace(/\.docx$/, ''), note: '' },
        })),
      },
      {
        title: '台账与证据',
        entries: [
          ...(registers.length > 0 ? [{ path: '台账.xlsx', title: registerTitle(registers), note: '' }] : []),
          { path: '证据目录.xlsx', title: '证据目录', note: `${filled.index.length} 条` },
          ...(attached.length > 0
            ? [
                { path: '证据目录.docx', title: '图片和文件的目录，可以打印', note: `${attached.length} 份` },
                { path: CHECKSUMS, title: '图片和文件的校验值（SHA-256）', note: '' },
              ]
            : []),
        ],
      },
      ...(attached.length > 0
        ? [
            {
              title: '图片和文件',
              entries: attached.map(({ path, name, item }) => ({ path, title: name, note: item })),
            },
          ]
        : []),
      {
        title: '齐全情况',
        entries: filled.lacks.map(({ paper: kind, what }) => {
          const note = what.length === 0 ? '齐全' : `还缺：${what.join('、')}`;
          return { path: '', title: paperTitle(kind), note };
        }),
      },
    ],
  });

/** Adds the papers, the evidence and the index page of a dossier to an archive. */
export async function addDossier(
  archive: ArchiveFolder,
  filled: FilledDossier,
  stored: readonly StoredFile[],
  buildContext: BuildContext,
  registers: Registers | null = null,
): Promise<void> {
  const papers = await printPapers(filled, buildContext);
  const steps = filled.papers.length + 3;
  for (const [path, bytes] of papers) await archive.add(path, bytes);
  await buildContext.step(steps - 2, steps);
  if (registers) await archive.add('台账.xlsx', registers.bytes);
  const at = `${filled.basis}T00:00:00.000Z`;
  const books = [evidenceIndexWorksheet(filled), ...(filled.files ? [attachmentsWorksheet(filled)] : [])];
  await archive.add('证据目录.xlsx', withoutClock(await printBook(books, at)));
  const attached = await addAttachments(archive, filled, stored, buildContext);
  await buildContext.step(steps - 1, steps);
  await archive.add('目录.html', strToU8(page(filled, papers, attached, registers?.names ?? [])));
}

interface Registers {
  readonly names: readonly string[];
  readonly bytes: Uint8Array;
}

/** Prints the registers of the dossier. */
export async function printRegisters(sources: Sources): Promise<Registers> {
  const sheets = dossierRegisters(sources);
  const bytes = withoutClock(await printBook(sheets, `${sources.basis}T00:00:00.000Z`));
  return { names: sheets.map(({ name }) => name), bytes };
}

/** Packs the dossier as an archive; the same record gives the same bytes at any time. */
export const buildDossier: Builder<'dossier'> = async (_order, buildContext) => {
  const gathered = await gatherDossier(buildContext.context.db, buildContext.collectiveId);
  if (!gathered) throw new Undeliverable('gone');
  const { filled, sources, stored } = gathered;
  const registers = await printRegisters(sources);
  const archive = await buildContext.archive();
  await addDossier(archive, filled, stored, buildContext, registers);
  const name = `${fileName(`${filled.name} 申报复核材料 ${filled.label}`)}.zip`;
  return { name, bytes: await archive.close() };
};

/** Packs a submitted version from its stored content, not from the current record. */
async function packVersion(
  version: DossierVersionDoc | null,
  buildContext: BuildContext,
): Promise<BuiltDocument> {
  if (!version) throw new Undeliverable('gone');
  const { content, n, files = [] } = version;
  const archive = await buildContext.archive();
  await addDossier(archive, content, files, buildContext);
  const name = `${fileName(`${content.name} 申报复核材料 ${content.label} 第${n}次提交`)}.zip`;
  return { name, bytes: await archive.close() };
}

export const buildDossierVersion: Builder<'dossierVersion'> = async ({ versionId }, buildContext) => {
  const version = await buildContext.context.db.get('dossierVersions', versionId);
  return packVersion(version?.collectiveId === buildContext.collectiveId ? version : null, buildContext);
};

/** Packs a version for a body or district to which it was submitted (see permissions.ts). */
export const buildSubmittedVersion: Builder<'handedVersion'> = async ({ versionId }, buildContext) =>
  packVersion(await buildContext.context.db.get('dossierVersions', versionId), buildContext);
