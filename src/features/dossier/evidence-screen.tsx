import { useEffect, useState } from 'react';
import { View } from '@tarojs/components';
import type { EvidenceEntry } from '@core/domain/dossier';
import type { EvidenceKind } from '@core/domain/eligibility/record';
import { EVIDENCE_KINDS } from '@core/domain/eligibility/record';
import { EVIDENCE_KIND_LABELS } from '@core/labels/dossier';
import { useQuery } from '@/api/use-query';
import { useCollectiveId } from '@/api/use-collective-id';
import { reveal } from '@/platform/focus';
import { usePageParams } from '@/platform/navigate';
import { AsyncView } from '@/ui/async-view';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { ListRow } from '@/ui/list-row';
import { PageHead } from '@/ui/page-head';
import { Screen } from '@/ui/screen';
import { Paragraph } from '@/ui/paragraph';
import { EVIDENCE_MESSAGES as MESSAGES, FORM_MESSAGES } from '@/messages/dossier';
import { formatDate } from '@/messages/months';
import { DeclarationList } from './declaration-list';
import { EntrySheet } from './entry-sheet';

interface Writing {
  readonly kind: EvidenceKind;
  readonly entry: EvidenceEntry | null;
}

/** 证明与声明: evidence by kind, and the declarations made by a person. */
export function EvidenceScreen() {
  const collectiveId = useCollectiveId();
  const { state, refetch } = useQuery('dossier.evidence', { collectiveId });
  const [writing, write] = useState<Writing | null>(null);
  const view = state.kind === 'ready' ? state.value : null;
  const { what } = usePageParams();
  const isReady = view !== null;
  // Opened from the list of missing items: the item itself is shown.
  useEffect(() => {
    if (isReady && what !== undefined) reveal(`what-${what}`);
  }, [isReady, what]);
  return (
    <Screen
      title={MESSAGES.title}
      over={
        writing && view ? (
          <EntrySheet
            collectiveId={collectiveId}
            version={view.version}
            kind={writing.kind}
            entry={writing.entry}
            onClose={() => write(null)}
            onDone={refetch}
          />
        ) : null
      }
    >
      <PageHead over={MESSAGES.title} title={MESSAGES.head} note={MESSAGES.note} />
      <AsyncView state={state} shape="rows" count={4} onRetry={() => void refetch()}>
        {({ entries, declarations, past, texts, version, carried, asked }) => (
          <>
            {EVIDENCE_KINDS.filter(
              (kind) =>
                !asked || asked.evidence.includes(kind) || entries.some((entry) => entry.kind === kind),
            ).map((kind) => (
              <View key={kind} id={`what-${kind}`}>
                <Card title={EVIDENCE_KIND_LABELS[kind]}>
                  {entries
                    .filter((entry) => entry.kind === kind)
                    .map((entry) => (
                      <ListRow
                        key={entry.id}
                        title={entry.title}
                        note={[
                          formatDate(entry.on),
                          entry.text,
                          carried?.includes(entry.id) ? FORM_MESSAGES.carried : '',
                        ]
                          .filter(Boolean)
                          .join(' · ')}
                        label={MESSAGES.edit(entry.title)}
                        onPress={() => write({ kind, entry })}
                      />
                    ))}
                  {entries.some((entry) => entry.kind === kind) ? null : (
                    <Paragraph tone="soft">{MESSAGES.none}</Paragraph>
                  )}
                  <Button tone="plain" small icon="plus" onPress={() => write({ kind, entry: null })}>
                    {MESSAGES.add(EVIDENCE_KIND_LABELS[kind])}
                  </Button>
                </Card>
              </View>
            ))}
            <DeclarationList
              {...{ collectiveId, version, declarations, texts }}
              past={past ?? []}
              asked={asked?.declarations}
              onDone={() => void refetch()}
            />
          </>
        )}
      </AsyncView>
    </Screen>
  );
}
