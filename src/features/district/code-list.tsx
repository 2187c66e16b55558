import type { OfficeScreen, OrgCodeView } from '@core/contract/organisation';
import { useSend } from '@/api/use-send';
import { copyText } from '@/platform/clipboard';
import { ask, toast } from '@/platform/toast';
import { Card } from '@/ui/card';
import { IconButton } from '@/ui/icon-button';
import { ListRow } from '@/ui/list-row';
import { Section } from '@/ui/section';
import { Tag } from '@/ui/tag';
import { Words } from '@/ui/words';
import { OFFICE_WORDS as WORDS } from '@/words/district';
import { sayInstant } from '@/words/months';

interface CodeListProps {
  readonly view: OfficeScreen;
  readonly orgId: string;
  readonly onChanged: () => void;
}

/** The codes that were given out; one that still works is copied with a sentence, or made void. */
export function CodeList({ view, orgId, onChanged }: CodeListProps) {
  const { send } = useSend('office.revokeCode');
  const copy = async ({ code, purpose, expiresAt }: OrgCodeView): Promise<void> => {
    const text = WORDS.message(view.office.name, WORDS.purposes[purpose], code, sayInstant(expiresAt));
    if (await copyText(text)) toast(WORDS.copied);
  };
  const revoke = async (code: string): Promise<void> => {
    const { revokeText: text, revokeYes: yes, no } = WORDS;
    if (!(await ask({ title: WORDS.revokeAsk(code), text, yes, no }))) return;
    if ((await send({ orgId, code }))?.ok) onChanged();
  };
  return (
    <Section title={WORDS.codes}>
      <Card>
        {view.codes.length === 0 ? <Words tone="soft">{WORDS.codesEmpty}</Words> : null}
        {view.codes.map((one) => (
          <ListRow
            key={one.code}
            title={`${one.code.slice(0, 5)} ${one.code.slice(5)}`}
            note={WORDS.codeNote(WORDS.purposes[one.purpose], sayInstant(one.expiresAt), one.usesLeft)}
            tail={
              one.usable ? (
                <>
                  <IconButton icon="copy" label={WORDS.copy(one.code)} onPress={() => void copy(one)} />
                  <IconButton
                    icon="close"
                    label={WORDS.revoke(one.code)}
                    onPress={() => void revoke(one.code)}
                  />
                </>
              ) : (
                <Tag>{WORDS.over}</Tag>
              )
            }
          />
        ))}
      </Card>
    </Section>
  );
}
