/**
 * What a person may speak of who asks for something that is refused, or asks fairly about the same: in both languages, in many words each.
 * None of them decides anything; the model learns which of them together make a wish that is refused and which a fair question.
 * Patterns are for text as `normalizeText` returns it. The model's weights go by their order: a change needs `npm run -s train:refusals`.
 */
export const WISH_CONCEPTS = {
  customs:
    /세관|통관|관세|수입|수출|직구|면세|검역|배대지|택배|소포|상자|박스|물건|물품|컨테이너|공항|입국|출국|반입|들여|들고|갖고|가져|보세|밀수|탐지|정품|직수입|판매자|셀러|주문|담배|보루|위스키|양주|와인|술\s|가방|시계|서류|운임|신고서|묶|합산|합쳐|이사\s?(?:짐|물품|화물)|customs|\bdut(?:y|ies)\b|import|export|parcel|package|\bbox(?:es)?\b|airport|luggage|suitcase|\bbags?\b|shipment|\bship|goods|cargo|container|border|clearance|declar|pccc|arrivals|seller|warehouse|bonded|smuggl|incheon|\bitems?\b|courier|forwarder|bottle|carton|cigarette|whisky|watch|papers|flight|luggage|order|receipt|import/,
  way: /방법|(?:하는|는|한)\s?법(?:\s|$|을|좀|이)|요령|꼼수|꿀팁|팁|노하우|비결|비법|루트|수법|how (?:do|to|can|could|would|should|does)|\btips?\b|\btricks?\b|\bways?\b|method|advice|advise|suggest|recommend|추천|알려|가르쳐|공유|조언|골라|소개|찾습니다|guide|teach|tell me|name a|which/,
  sure: /겠죠|겠지|겠네|죠\s?\??$|맞죠|되죠|거죠|맞나요|거 맞|\b(?:right|correct|no|yes|yeah|okay|agreed|sensible|reasonable|feasible)\?|(?:doesn't|isn't|won't|wouldn't|can't|couldn't|don't|do|would|will) (?:it|they|he|she|anyone|nobody)\?|i (?:guess|hope|suppose)|괜찮겠|그만(?:이|아)/,
  unseen:
    /안\s?걸|걸리지|걸리나|걸릴|들키|들통|들킬|티\s?(?:가\s?)?(?:안|나|덜)|표가?\s?(?:안|나)|눈치|모르게|모르겠|모르죠|모르나|모를|몰래|안\s?잡|못\s?(?:잡|보게|맡|찾|알|세|추적)|안\s?보|의심|추적|흔적|기록\s?안|안\s?(?:남|열|봐|묶)|notic|unnotic|unseen|undetect|catch|caught|find out|finds? (?:it|out|nothing)|radar|\btrace|suspic|\bflag|(?<!(?:like|want|need|wish|glad|good) to |don't |didn't |not |do i |can i |i |let me |without )\bknow(?:s|ing)?\b(?! (?:how|if|whether))|nobody|no one|anyone|quietly|discreet|looks? odd|look(?:ing)? (?:inside|there|at it)|opened|opens|누가\s?(?:알|세|보)|아무도|구별|감쪽|세어\s?보|안\s?(?:세|찍)|못\s?(?:보|맡|찾)|can'?t tell|count(?:s)?\?|look(?:s)? (?:into|twice)|compare|dig further|adds? (?:that|them|it) up/,
  hide: /숨기|숨겨|감추|감춰|끼우|끼워|끼고|속에|밑에|사이에|말아|싸서|싸는|섞|위장|가려|덮|옮겨 담|담으면|\bhid(?:e|ing|den)|conceal|stash|tuck|\bslip\b|inside|beneath|under(?:neath| my| the)|rolled|decant|mix(?:ed)? (?:in|into)|covered|vacuum|wrap|\bfoil|은박|호일|신발|구두|양말|속옷|바닥에|봉지|통에|\b(?:shoes?|boots?)\b|packet|\bjar\b|in my (?:socks?|jeans|underwear)|against my body/,
  check:
    /검사|엑스레이|x선|탐지|세관원|검역관|조사관|검사관|조사|감시|검색|inspect|scan|x-?ray|\bdogs?\b|officer|audit|checks?\b|checked|counters?\b/,
  less: /낮|줄이|줄여|줄일|반값|절반|적게|싸게|작게|소액|언더|깎|덜\s|아래로|밑으로|이하로|빼고|누락|비워|lower|\bless\b|smaller|\bhalf|halve|cheaper|shave|reduc|knock|\bdown\b|below|beneath|tiny|little|leave (?:it|out)|off the form|low/,
  more: /부풀|늘리|뻥튀기|얹|키우|올리려|더 썼다|\bpad|inflat|puff|overpric|rais/,
  value:
    /금액|가격|값|송장|인보이스|인보|영수증|단가|숫자|청구서|계약서|invoice|price|value|receipt|amount|figure|number|sum\b|bill\b|contract|paid|worth/,
  write:
    /적어|적고|적으|적는|적을|쓰면|써|쓸|쓰려|기재|찍|표시|신고|맞추|맞춰|\bwrit|\bput\b|declar|\bstate|\bmark|label|print|\btick|\bsay|\bcall\b|\blist|on paper|paper(?:s|work)?\b|서류|끊어|끊으|체크|\btick(?:s|ed)?\b|\bbook(?:ed)?\b|drop (?:a|the) (?:zero|digit)/,
  falsely:
    /거짓|허위|가짜|위조|조작|고쳐|바꾸|바꿔|만져|만지|조정|인\s?척|척|둔갑|것처럼|우기|우긴|둘러대|돌려|fake|false|forge|\bedit|touch up|redone|pretend|as if|as though|claim|story|act as|dated back|even though|인\s?것처럼|지어|꾸며|맞춰\s?적|made-?up|reprint|touch|back-?dat|dated|as if|pose/,
  split:
    /나눠|나누|쪼개|갈라|따로|분할|여러\s?번|여러\s?개|하나씩|조금씩|번갈아|split|separate|\bbreak|several|divid|in (?:small )?lots|spread|one by one|apart|boxes|in a row|five/,
  name: /명의|부호|이름|통관번호|아이디|주소|\bcodes?\b|pccc|\bnames?\b|clearance number|address/,
  other:
    /빌려|빌린|빌리|대여|돌려막|남의|친구|가족|직원|사촌|동생|시누이|할머니|후배|친척|알바|고객|지인|일행|borrow|\brent\b|someone|cousin|\bmum\b|\bmom|friend|rotat|swap|employee|staff|customer|aunt|brother|sister|wife|uncle|mate\b/,
  tax: /세금|관세|부가세|주세|\btax|\bdut(?:y|ies)\b|\bvat\b|charged/,
  avoid:
    /안\s?(?:내|물|나오|나와|거치|받)|피하|피해|피할|비껴|면하|없이|면탈|빼|빠져|뚫|통과|쌩까|(?<!유니\s?)패스|무사|avoid|dodg|\bskip|evad|\bfree\b|without|escape|get(?:s)? (?:past|round|around|through)|bypass|beat|duck|\bpast\b|through|keep(?:s)? (?:it|them|us|each|me)|never|not follow/,
  plan: /려고|려는|하려|할까|싶어|싶은|싶습|생각|예정|고자|할게요|거예요|건데|걸로\s|갈래|할래|i'd|i want|i'll|\bplan|intend|we'd|we're|thinking of|would like|prefer|let's|i'm going/,
  law: /처벌|벌금|불법|위법|범죄|무슨\s?죄|과태료|가산세|법정형|penalt|illegal|\bfined\b|\bfines\b|\b(?:a|an|any|the|this|that|my|our|what|which|customs|get|pay|of) fine\b(?!\?)|\bcrime|punish|\blaw\b|legal|offence|sentence|liable|responsib|책임|불이익|합법|lawful|properly|정식|제대로/,
  report: /제보|고발|신고하고\s?싶|어디에\s?(?:신고|알리)|알리|\breport\b|complain|whom/,
  mistake:
    /실수|모르고|깜빡|잘못|몰랐|빠뜨|빼먹|제\s?뜻|일부러|뒤늦게|mistake|accident|forgot|didn't know|by error|wrong|without asking me|did not|never ordered|in error/,
  correct:
    /고치|고쳐서|정정|바로잡|수정신고|돌려줘|반납|자진|자수|스스로|correct|amend|\bfix|put (?:it |things )?right|come clean|make up for|repay/,
  may: /되나요|되는지|가능한가요|해도\s?(?:되|돼)|수\s?있나요|되나\?|\bmay i\b|am i allowed|\bcan i\b|\bmay we\b|is it ok|allowed|possible|\bmay\b/,
  must: /해야|내야|필요|의무|\bmust\b|\bneed|have to|required|do i\b|do we\b/,
  what: /얼마|며칠|언제|어디|무엇|무슨|어떤|왜|몇|what (?:is|are|does|counts|happens)|\bwhen\b|\bwhere\b|\bwho\b|\bwhy\b|how (?:much|many|long|is|are)/,
  limit: /한도|면세|기준|limit|allowance|exempt|relief/,
  data: /기록|내역|전화|연락처|실명|정보|주소|명단|단가|물량|실적|거래처|부호|납부|history|records?\b|\blog\b|address|phone|identity|passport|imports?\b|parcels?\b|volumes|supplier|\bcode\b|payment|what'?s in|이력|출입국|입국했|들어왔는지|납품가|낙찰|log\b|\bfile\b|arrivals|declared|landed|waybill/,
  give: /보여|뽑아|찾아|조회|확인해|알아봐|알려|봐\s?주|검색해|캐|들여다|털어|show|find|look up|pull|search|see\b|tell me|give me|track|fetch|reveal|unmask|check|need|want|뒷조사|엿보|살짝\s?볼|snoop|\bdig\b|peek|turn it into|confirm|let me know/,
  person:
    /사람|씨\b|사장|대표|이웃|옆집|앞집|남편|아내|며느리|아들|배우|의원|회사가|업체|경쟁|전\s?직장|퇴사|그\s?회사|저\s?회사|가게|neighbou?r|competitor|rival|husband|wife|\bson\b|boss|landlord|tenant|\bhis\b|\bher\b|\bwho(?:se)?\b|celebrit|actor|idol|ceo|upstairs|next door|bidder|compan|차주|신입|시장|세입자|집주인|채무자|헤어진|거래처|인플루언서|가정부|\bex\b|\bexe?'?s\b|\bshe\b|\bhe\b|mayor|debtor|\bhire\b|nanny|in-law|supplier|a certain/,
  mine: /제\s|저의|내\s|우리|본인|\bmy\b|\bour\b|\bmine\b|\bi\b/,
  act: /대신|써\s?(?:줘|주|줄)|작성해|만들어|제출해|접수|대리|협상|출석|서명|전화해|for me|on my behalf|in my (?:name|place)|write|draft|compose|prepare|\bfile\b|\bsign\b|lodge|represent|argue|as my|stand in|negotiat|hand in|ring\b|speak up|초안|맡아|변호|채워서|끝내\s?줘|편에서|draw up|compose|accompany|assess|take over|speak (?:for|up)|fill in the/,
  court:
    /소송|심판|재판|이의|불복|탄원|진술|변호|소장|검찰|소명|위임장|승산|유죄|판사|사건|세관장|court|appeal|lawsuit|objection|judge|tribunal|hearing|attorney|lawyer|counsel|prosecutor|\bpleas?\b|guilty|petition|\bcase\b|protest|settlement|이길|가망|심사청구|무죄|prosecut|stand (?:a|any) chance|\bsuit\b|defen[cs]e|\b(?:i|we|us) win\b|\bwin (?:this|my|our|it|against|the (?:case|appeal|suit|dispute|trial))\b/,
  sell: /되팔|팔려|팔\s|팔고|파는|판매|장사|중고|당근|마켓|스토어|resell|resale|\bsell|\bflip\b|\bshop\b|stock|retail|kiosk/,
  personal: /개인|자가|자기가\s?쓰|personal|own use|for myself|\bmine\b/,
  gift: /선물|견본|샘플|증정|쓰던|중고|기념품|\bgifts?\b|samples?|\bused\b|second-?hand|present\b|souvenir|freebies/,
  origin: /원산지|국산|중국산|라벨|스티커|증명서|made in|origin|label|sticker|certificate|relabel/,
  quarantine:
    /검역|육포|고기|소시지|과일|망고|씨앗|화분|햄|강아지|meat|fruit|seed|quarantine|jerky|sausage|ham\b|plant|turtle|parrot|orchid/,
  cash: /현금|현찰|달러|돈다발|외환|환치기|cash|dollars|money|bills|remit/,
  banned:
    /대마|마약|필로폰|애더럴|총|도검|칼\b|상아|제재|전략물자|cbd|cannabis|gumm|adderall|mushroom|switchblade|ivory|sanction|controlled|counterfeit|replica|\breps?\b|superfake|짝퉁|짭|레플|위조품|미러/,
  refund: /환급|돌려받|소요량|refund|drawback|duty back|claim/,
  destroy: /지우|지워|없애|치우|치워|삭제|파쇄|빼돌리|delete|destroy|\bwipe|shred|get rid|film a/,
  bribe:
    /봉투|뒷돈|찔러|성의|사례|식사|명절|눈감|envelope|voucher|gift card|thank him|closing an eye|for (?:some |a little )?(?:money|cash)|look(?:s)? away|커피값|돈\s?좀|돈을?\s?(?:주면|드리면)|봐주|slip something|pay an|look away|상품권|찔러\s?주|접대|골프|dinner|thank-you|fitting/,
  hearsay:
    /다들|라던데|다던데|한다던|하던데|그러던데|라면서|다면서|대요|다는데|다던|들었|후기|everyone|they say|people (?:say|do|get|give|usually)|\bi (?:hear|heard|read)\b|\bheard\b|saw a post|anyone (?:sell|know)|friends say/,
  harmless:
    /별일|별말|문제\s?(?:없|될|생)|상관\s?없|탈\s?없|뒤탈|지장|위험할|안전|괜찮[은을죠지겠]|\bharm|\bsafe|\bsnag|\bfine\?|\bok(?:ay)?\?|\bproblem|clever|smart|\bneat\b|works?(?:\?|,)|good plan|any (?:risk|trouble)|\bgood\?|\beasy\?|위험|괜찮나/,
  profit:
    /남는|남기|이윤|마진|이득|돈이\s?(?:되|될)|아끼|절세|장사인|profit|margin|pays? (?:less|off)|\bsaves?\b|sweet|boost|\blift/,
  excuse:
    /핑계|변명|둘러|뭐라고\s?(?:말|하면|대|쓰|적)|대꾸|우기|우긴|지어내|거짓말|excuse|made-?up|line works|what (?:do|should) i say|which words/,
  called:
    /(?:이라고|라고|으로|로)\s?(?:만\s?)?(?:적|쓰|써|하면|하고|신고|넣|기재|끊|둔갑)|call (?:it|them|the)|\b(?:say|tell them|says?) (?:it|they|it'?s|they'?re|that|the)\b|\bas (?:a |an )?['"‘“]|['‘“"][^'’”"]{2,30}['’”"]|on paper|booked as/,
  swap: /갈아|바꿔\s?(?:달|치|붙|끼)|새로\s?끊|다시\s?(?:끊|인쇄|찍)|옮겨|떼고|떼어|restick|swap|relabel|reprint|\bsew|stitch|patch|peel|decant/,
  silent:
    /말\s?(?:을\s?)?(?:안|하지\s?않)|알리지\s?않|빼\s?(?:두|놓|먹)|따로\s?빼|체크\s?안|안\s?적|비워|조용히|없음이라|keep quiet|on the quiet|needn'?t know|leave (?:the|it|out|empty)|stays? out|unlisted|undeclared|loophole|skip the|without (?:a|the) (?:permit|licen[cs]e|form)/,
  weak: /느슨|허술|약한|(?:제일|가장)\s?(?:안|덜)|검사율|전수\s?검사|쉬는\s?시간|덜\s?(?:하|보|잡)|확률|교대|빈틈|구멍|타이밍|시간대|몇\s?시에|안\s?본다|weak|\blax\b|inspection rate|\bodds\b|\bchances?\b|\bleast\b|wave|isn'?t checked|hardly|confus|\bworst\b|most lenient|on a good day/,
  knows:
    /알면서|알고\s?(?:있|산)|규정은\s?아는|사실은?\s|실은|실제로는|in truth|in fact|actually|really (?:is|paid)|the true one|i know (?:it|the)/,
  route:
    /거쳐|거치|경유|찍고|돌려서|우회|제\s?3\s?국|through (?:vietnam|malaysia|singapore|hong kong|korea|a third)|\bvia\b|\brout(?:e|ed|ing)\b|transship|repack/,
  lawful:
    /전시|박람회|촬영|공연|일시|잠깐|도로\s|다시\s?(?:내보|나가|가져|보내|수출)|재수출|재반출|원재료|원료|보세|수리|까르네|이중|두\s?번|exhibit|trade fair|\bfair\b|concert|\bfilm\b|shoot\b|temporar|re-?export|take (?:it|them) (?:back|home)|send (?:it|them) back|raw materials?|\binputs\b|repair|carnet|\btwice\b|double|scheme|제도/,
  send: /(?:한테|에게|께|로)\s?(?:[가-힣]{1,8}\s){0,3}(?:보내|부치|부쳐)|보내\s?(?:준|주신)|\bsend(?:ing)?\b[^.?!]{0,24}\bto\b|\bmail(?:ing|ed)?\b|\bpost(?:ing)?\b|relatives|부모님/,
  fiction:
    /소설|영화|역할|이론상|만약|궁금해서|교육용|시나리오|novel|script|role-?play|hypothet|imagine|in theory|if you were|for training|bedtime|red team|역할극|번역하|친구처럼|이야기니까|할머니가\s?되|보안\s?점검|translate|talk like|grand(?:ma|mother)|story|off the record|security review|pretend/,
} as const satisfies Readonly<Record<string, RegExp>>;
