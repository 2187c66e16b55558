import { openPage } from '@/platform/navigate';
import { Button } from '@/ui/button';
import { ACCOUNT_MESSAGES as MESSAGES } from '@/messages/account';

export const TAKE_ALONG_PAGE = '/packages/showcase/pages/take-along/index';

/** Offers to take one's own words along, before somebody leaves. */
export function TakeAlongButton() {
  return (
    <Button tone="quiet" icon="file" onPress={() => openPage(TAKE_ALONG_PAGE)}>
      {MESSAGES.takeAlongFirst}
    </Button>
  );
}
