/** More words that name an irreversible or outward act, by language: for the guard alone, which runs outside pages. */

/** Matched like IRREVERSIBLE_STEMS. */
export const MORE_STEMS: Readonly<Record<string, string>> = Object.freeze({
  sv:
    'ta bort|radera|släng|töm|skicka|svara|publicera|dela|bjud in|köp|betala|beställ|överför|skänk|prenumerera|boka|' +
    'godkänn|acceptera|signera|logga (?:in|ut)|registrera|ladda upp|avsluta konto|säg upp',
  da:
    'slet|fjern|tøm|send|svar|udgiv|del(?! af)|inviter|køb|betal|bestil|overfør|doner|abonner|reserver|godkend|accepter|' +
    'underskriv|log (?:ind|ud)|tilmeld|opsig|upload',
  nb:
    'slett|fjern|tøm|send|svar|publiser|del(?! av)|inviter|kjøp|betal|bestill|overfør|doner|abonner|reserver|godkjenn|' +
    'godta|signer|logg (?:inn|ut)|registrer|si opp|last opp',
  fi:
    'poista|tyhjennä|hävitä|lähetä|vastaa|julkaise|jaa|kutsu|osta|maksa|tilaa|siirrä rah|lahjoita|varaa|hyväksy|' +
    'allekirjoita|kirjaudu|rekisteröi|lataa palvelimelle|irtisano|sulje tili',
  cs:
    'smaz|odstran|vymaz|vyprázdn|odesl|poslat|pošli|odpově|zveřejn|publikov|sdíl|pozv|koup|kup|zaplat|objedn|převést|' +
    'převod|darov|předplat|rezerv|souhlas|přijm|podeps|přihlás|odhlás|registr|nahr|zrušit účet|vypověd',
  sk:
    'zmaz|odstrán|vymaz|vyprázdn|odosl|poslať|odpoveda|zverejn|zdieľa|pozva|kúpi|zaplati|objedna|previesť|darova|' +
    'rezerv|súhlas|prija|podpísa|prihlás|odhlás|registr|nahra',
  hu:
    'töröl|törlés|eltávolít|kiürít|küld|elküld|válasz|közzétesz|közzététel|megoszt|meghív|vásárl|megvesz|fizet|' +
    'megrendel|rendel(?:és|ek)|átutal|adományoz|előfizet|foglal|elfogad|aláír|belép|bejelentkez|kijelentkez|regisztr|feltölt|lemond',
  ro:
    'șterge|sterge|elimin|golește|goleste|trimit|răspund|raspund|public|partaj|distribui|invit|cumpăr|cumpar|plăt|plat|' +
    'comand|transfer|don(?:ează|eaza)|abon|rezerv|accept|semn|conect|autentific|deconect|înregistr|inregistr|încarc|incarc',
  tr:
    'sil|kaldır|temizle|boşalt|gönder|yanıtla|cevapla|yayınla|paylaş|davet|satın al|öde|sipariş|havale|aktar|bağış|' +
    'abone|rezerv|onayla|kabul|imzala|giriş yap|çıkış yap|oturum|kaydol|kayıt ol|yükle|hesabı kapat|iptal et|devre dışı',
  vi:
    'xóa|xoá|gỡ bỏ|hủy|huỷ|gửi|trả lời|đăng|chia sẻ|mời|mua|thanh toán|trả tiền|đặt hàng|chuyển khoản|chuyển tiền|quyên góp|' +
    'đặt chỗ|đồng ý|chấp nhận|ký tên|tải lên|xác nhận',
  el:
    'διαγραφ|διάγρα|κατάργ|αφαίρ|άδειασ|αποστολ|στείλ|απάντ|δημοσ|κοινοπ|μοιρασ|πρόσκλ|αγορ|πληρω|παραγγελ|μεταφορ|δωρε|' +
    'εγγραφ|κράτησ|αποδοχ|συμφων|υπογραφ|σύνδεσ|αποσύνδ|μεταφόρτ',
  uk:
    'видал|стер|очист|надісл|відправ|відпов|опублік|поділ|запрос|купи|придба|оплат|сплат|замов|переказ|пожертв|підпис|' +
    'погод|прийн|увійти|вийти|реєстр|завантаж',
  bg: 'изтри|премах|изпразн|изпрат|отговор|публик|сподел|покан|купи|плат|поръча|превед|дари|абонир|резерв|приеми|съглас|подпи|качи',
  id:
    'hapus|buang|kosongkan|kirim|balas|terbitkan|posting|bagikan|undang|beli|bayar|pesan sekarang|transfer|donasi|' +
    'berlangganan|setuju|terima|tanda tangan|unggah|masuk|keluar|daftar|konfirmasi',
  he: 'מחק|מחיק|הסר|רוקן|שלח|שליח|השב|פרסם|שתף|הזמן|קנה|קני|שלם|תשלום|העבר|תרום|הירשם|אשר|הסכם|חתום|התחבר|התנתק|העלה',
  ko: '삭제|제거|지우기|비우기|보내기|전송|답장|게시|발행|공유|초대|구매|결제|지불|주문|송금|이체|기부|구독|예약|동의|수락|서명|승인|로그인|로그아웃|가입|탈퇴|업로드|제출|확인',
  ar:
    'حذف|احذف|إزالة|أزل|إفراغ|مسح|إرسال|أرسل|رد|نشر|انشر|مشاركة|شارك|دعوة|شراء|اشتر|دفع|ادفع|طلب الآن|تحويل|حوّل|تبرع|' +
    'اشتراك|حجز|موافق|قبول|توقيع|تسجيل|رفع|تأكيد|إلغاء (?:الحساب|الاشتراك|الطلب)',
  fa: 'حذف|پاک کردن|ارسال|پاسخ|انتشار|اشتراک|دعوت|خرید|پرداخت|سفارش|انتقال|اهدا|رزرو|پذیرش|موافق|امضا|ورود|خروج|ثبت|بارگذاری|تأیید|تایید',
  th: 'ลบ|นำออก|ล้าง|ส่ง|ตอบ|เผยแพร่|โพสต์|แชร์|แบ่งปัน|เชิญ|ซื้อ|ชำระ|จ่าย|สั่งซื้อ|โอน|บริจาค|สมัคร|จอง|ยอมรับ|ตกลง|ลงนาม|อัปโหลด|เข้าสู่ระบบ|ออกจากระบบ|ยืนยัน',
  hi: 'हटा|मिटा|खाली कर|भेज|जवाब|प्रकाशित|साझा|आमंत्र|खरीद|भुगतान|ऑर्डर|स्थानांतर|दान|सदस्यता|बुक कर|स्वीकार|सहमत|हस्ताक्षर|लॉग|अपलोड|पुष्टि|जमा कर',
});

/** Languages written without gaps between words, or with words that take prefixes: there a stem counts wherever it stands. */
export const MORE_WITHOUT_GAPS: readonly string[] = Object.freeze(['ko', 'ar', 'fa', 'th', 'hi', 'he']);

/** Latin letters, short stems: in a page of another language they begin harmless words. `plat` is Romanian for paying. */
export const ONLY_IN_PAGES_OF: readonly string[] = Object.freeze([
  'sv',
  'da',
  'nb',
  'fi',
  'cs',
  'sk',
  'hu',
  'ro',
  'tr',
  'id',
]);
