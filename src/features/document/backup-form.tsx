import { useState } from 'react';
import type { DocumentOrder } from '@core/contract/document';
import { PASSPHRASE_MAX, PASSPHRASE_MIN } from '@core/domain/backup';
import { Card } from '@/ui/card';
import { Field } from '@/ui/field';
import { PageHead } from '@/ui/page-head';
import { Paragraph } from '@/ui/paragraph';
import { Screen } from '@/ui/screen';
import { BACKUP_MESSAGES as MESSAGES } from '@/messages/backup';
import { DocumentCard } from './document-card';

const ORDER: DocumentOrder = { kind: 'backup' };

/** Takes the whole collective as a file under a passphrase. */
export function BackupForm({ collectiveId }: { readonly collectiveId: string }) {
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const short = passphrase.length < PASSPHRASE_MIN;
  return (
    <Screen title={MESSAGES.title}>
      <PageHead over={MESSAGES.over} title={MESSAGES.head} note={MESSAGES.note} />
      <Card>
        <Field
          label={MESSAGES.passphrase}
          value={passphrase}
          onChange={(typed) => setPassphrase(typed.slice(0, PASSPHRASE_MAX))}
          help={MESSAGES.passphraseHelp}
        />
        <Field label={MESSAGES.again} value={again} onChange={setAgain} />
      </Card>
      <DocumentCard
        collectiveId={collectiveId}
        order={ORDER}
        passphrase={passphrase}
        missing={short ? MESSAGES.passphraseShort : passphrase === again ? '' : MESSAGES.differs}
      />
      <Paragraph size="note" tone="soft">
        {MESSAGES.inside}
      </Paragraph>
      <Paragraph size="note" tone="soft">
        {MESSAGES.logged}
      </Paragraph>
    </Screen>
  );
}
