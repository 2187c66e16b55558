import type { ReactNode } from 'react';
import type { PostScreen } from '@core/contract/post';
import { POST_NEED_MAX, POST_NEXT_MAX, POST_TEXT_MAX } from '@core/domain/post';
import { Card } from '@/ui/card';
import { Choice } from '@/ui/choice';
import { Field } from '@/ui/field';
import { SelectField } from '@/ui/picker-field';
import { SwitchRow } from '@/ui/switch-row';
import { POST_MESSAGES as MESSAGES } from '@/messages/post';
import { COMPLETION_LABELS, formatCompletion, percentOf, TIMELINE_MESSAGES } from '@/messages/timeline';
import type { PostFormState } from './use-post';

interface WriteFieldsProps {
  readonly screen: PostScreen;
  readonly form: PostFormState;
  readonly pictures: ReactNode;
}

/** Edits the three texts and the preset choices of a post; wall consent only once it was asked for. */
export function WriteFields({ screen, form, pictures }: WriteFieldsProps) {
  const { value, change } = form;
  return (
    <>
      {screen.post.publishedAt ? (
        <Card>
          <SwitchRow
            label={MESSAGES.consent}
            help={MESSAGES.consentHelp}
            on={value.wallConsent}
            onChange={(wallConsent) => change({ wallConsent })}
          />
        </Card>
      ) : null}
      <Card>
        <Field
          label={MESSAGES.text}
          value={value.text}
          onChange={(text) => change({ text })}
          placeholder={MESSAGES.textPlaceholder}
          lines="many"
          max={POST_TEXT_MAX}
          {...(form.missing ? { error: MESSAGES.missing } : {})}
        />
        <Field
          label={MESSAGES.next}
          value={value.next}
          onChange={(next) => change({ next })}
          placeholder={MESSAGES.nextPlaceholder}
          max={POST_NEXT_MAX}
        />
        <Field
          label={MESSAGES.need}
          value={value.need}
          onChange={(need) => change({ need })}
          placeholder={MESSAGES.needPlaceholder}
          help={MESSAGES.needHelp}
          max={POST_NEED_MAX}
        />
      </Card>
      <Card>{pictures}</Card>
      {screen.nodes.length > 0 ? (
        <Card>
          <SelectField
            label={MESSAGES.node}
            value={value.nodeId ?? ''}
            options={screen.nodes.map((node) => ({ value: node.nodeId, label: node.title }))}
            onChange={(nodeId) => change({ nodeId })}
          />
          <Choice
            label={TIMELINE_MESSAGES.completion}
            options={COMPLETION_LABELS.map(({ label }) => ({ value: label, label }))}
            value={value.completion === 0 ? null : formatCompletion(value.completion)}
            onChange={(chosen) => change({ completion: percentOf(chosen) })}
          />
        </Card>
      ) : null}
    </>
  );
}
