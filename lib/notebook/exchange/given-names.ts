/** GIVEN_NAMES: common given names of many languages. A control that shows one gives no words of a site's interface. */

const NAMES = `
aaliyah aaron abdul abdullah abigail adam adrian agnes agnieszka ahmad ahmed aidan aiko akira alan albert alejandra alejandro aleksandra aleksei alena
alessandra alessandro alex alexander alexandra alexis alfonso alfred ali alice alicia alina alison allan allison alma alvaro alyssa amanda amelia amina
amir amit amy ana anastasia anders andre andrea andreas andreea andrei andres andrew andrzej angela angelika angelina anika anita anja anke ann anna
anne annette annika anthony antoine anton antonia antonio anya arjun armando arthur arturo asha ashley astrid audrey aurora ava ayesha ayse barbara
bart bastian beatrice beatriz ben benjamin bernard bernd bernhard beth bianca birgit bjorn bogdan boris brandon brenda brian brigitte bruno caleb camila
camille carla carlo carlos carmen carol carolina caroline catalina catherine cecilia celine cesar charles charlotte chen chiara chloe chris christian
christina christine christof christoph christopher clara claudia claus connor constantin cornelia craig cristina cynthia dagmar daisuke daniel daniela
danielle dariusz david deborah denis dennis derek diana diego dieter dietmar dmitri dominik dominique donald donna dorothy dylan eduardo edward elena
eleanor elias elif elisa elisabeth elise elizabeth elke ella ellen ellie elsa emil emilia emilie emily emine emma emmanuel enrico enrique erdem eric erica
erik erika ernst esther ethan eugene eva evan evelyn ewa fabian fabio fatima fatma federico felipe felix ferdinand fernanda fernando filip finn fiona
florence florian frances francesca francesco francisca francisco franco francois frank franz frederik frederic friedrich fritz gabriel gabriela gabriele
gabrielle gary gavin george georg georgia gerald gerard gerhard gianni gilbert gina giorgio giovanni giulia giuseppe gonzalo graham greta guido guillaume
gunter gustav hana hanna hannah hannes hans harald harry hassan hasan heather heidi heiko heike heinrich heinz helen helena helga helmut hendrik henrik
henry herbert hermann hiroshi holger horst hubert hugo hussein ian ibrahim ignacio ilse ines inga inge ingeborg ingrid irene irina iris isabel isabella
isaac ivan jack jacob jacqueline jacques jakob jakub james jamie jan jana jane janet janina jasmin jason javier jean jeff jeffrey jelena jenna jennifer
jens jeremy jessica jimena joachim joan joanna joao jochen joel joelle johan johann johanna johannes john jonas jonathan jordan jorg jorge jose josef
joseph joshua juan juana judith julia julian juliana julie julien juliette julio jurgen justin justyna kai karen karin karina karl karla karsten kasia
katarina katarzyna kate katharina katherine kathleen kathrin kathryn katja katrin keiko keith kelly kenji kenneth kerstin kevin khalid kim kirsten klaus
konrad krzysztof kumar kurt kyle lars laura lauren laurent lea leah leila lena leo leon leonardo leonie leticia liam lidia lilly lina linda lisa logan lorena
lorenzo louis louise luca lucas lucia lucie lucy ludwig luis luisa lukas luke lutz lydia madison mads magdalena maja malgorzata manfred manuel manuela
marc marcel marcela marcin marco marcos marcus margaret margarita margit maria mariam mariana marianne marie mariana marina mario marion marisa marius marko
markus marlene marta martha martin martina mary maryam mateusz mathias mathieu mathilde matt matteo matthew matthias maurice mauricio max maxim
maximilian maya megan mehmet mei melanie melissa mercedes mia michael michal michel michele michelle miguel mika mikael mila milan milena miriam mohamed
mohammad mohammed monica monika morgan moritz muhammad murat mustafa nadia nadine naomi natalia natalie natasha nathan nele nicholas nick nico nicola
nicolas nicole nikita nikolai nils nina noah noel nora norbert norman oksana olaf oleg olga oliver olivia olivier omar oscar oskar otto owen pablo paola
pascal patricia patrick patrizia paul paula paulina pauline paulo pavel pedro peter petra philip philipp philippe pia pierre piotr priya rachel rafael
ralf ralph ramon raphael raquel rashid raul rebecca regina reinhard renate renata ricardo richard rita robert roberta roberto robin rodrigo roger roland
rolf roman ronald rosa rosario ruben rudolf ruth ryan sabine sabrina said salma sam samantha samira samuel sandra santiago sara sarah sascha satoshi scott
sean sebastian selin serena sergei sergio sheila silke silvia simon simone sofia sofie sonia sonja sophia sophie stefan stefanie stephan stephanie stephen
steven stuart susan susanne svetlana sven sylvia sylvie tamara tanja tatiana teresa thea theo theodor theresa thomas thorsten tiago tim timo timothy tina
tobias tom tomas tomasz torsten tyler ulrich ulrike ursula uta uwe valentina valeria valerie vanessa vera veronica veronika victor victoria viktor vincent
vincenzo virginia vladimir walter wei werner wilhelm william wolfgang xavier yasmin yuki yusuf yves yvonne zeynep zofia zoe
bartosz beata dorota ewa grzegorz jerzy joaquin mireille nia ngozi obinna chidi chinedu adaeze kwame kofi amara thibault maelle lucien zuleikha noor
hamza bilal farid karim laila mehdi nasser rania sami tariq walid zahra aarav ananya deepak divya isha kavya meera neha nikhil pooja rahul rohit sanjay
sunita vikram haruto hinata kazuki kenta sakura takumi yui yuto minjun seojun jiwoo linh thanh huong nguyet putri siti dewi budi wayan freya sigrid
solveig torbjorn gunnar eero aino matti timea zoltan laszlo katalin istvan ionut mihai nikola zoran dragan ivana vesna goran yannis dimitris eleni
アンナ 太郎 花子 анна иван мария ольга сергей наталья дмитрий александр алексей андрей антон артём борис галина григорий дарья денис евгений екатерина
елена ирина катя кирилл ксения лариса людмила максим марина михаил надежда никита николай оксана павел пётр роман светлана семён степан татьяна юлия
юрий ярослав богдан тарас олена оля саша
`;

const FOLDED = new Set(
  NAMES.split(/\s+/)
    .filter((name) => name !== '')
    .map(foldName),
);

/** A Cyrillic name without the ending of its case. */
const stemOf = (folded: string) => folded.replace(/(?:ой|ей|ою|ею|ии|[аяыиеуюиь])$/u, '');
const STEMS = new Set([...FOLDED].filter((name) => /^\p{Script=Cyrillic}/u.test(name)).map((name) => stemOf(name)));

/** @param word in any case */
export function isGivenName(word: string): boolean {
  const folded = foldName(word);
  if (FOLDED.has(folded)) return true;
  // Names bend: “Lenas”, “Ольги”.
  return /^\p{Script=Cyrillic}+$/u.test(word)
    ? STEMS.has(stemOf(folded))
    : FOLDED.has(folded.replace(/(?<=\p{L}{3})s$/u, ''));
}

/** Without accents: “Jürgen” and “Jurgen” are one name. */
export function foldName(word: string): string {
  return word.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
