/** Words that make a field secret, by language: in its name, label, title, description, test id or the heading above it. */

import { SECRET_ROOTS } from './secret-roots';

/** Passwords, phrases and keys. */
const PASSWORDS =
  '(?<!com|by|tres|sur|over|under)pass(?:words?|phrases?|codes?|wd)?(?!\\p{L})|passwor[dt]|(?<!\\p{L})(?:pwd|pw)(?!\\p{L})|kennwort|passwort|losungswort|contrase|clave (?:secreta|de acceso|personal)|' +
  'mot de passe|code secret|senha|palavra.?passe|wachtwoord|has[lł]o|парол|lösenord|adgangskode|passord|salasana|(?<!\\p{L})heslo|jelszó|' +
  'parol[aăe](?!\\p{L})|şifre|parola|mật khẩu|κωδικ(?:ός|οσ) (?:πρόσβασης|ασφαλείας|μιας)|συνθηματικ|סיסמ|كلمة (?:المرور|السر)|رمز عبور|رمز المرور|گذرواژه|รหัสผ่าน|' +
  'पासवर्ड|비밀번호|암호|密码|密碼|口令|パスワード|暗証|kata sandi|sandi lewat|lozink|geslo|slaptažod|' +
  'secret(?!ar| santa)|seed.?phrase|recovery.?(?:code|phrase|key|word)|backup.?code|private.?key|api.?key|access.?key|(?:api|access|auth|refresh|session|personal|bot).?token|bearer|mnemonic|' +
  'wiederherstellungs(?:code|schlüssel|phrase)|phrase de récupération|frase (?:de recuperación|semilla)|(?:word|wort|mot|palabra|parola|palavra|woord) (?:no\\.? ?)?\\d+ (?:of|von|sur|de|di|van) \\d+|' +
  // Words to remember, alone or in a phrase: letters that no shape tells from others.
  'pasfhoca|maxfiy s|(?:first|childhood|favou?rite) (?:pet|teacher|school|car|friend)(?!\\p{L})|maiden name|(?<!\\p{L})sec(?:ret|urity)?.?q(?:uestion)?(?!\\p{L})|memorable (?:word|name|place|answer|phrase|info\\p{L}*|data)|(?<!\\p{L})(?:safe|code|magic|recovery|backup|secret|unlock|access|emergency|alarm|challenge) ?words?(?!\\p{L})|(?:wallet|vault|secret|recovery|backup).?seed|words? (?:of|from) (?:your|the) (?:\\p{L}+ )?(?:phrase|seed|wallet|key)|words? that (?:open|unlock|restore|recover)|' +
  '(?:wi.?fi|wlan|wireless|network|encryption|licen[cs]e|product|master|unlock|ssh|security|vault|wallet).?key(?!\\p{L})|(?:codew|merkw|losungsw)[oö]rt|(?:wlan|netzwerk|wi.?fi).?schlüssel|mot (?:secret|mémorable|code)|clé (?:du )?(?:wi.?fi|réseau)|' +
  'palabra secreta|clave (?:del )?(?:wi.?fi|de la red)|parola (?:segreta|d.ordine)|chiave (?:del )?(?:wi.?fi|di rete)|palavra secreta|chave (?:do )?(?:wi.?fi|da rede)|(?:code|geheime )woord|wi.?fi.?sleutel|' +
  '(?:unlock|access|login|sign.?in|security|verification|safe|emergency|memorable) ?phrases?(?!\\p{L})|lösenfras|word (?:that )?(?:we|you)(?:.ve| have)? (?:agreed|chos|set|arranged)|(?:telefon|online).?banking.{0,16}(?:kennung|nummer|geheim)|kennung.{0,24}banking|(?:tele)?phone banking (?:id|number|code)|' +
  // Help texts.
  'any(?:one|body) (?:(?:who|that) (?:knows|has|sees)|with) (?:it|them|th(?:is|ese) (?:words?|phrases?|keys?))(?!\\p{L})|(?<!we |we.ll |will |would )(?:never|do not|don.t) (?:share|tell|show|give) (?:it|them) (?:to|with) any|keep (?:it|this|them|these) (?:secret|private|to yourself)';

/** Codes that are sent, shown or kept to prove a person's identity. */
const CODES =
  '(?<!\\p{L})otp(?!\\p{L})|one.?time|2fa|mfa|totp|(?<!\\p{L})(?:m|push|sms|photo)?.?tan(?!\\p{L})|(?<!\\p{L})pin(?! (?:up|it)(?!\\p{L}))(?!\\p{L})|' +
  '(?:verif\\w*|security|confirm\\w*|access|login|sign.?in|auth\\w*|sms|e.?mail|text|activation|reset|digit|transaction|approval|unlock|device|entry|door).?code|' +
  'code (?:we|you|from|sent|that|in the|was|received)|(?<!(?:zip|post(?:al)?|area|country) ?code \\()\\d.?digit(?: code)?|passkey|' +
  'bestätigungscode|sicherheitscode|einmal(?:code|kennwort|passwort|pin|zahl)|prüfziffer|zugangscode|freigabecode|geheim(?:zahl|nummer)|code (?:aus|von|per|den)|' +
  'code (?:de (?:sécurité|vérification|confirmation|validation|accès)|reçu|envoyé|à usage unique)|cryptogramme|' +
  'c[óo]digo (?:de (?:seguridad|verificación|confirmación|acceso|segurança|verificação|confirmação|acesso)|que|recibido|enviado|recebido)|' +
  'codice (?:di (?:sicurezza|verifica|conferma|accesso)|ricevuto|inviato|che)|' +
  '(?:beveiligings|verificatie|bevestigings|toegangs)code|kod (?:weryfik|bezpiecz|potwier|dostęp|sms|z )|' +
  'код (?:из|подтв|безоп|пров|дост|смс|sms|підтв|перев|безп|з )|одноразов|' +
  '(?:säkerhets|verifierings|engångs|bekräftelse|sikkerheds|bekræftelses|engangs|sikkerhets|bekreftelses)kod|(?:vahvistus|turva|kerta)koodi|tunnusluku|' +
  '(?:ověřovací|bezpečnostní|overovací|bezpečnostný|jednorázov\\p{L}*|potvrzovací) k[óo]d|(?:biztonsági|ellenőrző|megerősítő|egyszeri) kód|' +
  'cod(?:ul)? (?:de (?:verificare|securitate|confirmare)|primit|trimis)|(?:doğrulama|güvenlik|onay|tek kullanım\\p{L}*) (?:kodu|şifre)|mã (?:xác|bảo|otp|pin)|' +
  'κωδικ(?:ός|οσ) (?:επαλ|επιβ|ασφ)|קוד (?:אימות|אבטחה|גישה|חד)|رمز (?:التحقق|الأمان|التأكيد|تأیید|یکبار)|รหัส(?!ไปรษณีย์)|सत्यापन कोड|सुरक्षा कोड|ओटीपी|인증 ?(?:번호|코드)|보안 ?코드|확인 ?코드|' +
  '验证码|驗證碼|安全码|动态码|短信码|認証コード|確認コード|セキュリティコード|ワンタイム|kode (?:verifikasi|otp|keamanan)';

/** Cards, accounts and numbers that the state gives. */
const NUMBERS =
  '(?<!\\p{L})(?:cvv|cvc|csc)\\d?(?!\\p{L})|card.?(?:number|no\\b|num\\b|holder|code|pan\\b|expir|details)|cardnumber|credit.?card|debit.?card|(?:number|name) (?:on|of) (?:the |your )?card|' +
  // A date with its day is none of a card.
  '(?<![dtj] ?/ ?)mm ?/ ?(?:yy|jj|aa)|expir\\w* (?:date|month|year) ?\\(?mm|valid (?:thru|until)|iban|(?<!\\p{L})bic(?!\\p{L})|swift|account.?(?:number|no\\b)|routing.?(?:number|no\\b)|sort.?code|' +
  '(?<!\\p{L})ssn(?!\\p{L})|social.?(?:security|insurance)|national.?(?:id|insurance)|tax.?(?:id|payer)|passport.?(?:number|no\\b)|driv\\w+.?licen[cs]e|aadhaar|' +
  'kartennummer|kreditkarte|kartenprüf|karteninhaber|kontonummer|steuer.?(?:id|nummer)|sozialversicherung|(?:ausweis|reisepass).?(?:nr|nummer)|' +
  'num[ée]ro de (?:la )?(?:carte|compte)|carte bancaire|titulaire de la carte|sécurité sociale|n[úu]mero (?:de (?:la )?(?:tarjeta|cuenta)|do cartão|da conta)|tarjeta de (?:crédito|débito)|titular de la tarjeta|' +
  'numero (?:della )?carta|carta di credito|codice fiscale|(?<!\\p{L})(?:dni|nif|cpf|curp|pesel|bsn)(?!\\p{L})|cartão de (?:crédito|débito)|kaartnummer|rekeningnummer|numer (?:karty|konta|rachunku)|' +
  'номер (?:карты|картки|сч[её]та|рахунку)|kort(?:nummer|numret)|kontonummer|personnummer|kortin numero|tilinumero|henkilötunnus|číslo (?:karty|účtu)|kártyaszám|számlaszám|num[aă]rul (?:cardului|contului)|' +
  'kart numaras|hesap numaras|kimlik no|số (?:thẻ|tài khoản)|αριθμ(?:ός|οσ) (?:κάρτας|λογαριασμού)|מספר (?:כרטיס|חשבון)|رقم (?:البطاقة|الحساب)|شماره کارت|หมายเลขบัตร|เลขบัตร|कार्ड (?:नंबर|संख्या)|खाता संख्या|카드 ?번호|계좌 ?번호|주민 ?번호|' +
  '卡号|卡號|账号密码|银行卡|カード番号|口座番号|マイナンバー|nomor (?:kartu|rekening)';

export const SECRET_FIELD = new RegExp([PASSWORDS, CODES, NUMBERS, SECRET_ROOTS].join('|'), 'iu');

/** Labels that say nothing of themselves: below a heading about passwords or codes they ask for those. */
export const GENERIC_LABEL =
  /^(?:(?:the |your )?(?:current|old|new|repeat|again|retype|re-?enter|confirm|confirmation|enter(?: it)?(?: here)?|value|input|field|code|number|digits?|answer|text|type (?:it )?here|here|character|box|words?|phrase|secret|seed|key|pattern|once more|enter it|(?:first|last|next|two|three|four|six)(?: (?:two|three|four|six))?(?: digits?)?)(?: \d+)?|[^?]{5,80}\?|aktuell(?:es)?|alt(?:es)?|neu(?:es)?|wiederhol(?:en|ung)|noch einmal|eingabe|wert|actuel|ancien|nouveau|répéter|actual|antiguo|nuevo|nueva|repetir|attuale|nuovo|ripeti|atual|novo|huidig|nieuw|herhaal|[\p{N}\p{P}\p{S}\s]*)[:*]?$/iu;

/** Labels that ask for something else, also beside secrets. */
export const OTHER_LABEL =
  /mail|(?<!\p{L})(?:user|name|phone|tel|address|city|street|country|search|title|description|note|date)(?!\p{L})|benutzer|adresse|straße|(?<!\p{L})ort(?!\p{L})|utilisateur|usuario|utente|nombre|nome(?!\p{L})/iu;

/** The whole label of boxes for one sign each that number a thing of every day: no code that was sent, no key. */
export const NUMBER_OF_THING =
  /^(?:(?:type|enter|write) )?(?:the |your )?(?:(?:number|no\.?) of (?:the |a |your )?(?:locker|room|house|seat|table|gate|bus|train|flight|meter|order|invoice|ticket|parcel|book|shelf|bin|article|item)|(?:locker|room|house|seat|table|gate|bus|train|flight|meter|order|invoice|ticket|parcel|book|shelf|bin|article|item) (?:number|no\.?)|post(?:al )?code|zip(?: code)?|meter reading|(?:nummer|nr\.?) (?:des|der) (?:fach(?:e)?s|zimmers|tisches|zählers|auftrags|rechnung|pakets|buch(?:e)?s)|(?:zimmer|tisch|zähler|auftrags|rechnungs|paket|artikel)(?:nummer|nr\.?)|zählerstand|postleitzahl|plz)[:*]?$/iu;

/** A field called just this, that takes a few digits, asks for a code that was sent. */
export const BARE_CODE =
  /^(?:the |your |enter (?:the |your )?)?(?:code|kod|código|codice|koodi|kód|код|コード|코드|代码|mã|رمز|קוד)[:*]?$/iu;

/** Labels of the two parts of a card's expiry, which is told from a birthday by the words around them. */
export const DATE_PART = /^(?:mm|yy|yyyy|jj|jjjj|aa|aaaa|мм|гг|ay|yıl)[:*]?$/iu;
export const EXPIRY =
  /(?<!\p{L})(?:expir|exp\.? date|valid (?:thru|until)|gültig bis|ablauf|caduc|vencim|scaden|validade|verval|ważn|срок действия|son kullanma)|有効期限|有效期|유효기간/iu;

/** Terminals take whatever is typed, passwords included, and show none of it. */
export const TERMINAL_FIELD = /xterm|terminal|console input|shell/i;

/** autocomplete tokens of the HTML specification that only ever hold secrets. */
export const SECRET_AUTOCOMPLETE =
  /^(?:current-password|new-password|one-time-code|cc-(?:number|csc|exp|exp-month|exp-year|name|given-name|family-name|additional-name|type)|webauthn)$/;
