/** Error codes of the wire protocol and the errCode that the SDK derives from each. */
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

/** An error that is sent to the SDK as `{code, message}`. */
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

/** Creates the error of a failed database request (errCode -502001). */
export function databaseError(message: string): WireError {
  return new WireError('DATABASE_REQUEST_FAILED', message);
}

/**
 * Creates the cloud's transaction conflict error. The SDK drops the code inside a callback, so the message contains it
 * too.
 */
export function conflictError(): WireError {
  return new WireError(
    'DATABASE_TRANSACTION_CONFLICT',
    '[ResourceUnavailable.TransactionBusy] Transaction is busy, maybe resource operated by others (DATABASE_TRANSACTION_CONFLICT).',
  );
}
