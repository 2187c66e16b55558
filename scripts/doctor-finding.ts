/** A check result: what was checked, whether it is right, and what to do otherwise. */
export interface Finding {
  readonly what: string;
  readonly ok: boolean;
  readonly todo: string;
}
