import * as z from 'zod';
import type { CareForm, CareProgramme } from '../domain/care';
import { CARE_FORMS, CARE_PROGRAMMES } from '../domain/care';
import type { CareKind } from '../domain/eligibility/record';
import { CARE_KINDS } from '../domain/eligibility/record';
import { VOLUNTEER_NUMBER_PATTERN } from '../domain/volunteer-number';
import { returns, reads, writes } from './procedure';
import { day, id, line, version } from './text';
import type { CareCounts } from './youth-house';

/** A volunteer number, or empty to remove it. */
const VOLUNTEER_NUMBER = new RegExp(`^(?:${VOLUNTEER_NUMBER_PATTERN})?$`);

/** A care entry; visible to its helpers and the 号长 only. */
export interface CareView {
  readonly careId: string;
  readonly kind: CareKind;
  readonly on: string;
  readonly initials: string;
  readonly relation: string;
  readonly form: CareForm;
  readonly programme: CareProgramme;
  readonly helpers: readonly string[];
  readonly mayWithdraw: boolean;
}

export interface WelfareView {
  readonly careId: string;
  readonly on: string;
  readonly title: string;
  readonly programme: CareProgramme;
  readonly helpers: readonly string[];
  readonly mayWithdraw: boolean;
}

export interface CareScreen {
  readonly today: string;
  /** Households and students helped within the cycle, against the required number. */
  readonly meter: { readonly helped: number; readonly needed: number };
  readonly counts: CareCounts;
  readonly entries: readonly CareView[];
  readonly welfare: readonly WelfareView[];
  readonly people: readonly { readonly seatId: string; readonly name: string }[];
  readonly you: { readonly seatId: string; readonly leader: boolean };
}

export interface VolunteerScreen {
  readonly mine: { readonly volunteerNo: string; readonly version: number };
  /** For the 号长: members without a number or with a duplicate one; null for everybody else. */
  readonly roster: {
    readonly people: number;
    readonly lacking: readonly { readonly seatId: string; readonly name: string; readonly post: string }[];
    readonly doubled: readonly string[];
  } | null;
}

const helperSeatIds = z.array(id).min(1, 'missing').max(30);
const careDone = returns<{ careId: string }>();

export const careProcedures = {
  'care.list': reads({ input: z.strictObject({ collectiveId: id }), output: returns<CareScreen>() }),
  /** Records care with initials and relation only. A caller other than the 号长 must be one of the helpers. */
  'care.record': writes({
    input: z.strictObject({
      collectiveId: id,
      kind: z.enum(CARE_KINDS),
      on: day,
      initials: line(20),
      relation: line(20),
      form: z.enum(CARE_FORMS),
      programme: z.enum(CARE_PROGRAMMES),
      helperSeatIds,
    }),
    output: careDone,
    refuses: ['care-identifying', 'day-ahead', 'attendee-twice', 'too-many'],
    shown: (input) => [input.relation],
  }),
  'welfare.record': writes({
    input: z.strictObject({
      collectiveId: id,
      on: day,
      title: line(30),
      programme: z.enum(CARE_PROGRAMMES),
      helperSeatIds,
    }),
    output: careDone,
    refuses: ['day-ahead', 'attendee-twice', 'too-many'],
    shown: (input) => [input.title],
  }),
  /** Erases an entry of care or welfare. */
  'care.withdraw': writes({ input: z.strictObject({ collectiveId: id, careId: id }), output: careDone }),
  'volunteer.list': reads({
    input: z.strictObject({ collectiveId: id }),
    output: returns<VolunteerScreen>(),
  }),
  'volunteer.setOwn': writes({
    input: z.strictObject({
      collectiveId: id,
      baseVersion: version,
      volunteerNo: z.string().regex(VOLUNTEER_NUMBER, 'not-a-number'),
    }),
    output: returns<{ version: number }>(),
    refuses: ['stale-version'],
  }),
};
