export type Side = 'ko' | 'en';

/** Someone who can be picked, in words. */
export interface ShownPerson {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  readonly note: Readonly<Record<Side, string>>;
}

const WORDS = {
  ko: {
    title: '시험용 로그인',
    again: '본인임을 다시 확인해 주십시오.',
    pick: '누구로 들어가시겠습니까?',
    cancel: '취소',
    signOut: '로그아웃',
    signOutLead: '시험용 로그인에서 나갑니다.',
  },
  en: {
    title: 'Demo sign-in',
    again: 'Please confirm again who you are.',
    pick: 'Who do you want to sign in as?',
    cancel: 'Cancel',
    signOut: 'Sign out',
    signOutLead: 'You are leaving the demo sign-in.',
  },
} as const;

const STYLE = `
  body { margin: 0; font: 1.0625rem/1.6 'Pretendard GOV', 'Noto Sans KR', system-ui, sans-serif; color: #1e2124; background: #fff; }
  main { max-width: 40rem; margin: 0 auto; padding: 1.5rem 1rem; }
  ul { list-style: none; padding: 0; display: grid; gap: .5rem; }
  button { font: inherit; padding: .75rem 1rem; min-height: 3rem; border: 1px solid #58616a; border-radius: .5rem; background: #fff; color: inherit; cursor: pointer; }
  li button { width: 100%; text-align: start; }
  button:hover { background: #ecf2fe; }
  :focus-visible { outline: 3px solid #256ef4; outline-offset: 2px; }
  small { display: block; color: #464c53; font-size: .9375rem; }
`;

const escape = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

function page(side: Side, title: string, body: string): string {
  return `<!doctype html><html lang="${side}"><head><meta charset="utf-8"><title>${title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><style>${STYLE}</style></head>
<body><main><h1>${title}</h1>${body}</main></body></html>`;
}

export interface PersonPage {
  /** What kind of sign-in this is. */
  readonly lead: Readonly<Record<Side, string>>;
  readonly people: readonly ShownPerson[];
  /** Where the form goes. */
  readonly action: string;
  /** Whether somebody who is signed in has to prove it anew. */
  readonly again: boolean;
}

/** A plain page, without any script, on which one picks whom to sign in as. */
export function personPage(side: Side, { lead, people, action, again }: PersonPage): string {
  const words = WORDS[side];
  const items = people.map(
    ({ id, name, nameEn, note }) =>
      `<li><button name="person" value="${id}">${escape(side === 'ko' ? name : nameEn)}<small>${escape(note[side])}</small></button></li>`,
  );
  return page(
    side,
    words.title,
    `<p>${escape(lead[side])}</p>${again ? `<p><strong>${words.again}</strong></p>` : ''}<h2>${words.pick}</h2>
<form method="post" action="${escape(action)}"><ul>${items.join('')}</ul>
<p><button name="person" value="">${words.cancel}</button></p></form>`,
  );
}

/** Asks whether to leave the issuer too. @param form the issuer's own form, which carries its protection */
export function signOutPage(side: Side, form: string): string {
  const words = WORDS[side];
  return page(
    side,
    words.signOut,
    `<p>${words.signOutLead}</p>${form}<p><button form="op.logoutForm" name="logout" value="yes" autofocus>${words.signOut}</button></p>`,
  );
}
