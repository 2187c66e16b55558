import type { DocumentOrder, JobView } from '@core/contract/document';
import { canShareDocument, openDocument, shareDocument } from '@/platform/document';
import { toast } from '@/platform/toast';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Progress } from '@/ui/progress';
import { RefusalNote } from '@/ui/refusal-note';
import { Row, Stack } from '@/ui/stack';
import { StatusNote } from '@/ui/status-note';
import { Words } from '@/ui/words';
import { DOCUMENT_KIND_WORDS, DOCUMENT_WORDS as WORDS, JOB_FAILURE_WORDS } from '@/words/document';
import { useDocument } from './use-document';

interface DocumentCardProps {
  readonly collectiveId: string;
  readonly order: DocumentOrder;
  /** The latest job of this order, when there was one. */
  readonly known?: JobView | undefined;
  /** The place is a district or a recommending body. */
  readonly office?: boolean;
}

/** One document: what it is, how far it is, and what to do with it. */
export function DocumentCard({ collectiveId, order, known, office }: DocumentCardProps) {
  const { job, refusal, start, cancel } = useDocument(collectiveId, order, known, office);
  const { title, note } = DOCUMENT_KIND_WORDS[order.kind];
  return (
    <Card title={title} note={note}>
      <Stack gap="normal">
        <RefusalNote refusal={refusal} />
        {job ? <JobFace job={job} /> : null}
        {job?.file ? <FileButtons file={job.file} onAgain={start} /> : null}
        {job && (job.state === 'waiting' || job.state === 'building') ? (
          <Button tone="plain" small label={`${WORDS.cancel} ${title}`} onPress={cancel}>
            {WORDS.cancel}
          </Button>
        ) : null}
        {!job || job.state === 'failed' || job.state === 'cancelled' || job.state === 'expired' ? (
          <Button tone="quiet" icon="file" label={WORDS.make(title)} onPress={start}>
            {job ? WORDS.again : WORDS.make(title)}
          </Button>
        ) : null}
      </Stack>
    </Card>
  );
}

function JobFace({ job }: { readonly job: JobView }) {
  if (job.state === 'failed' && job.failure)
    return <StatusNote tone="amber">{JOB_FAILURE_WORDS[job.failure]}</StatusNote>;
  if (job.state === 'waiting' || job.state === 'building') {
    const label = job.state === 'waiting' ? WORDS.waiting : WORDS.building;
    const percent = job.total === 0 ? 0 : Math.round((job.done / job.total) * 100);
    return (
      <Progress
        label={label}
        percent={percent}
        figure={job.total === 0 ? '' : WORDS.progress(job.done, job.total)}
      />
    );
  }
  if (job.state === 'cancelled' || job.state === 'expired')
    return (
      <Words size="note" tone="soft">
        {WORDS[job.state]}
      </Words>
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
  const use = async (door: typeof openDocument) => {
    if ((await door(file)) === 'failed') toast(WORDS.failed);
  };
  return (
    <Stack gap="tight">
      <Words size="note" tone="soft">{`${file.name} · ${WORDS.size(file.bytes)}`}</Words>
      <Row gap="normal">
        <Button small onPress={() => void use(openDocument)} label={`${WORDS.open} ${file.name}`}>
          {canShareDocument ? WORDS.open : WORDS.save}
        </Button>
        {canShareDocument ? (
          <Button
            small
            tone="quiet"
            onPress={() => void use(shareDocument)}
            label={`${WORDS.share} ${file.name}`}
          >
            {WORDS.share}
          </Button>
        ) : null}
        <Button small tone="plain" onPress={onAgain} label={`${WORDS.again} ${file.name}`}>
          {WORDS.again}
        </Button>
      </Row>
    </Stack>
  );
}
