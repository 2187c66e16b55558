import { formatCode } from '@core/domain/invitation';
import type { OfficeScreen, OrgCodeView } from '@core/contract/organisation';
import { useMutation } from '@/api/use-mutation';
import { copyText } from '@/platform/clipboard';
import { formatUrl } from '@/platform/navigate';
import { useShareCard } from '@/platform/share';
import { ask, toast } from '@/platform/toast';
import { Card } from '@/ui/card';
import { IconButton } from '@/ui/icon-button';
import { ListRow } from '@/ui/list-row';
import { Section } from '@/ui/section';
import { ShareButton } from '@/ui/share-button';
import { Tag } from '@/ui/tag';
import { Paragraph } from '@/ui/paragraph';
import { OFFICE_MESSAGES as MESSAGES } from '@/messages/district';
import { formatInstant } from '@/messages/months';

interface CodeListProps {
  readonly view: OfficeScreen;
  readonly orgId: string;
  readonly onChanged: () => void;
}

/** Lists the issued codes; a valid one can be copied with a message or revoked. */
export function CodeList({ view, orgId, onChanged }: CodeListProps) {
  const { mutate } = useMutation('office.revokeCode');
  const copy = async ({ code, purpose, expiresAt }: OrgCodeView): Promise<void> => {
    const text = MESSAGES.message(
      view.office.name,
      MESSAGES.purposes[purpose],
      code,
      formatInstant(expiresAt),
    );
    if (await copyText(text)) toast(MESSAGES.copied);
  };
  const revoke = async (code: string): Promise<void> => {
    const { revokeText: text, revokeYes: yes, no } = MESSAGES;
    if (!(await ask({ title: MESSAGES.revokeAsk(code), text, yes, no }))) return;
    if ((await mutate({ orgId, code }))?.ok) onChanged();
  };
  const latest = view.codes.find(({ usable }) => usable);
  // The page of the code field leads every kind of code to its own page.
  const path = formatUrl('/packages/team/pages/join/index', latest ? { code: latest.code } : {});
  useShareCard({ title: MESSAGES.shareTitle(view.office.name), path });
  return (
    <Section title={MESSAGES.codes}>
      <Card>
        {view.codes.length === 0 ? <Paragraph tone="soft">{MESSAGES.codesEmpty}</Paragraph> : null}
        {view.codes.map((one) => (
          <ListRow
            key={one.code}
            title={formatCode(one.code)}
            note={MESSAGES.codeNote(
              MESSAGES.purposes[one.purpose],
              formatInstant(one.expiresAt),
              one.usesLeft,
            )}
            trailing={
              one.usable ? (
                <>
                  <IconButton icon="copy" label={MESSAGES.copy(one.code)} onPress={() => void copy(one)} />
                  <IconButton
                    icon="close"
                    label={MESSAGES.revoke(one.code)}
                    onPress={() => void revoke(one.code)}
                  />
                </>
              ) : (
                <Tag>{MESSAGES.over}</Tag>
              )
            }
          />
        ))}
      </Card>
      {latest ? <ShareButton label={MESSAGES.share} /> : null}
    </Section>
  );
}
