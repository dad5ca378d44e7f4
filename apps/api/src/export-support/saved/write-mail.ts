import { type Language } from '../../common/language.js';
import { type Mail } from '../../common/mail/mailer.js';
import { unsubscribeSecretOf } from './link-secrets.js';
import { type ResultChange } from './snapshot.js';

interface Addressed {
  readonly to: string;
  readonly language: Language;
  /** The portal's address, without a slash at its end. */
  readonly portal: string;
  /** Secret of this mail's link. */
  readonly token: string;
}

/** A change with the name of its programme. */
export interface NamedChange {
  readonly change: ResultChange;
  readonly name: string;
}

const WORDS = {
  ko: {
    confirmSubject: '[관문] 수출지원 결과 저장을 확인해 주시기 바랍니다',
    confirm: [
      '이 전자우편 주소로 수출지원 결과를 저장하고 변경 사항을 알려 달라는 요청을 받았습니다.',
      '아래 주소를 열어 확인하시면 저장됩니다. 이틀 안에 확인하지 않으시면 요청은 삭제됩니다.',
      '요청하지 않으셨다면 아무것도 하지 않으셔도 되며, 아래 주소에서 바로 삭제하실 수도 있습니다.',
    ],
    open: '확인하기',
    noticeSubject: (count: number) => `[관문] 저장하신 수출지원 결과가 달라졌습니다(${count}건)`,
    notice: '저장하신 답으로 지원사업을 다시 대조한 결과 다음이 달라졌습니다.',
    end: '더 받지 않으려면 아래 주소에서 저장된 결과와 전자우편 주소를 삭제하시기 바랍니다.',
    unsubscribe: '그만 받기',
    guidance: '안내 자료입니다. 지원 여부는 담당 기관이 정하므로 신청 전에 반드시 공고를 확인하시기 바랍니다.',
  },
  en: {
    confirmSubject: '[Gwanmun] Please confirm that you want your export support results saved',
    confirm: [
      'Somebody asked us to save export support results under this address and to send word of changes.',
      'Open the address below and confirm. Unless you do so within two days, the request is deleted.',
      'If it was not you, you need not do anything; you can also delete the request at that address.',
    ],
    open: 'Confirm',
    noticeSubject: (count: number) => `[Gwanmun] Your saved export support results changed (${count})`,
    notice: 'We held the programmes against your saved answers again. This has changed:',
    end: 'To get no more of these, delete your saved results and your address here:',
    unsubscribe: 'Unsubscribe',
    guidance: 'This is guidance. The body in charge decides, so check its notice before you apply.',
  },
} as const;

function changeWords({ change, name }: NamedChange, language: Language): string {
  const ko = language === 'ko';
  switch (change.kind) {
    case 'new':
      return ko ? `새 지원사업이 있습니다: ${name}` : `A new programme: ${name}`;
    case 'withdrawn':
      return ko ? `안내에서 빠진 지원사업입니다: ${name}` : `No longer listed: ${name}`;
    case 'now-eligible':
      return ko ? `이제 모든 요건을 충족합니다: ${name}` : `You now meet every condition: ${name}`;
    case 'now-possible':
      return ko
        ? `이제 걸리는 요건이 없습니다(확인할 요건 있음): ${name}`
        : `Nothing speaks against it any more: ${name}`;
    case 'no-longer':
      return ko ? `이제 충족하지 않는 요건이 있습니다: ${name}` : `You no longer meet a condition: ${name}`;
    case 'opened':
      if (change.until === undefined) return ko ? `접수를 시작했습니다: ${name}` : `Now open: ${name}`;
      return ko ? `접수를 시작했습니다(${change.until}까지): ${name}` : `Now open until ${change.until}: ${name}`;
    case 'dates-known':
      return ko ? `접수 시작일이 정해졌습니다(${change.opens}): ${name}` : `Opens on ${change.opens}: ${name}`;
    case 'put-off':
      return ko ? `마감일이 바뀌었습니다(${change.until}): ${name}` : `The deadline is now ${change.until}: ${name}`;
    case 'rewritten':
      return ko ? `요건이나 지원 내용이 바뀌었습니다: ${name}` : `Its conditions or benefits changed: ${name}`;
  }
}

/** Asks whether the address is that of who gave it (double opt-in). */
export function confirmationMail({ to, language, portal, token }: Addressed): Mail {
  const words = WORDS[language];
  const link = linkOf({ language, portal, token });
  return {
    to,
    subject: words.confirmSubject,
    text: [...words.confirm, '', link, '', words.guidance].join('\n'),
    html: page(language, [
      ...words.confirm.map(paragraph),
      `<p><a href="${escaped(link)}">${escaped(words.open)}</a><br>${escaped(link)}</p>`,
      paragraph(words.guidance),
    ]),
    unsubscribe: unsubscribeOf({ language, portal, token }),
  };
}

/** Tells what changed since the last mail. */
export function noticeMail({ to, language, portal, token }: Addressed, changes: readonly NamedChange[]): Mail {
  const words = WORDS[language];
  const link = linkOf({ language, portal, token });
  const lines = changes.map((each) => ({
    text: changeWords(each, language),
    address: `${portal}/${language}/support/${each.change.programme}`,
  }));
  const items = lines.map(({ text, address }) => `<li><a href="${escaped(address)}">${escaped(text)}</a></li>`);
  return {
    to,
    subject: words.noticeSubject(changes.length),
    text: [
      words.notice,
      '',
      ...lines.map(({ text, address }) => `- ${text}\n  ${address}`),
      '',
      words.guidance,
      '',
      words.end,
      link,
    ].join('\n'),
    html: page(language, [
      paragraph(words.notice),
      `<ul>${items.join('')}</ul>`,
      paragraph(words.guidance),
      `<p>${escaped(words.end)} <a href="${escaped(link)}">${escaped(words.unsubscribe)}</a></p>`,
    ]),
    unsubscribe: unsubscribeOf({ language, portal, token }),
  };
}

/** The secret stands in the fragment, which browsers don't send to servers nor on to other pages. */
function linkOf({ language, portal, token }: Omit<Addressed, 'to'>): string {
  return `${portal}/${language}/support/saved#t=${token}`;
}

/** For the mail's header: ends the mails by one step in the mail program (RFC 8058). */
function unsubscribeOf({ language, portal, token }: Omit<Addressed, 'to'>): string {
  return `${portal}/api/support/unsubscribe?language=${language}&u=${unsubscribeSecretOf(token)}`;
}

function page(language: Language, parts: readonly string[]): string {
  return `<!doctype html><html lang="${language}"><meta charset="utf-8"><body style="font-family:sans-serif;line-height:1.6">${parts.join('')}</body></html>`;
}

function paragraph(text: string): string {
  return `<p>${escaped(text)}</p>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
