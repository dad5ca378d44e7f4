import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useLocation } from 'react-router';
import { toApiFailure } from '../../api/api-failure.js';
import { Notice } from '../notice.js';
import { keyFrom, KeyForm, type KeyFormProps, type RequestKey } from './key-form.js';

/** A request that was found, and what can become of it. */
export interface FoundRequest<Found> {
  readonly request: Found;
  readonly requestKey: RequestKey;
  /** Reads it again. */
  readonly onChanged: () => void;
  readonly onDeleted: () => void;
}

export interface RequestLookUpProps<Found> {
  readonly texts: KeyFormProps['texts'] & Readonly<Record<'none' | 'deleted' | 'rateLimited' | 'failed', string>>;
  /** Null: there is none under that number and code. */
  readonly lookUp: (key: RequestKey) => Promise<Found | null>;
  readonly children: (found: FoundRequest<Found>) => ReactNode;
}

/** Looks a request up by its number and code, and shows it under the form. */
export function RequestLookUp<Found>({ texts, lookUp, children }: RequestLookUpProps<Found>) {
  const { state } = useLocation() as { state: unknown };
  const [key, setKey] = useState(() => keyFrom(state));
  const [shown, setShown] = useState<RequestKey>();
  const [gone, setGone] = useState(false);
  const found = useRef<HTMLDivElement>(null);
  const { mutate, data, isPending, isError, error, reset } = useMutation({ mutationFn: lookUp });
  useEffect(() => {
    if (data !== undefined && data !== null) found.current?.focus();
  }, [data]);
  const told = () => {
    if (gone) return texts.deleted;
    if (isError) return toApiFailure(error).kind === 'rate-limited' ? texts.rateLimited : texts.failed;
    return data === null ? texts.none : '';
  };
  return (
    <>
      <KeyForm
        requestKey={key}
        onChange={setKey}
        onLookUp={() => {
          setGone(false);
          setShown(key);
          mutate(key);
        }}
        isPending={isPending}
        texts={texts}
      />
      <div role="status">
        {told() === '' ? null : (
          <Notice tone={gone ? 'success' : 'warning'} icon={gone ? 'check' : 'alert'}>
            {told()}
          </Notice>
        )}
      </div>
      <div ref={found} tabIndex={-1}>
        {data === undefined || data === null || shown === undefined
          ? null
          : children({
              request: data,
              requestKey: shown,
              onChanged: () => {
                mutate(shown);
              },
              onDeleted: () => {
                reset();
                setGone(true);
              },
            })}
      </div>
    </>
  );
}
