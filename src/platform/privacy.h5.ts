/** Tells what the person decided. */
export type Decide = (agreed: boolean) => void;

export const AGREE_ID = 'privacy-agree';

/** One machine asks nobody: nothing leaves it. */
export const watchPrivacy = (ask: (decide: Decide) => void): void => void ask;

export const openContract = (): void => undefined;
