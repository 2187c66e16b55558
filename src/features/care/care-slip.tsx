import type { CareProgramme } from '@core/domain/care';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Tag } from '@/ui/tag';
import { Words } from '@/ui/words';
import { CARE_WORDS as WORDS, PROGRAMME_WORDS } from '@/words/care';

interface CareSlipProps {
  readonly title: string;
  readonly note: string;
  readonly tag: string;
  readonly programme: CareProgramme;
  readonly onWithdraw: (() => void) | undefined;
}

/** One time that somebody helped. */
export function CareSlip({ title, note, tag, programme, onWithdraw }: CareSlipProps) {
  return (
    <Card title={title} note={note} aside={<Tag tone="warm">{tag}</Tag>}>
      {programme === 'none' ? null : <Words tone="soft">{PROGRAMME_WORDS[programme]}</Words>}
      {onWithdraw ? (
        <Button tone="plain" small icon="bin" onPress={onWithdraw} label={`${WORDS.withdraw}：${title}`}>
          {WORDS.withdraw}
        </Button>
      ) : null}
    </Card>
  );
}
