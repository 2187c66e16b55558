import { useState } from 'react';
import type { OutputOf } from '@core/contract/procedures';
import type { Refusal } from '@core/contract/result';
import { parseCode } from '@core/domain/invitation';
import { call } from '@/api/call';
import { useDraft } from '@/api/use-draft';
import { useMutation } from '@/api/use-mutation';
import { replacePage } from '@/platform/navigate';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Field } from '@/ui/field';
import { PageHead } from '@/ui/page-head';
import { RefusalNote } from '@/ui/refusal-note';
import { Screen } from '@/ui/screen';
import { StatusNote } from '@/ui/status-note';
import { REDEEM_MESSAGES as MESSAGES } from '@/messages/district';
import { formatMissing } from '@/messages/ui';

type InspectedCode = OutputOf<'orgCode.inspect'>;

/** Operator codes have at least sixteen characters, other codes ten. */
const OPERATOR = /^[A-Za-z0-9-]{16,64}$/;

/** Enters an office by code: a district by the operator's code, a body by the district's, an officer by the holder's. */
export function RedeemCodeScreen() {
  const { value, change, discard } = useDraft('found', { typed: '', name: '', personName: '' });
  const [inspected, setInspected] = useState<InspectedCode | 'operator'>();
  const [inspectRefusal, setInspectRefusal] = useState<Refusal>();
  const foundDistrict = useMutation('district.found');
  const foundBody = useMutation('body.found');
  const accept = useMutation('office.accept');
  const code = parseCode(value.typed);
  const operator = code === null && OPERATOR.test(value.typed.trim());
  const purpose = inspected === 'operator' ? 'district' : inspected?.purpose;
  const names = purpose === 'district' || purpose === 'body';
  const missing = formatMissing({
    [MESSAGES.orgName[purpose === 'district' ? 'district' : 'body']]: names && value.name.trim() === '',
    [MESSAGES.personName]: value.personName.trim() === '',
  });
  const look = async (): Promise<void> => {
    setInspectRefusal(undefined);
    if (operator) return setInspected('operator');
    if (code === null) return;
    const result = await call('orgCode.inspect', { code });
    if (result.ok) setInspected(result.value);
    else setInspectRefusal(result);
  };
  const go = (kind: 'district' | 'body', id: string): void => {
    discard();
    if (kind === 'district') replacePage('/packages/district/pages/console/index', { districtId: id });
    else replacePage('/packages/district/pages/body/index', { bodyId: id });
  };
  const enter = async (): Promise<void> => {
    const { name, personName, typed } = value;
    if (purpose === 'district') {
      const result = await foundDistrict.mutate({ code: typed.trim(), name, personName });
      if (result?.ok) go('district', result.value.districtId);
    } else if (purpose === 'body' && code !== null) {
      const result = await foundBody.mutate({ code, name, personName });
      if (result?.ok) go('body', result.value.bodyId);
    } else if (code !== null) {
      const result = await accept.mutate({ code, personName });
      if (result?.ok) go(result.value.kind, result.value.orgId);
    }
  };
  const forCollective = purpose === 'collective';
  return (
    <Screen
      title={MESSAGES.title}
      bar={
        inspected === undefined || forCollective ? (
          <Button
            missing={
              forCollective ? MESSAGES.collective : code === null && !operator ? MESSAGES.codeFirst : ''
            }
            onPress={() => void look()}
          >
            {MESSAGES.look}
          </Button>
        ) : (
          <Button
            busy={foundDistrict.busy || foundBody.busy || accept.busy}
            missing={missing}
            onPress={() => void enter()}
          >
            {MESSAGES.enter}
          </Button>
        )
      }
    >
      <PageHead over={MESSAGES.title} title={MESSAGES.head} note={MESSAGES.note} />
      {inspected === undefined ? (
        <Card>
          <Field
            label={MESSAGES.code}
            value={value.typed}
            onChange={(typed) => change({ ...value, typed })}
            max={64}
          />
        </Card>
      ) : null}
      {forCollective ? <StatusNote tone="amber">{MESSAGES.collective}</StatusNote> : null}
      {inspected !== undefined && !forCollective ? (
        <Card
          title={inspected === 'operator' ? MESSAGES.operator : inspected.orgName}
          {...(inspected === 'operator' || inspected.purpose === 'collective'
            ? {}
            : { note: MESSAGES.founding[inspected.purpose] })}
        >
          {names ? (
            <Field
              label={MESSAGES.orgName[purpose]}
              value={value.name}
              onChange={(name) => change({ ...value, name })}
              max={40}
            />
          ) : null}
          <Field
            label={MESSAGES.personName}
            value={value.personName}
            onChange={(personName) => change({ ...value, personName })}
            max={30}
          />
        </Card>
      ) : null}
      <RefusalNote refusal={inspectRefusal ?? foundDistrict.refusal ?? foundBody.refusal ?? accept.refusal} />
      {inspected === undefined ? null : (
        <Button tone="plain" onPress={() => setInspected(undefined)}>
          {MESSAGES.other}
        </Button>
      )}
    </Screen>
  );
}
