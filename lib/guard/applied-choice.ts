/** appliesChoice: whether a press that only says yes carries out what was chosen beside it before: “Apply” beside “With selected: Retire”. */
import { plainText } from '../core/text';
import type { ElementFacts } from '../page/words/element';
import { isAct } from './classified';
import { DOUBTFUL_VERB } from './control-words';
import { IS_DONE } from './setting';
import { BARE_CONSENT } from './tables';

/** Further buttons that say no more than that. */
const CARRIES_OUT =
  /^(?:run|submit|execute|perform|ausführen|anwenden|los|exécuter|appliquer|valider|ejecutar|aplicar|esegui|applica|executar|uitvoeren|toepassen|wykonaj|zastosuj|выполнить|применить|виконати|застосувати|verkställ|utför|anvend|udfør|bruk|suorita|käytä|provést|použít|vykonať|použiť|végrehajtás|alkalmaz|execută|aplică|uygula|çalıştır|áp dụng|thực hiện|εκτέλεση|εφαρμογή|изпълни|приложи|terapkan|jalankan|החל|בצע|应用|执行|適用|実行|적용|실행|تطبيق|تنفيذ|اعمال|اجرا|ใช้|ดำเนินการ|लागू करें)$/iu;

/** Lists of what to do with the things that are marked. */
const LISTS_ACTS =
  /(?<!\p{L})(?:with (?:the )?(?:selected|selection|all|marked|checked|chosen)|for (?:the )?(?:selected|marked)|(?:bulk |mass )?actions?|then|operation|mit (?:den )?(?:ausgewählt|markiert|all)\p{L}*|aktion\p{L}*|sammelaktion|pour la sélection|con (?:los |las )?seleccionad[oa]s|acci[oó]n(?:es)?|azion[ei]|con i selezionati|aç(?:ão|ões)|com os selecionados|acties?|met geselecteerde|akcj[ae]|z zaznaczonymi|действи\p{L}*|с (?:отмеченными|выбранными)|дії|åtgärd(?:er)?|med (?:valda|valgte)|handling(?:er)?|toiminto|valituille|akce|s vybranými|művelet(?:ek)?|acțiun[ei]|işlem|thao tác|ενέργει\p{L}*|действие|tindakan)(?!\p{L})|操作|一括|作業|작업|إجراء|عملیات|การทำงาน|कार्रवाई|פעולה/iu;

export function appliesChoice(facts: ElementFacts): boolean {
  const says = plainText(facts.fingerprint.name) || plainText(facts.wording);
  if (!BARE_CONSENT.test(says) && !CARRIES_OUT.test(says)) return false;
  return (facts.chosen ?? []).some(({ of, choice }) => {
    const chosen = plainText(choice);
    return LISTS_ACTS.test(of) || DOUBTFUL_VERB.test(chosen) || IS_DONE.test(chosen) || isAct(chosen, facts);
  });
}
