import type { InputOf } from '@core/contract/procedures';
import type { SessionDesk } from '@core/contract/youth-house';
import type { SessionKind } from '@core/domain/volunteer-session';
import { ELSEWHERE } from '@core/domain/volunteer-session';
import { SESSION_MESSAGES as MESSAGES } from '@/messages/youth-house';

export interface SessionDraft {
  /** Null until chosen; `ELSEWHERE` for another venue. */
  readonly houseId: string | null;
  readonly place: string;
  readonly on: string;
  readonly theme: string;
  readonly kind: SessionKind | null;
  readonly people: readonly string[];
  readonly externalNo: string;
}

/** Initialises a draft from the session to correct, else with today and the only house. */
export function draftOf({ houses, today, session }: SessionDesk): SessionDraft {
  if (session)
    return {
      houseId: session.houseId,
      place: session.houseId === ELSEWHERE ? session.houseName : '',
      on: session.on,
      theme: session.theme,
      kind: session.kind,
      people: session.attendeeSeatIds,
      externalNo: session.externalNo,
    };
  const houseId = houses.length === 1 ? (houses[0]?.houseId ?? null) : null;
  return { houseId, place: '', on: today, theme: '', kind: null, people: [], externalNo: '' };
}

/** Converts a draft to the server's input; undefined while it is incomplete. */
export function readDraft(draft: SessionDraft): Omit<InputOf<'session.record'>, 'collectiveId'> | undefined {
  const { houseId, kind, people, externalNo } = draft;
  const [place, theme] = [draft.place.trim(), draft.theme.trim()];
  const complete = theme !== '' && draft.on !== '' && people.length > 0 && isExternalNo(externalNo);
  if (!complete || houseId === null || kind === null || (houseId === ELSEWHERE && place === ''))
    return undefined;
  const venue = houseId === ELSEWHERE ? place : '';
  return { houseId, place: venue, on: draft.on, theme, kind, attendeeSeatIds: [...people], externalNo };
}

/** Marks the fields that `readDraft` still needs, by label. */
export const missingOf = (draft: SessionDraft): Record<string, boolean> => ({
  [MESSAGES.where]: draft.houseId === null,
  [MESSAGES.location]: draft.houseId === ELSEWHERE && draft.place.trim() === '',
  [MESSAGES.on]: draft.on === '',
  [MESSAGES.theme]: draft.theme.trim() === '',
  [MESSAGES.kind]: draft.kind === null,
  [MESSAGES.people]: draft.people.length === 0,
  [MESSAGES.number]: !isExternalNo(draft.externalNo),
});

export const isExternalNo = (typed: string): boolean => /^[0-9A-Za-z-]{0,40}$/.test(typed);
