import { COMPANION_MESSAGES } from '@/messages/companion';
import { CompanionManager } from './companion-manager';
import { CompanionScreen } from './companion-screen';

export function CompanionsScreen() {
  return (
    <CompanionScreen title={COMPANION_MESSAGES.title}>
      {(card, refetch) => <CompanionManager card={card} refetch={refetch} />}
    </CompanionScreen>
  );
}
