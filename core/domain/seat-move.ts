/** Days between the notice to the old account of a seat and the move to another account. */
export const MOVE_DAYS = 7;

/** Minutes in which a code that moves a seat may be used. */
export const MOVE_CODE_MINUTES = 30;

/** What the log of a collective says about its seats; every member reads it. */
export const SEAT_EVENTS = [
  'movedByCode', // the person moved the seat to another account of theirs
  'moveAsked', // the 号长 asked for a move and named a witness
  'moveWitnessed', // the witness confirmed that it is the same person
  'moveDeclined', // the witness declined
  'moveObjected', // the old account objected
  'moveCancelled', // the 号长 withdrew the move, or the request to join was declined
  'moveLapsed', // the seat or the request changed meanwhile
  'movedByWitness', // seven days passed without an objection
  'retired', // the 号长 marked the person as left
  'restored', // the 号长 took the line back onto the roster
  'left', // the person left
  'backupTaken', // the 号长 took the whole collective as a file
  'backupRestored', // the collective was restored from such a file
  'claimed', // the person took the seat of a restored collective by code
  'cardTaken', // the person took the growth cards along to another collective by code
  'cardBrought', // the person brought growth cards from another collective
  'rescueAsked', // somebody else was named to take over from a 号长 who is not reached; the line is about the named
  'rescueObjected', // the 号长 objected
  'rescueDeclined', // the named member declined
  'rescueWithdrawn', // whoever asked withdrew it, or an office asked instead
  'rescueLapsed', // too few supported it, or the leadership changed meanwhile
  'rescued', // seven days passed without an objection: the named member leads
  'dissolved', // the 号长 dissolved the collective
  'revived', // the 号长 took the dissolved collective back
  'rescuedByOperator', // the operator of the service changed the leadership
] as const;
export type SeatEvent = (typeof SEAT_EVENTS)[number];
