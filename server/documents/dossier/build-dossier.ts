import { strToU8 } from 'fflate';
import { distinctNames, fileName } from '../../../core/domain/escape';
import { DOCUMENT_KINDS } from '../../../core/domain/eligibility/record';
import { gatherDossier } from '../../dossier/gather';
import { paperTitle } from '../../dossier/words';
import type { DossierVersionDoc, FilledDossier } from '../../store/dossier-collections';
import { indexPage } from '../collective/index-page';
import type { Bench, Builder, Paper } from '../paper';
import { Undeliverable } from '../paper';
import { printBook } from '../sheet';
import { openTemplate } from '../template/fill-template';
import { dossierLedgers, indexSheet } from './ledgers';
import { DOSSIER_TEMPLATES, deedsForm, paperForm } from './paper-form';
import { packStable, withoutClock } from './stable-zip';

type File = [path: string, bytes: Uint8Array];

/** Prints the papers of a filled file, in the order of the notice. */
export async function printPapers(filled: FilledDossier, bench: Bench): Promise<File[]> {
  const { papers, deeds } = filled;
  const names = distinctNames(
    papers.map(({ title, about }, at) =>
      fileName(`${at < 3 ? at + 1 : 4} ${title}${about === '' ? '' : ` ${about}`}`),
    ),
  );
  const files: File[] = [];
  for (const [at, paper] of papers.entries()) {
    await bench.step(at, papers.length + 3);
    const bytes = openTemplate(bench.template(DOSSIER_TEMPLATES[paper.kind])).fill(paperForm(paper, filled));
    files.push([`${names[at]}.docx`, bytes]);
  }
  if (deeds)
    files.push([
      '5 事迹材料.docx',
      openTemplate(bench.template(DOSSIER_TEMPLATES.deeds)).fill(deedsForm(deeds, filled)),
    ]);
  return files;
}

/** Lists what is in the archive, and what each paper still lacks. */
const page = (filled: FilledDossier, files: readonly File[], ledgers: boolean): string =>
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
      ...(ledgers
        ? [
            {
              title: '台账与证据',
              entries: [
                { path: '台账.xlsx', title: '志愿服务、五小、竞赛、关爱台账，注册志愿者名册', note: '' },
                { path: '证据目录.xlsx', title: '证据目录', note: `${filled.index.length} 条` },
              ],
            },
          ]
        : []),
      {
        title: '齐全情况',
        entries: DOCUMENT_KINDS.map((kind) => {
          const what = filled.lacks.find(({ paper }) => paper === kind)?.what ?? [];
          const note = what.length === 0 ? '齐全' : `还缺：${what.join('、')}`;
          return { path: '', title: paperTitle(kind), note };
        }),
      },
    ],
  });

/** Packs the whole file; the same record gives the same bytes whenever it is packed. */
export const buildDossier: Builder<'dossier'> = async (_order, bench) => {
  const gathered = await gatherDossier(bench.context.db, bench.collectiveId);
  if (!gathered) throw new Undeliverable('gone');
  const { filled, sources } = gathered;
  const papers = await printPapers(filled, bench);
  const steps = filled.papers.length + 3;
  await bench.step(steps - 2, steps);
  const at = `${filled.basis}T00:00:00.000Z`;
  const ledger = withoutClock(await printBook(dossierLedgers(sources), at));
  await bench.step(steps - 1, steps);
  const index = withoutClock(await printBook([indexSheet(filled)], at));
  const bytes = packStable([
    ...papers,
    ['台账.xlsx', ledger],
    ['证据目录.xlsx', index],
    ['目录.html', strToU8(page(filled, papers, true))],
  ]);
  return { name: `${fileName(`${filled.name} 申报复核材料 ${filled.label}`)}.zip`, bytes };
};

/** Packs a version as it was handed in: nothing of it comes from the record of today. */
async function packVersion(version: DossierVersionDoc | null, bench: Bench): Promise<Paper> {
  if (!version) throw new Undeliverable('gone');
  const { content, n } = version;
  const papers = await printPapers(content, bench);
  const at = `${content.basis}T00:00:00.000Z`;
  const index = withoutClock(await printBook([indexSheet(content)], at));
  const bytes = packStable([
    ...papers,
    ['证据目录.xlsx', index],
    ['目录.html', strToU8(page(content, papers, false))],
  ]);
  return { name: `${fileName(`${content.name} 申报复核材料 ${content.label} 第${n}次提交`)}.zip`, bytes };
}

export const buildDossierVersion: Builder<'dossierVersion'> = async ({ versionId }, bench) => {
  const version = await bench.context.db.get('dossierVersions', versionId);
  return packVersion(version?.collectiveId === bench.collectiveId ? version : null, bench);
};

/** Packs the same for those above: that it was handed to them is their right to it (right.ts). */
export const buildHandedVersion: Builder<'handedVersion'> = async ({ versionId }, bench) =>
  packVersion(await bench.context.db.get('dossierVersions', versionId), bench);
