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
import { CONSOLE_WORDS as WORDS } from '@/words/district';
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
      title={WORDS.title}
      wide
      bar={
        <Button
          icon="plus"
          onPress={() => openPage('/packages/district/pages/title-import/index', { districtId })}
        >
          {WORDS.import}
        </Button>
      }
    >
      <Answer state={state} shape="rows" count={4} onRetry={() => void reload()}>
        {(view) => (
          <>
            <PageHead over={WORDS.over(view.round)} title={view.name} note={view.office.personName} />
            <TwoColumns
              first={
                <>
                  <CoverageCard view={view} />
                  <Section title={WORDS.files}>
                    <FilesSection
                      name="district.files"
                      whose={{ districtId }}
                      states={WORDS.filesOf}
                      label={WORDS.state}
                      first={view.queue}
                      empty={WORDS.queueEmpty}
                    />
                  </Section>
                  <AskLetter letter={view.letter} />
                  <Card>
                    <ListRow
                      lead={<Icon name="file" />}
                      title={WORDS.papers}
                      onPress={() => openPage('/packages/district/pages/papers/index', { districtId })}
                    />
                    <ListRow
                      lead={<Icon name="team" />}
                      title={WORDS.office}
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
