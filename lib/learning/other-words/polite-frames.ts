/** unframed: the command inside a long polite wish. */
import { say, wordsIn } from './rephrase-words';
import { romanceCommands } from './romance-frames';

/** Openings that the command follows, as they are said without greeting; `…ing` needs a verb in “-ing” behind it. */
const OPENINGS = `i'd be (?:so |very |really )?(?:grateful|glad|happy|thankful) if you (?:could|would)
i'd appreciate it if you (?:could|would)
it(?:'d| would) be (?:so |very |really )?(?:great|good|nice|lovely|helpful|kind|wonderful) if you (?:could|would)
(?:just |i was |i'm )?wondering if you (?:could|would)
(?:could|can|would) (?:somebody|someone|anybody|anyone|one of you)
be so (?:kind|good) (?:as to|and)
(?:don't|do not) forget to
remember to
(?:would it be|is it) possible to
do you think you (?:could|can)
any chance you (?:could|can)
(?:when|if) you (?:have|get) (?:a )?(?:minute|moment|second|chance|time),?(?: could you| can you)?
if (?:you could|possible|you don't mind),?
(?:we|i) (?:have|need|ought|got) to
(?:how|what) about(?=\\s+\\p{L}+ing\\b)
(?:why don't|maybe|perhaps) (?:you|we)
why not(?: (?:you|we))?
(?:it's |it is )?(?:high |about )?time to
i was hoping (?:that )?you (?:could|would)
(?:is there )?any way (?:you could|to)
(?:would|will|are) you (?:be )?able to
(?:can|could|may|might) i (?:ask|trouble|bother) you to
(?:you|we|someone|somebody) (?:should|must|need to|have to|ought to)(?: please)?
feel free to
(?:i|we)(?: have|'ve)? (?:forgot|forgotten) to
(?:i|we) (?:could use|need|would like|'d like)(?=\\s+(?:an?|the)\\s+(?:printout|copy|reminder|refund|reservation|booking)\\s)
(?:would|do) you mind(?=\\s+\\p{L}+ing\\b)
mind(?=\\s+\\p{L}+ing\\b)
sei(?:en sie)? (?:bitte )?so (?:gut|nett|lieb|freundlich) und
wären sie so (?:gut|nett|lieb|freundlich) und
(?:kann|könnte|würde|mag|möchte)(?: mal| bitte)? (?:jemand|einer|wer)(?: mal| bitte)?
(?:wir|ich|man|du|sie)(?: alle)? (?:müssen|muss|müsste|müssten|sollten|sollte|solltest|musst)(?: noch| unbedingt| mal| bitte)?
wie wäre es,?(?= .+ zu )
(?:ich|wir) (?:möchte|möchten|will|wollen|würde gerne?|würden gerne?)(?: gerne?)?`;
const PLEASE = /^(?:please|pls|bitte),?\s+/iu;
const OPENING = new RegExp(
  `^(?:${OPENINGS.split('\n')
    .map((phrase) => phrase.replaceAll("i'd", "i(?:'d| would)"))
    .join('|')})\\s+`,
  'iu',
);
/** “it's time Rufus was fed”. */
const IS_TIME = /^it(?:'s| is) (?:high |about )?time (?:that )?(.+?) (?:was|were|is|are|got|gets) (\p{L}+)[.!]*$/iu;
/** Words that leave the time to the one who is asked, before or behind the command. */
const LEISURE =
  /^(?:if possible|if you can|when you can|wenn möglich|falls möglich|wenn(?:'s| es) geht|bei gelegenheit|si possible|si es posible|si puedes|cuando puedas|se possibile),?\s+|,?\s+(?:if possible|if you can|when you can|wenn möglich|falls möglich|wenn(?:'s| es) geht|bei gelegenheit|si possible|si es posible|si puedes|cuando puedas|se possibile)[.!]*$/giu;
/** “ich möchte, dass du Frau Stein anrufst”. */
const GERMAN_THAT =
  /^(?:ich|wir) (?:möchten?|will|wollen|hätten? (?:gerne?|lieber)|wünschen? (?:mir|uns)|bitten? (?:dich|sie|euch)),? dass (?:du|ihr|sie|jemand|wir) (?:bitte )?(.+ )(\p{Ll}{3,}?)(?:st|t|en)[.!]*$/iu;
/** “see to it that X is renamed”. */
const CAUSING = /^(?:see to it|make sure|ensure|see)(?: that)?\s+(.+?)\s+(?:is|are|gets|get)\s+(\p{L}+.*)$/iu;
/** “sorge dafür, dass X umbenannt wird”, “es wäre nett, wenn du X umbenennen könntest”. */
const GERMAN_CAUSING =
  /^(?:sorge?n?(?: sie)? (?:bitte )?dafür|stelle?n?(?: sie)? (?:bitte )?sicher|sieh (?:bitte )?zu|achte (?:bitte )?darauf),? dass\s+(.+)\s+(?:wird|werden)[.!]*$/iu;
const GERMAN_WISH =
  /^(?:es |das )?wäre? (?:es )?(?:sehr |echt |wirklich )?(?:nett|lieb|toll|super|schön|gut|prima|klasse|hilfreich),? wenn (?:du|sie|ihr|wir|jemand|man) (?:bitte )?(.+) (?:könntest|könnten|könntet|könnte|würdest|würden|würdet|würde)[.!]*$/iu;

/** “make sure Joel remembers to call”, “don't let Joel forget to call”. */
const REMEMBERED =
  /^(?:(?:make sure|see to it|ensure)(?: that)? (.+?) (?:remembers|doesn't forget) to|(?:don't|do not) let (.+?) forget to|((?!(?:i|we|you) ).+?) (?:(?:should|must|has to|needs to) (?:please )?remember|(?:shouldn't|should not|mustn't|must not) forget) to)\s+(.+)$/iu;
/** “denk daran, Lotte an den Termin zu erinnern”, “vergiss nicht, die Karte zu sperren”. */
const GERMAN_REMEMBERED =
  /^(?:(?:denke?n?|denkt)(?: sie)?(?: bitte)?(?: auch)?(?: daran| dran)|vergiss(?: bitte)? nicht|vergessen sie(?: bitte)? nicht|(?:ich|wir) (?:habe|haben) vergessen|(?:ist|wäre) es möglich),?\s+(.+)$/iu;

/** “zu erinnern” is “erinnern”, “einzutragen” is “eintragen”. */
function withoutTo(clause: string): string {
  return clause.replace(/\s+zu\s+(\p{Ll}+n)([.!?]*)$/u, ' $1').replace(/^zu\s+(\p{Ll}+n)$/u, '$1');
}

/** “a printout of the week would be great”, “eine Kopie der Liste wäre toll”. */
const WELCOME =
  /^(.+?) (?:would|'d) be (?:really |very |so )?(?:great|nice|lovely|good|helpful|appreciated|useful|perfect|handy)[.!]*$|^(.+?) wäre (?:sehr |echt |wirklich )?(?:toll|super|nett|gut|schön|prima|hilfreich|klasse)[.!]*$/iu;

/** @returns the request itself if it has no such frame */
export function unframed(request: string): string {
  const text = request.trim().replaceAll('’', "'").replace(LEISURE, '').replace(PLEASE, '');
  const due = IS_TIME.exec(text);
  if (due) return `${due[1]} should be ${due[2]}`;
  const that = GERMAN_THAT.exec(text);
  if (that) return `${that[1]}${that[2]}en`;
  const caused = CAUSING.exec(text);
  if (caused) return `${caused[1]} should be ${caused[2]}`;
  const german = GERMAN_CAUSING.exec(text)?.[1];
  if (german !== undefined) return germanDuty(german);
  const wish = GERMAN_WISH.exec(text)?.[1];
  if (wish !== undefined) return wish;
  const welcome = WELCOME.exec(text);
  const wished = welcome?.[1] ?? welcome?.[2];
  if (wished !== undefined && !/^(?:it|that|das|es)\b/iu.test(wished)) return `${wished}, please`;
  const reminded = REMEMBERED.exec(text);
  if (reminded) return `remind ${reminded[1] ?? reminded[2] ?? reminded[3]} to ${reminded[4]}`;
  const thought = GERMAN_REMEMBERED.exec(text)?.[1];
  if (thought !== undefined) return withoutTo(thought);
  const opened = text.replace(OPENING, '');
  const [romance] = opened === text ? romanceCommands(text) : [];
  if (romance !== undefined) return romance;
  if (opened === text) return text.length < request.trim().replace(PLEASE, '').length ? text : request;
  return opened.replace(PLEASE, '').replace(/\?\s*$/u, '');
}

/** “die Karte von Ilse gesperrt” is “die Karte von Ilse soll gesperrt werden”. */
function germanDuty(clause: string): string {
  const words = wordsIn(clause);
  return say(words.slice(0, -1), 'soll', words.slice(-1), 'werden');
}
