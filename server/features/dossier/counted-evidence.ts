import type { DossierEntries, EvidenceLink } from '../../../core/domain/dossier';
import { sessionStanding } from '../../../core/domain/eligibility/year';
import type { ActivityDoc } from '../../store/honour-collections';
import { isPairing, pairingRecord, sessionRecord } from '../youth-house/queries';

/**
 * Returns the activities that are evidence by the rules that the forms count by: confirmed sessions at paired houses,
 * signed agreements, contests that did not end without a result. All other kinds count as they are.
 */
export function countedActivities(activities: readonly ActivityDoc[]): ActivityDoc[] {
  const pairings = activities.filter(isPairing).map(pairingRecord);
  return activities.filter((activity) => {
    if (activity.kind === 'session') return sessionStanding(sessionRecord(activity), pairings) === 'counted';
    if (activity.kind === 'pairing') return activity.signed;
    if (activity.kind === 'contest')
      return activity.closing === null || activity.goals.every(({ result }) => result !== null);
    return true;
  });
}

/** Leaves out links to activities that do not count (any more), so that every form counts the same evidence. */
export function withCountedLinks<E extends Pick<DossierEntries, 'answers' | 'evidence'>>(
  entries: E,
  activities: readonly ActivityDoc[],
): E {
  const counted = new Set(countedActivities(activities).map(({ _id }) => _id));
  const uncounted = new Set(activities.map(({ _id }) => _id).filter((id) => !counted.has(id)));
  const keep = (links: readonly EvidenceLink[]): EvidenceLink[] =>
    links.filter(({ id }) => !uncounted.has(id));
  return {
    ...entries,
    answers: Object.fromEntries(
      Object.entries(entries.answers).map(([item, answer]) => [
        item,
        { ...answer, links: keep(answer.links) },
      ]),
    ),
    evidence: entries.evidence.map((entry) => ({ ...entry, links: keep(entry.links) })),
  };
}
