import type { NeedView } from '@core/contract/rhythm';
import { Avatar } from '@/ui/avatar';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { ListRow } from '@/ui/list-row';
import { Pager } from '@/ui/pager';
import { Section } from '@/ui/section';
import { Paragraph } from '@/ui/paragraph';
import { usePage } from '@/ui/use-page';
import { NEED_LABELS, RHYTHM_MESSAGES as MESSAGES } from '@/messages/rhythm';

interface NeedSectionProps {
  readonly needs: readonly NeedView[];
  /** Opens 加油补位; with a need, to open a task for that person. */
  readonly onHelp: (need?: NeedView) => void;
}

/** Lists the members who may need help. */
export function NeedSection({ needs, onHelp }: NeedSectionProps) {
  const { shown, pager } = usePage(needs);
  return (
    <Section
      title={MESSAGES.needs}
      aside={
        <Button tone="plain" small onPress={() => onHelp()}>
          {MESSAGES.help}
        </Button>
      }
    >
      <Card>
        {needs.length === 0 ? <Paragraph tone="soft">{MESSAGES.needsNone}</Paragraph> : null}
        {shown.map((need, index) => (
          <ListRow
            key={`${need.seatId}.${index}`}
            leading={<Avatar name={need.name} size="small" />}
            title={need.name}
            note={`${NEED_LABELS[need.reason]}：${need.about}`}
            onPress={() => onHelp(need.reason === 'noHelper' ? undefined : need)}
          />
        ))}
      </Card>
      <Pager {...pager} />
    </Section>
  );
}
