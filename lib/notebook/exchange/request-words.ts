/** REQUEST_WORDS: common English words of requests that name no person: function words, forms of verbs, and terms of the web. */

const WORDS = `
able along already although among another anybody anyone anything anywhere apart api around aside ask asked asking asks ban been
being beneath beyond bring brings brought came can cannot come comes coming could css csv depend depended depending depends
dependencies dependency did different do doing done else enough ever few file find finding finds finish found gave gets getting given gives giving
go goes going gone got had has having he her hers him his how http https i inside instead keep keeping keeps kept knew know known
knows led lets look looked looking looks made makes making maybe meant might must near nearest need needed needing needs
neither nor nothing nowhere our ours outside pdf per put puts putting quite rather read reading reads ready rest said saw
say saying says see seeing seen sees several shall she should show showing shows sign signed signing somebody someone something
somewhere soon sql still sure taken takes taking tell telling tells thought took toward towards tried tries trying turned
turning under until upon us used uses using very via wanted wanting wants was we went were whatever whenever where whether
which while whole whom whose with within without work worked working works would write writes writing written wrote xml
`;

export const REQUEST_WORDS: ReadonlySet<string> = new Set(WORDS.split(/\s+/).filter((word) => word !== ''));
