import { useEffect, useState } from 'react';
import { View } from '@tarojs/components';
import type { FieldView, FormView } from '@core/contract/dossier';
import { useDraft } from '@/api/use-draft';
import { useMutation } from '@/api/use-mutation';
import { reveal } from '@/platform/focus';
import { usePageParams } from '@/platform/navigate';
import { toast } from '@/platform/toast';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Choice } from '@/ui/choice';
import { Field } from '@/ui/field';
import { PageHead } from '@/ui/page-head';
import { SelectField } from '@/ui/picker-field';
import { RefusalNote } from '@/ui/refusal-note';
import { Screen } from '@/ui/screen';
import { StatusNote } from '@/ui/status-note';
import { Tag } from '@/ui/tag';
import { FORM_MESSAGES as MESSAGES } from '@/messages/dossier';
import { DOSSIER_DOCUMENT_LABELS } from '@core/labels/dossier-document';
import { ItemList } from './item-list';
import { ItemSheet } from './item-sheet';
import { PrefilledFields } from './prefilled-fields';

interface FormEditorProps {
  readonly collectiveId: string;
  readonly form: FormView;
  readonly pairingId: string | undefined;
  readonly onPairing: (pairingId: string) => void;
  readonly onReload: () => Promise<void>;
}

const fieldId = (key: string): string => `field-${key}`;

type Values = Record<string, string>;

const isOwn = ({ source }: FieldView): boolean => source === 'typed' || source === 'decided';

/** Edits the typed fields of a form and shows the prefilled ones; typed text is saved on the device until submitted. */
export function FormEditor({ collectiveId, form, pairingId, onPairing, onReload }: FormEditorProps) {
  const own = form.sections.flatMap(({ fields }) => fields).filter(isOwn);
  const saved: Values = Object.fromEntries(own.map(({ key, value }) => [key, value]));
  const draft = useDraft<Values>(`form.${collectiveId}.${form.kind}`, saved);
  const { mutate, busy, refusal } = useMutation('dossier.fill');
  const { what } = usePageParams();
  // Opened from the list of missing items: the item itself is shown.
  const [itemId, openItem] = useState<string | null>(
    () => form.items.find(({ title }) => title === what)?.id ?? null,
  );
  const wanted = own.find(({ label }) => label === what)?.key;
  useEffect(() => {
    if (wanted !== undefined) reveal(fieldId(wanted));
  }, [wanted]);
  const item = form.items.find(({ id }) => id === itemId);
  const write = (key: string, text: string): void => draft.change({ ...draft.value, [key]: text });
  const save = async (): Promise<void> => {
    const values = Object.fromEntries(own.map(({ key }) => [key, draft.value[key] ?? '']));
    const result = await mutate({ collectiveId, baseVersion: form.version, paper: form.kind, values });
    if (result?.ok) {
      draft.discard();
      toast(MESSAGES.saved);
    }
    // After a conflict too: the draft stays and is rebased onto the newer version.
    if (result?.ok || result?.code === 'stale-version') await onReload();
  };
  return (
    <Screen
      title={DOSSIER_DOCUMENT_LABELS[form.kind]}
      bar={
        <Button icon="check" busy={busy} onPress={() => void save()}>
          {MESSAGES.save}
        </Button>
      }
      over={
        item ? (
          <ItemSheet
            collectiveId={collectiveId}
            version={form.version}
            item={item}
            onClose={() => openItem(null)}
            onDone={onReload}
          />
        ) : null
      }
    >
      <PageHead over={MESSAGES.example} title={form.title} />
      {refusal?.code === 'stale-version' ? (
        <StatusNote tone="amber">{MESSAGES.stale}</StatusNote>
      ) : (
        <RefusalNote refusal={refusal} />
      )}
      {draft.restored ? <StatusNote>{MESSAGES.restored}</StatusNote> : null}
      {own.some(({ carried }) => carried) ? <StatusNote>{MESSAGES.carriedNote}</StatusNote> : null}
      {form.kind === 'agreement' && form.pairings.length === 0 ? (
        <StatusNote tone="amber">{MESSAGES.noPairing}</StatusNote>
      ) : null}
      {form.pairings.length > 1 ? (
        <Card>
          <SelectField
            label={MESSAGES.choose}
            value={pairingId ?? null}
            options={form.pairings.map((one) => ({ value: one.pairingId, label: one.houseName }))}
            onChange={onPairing}
          />
        </Card>
      ) : null}
      <Card>
        {own.map((field) => (
          <View key={field.key} id={fieldId(field.key)}>
            <OwnField field={field} value={draft.value[field.key] ?? ''} onWrite={write} />
            {field.carried && draft.value[field.key] === field.value ? <Tag>{MESSAGES.carried}</Tag> : null}
          </View>
        ))}
      </Card>
      {form.items.length > 0 ? <ItemList items={form.items} onOpen={openItem} /> : null}
      <PrefilledFields form={form} />
    </Screen>
  );
}

interface OwnFieldProps {
  readonly field: FieldView;
  readonly value: string;
  readonly onWrite: (key: string, text: string) => void;
}

function OwnField({ field, value, onWrite }: OwnFieldProps) {
  if (field.source === 'decided')
    return (
      <Choice
        label={field.label}
        value={value}
        options={field.options.map((option) => ({ value: option, label: option }))}
        onChange={(chosen) => onWrite(field.key, chosen)}
      />
    );
  if (field.source !== 'typed') return null;
  return (
    <Field
      label={field.label}
      value={value}
      max={field.max}
      lines={field.lines}
      {...(field.help === undefined ? {} : { help: field.help })}
      onChange={(text) => onWrite(field.key, text)}
    />
  );
}
