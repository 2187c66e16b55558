import { fileName } from '../../../core/domain/escape';
import type { FormKind } from '../../../core/domain/dossier';
import { joinDeeds } from '../../../core/domain/dossier';
import { wordCount } from '../../../core/domain/word-count';
import type { DeedsTextDoc, FilledPaper } from '../../store/dossier-collections';
import type { PairingDoc } from '../../store/honour-collections';
import { textOf } from '../../dossier/deeds-text';
import { fillPaper, latestPairing } from '../../dossier/fill';
import { pairingValues, recordValues } from '../../dossier/record-values';
import { deedsOf, readHouses, readSources } from '../../dossier/sources';
import type { Bench, Builder, Paper } from '../paper';
import { Undeliverable } from '../paper';
import { openTemplate } from '../template/fill-template';
import { DOSSIER_TEMPLATES, deedsForm, paperForm } from './paper-form';

async function printForm(bench: Bench, kind: FormKind, pairingId: string | null = null): Promise<Paper> {
  const { context, collectiveId, template } = bench;
  const sources = await readSources(context.db, collectiveId);
  if (!sources) throw new Undeliverable('gone');
  const pairing: PairingDoc | undefined =
    pairingId === null
      ? latestPairing(sources)
      : deedsOf(sources.deeds, 'pairing').find(({ _id }) => _id === pairingId);
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

export const buildRegistration: Builder<'registrationForm'> = (_order, bench) =>
  printForm(bench, 'registration');
export const buildSelfAssessment: Builder<'selfAssessmentForm'> = (_order, bench) =>
  printForm(bench, 'selfAssessment');
export const buildApplication: Builder<'applicationForm'> = (_order, bench) =>
  printForm(bench, 'application');
export const buildAgreement: Builder<'agreementForm'> = ({ pairingId }, bench) =>
  printForm(bench, 'agreement', pairingId);

/** Prints the 事迹材料 as it was saved last; before the first there is nothing to print. */
export const buildDeeds: Builder<'deedsText'> = async (_order, { context, collectiveId, template }) => {
  const [collective, doc] = await Promise.all([
    context.db.get('collectives', collectiveId),
    textOf(context.db, collectiveId, (saved) => saved),
  ]);
  if (!collective) throw new Undeliverable('gone');
  if (!doc) throw new Undeliverable('nothing');
  const bytes = printDeeds(template, collective, doc);
  return { name: `${fileName(`事迹材料 ${collective.name}`)}.docx`, bytes };
};

const printDeeds = (
  template: Bench['template'],
  { name, unit }: { name: string; unit: string },
  { text }: DeedsTextDoc,
): Uint8Array =>
  openTemplate(template(DOSSIER_TEMPLATES.deeds)).fill(
    deedsForm({ text, count: wordCount(joinDeeds(text)) }, { name, unit, basis: '' }),
  );
