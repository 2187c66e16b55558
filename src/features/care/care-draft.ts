import type { CareForm, CareProgramme } from '@core/domain/care';
import { parseInitials, parseRelation } from '@core/domain/care';
import type { CareKind } from '@core/domain/eligibility/record';
import { CARE_MESSAGES as MESSAGES } from '@/messages/care';

export interface CareDraft {
  readonly what: CareKind | 'welfare';
  readonly initials: string;
  readonly relation: string;
  readonly form: CareForm | null;
  readonly title: string;
  readonly programme: CareProgramme;
  readonly on: string;
  readonly helpers: readonly string[];
}

export const newCare = (today: string, seatId: string): CareDraft => ({
  what: 'student',
  initials: '',
  relation: '',
  form: null,
  title: '',
  programme: 'none',
  on: today,
  helpers: [seatId],
});

/** Marks the fields still missing, or identifying the person helped, by label. */
export const missingOf = (draft: CareDraft): Record<string, boolean> => ({
  [MESSAGES.on]: draft.on === '',
  [MESSAGES.helpers]: draft.helpers.length === 0,
  ...(draft.what === 'welfare'
    ? { [MESSAGES.activityTitle]: draft.title.trim() === '' }
    : {
        [MESSAGES.initials]: parseInitials(draft.initials) === null,
        [MESSAGES.relation]: parseRelation(draft.relation) === null,
        [MESSAGES.form]: draft.form === null,
      }),
});
