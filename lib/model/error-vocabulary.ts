/** Words of provider errors, by what they speak of and by what they say of it, in the languages that providers answer in. */

/** Between two words of one statement: no end of a sentence. */
const WITHIN = String.raw`(?:(?![.!?]\s|[。！？])[\s\S])`;
/** Words of one statement stand this near each other, characters. */
const NEAR_CHARS = 60;

/** One source of a regular expression for all words. */
function words(...sources: readonly string[]): string {
  return `(?:${sources.join('|')})`;
}

/** Subjects of errors. */
export const TOPIC = {
  money: words(
    String.raw`credits?\b|\bbalance|\bfunds?\b|prepaid|wallet|invoice|payment|\bpaid\b|billing|recharge|\bmoney\b`,
    'guthaben|solde|crédits?|saldo|créditos?|crediti?o?\\b|fondos|środk\\w*|kredyt\\w*|bakiye\\w*|tegoed|số dư|баланс\\w*|средств\\w*|кредит\\w*',
    'lėš\\w*|sąskait\\w*|līdzek\\w*|raha\\b|saldot?\\b|sredst\\w*|stanj\\w*|наличност\\w*|средства|موجودی|اعتبار',
    'krediter\\b|varat|luotto\\w*|kredit\\w*|hitelkeret|egyenleg|υπόλοιπο|πιστώσ\\w*|رصيد|יתרה|क्रेडिट|शेष|เครดิต|ยอดเงิน',
    '\\bbaki\\b|кошт[а-яіїєґ]*|рахун[а-яіїєґ]*|\\bsaldo\\b|stanje|innstæð\\w*|ব্যালেন্স|இருப்பு',
    '余额|餘額|账户余|費用|资源包|残高|クレジット|크레딧|잔액',
  ),
  key: words(
    String.raw`api[ _-]?key|\b(?:access |auth |security |bearer )?(?:(?<!every )key(?! ?["'[(:])|(?<!unexpected )token|credentials?|secret)\b(?! count| limit)|\bsignature\b|\bauthorization\b`,
    'schlüssel|zugangsdaten|\\bclé|\\bclau\\b|jeton d|\\bclave|credencial\\w*|\\bchave|chiave|klucz\\w*|anahtar\\w*|sleutel|khóa|ключ\\w*|токен\\b|võti|võtme\\w*|raktas|rakto|atslēg\\w*|ključ\\w*|giltza|nyckel\\w*|nøkkel\\w*|nøgle\\w*|avain\\w*|avaime\\w*|klíč\\w*|kľúč\\w*|kulcs\\w*|cheia|cheie|κλειδ\\w*|คีย์|कुंजी|مفتاح|מפתח|کلید|kunci|密[钥鑰]|令牌|凭证|キー|(?:api )?키(?![가-힣])',
  ),
  account: words(
    String.raw`\baccount|organi[sz]ation|workspace|\buser\b|\bteam\b|\bproject\b|subscription|\bplan\b|konto|compte|cuenta|\bconta\b|аккаунт\w*|учетн\w+`,
    '账[户号]|帳[戶號]|用户|用戶|アカウント|계정',
  ),
  rights: String.raw`\b(?:permissions?|scopes?|privileges?|roles? on)\b|berechtigung\w*|autorisations?|permisos?|permiss[ãõ]\w+|权限|權限|権限|권한`,
  model: words(
    String.raw`\bmodels?(?:[ _]?(?:id|name)s?)?\b|deployment|\bprovider\b|\bengine\b`,
    'modell(?:en|et|er|in|i)?\\b|modèle|modelo|modello|модел\\w*|模型|モデル|모델',
  ),
  tools: words(
    String.raw`\b(?:tools?|functions?)\b|tool[ _-]?call|function[ _-]?call`,
    'werkzeug\\w*|funktionsaufruf\\w*|\\boutils?\\b|herramientas?|ferramentas?|strument[io]|narzędzi\\w*|инструмент\\w*|функци\\w*',
    '工具|函[数數]|ツール|関数|도구|함수',
  ),
  stream: String.raw`\bstream(?:ing|ed|s)?\b|\bsse\b|server-sent|流式|ストリーム|스트리밍|стрим\w*|потоков\w*`,
  output: String.raw`max_(?:completion_|new_|output_|gen\w*_)?tokens|max(?:imum)?(?: number of)? tokens (?:you )?request\w*|request\w* max(?:imum)? tokens|(?:completion|output) tokens|max(?:imum)? output|输出长度`,
  prompt: words(
    String.raw`\b(?:prompts?|inputs?|tokens?|messages?|context|conversation|payload|body|sequence|history)\b|n_ctx|kv cache`,
    'jetons|токен\\w*|トークン|토큰|kontext|eingabe|contexte|entrée|contexto|entrada|contesto|kontekst\\w*|контекст\\w*|上下文|输入|輸入|提示[词詞]|コンテキスト|入力|컨텍스트|입력',
  ),
  /** Not in English: there it is a field of the request as well. */
  content: String.raw`\binhalte?\b|\bcontenus?\b|\bcontenidos?\b|conteúdos?\b|\bcontenut[oi]\b|treść|treści|содержани\w*|контент\w*|içerik|内容|コンテンツ|콘텐츠`,
} as const;
export type Topic = keyof typeof TOPIC;

/** Statements about a subject. */
export const SAYING = {
  lacking: words(
    String.raw`insufficient|not enough|\bno\b(?! longer)|\bnot? sufficient|lacks?\b|too low|\bempty\b|deplet\w+|exhaust\w+|r[au]n out|out of\b|used (?:all|up)|consumed|unpaid|overdue|below|zero|requires?\b|need(?:s|ed)?\b|due\b|doesn't have|don't have`,
    'nicht (?:genug|aus)|aufgebraucht|leer\\b|fehlt|épuisée?|insuffisante?|insuficiente|agotad[oa]|esgotad[oa]|sem\\b|esaurit[oi]|insufficiente|brak\\b|wyczerpan\\w*|yetersiz|onvoldoende|không đủ|недостаточно|исчерпан\\w*|закончил\\w*',
    'nepakan\\w*|nepietiek\\w*|ebapiisav\\w*|ei ole piisavalt|nedovolj\\w*|premalo|nedovoljn\\w*|недостатъч\\w*|изчерпан\\w*|ناکافی',
    'otillräcklig\\w*|slut\\b|utilstrekkelig\\w*|utilstrækkelig\\w*|riittämät\\w*|ei riitä|nedostate\\w*|elégtelen|nincs elég|insuficient\\w*|epuizat\\w*|ανεπαρκ\\w*|εξαντλ\\w*|недостатньо|вичерпан\\w*|ไม่เพียงพอ|หมด|غير كاف\\w*|نفد|अपर्याप्त|समाप्त|אין מספיק|נגמר\\w*|tidak (?:men)?cukup\\w*|habis',
    'no hi ha prou|ófullnægjandi|অপর্যাপ্ত|போதுமான',
    '不足|用[尽盡完]|耗[尽盡]|欠|ありません|부족|없습니다|소진',
  ),
  invalid: words(
    String.raw`\b(?:(?:in)?correct|invalid|not valid|wrong|bad|missing|revoked|expired|disabled|malformed|not recogni[sz]ed|not found|unknown|leaked|compromised|deactivated|suspended|blocked|inactive|no such|does not match|not match|belongs to|rejected|not accepted|cannot be used|(?:not|\w+n't) (?:provide|supply|supplied|send|sent|include)d?)\b`,
    'ungültig\\w*|falsch\\w*|abgelaufen|fehlt|invalide|expirée?|incorrecte?|incorret[oa]s?|no (?:es )?válid[oa]|inválid[oa]|caducad[oa]|incorrecta?|revogad[oa]|expirad[oa]|expirou|expiró|vencid[oa]|(?:non|pas) valid[oae]|scadut[oa]|nieprawidłow\\w*|wygas\\w*|geçersiz|hatalı|yanlış|ongeldig\\w*|verlopen|không hợp lệ|tidak valid|vigane|kehtetu|neteising\\w*|netinkam\\w*|negalioj\\w*|nederīg\\w*|(?:ni|nije) (?:veljav|važeć|valjan)\\w*|neispravan|neveljav\\w*|nevaljan\\w*|невалиден|ogiltig\\w*|ugyldig\\w*|virheelli\\w*|ei kelpaa|neplatn\\w*|érvénytelen|invalid[ăe]|nu este valid\\w*|άκυρ\\w*|(?:μη|δεν είναι) έγκυρ\\w*|невалид\\w*|nevažeć\\w*|ไม่ถูกต้อง|अमान्य|غير (?:صالح|صحيح)\\w*|(?:לא|אינו|אינה) (?:חוקי|תקין|תקף)|שגוי|نامعتبر|tidak sah|no (?:és |son )?vàlid\\w*|недійсн\\w*|недействит\\w*|неверн\\w*|просроч\\w*',
    '[无無]效|[过過]期|[错錯][误誤]|不正[确確]|失[效败敗]|状态不可用|已(?:被)?(?:[禁停]用|封|[冻凍])|無効|正しくあり|期限切れ|유효하지|만료|잘못',
  ),
  unavailable: words(
    "not found|(?:does not|doesn't|not) exist|no such|does not work|retired|deprecated|decommissioned|discontinued|sunset|(?:not|n't) (?:available|deployed|served|enabled|loaded|supported|accessible)|unavailable|inaccessible|disabled|(?:unable|not able|cannot|failed) to (?:access|find|locate|route)|(?:(?:could|can|did) ?not|(?:could|ca|did)n't) (?:be )?(?:find|found|locate\\w*|resolve\\w*)|gated|preview|waitlist|request access|no (?:healthy|endpoints?)|no \\w+ (?:match(?:ed|es)?|serves?|found for)",
    "n'existe pas|introuvable|nicht (?:gefunden|verfügbar|vorhanden)|existiert nicht|no (?:existe|encontrado|está disponible)|não (?:existe|encontrado|está disponível)|non (?:esiste|trovato|disponibile)|nie (?:istnieje|znaleziono)|не (?:найден\\w*|существует)|недоступ\\w*",
    'no (?:existeix|s.ha trobat)|tidak (?:dijumpai|ditemukan|wujud|tersedia)|ne postoji|ni na voljo|ni mogoče najti|neexist\\w*|nu există|nem (?:létezik|található)|δεν υπάρχει|не існує|не знайдено|bestaat niet|finnes ikke|finns inte|findes ikke|ei löydy',
    '不存在|未找到|找不到|不可用|未开通|已下[线線]|存在しません|見つかりません|存在하지|존재하지|찾을 수 없',
  ),
  blocked: words(
    String.raw`suspended|restricted|banned|blocked|frozen|deactivated|disabled|locked|terminated|archived|pending|verif\w+|under review|not (?:allowed|permitted|eligible|entitled)`,
    'gesperrt|suspendue?|bloqu\\w+|zablokowan\\w*|заблокирован\\w*|封禁|封停|[冻凍][结結]|禁用|停用|凍結|停止|정지|차단',
  ),
  refused: words(
    String.raw`(?<![a-z])(?:no|not|cannot|without|lacks?|disabled|off|rejected|refused|un(?:supported|available|known|recogni[sz]ed|expected|able))(?![a-z])|n't\b`,
    'nicht (?:unterstützt|erlaubt|möglich|verfügbar)|unterstützt .{0,30}nicht|keine\\b|ne (?:prend|supporte|permet)|pas (?:pris|support|disponible)\\w*|no (?:admite|soporta|permite|compatible|es compatible|está)|não (?:suporta|aceita|permite|é compatível)|non (?:supporta|consente|è supportat\\w)|nie (?:obsługuje|wspiera|jest)|не (?:поддержива\\w+|доступ\\w+)',
    '不支持|不支援|不允[许許]|未[启啟]用|[无無]法|不可用|対応してい(?:ません|ない)|サポートされてい|できません|지원하지|지원되지|사용할 수 없',
  ),
  exceeding: words(
    String.raw`exceed\w*|(?:not|n't) fit|too (?:long|large|big|many)|(?:longer|larger|greater|more) than|only supports? up to|> ?(?:max )?\d|maximum of \d|at most \d|out of (?:bounds|range)|token limit|over the (?:limit|maximum)`,
    'überschr(?:eit|itt)\\w*|zu (?:lang|groß|viele)|dépass\\w*|trop (?:long|grand)\\w*|excede\\w*|supera\\w*|demasiado (?:larg|grande)\\w*|muito (?:long|grande)\\w*|troppo (?:lung|grande)\\w*|przekracza\\w*|za (?:dług|duż)\\w*|ületab|liiga pikk|viršija|per ilg\\w*|pārsniedz|pārāk gar\\w*|prelazi|presega|predug\\w*|predolg\\w*|надвишава|твърде дълъг|بیشتر است|överskrid\\w*|för lång\\w*|overskrid\\w*|for lang\\w*|ylittä\\w*|liian pitkä|překrač\\w*|příliš (?:dlouh|velk)\\w*|meghalad\\w*|túl (?:hosszú|nagy)|depăș\\w*|prea (?:lung|mare)\\w*|υπερβαίν\\w*|πολύ μεγάλ\\w*|перевищ\\w*|занадто (?:довг|велик)\\w*|overschrijd\\w*|te lang|aşıyor|aştı|çok uzun|vượt quá|quá dài|melebihi|terlalu panjang|เกิน|ยาวเกินไป|يتجاوز|تجاوز|طويل جد\\w*|חורג\\w*|ארוך מדי|बहुत लंब\\w*|превыша\\w*|превышен\\w*|слишком (?:длин|больш|много)\\w*',
    '超出|超[过過]|超[长長]|[过過][长長]|超え|長すぎ|초과|너무 (?:깁|긴|길)',
  ),
  bounded: String.raw`exceed\w*|fewer|between|above|beyond|over the|too (?:large|big|high|long|many)|at most|less than|(?:<|>)=?|maximum|\bmax\b|limit\w*|up to|range|only afford|greater than|(?:must|should|can) be|超出|超过|超過|范围|範囲|최대`,
} as const;
export type Saying = keyof typeof SAYING;

const compiled = new Map<string, RegExp>();

/** True if the text says this of the topic within one statement, in either order. */
export function says(text: string, topic: Topic, saying: Saying, nearChars = NEAR_CHARS): boolean {
  const name = `${topic} ${saying} ${nearChars}`;
  const pattern = compiled.get(name) ?? near(TOPIC[topic], SAYING[saying], nearChars);
  compiled.set(name, pattern);
  return pattern.test(text);
}

/** Either source before the other, within one statement. */
export function near(one: string, other: string, chars = NEAR_CHARS): RegExp {
  const [a, b] = [words(one), words(other)];
  return new RegExp(`${a}${WITHIN}{0,${chars}}?${b}|${b}${WITHIN}{0,${chars}}?${a}`, 'i');
}

/** A limit of a day, a week or a month, or of several hours. */
export const PERIOD = new RegExp(
  words(
    String.raw`per[ _-]?(?:day|month|week)|(?:\b(?:a|this|each|every) |\/ ?)(?:day|month|week)\b|\b(?:dai|month|week)ly|today|midnight|\d+ ?(?:小时|時間|시간)|(?:next|following) (?:day|week|month)|\bby[ _]?day\b|\b(?:rpd|tpd)\b|\d+[ -]?hour window|free[- ]?models[- ]?per[- ]?day|for \d+ hours?\b`,
    '\\b(?:tages|monats|wochen|måneds|månads|dags|dygns|døgn)\\w*|täglich\\w*|monatlich\\w*|quotidien\\w*|journali\\w+|mensuel\\w*|diari[oa]|mensual|diári[oa]|mensal|giornalier\\w*|mensile|dzienn\\w*|miesięczn\\w*|günlük|aylık|haftalık|dagelijks\\w*|maandelijks\\w*|hàng ngày|harian|щоденн\\w*|\\bdnevn\\w*|\\bmeseč?n\\w*|mjesečn\\w*|měsíčn\\w*|denn[íé]\\w*|zilnic\\w*|\\bdaglig\\w*|månedlig\\w*|månatlig\\w*|\\bdienos\\b|dienin\\w*|mėnesi\\w*|päevan\\w*|diàri[a]?\\b|дневн\\w*|суточн\\w*|месячн\\w*|รายวัน|รายเดือน|दैनिक|मासिक|اليومي\\S*|الشهري\\S*|روزانه|ημερήσι\\w*|μηνιαί\\w*|päivittäi\\w*|\\bnapi\\b|\\bhavi\\b|dienas\\b|দৈনিক|יומי\\S*|שבועי\\S*|חודשי\\S*',
    '[每当當][日天周週月]|今[日天月週]|本[周週月]|1日|月[間间]|日次|하루|일일|월간',
  ),
  'i',
);
/** A limit that ends with its period, by itself. */
export const RENEWED =
  /(?:again|back|renew\w*|resets?|refills?)\b.{0,20}\b(?:tomorrow|midnight|next (?:day|week|month))|免[费費].{0,8}(?:额度|額度|配额|次[数數])|明[天日]再|demain|morgen (?:wieder|erneut)|mañana|amanhã|domani|завтра|明日.{0,4}再/i;
/** A limit of a minute or so. */
export const PER_MINUTE = new RegExp(
  words(
    String.raw`per[ _-]?(?:minute|second|hour|min\b)|\b(?:rpm|tpm|rps)\b`,
    'pro (?:minute|sekunde)|par (?:minute|seconde)|por (?:minuto|segundo)|al (?:minuto|secondo)|na (?:minutę|sekundę)|per (?:minuut|seconde)|dakikada|в (?:минуту|секунду)|за (?:хвилину|секунду)|per (?:minut|sekund)',
    '每分[钟鐘]?|每秒|毎[分秒]|[分秒]あたり|분당|초당',
  ),
  'i',
);
/** A limit of the moment. */
export const RATE = new RegExp(
  words(
    String.raw`rate.?limit|too many (?:\w+ ){0,2}(?:requests|calls|queries)|throttl|per[ _-]?(?:minute|second|min\b)|overloaded|slow (?:down|your)|concurren|parallel (?:requests?|calls?|generations?)|in[- ]flight|(?:rate|requests?)\b.{0,30}too (?:quick|fast|high|often)|too (?:fast|quickly|often|frequent\w*)|velocity|throughput.{0,3}exceeded|\bqps\b`,
    'zu viele anfragen|trop de (?:requêtes|demandes)|demasiadas (?:solicitudes|peticiones)|muitas (?:solicitações|requisições)|troppe richieste|zbyt wiele|çok fazla (?:istek|talep)|te veel (?:verzoeken|aanvragen)|quá nhiều|terlalu banyak|слишком много запросов|частот\\w*',
    '(?:anfragen?|requêtes?|solicitudes|requisições|richieste|запрос\\w*) (?:pro (?:minute|sekunde)|par (?:minute|seconde)|por (?:minuto|segundo)|al (?:minuto|secondo)|в (?:минуту|секунду))',
    'för många|for mange (?:forespørsler|anmodninger)|liian mont\\w*|příliš mnoho|túl sok|prea multe|πάρα πολλ\\w*|забагато запитів|คำขอมากเกินไป|طلبات كثيرة|عدد كبير جد\\w*|बहुत (?:अधिक|ज़्यादा)|יותר מדי',
    '(?:每分[钟鐘]?|每秒|毎[分秒]|[分秒]あたり|분당|초당)|频率|頻率|速率|并发|並發|限流|请求(?:过|太)[多于快]|頻繁|频繁|リクエスト.{0,4}多すぎ|多すぎる?リクエスト|너무 많은 요청|요청.{0,6}너무 많',
  ),
  'i',
);
/** It passes by itself. */
export const PASSING = new RegExp(
  words(
    String.raw`loading (?!model\.)|\bloading\b|starting|warming|cold start|temporar|try (?:\w+ )?again|retry|later\b|overloaded|busy|capacity|heavy (?:traffic|load)|high demand|queue|not ready|in progress|shortly|no (?:available |free )?(?:workers|slots|replicas)`,
    'überlastet|später|surchargé|plus tard|réessaye\\w*|más tarde|sobrecarg\\w+|mais tarde|più tardi|sovraccaric\\w+|później|przeciążon\\w*|позже|перегруж\\w*',
    '稍[后後候]|繁忙|加[载載]中|負荷|负载|しばらく|混雑|読み込み中|잠시|나중에|혼잡',
  ),
  'i',
);
/** A model is read into memory: minutes on a slow disk. */
export const LOADING =
  /\bload(?:ing|s)\b(?! failed)|\b(?:is|still|engine|server|model) (?:starting|warming)|warm(?:ing)?[ -]up|cold start|加[载載]中|読み込み中|wird geladen|chargement/i;
/** The engine behind the server is broken: its words are no fault of the request. */
export const BROKEN = new RegExp(
  words(
    String.raw`degraded|crash(?:ed)?\b|unloaded|reloading|(?:failed|error|unable) (?:to )?load(?:ing)?|out of memory|unhealthy|exited|exit code|upstream connect|connection (?:reset|refused|closed)|engine (?:dead|died|error)`,
    '崩[溃潰]|加载失败',
  ),
  'i',
);
