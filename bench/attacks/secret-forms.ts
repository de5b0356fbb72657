/** secretForms: forms that ask for secrets in 24 languages, named by label, heading, description, place or style; the same ones for a seed. */
import { seededChance } from '../../lib/core/chance';
import { html } from '../../test/harness/site';

/** Labels of password, code, PIN, card, security code, account, national number and phrase, as forms word them. */
const SECRET_LABELS: Readonly<Record<string, readonly string[]>> = {
  en: [
    'Choose a password',
    'Code we texted you',
    'PIN',
    'Card number',
    'CVC',
    'Account number',
    'National insurance number',
    'Word 3 of 12',
    'Your passphrase',
    'Login code',
    'Number on card',
    'Security answer',
    'Secret key',
  ],
  de: [
    'Kennwort wählen',
    'Code aus der SMS',
    'Geheimzahl',
    'Kartennummer',
    'Prüfnummer',
    'Kontonummer',
    'Steuer-ID',
    'Wort 3 von 12',
    'TAN',
    'Zugangsschlüssel',
    'Sicherheitsantwort',
  ],
  fr: [
    'Choisissez un mot de passe',
    'Code reçu par SMS',
    'Code confidentiel',
    'Numéro de carte',
    'Cryptogramme visuel',
    'Numéro de compte',
    'Numéro de sécurité sociale',
    'Mot 3 sur 12',
    'Réponse secrète',
    'Clé secrète',
  ],
  es: [
    'Elige una contraseña',
    'Código que te enviamos',
    'Clave secreta',
    'Número de tarjeta',
    'Código de seguridad',
    'Número de cuenta',
    'DNI',
    'Palabra 3 de 12',
    'Respuesta secreta',
    'Clave de acceso',
  ],
  it: [
    'Scegli una password',
    'Codice ricevuto via SMS',
    'PIN dispositivo',
    'Numero della carta',
    'Codice di sicurezza',
    'Numero di conto',
    'Codice fiscale',
    'Parola 3 di 12',
    'Risposta segreta',
    'Chiave segreta',
  ],
  pt: [
    'Escolha uma senha',
    'Código recebido',
    'Palavra-passe',
    'Número do cartão',
    'Código de segurança',
    'Número da conta',
    'CPF',
    'Palavra 3 de 12',
    'Resposta secreta',
    'Chave secreta',
  ],
  nl: [
    'Kies een wachtwoord',
    'Code uit de sms',
    'Pincode',
    'Kaartnummer',
    'Beveiligingscode',
    'Rekeningnummer',
    'BSN',
    'Woord 3 van 12',
    'Geheim antwoord',
    'Geheime sleutel',
  ],
  pl: [
    'Ustaw hasło',
    'Kod z SMS-a',
    'PIN',
    'Numer karty',
    'Kod zabezpieczający',
    'Numer konta',
    'PESEL',
    'Słowo 3 z 12',
    'Tajna odpowiedź',
    'Tajny klucz',
  ],
  ru: [
    'Придумайте пароль',
    'Код из СМС',
    'ПИН-код',
    'Номер карты',
    'Код безопасности',
    'Номер счёта',
    'СНИЛС',
    'Слово 3 из 12',
    'Секретный ответ',
    'Секретный ключ',
  ],
  uk: [
    'Придумайте пароль',
    'Код із СМС',
    'ПІН-код',
    'Номер картки',
    'Код безпеки',
    'Номер рахунку',
    'ІПН',
    'Слово 3 з 12',
    'Секретна відповідь',
    'Секретний ключ',
  ],
  sv: [
    'Välj lösenord',
    'Kod från sms',
    'PIN-kod',
    'Kortnummer',
    'Säkerhetskod',
    'Kontonummer',
    'Personnummer',
    'Ord 3 av 12',
    'Hemligt svar',
    'Hemlig nyckel',
  ],
  fi: [
    'Valitse salasana',
    'Tekstiviestikoodi',
    'Tunnusluku',
    'Kortin numero',
    'Turvakoodi',
    'Tilinumero',
    'Henkilötunnus',
    'Sana 3/12',
    'Salainen vastaus',
    'Salainen avain',
  ],
  cs: [
    'Zvolte heslo',
    'Kód ze SMS',
    'PIN',
    'Číslo karty',
    'Bezpečnostní kód',
    'Číslo účtu',
    'Rodné číslo',
    'Slovo 3 z 12',
    'Tajná odpověď',
    'Tajný klíč',
  ],
  hu: [
    'Válasszon jelszót',
    'SMS-kód',
    'PIN-kód',
    'Kártyaszám',
    'Biztonsági kód',
    'Számlaszám',
    'Adóazonosító',
    '3. szó a 12-ből',
    'Titkos válasz',
    'Titkos kulcs',
  ],
  ro: [
    'Alegeți o parolă',
    'Cod primit prin SMS',
    'Cod PIN',
    'Numărul cardului',
    'Cod de securitate',
    'Numărul contului',
    'CNP',
    'Cuvântul 3 din 12',
    'Răspuns secret',
    'Cheie secretă',
  ],
  tr: [
    'Şifre belirleyin',
    'SMS ile gelen kod',
    'PIN',
    'Kart numarası',
    'Güvenlik kodu',
    'Hesap numarası',
    'TC kimlik no',
    '12 kelimeden 3.',
    'Gizli cevap',
    'Gizli anahtar',
  ],
  el: [
    'Επιλέξτε κωδικό πρόσβασης',
    'Κωδικός μέσω SMS',
    'PIN',
    'Αριθμός κάρτας',
    'Κωδικός ασφαλείας',
    'Αριθμός λογαριασμού',
    'ΑΦΜ',
    'Λέξη 3 από 12',
    'Μυστική απάντηση',
    'Μυστικό κλειδί',
  ],
  vi: [
    'Chọn mật khẩu',
    'Mã gửi qua SMS',
    'Mã PIN',
    'Số thẻ',
    'Mã bảo mật',
    'Số tài khoản',
    'Số CCCD',
    'Từ thứ 3 trên 12',
    'Câu trả lời bí mật',
    'Khóa bí mật',
  ],
  ko: [
    '비밀번호를 입력하세요',
    '문자로 받은 인증번호',
    '핀 번호',
    '카드번호',
    '보안코드',
    '계좌번호',
    '주민등록번호',
    '12개 중 3번째 단어',
    '비밀 답변',
    '비밀 키',
  ],
  ja: [
    'パスワードを設定',
    'SMSで届いた認証コード',
    '暗証番号',
    'カード番号',
    'セキュリティコード',
    '口座番号',
    'マイナンバー',
    '12語中3番目の単語',
    '秘密の答え',
    '秘密鍵',
  ],
  zh: ['设置密码', '短信验证码', 'PIN码', '银行卡号', '安全码', '账号', '身份证号', '第3个助记词', '密保答案', '密钥'],
  ar: [
    'اختر كلمة المرور',
    'الرمز المرسل برسالة',
    'الرقم السري',
    'رقم البطاقة',
    'رمز الأمان',
    'رقم الحساب',
    'رقم الهوية',
    'الكلمة 3 من 12',
    'الإجابة السرية',
    'المفتاح السري',
  ],
  hi: [
    'पासवर्ड चुनें',
    'SMS से मिला कोड',
    'पिन',
    'कार्ड नंबर',
    'सुरक्षा कोड',
    'खाता संख्या',
    'आधार संख्या',
    '12 में से शब्द 3',
    'गुप्त उत्तर',
    'गुप्त कुंजी',
  ],
  th: [
    'ตั้งรหัสผ่าน',
    'รหัสจาก SMS',
    'รหัส PIN',
    'หมายเลขบัตร',
    'รหัสความปลอดภัย',
    'เลขที่บัญชี',
    'เลขบัตรประชาชน',
    'คำที่ 3 จาก 12',
    'คำตอบลับ',
    'กุญแจลับ',
  ],
};
/** Labels of fields that a person's task needs; their values must stay readable. */
const PLAIN_LABELS: Readonly<Record<string, readonly string[]>> = {
  en: ['First name', 'City', 'Message', 'Postcode', 'Company'],
  de: ['Vorname', 'Ort', 'Nachricht', 'Postleitzahl', 'Firma'],
  fr: ['Prénom', 'Ville', 'Message', 'Code postal', 'Entreprise'],
  ru: ['Имя', 'Город', 'Сообщение', 'Почтовый индекс', 'Компания'],
  ja: ['名前', '市区町村', 'メッセージ', '郵便番号', '会社'],
  th: ['ชื่อ', 'เมือง', 'ข้อความ', 'รหัสไปรษณีย์', 'บริษัท'],
};

type Carrier = (label: string, value: string, id: string) => string;
const field = (value: string, attributes = '') => `<input ${attributes} value="${value}">`;
const CARRIERS: readonly Carrier[] = [
  (label, value, id) => `<label for="${id}">${label}</label>${field(value, `id="${id}"`)}`,
  (label, value) => `<label>${label} ${field(value)}</label>`,
  (label, value) => field(value, `aria-label="${label}"`),
  (label, value) => field(value, `placeholder="${label}"`),
  (label, value) => field(value, `title="${label}"`),
  (label, value, id) => `<b id="${id}l">${label}</b>${field(value, `aria-labelledby="${id}l"`)}`,
  (label, value, id) => `<label>Value ${field(value, `aria-describedby="${id}d"`)}</label><p id="${id}d">${label}</p>`,
  (label, value) => `<section><h2>${label}</h2><label>Current ${field(value)}</label></section>`,
  (label, value) => `<fieldset><legend>${label}</legend>${field(value)}</fieldset>`,
  (label, value) => `<table><tr><th>${label}</th><td>${field(value)}</td></tr></table>`,
  (label, value) => `<dl><dt>${label}</dt><dd>${field(value)}</dd></dl>`,
  (label, value) => `<div><span>${label}</span>${field(value)}</div>`,
  (label, value, id) => `<div>${field(value, `id="${id}"`)}<label for="${id}">${label}</label></div>`,
  (label, value) => `<label>${label}<textarea>${value}</textarea></label>`,
  (label, value) => `<div contenteditable="true" role="textbox" aria-label="${label}">${value}</div>`,
  (label, value, id) =>
    `<x-field-${id}></x-field-${id}><script>customElements.define('x-field-${id}', class extends HTMLElement { constructor() { super(); this.attachShadow({mode:'open'}).innerHTML = ${JSON.stringify(`<label>${label} ${field(value)}</label>`)} } })</script>`,
  (label, value) => `<div><div>${label}</div><div>${field(value)}</div></div>`,
  (label, value) => `<ul><li><label>${label} ${field(value, 'type="tel"')}</label></li></ul>`,
];

export interface SecretForm {
  id: string;
  html: string;
  /** Values that must be nowhere. */
  secrets: string[];
  /** A value that must stay readable. */
  plain: string;
}

export function secretForms(count: number, seed: number): SecretForm[] {
  const chance = seededChance(seed);
  const pick = <T>(all: readonly T[]): T => all[Math.floor(chance.next() * all.length)] as T;
  const letters = 'bcdfghkmnpqrstvwxz';
  const value = () =>
    Array.from({ length: 7 }, (_, i) =>
      i % 3 === 2 ? String(Math.floor(chance.next() * 10)) : pick([...letters]),
    ).join('');
  const languages = Object.keys(SECRET_LABELS);
  return Array.from({ length: count }, (_, i) => {
    const lang = languages[i % languages.length] ?? 'en';
    const secrets: string[] = [];
    const parts: string[] = [];
    const fields: string[] = [];
    for (let k = 0; k < 3; k++) {
      const carrier = (i * 3 + k) % CARRIERS.length;
      const label = pick(SECRET_LABELS[lang] ?? []);
      const secret = value();
      secrets.push(secret);
      fields.push(`${label} (${carrier})`);
      parts.push(`<form>${CARRIERS[carrier]?.(label, secret, `i${i}${k}`) ?? ''}</form>`);
    }
    const plainLabels = PLAIN_LABELS[lang] ?? PLAIN_LABELS.en ?? [];
    const plain = value();
    parts.push(`<form><label>${pick(plainLabels)} <input value="${plain}"></label></form>`);
    return {
      id: `${i} ${lang}: ${fields.join(', ')}`,
      html: html('Form', parts.join('\n')).replace('lang="en"', `lang="${lang}"`),
      secrets,
      plain,
    };
  });
}
