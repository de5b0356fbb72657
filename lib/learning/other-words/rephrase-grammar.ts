/** Grammar tables by language: modal verbs, verbs of wishing, and irregular participles, from which reported requests become commands. */
import { foldLetters } from './fold-letters';

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/).map(foldLetters));
const pairs = (text: string): Readonly<Record<string, string>> =>
  Object.freeze(
    Object.fromEntries(
      text
        .trim()
        .split(/\s+/)
        .map((pair) => foldLetters(pair).split('=')),
    ),
  );

/** Phrases of modal verbs before “be” and a participle: the act is asked for. */
export const DUTY_MODALS: readonly (readonly string[])[] = [
  ...['should', 'must', 'shall', 'needs to', 'need to', 'has to', 'have to', 'ought to', 'is to', 'are to'],
  ...['should please', 'should now', 'should also', 'must now', 'must also'],
].map((phrase) => phrase.split(' '));
/** Modal verbs of permission: “the campaign can be archived” may only inform. */
export const LEAVE_MODALS: readonly (readonly string[])[] = [['can'], ['could'], ['may'], ['might']];

/** Verbs of wishing, in the forms that follow their subject. */
export const WISHES: readonly (readonly string[])[] = [
  ...['would like', 'would love', 'would prefer', "'d like", 'wants', 'want', 'needs', 'need', 'wishes', 'requests'],
].map((phrase) => phrase.split(' '));
/** Verbs of asking, before “that”. */
export const ASKS: ReadonlySet<string> = words('asks asked requests requested suggests suggested wants demands says');
/** Questions that ask for an act: they end before a noun phrase and a participle. */
export const ASKING_OPENINGS: readonly (readonly string[])[] = [
  ...['could we get', 'could we have', 'could i get', 'could i have', 'can we get', 'can we have', 'can i get'],
  ...['can i have', 'could you get', 'could you have', 'can you get', 'can you have', 'please have', 'please get'],
  ...['may we have', 'may i have', 'have', 'get'],
].map((phrase) => phrase.split(' '));

/** German modal verbs that ask for an act; the participle and “werden” end the sentence. */
export const GERMAN_DUTY_MODALS: ReadonlySet<string> = words(
  'soll sollen sollte sollten muss müssen müsste müssten möchte möchten will wollen',
);
export const GERMAN_LEAVE_MODALS: ReadonlySet<string> = words('kann können könnte könnten darf dürfen dürfte');
/** German verbs of wishing, before “dass”. */
export const GERMAN_WISHES: ReadonlySet<string> = words(
  'möchte möchten will wollen wünscht wünschen bittet bitten hätte hätten verlangt fordert',
);
/** German verbs of needing before a noun phrase, some with “gern”. */
export const GERMAN_NEEDS: ReadonlySet<string> = words(
  'brauche brauchen benötige benötigen hätte hätten möchte möchten',
);
/** German openings of a polite question or wish in the first or second person; the infinitive ends the sentence. */
export const GERMAN_OPENINGS =
  /^(?:(?:k(?:ö|oe)nnen|k(?:ö|oe)nnten|w(?:ü|ue)rden|wollen|sollten) (?:wir|sie)|(?:kannst|k(?:ö|oe)nntest|w(?:ü|ue)rdest|magst) du|k(?:ö|oe)nnt ihr|wir (?:m(?:ö|oe)chten|wollen|w(?:ü|ue)rden gerne?|m(?:ü|ue)ssen|sollten)|ich (?:m(?:ö|oe)chte|will|w(?:ü|ue)rde gerne?|muss)|lasst? uns)\s+(?:bitte\s+)?(?:mal\s+|kurz\s+|noch\s+)*(?:bitte\s+)?/iu;

/** Pronouns that stand for the one who wishes, before a noun. */
export const POSSESSIVES: ReadonlySet<string> = words(
  'his her their its sein seine seinen seinem seiner ihr ihre ihren ihrem ihrer',
);
/** Pronouns in a reported request whose noun is not known. */
export const OTHER_PRONOUNS: ReadonlySet<string> = words(
  'him them himself herself themselves he she they er ihm ihn ihnen sich',
);

/** English participles that are not made by “-ed”. */
export const IRREGULAR_PARTICIPLES: Readonly<Record<string, string>> =
  pairs(`paid=pay sent=send put=put set=set made=make
  given=give taken=take written=write built=build found=find hidden=hide shown=show bought=buy cut=cut drawn=draw kept=keep
  left=leave lent=lend lit=light lost=lose read=read sold=sell shut=shut split=split spread=spread thrown=throw
  withdrawn=withdraw brought=bring chosen=choose done=do driven=drive fed=feed held=hold hung=hang led=lead let=let
  reset=reset rewritten=rewrite run=run seen=see sewn=sew spent=spend stuck=stick swept=sweep taught=teach undone=undo
  upheld=uphold wound=wind frozen=freeze broken=break forgiven=forgive gotten=get got=get ground=grind laid=lay met=meet
  overridden=override redone=redo resent=resend ridden=ride risen=rise shaken=shake spoken=speak stolen=steal swapped=swap`);

/** German participles of strong verbs, without prefix: “zugewiesen” is “zuweisen”. */
export const STRONG_PARTICIPLES: Readonly<Record<string, string>> = pairs(`getragen=tragen geladen=laden gewiesen=weisen
  genannt=nennen geschoben=schieben geschrieben=schreiben geschlossen=schließen gegeben=geben genommen=nehmen
  gestrichen=streichen gezogen=ziehen geworfen=werfen gefunden=finden gesandt=senden gebracht=bringen gehoben=heben
  gerufen=rufen gesehen=sehen gehalten=halten gelassen=lassen gelesen=lesen gesprochen=sprechen getan=tun gebunden=binden
  getrieben=treiben geliehen=leihen gemessen=messen geschnitten=schneiden geboten=bieten gefroren=frieren gegossen=gießen
  geschaltet=schalten gestoßen=stoßen gehängt=hängen gefangen=fangen gebeten=bitten gewaschen=waschen gesungen=singen
  gegangen=gehen getroffen=treffen gebrochen=brechen gestiegen=steigen gedacht=denken gewendet=wenden gesetzt=setzen
  gebrannt=brennen gefahren=fahren gewogen=wiegen gelegen=liegen gestanden=stehen gewählt=wählen geschaffen=schaffen
  geholfen=helfen gekannt=kennen`);
/** German prefixes that stay with the verb and take no “ge-”. */
export const FIXED_PREFIX = /^(?:be|ver|er|ent|zer|miss|über|ueber|unter|hinter|wider)/u;

/** Words of numbers of things and indefinite articles: something new is asked for. */
export const INDEFINITE: ReadonlySet<string> = words(
  'a an another new one eine ein einen einem einer neue neuen neuer neues un une una nouveau nouvelle nuevo nueva',
);

/** Prepositions of a goal: “95 euros into the fund, please”. */
export const GOALS: ReadonlySet<string> = words('to into onto on');
/** Verbs that carry no meaning of their own before the noun of an act. */
export const LIGHT_VERBS: ReadonlySet<string> = words(
  'make place send give do take issue grant process schicke schick schicken sende gib stelle stell erteile',
);
/** Verbs by the noun of their act. */
export const NOUNS_OF_ACTS: Readonly<Record<string, string>> = pairs(`reminder=remind booking=book reservation=reserve
  order=order invitation=invite payment=pay reply=reply answer=answer copy=copy refund=refund warning=warn notification=notify call=call printout=print rejection=reject
  cancellation=cancel extension=extend promotion=promote confirmation=confirm approval=approve`);
export const GERMAN_GOALS: ReadonlySet<string> = words('auf in ins an');
