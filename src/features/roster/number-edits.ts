import { NATIONALITIES } from '@core/domain/roster-choice';
import type { InputOf } from '@core/contract/procedures';
import type { RosterEntry } from '@core/contract/roster';
import { isVolunteerNumber } from '@core/domain/volunteer-number';

interface Numbers {
  readonly volunteerNo: string;
  readonly nationality: string;
}

/** The typed values by seat. Stored in a draft: field names must not change. */
export type NumberEdits = Readonly<Record<string, Partial<Numbers>>>;

type ChangedLine = InputOf<'roster.reviseMany'>['lines'][number];

const HOME = '中国';

/** A number may stay blank. */
export const isNumber = (text: string): boolean => text === '' || isVolunteerNumber(text);

/** The values of a line with the edits applied. */
export const valuesOf = ({ seatId, private: details }: RosterEntry, edits: NumberEdits): Numbers => ({
  volunteerNo: details?.volunteerNo ?? '',
  nationality: details?.nationality ?? '',
  ...edits[seatId],
});

/** Lists the lines whose values differ from the stored ones. */
export const changedLines = (people: readonly RosterEntry[], edits: NumberEdits): ChangedLine[] =>
  people.flatMap((entry): ChangedLine[] => {
    const { volunteerNo, nationality } = valuesOf(entry, edits);
    const { private: stored } = entry;
    if (volunteerNo === (stored?.volunteerNo ?? '') && nationality.trim() === (stored?.nationality ?? ''))
      return [];
    return [
      { seatId: entry.seatId, baseVersion: entry.version, volunteerNo, nationality: nationality.trim() },
    ];
  });

/** Whether a nationality is one of the choices; another text is to be checked. */
export const isChoice = (nationality: string): boolean =>
  NATIONALITIES.some((choice) => choice === nationality.trim());

/** Whether nothing is typed or stored as nationality. */
export const isBlank = (entry: RosterEntry, edits: NumberEdits): boolean =>
  valuesOf(entry, edits).nationality.trim() === '';

/** Fills the blank nationalities. */
export const fillNationality = (people: readonly RosterEntry[], edits: NumberEdits): NumberEdits => ({
  ...edits,
  ...Object.fromEntries(
    people
      .filter((entry) => isBlank(entry, edits))
      .map(({ seatId }) => [seatId, { ...edits[seatId], nationality: HOME }]),
  ),
});
