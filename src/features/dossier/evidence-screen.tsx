import { useState } from 'react';
import type { EvidenceEntry } from '@core/domain/dossier';
import type { EvidenceKind } from '@core/domain/eligibility/record';
import { EVIDENCE_KINDS } from '@core/domain/eligibility/record';
import { useCall } from '@/api/use-call';
import { usePlaceId } from '@/api/use-place';
import { Answer } from '@/ui/answer';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { ListRow } from '@/ui/list-row';
import { PageHead } from '@/ui/page-head';
import { Screen } from '@/ui/screen';
import { Words } from '@/ui/words';
import { EVIDENCE_KIND_WORDS, EVIDENCE_WORDS as WORDS } from '@/words/dossier';
import { sayDate } from '@/words/months';
import { DeclarationList } from './declaration-list';
import { EntrySheet } from './entry-sheet';

interface Writing {
  readonly kind: EvidenceKind;
  readonly entry: EvidenceEntry | null;
}

/** 证明与声明: evidence of each kind, and what only a person declares. */
export function EvidenceScreen() {
  const collectiveId = usePlaceId();
  const { state, reload } = useCall('dossier.evidence', { collectiveId });
  const [writing, write] = useState<Writing | null>(null);
  const view = state.kind === 'ready' ? state.value : null;
  return (
    <Screen
      title={WORDS.title}
      over={
        writing && view ? (
          <EntrySheet
            collectiveId={collectiveId}
            version={view.version}
            kind={writing.kind}
            entry={writing.entry}
            onClose={() => write(null)}
            onDone={reload}
          />
        ) : null
      }
    >
      <PageHead over={WORDS.title} title={WORDS.head} note={WORDS.note} />
      <Answer state={state} shape="rows" count={4} onRetry={() => void reload()}>
        {({ entries, declarations, texts, version }) => (
          <>
            {EVIDENCE_KINDS.map((kind) => (
              <Card key={kind} title={EVIDENCE_KIND_WORDS[kind]}>
                {entries
                  .filter((entry) => entry.kind === kind)
                  .map((entry) => (
                    <ListRow
                      key={entry.id}
                      title={entry.title}
                      note={`${sayDate(entry.on)}${entry.text === '' ? '' : ` · ${entry.text}`}`}
                      label={WORDS.edit(entry.title)}
                      onPress={() => write({ kind, entry })}
                    />
                  ))}
                {entries.some((entry) => entry.kind === kind) ? null : (
                  <Words tone="soft">{WORDS.none}</Words>
                )}
                <Button tone="plain" small icon="plus" onPress={() => write({ kind, entry: null })}>
                  {WORDS.add(EVIDENCE_KIND_WORDS[kind])}
                </Button>
              </Card>
            ))}
            <DeclarationList
              {...{ collectiveId, version, declarations, texts }}
              onDone={() => void reload()}
            />
          </>
        )}
      </Answer>
    </Screen>
  );
}
