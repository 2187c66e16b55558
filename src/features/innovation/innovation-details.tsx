import type { InnovationView } from '@core/contract/innovation';
import { CRITERIA, type InnovationText } from '@core/domain/innovation';
import { AttachmentsRow } from '@/ui/attachments-row';
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
import type { InnovationAction } from './innovation-action';
import { RevisitSection } from './revisit-section';

interface InnovationDetailsProps {
  readonly view: InnovationView;
  readonly onAction: (action: InnovationAction) => void;
}

const DESCRIPTION_FIELDS: readonly (keyof InnovationText)[] = ['problem', 'method', 'effect'];

/** Shows an innovation; the whole collective sees it once it is concluded. */
export function InnovationDetails({ view, onAction }: InnovationDetailsProps) {
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
        {DESCRIPTION_FIELDS.map((field) => (
          <LabelledText key={field} label={PART_LABELS[field].label} text={text[field]} />
        ))}
        <LabelledText label={BENEFIT_LABELS[view.benefitKind]} text={text.benefit} />
        <LabelledText label={PART_LABELS.basis.label} text={text.basis} />
        <PictureRow pictures={view.pictures} name={text.title} />
        <AttachmentsRow collectiveId={view.collectiveId} kind="innovation" id={view.innovationId} />
      </Card>
      {view.adoption ? <RevisitSection view={view} onAction={onAction} /> : null}
      {state === 'draft' ? null : <Reviews view={view} onAction={onAction} />}
      {mayReturn ? (
        <Button tone="plain" onPress={() => onAction({ kind: 'sendBack' })}>
          {MESSAGES.sendBack}
        </Button>
      ) : null}
    </>
  );
}

function LabelledText({ label, text }: { readonly label: string; readonly text: string }) {
  return (
    <>
      <Paragraph size="note" tone="green">
        {label}
      </Paragraph>
      <Paragraph>{text === '' ? '—' : text}</Paragraph>
    </>
  );
}

function Reviews({ view, onAction }: InnovationDetailsProps) {
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
              <Button tone="plain" small onPress={() => onAction({ kind: 'review' })}>
                {MESSAGES.reviewAgain}
              </Button>
            </Row>
          ) : null}
        </Card>
      ))}
    </Section>
  );
}
