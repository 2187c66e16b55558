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
import { Words } from '@/ui/words';
import {
  BENEFIT_WORDS,
  CRITERION_WORDS,
  INNOVATION_KIND_WORDS,
  INNOVATION_STATE_WORDS,
  INNOVATION_WORDS as WORDS,
  LEVEL_WORDS,
  OUTCOME_WORDS,
  PART_WORDS,
} from '@/words/innovation';
import { sayDate } from '@/words/months';
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
        over={`${INNOVATION_KIND_WORDS[view.kind]} · ${sayDate(view.on)}`}
        title={WORDS.named(view.authors, text.title)}
        aside={<Tag tone={state === 'adopted' ? 'green' : 'plain'}>{INNOVATION_STATE_WORDS[state]}</Tag>}
      />
      {sentBack && state === 'draft' ? (
        <StatusNote tone="amber" title={WORDS.sentBack(sentBack.name)}>
          {sentBack.reason}
        </StatusNote>
      ) : null}
      {conclusion ? (
        <Card
          tone="wash"
          title={OUTCOME_WORDS[conclusion.outcome]}
          note={WORDS.conclusionBy(conclusion.name, conclusion.on)}
        >
          <Words>{conclusion.words}</Words>
        </Card>
      ) : null}
      <Card>
        {STORY.map((part) => (
          <Part key={part} label={PART_WORDS[part].label} text={text[part]} />
        ))}
        <Part label={BENEFIT_WORDS[view.benefitKind]} text={text.benefit} />
        <Part label={PART_WORDS.basis.label} text={text.basis} />
        <PictureRow pictures={view.pictures} name={text.title} />
      </Card>
      {view.adoption ? <RevisitPart view={view} onAct={onAct} /> : null}
      {state === 'draft' ? null : <Reviews view={view} onAct={onAct} />}
      {mayReturn ? (
        <Button tone="plain" onPress={() => onAct({ kind: 'sendBack' })}>
          {WORDS.sendBack}
        </Button>
      ) : null}
    </>
  );
}

function Part({ label, text }: { readonly label: string; readonly text: string }) {
  return (
    <>
      <Words size="note" tone="green">
        {label}
      </Words>
      <Words>{text === '' ? '—' : text}</Words>
    </>
  );
}

function Reviews({ view, onAct }: ProposalFaceProps) {
  const { reviews, you, state } = view;
  const hidden = state === 'submitted' && (you.author || !(you.reviewer || you.leader));
  return (
    <Section title={WORDS.reviews}>
      {reviews.length === 0 ? (
        <Words tone="soft">{hidden ? WORDS.reviewsHidden : WORDS.noReview}</Words>
      ) : null}
      {reviews.map((review) => (
        <Card
          key={`${review.name}.${review.at}`}
          title={WORDS.reviewBy(review.name, review.at)}
          aside={<Tag tone="green">{OUTCOME_WORDS[review.outcome]}</Tag>}
        >
          {CRITERIA.map((criterion) => (
            <Words key={criterion}>
              {`${CRITERION_WORDS[criterion].name}（${LEVEL_WORDS[review.weighed[criterion].level]}）：${review.weighed[criterion].words}`}
            </Words>
          ))}
          {review.own && state === 'submitted' ? (
            <Row>
              <Button tone="plain" small onPress={() => onAct({ kind: 'judge' })}>
                {WORDS.judgeAgain}
              </Button>
            </Row>
          ) : null}
        </Card>
      ))}
    </Section>
  );
}
