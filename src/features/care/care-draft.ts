import type { CareForm, CareProgramme } from '@core/domain/care';
import { parseInitials, parseRelation } from '@core/domain/care';
import type { CareKind } from '@core/domain/eligibility/record';

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

/** Returns true when every required field is filled and none identifies the person helped. */
export function isWhole(draft: CareDraft): boolean {
  if (draft.on === '' || draft.helpers.length === 0) return false;
  if (draft.what === 'welfare') return draft.title.trim() !== '';
  return (
    parseInitials(draft.initials) !== null && parseRelation(draft.relation) !== null && draft.form !== null
  );
}
