import { strToU8, zip } from 'fflate';
import type { AsyncZippable } from 'fflate';
import { distinctNames, fileName } from '../../../../core/domain/escape';
import { seatIn } from '../../../rpc/context';
import { CARD_TEMPLATE } from '../growth-card/build-growth-card';
import { cardForm, reflectionOf } from '../growth-card/card-form';
import { readStages, seatOfCard, stageRows } from '../growth-card/stage-rows';
import { registerWorksheets } from '../register/register-worksheets';
import { shownPages, viewsOfPages } from '../../showcase/queries';
import { printBooklet } from '../booklet/print-booklet';
import type { Builder } from '../builder';
import { Undeliverable } from '../builder';
import { rosterWorksheet } from '../roster/roster-worksheet';
import { printBook, worksheetOf } from '../../../print/worksheet';
import { ZIP_TIME, openTemplate } from '../../../print/template/fill-template';
import { indexPage } from './index-page';
import { gatherRecord } from '../../growth-card/queries';

const STEPS_OF = 20;

/** Packs the cycle: every submitted card, the roster, the registers, and an index page. */
export const buildCollective: Builder<'collective'> = async (_order, buildContext) => {
  const { context, collectiveId } = buildContext;
  const seat = seatIn(context.person, collectiveId);
  const record = seat && (await gatherRecord(context.db, seat));
  if (!record) throw new Undeliverable('gone');
  const { collective, cards, seats } = record;
  const files: Record<string, Uint8Array> = {};
  const template = openTemplate(buildContext.template(CARD_TEMPLATE));
  const names = distinctNames(cards.map((card) => fileName(card.basics.name)));
  const stages = await readStages(context.db, collective);
  const total = cards.length + 3;
  for (const [index, card] of cards.entries()) {
    if (index % STEPS_OF === 0) await buildContext.step(index, total);
    files[`成长卡/${names[index]}.docx`] = template.fill(
      cardForm(card, {
        reflection: reflectionOf(record.pages.get(card.cardId)),
        printedOn: context.now,
        stages: stageRows(stages, seatOfCard(card.cardId)),
      }),
    );
  }
  await buildContext.step(cards.length, total);
  const pages = await viewsOfPages(context.pictures, shownPages([...record.pages.values()]));
  if (pages.length > 0)
    files['初心展示.docx'] = await printBooklet(
      { name: collective.name, from: collective.cycle.from, to: collective.cycle.to, pages },
      buildContext,
    );
  files['花名册.xlsx'] = await printBook([worksheetOf(rosterWorksheet(seats))], context.now);
  files['台账.xlsx'] = await printBook(registerWorksheets(cards), context.now);
  await buildContext.step(cards.length + 2, total);
  files['目录.html'] = strToU8(
    indexPage({
      name: collective.name,
      unit: collective.unit,
      from: collective.cycle.from,
      to: collective.cycle.to,
      at: context.now,
      parts: [
        {
          title: '名册与台账',
          entries: [
            { path: '花名册.xlsx', title: '花名册', note: `${seats.length} 人` },
            { path: '台账.xlsx', title: '节点、建议与支持、微语录台账', note: '' },
            ...(pages.length > 0
              ? [{ path: '初心展示.docx', title: '初心展示', note: `${pages.length} 人` }]
              : []),
          ],
        },
        {
          title: '成长计划卡',
          entries: cards.map((card, index) => ({
            path: `成长卡/${names[index]}.docx`,
            title: card.basics.name,
            note: card.basics.post,
          })),
        },
      ],
    }),
  );
  const bytes = await pack(files);
  return { name: `${fileName(`${collective.name} ${collective.cycle.label}`)}.zip`, bytes };
};

// Office files are zip archives already: only the HTML page is compressed.
const pack = (files: Readonly<Record<string, Uint8Array>>): Promise<Uint8Array> => {
  const entries: AsyncZippable = {};
  for (const [path, bytes] of Object.entries(files))
    entries[path] = [bytes, { level: path.endsWith('.html') ? 6 : 0, mtime: ZIP_TIME }];
  return new Promise((resolve, reject) =>
    zip(entries, { consume: true }, (error, data) => (error ? reject(error) : resolve(data))),
  );
};
