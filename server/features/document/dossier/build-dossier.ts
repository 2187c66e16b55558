import { strToU8 } from 'fflate';
import { distinctNames, fileName } from '../../../../core/domain/escape';
import { gatherDossier, paperTitle } from '../../dossier/queries';
import type { DossierVersionDoc, FilledDossier } from '../../../store/dossier-collections';
import { indexPage } from '../collective/index-page';
import type { BuildContext, Builder, BuiltDocument } from '../builder';
import { Undeliverable } from '../builder';
import { printBook } from '../../../print/worksheet';
import { openTemplate } from '../../../print/template/fill-template';
import { dossierRegisters, evidenceIndexWorksheet } from './registers';
import { DOSSIER_TEMPLATES, achievementForm, paperForm } from './paper-form';
import { packStable, withoutClock } from './stable-zip';

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
const page = (filled: FilledDossier, files: readonly File[], registers: readonly string[]): string =>
  indexPage({
    ...{ name: `${filled.name} 申报（复核）材料`, unit: filled.unit },
    ...{ from: filled.label, to: '', at: filled.basis },
    parts: [
      {
        title: '表格与材料（表样均为「示例」）',
        entries: files.map(([path]) => ({
          ...{ path, title: path.replace(/\.docx$/, ''), note: '' },
        })),
      },
      ...(registers.length > 0
        ? [
            {
              title: '台账与证据',
              entries: [
                { path: '台账.xlsx', title: registerTitle(registers), note: '' },
                { path: '证据目录.xlsx', title: '证据目录', note: `${filled.index.length} 条` },
              ],
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

/** Packs the dossier as an archive; the same record gives the same bytes at any time. */
export const buildDossier: Builder<'dossier'> = async (_order, buildContext) => {
  const gathered = await gatherDossier(buildContext.context.db, buildContext.collectiveId);
  if (!gathered) throw new Undeliverable('gone');
  const { filled, sources } = gathered;
  const papers = await printPapers(filled, buildContext);
  const steps = filled.papers.length + 3;
  await buildContext.step(steps - 2, steps);
  const at = `${filled.basis}T00:00:00.000Z`;
  const sheets = dossierRegisters(sources);
  const registers = withoutClock(await printBook(sheets, at));
  await buildContext.step(steps - 1, steps);
  const index = withoutClock(await printBook([evidenceIndexWorksheet(filled)], at));
  const bytes = packStable([
    ...papers,
    ['台账.xlsx', registers],
    ['证据目录.xlsx', index],
    [
      '目录.html',
      strToU8(
        page(
          filled,
          papers,
          sheets.map(({ name }) => name),
        ),
      ),
    ],
  ]);
  return { name: `${fileName(`${filled.name} 申报复核材料 ${filled.label}`)}.zip`, bytes };
};

/** Packs a submitted version from its stored content, not from the current record. */
async function packVersion(
  version: DossierVersionDoc | null,
  buildContext: BuildContext,
): Promise<BuiltDocument> {
  if (!version) throw new Undeliverable('gone');
  const { content, n } = version;
  const papers = await printPapers(content, buildContext);
  const at = `${content.basis}T00:00:00.000Z`;
  const index = withoutClock(await printBook([evidenceIndexWorksheet(content)], at));
  const bytes = packStable([
    ...papers,
    ['证据目录.xlsx', index],
    ['目录.html', strToU8(page(content, papers, []))],
  ]);
  return { name: `${fileName(`${content.name} 申报复核材料 ${content.label} 第${n}次提交`)}.zip`, bytes };
}

export const buildDossierVersion: Builder<'dossierVersion'> = async ({ versionId }, buildContext) => {
  const version = await buildContext.context.db.get('dossierVersions', versionId);
  return packVersion(version?.collectiveId === buildContext.collectiveId ? version : null, buildContext);
};

/** Packs a version for a body or district to which it was submitted (see permissions.ts). */
export const buildSubmittedVersion: Builder<'handedVersion'> = async ({ versionId }, buildContext) =>
  packVersion(await buildContext.context.db.get('dossierVersions', versionId), buildContext);
