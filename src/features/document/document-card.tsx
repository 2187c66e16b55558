import type { DocumentOrder, JobView } from '@core/contract/document';
import { canShareDocument, openDocument, shareDocument } from '@/platform/document';
import { toast } from '@/platform/toast';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Progress } from '@/ui/progress';
import { RefusalNote } from '@/ui/refusal-note';
import { Row, Stack } from '@/ui/stack';
import { StatusNote } from '@/ui/status-note';
import { Paragraph } from '@/ui/paragraph';
import { DOCUMENT_KIND_LABELS, DOCUMENT_MESSAGES as MESSAGES, JOB_FAILURE_LABELS } from '@/messages/document';
import { useDocument } from './use-document';

interface DocumentCardProps {
  readonly collectiveId: string;
  readonly order: DocumentOrder;
  /** What this one of several documents of a kind is about. */
  readonly about?: string;
  /** The latest job of this order, if any. */
  readonly known?: JobView | undefined;
  /** True when the owner is a district or a recommending body, not a collective. */
  readonly office?: boolean;
  /** Of a backup; what is missing for it. */
  readonly passphrase?: string;
  readonly missing?: string;
}

/** Shows one document with its job state and actions. */
export function DocumentCard({ collectiveId, order, about, known, office, ...rest }: DocumentCardProps) {
  const { passphrase, missing } = rest;
  const { job, refusal, start, cancel } = useDocument(collectiveId, order, known, office, passphrase);
  const { title: kind, note } = DOCUMENT_KIND_LABELS[order.kind];
  const title = about === undefined ? kind : MESSAGES.kindAbout(kind, about);
  return (
    <Card title={title} note={note}>
      <Stack gap="normal">
        <RefusalNote refusal={refusal} />
        {job ? <JobStatus job={job} /> : null}
        {job?.file ? <FileButtons file={job.file} onAgain={start} /> : null}
        {job && (job.state === 'waiting' || job.state === 'building') ? (
          <Button tone="plain" small label={`${MESSAGES.cancel} ${title}`} onPress={cancel}>
            {MESSAGES.cancel}
          </Button>
        ) : null}
        {!job || job.state === 'failed' || job.state === 'cancelled' || job.state === 'expired' ? (
          missing === undefined ? (
            <Button tone="quiet" icon="file" label={MESSAGES.make(title)} onPress={start}>
              {job ? MESSAGES.again : MESSAGES.make(title)}
            </Button>
          ) : (
            <Button icon="file" missing={missing} onPress={start}>
              {job ? MESSAGES.again : MESSAGES.make(title)}
            </Button>
          )
        ) : null}
      </Stack>
    </Card>
  );
}

function JobStatus({ job }: { readonly job: JobView }) {
  if (job.state === 'failed' && job.failure)
    return <StatusNote tone="amber">{JOB_FAILURE_LABELS[job.failure]}</StatusNote>;
  if (job.state === 'waiting' || job.state === 'building') {
    const label = job.state === 'waiting' ? MESSAGES.waiting : MESSAGES.building;
    const percent = job.total === 0 ? 0 : Math.round((job.done / job.total) * 100);
    return (
      <Progress
        label={label}
        percent={percent}
        figure={job.total === 0 ? '' : MESSAGES.progress(job.done, job.total)}
      />
    );
  }
  if (job.state === 'cancelled' || job.state === 'expired')
    return (
      <Paragraph size="note" tone="soft">
        {MESSAGES[job.state]}
      </Paragraph>
    );
  return null;
}

function FileButtons({
  file,
  onAgain,
}: {
  readonly file: NonNullable<JobView['file']>;
  readonly onAgain: () => void;
}) {
  const use = async (openWith: typeof openDocument) => {
    if ((await openWith(file)) === 'failed') toast(MESSAGES.failed);
  };
  const action = canShareDocument ? MESSAGES.open : MESSAGES.save;
  return (
    <Stack gap="tight">
      <Paragraph size="note" tone="soft">{`${file.name} · ${MESSAGES.size(file.bytes)}`}</Paragraph>
      <Row gap="normal">
        <Button small onPress={() => void use(openDocument)} label={`${action} ${file.name}`}>
          {action}
        </Button>
        {canShareDocument ? (
          <Button
            small
            tone="quiet"
            onPress={() => void use(shareDocument)}
            label={`${MESSAGES.share} ${file.name}`}
          >
            {MESSAGES.share}
          </Button>
        ) : null}
        <Button small tone="plain" onPress={onAgain} label={`${MESSAGES.again} ${file.name}`}>
          {MESSAGES.again}
        </Button>
      </Row>
    </Stack>
  );
}
