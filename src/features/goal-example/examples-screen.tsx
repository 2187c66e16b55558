import { useCollectiveId } from '@/api/use-collective-id';
import { useMutation } from '@/api/use-mutation';
import { useQuery } from '@/api/use-query';
import { usePageParams } from '@/platform/navigate';
import { ExamplesEditor } from './examples-editor';

/** The examples that a collective added, or with `officeId` an office. */
export function ExamplesScreen() {
  const { officeId } = usePageParams();
  return officeId === undefined ? <OfCollective /> : <OfOffice orgId={officeId} />;
}

function OfCollective() {
  const collectiveId = useCollectiveId();
  const query = useQuery('goalExample.added', { collectiveId });
  const add = useMutation('goalExample.add');
  const remove = useMutation('goalExample.remove');
  return (
    <ExamplesEditor
      {...query}
      orgId={collectiveId}
      busy={add.busy}
      refusal={add.refusal ?? remove.refusal}
      add={async (example) => (await add.mutate({ collectiveId, example }))?.ok === true}
      remove={async (exampleId) => (await remove.mutate({ collectiveId, exampleId }))?.ok === true}
    />
  );
}

function OfOffice({ orgId }: { readonly orgId: string }) {
  const query = useQuery('officeExample.added', { orgId });
  const add = useMutation('officeExample.add');
  const remove = useMutation('officeExample.remove');
  return (
    <ExamplesEditor
      {...query}
      orgId={orgId}
      busy={add.busy}
      refusal={add.refusal ?? remove.refusal}
      add={async (example) => (await add.mutate({ orgId, example }))?.ok === true}
      remove={async (exampleId) => (await remove.mutate({ orgId, exampleId }))?.ok === true}
    />
  );
}
