import { useState } from 'react';
import type { FindingView, NamedSeat, OpenFinding } from '@core/contract/eligibility';
import { openPage, openTab } from '@/platform/navigate';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { ListRow } from '@/ui/list-row';
import { Section } from '@/ui/section';
import { Tag } from '@/ui/tag';
import { Words } from '@/ui/words';
import {
  ELIGIBILITY_WORDS as WORDS,
  FINDING_STATE_WORDS,
  FORCE_WORDS,
  READING_WORDS,
  RULE_WORDS,
  sayFigures,
  sayLacking,
} from '@/words/eligibility';
import { isTab, OPEN_TO_ALL, PAGE_OF_STEP } from './where';

const TONE = {
  missing: 'amber',
  boundary: 'amber',
  explain: 'warm',
  manual: 'plain',
  holds: 'green',
} as const;

const isWhole = (finding: FindingView | OpenFinding): finding is FindingView => 'figures' in finding;

const titleOf = ({ rule, year }: OpenFinding): string =>
  year === null ? RULE_WORDS[rule] : `${RULE_WORDS[rule]} · ${WORDS.year(year)}`;

interface FindingCardProps {
  readonly collectiveId: string;
  readonly finding: FindingView | OpenFinding;
}

/** One rule: how it stands, what to do about it, and folded away the clause, the days and the people. */
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
      {...(whole ? { note: sayFigures(whole) } : {})}
      aside={<Tag tone={TONE[state]}>{FINDING_STATE_WORDS[state].tag}</Tag>}
    >
      {advice === '' ? null : (
        <ListRow title={advice} {...(follow ? { label: `${WORDS.go}：${advice}`, onPress: go } : {})} />
      )}
      <Button
        tone="plain"
        small
        icon={open ? 'close' : 'down'}
        label={`${WORDS.more}：${titleOf(finding)}`}
        onPress={() => setOpen(!open)}
      >
        {WORDS.more}
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
      <Words>{`${FORCE_WORDS[finding.force]}：${finding.clause}`}</Words>
      {whole ? (
        <Words tone="soft" size="note">
          {[
            whole.dateBasis.from
              ? WORDS.span(whole.dateBasis.from, whole.dateBasis.on)
              : WORDS.on(whole.dateBasis.on),
            ...(whole.dateBasis.reading ? [READING_WORDS[whole.dateBasis.reading]] : []),
          ].join(' · ')}
        </Words>
      ) : null}
      {whole && whole.lacking.length > 0 ? <Words>{WORDS.lacking(sayLacking(whole.lacking))}</Words> : null}
      {whole ? <People collectiveId={collectiveId} title={WORDS.people} people={whole.people} /> : null}
      {whole ? <People collectiveId={collectiveId} title={WORDS.nearLimit} people={whole.nearLimit} /> : null}
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
