import type { MissingItem } from '@core/domain/forms/missing';
import { openPage, openTab } from '@/platform/navigate';

const HUB = '/packages/review/pages/hub/index';

/** Opens the page where a missing field is filled in. */
export function openMissingItem({ mend, form, what }: MissingItem, collectiveId: string): void {
  switch (mend) {
    case 'form':
      return openPage('/packages/review/pages/form/index', {
        collectiveId,
        paper: form ?? 'registration',
        what,
      });
    case 'evidence':
    case 'declarations':
      return openPage('/packages/review/pages/evidence/index', { collectiveId, what });
    case 'deeds':
      return openPage('/packages/review/pages/deeds/index', { collectiveId });
    case 'standing':
      return openPage('/packages/review/pages/standing/index', { collectiveId });
    case 'collective':
      return openPage('/packages/team/pages/collective/index', { collectiveId });
    case 'roster':
      return openTab('/pages/team/index');
    case 'service':
      return openPage('/packages/service/pages/home/index', { collectiveId });
    case 'ideas':
      return openPage('/packages/ideas/pages/list/index', { collectiveId });
    // The hub links to the application, where the recommending body is joined.
    case 'body':
      return openPage(HUB, { collectiveId });
  }
}
