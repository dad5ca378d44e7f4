import { either } from './either.js';

/** Instructions to the portal instead of a question. */
export const INSTRUCTIONS = either(
  /\[\/?(?:시스템|system|관리자|admin)\]/,
  /(?:ignore|disregard|forget|override|bypass) (?:all |any |the |your |my |every )*(?:previous |prior |above |earlier |system |safety )*(?:instructions?|prompts?|rules?|guidelines?|guardrails?|restrictions?|programming|training)/,
  /(?:system|hidden|initial|developer|secret) prompt/,
  /(?:reveal|print|show|repeat|output|leak|tell me) (?:me )?(?:all |the |your )+(?:system |hidden |initial |internal |secret )*(?:prompt|instructions|rules|configuration|source code|api keys?|password)/,
  /you are (?:now )?(?:dan\b|a |an |no longer |in )(?!customs|korean customs)[a-z ]{0,30}(?:assistant|ai|mode|model|hacker|bot|pirate|character|unrestricted|bound)/,
  /\b(?:dan mode|developer mode|jailbreak|do anything now|god mode|sudo mode)\b/,
  /(?:pretend|act|behave|respond|roleplay|role-play)(?:ing)? (?:to be |as if |as |like )+(?:you|a |an |my )/,
  /<\|[a-z_]+\|>|\[\/?inst\]|<<\/?sys>>|^#+ ?(?:system|instruction|assistant)\b|^(?:system|assistant|developer)\s?:/m,
  /(?:이전|위|앞|지금까지|기존|모든|너의|네|당신의)\s?(?:의\s?)?(?:모든\s?)?(?:지시|명령|규칙|지침|프롬프트|설정|제한)(?:\s?사항)?(?:을|를|은|는|들을)?\s?(?:모두\s?|전부\s?|다\s?)?(?:무시|잊|해제|어기|출력|보여|공개|알려)/,
  /시스템\s?프롬프트|개발자\s?모드|탈옥\s?모드|제한\s?없는\s?(?:ai|모드)/,
  /(?:너는|넌|당신은)\s?(?:이제|지금)부터/,
  /(?:인|처럼|라고)\s?(?:척|가정)(?:하고|해\s?줘|해서)\s?(?:답|말|대답)/,
);

/** Wishes for a person. */
export const WANTS_PERSON = either(
  /(?:상담원|상담사|상담\s?직원|담당\s?직원|사람|직원|공무원|담당자)(?:이랑|이|과|와|하고|한테|에게|을|를|으로)?\s?(?:직접\s?)?(?:연결|이야기|얘기|대화|바꿔|상담\s?(?:하고|받고|할래|해\s?주|신청|요청)|통화|이야기하고|얘기하고|대화하고|말하고|물어보고)/,
  /(?:사람|상담원|직원)(?:과|이랑|하고|와)?\s?(?:상담|통화|대화|얘기|이야기)/,
  /(?:talk|speak|chat|connect|transfer|put)(?: me)? (?:to|with|through to) (?:a |an |some|the |real |live |actual )*(?:human|person|agent|officer|representative|operator|someone|staff|customs officer)/,
  /\b(?:human|live|real) (?:agent|person|support|help|operator)\b|i (?:want|need) (?:a |to talk to a )?(?:human|real person)/,
  /\b(?:give|get|send|find|pass) me (?:to )?(?:a |an |some |the )?(?:real |live |actual )?(?:human|person|agent|representative|operator)\b/,
  /상담\s?(?:신청서?|요청서?)(?:을|를)?\s?(?:쓰|작성|내|남기|하고)|1\s?:\s?1\s?상담/,
);

export const ABUSE =
  /시발|씨발|씹|(?<!합)병신|개새끼|새끼(?:야|들)|좆|지랄|꺼져|닥쳐|존나|미친\s?(?:놈|년|새)|멍청(?:한|아)|등신(?![고청])|ㅅㅂ|ㅂㅅ|ㄲㅈ|\bfuck\w*|\bshit\w*|\bbitch\w*|\basshole\w*|\bidiot\w*|\bstupid\b|\bmoron\w*|\bbastard\w*|\bdumb\b|\buseless\b|\bgo to hell\b|\bkill yourself\b/g;
