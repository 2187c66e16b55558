import type { SessionKind } from '../domain/volunteer-session';

export const SESSION_KIND_LABELS: Record<SessionKind, string> = {
  experience: '岗位体验',
  visit: '实地观摩',
  review: '公开评议',
  culture: '文化倡导',
  lawTalk: '法治宣讲',
  policyTalk: '政策宣传',
  welfare: '公益服务',
};
