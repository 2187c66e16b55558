/** Tells whether an event reached the cloud: `answer` is what the function returned, unread. */
export type Delivery = { readonly reached: true; readonly answer: unknown } | { readonly reached: false };

/** The one shape every cloud function of ours is called with. */
export interface CloudEvent {
  readonly name: string;
  readonly input: unknown;
  readonly requestId?: string;
}
