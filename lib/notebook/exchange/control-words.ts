/** CONTROL_WORDS: common words of controls and requests in other languages than English, for the list of lib/notebook/exchange/allowed-words.ts. */

/** No word here is a given name or a family name of its language. */
const BY_LANGUAGE: Readonly<Record<string, string>> = {
  de: `abbrechen abmelden abschicken abschließen aktualisieren alle allen alles als ändern anderen anhängen anlegen anmelden anmeldung annehmen
  ansehen ansicht anzeigen auf aufgabe aufgaben aus auswählen auswahl bearbeiten beenden beim bestätigen bestellen bestellung bestellungen betrag
  betreff datei dateien datum dem den der des die drucken ein eine einem einen einer einfügen einstellungen eintrag einträge entfernen entwurf entwürfe
  erledigen erledigt erledigte erstellen erstelle filtern fertig für hinzufügen füge hinzu hochladen ich ihre im in ins ist kalender karte karten
  kategorie kommentar kontakte konto kopieren liste listen lösche löschen mehr meine meinen mit mir nach nachricht nachrichten name neu neue neuen neuer
  neues nicht notiz notizen nur oder öffne öffnen ordner passwort posteingang profil rechnung rechnungen schließen schritt seite senden sende setze
  sortieren speichern speichere sprache startseite suche suchen tabelle tag tags termin termine text titel übernehmen über übersicht um umbenennen
  und unter veröffentlichen verschieben verschiebe verwalten vom von vor vorlage vorschau weiter wert zahlung zeige zeigen zu zum zur zurück zurücksetzen
  zusammenfassung`,
  fr: `accueil actualiser afficher ajouter ajoute annuler archiver aperçu au aux avec brouillon catégorie chercher choisir commande commandes commentaire
  confirmer connexion contacts copier courrier créer crée dans date de déconnexion des description détails document documents dossier du en enregistrer
  envoyer et étape exporter facture factures fermer fichier fichiers filtrer imprimer importer la le les ligne liste message messages mettre modifier
  mot mes mon montant nom note notes nouveau nouveaux nouvel nouvelle nouvelles objet ou ouvrir ouvre page par paramètres passe pour précédent profil publier
  rechercher recherche renommer répondre retour sélectionner sur supprimer supprime suivant sur tâche tâches télécharger terminer titre tout toutes
  tous trier un une valider voir`,
  es: `abrir abre aceptar actualizar agregar ajustes al añadir añade archivar archivo archivos atrás ayuda borrador borrar buscar busca búsqueda cancelar
  carpeta categoría cerrar clientes comentario con confirmar contactos contraseña copiar correo crear crea cuenta de del descargar detalles documento
  editar el elegir eliminar elimina en enviar envía etiqueta factura facturas fecha filtrar guardar imprimir iniciar inicio importe la las línea lista
  listas los mensaje mensajes mis mostrar mover nombre nota notas nueva nuevas nuevo nuevos o ordenar página para paso pedido pedidos perfil por publicar
  quitar salir seleccionar sesión siguiente subir tarea tareas terminar título todas todo todos un una vaciar ver vista volver y`,
  it: `aggiorna aggiungi al alla annulla apri archivia attività avanti bozza cancella cartella cerca chiudi commento con conferma contatti copia crea
  dal data dei del della di documento duplica e elenco elimina esci fattura fatture filtra il importo impostazioni in indietro invia la lista messaggio
  messaggi modifica mostra nella nome nota note nuova nuovo oggetto ordina ordine ordini pagina password per profilo pubblica rimuovi rinomina rispondi
  salva scarica seleziona stampa sposta tutti tutto titolo un una`,
  pt: `abrir adicionar ajuda anexar apagar arquivar arquivo atualizar avançar buscar cancelar categoria comentário com concluir configurações confirmar
  contatos copiar criar da data de detalhes do editar em entrar enviar excluir exportar fatura faturas fechar filtrar imprimir início lista mensagem
  mensagens mostrar mover na nome no nota notas nova novo o ordenar página para pasta pedido pedidos perfil pesquisar próximo publicar remover renomear
  rascunho responder sair salvar selecionar senha tarefa tarefas título todas todos um uma valor ver voltar`,
  nl: `aanmaken aanmelden aanpassen afdrukken afmelden afsluiten alle annuleren bekijken bericht berichten bestand bestanden bestelling bestellingen
  bevestigen bewaren bewerken categorie concept datum de delen details document een factuur facturen filteren gegevens het in instellingen kiezen lijst
  map met mijn naam naar nieuw nieuwe notitie notities of omschrijving onderwerp openen opslaan overzicht pagina plaatsen profiel sluiten sorteren start
  stap taak taken te terug titel toevoegen uploaden van verder verplaatsen versturen verwijderen verzenden voor volgende vorige wachtwoord wijzigen
  zoek zoeken`,
  pl: `anuluj dalej do dodaj dokument edytuj eksportuj faktura faktury filtruj folder hasło imię kalendarz kategoria komentarz konto kopiuj lista na
  nazwa notatka notatki nowa nowe nowy odśwież opis otwórz plik pliki pobierz pokaż powrót profil prześlij przenieś strona szukaj szczegóły temat
  tytuł usuń ustawienia utwórz wiadomość wiadomości wróć wszystkie wybierz wyloguj wyślij z zadanie zadania zaloguj zamknij zamów zapisz zatwierdź zmień`,
  sv: `avbryt bekräfta byt dokument faktura fil filer filtrera flytta fortsätt inställningar kopiera lista logga lägg mapp meddelande ny nytt nya nästa
  och redigera skapa skicka skriv spara stäng sök ta bort till titel tillbaka uppdatera uppgift uppgifter visa välj ändra öppna`,
  tr: `aç ayarlar bul dosya düzenle ekle filtrele fatura geri gönder görev görevler göster güncelle iptal kapat kaydet klasör kopyala liste mesaj
  not oluştur onayla sayfa seç sil sonraki sırala taşı tamam tarih tümü vazgeç ve yazdır yeni yükle`,
  ru: `в входящие готово дата добавить документ завершить задача задачи закрыть заметка заметки изменить имя искать категория комментарий копировать
  назад найти настройки на новая новое новый обновить описание отмена отменить открыть отправить папка пароль печать подтвердить поиск показать профиль
  редактировать создать сообщение сообщения сортировать сохранить список страница счёт удалить файл файлы фильтр черновик`,
  ja: `保存 削除 編集 追加 検索 送信 戻る 次へ 前へ 閉じる 開く 新規 新規作成 作成 キャンセル 設定 確認 完了 更新 印刷 共有 コピー 移動 表示 選択 ログイン ログアウト 件名 題名 本文 名前 日付
  タスク メモ 一覧`,
  zh: `保存 删除 编辑 添加 搜索 发送 返回 下一步 上一步 关闭 打开 新建 创建 取消 设置 确认 确定 完成 更新 打印 分享 复制 移动 显示 选择 登录 退出 标题 内容 名称 日期 任务 列表 提交 儲存 刪除 編輯 新增 搜尋 取消
  設定`,
  ko: `저장 삭제 편집 추가 검색 보내기 뒤로 다음 이전 닫기 열기 새로 만들기 취소 설정 확인 완료 제목 내용 이름 날짜 목록 작업`,
};

export const CONTROL_WORDS: ReadonlySet<string> = new Set(
  Object.values(BY_LANGUAGE).flatMap((words) =>
    words
      .normalize('NFKC')
      .split(/\s+/)
      .filter((word) => word !== ''),
  ),
);
