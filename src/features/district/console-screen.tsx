import { useCall, useFreshWhenShown } from '@/api/use-call';
import { openPage, useQuery } from '@/platform/navigate';
import { Answer } from '@/ui/answer';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Icon } from '@/ui/icon';
import { ListRow } from '@/ui/list-row';
import { PageHead } from '@/ui/page-head';
import { Screen } from '@/ui/screen';
import { Section } from '@/ui/section';
import { CONSOLE_MESSAGES as MESSAGES } from '@/messages/district';
import { AskLetter } from './ask-letter';
import { CoverageCard } from './coverage-card';
import { FilesSection } from './files-section';
import { TitleList } from './title-list';
import { TwoColumns } from './two-columns';

/** 区级工作台: what waits for a decision, and the sweep that misses nobody. */
export function ConsoleScreen() {
  const { districtId = '' } = useQuery();
  const { state, reload } = useCall('district.open', { districtId });
  useFreshWhenShown({ state, reload });
  return (
    <Screen
      title={MESSAGES.title}
      wide
      bar={
        <Button
          icon="plus"
          onPress={() => openPage('/packages/district/pages/title-import/index', { districtId })}
        >
          {MESSAGES.import}
        </Button>
      }
    >
      <Answer state={state} shape="rows" count={4} onRetry={() => void reload()}>
        {(view) => (
          <>
            <PageHead over={MESSAGES.over(view.round)} title={view.name} note={view.office.personName} />
            <TwoColumns
              first={
                <>
                  <CoverageCard view={view} />
                  <Section title={MESSAGES.files}>
                    <FilesSection
                      name="district.files"
                      whose={{ districtId }}
                      states={MESSAGES.filesOf}
                      label={MESSAGES.state}
                      first={view.queue}
                      empty={MESSAGES.queueEmpty}
                    />
                  </Section>
                  <AskLetter letter={view.letter} />
                  <Card>
                    <ListRow
                      lead={<Icon name="file" />}
                      title={MESSAGES.papers}
                      onPress={() => openPage('/packages/district/pages/papers/index', { districtId })}
                    />
                    <ListRow
                      lead={<Icon name="team" />}
                      title={MESSAGES.office}
                      onPress={() => openPage('/packages/district/pages/office/index', { orgId: districtId })}
                    />
                  </Card>
                </>
              }
              second={<TitleList view={view} />}
            />
          </>
        )}
      </Answer>
    </Screen>
  );
}
