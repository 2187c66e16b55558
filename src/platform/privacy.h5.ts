/** Receives the person's decision. */
export type Decide = (agreed: boolean) => void;

export const AGREE_ID = 'privacy-agree';

/** No-op: no data leaves the machine. */
export const watchPrivacy = (ask: (decide: Decide) => void): void => void ask;

export const openContract = (): void => undefined;
