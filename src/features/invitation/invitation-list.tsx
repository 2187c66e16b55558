import { formatCode } from '@core/domain/invitation';
import type { InvitationView } from '@core/contract/invitation';
import { Card } from '@/ui/card';
import { ListRow } from '@/ui/list-row';
import { Section } from '@/ui/section';
import { Tag } from '@/ui/tag';
import { formatInstant } from '@/messages/months';
import { INVITATION_STATE_LABELS, INVITATION_MESSAGES as MESSAGES } from '@/messages/invitation';
import { stateOf } from './invitation-state';

interface InvitationListProps {
  readonly invitations: readonly InvitationView[];
  readonly onChoose: (code: string) => void;
}

/** Lists the other codes; a valid one can be selected. */
export function InvitationList({ invitations, onChoose }: InvitationListProps) {
  if (invitations.length === 0) return null;
  return (
    <Section title={MESSAGES.earlier}>
      <Card>
        {invitations.map((invitation) => {
          const { code, expiresAt, usesLeft } = invitation;
          const state = stateOf(invitation);
          const stateLabel = INVITATION_STATE_LABELS[state];
          const note = MESSAGES.lineNote(formatInstant(expiresAt), usesLeft);
          return (
            <ListRow
              key={code}
              title={formatCode(code)}
              note={note}
              trailing={<Tag tone={state === 'usable' ? 'green' : 'plain'}>{stateLabel}</Tag>}
              {...(state === 'usable'
                ? { label: `${code}，${stateLabel}，${note}`, onPress: () => onChoose(code) }
                : {})}
            />
          );
        })}
      </Card>
    </Section>
  );
}
