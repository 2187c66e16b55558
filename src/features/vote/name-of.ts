import type { RoundView } from '@core/contract/vote';

export const nameOf = ({ roster }: Pick<RoundView, 'roster'>, no: number): string =>
  roster.find((voter) => voter.no === no)?.name ?? '';
