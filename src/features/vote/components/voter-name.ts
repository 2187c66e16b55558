import type { VoteView } from '@core/contract/vote';

export const voterName = ({ roster }: Pick<VoteView, 'roster'>, no: number): string =>
  roster.find((voter) => voter.no === no)?.name ?? '';
