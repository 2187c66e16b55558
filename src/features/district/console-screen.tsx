import { useQuery, useRefetchOnShow } from '@/api/use-query';
import { openPage, usePageParams } from '@/platform/navigate';
import { AsyncView } from '@/ui/async-view';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Icon } from '@/ui/icon';
import { ListRow } from '@/ui/list-row';
import { PageHead } from '@/ui/page-head';
import { Screen } from '@/ui/screen';
import { Section } from '@/ui/section';
import { CONSOLE_MESSAGES as MESSAGES } from '@/messages/district';
import { NotificationOptIn } from './notification-opt-in';
import { CoverageCard } from './coverage-card';
import { DossiersSection } from './dossiers-section';
import { TitleList } from './title-list';
import { TwoColumns } from './two-columns';

/** 区级工作台: applications waiting for a decision, and the sweep over all titles. */
export function ConsoleScreen() {
  const { districtId = '' } = usePageParams();
  const { state, refetch } = useQuery('district.open', { districtId });
  useRefetchOnShow({ state, refetch });
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
      <AsyncView state={state} shape="rows" count={4} onRetry={() => void refetch()}>
        {(view) => (
          <>
            <PageHead over={MESSAGES.over(view.round)} title={view.name} note={view.office.personName} />
            <TwoColumns
              first={
                <>
                  <CoverageCard view={view} />
                  <Section title={MESSAGES.files}>
                    <DossiersSection
                      name="district.files"
                      whose={{ districtId }}
                      states={MESSAGES.filesOf}
                      label={MESSAGES.state}
                      first={view.queue}
                      empty={MESSAGES.queueEmpty}
                    />
                  </Section>
                  <NotificationOptIn template={view.letter} />
                  <Card>
                    <ListRow
                      leading={<Icon name="file" />}
                      title={MESSAGES.documents}
                      onPress={() => openPage('/packages/district/pages/papers/index', { districtId })}
                    />
                    <ListRow
                      leading={<Icon name="edit" />}
                      title={MESSAGES.notice}
                      onPress={() => openPage('/packages/district/pages/notice/index', { orgId: districtId })}
                    />
                    <ListRow
                      leading={<Icon name="team" />}
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
      </AsyncView>
    </Screen>
  );
}
