/** Codes the SDK turns into an errCode; the number is what a caller of the SDK sees. */
export const ERR_CODE = {
  SYS_ERR: -501001,
  SERVER_TIMEOUT: -501002,
  INVALID_PARAM: -501007,
  INVALID_REQUEST_SOURCE: -501008,
  DATABASE_REQUEST_FAILED: -502001,
  DATABASE_INVALID_OPERRATOR: -502002,
  DATABASE_COLLECTION_NOT_EXIST: -502005,
  DATABASE_TRANSACTION_CONFLICT: -501001,
  STORAGE_REQUEST_FAIL: -503001,
  STORAGE_FILE_NONEXIST: -503003,
  FUNCTIONS_REQUEST_FAIL: -504001,
  FUNCTIONS_EXECUTE_FAIL: -504002,
  FUNCTIONS_TIME_LIMIT_EXCEEDED: -504003,
} as const;
export type WireCode = keyof typeof ERR_CODE;

/** Carries a code and message that travel to the SDK as `{code, message}`. */
export class WireError extends Error {
  constructor(
    readonly code: WireCode,
    message: string,
  ) {
    super(message);
  }

  get errCode(): number {
    return ERR_CODE[this.code];
  }
}

/** Makes the error of a failed database request (errCode -502001). */
export function databaseError(message: string): WireError {
  return new WireError('DATABASE_REQUEST_FAILED', message);
}

/** Makes the conflict the cloud reports: the SDK drops the code inside a callback, so the text carries it too. */
export function conflictError(): WireError {
  return new WireError(
    'DATABASE_TRANSACTION_CONFLICT',
    '[ResourceUnavailable.TransactionBusy] Transaction is busy, maybe resource operated by others (DATABASE_TRANSACTION_CONFLICT).',
  );
}
