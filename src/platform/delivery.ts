/** Whether an event reached the cloud; `answer` is the function's unvalidated return value. */
export type Delivery = { readonly reached: true; readonly answer: unknown } | { readonly reached: false };

/** The functions a client may call. */
export type CloudFunction = 'api' | 'documents';

/** The event that every cloud function is called with. */
export interface CloudEvent {
  readonly name: string;
  readonly input: unknown;
  readonly requestId?: string;
  /** The release of this client; the server refuses one that it no longer serves. */
  readonly client?: string;
  /** Of a read: the tag of the answer that this client still has; empty when it has none. */
  readonly known?: string;
}
