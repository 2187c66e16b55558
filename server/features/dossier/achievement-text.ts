import type { AchievementVersionView } from '../../../core/contract/dossier';
import { accept, refuse } from '../../../core/contract/result';
import type { AchievementText } from '../../../core/domain/dossier';
import { joinAchievementText } from '../../../core/domain/dossier';
import { wordCount } from '../../../core/domain/word-count';
import type { Handlers } from '../../rpc/handler';
import type { AchievementTextDoc } from '../../store/dossier-collections';
import type { Reader } from '../../store/store';
import { achievementLength } from './achievement-length';
import { activityFacts, growthFacts } from './achievement-record';
import { saveDossier, openDossier } from './entries';
import { readSources } from './sources';
import { fileUnderNotice } from '../../store/notice';
import { collectiveOfFile, currentFileOf, dossierOf } from '../../store/current-file';

const VERSIONS_SHOWN = 30;
const BLANK: AchievementText = { profile: '', talent: '', economy: '', society: '' };

const viewOf = ({ version, at, by, text }: AchievementTextDoc): AchievementVersionView => ({
  ...{ version, at, by, count: wordCount(joinAchievementText(text)) },
});

export const achievementTextHandlers: Handlers<
  'deedsText.open' | 'deedsText.facts' | 'deedsText.save' | 'deedsText.version' | 'deedsText.read'
> = {
  'deedsText.open': async ({ db }, _input, { collectiveId }) => {
    const collective = await db.get('collectives', collectiveId);
    if (!collective) return refuse('not-found');
    const { file, notice } = await fileUnderNotice(db, collective);
    const [dossier, versions] = await Promise.all([
      dossierOf(db, file),
      db.find('deedsTexts', { dossierId: file.id }, { order: ['version', 'desc'], limit: VERSIONS_SHOWN }),
    ]);
    const before = versions.length === 0 ? await lastText(db, file.beforeId) : null;
    const { from, to } = achievementLength(notice);
    return accept({
      ...{ name: collective.name, version: dossier?.version ?? 0, from, to },
      text: versions[0]?.text ?? before?.text ?? BLANK,
      ...(before ? { carried: true as const } : {}),
      versions: versions.map(viewOf),
    });
  },

  'deedsText.facts': async ({ db, now }, { section }, { collectiveId }) => {
    if (section === 'talent') {
      const collective = await db.get('collectives', collectiveId);
      if (!collective) return refuse('not-found');
      // In its first cycle a collective has no file of another one.
      const of = collective.cycles
        ? collectiveOfFile(collective, await currentFileOf(db, collective))
        : collective;
      return accept(await growthFacts(db, of, now));
    }
    const sources = await readSources(db, collectiveId);
    return sources
      ? accept({ facts: activityFacts(sources, section), pagesOpen: false })
      : refuse('not-found');
  },

  'deedsText.save': async (context, { baseVersion, text }, { collectiveId, seat }) => {
    const opened = await openDossier(context, collectiveId, baseVersion);
    if (!opened) return refuse('not-found');
    const { dossier, fresh } = opened;
    if (!fresh) return refuse('stale-version', { current: { version: dossier.version } });
    const version = (dossier.deeds?.version ?? 0) + 1;
    await context.tx.add('deedsTexts', [
      {
        ...{ _id: `${dossier._id}.${version}`, collectiveId, dossierId: dossier._id, version },
        ...{ at: context.now, by: seat.name, text },
      },
    ]);
    const activities = { version, count: wordCount(joinAchievementText(text)) };
    return accept(await saveDossier(context, dossier, { deeds: activities }));
  },

  'deedsText.version': async ({ db }, { version }, { collectiveId }) => {
    const doc = await textOf(db, collectiveId, () => version);
    return doc ? accept({ ...viewOf(doc), text: doc.text }) : refuse('not-found');
  },

  'deedsText.read': async ({ db }, _input, { collectiveId, seat }) => {
    const doc = await textOf(db, collectiveId, (saved) => saved);
    return accept({ name: seat.collectiveName, saved: doc && { ...viewOf(doc), text: doc.text } });
  },
};

/** The text of the file before, as a draft. */
async function lastText(reader: Reader, fileId: string | null): Promise<AchievementTextDoc | null> {
  const before = fileId === null ? null : await reader.get('dossiers', fileId);
  return before?.deeds ? reader.get('deedsTexts', `${before._id}.${before.deeds.version}`) : null;
}

/** Reads one saved version or the last; null where there is none. */
export async function textOf(
  reader: Reader,
  collectiveId: string,
  which: (saved: number) => number,
): Promise<AchievementTextDoc | null> {
  const collective = await reader.get('collectives', collectiveId);
  if (!collective) return null;
  const { id } = await currentFileOf(reader, collective);
  const dossier = await reader.get('dossiers', id);
  const version = which(dossier?.deeds?.version ?? 0);
  return version > 0 ? reader.get('deedsTexts', `${id}.${version}`) : null;
}
