/** APP_WORDS: common nouns and verbs of shops, offices and boards by language, for the list of lib/notebook/exchange/allowed-words.ts. */

/** No word here is a given name, a family name or the name of a place. */
const BY_LANGUAGE: Readonly<Record<string, string>> = {
  en: `backlogs checkout coupon coupons dashboards deadline deadlines draft drafts duplicate duplicates expense expenses inventory ledger milestones
  quantity receipt receipts refund refunds shipment shipments snippet snippets sprints swimlane swimlanes timesheet timesheets voucher vouchers
  warehouse`,
  de: `abonnieren abwählen adresse angebot angebote anlage anlagen anpinnen antrag anträge artikel aufheben auftrag aufträge ausblenden ausgabe
  ausgaben beleg belege benachrichtigungen bericht berichte bestand bewertung buchen buchung buchungen duplizieren einblenden einkaufswagen
  einkaufsliste ersetzen etikett farbe fehler formular freigeben frist fristen gespeichert größe gutschein gutschrift hausnummer herunterladen jahr
  kasse kunden ladung land lieferadresse lieferschein lieferung lieferungen lösen mahnung mahnungen markieren menge merken monat nachname offenen ort
  passwörter planen plz position posten postleitzahl preis preise produkt produkte projekt projekte prüfen rabatt rechnungsadresse reihenfolge spalte
  spalten sperren status stornieren straße telefon telefonnummer teilen ticket tickets verbuchen verlauf verknüpfen versand version vertrag verträge
  vorgänge vorname warenkorb widerrufen wiederherstellen woche zahlungsart zeile zeilen zeit zeitraum zurücknehmen zuweisen überschrift überspringen`,
  fr: `achats adresse annulé anciens archives avoir avoirs bon bons catégories code colonne confirmé corbeille couleur coupon dernier derniers devis
  dupliquer déplacer détacher date échéance épingler étiquette étiquettes exporter factures frais glisser historique horaire joindre jour lien
  livraison livraisons masquer mois mot naissance ouverts panier partager pays payer pièces plus postal prix prochain prénom produit produits projet
  projets quantité rapport rapports réception réglages remise restaurer sauvegarder semaine stock suivi taille téléphone total trier utilisateurs
  vers version ville`,
  es: `albarán almacén adjuntar apellido apellidos archivados artículo artículos cambios carrito categorías ciudad código columna compartir compra
  compras completado contenido cuentas cupón descuento desactivar dirección duplicar día enlace entrega envío envíos etiquetas existencias fijar
  filtro gasto gastos historial incidencias informe informes mes nacimiento ocultar pago pagos país pendientes postal precio presupuesto presupuestos
  producto productos proyecto proyectos recientes recibo recibos renombrar restaurar semana solicitud solicitudes talla teléfono total usuario vaciar`,
  it: `acquisti acquisto allegato allegati bolla buono carrello categorie città codice colonna colore condividi consegna cronologia fatturato fissa
  gestisci giorno indirizzo magazzino mese modifiche nascita nascondi paese preventivo preventivi prezzo prodotti prodotto progetti progetto
  promemoria quantità rapporto recenti resi ricevuta ripristina sconto scorte settimana spedizione spese taglia telefono totale utenti utente`,
  pt: `alterações anexos ações carrinho categorias cidade código coluna compartilhar compra compras cor cupom desconto despesa despesas dia endereço
  entrega envio estoque etiqueta fixar histórico mês nascimento ocultar orçamento orçamentos pagamento país pendentes preço produto produtos projeto
  projetos quantidade recentes recibo relatório relatórios restaurar semana tamanho telefone usuário`,
  nl: `aantal adres bijlage bijlagen bon bonnen bezorging dag delen dupliceren factureren geboortedatum geschiedenis herstellen huisnummer kleur
  kolom korting kosten kostenplaats label levering maand maat offerte offertes opmerking postcode prijs product producten project projecten rapport
  rapporten recent straat telefoonnummer uren verbergen verlof voorraad week wijzigingen winkelmand winkelwagen woonplaats`,
  pl: `adres aktywne cena dodane dodany dostawa dostawy dzień duplikuj dołącz etykieta faktur historia ilość kod kolor kolumna koszyk kupon kwota
  miasto miesiąc ostatnio oferta oferty paragon pocztowy produkt produkty projekt projekty przypnij przypomnienie przywróć płatność raport raporty
  rabat rozmiar telefon tydzień udostępnij ukryj urodzenia zamówienie zamówienia zmiany załącznik załączniki`,
  sv: `adress anteckning anteckningar antal bifoga datum dela dölj faktura fakturor fäst färg historik kolumn korg kvitto kvitton leverans månad namn
  order pris produkt produkter projekt rabatt rapport rapporter storlek telefon utgift utgifter utkast varukorg varukorgen vecka återställ ändringar
  i på av`,
  da: `annuller arkiver bekræft besked del dokument faktura fakturaer fil filer filtrer flyt flytte fortryd gem gemme gå hent indkøbskurv
  indstillinger kladde kopier kurv ledelse liste luk leverancer ny nye opgave opgaver opret ordre projekt rediger ret ryd send side skjul slet sortér
  søg tilbage tilføj titel udskriv vis vælg i og til på af`,
  no: `arkiver avbryt bekreft dokument fil filer filtrer flytt fortsett handlekurv innstillinger kladd kopier kurv lagre last legg liste lukk lukke
  melding neste ny nye oppgave oppgaver opprett ordre prosjekt rediger send side skjul slett sorter søk tilbake tittel utkast vis velg i og til på av`,
  fi: `avaa asetukset hae hyväksy jaa järjestä kopioi lasku laskut lisää lista luonnos luo lähetä muokkaa nimi näytä ostoskori otsikko peruuta
  piilota poista projekti päivitä sivu siirrä suodata sulje takaisin tallenna tehtävä tehtävät tilaus tilaukset tiedosto tiedostot toimitustapa
  tulosta uusi valitse vahvista viesti viestit ja`,
  cs: `archivovat dokument faktura faktury filtr filtrovat hledat koncept kopírovat košík název nastavení nová nové nový objednávka objednávky
  odeslat odstranit otevřít poznámka poznámky přejmenovat přesunout přidat projekt potvrdit seznam seřadit skrýt smazat soubor soubory stáhnout
  strana tisk upravit uložit úkol úkoly vybrat vytvořit zavřít zobrazit zpráva zprávy zpět zrušit změny a do na`,
  sk: `dokument faktúra hľadať košík názov nastavenia nová nové nový objednávka odoslať odstrániť otvoriť pridať projekt potvrdiť premenovať presunúť
  skryť súbor uložiť upraviť úloha úlohy vybrať vytvoriť zavrieť zmazať zmeny zobraziť zoznam zrušiť správa správy späť a do na`,
  hu: `átnevezés áthelyezés beállítások bezárás cím dokumentum elrejtés feladat feladatok fájl fájlok hozzáadás jegyzet jegyzetek keresés küldés
  kijelölés kosár lista letöltés megjelenítés megnyitás mentés mégse másként másolás módosítás mozgatás név nyomtatás projekt rendelés rendezés
  szerkesztés számla számlák szűrés törlés új vissza vázlat üzenet üzenetek a az és`,
  ro: `adaugă anulează arhivează caută ciornă comandă comenzi confirmă copiază coș creează deschide document editează factură facturi fișier fișiere
  filtrează închide înapoi listă mesaj mesaje modificările modificări mută nou nouă notă note nume pagină proiect redenumește salvează șterge setări
  sarcină sarcini selectează sortează tipărește titlu trimite vizualizează și în la`,
  hr: `datoteka datoteke dodaj dokument faktura izbriši kopiraj košarica lista lozinka naslov nova novi novo obriši odaberi odustani otvori pošalji
  poruka poruke potvrdi preimenuj premjesti pretraži prikaži promjene račun računi sakrij spremi stranica sačuvaj uredi zadatak zadaci zatvori`,
  id: `arsipkan batal baru berkas bagikan buat buka cari cetak daftar dokumen edit faktur filter hapus halaman judul kembali kirim konfirmasi
  keranjang nama pengaturan perubahan pesan pesanan pilih pindahkan proyek salin sembunyikan simpan tambah tambahkan tampilkan tugas tutup ubah unduh
  urutkan`,
  vi: `chọn chỉnh gửi hủy lưu mới mở sửa thêm tìm tạo tải xem xóa đóng`,
  el: `αναζήτηση άκυρο ακύρωση αλλαγές αντιγραφή αποθήκευση αποστολή αρχεία αρχείο διαγραφή έγγραφο εκτύπωση εμφάνιση επεξεργασία επιβεβαίωση επιλογή
  καλάθι κλείσιμο λήψη λίστα μετακίνηση μετονομασία μήνυμα μηνύματα νέα νέο νέος όνομα παραγγελία πίσω προσθήκη πρόχειρο ρυθμίσεις σελίδα σημείωση
  τίτλος τιμολόγιο τιμολόγια φίλτρο άνοιγμα δημιουργία απόκρυψη εργασία εργασίες και`,
  ru: `адрес выбрать доска документы заказ заказы изменения корзина корзину количество коды оплата отчёт отчёты открепить открытые переименовать
  переместить показать последние предложение проект проекты скрыть скачать телефон товар товары удалённые цена черновики экспорт`,
  uk: `видалити відкрити відправити вибрати додати документ завдання закрити замовлення зберегти зміни змінити знайти копіювати кошик назад назва
  налаштування нова нове новий новий перейменувати перемістити повідомлення пошук показати приховати редагувати рахунок рахунки скасувати створити
  сторінка файл файли чернетка`,
  bg: `добави добавяне документ запази запазване изтрий изтриване затвори изпрати количка копирай назад нов нова ново отвори отказ редактирай
  редактиране промени създай съобщение търсене файл фактура премести покажи скрий преименувай`,
  tr: `adet adres arşivle ara boyut değişiklikleri fiyat fiş gizle indir kopyası kullanıcılar miktar müşteriler notlar rapor raporlar renk sabitle
  sepet sepete sipariş siparişler sürüm taslak taslağı tutar yeniden adlandır ve`,
  ar: `إضافة إلغاء إرسال إغلاق بحث تأكيد تحديث تعديل تحرير تصفية تنزيل جديد جديدة حذف حفظ رجوع رسالة رسائل صفحة طباعة عرض عنوان فاتورة فواتير فتح فرز
  قائمة ملف ملفات مهام مهمة مشاركة مشروع نسخ نقل إخفاء إنشاء التغييرات السلة الإعدادات المسودة الاسم`,
  he: `ביטול הוספה הוסף הסתר הדפסה הורדה חדש חדשה חזרה חיפוש חשבונית טיוטה יצירה מחק מחיקה מסמך משימה משימות סגור סגירה סינון עריכה ערוך פתח פתיחה
  פרויקט קובץ קבצים רשימה שינויים שליחה שלח שמור שמירה שם`,
  hi: `आदेश खोजें खोलें चालान चुनें छिपाएं जोड़ें दस्तावेज़ नया नई नाम परिवर्तन प्रिंट फ़ाइल बंद बनाएं भेजें रद्द संदेश संपादित सहेजें सूची हटाएं
  करें कार्य`,
  th: `ยกเลิก บันทึก ลบ แก้ไข เพิ่ม ค้นหา ส่ง ปิด เปิด สร้าง ใหม่ ตกลง ยืนยัน พิมพ์ คัดลอก ย้าย แสดง ซ่อน เลือก ชื่อ รายการ งาน ไฟล์ ข้อความ
  การเปลี่ยนแปลง ร่าง`,
  ja: `下書き 変更 一覧 注文 請求書 請求 在庫 商品 名称 表 印刷 並べ替え 絞り込み 適用 終了 再開 履歴 通知 予定 期限 備考 優先度 添付 複製 非表示 お気に入り カート を の に は が と で へ する します`,
  zh: `草稿 订单 發票 发票 商品 购物车 库存 客户端 标签 文件 文件夹 更改 修改 刷新 排序 筛选 历史 通知 优先级 附件 全部 我的 变更 訂單 購物車 檔案 資料夾 排序 篩選 匯出 导出 导入`,
  ko: `초안 주문 송장 상품 장바구니 재고 파일 폴더 변경 변경사항 정렬 필터 기록 알림 우선순위 첨부 전체 저장하기 삭제하기 추가하기 편집하기 보기 하기 를 을 의`,
};

export const APP_WORDS: ReadonlySet<string> = new Set(
  Object.values(BY_LANGUAGE).flatMap((words) => words.normalize('NFKC').split(/\s+/)),
);
