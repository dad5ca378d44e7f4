import { isJsonObject, parseJson } from '../../api/json.js';

/** What the form holds while it is filled in. */
export interface RequestDraft {
  readonly category: string;
  readonly question: string;
  readonly summary: string;
  readonly wantsContact: boolean;
  readonly contact: string;
  readonly consent: boolean;
}

const EMPTY: RequestDraft = {
  category: '',
  question: '',
  summary: '',
  wantsContact: false,
  contact: '',
  consent: false,
};

const STORAGE_KEY = 'gwanmun.request-draft';

const text = (value: unknown) => (typeof value === 'string' ? value : '');

/** What the chat or a link brings along: history state first, else the address's query. */
function prefillOf(state: unknown, query: URLSearchParams): Pick<RequestDraft, 'category' | 'question' | 'summary'> {
  const given = isJsonObject(state) && isJsonObject(state.prefill) ? state.prefill : Object.fromEntries(query);
  return { category: text(given.category), question: text(given.question), summary: text(given.summary) };
}

/**
 * The form as it opens: what the chat brought, else what was being written in this tab before a reload.
 * @param kept the stored draft as JSON, if any
 */
export function openDraft(state: unknown, query: URLSearchParams, kept: string | null): RequestDraft {
  const prefill = prefillOf(state, query);
  const draft = parseJson(kept ?? '');
  const before: RequestDraft = isJsonObject(draft)
    ? {
        category: text(draft.category),
        question: text(draft.question),
        summary: text(draft.summary),
        wantsContact: draft.wantsContact === true,
        contact: text(draft.contact),
        consent: draft.consent === true,
      }
    : EMPTY;
  const isNew = prefill.question !== '' && prefill.question !== before.question;
  const opened = isNew ? { ...before, ...prefill } : before;
  return opened.category === '' ? { ...opened, category: prefill.category } : opened;
}

export function readKeptDraft(): string | null {
  try {
    return sessionStorage.getItem(STORAGE_KEY);
  } catch {
    return null;
  }
}

/** Keeps the draft for this tab; `undefined` forgets it. */
export function keepDraft(draft: RequestDraft | undefined): void {
  try {
    if (draft === undefined) sessionStorage.removeItem(STORAGE_KEY);
    else sessionStorage.setItem(STORAGE_KEY, JSON.stringify(draft));
  } catch {
    // Storage may be full or closed; the draft then lives as long as the page.
  }
}
