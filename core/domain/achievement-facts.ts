import type { AchievementSection } from './dossier';
import type { CareForm, CareProgramme } from './care';
import type { CareKind } from './eligibility/record';
import type { SourceKind } from './experience-paper';
import type { SessionKind } from './volunteer-session';

/** Additional source kinds of facts: activities of the collective. */
export const ACTIVITY_SOURCE_KINDS = [
  'pairing',
  'session',
  'innovation',
  'contest',
  'care',
  'welfare',
] as const;
export type ActivitySourceKind = (typeof ACTIVITY_SOURCE_KINDS)[number];

/** The source record of a fact of the 事迹材料. */
export interface AchievementSource {
  readonly kind: SourceKind | ActivitySourceKind;
  readonly id: string;
}

/** Activity records the 事迹材料 may use; people who were helped are excluded. */
export interface AchievementRecord {
  readonly collective: {
    readonly id: string;
    readonly name: string;
    readonly unit: string;
    readonly people: number;
    readonly branch: boolean;
  };
  readonly pairings: readonly {
    readonly id: string;
    readonly on: string;
    readonly house: string;
    readonly until: string;
  }[];
  /** Sessions confirmed by their house only. */
  readonly sessions: readonly {
    readonly id: string;
    readonly on: string;
    readonly house: string;
    readonly theme: string;
    readonly kind: SessionKind;
    readonly people: number;
  }[];
  readonly innovations: readonly {
    readonly id: string;
    readonly on: string;
    readonly title: string;
    readonly authors: readonly string[];
    readonly effect: string;
    readonly adoptedOn: string | null;
  }[];
  readonly contests: readonly {
    readonly id: string;
    readonly on: string;
    readonly title: string;
    readonly teams: number;
  }[];
  readonly care: readonly {
    readonly id: string;
    readonly on: string;
    readonly kind: CareKind;
    readonly form: CareForm;
    readonly programme: CareProgramme;
  }[];
  readonly welfare: readonly { readonly id: string; readonly on: string; readonly title: string }[];
}

export type AchievementFactBody =
  | { readonly kind: 'who'; readonly name: string; readonly unit: string; readonly people: number }
  | { readonly kind: 'branch' }
  | { readonly kind: 'paired'; readonly house: string; readonly until: string }
  | { readonly kind: 'sessions'; readonly year: string; readonly count: number; readonly turns: number }
  | {
      readonly kind: 'session';
      readonly house: string;
      readonly theme: string;
      readonly of: SessionKind;
      readonly people: number;
    }
  | { readonly kind: 'innovations'; readonly year: string; readonly count: number }
  | {
      readonly kind: 'innovation';
      readonly title: string;
      readonly authors: readonly string[];
      readonly effect: string;
      readonly adoptedOn: string | null;
    }
  | { readonly kind: 'contest'; readonly title: string; readonly teams: number }
  | {
      readonly kind: 'care';
      readonly of: CareKind;
      readonly form: CareForm;
      readonly programme: CareProgramme;
    }
  | { readonly kind: 'welfare'; readonly title: string };

export type AchievementFactDraft = AchievementFactBody & {
  readonly id: string;
  readonly section: AchievementSection;
  /** 'YYYY-MM-DD', or '' without a single day. */
  readonly at: string;
  readonly sources: readonly AchievementSource[];
};

const byYear = <T extends { readonly on: string }>(all: readonly T[]): [year: string, of: T[]][] => {
  const years = [...new Set(all.map(({ on }) => on.slice(0, 4)))].sort();
  return years.map((year) => [year, all.filter(({ on }) => on.startsWith(year))]);
};

/** Collects the facts of one section; each lists its source records. */
export function collectAchievementFacts(
  record: AchievementRecord,
  section: AchievementSection,
): AchievementFactDraft[] {
  const { collective } = record;
  const ofCollective = [{ kind: 'collective' as const, id: collective.id }];
  const from = (kind: ActivitySourceKind, all: readonly { readonly id: string }[]) =>
    all.map(({ id }) => ({ kind, id }));
  switch (section) {
    case 'profile':
      return [
        {
          ...{ kind: 'who', section, id: 'who', at: '', sources: ofCollective },
          ...{ name: collective.name, unit: collective.unit, people: collective.people },
        },
        ...(collective.branch
          ? [{ kind: 'branch' as const, section, id: 'branch', at: '', sources: ofCollective }]
          : []),
      ];
    case 'talent':
      return [];
    case 'economy':
      return [
        ...byYear(record.innovations).map(([year, of]): AchievementFactDraft => ({
          ...{ kind: 'innovations', section, id: `innovations.${year}`, at: '', year },
          ...{ count: of.length, sources: from('innovation', of) },
        })),
        ...record.innovations.map(({ id, on, title, authors, effect, adoptedOn }): AchievementFactDraft => ({
          ...{ kind: 'innovation', section, id: `innovation.${id}`, at: on, title, authors },
          ...{ effect, adoptedOn, sources: [{ kind: 'innovation', id }] },
        })),
        ...record.contests.map(({ id, on, title, teams }): AchievementFactDraft => ({
          ...{ kind: 'contest', section, id: `contest.${id}`, at: on, title, teams },
          sources: [{ kind: 'contest', id }],
        })),
      ];
    case 'society':
      return [
        ...record.pairings.map(({ id, on, house, until }): AchievementFactDraft => ({
          ...{ kind: 'paired', section, id: `paired.${id}`, at: on, house, until },
          sources: [{ kind: 'pairing', id }],
        })),
        ...byYear(record.sessions).map(([year, of]): AchievementFactDraft => ({
          ...{ kind: 'sessions', section, id: `sessions.${year}`, at: '', year, count: of.length },
          turns: of.reduce((sum, { people }) => sum + people, 0),
          sources: from('session', of),
        })),
        ...record.sessions.map(({ id, on, house, theme, kind: of, people }): AchievementFactDraft => ({
          ...{ kind: 'session', section, id: `session.${id}`, at: on, house, theme, of, people },
          sources: [{ kind: 'session', id }],
        })),
        ...record.care.map(({ id, on, kind: of, form, programme }): AchievementFactDraft => ({
          ...{ kind: 'care', section, id: `care.${id}`, at: on, of, form, programme },
          sources: [{ kind: 'care', id }],
        })),
        ...record.welfare.map(({ id, on, title }): AchievementFactDraft => ({
          ...{ kind: 'welfare', section, id: `welfare.${id}`, at: on, title },
          sources: [{ kind: 'welfare', id }],
        })),
      ];
  }
}
