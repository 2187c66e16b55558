/** What somebody is told on 今日 without being asked for anything; it stays until it is opened, or until it is over. */
export const NEWS_KINDS = [
  'showcaseOpen', // member: the showcase of the cycle can be prepared
  'voteResult', // voter: the result of a vote is published
  'newLeader', // member: somebody else is the 号长 now
  'sprint', // owner, partner, fan: a wish is in its last thirty days; `title` is the due day
  'wishLit', // partner, fan: the wish came true
  'bodyChanged', // leader: the recommending body is another; `name` is the new one or '', `title` the one before
  'titleUnlinked', // leader: the district took the title `name` off the collective; `title` is its reason
  'houseClosed', // leader: a paired house closed; `title` is its last day
  'helpThanks', // helper: the helped person answered
] as const;
export type NewsKind = (typeof NEWS_KINDS)[number];

export const isNews = (kind: string): kind is NewsKind => (NEWS_KINDS as readonly string[]).includes(kind);

/** Says whether news is over: a sprint ends with its due day, a member's own and others' alike. */
export const isOver = (news: { readonly kind: NewsKind; readonly title: string }, today: string): boolean =>
  news.kind === 'sprint' && news.title < today;
