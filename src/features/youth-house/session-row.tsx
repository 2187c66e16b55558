import type { SessionBrief } from '@core/contract/youth-house';
import type { SessionStanding } from '@core/domain/volunteer-session';
import { ListRow } from '@/ui/list-row';
import { Tag } from '@/ui/tag';
import { SERVICE_MESSAGES as MESSAGES, STANDING_MESSAGES } from '@/messages/youth-house';

const TONES: Record<SessionStanding, 'green' | 'amber' | 'plain'> = {
  counted: 'green',
  unconfirmed: 'amber',
  disputed: 'amber',
  unsigned: 'amber',
  outsideAgreement: 'plain',
  elsewhere: 'plain',
};

/** A tag that tells whether a session counts. */
export const StandingTag = ({ standing }: { readonly standing: SessionStanding }) => (
  <Tag tone={TONES[standing]}>{STANDING_MESSAGES[standing]}</Tag>
);

/** A session as a list row. */
export function SessionRow({
  session,
  onPress,
}: {
  readonly session: SessionBrief;
  readonly onPress: () => void;
}) {
  const { theme, on, houseName, attendees, standing } = session;
  const note = MESSAGES.brief(on, houseName, attendees);
  return (
    <ListRow
      title={theme}
      note={note}
      trailing={<StandingTag standing={standing} />}
      label={[theme, STANDING_MESSAGES[standing], note].join('，')}
      onPress={onPress}
    />
  );
}
