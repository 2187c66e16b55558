import { useState } from 'react';
import type { FindingView, NamedSeat, OpenFinding } from '@core/contract/eligibility';
import { openPage, openTab } from '@/platform/navigate';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { ListRow } from '@/ui/list-row';
import { Section } from '@/ui/section';
import { Tag } from '@/ui/tag';
import { Paragraph } from '@/ui/paragraph';
import {
  ELIGIBILITY_MESSAGES as MESSAGES,
  FINDING_STATE_LABELS,
  formatFigures,
  formatMissingKinds,
} from '@/messages/eligibility';
import { FORCE_LABELS, READING_LABELS, RULE_LABELS } from '@core/labels/rules';
import { isTab, OPEN_TO_ALL, PAGE_OF_STEP } from './next-step-page';
import { enumTable } from '@core/labels/enum-table';

const TONE = enumTable(
  {
    missing: 'amber',
    boundary: 'amber',
    explain: 'warm',
    manual: 'plain',
    holds: 'green',
  } as const,
  'plain',
);

const isWhole = (finding: FindingView | OpenFinding): finding is FindingView => 'figures' in finding;

const titleOf = ({ rule, year }: OpenFinding): string =>
  year === null ? RULE_LABELS[rule] : `${RULE_LABELS[rule]} · ${MESSAGES.year(year)}`;

interface FindingCardProps {
  readonly collectiveId: string;
  readonly finding: FindingView | OpenFinding;
}

/** Shows one rule: state, advice, and collapsed the clause, the dates and the people. */
export function FindingCard({ collectiveId, finding }: FindingCardProps) {
  const [open, setOpen] = useState(false);
  const { state, nextStep, advice } = finding;
  const whole = isWhole(finding) ? finding : null;
  const follow = nextStep !== null && (whole !== null || OPEN_TO_ALL.includes(nextStep));
  const go = (): void => {
    if (nextStep === null) return;
    const page = PAGE_OF_STEP[nextStep];
    if (isTab(page)) openTab(page);
    else openPage(page, { collectiveId });
  };
  return (
    <Card
      title={titleOf(finding)}
      {...(whole ? { note: formatFigures(whole) } : {})}
      aside={<Tag tone={TONE[state]}>{FINDING_STATE_LABELS[state].tag}</Tag>}
    >
      {advice === '' ? null : (
        <ListRow title={advice} {...(follow ? { label: `${MESSAGES.go}：${advice}`, onPress: go } : {})} />
      )}
      <Button
        tone="plain"
        small
        icon={open ? 'close' : 'down'}
        label={`${MESSAGES.more}：${titleOf(finding)}`}
        onPress={() => setOpen(!open)}
      >
        {MESSAGES.more}
      </Button>
      {open ? <Basis collectiveId={collectiveId} finding={finding} whole={whole} /> : null}
    </Card>
  );
}

interface BasisProps extends FindingCardProps {
  readonly whole: FindingView | null;
}

function Basis({ collectiveId, finding, whole }: BasisProps) {
  return (
    <>
      <Paragraph>{`${FORCE_LABELS[finding.force]}：${finding.clause}`}</Paragraph>
      {whole ? (
        <Paragraph tone="soft" size="note">
          {[
            whole.dateBasis.from
              ? MESSAGES.span(whole.dateBasis.from, whole.dateBasis.on)
              : MESSAGES.on(whole.dateBasis.on),
            ...(whole.dateBasis.reading ? [READING_LABELS[whole.dateBasis.reading]] : []),
          ].join(' · ')}
        </Paragraph>
      ) : null}
      {whole && whole.lacking.length > 0 ? (
        <Paragraph>{MESSAGES.missingKinds(formatMissingKinds(whole.lacking))}</Paragraph>
      ) : null}
      {whole ? <People collectiveId={collectiveId} title={MESSAGES.people} people={whole.people} /> : null}
      {whole ? (
        <People collectiveId={collectiveId} title={MESSAGES.nearLimit} people={whole.nearLimit} />
      ) : null}
    </>
  );
}

interface PeopleProps {
  readonly collectiveId: string;
  readonly title: string;
  readonly people: readonly NamedSeat[];
}

function People({ collectiveId, title, people }: PeopleProps) {
  if (people.length === 0) return null;
  return (
    <Section title={title}>
      {people.slice(0, 20).map(({ seatId, name }) => (
        <ListRow
          key={seatId}
          title={name}
          onPress={() => openPage('/packages/team/pages/member/index', { collectiveId, seatId })}
        />
      ))}
    </Section>
  );
}
