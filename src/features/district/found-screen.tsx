import { useState } from 'react';
import type { OutputOf } from '@core/contract/procedures';
import type { Refusal } from '@core/contract/result';
import { parseCode } from '@core/domain/invitation';
import { call } from '@/api/call';
import { useDraft } from '@/api/use-draft';
import { useSend } from '@/api/use-send';
import { replacePage } from '@/platform/navigate';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Field } from '@/ui/field';
import { PageHead } from '@/ui/page-head';
import { RefusalNote } from '@/ui/refusal-note';
import { Screen } from '@/ui/screen';
import { StatusNote } from '@/ui/status-note';
import { FOUND_MESSAGES as MESSAGES } from '@/messages/district';

type Face = OutputOf<'orgCode.inspect'>;

/** What an operator writes down has at least sixteen signs; the others have ten. */
const OPERATOR = /^[A-Za-z0-9-]{16,64}$/;

/** Enters an office by a code: a district by the operator's, a body by the district's, a colleague by the holder's. */
export function FoundScreen() {
  const { value, change, settle } = useDraft('found', { typed: '', name: '', personName: '' });
  const [face, setFace] = useState<Face | 'operator'>();
  const [looked, setLooked] = useState<Refusal>();
  const found = useSend('district.found');
  const founded = useSend('body.found');
  const accept = useSend('office.accept');
  const code = parseCode(value.typed);
  const operator = code === null && OPERATOR.test(value.typed.trim());
  const purpose = face === 'operator' ? 'district' : face?.purpose;
  const names = purpose === 'district' || purpose === 'body';
  const ready = value.personName.trim() !== '' && (!names || value.name.trim() !== '');
  const look = async (): Promise<void> => {
    setLooked(undefined);
    if (operator) return setFace('operator');
    if (code === null) return;
    const result = await call('orgCode.inspect', { code });
    if (result.ok) setFace(result.value);
    else setLooked(result);
  };
  const go = (kind: 'district' | 'body', id: string): void => {
    settle();
    if (kind === 'district') replacePage('/packages/district/pages/console/index', { districtId: id });
    else replacePage('/packages/district/pages/body/index', { bodyId: id });
  };
  const enter = async (): Promise<void> => {
    const { name, personName, typed } = value;
    if (purpose === 'district') {
      const result = await found.send({ code: typed.trim(), name, personName });
      if (result?.ok) go('district', result.value.districtId);
    } else if (purpose === 'body' && code !== null) {
      const result = await founded.send({ code, name, personName });
      if (result?.ok) go('body', result.value.bodyId);
    } else if (code !== null) {
      const result = await accept.send({ code, personName });
      if (result?.ok) go(result.value.kind, result.value.orgId);
    }
  };
  const forCollective = purpose === 'collective';
  return (
    <Screen
      title={MESSAGES.title}
      bar={
        face === undefined || forCollective ? (
          <Button disabled={(code === null && !operator) || forCollective} onPress={() => void look()}>
            {MESSAGES.look}
          </Button>
        ) : (
          <Button
            busy={found.busy || founded.busy || accept.busy}
            disabled={!ready}
            onPress={() => void enter()}
          >
            {MESSAGES.enter}
          </Button>
        )
      }
    >
      <PageHead over={MESSAGES.title} title={MESSAGES.head} note={MESSAGES.note} />
      {face === undefined ? (
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
      {face !== undefined && !forCollective ? (
        <Card
          title={face === 'operator' ? MESSAGES.operator : face.orgName}
          {...(face === 'operator' || face.purpose === 'collective'
            ? {}
            : { note: MESSAGES.founding[face.purpose] })}
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
      <RefusalNote refusal={looked ?? found.refusal ?? founded.refusal ?? accept.refusal} />
      {face === undefined ? null : (
        <Button tone="plain" onPress={() => setFace(undefined)}>
          {MESSAGES.other}
        </Button>
      )}
    </Screen>
  );
}
