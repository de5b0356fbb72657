/** Roots (SECRET_ROOTS) that make a label ask for a secret in any combination: secret, PIN, code of a message, word of a phrase, numbers of persons. */

/** “Secret”, as an adjective of answers, keys, words and numbers. */
const SECRET =
  'secr[eè]t(?!ar| santa)|geheim|segret|segredo|секрет|таємн|tajn|tajemn|hemlig|hemmelig|salai(?:nen|sen|set)|titkos|gizli|μυστικ|bí mật|비밀|秘密|密钥|密鑰|密保|密码|سري(?!ع)|السرية|محرمانه|गुप्त|ลับ(?!ไป)|סודי|രഹസ്യ|రహస్య|ರಹಸ್ಯ|ரகசிய|ગુપ્ત|ਗੁਪਤ|රහස්|rahasia|confidentiel|security (?:answer|question)|sicherheits(?:antwort|frage)|mother.?s maiden|geburtsname der mutter';

/** “Password” where no table of the guard has the language; most of the world's words for it come from one root. */
const PASSWORD =
  'pas+\\s?(?:w|v|f)[oöuü]+e?r|phasiwed|wagwoord|(?<!\\p{L})parool|salasõna|lykilorð|cyfrinair|pasahitz|fjalëkalim|contrasinal|focal faire|nenosiri|kata laluan|pasvort|lozink|şifrə|parol(?!\\p{L})|нууц үг|құпия сөз|құпиясөз|сырсөз|рамз|лозинк|igama lokugqitha|igbaniwọle|okwuntughe|kalmar sirri|şîfre|გასაღებ|პაროლ|գաղտնաբառ|ծածկագիր|পাসওয়ার্ড|গোপন|கடவுச்சொல்|పాస్|సంకేతపద|ಪಾಸ್|പാസ്|પાસવર્ડ|ਪਾਸਵਰਡ|පුරපද|මුරපද|پاس ورڈ|خفیہ|የይለፍ|ምስጢር|ពាក្យសម្ងាត់|លេខកូដ|စကားဝှက်|ລະຫັດ|གསང་';

/** Names of numbers and phrases that open, unlock or prove something. */
const OPENERS =
  '(?<!\\p{L})(?:puk|nir|blik)(?!\\p{L})|(?<!\\p{L})(?:ein|sin)(?= ?(?:num|no\\.|nr|#|$))|medicare|ni number|(?:alarm|safe|gate|lock|garage|door).{0,12}(?:code|combination|key)|combination (?:of|to|for) |(?:ssh|pgp|gpg|license|licence|product|signing|encryption|decryption|host|master|deploy|node|tunnel|enrol(?:l?ment)?|stream|webhook|instance) ?key|connection string|(?:back ?up|restore|recover).{0,20}wallet|^(?:otp )?(?:digit|ziffer|chiffre|d[íi]gito|cifra|cijfer|cyfra|цифра|siffra|číslice) \\d+|keystore|sperrcode|kontoverbindung|isikukood|personlig kod|ЕГН|cuenta bancaria|intestatario|identifiant fiscal|son kullanma|簡訊.{0,3}碼|桁の番号|הקוד ש';

/** One-time and confirming codes where no table of the guard has the language, and further names of such fields. */
const ONE_TIME =
  'ერთჯერად|დამადასტურებელ|հաստատման կոդ|մեկանգամյա|ওটিপি|(?:namba|nambari|neno)(?: ya| la)? siri|patvirtinimo kod|vienkartin|enkratn\\p{L}* (?:koda|kodo|geslo)|potrditven\\p{L}* kod|jednokratn|potvrdni kod|шифр[аеу]|једнократн|еднократ|растау код|бір реттік|баталгаажуулах|нэг удаагийн|ühekord|kinnituskood|vienreiz|apstiprinājuma kod|einnota|staðfestingark|kodi i (?:verif|konfirm)|birdəfəlik|təsdiq kod|bir martalik|tasdiqlash kod|eenmalig|sekali guna|kod pengesahan|μίας? χρήσης|لمرة واحدة|(?<!\\p{L})avainluku|code (?:à|a|de) \\d+ (?:chiffres|cifras|cifre|dígitos)|token d[oae]l?(?!\\p{L})|' +
  'authenticator|(?:back.?up|recovery|seed|secret|wallet) words|set.?up (?:key|code)|mother.{0,4}(?:birth|maiden)|unlock (?:pattern|code|your|the)|lock pattern|(?<!max |per |of |count |design )(?<!\\p{L})token(?!\\p{L})|(?<!\\p{L})dsn(?!\\p{L})|database.?ur[il]|connection.?ur[il]';

const PASSPORT =
  '(?:pas+(?:a|e)?port|pasaport|passaport|paspoort|paszport|паспорт|διαβατηρ|hộ chiếu|여권|旅券|パスポート|護照|护照|جواز (?:ال)?سفر)';
const NUMBER = '(?:num|númer|nomor|nr(?!\\p{L})|no(?!\\p{L})|№|номер|αριθμ|số|번호|番号|號|号|رقم)';

const PIN =
  '(?<!\\p{L})p\\. ?i\\. ?n(?!\\p{L})|(?<!\\p{L})pin.?(?:code|kod|kode|koodi|kód|nummer|number|num|码|番号|コード)|(?<!\\p{L})п[иі]н(?!\\p{L})|핀 ?(?:번호|코드|입력)|(?<!\\p{L}|\\p{M})पिन(?! कोड|\\p{L}|\\p{M})|الرقم السري|prüfnummer|prüfziffer';

const CODE =
  '(?:code|codice|c[óo]digo|kod|kód|k[oó]de|код|koodi|cod|κωδικ|mã|코드|번호|コード|代码|码|碼|رمز|कोड|รหัส|קוד)';
const MESSAGE =
  '(?:sms|смс|textmess|text mess|sm[sš]|tekstiviest|whatsapp|e.?mail|mesaj|문자|メール|短信|邮件|رسالة|بريد|संदेश|ข้อความ|authenticator|authentifi|token)';
const SECURITY =
  '(?:(?:two|2).?(?:step|factor)|(?:zwei|2).?(?:faktor|schritt)|(?:deux|2) (?:étapes|facteurs)|(?:dos|2) (?:pasos|factores)|(?:due|2) (?:fattori|passaggi)|dwu(?:etap|skład)|двух(?:этап|фактор)|двоетап|двофактор|zabezpiecz|безпек|безопас|bezpečn|sikkerhet|säkerhet|siguran|güvenlik|ασφαλ|bảo mật|보안|安全|الأمان|सुरक्षा|ปลอดภัย|biztonság|turva)';

/** “For one use”, as codes are called; of other things it says that they are thrown away. */
const ONCE =
  '(?:one.?time|single.?use|einmal|eenmalig|jednor[aá]zow|jednorázov|jednokrat|enkratn|однораз|однократ|еднократ|usage unique|un (?:solo )?uso|único uso|uso [uú]nico|usa e getta|monouso|engångs|engangs|kertakäyttö|egyszer(?: használ|i)|unic[aă] folosin|tek kullan|μ[ιί]ας? χρήσης|dùng một lần|một lần|sekali pakai|一次性|一次|單次|ワンタイム|일회용|एक बार|वन टाइम|لمرة واحدة|یک ?بار|חד.פעמי|ครั้งเดียว)';

/** Digits of a card, and what was sent, by the place where they are found. */
const PLACES =
  'digits? (?:on|at|from) the (?:back|rear|reverse)|back of (?:the|your) card|chiffres? (?:au|du) (?:dos|verso)|ziffern? (?:auf|von) der (?:karten)?rückseite|(?:cifras?|dígitos|números) (?:del|no|al) (?:reverso|verso|dorso)|cifre sul retro|cijfers op de achterkant|цифр\\p{L}* (?:на|с) оборот|(?:what|digits?|numbers?|letters?) (?:that )?we(?:.ve| have)? (?:just )?(?:sent|texted|mailed|e-?mailed)|(?:digits?|numbers?|figures?) (?:from|in|on) (?:the|your|our|a) (?:\\p{L}+ )?(?:text|sms|message|e-?mail|app|(?:key ?)?fob|dongle|card reader)(?!\\p{L})|(?:bestätigungs|sicherheits)(?:ziffer|zahl|nummer)|clave (?:de (?:la )?)?(?:firma|cajero|operaciones)|(?:tele(?:phone|fon)?|phone|online|internet|mobile).?banking.{0,12}(?:digits?|number|code|key|word)|(?:ziffern|zahl(?:en)?) (?:aus|von|per) (?:der |dem |einer |ihrer |deiner )?(?:app|sms|nachricht|e-?mail)';

/** A code that came by a message, keeps something safe or is for one use, in either order of words. */
const CODES = [MESSAGE, SECURITY, ONCE]
  .flatMap((other) => [`${CODE}.{0,20}${other}`, `${other}.{0,20}${CODE}`])
  .join('|');

const WORD =
  '(?:word|wort|mot|palabra|parola|palavra|woord|słowo|слово|(?<!\\p{L})ord|sana|szó|cuv[âa]nt|kelime|slovo|λέξη|từ|단어|単語|语|词|كلمة|शब्द|คำ)';
/** “Word 3 of 12”, in any order. */
const PHRASE = `(?<!\\p{L})(?:кодов|kódov)\\p{L}{1,3} (?:слов|slov)|(?:characters?|letters|zeichen|stellen|caractères|caracteres|caratteri|tekens) (?:\\d+, )*\\d+,? (?:and|und|et|y|e|en) \\d+ (?:of|from|von|aus|d[eiu]|del|della|van|ihre[sr]?|votre|tu|uw)(?!\\p{L})|(?=.*${WORD})(?=.*(?<!\\d)(?:12|15|18|21|24)(?!\\d))(?=.*(?<!\\d)(?!(?:12|15|18|21|24)(?!\\d))[1-9]\\d?(?!\\d)).+|助记词|助記詞|ニーモニック|니모닉`;

const PERSONS =
  '(?<!\\p{L})(?:cnp|nie|nino|curp|rut|oib|emb[gš]|egn|егн|снилс|инн|іпн|рнокпп|αφμ|αμκα|cccd|cmnd|tfn)(?!\\p{L})|rodné číslo|adóazonosító|személyi (?:szám|azonosító)|주민 ?등록|외국인 ?등록|身份证|身份證|护照号|आधार|पैन (?:नंबर|संख्या)|(?:رقم|بطاقة) (?:ال)?هوية|کد ملی|เลข(?:บัตร|ประจำตัว)\\p{M}*ประชาชน|บัตรประชาชน|תעודת זהות|numero di conto|số tài khoản|账号|帳號|账户|เลขที่บัญชี|บัญชีเลขที่|rachunk|zugangsschlüssel|sicherheitsschlüssel|κωδικ\\p{L}* πρόσβασης|číslo (?:občansk|pas)|numéro fiscal|個人番号|免許(?:証)?番号|burgerservice|samordningsnummer|personnr|cpr.?n|fødselsnummer|(?<!\\p{L})hetu(?!\\p{L})|versichertennummer|kimlik (?:no|numara)';

export const SECRET_ROOTS = [
  SECRET,
  PASSWORD,
  OPENERS,
  ONE_TIME,
  PIN,
  CODES,
  PLACES,
  PHRASE,
  PERSONS,
  `${PASSPORT}.{0,12}${NUMBER}|${NUMBER}.{0,8}${PASSPORT}`,
].join('|');
