/** isFamilyName: common family names of many languages that are no words of interfaces, and the endings of others. */
import { foldName } from './given-names';

const NAMES = `
abdi abdullahi abebe acosta adebayo adeyemi afolabi agarwal aguilar ahmadi akhtar alonso alvarez andersson andersen anderson andrade arslan aydin
balogun banerjee becker begum bianchi bondarenko botha boateng bondarenko brandt bruno campbell cardoso carvalho castillo castro chaudhary chavez
chatterjee chopra chowdhury christensen cohen colombo costa cruz dang davies davis delgado demir desai diallo diaz dimitrov dlamini dogan domingo
dubois duarte dupont durand dvorak edwards ekström eriksson esposito evans farah fernandes fernandez ferrari ferreira figueroa fischer flores
fontaine fournier franco friedman fuchs fujita fukuda garcia garrido gao gbadamosi gomes gomez gonzales gonzalez goncalves gupta gustafsson gutierrez
haddad hansen hansson hartmann hashimoto hernandez herrera hoang hoffmann horvat horvath huang hughes huber hussain ibarra ishikawa islam ivanov ivanova
iyer jackson jankowski jansen janssen jensen jimenez johansson johnson jovanovic kamara kang kapoor karlsson kaur kaya keita keller kenyatta khan
khumalo kimura kobayashi koch koroma kovac kovacs kovalenko kowalczyk kowalska kowalski kozlov kozlowski krause krishnan krüger kruger kumari kuznetsov
lambert larsen larsson laurent leblanc lefebvre lehmann leroy lewandowski lindberg lindqvist lindgren lopes lopez lorenz magnusson mahlangu malik
maier mancini marchetti marino marques marquez martinez martins matsumoto mazur mbeki mehta meier mejia mendes mendez mendoza mensah meyer meyers
mikkelsen miller mishra mitchell mohammadi molina morales moreau moreno moretti morozov morris mukherjee muller murphy mutua mwangi naidoo nair nakamura
navarro ndiaye nel neumann nguyen nielsen nikolaidis nilsson nkosi novak novakova novotny nowak nowicki nwosu obi ochieng odhiambo ogunleye ojo okafor
okeke okonkwo okoye oliveira olsen olsson omondi onyango ortega ortiz osei otieno owusu ozturk özdemir öztürk pacheco pandey papadopoulos park patel
pavlov pedersen perez pereira persson petersen peterson petrov petrova petrovic pham phan pillai popescu popov popova ramirez ramos rao reddy
reyes ribeiro ricci richter rivera rizzo robinson rodrigues rodriguez rojas romano romero rossi rousseau ruiz russo saito salazar sanchez santos
santoro sasaki sato schmidt schmitt schmitz schneider scholz schröder schroeder schulz schulze schuster schwartz schwarz serrano shah shapiro sharma
shimizu sidorov silva simmons singh smirnov smirnova smith soares sokolov soto souza stevens stewart suarez suleiman sundaram suzuki svensson
szabo szymanski takahashi tanaka taylor teixeira thapa thomsen thompson toth traore tran trinh tshabalala turner valdez vargas vasquez vazquez
velasco vega verma virtanen vogel volkov wagner walczak walker wallin watanabe weber weiss williams wilson winkler wisniewski wojcik wojciechowski wolf
wong xiao yadav yamada yamamoto yamaguchi yang yildirim yildiz yilmaz yoshida zhang zhao zheng zhou ziegler zielinski zimmermann
алексеев андреев бондаренко васильев волков егоров иванов козлов коваленко козлова кузнецов лебедев михайлов морозов николаев новиков павлов петров
попов семёнов сидоров смирнов соколов степанов фёдоров шевченко
παπαδόπουλος παπαδοπούλου γεωργίου ιωάννου
`;

/** Endings of family names that hardly any other word has. */
const ENDINGS =
  /(?:czyk|[kw]iewicz|owicz|[nwz]sk[ai]|qvist|quist|\p{L}{4}sson|d[oó]ttir|opoulos|opoulou|shvili|enko|escu|ovi[cć]|evi[cć]|o[gğ]lu|mann|berger|[mM][ae][iy]er|енко|швили|ский|ская|όπουλος|οπούλου|ίδης|άκης)$/u;

const FOLDED = new Set(NAMES.split(/\s+/).map(foldName));

/** @param word in any case, that is not on the list of lib/notebook/exchange/allowed-words.ts */
export function isFamilyName(word: string): boolean {
  return FOLDED.has(foldName(word)) || ENDINGS.test(word.toLowerCase());
}
