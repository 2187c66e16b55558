import { COMPANION_WORDS } from '@/words/companion';
import { CompanionManager } from './companion-manager';
import { CompanionScreen } from './companion-screen';

export function CompanionsScreen() {
  return (
    <CompanionScreen title={COMPANION_WORDS.title}>
      {(card, reload) => <CompanionManager card={card} reload={reload} />}
    </CompanionScreen>
  );
}
