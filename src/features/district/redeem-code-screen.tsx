import { NAME_MAX } from '@core/domain/text';
import { useCodeEntry } from '@/api/use-code-entry';
import { useDraft } from '@/api/use-draft';
import { useMutation } from '@/api/use-mutation';
import { replaceLink, replacePage, usePageParams } from '@/platform/navigate';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { CodeField } from '@/ui/code-field';
import { CodeLookButton } from '@/ui/code-look-button';
import { Field } from '@/ui/field';
import { PageHead } from '@/ui/page-head';
import { RefusalNote } from '@/ui/refusal-note';
import { Screen } from '@/ui/screen';
import { Skeleton } from '@/ui/skeleton';
import { REDEEM_MESSAGES as MESSAGES } from '@/messages/district';
import { formatMissing } from '@/messages/ui';

/** Enters an office by code: a district by the operator's code, a body by the district's, an officer by the holder's. */
export function RedeemCodeScreen() {
  const { code: brought } = usePageParams();
  const { value, change, discard } = useDraft('found', { name: '', personName: '' });
  const entry = useCodeEntry(['district', 'body', 'officer'], replaceLink, { brought });
  const { typed, type, found, problem, looking, inspecting, look } = entry;
  const foundDistrict = useMutation('district.found');
  const foundBody = useMutation('body.found');
  const accept = useMutation('office.accept');
  const named = found?.kind === 'district' || found?.kind === 'body' ? found.kind : undefined;
  const missing = formatMissing({
    [MESSAGES.orgName[named ?? 'body']]: named !== undefined && value.name.trim() === '',
    [MESSAGES.personName]: value.personName.trim() === '',
  });
  const go = (kind: 'district' | 'body', id: string): void => {
    discard();
    if (kind === 'district') replacePage('/packages/district/pages/console/index', { districtId: id });
    else replacePage('/packages/district/pages/body/index', { bodyId: id });
  };
  const enter = async (): Promise<void> => {
    if (!found) return;
    const { name, personName } = value;
    const { code } = found;
    if (found.kind === 'district') {
      const result = await foundDistrict.mutate({ code, name, personName });
      if (result?.ok) go('district', result.value.districtId);
    } else if (found.kind === 'body') {
      const result = await foundBody.mutate({ code, name, personName });
      if (result?.ok) go('body', result.value.bodyId);
    } else {
      const result = await accept.mutate({ code, personName });
      if (result?.ok) go(result.value.kind, result.value.orgId);
    }
  };
  return (
    <Screen
      title={MESSAGES.title}
      bar={
        found ? (
          <Button
            busy={foundDistrict.busy || foundBody.busy || accept.busy}
            missing={missing}
            onPress={() => void enter()}
          >
            {MESSAGES.enter}
          </Button>
        ) : inspecting ? null : (
          <CodeLookButton {...{ typed, looking }} onLook={() => void look()}>
            {MESSAGES.look}
          </CodeLookButton>
        )
      }
    >
      <PageHead over={MESSAGES.title} title={MESSAGES.head} note={MESSAGES.note} />
      {found ? (
        <Card
          title={found.kind === 'district' ? MESSAGES.operator : found.orgName}
          {...(found.kind === 'district' ? {} : { note: MESSAGES.founding[found.kind] })}
        >
          {named ? (
            <Field
              label={MESSAGES.orgName[named]}
              value={value.name}
              onChange={(name) => change({ ...value, name })}
              max={40}
            />
          ) : null}
          <Field
            label={MESSAGES.personName}
            value={value.personName}
            onChange={(personName) => change({ ...value, personName })}
            max={NAME_MAX}
          />
        </Card>
      ) : inspecting ? (
        <Skeleton />
      ) : (
        <Card>
          <CodeField typed={typed} onType={type} problem={problem} />
        </Card>
      )}
      <RefusalNote refusal={entry.refusal ?? foundDistrict.refusal ?? foundBody.refusal ?? accept.refusal} />
      {found ? (
        <Button tone="plain" onPress={entry.forget}>
          {MESSAGES.other}
        </Button>
      ) : null}
    </Screen>
  );
}
