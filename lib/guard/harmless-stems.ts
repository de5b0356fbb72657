/** Words (HARMLESS_STEMS) that speak well for a control, by language: they look, open, close, arrange, or change what can be changed back. */

/**
 * Stems as alternatives of a regular expression, matched at the start of a word, case folded. Deliberately narrow: a
 * missing word costs one question on the first visit of a site, a wrong one lets something happen unasked.
 */
export const HARMLESS_STEMS: Readonly<Record<string, string>> = Object.freeze({
  en:
    'actions?$|add|additional|address|advanced|align|all|appearance|archive(?! all)|arrange|ascending|autoplay|back|background|backward|banner|bold|bookmark|bottom|browse|calendar|cancel|capitali[sz]e|' +
    'cell|centre|center|change|check (?:my |your )?(?:answers?|spelling|grammar|availability)$|confirm (?:the |your |my |these )?(?:changes|edits|selection|filter)|chapter|choose|clear (?:filter|search|selection|text|field|input)|close|code|collapse|' +
    'colou?r|chart|column|compact|compare|configur|contents?|copy|count|country|create|crop|cut|dark|date|day|default|' +
    'deselect|desktop|descending|detail|dialog|dismiss|display|document|done|down|download|draft|drag|dropdown|duplicate|earlier|edit|editor|example|expand|export|' +
    'faq|favou?rite|field|file|file ?name|fill|filter|find|first|fit|flip|focus|folder|follow the|font|format|forward(?! to)|full ?screen|gallery|got it|go to|' +
    'grid|group|guide|heading|help|hide|high contrast|highlight|hint(?!\\p{L})|history|home|hour|image|indent|info|information|insert|inspect|' +
    'italic|item|jump|keep|keyboard|label|language|last|later|layer|layout|learn|left|less|library|light|line|link|list|listen(?! in)|load|' +
    'locale|manage|map|mark|maximi[sz]e|menu|minimi[sz]e|minus|minute|mobile|modal|mode|model|month|more|move|mute|name|' +
    'navigat|never|new|newest|news(?!letter)|next|night|no|none|not now|note|notebook|notification|older(?!\\p{L})|newer(?!\\p{L})|oldest|one|open|option|options|order by|other|outdent|outline|' +
    'overview|page|pager|paginat|paint|palette|panel|paragraph|paste|pause|pick|picture|pin|plan|play|playback|player|playlist|plus|popover|popup|' +
    'prefer|(?:press|click|tap|push) me|prev|previous|preview|price|print|profile|properties|quantity|question|quote|raw$|(?:un)?read|recent|redo|refresh|' +
    'reload|rename|reorder|repeat|resize|resume|return|review|right|rotate|row|save|scroll|search|section|see(?!\\p{L})|select|sheet|' +
    'set|setting|set ?up|show|sidebar|size|skip|slide|small|large|medium|sort|split|start|statistic|status|step|stop|strike|' +
    'style|subscript|superscript|summary|switch|tab|table|tag|template|text|theme|tidy|time|timeline|timer|title|today|toggle|' +
    'tomorrow|tool|toolbar|toolbox|top|topic|tour|translate|tree|try|tutorial|type|undo|underline|unfold|ungroup|unmute|unpin|unselect|up|' +
    'update|view|viewer|viewport|visible|volume|week|weekday|weekend|weekly|width|window|word|wander|wrap|write a|year|yesterday|zoom',
  de:
    'abbrech|abspiel|aktualisier|alle|allgemein|ältest|ander|änder|anleitung|anmerk|anpass|ansehen|ansicht|anzeig|auf(?:klapp|steig)|ausblend|ausklapp|' +
    'ausricht|ausschneid|auswahl|auswähl|bearbeit|behalt|bild|breit|datei|datum|detail|doppel|drehen|druck|dunkel|durchsuch|' +
    'einblend|einfüg|einklapp|einricht|einstell|einzug|entwurf|ergänz|erstell|erste|erweiter|fett|fertig|filter|finde|' +
    'folgend|format|frage|ganzer bildschirm|gehe|grid|größ|gruppier|heute|hilfe|hinzufüg|hoch|hell|historie|' +
    'info|inhalt|kalender|karte|klein|kommend|kopier|kursiv|lad(?:e|en)|layout|leg|letzt|liste|lese|mehr|menü|merken|monat|morgen|' +
    'nächst|neu|nein|notiz|öffn|option|ordne|ordner|pause|profil|rechts|links|rückgängig|schlagwort|schließ|schritt|seite|' +
    'sicht|sortier|sparte|speicher|spalte|sprache|springen|start|stopp|such|tabelle|tag|teil ?(?:\\d)|text|titel|über|übersicht|umbenenn|unten|' +
    'unterstrich|vergrößer|verkleiner|verlauf|verschieb|vergleich|verwalt|vollbild|voran|vorherig|vorlage|vorschau|wähl|weiter|weniger|wiederhol|' +
    'woche|zeig|zeile|zeit|ziel|zoom|zurück(?!setz)|zusammenfass|zuklapp|zuletzt',
  fr:
    'accueil|actualis|affich|aide|ajout|aller|ancien|annuler$|apercu|aperçu|aujourd|autre|bas|brouillon|calendrier|carte|centr|champ|' +
    'chang|cherch|choisi|coller|colonne|compar|contenu|copi|couleur|couper|créer|date|demain|démarr|dernier|déroul|détail|' +
    'dossier|droite|dupliqu|ecran|écran|édit|enregistrer$|entrée|fermer|fichier|filtr|format|gauche|gras|gérer|grille|' +
    'haut|heure|image|imprim|info|insér|italique|jour|langue|lire|lien|ligne|liste|masqu|menu|mettre à jour|modifi|mois|moins|mode|' +
    'naviguer|non|nouve|option|ouvr|page|panneau|paramètre|passer|pause|plein|plus|précéd|premier|profil|quitter la|racine|' +
    'raccourci|rechercher|récent|recommencer|réduire|régl|renomm|retour|rétabl|revenir|résum|semaine|sélection|signet|soulign|suivant|tableau|taille|' +
    'texte|thème|titre|tout|tri|vers|voir|vue|zoom',
  es:
    'abrir|abajo|acerc|actualiz|agreg|ajust|ampliar|añad|anterior|apart|archivo|arriba|atrás|avanz|ayer|ayuda|biblioteca|borrador|' +
    'buscar|calendario|cambi|campo|cancelar$|carpeta|cerrar(?! (?:ses|cuenta))|color|columna|compar|configur|contenido|copi|cort|crear|cursiva|' +
    'deshac|desplaz|detalle|derecha|día|dibuj|duplic|edit|elegir|escoger|expand|fecha|fila|filtr|formato|fuente|grup|guardar|' +
    'guía|historial|hora|hoy|idioma|imagen|imprim|información|inici(?!ar ses)|insert|ir a|izquierda|leer|lista|mañana|mapa|' +
    'más|menos|menú|mes|modific|modo|mostrar|mover|navegar|negrita|no|nota|nuev|ocultar|opcion|orden|página|panel|pantalla|pausa|pegar|' +
    'perfil|preferencia|primer|principal|próxim|regres|rehac|renombr|repet|resum|reproduc|salt|seleccion|semana|siguiente|subray|tabla|tamaño|' +
    'tema|texto|tiempo|título|todo|último|ver|vista|volver|zoom',
  it:
    'aggiorna|aggiungi|aiuto|altr|annulla$|apri|avanti|bozza|calendario|cambia|cartella|cerca|chiudi|collega|colonna|colore|comprimi|confronta|' +
    'contenut|copia|corsivo|crea|data|destra|dettagli|domani|duplica|espandi|filtr|formato|giorno|grassetto|guida|home|immagine|' +
    'impostazion|incolla|indietro|info|ingrandi|inserisci|lingua|leggi|lista|mappa|meno|menu|mese|modifica|mostra|naviga|nascondi|no|nota|' +
    'nuov|oggi|opzioni|ora|ordina per|pagina|pausa|più|precedente|preferit|prima|primo|profilo|prossim|recent|rinomina|ripeti|riduci|riga|' +
    'salva|salta|scegli|seleziona|settimana|schermo|scheda|sinistra|sposta|stampa|successiv|tabella|tema|testo|titolo|torna|tutt|ultim|vai|vedi|visualizza|vista|zoom',
  pt:
    'abrir|adicion|ajud|alter|amanhã|ampliar|anterior|arquivo|atualiz|avanç|baixo|barra|busc|calendário|cancelar$|coluna|colar|compar|configur|' +
    'conteúd|copi|cor|cortar|cria|data|desfaz|detalh|dia|direita|duplic|edit|escolh|esconder|esquerda|expand|fechar|filtr|format|' +
    'grup|guardar|guia|histór|hoje|hora|idioma|imagem|imprim|informaç|iníci|inser|ir para|itálico|lista|ler|linha|mais|mapa|menos|menu|' +
    'mês|mostrar|modific|mover|mudar|não|navegar|negrito|nota|nov|ocultar|opç|ordenar|página|painel|pasta|pausa|perfil|pesquis|preferênc|primeir|' +
    'procur|próxim|recent|recolher|reduz|refaz|renome|resum|rever|salvar|selecion|semana|seguinte|sublinh|tabela|tamanho|tela|tema|texto|título|' +
    'tod|últim|ver|visualiz|voltar|zoom',
  nl:
    'aanpas|inzoom|uitzoom|achter|afdruk|andere|annuleer|annuleren|beeld|bekijk|beheer|bestand|beneden|bewaar|bewerk|bladwijzer|boven|cursief|dag|datum|details|' +
    'dupliceer|eerste|filter|formaat|ga naar|groep|grootte|help|herhaal|hernoem|hoofdmenu|informatie|instelling|invoeg|inklap|kaart|kalender|' +
    'kies|kleiner|kleur|knip|kolom|kopieer|laatste|lees|lijst|links|maand|maak|map|meer|menu|minder|morgen|navig|nee|nieuw|notitie|' +
    'ongedaan|open|opnieuw|opslaan|opties|overslaan|overzicht|pagina|pauze|plak|profiel|rechts|regel|rij|samenvatt|scherm|sluit|sorteer|' +
    'tabel|taal|tekst|terug|thema|titel|toevoeg|toon|uitklap|uitlijn|vandaag|verberg|verder|vergelijk|vergroot|verklein|verplaats|vernieuw|vet|volgende|' +
    'voorbeeld|vorige|week|weergave|wijzig|zoek|zoom',
  pl:
    'aktualiz|anuluj$|cofnij|data|dodaj|drukuj|dzień|dzisiaj|dziś|edytuj|ekran|filtr|format|godzin|grupuj|historia|informac|język|jutro|kalendarz|' +
    'kolor|kolumn|kopiuj|lewo|lista|mapa|menu|mies|mniej|nast|nie|notatk|now|obraz|odśwież|opcje|ostatni|otwórz|poprzedni|pokaż|pomiń|pomoc|ponów|' +
    'porównaj|powiększ|powrót|prawo|profil|przeglądaj|przejdź|przenieś|pierwsz|rozwiń|skopiuj|sortuj|stron|szczegół|szukaj|tabela|tekst|' +
    'tydzień|tytuł|ukryj|ustaw|utwórz|wczoraj|więcej|widok|wklej|wstaw|wstecz|wszystk|wybierz|wyszukaj|wyświetl|wytnij|zamknij|zapisz|zaznacz|' +
    'zmień|zmniejsz|zobacz|zwiń',
  ru:
    'больше|введ|верн|вид|вниз|вперед|вперёд|все|вставит|вверх|выбер|выбр|выдел|вырезат|главн|групп|дата|далее|детал|день|добав|документ|дубл|журнал|завтра|' +
    'закры|запис|заметк|имя|импорт|инфо|истор|календ|карта|колон|копир|курсив|меню|меньше|месяц|назад|найти|наст|нет|неделя|нов|' +
    'обзор|обнов|откры|отмен(?:а|ить)$|отобраз|параметр|пауза|перв|перей|перем|переимен|печат|повтор|поиск|показ|помощ|послед|предыд|просмотр|пропуст|профил|прочит|развер|' +
    'размер|редакт|свер|свой|сегодня|скры|след|созда|сорт|сохран|список|справк|сравн|стран|строк|табл|текст|тема|увелич|уменьш|фильтр|формат|' +
    'цвет|час|читать|экран|язык',
  uk:
    'більше|вгору|вибер|вибр|видим|вниз|все|всі|вставит|далі|дата|дета|дод|докладн|домашн|завтра|закри|змін|зберег|журнал|календ|копію|менш|меню|' +
    'місяць|назад|налашт|наступ|новий|нов|ні|огляд|онов|відкри|опц|остан|параметр|перегл|перейм|перейт|перш|показ|попер|пошук|пропуст|профіл|редаг|' +
    'розгорн|скасувати$|скопію|створ|сторін|сховат|сьогодні|тижд|фільтр|читат',
  sv:
    'alla|ändra|anpassa|ångra|annat|avbryt|bakåt|bild|bläddra|byt|datum|dag|detalj|dölj|fäll|fet|fil|filtrera|flytta|föregående|förhandsgranska|förminska|' +
    'förstora|fortsätt läs|fram|första|gå till|grupp|hem|hjälp|höger|hoppa|idag|imorgon|info|inställning|jämför|kalender|karta|klipp|klistra|kopiera|' +
    'kursiv|lägg till|läs|lista|månad|mapp|mer|meny|mindre|namn|nästa|ned|nej|ny|nytt|öppna|redigera|sammanfatt|senaste|sida|sista|skapa|skriv ut|' +
    'sök|sortera|spara|språk|stäng(?! konto)|tabell|text|tillbaka|titel|upp|uppdatera|utöka|välj|vänster|vecka|visa|vy|zooma',
  da: 'alle|åbn|ændr|annuller$|billede|dag|dato|detalj|fil|filtr|flere|flyt|føj til|forrige|forside|fortryd|første|hjælp|hjem|højre|ikke nu|indstil|info|kalender|kopi|liste|luk|læs|måned|menu|mere|mindre|næste|nej|ny|opdater|opret|redig|rediger|side|sidste|skift|skjul|søg|sorter|tekst|tilbage|tilføj|titel|uge|udvid|udskriv|vælg|venstre|vis',
  nb: 'alle|åpne|endre|avbryt|bilde|dag|dato|detalj|fil|filtr|flere|flytt|forrige|forside|angre|første|hjelp|hjem|høyre|ikke nå|innstill|info|kalender|kopi|legg til|liste|lukk|les|måned|meny|mer|mindre|neste|nei|ny|oppdater|opprett|rediger|side|siste|skjul|skriv ut|søk|sorter|tekst|tilbake|tittel|uke|utvid|velg|venstre|vis',
  fi: 'aika|aloita|asetuk|avaa|edellinen|ensimmäinen|ei|esikatsele|etsi|etusivu|hae|huomenna|järjestä|kalenteri|kaikki|kieli|kirjoita|kopioi|kumoa|kuva|kuukausi|laajenna|lajittele|leikkaa|liitä|lisää|lista|luo|luettelo|lue|muokkaa|muuta|näkymä|näytä|ohita|ohje|oikea|otsikko|päivä|päivitä|palaa|peruuta$|piilota|pienennä|rivi|sarake|selaa|seuraava|siirry|sivu|sulje(?! tili)|suodata|suurenna|takaisin|tallenna|tänään|taulukko|teksti|tiedot|tulosta|tiivistä|uusi|valikko|valitse|vasen|vertaa|viikko|viimeinen|vähemmän',
  cs: 'aktualiz|barva|čas|data|datum|den|detail|další|dnes|domů|duplik|filtr|historie|hledat|informac|jazyk|kalendář|kopír|krok|menu|měsíc|méně|možnost|náhled|nápověda|nastav|ne$|nov|obnov|obraz|odznač|otevř|písmo|podrobn|pomoc|porovn|poslední|poznám|pravo|přejít|přejmenov|předchoz|přehled|přesun|přidat|přeskoč|profil|první|rozbal|řad|seznam|seřad|skrýt|sloup|soubor|storno|stránk|sbalit|tabulka|text|tisk|titul|týden|upravit|uložit|více|vlevo|vlož|vpravo|vpřed|vrátit|vše|vybrat|vyhled|vytvoř|zavřít|změn|zobraz|zpět|zrušit$|zvětš|zmenš',
  sk: 'aktualiz|čas|dátum|deň|detail|ďalš|dnes|domov|filter|história|hľada|informác|jazyk|kalendár|kopír|menej|menu|mesiac|možnost|náhľad|nastav|nie$|nov|obnov|obrázok|otvor|podrobn|pomoc|porovna|posledn|poznám|predchádz|prehľad|prejsť|premenova|presun|prida|preskoč|prvý|rozbali|skry|stĺp|súbor|strán|tabuľka|text|tlač|týždeň|uloži|uprav|viac|vlož|vrát|všetk|vybra|vyhľad|vytvor|zatvor|zmeni|zobraz|zoznam|zruši$|späť|zväčš|zmenš',
  hu: 'áthelyez|átnevez|beállítás|beilleszt|bezár|csoport|dátum|előnézet|előző|első|elrejt|frissít|hét|hónap|hozzáad|idő|információ|jegyzet|jobb|kép|keres|kezdőlap|kibont|kiválaszt|kihagy|kijelöl|kis|kivág|következő|lapoz|legutóbbi|létrehoz|lista|ma$|másol|mégse|megjelenít|megnyit|ment|menü|minden|módosít|mutat|nap|nagy|naptár|nem|nyelv|nyomtat|oldal|olvas|összecsuk|összehasonlít|oszlop|rendez|részlet|sor|súgó|szerkeszt|szöveg|szűr|táblázat|több|tovább|új|utolsó|vissza|visszavon|kevesebb',
  ro: 'acasă|actualiz|adaug|afiș|afis|ajutor|alege|anterior|anula$|anulează$|ascund|azi|căut|caut|calendar|coloan|compar|copi|cre(?:ează|eaza|are)|dat[aă]|deschid|detali|document|edit|extinde|filtr|fișier|format|imagine|import|informa|înainte|înapoi|inapoi|închid|inchid|insereaz|istoric|limb|listă|lista|lipe|lun[aă]|mai mult|mai puțin|meniu|modific|mut[aă]|not[aă]|nou|nu$|opțiun|optiun|or[aă]|pagin|previz|prim|redenum|refac|reîncarc|rezumat|salv|sări|sar peste|săptămân|select|setăr|setar|sort|tabel|text|titlu|toate|tip[aă]r|ultim|următor|urmator|vedere|vezi|vizualiz|zi',
  tr: 'aç|ara$|arama|ayar|ayrıntı|azalt|başlık|bilgi|böl|bugün|bul|büyüt|daha az|daha çok|daha fazla|daralt|değiştir|detay|devamını oku|dil|dosya|düzenle|ekle|en son|filtre|gelecek|geri|gizle|görüntüle|göster|grup|gün|hafta|harita|hayır|ileri|ilk|indir|incele|iptal$|kapat$|kaydet|kes|klasör|kopyala|küçült|liste|menü|not$|notlar|önceki|önizle|oku|oluştur|saat|sayfa|seç|seçenek|sırala|sonraki|sütun|tablo|takvim|tamam$|tarih|taşı|tema|tümü|vazgeç|yazdır|yapıştır|yardım|yeni|yenile|yeniden adlandır|yıl|zaman',
  vi: 'bản đồ|bảng|bộ lọc|cài đặt|cập nhật|chèn|chỉnh sửa|chi tiết|chọn|chuyển đến|cũ|cuối|đầu|dán|đóng|đổi tên|giờ|giúp|hình|hôm nay|hiển thị|in$|không|kế tiếp|lần trước|lịch|lịch sử|lọc|lưu|mở|mới|ẩn|ngày|ngôn ngữ|quay lại|sao chép|sắp xếp|sau|sửa|tạo|tất cả|tệp|tải lại|thêm|thông tin|thu gọn|tiếp|tiêu đề|tìm|trang|trở lại|trợ giúp|trước|tuần|tháng|tùy chọn|văn bản|xem|bỏ qua',
  el: 'άκυρο|αλλαγ|άνοιγ|αναζήτ|ανανέ|αναφορ|αντιγραφ|αποθήκ|αρχεί|αρχικ|βοήθ|γλώσσ|δες|δημιουργ|εικόν|εμφάν|επεξεργ|επέκτ|επικόλλ|επιλογ|επόμεν|ημερ|ημερολόγ|κλείσ|λεπτομέρ|λίστ|λιγότερ|μενού|μετακίν|μετονομ|μήν|νέ|όλα|όχι|περισσότερ|πίσω|πληροφορ|προβολ|προηγούμεν|προσθήκ|πρώτ|ρυθμίσ|σελίδ|σήμερα|σύγκρ|στήλ|ταξινόμ|τελευταί|τίτλ|φίλτρ|ώρα',
  bg: 'виж|всички|виждам|вмъкн|втори|дата|ден|детайл|днес|добав|докум|език|запаз|затвор|изглед|избер|инфо|история|календ|копир|меню|месец|назад|напред|настрой|не$|нов|обнов|опции|отвор|отказ$|още|покаж|помощ|последн|предишн|преглед|преимен|промен|първ|редактир|скри|следващ|сортир|списък|страниц|сравн|създа|таблиц|текст|търс|филтр|час',
  id: 'atur|awal|bagi layar|baca|bahasa|bantuan|baru|batal$|batalkan$|beranda|besar|buat|buka|cari|cetak|daftar isi|detail|edit|filter|format|gambar|ganti|hari|informasi|jam|kalender|kecil|kembali|kolom|lanjut membaca|lebih banyak|lebih sedikit|lewati|lihat|menu|minggu|muat ulang|nanti|opsi|pengaturan|perluas|perbarui|pilih|pindah|profil|pratinjau|ringkas|salin|sebelumnya|sekarang|selanjutnya|sembunyikan|semua|simpan|sisipkan|tabel|tambah|tampilkan|tanggal|teks|tempel|terakhir|tidak|tutup|ubah|urut|waktu',
  he: 'אודות|אחרון|ביטול|בחר|דף|הבא|הגדר|הוסף|הדבק|הדפס|הסתר|הצג|הקודם|הרחב|חדש|חודש|חזור|חיפוש|חפש|טקסט|יום|יומן|כותרת|לא|מידע|מיין|מסמך|סגור|סינון|סנן|עוד|עזרה|ערוך|עריכה|עמוד|פחות|פרטים|פתח|צור|קובץ|קודם|רשימה|ראשון|רענן|שבוע|שמור|שמירה|שעה|שפה|שנה|תאריך|תמונה|תפריט|תצוגה|העתק|היום',
  zh: '上一|下一|返回|后退|前进|取消$|关闭|打开|展开|收起|更多|更少|搜索|查找|筛选|过滤|排序|编辑|修改|保存|新建|新增|添加|创建|复制|粘贴|剪切|撤销|重做|选择|全选|显示|隐藏|查看|预览|刷新|设置|选项|帮助|首页|主页|菜单|详情|列表|日历|今天|昨天|明天|本周|本月|上月|下月|语言|导出|打印|放大|缩小|全屏|移动|重命名|目录|跳过|否$|不$|稍后|笔记|标题|页|日期|时间|收藏|关于|信息|介绍|表格|图片|文本|加粗|斜体|完成$|播放|暂停|停止',
  ja: '次へ|次の|次$|前へ|前の|前$|戻る|進む|キャンセル$|閉じる|開く|展開|折りたた|もっと|詳細|詳しく|検索|探す|絞り込|フィルタ|並べ替え|並び替え|ソート|編集|変更|保存|新規|新しい|追加|作成|コピー|貼り付け|切り取り|元に戻す|やり直し|選択|すべて|表示|非表示|隠す|プレビュー|更新|設定|オプション|ヘルプ|ホーム|メニュー|一覧|リスト|カレンダー|今日|明日|昨日|今週|今月|言語|印刷|拡大|縮小|全画面|移動|名前|スキップ|いいえ|あとで|後で|メモ|タイトル|ページ|日付|時間|お気に入り|について|情報|表|画像|テキスト|太字|斜体|完了$|再生|一時停止|停止|読む|見る',
  ko: '다음|이전|뒤로|앞으로|취소$|닫기|열기|펼치기|접기|더 ?보기|더보기|간략히|검색|찾기|필터|정렬|편집|수정|저장|새 |새로|추가|만들기|복사|붙여넣기|잘라내기|실행 ?취소|다시|선택|전체|모두 ?보기|보기|표시|숨기기|미리보기|새로고침|설정|옵션|도움말|홈|메뉴|세부|자세히|목록|달력|오늘|내일|어제|이번|언어|인쇄|확대|축소|이동|이름|건너뛰기|아니|나중에|메모|제목|페이지|날짜|시간|즐겨찾기|정보|표|이미지|텍스트|굵게|재생|일시 ?정지|정지|읽기',
  ar: 'السابق|التالي|رجوع|عودة|إلغاء$|إغلاق|فتح|توسيع|طي|المزيد|أقل|بحث|ابحث|تصفية|فرز|ترتيب|تعديل|تحرير|حفظ|جديد|إضافة|أضف|إنشاء|نسخ|لصق|قص|تراجع|إعادة|اختر|اختيار|تحديد|الكل|عرض|إظهار|إخفاء|معاينة|تحديث|الإعدادات|إعدادات|خيارات|مساعدة|الرئيسية|القائمة|قائمة|تفاصيل|التقويم|اليوم|غدا|الأسبوع|الشهر|اللغة|طباعة|تكبير|تصغير|نقل|تخط|لا$|لاحقا|ملاحظ|العنوان|عنوان|صفحة|الصفحة|تاريخ|وقت|المفضلة|حول|معلومات|جدول|صورة|نص|قراءة|اقرأ',
  fa: 'قبلی|بعدی|بازگشت|لغو$|بستن|باز کردن|بیشتر|کمتر|جستجو|فیلتر|مرتب|ویرایش|ذخیره|جدید|افزودن|ایجاد|کپی|انتخاب|همه|نمایش|پنهان|پیش‌نمایش|تنظیمات|گزینه|راهنما|خانه|منو|جزئیات|فهرست|تقویم|امروز|فردا|زبان|چاپ|نه$|بعدا|یادداشت|عنوان|صفحه|تاریخ|زمان|درباره|اطلاعات|خواندن',
  th: 'ก่อนหน้า|ถัดไป|ย้อนกลับ|กลับ|ยกเลิก$|ปิด|เปิด|ขยาย|ย่อ|เพิ่มเติม|น้อยลง|ค้นหา|กรอง|เรียง|แก้ไข|บันทึก|ใหม่|เพิ่ม|สร้าง|คัดลอก|วาง|ตัด|เลิกทำ|ทำซ้ำ|เลือก|ทั้งหมด$|แสดง|ซ่อน|ดู|ตัวอย่าง|รีเฟรช|ตั้งค่า|ตัวเลือก|ช่วยเหลือ|หน้าแรก|เมนู|รายละเอียด|รายการ|ปฏิทิน|วันนี้|พรุ่งนี้|สัปดาห์|เดือน|ภาษา|พิมพ์|ข้าม|ไม่$|ภายหลัง|โน้ต|หัวข้อ|หน้า|วันที่|เวลา|เกี่ยวกับ|ข้อมูล|ตาราง|รูป|ข้อความ|อ่าน',
  hi: 'पिछला|अगला|वापस|पीछे|रद्द|बंद|खोल|विस्तार|अधिक|कम|खोज|फ़िल्टर|क्रम|संपादि|बदल|सहेज|नया|नई|जोड़|बना|कॉपी|पेस्ट|पूर्ववत|चुन|सभी$|दिखा|छिपा|छुपा|देख|पूर्वावलोकन|ताज़ा|सेटिंग|विकल्प|सहायता|होम|मेनू|विवरण|सूची|कैलेंडर|आज|कल|सप्ताह|महीन|भाषा|प्रिंट|छोड़|नहीं|बाद में|नोट|शीर्षक|पृष्ठ|तारीख|समय|जानकारी|तालिका|चित्र|पाठ|पढ़',
});

/** English verbs that only work on the content of the page, whatever it is called: “Add tiddler”, “Show Zimbu”. */
export const CONTENT_VERBS =
  /^(?:add|(?:increase|decrease|increment|decrement) (?:the )?(?:quantity|font|text|count)|browse|cancel|collapse|create|duplicate|edit|expand|filter|find|go (?:back|down|home|to|up)|hide|insert|new|next|preview|previous|read|redo|rename|save|search|see|show|sort|toggle|undo|view|write|zoom)(?!\p{L})/iu;

/** Verbs among them that only look: a change that one of them sends is asked about, where the tables do not have the thing that is looked at. */
export const LOOKING_VERBS =
  /^(?:browse|collapse|expand|filter|find|go (?:back|down|home|to|up)|hide|next|preview|previous|read|search|see|show|sort|view|zoom)(?!\p{L})/iu;

/** Verbs of other languages whose harm depends on what they are done to: open, start, close, format. */
export const BROAD_VERBS =
  /(?<!\p{L})(?:öffn|start|schließ|stopp|formatier|ouvr|démarr|arrêt|format|abr[aei]|inici|cerra|apri|avvi|chiud|fech|pará|open|sluit|otwórz|otwor|zamknij|uruchom|откры|запус|закры|формат|відкри|запуст|закри|öppna|stäng|åbn|luk(?!\p{L})|åpne|lukk|avaa|sulje|käynnist|otevř|zavř|spust|otvor|zatvor|megnyit|nyit|bezár|indít|deschid|închid|porne|aç(?!\p{L})|kapat|başlat|mở|đóng|άνοι|ανοί|κλεί|отвор|затвор|стартир|buka|tutup|mulai|vlož|vybra|insere)|פתח|סגור|열기|닫기|시작|開く|閉じ|开启|打开|关闭|افتح|فتح|إغلاق|تشغيل|باز کردن|เปิด|ปิด|खोल|बंद/iu;

/** Words that say nothing by themselves: English ones, articles and prepositions. */
export const FUNCTION_WORDS =
  /^(?:an?|the|to|of|in|on|at|by|for|from|with|and|or|as|is|it|its|this|that|these|those|your|my|our|their|us|you|into|than|per|vs|les?|la|un|une|des|el|los|las|una|il|lo|gli|os?|um|uma|het|een|de|der|die|das|den|dem|eine?|det|en|et|von|zu[rm]?|im|am|auf|aus|mit|bei|nach|für|du|de[ls]|al|aux?|à|dans|sur|par|pour|avec|con|por|para|d[aio]s?|della|dei|per|alla|n[aeo]l?|em|com|ao|van|op|met|voor|naar|z|w|und|y|e|i|och|og|ve|и|до|для|из|от|по|на|с|в|к|о)$/iu;

/** Symbols that makers use for moving, opening, closing and arranging; a bin, an arrow of sending and a tick are not among them. */
export const HARMLESS_SYMBOLS =
  /^[\s×✕✖⨯xX☰≡⋮⋯…·•←→↑↓⟵⟶⇐⇒‹›«»<>◀▶◁▷◂▸►◄▲▼△▽▴▾▵▿⌃⌄⌵+＋−–—=?？!*#%/\\|.,:;()[\]{}'"&@^~_-]{1,6}$|^(?:🔍|🔎|⚙️?|🏠|📅|📋|📁|📂|📄|🔄|🔃|⟳|↺|↻|↩️?|↪️?|ℹ️?|❓|❔|⭐|★|☆|🌙|☀️?|🌐|👁️?|🔊|🔇|⏸️?|⏯️?|⏹️?|⏭️?|⏮️?)$/u;

/** Names that only tell which one: numbers, dates, times, sizes, amounts and single letters. */
export const HARMLESS_VALUES =
  /^(?:(?=[^\d]{0,19}\d|.{1,3}$)[\d\s.,:/%°$€£¥₹+-]{1,20}|\p{L}|\p{L}\d{1,3}|\d{1,4}\s?(?:px|cm|mm|m|kg|g|l|ml|h|min|s|d|w|y|%|st|nd|rd|th)|x{0,3}[sml]|(?=.*\d)[\d\s.,-]*(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)\p{L}{0,6}[\d\s.,-]*|(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)\.?)$/iu;
