import type { SessionBrief } from '@core/contract/youth-house';
import type { SessionStanding } from '@core/domain/volunteer-session';
import { ListRow } from '@/ui/list-row';
import { Tag } from '@/ui/tag';
import { SERVICE_WORDS as WORDS, STANDING_WORDS } from '@/words/youth-house';

const TONES: Record<SessionStanding, 'green' | 'amber' | 'plain'> = {
  counted: 'green',
  unconfirmed: 'amber',
  disputed: 'amber',
  unsigned: 'amber',
  outsideAgreement: 'plain',
  elsewhere: 'plain',
};

/** Says in one word whether a session counts. */
export const StandingTag = ({ standing }: { readonly standing: SessionStanding }) => (
  <Tag tone={TONES[standing]}>{STANDING_WORDS[standing]}</Tag>
);

/** A session as one line. */
export function SessionRow({
  session,
  onPress,
}: {
  readonly session: SessionBrief;
  readonly onPress: () => void;
}) {
  const { theme, on, houseName, attendees, standing } = session;
  const note = WORDS.brief(on, houseName, attendees);
  return (
    <ListRow
      title={theme}
      note={note}
      tail={<StandingTag standing={standing} />}
      label={[theme, STANDING_WORDS[standing], note].join('，')}
      onPress={onPress}
    />
  );
}
