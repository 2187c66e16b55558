import type { InnovationView } from '@core/contract/innovation';
import { CRITERIA, type InnovationText } from '@core/domain/innovation';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { PageHead } from '@/ui/page-head';
import { PictureRow } from '@/ui/picture-row';
import { Row } from '@/ui/stack';
import { Section } from '@/ui/section';
import { StatusNote } from '@/ui/status-note';
import { Tag } from '@/ui/tag';
import { Paragraph } from '@/ui/paragraph';
import {
  BENEFIT_LABELS,
  CRITERION_LABELS,
  INNOVATION_KIND_LABELS,
  INNOVATION_STATE_LABELS,
  INNOVATION_MESSAGES as MESSAGES,
  LEVEL_LABELS,
  OUTCOME_LABELS,
  PART_LABELS,
} from '@/messages/innovation';
import { formatDate } from '@/messages/months';
import type { Acting } from './proposal-screen';
import { RevisitPart } from './revisit-part';

interface ProposalFaceProps {
  readonly view: InnovationView;
  readonly onAct: (acting: Acting) => void;
}

const STORY: readonly (keyof InnovationText)[] = ['problem', 'method', 'effect'];

/** The page of a work: public within the collective once it is concluded. */
export function ProposalFace({ view, onAct }: ProposalFaceProps) {
  const { text, conclusion, sentBack, you, state } = view;
  const mayReturn = state === 'submitted' && (you.reviewer || you.leader) && !you.author;
  return (
    <>
      <PageHead
        over={`${INNOVATION_KIND_LABELS[view.kind]} · ${formatDate(view.on)}`}
        title={MESSAGES.named(view.authors, text.title)}
        aside={<Tag tone={state === 'adopted' ? 'green' : 'plain'}>{INNOVATION_STATE_LABELS[state]}</Tag>}
      />
      {sentBack && state === 'draft' ? (
        <StatusNote tone="amber" title={MESSAGES.sentBack(sentBack.name)}>
          {sentBack.reason}
        </StatusNote>
      ) : null}
      {conclusion ? (
        <Card
          tone="wash"
          title={OUTCOME_LABELS[conclusion.outcome]}
          note={MESSAGES.conclusionBy(conclusion.name, conclusion.on)}
        >
          <Paragraph>{conclusion.words}</Paragraph>
        </Card>
      ) : null}
      <Card>
        {STORY.map((part) => (
          <Part key={part} label={PART_LABELS[part].label} text={text[part]} />
        ))}
        <Part label={BENEFIT_LABELS[view.benefitKind]} text={text.benefit} />
        <Part label={PART_LABELS.basis.label} text={text.basis} />
        <PictureRow pictures={view.pictures} name={text.title} />
      </Card>
      {view.adoption ? <RevisitPart view={view} onAct={onAct} /> : null}
      {state === 'draft' ? null : <Reviews view={view} onAct={onAct} />}
      {mayReturn ? (
        <Button tone="plain" onPress={() => onAct({ kind: 'sendBack' })}>
          {MESSAGES.sendBack}
        </Button>
      ) : null}
    </>
  );
}

function Part({ label, text }: { readonly label: string; readonly text: string }) {
  return (
    <>
      <Paragraph size="note" tone="green">
        {label}
      </Paragraph>
      <Paragraph>{text === '' ? '—' : text}</Paragraph>
    </>
  );
}

function Reviews({ view, onAct }: ProposalFaceProps) {
  const { reviews, you, state } = view;
  const hidden = state === 'submitted' && (you.author || !(you.reviewer || you.leader));
  return (
    <Section title={MESSAGES.reviews}>
      {reviews.length === 0 ? (
        <Paragraph tone="soft">{hidden ? MESSAGES.reviewsHidden : MESSAGES.noReview}</Paragraph>
      ) : null}
      {reviews.map((review) => (
        <Card
          key={`${review.name}.${review.at}`}
          title={MESSAGES.reviewBy(review.name, review.at)}
          aside={<Tag tone="green">{OUTCOME_LABELS[review.outcome]}</Tag>}
        >
          {CRITERIA.map((criterion) => (
            <Paragraph key={criterion}>
              {`${CRITERION_LABELS[criterion].name}（${LEVEL_LABELS[review.weighed[criterion].level]}）：${review.weighed[criterion].words}`}
            </Paragraph>
          ))}
          {review.own && state === 'submitted' ? (
            <Row>
              <Button tone="plain" small onPress={() => onAct({ kind: 'judge' })}>
                {MESSAGES.judgeAgain}
              </Button>
            </Row>
          ) : null}
        </Card>
      ))}
    </Section>
  );
}
