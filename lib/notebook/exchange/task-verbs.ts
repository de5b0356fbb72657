/** isTaskWord: rarer verbs and nouns of everyday tasks, in the forms in which people ask: “verlängere die Ausleihe”, “réserve la salle”. */

/** No word here is a given name, a family name, the name of a place or a word of health, faith or origin. */
const VERBS: Readonly<Record<string, string>> = {
  en: `accelerate acknowledge adjust allocate amend announce annotate append apply approve arrange assess attend authorise award badge bookmark
  borrow calculate categorise categorize certify claim collect complain compile confirm consolidate consult convene correct correspond debit
  decide declare decrease deduct defer delegate demand deposit describe designate detach determine dispatch display dispute distribute donate
  endorse enrol enroll ensure escalate evaluate examine exchange execute expedite extend fetch finalise finalize flag forward freeze fulfil
  fulfill group highlight implement increase inform initiate inquire instruct inventory investigate itemise itemize lend liquidate mention
  migrate moderate monitor negotiate nominate notify obtain occupy organise organize outline override participate perform permit populate
  postpone prepare prioritise prioritize proceed process procure progress promote propose prolong provide purge qualify quarantine reactivate
  reassign recall receive reclassify recommend reconcile rectify recycle redeem redirect refer reimburse reinstate relocate renew reopen
  reorder replenish represent reproduce requisition reschedule reserve resign respond restock retain retire retrieve revise revoke reward
  sanction settle simulate specify submit subscribe substitute supply surrender suspend swap terminate tidy trace transmit transport
  unassign undo upvote validate verify void vote waive withdraw withhold`,
  de: `abbrechen abbestellen abfragen abgeben abheben abholen ablehnen ablegen abrechnen absagen absenden abstimmen addieren aktivieren anfordern anfragen
  angeben anheften ankreuzen ankündigen anmerken annullieren anpassen anschauen antworten anweisen archivieren aufgeben aufklappen auflisten
  aufnehmen aufrufen aufräumen ausbuchen ausfüllen ausgeben ausleihen ausschalten austragen auszahlen beantragen beantworten beauftragen
  begleichen benachrichtigen benennen berechnen berichtigen beschreiben bestätigen bewerten bewilligen bezahlen blättern buchen deaktivieren
  delegieren dokumentieren einbuchen einchecken einladen einlösen einordnen einplanen einreichen einschalten einschreiben eintragen einzahlen
  empfehlen entnehmen entsperren erfassen erhöhen erinnern ermitteln erneuern eröffnen erstatten fixieren fordern fortsetzen freischalten
  führen genehmigen gruppieren gutschreiben hinterlegen holen importieren exportieren informieren inventarisieren kategorisieren kennzeichnen
  klicken kommentieren kontrollieren korrigieren kündigen legen leihen leiten lehnen liefern melden messen mieten mitteilen nachbestellen
  nehmen notieren nummerieren protokollieren quittieren reduzieren registrieren reklamieren reservieren schalten scannen schicken schreiben
  duplizieren markieren sortieren stornieren aktualisieren setzen sichern simulieren starten stellen stoppen stunden suchen synchronisieren tauschen teilnehmen tragen trennen umbuchen umstellen
  umtauschen unterschreiben verbinden vereinbaren vergeben vergleichen verlängern verleihen vermerken vermieten verringern versenden verteilen
  vertagen verzeichnen vorlegen vormerken vorschlagen wählen wechseln weisen weitergeben weiterleiten wiederholen zahlen zählen ziehen
  zurückgeben zurückstellen zurückziehen zusagen zusammenfassen zustellen zuteilen überweisen überprüfen übertragen`,
  fr: `annuler archiver confirmer copier partager publier supprimer abonner abaisser accepter accorder acheter activer actualiser adresser affecter ajuster annoter appeler appliquer approuver attribuer
  augmenter autoriser baisser bloquer calculer candidater changer charger classer cliquer clôturer cocher coller combiner commander commenter
  communiquer comparer compléter consulter contrôler corriger créditer dater désactiver désarchiver débiter débloquer déclarer décocher déléguer
  déposer désigner diffuser diminuer documenter donner échanger écouter éditer effacer emprunter encaisser engager entrer envoyer épingler
  essayer estimer évaluer exécuter expédier facturer finaliser fixer geler gérer grouper imputer indiquer informer inscrire insérer installer
  inviter justifier laisser lancer lever libérer limiter lister livrer louer marquer mentionner mesurer modérer montrer noter notifier numéroter
  occuper organiser pauser planifier pointer porter poser positionner préciser préparer présenter prêter prioriser programmer prolonger proposer
  qualifier quitter ranger rappeler rapprocher réactiver récupérer rectifier rédiger réduire refuser régler regrouper rejeter relancer rembourser
  remplacer renouveler renvoyer reporter réserver résilier restituer retirer retourner réviser saisir sauter scanner signaler signer solder
  souscrire stocker suggérer surveiller suspendre synchroniser tamponner tourner transférer transmettre valider ventiler vérifier verser virer
  visualiser voter`,
  es: `archivar buscar cancelar enviar guardar imprimir mostrar abonar aceptar activar actualizar adelantar adjuntar ajustar alquilar aplazar aprobar apuntar asignar autorizar avisar bloquear calcular
  cambiar cargar clasificar cobrar comentar comparar completar comprar comprobar consultar contratar corregir declarar denegar depositar
  desactivar desbloquear devolver duplicar emitir entregar escalar escribir exportar facturar fijar firmar generar gestionar importar indicar
  informar ingresar inscribir instalar invitar lanzar liberar limitar listar llamar marcar modificar mover notificar organizar pagar pausar
  pedir planificar prestar preparar presentar priorizar programar prolongar proponer rechazar reclamar recoger rectificar reembolsar registrar
  renombrar renovar repetir reponer reprogramar reservar resolver responder restaurar retirar revisar solicitar suspender tachar trasladar
  validar vender verificar votar`,
  it: `inviare salvare cercare stampare abbonare accettare acquistare adeguare aggiornare allegare annullare approvare archiviare assegnare attivare autorizzare bloccare calcolare
  cambiare caricare chiamare collegare comandare commentare comparare compilare completare comprare comunicare consegnare consultare controllare
  correggere creare disattivare duplicare effettuare emettere esportare fatturare firmare fissare generare importare indicare informare inoltrare
  inserire installare invitare liberare limitare modificare noleggiare notificare organizzare pagare pianificare prenotare preparare prestare
  prolungare proporre rateizzare registrare restituire richiedere rifiutare rimandare rimborsare rinnovare rinviare riordinare riservare sbloccare
  segnalare selezionare sollecitare sospendere spedire trasferire validare verificare versare votare`,
  pt: `arquivar cancelar confirmar copiar salvar aceitar agendar ajustar alterar alugar aprovar assinar ativar atribuir autorizar avaliar baixar bloquear calcular carregar cobrar comentar
  comparar completar comprar consultar corrigir desativar desbloquear devolver duplicar emitir emprestar encaminhar entregar enviar faturar fixar
  gerar importar indicar informar instalar liberar limitar listar marcar modificar negar notificar organizar pagar pausar planejar preparar
  prorrogar recusar registrar reembolsar renovar repor reservar resolver responder restaurar retirar revisar solicitar suspender transferir
  validar verificar votar`,
  nl: `aanvragen aanvullen accepteren activeren afkeuren afmelden afrekenen afronden afwijzen afzeggen archiveren beantwoorden beheren berekenen
  beoordelen bestellen betalen blokkeren boeken controleren corrigeren declareren doorsturen factureren goedkeuren huren importeren indienen
  informeren inleveren inplannen inschrijven intrekken invoeren invullen kopen laden lenen leveren markeren melden meten noteren ontvangen
  opzeggen plannen registreren reserveren ruilen schorsen sluiten starten stoppen terugbetalen terugsturen toewijzen uitlenen uitschrijven
  uitstellen verhogen verlagen verlengen vernieuwen versturen verzetten vrijgeven wisselen`,
};

/** Words that go with them: parts of verbs, forms that no rule makes, and nouns of everyday work. */
const WORDS: Readonly<Record<string, string>> = {
  en: `absence agenda alarm alarms application applications appointment appointments attendance bounty cheque classroom cleaning complaint
  complaints courier couriers cupboard desk desks drawing drawings enrolment essay essays exam exams fee fees incident incidents instalment
  invitation lesson lessons loan loans locker meter outage parcel parcels policy reading readings registration reservation reservations
  roster semester subscription subscriptions supplier suppliers survey surveys timetable tool warranty withdrawal`,
  de: `ab an aus das durch ein er fest her hin los mit sie weg wieder gib nimm lies sieh trag lass
  abgabe ablage abo abos anfrage anfragen ausleihe ausleihen ausweis bedarf beitrag belegung bestand einkauf erinnerung ersatz frage fragen
  gebühr gerät geräte kaution klausur konferenz kontrolle kurs kurse lager leihe lieferant lieferanten menge messung messungen nummer pause
  protokoll prüfung raum räume reklamation reservierung reservierungen schaden schäden schicht schichten sitzung sitzungen störung störungen
  stunde stunden stundenplan umfrage unterlagen urlaub urlaubsantrag verleih wareneingang warenausgang zähler zählerstand zugang`,
  fr: `à au ce cet ces d l m n s qu y est pas rends rendre prends prendre mets saisis finis remplis inscris réduis transmets souscris suspends
  absence absences abonnement abonnements alerte alertes appel candidature congé congés contrat contrats demande demandes dépense dépenses
  emprunt emprunts examen fil fils fournisseur fournisseurs heure heures incident incidents inscription intervention livre livres matériel
  panne pannes présence présences rendez vous réservation réservations réunion réunions salle salles séance séances sondage`,
  es: `cita citas alquiler ausencia ausencias avería averías contrato contratos devuelve encuesta examen gasto gastos horario incidencia nómina
  pide préstamo préstamos reserva reservas reunión reuniones sala salas solicita solicitud suscripción turno turnos`,
  it: `abbonamento appuntamento appuntamenti assenza assenze contratto contratti esame fornitore fornitori guasto guasti noleggio prenotazione
  prenotazioni prestito prestiti richiesta richieste riunione riunioni sala sale segnalazione segnalazioni sondaggio turno turni`,
  pt: `agendamento agendamentos aluguel assinatura contrato contratos empréstimo empréstimos fornecedor fornecedores pedido reserva reservas
  reunião reuniões sala salas solicitação solicitações turno turnos`,
  nl: `aanvraag aanvragen abonnement afspraak afspraken afwezigheid contract contracten lening leningen leverancier leveranciers melding meldingen
  reservering reserveringen storing storingen vergadering vergaderingen`,
};

const setOf = (texts: readonly string[]): ReadonlySet<string> =>
  new Set(texts.flatMap((text) => text.normalize('NFKC').split(/\s+/u)));
const verbsOf = (language: string) => setOf([VERBS[language] ?? '']);

const ALL_VERBS = setOf(Object.values(VERBS));
const ALL_WORDS = setOf(Object.values(WORDS));

/** How an infinitive of a language is made of the form in which people ask. */
const INFINITIVES: readonly { of: ReadonlySet<string>; make: (word: string) => string }[] = [
  // “buche”, “storniert”
  { of: verbsOf('de'), make: (word) => word.replace(/(?<=e)$/u, 'n').replace(/(?<=ier)t$/u, 'en') },
  // “verlängere”, “wechsle”
  { of: verbsOf('de'), make: (word) => word.replace(/(?<=er)e$/u, 'n').replace(/le$/u, 'eln') },
  // “réserve”, “réservez”
  { of: verbsOf('fr'), make: (word) => word.replace(/(?<=e)z?$/u, 'r') },
  { of: verbsOf('es'), make: (word) => word.replace(/(?<=[ae])$/u, 'r') },
  { of: verbsOf('pt'), make: (word) => word.replace(/(?<=[ae])$/u, 'r') },
  { of: verbsOf('it'), make: (word) => word.replace(/(?<=[aei])$/u, 're') },
];

/** @param word folded, as wordsIn gives it */
export function isTaskWord(word: string): boolean {
  return ALL_VERBS.has(word) || ALL_WORDS.has(word) || INFINITIVES.some(({ of, make }) => of.has(make(word)));
}

/** All listed words, for the test that none of them is a name. */
export const TASK_WORDS: ReadonlySet<string> = new Set([...ALL_VERBS, ...ALL_WORDS]);
