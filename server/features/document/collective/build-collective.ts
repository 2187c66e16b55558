import { strToU8 } from 'fflate';
import { distinctNames, fileName } from '../../../../core/domain/escape';
import { seatIn } from '../../../rpc/context';
import { CARD_TEMPLATE } from '../growth-card/build-growth-card';
import { cardForm, reflectionOf } from '../growth-card/card-form';
import { readStages, seatOfCard, stageRows } from '../growth-card/stage-rows';
import { registerWorksheets } from '../register/register-worksheets';
import { shownPages, viewsOfPages } from '../../showcase/queries';
import { gatherDossier } from '../../dossier/queries';
import { printBooklet } from '../booklet/print-booklet';
import type { ArchiveFolder } from '../archive';
import type { BuildContext, Builder } from '../builder';
import { Undeliverable } from '../builder';
import { addDossier, printRegisters } from '../dossier/build-dossier';
import { buildExperience } from '../experience/build-experience';
import { rosterWorksheet } from '../roster/roster-worksheet';
import { printBook, worksheetOf } from '../../../print/worksheet';
import { openTemplate } from '../../../print/template/fill-template';
import { addVotes } from './add-votes';
import { addWalls } from './add-walls';
import type { IndexEntry } from '../index-page';
import { indexPage } from '../index-page';
import { gatherRecord } from '../../growth-card/queries';

const STEPS_OF = 20;
type Record = NonNullable<Awaited<ReturnType<typeof gatherRecord>>>;

/** Adds the submitted cards of a cycle and their register; returns the lines of the index. */
async function addCards(
  archive: ArchiveFolder,
  { collective, cards, pages }: Record,
  { context, template, step }: BuildContext,
): Promise<IndexEntry[]> {
  const card = openTemplate(template(CARD_TEMPLATE));
  const names = distinctNames(cards.map(({ basics }) => fileName(basics.name)));
  const stages = await readStages(context.db, collective);
  for (const [index, view] of cards.entries()) {
    if (index % STEPS_OF === 0) await step(index, cards.length);
    const form = cardForm(view, {
      reflection: reflectionOf(pages.get(view.cardId)),
      printedOn: context.now,
      stages: stageRows(stages, seatOfCard(view.cardId)),
    });
    await archive.add(`成长卡/${names[index]}.docx`, card.fill(form));
  }
  await archive.add('台账.xlsx', await printBook(registerWorksheets(cards), context.now));
  return [
    { path: '台账.xlsx', title: '节点、建议与支持、微语录台账', note: '' },
    ...cards.map(({ basics }, index) => ({
      path: `成长卡/${names[index]}.docx`,
      title: basics.name,
      note: basics.post,
    })),
  ];
}

/** The context of one part of the work, whose steps count from `from` to `to` of a hundred. */
const partOf = (buildContext: BuildContext, from: number, to: number): BuildContext => ({
  ...buildContext,
  step: (done, total) => buildContext.step(Math.round(from + ((to - from) * done) / Math.max(1, total)), 100),
});

const within = (folder: string, entries: readonly IndexEntry[]): IndexEntry[] =>
  entries.map((entry) => (entry.path === '' ? entry : { ...entry, path: `${folder}/${entry.path}` }));

/**
 * Packs everything of a collective that its 号长 may read: cards of all cycles, roster, registers, issues with their
 * pictures, boards, the dossier with its evidence, the experience paper, and an index page.
 */
export const buildCollective: Builder<'collective'> = async (_order, buildContext) => {
  const { context, collectiveId } = buildContext;
  const seat = seatIn(context.person, collectiveId);
  const record = seat && (await gatherRecord(context.db, seat));
  if (!record) throw new Undeliverable('gone');
  const { collective, seats } = record;
  const archive = await buildContext.archive();
  await archive.add('花名册.xlsx', await printBook([worksheetOf(rosterWorksheet(seats))], context.now));
  const registers: IndexEntry[] = [{ path: '花名册.xlsx', title: '花名册', note: `${seats.length} 人` }];
  const [ledger, ...cards] = await addCards(archive, record, partOf(buildContext, 0, 30));
  if (ledger) registers.push(ledger);
  const pages = await viewsOfPages(context.pictures, shownPages([...record.pages.values()]));
  if (pages.length > 0) {
    const { from, to } = collective.cycle;
    const booklet = await printBooklet({ name: collective.name, from, to, pages }, buildContext);
    await archive.add('初心展示.docx', booklet);
    registers.push({ path: '初心展示.docx', title: '初心展示', note: `${pages.length} 人` });
  }
  const paper = await printExperience(buildContext);
  if (paper) {
    await archive.add('经验交流材料.docx', paper);
    registers.push({ path: '经验交流材料.docx', title: '经验交流材料', note: '' });
  }
  const walls = within('公示墙', await addWalls(archive.folder('公示墙'), partOf(buildContext, 40, 70)));
  const votes = within('阶段性评估', await addVotes(archive.folder('阶段性评估'), buildContext));
  const gathered = await gatherDossier(context.db, collectiveId);
  if (gathered) {
    const { filled, stored, sources } = gathered;
    const part = partOf(buildContext, 75, 90);
    await addDossier(archive.folder('申报材料'), filled, stored, part, await printRegisters(sources));
    registers.push({ path: '申报材料/目录.html', title: '申报材料：表格、台账、证据和附件', note: '' });
  }
  const earlier: IndexEntry[] = [];
  for (const { label } of [...(collective.cycles ?? [])].reverse()) {
    const past = await gatherRecord(context.db, seat, label);
    const folder = `历年/${label}`;
    if (past && past.cards.length > 0)
      earlier.push(
        ...within(folder, await addCards(archive.folder(folder), past, partOf(buildContext, 90, 99))).map(
          (entry) => ({
            ...entry,
            title: `${label} ${entry.title}`,
          }),
        ),
      );
  }
  const parts = [
    { title: '名册、台账与材料', entries: registers },
    { title: '成长计划卡', entries: cards },
    { title: '公示墙', entries: walls },
    { title: '阶段性评估', entries: votes },
    { title: '历年', entries: earlier },
  ].filter(({ entries }) => entries.length > 0);
  const { name, unit, cycle } = collective;
  const page = indexPage({ ...{ name, unit, from: cycle.from, to: cycle.to, at: context.now }, parts });
  await archive.add('目录.html', strToU8(page));
  return { name: `${fileName(`${name} ${cycle.label}`)}.zip`, bytes: await archive.close() };
};

/** Prints the experience paper; null before its first version. */
async function printExperience(buildContext: BuildContext): Promise<Uint8Array | null> {
  try {
    const { bytes } = await buildExperience({ kind: 'experiencePaper' }, buildContext);
    return bytes instanceof Uint8Array ? bytes : null;
  } catch (error) {
    if (error instanceof Undeliverable) return null;
    throw error;
  }
}
