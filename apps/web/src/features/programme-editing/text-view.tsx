import { useState } from 'react';
import { parse, stringify, YAMLParseError } from 'yaml';
import { FormField } from '../../components/form-field.js';
import { useTexts } from '../../i18n/texts.js';
import { asDocument, type JsonObject } from './json-document.js';

export interface TextViewProps {
  readonly document: JsonObject;
  readonly readOnly: boolean;
  /** A document that could be read; undefined while the text can't be. */
  readonly onChange: (document: JsonObject | undefined) => void;
}

/** A programme as the knowledge folder has it. */
export function yamlOf(document: JsonObject): string {
  return stringify(document, { lineWidth: 110 });
}

/** The same document as text, as it would stand in the knowledge folder. */
export function TextView({ document, readOnly, onChange }: TextViewProps) {
  const t = useTexts('programmes');
  const [text, setText] = useState(() => yamlOf(document));
  const [fault, setFault] = useState<string>();
  const read = (typed: string) => {
    setText(typed);
    try {
      const read = asDocument(parse(typed));
      setFault(read === undefined ? t('text.noDocument') : undefined);
      onChange(read);
    } catch (error) {
      const line = error instanceof YAMLParseError ? error.linePos?.[0].line : undefined;
      setFault(line === undefined ? t('text.unreadable') : t('text.unreadableAt', { line }));
      onChange(undefined);
    }
  };
  return (
    <FormField label={t('text.label')} hint={t('text.hint')} fault={fault}>
      {(control) => (
        <textarea
          {...control}
          rows={24}
          spellCheck={false}
          readOnly={readOnly}
          value={text}
          onChange={({ target }) => {
            read(target.value);
          }}
        />
      )}
    </FormField>
  );
}
