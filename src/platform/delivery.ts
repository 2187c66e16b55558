/** Tells whether an event reached the cloud: `answer` is what the function returned, unread. */
export type Delivery = { readonly reached: true; readonly answer: unknown } | { readonly reached: false };

/** The functions a phone may call. */
export type CloudFunction = 'api' | 'documents';

/** The one shape every cloud function of ours is called with. */
export interface CloudEvent {
  readonly name: string;
  readonly input: unknown;
  readonly requestId?: string;
}
