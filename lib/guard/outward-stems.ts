/** Words (OUTWARD_STEMS) of acts that tables of plain verbs miss: consent, votes, publicity, contracts, accounts, orders, money. */

/** By language, matched like IRREVERSIBLE_STEMS, in pages of that language; English ones and those of pages without a language everywhere. */
export const OUTWARD_STEMS: Readonly<Record<string, string>> = Object.freeze({
  en:
    '(?:close|end|leave|delete|disable|deactivate|cancel) (?:my |your |the |this )?(?:account|profile|membership|subscription|contract|plan|policy|workspace|organi[sz]ation|team)|' +
    'i (?:consent|agree|accept|confirm|authori[sz]e|acknowledge)|consent to|opt (?:in|out)|vote|cast (?:my |your )?(?:vote|ballot)|upvote|downvote|go live|make (?:it |this )?public|' +
    'set (?:to |as )?public|broadcast|announce|blast|forward (?:it|this|all|mail|message)|wire (?:the |my )?(?:money|funds)|settle (?:the )?(?:bill|invoice|payment)|' +
    'place (?:the |your |my |an )?(?:order|bid|bet)|submit|empty (?:the )?(?:bin|trash|cart|basket|folder)|drop (?:the )?(?:table|database|index|collection|user)|' +
    'rotate (?:the )?keys?|regenerate|hand over|take over|transfer ownership|unfriend|unfollow|ban(?!ner)|expel|evict|fire employee|hire|' +
    'sell|trade now|mint|stake|redeem|claim|top up|charge|bill (?:me|now|customer)|refund|void|write off|kill|nuke|flush|truncate|prune|shut ?down|power off|reboot|wipe|' +
    'pledge|tip|gift|lend|borrow|rent|renew|upgrade (?:plan|now|to)|start (?:free )?trial|cancels? (?:my |your |the |this )\\p{L}+|give (?:it |this |\\p{L}+ \\p{L}+ )?(?:up|away)|gives? up|(?:amount|sum) to (?:wire|send|pay|give|donate|transfer)|forfeit|resign|concede|raise (?:the |my |your )?(?:bid|stakes?|offer)|(?:your|my|the) (?:\\p{L}+ )?(?:is|are|will be|gets?) (?:cancel|charg|delet|clos|shar|publish|sold|sent)|checkout|release to|roll ?out|roll ?back|promote|' +
    'impersonate|dial(?!og|ec)|call now|ring|page (?:on.?call|doctor)|dispatch|e-?mail (?:it|this|to|all|everyone)|text (?:it|them|everyone)|notify (?:all|everyone)|ship (?:it|order)|' +
    'invest(?!igat)|shar(?:ing|ed? with)|notify|nominat|upgrade$|add (?:it )?to (?:my |the |your )?(?:bill|tab|account|room)(?!\\p{L})|(?:\\p{L}+ )(?:for ?ever|for good)$|(?:mark|save|set|log|record) (?:it |this |as )*(?:paid|sold|dead|spam|shipped|fraud)|format (?:the )?(?:disk|drive|card|volume)|' +
    'show (?:(?:\\p{L}+ ){1,2})?the door|say goodbye to|take (?:my|our|the) money|unlock (?:the )?door|(?:open|close|unlock|start|stop|shut|switch (?:on|off)|turn (?:on|off)) (?:the |my |your )?(?:garage|front |back |main )?(?:doors?|gates?|valves?|garage|engine|machine|pump|oven|heating|alarm|server)|arm|disarm|detonate|launch(?!er)|commit (?:and push|changes)|force push',
  de:
    'alles weg|neu (?:anfang|beginn)|öffentlich zeig|anzeigen bei|übergeb|storn|(?:zur |an die )kasse|geld(?!\\p{L})|einwillig|zustimm|weitergeb|weiterverkauf|benachrichtig|anzeige (?:erstatt|aufgeb)|anzeigen erstatt|formatier(?:en)?$|unwiderruflich|stimm(?:e|en)? (?:zu|ab)|abstimm|wähle jetzt|konto (?:auflös|schließ|lösch|kündig)|auflös|online stellen|öffentlich (?:mach|stell)|veröffentlich|weiterleit|' +
    'anweis(?:en|ung ausf)|geld (?:senden|anweis)|überweis|zahlungspflichtig|kostenpflichtig|bestell|buchen|freigeb|freischalt|leeren|papierkorb|verwerf|widerruf|kündig|' +
    'vertrag|abgeben|einreich|absend|abschick|verschick|rundmail|ausliefern|auslös|stilllegen|sperren|entsperr|rausw|verkauf|vermiet|spend|wett|gebot|beauftrag|unterzeich|bestätige? (?:den|die) (?:kauf|bestellung|zahlung)',
  fr:
    'retour(?:ner)? au (?:vendeur|magasin)|(?:passer )?à la caisse|argent(?!\\p{L})|paiement|verser|régler$|accept|consen|approuv|voter|je vote|mettre en ligne|rendre public|diffus|transf[ée]r|réglez|régler (?:la |le |\\d)|payer|passer (?:la |ma |votre )?commande|commander|' +
    'effectuer (?:le |un )?(?:virement|paiement)|virement|(?:fermer|clôturer|supprimer|désactiver) (?:mon |le |votre |ce )?compte|se désinscrire|désinscri|désabonn|résili|vider|déposer|soumettre|' +
    'expédi|lancer la|rétracter|louer|miser|enchér|vendre|acheter|faire un don|signer|valider (?:la |ma |le )?(?:commande|paiement|virement)|bannir|exclure|bloquer',
  es:
    'ir a (?:la )?caja|dinero|pago(?!\\p{L})|notificar|acepto|consient|consentimiento|votar|voto|hacer público|publicar|difund|divulg|reenviar|mandar|tramitar|realizar (?:la |una |el )?(?:transferencia|pago|pedido|compra)|' +
    'finalizar (?:la )?compra|darse de baja|dar de baja|(?:cerrar|eliminar|desactivar|cancelar) (?:mi |la |tu |esta )?(?:cuenta|suscripción)|contratar|rescind|descart|vaciar|apost|pujar|vender|alquil|' +
    'confirmar (?:el |la )?(?:pedido|compra|pago)|expulsar|bloquear|presentar (?:la )?solicitud',
  it:
    "con l'ordine|alla cassa|denaro|pagamento|denari|acconsent|accett|vota|rendi pubblic|pubblic|diffond|inoltra|sped(?:isci|ire)|esegui (?:il )?(?:bonifico|pagamento|ordine)|effettua|bonific|conferma (?:l'|il )?(?:ordine|pagamento|acquisto)|" +
    "(?:chiudi|elimina|disattiva) (?:il mio |il |l')?account|disdi(?:ci|re)|recedi|cestina|svuota|scommett|vendi|noleggi|sottoscriv|espelli|blocca utente",
  pt:
    'dinheiro|pagamento|concord|aceit|consent|votar|voto|tornar públic|publicar|divulg|encaminh|mandar|fazer (?:a |uma |um )?(?:transferência|pagamento|pedido|pix)|finalizar (?:a )?(?:compra|pedido)|' +
    '(?:encerrar|fechar|excluir|desativar|cancelar) (?:a |minha |sua )?(?:conta|assinatura)|contratar|rescind|descart|esvazi|apost|vender|alugar|confirmar (?:o |a )?(?:pedido|compra|pagamento)|expulsar|bloquear',
  nl:
    'opnieuw beginnen|geld(?!\\p{L})|doneer|donat|overmaken|akkoord|instem|toestem|stem(?:men|t)?(?!\\p{L})|openbaar maken|publiek maken|uitzend|doorstur|verstur|verzend|betal|overmak|overboek|bestelling|(?:account|rekening|profiel) (?:opheffen|sluiten|verwijderen)|' +
    'opheff|opzeg|prullenbak|leegmaken|legen|weggooi|verkop|verhuur|wedden|bied(?:en)? op|ondertek|indienen|bevestig (?:de )?(?:bestelling|betaling)|blokkeer|verban',
  pl:
    'wyczyść wszystko|zacznij od nowa|pieniąd|pieniędz|płatnoś|zgod|zgadzam|akcept|głosuj|głosuję|upubliczn|udostępn|rozgło|rozpow|przekaż|prześlij|wykonaj przelew|przelew|przelej|złóż (?:zamówienie|podpis|wniosek)|zamów|zapłać|opłać|' +
    '(?:zamknij|usuń|zlikwiduj|skasuj) (?:moje |swoje |to )?konto|zrezygnuj|rezygnuj|wypowiedz|rozwiąż umow|opróżnij|porzuć|sprzedaj|wynajmij|obstaw|licytuj|zatwierdź|podpis|zablokuj|wyrzuć',
  ru:
    'деньг|денег|плат[её]ж|соглас|принимаю|принять услов|голосо|проголос|сделать (?:публичн|общедоступн)|разосл|рассыл|перевод|перевести|оформить (?:заказ|покупк)|(?:закр|удал|отключ|ликвид)\\p{L}* (?:мой |свой |этот )?(?:аккаунт|счёт|счет|профиль)|' +
    'отпис|расторг|отказаться от|очист|выброс|продать|арендов|ставк|подтвердить (?:заказ|оплат|плат)|подать|заблокир|выгнать|исключить',
  uk:
    'грош|плат[іе]ж|погодж|згод|приймаю|голосув|проголос|зробити (?:публічн|загальнодоступн)|розісл|переказ|оформити (?:замовлення|покупк)|(?:закри|видал|ліквід|вимкн)\\p{L}* (?:мій |свій |цей )?(?:акаунт|рахунок|обліков|профіль)|' +
    'відпис|розірв|спорожн|викин|продати|орендув|ставк|підтвердити (?:замовлення|оплат)|подати|заблок|вигнати',
  sv: 'pengar|stäng av|godkänn|samtyck|rösta|gör offentlig|sänd|skicka|vidarebefordra|betala|överför|lägg (?:beställning|order|bud)|beställ|(?:avsluta|stäng|ta bort|radera) (?:mitt |ditt )?(?:konto|medlemskap)|avsluta (?:mitt |ditt |avtal)|säg upp|töm|kasta|sälj|hyr|lämna in|signera|spärra|blockera',
  da: 'penge(?!\\p{L})|samtyk|stem(?!n)|gør offentlig|udsend|videresend|betal|overfør|afgiv (?:ordre|bud|bestilling)|(?:luk|slet|afslut) (?:min |din )?konto|opsig|tøm|kassér|sælg|lej|indsend|bloker',
  nb: 'penger|slå av|samtykk|stem(?!n)|gjør offentlig|send ut|videresend|betal|overfør|legg inn (?:ordre|bud|bestilling)|(?:lukk|slett|avslutt) (?:min |kontoen|konto)|si opp|tøm|kast|selg|lei|send inn|blokker',
  fi: 'raha(?:a|t|n)?(?!\\p{L})|luovuta|suostu|hyväksy|äänest|tee julki|julkista|levit|välitä|lähet|maksa|siirrä (?:raha|varoja)|tee tilau|tilaa|(?:lopeta|sulje|poista) (?:tili|tilini|tilaus)|irtisano|peru tilaus|tyhjenn|hylkää|myy|vuokraa|jätä (?:hakemus|tarjous)|estä',
  cs: 'peníz|peněz|platb|souhlas|přijm|hlasov|hlasuj|zveřejn|rozesl|přepos|poslat|odesl|zaplat|převést|převod|závazně|objedn|(?:zruš|uzavř|smaz)\\p{L}* (?:můj |svůj )?(?:účet|předplat)|vypov|odhlás|vysyp|zahod|proda|pronaj|vsad|podat|zablok',
  sk: 'peniaz|peňaz|platb|súhlas|prij|hlasov|zverejn|rozosl|prepos|poslať|zaplat|previesť|záväzne|objedn|(?:zruš|zatvor|zmaz)\\p{L}* (?:môj )?účet|vypoved|odhlás|vysyp|zahod|pred(?:ať|aj)|podať|zablok',
  hu: 'pénz|hozzájárul|egyetért|elfogad|szavaz|közzé|nyilvánossá|szétküld|továbbít|küld|fizet|utal|rendelés|megrendel|(?:fiók|számla)\\p{L}* (?:megszün|törl|lezár)|felmond|lemond|leiratkoz|lomtár|ürít|eldob|elad|bérel|fogad|benyújt|letilt',
  ro: 'bani(?!\\p{L})|plata|acord|accept|consimt|votea|votez|fă public|fa public|publică|difuz|redirecțion|trimit|plăt|plasea|comand|transfer|(?:închid|desființ|șterg|dezactiv)\\p{L}* (?:contul|cont)|rezili|dezabon|goleșt|arunc|vinde|închiri|pari|depune|blochea',
  tr: 'para(?!\\p{L}) |kabul|onay|oy ver|oyla|herkese aç|yayın|dağıt|ilet|gönder|öde|havale|aktar|sipariş|(?:hesab|üyeli|abone)\\p{L}* (?:kapat|sil|bitir|sonlandır|iptal)|sonlandır|feshet|bitir|boşalt|sil|sat(?!ır)|kirala|bahis|teklif ver|imzala|başvur|engelle',
  el: 'χρήμα|συμφων|αποδέχ|συναιν|ψήφισ|ψηφίζω|διάδο|διαδώ|δημοσι|προώθ|αποστολ|πληρω|μεταφορ|ολοκλήρωση (?:παραγγελ|αγορ)|(?:κλείσιμο|διαγραφή|απενεργ)\\p{L}* (?:του )?λογαριασμ|διακοπ|καταγγελ|απεγγραφ|άδειασμα|απόρριψ|πώλησ|ενοικ|υποβολ|αποκλεισμ',
  bg: 'пари(?!\\p{L})|плащан|съглас|приемам|гласува|направи публич|разпращ|препрат|плати|преведи|поръча|закри\\p{L}* (?:акаунт|профил|сметка)|прекрат|отпиши|изпразн|продай|наеми|подай|блокира',
  id: 'uang|setuju|pilih suara|beri suara|jadikan publik|siarkan|teruskan ke|kirim|bayar|transfer|buat pesanan|pesan|tutup akun|hapus akun|berhenti berlangganan|batalkan langganan|kosongkan|buang|jual|sewa|ajukan|blokir',
  vi: 'tiền|đồng ý|chấp thuận|bỏ phiếu|bầu chọn|công khai|phát tán|phát sóng|chuyển tiếp|gửi|thanh toán|chuyển tiền|đặt (?:hàng|mua|cược)|đóng tài khoản|xóa tài khoản|hủy|dọn sạch|vứt|bán(?! kính)|thuê|nộp|chặn',
  he: 'כסף|אני מסכים|מסכימה|הצבע|פרסם|הפוך לציבורי|שדר|העבר|שלם|בצע (?:הזמנה|תשלום|העברה)|סגור (?:את )?(?:ה)?חשבון|מחק חשבון|(?:בטל|ביטול) (?:ה)?(?:מנוי|חוזה|הזמנה|חשבון|חברות|עסקה)|רוקן|מכור|השכר|הגש|חסום',
  ko: '돈 |동의|찬성|투표|전체 ?공개|공개(?:하기|로 전환)|배포|방송|전달|송금|입금|결제|주문|탈퇴|계정 ?(?:삭제|닫기|해지)|해지|비우기|버리기|판매|대여|베팅|입찰|제출|신청|차단|추방',
  ja: 'お金|同意|賛成|投票|配信|公開|放送|転送|送金|振り込|振込|支払|確定|発注|退会|解約|アカウント(?:を)?(?:削除|閉鎖)|空にする|捨て|破棄|売却|売る|貸し出|賭け|入札|提出|申し込|申込|通報|ブロック|凍結|抹消',
  zh: '打开.{0,3}(?:门|车库|阀)|关闭.{0,3}(?:账户|帐户|账号|帐号)|钱|款项|同意|赞成|投票|公开(?!课)|群发|广播|转发|汇款|转账|支付|付款|下单|提交|退订|退款|注销|销户|解约|终止|清空|丢弃|出售|卖出|出租|下注|竞价|申请|拉黑|封禁|踢出|授权',
  ar: 'ابدأ من جديد|المال|أموال|أوافق|موافق|صوّت|صوت الآن|تصويت|اجعله? (?:عام|علني)|تعميم|بث|إعادة توجيه|ادفع|حوّل|تحويل|إتمام (?:الطلب|الشراء)|(?:إغلاق|حذف|تعطيل) (?:حساب|الحساب)|إنهاء|فسخ|إفراغ|تخلص|بيع|تأجير|راهن|تقديم|حظر|طرد',
  fa: 'پول|موافقم|رأی|رای|عمومی کردن|پخش|هدایت پیام|پرداخت|انتقال|ثبت سفارش|بستن حساب|حذف حساب|لغو اشتراک|فسخ|خالی کردن|فروش|اجاره|شرط|مسدود',
  th: 'เงิน|ยินยอม|ตกลงตาม|ลงคะแนน|โหวต|สาธารณะ|กระจาย|ถ่ายทอด|ส่งต่อ|จ่าย|โอน|สั่งซื้อ|ปิดบัญชี|ลบบัญชี|เลิกเป็นสมาชิก|เลิกติดตาม|ยกเลิกการสมัคร|ล้าง|ทิ้ง|ขาย|เช่า|เดิมพัน|ยื่น|บล็อก',
  hi: 'समूह छोड़|पैसे|रुपये|सहमत|सहमति|वोट|मतदान|सार्वजनिक|प्रसारित|आगे भेज|भुगतान|पैसे भेज|ट्रांसफर|ऑर्डर|खाता (?:बंद|हटा)|सदस्यता (?:समाप्त|रद्द)|अनुबंध|खाली कर|फेंक|बेच|किराए|दांव|बोली लगा|आवेदन|ब्लॉक',
});

/** Languages written without gaps, or with prefixes: there a stem counts wherever it stands. */
export const OUTWARD_WITHOUT_GAPS: readonly string[] = Object.freeze(['ko', 'ja', 'zh', 'ar', 'fa', 'th', 'hi', 'he']);
