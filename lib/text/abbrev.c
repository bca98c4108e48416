/*
 * abbrev: the words and their look-up.
 *
 * Each list is sorted by bytes, as bsearch wants it.  Single letters are in
 * none: before a full stop they are taken for initials anyway.
 */
#include "text/abbrev.h"

#include <stddef.h>
#include <stdlib.h>

#include "core/ascii.h"
#include "core/count.h"

/* clang-format off */
/* Titles stand before names; the others mean "for example" and the like. */
static const char *const always[] = {
	"Adm", "Amb", "Atty", "Av", "Avd", "Avda", "Avv", "Bkz", "Brig", "Bs",
	"Ca", "Capt", "Cf", "Cmdr", "Cnel", "Col", "Cpl", "Depto", "Dipl",
	"Dipl.-Ing", "Dott", "Dott.ssa", "Doç", "Dr", "Dra", "Dras", "Dres",
	"Drs", "Dña", "Egr", "Excma", "Excmo", "Exma", "Exmo", "Fdo", "Fot",
	"Fr", "Frl", "Ft", "Gen", "Geom", "Gov", "Gral", "Hon", "Hr", "Hrn",
	"Ilmo", "Ing", "Insp", "Ldo", "Lic", "Licda", "Lt", "MM", "Maj",
	"Messrs", "Mgr", "Mlle", "Mlles", "Mme", "Mmes", "Mons", "Mr", "Mrs",
	"Ms", "Msgr", "Mt", "Mx", "Nro", "Pcia", "Pfc", "Pr", "Pres", "Prof",
	"Prof.ssa", "Profs", "Prov", "Pt", "Pvt", "Rep", "Rev", "Sec", "Sen",
	"Sens", "Sgt", "Sig", "Sig.na", "Sig.ra", "Sigg", "Spett", "Sr", "Sra",
	"Sras", "Sres", "Srs", "Srta", "Srtas", "St", "Sta", "Ste", "Sto",
	"Stv", "Supt", "Univ.-Prof", "V.Exa", "Vs", "Vve", "a.u.b", "abzgl",
	"ad.es", "aka", "allg", "amer", "amerik", "ang", "angl", "approx",
	"apr", "aprox", "av", "avv", "bes", "betr", "bijv", "bkz", "bl", "bl.a",
	"bspw", "bv", "bzgl", "bzw", "c.-à-d", "c.f", "c.à.d", "ca", "cca",
	"cf", "cfr", "d.h", "d.v.s", "d.w.z", "dhr", "dott", "dr", "drs", "dt",
	"dvs", "dép", "e.g", "eg", "ehem", "eigtl", "einschl", "ekskl", "engl",
	"env", "esim", "esp", "evt", "evtl", "excl", "exkl", "exma", "exmo",
	"f.d", "f.eks", "franc", "frz", "geb", "gegr", "gen", "gest", "ggf",
	"ggfs", "ggü", "griech", "hab", "i.H.v", "i.S.d", "i.S.v", "i.V.m",
	"i.d.R", "i.d.r", "i.e", "i.p.v", "i.v.m", "ie", "ifm", "iht", "incl",
	"ing", "inkl", "insb", "insbes", "inż", "ir", "ital", "jap", "jhr",
	"kb", "kl", "ks", "lat", "ld", "loc.cit", "lt", "m.E", "m.W", "m.a.w",
	"m.in", "mevr", "mgr", "mht", "mj", "mr", "mw", "máx", "mín", "n.d.l.r",
	"např", "niem", "nk", "np", "nro", "nám", "něm", "o.a", "o.g", "ong",
	"op.cit", "p.e", "p.ej", "p.es", "p.ex", "p.s", "pga", "pl", "plm",
	"popř", "prof", "płk", "resp", "russ", "s.k", "s.o", "s.u", "sig",
	"sog", "sogen", "srov", "sv", "t.a.v", "t.ex", "tj", "tzn", "tzv",
	"tzw", "tél", "u.E", "u.U", "u.a", "u.ä", "ul", "urspr", "v.a", "v.g",
	"v.gr", "verh", "verw", "vgl", "viz", "vs", "wyd", "z.B", "z.T", "z.Zt",
	"z.b", "z.g", "zejm", "zgn", "zob", "zzgl", "zzt", "Örn", "éd", "örn",
	"özv", "ún", "łac", "św", "βλ", "δηλ", "κα", "λ.χ", "π.χ", "πρβλ",
	"акад", "англ", "бульв", "г-жа", "г-н", "ген", "гос", "гр", "греч",
	"дер", "доц", "зам", "исп", "итал", "кап", "кн", "лат", "лейт", "наб",
	"напр", "оз", "пер", "пл", "пр", "прим", "просп", "проф", "ред", "рус",
	"св", "см", "ср", "т.е", "т.к", "т.н", "укр", "ул", "фр", "डॉ", "प्रो",
};

/* Parts of books, months, telephone numbers. */
static const char *const number[] = {
	"Abb", "Abs", "Abschn", "Anh", "Anl", "Anm", "App", "Apr", "Apt", "Art",
	"Arts", "Aufl", "Aug", "Ausg", "Ausz", "Bd", "Bde", "Beil", "Bldg",
	"Blk", "Cap", "Ch", "Chap", "Cor", "Dan", "Dec", "Def", "Deut", "Dez",
	"Ed", "Eph", "Eq", "Eqs", "Ex", "Ext", "Feb", "Fig", "Figs", "Fn",
	"Fri", "Gal", "Heb", "Hebr", "Hes", "Hj", "Isa", "Iss", "Item", "Jahrg",
	"Jak", "Jan", "Jas", "Jer", "Jes", "Jg", "Jh", "Jhd", "Jhdt", "Joh",
	"Jul", "Jun", "Kap", "Kol", "Kor", "Lem", "Lev", "Lit", "Lk", "Mar",
	"Matt", "Max", "Min", "Mk", "Mon", "Mos", "Mrz", "No", "Nos", "Nov",
	"Nr", "Nrn", "Num", "N°", "Nº", "Núm", "Oct", "Offb", "Okt", "Op",
	"Pag", "Par", "Petr", "Ph", "Phil", "Pp", "Prop", "Ps", "Pág", "Págs",
	"Rdn", "Rdnr", "Ref", "Reg", "Rm", "Rn", "Rom", "Rz", "Röm", "Sat",
	"Sect", "Sep", "Sept", "Ser", "Str", "Sun", "Tab", "Taf", "Tbl", "Tel",
	"Thess", "Thm", "Thu", "Thur", "Thurs", "Tim", "Tue", "Tues", "Tél",
	"Ver", "Vol", "Vols", "Wed", "Zf", "Ziff", "Ziffer", "abb", "abr",
	"abs", "afsn", "ago", "ann", "app", "apt", "art", "arts", "avr", "bind",
	"cap", "caps", "ch", "chap", "chaps", "dic", "déc", "ed", "ene", "eq",
	"eqn", "est", "ex", "ext", "feb", "fig", "figs", "fn", "fol", "févr",
	"giu", "hefte", "iss", "janv", "juil", "kap", "kpl", "lit", "lok",
	"lug", "luku", "mag", "max", "min", "no", "nos", "nov", "nr", "num",
	"n°", "nº", "núm", "obr", "oct", "odst", "op", "ott", "pag", "par",
	"para", "pg", "pgs", "ph", "pkt", "poz", "pp", "pág", "págs", "ref",
	"refs", "reg", "rev", "rm", "roč", "ryc", "rys", "sec", "sect", "sept",
	"ser", "set", "str", "tab", "tel", "ust", "ver", "vol", "vols", "čl",
	"čís", "αρ", "κεφ", "σελ", "вв", "вып", "гг", "гл", "кв", "корп", "ном",
	"оф", "пп", "разд", "рис", "ст", "стр", "табл", "тел", "тт",
};

/* Companies, places, degrees, units: also found where a sentence ends. */
static const char *const maybe[] = {
	"A.D", "A.M", "Ala", "Ariz", "Assn", "Ave", "B.A", "B.C", "B.C.E",
	"B.V", "Blvd", "Bros", "C.E", "C.V", "Calif", "Chr", "Co", "Colo",
	"Conn", "Corp", "Cos", "Cía", "D.C", "Dept", "Dist", "E.U", "EE.UU",
	"Ebd", "Esq", "Est", "Fla", "Ga", "Ges", "Hg", "Hnos", "Hrsg", "Hwy",
	"Ibid", "Inc", "Inst", "Jr", "Ky", "L.A", "LLC", "LLP", "Ltd", "Ltd.a",
	"Ltda", "M.A", "M.D", "Md", "Mich", "Minn", "Mio", "Mrd", "MwSt",
	"Mwst", "N.V", "N.Y", "Neb", "Nev", "Okla", "P.M", "Ph.D", "Pkwy",
	"Plc", "Pty", "Rd", "S.A", "S.A.S", "S.L", "S.p.A", "S.r.l", "Sq",
	"Std", "Tenn", "Tsd", "U.K", "U.N", "U.S", "U.S.A", "Ud", "Uds", "Univ",
	"Va", "Vd", "Vds", "Verf", "Verl", "Vt", "Wis", "Wyo", "a.D", "a.M",
	"a.a.O", "a.d", "a.m", "al", "dept", "ders", "dgl", "e.V", "ebd",
	"et.al", "ff", "govt", "hrsg", "i.R", "ibid", "intl", "jr", "m.v",
	"n.Chr", "n.e.V", "natl", "o.l", "o.Ä", "o.ä", "p.m", "seq", "tis",
	"u.a.m", "u.s.w", "usf", "usw", "v.Chr", "Übers", "übers", "н.э", "обл",
	"р-н",
};

/* The commonest first words of sentences. One letter is no starter: it would
 * hide initials. */
static const char *const starters[] = {
	"Aber", "Además", "After", "Ale", "All", "Alla", "Alle", "Allerdings",
	"Als", "Also", "Although", "Am", "An", "Anche", "And", "Andere",
	"Another", "Après", "Are", "As", "At", "Att", "Au", "Auch", "Auf",
	"Aus", "Aux", "Außerdem", "Av", "Avant", "Avec", "Because", "Before",
	"Bei", "Bereits", "Bevor", "Bij", "Bis", "Both", "But", "By", "Call",
	"Can", "Car", "Ce", "Ces", "Cet", "Cette", "Click", "Com", "Comme",
	"Como", "Con", "Could", "Cuando", "Dabei", "Daher", "Dal", "Damit",
	"Danach", "Dann", "Dans", "Darauf", "Das", "Dat", "Davon", "Dazu",
	"Della", "Dem", "Den", "Denn", "Dennoch", "Depois", "Depuis", "Der",
	"Des", "Desde", "Deshalb", "Despite", "Det", "Did", "Die", "Diese",
	"Dieser", "Dieses", "Dit", "Do", "Doch", "Does", "Donc", "Door", "Dopo",
	"Drei", "Durch", "During", "Each", "Een", "Efter", "Ein", "Eine",
	"Einem", "Einen", "Einer", "Eines", "Einige", "El", "Ela", "Elas",
	"Ele", "Eles", "Ella", "Elle", "Elles", "Ellos", "Em", "En", "Entre",
	"Er", "Es", "Esa", "Ese", "Esta", "Estas", "Este", "Estos", "Et",
	"Even", "Every", "Find", "For", "From", "Für", "Gdy", "Gegen", "Gli",
	"Had", "Han", "Has", "Hasta", "Have", "He", "Her", "Here", "Het",
	"Heute", "Hier", "Hij", "His", "Hon", "How", "However", "Hun", "Ich",
	"If", "Ihr", "Ihre", "Il", "Ils", "Im", "In", "Insgesamt", "Is", "Isso",
	"It", "Its", "Jag", "Je", "Jedoch", "Jeg", "Jego", "Jej", "Jest", "La",
	"Las", "Laut", "Le", "Learn", "Lei", "Les", "Let", "Leur", "Leurs",
	"Lo", "Loro", "Lorsque", "Los", "Lui", "Ma", "Maar", "Mais", "Man",
	"Many", "Mas", "Mehrere", "Men", "Met", "Mit", "Moreover", "Most", "My",
	"Na", "Nach", "Nachdem", "Nas", "Neben", "Nei", "Nel", "Nella", "Nicht",
	"Nie", "No", "Noch", "Non", "Nos", "Not", "Nous", "Nur", "När", "Når",
	"Ob", "Obwohl", "Och", "Oder", "Of", "Og", "Ohne", "Om", "On", "Once",
	"One", "Only", "Ook", "Op", "Or", "Oraz", "Os", "Other", "Others", "Ou",
	"Our", "Par", "Para", "Pendant", "Per", "Pero", "Please", "Po", "Por",
	"Pour", "Prima", "Puis", "På", "Quand", "Quando", "Questa", "Questi",
	"Questo", "Sa", "Sans", "Schon", "Se", "See", "Según", "Sein", "Seine",
	"Seiner", "Seit", "Selon", "Ses", "She", "Should", "Si", "Sie", "Sin",
	"Since", "So", "Sobald", "Sobre", "Som", "Some", "Son", "Sonst", "Sous",
	"Später", "Su", "Such", "Sur", "Sus", "Ta", "También", "Ten", "That",
	"The", "Their", "Then", "There", "These", "They", "This", "Those",
	"Though", "Three", "Tijdens", "To", "Trotz", "Trotzdem", "Two", "Um",
	"Uma", "Un", "Una", "Unas", "Und", "Under", "Une", "Uno", "Unos",
	"Unter", "Until", "Use", "Vi", "Viele", "Voor", "Vor", "Vous", "Warum",
	"Was", "We", "Wegen", "Weil", "Wenn", "Wer", "Were", "What", "When",
	"Where", "While", "Who", "Why", "Wie", "Wij", "Wir", "With", "Without",
	"Wo", "Would", "Während", "Yes", "You", "Your", "Ze", "Zij", "Zu",
	"Zudem", "Zuerst", "Zum", "Zur", "Zwei", "Zwischen", "Él", "Über", "Вы",
	"Для", "До", "Если", "За", "Из", "Как", "Когда", "Мы", "На", "Не", "Но",
	"Он", "Она", "Они", "Оно", "От", "По", "Под", "После", "При", "Так",
	"Также", "Эта", "Эти", "Это", "Этот",
};

/* German; other languages that write such ordinals use small letters. */
static const char *const ordinals[] = {
	"Apr", "April", "Armee", "Aufl", "Auflage", "Aug", "August", "Ausgabe",
	"Band", "Bezirk", "Bundesliga", "Dez", "Dezember", "Division", "Etage",
	"Feb", "Feber", "Februar", "Geburtstag", "Generation", "Halbjahr",
	"Jahrestag", "Jahrhundert", "Jahrhunderten", "Jahrhunderts",
	"Jahrtausend", "Jan", "Januar", "Jh", "Jhd", "Jhdt", "Jul", "Juli",
	"Jun", "Juni", "Jänner", "Kapitel", "Klasse", "Lebensjahr", "Liga",
	"Mai", "Mal", "Minute", "Mrz", "März", "Nov", "November", "Okt",
	"Oktober", "Platz", "Quartal", "Regiment", "Runde", "Semester", "Sep",
	"Sept", "September", "Spieltag", "Staffel", "Stock", "Tag",
	"Wahlperiode", "Weltkrieg", "Weltkrieges", "Weltkriegs",
};
/* clang-format on */

static int
compare(const void *key, const void *entry)
{
	const struct df_str *word = key;
	const char *s = *(const char *const *)entry;
	size_t len;
	int order = (unsigned char)word->s[0] - (unsigned char)s[0];

	if (order != 0) /* as most are */
		return order;
	len = strlen(s);
	order = memcmp(word->s, s, word->len < len ? word->len : len);
	return order != 0 ? order : (word->len > len) - (word->len < len);
}

static bool
has(const char *const *list, size_t n, struct df_str word)
{
	return word.len > 0 &&
	    bsearch(&word, list, n, sizeof(*list), compare) != NULL;
}

static enum df_abbrev
find(struct df_str word)
{
	if (has(always, DF_COUNT(always), word))
		return DF_ABBREV_ALWAYS;
	if (has(maybe, DF_COUNT(maybe), word))
		return DF_ABBREV_MAYBE;
	if (has(number, DF_COUNT(number), word))
		return DF_ABBREV_NUMBER;
	return DF_ABBREV_NONE;
}

enum df_abbrev
df_abbrev_find(struct df_str word)
{
	char small[DF_ABBREV_MAX];
	enum df_abbrev found;

	if (word.len == 0 || word.len > sizeof(small))
		return DF_ABBREV_NONE;
	found = find(word);
	if (found != DF_ABBREV_NONE || !df_ascii_upper(word.s[0]))
		return found;
	/* The same at the beginning of a sentence: Vgl., Z.B. */
	memcpy(small, word.s, word.len);
	small[0] = (char)(small[0] - 'A' + 'a');
	return find((struct df_str){small, word.len});
}

bool
df_abbrev_is_starter(struct df_str word)
{
	return has(starters, DF_COUNT(starters), word);
}

bool
df_abbrev_follows_ordinal(struct df_str word)
{
	return has(ordinals, DF_COUNT(ordinals), word);
}

const char *
df_abbrev_entry(size_t i)
{
	static const struct {
		const char *const *list;
		size_t n;
	} lists[] = {
	    {always, DF_COUNT(always)},
	    {number, DF_COUNT(number)},
	    {maybe, DF_COUNT(maybe)},
	};

	for (size_t k = 0; k < DF_COUNT(lists); k++) {
		if (i < lists[k].n)
			return lists[k].list[i];
		i -= lists[k].n;
	}
	return NULL;
}
