import { fileName } from '../../../../core/domain/escape';
import type { FormKind } from '../../../../core/domain/dossier';
import { joinAchievementText } from '../../../../core/domain/dossier';
import { wordCount } from '../../../../core/domain/word-count';
import type { AchievementTextDoc, FilledPaper } from '../../../store/dossier-collections';
import type { PairingDoc } from '../../../store/honour-collections';
import {
  activitiesOf,
  fillPaper,
  formsOf,
  latestPairing,
  pairingValues,
  readHouses,
  readSources,
  recordValues,
  textOf,
} from '../../dossier/queries';
import type { BuildContext, Builder, BuiltDocument } from '../builder';
import { Undeliverable } from '../builder';
import { openTemplate } from '../../../print/template/fill-template';
import { DOSSIER_TEMPLATES, achievementForm, paperForm } from './paper-form';

async function printForm(
  buildContext: BuildContext,
  kind: FormKind,
  pairingId: string | null = null,
): Promise<BuiltDocument> {
  const { context, collectiveId, template } = buildContext;
  const sources = await readSources(context.db, collectiveId);
  if (!sources) throw new Undeliverable('gone');
  if (!formsOf(sources.notice).documents.includes(kind)) throw new Undeliverable('nothing');
  const pairing: PairingDoc | undefined =
    pairingId === null
      ? latestPairing(sources)
      : activitiesOf(sources.deeds, 'pairing').find(({ _id }) => _id === pairingId);
  if (pairingId !== null && !pairing) throw new Undeliverable('gone');
  if (kind === 'agreement' && !pairing) throw new Undeliverable('nothing');
  const houses = kind === 'agreement' ? await readHouses(context.db, sources.deeds) : new Map();
  const values = { ...recordValues(sources), ...pairingValues(pairing, houses.get(pairing?.houseId ?? '')) };
  const { name, unit } = sources.collective;
  const filled: FilledPaper = fillPaper(sources, kind, values);
  const form = paperForm(filled, { name, unit, basis: sources.basis });
  const bytes = openTemplate(template(DOSSIER_TEMPLATES[kind])).fill(form);
  const about = kind === 'agreement' ? (pairing?.houseName ?? '') : name;
  return { name: `${fileName(`${filled.title} ${about}`)}.docx`, bytes };
}

export const buildRegistration: Builder<'registrationForm'> = (_order, buildContext) =>
  printForm(buildContext, 'registration');
export const buildSelfAssessment: Builder<'selfAssessmentForm'> = (_order, buildContext) =>
  printForm(buildContext, 'selfAssessment');
export const buildApplication: Builder<'applicationForm'> = (_order, buildContext) =>
  printForm(buildContext, 'application');
export const buildAgreement: Builder<'agreementForm'> = ({ pairingId }, buildContext) =>
  printForm(buildContext, 'agreement', pairingId);

/** Prints the last saved version of the 事迹材料; fails with `nothing` before the first. */
export const buildAchievementText: Builder<'deedsText'> = async (
  _order,
  { context, collectiveId, template },
) => {
  const [collective, doc] = await Promise.all([
    context.db.get('collectives', collectiveId),
    textOf(context.db, collectiveId, (saved) => saved),
  ]);
  if (!collective) throw new Undeliverable('gone');
  if (!doc) throw new Undeliverable('nothing');
  const bytes = printAchievementText(template, collective, doc);
  return { name: `${fileName(`事迹材料 ${collective.name}`)}.docx`, bytes };
};

const printAchievementText = (
  template: BuildContext['template'],
  { name, unit }: { name: string; unit: string },
  { text }: AchievementTextDoc,
): Uint8Array =>
  openTemplate(template(DOSSIER_TEMPLATES.deeds)).fill(
    achievementForm({ text, count: wordCount(joinAchievementText(text)) }, { name, unit, basis: '' }),
  );
