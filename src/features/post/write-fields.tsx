import type { ReactNode } from 'react';
import type { PostScreen } from '@core/contract/post';
import { POST_NEED_MAX, POST_NEXT_MAX, POST_TEXT_MAX } from '@core/domain/post';
import { Card } from '@/ui/card';
import { Choice } from '@/ui/choice';
import { Field } from '@/ui/field';
import { SelectField } from '@/ui/picker-field';
import { SwitchRow } from '@/ui/switch-row';
import { POST_MESSAGES as MESSAGES } from '@/messages/post';
import type { PostFormState } from './use-post';

interface WriteFieldsProps {
  readonly screen: PostScreen;
  readonly form: PostFormState;
  readonly pictures: ReactNode;
}

/** Edits the three texts and the three preset choices of a post. */
export function WriteFields({ screen, form, pictures }: WriteFieldsProps) {
  const { value, change } = form;
  const quarter = [100, 75, 50, 25].find((step) => value.completion >= step);
  return (
    <>
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
      <Card>
        {screen.nodes.length > 0 ? (
          <>
            <SelectField
              label={MESSAGES.node}
              value={value.nodeId ?? ''}
              options={screen.nodes.map((node) => ({ value: node.nodeId, label: node.title }))}
              onChange={(nodeId) => change({ nodeId })}
            />
            <Choice
              label={MESSAGES.completion}
              options={MESSAGES.completions}
              value={quarter === undefined ? null : `${quarter as 25 | 50 | 75 | 100}`}
              onChange={(chosen) => change({ completion: Number(chosen) })}
            />
          </>
        ) : null}
        <SwitchRow
          label={MESSAGES.consent}
          help={MESSAGES.consentHelp}
          on={value.wallConsent}
          onChange={(wallConsent) => change({ wallConsent })}
        />
      </Card>
    </>
  );
}
